// Budgetavvikelse: what a board's budget lines have cost, what they are forecast to cost, and how
// that compares with the budget. Amounts are kronor.
// Net costs have a minus sign here as in every report, so that a deviation is always the later
// figure less the budget: plus is a surplus (överskott), minus a deficit (underskott).
//
// Nothing is invented: a line without a forecast has none, and a sum over it has none either. Only
// a period's budget that is left out is made, a twelfth of the year's for each month, to the öre.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/figures/fulfilment.h"
#include "namndplan/figures/step.h"
#include "namndplan/model/budget.h"

namespace namndplan {

// Kronor, or a fraction (0.032 is 3,2 %). Without a value the step says why.
struct BudgetFigure {
  std::optional<Decimal> value;
  bool undefined = false;  // "kan inte beräknas": what it would be divided by makes no sense
  // A percentage that would mislead: its base is less than a thousandth of the board's budget, or
  // it is beyond ±999 %. People get a dash for it, programs the number.
  bool small_base = false;
  Step step;

  explicit operator bool() const { return value.has_value(); }
};

// How an earlier period's forecast of the year compares with its outcome: plus is better than
// forecast.
struct ForecastAccuracy {
  Month period;
  BudgetFigure difference;
};

// A line of the budget, or the sum of all lines. Of the sum without lines: the frame, with what the
// follow-up says of `totalt`.
struct BudgetResult {
  const BudgetLine* line = nullptr;      // nullptr: the sum
  const BudgetReport* report = nullptr;  // what the period's follow-up says of it; may say nothing
  bool linear = false;                   // its period budget, or a part of it, was left out
  BudgetFigure budget;
  BudgetFigure period_budget;
  BudgetFigure outcome;
  BudgetFigure period_deviation;
  BudgetFigure forecast;   // also shown in December, when nothing is computed from it
  BudgetFigure deviation;  // of the full year: by the forecast, in December by the outcome
  BudgetFigure income_deviation, cost_deviation;  // parts of it, where both sides have the split
  BudgetFigure deviation_share;                   // a fraction of the budget
  BudgetFigure previous;
  BudgetFigure growth;                     // nettokostnadsutveckling, a fraction
  std::vector<ForecastAccuracy> accuracy;  // in December: of each earlier follow-up, oldest first

  std::string_view id() const { return line == nullptr ? sum_id : line->unit.value; }
  static constexpr std::string_view sum_id = "Summa";
};

struct Deviation {
  std::vector<BudgetResult> lines;  // in the plan's order; none when it has a ram and no rader
  BudgetResult sum;
  // The frame, where the lines add up to something else than it (within their rounding: else the
  // plan has errors): its budget, with the sum's outcome and forecast and their deviations from it.
  std::optional<BudgetResult> frame;
};

// Nothing when the plan has no budget, or one without frame and lines.
std::optional<Deviation> deviation(const FollowUpPeriod& period);

// The same at the follow-up before the period's; nothing when there is none.
std::optional<Deviation> deviation_before(const FollowUpPeriod& period);

// What a plan alone says: its budget and the previous year. Nothing when it has no amounts.
std::optional<BudgetResult> planned(const BoardPlan& plan);

// The same of one of its lines.
BudgetResult planned(const BudgetLine& line);

// One of several budgets, with the name that tells them apart when one lacks a figure.
struct NamedBudget {
  std::string name;
  const BudgetResult* result;
};
// Their sum: what each figure is over all of them, missing when one lacks it. At least one.
BudgetResult total(const std::vector<NamedBudget>& budgets, bool december);

// The figures of a result in the order of the budget table, with that table's column names.
struct BudgetColumn {
  std::string_view name;
  Quantity quantity;  // money or share
  BudgetFigure BudgetResult::*figure;
};
std::span<const BudgetColumn> budget_columns();

// All of a result's figures below one step without a value of its own, for `why`.
Step derivation(const BudgetResult& result, const BoardPlan& plan);

// How the frame comes about: as it is written, its derivation, and the lines. Costs are positive,
// as they are written. The plan gives a frame.
Step frame_derivation(const BoardPlan& plan);

// A net cost as reports have it: income less costs, kronor. Only when given.
Decimal signed_net_cost(const NetCost& cost);

// The key under which a follow-up reports on a budget that has no lines.
inline constexpr std::string_view budget_total_key = "totalt";

}  // namespace namndplan
