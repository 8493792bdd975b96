// NP3xx, the figures of an indicator: outcomes, target and interim targets against each other. The
// outcome that a target is compared with is latest_earlier_outcome (model/find.h).
#include <algorithm>
#include <string>

#include "namndplan/base/number_format.h"
#include "namndplan/base/utf8.h"
#include "namndplan/model/find.h"
#include "namndplan/rules/indicator_checks.h"
#include "namndplan/rules/measures.h"

namespace namndplan::rules {
namespace {

// A target, and the outcome it is compared with, of an indicator that has both.
struct Comparison {
  const Indicator& indicator;
  const Figure& target;
  const Figure& outcome;
  int outcome_year;

  IndicatorKind kind() const { return *indicator.kind; }
  std::string target_shown() const { return shown(target.value, kind()); }
  std::string outcome_shown() const { return shown(outcome.value, kind()); }
};

template <class Visit>
void each_comparison(const PlanInput& input, Visit visit) {
  int year = input.plan.year.value;
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    const Measure* target = measure_of(indicator.targets, year);
    const YearMeasure* outcome = latest_earlier_outcome(indicator, year);
    if (target == nullptr || !target->has_value() || outcome == nullptr) return;
    visit(Comparison{indicator, target->total, outcome->measure.total, outcome->year.value});
  });
}

void relate_outcome(Finding& finding, const Comparison& pair) {
  finding.related.push_back(related_at(
      pair.outcome.written.place, text("utfallet {}", "the outcome of {}", pair.outcome_year)));
}

bool is_lower_better(const Indicator& indicator) {
  return indicator.direction && *indicator.direction == Direction::lower;
}

bool is_exact(const Indicator& indicator) {
  return indicator.direction && *indicator.direction == Direction::exact;
}

// A share that is already 100 % (or 0 %, where lower is better), or a count of none, cannot get
// better.
bool is_best_possible(const Comparison& pair) {
  if (is_lower_better(pair.indicator)) {
    return pair.target.value.is_zero() && pair.kind() != IndicatorKind::money;
  }
  return pair.kind() == IndicatorKind::share && pair.target.value == 100;
}

// The latest earlier year that the plan says anything of; nullptr when it says nothing.
const YearMeasure* latest_given(const Indicator& indicator, int plan_year) {
  const YearMeasure* latest = nullptr;
  for (const YearMeasure& entry : indicator.outcomes) {  // oldest first
    if (entry.year.value < plan_year) latest = &entry;
  }
  return latest;
}

bool is_not_answered(const YearMeasure* entry) {
  return entry != nullptr && entry->measure.answer == Answer::not_answered;
}

}  // namespace

void check_notation(const PlanInput& input, const Reporter& report) {
  each_comparison(input, [&](const Comparison& pair) {
    if (!is_percent(pair.kind()) || pair.target.percent == pair.outcome.percent) return;
    Finding& finding = report.at(
        pair.target.written.place, pair.indicator.path,
        text("målnivån skrivs `{}` men utfallet {} `{}`",
             "the target is written `{}` but the outcome of {} `{}`", shorten(*pair.target.written),
             pair.outcome_year, shorten(*pair.outcome.written)),
        pair.target.percent ? text("skriv utfallet `{} %`", "write the outcome `{} %`",
                                   shorten(*pair.outcome.written))
                            : text("skriv målnivån `{} %`", "write the target `{} %`",
                                   shorten(*pair.target.written)));
    relate_outcome(finding, pair);
  });
}

void check_share_range(const PlanInput& input, const Reporter& report) {
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    if (*indicator.kind != IndicatorKind::share) return;
    each_measure(indicator, [&](const Measure& measure) {
      for (const Figure* figure : figures_of(measure)) {
        if (!figure->valid || (figure->value >= 0 && figure->value <= 100)) continue;
        report.at(figure->written.place, indicator.path,
                  text("andelen {} ligger utanför 0–100 %", "the share {} lies outside 0–100 %",
                       shown(figure->value, IndicatorKind::share)),
                  {"rätta talet, eller skriv `typ: procent` om det inte är en andel av en helhet",
                   "fix the number, or write `typ: procent` if it is not a share of a whole"});
      }
    });
  });
}

