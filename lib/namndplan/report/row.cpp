#include "namndplan/report/row.h"

#include <algorithm>
#include <cassert>

#include "namndplan/report/cells.h"

namespace namndplan::report {

Row::Row(DataTable& table, const BoardPlan& plan, std::string_view period)
    : table_(table), cells_(lead_cells(plan, period)) {
  cells_.resize(table.columns.size());
}

Row& Row::set(std::string_view column, Cell cell) {
  auto found = std::find(table_.columns.begin(), table_.columns.end(), column);
  assert(found != table_.columns.end());
  cells_[static_cast<std::size_t>(found - table_.columns.begin())] = std::move(cell);
  return *this;
}

Row indicator_row(DataTable& table, const BoardPlan& plan, std::string_view period,
                  const Goal& goal, const Objective& objective, const Indicator& indicator) {
  bool percent = indicator.kind && is_percent(*indicator.kind);
  Row out(table, plan, period);
  out.set("mål", text_cell(goal.id)).set("delmål", text_cell(objective.id));
  out.set("indikator", text_cell(indicator.id)).set("namn", text_cell(indicator.name));
  if (indicator.kind) out.set("typ", Cell::of(std::string(word(*indicator.kind))));
  out.set("enhet", percent ? Cell::of("%") : text_cell(indicator.unit));
  out.set("riktning", Cell::of(std::string(word(indicator.direction.value))));
  if (const YearMeasure* earlier = latest_answer(indicator, plan.year.value)) {
    out.set("utfall_tidigare_år", Cell::of(std::to_string(earlier->year.value)));
    out.set("utfall_tidigare", measure_cell(earlier->measure, indicator));
  }
  if (const Measure* target = measure_of(indicator.targets, plan.year.value)) {
    out.set("målnivå", measure_cell(*target, indicator));
  }
  out.set("periodicitet", schedule_cell(indicator.schedule));
  out.set("ansvarig", text_cell(indicator.responsible));
  out.set("anmärkning", text_cell(indicator.remark));
  return out;
}

Row objective_row(DataTable& table, const BoardPlan& plan, std::string_view period,
                  const Goal& goal, const Objective& objective) {
  Row out(table, plan, period);
  out.set("mål", text_cell(goal.id)).set("delmål", text_cell(objective.id));
  out.set("titel", text_cell(objective.title));
  return out;
}

Row goal_row(DataTable& table, const BoardPlan& plan, std::string_view period, const Goal& goal) {
  Row out(table, plan, period);
  out.set("mål", text_cell(goal.id)).set("titel", text_cell(goal.title));
  return out;
}

Row activity_row(DataTable& table, const BoardPlan& plan, std::string_view period,
                 const Objective& objective, const Activity& activity) {
  Row out(table, plan, period);
  out.set("delmål", text_cell(objective.id)).set("aktivitet", text_cell(activity.id));
  out.set("namn", text_cell(activity.name)).set("klart", date_cell(activity.due));
  out.set("ansvarig", text_cell(activity.responsible));
  return out;
}

Row assignment_row(DataTable& table, const BoardPlan& plan, std::string_view period,
                   const Assignment& assignment) {
  Row out(table, plan, period);
  out.set("uppdrag", text_cell(assignment.id)).set("titel", text_cell(assignment.title));
  out.set("från", text_cell(assignment.given_by));
  out.set("slutdatum", date_cell(assignment.end_date));
  return out;
}

}  // namespace namndplan::report
