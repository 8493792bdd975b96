#include "namndplan/report/parts/derivation.h"

#include <algorithm>

#include "namndplan/base/number_format.h"
#include "namndplan/base/utf8.h"
#include "namndplan/model/english.h"
#include "namndplan/report/parts/money.h"

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

// How the tree is written: amounts in one unit, to the öre where it takes that.
struct Style {
  MoneyUnit unit;
  Language language;

  ShownUnit shown() const {
    return {word(unit), kronor_per(unit), 2 + 3 * static_cast<int>(unit), true, language};
  }
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The end of the number that begins at `at` as format_swedish() writes it.
std::size_t number_end(std::string_view text, std::size_t at) {
  constexpr std::string_view group = "\u00a0";
  while (at < text.size()) {
    if (is_digit(text[at])) {
      ++at;
    } else if (text[at] == ',' && at + 1 < text.size() && is_digit(text[at + 1])) {
      ++at;
    } else if (text.substr(at).starts_with(group) && at + group.size() < text.size() &&
               is_digit(text[at + group.size()])) {
      at += group.size();
    } else {
      break;
    }
  }
  return at;
}

// "1 234,5" as "1,234.5".
std::string english_number(std::string_view number) {
  std::string out;
  for (char c : number) {
    if (is_digit(c)) out += c;
    if (c == ',') out += '.';
    if (c == '\xc2') out += ',';  // the first byte of U+00A0
  }
  return out;
}

// A formula or value of the analysis, which writes numbers in Swedish and amounts in kronor, in the
// style: what is an amount is known by the steps that it was made from.
std::string styled(std::string_view text, const Step& step, const Style& style) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      out += text[at++];
      continue;
    }
    const std::string number(text.substr(at, number_end(text, at) - at));
    at += number.size();
    const auto amount = std::find_if(step.inputs.begin(), step.inputs.end(), [&](const Step& row) {
      return row.quantity == Quantity::money && format_swedish(row.value.abs()) == number;
    });
    if (amount != step.inputs.end()) {
      out += format_number(quotient(amount->value.abs(), style.shown().kronor), style.language);
    } else {
      out += style.language == Language::swedish ? number : english_number(number);
    }
    constexpr std::string_view percent = "\u00a0%";
    if (style.language == Language::english && text.substr(at).starts_with(percent)) {
      out += '%';
      at += percent.size();
    }
  }
  return out;
}

// A word of the format, such as a level or a status, has one in English too.
std::string value_of(const Step& step, const Style& style) {
  if (step.quantity == Quantity::money) return shown_amount(step.value, style.shown());
  if (step.small_base && style.language == Language::english) return "– (too small a base)";
  std::string value = shown_value(step);
  if (step.quantity == Quantity::word || step.quantity == Quantity::yes_no)
    return word_in(value, style.language);
  return styled(value, {}, style);
}

void append_step(std::string& out, const Step& step, std::size_t depth, const Style& style) {
  const Language language = style.language;
  bool sv = language == Language::swedish;
  std::string line(depth * 2, ' ');
  line += step.name.in(language);
  if (std::string value = value_of(step, style); !value.empty()) line += ": " + value;
  bool is_leaf = step.inputs.empty();
  const std::string formula = styled(step.formula.in(language), step, style);
  if (!formula.empty()) {
    const bool is_reason =
        step.quantity == Quantity::word || step.operation == Operation::nothing || is_leaf;
    line += is_reason ? " (" + formula + ")" : " = " + formula;
  }
  // A weight of −1 is a term that is subtracted; the formula above it says so.
  if (depth > 0 && step.weight != 1 && !step.weight.negative()) {
    line += fmt::format(", {} {}", sv ? "vikt" : "weight", step.weight.plain());
  }
  if (step.operation == Operation::standard) line += sv ? "  [standardvärde]" : "  [default]";
  out += visible(line);
  if (is_leaf) {
    if (std::string place = place_of(step.place); !place.empty())
      out += "  [" + visible(place) + "]";
  }
  out += '\n';
  for (const Step& input : step.inputs) append_step(out, input, depth + 1, style);
}

// What has moved the level from that of the degree; nothing when nothing has.
void append_moves(std::string& out, const Explanation& explanation, const Style& style) {
  if (explanation.level_step == nullptr || explanation.level_step->operation == Operation::level)
    return;
  append_step(out, *explanation.level_step, 1, style);
}

void append_short(std::string& out, const Step& step, std::size_t depth, const Style& style) {
  if (step.operation == Operation::reference) return;  // is above already
  std::string value = value_of(step, style);
  std::string line = std::string(depth * 2, ' ') + step.name.in(style.language);
  if (!value.empty()) line += ": " + value;
  out += visible(line) + (step.inputs.empty() ? short_place(step.place) : std::string()) + "\n";
  for (const Step& input : step.inputs) append_short(out, input, depth + 1, style);
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

std::string derivation_text(const Explanation& explanation, MoneyUnit unit, Language language) {
  bool sv = language == Language::swedish;
  const Style style{unit, language};
  std::string out;
  append_step(out, explanation.step, 0, style);
  if (explanation.level.empty()) return out;
  out += fmt::format("\n{}: {}", sv ? "Beräknad nivå" : "Computed level",
                     explanation.level.in(language));
  if (!explanation.basis.empty()) out += ", " + explanation.basis.in(language);
  out += '\n';
  for (const Step& limit : explanation.limits) append_step(out, limit, 1, style);
  append_moves(out, explanation, style);
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
  if (!explanation.next.empty())
    out += visible(styled(explanation.next.in(language), {}, style)) + "\n";
  return out;
}

std::string short_derivation(const Explanation& explanation, MoneyUnit unit, Language language) {
  std::string out;
  append_short(out, explanation.step, 0, {unit, language});
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
  auto word_or_null = [&](std::string_view key, const std::string& word) {
    json.key(key);
    word.empty() ? json.null() : json.string(word);
  };
  word_or_null("period", explanation.period);
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
