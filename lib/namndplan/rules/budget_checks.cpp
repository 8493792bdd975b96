#include "namndplan/rules/budget_checks.h"

#include <algorithm>

namespace namndplan::rules {

Decimal rounding_of(const Located<Amount>& amount) {
  return amount && amount->step > 1 ? amount->step : Decimal(0);
}

Decimal rounding_of(const NetCost& cost) {
  if (cost.net) return rounding_of(cost.net);
  Decimal out = rounding_of(cost.income) + rounding_of(cost.costs);
  for (const CostKind& kind : cost.costs_by_kind) out = out + rounding_of(kind.amount);
  return out;
}

void report_negative_parts(const NetCost& cost, const std::string& path, const Reporter& report) {
  auto tell = [&](const Located<Amount>& amount, FixedText what) {
    if (!amount || !amount->kronor.negative()) return;
    report.at(amount.place, path,
              {fmt::format("{} är negativa", what.sv), fmt::format("{} are negative", what.en)},
              {"skriv beloppet utan minus; namnet säger vad det är",
               "write the amount without a minus; its name says what it is"});
  };
  tell(cost.income, {"intäkterna", "the income"});
  tell(cost.costs, {"kostnaderna", "the costs"});
  for (const CostKind& kind : cost.costs_by_kind) tell(kind.amount, {"kostnaderna", "the costs"});
}

bool has_wrong_sign(const BudgetLine& line) {
  const auto is_negative = [](const Located<Amount>& amount) {
    return amount && amount->kronor.negative();
  };
  const NetCost& cost = line.budget;
  return is_negative(cost.income) || is_negative(cost.costs) ||
         std::any_of(cost.costs_by_kind.begin(), cost.costs_by_kind.end(),
                     [&](const CostKind& kind) { return is_negative(kind.amount); });
}

bool frame_has_wrong_sign(const Budget& budget) {
  Decimal net;
  for (const BudgetLine& line : budget.lines) {
    if (line.budget.given()) net = net + line.budget.kronor();
  }
  return budget.frame && budget.frame->kronor.negative() && !net.negative();
}

FixedText missing_side(const NetCost& cost) {
  if (cost.income.given == cost.has_costs()) return {};
  return cost.income.given ? FixedText{"kostnader", "costs"} : FixedText{"intäkter", "income"};
}

}  // namespace namndplan::rules
