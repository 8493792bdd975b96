// Figures of the wrong size (NP322 in plans, NP425 in follow-ups): kronor where thousands are
// meant, a point that went astray, a share written as a fraction. Values of one indicator are held
// against each other, and one finding an indicator is enough, since a wrong unit is wrong all
// along.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "namndplan/base/number_format.h"
#include "namndplan/base/utf8.h"
#include "namndplan/model/find.h"
#include "namndplan/rules/follow_up_checks.h"
#include "namndplan/rules/measures.h"
#include "namndplan/rules/words.h"

namespace namndplan::rules {
namespace {

// A value with what it is called: "målnivån".
struct Named {
  Text name;
  const Figure* figure;
};

std::string with_unit(const Decimal& value, const Indicator& indicator) {
  const bool money = *indicator.kind == IndicatorKind::money && indicator.unit;
  std::string out = shown(value, *indicator.kind);
  if (money) out.append(" ").append(shorten(*indicator.unit));
  return out;
}

// 0,88 of an andel, where 88 % may be meant.
bool is_fraction(const Figure& figure, const Indicator& indicator) {
  return *indicator.kind == IndicatorKind::share && !figure.percent && figure.value > 0 &&
         figure.value <= 1;
}

Text advice_for(const Figure& figure, const Indicator& indicator) {
  if (is_fraction(figure, indicator)) {
    return text("menade du {} %? annars skriv `{} %`", "did you mean {} %? otherwise write `{} %`",
                format_swedish(figure.value * 100), format_swedish(figure.value));
  }
  return {"är det fel enhet? kontrollera talet mot källan",
          "is the unit wrong? check the number against its source"};
}

void report_size(const Indicator& indicator, const Named& value, const Named& other,
                 const Reporter& report) {
  const Decimal size = value.figure->value.abs(), other_size = other.figure->value.abs();
  const bool larger = size > other_size;
  const Decimal ratio = larger ? quotient(size, other_size) : quotient(other_size, size);
  const std::string times = format_swedish(ratio.rounded(ratio < 10 ? 1 : 0));
  const std::string own = with_unit(value.figure->value, indicator),
                    others = with_unit(other.figure->value, indicator);
  Finding& finding =
      report.at(value.figure->written.place, indicator.path,
                larger ? Text{fmt::format("{} {} är {} gånger {}, {}", value.name.sv, own, times,
                                          other.name.sv, others),
                              fmt::format("{} {} is {} times {}, {}", value.name.en, own, times,
                                          other.name.en, others)}
                       : Text{fmt::format("{} {} är {} gånger mindre än {}, {}", value.name.sv, own,
                                          times, other.name.sv, others),
                              fmt::format("{} {} is {} times smaller than {}, {}", value.name.en,
                                          own, times, other.name.en, others)},
                advice_for(*value.figure, indicator));
  finding.related.push_back(related_at(other.figure->written.place, other.name));
}

Named outcome_of(const YearMeasure& entry) {
  return {text("utfallet {}", "the outcome of {}", entry.year.value), &entry.measure.total};
}

// Values of the plan that should be of a size: its earlier outcomes, then targets, then interim
// targets, each against the latest outcome before it, or else the year's target.
class PlanSizes {
 public:
  PlanSizes(const Indicator& indicator, int year, const Reporter& report)
      : indicator_(indicator), year_(year), report_(report) {}

  void check() {
    for (const YearMeasure& entry : indicator_.outcomes) {  // oldest first
      if (!entry.measure.has_value() || entry.year.value >= year_) continue;
      if (holds_against_last(outcome_of(entry))) return;
      last_ = outcome_of(entry);
    }
    for (const YearMeasure& entry : indicator_.targets) {
      if (!entry.measure.has_value()) continue;
      const Named target{text("målnivån {}", "the target of {}", entry.year.value),
                         &entry.measure.total};
      if (holds_against_last(target)) return;
      if (entry.year.value == year_ && !last_) last_ = target;
    }
    check_interim_targets();
  }

 private:
  // Reports a value that differs in size from the last one, or is a fraction beside nothing.
  bool holds_against_last(const Named& value) {
    if (last_ && differs_in_size(value.figure->value, last_->figure->value, *indicator_.kind)) {
      report_size(indicator_, value, *last_, report_);
      return true;
    }
    if (last_ || !is_fraction(*value.figure, indicator_)) return false;
    report_.at(value.figure->written.place, indicator_.path,
               {fmt::format("{} `{}` läses som {}", value.name.sv, shorten(*value.figure->written),
                            with_unit(value.figure->value, indicator_)),
                fmt::format("{} `{}` is read as {}", value.name.en, shorten(*value.figure->written),
                            with_unit(value.figure->value, indicator_))},
               advice_for(*value.figure, indicator_));
    return true;
  }

  // What adds up may still be small early in the year.
  void check_interim_targets() {
    const bool adds_up = indicator_.accrual && *indicator_.accrual == Accrual::accumulated;
    for (const MonthMeasure& entry : indicator_.interim_targets) {
      if (!last_ || !entry.measure.has_value()) continue;
      const Figure& figure = entry.measure.total;
      if (adds_up && figure.value.abs() < last_->figure->value.abs()) continue;
      if (holds_against_last(
              {text("delårsnivån i {}", "the interim target of {}", short_month(*entry.month)),
               &figure}))
        return;
    }
  }

  const Indicator& indicator_;
  int year_;
  const Reporter& report_;
  std::optional<Named> last_;
};

void check_plan_sizes(const PlanInput& input, const Reporter& report) {
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    PlanSizes(indicator, input.plan.year.value, report).check();
  });
}

