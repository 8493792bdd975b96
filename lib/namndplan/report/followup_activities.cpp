// "Aktiviteter" and "Uppdrag": what has been done, beside what was to be done.
#include "namndplan/report/cells.h"
#include "namndplan/report/followup_sections.h"
#include "namndplan/report/followup_words.h"

namespace namndplan::report {
namespace {

std::string yes_no(bool yes, const Writer& out) {
  return yes ? out.in({"Ja", "Yes"}) : out.in({"Nej", "No"});
}

std::vector<Cell> activity_row(const BoardPlan& plan, const ActivityResult& result,
                               const Writer& out) {
  const Activity& activity = *result.activity;
  return {Cell::of(fmt::format("{} {}", activity.id.value, activity.name.value)),
          date_cell(activity.due),
          Cell::of(shown(result.status, out.language()) +
                   (result.reported ? "" : out.in({" (inte redovisad)", " (not reported)"}))),
          result.counted ? Cell::of(yes_no(result.according_to_plan, out)) : Cell(),
          unit_cell(plan, activity.responsible)};
}

template <class Planned>  // an assignment, or a part of one
std::vector<Cell> assignment_row(const Planned& planned, const AssignmentState& state,
                                 const Writer& out) {
  return {Cell::of(fmt::format("{} {}", planned.id.value, planned.title.value)),
          Cell::of(state.status ? shown(*state.status, out.language()) : ""),
          date_cell(planned.end_date), Cell::of(yes_no(state.late, out))};
}

}  // namespace

void append_activities(const FollowUpReportInput& input, Writer& out) {
  Table rows{{{out.in({"Aktivitet", "Activity"}), false},
              {out.in({"Ska vara klar", "Due"}), false},
              {out.in({"Status", "Status"}), false},
              {out.in({"Följer planen", "According to plan"}), false},
              {out.in({"Ansvarig", "Responsible"}), false}},
             {}};
  List comments;
  each_objective(input.fulfilment, [&](const ObjectiveResult& objective) {
    for (const ActivityResult& result : objective.activities) {
      rows.rows.push_back(activity_row(input.plan(), result, out));
      append_comment(result.activity->id.value, result.report, comments);
    }
  });
  if (rows.rows.empty()) return;
  out.heading(2, out.in({"Aktiviteter", "Activities"}));
  out.table(without_empty_columns(std::move(rows)));
  out.list(out.in({"Kommentarer:", "Comments:"}), std::move(comments));
}

void append_assignments(const FollowUpReportInput& input, Writer& out) {
  Table rows{{{out.in({"Uppdrag", "Assignment"}), false},
              {out.in({"Status", "Status"}), false},
              {out.in({"Slutdatum", "End date"}), false},
              {out.in({"Försenat", "Late"}), false}},
             {}};
  List comments;
  for (const AssignmentResult& result : input.fulfilment.assignments) {
    rows.rows.push_back(assignment_row(*result.assignment, result, out));
    append_comment(result.assignment->id.value, result.report, comments);
    for (const AssignmentPartResult& row : result.parts) {
      rows.rows.push_back(assignment_row(*row.part, row, out));
      append_comment(row.part->id.value, row.report, comments);
    }
  }
  if (rows.rows.empty()) return;
  out.heading(2, out.in({"Uppdrag", "Assignments"}));
  out.table(without_empty_columns(std::move(rows)));
  out.list(out.in({"Kommentarer:", "Comments:"}), std::move(comments));
}

}  // namespace namndplan::report
