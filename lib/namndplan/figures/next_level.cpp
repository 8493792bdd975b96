// The rules that give a level (indicator_fulfilment.cpp, objective_fulfilment.cpp,
// goal_fulfilment.cpp), read backwards: each condition of the level above that does not hold yet.
#include "namndplan/figures/next_level.h"

#include <algorithm>

#include "namndplan/base/number.h"

namespace namndplan {
namespace {

Level level_above(Level level) {
  return level == Level::not_fulfilled ? Level::partly : Level::fulfilled;
}

// The least value with `decimals` decimals that is not below `value`.
Decimal rounded_up(const Decimal& value, int decimals) {
  Decimal near = value.rounded(decimals);
  return near < value ? near + Decimal::scaled(1, decimals) : near;
}

Decimal rounded_down(const Decimal& value, int decimals) { return -rounded_up(-value, decimals); }

// The value that gives a degree of at least `limit` (0 < limit ≤ 1) against a target that degrees
// are graded against.
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

// How many decimals a value of the indicator has at most.
int decimals_of(const Indicator& indicator) {
  if (*indicator.kind == IndicatorKind::count) return 0;
  if (*indicator.kind != IndicatorKind::money) return 6;
  int decimals = 2;  // öre
  const auto own = read_money_unit(indicator.unit.value);
  if (!own) return decimals;
  for (Decimal unit = 1; unit < kronor_per(*own.value); unit = unit * 10) ++decimals;
  return decimals;
}

// A value of its kind, towards the target and not past an exact one.
Decimal fitting(const Decimal& needed, const Decimal& target, bool from_below,
                const Indicator& indicator) {
  int decimals = decimals_of(indicator);
  Decimal out = from_below ? rounded_up(needed, decimals) : rounded_down(needed, decimals);
  bool past = from_below ? out > target : out < target;
  return indicator.direction.value == Direction::exact && past ? needed : out;
}

// What was assessed: the forecast before December, else the outcome.
const Decimal& assessed_value(const IndicatorResult& result) {
  return result.forecast ? *result.forecast : result.outcome->total.value;
}

std::optional<NeededShare> unless_reached(const Decimal& needed, const Decimal& value) {
  if (value.rounded(9) >= needed) return std::nullopt;
  return NeededShare{needed, needed - value};
}

}  // namespace

std::optional<NextLevel> next_level(const IndicatorResult& result, const AssessmentLimits& limits) {
  if (result.standing != Standing::assessed || result.level == Level::fulfilled)
    return std::nullopt;
  const Indicator& indicator = *result.indicator;
  const Decimal& value = assessed_value(result);
  const Decimal& now =
      indicator.adds_up() && result.has_outcome() ? result.outcome->total.value : value;
  const Decimal& target = result.target->total.value;
  Direction direction = indicator.direction.value;
  const Decimal& limit = limits.limit_of(level_above(result.level));
  bool graded = *indicator.kind != IndicatorKind::yes_no && limit > 0 && limit <= 1 &&
                (direction == Direction::exact ? !target.is_zero() : target > 0);
  if (!graded) return NextLevel{Level::fulfilled, target, target - now};
  Decimal needed = value_for(limit, target, value, direction);
  needed = fitting(needed, target, needed > value, indicator);
  // A whole number may give more than was asked for.
  Degree degree = degree_of(needed, target, *indicator.kind, direction);
  return NextLevel{level_of(degree.value, limits), needed, needed - now};
}

std::optional<NextVerdict> next_level(const ObjectiveResult& result,
                                      const AssessmentLimits& limits) {
  if (result.standing != Standing::assessed || result.level == Level::fulfilled)
    return std::nullopt;
  NextVerdict next;
  next.level = level_above(result.level);
  next.degree = unless_reached(limits.limit_of(next.level), *result.degree);
  if (next.level == Level::fulfilled) {
    // The level lies at most one step above the indicators' own.
    if (result.activity_part && result.indicator_part)
      next.indicator_part = unless_reached(limits.partly, *result.indicator_part);
    for (const IndicatorResult& row : result.indicators) {
      bool decisive = is_decisive(row.indicator->decisive) && !row.left_out();
      if (decisive && row.level != Level::fulfilled)
        next.decisive.push_back(row.indicator->id.value);
    }
  } else if (next.degree && result.activity_part && result.indicator_part) {
    // … and at most one step below it, though the degree may not come that far.
    Decimal rest = Decimal(1) - limits.indicator_weight;
    Decimal then = limits.indicator_weight * limits.fulfilled + rest * *result.activity_part;
    if (then.rounded(9) < limits.partly)
      next.or_indicator_part = unless_reached(limits.fulfilled, *result.indicator_part);
  }
  return next;
}

std::optional<NextVerdict> next_level(const GoalResult& result, const AssessmentLimits& limits) {
  if (result.standing != Standing::assessed || result.level == Level::fulfilled)
    return std::nullopt;
  NextVerdict next;
  next.level = level_above(result.level);
  next.degree = unless_reached(limits.limit_of(next.level), *result.degree);
  bool any = false;
  for (const ObjectiveResult& row : result.objectives) {
    bool assessed = row.standing == Standing::assessed;
    any = any || (assessed && row.level <= next.level);
    // Only what the one-step rule lifts has a level above that of its degree.
    next.or_all_objectives =
        next.or_all_objectives ||
        (next.degree && next.level == Level::partly && row.indicator_part && row.activity_part);
    bool decisive = next.level == Level::fulfilled && is_decisive(row.objective->decisive) &&
                    row.standing != Standing::not_current;
    if (decisive && row.level != Level::fulfilled) next.decisive.push_back(row.objective->id.value);
  }
  // A mean that reaches the limit takes an objective that does.
  next.some_objective = !any && !next.degree;
  return next;
}

}  // namespace namndplan
