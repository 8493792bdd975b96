// The facts of a regionplan.
#include "namndplan/figures/fact_writer.h"

namespace namndplan {
namespace {

void add_document(const CouncilPlan& plan, std::vector<FactRecord>& out) {
  FactWriter facts(out, Subject::document, "", plan);
  facts.year("år", plan.year);
  facts.text("organisation", plan.organisation);
  facts.prose("vision", plan.vision);
  facts.list("huvuduppdrag", plan.main_missions);
  facts.schedule("uppföljningsmånader", plan.follow_up_months);
  facts.years("förflyttningar_gäller", plan.shifts_valid);
  facts.remark(plan);
  facts.otherwise("uppföljningsmånader",
                  {Value::Kind::word, Schedule::of(Schedule::Form::tertial).word(), {}, {}, {}});
}

void add_frames(const Frames& frames, std::vector<FactRecord>& out) {
  if (frames.unit || frames.remark) {
    FactWriter facts(out, Subject::budget, "", frames);
    facts.word_of("enhet", frames.unit);
    facts.remark(frames);
  }
  for (const Frame& frame : frames.frames) {
    FactWriter facts(out, Subject::board_frame, frame.board.value, frames);
    facts.record().place = frame.board.place;
    facts.money("ram", frame.amount);
  }
}

}  // namespace

DocumentFacts facts_of(const CouncilPlan& plan) {
  DocumentFacts out;
  out.kind = DocumentKind::council_plan;
  out.organisation = plan.organisation.value;
  out.year = plan.year.value;
  if (plan.frames.unit) out.money_unit = *plan.frames.unit;
  if (plan.year.place.source != nullptr) out.file = plan.year.place.source->name();
  add_document(plan, out.records);
  for (const CouncilGoal& goal : plan.goals) {
    FactWriter facts(out.records, Subject::goal, goal.id.value, goal);
    facts.title("titel", goal.title);
    facts.list("förflyttningar", goal.shifts);
    facts.remark(goal);
  }
  for (const CouncilAssignment& row : plan.assignments) {
    FactWriter facts(out.records, Subject::assignment, row.id.value, row);
    facts.title("titel", row.title);
    facts.list("till", row.to);
    facts.schedule("periodicitet", row.schedule);
    facts.date("slutdatum", row.end_date);
    facts.remark(row);
  }
  add_frames(plan.frames, out.records);
  return out;
}

}  // namespace namndplan
