// The rules that know the field (NP2xx–NP7xx). Each is one row: the rule, and the check that finds
// its breaches in a document that loaded without errors. One file holds a family.
#pragma once

#include <span>
#include <utility>

#include "namndplan/base/source.h"
#include "namndplan/diag/finding.h"
#include "namndplan/model/council_plan.h"

namespace namndplan::rules {

// What a check reports with: findings of one rule.
class Reporter {
 public:
  Reporter(const Rule& rule, Findings& findings) : rule_(rule), findings_(findings) {}

  Finding& at(const Place& place, const std::string& path, Text message, Text advice = {}) const {
    return findings_.add(rule_, place, std::move(message), std::move(advice), path);
  }

 private:
  const Rule& rule_;
  Findings& findings_;
};

struct PlanInput {
  const BoardPlan& plan;
  const CouncilPlan* council;  // nullptr when the plan names none, or it could not be read
};

struct PlanRule {
  Rule rule;
  void (*check)(const PlanInput& input, const Reporter& report);
};

std::span<const PlanRule> goal_chain_rules();   // NP2xx
std::span<const PlanRule> indicator_rules();    // NP3xx
std::span<const PlanRule> assignment_rules();   // NP5xx
std::span<const PlanRule> budget_rules();       // NP601–NP609: sums
std::span<const PlanRule> budget_plan_rules();  // NP611–NP613: what a budget should say
std::span<const PlanRule> decision_rules();     // NP7xx

// Every rule on the plan, in the order of the codes.
void check_plan(const PlanInput& input, Findings& findings);

// All rows of this folder, for the catalogue.
std::span<const Rule* const> all();

}  // namespace namndplan::rules
