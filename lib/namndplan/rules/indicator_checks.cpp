// NP3xx, what an indicator says of itself: target, schedule, unit, name. Nothing is reported that
// is only a matter of taste: an index needs no unit, and a yes/no indicator may have one.
#include "namndplan/rules/indicator_checks.h"

#include <string>
#include <unordered_map>

#include "namndplan/base/suggest.h"
#include "namndplan/base/utf8.h"
#include "namndplan/model/find.h"
#include "namndplan/rules/words.h"

namespace namndplan::rules {
namespace {

bool is_percent_unit(std::string_view unit) {
  return unit == "%" || lower(unit) == "procent" || lower(unit) == "percent";
}

bool needs_unit(IndicatorKind kind) { return is_summed(kind) || kind == IndicatorKind::mean; }

std::string years_of(const std::vector<YearMeasure>& measures) {
  std::string out;
  for (const YearMeasure& entry : measures) {
    if (!out.empty()) out += ", ";
    out += std::to_string(entry.year.value);
  }
  return out;
}

// A target stands there for the year, but there is nothing to compute with.
void report_empty_target(const Indicator& indicator, const Measure& target, int year,
                         const Reporter& report) {
  bool no_total = target.answer == Answer::value;
  report.at(target.place, indicator.path,
            no_total
                ? text("målnivån för {} är uppdelad men har ingen total",
                       "the target for {} is split but has no total", year)
                : text("målnivån för {} är `{}`", "the target for {} is `{}`", year,
                       std::string_view(target.answer == Answer::not_answered ? not_answered_word
                                                                              : not_measured_word)),
            no_total ? Text{"ange `totalt`", "give `totalt`"}
                     : Text{"ange det värde som ska nås", "give the value to be reached"});
}

// What is odd about the unit, and what to do; empty when it fits.
struct Oddity {
  Text message, advice;
};

Oddity odd_unit(const Indicator& indicator) {
  const std::string& unit = *indicator.unit;
  std::string shown = shorten(unit);
  switch (*indicator.kind) {
    case IndicatorKind::count:
      if (!is_percent_unit(unit)) return {};
      return {text("typ antal har enheten `{}`", "the kind antal has the unit `{}`", shown),
              {"ändra `typ` till `andel` eller `procent`, eller ange vad som räknas",
               "change `typ` to `andel` or `procent`, or say what is counted"}};
    case IndicatorKind::share:
      if (is_percent_unit(unit)) return {};
      return {text("en andel har enheten `{}`", "a share has the unit `{}`", shown),
              {"ta bort `enhet` (en andel är alltid i %), eller ändra `typ`",
               "remove `enhet` (a share is always in %), or change `typ`"}};
    case IndicatorKind::index:
      if (!is_percent_unit(unit)) return {};
      return {text("ett index har enheten `{}`", "an index has the unit `{}`", shown),
              {"ta bort % från `enhet` och värden, eller ändra `typ` till `procent`, eller till "
               "`andel` "
               "om det är en del av en helhet",
               "remove the % from `enhet` and values, or change `typ` to `procent`, or to `andel` "
               "if it is part of a whole"}};
    case IndicatorKind::percentage:
      if (is_percent_unit(unit)) return {};
      return {text("typ procent har enheten `{}`", "the kind procent has the unit `{}`", shown),
              {"ta bort `enhet` (procent är alltid i %), eller ändra `typ`",
               "remove `enhet` (procent is always in %), or change `typ`"}};
    case IndicatorKind::mean:
      if (!is_percent_unit(unit)) return {};
      return {text("ett medelvärde har enheten `{}`", "a mean has the unit `{}`", shown),
              {"ändra `typ` till `andel` eller `procent`, eller ange vad det är ett medelvärde av",
               "change `typ` to `andel` or `procent`, or say what it is a mean of"}};
    case IndicatorKind::money:  // its unit is one of money, or an error
    case IndicatorKind::yes_no:
      return {};
  }
  return {};
}

std::string first_word(std::string_view name) {
  return lower(name.substr(0, name.find_first_of(" \n,:(")));
}

}  // namespace

void check_target_given(const PlanInput& input, const Reporter& report) {
  int year = input.plan.year.value;
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    if (const Measure* target = measure_of(indicator.targets, year)) {
      if (!target->has_value()) report_empty_target(indicator, *target, year, report);
      return;
    }
    std::string id = shorten(*indicator.id);
    bool other_years = !indicator.targets.empty();
    report.at(other_years ? indicator.targets.front().year.place : indicator.anchor, indicator.path,
              other_years ? text("indikator {} har målnivå för {} men inte för {}",
                                 "indicator {} has a target for {} but not for {}", id,
                                 years_of(indicator.targets), year)
                          : text("indikator {} saknar målnivå för {}",
                                 "indicator {} has no target for {}", id, year),
              other_years
                  ? text("lägg till `{}: …`", "add `{}: …`", year)
                  : Text{"ange `målnivå: …` för planåret", "give `målnivå: …` for the plan year"});
  });
}

