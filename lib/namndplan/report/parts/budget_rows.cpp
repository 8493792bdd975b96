#include "namndplan/report/parts/budget_rows.h"

#include "namndplan/model/english.h"
#include "namndplan/model/find.h"
#include "namndplan/report/parts/money.h"
#include "namndplan/report/render/cells.h"
#include "namndplan/report/render/row.h"

namespace namndplan::report {
namespace {

// As verksamhet of the row that has the frame.
constexpr std::string_view frame_as_line = "ram";
constexpr std::string_view frame_id = "Ram";

Cell money(const Decimal& kronor) { return Cell::of_fixed(kronor, 2); }

// Columns of income and costs: of a line, or summed over all lines where each has them.
struct SplitColumns {
  std::string_view income, costs;
};
constexpr SplitColumns budget_split = {"intäkter_budget", "kostnader_budget"};
constexpr SplitColumns outcome_split = {"intäkter_utfall", "kostnader_utfall"};
constexpr SplitColumns forecast_split = {"intäkter_prognos", "kostnader_prognos"};

class SplitSum {
 public:
  // nullptr: the line says nothing.
  void add(const NetCost* cost) {
    if (cost == nullptr || !cost->has_split()) return void(whole_ = false);
    income_ = income_ + cost->income_kronor();
    costs_ = costs_ + cost->cost_kronor();
    any_ = true;
  }
  void set(Row& row, const SplitColumns& columns) const {
    if (whole_ && any_) row.set(columns.income, money(income_)).set(columns.costs, money(-costs_));
  }

