// Where comments to the program are found, and which lines they cover.
#include "namndplan/yaml/ignores.h"

#include "doctest/doctest.h"
#include "namndplan/yaml/reader.h"

namespace {

using namespace namndplan;

// "4:1-9" for each comment: its line, and the lines that it covers.
std::string found(std::string text) {
  const Source source("x.yaml", std::move(text));
  yaml::Tree tree(source);
  Findings findings;
  REQUIRE(yaml::yaml_cpp_reader().read(tree, findings));
  std::string out;
  for (const IgnoreComment& comment : yaml::find_ignore_comments(tree)) {
    const int line = source.position(comment.place.span.begin).line;
    out += fmt::format("{}{}:{}-{}", out.empty() ? "" : " ", line, comment.first_line,
                       comment.last_line);
  }
  return out;
}

const std::string ignore = "# namndplan: bortse NP301 – x";

struct Row {
  std::string text;
  const char* expected;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(found(row.text) == row.expected);
  }
}

}  // namespace

TEST_CASE("above an entry: the entry with all that is in it") {
  check({
      {ignore + "\na: 1\nb: 2\n", "1:2-2"},
      {"a: 1\n" + ignore + "\nb:\n  c: 1\n  d:\n    - 2\ne: 3\n", "2:3-6"},
      {"a:\n  " + ignore + "\n  - b: 1\n    c: 2\n  - b: 2\n", "2:3-4"},
      {"a:\n  " + ignore + "\n  - {b: 1,\n     c: 2}\n  - x\n", "2:3-4"},
      {"a:\n  " + ignore + "\n  - - b: 1\n      c: 1\n    - d\n  - x\n", "2:3-4"},
      {"a:\n- b: 1\n  c: 2\n" + ignore + "\n- b: 2\n  c: 3\n", "4:5-6"},
      {ignore + "\na: |\n  text\n\n  mer\nb: 1\n", "1:2-5"},
      {ignore + "\n\"a\": 'x\n  y'\nb: 1\n", "1:2-3"},
      {ignore + "\na: x\n  y\nb: 1\n", "1:2-3"},
      // an empty value
      {ignore + "\na:\nb: 1\n", "1:2-2"},
      // other comments and empty lines between
      {ignore + "\n\n# en kommentar\n" + ignore + "\n\na: 1\n", "1:6-6 4:6-6"},
      // the first key of the document is an entry, not the document
      {"---\n" + ignore + "\na: 1\nb: 2\n", "2:3-3"},
      // nothing below
      {"a: 1\n" + ignore + "\n# slut\n", "2:0-0"},
      {"a: 1\n" + ignore, "2:0-0"},
  });
}

TEST_CASE("behind something: the entry that begins on the line") {
  check({
      {"a: 1   " + ignore + "\nb: 2\n", "1:1-1"},
      {"a:   " + ignore + "\n  b: 2\n  c: 3\nd: 1\n", "1:1-3"},
      {"a:\n  - b: 1   " + ignore + "\n    c: 2\n  - b: 2\n", "2:2-3"},
      {"a:\n  - b: 1\n    c: 2   " + ignore + "\n    d: 2\n", "3:3-3"},
      {"a:\n  -   " + ignore + "\n    b: 1\n    c: 2\n  - b: 2\n", "2:2-4"},
      {"a: |   " + ignore + "\n  text\n  mer\nb: 1\n", "1:1-3"},
      {"a: {b: 1}   " + ignore + "\nb: 1\n", "1:1-1"},
      // no entry begins here: the line alone
      {"a: {b: 1,\n    c: 2,\n   }   " + ignore + "\nb: 1\n", "3:3-3"},
      {"a: 'x\n  y'   " + ignore + "\nb: 1\n", "2:2-2"},
      {"a: {b: 1,   " + ignore + "\n    c: 2}\nb: 1\n", "1:1-2"},
      {"a: {b: 1,\n    c: 2   " + ignore + "\n   }\nb: 1\n", "2:2-2"},
  });
}

TEST_CASE("what is no comment to the program") {
  check({
      {"a: \"x " + ignore + "\"\nb: 1\n", ""},
      {"a: 'x\n  " + ignore + "'\nb: 1\n", ""},
      {"a: |\n  x\n  " + ignore + "\nb: 1\n", ""},
      {"a: >-\n  " + ignore + "\nb: 1\n", ""},
      {"a: x#namndplan:bortse NP301 – x\n", ""},
      {"a: 1 # en kommentar " + ignore + "\n", ""},
      {"# - a: 1   " + ignore + "\nb: 1\n", ""},
      {"# nämndplan: 2026\na: 1\n", ""},
      {"# namndplan bortse NP301 – x\na: 1\n", ""},
      {"\"" + ignore + "\": 1\n", ""},
      // a block with an indication of its indentation, whose first line is the deepest
      {"a:\n  b: |2\n       x\n    " + ignore + "\n  c: 1\n", ""},
      {"a:\n  - b: |2\n         x\n     " + ignore + "\n    c: 1\n", ""},
  });
}

TEST_CASE("other ways to write one") {
  check({
      {"#namndplan:bortse NP301 – x\na: 1\n", "1:2-2"},
      {"#   namndplan : x\na: 1\n", "1:2-2"},
      {"# nämndplan: Bortse NP301 – x\na: 1\n", "1:2-2"},
      {"\xEF\xBB\xBF" + ignore + "\na: 1\n", "1:2-2"},
      {ignore + "\r\na:\r\n  b: 1\r\nc: 1\r\n", "1:2-3"},
      {"a:\n\t" + ignore + "\n  b: 1\n", "2:3-3"},
      {"a: |2\n      x\n  y\n" + ignore + "\nb: 1\n", "4:5-5"},
  });
}
