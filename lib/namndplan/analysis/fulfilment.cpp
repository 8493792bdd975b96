// Objectives and goals: coverage, the indicators' part, the activities' part, the weighing of both,
// the levels. calculation.md "A delmål" and "A goal" are the source of every branch.
#include "namndplan/analysis/fulfilment.h"

#include <algorithm>
#include <iterator>

#include "namndplan/base/number_format.h"
#include "namndplan/model/find.h"

namespace namndplan {
namespace {

constexpr std::string_view standing_words[] = {"", "ej bedömd", "ej aktuell", "mål saknas"};
constexpr std::string_view forecast_words[] = {"", "angiven", "framskrivning", "senaste utfall"};

Decimal fraction(const Decimal& percent_units) { return percent_units * Decimal::scaled(1, 2); }

// A weighted mean, or the share of a weight; the sums are kept so that both can be written out.
struct Weighing {
  Decimal top = 0;
  Decimal bottom = 0;

  void add(const Decimal& weight, const Decimal& value) {
    top = top + weight * value;
    bottom = bottom + weight;
  }
  bool any() const { return bottom > 0; }
  Decimal value() const { return quotient(top, bottom); }
  Text formula() const {
    std::string out =
        fmt::format("{} / {}", format_swedish(top.rounded(6)), format_swedish(bottom));
    return {out, out};
  }
};

Step share_step(Operation operation, Text name, const Weighing& weighing) {
  Step step;
  step.operation = operation;
  step.name = std::move(name);
  step.quantity = Quantity::share;
  step.value = weighing.value();
  step.formula = weighing.formula();
  return step;
}

const StatedLevel* stated_in(const FollowUp& follow_up, const std::string& id) {
  const StatedLevel* entry = find_row(follow_up.levels, id);
  return entry != nullptr && entry->level ? entry : nullptr;
}

// An indicator or objective as one term of a sum above it: its result without its own derivation.
Step term(const Step& whole, bool counts) {
  Step step = whole;
  step.counts = counts;
  return step;
}

void cover_indicators(ObjectiveResult& result) {
  Weighing weighing;
  for (const IndicatorResult& row : result.indicators) {
    if (row.left_out()) continue;
    bool has_value = row.standing == Standing::assessed;
    ++result.counted;
    result.with_value += has_value ? 1 : 0;
    weighing.add(row.weight, has_value ? 1 : 0);
  }
  if (!weighing.any()) return;
  result.coverage = weighing.value();
  Step step = share_step(Operation::weight_share, {"täckning", "coverage"}, weighing);
  for (const IndicatorResult& row : result.indicators) {
    if (row.left_out()) continue;
    Step input =
        leaf_word({row.step.name.sv, row.step.name.en},
                  std::string(standing_word(row.standing, row.level)), row.indicator->anchor);
    input.weight = row.weight;
    input.counts = row.standing == Standing::assessed;
    step.inputs.push_back(std::move(input));
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
  Step step = share_step(mean ? Operation::weighted_mean : Operation::weight_share,
                         {"indikatorernas del", "the indicators' part"}, weighing);
  for (const IndicatorResult& row : result.indicators) {
    if (row.standing == Standing::assessed)
      step.inputs.push_back(term(row.step, mean || row.reached));
  }
  result.step.inputs.push_back(std::move(step));
}

void weigh_activities(ObjectiveResult& result) {
  if (result.activities.empty()) return;
  Weighing weighing;
  for (const ActivityResult& row : result.activities)
    weighing.add(1, row.according_to_plan ? 1 : 0);
  result.activity_part = weighing.value();
  Step step =
      share_step(Operation::count_share, {"aktiviteternas del", "the activities' part"}, weighing);
  for (const ActivityResult& row : result.activities) {
    step.inputs.push_back(term(row.step, row.according_to_plan));
  }
  result.step.inputs.push_back(std::move(step));
}

void settle(ObjectiveResult& result, const AssessmentLimits& limits, const Decimal& degree,
            Operation operation, Text formula) {
  result.standing = Standing::assessed;
  result.degree = degree;
  result.level = level_of(degree, limits);
  result.step.operation = operation;
  result.step.quantity = Quantity::share;
  result.step.value = degree;
  result.step.formula = std::move(formula);
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
                  {"indikatorernas del; aktiviteter saknas",
                   "the indicators' part; there are no activities"});
  }
  Decimal rest = Decimal(1) - limits.indicator_weight;
  Decimal degree = limits.indicator_weight * *result.indicator_part + rest * *result.activity_part;
  std::string formula = fmt::format("{} · {} + {} · {}", format_swedish(limits.indicator_weight),
                                    percent(*result.indicator_part), format_swedish(rest),
                                    percent(*result.activity_part));
  settle(result, limits, degree, Operation::combination, {formula, formula});
  result.step.inputs.push_back(limits.steps[2]);
}

// Why there is no verdict though something is counted.
Text too_little(bool any_value, const Decimal& coverage, const AssessmentLimits& limits) {
  if (!any_value) return {"inget värde att bedöma", "no value to assess"};
  return text("täckningen {} är under minsta täckning {}",
              "the coverage {} is below the least one {}", percent(coverage),
              format_swedish(limits.minimum_coverage * 100) + "\u00a0%");
}

void judge(ObjectiveResult& result, const AssessmentLimits& limits) {
  bool has_target =
      std::any_of(result.indicators.begin(), result.indicators.end(),
                  [](const IndicatorResult& row) { return row.standing != Standing::no_target; });
  if (result.counted == 0) {
    if (!has_target && result.activity_part) {
      return settle(result, limits, *result.activity_part, Operation::only_part,
                    {"aktiviteternas del; inga indikatorer har målnivå",
                     "the activities' part; no indicator has a target"});
    }
    return no_verdict(result, Standing::not_current,
                      has_target ? Text{"inget utfall är aktuellt den här perioden",
                                        "no outcome is current this period"}
                                 : Text{"det finns varken målnivåer eller aktiviteter",
                                        "there are neither targets nor activities"});
  }
  if (result.with_value == 0 || *result.coverage < limits.minimum_coverage) {
    result.step.inputs.push_back(limits.steps[3]);
    return no_verdict(result, Standing::not_assessed,
                      too_little(result.with_value > 0, *result.coverage, limits));
  }
  weigh_indicators(limits, result);
  combine(result, limits);
}

ObjectiveResult assess_objective(const FollowUpPeriod& period, const Objective& objective,
                                 const AssessmentLimits& limits) {
  ObjectiveResult result;
  result.objective = &objective;
  result.weight = objective.weight ? *objective.weight : Decimal(1);
  result.step.name =
      text("delmål {} {}", "objective {} {}", objective.id.value, objective.title.value);
  result.step.weight = result.weight;
  for (const Indicator& row : objective.indicators) {
    result.indicators.push_back(assess_indicator(period, row, limits));
  }
  for (const Activity& row : objective.activities) {
    result.activities.push_back(assess_activity(period, row));
  }
  cover_indicators(result);
  weigh_activities(result);
  judge(result, limits);
  result.stated = stated_in(period.current(), objective.id.value);
  return result;
}

void judge_goal(GoalResult& result, const AssessmentLimits& limits) {
  Weighing coverage;
  Weighing mean;
  for (const ObjectiveResult& row : result.objectives) {
    if (row.standing == Standing::not_current) continue;
    bool assessed = row.standing == Standing::assessed;
    ++result.counted;
    result.assessed += assessed ? 1 : 0;
    coverage.add(row.weight, assessed ? 1 : 0);
    if (assessed) mean.add(row.weight, *row.degree);
  }
  Step& step = result.step;
  step.quantity = Quantity::word;
  step.operation = Operation::none;
  if (!coverage.any()) {
    step.word = standing_word(Standing::not_current, result.level);
    step.formula = {"inget delmål är aktuellt", "no objective is current"};
    return;
  }
  result.coverage = coverage.value();
  Step covered = share_step(Operation::weight_share, {"täckning", "coverage"}, coverage);
  for (const ObjectiveResult& row : result.objectives) {
    if (row.standing == Standing::not_current) continue;
    Step input = leaf_word(row.step.name, std::string(standing_word(row.standing, row.level)),
                           row.objective->anchor);
    input.weight = row.weight;
    input.counts = row.standing == Standing::assessed;
    covered.inputs.push_back(std::move(input));
  }
  step.inputs.push_back(std::move(covered));
  if (!mean.any() || *result.coverage < limits.minimum_coverage) {
    result.standing = Standing::not_assessed;
    step.word = standing_word(result.standing, result.level);
    step.formula = too_little(mean.any(), *result.coverage, limits);
    step.inputs.push_back(limits.steps[3]);
    return;
  }
  result.standing = Standing::assessed;
  result.degree = mean.value();
  result.level = level_of(*result.degree, limits);
  step.operation = Operation::weighted_mean;
  step.quantity = Quantity::share;
  step.value = *result.degree;
  step.formula = mean.formula();
  for (const ObjectiveResult& row : result.objectives) {
    if (row.standing == Standing::assessed) step.inputs.push_back(row.step);
  }
}

// Closed in one way or another: nothing more is expected.
bool is_closed(AssignmentStatus status) {
  return status == AssignmentStatus::done || status == AssignmentStatus::closed ||
         status == AssignmentStatus::cancelled;
}

template <class Planned>  // an assignment, or a part of one
AssignmentState state_of(const FollowUpPeriod& period, const Planned& planned) {
  AssignmentState result;
  if (planned.status) {
    result.status = *planned.status;
    result.status_place = planned.status.place;
  }
  result.report = find_row(period.current().assignments, planned.id.value);
  const auto said = latest_status(period.follow_ups, &FollowUp::assignments, planned.id.value);
  if (said.row != nullptr) {
    result.status = *said.row->status;
    result.status_place = said.row->status.place;
  }
  bool closed = result.status && is_closed(*result.status);
  bool overdue = planned.end_date && *planned.end_date <= period.last_day();
  result.late = !closed && (overdue || result.status == AssignmentStatus::late);
  return result;
}

AssignmentResult assess_assignment(const FollowUpPeriod& period, const Assignment& assignment) {
  AssignmentResult result{state_of(period, assignment), &assignment, {}};
  for (const AssignmentPart& part : assignment.parts)
    result.parts.push_back({state_of(period, part), &part});
  return result;
}

Step limit_step(Text name, const Located<Decimal>& given, const Decimal& value) {
  return leaf(std::move(name), Quantity::share, value, given ? given.place : Place{});
}

}  // namespace

