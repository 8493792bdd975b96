#include "namndplan/report/followup/missing.h"

#include <map>

#include "namndplan/figures/unreported.h"
#include "namndplan/model/find.h"
#include "namndplan/report/followup/followup_sections.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/render/cells.h"

namespace namndplan::report {

namespace {

bool is_silent(const FollowUpReportInput& input, const AssignmentState& state,
               const Located<Date>& end_date) {
  return end_date && *end_date <= input.period.last_day() && state.late && state.report == nullptr;
}

}  // namespace

std::string Owed::name(Language language) const {
  if (unit != nullptr) return shown_name(unit->name.value);
  return std::string(
      FixedText{"Utan angiven ansvarig", "Nobody named as responsible"}.in(language));
}

std::string Owed::ids() const {
  std::string out;
  for (const IndicatorResult* row : indicators)
    out += (out.empty() ? "" : ", ") + row->indicator->id.value;
  return out;
}

std::vector<Owed> missing_outcomes(const BoardPlan& plan, const Fulfilment& fulfilment) {
  std::map<std::size_t, Owed> by_place;  // of the unit in the plan; what nobody owes last
  each_indicator(fulfilment, [&](const IndicatorResult& result) {
    if (!result.missing) return;
    const Unit* unit = find_unit(plan, result.indicator->responsible.value);
    std::size_t place =
        unit == nullptr ? plan.units.size() : static_cast<std::size_t>(unit - plan.units.data());
    Owed& owed = by_place[place];
    owed.unit = unit;
    owed.indicators.push_back(&result);
  });
  std::vector<Owed> out;
  for (auto& [place, owed] : by_place) out.push_back(std::move(owed));
  return out;
}

std::vector<std::string> missing_budget(const FollowUpReportInput& input) {
  std::vector<std::string> names;
  for (BudgetGap& gap : budget_gaps(input)) {
    if (input.period.december() ? gap.outcome : gap.forecast) names.push_back(std::move(gap.name));
  }
  return names;
}

FixedText BudgetGap::what() const {
  if (!forecast) return {"budgetens utfall", "outcome of the budget"};
  if (!outcome) return {"budgetens prognos", "forecast of the budget"};
  return {"budgetens utfall och prognos", "outcome and forecast of the budget"};
}

std::vector<BudgetGap> budget_gaps(const FollowUpReportInput& input) {
  std::vector<BudgetGap> gaps;
  if (!input.budget) return gaps;
  auto add = [&](const BudgetResult& row, std::string name) {
    BudgetGap gap{std::move(name), !row.outcome, !row.forecast && !input.period.december()};
    if (gap.outcome || gap.forecast) gaps.push_back(std::move(gap));
  };
  for (const BudgetResult& row : input.budget->lines)
    add(row, unit_name(input.plan(), row.line->unit.value));
  if (input.budget->lines.empty()) add(input.budget->sum, board_name(input.plan()));
  return gaps;
}

std::vector<std::string> silent_activities(const FollowUpReportInput& input) {
  std::vector<std::string> names;
  each_objective(input.fulfilment, [&](const ObjectiveResult& objective) {
    for (const ActivityResult& row : objective.activities) {
      const Activity& activity = *row.activity;
      const bool due =
          activity.due ? *activity.due <= input.period.last_day() : input.period.december();
      const bool silent = !row.reported || (row.report == nullptr && !is_closed(row.status));
      if (due && silent) names.push_back(name_of(activity));
    }
  });
  return names;
}

std::vector<std::string> silent_assignments(const FollowUpReportInput& input) {
  std::vector<std::string> names;
  auto add = [&](const AssignmentState& state, const auto& planned) {
    if (is_silent(input, state, planned.end_date)) names.push_back(name_of(planned));
  };
  for (const AssignmentResult& row : input.fulfilment.assignments) {
    add(row, *row.assignment);
    for (const AssignmentPartResult& part : row.parts) add(part, *part.part);
  }
  return names;
}

std::vector<std::string> unreported_assignments(const FollowUpReportInput& input) {
  std::vector<std::string> names;
  for (const AssignmentResult& row : input.fulfilment.assignments) {
    const Assignment& planned = *row.assignment;
    bool mentioned = row.report != nullptr;
    for (const AssignmentPartResult& part : row.parts)
      mentioned = mentioned || part.report != nullptr;
    if (mentioned || (row.status && is_closed(*row.status)) ||
        is_silent(input, row, planned.end_date))
      continue;
    if (planned.schedule && planned.schedule->has(input.period.month()))
      names.push_back(name_of(planned));
  }
  return names;
}

std::vector<std::string> skipped_periods(const FollowUpReportInput& input) {
  std::vector<std::string> out;
  for (int month : skipped_months(input.period, input.council))
    out.push_back(Month{input.plan().year.value, month}.iso());
  return out;
}

std::vector<std::string> missing_lines(const FollowUpReportInput& input, Language language) {
  std::vector<std::string> out;
  if (is_empty(input.follow_up())) {
    out.emplace_back(
        FixedText{"Uppföljningen har inget innehåll", "The follow-up has no content"}.in(language));
  }
  if (const auto periods = skipped_periods(input); !periods.empty()) {
    out.push_back(
        text("Ingen uppföljning för {}", "No follow-up for {}", enumeration(periods, language))
            .in(language));
  }
  for (const Owed& owed : missing_outcomes(input.plan(), input.fulfilment)) {
    out.push_back(
        text("{}: utfall för {}", "{}: the outcomes of {}", owed.name(language), owed.ids())
            .in(language));
  }
  for (const BudgetGap& gap : budget_gaps(input))
    out.push_back(fmt::format("{}: {}", gap.name, gap.what().in(language)));
  if (const auto names = silent_activities(input); !names.empty()) {
    out.push_back(text("Aktiviteter som skulle vara klara och inte nämns: {}",
                       "Activities that were due and are not mentioned: {}",
                       enumeration(names, language))
                      .in(language));
  }
  if (const auto names = silent_assignments(input); !names.empty()) {
    out.push_back(text("Uppdrag som skulle vara klara och inte nämns: {}",
                       "Assignments that were due and are not mentioned: {}",
                       enumeration(names, language))
                      .in(language));
  }
  if (const auto names = unreported_assignments(input); !names.empty()) {
    out.push_back(text("Uppdrag som skulle återrapporteras och inte nämns: {}",
                       "Assignments that were to be reported back and are not mentioned: {}",
                       enumeration(names, language))
                      .in(language));
  }
  return out;
}

}  // namespace namndplan::report
