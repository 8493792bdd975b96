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

// What ids are made of: letters a–z, å, ä and ö, digits, point, hyphen and _.
constexpr bool is_id_character(char32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) return true;
  for (const char32_t letter : {U'å', U'ä', U'ö', U'Å', U'Ä', U'Ö'}) {
    if (c == letter) return true;
  }
  return c == '.' || c == '-' || c == '_';
}

}  // namespace namndplan
