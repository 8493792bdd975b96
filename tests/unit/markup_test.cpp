#include "namndplan/base/markup.h"

#include "doctest/doctest.h"

using namespace namndplan;

TEST_CASE("text in XML is text, whatever it holds") {
  struct {
    std::string_view text, escaped;
  } rows[] = {
      {"åäö & <b> \"x\" 'y'", "åäö &amp; &lt;b&gt; &quot;x&quot; &apos;y&apos;"},
      {"]]>", "]]&gt;"},
      {"a\tb\nc\rd", "a\tb\nc&#13;d"},
      // XML has no character for these, not even as a reference
      {std::string_view("a\0b", 3), "a\uFFFDb"},
      {"\x1b[31m", "\uFFFD[31m"},
      {"\uFFFE\uFFFF", "\uFFFD\uFFFD"},
      // malformed UTF-8
      {"\xff\xc3", "\uFFFD\uFFFD"},
      {"\U0001F333", "\U0001F333"},
  };
  for (const auto& row : rows) CHECK(xml_escaped(row.text) == row.escaped);
}

TEST_CASE("a path as a URI is relative and stays a path") {
  struct {
    std::string_view path, uri;
  } rows[] = {
      {"plans/run/namndplan-2026.yaml", "plans/run/namndplan-2026.yaml"},
      {"nämnd plan.yaml", "n%C3%A4mnd%20plan.yaml"},
      {"a%20b", "a%2520b"},
      {"javascript:alert(1)", "javascript%3Aalert%281%29"},
      {"C:\\x", "C%3A%5Cx"},
      {"#a?b", "%23a%3Fb"},
      {"//evil.example/x", "/%2Fevil.example/x"},
      {"/tmp/x.yaml", "/tmp/x.yaml"},
      {"a\n\xff", "a%0A%FF"},
      {"-", "-"},
  };
  for (const auto& row : rows) CHECK(uri_from_path(row.path) == row.uri);
}
