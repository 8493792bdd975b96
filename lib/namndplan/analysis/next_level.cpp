#include "namndplan/analysis/next_level.h"

namespace namndplan {
namespace {

Level level_above(Level level) {
  return level == Level::not_fulfilled ? Level::partly : Level::fulfilled;
}

const Decimal& limit_for(Level level, const AssessmentLimits& limits) {
  return level == Level::fulfilled ? limits.fulfilled : limits.partly;
}

// The least whole number that is not below `value`.
Decimal rounded_up(const Decimal& value) {
  Decimal whole = value.rounded(0);
  return whole < value ? whole + 1 : whole;
}

Decimal rounded_down(const Decimal& value) { return -rounded_up(-value); }

// The value that gives a degree of at least `limit` (0 < limit ≤ 1) against a positive target.
Decimal value_for(const Decimal& limit, const Decimal& target, const Decimal& value,
                  Direction direction) {
  switch (direction) {
    case Direction::higher:
      return limit * target;
    case Direction::lower:
      return quotient(target, limit);
    case Direction::exact: {
      Decimal off = (Decimal(1) - limit) * target.abs();
      return value < target ? target - off : target + off;
    }
  }
  return target;
}

// What was assessed: the forecast before December, else the outcome.
const Decimal& assessed_value(const IndicatorResult& result) {
  return result.forecast ? *result.forecast : result.outcome->total.value;
}

bool adds_up(const IndicatorResult& result) {
  return result.indicator->accrual && *result.indicator->accrual == Accrual::accumulated &&
         *result.indicator->kind != IndicatorKind::yes_no && result.outcome != nullptr &&
         result.outcome->has_value();
}

}  // namespace

std::optional<NextLevel> next_level(const IndicatorResult& result, const AssessmentLimits& limits) {
  if (result.standing != Standing::assessed || result.level == Level::fulfilled)
    return std::nullopt;
  const Decimal& value = assessed_value(result);
  const Decimal& now = adds_up(result) ? result.outcome->total.value : value;
  const Indicator& indicator = *result.indicator;
  const Decimal& target = result.target->total.value;
  Direction direction = indicator.direction.value;
  NextLevel next{level_above(result.level), target, target - now};
  const Decimal& limit = limit_for(next.level, limits);
  bool graded = *indicator.kind != IndicatorKind::yes_no && limit > 0 && limit <= 1 &&
                (direction == Direction::exact ? !target.is_zero() : target > 0);
  if (!graded) {
    next.level = Level::fulfilled;
    return next;
  }
  next.needed = value_for(limit, target, value, direction);
  // Not for an exact target: a whole number past it would miss it.
  if (*indicator.kind == IndicatorKind::count && direction != Direction::exact) {
    bool from_below = next.needed > value;
    next.needed = from_below ? rounded_up(next.needed) : rounded_down(next.needed);
  }
  next.missing = next.needed - now;
  return next;
}

std::optional<NextLevel> next_level(Standing standing, Level level,
                                    const std::optional<Decimal>& degree,
                                    const AssessmentLimits& limits) {
  if (standing != Standing::assessed || level == Level::fulfilled || !degree) return std::nullopt;
  NextLevel next{level_above(level), {}, {}};
  next.needed = limit_for(next.level, limits);
  next.missing = next.needed - *degree;
  return next;
}

}  // namespace namndplan
