// Reading goes in two steps: a strict scanner accepts, and only what it does not accept is looked
// at again, to say why (number_refusal.cpp). So what is accepted can be read off here alone.
#include "namndplan/base/number.h"

#include <algorithm>
#include <array>

#include "namndplan/base/number_text.h"
#include "namndplan/base/utf8.h"

namespace namndplan {
namespace number_text {
namespace {

struct Replacement {
  std::string_view from, to;
  bool odd_space;
};

constexpr Replacement replacements[] = {
    {"\u00a0", " ", true},
    {"\u2009", " ", true},
    {"\u202f", " ", true},
    {"\u2212", "-", false},
};

std::string_view digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return text.substr(at, end - at);
}

// The digits before the mark, with their groups; moves `at` past them.
void scan_whole(std::string_view text, std::size_t& at, Scan& result) {
  result.whole = digits_at(text, at);
  at += result.whole.size();
  if (result.whole.empty() || result.whole.size() > 3 || result.whole.front() == '0') return;
  while (at < text.size() && text[at] == ' ') {
    const std::string_view group = digits_at(text, at + 1);
    if (group.size() != 3) return;
    result.whole += group;
    result.grouped = true;
    at += 1 + group.size();
  }
}

}  // namespace

Plain plain(std::string_view text) {
  Plain result;
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(text.begin(), text.end(), is_ascii)) {
    result.text = text;
    return result;
  }
  while (!text.empty()) {
    std::string_view from = text.substr(0, 1);
    std::string_view to = from;
    for (const Replacement& row : replacements) {
      if (!text.starts_with(row.from)) continue;
      from = row.from;
      to = row.to;
      result.odd_space = result.odd_space || row.odd_space;
    }
    result.text += to;
    text.remove_prefix(from.size());
  }
  return result;
}

std::optional<Scan> scan(std::string_view text) {
  Scan result;
  std::size_t at = 0;
  if (text.starts_with('-') || text.starts_with('+')) {
    result.negative = text.front() == '-';
    ++at;
  }
  scan_whole(text, at, result);
  if (result.whole.empty() || (result.whole.size() > 1 && result.whole.starts_with('0'))) return {};
  if (at < text.size() && is_mark(text[at])) {
    const std::string_view fraction = digits_at(text, at + 1);
    if (!fraction.empty()) {
      result.mark = text[at];
      result.fraction = fraction;
      at += 1 + fraction.size();
    }
  }
  result.rest = text.substr(at);
  return result;
}

bool Scan::ambiguous() const {
  return !grouped && fraction.size() == 3 && whole.size() <= 3 && whole.front() != '0';
}

Decimal Scan::value() const {
  Decimal::Int128 coefficient = 0;
  for (const std::string_view digits : {std::string_view(whole), std::string_view(fraction)}) {
    for (const char digit : digits) coefficient = coefficient * 10 + (digit - '0');
  }
  return Decimal::scaled(negative ? -coefficient : coefficient, static_cast<int>(fraction.size()));
}

}  // namespace number_text

namespace {

using namespace number_text;

bool is_percent(std::string_view rest) { return rest == "%" || rest == " %"; }

bool accepts(const std::string& text) {
  const auto number = scan(text);
  return number && (number->rest.empty() || is_percent(number->rest)) && !number->too_long() &&
         !number->ambiguous();
}

Refusal refuse(const std::string& text) {
  std::string_view number = text;
  std::string_view tail;
  if (number.ends_with('%')) {
    number = trim(number.substr(0, number.size() - 1));
    tail = text[number.size()] == '%' ? "%" : " %";
  }
  return explain(number, tail, accepts);
}

}  // namespace

Reading<Number> read_number(std::string_view text) {
  const std::string_view trimmed = trim(text);
  if (auto refusal = refuse_size(trimmed)) return {{}, *std::move(refusal)};
  const Plain plain_text = plain(trimmed);
  const auto number = scan(plain_text.text);
  if (!number || (!number->rest.empty() && !is_percent(number->rest))) {
    return {{}, refuse(plain_text.text)};
  }
  if (number->too_long()) return {{}, explain_too_long(*number)};
  if (number->ambiguous()) return {{}, explain_ambiguous(*number, number->rest, accepts)};
  return {Number{number->value(), static_cast<int>(number->fraction.size()), !number->rest.empty(),
                 plain_text.odd_space},
          {}};
}

}  // namespace namndplan
