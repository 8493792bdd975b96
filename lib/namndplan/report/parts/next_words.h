// What the next level would take, as a sentence for `why`.
#pragma once

#include "namndplan/base/text.h"
#include "namndplan/figures/fulfilment.h"

namespace namndplan::report {

// "För uppfyllt krävs 90 st vid årets slut: 29 st till." Empty when nothing more can be reached.
Text next_level_text(const IndicatorResult& result, const AssessmentLimits& limits);
// "För uppfyllt krävs att måluppfyllelsen är 100 % (nu 21,5 procentenheter lägre) och att indikator
// 1.1.2 är uppfylld."
Text next_level_text(const ObjectiveResult& result, const AssessmentLimits& limits);
Text next_level_text(const GoalResult& result, const AssessmentLimits& limits);

}  // namespace namndplan::report
