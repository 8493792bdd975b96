// What Excel takes for a number or a date depends on its language and on the machine's settings, so
// this is no copy of its rules: a text is converted when it is made of nothing but digits, the
// marks that numbers, dates, times and amounts are written with, and the few words that belong
// there. What has any other letter or mark in it stays text in Excel too.
#include "namndplan/report/render/excel_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "namndplan/base/utf8.h"

namespace namndplan::report {
namespace {

constexpr std::size_t longest_literal = 255;  // of a text in a formula, in characters

constexpr std::string_view month_words[] = {
    "jan",     "januari", "january",  "feb",       "februari", "february", "mar",
    "mars",    "march",   "apr",      "april",     "maj",      "may",      "jun",
    "juni",    "june",    "jul",      "juli",      "july",     "aug",      "augusti",
    "august",  "sep",     "sept",     "september", "okt",      "oktober",  "oct",
    "october", "nov",     "november", "dec",       "december"};
constexpr std::string_view money_words[] = {"kr", "sek", "eur", "usd", "dkk", "nok", "gbp"};
// Only after a digit: 10 am, 10 fm, 1E5, 2026-08-01T10:00Z.
constexpr std::string_view after_digit[] = {"am", "pm", "a", "p", "fm", "em", "e", "t", "z"};
constexpr std::string_view truths[] = {"sant", "falskt", "true", "false"};

constexpr std::u32string_view marks = U".,:/-%()'$€£¥−";
constexpr std::u32string_view run_starts = U"=+-@＝＋－＠﹦﹢﹣﹫";

template <std::size_t size>
bool is_among(const std::string_view (&words)[size], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool is_any_digit(char32_t c) { return (U'0' <= c && c <= U'9') || (U'０' <= c && c <= U'９'); }

bool is_ascii_letter(char32_t c) { return (U'a' <= c && c <= U'z') || (U'A' <= c && c <= U'Z'); }

bool is_line_end(char32_t c) { return c == U'\n' || c == U'\r'; }

std::string_view without_invisible_ends(std::string_view text) {
  std::size_t begin = text.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (is_invisible(next_code_point(text, at))) continue;
    begin = std::min(begin, start);
    end = at;
  }
  return text.substr(std::min(begin, end), end - std::min(begin, end));
}

// "#N/A", "#SAKNAS!", "#NAMN?"
bool is_error_value(std::string_view text) {
  return text.starts_with('#') && text.find(' ') == text.npos &&
         (text.ends_with('!') || text.ends_with('?') || lower(text) == "#n/a");
}

bool may_appear(std::string_view word, bool follows_digit) {
  return is_among(month_words, word) || is_among(money_words, word) ||
         (follows_digit && is_among(after_digit, word));
}

// Digits, marks and words of numbers and dates, with at least one digit, and nothing else; a plus
// only first, since it adds elsewhere.
bool is_made_like_a_value(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  if (text.starts_with('\'')) return false;
  bool any_digit = false;
  bool follows_digit = false;  // but for spaces
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (is_ascii_letter(c)) {
      while (at < text.size() && is_ascii_letter(static_cast<unsigned char>(text[at]))) ++at;
      if (!may_appear(lower(text.substr(start, at - start)), follows_digit)) return false;
      follows_digit = false;
    } else if (is_any_digit(c)) {
      any_digit = follows_digit = true;
    } else if (marks.find(c) != marks.npos) {
      follows_digit = false;
    } else if (is_line_end(c) || !is_invisible(c)) {
      return false;
    }
  }
  return any_digit;
}

}  // namespace

bool excel_would_convert(std::string_view text) {
  const std::string_view shown = without_invisible_ends(text);
  return is_among(truths, lower(shown)) || is_error_value(shown) || is_made_like_a_value(shown);
}

bool excel_could_run(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == U'\t') return true;
    if (!is_invisible(c)) return run_starts.find(c) != run_starts.npos;
  }
  return false;
}

std::string for_excel(std::string_view text) {
  const bool converted = excel_would_convert(text);
  // A formula's text holds no line end, and no more than so much.
  const bool fits = text.size() <= longest_literal && text.find_first_of("\r\n\"") == text.npos;
  if (converted && fits) return fmt::format("=\"{}\"", text);
  return fmt::format("{}{}", converted || excel_could_run(text) ? "'" : "", text);
}

}  // namespace namndplan::report
