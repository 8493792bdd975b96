#include "namndplan/report/render/row.h"

#include <algorithm>
#include <cassert>
#include <memory>

#include "namndplan/model/find.h"
#include "namndplan/report/render/cells.h"

namespace namndplan::report {

namespace {

// Bytes; what is shorter is cheaper to copy than to share.
constexpr std::size_t longest_copied = 64;

Cell weight_cell(const Located<Decimal>& weight) {
  return Cell::of_number(weight ? *weight : Decimal(1));
}

// Empty when nobody is named, or somebody that the plan does not have.
Cell responsible_name(const BoardPlan& plan, const Located<std::string>& id) {
  const Unit* unit = find_unit(plan, id.value);
  return unit == nullptr ? Cell() : text_cell(unit->name);
}

}  // namespace

Row::Row(DataTable& table, const BoardPlan& plan, std::string_view period)
    : table_(table), cells_(table.columns.size()) {
  set_shared("organisation", plan.organisation.value).set_shared("nämnd", plan.board.value);
  set("år", Cell::of_number(plan.year.value));
  set("period", Cell::of(std::string(period)));
}

std::size_t Row::index_of(std::string_view column) const {
  auto found = std::find(table_.columns.begin(), table_.columns.end(), column);
  assert(found != table_.columns.end());
  return static_cast<std::size_t>(found - table_.columns.begin());
}

Row& Row::set(std::string_view column, Cell cell) {
  cells_[index_of(column)] = std::move(cell);
  return *this;
}

Row& Row::set_shared(std::string_view column, const std::string& text) {
  if (text.size() <= longest_copied) return set(column, Cell::of(text));
  std::size_t at = index_of(column);
  const Cell* above = table_.rows.empty() ? nullptr : &table_.rows.back()[at];
  bool same = above != nullptr && above->shared && *above->shared == text;
  cells_[at] = same ? *above : Cell::of_shared(std::make_shared<const std::string>(text));
  return *this;
}

Row indicator_row(DataTable& table, const BoardPlan& plan, std::string_view period,
                  const Goal& goal, const Objective& objective, const Indicator& indicator) {
  bool percent = indicator.kind && is_percent(*indicator.kind);
  Row out(table, plan, period);
  out.set_shared("mål", goal.id.value).set_shared("delmål", objective.id.value);
  out.set("indikator", text_cell(indicator.id)).set("namn", text_cell(indicator.name));
  if (indicator.kind) out.set("typ", Cell::of(std::string(word(*indicator.kind))));
  out.set("enhet", percent ? Cell::of("%") : text_cell(indicator.unit));
  out.set("riktning", Cell::of(std::string(word(indicator.direction.value))));
  if (const YearMeasure* earlier = latest_answer(indicator, plan.year.value)) {
    out.set("utfall_tidigare_år", Cell::of_number(earlier->year.value));
    out.set("utfall_tidigare", measure_cell(earlier->measure, indicator));
  }
  if (const Measure* target = measure_of(indicator.targets, plan.year.value)) {
    out.set("målnivå", measure_cell(*target, indicator));
    // Written with %, it is in another unit than `enhet`.
    if (target->total.percent && !percent && indicator.unit.value != "%")
      out.set("enhet_målnivå", Cell::of("%"));
  }
  out.set("periodicitet", schedule_cell(indicator.schedule));
  out.set("ansvarig", text_cell(indicator.responsible));
  out.set("anmärkning", text_cell(indicator.remark));
  out.set("vikt", weight_cell(indicator.weight)).set("källa", text_cell(indicator.source));
  out.set("ansvarig_namn", responsible_name(plan, indicator.responsible));
  return out;
}

Row objective_row(DataTable& table, const BoardPlan& plan, std::string_view period,
                  const Goal& goal, const Objective& objective) {
  Row out(table, plan, period);
  out.set_shared("mål", goal.id.value).set_shared("delmål", objective.id.value);
  out.set("titel", text_cell(objective.title)).set("vikt", weight_cell(objective.weight));
  std::string documents;
  for (const Located<std::string>& id : objective.steering_documents)
    documents += (documents.empty() ? "" : " ") + id.value;
  out.set("styrdokument", Cell::of(documents));
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
  out.set_shared("delmål", objective.id.value).set("aktivitet", text_cell(activity.id));
  out.set("namn", text_cell(activity.name)).set("klart", date_cell(activity.due));
  out.set("ansvarig", text_cell(activity.responsible));
  out.set("ansvarig_namn", responsible_name(plan, activity.responsible));
  return out;
}

Row assignment_row(DataTable& table, const BoardPlan& plan, std::string_view period,
                   const Assignment& assignment) {
  Row out(table, plan, period);
  out.set("uppdrag", text_cell(assignment.id)).set("titel", text_cell(assignment.title));
  out.set("från", text_cell(assignment.given_by));
  out.set("slutdatum", date_cell(assignment.end_date));
  out.set("periodicitet", schedule_cell(assignment.schedule));
  out.set("ansvarig", text_cell(assignment.responsible));
  return out;
}

Row part_row(DataTable& table, const BoardPlan& plan, std::string_view period,
             const Assignment& assignment, const AssignmentPart& part) {
  Row out(table, plan, period);
  out.set("uppdrag", text_cell(part.id)).set("titel", text_cell(part.title));
  out.set("slutdatum", date_cell(part.end_date)).set("del_av", text_cell(assignment.id));
  return out;
}

}  // namespace namndplan::report
