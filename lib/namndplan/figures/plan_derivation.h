// What `why` tells of a plan that has no follow-up yet: an indicator's targets and earlier
// outcomes, what an objective or a goal is made of, what a budget line or the whole budget rests
// on.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "namndplan/figures/step.h"
#include "namndplan/model/board_plan.h"

namespace namndplan {

// Of an indicator, an objective, a goal, a budget line's unit, or "Summa" (also "totalt"). Nothing
// when the plan has no such id.
std::optional<Step> plan_derivation(const BoardPlan& plan, std::string_view id);

// The ids that it knows, for suggestions. They refer to the plan.
std::vector<std::string_view> plan_derivation_ids(const BoardPlan& plan);

}  // namespace namndplan
