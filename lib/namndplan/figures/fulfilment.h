// Måluppfyllelse: how far indicators, objectives and goals have come at the end of a period.
// Degrees are fractions (0.785 is 78,5 %): quotients and the degree of an objective are rounded to
// twelve decimals, and a degree to nine before its level is decided. Nothing here depends on the
// order of files or rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "namndplan/base/decimal.h"
#include "namndplan/figures/step.h"
#include "namndplan/model/board_plan.h"
#include "namndplan/model/follow_up.h"

namespace namndplan {

// A plan and its follow-ups of the plan's own year up to the period, in the order of their months;
// the last one is the period's. Built by whoever loaded them.
struct FollowUpPeriod {
  const BoardPlan& plan;
  std::vector<const FollowUp*> follow_ups;  // not empty

  const FollowUp& current() const { return *follow_ups.back(); }
  int month() const { return current().period->month; }
  Date last_day() const { return current().period->last_day(); }
  bool december() const { return month() == 12; }
  // The same without its last follow-up; nothing when there is no earlier one.
  std::optional<FollowUpPeriod> previous() const;
};

// The method with its standard values filled in; fractions.
struct AssessmentLimits {
  Method method = Method::mean;
  Decimal fulfilled, partly, indicator_weight, minimum_coverage;
  std::vector<Step> steps;  // where each is given

  const Decimal& limit_of(Level level) const {
    return level == Level::fulfilled ? fulfilled : partly;
  }
  // A share as it is printed, to a tenth of a per cent. Where plain rounding would show a limit as
  // reached that is not, it is rounded down: 99,96 % below a limit of 100 % is 99,9 %.
  Decimal printed_degree(const Decimal& degree) const;
  Decimal printed_coverage(const Decimal& coverage) const;
};
AssessmentLimits limits_of(const BoardPlan& plan);

// fulfilled, partly, not_fulfilled by the degree; rounded to nine decimals here.
Level level_of(const Decimal& degree, const AssessmentLimits& limits);

enum class Standing {
  assessed,      // has a degree and a level
  not_assessed,  // ej bedömd: no value, or too little coverage
  not_current,   // ej aktuell: nothing is due yet
  no_target,     // mål saknas
};
// "uppfyllt", …, "ej bedömd", "ej aktuell", "mål saknas".
std::string_view standing_word(Standing standing, Level level);

enum class ForecastMethod {
  none,
  given,
  projection,        // outcome · 12 / month
  projection_along,  // the interim targets: outcome · target / interim target of the month
  latest,            // the outcome itself
};
std::string_view forecast_word(ForecastMethod method);  // "angiven", …; empty for none

struct IndicatorResult {
  const Indicator* indicator = nullptr;
  Standing standing = Standing::not_assessed;
  Level level = Level::not_assessed;
  const Measure* target = nullptr;  // of the plan year; may be absent
  const Measure* outcome =
      nullptr;            // the follow-up's own, else the latest earlier one; may be absent
  int outcome_month = 0;  // of `outcome`
  Place outcome_period;   // where the month stands
  const IndicatorReport* report = nullptr;  // in the period's follow-up
  bool due = false;
  // An outcome is owed: due now or earlier in the year and never answered, or answered with "svar
  // saknas". "mäts ej" is an answer.
  bool missing = false;
  int due_month = 0;                // when it was last due; 0 when it has not been this year
  std::optional<Decimal> forecast;  // before December
  ForecastMethod forecast_method = ForecastMethod::none;
  std::optional<Decimal> uncut;  // the projection, where it was cut at what the kind allows
  bool reached = false;
  std::optional<Decimal> degree;  // when assessed
  Decimal weight = 1;
  Step step;

