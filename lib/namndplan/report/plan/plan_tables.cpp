// The plan's tables for programs. The columns that only a follow-up fills are empty.
#include "namndplan/report/plan/plan_tables.h"

#include "namndplan/figures/deviation.h"
#include "namndplan/model/find.h"
#include "namndplan/report/parts/budget_rows.h"
#include "namndplan/report/render/cells.h"
#include "namndplan/report/render/row.h"
#include "namndplan/report/render/tables.h"

namespace namndplan::report {
namespace {

DataTable indicators(const BoardPlan& plan) {
  DataTable table = new_table("indikatorer");
  each_indicator(plan, [&](const Goal& goal, const Objective& objective, const Indicator& row) {
    indicator_row(table, plan, "", goal, objective, row).done();
  });
  return table;
}

DataTable objectives(const BoardPlan& plan) {
  DataTable table = new_table("delmål");
  each_objective(plan, [&](const Goal& goal, const Objective& objective) {
    objective_row(table, plan, "", goal, objective).done();
  });
  return table;
}

DataTable goals(const BoardPlan& plan) {
  DataTable table = new_table("mål");
  for (const Goal& goal : plan.goals) {
    if (!goal.objectives.empty()) goal_row(table, plan, "", goal).done();
  }
  return table;
}

DataTable activities(const BoardPlan& plan) {
  DataTable table = new_table("aktiviteter");
  each_objective(plan, [&](const Goal&, const Objective& objective) {
    for (const Activity& activity : objective.activities) {
      activity_row(table, plan, "", objective, activity).done();
    }
  });
  return table;
}

DataTable assignments(const BoardPlan& plan) {
  DataTable table = new_table("uppdrag");
  for (const Assignment& assignment : plan.assignments) {
    Row out = assignment_row(table, plan, "", assignment);
    if (assignment.status) out.set("status", Cell::of(std::string(word(*assignment.status))));
    out.done();
    for (const AssignmentPart& part : assignment.parts) {
      Row row = part_row(table, plan, "", assignment, part);
      if (part.status) row.set("status", Cell::of(std::string(word(*part.status))));
      row.done();
    }
  }
  return table;
}

DataTable budget(const BoardPlan& plan) {
  DataTable table = new_table("budget");
  if (!plan.budget.given()) return table;
  add_planned_rows(table, plan);
  return table;
}

DataTable cost_kinds(const BoardPlan& plan) {
  DataTable table = new_table("kostnadsslag");
  add_cost_kind_rows(table, plan, "", nullptr);
  return table;
}

DataTable steering_documents(const BoardPlan& plan) {
  DataTable table = new_table("styrdokument");
  for (const SteeringDocument& row : plan.steering_documents) {
    Row out(table, plan, "");
    out.set("styrdokument", text_cell(row.id)).set("namn", text_cell(row.name));
    if (row.valid) {
      out.set("gäller_från", Cell::of_number(row.valid->first));
      if (row.valid->has_end()) out.set("gäller_till", Cell::of_number(row.valid->last));
    }
    if (row.revised) out.set("revideras", Cell::of_number(*row.revised));
    out.set("anmärkning", text_cell(row.remark)).done();
  }
  return table;
}

}  // namespace

std::vector<DataTable> plan_tables(const BoardPlan& plan, const Wanted& wanted) {
  static constexpr struct {
    std::string_view name;
    DataTable (*build)(const BoardPlan& plan);
  } tables[] = {{"indikatorer", indicators},
                {"delmål", objectives},
                {"mål", goals},
                {"aktiviteter", activities},
                {"uppdrag", assignments},
                {"budget", budget},
                {"kostnadsslag", cost_kinds},
                {"styrdokument", steering_documents}};
  std::vector<DataTable> out;
  for (const auto& [name, build] : tables) {
    out.push_back(wanted.has(name) ? build(plan) : new_table(name));
  }
  return out;
}

}  // namespace namndplan::report
