// What the rules on budgets and on their follow-up share.
#pragma once

#include <string>

#include "namndplan/model/budget.h"
#include "namndplan/rules/check.h"

namespace namndplan::rules {

// Both are other than 0, and one is negative.
inline bool opposite_signs(const Decimal& a, const Decimal& b) {
  return !a.is_zero() && !b.is_zero() && a.negative() != b.negative();
}

// How far the rounding of what is written can move a sum, doubled: one unit of the last decimal for
// each amount. What is written in kronor or to the öre is not rounded.
Decimal rounding_of(const Located<Amount>& amount);
Decimal rounding_of(const NetCost& cost);  // each kind of cost is an amount

// The name of the side that is missing beside the other; empty when neither is, or both are.
FixedText missing_side(const NetCost& cost);

// Income and costs are positive, whatever the net cost is.
void report_negative_parts(const NetCost& cost, const std::string& path, const Reporter& report);

// Whether a part of the line's budget is negative, which a rule on the plan reports: nothing that
// is computed from the line means anything until then.
bool has_wrong_sign(const BudgetLine& line);
// The same of the frame: it is negative, and the lines do not give a net income.
bool frame_has_wrong_sign(const Budget& budget);

}  // namespace namndplan::rules
