#include "namndplan/base/number_format.h"

#include <cstddef>
#include <string_view>

namespace namndplan {
namespace {

constexpr std::string_view no_break_space = "\u00a0";
constexpr std::string_view minus = "\u2212";

struct Marks {
  std::string_view group, decimal;
};
constexpr Marks swedish{no_break_space, ","};
constexpr Marks english{",", "."};

// From "-1234.5" to "−1 234,5".
std::string printed(std::string_view plain, const Marks& marks) {
  std::string out;
  if (plain.starts_with('-')) {
    out += minus;
    plain.remove_prefix(1);
  }
  const std::size_t point = plain.find('.');
  const std::string_view whole = plain.substr(0, point);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) out += marks.group;
    out += whole[i];
  }
  if (point != std::string_view::npos) {
    out += marks.decimal;
    out += plain.substr(point + 1);
  }
  return out;
}

const Marks& marks_of(Language language) {
  return language == Language::swedish ? swedish : english;
}

}  // namespace

std::string format_swedish(const Decimal& value) { return format_number(value, Language::swedish); }

std::string format_swedish(const Decimal& value, int decimals) {
  return format_number(value, decimals, Language::swedish);
}

std::string format_number(const Decimal& value, Language language) {
  return value.overflow() ? value.plain() : printed(value.plain(), marks_of(language));
}

std::string format_number(const Decimal& value, int decimals, Language language) {
  return value.overflow() ? value.plain() : printed(value.plain(decimals), marks_of(language));
}

}  // namespace namndplan