void check_schedule_given(const PlanInput& input, const Reporter& report) {
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    if (indicator.schedule) return;
    report.at(indicator.anchor, indicator.path,
              text("indikator {} saknar periodicitet och följs därför upp bara i december",
                   "indicator {} has no periodicitet and so is followed up in December only",
                   shorten(*indicator.id)),
              {"ange `periodicitet: …`, till exempel `[aug, dec]` eller `år`",
               "give `periodicitet: …`, such as `[aug, dec]` or `år`"});
  });
}

void check_unit_given(const PlanInput& input, const Reporter& report) {
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    if (indicator.unit || !needs_unit(*indicator.kind)) return;
    IndicatorKind kind = *indicator.kind;
    report.at(
        indicator.anchor, indicator.path,
        text("indikator {} av typ {} saknar enhet", "indicator {} of kind {} has no unit",
             shorten(*indicator.id), word(*indicator.kind)),
        kind == IndicatorKind::count ? Text{"ange vad som räknas: `enhet: besök`, `enhet: st`",
                                            "say what is counted: `enhet: besök`, `enhet: st`"}
        : kind == IndicatorKind::mean
            ? Text{"ange vad det är ett medelvärde av: `enhet: dagar`",
                   "say what it is a mean of: `enhet: dagar`"}
            : Text{"ange `enhet: kr`, `tkr` eller `mkr`", "give `enhet: kr`, `tkr` or `mkr`"});
  });
}

void check_unit_fits(const PlanInput& input, const Reporter& report) {
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    if (!indicator.unit) return;
    Oddity odd = odd_unit(indicator);
    if (odd.message.empty()) return;
    report.at(indicator.unit.place, indicator.path, std::move(odd.message), std::move(odd.advice));
  });
}

void check_name_and_kind(const PlanInput& input, const Reporter& report) {
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    IndicatorKind kind = *indicator.kind;
    if (kind == IndicatorKind::yes_no) return;
    std::string first = first_word(*indicator.name);
    bool says_share = first == "andel" || first == "andelen";
    bool says_count = first == "antal" || first == "antalet";
    bool fits = (!says_share || kind == IndicatorKind::share) &&
                (!says_count || kind == IndicatorKind::count || kind == IndicatorKind::mean);
    if (fits) return;
    report.at(indicator.kind.place, indicator.path,
              text("namnet börjar med ”{}”, men typ är {}", "the name begins “{}”, but typ is {}",
                   indicator.name->substr(0, first.size()), word(kind)),
              text("ändra `typ` till `{}`, eller namnet", "change `typ` to `{}`, or the name",
                   word(says_share ? IndicatorKind::share : IndicatorKind::count)));
  });
}

void check_same_name(const PlanInput& input, const Reporter& report) {
  std::unordered_map<std::string, const Indicator*> seen;
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    auto [other, fresh] = seen.emplace(lower(one_spaced(*indicator.name)), &indicator);
    if (fresh) return;
    Finding& finding = report.at(
        indicator.name.place, indicator.path,
        text("indikatorerna {} och {} har samma namn", "indicators {} and {} have the same name",
             shorten(*other->second->id), shorten(*indicator.id)),
        {"ta bort den ena, eller säg i namnen vad som skiljer dem åt",
         "remove one, or say in the names what tells them apart"});
    finding.related.push_back(
        related_at(other->second->name.place, {"samma namn här", "the same name here"}));
  });
}

void check_followed_months(const PlanInput& input, const Reporter& report) {
  if (input.council == nullptr) return;
  const Located<Schedule>& given = input.council->follow_up_months;
  Schedule council = given ? *given : Schedule::of(Schedule::Form::tertial);
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    if (!indicator.schedule) return;
    auto beyond = static_cast<std::uint16_t>(indicator.schedule->bits() & ~council.bits());
    if (beyond == 0) return;
    Finding& finding =
        report.at(indicator.schedule.place, indicator.path,
                  text("fullmäktige följer inte upp i {}", "the council does not follow up in {}",
                       listed_months(beyond)),
                  text("fullmäktige följer upp i {}; låt det stå om nämnden vill följa upp oftare",
                       "the council follows up in {}; leave it if the board wants to follow up "
                       "more often",
                       listed_months(council.bits())));
    if (given) {
      finding.related.push_back(related_at(
          given.place, {"regionplanens uppföljningsmånader", "the regionplan's follow-up months"}));
    }
  });
}

void check_accrual_given(const PlanInput& input, const Reporter& report) {
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    if (indicator.accrual || !is_summed(*indicator.kind)) return;
    report.at(indicator.anchor, indicator.path,
              text("indikator {} av typ {} saknar mätning och läses som nuläge",
                   "indicator {} of kind {} has no mätning and is read as nuläge",
                   shorten(*indicator.id), word(*indicator.kind)),
              {"ange `mätning: ackumulerat` om utfallet läggs ihop över året, annars `nuläge`",
               "give `mätning: ackumulerat` if the outcome adds up over the year, else `nuläge`"});
  });
}

}  // namespace namndplan::rules