  bool left_out() const {
    return standing == Standing::not_current || standing == Standing::no_target;
  }
  bool has_outcome() const { return outcome != nullptr && outcome->has_value(); }
  // Projected from a quarter of the year or less.
  bool uncertain() const {
    return outcome_month <= 3 && (forecast_method == ForecastMethod::projection ||
                                  forecast_method == ForecastMethod::projection_along);
  }
};

struct ActivityResult {
  const Activity* activity = nullptr;
  ActivityStatus status = ActivityStatus::not_started;  // not started when nobody has said anything
  bool according_to_plan = false;
  bool reported = false;  // a follow-up of the year has given its status
  // Reported, or its date has passed: only then is it a part of the activities' part.
  bool counted = false;
  const ActivityReport* report = nullptr;  // in the period's follow-up
  int said_month = 0;                      // of the follow-up that gave the status; 0: none has
  Step step;
};

struct ObjectiveResult {
  const Objective* objective = nullptr;
  std::vector<IndicatorResult> indicators;
  std::vector<ActivityResult> activities;
  int counted = 0;  // indicators that are not left out
  int with_value = 0;
  int with_outcome = 0;                   // of those that are counted
  int unreported = 0;                     // activities that are not counted
  std::optional<Decimal> coverage;        // when anything is counted
  std::optional<Decimal> indicator_part;  // when assessed by it
  std::optional<Level> indicator_level;   // of that part alone
  std::optional<Decimal> activity_part;   // when an activity is counted
  bool activities_only = false;           // assessed without any indicator
  Standing standing = Standing::not_current;
  Level level = Level::not_assessed;
  std::optional<Decimal> degree;
  // The level is not that of the degree: at most one step from the indicators' own level, …
  bool one_step = false;
  // … or at most partly fulfilled, for want of these, which are decisive.
  std::vector<const Indicator*> capped_by;
  Decimal weight = 1;
  const StatedLevel* stated = nullptr;
  Step step;
  Step level_step;  // from the degree to the level, when assessed
};

struct GoalResult {
  const Goal* goal = nullptr;
  std::vector<ObjectiveResult> objectives;
  int counted = 0;  // objectives that are not "ej aktuell"
  int assessed = 0;
  std::optional<Decimal> coverage;
  Standing standing = Standing::not_current;
  Level level = Level::not_assessed;
  std::optional<Decimal> degree;
  // The level is not that of the degree: never better than the best nor worse than the worst of its
  // assessed objectives, …
  bool between = false;
  // … or at most partly fulfilled, for want of these, which are decisive.
  std::vector<const Objective*> capped_by;
  const StatedLevel* stated = nullptr;
  Step step;
  Step level_step;  // from the degree to the level, when assessed
};

// What has been said of an assignment or of a part of one.
struct AssignmentState {
  std::optional<AssignmentStatus> status;
  Place status_place;
  // Of the follow-up that gave the status; 0: none has, and it is the plan's.
  int said_month = 0;
  // Not closed at an end date on or before the period's last day, or said to be late.
  bool late = false;
  const AssignmentReport* report = nullptr;  // in the period's follow-up
};

struct AssignmentPartResult : AssignmentState {
  const AssignmentPart* part = nullptr;
};

struct AssignmentResult : AssignmentState {
  const Assignment* assignment = nullptr;
  std::vector<AssignmentPartResult> parts;
};

struct Fulfilment {
  AssessmentLimits limits;
  std::vector<GoalResult> goals;  // goals without objectives are left out
  std::vector<AssignmentResult> assignments;
};

Fulfilment fulfilment(const FollowUpPeriod& period);

// The level that holds: the stated one where there is one.
std::string_view valid_level_word(Standing standing, Level level, const StatedLevel* stated);

// Which outcome the indicator has at the period and whether one is owed; nothing is assessed.
IndicatorResult outcome_at(const FollowUpPeriod& period, const Indicator& indicator);
// The parts, for those that need only one.
IndicatorResult assess_indicator(const FollowUpPeriod& period, const Indicator& indicator,
                                 const AssessmentLimits& limits);
ActivityResult assess_activity(const FollowUpPeriod& period, const Activity& activity);
ObjectiveResult assess_objective(const FollowUpPeriod& period, const Objective& objective,
                                 const AssessmentLimits& limits);
GoalResult assess_goal(const FollowUpPeriod& period, const Goal& goal,
                       const AssessmentLimits& limits);
// What the period's follow-up states of an objective or goal; nullptr when it states nothing.
const StatedLevel* stated_in(const FollowUp& follow_up, const std::string& id);
// Degree of an outcome against a target. The formula has the numbers.
struct Degree {
  Decimal value;
  bool reached = false;
  Operation operation = Operation::nothing;
  std::string formula;
};
Degree degree_of(const Decimal& outcome, const Decimal& target, IndicatorKind kind,
                 Direction direction);

}  // namespace namndplan
