// NP4xx, what a follow-up says of indicators: what is due, missing or too much, and outcomes and
// forecasts against those of earlier periods. Values are quoted as they are written.
#include <map>
#include <string>
#include <vector>

#include "namndplan/base/utf8.h"
#include "namndplan/model/find.h"
#include "namndplan/rules/follow_up_checks.h"
#include "namndplan/rules/measures.h"
#include "namndplan/rules/words.h"

namespace namndplan::rules {
namespace {

using Reports = std::map<std::string_view, const IndicatorReport*>;
using Units = std::map<std::string_view, const Unit*>;

std::string written(const Figure& figure) { return shorten(*figure.written); }

// Visits each indicator that the follow-up has a row for.
template <class Visit>
void each_report(const FollowUpInput& input, Visit visit) {
  const Reports reports = by_id(input.follow_up.indicators);
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    auto found = reports.find(*indicator.id);
    if (found != reports.end()) visit(indicator, *found->second);
  });
}

bool is_due(const FollowUpInput& input, const Indicator& indicator) {
  return indicator.schedule.value.has(input.follow_up.period->month);
}

bool adds_up(const Indicator& indicator) {
  return *indicator.kind != IndicatorKind::yes_no && indicator.accrual &&
         *indicator.accrual == Accrual::accumulated;
}

// An outcome of an earlier period of the year.
struct Earlier {
  const Measure* outcome;
  Month period;
};

// What earlier follow-ups of the year say of indicators, oldest first.
class EarlierOutcomes {
 public:
  explicit EarlierOutcomes(const FollowUpInput& input) {
    FollowUpPeriod period = period_of(input);
    period.follow_ups.pop_back();
    for (const FollowUp* follow_up : period.follow_ups) {
      periods_.push_back({*follow_up->period, by_id(follow_up->indicators)});
    }
  }

  // Those with a value.
  std::vector<Earlier> of(const Indicator& indicator) const {
    std::vector<Earlier> out;
    for (const auto& [period, reports] : periods_) {
      auto found = reports.find(*indicator.id);
      if (found == reports.end() || !found->second->outcome.has_value()) continue;
      out.push_back({&found->second->outcome, period});
    }
    return out;
  }

 private:
  std::vector<std::pair<Month, Reports>> periods_;
};

// `{totalt: , kvinnor: , män: }`, as a draft has it.
bool is_unfilled(const Measure& measure) {
  return measure.answer == Answer::value && !measure.total.written && !measure.women.written &&
         !measure.men.written;
}

// "; ansvarig: Scenkonst", so that one knows whom to ask.
Text responsible_for(const Units& units, const Indicator& indicator) {
  if (!indicator.responsible) {
    return {"; planen anger ingen ansvarig", "; the plan names nobody responsible"};
  }
  auto unit = units.find(*indicator.responsible);
  return text(
      "; ansvarig: {}", "; responsible: {}",
      shorten(unit == units.end() ? *indicator.responsible : one_spaced(*unit->second->name)));
}

void relate_schedule(Finding& finding, const Indicator& indicator) {
  finding.related.push_back(
      indicator.schedule
          ? related_at(indicator.schedule.place, {"periodiciteten", "the periodicitet"})
          : related_at(indicator.anchor, {"indikatorn, utan periodicitet: december",
                                          "the indicator, without periodicitet: December"}));
}

// What was due in an earlier month of the year and has not been answered since.
void report_debt(const FollowUp& follow_up, const Units& units, const IndicatorResult& owed,
                 const Reporter& report) {
  const Indicator& indicator = *owed.indicator;
  const std::string id = shorten(*indicator.id);
  const std::string due = Month{follow_up.period->year, owed.due_month}.iso();
  const Text responsible = responsible_for(units, indicator);
  Finding& finding = report.at(
      owed.report == nullptr ? place_of_key(follow_up, follow_up.indicators_key)
                             : owed.report->anchor,
      indicator.path,
      {fmt::format("utfall {} för indikator {} har inte lämnats{}", due, id, responsible.sv),
       fmt::format("the outcome of {} for indicator {} has not been given{}", due, id,
                   responsible.en)},
      text("lägg till `\"{}\": …` under `indikatorer`; mättes det inte, `mäts ej`",
           "add `\"{}\": …` under `indikatorer`; if it was not measured, `mäts ej`", id));
  relate_schedule(finding, indicator);
}

