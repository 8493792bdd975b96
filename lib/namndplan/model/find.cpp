#include "namndplan/model/find.h"

namespace namndplan {

const Goal* find_goal(const BoardPlan& plan, std::string_view id) {
  return find_row(plan.goals, id);
}

const Assignment* find_assignment(const BoardPlan& plan, std::string_view id) {
  return find_row(plan.assignments, id);
}

const Unit* find_unit(const BoardPlan& plan, std::string_view id) {
  return find_row(plan.units, plan.units_by_id, id);
}

const SteeringDocument* find_steering_document(const BoardPlan& plan, std::string_view id) {
  return find_row(plan.steering_documents, plan.steering_documents_by_id, id);
}

const BudgetLine* find_budget_line(const BoardPlan& plan, std::string_view unit) {
  return find_row(plan.budget.lines, plan.budget.lines_by_unit, unit);
}

PlanIndex::PlanIndex(const BoardPlan& plan) {
  each_objective(plan, [&](const Goal&, const Objective& objective) {
    objectives_.emplace(objective.id.value, &objective);
    for (const Indicator& row : objective.indicators) indicators_.emplace(row.id.value, &row);
    for (const Activity& row : objective.activities) activities_.emplace(row.id.value, &row);
  });
}

const YearMeasure* latest_earlier_outcome(const Indicator& indicator, int plan_year) {
  const YearMeasure* latest = nullptr;
  for (const YearMeasure& entry : indicator.outcomes) {  // oldest first
    if (entry.year.value < plan_year && entry.measure.has_value()) latest = &entry;
  }
  return latest;
}

}  // namespace namndplan
