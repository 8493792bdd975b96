// Each goal: its text, the level with what it rests on, and its objectives one by one.
#include "namndplan/report/followup/followup_sections.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/parts/sentences.h"

namespace namndplan::report {
namespace {

class Goals {
 public:
  Goals(const FollowUpReportInput& input, Writer& out) : input_(input), out_(out) {}

  void goal(std::size_t index);

 private:
  void objective(std::size_t goal, std::size_t index);
  template <class Result, class Pick>
  void level(const Result& result, Pick earlier, int heading_level);
  template <class Result>
  std::string levels(const Result& result) const;
  template <class Result, class Pick>
  std::string degrees(const Result& result, Pick earlier) const;
  std::string proposed_by() const;

  std::string in(FixedText pair) const { return out_.in(pair); }
  const AssessmentLimits& limits() const { return input_.fulfilment.limits; }

  const FollowUpReportInput& input_;
  Writer& out_;
};

void Goals::goal(std::size_t index) {
  const GoalResult& result = input_.fulfilment.goals[index];
  out_.heading(2, goal_name(*result.goal, out_.language()));
  out_.prose(result.goal->text.value, 2);
  level(
      result, [index](const Fulfilment& at) -> auto& { return at.goals[index]; }, 2);
  for (std::size_t i = 0; i < result.objectives.size(); ++i) objective(index, i);
}

void Goals::objective(std::size_t goal, std::size_t index) {
  const ObjectiveResult& result = input_.fulfilment.goals[goal].objectives[index];
  out_.heading(3, name_of(*result.objective) +
                      weight_note(result.weight, result.objective->decisive, out_.language()));
  level(
      result, [=](const Fulfilment& at) -> auto& { return at.goals[goal].objectives[index]; }, 3);
  append_indicators(input_, result, out_);
}

// The level that holds, the computed one where it is another, the degree, and what moved it.
template <class Result, class Pick>
void Goals::level(const Result& result, Pick earlier, int heading_level) {
  if (result.standing == Standing::not_current && result.stated == nullptr) return;
  std::string line = levels(result) + degrees(result, earlier);
  if (std::string moved = moved_level(result, limits(), out_.language()); !moved.empty())
    line += " " + moved;
  out_.paragraph(line);
  if (result.stated == nullptr) return;
  out_.prose(in({"Motivering", "Reasons"}), result.stated->motivation.value, heading_level);
  out_.paragraph(result.stated->remark.value);
}

// Who stands behind a stated level.
std::string Goals::proposed_by() const {
  const Decision& decision = input_.follow_up().decision;
  if (!decision.decided_by) return {};
  bool decided = decision.status && *decision.status == DecisionStatus::decided;
  return fmt::format(
      ", {} {}", decided ? in({"beslutat av", "adopted by"}) : in({"föreslaget av", "proposed by"}),
      *decision.decided_by);
}

template <class Result>
std::string Goals::levels(const Result& result) const {
  std::string own = computed_level(result, false, out_.language());
  if (result.stated == nullptr) return out_.say("Bedömning: {}.", "Assessment: {}.", own);
  return out_.say("Gällande bedömning: {}{}. Beräknad bedömning: {}.",
                  "Final assessment: {}{}. Computed assessment: {}.",
                  shown_in_text(valid(result), out_.language()), proposed_by(), own);
}

// " Måluppfyllelsen är 86,7 % (april: 86,5 %)."
template <class Result, class Pick>
std::string Goals::degrees(const Result& result, Pick earlier) const {
  if (!result.degree) return {};
  std::string before;
  for (std::size_t i = 0; i < input_.earlier.size(); ++i) {
    const auto& degree = earlier(input_.earlier[i]).degree;
    if (!degree) continue;
    before += fmt::format("{}{}: {}", before.empty() ? "" : ", ",
                          month_name(input_.period.follow_ups[i]->period->month, out_.language()),
                          shown_degree(*degree, limits(), out_.language()));
  }
  if (!before.empty()) before = " (" + before + ")";
  return out_.say(" Måluppfyllelsen är {}{}.", " The fulfilment is {}{}.",
                  shown_degree(*result.degree, limits(), out_.language()), before);
}

}  // namespace

void append_goals(const FollowUpReportInput& input, Writer& out) {
  Goals goals(input, out);
  for (std::size_t i = 0; i < input.fulfilment.goals.size(); ++i) goals.goal(i);
}

}  // namespace namndplan::report
