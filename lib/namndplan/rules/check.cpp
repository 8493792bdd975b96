#include "namndplan/rules/check.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "namndplan/analysis/deviation.h"
#include "namndplan/rules/follow_up_checks.h"
#include "namndplan/rules/plan_register.h"

namespace namndplan::rules {
namespace {

template <class Row>
using Family = std::span<const Row> (*)();

constexpr Family<PlanRule> plan_families[] = {
    goal_chain_rules, indicator_rules, plausibility_rules, magnitude_rules, earlier_outcome_rules,
    assignment_rules, budget_rules,    budget_plan_rules,  decision_rules};
constexpr Family<FollowUpRule> follow_up_families[] = {follow_up_rules,
                                                       outcome_rules,
                                                       reported_magnitude_rules,
                                                       decided_level_rules,
                                                       assignment_follow_up_rules,
                                                       budget_follow_up_rules,
                                                       budget_outcome_rules};

template <class Row, class Input>
void check(std::span<const Family<Row>> families, const Input& input, Findings& findings) {
  for (Family<Row> family : families) {
    for (const Row& row : family()) row.check(input, Reporter(row.rule, findings));
  }
}

template <class Row>
void collect(std::span<const Family<Row>> families, std::vector<const Rule*>& rules) {
  for (Family<Row> family : families) {
    for (const Row& row : family()) rules.push_back(&row.rule);
  }
}

}  // namespace

void check_plan(const PlanInput& input, Findings& findings) {
  check<PlanRule>(plan_families, input, findings);
}

void check_follow_up(const FollowUpInput& input, Findings& findings) {
  std::optional<Deviation> budget;
  if (in_plan_year(input)) budget = deviation(period_of(input));
  FollowUpInput with_budget = input;
  if (budget) with_budget.budget = &*budget;
  check<FollowUpRule>(follow_up_families, with_budget, findings);
}

std::span<const Rule* const> all() {
  static const std::vector<const Rule*> rules = [] {
    std::vector<const Rule*> out;
    collect<PlanRule>(plan_families, out);
    collect<FollowUpRule>(follow_up_families, out);
    for (const Rule* rule : register_rules()) out.push_back(rule);
    // Rules on plans and on follow-ups share their hundreds.
    std::sort(out.begin(), out.end(),
              [](const Rule* a, const Rule* b) { return a->code < b->code; });
    return out;
  }();
  return rules;
}

}  // namespace namndplan::rules
