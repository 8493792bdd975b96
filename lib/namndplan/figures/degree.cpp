#include "namndplan/base/number_format.h"
#include "namndplan/figures/fulfilment.h"

namespace namndplan {
namespace {

bool is_reached(const Decimal& outcome, const Decimal& target, IndicatorKind kind,
                Direction direction) {
  if (kind == IndicatorKind::yes_no) return outcome == target;
  switch (direction) {
    case Direction::higher:
      return outcome >= target;
    case Direction::lower:
      return outcome <= target;
    case Direction::exact:
      return outcome == target;
  }
  return false;
}

std::string number(const Decimal& value) { return format_swedish(value.rounded(6)); }

}  // namespace

// Comparison comes first, so that negative targets and lower-is-better never meet a naive quotient.
Degree degree_of(const Decimal& outcome, const Decimal& target, IndicatorKind kind,
                 Direction direction) {
  bool yes_no = kind == IndicatorKind::yes_no;
  if (is_reached(outcome, target, kind, direction)) {
    std::string_view sign = yes_no || direction == Direction::exact ? "="
                            : direction == Direction::higher        ? "≥"
                                                                    : "≤";
    auto shown = [&](const Decimal& value) {
      return yes_no ? std::string(value.is_zero() ? "Nej" : "Ja") : number(value);
    };
    return {1, true, Operation::reached,
            fmt::format("{} {} {}", shown(outcome), sign, shown(target))};
  }
  if (!yes_no && direction == Direction::higher && target > 0 && outcome >= 0) {
    return {quotient(outcome, target), false, Operation::ratio,
            fmt::format("{} / {}", number(outcome), number(target))};
  }
  if (!yes_no && direction == Direction::lower && target > 0) {
    return {quotient(target, outcome), false, Operation::inverse_ratio,
            fmt::format("{} / {}", number(target), number(outcome))};
  }
  if (!yes_no && direction == Direction::exact && !target.is_zero()) {
    Decimal off = quotient((outcome - target).abs(), target.abs());
    Decimal value = off.overflow() || off > 1 ? Decimal(0) : Decimal(1) - off;
    return {value, false, Operation::exact_ratio,
            fmt::format("1 − |{} − {}| / |{}|", number(outcome), number(target), number(target))};
  }
  return {0, false, Operation::nothing, {}};
}

}  // namespace namndplan
