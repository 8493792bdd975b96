// The mistakes that people make in writing numbers, one row each: how to recognise and mend it,
// what is wrong, and what to advise when the mending is not certain. No part of the library's
// interface.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "namndplan/base/text.h"

namespace namndplan::number_text {

// Nothing: the text does not have this mistake. Empty: it has, and cannot be mended for certain.
using Mended = std::optional<std::string>;

enum class Way { write, only_number, without_unit };  // how the advice introduces the mended text

struct Mistake {
  Mended (*mend)(std::string_view plain_text);
  FixedText problem;
  FixedText advice;  // without a mended text, or when that would itself be refused
  Way way = Way::write;
};

// In the order to try them, the particular before the general. Something in the last always fits.
std::span<const Mistake> mistakes_of_notation();
std::span<const Mistake> mistakes_of_several_numbers();
std::span<const Mistake> mistakes_of_digits();
std::span<const Mistake> mistakes_around_the_number();

inline bool made_of(std::string_view text, std::string_view characters) {
  return text.find_first_not_of(characters) == std::string_view::npos;
}

// Digits, and nothing but what may stand among them.
inline bool is_numeric(std::string_view text) {
  return made_of(text, "0123456789.,+- ") &&
         text.find_first_of("0123456789") != std::string_view::npos;
}

// Takes the sign off the front, if there is one.
std::string_view take_sign(std::string_view& text);
std::string replaced(std::string_view text, std::string_view from, std::string_view to);

template <std::size_t size>
bool is_one_of(std::string_view text, const std::string_view (&words)[size]) {
  return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

inline constexpr FixedText write_a_number = {"skriv ett tal, som `84,8`",
                                             "write a number, like `84,8`"};
inline constexpr FixedText only_the_number = {"skriv bara talet", "write the number alone"};

}  // namespace namndplan::number_text
