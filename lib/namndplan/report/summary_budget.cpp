// The budgets of many boards, a row each, and their sum: missing where a board lacks a figure, and
// then it says which.
#include <algorithm>
#include <deque>

#include "namndplan/report/cells.h"
#include "namndplan/report/followup_budget.h"
#include "namndplan/report/money.h"
#include "namndplan/report/summary_sections.h"

namespace namndplan::report {
namespace {

class Budgets {
 public:
  explicit Budgets(const SummaryPart& part);

  bool any() const { return !rows_.empty(); }
  void build(Writer& out) const;
  std::string sentence(const Writer& out) const;

 private:
  ShownUnit unit() const;
  std::vector<Cell> row(const std::string& name, const BudgetResult& result, bool owes,
                        const Writer& out) const;
  void notes(Writer& out) const;

  const SummaryPart& part_;
  std::deque<BudgetResult> unreported_;  // what the plan alone says
  std::vector<NamedBudget> rows_;
  BudgetResult sum_;
  ShownUnit unit_;
};

Budgets::Budgets(const SummaryPart& part) : part_(part) {
  for (const SummaryBoard* board : part.boards) {
    if (board->followup != nullptr) {
      if (board->followup->budget)
        rows_.push_back({board->plan.board.value, &board->followup->budget->sum});
    } else if (auto plan = planned(board->plan)) {
      unreported_.push_back(std::move(*plan));
      rows_.push_back({board->plan.board.value, &unreported_.back()});
    }
  }
  if (rows_.empty()) return;
  sum_ = total(rows_, part.december());
  unit_ = unit();
}

ShownUnit Budgets::unit() const {
  ShownAmounts amounts;
  std::vector<const BudgetResult*> all{&sum_};
  for (const NamedBudget& row : rows_) all.push_back(row.result);
  for (const BudgetColumn& column : budget_columns()) {
    if (column.quantity != Quantity::money) continue;
    std::vector<Decimal> terms;
    for (const BudgetResult* row : all) {
      const BudgetFigure& figure = row->*column.figure;
      if (!figure) continue;
      terms.push_back(row == &sum_ ? -*figure.value : *figure.value);
    }
    if (sum_.*column.figure) amounts.columns.push_back(std::move(terms));
  }
  for (const BudgetResult* row : all) append_row_sums(*row, amounts);
  // In kronor all is to the öre; in larger units a summary is rounded as its sums allow.
  if (part_.input.money_unit == MoneyWord::kr) {
    for (const auto& column : amounts.columns)
      amounts.written.insert(amounts.written.end(), column.begin(), column.end());
  }
  return shown_unit(Budget(), part_.input.money_unit, amounts, false);
}

std::vector<Cell> Budgets::row(const std::string& name, const BudgetResult& result, bool owes,
                               const Writer& out) const {
  auto cell = [&](const BudgetFigure& figure) { return budget_cell(figure, unit_, out); };
  auto owed = [&](const BudgetFigure& figure) {
    return figure || !owes ? cell(figure) : Cell::of(out.in({"saknas", "missing"}));
  };
  return {Cell::of(name),
          cell(result.budget),
          cell(result.period_budget),
          owed(result.outcome),
          cell(result.period_deviation),
          part_.december() ? cell(result.forecast) : owed(result.forecast),
          cell(result.deviation),
          cell(result.deviation_share),
          cell(result.previous),
          cell(result.growth)};
}

void Budgets::notes(Writer& out) const {
  List notes;
  auto add = [&](FixedText what, const BudgetFigure BudgetResult::*figure) {
    if (sum_.*figure) return;
    std::vector<std::string> names;
    for (const NamedBudget& row : rows_) {
      if (!(row.result->*figure)) names.push_back(row.name);
    }
    std::string listed = enumeration(names, out.language());
    notes.items.push_back(
        {rows_.size() == 1
             ? out.say("{} saknas för {}.", "{} is missing for {}.", out.in(what), listed)
             : out.say("{} saknas för {}, och därför också i summan.",
                       "{} is missing for {}, and therefore in the sum too.", out.in(what), listed),
         {}});
  };
  notes.items.push_back(
      {out.in({"Budget, utfall och prognos är nettokostnader med minus. Avvikelse: plus är "
               "överskott, minus underskott.",
               "Budget, outcome and forecast are net costs with a minus. Deviation: plus is a "
               "surplus, minus a deficit."}),
       {}});
  if (std::string note = rounding_note(unit_, out.language()); !note.empty())
    notes.items.push_back({std::move(note), {}});
  add({"Budget", "The budget"}, &BudgetResult::budget);
  add({"Utfall", "The outcome"}, &BudgetResult::outcome);
  if (!part_.december()) add({"Prognos", "The forecast"}, &BudgetResult::forecast);
  add({"Föregående år", "The previous year"}, &BudgetResult::previous);
  std::string without = part_.names(
      [](const SummaryBoard& board) { return !board.plan.budget.given(); }, out.language());
  if (!without.empty()) {
    notes.items.push_back(
        {out.say("Planen har ingen budget för {}.", "The plan has no budget for {}.", without),
         {}});
  }
  out.list(std::move(notes));
}

void Budgets::build(Writer& out) const {
  out.heading(part_.level, out.say("Budget ({})", "Budget ({})", unit_.word));
  out.paragraph(sentence(out));
  Table table{{{out.say("Nämnd ({})", "Board ({})", unit_.word), false},
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
  for (const NamedBudget& budget : rows_)
    table.rows.push_back(row(budget.name, *budget.result, true, out));
  if (rows_.size() > 1) table.rows.push_back(row(out.in({"Summa", "Sum"}), sum_, false, out));
  if (rows_.size() > 1) add_rounding_row(table, out.language());
  out.table(without_empty_columns(std::move(table)));
  notes(out);
}

std::string Budgets::sentence(const Writer& out) const {
  FixedText what = part_.december() ? FixedText{"nettokostnader", "net costs"}
                                    : FixedText{"prognoser", "forecasts"};
  if (!sum_.deviation) {
    return out.say("Nämndernas {} kan inte summeras: uppgifter saknas.",
                   "The boards' {} cannot be summed: figures are missing.", out.in(what));
  }
  std::string share;
  if (sum_.deviation_share && !sum_.deviation.value->is_zero())
    share = " (" + percent_change(*sum_.deviation_share.value) + ")";
  return out.say("Nämndernas {} ger tillsammans {} mot budget{}.",
                 "The boards' {} together give {} against the budget{}.", out.in(what),
                 surplus(*sum_.deviation.value, unit_, out), share);
}

}  // namespace

void append_budget_by_board(const SummaryPart& part, Writer& out) {
  if (Budgets budgets(part); budgets.any()) budgets.build(out);
}

std::string total_deviation_sentence(const SummaryPart& part, const Writer& out) {
  Budgets budgets(part);
  return budgets.any() ? budgets.sentence(out) : std::string();
}

}  // namespace namndplan::report
