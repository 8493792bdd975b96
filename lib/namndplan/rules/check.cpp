#include "namndplan/rules/check.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "namndplan/figures/deviation.h"
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

// Whether `holds` of one of the words, which single spaces separate.
template <class Holds>
bool any_word(std::string_view words, Holds holds) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (holds(words.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

// "2.1.1" of "delmål 2.1 › indikator 2.1.1": a follow-up says it shorter, but of the same id.
std::string_view last_word(std::string_view path) {
  return path.substr(path.find_last_of(' ') + 1);
}

// Visits "delmål 2.1" and "indikator 2.1.1" of "delmål 2.1 › indikator 2.1.1".
template <class Visit>
void each_step(std::string_view path, Visit visit) {
  constexpr std::string_view arrow = " › ";
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t end = std::min(path.find(arrow, at), path.size());
    visit(path.substr(at, end - at));
    at = end + arrow.size();
  }
}

template <class Row, class Input>
void check(std::span<const Family<Row>> families, const Input& input,
           const std::vector<Unread>& unread, bool all_read, Findings& findings) {
  const UnreadIndex index(unread);
  for (Family<Row> family : families) {
    for (const Row& row : family()) {
      const bool looks_at_year =
          any_word(row.rule.needs, [](std::string_view key) { return key == the_year; });
      if (all_read || !looks_at_year) row.check(input, Reporter(row.rule, findings, index));
    }
  }
}

template <class Row>
void collect(std::span<const Family<Row>> families, std::vector<const Rule*>& rules) {
  for (Family<Row> family : families) {
    for (const Row& row : family()) rules.push_back(&row.rule);
  }
}

}  // namespace

UnreadIndex::UnreadIndex(const std::vector<Unread>& unread) {
  for (const Unread& row : unread) {
    const std::string_view keys = row.keys;
    const std::string_view last = keys.substr(keys.find_last_of('/') + 1);
    keys_.insert(keys);
    last_keys_.insert(last);
    each_step(row.path, [&](std::string_view step) { by_record_[last_word(step)].insert(last); });
  }
}

bool UnreadIndex::concerns(const Rule& rule, std::string_view path) const {
  if (keys_.empty()) return false;
  if (any_word(rule.needs, [&](std::string_view key) { return keys_.count(key) > 0; })) return true;
  const std::set<std::string_view>* here = &last_keys_;
  if (!path.empty()) {
    const auto found = by_record_.find(last_word(path));
    if (found == by_record_.end()) return false;
    here = &found->second;
  }
  // Of a record without its id nothing is known.
  return rule.reads.empty() || here->count("id") > 0 ||
         any_word(rule.reads, [&](std::string_view key) { return here->count(key) > 0; });
}

void check_plan(const PlanInput& input, Findings& findings) {
  check<PlanRule>(plan_families, input, input.plan.unread, true, findings);
}

void check_follow_up(const FollowUpInput& input, Findings& findings) {
  std::optional<Deviation> budget;
  if (in_plan_year(input)) budget = deviation(period_of(input));
  FollowUpInput with_budget = input;
  if (budget) with_budget.budget = &*budget;
  check<FollowUpRule>(follow_up_families, with_budget, input.follow_up.unread, input.all_read,
                      findings);
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
