#include <string>

#include "doctest/doctest.h"
#include "namndplan/report/render/render_text.h"

using namespace namndplan;
using namespace namndplan::report;

TEST_CASE("an empty document is empty; blocks are parted by a line, but not from their heading") {
  CHECK(terminal_text({}) == "");
  Document document;
  document.blocks = {Heading{1, "Titel"}, Paragraph{"Ett."}, Paragraph{"Två."}, Heading{2, "Mål"},
                     List{{{"a", {{"b", {}}}}, {"c", {}}}}};
  CHECK(terminal_text(document) == "Titel\n=====\nEtt.\n\nTvå.\n\nMål\n---\n- a\n  - b\n- c\n");
}

TEST_CASE("texts are broken within 100 columns, items and cells with their lines set in") {
  std::string words;
  for (int i = 0; i < 30; ++i) words += "orden ";
  Document document;
  document.blocks = {List{{{words, {}}}}};
  std::string out = terminal_text(document);
  CHECK(out.substr(0, 2) == "- ");
  CHECK(out.find('\n') <= 100);
  CHECK(out.substr(out.find('\n') + 1, 7) == "  orden");

  document.blocks = {Table{{{"Namn", false}, {"Antal", true}},
                           {{Cell::of(words), Cell::of_number(5)}, {Cell::of("b"), Cell()}}}};
  out = terminal_text(document);
  std::size_t at = 0;
  while (at < out.size()) {
    std::size_t end = out.find('\n', at);
    CHECK(end - at <= 100);
    at = end + 1;
  }
  CHECK(out.find("\n  orden") != out.npos);
  CHECK(out.ends_with("\nb\n"));
}

TEST_CASE("numbers stand to the right, as people write them") {
  Document document;
  document.blocks = {Table{
      {{"Namn", false}, {"Antal", true}},
      {{Cell::of("a"), Cell::of_number(1234567)}, {Cell::of("b"), Cell::of_number(-5, "%")}}}};
  CHECK(terminal_text(document) ==
        "Namn      Antal\n"
        "----  ---------\n"
        "a     1\u00a0234\u00a0567\n"
        "b          −5\u00a0%\n");
}

TEST_CASE("nothing from a text is a command to a terminal or a CI runner") {
  Document document;
  document.blocks = {Paragraph{"::error::x"}, Paragraph{"\x1b[31mröd ##[group]y"},
                     Paragraph{"a\r\nb\tc"}, Table{{{"::a", false}}, {{Cell::of("::warning::z")}}}};
  std::string out = terminal_text(document);
  CHECK(out.find('\x1b') == out.npos);
  CHECK(out.find("##[") == out.npos);
  CHECK(out.find("\n::") == out.npos);
  CHECK_FALSE(out.starts_with("::"));
  CHECK(out.find("a b c") != out.npos);
}
