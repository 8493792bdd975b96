#include "namndplan/figures/unreported.h"

#include <algorithm>

#include "namndplan/model/find.h"

namespace namndplan {
namespace {

// The months of which the plan says that something is to be reported.
std::uint16_t due_months(const BoardPlan& plan) {
  std::uint16_t bits = 0;
  const auto add = [&](const Located<Schedule>& schedule) {
    bits = static_cast<std::uint16_t>(bits | schedule.value.bits());
  };
  each_indicator(plan,
                 [&](const Goal&, const Objective&, const Indicator& row) { add(row.schedule); });
  for (const Assignment& row : plan.assignments) {
    if (row.schedule) add(row.schedule);
  }
  return bits;
}

}  // namespace

Schedule council_months(const CouncilPlan* council) {
  const bool said = council != nullptr && council->follow_up_months;
  return said ? *council->follow_up_months : Schedule::of(Schedule::Form::tertial);
}

bool is_empty(const FollowUp& follow_up) {
  return follow_up.indicators.empty() && follow_up.activities.empty() && follow_up.levels.empty() &&
         follow_up.assignments.empty() && follow_up.budget.empty();
}

std::vector<int> skipped_months(const FollowUpPeriod& period, const CouncilPlan* council) {
  const Schedule due = Schedule::months(
      static_cast<std::uint16_t>(due_months(period.plan) & council_months(council).bits()));
  std::vector<int> out;
  for (int month = 1; month < period.month(); ++month) {
    const auto is_of_month = [&](const FollowUp* row) { return row->period->month == month; };
    const auto& all = period.follow_ups;
    if (due.has(month) && std::none_of(all.begin(), all.end(), is_of_month)) out.push_back(month);
  }
  return out;
}

}  // namespace namndplan
