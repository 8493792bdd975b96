// The tables of a plan's report; plan_report.h has the whole report.
#pragma once

#include <vector>

#include "namndplan/model/board_plan.h"
#include "namndplan/report/render/document.h"

namespace namndplan::report {

std::vector<DataTable> plan_tables(const BoardPlan& plan, const Wanted& wanted);

}  // namespace namndplan::report
