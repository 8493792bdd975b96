// Weighted means and shares of a weight, with the steps that show them: what objectives and goals
// are put together of.
#pragma once

#include <string_view>

#include "namndplan/base/decimal.h"
#include "namndplan/figures/fulfilment.h"
#include "namndplan/figures/step.h"

namespace namndplan {

// A weighted mean, or the share of a weight; the sums are kept so that both can be written out.
struct Weighing {
  Decimal top = 0;
  Decimal bottom = 0;

  void add(const Decimal& weight, const Decimal& value);
  bool any() const { return bottom > 0; }
  Decimal value() const { return quotient(top, bottom); }
  Text formula() const;
};

Step share_step(Operation operation, Text name, const Weighing& weighing);

// Coverage over indicators or objectives: a leaf for each with the word it came to.
Step coverage_step(const Weighing& weighing, const AssessmentLimits& limits);
Step coverage_term(const Step& row, std::string_view word, const Decimal& weight, bool counts,
                   const Place& place);

// Why there is no verdict though something is counted.
Text too_little(bool any_value, const Decimal& coverage, const AssessmentLimits& limits);

// "beräknad nivå": the level of a share by the limits, and what moves it.
Step level_of_share(Text name, const Step& share, Level level);
Step moved_level(Operation operation, Level level, Text reason, std::vector<Step> inputs);
// The level as a term of a step above it.
Step level_leaf(const Step& row, std::string_view word, const Place& place);

}  // namespace namndplan
