#include "namndplan/report/derivation.h"

#include "namndplan/base/number_format.h"
#include "namndplan/base/utf8.h"

namespace namndplan::report {
namespace {

constexpr std::string_view quantity_words[] = {"none",  "number", "share",
                                               "money", "yes_no", "word"};

std::string place_of(const Place& place) {
  if (place.source == nullptr) return {};
  Position position = place.source->position(place.span.begin);
  return fmt::format("{}:{}:{}", place.source->name(), position.line, position.column);
}

// "  [plan.yaml:12]"; empty for what no file holds.
std::string short_place(const Place& place) {
  if (place.source == nullptr) return {};
  const int line = place.source->position(place.span.begin).line;
  return visible(fmt::format("  [{}:{}]", place.source->name(), line));
}

// A value that is missing has a word in each language; a level or status is the file's own.
std::string in_language(const Step& step, std::string value, Language language) {
  if (language == Language::swedish) return value;
  if (step.small_base) return "– (too small a base)";
  if (step.operation != Operation::none) return value;
  if (value == "saknas") return "missing";
  return value == "kan inte beräknas" ? "cannot be computed" : value;
}

void append_step(std::string& out, const Step& step, std::size_t depth, Language language) {
  bool sv = language == Language::swedish;
  std::string line(depth * 2, ' ');
  line += step.name.in(language);
  if (std::string value = in_language(step, shown_value(step), language); !value.empty())
    line += ": " + value;
  bool is_leaf = step.inputs.empty();
  const std::string& formula = step.formula.in(language);
  if (!formula.empty()) {
    line += step.quantity == Quantity::word || is_leaf ? " (" + formula + ")" : " = " + formula;
  }
  // A weight of −1 is a term that is subtracted; the formula above it says so.
  if (depth > 0 && step.weight != 1 && !step.weight.negative()) {
    line += fmt::format(", {} {}", sv ? "vikt" : "weight", step.weight.plain());
  }
  if (step.operation == Operation::standard)
    line += sv ? "  [standardvärde]" : "  [standard value]";
  out += visible(line);
  if (is_leaf) {
    if (std::string place = place_of(step.place); !place.empty())
      out += "  [" + visible(place) + "]";
  }
  out += '\n';
  for (const Step& input : step.inputs) append_step(out, input, depth + 1, language);
}

// What has moved the level from that of the degree; nothing when nothing has.
void append_moves(std::string& out, const Explanation& explanation, Language language) {
  if (explanation.level_step == nullptr || explanation.level_step->operation == Operation::level)
    return;
  append_step(out, *explanation.level_step, 1, language);
}

std::string amount_in(const Decimal& kronor, MoneyUnit unit) {
  constexpr std::string_view words[] = {"kr", "tkr", "mkr", "mdkr"};
  const auto index = static_cast<int>(unit);
  return format_swedish(kronor * Decimal::scaled(1, 3 * index)) + "\u00a0" +
         std::string(words[index]);
}

void append_short(std::string& out, const Step& step, std::size_t depth, MoneyUnit unit,
                  Language language) {
  if (step.operation == Operation::reference) return;  // is above already
  std::string value =
      step.quantity == Quantity::money ? amount_in(step.value, unit) : shown_value(step);
  value = in_language(step, std::move(value), language);
  std::string line = std::string(depth * 2, ' ') + step.name.in(language);
  if (!value.empty()) line += ": " + value;
  out += visible(line) + (step.inputs.empty() ? short_place(step.place) : std::string()) + "\n";
  for (const Step& input : step.inputs) append_short(out, input, depth + 1, unit, language);
}

void write_step(JsonWriter& json, const Step& step) {
  json.object();
  json.key("namn").string(step.name.sv);
  json.key("operation").string(operation_word(step.operation));
  json.key("storhet").string(quantity_words[static_cast<std::size_t>(step.quantity)]);
  json.key("värde");
  if (step.quantity == Quantity::none) {
    json.null();
  } else if (step.quantity == Quantity::word || step.quantity == Quantity::yes_no) {
    json.string(shown_value(step));
  } else {
    json.string(step.value.plain());
  }
  if (!step.unit.empty()) json.key("enhet").string(step.unit);
  if (!step.formula.empty()) json.key("formel").string(step.formula.sv);
  json.key("vikt").string(step.weight.plain());
  json.key("räknas").boolean(step.counts);
  if (step.place.source != nullptr) {
    Position position = step.place.source->position(step.place.span.begin);
    json.key("fil").string(step.place.source->name());
    json.key("rad").integer(position.line);
    json.key("kolumn").integer(position.column);
  }
  json.key("underlag").array();
  for (const Step& input : step.inputs) write_step(json, input);
  json.end().end();
}

}  // namespace

std::string derivation_text(const Explanation& explanation, Language language) {
  bool sv = language == Language::swedish;
  std::string out;
  append_step(out, explanation.step, 0, language);
  if (explanation.level.empty()) return out;
  out += fmt::format("\n{}: {}", sv ? "Beräknad nivå" : "Computed level",
                     explanation.level.in(language));
  if (!explanation.basis.empty()) out += ", " + explanation.basis.in(language);
  out += '\n';
  for (const Step& limit : explanation.limits) append_step(out, limit, 1, language);
  append_moves(out, explanation, language);
  if (!explanation.stated_level.empty()) {
    out += fmt::format("{}: {}", sv ? "Gällande nivå" : "Final assessment",
                       explanation.stated_level.in(language));
    if (!explanation.motivation.empty()) out += " – " + visible(explanation.motivation);
    if (explanation.stated != nullptr) {
      if (std::string place = place_of(explanation.stated->place); !place.empty())
        out += "  [" + visible(place) + "]";
    }
    out += '\n';
  }
  if (!explanation.next.empty()) out += visible(explanation.next.in(language)) + "\n";
  return out;
}

std::string short_derivation(const Explanation& explanation, MoneyUnit unit, Language language) {
  std::string out;
  append_short(out, explanation.step, 0, unit, language);
  if (explanation.level.empty()) return out;
  out += fmt::format("{}: {}\n", language == Language::swedish ? "Beräknad nivå" : "Computed level",
                     explanation.level.in(language));
  if (!explanation.stated_level.empty()) {
    std::string line = language == Language::swedish ? "Gällande nivå: " : "Final assessment: ";
    line += explanation.stated_level.in(language);
    if (!explanation.motivation.empty()) line += " – " + explanation.motivation;
    out += visible(line);
    if (explanation.stated != nullptr) out += short_place(explanation.stated->place);
    out += '\n';
  }
  return out;
}

std::string derivation_json(const Explanation& explanation) {
  JsonWriter json;
  json.object();
  json.key("format").string("namndplan");
  json.key("version").integer(1);
  json.key("id").string(explanation.id);
  json.key("period").string(explanation.period);
  auto word_or_null = [&](std::string_view key, const std::string& word) {
    json.key(key);
    word.empty() ? json.null() : json.string(word);
  };
  word_or_null("nivå", explanation.level.sv);
  word_or_null(
      "nivå_gällande",
      (explanation.stated_level.empty() ? explanation.level : explanation.stated_level).sv);
  word_or_null("motivering", explanation.motivation);
  word_or_null("nästa_nivå", explanation.next.sv);
  json.key("gränser").array();
  for (const Step& limit : explanation.limits) write_step(json, limit);
  json.end();
  json.key("härledning");
  write_step(json, explanation.step);
  auto step_or_null = [&](std::string_view key, const Step* step) {
    json.key(key);
    if (step == nullptr) {
      json.null();
    } else {
      write_step(json, *step);
    }
  };
  step_or_null("nivåhärledning", explanation.level_step);
  step_or_null("angiven_nivå", explanation.stated);
  json.end();
  return json.take();
}

}  // namespace namndplan::report
