// The parts of a rollover, a file each. They change the written plan in place.
#pragma once

#include <optional>

#include "namndplan/draft/rollover.h"

namespace namndplan::draft {

struct Rollover {
  const RolloverInput& input;
  YamlNode& root;

  const BoardPlan& plan() const { return input.plan; }
  int old_year() const { return input.plan.year.value; }
  int new_year() const { return old_year() + 1; }
  // The follow-up that the draft leans on; nullptr when there is none.
  const FollowUp* latest() const {
    return input.follow_ups.empty() ? nullptr : input.follow_ups.back();
  }
};

void roll_goals(Rollover& rollover);
void roll_assignments(Rollover& rollover);
void roll_budget(Rollover& rollover);

}  // namespace namndplan::draft
