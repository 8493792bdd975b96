// The budgets of many boards, a row each, and their sum: missing where a board lacks a figure, and
// then it says which.
#include <algorithm>
#include <deque>

#include "namndplan/report/followup/followup_budget.h"
#include "namndplan/report/parts/budget_table.h"
#include "namndplan/report/parts/money.h"
#include "namndplan/report/parts/sentences.h"
#include "namndplan/report/render/cells.h"
#include "namndplan/report/summary/summary_sections.h"

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
  Budget common_budget() const;
  BudgetTables tables(const Writer& out) const;
  std::vector<std::string> lacking(const BudgetFigure BudgetResult::*figure) const;
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
        rows_.push_back({board_name(board->plan), &board->followup->budget->sum});
    } else if (auto plan = planned(board->plan)) {
      unreported_.push_back(std::move(*plan));
      rows_.push_back({board_name(board->plan), &unreported_.back()});
    }
  }
  if (rows_.empty()) return;
  sum_ = total(rows_, part.december());
  unit_ = unit();
}

// With the unit that all of the plans write in, where they write in one.
Budget Budgets::common_budget() const {
  Budget out;
  for (const SummaryBoard* board : part_.boards) {
    const Budget& budget = board->plan.budget;
    if (!budget.given()) continue;
    if (!budget.unit || (out.unit && *out.unit != *budget.unit)) return {};
    out.unit = budget.unit;
  }
  return out;
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
  if (part_.input.money_unit == MoneyUnit::kr) {
    for (const auto& column : amounts.columns)
      amounts.written.insert(amounts.written.end(), column.begin(), column.end());
  }
  ShownUnit unit = shown_unit(common_budget(), part_.input.money_unit, amounts, false);
  unit.language = part_.input.language;
  return unit;
}

BudgetTables Budgets::tables(const Writer& out) const {
  BudgetTables budget{
      out.in({"Nämnd", "Board"}), {}, part_.input.period.month, part_.input.period.year};
  for (const NamedBudget& row : rows_) budget.rows.push_back({row.name, row.result});
  if (rows_.size() > 1) budget.rows.push_back({out.in({"Summa", "Total"}), &sum_, false, true});
  return budget;
}

void Budgets::notes(Writer& out) const {
  List notes;
  auto add = [&](FixedText what, const BudgetFigure BudgetResult::*figure) {
    if (sum_.*figure) return;
    notes.items.push_back({lacking_note(what, lacking(figure), rows_.size() > 1, out), {}});
  };
  if (std::string note = rounding_note(unit_, out.language()); !note.empty())
    notes.items.push_back({std::move(note), {}});
  add({"Budget", "The budget"}, &BudgetResult::budget);
  add({"Utfall", "The outcome"}, &BudgetResult::outcome);
  if (!part_.december()) add({"Prognos", "The forecast"}, &BudgetResult::forecast);
  const std::string year = std::to_string(part_.input.period.year - 1);
  const std::string previous = out.say("Utfall {}", "The outcome of {}", year);
  add({previous, previous}, &BudgetResult::previous);
  std::string without = part_.names(
      [](const SummaryBoard& board) { return !board.plan.budget.given(); }, out.language());
  if (!without.empty()) {
    notes.items.push_back(
        {out.say("Planen har ingen budget för {}.", "The plan has no budget for {}.", without),
         {}});
  }
  if (!part_.absent.empty()) {
    notes.items.push_back({out.say("Inte med i sammanställningen, och inte i summan: {}.",
                                   "Not in this summary, nor in the total: {}.",
                                   enumeration(part_.absent, out.language())),
                           {}});
  }
  out.list(std::move(notes));
}

std::vector<std::string> Budgets::lacking(const BudgetFigure BudgetResult::*figure) const {
  std::vector<std::string> names;
  for (const NamedBudget& row : rows_) {
    if (!(row.result->*figure)) names.push_back(row.name);
  }
  return names;
}

void Budgets::build(Writer& out) const {
  out.heading(part_.level, out.in({"Ekonomi", "Finances"}));
  out.paragraph(sentence(out));
  const BudgetTables budget = tables(out);
  out.paragraph(sign_note(has_net_income(budget), out));
  append_budget_tables(budget, unit_, part_.level + 1, out);
  notes(out);
}

std::string Budgets::sentence(const Writer& out) const {
  const bool december = part_.december();
  if (!sum_.deviation) {
    return unsummed_sentence(lacking(december ? &BudgetResult::outcome : &BudgetResult::forecast),
                             december, out.language());
  }
  const bool one = rows_.size() == 1;
  FixedText what = december
                       ? (one ? FixedText{"Nämndens nettokostnad ger", "The board's net cost gives"}
                              : FixedText{"Nämndernas nettokostnader ger tillsammans",
                                          "The boards' net costs together give"})
                       : (one ? FixedText{"Nämndens prognos ger", "The board's forecast gives"}
                              : FixedText{"Nämndernas prognoser ger tillsammans",
                                          "The boards' forecasts together give"});
  std::string amount = surplus(*sum_.deviation.value, unit_, out);
  if (amount == out.in(level_with_budget)) {
    return december ? out.say("Årets nettokostnad är {}.", "The year's net cost is {}.", amount)
                    : out.say("Prognosen för helåret är {}.",
                              "The forecast of the full year is {}.", amount);
  }
  std::string share =
      sum_.deviation_share ? " (" + percent_change(sum_.deviation_share, out) + ")" : std::string();
  return out.say("{} {} mot budget{}.", "{} {} against the budget{}.", out.in(what), amount, share);
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
