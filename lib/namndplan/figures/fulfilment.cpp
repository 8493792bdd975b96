// The whole of a plan at the end of a period, and what is common to its parts: the limits and the
// levels they give, activities and assignments. An indicator, an objective and a goal have a file
// each (indicator_fulfilment.cpp, objective_fulfilment.cpp, goal_fulfilment.cpp).
#include "namndplan/figures/fulfilment.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "namndplan/base/number_format.h"
#include "namndplan/model/find.h"

namespace namndplan {
namespace {

constexpr std::string_view standing_words[] = {"", "ej bedömd", "ej aktuell", "mål saknas"};
constexpr std::string_view forecast_words[] = {"", "angiven", "framskrivning",
                                               "framskrivning efter delårsnivå", "senaste utfall"};

Decimal fraction(const Decimal& percent_units) { return percent_units * Decimal::scaled(1, 2); }

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
    result.said_month = said.in->period->month;
  }
  bool closed = result.status && is_closed(*result.status);
  bool overdue = planned.end_date && *planned.end_date <= period.last_day();
  result.late = !closed && (overdue || result.status == AssignmentStatus::late);
  return result;
}

AssignmentResult assess_assignment(const FollowUpPeriod& period, const Assignment& assignment) {
  AssignmentResult result{state_of(period, assignment), &assignment, {}};
  const bool closed = result.status && is_closed(*result.status);
  for (const AssignmentPart& part : assignment.parts) {
    result.parts.push_back({state_of(period, part), &part});
    // A part of which nobody says anything is as the whole.
    if (!result.parts.back().status && closed) result.parts.back().late = false;
  }
  return result;
}

// To a tenth of a per cent; down where plain rounding would reach a limit that is not reached.
// `judged` is what was compared with the limits.
Decimal printed(const Decimal& share, const Decimal& judged,
                std::initializer_list<Decimal> limits) {
  Decimal plain = share.rounded(3);
  for (const Decimal& limit : limits) {
    if (judged < limit && plain >= limit) return plain - Decimal::scaled(1, 3);
  }
  return plain;
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

const StatedLevel* stated_in(const FollowUp& follow_up, const std::string& id) {
  const StatedLevel* entry = find_row(follow_up.levels, id);
  return entry != nullptr && entry->level ? entry : nullptr;
}

Decimal AssessmentLimits::printed_degree(const Decimal& degree) const {
  return printed(degree, degree.rounded(9), {fulfilled, partly});
}

Decimal AssessmentLimits::printed_coverage(const Decimal& coverage) const {
  return printed(coverage, coverage, {minimum_coverage});
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
    result.said_month = said.in->period->month;
    place = said.row->status.place;
  }
  bool under_way =
      result.status == ActivityStatus::not_started || result.status == ActivityStatus::ongoing;
  bool in_time = activity.due ? *activity.due > period.last_day() : !period.december();
  result.according_to_plan = result.status == ActivityStatus::done || (under_way && in_time);
  result.counted = result.reported || !in_time;
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
    out.goals.push_back(assess_goal(period, goal, out.limits));
  }
  for (const Assignment& row : period.plan.assignments) {
    out.assignments.push_back(assess_assignment(period, row));
  }
  return out;
}

}  // namespace namndplan
