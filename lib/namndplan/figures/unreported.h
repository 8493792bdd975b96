// What the follow-ups of a year leave out as documents: months that should have one, and those that
// say nothing.
#pragma once

#include <vector>

#include "namndplan/base/calendar.h"
#include "namndplan/figures/fulfilment.h"
#include "namndplan/model/council_plan.h"

namespace namndplan {

// When the council follows up: as it says, else in April, August and December. `council` may be
// nullptr.
Schedule council_months(const CouncilPlan* council);

// Whether the follow-up has no row about anything of the plan. One with rows that are not filled in
// is not empty.
bool is_empty(const FollowUp& follow_up);

// The months before the period's that have no follow-up, though the council follows up and an
// indicator or an assignment of the plan was to be reported. In order, from January (1).
std::vector<int> skipped_months(const FollowUpPeriod& period, const CouncilPlan* council);

}  // namespace namndplan
