#include "namndplan/report/parts/income_and_costs.h"

#include <array>
#include <optional>
#include <vector>

#include "namndplan/model/english.h"
#include "namndplan/report/followup/followup_budget.h"
#include "namndplan/report/parts/budget_rows.h"
#include "namndplan/report/render/cells.h"

namespace namndplan::report {
namespace {

using Amount = std::optional<Decimal>;

// What is written of one side of a line, kronor, positive.
struct Side {
  Amount budget, period_budget, outcome, forecast;
  Amount deviation;  // plus is a surplus

  bool any() const { return budget || period_budget || outcome || forecast; }
};

struct Split {
  Side income, costs;
};

void take(const NetCost& cost, Amount Side::*figure, Split& out) {
  if (!cost.has_split()) return;
  out.income.*figure = cost.income_kronor();
  out.costs.*figure = cost.cost_kronor();
}

Amount value_of(const BudgetFigure& figure) { return figure ? figure.value : std::nullopt; }

Split split_of(const BudgetResult& row) {
  Split out;
  if (row.line != nullptr) take(row.line->budget, &Side::budget, out);
  if (const BudgetReport* report = row.report) {
    take(report->period_budget, &Side::period_budget, out);
    take(report->outcome, &Side::outcome, out);
    take(report->forecast, &Side::forecast, out);
  }
  out.income.deviation = value_of(row.income_deviation);
  out.costs.deviation = value_of(row.cost_deviation);
  return out;
}

class Rows {
 public:
  Rows(const FollowUpReportInput& input, const ShownUnit& unit, Writer& out)
      : input_(input), unit_(unit), out_(out), december_(input.period.december()) {}

  void build();

 private:
  Cell amount(const Amount& kronor) const { return kronor ? money_cell(*kronor, unit_) : Cell(); }
  void add(const std::string& name, FixedText side, const Side& figures) {
    if (figures.any()) add(fmt::format("{}, {}", name, out_.in(side)), figures);
  }
  void add(std::string name, const Side& figures);
  void kinds(const BudgetResult& row, const std::string& name);
  void sums(const std::vector<Split>& lines);

  const FollowUpReportInput& input_;
  const ShownUnit& unit_;
  Writer& out_;
  const bool december_;
  Table table_;
};

void Rows::add(std::string name, const Side& figures) {
  table_.rows.push_back({Cell::of(std::move(name)), amount(figures.budget),
                         december_ ? Cell() : amount(figures.period_budget),
                         amount(figures.outcome), amount(figures.forecast),
                         figures.deviation ? deviation_cell(*figures.deviation, unit_) : Cell()});
}

// Where the follow-up gives a kind of cost, it deviates from its own budget.
void Rows::kinds(const BudgetResult& row, const std::string& name) {
  if (row.line == nullptr) return;
  for (const CostKindRow& kind : cost_kinds(input_.plan(), &input_.follow_up())) {
    if (kind.unit != row.line->unit.value) continue;
    Side figures{kind.budget, {}, kind.outcome, kind.forecast, {}};
    const Amount& end = december_ ? kind.outcome : kind.forecast;
    if (kind.budget && end) figures.deviation = *kind.budget - *end;
    add(out_.say("{}, varav {}", "{}, of which {}", name, word_in(kind.kind, out_.language())),
        figures);
  }
}

// Of what every line has.
void Rows::sums(const std::vector<Split>& lines) {
  if (lines.size() < 2) return;
  for (auto side : {&Split::income, &Split::costs}) {
    Side sum;
    for (auto figure :
         {&Side::budget, &Side::period_budget, &Side::outcome, &Side::forecast, &Side::deviation}) {
      Amount total = Decimal(0);
      for (const Split& line : lines) {
        const Amount& part = line.*side.*figure;
        total = total && part ? Amount(*total + *part) : std::nullopt;
      }
      sum.*figure = total;
    }
    if (!sum.any()) continue;
    table_.strong.push_back(table_.rows.size());
    add(out_.in({"Summa", "Total"}),
        side == &Split::income ? FixedText{"intäkter", "income"} : FixedText{"kostnader", "costs"},
        sum);
  }
}

void Rows::build() {
  table_.columns = {{out_.in({"Post", "Item"}), false},
                    {out_.in({"Budget", "Budget"}), true},
                    {out_.in({"Periodbudget", "Budget of the period"}), true},
                    {out_.in({"Utfall", "Outcome"}), true},
                    {out_.in({"Prognos", "Forecast"}), true},
                    {out_.in({"Avvikelse, helår", "Deviation, full year"}), true}};
  std::vector<Split> lines;
  auto add_row = [&](const BudgetResult& row) {
    const std::string name = budget_row_name(input_.plan(), row, out_);
    const Split split = split_of(row);
    add(name, {"intäkter", "income"}, split.income);
    add(name, {"kostnader", "costs"}, split.costs);
    kinds(row, name);
    lines.push_back(split);
  };
  for (const BudgetResult& row : input_.budget->lines) add_row(row);
  if (input_.budget->lines.empty()) add_row(input_.budget->sum);
  if (table_.rows.empty()) return;
  sums(lines);
  out_.heading(3, out_.say("Intäkter och kostnader, {}", "Income and costs, {}", unit_.shown()));
  out_.table(with_dashes(without_empty_columns(std::move(table_))));
}

}  // namespace

void append_income_and_costs(const FollowUpReportInput& input, const ShownUnit& unit, Writer& out) {
  Rows(input, unit, out).build();
}

}  // namespace namndplan::report
