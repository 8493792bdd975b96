// The state of a board's plan in a few lines for a terminal: levels, coverage, what is missing and
// from whom, and which period comes next.
#pragma once

#include <string>

#include "namndplan/base/text.h"
#include "namndplan/model/council_plan.h"
#include "namndplan/report/followup/followup_report.h"

namespace namndplan::report {

struct StatusInput {
  const BoardPlan& plan;
  const CouncilPlan* council;           // nullptr when the plan names none
  const FollowUpReportInput* followup;  // the latest; nullptr: not followed up yet
  Language language = Language::swedish;
};

std::string status_text(const StatusInput& input);

}  // namespace namndplan::report
