// What a board reports for a part of its plan year (uppföljning): January to the end of `period`.
#pragma once

#include <string>
#include <vector>

#include "namndplan/base/calendar.h"
#include "namndplan/model/board_plan.h"

namespace namndplan {

// Keyed by the id that it reports on; `key` says where.
struct IndicatorReport : Entry {
  Located<std::string> id;
  Measure outcome;
  Measure forecast;
  Located<std::string> comment;
};

struct ActivityReport : Entry {
  Located<std::string> id;
  Located<ActivityStatus> status;
  Located<std::string> comment;
};

struct StatedLevel : Entry {  // bedömning of a delmål or a goal
  Located<std::string> id;
  Located<Level> level;
  Located<std::string> motivation;
};

struct AssignmentReport : Entry {
  Located<std::string> id;
  Located<AssignmentStatus> status;
  Located<std::string> comment;
};

struct BudgetReport : Entry {
  Located<std::string> id;  // a verksamhet, or "totalt"
  NetCost period_budget;
  NetCost outcome;
  NetCost forecast;
  Located<std::string> comment;
};

struct FollowUp : Entry {
  Located<std::string> plan;  // reference
  Located<Month> period;
  Decision decision;
  std::vector<IndicatorReport> indicators;
  std::vector<ActivityReport> activities;
  std::vector<StatedLevel> levels;
  std::vector<AssignmentReport> assignments;
  std::vector<BudgetReport> budget;
  // The keys `indikatorer`, `aktiviteter`, `uppdrag` and `budget`, where they are given: a finding
  // about a row that is not there points at them.
  Place indicators_key, activities_key, assignments_key, budget_key;
  std::vector<Unread> unread;
};

}  // namespace namndplan
