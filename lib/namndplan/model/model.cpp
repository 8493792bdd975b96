#include "namndplan/model/board_plan.h"

namespace namndplan {

const Measure* measure_of(const std::vector<YearMeasure>& measures, int year) {
  for (const YearMeasure& entry : measures) {
    if (entry.year.value == year) return &entry.measure;
  }
  return nullptr;
}

const YearMeasure* latest_answer(const Indicator& indicator, int plan_year) {
  const YearMeasure* latest = nullptr;
  for (const YearMeasure& entry : indicator.outcomes) {
    bool answers = entry.measure.has_value() || entry.measure.answer == Answer::not_answered ||
                   entry.measure.answer == Answer::not_measured;
    if (!answers || entry.year.value >= plan_year) continue;
    if (latest == nullptr || entry.year.value > latest->year.value) latest = &entry;
  }
  return latest;
}

Decimal NetCost::income_kronor() const { return income.given ? income->kronor : Decimal(0); }

Decimal NetCost::cost_kronor() const {
  if (costs.given) return costs->kronor;
  Decimal sum = 0;
  for (const CostKind& cost : costs_by_kind) sum = sum + cost.amount->kronor;
  return sum;
}

Decimal NetCost::kronor() const {
  return net.given ? net->kronor : cost_kronor() - income_kronor();
}

}  // namespace namndplan
