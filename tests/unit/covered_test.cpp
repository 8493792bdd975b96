// Every byte of a file is read or refused.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "namndplan/base/utf8.h"
#include "namndplan/yaml/prescan.h"
#include "namndplan/yaml/reader.h"

namespace namndplan::yaml {
namespace {

using namespace std::string_view_literals;

// The code and place of the first finding about the text; "accepted" without one.
std::string verdict(std::string_view text) {
  Source source("test.yaml", std::string(text));
  Findings findings;
  Tree tree(source);
  bool sound = check_bytes(source, findings) && standard_reader().read(tree, findings) &&
               check_tree(tree, findings);
  CHECK(sound == findings.all().empty());
  if (findings.all().empty()) return "accepted";
  const Finding& finding = findings.all().front();
  return fmt::format("{} {}:{}", finding.rule->code, finding.begin.line, finding.begin.column);
}

TEST_CASE("covered: whatever yaml-cpp drops or moves is refused where it is") {
  struct Row {
    std::string_view text;
    std::string_view verdict;
  };
  const Row rows[] = {
      // behind the bracket that closes the whole document
      {"{a: b}\nc: d\n", "NP013 2:1"},
      {"[a]\n  - b\n", "NP013 2:3"},
      {"{a: b} # c\n\n# d\n{e: f}\n", "NP013 4:1"},
      {"---\n{a: b,\n c: d}\nc\n", "NP013 4:1"},
      {"{a: b} c\n", "NP013 1:8"},
      {"{a: b}#c\n", "NP013 1:7"},
      {"{a: b}}\n", "NP013 1:7"},
      {"{a: b}\n--- \nc: d\n", "NP024 2:1"},
      {"{a: b}\n%c\n", "NP023 2:1"},
      {"{a: b} # c\n\n# d\n", "accepted"},
      // behind "..."
      {"a: b\n...\nc: d\n", "NP024 3:1"},
      {"a:\n  - b\n...\n  - c\n", "NP024 4:3"},
      {"a: b\n... # c\n\n# d\n e\n", "NP024 5:2"},
      {"a: b\n...\n---\nc: d\n", "NP024 3:1"},
      {"...\na: b\n", "NP024 2:1"},
      {"a: b\n... c\n", "NP010 2:5"},
      {"a: b\n...\n%c\n", "NP023 3:1"},
      {"a: b\n...\n# c\n...\n", "accepted"},
      {"a: b\n...", "accepted"},
      // behind "---"
      {"a: b\n---\nc: d\n", "NP024 2:1"},
      {"---\na: b\n---\n", "NP024 3:1"},
      {"--- a: b\n", "NP010 1:5"},
      // "%", "---" and "..." in the first column, also inside brackets, quotes and texts
      {"%a\nb: c\n", "NP023 1:1"},
      {"a: b\n%c\n", "NP023 2:1"},
      {"a: |\n%c\n", "NP023 2:1"},
      {"{a: b,\n%c: d}\n", "NP023 2:1"},
      {"{a: b\n%c\n}\n", "NP023 2:1"},
      {"{a: b,\n---\nc: d}\n", "NP013 1:1"},
      {"[a,\n...\n]\n", "NP013 1:1"},
      {"a: \"b\n---\n  c\"\n", "NP011 1:4"},
      {"a: b\n  %c\n", "accepted"},
      // "#" that yaml-cpp takes for a comment and others for text
      {"a: [b,#c,\n  d]\n", "NP019 1:7"},
      {"a: [#b\n  ]\n", "NP019 1:5"},
      {"a: {b: c,#d\n  }\n", "NP019 1:10"},
      {"a: {\"b\":#c\n  }\n", "NP019 1:9"},
      {"a: [[b]#c\n  ]\n", "NP019 1:8"},
      {"a: [\"b\"#c\n  ]\n", "NP012 1:8"},
      {"a: \"b\"#c\n", "NP012 1:7"},
      {"a: [b]#c\n", "NP013 1:7"},
      {"a: |#c\n  d\n", "NP027 1:4"},
      {"a: [b, # c\n  d#e]\n", "accepted"},
      // behind quotes and brackets
      {"a: \"b\" c\n", "NP012 1:8"},
      {"a: 'b' 'c'\n", "NP012 1:8"},
      {"a: [b] c\n", "NP013 1:8"},
      {"a: [b]]\n", "NP013 1:7"},
      {"a: [\"b\" c]\n", "NP012 1:9"},
      // values and keys that are empty or lost
      {",\n", "NP019 1:1"},
      {"a: [b,,c]\n", "NP019 1:7"},
      {"a: [,]\n", "NP019 1:5"},
      {"a: {b: c, d}\n", "NP015 1:8"},
      {"a: {b: c, : d}\n", "NP025 1:11"},
      {"a: b\nc\n", "NP015 2:1"},
      {": a\n", "NP025 1:1"},
      {"a: b: c\n", "NP018 1:5"},
      {"a:b\n", "NP015 1:2"},
      {"[a]: b\n", "NP025 1:4"},
      {"? [a]\n: b\n", "NP025 1:1"},
      {"? : a\n", "NP025 1:1"},
      {"- ? a: b\n", "NP025 1:3"},
      {">a: b\n", "NP025 1:1"},
      {"a: b\n|c: d\n", "NP025 2:1"},
      {"a: [:b]\n", "NP019 1:5"},
      {"a: {b: :c}\n", "NP019 1:8"},
      {"a: -\n", "NP019 1:4"},
      // quotes that are not closed, escapes
      {"a: \"b\nc: d\n", "NP011 1:4"},
      {"a: 'b\nc: 'd'\n", "NP011 1:4"},
      {"a: \"\\q\"\n", "NP026 1:5"},
      // texts over several lines
      {"a: b\n c: d\n", "NP014 2:2"},
      {"a: b\n  c # d\n  e\n", "NP014 3:1"},
      {"a: |\n  b\n c\n", "NP014 3:1"},
      {"a: |0\n  b\n", "NP027 1:4"},
      {"a: | b\n", "NP027 1:4"},
      // anchors, tags, merge keys
      {"a: &b c\n", "NP020 1:4"},
      {"a: *b\n", "NP020 1:4"},
      {"a: !b c\n", "NP021 1:4"},
      {"<<: {a: b}\n", "NP022 1:1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(verdict(row.text) == row.verdict);
  }
}

// Texts that have every kind of scalar and of what may be between them.
constexpr std::string_view documents[] = {
    "# c\n---\na: b # c\nc:\n  - d\n  - - e\n-f: ~\n"sv,
    "a: ~\nb: null # null\n? c\n: d\ne:\n  f\n  g\n\n  h\n...\n# i\n"sv,
    "\xEF\xBB\xBF# a\na: {b: c, d: [e, 'f', \"g\"], h: {}} # i\n"sv,
    "{a: 'it''s', b: \"\\\"\\\\\\u00e5\\x41\\n\\t\\_\\\n  c\", \"d\": 'e\n  f'}\n"sv,
    "a: |\n  b\n\n    c\n# d\ne: >-\n  f\n  g\n\n  h\ni: |2\n    j\n  k\nl: |+\n\nm: n"sv,
    "a:\r\n  - b\r\n  - |\r\n    c\r\n    d\r\ne: f\r\n"sv,
};

TEST_CASE("covered: a scalar that is lost or cut is noticed, whichever it is") {
  for (std::string_view text : documents) {
    Source source("test.yaml", std::string(text));
    Findings findings;
    Tree tree(source);
    CAPTURE(text);
    REQUIRE(yaml_cpp_reader().read(tree, findings));
    REQUIRE(first_unread(tree) == text.size());
    for (NodeIndex index = 0; index < tree.size(); ++index) {
      if (tree[index].kind != NodeKind::scalar) continue;
      const Node whole = tree[index];
      CAPTURE(whole.text);
      tree[index].kind = NodeKind::empty;
      CHECK(first_unread(tree) == whole.span.begin);
      tree[index] = whole;
      std::size_t letter = whole.text.find_first_not_of(" \n");
      if (letter == std::string_view::npos) continue;
      next_code_point(whole.text, letter);
      tree[index].text = tree.keep(whole.text.substr(letter));
      CHECK(first_unread(tree) == whole.span.begin);
      tree[index] = whole;
      tree[index].text = tree.keep(std::string(whole.text) + "x");
      CHECK(first_unread(tree) == whole.span.begin);
      tree[index] = whole;
    }
  }
}

}  // namespace
}  // namespace namndplan::yaml