// A due indicator without a value; `row` is the follow-up's row for it, if there is one.
void report_missing(const FollowUp& follow_up, const Units& units, const Indicator& indicator,
                    const IndicatorReport* row, const Reporter& report) {
  std::string period = follow_up.period->iso(), id = shorten(*indicator.id);
  Text responsible = responsible_for(units, indicator);
  Place place = place_of_key(follow_up, follow_up.indicators_key);
  if (row != nullptr) place = row->outcome.given() ? row->outcome.place : row->anchor;
  FixedText fault = {"saknas", "is missing"};
  Text advice = text("lägg till `\"{}\": …` under `indikatorer`, eller skriv `svar saknas`",
                     "add `\"{}\": …` under `indikatorer`, or write `svar saknas`", id);
  if (row != nullptr && !row->outcome.given()) {
    advice = {"ange `utfall: …`", "give `utfall: …`"};
  } else if (row != nullptr && row->outcome.answer == Answer::not_answered) {
    fault = {"är `svar saknas`", "is `svar saknas`"};
    advice = {"ta in utfallet; mättes det inte, skriv `mäts ej`",
              "collect the outcome; if it was not measured, write `mäts ej`"};
  } else if (row != nullptr && is_unfilled(row->outcome)) {
    advice = {"fyll i `utfall`, eller skriv `svar saknas`",
              "fill in `utfall`, or write `svar saknas`"};
  } else if (row != nullptr) {
    fault = {"är uppdelat men har ingen total", "is split but has no total"};
    advice = {"ange `totalt`", "give `totalt`"};
  }
  Finding& finding = report.at(
      place, indicator.path,
      {fmt::format("utfall {} för indikator {} {}{}", period, id, fault.sv, responsible.sv),
       fmt::format("the outcome of {} for indicator {} {}{}", period, id, fault.en,
                   responsible.en)},
      std::move(advice));
  relate_schedule(finding, indicator);
}

// What is owed, as reports say it. A debt only when all follow-ups of the year could be read, and
// when no answer is given now: one that is given though it is not due has its own rule.
std::vector<IndicatorResult> owed_outcomes(const FollowUpInput& input) {
  const FollowUpPeriod period = period_of(input);
  std::vector<IndicatorResult> out;
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    IndicatorResult result = outcome_at(period, indicator);
    const bool debt = !result.due && result.outcome == nullptr && input.all_read;
    if (result.missing && (result.due || debt)) out.push_back(std::move(result));
  });
  return out;
}

// Those that most likely have a row, under an id that the plan does not have.
std::set<std::string_view> misnamed_outcomes(const FollowUpInput& input,
                                             const std::vector<IndicatorResult>& owed) {
  std::set<std::string_view> known;
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    known.insert(*indicator.id);
  });
  std::vector<std::string_view> missing;
  for (const IndicatorResult& row : owed) {
    if (row.report == nullptr) missing.push_back(*row.indicator->id);
  }
  return meant_by(unknown_ids(input.follow_up.indicators, known), std::move(missing));
}

}  // namespace

void check_outcome_due(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input)) return;
  const Units units = by_id(input.plan.units);
  const std::vector<IndicatorResult> owed = owed_outcomes(input);
  const std::set<std::string_view> misnamed = misnamed_outcomes(input, owed);
  for (const IndicatorResult& row : owed) {
    if (misnamed.count(*row.indicator->id) > 0) continue;
    if (row.due) {
      report_missing(input.follow_up, units, *row.indicator, row.report, report);
    } else {
      report_debt(input.follow_up, units, row, report);
    }
  }
}

void check_not_measured(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input)) return;
  each_report(input, [&](const Indicator& indicator, const IndicatorReport& row) {
    if (row.outcome.answer != Answer::not_measured || row.comment || row.remark) return;
    report.at(row.outcome.place, indicator.path,
              text("indikator {} är `mäts ej` för {} och räknas som utan värde",
                   "indicator {} is `mäts ej` for {} and counts as having no value",
                   shorten(*indicator.id), input.follow_up.period->iso()),
              {"säg i `kommentar` varför, och överväg en annan indikator i nästa plan",
               "say why in `kommentar`, and consider another indicator in the next plan"});
  });
}