void check_ambition(const PlanInput& input, const Reporter& report) {
  each_comparison(input, [&](const Comparison& pair) {
    if (is_exact(pair.indicator)) return;
    // A wrong unit is the fault then, and another rule's.
    if (differs_in_size(pair.target.value, pair.outcome.value, pair.kind())) return;
    bool lower_is_better = is_lower_better(pair.indicator);
    bool worse = lower_is_better ? pair.target.value > pair.outcome.value
                                 : pair.target.value < pair.outcome.value;
    if (!worse) return;
    Text message =
        pair.kind() == IndicatorKind::yes_no
            ? text("målnivån är {}, men utfallet {} var redan {}",
                   "the target is {}, but the outcome of {} was already {}", pair.target_shown(),
                   pair.outcome_year, pair.outcome_shown())
        : lower_is_better
            ? text("målnivån {} är högre än utfallet {}: {}, fast lägre är bättre",
                   "the target {} is above the outcome of {}: {}, though lower is better",
                   pair.target_shown(), pair.outcome_year, pair.outcome_shown())
            : text("målnivån {} är lägre än utfallet {}: {}",
                   "the target {} is below the outcome of {}: {}", pair.target_shown(),
                   pair.outcome_year, pair.outcome_shown());
    Finding& finding = report.at(
        pair.target.written.place, pair.indicator.path, std::move(message),
        pair.indicator.direction || pair.kind() == IndicatorKind::yes_no
            ? Text{"höj ambitionen, eller säg i planen varför den är lägre",
                   "raise the ambition, or say in the plan why it is lower"}
            : Text{
                  "höj målnivån eller säg i planen varför den är lägre; är ett lägre värde bättre, "
                  "ange `riktning: lägre`",
                  "raise the target or say in the plan why it is lower; if a lower value is "
                  "better, give `riktning: lägre`"});
    relate_outcome(finding, pair);
  });
}

void check_same_as_outcome(const PlanInput& input, const Reporter& report) {
  each_comparison(input, [&](const Comparison& pair) {
    bool asks_change = pair.kind() != IndicatorKind::yes_no && !is_exact(pair.indicator);
    if (!asks_change || pair.target.value != pair.outcome.value || is_best_possible(pair)) return;
    Finding& finding = report.at(
        pair.target.written.place, pair.indicator.path,
        text("målnivån {} är lika med utfallet {}", "the target {} equals the outcome of {}",
             pair.target_shown(), pair.outcome_year),
        {"ska nivån hållas är det rätt; `riktning: exakt` säger det när den inte heller ska "
         "överträffas",
         "that is right if the level is to be kept; `riktning: exakt` says so when it is not to "
         "be exceeded either"});
    relate_outcome(finding, pair);
  });
}

// Without a target there is nothing to compare, and "svar saknas" is another rule's.
void check_outcome_given(const PlanInput& input, const Reporter& report) {
  int year = input.plan.year.value;
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    const Measure* target = measure_of(indicator.targets, year);
    if (*indicator.kind == IndicatorKind::yes_no || target == nullptr || !target->has_value() ||
        latest_earlier_outcome(indicator, year) != nullptr) {
      return;
    }
    const YearMeasure* given = latest_given(indicator, year);
    if (is_not_answered(given)) return;
    bool no_total = given != nullptr && given->measure.answer == Answer::value;
    report.at(indicator.anchor, indicator.path,
              text("indikator {} har inget tidigare utfall att jämföra målnivån med",
                   "indicator {} has no earlier outcome to compare its target with",
                   shorten(*indicator.id)),
              no_total ? text("ange `totalt` för utfallet {}, som nu bara är uppdelat",
                              "give `totalt` for the outcome of {}, which is only split now",
                              given->year.value)
                       : text("ange `utfall:` för {} eller tidigare, om det finns",
                              "give `utfall:` for {} or earlier, if there is one", year - 1));
  });
}

