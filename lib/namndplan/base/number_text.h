// What number.cpp, amount.cpp and number_refusal.cpp share; no part of the library's interface.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "namndplan/base/characters.h"
#include "namndplan/base/decimal.h"
#include "namndplan/base/number.h"
#include "namndplan/base/text.h"

namespace namndplan::number_text {

inline constexpr std::size_t max_bytes = 64;  // after trimming; longer texts are not looked into
inline constexpr std::size_t max_whole_digits = 15;
inline constexpr std::size_t max_decimals = 6;

inline bool is_mark(char c) { return c == ',' || c == '.'; }

// A trimmed text in the one notation that the rest works on: the blanks that may group digits are
// U+0020, minus is "-". `odd_space` when another blank than U+0020 was there.
struct Plain {
  std::string text;
  bool odd_space = false;
};
Plain plain(std::string_view text);

// The longest well-formed number at the start of a plain text.
struct Scan {
  bool negative = false;
  bool grouped = false;
  std::string whole;     // digits without blanks, no needless zero first
  std::string fraction;  // empty without a mark
  char mark = ',';
  std::string_view rest;  // what follows it

  bool too_long() const {
    return whole.size() > max_whole_digits || fraction.size() > max_decimals;
  }
  // "1,234": a decimal, or a thousand in English?
  bool ambiguous() const;
  Decimal value() const;  // not when too_long()
};
std::optional<Scan> scan(std::string_view text);

// Whether a mended text would be accepted, so that no advice leads to the next refusal.
using Accepts = std::function<bool(const std::string&)>;

// Why `number`, a plain text that was not accepted, is refused. `tail` (" %", " mkr" or nothing)
// follows it in the text and is repeated in the advice.
Refusal explain(std::string_view number, std::string_view tail, const Accepts& accepts);
Refusal explain_ambiguous(const Scan& number, std::string_view tail, const Accepts& accepts);
Refusal explain_too_long(const Scan& number);
// For a text over max_bytes, and for an empty one, which need no closer look.
std::optional<Refusal> refuse_size(std::string_view trimmed);

}  // namespace namndplan::number_text
