// Amounts for people: one unit throughout a report, one number of decimals, and figures that still
// add up when they are rounded. (Programs get kronor with two decimals, whatever is chosen here.)
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/base/text.h"
#include "namndplan/figures/deviation.h"
#include "namndplan/model/budget.h"
#include "namndplan/report/render/document.h"

namespace namndplan::report {

// Of a deviation that is 0, or too small for the unit.
inline constexpr FixedText level_with_budget{"i nivå med budget", "in line with the budget"};

struct ShownUnit {
  std::string_view word;  // "mkr"
  Decimal kronor;         // 1 000 000
  int decimals = 0;
  // Differences between amounts in a row are what stands beside them, also as they are rounded.
  bool rows_hold = true;
  Language language = Language::swedish;

  // As headings have it: "mkr", "SEK million".
  std::string_view shown() const;
};

// What stands in tables and text, kronor. Each row and column here is a sum that comes to 0.
struct ShownAmounts {
  std::vector<Decimal> written;               // as the files have them
  std::vector<std::vector<Decimal>> rows;     // a deviation and the figures it is between
  std::vector<std::vector<Decimal>> columns;  // a sum and its lines
  std::vector<Decimal> deviations = {};
};

// The unit that reads best: the one asked for, else the plan's `enhet`, else by the size of the
// largest amount. It has as many decimals as the written amounts (one in mkr; at most three in mkr,
// one in tkr and two in kr, unless `exact`), and as many more, up to that many, as it takes for a
// deviation that is not 0 to be shown as something else, and for rows and columns to hold as they
// are shown. Where columns do not, rows still do, and add_rounding_row() tells what columns lack;
// where rows do not either, rows_hold says so.
ShownUnit shown_unit(const Budget& budget, std::optional<MoneyUnit> asked,
                     const ShownAmounts& amounts, bool exact);

// All amounts of a plan's budget, and its sums.
ShownAmounts amounts_of(const Budget& budget);
// Those of the budget at a period besides.
ShownAmounts amounts_of(const Budget& budget, const Deviation& deviation);

// That differences may be off in the last digit; empty when they are not.
std::string rounding_note(const ShownUnit& unit, Language language);

// Adds a net cost as it is written.
void append_written(const NetCost& cost, ShownAmounts& out);
// Adds what must agree in a row of the budget table: a deviation and the figures it is between.
void append_row_sums(const BudgetResult& row, ShownAmounts& out);

// Before the last row, which is the sum of the others: "Avrundning", with what each column of
// amounts lacks to give it, each being rounded on its own. False when nothing is lacking.
bool add_rounding_row(Table& table, Language language);

// The unit with as many more decimals as it takes to print an amount that is not 0 as something
// else; kronor where that would be more than three.
ShownUnit telling_unit(const Decimal& kronor, const ShownUnit& unit);

Cell money_cell(const Decimal& kronor, const ShownUnit& unit);
// A deviation, with its sign; "i nivå med budget" where it is not 0 but would be printed as 0.
Cell deviation_cell(const Decimal& kronor, const ShownUnit& unit);
// As reports have net costs: with a minus. Empty when not given.
Cell net_money_cell(const NetCost& cost, const ShownUnit& unit);
// "448,7 mkr", "SEK 448.7 million"
std::string shown_amount(const Decimal& kronor, const ShownUnit& unit);
// The same of a deviation, with its sign: "+0,2 mkr"; "i nivå med budget" where it would be 0.
std::string shown_deviation(const Decimal& kronor, const ShownUnit& unit);
// With "+" before what is above zero.
std::string shown_change(const Decimal& kronor, const ShownUnit& unit);

}  // namespace namndplan::report
