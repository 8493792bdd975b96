// Compares the readers on mutated seeds, deterministically: each case depends on its number alone.
//
//   reader_mutations SEEDS CASES [FIRST]    that many mutated seeds, from case FIRST on
//   reader_mutations --all LENGTH PREFIX    every text of LENGTH of YAML's own characters after
//                                           PREFIX
//
// Ends with 1 and shows the text when the readers disagree (tests/fuzz/readers.h). It also demands
// that the seeds are taken, and a fair part of what is made of them: a reader that declines all
// agrees too.
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "readers.h"

namespace {

using namespace std::string_view_literals;

// SplitMix64.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }

 private:
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }
  std::uint64_t state_;
};

constexpr std::string_view pieces[] = {" "sv,       "  "sv,     "\n"sv,       "\n\n"sv,
                                       "\r\n"sv,    "\t"sv,     ":"sv,        ": "sv,
                                       "- "sv,      "-"sv,      "#"sv,        " #"sv,
                                       " # c"sv,    "'"sv,      "\""sv,       "''"sv,
                                       "\\"sv,      "\\\""sv,   "\\n"sv,      "["sv,
                                       "]"sv,       "{"sv,      "}"sv,        ", "sv,
                                       ","sv,       "|"sv,      "|\n"sv,      ">"sv,
                                       "|-\n"sv,    "? "sv,     "&a "sv,      "*a"sv,
                                       "!t "sv,     "%"sv,      "@"sv,        "`"sv,
                                       "---\n"sv,   "...\n"sv,  "null"sv,     "~"sv,
                                       "<<"sv,      "a"sv,      "a: b\n"sv,   "- a\n"sv,
                                       "å"sv,       "–"sv,      "\u00a0"sv,   "x: "sv,
                                       "\"q\""sv,   "[a, b]"sv, "{a: b}"sv,   "{a: "sv,
                                       "  - "sv,    "    "sv,   "\\x41"sv,    "="sv,
                                       "? a\n"sv,   "-\n"sv,    ">\n  x\n"sv, "_"sv,
                                       ".5"sv,      "/"sv,      "+"sv,        "\xef\xbb\xbf"sv,
                                       "\\n\n  "sv, "\n  \""sv, "\n  '"sv,    "null: "sv,
                                       "\n# c\n"sv, " \n"sv,    "\n   "sv,    "  # c\n"sv};

std::vector<std::size_t> line_starts(const std::string& text) {
  std::vector<std::size_t> starts{0};
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '\n') starts.push_back(i + 1);
  }
  return starts;
}

std::pair<std::size_t, std::size_t> some_line(const std::string& text, Random& random) {
  std::vector<std::size_t> starts = line_starts(text);
  std::size_t begin = starts[random.below(starts.size())];
  std::size_t end = std::min(text.find('\n', begin), text.size());
  return {begin, std::min(end + 1, text.size()) - begin};
}

void mutate(std::string& text, const std::vector<std::string>& seeds, Random& random) {
  std::size_t at = random.below(text.size() + 1);
  std::string_view piece = pieces[random.below(std::size(pieces))];
  auto [line, length] = some_line(text, random);
  switch (random.below(10)) {
    case 0:
    case 1:
      text.insert(at, piece);
      return;
    case 2:
      if (at < text.size()) text.replace(at, 1, piece);
      return;
    case 3:
      text.erase(at, 1 + random.below(3));
      return;
    case 4:
      text.erase(line, length);
      return;
    case 5:
      text.insert(some_line(text, random).first, text.substr(line, length));
      return;
    case 6:  // indentation
      text.insert(line, 1 + random.below(4), ' ');
      return;
    case 7:
      if (text[line] == ' ') text.erase(line, 1);
      return;
    case 8: {
      const std::string& other = seeds[random.below(seeds.size())];
      auto [from, count] = some_line(other, random);
      text.insert(line, other.substr(from, count));
      return;
    }
    default:
      text.resize(at);
  }
}

int report(std::string_view what, const std::string& text, const std::string& difference) {
  fmt::print("{}: {}\n--- the text:\n{}\n---\n", what, difference, text);
  return 1;
}

int mutations(const std::string& folder, std::size_t cases, std::size_t first) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> seeds;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    namndplan::fuzz::Comparison whole = namndplan::fuzz::compare_readers(text);
    if (whole.difference) return report(path.string(), text, *whole.difference);
    if (!whole.accepted) return report(path.string(), text, "the quick reader declines this seed");
    seeds.push_back(std::move(text));
  }
  std::size_t accepted = 0;
  for (std::size_t number = first; number < first + cases; ++number) {
    Random random(number);
    std::string text = seeds[random.below(seeds.size())];
    for (std::size_t rounds = 1 + random.below(4); rounds > 0 && !text.empty(); --rounds) {
      mutate(text, seeds, random);
    }
    namndplan::fuzz::Comparison result = namndplan::fuzz::compare_readers(text);
    accepted += result.accepted ? 1 : 0;
    if (result.difference) return report(fmt::format("case {}", number), text, *result.difference);
  }
  fmt::print("{} cases, {} taken by the quick reader, no difference\n", cases, accepted);
  return accepted * 10 >= cases ? 0 : 1;
}

int all_texts(std::size_t length, const std::string& prefix) {
  constexpr std::string_view alphabet = "a: \n-#'\"|[]{},";
  std::vector<std::size_t> digits(length, 0);
  std::string text = prefix + std::string(length, 'a');
  std::size_t cases = 0;
  std::size_t accepted = 0;
  for (;;) {
    for (std::size_t i = 0; i < length; ++i) text[prefix.size() + i] = alphabet[digits[i]];
    namndplan::fuzz::Comparison result = namndplan::fuzz::compare_readers(text);
    ++cases;
    accepted += result.accepted ? 1 : 0;
    if (result.difference) return report(fmt::format("text {}", cases), text, *result.difference);
    std::size_t i = 0;
    while (i < length && ++digits[i] == alphabet.size()) digits[i++] = 0;
    if (i == length) break;
  }
  fmt::print("{} texts, {} taken by the quick reader, no difference\n", cases, accepted);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() == 3 && arguments[0] == "--all") {
    return all_texts(std::stoul(arguments[1]), arguments[2]);
  }
  if (arguments.size() < 2 || arguments.size() > 3) return 2;
  return mutations(arguments[0], std::stoul(arguments[1]),
                   arguments.size() == 3 ? std::stoul(arguments[2]) : 0);
}
