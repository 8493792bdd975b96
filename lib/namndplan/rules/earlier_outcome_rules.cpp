// NP405: an earlier year's outcome in the plan against what was reported that year. Indicators are
// told by their names, since ids are given anew with each plan.
#include <map>
#include <string>

#include "namndplan/base/number_format.h"
#include "namndplan/base/utf8.h"
#include "namndplan/model/find.h"
#include "namndplan/rules/check.h"
#include "namndplan/rules/words.h"

namespace namndplan::rules {
namespace {

// An indicator of an earlier plan, with its row in that year's December follow-up.
struct Before {
  const Indicator* indicator;
  const IndicatorReport* row;
};

using BeforeByName = std::map<std::string, Before>;

std::string name_key(const Indicator& indicator) { return lower(one_spaced(*indicator.name)); }

BeforeByName by_name(const Reported& reported) {
  const auto rows = by_id(reported.follow_up->indicators);
  BeforeByName out;
  each_indicator(*reported.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    auto row = rows.find(*indicator.id);
    if (row == rows.end() || !row->second->outcome.has_value()) return;
    out.emplace(name_key(indicator), Before{&indicator, row->second});
  });
  return out;
}

// Kronor per unit of an indicator of money; 1 for all others.
Decimal scale_of(const Indicator& indicator) {
  if (*indicator.kind != IndicatorKind::money) return 1;
  return kronor_per(read_money_unit(indicator.unit.value).value.value_or(MoneyUnit::kr));
}

std::string shown(const Figure& figure, const Indicator& indicator) {
  std::string out = shorten(*figure.written);
  bool bare = *indicator.kind == IndicatorKind::money && indicator.unit &&
              out.find_first_not_of("0123456789,. \u00a0−-+") == std::string::npos;
  return bare ? out + " " + shorten(*indicator.unit) : out;
}

// The pair of figures that differ, first the totals; nullptr when none do.
struct Difference {
  const Figure* here = nullptr;
  const Figure* there = nullptr;
};

Difference difference(const Indicator& indicator, const Measure& here, const Before& before) {
  const Measure& there = before.row->outcome;
  Decimal scale = scale_of(indicator), other_scale = scale_of(*before.indicator);
  for (auto figure : {&Measure::total, &Measure::women, &Measure::men}) {
    const Figure &a = here.*figure, &b = there.*figure;
    if (a.valid && b.valid && a.value * scale != b.value * other_scale) return {&a, &b};
  }
  return {};
}

void compare(const Indicator& indicator, const YearMeasure& entry, const Before& before,
             const Reporter& report) {
  if (*indicator.kind != *before.indicator->kind) return;
  const Measure &here = entry.measure, &there = before.row->outcome;
  if (here.answer == Answer::not_answered || here.answer == Answer::not_measured) {
    Finding& finding = report.at(
        here.place, indicator.path,
        text("utfallet {} är `{}` här men {} i decemberuppföljningen",
             "the outcome of {} is `{}` here but {} in the December follow-up", entry.year.value,
             std::string_view(here.answer == Answer::not_answered ? not_answered_word
                                                                  : not_measured_word),
             shown(there.total, *before.indicator)),
        {"skriv samma utfall som i uppföljningen", "write the same outcome as in the follow-up"});
    finding.related.push_back(
        related_at(there.place, {"decemberuppföljningen", "the December follow-up"}));
    return;
  }
  Difference found = difference(indicator, here, before);
  if (found.here == nullptr) return;
  Finding& finding = report.at(
      found.here->written.place, indicator.path,
      text("utfallet {} är {} här men {} i decemberuppföljningen",
           "the outcome of {} is {} here but {} in the December follow-up", entry.year.value,
           shown(*found.here, indicator), shown(*found.there, *before.indicator)),
      {"skriv samma tal på båda ställena; har det rättats, rätta det också i uppföljningen",
       "write the same figure in both; if it has been corrected, correct it in the follow-up too"});
  finding.related.push_back(
      related_at(found.there->written.place, {"decemberuppföljningen", "the December follow-up"}));
}

void check_earlier_outcomes(const PlanInput& input, const Reporter& report) {
  std::map<int, BeforeByName> years;
  for (const Reported& reported : input.earlier) {
    years.emplace(reported.plan->year.value, by_name(reported));
  }
  if (years.empty()) return;
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    const std::string name = name_key(indicator);
    for (const YearMeasure& entry : indicator.outcomes) {
      auto year = years.find(entry.year.value);
      if (year == years.end()) continue;
      auto before = year->second.find(name);
      if (before != year->second.end()) compare(indicator, entry, before->second, report);
    }
  });
}

const PlanRule rows[] = {
    {{"NP405",
      "två-rapporter-två-utfall",
      Severity::error,
      {"ett tidigare utfall är ett annat än det som rapporterades",
       "an earlier outcome is not the one that was reported"},
      {"Planens utfall för ett tidigare år jämförs med decemberuppföljningen det året, när "
       "nämndens förra plan ligger i samma mapp. Indikatorn känns igen på sitt namn. Står det två "
       "olika tal i två dokument vet ingen vilket som är rätt, och målnivån jämförs kanske med fel "
       "tal.",
       "The plan's outcome of an earlier year is compared with that year's December follow-up, "
       "when the board's last plan lies in the same folder. The indicator is known by its name. "
       "With two figures in two documents nobody knows which is right, and the target may be "
       "compared with the wrong one."},
      {"Ta reda på vilket tal som är rätt och skriv det på båda ställena. Det gäller också när "
       "utfallet har räknats om.",
       "Find out which figure is right and write it in both. This is so also when the outcome has "
       "been computed anew."},
      "# uppföljningen 2025-12: \"1.1.1\": 84\n- {id: \"1.1.1\", namn: Antal besök, typ: antal, "
      "utfall: {2025: 86}, målnivå: 90}\n",
      "# uppföljningen 2025-12: \"1.1.1\": 84\n- {id: \"1.1.1\", namn: Antal besök, typ: antal, "
      "utfall: {2025: 84}, målnivå: 90}\n",
      {"Praxis: regioners revisorer har påpekat att samma indikator visar olika resultat i två "
       "rapporter.",
       "Practice: auditors of regions have pointed out that one indicator shows different results "
       "in two reports."},
      Protects::figures,
      Profile::standard,
      "utfall typ enhet"},
     check_earlier_outcomes},
};

}  // namespace

std::span<const PlanRule> earlier_outcome_rules() { return rows; }

}  // namespace namndplan::rules
