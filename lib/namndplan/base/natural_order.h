// The order of ids: numerically by part, so that 3.9 comes before 3.10.
#pragma once

#include <compare>
#include <string_view>

namespace namndplan {

// Compares runs of digits as numbers (of any length) and the rest byte by byte; a shorter id comes
// first. "01" and "1" are different ids: equal only when the bytes are.
std::strong_ordering compare_ids(std::string_view a, std::string_view b);

struct IdLess {
  bool operator()(std::string_view a, std::string_view b) const { return compare_ids(a, b) < 0; }
};

}  // namespace namndplan
