// What the NP4xx rules on follow-ups look for; each check reports one rule (follow_up_rules.cpp,
// outcome_rules.cpp). Those of follow_up_checks.cpp are about the document: its ids, period,
// decision and stated levels; those of outcome_checks.cpp about what it says of indicators. Figures
// are held against the plan only when the period is in the plan's year: else that is the fault.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "namndplan/figures/fulfilment.h"
#include "namndplan/rules/check.h"

namespace namndplan::rules {

// ---- what the checks share ----
bool in_plan_year(const FollowUpInput& input);
// The follow-ups of the year up to this one, one a month. Only when in_plan_year().
FollowUpPeriod period_of(const FollowUpInput& input);
// Where a finding points that is about a row which the follow-up does not have: the key it would
// stand under, else the first line.
const Place& place_of_key(const FollowUp& follow_up, const Place& key);

// Weights and limits that break a rule give no figures; the plan's own findings say so.
bool has_sound_method(const BoardPlan& plan);

// The ids of `rows` that are not among those of the plan.
template <class Row>
std::vector<std::string_view> unknown_ids(const std::vector<Row>& rows,
                                          const std::set<std::string_view>& known) {
  std::vector<std::string_view> out;
  for (const Row& row : rows) {
    if (row.id && known.count(*row.id) == 0) out.push_back(*row.id);
  }
  return out;
}

// ---- follow_up_checks.cpp ----
void check_known_ids(const FollowUpInput& input, const Reporter& report);
void check_stated_levels(const FollowUpInput& input, const Reporter& report);
void check_same_period(const FollowUpInput& input, const Reporter& report);
void check_period_year(const FollowUpInput& input, const Reporter& report);
void check_plan_decided(const FollowUpInput& input, const Reporter& report);
void check_decision_date(const FollowUpInput& input, const Reporter& report);
void check_decision_dated(const FollowUpInput& input, const Reporter& report);
void check_activities(const FollowUpInput& input, const Reporter& report);
void check_reported_sum(const FollowUpInput& input, const Reporter& report);
void check_empty(const FollowUpInput& input, const Reporter& report);
void check_forecast_in_words(const FollowUpInput& input, const Reporter& report);
void check_skipped(const FollowUpInput& input, const Reporter& report);
void check_folder(const FollowUpInput& input, const Reporter& report);

// ---- outcome_checks.cpp ----
void check_outcome_due(const FollowUpInput& input, const Reporter& report);
void check_not_measured(const FollowUpInput& input, const Reporter& report);
void check_outcome_not_due(const FollowUpInput& input, const Reporter& report);
void check_accumulated_amount(const FollowUpInput& input, const Reporter& report);
void check_accumulates(const FollowUpInput& input, const Reporter& report);
void check_yes_no_forecast(const FollowUpInput& input, const Reporter& report);
void check_december_forecast(const FollowUpInput& input, const Reporter& report);
void check_forecast_reached(const FollowUpInput& input, const Reporter& report);
void check_reported_share(const FollowUpInput& input, const Reporter& report);
void check_reported_split(const FollowUpInput& input, const Reporter& report);

}  // namespace namndplan::rules
