// The plan's goals: each with its text, then objective by objective what it is about, its
// indicators and its activities.
#pragma once

#include "namndplan/model/board_plan.h"
#include "namndplan/report/render/writer.h"

namespace namndplan::report {

void append_plan_goals(const BoardPlan& plan, Writer& out);

}  // namespace namndplan::report
