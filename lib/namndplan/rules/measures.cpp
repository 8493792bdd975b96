#include "namndplan/rules/measures.h"

#include <algorithm>

#include "namndplan/base/number_format.h"

namespace namndplan::rules {
namespace {

// What is wrong with the total, and what to do; empty when nothing is.
struct Fault {
  Text message, advice;
};

bool lies_between(const Decimal& total, const Decimal& low, const Decimal& high,
                  const Decimal& step) {
  return (low - total) * 2 <= step && (total - high) * 2 <= step;
}

Fault split_fault(const Measure& measure, IndicatorKind kind) {
  const Decimal &total = measure.total.value, &women = measure.women.value,
                &men = measure.men.value;
  const Decimal steps[] = {step_of(measure.total), step_of(measure.women), step_of(measure.men)};
  // Rounding keeps the order of numbers that are rounded alike, so that the coarsest one counts.
  const Decimal coarsest = *std::max_element(std::begin(steps), std::end(steps));
  const bool between = lies_between(total, std::min(women, men), std::max(women, men), coarsest);
  const Text one_is_wrong = {"ett av de tre talen är fel; rätta det",
                             "one of the three is wrong; fix it"};
  if (!is_summed(kind)) {
    if (between) return {};
    return {text("totalen {} ligger inte mellan kvinnors {} och mäns {}",
                 "the total {} is not between women's {} and men's {}", shown(total, kind),
                 shown(women, kind), shown(men, kind)),
            one_is_wrong};
  }
  // Each is written rounded: half a unit of its last decimal.
  if ((women + men - total) * 2 <= steps[0] + steps[1] + steps[2]) return {};
  return {text("totalen {} är mindre än kvinnor och män tillsammans ({})",
               "the total {} is below women and men together ({})", format_swedish(total),
               format_swedish(women + men)),
          between ? Text{"menade du `typ: medelvärde`? annars är ett av de tre talen fel",
                         "did you mean `typ: medelvärde`? otherwise one of the three is wrong"}
                  : one_is_wrong};
}

}  // namespace

std::string shown(const Decimal& value, IndicatorKind kind) {
  if (kind == IndicatorKind::yes_no) return std::string(word(value > 0 ? YesNo::yes : YesNo::no));
  return format_swedish(value) + (is_percent(kind) ? " %" : "");
}

Decimal step_of(const Figure& figure) {
  auto number = read_number(*figure.written);
  return Decimal::scaled(1, number ? number.value->decimals : figure.value.scale());
}

bool is_impossible_share(const Decimal& value, IndicatorKind kind) {
  return kind == IndicatorKind::share && (value < 0 || value > 100);
}

bool differs_in_size(const Decimal& value, const Decimal& other, IndicatorKind kind) {
  constexpr int largest_ratio = 7;
  if (kind == IndicatorKind::yes_no || value.is_zero() || other.is_zero()) return false;
  if (is_impossible_share(value, kind) || is_impossible_share(other, kind)) return false;
  const Decimal larger = std::max(value.abs(), other.abs());
  const Decimal smaller = std::min(value.abs(), other.abs());
  const int least = kind == IndicatorKind::count ? 20 : 2;
  return larger >= least && larger > smaller * largest_ratio;
}

void check_split(const Measure& measure, IndicatorKind kind, const std::string& path,
                 const Reporter& report) {
  bool whole = measure.total.valid && measure.women.valid && measure.men.valid;
  if (!measure.split || !whole || kind == IndicatorKind::yes_no) return;
  Fault fault = split_fault(measure, kind);
  if (fault.message.empty()) return;
  Finding& finding = report.at(measure.total.written.place, path, std::move(fault.message),
                               std::move(fault.advice));
  finding.related.push_back(related_at(measure.women.written.place, {"kvinnor", "women"}));
  finding.related.push_back(related_at(measure.men.written.place, {"män", "men"}));
}

}  // namespace namndplan::rules
