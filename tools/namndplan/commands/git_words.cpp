// git splices names of files into the command line as they are. How many of the last words are its
// own is told by their form, by --textconv, which takes one file and nothing else, and by variables
// that git sets.
#include "namndplan/commands/git_words.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string_view>

namespace namndplan::cli {
namespace {

using Words = std::vector<std::string>;

bool is_mode(std::string_view text) {
  return text == "." || (text.size() == 6 && text.find_first_not_of("01234567") == text.npos);
}

// "." for nothing; else an object's name, however long the repository has them.
bool is_object(std::string_view text) {
  return text == "." ||
         (text.size() >= 40 && text.find_first_not_of("0123456789abcdef") == text.npos);
}

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

// How many of the words after `diff` are git's; 0 when a person has written all of them.
std::size_t words_of_git(const Words& after_diff) {
  for (const std::size_t count : {9U, 7U}) {
    if (after_diff.size() < count) continue;
    if (is_external_diff({after_diff.end() - static_cast<std::ptrdiff_t>(count), after_diff.end()}))
      return count;
  }
  const auto end = after_diff.empty() ? after_diff.end() : after_diff.end() - 1;
  if (std::find(after_diff.begin(), end, "--textconv") != end) return 1;
  if (is_set("GIT_DIFFTOOL_EXTCMD") && after_diff.size() >= 2) return 2;
  // A file that is not merged.
  return is_set("GIT_DIFF_PATH_TOTAL") && !after_diff.empty() ? 1 : 0;
}

// Where the words after the command begin; nothing of the kind when it is another command.
std::size_t after_diff(const Words& words) {
  std::size_t at = 0;
  while (at < words.size() && words[at].starts_with("--lang")) at += words[at] == "--lang" ? 2 : 1;
  return at < words.size() && words[at] == "diff" ? at + 1 : words.size();
}

}  // namespace

bool is_external_diff(const Words& arguments) {
  return (arguments.size() == 7 || arguments.size() == 9) && is_object(arguments[2]) &&
         is_mode(arguments[3]) && is_object(arguments[5]) && is_mode(arguments[6]);
}

void guard_names_from_git(Words& words) {
  const std::size_t begin = after_diff(words);
  const std::size_t count =
      words_of_git({words.begin() + static_cast<std::ptrdiff_t>(begin), words.end()});
  if (count == 0) return;
  const auto names = words.end() - static_cast<std::ptrdiff_t>(count);
  for (auto name = names; name != words.end(); ++name) {
    if (*name == "-") *name = "./-";
  }
  if (names != words.begin() && *(names - 1) == "--") return;
  words.insert(names, "--");
}

}  // namespace namndplan::cli
