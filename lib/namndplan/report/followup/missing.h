// What a follow-up lacks, and who owes it.
#pragma once

#include <string>
#include <vector>

#include "namndplan/report/followup/followup_report.h"

namespace namndplan::report {

// Indicators whose outcome is missing, of one responsible unit.
struct Owed {
  const Unit* unit = nullptr;  // nullptr: the plan names nobody, or no unit of its own
  std::vector<const IndicatorResult*> indicators;

  // The unit's name, or that nobody is named.
  std::string name(Language language) const;
  // "1.1.1, 1.1.4"
  std::string ids() const;
};

// In the plan's order of units, what nobody answers for last.
std::vector<Owed> missing_outcomes(const BoardPlan& plan, const Fulfilment& fulfilment);

// The names of units whose budget line lacks what the full-year deviation needs: its forecast, in
// December its outcome.
std::vector<std::string> missing_budget(const FollowUpReportInput& input);

// A budget line that lacks its outcome, or before December its forecast.
struct BudgetGap {
  std::string name;  // of the unit; of the board where the plan has no lines
  bool outcome = false, forecast = false;

  // "budgetens utfall", "budgetens utfall och prognos"
  FixedText what() const;
};
std::vector<BudgetGap> budget_gaps(const FollowUpReportInput& input);

// What should be done by now, has not been said to be, and is not mentioned: activities
// and assignments with their parts, as "1.1-a Turné".
std::vector<std::string> silent_activities(const FollowUpReportInput& input);
std::vector<std::string> silent_assignments(const FollowUpReportInput& input);
// Assignments whose `periodicitet` has the month, which are open and not mentioned, nor is any part
// of them. Those that silent_assignments() gives are not among them.
std::vector<std::string> unreported_assignments(const FollowUpReportInput& input);

// "2026-04": the months before the period that should have a follow-up and have none.
std::vector<std::string> skipped_periods(const FollowUpReportInput& input);

// All of them in words, a line each: "Staben: utfall för 1.1.1, 1.1.4", "Staben: budgetens
// prognos", "Aktiviteter som skulle vara klara och inte nämns: 1.1-a".
std::vector<std::string> missing_lines(const FollowUpReportInput& input, Language language);

}  // namespace namndplan::report
