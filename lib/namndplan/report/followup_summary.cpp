// "Sammanfattning": how many objectives, goals, activities and assignments stand where, and what is
// missing and who owes it.
#include "namndplan/model/find.h"
#include "namndplan/report/followup_budget.h"
#include "namndplan/report/followup_sections.h"
#include "namndplan/report/followup_words.h"
#include "namndplan/report/missing.h"

namespace namndplan::report {
namespace {

class Summary {
 public:
  Summary(const FollowUpReportInput& input, Writer& out) : input_(input), out_(out) {}

  void build();

 private:
  std::string objective_levels() const;
  std::string goal_levels() const;
  std::string goals_without_objectives() const;
  std::string differing(const std::vector<std::string>& ids, FixedText noun) const;
  std::string activities() const;
  void budget();
  void outcomes_missing();
  ListItem missing_item(const IndicatorResult& result) const;
  void not_measured();
  void without_target();

  const FollowUpReportInput& input_;
  Writer& out_;
};

void Summary::build() {
  out_.heading(2, out_.in({"Sammanfattning", "Summary"}));
  out_.paragraph(objective_levels());
  out_.paragraph(goal_levels());
  out_.paragraph(activities());
  out_.paragraph(assignment_sentence(input_.fulfilment.assignments, out_.language()));
  budget();
  outcomes_missing();
  not_measured();
  without_target();
}

// Where the level that holds is another than the computed one.
std::string Summary::differing(const std::vector<std::string>& ids, FixedText noun) const {
  if (ids.empty()) return {};
  return out_.say(" För {} {} gäller en annan nivå än den beräknade.",
                  " Another level than the computed one holds for {} {}.", out_.in(noun),
                  enumeration(ids, out_.language()));
}

std::string Summary::objective_levels() const {
  std::vector<Verdict> verdicts;
  std::vector<std::string> differ;
  each_objective(input_.fulfilment, [&](const ObjectiveResult& result) {
    verdicts.push_back(valid(result));
    if (!(valid(result) == computed(result))) differ.push_back(result.objective->id.value);
  });
  return level_sentence(verdicts, Counted::objectives, input_.period.december(), out_.language()) +
         differing(differ, differ.size() == 1 ? FixedText{"delmål", "objective"}
                                              : FixedText{"delmålen", "objectives"});
}

std::string Summary::goal_levels() const {
  std::vector<Verdict> verdicts;
  std::vector<std::string> differ;
  for (const GoalResult& result : input_.fulfilment.goals) {
    verdicts.push_back(valid(result));
    if (!(valid(result) == computed(result))) differ.push_back(result.goal->id.value);
  }
  return level_sentence(verdicts, Counted::goals, input_.period.december(), out_.language()) +
         differing(differ,
                   differ.size() == 1 ? FixedText{"mål", "goal"} : FixedText{"målen", "goals"}) +
         goals_without_objectives();
}

std::string Summary::goals_without_objectives() const {
  std::vector<std::string> ids;
  for (const Goal& goal : input_.plan().goals) {
    if (goal.objectives.empty()) ids.push_back(goal.id.value);
  }
  if (ids.empty()) return {};
  std::string listed = enumeration(ids, out_.language());
  return ids.size() == 1 ? out_.say(" Mål {} har inga delmål och räknas inte.",
                                    " Goal {} has no objectives and is not counted.", listed)
                         : out_.say(" Målen {} har inga delmål och räknas inte.",
                                    " Goals {} have no objectives and are not counted.", listed);
}

std::string Summary::activities() const {
  int counted = 0;
  int according = 0;
  int silent = 0;
  each_objective(input_.fulfilment, [&](const ObjectiveResult& objective) {
    for (const ActivityResult& result : objective.activities) {
      counted += result.counted ? 1 : 0;
      according += result.counted && result.according_to_plan ? 1 : 0;
      silent += result.counted ? 0 : 1;
    }
  });
  return activity_sentence(according, counted, silent, out_.language());
}

// How the year is going, and which units owe a figure of their budget.
void Summary::budget() {
  out_.paragraph(deviation_sentence(input_, out_));
  std::vector<std::string> names = missing_budget(input_);
  if (names.empty()) return;
  std::string listed = enumeration(names, out_.language());
  out_.paragraph(input_.period.december()
                     ? out_.say("Budgetens utfall saknas från {}.",
                                "The budget's outcome is missing from {}.", listed)
                     : out_.say("Budgetens prognos saknas från {}.",
                                "The budget's forecast is missing from {}.", listed));
}

ListItem Summary::missing_item(const IndicatorResult& result) const {
  const Indicator& indicator = *result.indicator;
  std::string line = fmt::format("{} {}", indicator.id.value, indicator.name.value);
  if (result.outcome == nullptr) {
    if (!result.due) {
      line += out_.say(" (skulle ha lämnats i {})", " (was due in {})",
                       month_name(result.due_month, out_.language()));
    }
    return {line, {}};
  }
  if (result.outcome->answer == Answer::not_answered) {
    line += fmt::format(" ({})", not_answered_word);
  } else {
    line += out_.in({" (uppdelat på kön, utan totalt)", " (split by gender, without a total)"});
  }
  return {line, {}};
}

// By the unit that is responsible, in the plan's order of units; what nobody answers for comes
// last.
void Summary::outcomes_missing() {
  List list;
  std::size_t count = 0;
  for (const Owed& owed : missing_outcomes(input_.plan(), input_.fulfilment)) {
    ListItem group{owed.name(out_.language()), {}};
    for (const IndicatorResult* row : owed.indicators) group.items.push_back(missing_item(*row));
    count += owed.indicators.size();
    list.items.push_back(std::move(group));
  }
  if (list.items.empty()) return;
  out_.list(count == 1 ? out_.in({"Utfall saknas för 1 indikator:",
                                  "The outcome of 1 indicator is missing:"})
                       : out_.say("Utfall saknas för {} indikatorer:",
                                  "The outcomes of {} indicators are missing:", count),
            std::move(list));
}

void Summary::not_measured() {
  List list;
  each_indicator(input_.fulfilment, [&](const IndicatorResult& result) {
    if (result.outcome == nullptr || result.outcome->answer != Answer::not_measured) return;
    list.items.push_back(
        {fmt::format("{} {}", result.indicator->id.value, result.indicator->name.value), {}});
  });
  std::size_t count = list.items.size();
  out_.list(count == 1
                ? out_.in({"1 indikator mäts ej:", "1 indicator is not measured:"})
                : out_.say("{} indikatorer mäts ej:", "{} indicators are not measured:", count),
            std::move(list));
}

void Summary::without_target() {
  std::vector<std::string> ids;
  each_indicator(input_.fulfilment, [&](const IndicatorResult& result) {
    if (result.standing == Standing::no_target) ids.push_back(result.indicator->id.value);
  });
  if (ids.empty()) return;
  int year = input_.plan().year.value;
  std::string listed = enumeration(ids, out_.language());
  out_.paragraph(
      ids.size() == 1
          ? out_.say("Målnivå för {} saknas för indikator {}, som därför inte bedöms.",
                     "There is no target for {} for indicator {}, which is therefore not assessed.",
                     year, listed)
          : out_.say(
                "Målnivå för {} saknas för indikatorerna {}, som därför inte bedöms.",
                "There are no targets for {} for indicators {}, which are therefore not assessed.",
                year, listed));
}

}  // namespace

void append_summary(const FollowUpReportInput& input, Writer& out) { Summary(input, out).build(); }

}  // namespace namndplan::report
