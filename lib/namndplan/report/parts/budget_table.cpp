#include "namndplan/report/parts/budget_table.h"

#include <algorithm>
#include <utility>

#include "namndplan/report/followup/followup_budget.h"
#include "namndplan/report/followup/followup_words.h"

namespace namndplan::report {
namespace {

// A column: its title and which cell a row has there.
struct BudgetColumnOf {
  std::string title;
  BudgetFigure BudgetResult::*figure;
  bool net_cost = true;  // else a deviation or a change, with its sign
  bool owed = false;
};

Cell cell_of(const BudgetRow& row, const BudgetColumnOf& column, const ShownUnit& unit,
             const Writer& out) {
  const BudgetFigure& figure = row.result->*column.figure;
  if (!figure && column.owed && row.owes) return Cell::of(out.in({"saknas", "missing"}));
  return column.net_cost ? net_cost_cell(figure, unit) : budget_cell(figure, unit, out);
}

std::vector<Cell> cells_of(const BudgetRow& row, const std::vector<BudgetColumnOf>& columns,
                           const ShownUnit& unit, const Writer& out) {
  std::vector<Cell> cells{Cell::of(row.name)};
  for (const BudgetColumnOf& column : columns) cells.push_back(cell_of(row, column, unit, out));
  return cells;
}

Table table_of(const BudgetTables& budget, const std::vector<BudgetColumnOf>& columns,
               const BudgetResult* frame, const ShownUnit& unit, const Writer& out) {
  Table table{{{budget.first_column, false}}, {}};
  for (const BudgetColumnOf& column : columns) table.columns.push_back({column.title, true});
  for (const BudgetRow& row : budget.rows) table.rows.push_back(cells_of(row, columns, unit, out));
  if (budget.rows.back().sum) {
    add_rounding_row(table, out.language());
    table.strong = {table.rows.size() - 1};
  }
  if (frame != nullptr) {
    table.rows.push_back(
        cells_of({out.in({"Ram", "Budget allocation"}), frame, false}, columns, unit, out));
    std::vector<Cell> difference(table.columns.size());
    difference[0] = Cell::of(frame_difference(out));
    difference[1] =
        money_cell(*frame->budget.value - *budget.rows.back().result->budget.value, unit);
    table.rows.push_back(std::move(difference));
  }
  return with_dashes(without_empty_columns(std::move(table)));
}

}  // namespace

Table year_table(const BudgetTables& budget, const ShownUnit& unit, const Writer& out) {
  const bool december = budget.month == 12;
  std::vector<BudgetColumnOf> columns{{out.in({"Budget", "Budget"}), &BudgetResult::budget}};
  if (december)
    columns.push_back({out.in({"Utfall", "Outcome"}), &BudgetResult::outcome, true, true});
  else
    columns.push_back({out.in({"Prognos", "Forecast"}), &BudgetResult::forecast, true, true});
  columns.push_back({out.in({"Avvikelse", "Deviation"}), &BudgetResult::deviation, false});
  columns.push_back(
      {out.in({"Avvikelse, %", "Deviation, %"}), &BudgetResult::deviation_share, false});
  columns.push_back({out.say("Utfall {}", "Outcome {}", budget.year - 1), &BudgetResult::previous});
  columns.push_back({out.say("Förändring från {}", "Change from {}", budget.year - 1),
                     &BudgetResult::growth, false});
  return table_of(budget, columns, budget.frame, unit, out);
}

Table period_table(const BudgetTables& budget, const ShownUnit& unit, const Writer& out) {
  return table_of(budget,
                  {{out.in({"Periodbudget", "Budget of the period"}), &BudgetResult::period_budget},
                   {out.in({"Utfall", "Outcome"}), &BudgetResult::outcome, true, true},
                   {out.in({"Avvikelse", "Deviation"}), &BudgetResult::period_deviation, false}},
                  nullptr, unit, out);
}

void append_budget_tables(const BudgetTables& budget, const ShownUnit& unit, int heading_level,
                          Writer& out) {
  const std::string what = out.say("Nettokostnad, {}", "Net cost, {}", unit.shown());
  out.heading(heading_level, out.say("{}: helåret {}", "{}: full year {}", what, budget.year));
  out.table(year_table(budget, unit, out));
  if (budget.month == 12) return;
  out.heading(heading_level,
              fmt::format("{}: {}", what, long_period(budget.month, out.language())));
  out.table(period_table(budget, unit, out));
}

std::string frame_difference(const Writer& out) {
  return out.in({"Skillnad mellan raderna och ramen", "Difference between lines and allocation"});
}

bool has_net_income(const BudgetTables& budget) {
  return std::any_of(budget.rows.begin(), budget.rows.end(), [](const BudgetRow& row) {
    const BudgetResult& result = *row.result;
    for (const BudgetFigure* figure : {&result.budget, &result.period_budget, &result.outcome,
                                       &result.forecast, &result.previous}) {
      if (*figure && *figure->value > 0) return true;
    }
    return false;
  });
}

std::string sign_note(bool net_income, const Writer& out) {
  std::string note = out.in({"I en avvikelse är plus ett överskott och minus ett underskott.",
                             "In a deviation, plus is a surplus and minus a deficit."});
  if (net_income) {
    note += out.in({" En nettokostnad med minus är en nettointäkt.",
                    " A net cost with a minus is a net income."});
  }
  return note;
}

std::string lacking_note(FixedText what, const std::vector<std::string>& names, bool summed,
                         const Writer& out) {
  if (names.empty()) return out.say("{} saknas.", "{} is missing.", out.in(what));
  std::string listed = enumeration(names, out.language());
  return summed ? out.say("{} saknas för {}, och därför också i summan.",
                          "{} is missing for {}, and therefore in the total too.", out.in(what),
                          listed)
                : out.say("{} saknas för {}.", "{} is missing for {}.", out.in(what), listed);
}

}  // namespace namndplan::report
