// The budget as a plan has it: frame, lines, reallocations, changes, the forecast before it.
#pragma once

#include "namndplan/model/board_plan.h"
#include "namndplan/report/parts/money.h"
#include "namndplan/report/render/writer.h"

namespace namndplan::report {

// The whole section; the plan has a budget.
void append_budget(const BoardPlan& plan, const ShownUnit& unit, Writer& out);

}  // namespace namndplan::report
