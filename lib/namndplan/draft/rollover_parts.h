// The parts of a rollover, a file each. They change the written plan in place.
#pragma once

#include <optional>

#include "namndplan/draft/rollover.h"
#include "namndplan/draft/words.h"

namespace namndplan::draft {

struct Rollover {
  const RolloverInput& input;
  YamlNode& root;
  const Statuses& statuses;

  const BoardPlan& plan() const { return input.plan; }
  int old_year() const { return input.plan.year.value; }
  int new_year() const { return old_year() + 1; }
  // The follow-up that the draft leans on; nullptr when there is none.
  const FollowUp* latest() const {
    return input.follow_ups.empty() ? nullptr : input.follow_ups.back();
  }
};

// What a rollover says in comments begins with this mark, so that a reader finds what is to be
// decided and the next rollover what it may take away.
inline constexpr std::string_view mark = ">>";
void say_beside(YamlNode& node, const std::string& comment);
void say_above(YamlNode& node, const std::string& comment);
// Says above `node` what people have said in `old`, which goes: its comments (but those above it)
// and its remark (`anmärkning`), each after `where`.
void keep_remarks(YamlNode& node, const YamlNode& old, const std::string& where);

void roll_goals(Rollover& rollover);
void roll_assignments(Rollover& rollover);
void roll_budget(Rollover& rollover);

}  // namespace namndplan::draft