void check_not_answered(const PlanInput& input, const Reporter& report) {
  int year = input.plan.year.value;
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    const YearMeasure* latest = latest_given(indicator, year);
    if (!is_not_answered(latest)) return;
    report.at(latest->measure.place, indicator.path,
              text("utfallet {} för indikator {} är `svar saknas`",
                   "the outcome of {} for indicator {} is `svar saknas`", latest->year.value,
                   shorten(*indicator.id)),
              {"ta in utfallet; mättes det inte, skriv `mäts ej`",
               "collect the outcome; if it was not measured, write `mäts ej`"});
  });
}

void check_split_possible(const PlanInput& input, const Reporter& report) {
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    each_measure(indicator, [&](const Measure& measure) {
      check_split(measure, *indicator.kind, indicator.path, report);
    });
  });
}

// The latest value tells whether the indicator is split now; how it once was is past mending.
void check_gender_split(const PlanInput& input, const Reporter& report) {
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    if (!indicator.on_individuals || *indicator.on_individuals != YesNo::yes) return;
    const YearMeasure* latest = nullptr;
    for (const YearMeasure& entry : indicator.outcomes) {  // oldest first
      if (entry.measure.answer == Answer::value) latest = &entry;
    }
    if (latest == nullptr) return;
    const Measure& measure = latest->measure;
    if (measure.women.valid && measure.men.valid) return;
    report.at(measure.place, indicator.path,
              text("indikator {} är individbaserad, men utfallet {} är inte uppdelat på kön",
                   "indicator {} is on individuals, but the outcome of {} is not split by gender",
                   shorten(*indicator.id), latest->year.value),
              {"ange `totalt`, `kvinnor` och `män`", "give `totalt`, `kvinnor` and `män`"});
  });
}

void check_interim_target(const PlanInput& input, const Reporter& report) {
  int year = input.plan.year.value;
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    const Measure* target = measure_of(indicator.targets, year);
    if (target == nullptr || !target->has_value()) return;
    // What adds up only grows, whichever way is good.
    bool adds_up = indicator.accrual && *indicator.accrual == Accrual::accumulated;
    if (!adds_up && is_exact(indicator)) return;
    bool downwards = !adds_up && is_lower_better(indicator);
    for (const MonthMeasure& entry : indicator.interim_targets) {
      if (!entry.measure.has_value()) continue;
      const Decimal &interim = entry.measure.total.value, &goal = target->total.value;
      if (downwards ? interim >= goal : interim <= goal) continue;
      Finding& finding =
          report.at(entry.measure.total.written.place, indicator.path,
                    text("delårsnivån {} i {} går längre än målnivån {}",
                         "the interim target {} in {} goes beyond the target {}",
                         shown(interim, *indicator.kind), short_month(*entry.month),
                         shown(goal, *indicator.kind)),
                    {"rätta delårsnivån eller målnivån", "fix the interim target or the target"});
      finding.related.push_back(
          related_at(target->total.written.place, {"målnivån", "the target"}));
    }
  });
}

void check_interim_month(const PlanInput& input, const Reporter& report) {
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    if (!indicator.schedule) return;
    for (const MonthMeasure& entry : indicator.interim_targets) {
      if (indicator.schedule->has(*entry.month)) continue;
      Finding& finding = report.at(entry.month.place, indicator.path,
                                   text("delårsnivå för {}, men periodiciteten är {}",
                                        "an interim target for {}, but the periodicitet is {}",
                                        short_month(*entry.month), indicator.schedule->word()),
                                   text("lägg till {} i `periodicitet`, eller ta bort delårsnivån",
                                        "add {} to `periodicitet`, or remove the interim target",
                                        short_month(*entry.month)));
      finding.related.push_back(
          related_at(indicator.schedule.place, {"periodiciteten", "the periodicitet"}));
    }
  });
}

void check_outcome_year(const PlanInput& input, const Reporter& report) {
  int year = input.plan.year.value;
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    for (const YearMeasure& entry : indicator.outcomes) {
      if (entry.year.value < year || !entry.measure.has_value()) continue;
      report.at(entry.year.place, indicator.path,
                text("utfall för {} i en plan för {}", "an outcome for {} in a plan for {}",
                     entry.year.value, year),
                entry.year.value == year ? Text{"rätta året, eller ange utfallet i en uppföljning",
                                                "fix the year, or give the outcome in a follow-up"}
                                         : Text{"rätta året", "fix the year"});
    }
  });
}

}  // namespace namndplan::rules