 private:
  Decimal income_ = 0, costs_ = 0;
  bool whole_ = true, any_ = false;
};

void set_split(Row& row, const SplitColumns& columns, const NetCost& cost) {
  SplitSum sum;
  sum.add(&cost);
  sum.set(row, columns);
}

void set_figures(Row& row, const BudgetResult& result) {
  for (const BudgetColumn& column : budget_columns()) {
    const BudgetFigure& figure = result.*column.figure;
    if (!figure) continue;
    row.set(column.name, column.quantity == Quantity::share ? Cell::of_fixed(*figure.value * 100, 1)
                                                            : money(*figure.value));
  }
  if (result.linear) row.set("periodisering", Cell::of("linjär"));
  if (result.budget) row.set("ursprunglig_budget", money(*result.budget.value));
}

void set_name(Row& row, const BoardPlan& plan, const std::string& id) {
  row.set("verksamhet", Cell::of(id)).set("radtyp", Cell::of("rad"));
  if (const Unit* unit = find_unit(plan, id)) row.set("verksamhet_namn", text_cell(unit->name));
}

Row named_row(DataTable& table, const BoardPlan& plan, std::string_view period,
              std::string_view verksamhet, std::string_view kind) {
  Row row(table, plan, period);
  row.set("verksamhet", Cell::of(std::string(verksamhet)));
  row.set("radtyp", Cell::of(std::string(kind)));
  return row;
}

void set_comment(Row& row, const BudgetReport* report) {
  if (report != nullptr) row.set("kommentar", text_cell(report->comment));
}

void add_line(DataTable& table, const BoardPlan& plan, std::string_view period,
              const BudgetResult& line) {
  Row row(table, plan, period);
  set_name(row, plan, line.line->unit.value);
  set_figures(row, line);
  set_split(row, budget_split, line.line->budget);
  if (line.report != nullptr) {
    set_split(row, outcome_split, line.report->outcome);
    set_split(row, forecast_split, line.report->forecast);
  }
  set_comment(row, line.report);
  row.done();
}

void add_sum(DataTable& table, const BoardPlan& plan, std::string_view period,
             const Deviation& result) {
  Row row = named_row(table, plan, period, BudgetResult::sum_id, "summa");
  set_figures(row, result.sum);
  SplitSum budget, outcome, forecast;
  for (const BudgetResult& line : result.lines) {
    budget.add(&line.line->budget);
    outcome.add(line.report == nullptr ? nullptr : &line.report->outcome);
    forecast.add(line.report == nullptr ? nullptr : &line.report->forecast);
  }
  if (result.lines.empty() && result.sum.report != nullptr) {
    outcome.add(&result.sum.report->outcome);
    forecast.add(&result.sum.report->forecast);
  }
  budget.set(row, budget_split);
  outcome.set(row, outcome_split);
  forecast.set(row, forecast_split);
  if (!result.lines.empty()) set_comment(row, result.sum.report);
  row.done();
}

// ---- Kinds of cost ----

CostKindRow& row_of(std::vector<CostKindRow>& rows, std::size_t first, const std::string& unit,
                    const std::string& kind) {
  for (std::size_t i = first; i < rows.size(); ++i) {
    if (rows[i].kind == kind) return rows[i];
  }
  rows.push_back({unit, kind, {}, {}, {}});
  return rows.back();
}

void take(std::vector<CostKindRow>& rows, std::size_t first, const std::string& unit,
          const NetCost& cost, std::optional<Decimal> CostKindRow::*figure) {
  for (const CostKind& kind : cost.costs_by_kind)
    row_of(rows, first, unit, *kind.kind).*figure = kind.amount->kronor;
}

}  // namespace

void add_budget_rows(DataTable& table, const BoardPlan& plan, std::string_view period,
                     const Deviation& result) {
  for (const BudgetResult& line : result.lines) add_line(table, plan, period, line);
  if (result.lines.empty()) {
    Row row = named_row(table, plan, period, frame_as_line, "rad");
    set_figures(row, result.sum);
    if (const BudgetReport* report = result.sum.report) {
      set_split(row, outcome_split, report->outcome);
      set_split(row, forecast_split, report->forecast);
    }
    set_comment(row, result.sum.report);
    row.done();
  }
  add_sum(table, plan, period, result);
  if (!result.frame) return;
  Row row = named_row(table, plan, period, frame_id, "ram");
  set_figures(row, *result.frame);
  row.done();
}

void add_planned_rows(DataTable& table, const BoardPlan& plan) {
  const Budget& budget = plan.budget;
  Decimal sum = 0, previous = 0;
  bool all_previous = !budget.lines.empty();
  SplitSum split;
  for (const BudgetLine& line : budget.lines) {
    Row row(table, plan, "");
    set_name(row, plan, line.unit.value);
    row.set("budget", net_cost_cell(line.budget)).set("föregående", net_cost_cell(line.previous));
    row.set("ursprunglig_budget", net_cost_cell(line.budget));
    set_split(row, budget_split, line.budget);
    row.done();
    split.add(&line.budget);
    sum = sum + line.budget.kronor();
    all_previous = all_previous && line.previous.given();
    if (line.previous.given()) previous = previous + line.previous.kronor();
  }
  const auto add_frame = [&](std::string_view verksamhet, std::string_view kind) {
    const Cell cell = money(-budget.frame->kronor);
    named_row(table, plan, "", verksamhet, kind)
        .set("budget", cell)
        .set("ursprunglig_budget", cell)
        .done();
  };
  if (budget.lines.empty() && budget.frame) {
    add_frame(frame_as_line, "rad");
    sum = budget.frame->kronor;
  }
  Row total = named_row(table, plan, "", BudgetResult::sum_id, "summa");
  if (!budget.lines.empty() || budget.frame)
    total.set("budget", money(-sum)).set("ursprunglig_budget", money(-sum));
  if (all_previous) total.set("föregående", money(-previous));
  split.set(total, budget_split);
  total.done();
  if (!budget.lines.empty() && budget.frame && budget.frame->kronor != sum)
    add_frame(frame_id, "ram");
}

std::vector<CostKindRow> cost_kinds(const BoardPlan& plan, const FollowUp* follow_up) {
  std::vector<CostKindRow> rows;
  for (const BudgetLine& line : plan.budget.lines) {
    const std::size_t first = rows.size();
    const std::string& unit = line.unit.value;
    take(rows, first, unit, line.budget, &CostKindRow::budget);
    if (follow_up == nullptr) continue;
    const BudgetReport* report = find_row(follow_up->budget, unit);
    if (report == nullptr) continue;
    take(rows, first, unit, report->outcome, &CostKindRow::outcome);
    take(rows, first, unit, report->forecast, &CostKindRow::forecast);
  }
  return rows;
}

void add_cost_kind_rows(DataTable& table, const BoardPlan& plan, std::string_view period,
                        const FollowUp* follow_up) {
  const auto cell = [](const std::optional<Decimal>& kronor) {
    return kronor ? money(-*kronor) : Cell();
  };
  for (const CostKindRow& kind : cost_kinds(plan, follow_up)) {
    Row(table, plan, period)
        .set("verksamhet", Cell::of(kind.unit))
        .set("kostnadsslag", Cell::of(kind.kind))
        .set("budget", cell(kind.budget))
        .set("utfall", cell(kind.outcome))
        .set("prognos", cell(kind.forecast))
        .done();
  }
}

void append_cost_kinds(const BoardPlan& plan, const FollowUp* follow_up, const ShownUnit& unit,
                       Writer& out) {
  const std::vector<CostKindRow> rows = cost_kinds(plan, follow_up);
  if (rows.empty()) return;
  out.heading(3, out.say("Kostnader per slag, {}", "Costs by kind, {}", unit.shown()));
  Table table{{{out.in({"Verksamhet", "Unit"}), false},
               {out.in({"Kostnadsslag", "Kind of cost"}), false},
               {out.in({"Budget", "Budget"}), true},
               {out.in({"Utfall", "Outcome"}), true},
               {out.in({"Prognos", "Forecast"}), true}},
              {}};
  const auto cell = [&](const std::optional<Decimal>& kronor) {
    return kronor ? money_cell(*kronor, unit) : Cell();
  };
  for (const CostKindRow& row : rows) {
    table.rows.push_back({Cell::of(unit_name(plan, row.unit)),
                          Cell::of(word_in(row.kind, out.language())), cell(row.budget),
                          cell(row.outcome), cell(row.forecast)});
  }
  out.table(without_empty_columns(std::move(table)));
}

}  // namespace namndplan::report
