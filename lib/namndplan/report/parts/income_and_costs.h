// "Intäkter och kostnader": what a follow-up's budget says of either side, and of kinds of cost.
#pragma once

#include "namndplan/report/followup/followup_report.h"
#include "namndplan/report/parts/money.h"
#include "namndplan/report/render/writer.h"

namespace namndplan::report {

// A table with a row for the income, the costs and each kind of cost of every line that has them;
// nothing when none has. The input has a budget.
void append_income_and_costs(const FollowUpReportInput& input, const ShownUnit& unit, Writer& out);

}  // namespace namndplan::report