std::string_view standing_word(Standing standing, Level level) {
  return standing == Standing::assessed ? word(level)
                                        : standing_words[static_cast<std::size_t>(standing)];
}

std::string_view forecast_word(ForecastMethod method) {
  return forecast_words[static_cast<std::size_t>(method)];
}

std::string_view valid_level_word(Standing standing, Level level, const StatedLevel* stated) {
  return stated != nullptr ? word(*stated->level) : standing_word(standing, level);
}

std::optional<FollowUpPeriod> FollowUpPeriod::previous() const {
  if (follow_ups.size() < 2) return std::nullopt;
  return FollowUpPeriod{plan, {follow_ups.begin(), follow_ups.end() - 1}};
}

AssessmentLimits limits_of(const BoardPlan& plan) {
  const AssessmentMethod& method = plan.method;
  auto value = [](const Located<Decimal>& given, int otherwise) {
    return fraction(given ? *given : Decimal(otherwise));
  };
  AssessmentLimits limits;
  limits.method = method.method.value;
  limits.fulfilled = value(method.fulfilled, 100);
  limits.partly = value(method.partly, 80);
  limits.indicator_weight = value(method.indicator_weight, 70);
  limits.minimum_coverage = value(method.minimum_coverage, 50);
  limits.steps = {
      limit_step({"gräns för uppfyllt", "limit for fulfilled"}, method.fulfilled, limits.fulfilled),
      limit_step({"gräns för delvis uppfyllt", "limit for partly fulfilled"}, method.partly,
                 limits.partly),
      limit_step({"indikatorernas vikt", "the indicators' weight"}, method.indicator_weight,
                 limits.indicator_weight),
      limit_step({"minsta täckning", "least coverage"}, method.minimum_coverage,
                 limits.minimum_coverage)};
  return limits;
}

