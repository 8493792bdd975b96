// Decoding is written out here and not left to a library, since positions and escapes need a
// definite answer for malformed bytes too. What needs Unicode's tables asks utf8proc.
#include "namndplan/base/utf8.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace namndplan {
namespace {

constexpr char32_t malformed_base = 0xDC00;

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

// The length of the well-formed sequence at `at`, or 0; the code point in `c`.
std::size_t decode(std::string_view text, std::size_t at, char32_t& c) {
  const unsigned char lead = byte_at(text, at);
  if (lead < 0x80) {
    c = lead;
    return 1;
  }
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (text.size() - at < length) return 0;
  c = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned char next = byte_at(text, at + i);
    if ((next & 0xC0U) != 0x80) return 0;
    c = (c << 6) | (next & 0x3FU);
  }
  constexpr std::array<char32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};  // by length
  if (c < least[length] || c > 0x10FFFF || (0xD800 <= c && c <= 0xDFFF)) return 0;
  return length;
}

struct Range {
  char32_t first, last;
};

constexpr Range forbidden_ranges[] = {
    {0x00, 0x08},       // C0 but TAB, LF, CR
    {0x0B, 0x0C},       //
    {0x0E, 0x1F},       //
    {0x7F, 0x9F},       // DEL and C1
    {0x061C, 0x061C},   // bidi controls
    {0x200E, 0x200F},   //
    {0x2028, 0x202E},   // line and paragraph separator, bidi controls
    {0x2066, 0x2069},   // bidi controls
    {0xD800, 0xDFFF},   // surrogates
    {0xFDD0, 0xFDEF},   // non-characters; those that end a plane are told by arithmetic
    {0xFEFF, 0xFEFF},   // byte order mark
    {0xE0000, 0xE007F}  // tags
};

// What programs that trim a line before they look for "::" take for spaces, in any version of
// Unicode.
constexpr Range space_ranges[] = {{0x09, 0x0D},     {0x20, 0x20},     {0x85, 0x85},
                                  {0xA0, 0xA0},     {0x1680, 0x1680}, {0x180E, 0x180E},
                                  {0x2000, 0x200B}, {0x2028, 0x2029}, {0x202F, 0x202F},
                                  {0x205F, 0x2060}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF}};

// Letters and symbols that are drawn as nothing.
constexpr Range filler_ranges[] = {{0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x2800, 0x2800},
                                   {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFFA0, 0xFFA0}};

bool is_ascii_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }

template <std::size_t size>
bool contains(const Range (&ranges)[size], char32_t c) {
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [c](Range r) { return r.first <= c && c <= r.last; });
}

// How many characters from U+0020 to U+007E follow from `at` on, up to eight; fewer may be told
// where it is not quick to know.
std::size_t plain_ascii(std::string_view text, std::size_t at) {
  if (std::endian::native != std::endian::little || text.size() - at < 8) return 0;
  constexpr std::uint64_t ones = 0x0101010101010101;
  std::uint64_t word = 0;
  std::memcpy(&word, text.data() + at, sizeof word);
  // The high bit of each byte: above 0x7E, or below 0x20. A borrow only reaches bytes that come
  // after the first one found.
  const std::uint64_t odd = (word | (word + ones) | (word - 0x20 * ones)) & (0x80 * ones);
  return odd == 0 ? 8 : static_cast<std::size_t>(std::countr_zero(odd)) / 8;
}

// A character that must not be seen as it is, spelled.
void append_spelled(std::string& out, char32_t c) {
  out += c < 0x80 ? fmt::format("\\x{:02x}", static_cast<unsigned>(c))
                  : fmt::format("\\u{{{:x}}}", static_cast<unsigned>(c));
}

bool is_invalid_byte(char32_t c, std::size_t length) { return length == 1 && c >= malformed_base; }

void append_byte(std::string& out, char32_t c) {
  out += fmt::format("\\x{:02x}", static_cast<unsigned>(c - malformed_base));
}

void append_visible(std::string& out, char32_t c) {
  if (c == U'\n') {
    out += "\\n";
  } else if (c == U'\r') {
    out += "\\r";
  } else if (c == U'\t') {
    out += "\\t";
  } else if (is_forbidden(c) || c == 0x200B || c == 0x2060) {  // also spaces without a width
    append_spelled(out, c);
  } else {
    append_utf8(out, c);
  }
}

// As most texts are.
bool is_one_spaced(std::string_view text) {
  char before = ' ';
  for (char c : text) {
    if (c <= ' ' && c >= 0 && (c != ' ' || before == ' ')) return false;
    before = c;
  }
  return before != ' ';
}

}  // namespace

std::optional<std::size_t> invalid_utf8(std::string_view text) {
  char32_t c = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = decode(text, at, c);
    if (length == 0) return at;
    at += length;
  }
  return {};
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  char32_t c = 0;
  const std::size_t length = decode(text, offset, c);
  if (length == 0) return malformed_base + byte_at(text, offset++);
  offset += length;
  return c;
}

void append_utf8(std::string& out, char32_t c) {
  const auto tail = [&](int shift) { out += static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | (c >> 6));
    tail(0);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0U | (c >> 12));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0U | (c >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next_code_point(text, at);
  return count;
}

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    width += utf8proc_charwidth(static_cast<utf8proc_int32_t>(next_code_point(text, at)));
  }
  return width;
}

bool is_forbidden(char32_t c) {
  return contains(forbidden_ranges, c) || (c & 0xFFFEU) == 0xFFFE || c > 0x10FFFF;
}

