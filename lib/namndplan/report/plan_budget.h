// The budget section of a plan's report.
#pragma once

#include "namndplan/base/text.h"
#include "namndplan/model/board_plan.h"
#include "namndplan/report/document.h"

namespace namndplan::report {

// Appends the section as a controller would write it: frame and how it came about, lines, moves
// within the board, last year's forecast, and what the budget was computed with.
void append_budget(const BoardPlan& plan, Language language, Document& out);

}  // namespace namndplan::report
