// Rules on plans beside each other: what one file alone cannot tell. Plans are taken one by one,
// and each is held against those before it, so that any number of them is checked in linear time
// and the order of the files decides what is found.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "namndplan/diag/finding.h"
#include "namndplan/model/board_plan.h"

namespace namndplan::rules {

// What is kept of a plan when its document is let go: who it is for, and the findings that it would
// give, lacking only the other plan.
struct PlanIdentity {
  std::string organisation, board, short_name, council;
  int year = 0;
  Finding same_plan, same_short_name, other_council;
};

// `council`: what the plan's regionplan is known by, such as its real path; empty for none.
PlanIdentity identity_of(const BoardPlan& plan, std::string council);

class PlanRegister {
 public:
  // What the plan gives beside those that were taken before it.
  std::vector<Finding> take(const PlanIdentity& plan);

 private:
  // A plan that was met first, by what others are told apart by.
  struct First {
    std::string name;  // the board's, or what its regionplan is known by
    Related place;
  };
  using Key = std::tuple<std::string, int, std::string>;  // organisation, year, and one more

  std::map<Key, First> boards_, short_names_, councils_;
};

std::span<const Rule* const> register_rules();

}  // namespace namndplan::rules
