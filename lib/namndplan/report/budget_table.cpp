#include "namndplan/report/budget_table.h"

#include <utility>

#include "namndplan/report/followup_budget.h"

namespace namndplan::report {

Table budget_table(std::string first_column, const std::vector<BudgetRow>& rows, bool december,
                   const ShownUnit& unit, const Writer& out, const BudgetResult* frame) {
  Table table{{{std::move(first_column), false},
               {out.in({"Budget", "Budget"}), true},
               {out.in({"Periodbudget", "Period budget"}), true},
               {out.in({"Utfall", "Outcome"}), true},
               {out.in({"Avvikelse, period", "Deviation, period"}), true},
               {out.in({"Prognos", "Forecast"}), true},
               {out.in({"Avvikelse, helår", "Deviation, full year"}), true},
               {out.in({"Avvikelse, %", "Deviation, %"}), true},
               {out.in({"Föregående år", "Previous year"}), true},
               {out.in({"Utveckling", "Growth"}), true}},
              {}};
  auto cell = [&](const BudgetFigure& figure) { return budget_cell(figure, unit, out); };
  auto add = [&](const BudgetRow& budget) {
    const BudgetResult* result = budget.result;
    auto owed = [&](const BudgetFigure& figure) {
      return figure || !budget.owes ? cell(figure) : Cell::of(out.in({"saknas", "missing"}));
    };
    table.rows.push_back({Cell::of(budget.name), cell(result->budget), cell(result->period_budget),
                          owed(result->outcome), cell(result->period_deviation),
                          december ? cell(result->forecast) : owed(result->forecast),
                          cell(result->deviation), cell(result->deviation_share),
                          cell(result->previous), cell(result->growth)});
  };
  for (const BudgetRow& row : rows) add(row);
  if (rows.size() > 1) add_rounding_row(table, out.language());
  if (frame != nullptr) {
    add({out.in({"Ram", "Frame"}), frame, false});
    std::vector<Cell> difference(table.columns.size());
    difference[0] = Cell::of(frame_difference(out));
    difference[1] = money_cell(*rows.back().result->budget.value - *frame->budget.value, unit);
    table.rows.push_back(std::move(difference));
  }
  return without_empty_columns(std::move(table));
}

std::string frame_difference(const Writer& out) {
  return out.in({"Skillnad mellan raderna och ramen", "Difference between lines and frame"});
}

std::string sign_note(const Writer& out) {
  return out.in(
      {"Budget, utfall och prognos är nettokostnader med minus. Avvikelse: plus är överskott, "
       "minus underskott.",
       "Budget, outcome and forecast are net costs with a minus. Deviation: plus is a surplus, "
       "minus a deficit."});
}

std::string lacking_note(FixedText what, const std::vector<std::string>& names, bool summed,
                         const Writer& out) {
  if (names.empty()) return out.say("{} saknas.", "{} is missing.", out.in(what));
  std::string listed = enumeration(names, out.language());
  return summed
             ? out.say("{} saknas för {}, och därför också i summan.",
                       "{} is missing for {}, and therefore in the sum too.", out.in(what), listed)
             : out.say("{} saknas för {}.", "{} is missing for {}.", out.in(what), listed);
}

}  // namespace namndplan::report
