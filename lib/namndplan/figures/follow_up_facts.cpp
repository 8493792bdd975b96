// The facts of an uppföljning, and of what its figures come to.
#include <optional>

#include "namndplan/figures/decision_facts.h"
#include "namndplan/figures/fact_writer.h"
#include "namndplan/model/find.h"

namespace namndplan {
namespace {

using Records = std::vector<FactRecord>;

// The name that the plan has for the id, for people; never compared, since the follow-up does not
// give it.
void name_of(FactRecord& record, const Located<std::string>* name) {
  if (name != nullptr) record.title.text = name->value;
}

void add_indicator(const IndicatorReport& row, int year, const PlanIndex* index, Records& out) {
  const Indicator* indicator = index == nullptr ? nullptr : index->indicator(row.id.value);
  FactWriter facts(out, Subject::indicator_report, row.id.value, row);
  name_of(facts.record(), indicator == nullptr ? nullptr : &indicator->name);
  const Favour favour = outcome_favour(indicator, year);
  facts.measure("utfall", "", row.outcome, indicator, favour);
  if (indicator != nullptr && indicator->accrual && *indicator->accrual == Accrual::accumulated) {
    for (Fact& fact : facts.record().facts) fact.grows = true;
  }
  facts.measure("prognos", "", row.forecast, indicator, favour);
  facts.prose("kommentar", row.comment);
  facts.remark(row);
}

void add_activity(const ActivityReport& row, const PlanIndex* index, Records& out) {
  const Activity* activity = index == nullptr ? nullptr : index->activity(row.id.value);
  FactWriter facts(out, Subject::activity_report, row.id.value, row);
  name_of(facts.record(), activity == nullptr ? nullptr : &activity->name);
  facts.word_of("status", row.status);
  facts.prose("kommentar", row.comment);
  facts.remark(row);
}

void add_level(const StatedLevel& row, const BoardPlan* plan, const PlanIndex* index,
               Records& out) {
  const Objective* objective = index == nullptr ? nullptr : index->objective(row.id.value);
  const Goal* goal = plan == nullptr ? nullptr : find_goal(*plan, row.id.value);
  FactWriter facts(out, Subject::stated_level, row.id.value, row);
  name_of(facts.record(), objective != nullptr ? &objective->title
                          : goal != nullptr    ? &goal->title
                                               : nullptr);
  facts.word_of("nivå", row.level);
  facts.prose("motivering", row.motivation);
  facts.remark(row);
}

void add_assignment(const AssignmentReport& row, const BoardPlan* plan, Records& out) {
  const Assignment* assignment = plan == nullptr ? nullptr : find_assignment(*plan, row.id.value);
  FactWriter facts(out, Subject::assignment_report, row.id.value, row);
  name_of(facts.record(), assignment == nullptr ? nullptr : &assignment->title);
  facts.word_of("status", row.status);
  facts.prose("kommentar", row.comment);
  facts.remark(row);
}

void add_budget_row(const BudgetReport& row, const BoardPlan* plan, Records& out) {
  const Unit* unit = plan == nullptr ? nullptr : find_unit(*plan, row.id.value);
  FactWriter facts(out, Subject::budget_report, row.id.value, row);
  name_of(facts.record(), unit == nullptr ? nullptr : &unit->name);
  facts.net_cost("periodbudget", row.period_budget);
  facts.net_cost("utfall", row.outcome);
  facts.net_cost("prognos", row.forecast);
  for (Fact& fact : facts.record().facts) {
    if (fact.key == "periodbudget") continue;
    fact.favour = fact.part == "intäkter" ? Favour::higher : Favour::lower;
    fact.grows = fact.key == "utfall";
  }
  facts.prose("kommentar", row.comment);
  facts.remark(row);
}

template <class Result>
void add_result(const Result& result, const AssessmentLimits& limits, const Entry& entry,
                const Located<std::string>& id, const Located<std::string>& title, Records& out) {
  FactWriter facts(out, Subject::assessment, id.value, entry);
  name_of(facts.record(), &title);
  Value level{Value::Kind::word,
              std::string(valid_level_word(result.standing, result.level, result.stated)),
              {},
              {},
              {}};
  if (result.stated != nullptr) level.place = result.stated->level.place;
  facts.add("nivå", std::move(level));
  if (result.coverage) {
    Decimal coverage = limits.printed_coverage(*result.coverage) * 100;
    facts.add("täckning", {Value::Kind::share, {}, coverage, "%", {}});
  }
  if (!result.degree) return;
  Decimal degree = limits.printed_degree(*result.degree) * 100;
  facts.add("måluppfyllelse", {Value::Kind::share, {}, degree, "%", {}}).favour = Favour::higher;
}

void set_board(const BoardPlan& plan, DocumentFacts& out) {
  out.organisation = plan.organisation.value;
  out.board = plan.board.value;
  out.short_name = plan.short_name.value;
  if (plan.budget.unit) out.money_unit = *plan.budget.unit;
}

}  // namespace

DocumentFacts facts_of(const FollowUp& follow_up, const BoardPlan* plan) {
  DocumentFacts out;
  out.kind = DocumentKind::follow_up;
  out.year = follow_up.period->year;
  out.month = follow_up.period->month;
  out.money_unit_known = plan != nullptr;
  if (plan != nullptr) set_board(*plan, out);
  if (follow_up.period.place.source != nullptr) out.file = follow_up.period.place.source->name();
  {
    FactWriter facts(out.records, Subject::document, "", follow_up);
    const Located<Month>& period = follow_up.period;
    facts.add("period", {Value::Kind::text, period->iso(), {}, {}, period.place});
    facts.text("plan", follow_up.plan).across = Across::never;
    facts.remark(follow_up);
  }
  out.decision = add_decision(follow_up.decision, out.records);
  std::optional<PlanIndex> names;
  if (plan != nullptr) names.emplace(*plan);
  const PlanIndex* index = names ? &*names : nullptr;
  for (const StatedLevel& row : follow_up.levels) add_level(row, plan, index, out.records);
  for (const IndicatorReport& row : follow_up.indicators)
    add_indicator(row, out.year, index, out.records);
  for (const ActivityReport& row : follow_up.activities) add_activity(row, index, out.records);
  for (const AssignmentReport& row : follow_up.assignments) add_assignment(row, plan, out.records);
  for (const BudgetReport& row : follow_up.budget) add_budget_row(row, plan, out.records);
  return out;
}

DocumentFacts facts_of(const FollowUpPeriod& period, const Fulfilment& results) {
  DocumentFacts out;
  out.kind = DocumentKind::follow_up;
  out.year = period.current().period->year;
  out.month = period.month();
  set_board(period.plan, out);
  const Place& place = period.current().period.place;
  if (place.source != nullptr) out.file = place.source->name();
  for (const GoalResult& goal : results.goals) {
    add_result(goal, results.limits, *goal.goal, goal.goal->id, goal.goal->title, out.records);
    for (const ObjectiveResult& row : goal.objectives) {
      add_result(row, results.limits, *row.objective, row.objective->id, row.objective->title,
                 out.records);
    }
  }
  return out;
}

}  // namespace namndplan
