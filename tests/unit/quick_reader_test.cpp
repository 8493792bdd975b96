// What the quick reader takes and what it leaves to yaml-cpp. That the two agree on all it takes is
// shown by tests/fuzz; here is what is worth taking at all.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "namndplan/base/utf8.h"
#include "namndplan/yaml/prescan.h"
#include "namndplan/yaml/quick_scanner.h"

namespace namndplan::yaml {
namespace {

using namespace std::string_view_literals;

bool takes(std::string_view text) {
  Source source("test.yaml", std::string(text));
  Findings findings;
  REQUIRE(check_bytes(source, findings));
  Tree tree(source);
  return QuickScanner(tree).run();
}

TEST_CASE("quick reader: the everyday style is taken") {
  for (
      std::string_view text : {
          // maps and lists, at their key's indentation and deeper, with and without line end
          "a: 1"sv,
          "a:\n  b: 1\n  c:\n    d: 2\ne: 3\n"sv,
          "a:\n- b\n- c\nd:\n  - e: 1\n    f: 2\n  -\n    g: 3\n"sv,
          // nothing as a value
          "a:\nb: ~\nc: null\nd: {e: null}\n"sv,
          // comments, the document's start, a byte order mark, CRLF
          "# c\n---\na: 1 # c\n\n  # c\nb: # c\n  c: 2\n"sv,
          "\xEF\xBB\xBF"
          "a: 1\r\nb: |\r\n  c\r\n"sv,
          // plain text with signs in it, and over several lines
          "a: -2,7\nb: 10:30\nc: a#b\nd: kolada:N00945\ne: (x) [y]\n"sv,
          "a: one\n  two\n\n  three\nb:\n  on its own\n  line\n"sv,
          // quotes
          "\"1.1\": 'it''s'\n'b c': \"he said \\\"x\\\" \\\\ \\n\"\nd: \"over\n  lines\"\n"sv,
          // block texts
          "a: |\n  one\n    deeper\n\n  two\nb: >-\n  one\n  two\n\n  three\nc:\n  - |-\n    x\n"sv,
          // brackets
          "a: [b, \"c\", -1.0, [d], {e: f}]\ng: {}\nh: []\ni: [\n  j,\n  k,\n]\n"sv,
      }) {
    CAPTURE(text);
    CHECK(takes(text));
  }
}

TEST_CASE("quick reader: what is in doubt is declined") {
  for (std::string_view text : {
           // what the outline check reports
           "a: \"b\n"sv,
           "a: \"b\" c\n"sv,
           "a: b: c\n"sv,
           "a: b #c\n"sv,
           "a: [b\nc: d\n"sv,
           "a: {b, c}\n"sv,
           "a: &b c\n"sv,
           "a: *b\n"sv,
           "a: !b c\n"sv,
           "a: @b\n"sv,
           "%YAML 1.2\n---\na: 1\n"sv,
           "a: 1\n---\nb: 2\n"sv,
           "a: 1\n  b: 2\n"sv,
           "a: 1\nb\n"sv,
           "<<: {a: 1}\n"sv,
           "a: \"\\u202e\"\n"sv,
           // what is rare
           "- a\n"sv,
           "a\n"sv,
           "# c\n"sv,
           "? a\n: b\n"sv,
           "a:\n  - - b\n"sv,
           "a:\n  -\n  - b\n"sv,
           "a: |2\n  b\n"sv,
           "a: |+\n  b\n"sv,
           "a: >\n  b\n    c\n"sv,
           "a:\tb\n"sv,
           "a: [b, # c\n  d]\n"sv,
           "a: [b: c]\n"sv,
           "a: 1\n..."sv,
       }) {
    CAPTURE(text);
    CHECK_FALSE(takes(text));
  }
}

TEST_CASE("quick reader: texts, spans and flags") {
  Source source("test.yaml", "a: 'it''s' # c\nb:\n  - one\n    two\nc:\n");
  Tree tree(source);
  REQUIRE(QuickScanner(tree).run());
  struct Row {
    NodeKind kind;
    bool quoted;
    std::string_view text, source;
  };
  const Row rows[] = {
      {NodeKind::map, false, "", source.text().substr(0, source.text().size() - 2)},
      {NodeKind::scalar, false, "a", "a"},
      {NodeKind::scalar, true, "it's", "'it''s'"},
      {NodeKind::scalar, false, "b", "b"},
      {NodeKind::sequence, false, "", "- one\n    two"},
      {NodeKind::scalar, false, "one two", "one\n    two"},
      {NodeKind::scalar, false, "c", "c"},
      {NodeKind::empty, false, "", "c"},  // an empty value stands at its key
  };
  REQUIRE(tree.size() == std::size(rows));
  for (NodeIndex i = 0; i < tree.size(); ++i) {
    CAPTURE(i);
    CHECK(tree[i].kind == rows[i].kind);
    CHECK(tree[i].quoted == rows[i].quoted);
    CHECK(tree[i].text == rows[i].text);
    CHECK(source.text(tree[i].span) == rows[i].source);
  }
}

TEST_CASE("is_clean agrees with the slow checks") {
  // Each forbidden and each odd piece at every offset of a block of eight bytes.
  constexpr std::pair<std::string_view, bool> pieces[] = {{"å", true},
                                                          {"–", true},
                                                          {"\u00a0", true},
                                                          {"😀", true},
                                                          {"\t", true},
                                                          {"\n", true},
                                                          {"\r\n", true},
                                                          {"\r", false},
                                                          {"\x7f", false},
                                                          {"\x1b", false},
                                                          {"\u0085", false},
                                                          {"\u202e", false},
                                                          {"\xEF\xBB\xBF", false},
                                                          {"\xC3", false},
                                                          {"\xE2\x80", false},
                                                          {"\xFF", false},
                                                          {"\xC0\x80", false},
                                                          {"\xED\xA0\x80", false},
                                                          {"\U0001FFFE", false},
                                                          {"~", true}};
  for (auto [piece, clean] : pieces) {
    for (std::size_t before = 0; before < 12; ++before) {
      for (std::size_t after = 0; after < 12; ++after) {
        std::string text = std::string(before, 'x') + std::string(piece) + std::string(after, ' ');
        CAPTURE(text);
        CHECK(is_clean(text) == clean);
      }
    }
  }
  CHECK_FALSE(is_clean("\0"sv));
  CHECK(is_clean(""));
}

}  // namespace
}  // namespace namndplan::yaml
