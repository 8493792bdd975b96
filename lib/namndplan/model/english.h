// The words of the format in English, for people who read English output; files and programs keep
// the Swedish ones.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include "namndplan/base/text.h"
#include "namndplan/model/vocabulary.h"

namespace namndplan {

// "partly fulfilled" for "delvis uppfyllt", "no answer" for "svar saknas"; another word as it is.
std::string_view english_word(std::string_view word);

// A word of the format in the reader's language.
inline std::string word_in(std::string_view word, Language language) {
  return std::string(language == Language::swedish ? word : english_word(word));
}
template <class E, std::enable_if_t<std::is_enum_v<E>, int> = 0>
std::string word_in(E value, Language language) {
  return word_in(word(value), language);
}

}  // namespace namndplan
