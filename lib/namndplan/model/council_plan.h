// The council's plan (regionplan): the goals, assignments and frames that its boards answer to.
#pragma once

#include <string>
#include <vector>

#include "namndplan/base/calendar.h"
#include "namndplan/model/board_plan.h"

namespace namndplan {

struct CouncilGoal : Entry {
  Located<std::string> id;
  Located<std::string> title;
  std::vector<Located<std::string>> shifts;  // förflyttningar
};

struct CouncilAssignment : Entry {
  Located<std::string> id;
  Located<std::string> title;
  std::vector<Located<std::string>> to;  // short names of boards; empty: all of them
  Located<Schedule> schedule;
  Located<Date> end_date;
};

struct Frame {
  Located<std::string> board;  // short name
  Located<Amount> amount;
};

struct Frames : Entry {
  Located<MoneyUnit> unit;
  std::vector<Frame> frames;
};

struct CouncilPlan : Entry {
  Located<std::string> organisation;
  Located<int> year;
  Located<std::string> vision;
  std::vector<Located<std::string>> main_missions;
  Located<Schedule> follow_up_months;
  Located<YearSpan> shifts_valid;
  std::vector<CouncilGoal> goals;
  std::vector<CouncilAssignment> assignments;
  Frames frames;
};

}  // namespace namndplan
