#include "namndplan/rules/check.h"

#include <vector>

namespace namndplan::rules {
namespace {

using Family = std::span<const PlanRule> (*)();
constexpr Family plan_families[] = {goal_chain_rules, indicator_rules,   assignment_rules,
                                    budget_rules,     budget_plan_rules, decision_rules};

}  // namespace

void check_plan(const PlanInput& input, Findings& findings) {
  for (Family family : plan_families) {
    for (const PlanRule& row : family()) row.check(input, Reporter(row.rule, findings));
  }
}

std::span<const Rule* const> all() {
  static const std::vector<const Rule*> rules = [] {
    std::vector<const Rule*> out;
    for (Family family : plan_families) {
      for (const PlanRule& row : family()) out.push_back(&row.rule);
    }
    return out;
  }();
  return rules;
}

}  // namespace namndplan::rules
