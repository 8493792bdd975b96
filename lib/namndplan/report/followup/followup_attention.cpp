// "Det här behöver nämnden ta ställning till": computed, worst first. Levels that have worsened
// come before stated ones that differ from the computed, then deviations of the budget, what is
// late, and what is missing and from whom.
#include <algorithm>
#include <type_traits>

#include "namndplan/figures/unreported.h"
#include "namndplan/report/followup/followup_budget.h"
#include "namndplan/report/followup/followup_sections.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/followup/missing.h"
#include "namndplan/report/render/cells.h"

namespace namndplan::report {
namespace {

class Attention {
 public:
  Attention(const FollowUpReportInput& input, Writer& out) : input_(input), out_(out) {}

  void build();

 private:
  std::string in(FixedText pair) const { return out_.in(pair); }
  Language language() const { return out_.language(); }
  void add(std::string text) { list_.items.push_back({std::move(text), {}}); }
  void worsened();
  template <class Result>
  void worse(const std::string& name, const Result& before, const Result& now);
  void stated();
  template <class Result>
  void differing(const std::string& name, const Result& result);
  void budget();
  std::string deviation_item(const BudgetResult& row) const;
  bool any_comment() const;
  void late();
  template <class Planned>
  void late(const Planned& planned, const AssignmentState& state);
  void missing();
  void missing_budget();
  std::string objective_name(const ObjectiveResult& result) const {
    return out_.say("Delmål {}", "Objective {}", name_of(*result.objective));
  }

