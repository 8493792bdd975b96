// Look-ups by id. Most of a document's lists are in the order of their ids when it has been read;
// those whose order people choose have that order beside them (ById). So a row is found in a number
// of steps that grows with the logarithm of the rows. Rows below several objectives are found
// through a PlanIndex.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "namndplan/base/natural_order.h"
#include "namndplan/model/board_plan.h"
#include "namndplan/model/council_plan.h"
#include "namndplan/model/follow_up.h"

namespace namndplan {

// What a list is in the order of.
template <class Row>
std::string_view id_of(const Row& row) {
  return row.id.value;
}
inline std::string_view id_of(const BudgetLine& line) { return line.unit.value; }
inline std::string_view id_of(const Frame& frame) { return frame.board.value; }

// The first row with the id; nullptr when there is none.
template <class Row>
const Row* find_row(const std::vector<Row>& rows, std::string_view id) {
  const auto at = std::lower_bound(
      rows.begin(), rows.end(), id,
      [](const Row& row, std::string_view wanted) { return compare_ids(id_of(row), wanted) < 0; });
  return at != rows.end() && id_of(*at) == id ? &*at : nullptr;
}

// The positions of the rows in the order of their ids, equal ids as they come.
template <class Row>
ById order_of_ids(const std::vector<Row>& rows) {
  ById out(rows.size());
  std::iota(out.begin(), out.end(), std::uint32_t{0});
  std::stable_sort(out.begin(), out.end(), [&](std::uint32_t a, std::uint32_t b) {
    return compare_ids(id_of(rows[a]), id_of(rows[b])) < 0;
  });
  return out;
}

// The same of a list in people's order; `order` is order_of_ids() of it.
template <class Row>
const Row* find_row(const std::vector<Row>& rows, const ById& order, std::string_view id) {
  assert(order.size() == rows.size());
  const auto at = std::lower_bound(order.begin(), order.end(), id,
                                   [&](std::uint32_t row, std::string_view wanted) {
                                     return compare_ids(id_of(rows[row]), wanted) < 0;
                                   });
  return at != order.end() && id_of(rows[*at]) == id ? &rows[*at] : nullptr;
}

// nullptr when there is none.
const Goal* find_goal(const BoardPlan& plan, std::string_view id);
const Assignment* find_assignment(const BoardPlan& plan, std::string_view id);
const Unit* find_unit(const BoardPlan& plan, std::string_view id);
const SteeringDocument* find_steering_document(const BoardPlan& plan, std::string_view id);
const BudgetLine* find_budget_line(const BoardPlan& plan, std::string_view unit);

// The rows of a plan that lie below its goals, by id. It points into the plan, which it must not
// outlive.
class PlanIndex {
 public:
  explicit PlanIndex(const BoardPlan& plan);

  // nullptr when there is none.
  const Objective* objective(std::string_view id) const { return in(objectives_, id); }
  const Indicator* indicator(std::string_view id) const { return in(indicators_, id); }
  const Activity* activity(std::string_view id) const { return in(activities_, id); }

 private:
  template <class Row>
  using Rows = std::unordered_map<std::string_view, const Row*>;
  template <class Row>
  static const Row* in(const Rows<Row>& rows, std::string_view id) {
    const auto found = rows.find(id);
    return found == rows.end() ? nullptr : found->second;
  }

  Rows<Objective> objectives_;
  Rows<Indicator> indicators_;
  Rows<Activity> activities_;
};

// A row of a follow-up, and which follow-up it is in.
template <class Row>
struct Said {
  const Row* row = nullptr;  // nullptr: nothing has been said
  const FollowUp* in = nullptr;
};

// A status holds until another is reported: the latest row with a status for the id. `follow_ups`
// are in the order of their months; `rows` are their activities or assignments (parts among them).
template <class Row>
Said<Row> latest_status(const std::vector<const FollowUp*>& follow_ups,
                        std::vector<Row> FollowUp::*rows, std::string_view id) {
  for (auto follow_up = follow_ups.rbegin(); follow_up != follow_ups.rend(); ++follow_up) {
    const Row* row = find_row((*follow_up)->*rows, id);
    if (row != nullptr && row->status) return {row, *follow_up};
  }
  return {};
}

// The outcome that a target is compared with: that of the latest year before `plan_year` that has a
// value. Missing words and splits without a total are passed over. nullptr when there is none.
const YearMeasure* latest_earlier_outcome(const Indicator& indicator, int plan_year);

// Visits every objective of the plan, in the order of the ids.
template <class Visit>
void each_objective(const BoardPlan& plan, Visit visit) {
  for (const Goal& goal : plan.goals) {
    for (const Objective& objective : goal.objectives) visit(goal, objective);
  }
}

template <class Visit>
void each_indicator(const BoardPlan& plan, Visit visit) {
  each_objective(plan, [&](const Goal& goal, const Objective& objective) {
    for (const Indicator& indicator : objective.indicators) visit(goal, objective, indicator);
  });
}

}  // namespace namndplan
