#include "namndplan/base/json_text.h"

#include "doctest/doctest.h"

namespace {

using namespace namndplan;

}  // namespace

TEST_CASE("strings are escaped so that they are valid, and harmless in a terminal or log") {
  struct {
    std::string_view text;
    const char* json;
  } const rows[] = {
      {"", R"("")"},
      {"Mål 3.10", R"("Mål 3.10")"},
      {R"(a "b" \c)", R"("a \"b\" \\c")"},
      {"rad\nrad\r\n\tslut", R"("rad\nrad\r\n\tslut")"},
      // control and direction characters
      {std::string_view("\0\x1b[31m", 6), R"("\u0000\u001b[31m")"},
      {"\u009b \u202e \u2028", R"("\u009b \u202e \u2028")"},
      // a non-character above the first plane, as a pair
      {"\U0010ffff", R"("\udbff\udfff")"},
      {"😀", R"("😀")"},
      // malformed bytes
      {"a\xff\xc3", "\"a\uFFFD\uFFFD\""},
      {"\xed\xa0\x80", "\"\uFFFD\uFFFD\uFFFD\""},
      // a CI runner would take "##[" for a command
      {"##[error]x", R"("##\u005berror]x")"},
      {"##vso[x ###Team[", R"("##vso\u005bx ###Team\u005b")"},
      {"##\n[ ##v1[", R"("##\n[ ##v1[")"},
      {"a[0] #[1]", R"("a[0] #[1]")"},
  };
  for (const auto& row : rows) CHECK(json_quoted(row.text) == row.json);
}

TEST_CASE("the writer indents by two and puts the commas") {
  JsonWriter json;
  json.object();
  json.key("name").string("RUN");
  json.key("figures").array().integer(-1).boolean(true).null().end();
  json.key("empty").object().end();
  json.key("none").array().end();
  json.key("nested").array().object().key("a").boolean(false).end().array().integer(2).end().end();
  json.end();
  CHECK(json.take() == R"({
  "name": "RUN",
  "figures": [
    -1,
    true,
    null
  ],
  "empty": {},
  "none": [],
  "nested": [
    {
      "a": false
    },
    [
      2
    ]
  ]
}
)");
}

TEST_CASE("a lone value is a text too") {
  JsonWriter json;
  CHECK(json.string("a").take() == "\"a\"\n");
  CHECK(json.array().end().take() == "[]\n");
}
