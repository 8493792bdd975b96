// A text for people, in both languages side by side. Built with the language pair at the place that
// knows the words; which one is shown is decided only when output is written.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace namndplan {

enum class Language { swedish, english };

struct Text {
  std::string sv;
  std::string en;

  const std::string& in(Language language) const { return language == Language::swedish ? sv : en; }
  bool empty() const { return sv.empty(); }
};

// A pair of literals in a constant table.
struct FixedText {
  std::string_view sv;
  std::string_view en;

  constexpr std::string_view in(Language language) const {
    return language == Language::swedish ? sv : en;
  }
  constexpr bool empty() const { return sv.empty(); }
  operator Text() const { return {std::string(sv), std::string(en)}; }
};

// Fills the same arguments into both languages. Format strings are literals, checked when compiled;
// text from files is only ever an argument.
template <class... Args>
Text text(fmt::format_string<const Args&...> sv, fmt::format_string<const Args&...> en,
          const Args&... args) {
  return {fmt::format(sv, args...), fmt::format(en, args...)};
}

}  // namespace namndplan