Level level_of(const Decimal& degree, const AssessmentLimits& limits) {
  Decimal rounded = degree.rounded(9);
  if (rounded >= limits.fulfilled) return Level::fulfilled;
  return rounded >= limits.partly ? Level::partly : Level::not_fulfilled;
}

ActivityResult assess_activity(const FollowUpPeriod& period, const Activity& activity) {
  ActivityResult result;
  result.activity = &activity;
  Place place = activity.anchor;
  result.report = find_row(period.current().activities, activity.id.value);
  const auto said = latest_status(period.follow_ups, &FollowUp::activities, activity.id.value);
  if (said.row != nullptr) {
    result.status = *said.row->status;
    result.reported = true;
    place = said.row->status.place;
  }
  bool under_way =
      result.status == ActivityStatus::not_started || result.status == ActivityStatus::ongoing;
  bool in_time = activity.due ? *activity.due > period.last_day() : !period.december();
  result.according_to_plan = result.status == ActivityStatus::done || (under_way && in_time);
  result.step =
      leaf_word(text("aktivitet {} {}", "activity {} {}", activity.id.value, activity.name.value),
                std::string(word(result.status)), place);
  result.step.counts = result.according_to_plan;
  if (activity.due) {
    result.step.formula = text("klart {}", "due {}", activity.due->iso());
  }
  return result;
}

Fulfilment fulfilment(const FollowUpPeriod& period) {
  Fulfilment out;
  out.limits = limits_of(period.plan);
  for (const Goal& goal : period.plan.goals) {
    if (goal.objectives.empty()) continue;
    GoalResult result;
    result.goal = &goal;
    result.step.name = goal.title ? text("mål {} {}", "goal {} {}", goal.id.value, *goal.title)
                                  : text("mål {}", "goal {}", goal.id.value);
    for (const Objective& row : goal.objectives) {
      result.objectives.push_back(assess_objective(period, row, out.limits));
    }
    judge_goal(result, out.limits);
    result.stated = stated_in(period.current(), goal.id.value);
    out.goals.push_back(std::move(result));
  }
  for (const Assignment& row : period.plan.assignments) {
    out.assignments.push_back(assess_assignment(period, row));
  }
  return out;
}

}  // namespace namndplan
