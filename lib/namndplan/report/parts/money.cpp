#include "namndplan/report/parts/money.h"

#include <fmt/format.h>

#include <algorithm>

#include "namndplan/base/number.h"
#include "namndplan/base/number_format.h"

namespace namndplan::report {
namespace {

// By unit: the fewest decimals, the most that written amounts ask for, and those of an öre.
struct Decimals {
  int least, most_written, ore;
};
// kr, tkr, mkr, mdkr
constexpr Decimals decimals_of[] = {{0, 2, 2}, {0, 1, 5}, {1, 3, 8}, {2, 4, 11}};

// By unit.
constexpr std::string_view english_units[] = {"SEK", "SEK thousand", "SEK million", "SEK billion"};

std::size_t index_of(const ShownUnit& unit) {
  std::size_t index = 0;
  while (words_of<MoneyUnit>()[index] != unit.word) ++index;
  return index;
}

MoneyUnit best_word(const Budget& budget, const ShownAmounts& amounts) {
  if (budget.unit && *budget.unit != MoneyUnit::kr) return *budget.unit;
  Decimal largest = 0;
  for (const Decimal& amount : amounts.written) largest = std::max(largest, amount.abs());
  for (const auto& terms : amounts.columns) {
    for (const Decimal& term : terms) largest = std::max(largest, term.abs());
  }
  if (largest >= 10'000'000) return MoneyUnit::mkr;
  return largest >= 100'000 ? MoneyUnit::tkr : MoneyUnit::kr;
}

bool hold(const std::vector<std::vector<Decimal>>& sums, const ShownUnit& unit) {
  return std::all_of(sums.begin(), sums.end(), [&](const auto& terms) {
    Decimal sum = 0;
    for (const Decimal& term : terms) sum = sum + quotient(term, unit.kronor, unit.decimals);
    return sum.is_zero();
  });
}

// Every deviation that is not 0 is printed as something else.
bool tell(const std::vector<Decimal>& deviations, const ShownUnit& unit) {
  return std::none_of(deviations.begin(), deviations.end(), [&](const Decimal& deviation) {
    return !deviation.is_zero() && quotient(deviation, unit.kronor, unit.decimals).is_zero();
  });
}

void add(const Located<Amount>& amount, ShownAmounts& out) {
  if (amount) out.written.push_back(amount->kronor);
}

// Income less costs is the net cost of a line; the lines of a column come to its sum.
void add_lines(const Budget& budget, ShownAmounts& out) {
  std::vector<Decimal> net, previous, income, costs;
  Decimal sums[4] = {0, 0, 0, 0};
  for (const BudgetLine& line : budget.lines) {
    append_written(line.budget, out);
    append_written(line.previous, out);
    if (!line.budget.given()) continue;
    auto add_to = [&](std::vector<Decimal>& column, Decimal& sum, const Decimal& amount) {
      column.push_back(amount);
      sum = sum + amount;
    };
    add_to(net, sums[0], line.budget.kronor());
    if (line.previous.given()) add_to(previous, sums[1], line.previous.kronor());
    if (!line.budget.has_split()) continue;
    add_to(income, sums[2], line.budget.income_kronor());
    add_to(costs, sums[3], line.budget.cost_kronor());
    if (line.budget.net) continue;  // which may differ by rounding, and is noted then
    out.rows.push_back(
        {line.budget.kronor(), line.budget.income_kronor(), -line.budget.cost_kronor()});
  }
  std::size_t at = 0;
  for (auto* column : {&net, &previous, &income, &costs}) {
    column->push_back(-sums[at++]);
    out.columns.push_back(std::move(*column));
  }
}

}  // namespace

ShownUnit shown_unit(const Budget& budget, std::optional<MoneyUnit> asked,
                     const ShownAmounts& amounts, bool exact) {
  MoneyUnit chosen = asked ? *asked : best_word(budget, amounts);
  const Decimals& decimals = decimals_of[static_cast<std::size_t>(chosen)];
  ShownUnit unit{word(chosen), kronor_per(chosen), decimals.least};
  int most = exact ? decimals.ore : decimals.most_written;
  for (const Decimal& amount : amounts.written) {
    unit.decimals = std::max(unit.decimals,
                             std::min(most, quotient(amount, unit.kronor, decimals.ore).scale()));
  }
  most = std::max(most, unit.decimals);
  for (ShownUnit more = unit; more.decimals <= most; ++more.decimals) {
    if (!tell(amounts.deviations, more)) continue;
    unit.decimals = more.decimals;
    break;
  }
  for (ShownUnit more = unit; more.decimals <= most; ++more.decimals) {
    if (hold(amounts.rows, more) && hold(amounts.columns, more)) return more;
  }
  for (ShownUnit more = unit; more.decimals <= most; ++more.decimals) {
    if (hold(amounts.rows, more)) return more;
  }
  unit.rows_hold = false;  // with what the written amounts ask for
  return unit;
}

ShownAmounts amounts_of(const Budget& budget) {
  ShownAmounts out;
  add(budget.frame, out);
  add(budget.derivation.base.amount, out);
  for (const FrameStep& step : budget.derivation.changes) add(step.amount, out);
  for (const FrameChange& change : budget.earlier_changes) {
    add(change.amount, out);
    for (const FrameStep& part : change.parts) add(part.amount, out);
  }
  for (const Reallocation& row : budget.reallocations) add(row.amount, out);
  add(budget.earlier_forecast.deviation, out);
  for (const ForecastPart& part : budget.earlier_forecast.parts) add(part.deviation, out);
  add_lines(budget, out);
  return out;
}

ShownAmounts amounts_of(const Budget& budget, const Deviation& deviation) {
  ShownAmounts out = amounts_of(budget);
  std::vector<const BudgetResult*> rows;
  for (const BudgetResult& row : deviation.lines) rows.push_back(&row);
  rows.push_back(&deviation.sum);
  for (const BudgetResult* row : rows) {
    if (row->report != nullptr) {
      for (auto part :
           {&BudgetReport::period_budget, &BudgetReport::outcome, &BudgetReport::forecast}) {
        append_written(row->report->*part, out);
      }
    }
    append_row_sums(*row, out);
  }
  auto add_column = [&](auto figure_of) {
    const BudgetFigure& sum = figure_of(deviation.sum);
    if (!sum || deviation.lines.empty()) return;
    std::vector<Decimal> terms{-*sum.value};
    for (const BudgetResult& row : deviation.lines) terms.push_back(*figure_of(row).value);
    out.columns.push_back(std::move(terms));
  };
  for (const BudgetColumn& column : budget_columns()) {
    if (column.quantity != Quantity::money) continue;
    add_column([&](const BudgetResult& row) -> const BudgetFigure& { return row.*column.figure; });
  }
  for (std::size_t i = 0; i < deviation.sum.accuracy.size(); ++i) {
    add_column(
        [i](const BudgetResult& row) -> const BudgetFigure& { return row.accuracy[i].difference; });
  }
  return out;
}

void append_written(const NetCost& cost, ShownAmounts& out) {
  for (const Located<Amount>* amount : {&cost.net, &cost.income, &cost.costs}) {
    if (*amount) out.written.push_back((*amount)->kronor);
  }
  for (const CostKind& kind : cost.costs_by_kind) out.written.push_back(kind.amount->kronor);
}

void append_row_sums(const BudgetResult& row, ShownAmounts& out) {
  // Of forecast and outcome, one gives the deviation of the year; net costs that are given beside
  // income and costs may differ from them by rounding.
  auto agree = [&](const BudgetFigure& whole, const BudgetFigure& a, const Decimal& b) {
    if (whole && a && *whole.value == *a.value + b)
      out.rows.push_back({*whole.value, -*a.value, -b});
  };
  auto negated = [](const BudgetFigure& figure) { return figure ? -*figure.value : Decimal(0); };
  for (const BudgetFigure* figure :
       {&row.period_deviation, &row.deviation, &row.income_deviation, &row.cost_deviation}) {
    if (*figure) out.deviations.push_back(*figure->value);
  }
  agree(row.period_deviation, row.outcome, negated(row.period_budget));
  agree(row.deviation, row.forecast, negated(row.budget));
  agree(row.deviation, row.outcome, negated(row.budget));
  agree(row.deviation, row.income_deviation, -negated(row.cost_deviation));
}

std::string rounding_note(const ShownUnit& unit, Language language) {
  if (unit.rows_hold) return {};
  return text(
             "Varje belopp är avrundat för sig, så en avvikelse kan skilja i sista siffran från "
             "beloppen bredvid.",
             "Each amount is rounded on its own, so a deviation may differ in its last digit from "
             "the amounts beside it.")
      .in(language);
}

bool add_rounding_row(Table& table, Language language) {
  if (table.rows.size() < 3) return false;
  bool any = false;
  std::vector<Cell> row(table.columns.size());
  row[0] = Cell::of(std::string(FixedText{"Avrundning", "Rounding"}.in(language)));
  for (std::size_t column = 1; column < table.columns.size(); ++column) {
    const Cell& sum = table.rows.back()[column];
    if (sum.kind != Cell::Kind::fixed || !sum.unit.empty()) continue;
    Decimal lacking = sum.number.rounded(sum.decimals);
    for (std::size_t line = 0; line + 1 < table.rows.size(); ++line)
      lacking = lacking - table.rows[line][column].number.rounded(sum.decimals);
    if (lacking.is_zero()) continue;
    row[column] = Cell::of_fixed(lacking, sum.decimals);
    row[column].with_sign = sum.with_sign;
    any = true;
  }
  if (any) table.rows.insert(table.rows.end() - 1, std::move(row));
  return any;
}

ShownUnit telling_unit(const Decimal& kronor, const ShownUnit& unit) {
  for (ShownUnit more = unit; more.decimals <= std::max(3, unit.decimals); ++more.decimals) {
    if (kronor.is_zero() || !quotient(kronor, more.kronor, more.decimals).is_zero()) return more;
  }
  ShownUnit kr{word(MoneyUnit::kr), kronor_per(MoneyUnit::kr), 0};
  kr.language = unit.language;
  if (quotient(kronor, kr.kronor, 0).is_zero()) kr.decimals = 2;
  return kr;
}

Cell money_cell(const Decimal& kronor, const ShownUnit& unit) {
  return Cell::of_fixed(quotient(kronor, unit.kronor), unit.decimals);
}

Cell net_money_cell(const NetCost& cost, const ShownUnit& unit) {
  return cost.given() ? money_cell(signed_net_cost(cost), unit) : Cell();
}

Cell deviation_cell(const Decimal& kronor, const ShownUnit& unit) {
  Cell cell = Cell::of_signed(quotient(kronor, unit.kronor), unit.decimals);
  if (kronor.is_zero() || !cell.number.rounded(unit.decimals).is_zero()) return cell;
  return Cell::of(std::string(level_with_budget.in(unit.language)));
}

std::string_view ShownUnit::shown() const {
  return language == Language::swedish ? word : english_units[index_of(*this)];
}

std::string shown_amount(const Decimal& kronor, const ShownUnit& unit) {
  Decimal rounded = quotient(kronor, unit.kronor).rounded(unit.decimals);
  std::string number = format_number(rounded, unit.language);
  if (unit.language == Language::swedish) return number + "\u00a0" + std::string(unit.word);
  // "SEK 1.2 million"
  std::string_view words = unit.shown();
  std::string_view rest = words.substr(std::min(words.find(' '), words.size()));
  bool negative = rounded < 0;
  return fmt::format("{}SEK\u00a0{}{}", negative ? "\u2212" : "",
                     format_number(rounded.abs(), unit.language), rest);
}

std::string shown_deviation(const Decimal& kronor, const ShownUnit& unit) {
  bool none = quotient(kronor, unit.kronor, unit.decimals).is_zero();
  return none ? std::string(level_with_budget.in(unit.language)) : shown_change(kronor, unit);
}

std::string shown_change(const Decimal& kronor, const ShownUnit& unit) {
  return fmt::format("{}{}", kronor > 0 ? "+" : "", shown_amount(kronor, unit));
}

}  // namespace namndplan::report
