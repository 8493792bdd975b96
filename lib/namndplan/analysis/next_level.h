// What the next level would take: how far an indicator, or the degree of an objective or goal, is
// from the limit above it.
#pragma once

#include <optional>

#include "namndplan/analysis/fulfilment.h"

namespace namndplan {

struct NextLevel {
  Level level = Level::fulfilled;
  Decimal needed;  // the value, or the degree as a fraction, that gives the level
  Decimal missing;  // from where it stands to it; below zero when less is needed (lägre är bättre)
};

// Nothing when it is fulfilled already, has no degree, or when no nearness counts (a target of zero
// or less, where only reaching it does: then the level is fulfilled and `needed` the target).
// Counts are rounded to the whole one that gives the level, but for an exact target. An indicator
// that adds up over the year stands at its outcome so far; any other at the value that was
// assessed.
std::optional<NextLevel> next_level(const IndicatorResult& result, const AssessmentLimits& limits);
std::optional<NextLevel> next_level(Standing standing, Level level,
                                    const std::optional<Decimal>& degree,
                                    const AssessmentLimits& limits);

}  // namespace namndplan
