#include "namndplan/base/natural_order.h"

#include <cstddef>

#include "namndplan/base/characters.h"

namespace namndplan {
namespace {

// Takes the run of digits off the front, without its leading zeros.
std::string_view take_number(std::string_view& text) {
  std::size_t zeros = 0;
  while (zeros < text.size() && text[zeros] == '0') ++zeros;
  std::size_t end = zeros;
  while (end < text.size() && is_digit(text[end])) ++end;
  const std::string_view number = text.substr(zeros, end - zeros);
  text.remove_prefix(end);
  return number;
}

}  // namespace

std::strong_ordering compare_ids(std::string_view a, std::string_view b) {
  std::string_view x = a;
  std::string_view y = b;
  while (!x.empty() && !y.empty()) {
    if (is_digit(x.front()) && is_digit(y.front())) {
      const std::string_view m = take_number(x);
      const std::string_view n = take_number(y);
      if (m.size() != n.size()) return m.size() <=> n.size();
      if (m != n) return m <=> n;
    } else {
      if (x.front() != y.front()) {
        return static_cast<unsigned char>(x.front()) <=> static_cast<unsigned char>(y.front());
      }
      x.remove_prefix(1);
      y.remove_prefix(1);
    }
  }
  if (x.empty() != y.empty()) return y.empty() <=> x.empty();
  return a <=> b;  // numerically the same: only leading zeros differ
}

}  // namespace namndplan
