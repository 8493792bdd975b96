// Decoding is written out here and not left to a library, since positions and escapes need a
// definite answer for malformed bytes too. What needs Unicode's tables asks utf8proc.
#include "namndplan/base/utf8.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>

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

// What programs that trim a line before they look for "::" take for blanks.
constexpr Range space_ranges[] = {{0x20, 0x20},     {0xA0, 0xA0},     {0x1680, 0x1680},
                                  {0x2000, 0x200A}, {0x202F, 0x202F}, {0x205F, 0x205F},
                                  {0x3000, 0x3000}};

template <std::size_t size>
bool contains(const Range (&ranges)[size], char32_t c) {
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [c](Range r) { return r.first <= c && c <= r.last; });
}

constexpr std::size_t block_size = 32;

// Are the 32 bytes after `before` ASCII characters (of controls LF only) and those from U+00C0 to
// U+00FF, as in nearly all texts? The bytes beside the block are looked at too. One plain loop
// without a branch, which compilers turn into a few instructions on whole registers.
bool is_usual_block(const char* before) {
  unsigned char odd = 0;
  for (std::size_t i = 1; i <= block_size; ++i) {
    const auto c = static_cast<unsigned char>(before[i]);
    const auto left = static_cast<unsigned char>(before[i - 1]);
    const auto right = static_cast<unsigned char>(before[i + 1]);
    const bool ascii = static_cast<unsigned char>(c - 0x20) <= 0x7E - 0x20;
    const bool lead = (c == 0xC3) & ((right & 0xC0) == 0x80);
    const bool tail = (left == 0xC3) & ((c & 0xC0) == 0x80);
    const bool usual = ascii | (c == '\n') | lead | tail;
    odd = static_cast<unsigned char>(odd | (usual ? 0 : 1));
  }
  return odd == 0;
}

// How many bytes from `at` on, which begins a character, are in usual blocks: whole characters.
std::size_t usual_bytes(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at > 0 && text.size() - at > block_size && is_usual_block(text.data() + at - 1)) {
    at += block_size;
  }
  const bool cut = at > begin && text[at - 1] == '\xC3';
  return at - begin + (cut ? 1 : 0);
}

// Steps over one character, or CR and LF; false when it may not stand in a file.
bool skip_clean(std::string_view text, std::size_t& at) {
  const unsigned char c = byte_at(text, at);
  const unsigned char next = at + 1 < text.size() ? byte_at(text, at + 1) : 0;
  if ((0x20 <= c && c <= 0x7E) || c == '\n' || c == '\t' || (c == '\r' && next == '\n')) {
    ++at;
    return true;
  }
  char32_t point = 0;
  const std::size_t length = decode(text, at, point);
  at += length;
  return length >= 2 && !is_forbidden(point);
}

void append_visible(std::string& out, char32_t c) {
  if (c == U'\n') {
    out += "\\n";
  } else if (c == U'\r') {
    out += "\\r";
  } else if (c == U'\t') {
    out += "\\t";
  } else if (!is_forbidden(c) && c != 0x200B && c != 0x2060) {  // nor blanks without a width
    append_utf8(out, c);
  } else if (c < 0x80) {
    out += fmt::format("\\x{:02x}", static_cast<unsigned>(c));
  } else {
    out += fmt::format("\\u{{{:x}}}", static_cast<unsigned>(c));
  }
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
    at += usual_bytes(text, at);
    const std::size_t end = std::min(text.size(), at + block_size);
    while (at < end) {
      if (!skip_clean(text, at)) return false;
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
  bool only_blanks = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (at == start + 1 && c >= malformed_base) {
      out += fmt::format("\\x{:02x}", static_cast<unsigned>(byte_at(text, start)));
    } else {
      const bool log_command = text.substr(start).starts_with("#[") && out.ends_with('#');
      if (log_command) out += '\\';
      append_visible(out, c);
      if (only_blanks && text.substr(start).starts_with("::")) out += '\\';
    }
    only_blanks = only_blanks && contains(space_ranges, c);
  }
  return out;
}

std::string shorten(std::string_view text, std::size_t max) {
  if (text.size() <= max) return std::string(text);
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
  for (char& c : out) c = static_cast<char>(c + ('A' <= c && c <= 'Z' ? 'a' - 'A' : 0));
  // Å is C3 85, å is C3 A5; Ä and Ö likewise.
  for (std::size_t at = out.find('\xC3'); at != out.npos; at = out.find('\xC3', at + 1)) {
    if (at + 1 == out.size()) break;
    char& next = out[at + 1];
    if (next == '\x85' || next == '\x84' || next == '\x96') next = static_cast<char>(next + 0x20);
  }
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
