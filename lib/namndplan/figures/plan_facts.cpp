// The facts of a nämndplan but for its budget (budget_facts.cpp), key by key in the order of the
// field table.
#include "namndplan/figures/budget_facts.h"
#include "namndplan/figures/decision_facts.h"
#include "namndplan/figures/fact_writer.h"

namespace namndplan {
namespace {

using Records = std::vector<FactRecord>;

Value standard_word(std::string_view word) {
  return {Value::Kind::word, std::string(word), {}, {}, {}};
}
Value standard_number(int number) { return {Value::Kind::number, {}, number, {}, {}}; }
Value standard_share(int number) { return {Value::Kind::share, {}, number, "%", {}}; }

void add_document(const BoardPlan& plan, Records& out) {
  FactWriter facts(out, Subject::document, "", plan);
  facts.year("år", plan.year);
  facts.text("organisation", plan.organisation);
  facts.text("nämnd", plan.board);
  facts.text("förkortning", plan.short_name);
  facts.text("regionplan", plan.council_plan).across = Across::never;
  facts.remark(plan);
}

void add_sections(const BoardPlan& plan, Records& out) {
  for (const Section& section : plan.sections) {
    FactWriter facts(out, Subject::section, section.heading.value, section);
    facts.prose("text", section.text);
    facts.remark(section);
  }
}

void add_units(const BoardPlan& plan, Records& out) {
  for (const Unit& unit : plan.units) {
    FactWriter facts(out, Subject::unit, unit.id.value, unit);
    facts.title("namn", unit.name);
    facts.text("del_av", unit.part_of);
    facts.prose("uppdrag", unit.mission);
    facts.list("insatsområden", unit.focus_areas);
    facts.remark(unit);
  }
}

void add_steering_documents(const BoardPlan& plan, Records& out) {
  for (const SteeringDocument& row : plan.steering_documents) {
    FactWriter facts(out, Subject::steering_document, row.id.value, row);
    facts.title("namn", row.name);
    facts.years("gäller", row.valid);
    facts.year("revideras", row.revised);
    facts.remark(row);
  }
}

void add_method(const AssessmentMethod& method, Records& out) {
  FactWriter facts(out, Subject::method, "", method);
  facts.word_of("metod", method.method);
  facts.share("uppfyllt", method.fulfilled);
  facts.share("delvis", method.partly);
  facts.share("indikatorvikt", method.indicator_weight);
  facts.share("minsta_täckning", method.minimum_coverage);
  facts.remark(method);
  facts.otherwise("metod", standard_word(word(Method::mean)));
  facts.otherwise("uppfyllt", standard_share(100));
  facts.otherwise("delvis", standard_share(80));
  facts.otherwise("indikatorvikt", standard_share(70));
  facts.otherwise("minsta_täckning", standard_share(50));
}

// The plan year's target is compared with the other plan's own year; once more by its year, with
// what the other plan said of that very year.
void add_targets(const Indicator& indicator, int plan_year, FactWriter& facts) {
  Favour favour = favour_of(&indicator);
  for (const YearMeasure& target : indicator.targets) {
    int year = target.year.value;
    Across across = year > plan_year ? Across::compare : Across::when_both;
    std::size_t first = facts.record().facts.size();
    facts.measure("målnivå", std::to_string(year), target.measure, &indicator, favour, across);
    if (year != plan_year) continue;
    for (std::size_t i = first; i < facts.record().facts.size(); ++i) {
      facts.record().facts[i].only_across = true;
    }
    facts.measure("målnivå", "", target.measure, &indicator, favour);
  }
}

void add_indicator(const Indicator& row, const Objective& objective, int year, Records& out) {
  FactWriter facts(out, Subject::indicator, row.id.value, row);
  facts.parent(objective.id.value).title("namn", row.name);
  facts.word_of("typ", row.kind);
  facts.text("enhet", row.unit);
  facts.word_of("riktning", row.direction);
  facts.word_of("mätning", row.accrual);
  for (const YearMeasure& entry : row.outcomes) {
    facts.measure("utfall", std::to_string(entry.year.value), entry.measure, &row,
                  outcome_favour(&row, year), Across::when_both);
  }
  add_targets(row, year, facts);
  for (const MonthMeasure& entry : row.interim_targets) {
    facts.measure("delårsnivå", std::string(short_month(entry.month.value)), entry.measure, &row,
                  favour_of(&row));
  }
  facts.schedule("periodicitet", row.schedule);
  facts.text("källa", row.source);
  facts.text("ansvarig", row.responsible);
  facts.word_of("individbaserad", row.on_individuals);
  facts.word_of("avgörande", row.decisive);
  facts.number("vikt", row.weight);
  facts.remark(row);
  facts.otherwise("riktning", standard_word(word(Direction::higher)));
  facts.otherwise("mätning", standard_word(word(Accrual::current)));
  facts.otherwise("periodicitet", standard_word(Schedule::yearly().word()));
  facts.otherwise("individbaserad", standard_word(word(YesNo::no)));
  facts.otherwise("avgörande", standard_word(word(YesNo::no)));
  facts.otherwise("vikt", standard_number(1));
}

void add_activity(const Activity& row, const Objective& objective, Records& out) {
  FactWriter facts(out, Subject::activity, row.id.value, row);
  facts.parent(objective.id.value).title("namn", row.name);
  facts.date("klart", row.due);
  facts.text("ansvarig", row.responsible);
  facts.prose("text", row.text);
  facts.remark(row);
}

void add_objective(const Objective& row, const Goal& goal, int year, Records& out) {
  {
    FactWriter facts(out, Subject::objective, row.id.value, row);
    facts.parent(goal.id.value).title("titel", row.title);
    facts.text("rubrik", row.heading);
    facts.prose("text", row.text);
    facts.list("styrdokument", row.steering_documents);
    facts.list("insatser", row.logic.actions);
    facts.list("resultat", row.logic.results);
    facts.list("effekter", row.logic.effects);
    if (row.logic.remark) facts.prose("effektlogik", row.logic.remark);
    facts.word_of("avgörande", row.decisive);
    facts.number("vikt", row.weight);
    facts.remark(row);
    facts.otherwise("avgörande", standard_word(word(YesNo::no)));
    facts.otherwise("vikt", standard_number(1));
  }
  for (const Indicator& indicator : row.indicators) add_indicator(indicator, row, year, out);
  for (const Activity& activity : row.activities) add_activity(activity, row, out);
}

void add_goals(const BoardPlan& plan, Records& out) {
  for (const Goal& goal : plan.goals) {
    FactWriter facts(out, Subject::goal, goal.id.value, goal);
    facts.title("titel", goal.title);
    facts.prose("text", goal.text);
    facts.remark(goal);
    for (const Objective& row : goal.objectives) add_objective(row, goal, plan.year.value, out);
  }
}

void add_part(const AssignmentPart& part, const Assignment& assignment, Records& out) {
  // A part may lack an id; its title then tells it apart.
  const std::string& id = part.id ? part.id.value : part.title.value;
  FactWriter facts(out, Subject::assignment_part, id, part);
  facts.parent(assignment.id.value).title("titel", part.title);
  facts.date("slutdatum", part.end_date);
  facts.word_of("status", part.status);
  facts.remark(part);
}

void add_assignments(const BoardPlan& plan, Records& out) {
  for (const Assignment& row : plan.assignments) {
    {
      FactWriter facts(out, Subject::assignment, row.id.value, row);
      facts.title("titel", row.title);
      facts.text("från", row.given_by);
      facts.prose("text", row.text);
      facts.text("ansvarig", row.responsible);
      facts.year("ursprungsår", row.original_year);
      facts.word_of("status", row.status);
      facts.schedule("periodicitet", row.schedule);
      facts.date("slutdatum", row.end_date);
      facts.remark(row);
    }
    for (const AssignmentPart& part : row.parts) add_part(part, row, out);
  }
}

}  // namespace

DocumentFacts facts_of(const BoardPlan& plan) {
  DocumentFacts out;
  out.kind = DocumentKind::board_plan;
  out.organisation = plan.organisation.value;
  out.board = plan.board.value;
  out.short_name = plan.short_name.value;
  out.year = plan.year.value;
  if (plan.budget.unit) out.money_unit = *plan.budget.unit;
  if (plan.year.place.source != nullptr) out.file = plan.year.place.source->name();
  add_document(plan, out.records);
  out.decision = add_decision(plan.decision, out.records);
  add_sections(plan, out.records);
  add_units(plan, out.records);
  add_steering_documents(plan, out.records);
  add_method(plan.method, out.records);
  add_goals(plan, out.records);
  add_assignments(plan, out.records);
  add_budget(plan, out.records);
  return out;
}

}  // namespace namndplan