void check_outcome_not_due(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input)) return;
  each_report(input, [&](const Indicator& indicator, const IndicatorReport& row) {
    const Measure& outcome = row.outcome;
    if (!outcome.given() || outcome.answer == Answer::not_measured || is_due(input, indicator))
      return;
    bool value = outcome.answer == Answer::value;
    Finding& finding =
        report.at(outcome.place, indicator.path,
                  text("indikator {} har ett utfall för {}, men periodiciteten är {}",
                       "indicator {} has an outcome for {}, but the periodicitet is {}",
                       shorten(*indicator.id), input.follow_up.period->iso(),
                       indicator.schedule.value.word()),
                  value ? Text{"det räknas i bedömningen; låt det stå om det är menat",
                               "it counts in the assessment; leave it if that is meant"}
                        : Text{"ta bort raden; den sänker täckningen fast inget svar väntas",
                               "remove the line; it lowers the coverage though no answer is due"});
    relate_schedule(finding, indicator);
  });
}

namespace {

// For an amount, which may be a net result, and so may fall; or for all others.
void check_falls(const FollowUpInput& input, bool money, const Reporter& report) {
  if (!in_plan_year(input)) return;
  const EarlierOutcomes earlier(input);
  constexpr Figure Measure::*figures[] = {&Measure::total, &Measure::women, &Measure::men};
  auto falls = [](const Figure& now, const Figure& before) {
    return now.valid && before.valid && now.value < before.value;
  };
  each_report(input, [&](const Indicator& indicator, const IndicatorReport& row) {
    if (!adds_up(indicator) || (*indicator.kind == IndicatorKind::money) != money) return;
    for (const Earlier& before : earlier.of(indicator)) {
      for (auto figure : figures) {
        const Figure &now = row.outcome.*figure, &then = before.outcome->*figure;
        if (!falls(now, then)) continue;
        Finding& finding = report.at(now.written.place, indicator.path,
                                     text("det ackumulerade utfallet {} är lägre än {}: {}",
                                          "the accumulated outcome {} is lower than that of {}: {}",
                                          written(now), before.period.iso(), written(then)),
                                     {"ange summan från årets början; är det ett läge och ingen "
                                      "summa, ändra planens `mätning` till `nuläge`",
                                      "give the sum from the beginning of the year; if it is a "
                                      "state and no sum, change the plan's "
                                      "`mätning` to `nuläge`"});
        finding.related.push_back(related_at(
            then.written.place, text("utfallet {}", "the outcome of {}", before.period.iso())));
        return;
      }
    }
  });
}

}  // namespace

void check_accumulates(const FollowUpInput& input, const Reporter& report) {
  check_falls(input, false, report);
}

void check_accumulated_amount(const FollowUpInput& input, const Reporter& report) {
  check_falls(input, true, report);
}

// Those that have a target and, by their own outcome or the latest earlier one, are still Nej.
void check_yes_no_forecast(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input) || input.follow_up.period->month == 12) return;
  const EarlierOutcomes earlier(input);
  const Reports reports = by_id(input.follow_up.indicators);
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    const Measure* target = measure_of(indicator.targets, input.plan.year.value);
    if (*indicator.kind != IndicatorKind::yes_no || target == nullptr || !target->has_value())
      return;
    auto found = reports.find(*indicator.id);
    const IndicatorReport* row = found == reports.end() ? nullptr : found->second;
    bool own = row != nullptr && row->outcome.given();
    std::vector<Earlier> before = earlier.of(indicator);
    const Measure* outcome = own                                            ? &row->outcome
                             : !is_due(input, indicator) && !before.empty() ? before.back().outcome
                                                                            : nullptr;
    if (outcome == nullptr || !outcome->has_value() || !outcome->total.value.is_zero()) return;
    if (row != nullptr && row->forecast.has_value()) return;
    Finding& finding = report.at(
        own ? outcome->place : place_of_key(input.follow_up, input.follow_up.indicators_key),
        indicator.path,
        text("indikator {} är Nej utan prognos och bedöms därför inte före december",
             "indicator {} is Nej without a forecast and so is not assessed before December",
             shorten(*indicator.id)),
        {"lägg till `prognos: Ja` eller `prognos: Nej` om ni vet",
         "add `prognos: Ja` or `prognos: Nej` if you know"});
    if (!own) finding.related.push_back(related_at(outcome->place, {"utfallet", "the outcome"}));
  });
}

