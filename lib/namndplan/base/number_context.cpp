// Mistakes around the number: ranges, several numbers, words before it and units after it.
#include "namndplan/base/number_mistakes.h"
#include "namndplan/base/number_text.h"
#include "namndplan/base/utf8.h"

namespace namndplan::number_text {
namespace {

constexpr std::string_view digits = "0123456789";

// Two numbers with something between that holds no digit.
struct Pair {
  Scan first, second;
  std::string_view between;
};

std::optional<Pair> scan_pair(std::string_view text) {
  const auto first = scan(text);
  if (!first) return {};
  const std::size_t start = first->rest.find_first_of(digits);
  if (start == std::string_view::npos || start == 0) return {};
  const auto second = scan(first->rest.substr(start));
  if (!second) return {};
  return Pair{*first, *second, first->rest.substr(0, start)};
}

// "5-7", "448 – 450".
Mended range(std::string_view text) {
  constexpr std::string_view words[] = {"-",  "--",  "–", "—",    "\u2011",
                                        "..", "...", "…", "till", "to"};
  const auto pair = scan_pair(text);
  return pair && is_one_of(trim(pair->between), words) ? Mended("") : std::nullopt;
}

// "1/2", "10 av 12", "84,8 84,9".
Mended several(std::string_view text) {
  constexpr std::string_view words[] = {"/", ":",  "*",  "+",   "x",   "×",
                                        "·", "av", "of", "och", "and", ";"};
  const auto pair = scan_pair(text);
  if (!pair) return {};
  const bool two_decimals = made_of(pair->between, " ") && !pair->first.fraction.empty() &&
                            !pair->second.fraction.empty();
  return two_decimals || is_one_of(trim(pair->between), words) ? Mended("") : std::nullopt;
}

// "ca 5", "~5", "kr 5". Only known words leave a number that is surely meant: not so "±5", "$5",
// "l2".
Mended text_before(std::string_view text) {
  constexpr std::string_view words[] = {"~",       "≈",        "<",      ">",        "≤",
                                        "≥",       "<=",       ">=",     "=",        "ca",
                                        "ca.",     "c:a",      "c",      "cirka",    "ungefär",
                                        "omkring", "drygt",    "knappt", "över",     "under",
                                        "max",     "max.",     "min",    "min.",     "minst",
                                        "högst",   "upp till", "about",  "at least", "at most"};
  const std::size_t digit = text.find_first_of(digits);
  if (digit == std::string_view::npos || digit == 0) return {};
  const bool has_sign = text[digit - 1] == '-' || text[digit - 1] == '+';
  const std::size_t start = has_sign ? digit - 1 : digit;
  const std::string_view before = trim(text.substr(0, start));
  if (before.empty()) return {};
  return is_one_of(lower(before), words) ? std::string(text.substr(start)) : "";
}

// "5 st", "100 kr".
Mended text_after(std::string_view text) {
  const auto number = scan(text);
  if (!number || number->rest.empty()) return {};
  if (number->rest.find_first_of(digits) != std::string_view::npos) return "";
  return std::string(text.substr(0, text.size() - number->rest.size()));
}

Mended anything(std::string_view) { return ""; }

constexpr Mistake several_rows[] = {
    {range, {"är ett intervall", "is a range"}, {"skriv ett enda tal", "write a single number"}},
    {several,
     {"är flera tal", "is more than one number"},
     {"räkna ut värdet och skriv ett enda tal", "work the value out and write a single number"}},
};

constexpr Mistake around_rows[] = {
    {text_before,
     {"har text eller tecken före talet", "has text or signs before the number"},
     only_the_number,
     Way::only_number},
    {text_after,
     {"har text eller tecken efter talet", "has text or signs after the number"},
     only_the_number,
     Way::without_unit},
    {anything, {"är inget tal", "is not a number"}, write_a_number},
};

}  // namespace

std::span<const Mistake> mistakes_of_several_numbers() { return several_rows; }

std::span<const Mistake> mistakes_around_the_number() { return around_rows; }

}  // namespace namndplan::number_text
