// The check that counts. A reader that loses a part of a file leaves a tree that looks sound, and
// so does a second reader with the same weakness. Here the source is compared with the tree: from
// one scalar to the next there may only be spaces, comments, punctuation and words for "no value"
// (one for each empty node), and a scalar's text has the letters of its source.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "namndplan/base/characters.h"
#include "namndplan/base/utf8.h"
#include "namndplan/yaml/reader.h"

namespace namndplan::yaml {
namespace {

constexpr std::string_view null_words[] = {"null", "Null", "NULL", "~"};

constexpr std::array<bool, 256> make_punctuation() {
  std::array<bool, 256> punctuation{};
  for (char c : std::string_view(" \n\r\t:,[]{}")) {
    punctuation[static_cast<unsigned char>(c)] = true;
  }
  return punctuation;
}

constexpr std::array<bool, 256> punctuation = make_punctuation();

bool is_punctuation(char c) { return punctuation[static_cast<unsigned char>(c)]; }

// "-", "?" and "---": punctuation when a space or the text's end follows.
std::size_t indicator_length(std::string_view text) {
  std::size_t length = text.starts_with("---") ? 3 : text[0] == '-' || text[0] == '?' ? 1 : 0;
  return length == text.size() || is_white_space(text[length]) ? length : 0;
}

bool eight_spaces(const char* text) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, text, sizeof eight);
  return eight == 0x2020202020202020;
}

// The usual: a colon or comma and a space, or a line end and indentation, perhaps a dash. Nearly
// all gaps are like that, so reading a plan costs hardly more for being checked.
bool is_usual(const char* at, const char* end) {
  if (end - at == 2) return is_punctuation(at[0]) && at[1] == ' ';
  if (end - at < 11 || *at != '\n') return false;
  ++at;
  if (end[-2] == '-' && end[-1] == ' ') end -= 2;
  for (; end - at > 8; at += 8) {
    if (!eight_spaces(at)) return false;
  }
  return eight_spaces(end - 8);
}

// What is between scalars, from `at` to `end`: where something else begins, or `end`.
std::size_t skip_gap(std::string_view text, std::size_t at, std::size_t end, std::size_t empty) {
  while (at < end) {
    if (is_punctuation(text[at])) {
      ++at;
    } else if (std::size_t length = indicator_length(text.substr(at)); length > 0) {
      at += length;
    } else if (text[at] == '#') {
      if (at > 0 && !is_white_space(text[at - 1]) && text.substr(0, at) != byte_order_mark)
        return at;
      at = std::min(text.find('\n', at), end);
    } else if (text.substr(at).starts_with("...") && (at == 0 || text[at - 1] == '\n')) {
      at += 3;
    } else {
      std::size_t size = 0;
      for (std::string_view word : null_words) {
        if (text.substr(at, end - at).starts_with(word)) size = word.size();
      }
      bool whole = at + size == end || is_punctuation(text[at + size]);
      if (size == 0 || !whole || empty == 0) return at;
      --empty;
      at += size;
    }
  }
  return at;
}

// The scalar's text is its source itself, without the quotes.
bool is_as_written(const Node& node, std::string_view text) {
  const std::size_t quote = node.quoted ? 1 : 0;
  return node.text.data() == text.data() + node.span.begin + quote &&
         node.text.size() + 2 * quote == node.span.end - node.span.begin;
}

// Behind the escape at `at`, and in `text` behind the character that it stands for.
void skip_escape(std::string_view source, std::size_t& at, std::string_view text,
                 std::size_t& in_text) {
  char letter = source[at + 1];
  std::size_t digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
  at += 2 + digits;
  if (is_white_space(letter)) return;
  if (in_text < text.size()) next_code_point(text, in_text);
}

// The letters of a scalar's source are those of its text, in the same order: spaces and line ends
// are left out, as folding and indentation change them.
bool same_letters(std::string_view source, std::string_view text) {
  char quote = source.front() == '"' || source.front() == '\'' ? source.front() : '\0';
  std::size_t at = 0;
  std::size_t in_text = 0;
  if (quote != '\0') {
    if (source.size() < 2 || source.back() != quote) return false;
    source = source.substr(1, source.size() - 2);
  } else if (source.front() == '|' || source.front() == '>') {
    at = std::min(source.find('\n'), source.size());
  }
  for (;;) {
    while (at < source.size() && is_white_space(source[at])) ++at;
    bool escape = quote == '"' && at + 1 < source.size() && source[at] == '\\';
    if (escape && std::string_view("nrt \t\r\n").find(source[at + 1]) != std::string_view::npos) {
      at += 2;
      continue;
    }
    while (in_text < text.size() && is_white_space(text[in_text])) ++in_text;
    if (at >= source.size() || in_text >= text.size()) break;
    if (escape) {
      skip_escape(source, at, text, in_text);
      continue;
    }
    if (source[at] != text[in_text]) return false;
    at += quote == '\'' && source[at] == '\'' ? 2 : 1;
    ++in_text;
  }
  return at >= source.size() && in_text >= text.size();
}

}  // namespace

std::size_t first_unread(const Tree& tree) {
  std::string_view text = tree.source().text();
  std::size_t end = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  std::size_t empty = 0;
  const auto size = static_cast<NodeIndex>(tree.size());
  for (NodeIndex index = 0; index < size; ++index) {
    const Node& node = tree[index];
    if (node.kind != NodeKind::scalar) {
      if (node.kind == NodeKind::empty) ++empty;
      continue;
    }
    const std::size_t begin = node.span.begin;
    if (begin < end) return begin;
    if (!is_usual(text.data() + end, text.data() + begin)) {
      std::size_t at = skip_gap(text, end, begin, empty);
      if (at != begin) return at;
    }
    empty = 0;
    end = node.span.end;
    if (!is_as_written(node, text) && end > begin &&
        !same_letters(text.substr(begin, end - begin), node.text)) {
      return begin;
    }
  }
  return skip_gap(text, end, text.size(), empty);
}

}  // namespace namndplan::yaml
