#include "namndplan/base/suggest.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "namndplan/base/utf8.h"

namespace namndplan {
namespace {

constexpr std::size_t max_length = 64;
constexpr int edit_cost = 4;
constexpr int near_letter_cost = 1;

std::u32string code_points(std::string_view text) {
  const std::string lowered = lower(text);
  std::u32string result;
  for (std::size_t at = 0; at < lowered.size();) result += next_code_point(lowered, at);
  return result;
}

// What it is easily taken for: å for a, the digit 0 for the letter O.
char32_t looks_like(char32_t c) {
  switch (c) {
    case U'å':
    case U'ä':
      return U'a';
    case U'ö':
      return U'o';
    case U'é':
    case U'É':
      return U'e';
    case U'0':  // of O
      return U'o';
    case U'1':  // of l and I
    case U'i':
      return U'l';
    default:
      return c;
  }
}

int replace_cost(char32_t a, char32_t b) {
  if (a == b) return 0;
  return looks_like(a) == looks_like(b) ? near_letter_cost : edit_cost;
}

// Optimal string alignment: insertion, deletion, replacement, and exchange of two neighbours.
int distance(const std::u32string& a, const std::u32string& b) {
  std::vector<int> before_last;
  std::vector<int> last(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<int>(j) * edit_cost;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::vector<int> row(b.size() + 1);
    row[0] = static_cast<int>(i) * edit_cost;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + edit_cost, row[j - 1] + edit_cost,
                         last[j - 1] + replace_cost(a[i - 1], b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + edit_cost);
      }
    }
    before_last = std::move(last);
    last = std::move(row);
  }
  return last[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  std::string_view best;
  if (word.empty() || count_code_points(word) > max_length) return best;
  const std::u32string wanted = code_points(word);
  int best_distance = 0;
  for (const std::string_view candidate : candidates) {
    const std::u32string other = code_points(candidate);
    const std::size_t longer = std::max(wanted.size(), other.size());
    if (longer < 2 || longer > max_length) continue;
    const int allowed = static_cast<int>(std::max<std::size_t>(longer / 3, 1)) * edit_cost;
    const int d = distance(wanted, other);
    if (d <= allowed && (best.empty() || d < best_distance)) {
      best = candidate;
      best_distance = d;
    }
  }
  return best;
}

}  // namespace namndplan
