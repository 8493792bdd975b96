// One indicator at the end of a period: which outcome counts and whether one is owed, the forecast
// before December, the degree and its level.
//
// The outcome is the follow-up's own answer. Without one, an indicator that is not due carries its
// latest value of the year; with nothing to carry, what it owed when it was last due is still owed
// (a debt), unless that was settled since. `svar saknas` settles nothing.
#include "namndplan/base/number_format.h"
#include "namndplan/base/utf8.h"
#include "namndplan/figures/fulfilment.h"
#include "namndplan/model/find.h"

namespace namndplan {
namespace {

bool is_yes_no(const Indicator& indicator) { return *indicator.kind == IndicatorKind::yes_no; }

Quantity quantity_of(const Indicator& indicator) {
  return is_yes_no(indicator) ? Quantity::yes_no : Quantity::number;
}

std::string unit_of(const Indicator& indicator) {
  if (is_percent(*indicator.kind)) return "%";
  return *indicator.kind == IndicatorKind::money ? indicator.unit.value : std::string();
}

// A measure as a leaf of the derivation, with the words for a missing value.
Step measure_step(Text name, const Measure& measure, const Indicator& indicator) {
  if (!measure.has_value()) {
    std::string word = measure.answer == Answer::not_answered   ? not_answered_word
                       : measure.answer == Answer::not_measured ? not_measured_word
                                                                : "inget total";
    return leaf_word(std::move(name), word, measure.place);
  }
  Step step = leaf(std::move(name), quantity_of(indicator), measure.total.value,
                   measure.total.written.place);
  step.unit = unit_of(indicator);
  return step;
}

Text outcome_name(int year, int month) {
  return text("utfall {}-{:02}", "outcome {}-{:02}", year, month);
}

// The latest value of an earlier follow-up of the year.
void carry_outcome(const FollowUpPeriod& period, IndicatorResult& result) {
  for (std::size_t i = period.follow_ups.size() - 1; i-- > 0;) {
    const FollowUp& earlier = *period.follow_ups[i];
    const IndicatorReport* report = find_row(earlier.indicators, result.indicator->id.value);
    if (report == nullptr || !report->outcome.has_value()) continue;
    result.outcome = &report->outcome;
    result.outcome_month = earlier.period->month;
    result.outcome_period = earlier.period.place;
    return;
  }
}

// The latest month of the year's schedule up to the period; 0 when there is none.
int last_due_month(const FollowUpPeriod& period, const Indicator& indicator) {
  int month = period.month();
  while (month > 0 && !indicator.schedule.value.has(month)) --month;
  return month;
}

// Whether an answer said in or after the last due month leaves nothing owed: there is no value to
// carry, so it is "mäts ej" or a split without a total.
bool is_settled(const FollowUpPeriod& period, const IndicatorResult& result) {
  for (const FollowUp* earlier : period.follow_ups) {
    if (earlier->period->month < result.due_month) continue;
    const IndicatorReport* report = find_row(earlier->indicators, result.indicator->id.value);
    if (report != nullptr && report->outcome.given() &&
        report->outcome.answer != Answer::not_answered)
      return true;
  }
  return false;
}

bool is_missing(const FollowUpPeriod& period, const IndicatorResult& result) {
  if (result.outcome == nullptr)
    return result.due || (result.due_month > 0 && !is_settled(period, result));
  Answer answer = result.outcome->answer;
  if (answer == Answer::not_answered) return true;
  return result.due && answer == Answer::value && !result.outcome->has_value();
}

// Fills in which outcome the indicator has at the period, and whether one is owed.
void find_outcome(const FollowUpPeriod& period, IndicatorResult& result) {
  const Indicator& indicator = *result.indicator;
  result.due = indicator.schedule.value.has(period.month());
  result.due_month = last_due_month(period, indicator);
  result.report = find_row(period.current().indicators, indicator.id.value);
  if (result.report != nullptr && result.report->outcome.given()) {
    result.outcome = &result.report->outcome;
    result.outcome_month = period.month();
    result.outcome_period = period.current().period.place;
  } else if (!result.due) {
    carry_outcome(period, result);
  }
  result.missing = is_missing(period, result);
}

// ---- the forecast before December ----

// The interim target of the outcome's month, when an outcome that adds up is projected along it.
const Measure* interim_target(const IndicatorResult& result) {
  for (const MonthMeasure& row : result.indicator->interim_targets) {
    if (row.month.value != result.outcome_month) continue;
    return row.measure.has_value() && row.measure.total.value > 0 ? &row.measure : nullptr;
  }
  return nullptr;
}

Step projection(const FollowUpPeriod& period, IndicatorResult& result) {
  const Indicator& indicator = *result.indicator;
  const Decimal& outcome = result.outcome->total.value;
  int year = period.plan.year.value;
  Step step;
  step.inputs.push_back(
      measure_step(outcome_name(year, result.outcome_month), *result.outcome, indicator));
  std::string formula;
  if (const Measure* interim = interim_target(result)) {
    const Decimal& target = result.target->total.value;
    result.forecast_method = ForecastMethod::projection_along;
    result.forecast = quotient(outcome * target, interim->total.value);
    step.operation = Operation::along_interim;
    step.name = text("prognos {}, framskrivning efter delårsnivå",
                     "forecast {}, projected along the "
                     "interim targets",
                     year);
    formula = fmt::format("{} · {} / {}", format_swedish(outcome), format_swedish(target),
                          format_swedish(interim->total.value));
    step.inputs.push_back(
        measure_step(text("målnivå {}", "target {}", year), *result.target, indicator));
    step.inputs.push_back(measure_step(
        text("delårsnivå {}-{:02}", "interim target {}-{:02}", year, result.outcome_month),
        *interim, indicator));
  } else {
    result.forecast_method = ForecastMethod::projection;
    result.forecast = quotient(outcome * 12, result.outcome_month);
    step.operation = Operation::projection;
    step.name = text("prognos {}, framskrivning", "forecast {}, projected", year);
    formula = fmt::format("{} · 12 / {}", format_swedish(outcome), result.outcome_month);
    step.inputs.push_back(
        leaf({"månad", "month"}, Quantity::number, result.outcome_month, result.outcome_period));
  }
  if (result.uncertain()) {
    step.name.sv += ", osäker";
    step.name.en += ", uncertain";
  }
  step.formula = {formula, formula};
  step.quantity = Quantity::number;
  step.value = *result.forecast;
  step.unit = unit_of(indicator);
  return step;
}

// A projection of a share above 100 % is cut there: a whole has no more.
Step cut_at_whole(Step projected, IndicatorResult& result) {
  const Decimal whole = 100;
  if (*result.indicator->kind != IndicatorKind::share || *result.forecast <= whole)
    return projected;
  result.uncut = result.forecast;
  result.forecast = whole;
  Step step;
  step.operation = Operation::cut;
  step.name = {projected.name.sv + ", högst 100 %", projected.name.en + ", at most 100 %"};
  step.quantity = Quantity::number;
  step.value = whole;
  step.unit = projected.unit;
  step.formula = {"en andel är aldrig större än 100 %", "a share is never more than 100 %"};
  step.inputs.push_back(std::move(projected));
  Step limit = leaf({"högsta andel", "largest share"}, Quantity::number, whole, {});
  limit.unit = step.unit;
  step.inputs.push_back(std::move(limit));
  return step;
}

// The forecast before December, with how it was made.
Step find_forecast(const FollowUpPeriod& period, IndicatorResult& result) {
  const Indicator& indicator = *result.indicator;
  int year = period.plan.year.value;
  if (result.report != nullptr && result.report->forecast.has_value()) {
    result.forecast = result.report->forecast.total.value;
    result.forecast_method = ForecastMethod::given;
    return measure_step(text("prognos {}", "forecast {}", year), result.report->forecast,
                        indicator);
  }
  Step step;
  step.operation = Operation::none;
  if (!result.has_outcome()) return step;
  const Decimal& outcome = result.outcome->total.value;
  // "Nej" before December is no verdict yet.
  if (is_yes_no(indicator) && outcome.is_zero()) return step;
  if (indicator.adds_up()) {
    Step projected = projection(period, result);
    if (!result.forecast->overflow()) return cut_at_whole(std::move(projected), result);
    result.forecast.reset();
    result.forecast_method = ForecastMethod::none;
    return step;
  }
  result.forecast = outcome;
  result.forecast_method = ForecastMethod::latest;
  step.operation = Operation::latest;
  step.name = text("prognos {}, senaste utfall", "forecast {}, latest outcome", year);
  step.quantity = quantity_of(indicator);
  step.value = *result.forecast;
  step.unit = unit_of(indicator);
  step.inputs.push_back(
      measure_step(outcome_name(year, result.outcome_month), *result.outcome, indicator));
  return step;
}

// Why there is nothing to assess, as the derivation's answer.
Text reason_for_nothing(const FollowUpPeriod& period, const IndicatorResult& result) {
  if (result.standing == Standing::no_target) {
    return text("målnivå för {} saknas", "there is no target for {}", period.plan.year.value);
  }
  if (result.standing == Standing::not_current) {
    return {"inget utfall ska lämnas den här perioden, och inget finns sedan tidigare",
            "no outcome is due this period, and there is none from before"};
  }
  if (result.outcome == nullptr) {
    if (result.due) return {"utfall ska lämnas men saknas", "an outcome is due but missing"};
    return {fmt::format("utfall skulle ha lämnats i {} men saknas",
                        month_name(result.due_month, Language::swedish)),
            fmt::format("an outcome was due in {} but is missing",
                        month_name(result.due_month, Language::english))};
  }
  if (result.outcome->answer == Answer::not_answered)
    return {std::string(not_answered_word), "no answer"};
  if (result.outcome->answer == Answer::not_measured)
    return {std::string(not_measured_word), "not measured"};
  if (!result.outcome->has_value()) {
    return {"utfallet är uppdelat på kön utan totalt", "the outcome is split without a total"};
  }
  if (!is_yes_no(*result.indicator))
    return {"framskrivningen är för stor att räkna med", "the projection is too large to compute"};
  return {"Nej före december är inget besked än", "No before December is not a verdict yet"};
}

void nothing_to_assess(const FollowUpPeriod& period, IndicatorResult& result) {
  result.step.operation = Operation::none;
  result.step.quantity = Quantity::word;
  result.step.word = standing_word(result.standing, result.level);
  result.step.formula = reason_for_nothing(period, result);
  int year = period.plan.year.value;
  if (result.target != nullptr) {
    result.step.inputs.push_back(
        measure_step(text("målnivå {}", "target {}", year), *result.target, *result.indicator));
  }
  if (result.outcome != nullptr) {
    result.step.inputs.push_back(
        measure_step(outcome_name(year, result.outcome_month), *result.outcome, *result.indicator));
  }
}

void assess_value(const FollowUpPeriod& period, const Decimal& value, Step value_step,
                  const AssessmentLimits& limits, IndicatorResult& result) {
  const Indicator& indicator = *result.indicator;
  const Decimal& target = result.target->total.value;
  Degree degree = degree_of(value, target, *indicator.kind, indicator.direction.value);
  result.standing = Standing::assessed;
  result.degree = degree.value;
  result.reached = degree.reached;
  result.level = level_of(degree.value, limits);
  Step& step = result.step;
  step.operation = degree.operation;
  step.quantity = Quantity::share;
  step.value = degree.value;
  step.printed = limits.printed_degree(degree.value);
  step.formula = degree.operation == Operation::nothing
                     ? Text{"målet är inte nått, och avståndet kan inte graderas",
                            "the target is not reached, and the distance cannot be graded"}
                 : is_yes_no(indicator)
                     ? Text{degree.formula, target.is_zero() ? "No = No" : "Yes = Yes"}
                     : Text{degree.formula, degree.formula};
  step.inputs.push_back(std::move(value_step));
  step.inputs.push_back(measure_step(text("målnivå {}", "target {}", period.plan.year.value),
                                     *result.target, indicator));
  if (is_yes_no(indicator)) return;  // only equal or not
  step.inputs.push_back(leaf_word({"riktning", "direction"},
                                  std::string(word(indicator.direction.value)),
                                  indicator.direction.place));
}

}  // namespace

IndicatorResult outcome_at(const FollowUpPeriod& period, const Indicator& indicator) {
  IndicatorResult result;
  result.indicator = &indicator;
  find_outcome(period, result);
  return result;
}

IndicatorResult assess_indicator(const FollowUpPeriod& period, const Indicator& indicator,
                                 const AssessmentLimits& limits) {
  IndicatorResult result;
  result.indicator = &indicator;
  result.weight = indicator.weight ? *indicator.weight : Decimal(1);
  result.step.name =
      text("indikator {} {}", "indicator {} {}", indicator.id.value, indicator.name.value);
  result.step.weight = result.weight;
  find_outcome(period, result);
  const Measure* target = measure_of(indicator.targets, period.plan.year.value);
  if (target == nullptr || !target->has_value()) {
    result.standing = Standing::no_target;
    nothing_to_assess(period, result);
    return result;
  }
  result.target = target;
  if (period.december()) {
    if (result.has_outcome()) {
      assess_value(period, result.outcome->total.value,
                   measure_step(outcome_name(period.plan.year.value, result.outcome_month),
                                *result.outcome, indicator),
                   limits, result);
      return result;
    }
  } else {
    Step forecast = find_forecast(period, result);
    if (result.forecast) {
      assess_value(period, *result.forecast, std::move(forecast), limits, result);
      return result;
    }
  }
  bool nothing_yet = result.outcome == nullptr && !result.missing;
  result.standing = nothing_yet ? Standing::not_current : Standing::not_assessed;
  nothing_to_assess(period, result);
  return result;
}

}  // namespace namndplan
