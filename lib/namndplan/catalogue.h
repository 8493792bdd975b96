// All rules, in the order of their codes.
#pragma once

#include <string_view>
#include <vector>

#include "namndplan/diag/rule.h"

namespace namndplan {

const std::vector<const Rule*>& all_rules();

// By code ("NP301", any case) or name ("målnivå-saknas"); nullptr when there is none.
const Rule* find_rule(std::string_view code_or_name);
// What to say when there is none, with the one that may have been meant.
Text no_such_rule(std::string_view code_or_name);

}  // namespace namndplan
