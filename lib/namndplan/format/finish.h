// What is settled once a whole document is read: the order of its lists, targets without a year,
// ids that stand twice.
#pragma once

#include "namndplan/diag/finding.h"
#include "namndplan/model/council_plan.h"
#include "namndplan/model/follow_up.h"

namespace namndplan::format {

void finish(BoardPlan& plan, Findings& findings);
void finish(FollowUp& follow_up, Findings& findings);
void finish(CouncilPlan& plan, Findings& findings);

}  // namespace namndplan::format