// What a follow-up's figures are held against: a value is odd only beside all of these.
std::vector<Named> yardsticks(const Indicator& indicator, int year) {
  std::vector<Named> out;
  if (const YearMeasure* earlier = latest_earlier_outcome(indicator, year))
    out.push_back(outcome_of(*earlier));
  const Measure* target = measure_of(indicator.targets, year);
  if (target != nullptr && target->has_value())
    out.push_back({{"målnivån", "the target"}, &target->total});
  return out;
}

// Part of a year's sum: only what is too much can be told, before half the year has gone.
bool is_odd_beside(const Decimal& value, const Decimal& other, const Indicator& indicator,
                   int month) {
  const bool adds_up = indicator.accrual && *indicator.accrual == Accrual::accumulated;
  if (!adds_up || value.abs() > other.abs() || month == 12)
    return differs_in_size(value, other, *indicator.kind);
  return month >= 6 && differs_in_size(value * 12, other * month, *indicator.kind);
}

void check_reported_sizes(const FollowUpInput& input, const Reporter& report) {
  const int month = input.follow_up.period->month;
  const auto rows = by_id(input.follow_up.indicators);
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    const auto row = rows.find(*indicator.id);
    if (row == rows.end()) return;
    const std::vector<Named> others = yardsticks(indicator, input.plan.year.value);
    if (others.empty()) return;
    struct {
      const Measure& measure;
      Text name;
      int month;  // that the value is for
    } const values[] = {{row->second->outcome, {"utfallet", "the outcome"}, month},
                        {row->second->forecast, {"prognosen", "the forecast"}, 12}};
    for (const auto& value : values) {
      if (!value.measure.has_value()) continue;
      const Figure& figure = value.measure.total;
      const bool odd = std::all_of(others.begin(), others.end(), [&](const Named& other) {
        return is_odd_beside(figure.value, other.figure->value, indicator, value.month);
      });
      if (odd) return report_size(indicator, {value.name, &figure}, others.front(), report);
    }
  });
}

constexpr FixedText arithmetic = {
    "Praxis: ett tal som plötsligt är tio, hundra eller tusen gånger ett annat har oftast fel "
    "enhet "
    "eller ett felplacerat decimaltecken.",
    "Practice: a number that is suddenly ten, a hundred or a thousand times another mostly has a "
    "wrong unit or a misplaced decimal mark."};

const PlanRule plan_rows[] = {
    {{"NP322",
      "fel-storleksordning",
      Severity::warning,
      {"ett värde är mångdubbelt större eller mindre än indikatorns andra",
       "a value is many times larger or smaller than the others of the indicator"},
      {"En målnivå, ett utfall eller en delårsnivå jämförs med indikatorns senaste utfall (annars "
       "med årets målnivå). Är det ena mer än sju gånger det andra är det ofta fel enhet, ett "
       "decimaltecken för mycket eller en andel som har skrivits som bråk. Små tal jämförs inte: "
       "det större ska vara minst 2, för ett antal minst 20. En andel på högst 1 utan "
       "procenttecken, utan något att jämföra med, rapporteras också.",
       "A target, an outcome or an interim target is compared with the latest outcome of the "
       "indicator (else with the target of the year). When one is more than seven times the other "
       "the unit is often wrong, a decimal mark is astray or a share was written as a fraction. "
       "Small numbers are not compared: the larger must be at least 2, for a count at least 20. A "
       "share of at most 1 without a per cent sign, with nothing to compare it with, is reported "
       "too."},
      {"Kontrollera talet och enheten mot källan. Är en andel så liten: skriv den med %.",
       "Check the number and the unit against the source. If a share is that small: write it with "
       "%."},
      "typ: andel\nutfall: {2025: 84}\nmålnivå: 0,88\n",
      "typ: andel\nutfall: {2025: 84}\nmålnivå: 88 %\n",
      arithmetic,
      Protects::figures},
     check_plan_sizes},
};

const FollowUpRule follow_up_rows[] = {
    {{"NP425",
      "fel-storleksordning-i-uppföljningen",
      Severity::warning,
      {"ett utfall eller en prognos är mångdubbelt större eller mindre än tidigare utfall och "
       "målnivå",
       "an outcome or forecast is many times larger or smaller than earlier outcome and target"},
      {"Ett utfall eller en prognos jämförs med indikatorns senaste utfall och med målnivån. Är "
       "det mer än sju gånger större eller mindre än båda är det ofta fel enhet, ett decimaltecken "
       "för mycket eller en andel som har skrivits som bråk. Det som läggs ihop över året jämförs "
       "nedåt först från juni, och då med sin del av året.",
       "An outcome or a forecast is compared with the latest outcome of the indicator and with its "
       "target. When it is more than seven times larger or smaller than both the unit is often "
       "wrong, a decimal mark is astray or a share was written as a fraction. What adds up over "
       "the year is compared downwards from June only, and then with its part of the year."},
      {"Kontrollera talet och enheten mot källan. Är en andel så liten: skriv den med %.",
       "Check the number and the unit against the source. If a share is that small: write it with "
       "%."},
      "# planen: utfall {2025: 3 271}\nindikatorer:\n  \"1.1.1\": 32 310\n",
      "# planen: utfall {2025: 3 271}\nindikatorer:\n  \"1.1.1\": 3 231\n",
      arithmetic,
      Protects::figures},
     check_reported_sizes},
};

}  // namespace

std::span<const PlanRule> magnitude_rules() { return plan_rows; }
std::span<const FollowUpRule> reported_magnitude_rules() { return follow_up_rows; }

}  // namespace namndplan::rules
