#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <new>
#include <vector>

#include "namndplan/base/utf8.h"

namespace namndplan {
namespace {

// True for most texts that are NFC, false for all that are not: below U+0300 nothing combines, nor
// do dashes, quotation marks and the like.
bool surely_nfc(std::string_view text) {
  unsigned high = 0;  // most texts have no byte from 0xCC on; a loop without branches tells
  for (char c : text) high |= static_cast<unsigned char>(c) >= 0xCC ? 1U : 0U;
  if (high == 0) return true;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0xCC) {
      ++at;
      continue;
    }
    const char32_t c = next_code_point(text, at);
    if (c < 0x2002 || c > 0x206F) return false;
  }
  return true;
}

int combining_class(utf8proc_int32_t c) { return utf8proc_get_property(c)->combining_class; }

// Canonical decomposition. The marks are ordered with a stable sort, run by run: utf8proc's own
// ordering takes quadratic time on a long run of marks.
std::vector<utf8proc_int32_t> decompose(std::string_view text) {
  std::vector<utf8proc_int32_t> result;
  std::array<utf8proc_int32_t, 32> parts{};
  int boundary = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<utf8proc_int32_t>(next_code_point(text, at));
    const auto count =
        utf8proc_decompose_char(c, parts.data(), parts.size(), UTF8PROC_DECOMPOSE, &boundary);
    if (count < 1) {
      result.push_back(c);
    } else {
      result.insert(result.end(), parts.begin(), parts.begin() + count);
    }
  }
  const auto is_mark = [](utf8proc_int32_t c) { return combining_class(c) != 0; };
  for (auto run = result.begin(); run != result.end();) {
    run = std::find_if(run, result.end(), is_mark);
    const auto end = std::find_if_not(run, result.end(), is_mark);
    std::stable_sort(run, end, [](utf8proc_int32_t a, utf8proc_int32_t b) {
      return combining_class(a) < combining_class(b);
    });
    run = end;
  }
  return result;
}

}  // namespace

std::optional<std::string> to_nfc(std::string_view text) {
  if (surely_nfc(text)) return {};
  std::vector<utf8proc_int32_t> points = decompose(text);
  const auto length =
      utf8proc_normalize_utf32(points.data(), static_cast<utf8proc_ssize_t>(points.size()),
                               static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (length < 0) throw std::bad_alloc();
  std::string result;
  result.reserve(text.size());
  for (utf8proc_ssize_t i = 0; i < length; ++i) {
    append_utf8(result, static_cast<char32_t>(points[static_cast<std::size_t>(i)]));
  }
  if (result == text) return {};
  return result;
}

}  // namespace namndplan