bool is_clean(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    at += plain_ascii(text, at);
    if (at >= text.size()) break;
    const unsigned char c = byte_at(text, at);
    const unsigned char next = at + 1 < text.size() ? byte_at(text, at + 1) : 0;
    if ((0x20 <= c && c <= 0x7E) || c == '\n' || c == '\t' || (c == '\r' && next == '\n')) {
      ++at;
    } else if (c == 0xC3 && (next & 0xC0U) == 0x80) {  // å, ä, ö and their like
      at += 2;
    } else {
      char32_t point = 0;
      const std::size_t length = decode(text, at, point);
      if (length < 2 || is_forbidden(point)) return false;
      at += length;
    }
  }
  return true;
}

std::string code_point_name(char32_t c) {
  return fmt::format("U+{:04X}", static_cast<unsigned>(c));
}

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool only_spaces = true;
  std::size_t bracket = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (is_invalid_byte(c, at - start)) {
      append_byte(out, c);
    } else {
      if (c == U'#' && start > 0 && is_log_mark(text, start - 1, bracket)) out += '\\';
      append_visible(out, c);
      if (only_spaces && text.substr(start).starts_with("::")) out += '\\';
    }
    only_spaces = only_spaces && contains(space_ranges, c);
  }
  return out;
}

std::string printable(std::string_view text) {
  if (is_clean(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (is_invalid_byte(c, at - start)) {
      append_byte(out, c);
    } else if (is_forbidden(c)) {
      append_spelled(out, c);
    } else {
      append_utf8(out, c);
    }
  }
  return out;
}

bool is_log_mark(std::string_view text, std::size_t at, std::size_t& bracket) {
  if (!text.substr(at).starts_with("##")) return false;
  bracket = at + 2;
  while (bracket < text.size() && is_ascii_letter(text[bracket])) ++bracket;
  return bracket < text.size() && text[bracket] == '[';
}

bool lacks_only_bracket(std::string_view before) {
  while (!before.empty() && is_ascii_letter(before.back())) before.remove_suffix(1);
  return before.ends_with("##");
}

bool has_log_mark(std::string_view text) {
  std::size_t bracket = 0;
  for (std::size_t at = text.find("##"); at != std::string_view::npos;
       at = text.find("##", at + 1)) {
    if (is_log_mark(text, at, bracket)) return true;
  }
  return false;
}

bool is_log_command(std::string_view line) {
  if (has_log_mark(line)) return true;
  for (std::size_t at = 0; at < line.size();) {
    if (line.substr(at).starts_with("::")) return true;
    if (!contains(space_ranges, next_code_point(line, at))) return false;
  }
  return false;
}

bool is_invisible(char32_t c) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
      return true;
    default:
      return contains(filler_ranges, c);
  }
}

namespace {

bool shows_nothing(char32_t c) { return c > ' ' && is_invisible(c); }

std::string without_invisible(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (c != ' ' && !shows_nothing(c)) out += text.substr(begin, at - begin);
  }
  return lower(out);
}

}  // namespace

std::string with_invisible_shown(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (shows_nothing(c)) {
      out += fmt::format("\\u{{{:x}}}", static_cast<unsigned>(c));
    } else {
      out += text.substr(begin, at - begin);
    }
  }
  return out;
}

bool differs_invisibly(std::string_view a, std::string_view b) {
  return a != b && without_invisible(a) == without_invisible(b);
}

std::string in_quotes(std::string_view text) {
  if (text.find_first_of("\"\\") == std::string_view::npos) return fmt::format("\"{}\"", text);
  std::string out = "'";
  for (const char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out + "'";
}

std::string shorten(std::string_view text, std::size_t max) {
  std::size_t at = 0;
  std::size_t cut = 0;  // where the last code point that leaves room for "…" ends
  for (std::size_t count = 0; at < text.size(); ++count) {
    if (count + 1 == max) cut = at;
    if (count == max) return std::string(text.substr(0, cut)) + (max > 0 ? "…" : "");
    next_code_point(text, at);
  }
  return std::string(text);
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (std::size_t at = 0; at < out.size(); ++at) {
    const char c = out[at];
    if ('A' <= c && c <= 'Z') {
      out[at] = static_cast<char>(c - 'A' + 'a');
    } else if (c == '\xC3' && at + 1 < out.size()) {  // Å is C3 85, å is C3 A5; Ä and Ö likewise
      char& next = out[at + 1];
      if (next == '\x85' || next == '\x84' || next == '\x96') next = static_cast<char>(next + 0x20);
    }
  }
  return out;
}

std::string one_spaced(std::string_view text) {
  if (is_one_spaced(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (char c : text) {
    bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view blanks[] = {" ", "\t", "\u00a0", "\u2009", "\u202f"};
  const auto may_be_blank = [](char c) {
    return c == ' ' || c == '\t' || c == '\xC2' || c == '\xE2' || c == '\xA0' || c == '\x89' ||
           c == '\xAF';
  };
  const auto trim_once = [&] {
    if (text.empty() || !(may_be_blank(text.front()) || may_be_blank(text.back()))) return false;
    for (const std::string_view blank : blanks) {
      if (text.starts_with(blank)) return text.remove_prefix(blank.size()), true;
      if (text.ends_with(blank)) return text.remove_suffix(blank.size()), true;
    }
    return false;
  };
  while (trim_once()) {
  }
  return text;
}

}  // namespace namndplan
