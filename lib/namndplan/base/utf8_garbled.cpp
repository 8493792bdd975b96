// Texts that nobody meant: what cannot be seen, and what was read in the wrong encoding. UTF-8 that
// was taken for Windows-1252 shows each of its bytes as a character of its own, so the bytes can be
// had back from the characters; two or three that are one code point of UTF-8 again were one.
#include <algorithm>
#include <iterator>

#include "namndplan/base/utf8.h"

namespace namndplan {
namespace {

// Windows-1252 from 0x80 to 0x9F; 0 where it has no character.
constexpr char32_t high_characters[] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// The byte that shows as `c` in Windows-1252, when it is one that continues a code point; else 0.
unsigned continuation(char32_t c) {
  if (c >= 0xA0 && c <= 0xBF) return c;
  const auto* found = std::find(std::begin(high_characters), std::end(high_characters), c);
  if (c == 0 || found == std::end(high_characters)) return 0;
  return 0x80U + static_cast<unsigned>(found - std::begin(high_characters));
}

// How many bytes a code point has that begins with the byte `lead`, as far as Swedish text goes:
// letters and signs up to U+00FF, and dashes, quotes and bullets.
int length_of(char32_t lead) {
  if (lead == 0xC2 || lead == 0xC3) return 2;
  return lead == 0xE2 ? 3 : 0;
}

std::optional<Garbled> garbled_at(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  const char32_t lead = next_code_point(text, at);
  if (lead == 0xFFFD) return Garbled{"\uFFFD", {}};
  const int length = length_of(lead);
  char32_t meant = lead & (length == 3 ? 0x0FU : 0x1FU);
  for (int i = 1; i < length; ++i) {
    if (at >= text.size()) return {};
    const unsigned byte = continuation(next_code_point(text, at));
    if (byte == 0) return {};
    meant = (meant << 6) | (byte & 0x3FU);
  }
  const bool ours = (length == 2 && meant >= 0xA0) || (length == 3 && meant >= 0x2000);
  if (!ours) return {};
  Garbled out{std::string(text.substr(begin, at - begin)), {}};
  append_utf8(out.meant, meant);
  return out;
}

}  // namespace

bool has_visible(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_invisible(next_code_point(text, at))) return true;
  }
  return false;
}

std::optional<Garbled> find_garbled(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    // U+00C2, U+00C3 and U+00E2 begin with 0xC3, U+FFFD with 0xEF.
    if (byte == 0xC3 || byte == 0xEF) {
      if (auto found = garbled_at(text, at)) return found;
    }
    next_code_point(text, at);
  }
  return {};
}

}  // namespace namndplan
