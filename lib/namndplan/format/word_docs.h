// What each word of the vocabularies means, for editors (the schema).
#pragma once

#include <span>
#include <string_view>

#include "namndplan/base/text.h"

namespace namndplan::format {

// The meaning of one of `words`, a vocabulary as words_of() gives it; empty for a word that says
// itself what it means, such as a month or `Ja`.
FixedText doc_of_word(std::span<const std::string_view> words, std::string_view word);

}  // namespace namndplan::format