void check_december_forecast(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input) || input.follow_up.period->month != 12) return;
  each_report(input, [&](const Indicator& indicator, const IndicatorReport& row) {
    if (!row.forecast.given()) return;
    report.at(
        row.forecast.place, indicator.path,
        text("indikator {} har en prognos i december, som inte används",
             "indicator {} has a forecast in December, which is not used", shorten(*indicator.id)),
        row.outcome.given()
            ? Text{"ta bort den; årets utfall gäller", "remove it; the year's outcome holds"}
            : Text{"ange årets `utfall` i stället", "give the year's `utfall` instead"});
  });
}

void check_forecast_reached(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input) || input.follow_up.period->month == 12) return;
  const EarlierOutcomes earlier(input);
  each_report(input, [&](const Indicator& indicator, const IndicatorReport& row) {
    if (!adds_up(indicator) || !row.forecast.has_value()) return;
    const Figure& forecast = row.forecast.total;
    Earlier latest{&row.outcome, *input.follow_up.period};
    if (!row.outcome.has_value()) {
      std::vector<Earlier> before = earlier.of(indicator);
      if (before.empty()) return;
      latest = before.back();
    }
    const Figure& outcome = latest.outcome->total;
    if (forecast.value >= outcome.value) return;
    Finding& finding = report.at(
        forecast.written.place, indicator.path,
        text("prognosen för helåret, {}, är lägre än utfallet redan i {}: {}",
             "the forecast for the whole year, {}, is below the outcome already in {}: {}",
             written(forecast), latest.period.iso(), written(outcome)),
        {"ange vad hela året väntas ge, inte vad som återstår",
         "give what the whole year is expected to come to, not what remains"});
    finding.related.push_back(related_at(outcome.written.place, {"utfallet", "the outcome"}));
  });
}

void check_reported_share(const FollowUpInput& input, const Reporter& report) {
  each_report(input, [&](const Indicator& indicator, const IndicatorReport& row) {
    if (*indicator.kind != IndicatorKind::share) return;
    for (const Measure* measure : {&row.outcome, &row.forecast}) {
      for (const Figure* figure : {&measure->total, &measure->women, &measure->men}) {
        if (!figure->valid || (figure->value >= 0 && figure->value <= 100)) continue;
        report.at(
            figure->written.place, indicator.path,
            text("andelen {} ligger utanför 0–100 %", "the share {} lies outside 0–100 %",
                 written(*figure)),
            {"rätta talet, eller ge indikatorn `typ: procent` i planen om det inte är en andel av "
             "en "
             "helhet",
             "fix the number, or give the indicator `typ: procent` in the plan if it is not a "
             "share of a whole"});
      }
    }
  });
}

void check_reported_split(const FollowUpInput& input, const Reporter& report) {
  each_report(input, [&](const Indicator& indicator, const IndicatorReport& row) {
    const Measure& outcome = row.outcome;
    bool wanted = indicator.on_individuals && *indicator.on_individuals == YesNo::yes;
    // Of one that is not filled in, the missing outcome is reported.
    if (!wanted || outcome.answer != Answer::value || is_unfilled(outcome) ||
        (outcome.women.valid && outcome.men.valid))
      return;
    Finding& finding = report.at(
        outcome.place, indicator.path,
        text("indikator {} är individbaserad, men utfallet {} är inte uppdelat på kön",
             "indicator {} is on individuals, but the outcome of {} is not split by gender",
             shorten(*indicator.id), input.follow_up.period->iso()),
        {"ange `utfall: {totalt: …, kvinnor: …, män: …}`",
         "give `utfall: {totalt: …, kvinnor: …, män: …}`"});
    finding.related.push_back(related_at(
        indicator.on_individuals.place, {"individbaserad i planen", "individbaserad in the plan"}));
  });
}

void check_reported_sum(const FollowUpInput& input, const Reporter& report) {
  each_report(input, [&](const Indicator& indicator, const IndicatorReport& row) {
    for (const Measure* measure : {&row.outcome, &row.forecast})
      check_split(*measure, *indicator.kind, row.path, report);
  });
}

}  // namespace namndplan::rules
