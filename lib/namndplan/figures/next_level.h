// What the next level would take: for an indicator a value, for an objective or goal what its
// degree, its parts and what is decisive in it must come to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "namndplan/figures/fulfilment.h"

namespace namndplan {

struct NextLevel {
  Level level = Level::fulfilled;  // the level that `needed` gives
  Decimal needed;
  Decimal missing;  // from where it is to `needed`; below zero when less is needed
};

// Nothing when it is fulfilled already, has no degree, or when no nearness counts (a target of zero
// or less, where only reaching it does: then the level is fulfilled and `needed` the target).
// `needed` is a value that the indicator can have: a count is whole, money whole öre in the
// indicator's unit, anything else has at most six decimals; each is rounded towards the target, but
// not past an exact one. An indicator that adds up over the year is at its outcome so far, however
// it is projected; any other at the value that was assessed.
std::optional<NextLevel> next_level(const IndicatorResult& result, const AssessmentLimits& limits);

// A degree or part as a fraction, and how far it is from there.
struct NeededShare {
  Decimal needed;
  Decimal missing;  // above zero
};

// What an objective or goal lacks for the next level. All that is given must hold; what holds
// already is left out.
struct NextVerdict {
  Level level = Level::fulfilled;
  std::optional<NeededShare> degree;
  std::optional<NeededShare> indicator_part;  // of an objective, held down by its indicators
  // Instead of `degree`, of an objective: the indicators' part at this is enough, whatever the
  // activities' part is.
  std::optional<NeededShare> or_indicator_part;
  // Of a goal: one objective must have the level, where the degree is enough already; or all of
  // them, which is enough on its own.
  bool some_objective = false;
  bool or_all_objectives = false;
  std::vector<std::string> decisive;  // ids of what must be fulfilled
};

// Nothing when it is fulfilled already or has no level.
std::optional<NextVerdict> next_level(const ObjectiveResult& result,
                                      const AssessmentLimits& limits);
std::optional<NextVerdict> next_level(const GoalResult& result, const AssessmentLimits& limits);

}  // namespace namndplan
