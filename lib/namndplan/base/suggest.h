// "Did you mean …?" for keys, words, ids, commands and options.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace namndplan {

// The candidate nearest to `word` by Damerau-Levenshtein distance over code points, ignoring case
// and treating å/ä/a, ö/o, é/e, O/0 and l/I/1 as near; empty when none is near enough (at most a
// third of the longer word's length, and at least 1, but never all of a word). Of equally near
// ones, the first. A `word` over 64 code points gets no suggestion.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace namndplan
