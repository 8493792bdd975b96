// Mistakes of notation: signs, scripts, percent and number systems that are not ours.
#include <utf8proc.h>

#include "namndplan/base/number_mistakes.h"
#include "namndplan/base/number_text.h"
#include "namndplan/base/utf8.h"

namespace namndplan::number_text {
namespace {

Mended no_value(std::string_view text) {
  constexpr std::string_view words[] = {
      "nan",   "inf",     ".nan",       ".inf",          "-inf", "-.inf", "∞",
      "n/a",   "na",      "..",         "...",           "-",    "–",     "—",
      "~",     "?",       "x",          "null",          "none", "nil",   "saknas",
      "okänt", "ej mätt", "ej mätbart", "uppgift saknas"};
  return is_one_of(lower(text), words) ? Mended("") : std::nullopt;
}

Mended only_spaced(std::string_view text) {
  const auto number = scan(text);
  return number && number->rest.empty() ? Mended(text) : std::nullopt;
}

Mended parentheses(std::string_view text) {
  if (!text.starts_with('(') || !text.ends_with(')')) return {};
  return fmt::format("-{}", trim(text.substr(1, text.size() - 2)));
}

Mended other_dash(std::string_view text) {
  constexpr std::string_view dashes[] = {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014",
                                         "\u2015", "\ufe58", "\ufe63", "\uff0d"};
  for (const std::string_view dash : dashes) {
    if (text.starts_with(dash)) return fmt::format("-{}", trim(text.substr(dash.size())));
  }
  return {};
}

Mended sign_and_blank(std::string_view text) {
  const std::string_view sign = take_sign(text);
  if (sign.empty() || !text.starts_with(' ')) return {};
  return std::string(sign) + std::string(trim(text));
}

Mended dash_for_cents(std::string_view text) {
  if (!text.ends_with(",-") && !text.ends_with(":-")) return {};
  return std::string(text.substr(0, text.size() - 2));
}

Mended sign_last(std::string_view text) {
  if (!text.ends_with('-') || !is_numeric(text)) return {};
  return fmt::format("-{}", trim(text.substr(0, text.size() - 1)));
}

Mended other_digits(std::string_view text) {
  // Where scripts and styles that turn up in pasted text have their zero.
  constexpr char32_t zeros[] = {0x0660,  0x06F0,  0x0966,  0xFF10, 0x1D7CE,
                                0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6};
  std::string out;
  bool found = false;
  bool certain = true;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    if (c < 0x80 || category < UTF8PROC_CATEGORY_ND || category > UTF8PROC_CATEGORY_NO) {
      append_utf8(out, c);
      continue;
    }
    found = true;
    const auto zero = std::find_if(std::begin(zeros), std::end(zeros),
                                   [c](char32_t z) { return z <= c && c < z + 10; });
    if (zero == std::end(zeros)) {
      certain = false;
    } else {
      out += static_cast<char>('0' + static_cast<int>(c - *zero));
    }
  }
  if (!found) return {};
  return certain ? out : "";
}

Mended other_percent(std::string_view text) {
  constexpr std::string_view signs[] = {"\u066a", "\ufe6a", "\uff05", "procent", "percent"};
  for (const std::string_view sign : signs) {
    if (text.ends_with(sign)) {
      return std::string(trim(text.substr(0, text.size() - sign.size()))) + " %";
    }
  }
  return {};
}

std::string with_mark(const Decimal& value, char mark) {
  return replaced(value.plain(), ".", std::string_view(&mark, 1));
}

Mended per_mille(std::string_view text) {
  constexpr std::string_view sign = "‰";
  if (!text.ends_with(sign)) return {};
  const std::string_view before = trim(text.substr(0, text.size() - sign.size()));
  const auto number = scan(before);
  if (!number || !number->rest.empty() || number->too_long()) return "";
  return with_mark(number->value() * Decimal::scaled(1, 1), number->mark) + " %";
}

Mended other_base(std::string_view text) {
  take_sign(text);
  const std::string start = lower(text.substr(0, 2));
  if (start != "0x" && start != "0o" && start != "0b") return {};
  const bool digits = text.size() > 2 && made_of(lower(text.substr(2)), "0123456789abcdef");
  return digits ? Mended("") : std::nullopt;
}

Mended exponent(std::string_view text) {
  const auto number = scan(text);
  if (!number || number->rest.size() < 2 || (number->rest[0] != 'e' && number->rest[0] != 'E')) {
    return {};
  }
  std::string_view digits = number->rest.substr(1);
  const bool negative = take_sign(digits) == "-";
  if (digits.empty() || !made_of(digits, "0123456789")) return {};
  if (digits.size() > 2 || number->too_long()) return "";
  const int power = std::stoi(std::string(digits));
  if (power > static_cast<int>(max_whole_digits)) return "";
  Decimal unit = 1;
  for (int i = 0; i < power; ++i) unit = unit * (negative ? Decimal::scaled(1, 1) : Decimal(10));
  return with_mark(number->value() * unit, number->mark);
}

constexpr FixedText write_minus = {"skriv minus som `-`", "write minus as `-`"};

constexpr Mistake notation_mistakes[] = {
    {no_value,
     {"är inget tal", "is not a number"},
     {"skriv ett tal, eller lämna bort nyckeln om värdet saknas",
      "write a number, or leave the key out if there is no value"}},
    {only_spaced,
     {"ska ha högst ett mellanrum efter talet", "must have at most one space after the number"},
     only_the_number},
    {parentheses, {"har parentes för minus", "has parentheses for minus"}, write_minus},
    {other_dash, {"har ett annat streck än minus", "has another dash than minus"}, write_minus},
    {sign_and_blank,
     {"har mellanrum efter tecknet", "has a space after the sign"},
     {"skriv tecknet närmast siffrorna", "write the sign next to the digits"}},
    {dash_for_cents,
     {"slutar med streck", "ends in a dash"},
     {"skriv talet utan streck", "write the number without the dash"}},
    {sign_last, {"har minus efter talet", "has minus after the number"}, write_minus},
    {other_digits,
     {"har andra siffror än 0–9", "has other digits than 0–9"},
     {"skriv med siffrorna 0–9", "write with the digits 0–9"}},
    {other_percent,
     {"har ett annat procenttecken än %", "has another percent sign than %"},
     {"skriv procent som `%`", "write percent as `%`"}},
    {per_mille,
     {"är i promille", "is per mille"},
     {"räkna om till procent", "convert it to percent"}},
    {other_base,
     {"är inte skrivet i tiosystemet", "is not a decimal number"},
     {"skriv talet med vanliga siffror", "write the number in plain digits"}},
    {exponent,
     {"har en exponent", "has an exponent"},
     {"skriv ut alla siffror", "write all the digits out"}},
};

}  // namespace

std::span<const Mistake> mistakes_of_notation() { return notation_mistakes; }

}  // namespace namndplan::number_text
