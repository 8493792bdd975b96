// The budget tables that people read, a row a line or a board, and what is said below them. Net
// costs are positive, which the heading says; deviations have their sign.
#pragma once

#include <string>
#include <vector>

#include "namndplan/report/parts/money.h"
#include "namndplan/report/render/writer.h"

namespace namndplan::report {

struct BudgetRow {
  std::string name;
  const BudgetResult* result;
  bool owes = true;  // a missing outcome or forecast is shown as such; of a sum the notes say why
  bool sum = false;  // of the rows before it
};

// What the tables of a report have in common.
struct BudgetTables {
  std::string first_column;
  std::vector<BudgetRow> rows;
  int month = 12;  // the period's
  int year = 0;
  // Where the sum, the last row, differs from it: both are shown and their difference.
  const BudgetResult* frame = nullptr;
};

// The full year: budget, forecast (in December the outcome), deviation, the year before.
Table year_table(const BudgetTables& budget, const ShownUnit& unit, const Writer& out);
// January to the end of the period: its budget, outcome, deviation.
Table period_table(const BudgetTables& budget, const ShownUnit& unit, const Writer& out);
// Headings and tables, that of the period before December only.
void append_budget_tables(const BudgetTables& budget, const ShownUnit& unit, int heading_level,
                          Writer& out);

// What the row is called that has the difference.
std::string frame_difference(const Writer& out);

// What the signs mean. `net_income`: some net cost is below zero.
std::string sign_note(bool net_income, const Writer& out);
bool has_net_income(const BudgetTables& budget);

// "Utfall saknas för A och B, och därför också i summan."; without `summed` there is no sum,
// without names it is the figure itself that is missing.
std::string lacking_note(FixedText what, const std::vector<std::string>& names, bool summed,
                         const Writer& out);

}  // namespace namndplan::report
