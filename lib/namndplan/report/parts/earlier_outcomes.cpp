#include "namndplan/report/parts/earlier_outcomes.h"

#include <fmt/format.h>

#include <map>

#include "namndplan/model/find.h"
#include "namndplan/report/render/cells.h"

namespace namndplan::report {
namespace {

std::string later_years(const Indicator& indicator, int heading_year, int plan_year) {
  std::string out;
  for (const YearMeasure& entry : indicator.outcomes) {
    if (entry.year.value <= heading_year || entry.year.value >= plan_year) continue;
    std::string value = shown_text(shown_measure(entry.measure, indicator));
    if (value.empty()) continue;
    out += fmt::format("{}{}: {}", out.empty() ? "" : "; ", entry.year.value, value);
  }
  return out;
}

}  // namespace

int usual_outcome_year(const BoardPlan& plan) {
  std::map<int, int> counts;
  each_indicator(plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    if (const YearMeasure* latest = latest_answer(indicator, plan.year.value)) {
      ++counts[latest->year.value];
    }
  });
  int year = plan.year.value - 1;
  int most = 0;
  for (auto [candidate, count] : counts) {
    if (count >= most) {
      most = count;
      year = candidate;
    }
  }
  return year;
}

Cell earlier_outcome_cell(const BoardPlan& plan, const Indicator& indicator, int heading_year) {
  const Measure* outcome = measure_of(indicator.outcomes, heading_year);
  Cell shown = outcome == nullptr ? Cell() : shown_measure(*outcome, indicator);
  std::string note = later_years(indicator, heading_year, plan.year.value);
  if (note.empty()) return shown;
  std::string value = shown_text(shown);
  return Cell::of(value.empty() ? note : value + "; " + note);
}

}  // namespace namndplan::report
