// All records of the format, in the order in which schema and manual show them. record_of<R>() is
// defined beside the record's rows (fields_*.cpp).
#pragma once

#include "namndplan/format/record.h"
#include "namndplan/model/council_plan.h"
#include "namndplan/model/follow_up.h"

// clang-format 14 never settles on this list.
// clang-format off
#define NAMNDPLAN_RECORDS(X)                                                                      \
  X(BoardPlan) X(Decision) X(Preparation) X(Section) X(Unit) X(SteeringDocument)                  \
  X(AssessmentMethod) X(Goal) X(Objective) X(ProgramLogic) X(Indicator) X(Activity) X(Assignment) \
  X(AssignmentPart) X(Budget) X(FrameDerivation) X(FrameBase) X(FrameStep) X(FrameChange)         \
  X(Reallocation) X(EarlierForecast) X(ForecastPart) X(BudgetLine) X(NetCost) X(NetCostTarget)    \
  X(FollowUp) X(IndicatorReport) X(ActivityReport) X(StatedLevel) X(AssignmentReport)             \
  X(BudgetReport) X(CouncilPlan) X(CouncilGoal) X(CouncilAssignment)
// clang-format on

namespace namndplan::format {

#define NAMNDPLAN_DECLARE(Type) \
  template <>                   \
  const Record& record_of<Type>();
NAMNDPLAN_RECORDS(NAMNDPLAN_DECLARE)
#undef NAMNDPLAN_DECLARE

}  // namespace namndplan::format
