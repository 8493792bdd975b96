#include "namndplan/base/number_format.h"

#include <cstddef>
#include <string_view>

namespace namndplan {
namespace {

constexpr std::string_view no_break_space = "\u00a0";
constexpr std::string_view minus = "\u2212";

// From "-1234.5" to "−1 234,5".
std::string swedish(std::string_view plain) {
  std::string out;
  if (plain.starts_with('-')) {
    out += minus;
    plain.remove_prefix(1);
  }
  const std::size_t point = plain.find('.');
  const std::string_view whole = plain.substr(0, point);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) out += no_break_space;
    out += whole[i];
  }
  if (point != std::string_view::npos) {
    out += ',';
    out += plain.substr(point + 1);
  }
  return out;
}

}  // namespace

std::string format_swedish(const Decimal& value) {
  return value.overflow() ? value.plain() : swedish(value.plain());
}

std::string format_swedish(const Decimal& value, int decimals) {
  return value.overflow() ? value.plain() : swedish(value.plain(decimals));
}

}  // namespace namndplan
