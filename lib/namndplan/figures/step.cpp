#include "namndplan/figures/step.h"

#include <iterator>

#include "namndplan/base/number_format.h"

namespace namndplan {
namespace {

constexpr std::string_view operation_words[] = {
    "värde",
    "standard",
    "saknas",
    "framskrivning",
    "framskrivning efter delårsnivå",
    "högst",
    "senaste utfall",
    "nått",
    "kvot",
    "omvänd kvot",
    "exakt",
    "noll",
    "vägt medelvärde",
    "viktandel",
    "antalandel",
    "sammanvägning",
    "enda delen",
    "summa",
    "linjär",
    "andel av",
    "utveckling",
    "uppgifter",
    "ovan",
    "nivå",
    "högst ett steg",
    "mellan delmålens",
    "avgörande",
};

}  // namespace

std::string_view operation_word(Operation operation) {
  static_assert(std::size(operation_words) == static_cast<std::size_t>(Operation::capped) + 1);
  return operation_words[static_cast<std::size_t>(operation)];
}

Step leaf(Text name, Quantity quantity, const Decimal& value, const Place& place) {
  Step step;
  step.operation = place.source == nullptr ? Operation::standard : Operation::given;
  step.name = std::move(name);
  step.quantity = quantity;
  step.value = value;
  step.place = place;
  return step;
}

Step leaf_word(Text name, std::string word, const Place& place) {
  Step step = leaf(std::move(name), Quantity::word, 0, place);
  step.word = std::move(word);
  return step;
}

std::string percent(const Decimal& fraction) {
  return format_swedish(fraction * 100, 1) + "\u00a0%";
}

std::string shown_value(const Step& step) {
  switch (step.quantity) {
    case Quantity::none:
      return {};
    case Quantity::word:
      return step.word;
    case Quantity::yes_no:
      return step.value.is_zero() ? "Nej" : "Ja";
    case Quantity::share:
      // What a file gives is shown as it is given.
      if (step.small_base) return "– (för liten bas)";
      if (step.operation == Operation::given || step.operation == Operation::standard)
        return format_swedish(step.value * 100) + "\u00a0%";
      return percent(step.printed.value_or(step.value));
    case Quantity::money:
      return format_swedish(step.value) + "\u00a0kr";
    case Quantity::number:
      // At most six decimals, as a projection is printed.
      return format_swedish(step.value.rounded(6)) +
             (step.unit.empty() ? "" : "\u00a0" + step.unit);
  }
  return {};
}

}  // namespace namndplan
