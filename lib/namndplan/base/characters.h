// Characters that are looked for by name, for those who read a text byte by byte.
#pragma once

#include <string_view>

namespace namndplan {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
inline constexpr std::string_view no_break_space = "\xC2\xA0";
inline constexpr std::string_view en_dash = "\xE2\x80\x93";

constexpr bool is_digit(char c) { return '0' <= c && c <= '9'; }
// Space, TAB or an end of line.
constexpr bool is_white_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace namndplan
