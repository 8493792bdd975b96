// Leaves are what the plan says, with their places; nothing is assessed before there is a
// follow-up.
#include "namndplan/figures/plan_derivation.h"

#include "namndplan/figures/deviation.h"
#include "namndplan/model/find.h"

namespace namndplan {
namespace {

Step group(Text name) {
  Step step;
  step.operation = Operation::figures;
  step.name = std::move(name);
  return step;
}

Step measure_leaf(Text name, const Measure& measure, const Indicator& indicator) {
  if (!measure.has_value()) {
    std::string word = measure.answer == Answer::not_answered   ? not_answered_word
                       : measure.answer == Answer::not_measured ? not_measured_word
                                                                : "inget total";
    return leaf_word(std::move(name), std::move(word), measure.place);
  }
  bool yes_no = indicator.kind && *indicator.kind == IndicatorKind::yes_no;
  Step step = leaf(std::move(name), yes_no ? Quantity::yes_no : Quantity::number,
                   measure.total.value, measure.total.written.place);
  if (indicator.kind && is_percent(*indicator.kind)) {
    step.unit.assign(1, '%');
  } else {
    step.unit = indicator.unit.value;
  }
  return step;
}

// `year` is the plan's: a target that it lacks is said to be missing.
Step indicator_step(const Indicator& indicator, int year) {
  Step step =
      group(text("indikator {} {}", "indicator {} {}", indicator.id.value, indicator.name.value));
  auto add = [&](Text name, const Measure& measure) {
    if (measure.given()) step.inputs.push_back(measure_leaf(std::move(name), measure, indicator));
  };
  for (const YearMeasure& row : indicator.outcomes)
    add(text("utfall {}", "outcome {}", row.year.value), row.measure);
  for (const YearMeasure& row : indicator.targets)
    add(text("målnivå {}", "target {}", row.year.value), row.measure);
  const Measure* target = measure_of(indicator.targets, year);
  if (target == nullptr || !target->given()) {
    step.inputs.push_back(
        leaf_word(text("målnivå {}", "target {}", year), "saknas", indicator.anchor));
  }
  for (const MonthMeasure& row : indicator.interim_targets) {
    add({fmt::format("delårsnivå i {}", month_name(row.month.value, Language::swedish)),
         fmt::format("interim target in {}", month_name(row.month.value, Language::english))},
        row.measure);
  }
  if (indicator.kind && *indicator.kind == IndicatorKind::yes_no) return step;
  step.inputs.push_back(leaf_word({"riktning", "direction"},
                                  std::string(word(indicator.direction.value)),
                                  indicator.direction.place));
  return step;
}

Step activity_step(const Activity& activity) {
  Text name = text("aktivitet {} {}", "activity {} {}", activity.id.value, activity.name.value);
  if (!activity.due) return leaf_word(std::move(name), {}, activity.id.place);
  Step step = leaf_word(std::move(name), activity.due->iso(), activity.due.place);
  step.name.sv += ", ska vara klar";
  step.name.en += ", to be done by";
  return step;
}

Step objective_step(const Objective& objective, int year) {
  Step step =
      group(text("delmål {} {}", "objective {} {}", objective.id.value, objective.title.value));
  for (const Indicator& row : objective.indicators)
    step.inputs.push_back(indicator_step(row, year));
  for (const Activity& row : objective.activities) step.inputs.push_back(activity_step(row));
  return step;
}

Step goal_step(const Goal& goal, int year) {
  Step step = group(text("mål {} {}", "goal {} {}", goal.id.value, goal.title.value));
  for (const Objective& row : goal.objectives) step.inputs.push_back(objective_step(row, year));
  return step;
}

Step budget_step(const BudgetResult& result, Text name) {
  Step step = group(std::move(name));
  step.inputs.push_back(result.budget.step);
  if (result.previous) step.inputs.push_back(result.previous.step);
  return step;
}

constexpr std::string_view frame_id = "ram";

bool is_sum(std::string_view id) { return id == BudgetResult::sum_id || id == budget_total_key; }

}  // namespace

std::optional<Step> plan_derivation(const BoardPlan& plan, std::string_view id) {
  if (const Goal* goal = find_goal(plan, id)) return goal_step(*goal, plan.year.value);
  const PlanIndex index(plan);
  if (const Objective* objective = index.objective(id))
    return objective_step(*objective, plan.year.value);
  if (const Indicator* indicator = index.indicator(id))
    return indicator_step(*indicator, plan.year.value);
  if (const BudgetLine* line = find_budget_line(plan, id)) {
    const Unit* unit = find_unit(plan, id);
    return budget_step(planned(*line), text("budgetrad {} {}", "budget line {} {}", id,
                                            unit == nullptr ? id : unit->name.value));
  }
  if (id == frame_id && plan.budget.frame) return frame_derivation(plan);
  if (!is_sum(id)) return std::nullopt;
  std::optional<BudgetResult> sum = planned(plan);
  if (!sum) return std::nullopt;
  return budget_step(*sum, {std::string(BudgetResult::sum_id), "Total"});
}

std::vector<std::string_view> plan_derivation_ids(const BoardPlan& plan) {
  std::vector<std::string_view> out;
  for (const Goal& goal : plan.goals) {
    out.push_back(goal.id.value);
    for (const Objective& objective : goal.objectives) {
      out.push_back(objective.id.value);
      for (const Indicator& row : objective.indicators) out.push_back(row.id.value);
    }
  }
  for (const BudgetLine& line : plan.budget.lines) out.push_back(line.unit.value);
  if (planned(plan)) out.push_back(BudgetResult::sum_id);
  if (plan.budget.frame) out.push_back(frame_id);
  return out;
}

}  // namespace namndplan
