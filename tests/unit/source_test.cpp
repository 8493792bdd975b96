#include "namndplan/base/source.h"

#include <string>
#include <vector>

#include "doctest/doctest.h"
#include "namndplan/base/utf8.h"

namespace {

using namespace namndplan;

struct Row {
  std::uint32_t offset;
  Position position;
};

template <std::size_t size>
void check(const Source& source, const Row (&rows)[size]) {
  for (const Row& row : rows) {
    CAPTURE(row.offset);
    CHECK(source.position(row.offset).line == row.position.line);
    CHECK(source.position(row.offset).column == row.position.column);
  }
}

}  // namespace

TEST_CASE("columns count code points") {
  const Source source("plan.yaml", "år: 2026\nmål:\n");
  const Row rows[] = {
      {0, {1, 1}},  {2, {1, 2}},                 // after "å", two bytes
      {9, {1, 9}},                               // the LF stands after the last character
      {10, {2, 1}}, {13, {2, 3}}, {16, {3, 1}},  // the end of the text, after the last LF
  };
  check(source, rows);
  CHECK(source.lines() == 3);
  CHECK(source.line(1) == "år: 2026");
  CHECK(source.line(2) == "mål:");
  CHECK(source.line(3).empty());
  CHECK(source.name() == "plan.yaml");
  CHECK(source.text({0, 3}) == "år");
}

TEST_CASE("CRLF is one line end, and the CR is on no column of its own") {
  const Source source("a", "ab\r\ncd\re\r\n");
  const Row rows[] = {{2, {1, 3}}, {3, {1, 3}}, {4, {2, 1}}, {6, {2, 3}}, {7, {2, 4}}};
  check(source, rows);
  CHECK(source.line(1) == "ab");
  CHECK(source.line(2) == "cd\re");  // a lone CR ends nothing
}

TEST_CASE("a byte order mark takes no column") {
  const Source source("a", "\ufeffab");
  const Row rows[] = {{0, {1, 1}}, {3, {1, 1}}, {4, {1, 2}}, {5, {1, 3}}};
  check(source, rows);
  CHECK(source.line(1) == "ab");
}

TEST_CASE("an empty text has one empty line") {
  const Source source("a", "");
  CHECK(source.lines() == 1);
  CHECK(source.line(1).empty());
  CHECK(source.position(0) == Position{1, 1});
}

TEST_CASE("malformed bytes count one column each") {
  const Source source("a", "\xff\xfe:x");
  CHECK(source.position(3) == Position{1, 4});
}

TEST_CASE("positions far into a line come out the same in any order") {
  std::string text = "\ufeffförst\n";
  for (int i = 0; i < 3000; ++i) text += i % 3 == 0 ? "å€😀" : i % 3 == 1 ? "ab " : "\xff\xe2\x82";
  text += "\r\nsist";
  // The columns one by one, as a plain count has them.
  std::vector<Position> expected(text.size() + 1, {0, 0});
  Position here{1, 1};
  for (std::size_t at = 3; at < text.size();) {
    expected[at] = here;
    const char c = text[at];
    next_code_point(text, at);
    if (c != '\r') ++here.column;
    if (c == '\n') here = {here.line + 1, 1};
  }
  expected[text.size()] = here;
  for (const std::size_t step : {std::size_t{1}, std::size_t{7}, std::size_t{4099}}) {
    const Source fresh("a", text);
    for (std::size_t i = 0, at = text.size(); i < text.size();
         ++i, at = (at + text.size() + 1 - step) % (text.size() + 1)) {
      if (expected[at].line == 0) continue;  // within a code point
      CAPTURE(at);
      CHECK(fresh.position(static_cast<std::uint32_t>(at)) == expected[at]);
    }
  }
}
