#include "namndplan/model/find.h"

#include <vector>

namespace namndplan {
namespace {

template <class Record>
const Record* in(const std::vector<Record>& records, std::string_view id) {
  for (const Record& record : records) {
    if (record.id.value == id) return &record;
  }
  return nullptr;
}

}  // namespace

const Goal* find_goal(const BoardPlan& plan, std::string_view id) { return in(plan.goals, id); }

const Objective* find_objective(const BoardPlan& plan, std::string_view id) {
  for (const Goal& goal : plan.goals) {
    if (const Objective* found = in(goal.objectives, id)) return found;
  }
  return nullptr;
}

const Indicator* find_indicator(const BoardPlan& plan, std::string_view id) {
  for (const Goal& goal : plan.goals) {
    for (const Objective& objective : goal.objectives) {
      if (const Indicator* found = in(objective.indicators, id)) return found;
    }
  }
  return nullptr;
}

const Activity* find_activity(const BoardPlan& plan, std::string_view id) {
  for (const Goal& goal : plan.goals) {
    for (const Objective& objective : goal.objectives) {
      if (const Activity* found = in(objective.activities, id)) return found;
    }
  }
  return nullptr;
}

const Assignment* find_assignment(const BoardPlan& plan, std::string_view id) {
  return in(plan.assignments, id);
}

const Unit* find_unit(const BoardPlan& plan, std::string_view id) { return in(plan.units, id); }

const BudgetLine* find_budget_line(const BoardPlan& plan, std::string_view unit) {
  for (const BudgetLine& line : plan.budget.lines) {
    if (line.unit.value == unit) return &line;
  }
  return nullptr;
}

const YearMeasure* latest_earlier_outcome(const Indicator& indicator, int plan_year) {
  const YearMeasure* latest = nullptr;
  for (const YearMeasure& entry : indicator.outcomes) {  // oldest first
    if (entry.year.value < plan_year && entry.measure.has_value()) latest = &entry;
  }
  return latest;
}

}  // namespace namndplan
