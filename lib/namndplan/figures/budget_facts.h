// The facts of a plan's budget: its frame, lines, reallocations and forecasts, to be compared.
#pragma once

#include <vector>

#include "namndplan/figures/facts.h"

namespace namndplan {

// The budget as the plan has it; nothing when it has none. Amounts as they are written: income,
// costs and net costs above zero.
void add_budget(const BoardPlan& plan, std::vector<FactRecord>& out);

}  // namespace namndplan
