// What the NP3xx rules look for; each check reports one rule (indicator_rules.cpp). Those of
// indicator_checks.cpp are about what an indicator says of itself, those of measure_checks.cpp
// about its figures.
#pragma once

#include "namndplan/rules/check.h"

namespace namndplan::rules {

// ---- indicator_checks.cpp ----
void check_target_given(const PlanInput& input, const Reporter& report);
void check_schedule_given(const PlanInput& input, const Reporter& report);
void check_unit_given(const PlanInput& input, const Reporter& report);
void check_unit_fits(const PlanInput& input, const Reporter& report);
void check_name_and_kind(const PlanInput& input, const Reporter& report);
void check_same_name(const PlanInput& input, const Reporter& report);
void check_followed_months(const PlanInput& input, const Reporter& report);
void check_accrual_given(const PlanInput& input, const Reporter& report);

// ---- measure_checks.cpp ----
void check_notation(const PlanInput& input, const Reporter& report);
void check_share_range(const PlanInput& input, const Reporter& report);
void check_ambition(const PlanInput& input, const Reporter& report);
void check_same_as_outcome(const PlanInput& input, const Reporter& report);
void check_outcome_given(const PlanInput& input, const Reporter& report);
void check_not_answered(const PlanInput& input, const Reporter& report);
void check_split_possible(const PlanInput& input, const Reporter& report);
void check_gender_split(const PlanInput& input, const Reporter& report);
void check_interim_target(const PlanInput& input, const Reporter& report);
void check_interim_month(const PlanInput& input, const Reporter& report);
void check_outcome_year(const PlanInput& input, const Reporter& report);

}  // namespace namndplan::rules
