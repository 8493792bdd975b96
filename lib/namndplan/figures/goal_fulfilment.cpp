// A goal at the end of a period: the weighted mean of its assessed objectives, and a level that is
// never better than the best nor worse than the worst of theirs. (An objective's level may lie
// beside that of its degree; without this the goal's could contradict every one of them.) After
// that a decisive objective caps it, as a decisive indicator does its objective.
#include <algorithm>

#include "namndplan/figures/weighing.h"

namespace namndplan {
namespace {

bool is_assessed(const ObjectiveResult& row) { return row.standing == Standing::assessed; }

void hold_between(GoalResult& result) {
  Level best = Level::not_fulfilled;
  Level worst = Level::fulfilled;
  for (const ObjectiveResult& row : result.objectives) {
    if (!is_assessed(row)) continue;
    best = std::min(best, row.level);
    worst = std::max(worst, row.level);
  }
  Level level = std::clamp(result.level, best, worst);
  if (level == result.level) return;
  result.level = level;
  result.between = true;
  std::vector<Step> inputs{std::move(result.level_step)};
  inputs.front().name = {"måluppfyllelsens nivå", "the degree's level"};
  for (const ObjectiveResult& row : result.objectives) {
    if (is_assessed(row))
      inputs.push_back(level_leaf(row.step, word(row.level), row.objective->anchor));
  }
  result.level_step = moved_level(Operation::between, level,
                                  {"inte bättre än det bästa delmålet och inte sämre än det sämsta",
                                   "not better than the best objective nor worse than the worst"},
                                  std::move(inputs));
}

bool caps(const ObjectiveResult& row) {
  if (!is_decisive(row.objective->decisive)) return false;
  return row.standing == Standing::not_assessed ||
         (is_assessed(row) && row.level != Level::fulfilled);
}

void cap(GoalResult& result) {
  if (result.level != Level::fulfilled) return;
  std::vector<Step> inputs{result.level_step};
  for (const ObjectiveResult& row : result.objectives) {
    if (!caps(row)) continue;
    result.capped_by.push_back(row.objective);
    inputs.push_back(
        level_leaf(row.step, standing_word(row.standing, row.level), row.objective->anchor));
    inputs.push_back(
        leaf({"avgörande", "decisive"}, Quantity::yes_no, 1, row.objective->decisive.place));
  }
  if (result.capped_by.empty()) return;
  result.level = Level::partly;
  result.level_step = moved_level(
      Operation::capped, result.level,
      {"ett avgörande delmål är inte uppfyllt", "a decisive objective is not fulfilled"},
      std::move(inputs));
}

void no_verdict(GoalResult& result, Standing standing, Text reason) {
  result.standing = standing;
  result.step.word = standing_word(standing, result.level);
  result.step.formula = std::move(reason);
}

// Coverage and mean; how many are counted and assessed.
void weigh(const AssessmentLimits& limits, GoalResult& result, Weighing& mean) {
  Weighing coverage;
  Step covered;
  for (const ObjectiveResult& row : result.objectives) {
    if (row.standing == Standing::not_current) continue;
    ++result.counted;
    result.assessed += is_assessed(row) ? 1 : 0;
    coverage.add(row.weight, is_assessed(row) ? 1 : 0);
    if (is_assessed(row)) mean.add(row.weight, *row.degree);
    covered.inputs.push_back(coverage_term(row.step, standing_word(row.standing, row.level),
                                           row.weight, is_assessed(row), row.objective->anchor));
  }
  if (!coverage.any()) return;
  result.coverage = coverage.value();
  Step step = coverage_step(coverage, limits);
  step.inputs = std::move(covered.inputs);
  result.step.inputs.push_back(std::move(step));
}

void judge(GoalResult& result, const AssessmentLimits& limits) {
  Step& step = result.step;
  step.quantity = Quantity::word;
  step.operation = Operation::none;
  Weighing mean;
  weigh(limits, result, mean);
  if (!result.coverage) {
    return no_verdict(
        result, Standing::not_current,
        {"inget delmål är aktuellt den här perioden", "no objective is current this period"});
  }
  if (!mean.any() || *result.coverage < limits.minimum_coverage) {
    step.inputs.push_back(limits.steps[3]);
    return no_verdict(result, Standing::not_assessed,
                      too_little(mean.any(), *result.coverage, limits));
  }
  result.standing = Standing::assessed;
  result.degree = mean.value();
  result.level = level_of(*result.degree, limits);
  step.operation = Operation::weighted_mean;
  step.quantity = Quantity::share;
  step.value = *result.degree;
  step.printed = limits.printed_degree(*result.degree);
  step.formula = mean.formula();
  for (const ObjectiveResult& row : result.objectives) {
    if (is_assessed(row)) step.inputs.push_back(row.step);
  }
  result.level_step = level_of_share({"beräknad nivå", "computed level"}, step, result.level);
  hold_between(result);
  cap(result);
}

}  // namespace

GoalResult assess_goal(const FollowUpPeriod& period, const Goal& goal,
                       const AssessmentLimits& limits) {
  GoalResult result;
  result.goal = &goal;
  result.step.name = goal.title ? text("mål {} {}", "goal {} {}", goal.id.value, *goal.title)
                                : text("mål {}", "goal {}", goal.id.value);
  for (const Objective& row : goal.objectives)
    result.objectives.push_back(assess_objective(period, row, limits));
  judge(result, limits);
  result.stated = stated_in(period.current(), goal.id.value);
  return result;
}

}  // namespace namndplan