  const FollowUpReportInput& input_;
  Writer& out_;
  List list_{{}, true};
  struct Drop {
    int steps;
    std::string text;
  };
  std::vector<Drop> drops_;
};

void Attention::build() {
  worsened();
  stated();
  budget();
  late();
  missing();
  if (list_.items.empty()) return;
  out_.heading(3, in({"Det här behöver nämnden ta ställning till", "For the board to consider"}));
  out_.list(std::move(list_));
}

template <class Result>
void Attention::worse(const std::string& name, const Result& before, const Result& now) {
  Verdict from, to;
  if constexpr (std::is_same_v<Result, IndicatorResult>) {  // nobody states another level of it
    from = computed(before);
    to = computed(now);
  } else {
    from = valid(before);
    to = valid(now);
  }
  if (from.standing != Standing::assessed || to.standing != Standing::assessed) return;
  int steps = static_cast<int>(rank(to)) - static_cast<int>(rank(from));
  if (steps <= 0) return;
  int month = input_.period.follow_ups[input_.period.follow_ups.size() - 2]->period->month;
  std::string degrees;
  if (before.degree && now.degree) {
    const AssessmentLimits& limits = input_.fulfilment.limits;
    degrees = fmt::format(" ({} → {})", shown_degree(*before.degree, limits, language()),
                          shown_degree(*now.degree, limits, language()));
  }
  drops_.push_back({steps, out_.say("{}: har försämrats från {} i {} till {}{}.",
                                    "{}: has worsened from {} in {} to {}{}.", name,
                                    shown_in_text(from, language()), month_name(month, language()),
                                    shown_in_text(to, language()), degrees)});
}

// The largest drops first; a goal before its objectives. An indicator's is said where its
// objective's level does not show it.
void Attention::worsened() {
  const Fulfilment* before = input_.previous();
  if (before == nullptr) return;
  for (std::size_t i = 0; i < input_.fulfilment.goals.size(); ++i) {
    const GoalResult& now = input_.fulfilment.goals[i];
    worse(goal_name(*now.goal, language()), before->goals[i], now);
    for (std::size_t j = 0; j < now.objectives.size(); ++j) {
      const ObjectiveResult& old_row = before->goals[i].objectives[j];
      const ObjectiveResult& row = now.objectives[j];
      const std::size_t drops = drops_.size();
      worse(objective_name(row), old_row, row);
      if (drops_.size() > drops) continue;
      for (std::size_t k = 0; k < row.indicators.size(); ++k) {
        worse(out_.say("Indikator {}", "Indicator {}", name_of(*row.indicators[k].indicator)),
              old_row.indicators[k], row.indicators[k]);
      }
    }
  }
  std::stable_sort(drops_.begin(), drops_.end(),
                   [](const Drop& a, const Drop& b) { return a.steps > b.steps; });
  for (Drop& drop : drops_) add(std::move(drop.text));
}

template <class Result>
void Attention::differing(const std::string& name, const Result& result) {
  if (result.stated == nullptr || valid(result) == computed(result)) return;
  const Decision& decision = input_.follow_up().decision;
  bool decided = decision.status && *decision.status == DecisionStatus::decided;
  std::string degree;
  if (result.degree)
    degree =
        fmt::format(" ({})", shown_degree(*result.degree, input_.fulfilment.limits, language()));
  std::string line =
      out_.say("{}: bedömningen avviker från beräkningen. Beräknat {}{}, {} {}.",
               "{}: the assessment differs from the computed one. Computed {}{}, {} {}.", name,
               shown_in_text(computed(result), language()), degree,
               decided ? in({"beslutat", "adopted"}) : in({"föreslaget", "proposed"}),
               shown_in_text(valid(result), language()));
  std::string why = result.stated->motivation.value;
  if (why.empty()) return add(std::move(line));
  list_.items.push_back(item_with_text(line + in({" Motivering", " Reasons"}), why));
}

void Attention::stated() {
  for (const GoalResult& goal : input_.fulfilment.goals) {
    differing(goal_name(*goal.goal, language()), goal);
    for (const ObjectiveResult& row : goal.objectives) differing(objective_name(row), row);
  }
}

std::string Attention::deviation_item(const BudgetResult& row) const {
  const bool is_sum = row.line == nullptr;
  std::string name = is_sum ? in({"Nämndens ekonomi", "The board's finances"})
                            : budget_row_name(input_.plan(), row, out_);
  std::string amount =
      shown_amount(row.deviation.value->abs(), telling_unit(*row.deviation.value, unit_of(input_)));
  FixedText kind = row.deviation.value->negative() ? FixedText{"ett underskott", "a deficit"}
                                                   : FixedText{"ett överskott", "a surplus"};
  std::string share = row.deviation_share && !row.deviation_share.small_base
                          ? fmt::format(" ({})", percent_change(row.deviation_share, out_))
                          : std::string();
  return input_.period.december()
             ? out_.say("{}: {} på {}{}.", "{}: {} of {}{}.", name, in(kind), amount, share)
             : out_.say("{}: väntas ge {} på {}{}.", "{}: expected to give {} of {}{}.", name,
                        in(kind), amount, share);
}

// The sum needs no comment of its own where its lines have theirs.
bool Attention::any_comment() const {
  const std::vector<BudgetReport>& rows = input_.follow_up().budget;
  return std::any_of(rows.begin(), rows.end(),
                     [](const BudgetReport& row) { return !comment_text(&row).empty(); });
}

// Beyond the plan's limit for a comment: deficits before surpluses, the largest first.
void Attention::budget() {
  const Located<Decimal>& limit = input_.plan().budget.deviation_limit;
  if (!limit || !input_.budget) return;
  std::vector<const BudgetResult*> beyond;
  auto look = [&](const BudgetResult& row) {
    if (!row.deviation || row.deviation.value->is_zero() || !row.budget) return;
    if (row.deviation.value->abs() * 100 > *limit * row.budget.value->abs()) beyond.push_back(&row);
  };
  look(input_.budget->sum);
  for (const BudgetResult& row : input_.budget->lines) look(row);
  std::stable_sort(beyond.begin(), beyond.end(), [](const auto* a, const auto* b) {
    return *a->deviation.value < *b->deviation.value;
  });
  for (const BudgetResult* row : beyond) {
    std::string comment = comment_text(row->report);
    bool uncommented = comment.empty() && (row->line != nullptr || !any_comment());
    std::string line = deviation_item(*row);
    if (uncommented) line += in({" Ingen kommentar är lämnad.", " No comment is given."});
    list_.items.push_back(comment.empty() ? ListItem{line, {}} : item_with_text(line, comment));
  }
}

template <class Planned>
void Attention::late(const Planned& planned, const AssignmentState& state) {
  if (!state.late) return;
  std::string line = planned.end_date ? out_.say("Uppdrag {}: försenat, skulle vara klart {}.",
                                                 "Assignment {}: late, was due on {}.",
                                                 name_of(planned), planned.end_date->iso())
                                      : out_.say("Uppdrag {}: försenat.", "Assignment {}: late.",
                                                 name_of(planned));
  if (state.report == nullptr)
    line += in({" Nämns inte i uppföljningen.", " Is not mentioned in the follow-up."});
  std::string comment = comment_text(state.report);
  list_.items.push_back(comment.empty() ? ListItem{line, {}} : item_with_text(line, comment));
}

void Attention::late() {
  for (const AssignmentResult& row : input_.fulfilment.assignments) {
    late(*row.assignment, row);
    for (const AssignmentPartResult& part : row.parts) late(*part.part, part);
  }
}

// What is missing, a line for each who owes it.
void Attention::missing() {
  if (is_empty(input_.follow_up()))
    add(out_.in({"Uppföljningen har inget innehåll.", "The follow-up has no content."}));
  if (const auto periods = skipped_periods(input_); !periods.empty())
    add(out_.say("Ingen uppföljning finns för {}.", "There is no follow-up for {}.",
                 enumeration(periods, language())));
  for (const Owed& owed : missing_outcomes(input_.plan(), input_.fulfilment)) {
    std::vector<std::string> names;
    for (const IndicatorResult* row : owed.indicators) names.push_back(name_of(*row->indicator));
    add(out_.say("Utfall saknas: {}. Ansvarig: {}.", "Outcomes are missing: {}. Responsible: {}.",
                 enumeration(names, language()), owed.name(language())));
  }
  if (const auto names = silent_activities(input_); !names.empty()) {
    add(out_.say("Skulle vara klart och nämns inte: {}.", "Was due and is not mentioned: {}.",
                 enumeration(names, language())));
  }
  if (const auto names = unreported_assignments(input_); !names.empty()) {
    add(out_.say("Skulle återrapporteras och nämns inte: {}.",
                 "Was to be reported back and is not mentioned: {}.",
                 enumeration(names, language())));
  }
  missing_budget();
}

// A line for each of what is missing: the outcome, the forecast, or both.
void Attention::missing_budget() {
  std::vector<std::string> both, outcomes, forecasts;
  for (const BudgetGap& gap : budget_gaps(input_))
    (!gap.forecast ? outcomes : !gap.outcome ? forecasts : both).push_back(gap.name);
  if (!both.empty())
    add(out_.say("Budgetens utfall och prognos saknas från {}.",
                 "The outcome and the forecast of the budget are missing from {}.",
                 enumeration(both, language())));
  if (!outcomes.empty())
    add(out_.say("Budgetens utfall saknas från {}.",
                 "The outcome of the budget is missing from {}.",
                 enumeration(outcomes, language())));
  if (!forecasts.empty())
    add(out_.say("Budgetens prognos saknas från {}.",
                 "The forecast of the budget is missing from {}.",
                 enumeration(forecasts, language())));
}

}  // namespace

void append_attention(const FollowUpReportInput& input, Writer& out) {
  Attention(input, out).build();
}

}  // namespace namndplan::report
