#include "namndplan/figures/weighing.h"

#include <utility>

#include "namndplan/base/number_format.h"

namespace namndplan {

void Weighing::add(const Decimal& weight, const Decimal& value) {
  top = top + weight * value;
  bottom = bottom + weight;
}

Text Weighing::formula() const {
  std::string out = fmt::format("{} / {}", format_swedish(top.rounded(6)), format_swedish(bottom));
  return {out, out};
}

Step share_step(Operation operation, Text name, const Weighing& weighing) {
  Step step;
  step.operation = operation;
  step.name = std::move(name);
  step.quantity = Quantity::share;
  step.value = weighing.value();
  step.formula = weighing.formula();
  return step;
}

Step coverage_step(const Weighing& weighing, const AssessmentLimits& limits) {
  Step step = share_step(Operation::weight_share, {"täckning", "coverage"}, weighing);
  step.printed = limits.printed_coverage(step.value);
  return step;
}

Step coverage_term(const Step& row, std::string_view word, const Decimal& weight, bool counts,
                   const Place& place) {
  Step term = leaf_word(row.name, std::string(word), place);
  term.weight = weight;
  term.counts = counts;
  return term;
}

Text too_little(bool any_value, const Decimal& coverage, const AssessmentLimits& limits) {
  if (!any_value) return {"inget värde att bedöma", "no value to assess"};
  return text("täckningen {} är under minsta täckning {}",
              "the coverage {} is below the least one {}",
              percent(limits.printed_coverage(coverage)),
              format_swedish(limits.minimum_coverage * 100) + "\u00a0%");
}

Step level_of_share(Text name, const Step& share, Level level) {
  Step step;
  step.operation = Operation::level;
  step.name = std::move(name);
  step.quantity = Quantity::word;
  step.word = word(level);
  Step input;
  input.operation = Operation::reference;
  input.name = share.name;
  input.quantity = Quantity::share;
  input.value = share.value;
  input.printed = share.printed;
  step.inputs.push_back(std::move(input));
  return step;
}

Step moved_level(Operation operation, Level level, Text reason, std::vector<Step> inputs) {
  Step step;
  step.operation = operation;
  step.name = {"beräknad nivå", "computed level"};
  step.quantity = Quantity::word;
  step.word = word(level);
  step.formula = std::move(reason);
  step.inputs = std::move(inputs);
  return step;
}

Step level_leaf(const Step& row, std::string_view word, const Place& place) {
  return leaf_word(row.name, std::string(word), place);
}

}  // namespace namndplan
