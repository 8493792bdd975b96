// The column of tables for people that shows outcomes of earlier years. One year stands in its
// heading; outcomes of later years are said beside the value.
#pragma once

#include "namndplan/model/board_plan.h"
#include "namndplan/report/render/document.h"

namespace namndplan::report {

// The latest earlier year in which most indicators have an answer.
int usual_outcome_year(const BoardPlan& plan);

Cell earlier_outcome_cell(const BoardPlan& plan, const Indicator& indicator, int heading_year);

}  // namespace namndplan::report
