// Look-ups by id in a plan; nullptr when there is none.
#pragma once

#include <string_view>

#include "namndplan/model/board_plan.h"

namespace namndplan {

const Goal* find_goal(const BoardPlan& plan, std::string_view id);
const Objective* find_objective(const BoardPlan& plan, std::string_view id);
const Indicator* find_indicator(const BoardPlan& plan, std::string_view id);
const Activity* find_activity(const BoardPlan& plan, std::string_view id);
const Assignment* find_assignment(const BoardPlan& plan, std::string_view id);
const Unit* find_unit(const BoardPlan& plan, std::string_view id);
const BudgetLine* find_budget_line(const BoardPlan& plan, std::string_view unit);

// The outcome that a target is compared with: that of the latest year before `plan_year` that has a
// value. Missing words and splits without a total are passed over. nullptr when there is none.
const YearMeasure* latest_earlier_outcome(const Indicator& indicator, int plan_year);

// Visits every objective of the plan, in the order of the ids.
template <class Visit>
void each_objective(const BoardPlan& plan, Visit visit) {
  for (const Goal& goal : plan.goals) {
    for (const Objective& objective : goal.objectives) visit(goal, objective);
  }
}

template <class Visit>
void each_indicator(const BoardPlan& plan, Visit visit) {
  each_objective(plan, [&](const Goal& goal, const Objective& objective) {
    for (const Indicator& indicator : objective.indicators) visit(goal, objective, indicator);
  });
}

}  // namespace namndplan
