// What the NP2xx rules look for: the chain from the council's goals down to objectives and
// indicators, and what objectives refer to. Each check reports one rule (goal_chain_rules.cpp).
#pragma once

#include "namndplan/rules/check.h"

namespace namndplan::rules {

void check_unknown_goal(const PlanInput& input, const Reporter& report);
void check_goal_title(const PlanInput& input, const Reporter& report);
void check_objective_id(const PlanInput& input, const Reporter& report);
void check_indicator_id(const PlanInput& input, const Reporter& report);
void check_objective_empty(const PlanInput& input, const Reporter& report);
void check_goal_empty(const PlanInput& input, const Reporter& report);
void check_unknown_steering(const PlanInput& input, const Reporter& report);
void check_steering_in_force(const PlanInput& input, const Reporter& report);
void check_steering_revision(const PlanInput& input, const Reporter& report);
void check_unknown_unit(const PlanInput& input, const Reporter& report);
void check_unit_circle(const PlanInput& input, const Reporter& report);
void check_unused_steering(const PlanInput& input, const Reporter& report);
void check_bracketed_tags(const PlanInput& input, const Reporter& report);
void check_line_twice(const PlanInput& input, const Reporter& report);
void check_year(const PlanInput& input, const Reporter& report);

}  // namespace namndplan::rules
