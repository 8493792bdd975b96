// An objective at the end of a period: coverage, the indicators' part, the activities' part, the
// weighing of both, and the level.
//
// The level is that of the degree, but what indicators say weighs heaviest: where both parts exist
// it lies at most one step from the level of the indicators' part alone. After that a decisive
// indicator that is not fulfilled, or should have a value and has none, caps it at partly
// fulfilled. The degree itself is never moved.
#include <algorithm>

#include "namndplan/base/number_format.h"
#include "namndplan/figures/weighing.h"

namespace namndplan {
namespace {

void cover_indicators(const AssessmentLimits& limits, ObjectiveResult& result) {
  Weighing weighing;
  for (const IndicatorResult& row : result.indicators) {
    if (row.left_out()) continue;
    bool has_value = row.standing == Standing::assessed;
    ++result.counted;
    result.with_value += has_value ? 1 : 0;
    result.with_outcome += row.has_outcome() ? 1 : 0;
    weighing.add(row.weight, has_value ? 1 : 0);
  }
  if (!weighing.any()) return;
  result.coverage = weighing.value();
  Step step = coverage_step(weighing, limits);
  for (const IndicatorResult& row : result.indicators) {
    if (row.left_out()) continue;
    step.inputs.push_back(coverage_term(row.step, standing_word(row.standing, row.level),
                                        row.weight, row.standing == Standing::assessed,
                                        row.indicator->anchor));
  }
  result.step.inputs.push_back(std::move(step));
}

// The indicators' part, over those with a value.
void weigh_indicators(const AssessmentLimits& limits, ObjectiveResult& result) {
  bool mean = limits.method == Method::mean;
  Weighing weighing;
  for (const IndicatorResult& row : result.indicators) {
    if (row.standing != Standing::assessed) continue;
    weighing.add(row.weight, mean ? *row.degree : Decimal(row.reached ? 1 : 0));
  }
  result.indicator_part = weighing.value();
  result.indicator_level = level_of(*result.indicator_part, limits);
  Step step = share_step(mean ? Operation::weighted_mean : Operation::weight_share,
                         {"indikatorernas del", "the indicators' part"}, weighing);
  step.printed = limits.printed_degree(step.value);
  for (const IndicatorResult& row : result.indicators) {
    if (row.standing != Standing::assessed) continue;
    Step term = row.step;
    term.counts = mean || row.reached;
    step.inputs.push_back(std::move(term));
  }
  result.step.inputs.push_back(std::move(step));
}

void append_unreported(ObjectiveResult& result) {
  if (result.unreported == 0) return;
  Step step;
  step.operation = Operation::none;
  step.name = {"aktiviteter som inte är redovisade och inte räknas",
               "activities that are not reported and not counted"};
  step.quantity = Quantity::word;
  for (const ActivityResult& row : result.activities) {
    if (row.counted) continue;
    step.word += (step.word.empty() ? "" : ", ") + row.activity->id.value;
  }
  result.step.inputs.push_back(std::move(step));
}

// Of those that have been reported or are overdue: of one that is neither nobody knows anything.
void weigh_activities(const AssessmentLimits& limits, ObjectiveResult& result) {
  Weighing weighing;
  for (const ActivityResult& row : result.activities) {
    if (row.counted) {
      weighing.add(1, row.according_to_plan ? 1 : 0);
    } else {
      ++result.unreported;
    }
  }
  if (weighing.any()) {
    result.activity_part = weighing.value();
    Step step = share_step(Operation::count_share, {"aktiviteternas del", "the activities' part"},
                           weighing);
    step.printed = limits.printed_degree(step.value);
    for (const ActivityResult& row : result.activities) {
      if (!row.counted) continue;
      Step term = row.step;
      term.counts = row.according_to_plan;
      step.inputs.push_back(std::move(term));
    }
    result.step.inputs.push_back(std::move(step));
  }
  append_unreported(result);
}

void settle(ObjectiveResult& result, const AssessmentLimits& limits, const Decimal& degree,
            Operation operation, Text formula) {
  result.standing = Standing::assessed;
  result.degree = degree;
  result.level = level_of(degree, limits);
  result.step.operation = operation;
  result.step.quantity = Quantity::share;
  result.step.value = degree;
  result.step.printed = limits.printed_degree(degree);
  result.step.formula = std::move(formula);
  result.level_step =
      level_of_share({"beräknad nivå", "computed level"}, result.step, result.level);
}

void no_verdict(ObjectiveResult& result, Standing standing, Text reason) {
  result.standing = standing;
  result.step.operation = Operation::none;
  result.step.quantity = Quantity::word;
  result.step.word = standing_word(standing, result.level);
  result.step.formula = std::move(reason);
}

void combine(ObjectiveResult& result, const AssessmentLimits& limits) {
  if (!result.activity_part) {
    return settle(result, limits, *result.indicator_part, Operation::only_part,
                  result.activities.empty()
                      ? Text{"indikatorernas del; aktiviteter saknas",
                             "the indicators' part; there are no activities"}
                      : Text{"indikatorernas del; ingen aktivitet är redovisad",
                             "the indicators' part; no activity is reported"});
  }
  Decimal rest = Decimal(1) - limits.indicator_weight;
  Decimal degree = limits.indicator_weight * *result.indicator_part + rest * *result.activity_part;
  std::string formula =
      fmt::format("{} · {} + {} · {}", format_swedish(limits.indicator_weight),
                  percent(limits.printed_degree(*result.indicator_part)), format_swedish(rest),
                  percent(limits.printed_degree(*result.activity_part)));
  settle(result, limits, degree.rounded(12), Operation::combination, {formula, formula});
  result.step.inputs.push_back(limits.steps[2]);
}

void hold_one_step(ObjectiveResult& result) {
  if (!result.activity_part || !result.indicator_level) return;
  int own = static_cast<int>(*result.indicator_level);
  auto level = static_cast<Level>(std::clamp(static_cast<int>(result.level), own - 1, own + 1));
  if (level == result.level) return;
  result.level = level;
  result.one_step = true;
  const auto part =
      std::find_if(result.step.inputs.begin(), result.step.inputs.end(),
                   [](const Step& step) { return step.name.sv == "indikatorernas del"; });
  std::vector<Step> inputs{std::move(result.level_step),
                           level_of_share({"indikatorernas nivå", "the indicators' level"}, *part,
                                          *result.indicator_level)};
  inputs.front().name = {"måluppfyllelsens nivå", "the degree's level"};
  result.level_step = moved_level(Operation::one_step, level,
                                  {"högst ett steg från indikatorernas egen nivå",
                                   "at most one step from the indicators' own level"},
                                  std::move(inputs));
}

bool caps(const IndicatorResult& row) {
  if (!is_decisive(row.indicator->decisive)) return false;
  return row.standing == Standing::not_assessed ||
         (row.standing == Standing::assessed && row.level != Level::fulfilled);
}

void cap(ObjectiveResult& result) {
  if (result.level != Level::fulfilled) return;
  std::vector<Step> inputs{result.level_step};
  for (const IndicatorResult& row : result.indicators) {
    if (!caps(row)) continue;
    result.capped_by.push_back(row.indicator);
    inputs.push_back(
        level_leaf(row.step, standing_word(row.standing, row.level), row.indicator->anchor));
    inputs.push_back(
        leaf({"avgörande", "decisive"}, Quantity::yes_no, 1, row.indicator->decisive.place));
  }
  if (result.capped_by.empty()) return;
  result.level = Level::partly;
  result.level_step = moved_level(
      Operation::capped, result.level,
      {"en avgörande indikator är inte uppfylld", "a decisive indicator is not fulfilled"},
      std::move(inputs));
}

void judge(ObjectiveResult& result, const AssessmentLimits& limits) {
  bool has_target =
      std::any_of(result.indicators.begin(), result.indicators.end(),
                  [](const IndicatorResult& row) { return row.standing != Standing::no_target; });
  if (result.counted == 0) {
    if (!has_target && result.activity_part) {
      result.activities_only = true;
      return settle(result, limits, *result.activity_part, Operation::only_part,
                    {"aktiviteternas del; inga indikatorer har målnivå",
                     "the activities' part; no indicator has a target"});
    }
    return no_verdict(result, Standing::not_current,
                      has_target ? Text{"inget utfall är aktuellt den här perioden",
                                        "no outcome is current this period"}
                      : result.activities.empty()
                          ? Text{"det finns varken målnivåer eller aktiviteter",
                                 "there are neither targets nor activities"}
                          : Text{"det finns inga målnivåer, och ingen aktivitet är redovisad",
                                 "there are no targets, and no activity is reported"});
  }
  if (result.with_value == 0 || *result.coverage < limits.minimum_coverage) {
    result.step.inputs.push_back(limits.steps[3]);
    return no_verdict(result, Standing::not_assessed,
                      too_little(result.with_value > 0, *result.coverage, limits));
  }
  weigh_indicators(limits, result);
  combine(result, limits);
  hold_one_step(result);
  cap(result);
}

}  // namespace

ObjectiveResult assess_objective(const FollowUpPeriod& period, const Objective& objective,
                                 const AssessmentLimits& limits) {
  ObjectiveResult result;
  result.objective = &objective;
  result.weight = objective.weight ? *objective.weight : Decimal(1);
  result.step.name =
      text("delmål {} {}", "objective {} {}", objective.id.value, objective.title.value);
  result.step.weight = result.weight;
  for (const Indicator& row : objective.indicators)
    result.indicators.push_back(assess_indicator(period, row, limits));
  for (const Activity& row : objective.activities)
    result.activities.push_back(assess_activity(period, row));
  cover_indicators(limits, result);
  weigh_activities(limits, result);
  judge(result, limits);
  result.stated = stated_in(period.current(), objective.id.value);
  return result;
}

}  // namespace namndplan
