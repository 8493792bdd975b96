// The plan's tables for programs. The columns that only a follow-up fills are left empty by padding
// each row to its table's width.
#include "namndplan/report/plan_tables.h"

#include "namndplan/model/find.h"
#include "namndplan/report/cells.h"
#include "namndplan/report/tables.h"

namespace namndplan::report {
namespace {

// Puts cells under columns by name, so that a row reads like the table it fills.
class Row {
 public:
  Row(DataTable& table, const BoardPlan& plan) : table_(table), cells_(lead_cells(plan, "")) {
    cells_.resize(table.columns.size());
  }
  Row& set(std::string_view column, Cell cell) {
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      if (table_.columns[i] == column) cells_[i] = std::move(cell);
    }
    return *this;
  }
  void done() { table_.rows.push_back(std::move(cells_)); }

 private:
  DataTable& table_;
  std::vector<Cell> cells_;
};

DataTable indicators(const BoardPlan& plan) {
  DataTable table = new_table("indikatorer");
  each_indicator(plan, [&](const Goal& goal, const Objective& objective, const Indicator& row) {
    bool share = row.kind && *row.kind == IndicatorKind::share;
    Row out(table, plan);
    out.set("mål", text_cell(goal.id)).set("delmål", text_cell(objective.id));
    out.set("indikator", text_cell(row.id)).set("namn", text_cell(row.name));
    if (row.kind) out.set("typ", Cell::of(std::string(word(*row.kind))));
    out.set("enhet", share ? Cell::of("%") : text_cell(row.unit));
    out.set("riktning", Cell::of(std::string(word(row.direction.value))));
    if (const YearMeasure* earlier = latest_answer(row, plan.year.value)) {
      out.set("utfall_tidigare_år", Cell::of(std::to_string(earlier->year.value)));
      out.set("utfall_tidigare", measure_cell(earlier->measure, row));
    }
    if (const Measure* target = measure_of(row.targets, plan.year.value)) {
      out.set("målnivå", measure_cell(*target, row));
    }
    out.set("periodicitet", schedule_cell(row.schedule));
    out.set("ansvarig", text_cell(row.responsible)).set("anmärkning", text_cell(row.remark));
    out.done();
  });
  return table;
}

DataTable objectives(const BoardPlan& plan) {
  DataTable table = new_table("delmål");
  each_objective(plan, [&](const Goal& goal, const Objective& objective) {
    Row(table, plan)
        .set("mål", text_cell(goal.id))
        .set("delmål", text_cell(objective.id))
        .set("titel", text_cell(objective.title))
        .done();
  });
  return table;
}

DataTable goals(const BoardPlan& plan) {
  DataTable table = new_table("mål");
  for (const Goal& goal : plan.goals) {
    if (goal.objectives.empty()) continue;
    Row(table, plan).set("mål", text_cell(goal.id)).set("titel", text_cell(goal.title)).done();
  }
  return table;
}

DataTable activities(const BoardPlan& plan) {
  DataTable table = new_table("aktiviteter");
  each_objective(plan, [&](const Goal&, const Objective& objective) {
    for (const Activity& activity : objective.activities) {
      Row(table, plan)
          .set("delmål", text_cell(objective.id))
          .set("aktivitet", text_cell(activity.id))
          .set("namn", text_cell(activity.name))
          .set("klart", date_cell(activity.due))
          .set("ansvarig", text_cell(activity.responsible))
          .done();
    }
  });
  return table;
}

DataTable assignments(const BoardPlan& plan) {
  DataTable table = new_table("uppdrag");
  for (const Assignment& row : plan.assignments) {
    Row out(table, plan);
    out.set("uppdrag", text_cell(row.id)).set("titel", text_cell(row.title));
    out.set("från", text_cell(row.given_by)).set("slutdatum", date_cell(row.end_date));
    if (row.status) out.set("status", Cell::of(std::string(word(*row.status))));
    out.done();
  }
  return table;
}

DataTable budget(const BoardPlan& plan) {
  DataTable table = new_table("budget");
  if (!plan.budget.given()) return table;
  Decimal sum = 0;
  Decimal previous = 0;
  bool all_previous = !plan.budget.lines.empty();
  for (const BudgetLine& line : plan.budget.lines) {
    Row(table, plan)
        .set("verksamhet", text_cell(line.unit))
        .set("budget", net_cost_cell(line.budget))
        .set("föregående", net_cost_cell(line.previous))
        .done();
    sum = sum + line.budget.kronor();
    all_previous = all_previous && line.previous.given();
    if (line.previous.given()) previous = previous + line.previous.kronor();
  }
  Row total(table, plan);
  total.set("verksamhet", Cell::of("Summa"));
  if (!plan.budget.lines.empty()) {
    total.set("budget", Cell::of_fixed(-sum, 2));
  } else if (plan.budget.frame) {
    total.set("budget", Cell::of_fixed(-plan.budget.frame->kronor, 2));
  }
  if (all_previous) total.set("föregående", Cell::of_fixed(-previous, 2));
  total.done();
  return table;
}

DataTable steering_documents(const BoardPlan& plan) {
  DataTable table = new_table("styrdokument");
  for (const SteeringDocument& row : plan.steering_documents) {
    Row out(table, plan);
    out.set("styrdokument", text_cell(row.id)).set("namn", text_cell(row.name));
    if (row.valid) {
      out.set("gäller_från", Cell::of(std::to_string(row.valid->first)));
      out.set("gäller_till", Cell::of(std::to_string(row.valid->last)));
    }
    if (row.revised) out.set("revideras", Cell::of(std::to_string(*row.revised)));
    out.set("anmärkning", text_cell(row.remark)).done();
  }
  return table;
}

}  // namespace

std::vector<DataTable> plan_tables(const BoardPlan& plan) {
  std::vector<DataTable> tables;
  for (auto build : {indicators, objectives, goals, activities, assignments, budget, steering_documents}) {
    tables.push_back(build(plan));
  }
  return tables;
}

}  // namespace namndplan::report
