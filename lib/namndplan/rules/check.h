// The rules that know the field (NP2xx–NP7xx). Each is one row: the rule, and the check that finds
// its breaches in what could be read of a document: a plan, or a follow-up whose plan loaded
// without errors. One file holds a family.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "namndplan/base/source.h"
#include "namndplan/diag/finding.h"
#include "namndplan/model/council_plan.h"
#include "namndplan/model/follow_up.h"

namespace namndplan {
struct Deviation;
}

namespace namndplan::rules {

// What could not be read of a document, so that a finding that looks at it is told apart. The list
// outlives the index.
class UnreadIndex {
 public:
  UnreadIndex() = default;
  explicit UnreadIndex(const std::vector<Unread>& unread);

  // Whether `rule` looks at something of this for a finding about the record of `path`.
  bool concerns(const Rule& rule, std::string_view path) const;

 private:
  std::set<std::string_view> keys_;       // from the top of the document
  std::set<std::string_view> last_keys_;  // the last of each
  // The same by the id of each record that they are in.
  std::map<std::string_view, std::set<std::string_view>> by_record_;
};

// What a check reports with: findings of one rule.
class Reporter {
 public:
  Reporter(const Rule& rule, Findings& findings, const UnreadIndex& unread)
      : rule_(rule), findings_(findings), unread_(unread) {}

  // A finding that looks at what could not be read is not reported: it might be wrong.
  Finding& at(const Place& place, const std::string& path, Text message, Text advice = {}) const {
    if (unread_.concerns(rule_, path)) return unreported_;
    return findings_.add(rule_, place, std::move(message), std::move(advice), path);
  }

 private:
  const Rule& rule_;
  Findings& findings_;
  const UnreadIndex& unread_;
  mutable Finding unreported_;
};

// A follow-up in the same folder, with its plan.
struct Reported {
  const BoardPlan* plan = nullptr;
  const FollowUp* follow_up = nullptr;
};

struct PlanInput {
  const BoardPlan& plan;
  const CouncilPlan* council;  // nullptr when the plan names none, or it could not be read
  // The December follow-ups of the same board's plans of earlier years, at most one a year.
  std::vector<Reported> earlier = {};
};

struct PlanRule {
  Rule rule;
  void (*check)(const PlanInput& input, const Reporter& report);
};

struct FollowUpInput {
  const FollowUp& follow_up;
  const BoardPlan& plan;
  // The follow-ups of this plan and its year that could be read, sorted by month: the first of each
  // month by file name, and this one (unless its period is of another year).
  std::vector<const FollowUp*> of_plan;
  bool beside_plan = true;  // in the plan's folder, where reports look for it
  bool all_read = true;     // of the follow-ups of this plan, as far as can be seen
  // The budget at its period; nullptr when the plan has none, or the period is in another year.
  // check_follow_up() computes it, once for all rules.
  const Deviation* budget = nullptr;
  const CouncilPlan* council = nullptr;  // as of PlanInput
};

struct FollowUpRule {
  Rule rule;
  void (*check)(const FollowUpInput& input, const Reporter& report);
};

std::span<const PlanRule> goal_chain_rules();       // NP2xx
std::span<const PlanRule> indicator_rules();        // NP3xx
std::span<const PlanRule> plausibility_rules();     // NP320–NP326
std::span<const PlanRule> magnitude_rules();        // NP322
std::span<const PlanRule> earlier_outcome_rules();  // NP405
std::span<const PlanRule> assignment_rules();       // NP501–NP504
std::span<const PlanRule> budget_rules();           // NP601–NP609: sums
std::span<const PlanRule>
budget_plan_rules();  // NP611–NP613, NP621–NP622, NP627: what a budget should say
std::span<const PlanRule> decision_rules();  // NP7xx

std::span<const FollowUpRule> follow_up_rules();             // NP4xx: the document and its ids
std::span<const FollowUpRule> outcome_rules();               // NP4xx: outcomes and forecasts
std::span<const FollowUpRule> reported_magnitude_rules();    // NP425
std::span<const FollowUpRule> decided_level_rules();         // NP421–NP424, NP427
std::span<const FollowUpRule> assignment_follow_up_rules();  // NP505–NP509
std::span<const FollowUpRule> budget_follow_up_rules();      // NP614–NP620, NP623–NP624

std::span<const FollowUpRule> budget_outcome_rules();  // NP625–NP626

// Every rule on the plan, or on the follow-up.
void check_plan(const PlanInput& input, Findings& findings);
void check_follow_up(const FollowUpInput& input, Findings& findings);

// All rows of this folder, for the catalogue, in the order of their codes.
std::span<const Rule* const> all();

}  // namespace namndplan::rules
