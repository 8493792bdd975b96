// The budget table that people read, a row a line or a board, and what is said below it.
#pragma once

#include <string>
#include <vector>

#include "namndplan/report/money.h"
#include "namndplan/report/writer.h"

namespace namndplan::report {

struct BudgetRow {
  std::string name;
  const BudgetResult* result;
  bool owes = true;  // a missing outcome or forecast is shown as such; of a sum the notes say why
};

// `first_column` is its title. In December no forecast is owed. With a `frame` that the sum, the
// last row, differs from, both are shown and their difference.
Table budget_table(std::string first_column, const std::vector<BudgetRow>& rows, bool december,
                   const ShownUnit& unit, const Writer& out, const BudgetResult* frame = nullptr);

// What the row is called that has the difference.
std::string frame_difference(const Writer& out);

// What the signs mean.
std::string sign_note(const Writer& out);

// "Utfall saknas för A och B, och därför också i summan."; without `summed` there is no sum,
// without names it is the figure itself that is missing.
std::string lacking_note(FixedText what, const std::vector<std::string>& names, bool summed,
                         const Writer& out);

}  // namespace namndplan::report
