// "Aktiviteter" and "Uppdrag": what has been done, beside what was to be done.
#include "namndplan/report/followup/followup_sections.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/parts/sentences.h"
#include "namndplan/report/render/cells.h"

namespace namndplan::report {
namespace {

// Until somebody has reported it, nobody knows how it stands.
std::vector<Cell> activity_row(const FollowUpReportInput& input, const ActivityResult& result,
                               const Writer& out) {
  const Activity& activity = *result.activity;
  FixedText on_track = result.according_to_plan ? FixedText{"Ja", "Yes"} : FixedText{"Nej", "No"};
  return {Cell::of(name_of(activity)), date_cell(activity.due),
          Cell::of(shown_in(input.period.month(), result, out.language())),
          result.counted ? Cell::of(out.in(on_track)) : Cell(),
          unit_cell(input.plan(), activity.responsible)};
}

}  // namespace

std::string activities_sentence(const FollowUpReportInput& input, Language language) {
  int reported = 0;
  int according = 0;
  int silent = 0;
  int overdue = 0;  // and silent
  each_objective(input.fulfilment, [&](const ObjectiveResult& objective) {
    for (const ActivityResult& result : objective.activities) {
      reported += result.reported ? 1 : 0;
      according += result.reported && result.according_to_plan ? 1 : 0;
      silent += result.reported ? 0 : 1;
      overdue += !result.reported && result.counted ? 1 : 0;
    }
  });
  return activity_sentence({according, reported, silent, overdue}, language);
}

void append_activities(const FollowUpReportInput& input, Writer& out) {
  Table rows{{{out.in({"Aktivitet", "Activity"}), false},
              {out.in({"Ska vara klar", "Due"}), false},
              {out.in({"Läge", "Status"}), false},
              {out.in({"Följer planen", "On track"}), false},
              {out.in({"Ansvarig", "Responsible"}), false}},
             {}};
  List comments;
  each_objective(input.fulfilment, [&](const ObjectiveResult& objective) {
    for (const ActivityResult& result : objective.activities) {
      rows.rows.push_back(activity_row(input, result, out));
      append_comment(result.activity->id.value, result.report, comments);
    }
  });
  if (rows.rows.empty()) return;
  out.heading(2, out.in({"Aktiviteter", "Activities"}));
  out.paragraph(activities_sentence(input, out.language()));
  out.table(with_dashes(without_empty_columns(std::move(rows))));
  out.list(out.in({"Kommentarer:", "Comments:"}), std::move(comments));
}

void append_assignments(const FollowUpReportInput& input, Writer& out) {
  Table rows{{{out.in({"Uppdrag", "Assignment"}), false},
              {out.in({"Från", "From"}), false},
              {out.in({"Läge", "Status"}), false},
              {out.in({"Ska vara klart", "Due"}), false},
              {out.in({"Ansvarig", "Responsible"}), false}},
             {}};
  List comments;
  for (const AssignmentResult& result : input.fulfilment.assignments) {
    const Assignment& row = *result.assignment;
    rows.rows.push_back({Cell::of(name_of(row)), text_cell(row.given_by),
                         Cell::of(shown_in(input.period.month(), result, out.language())),
                         date_cell(row.end_date), unit_cell(input.plan(), row.responsible)});
    append_comment(row.id.value, result.report, comments);
    for (const AssignmentPartResult& part : result.parts) {
      rows.rows.push_back({Cell::of(name_of(*part.part)), Cell(),
                           Cell::of(shown_in(input.period.month(), part, out.language())),
                           date_cell(part.part->end_date), Cell()});
      append_comment(part.part->id.value, part.report, comments);
    }
  }
  if (rows.rows.empty()) return;
  out.heading(2, out.in({"Uppdrag", "Assignments"}));
  out.paragraph(assignment_sentence(input.fulfilment.assignments, out.language()));
  out.table(with_dashes(without_empty_columns(std::move(rows))));
  out.list(out.in({"Kommentarer:", "Comments:"}), std::move(comments));
}

}  // namespace namndplan::report
