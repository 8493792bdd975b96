// Amounts for people: one unit throughout a report, one number of decimals, and figures that still
// add up when they are rounded. (Programs get kronor with two decimals, whatever is chosen here.)
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/analysis/deviation.h"
#include "namndplan/model/budget.h"
#include "namndplan/report/document.h"

namespace namndplan::report {

struct ShownUnit {
  std::string_view word;  // "mkr"
  Decimal kronor;         // 1 000 000
  int decimals = 0;
};

// What stands in a table or text, and must agree there.
struct ShownAmounts {
  std::vector<Decimal> written;  // as the files have them, kronor
  // Each is a sum of shown amounts that comes to 0, such as Summa less its lines.
  std::vector<std::vector<Decimal>> sums;
};

// The unit that reads best: the one asked for, else the plan's `enhet`, else by the size of the
// frame. It has as many decimals as the written amounts (one in mkr; at most three in mkr, one in
// tkr and two in kr, unless `exact`), and then as many more as it takes for the sums to hold.
ShownUnit shown_unit(const Budget& budget, std::optional<MoneyWord> asked,
                     const ShownAmounts& amounts, bool exact);

// All amounts of a plan's budget, and its sums.
ShownAmounts amounts_of(const Budget& budget);
// Those of the budget at a period besides.
ShownAmounts amounts_of(const Budget& budget, const Deviation& deviation);

// Adds what must agree in a row of the budget table: a deviation and the figures it is between.
void append_row_sums(const BudgetResult& row, ShownAmounts& out);

Cell money_cell(const Decimal& kronor, const ShownUnit& unit);
// As reports have net costs: with a minus. Empty when not given.
Cell net_money_cell(const NetCost& cost, const ShownUnit& unit);
// "448,7 mkr"
std::string shown_amount(const Decimal& kronor, const ShownUnit& unit);
// With "+" before what is above zero.
std::string shown_change(const Decimal& kronor, const ShownUnit& unit);

}  // namespace namndplan::report
