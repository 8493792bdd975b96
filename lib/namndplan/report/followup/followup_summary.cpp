// "I korthet": goals and the budget in a sentence or two, then objectives, activities and
// assignments. What follows it on the first page has files of its own.
#include "namndplan/report/followup/followup_budget.h"
#include "namndplan/report/followup/followup_sections.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/parts/sentences.h"

namespace namndplan::report {
namespace {

std::string goal_levels(const FollowUpReportInput& input) {
  std::vector<Verdict> verdicts;
  for (const GoalResult& result : input.fulfilment.goals) verdicts.push_back(valid(result));
  return level_sentence(verdicts, Counted::goals, input.period.month(), input.language);
}

std::string objective_levels(const FollowUpReportInput& input) {
  std::vector<Verdict> verdicts;
  each_objective(input.fulfilment,
                 [&](const ObjectiveResult& result) { verdicts.push_back(valid(result)); });
  return level_sentence(verdicts, Counted::objectives, input.period.month(), input.language);
}

}  // namespace

void append_summary(const FollowUpReportInput& input, Writer& out) {
  out.heading(2, out.in({"I korthet", "In brief"}));
  std::string goals = goal_levels(input);
  std::string money = deviation_sentence(input, out);
  out.paragraph(goals + (goals.empty() || money.empty() ? "" : " ") + money);
  List figures;
  for (std::string sentence : {objective_levels(input), activities_sentence(input, out.language()),
                               assignment_sentence(input.fulfilment.assignments, out.language()),
                               growth_sentence(input, out)}) {
    if (!sentence.empty()) figures.items.push_back({std::move(sentence), {}});
  }
  out.list(std::move(figures));
}

}  // namespace namndplan::report
