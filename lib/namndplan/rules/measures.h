// What the rules on figures of indicators share, whether a plan has them or a follow-up.
#pragma once

#include <array>
#include <string>

#include "namndplan/model/board_plan.h"
#include "namndplan/rules/check.h"

namespace namndplan::rules {

// As people read it: "40 %", "1 234", "Ja".
std::string shown(const Decimal& value, IndicatorKind kind);

// What one unit of the last written decimal is worth: 0.1 for "74,0".
Decimal step_of(const Figure& figure);

inline std::array<const Figure*, 3> figures_of(const Measure& measure) {
  return {&measure.total, &measure.women, &measure.men};
}

// Every outcome, target and interim target that the plan has of the indicator.
template <class Visit>
void each_measure(const Indicator& indicator, Visit visit) {
  for (const YearMeasure& entry : indicator.outcomes) visit(entry.measure);
  for (const YearMeasure& entry : indicator.targets) visit(entry.measure);
  for (const MonthMeasure& entry : indicator.interim_targets) visit(entry.measure);
}

// Reports a total that its women and men cannot give. One that lies outside their range where it
// is a mean of theirs, or below their sum where it adds them up, by more than rounding explains.
// Nothing is said of a split that lacks a part.
void check_split(const Measure& measure, IndicatorKind kind, const std::string& path,
                 const Reporter& report);

// A share is part of a whole; another rule tells of one that is not.
bool is_impossible_share(const Decimal& value, IndicatorKind kind);

// Whether one is some ten, hundred or thousand times the other, as when a unit or a point is wrong:
// a ratio above 7, of figures that are not too small to tell (the larger at least 2, of a count
// 20).
bool differs_in_size(const Decimal& value, const Decimal& other, IndicatorKind kind);

}  // namespace namndplan::rules
