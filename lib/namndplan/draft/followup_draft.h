// The follow-up to fill in for a period (`new followup`): what is due and nothing else, by
// responsible unit, with what is known already in comments. As printed it has no errors; validate
// tells what is due and still missing.
//
// Due are indicators whose periodicitet has the period's month; activities that are not closed;
// assignments whose periodicitet has the month or whose end date has come, and that are not closed;
// all lines of the budget.
#pragma once

#include <string>
#include <vector>

#include "namndplan/model/follow_up.h"

namespace namndplan::draft {

struct FollowUpInput {
  const BoardPlan& plan;
  std::vector<const FollowUp*> earlier;  // of the plan's year before the period, by month
  Month period;                          // of the plan's year
  std::string plan_reference;            // the plan's file, relative to the follow-up's folder
};

std::string followup_draft(const FollowUpInput& input);

}  // namespace namndplan::draft
