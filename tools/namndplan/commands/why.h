// What the parts of `why` share: it explains a board's result at a period (followup.cpp), what a
// plan without follow-ups says (why.cpp), and the sum of many boards' budgets (summary.cpp).
#pragma once

#include <string>
#include <vector>

#include "namndplan/options.h"
#include "namndplan/periods.h"
#include "namndplan/report/parts/derivation.h"

namespace namndplan::cli {

// As --format and --short say, amounts in `unit`.
void print_explanation(Context& context, const report::Explanation& explanation, MoneyUnit unit);
// Complains that no id is called that, with the nearest of those there are. Gives the exit status.
int unknown_id(Context& context, const std::string& id, const std::vector<std::string_view>& ids);

// The id in a plan that has no follow-up. Gives the exit status.
int why_planned(Context& context, const BoardPlan& plan, const std::string& id);
// Whether `paths` are more than one board's: then only the sum of their budgets can be asked for.
bool are_many_boards(Context& context, const std::vector<std::string>& paths);
// The sum of the budgets of all boards below the paths, at the period. Gives the exit status.
int why_sum_of_boards(Context& context, std::vector<std::string> paths);

}  // namespace namndplan::cli
