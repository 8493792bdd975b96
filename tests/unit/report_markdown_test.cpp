#include <string>
#include <vector>

#include "doctest/doctest.h"
#include "namndplan/report/render/render.h"

using namespace namndplan;
using namespace namndplan::report;

namespace {

std::string paragraph(const std::string& text) { return markdown({{Paragraph{text}}}); }
std::string heading(const std::string& text) { return markdown({{Heading{2, text}}}); }

struct Printed {
  const char* text;
  const char* markdown;
};

}  // namespace

TEST_CASE("running text is escaped where a character has a meaning, and only there") {
  const Printed cases[] = {
      // Ordinary Swedish prose is left alone.
      {"Andel nöjda (2,5–3,0) är 84,8 %, se s. 12.", "Andel nöjda (2,5–3,0) är 84,8 %, se s. 12."},
      {"e-post, HR & IT, C#, 5 @ 10 kr, 12:30:15", "e-post, HR & IT, C#, 5 @ 10 kr, 12:30:15"},
      {"448,7\u00a0mkr", "448,7\u00a0mkr"},
      {"utfall_tidigare", "utfall_tidigare"},
      // Emphasis, code, strikethrough, maths, footnotes.
      {"*i* __b__ ~~z~~ $x$", "\\*i\\* \\_\\_b\\_\\_ \\~\\~z\\~\\~ \\$x\\$"},
      {"`` ` ``", "\\`\\` \\` \\`\\`"},
      {"[^1]", "\\[\\^1\\]"},
      {"a\\", "a\\\\"},
      // Links, images, HTML, entities.
      {"[x](data:text/html,y)", "\\[x\\](data:text/html,y)"},
      {"![x](y)", "\\!\\[x\\](y)"},
      {"<!-- ", "\\<!--"},
      {"<details open>x", "\\<details open\\>x"},
      {"AT&amp;T &#x40;", "AT\\&amp;T \\&#x40;"},
      // Template languages of site generators.
      {"{{ 7 }} {% x %}", "\\{{ 7 }} \\{% x %}"},
  };
  for (const Printed& c : cases) CHECK(paragraph(c.text) == std::string(c.markdown) + "\n");
}

TEST_CASE("a paragraph stays a paragraph whatever it begins with") {
  const Printed cases[] = {
      {"- punkt", "\\- punkt"},
      {"+ punkt", "\\+ punkt"},
      {"* punkt", "\\* punkt"},
      {"-", "\\-"},
      {"1. Mål", "1\\. Mål"},
      {"12) Mål", "12\\) Mål"},
      {"2026.", "2026\\."},
      {"# Rubrik", "\\# Rubrik"},
      {"> citat", "\\> citat"},
      {"---\nlayout: x\n---", "\\--- layout: x ---"},
      {"    kod", "kod"},
      {"```\nkod\n```", "\\`\\`\\` kod \\`\\`\\`"},
      {"| a |\n|---|", "\\| a \\| \\|---\\|"},
      // Begins like a mark but is none.
      {"-2,7 är lågt", "-2,7 är lågt"},
      {"1.1 Mål", "1.1 Mål"},
  };
  for (const Printed& c : cases) CHECK(paragraph(c.text) == std::string(c.markdown) + "\n");
}

TEST_CASE("words that a host would link by itself are set as code") {
  const Printed cases[] = {
      {"@alla @octocat", "`@alla` `@octocat`"},
      {"#1 GH-1 org/repo#2", "`#1` `GH-1` `org/repo#2`"},
      {":tada: :+1:", "`:tada:` `:+1:`"},
      {"anna.ek@kommun.se", "`anna.ek@kommun.se`"},
      {"WWW.kommun.se", "`WWW.kommun.se`"},
      // Punctuation around a word stays outside.
      {"(se https://kommun.se/x, s. 2)", "(se `https://kommun.se/x`, s. 2)"},
      {"\"@alla\".", "\"`@alla`\"."},
      // But not what ends a quote or a bracket that began inside it.
      {"=HYPERLINK(\"http://x\",\"y\")", "`=HYPERLINK(\"http://x\",\"y\")`"},
      {"(https://x/a_(b))", "(`https://x/a_(b)`)"},
      {"f('@x').", "`f('@x')`."},
      {"@alla: www.", "`@alla`: `www.`"},
      // What may not stand in code ends the word.
      {"x`@alla`", "x\\``@alla`\\`"},
      {"@a|@b", "`@a`\\|`@b`"},
      {"4\u00a0@alla", "4\u00a0`@alla`"},
  };
  for (const Printed& c : cases) CHECK(paragraph(c.text) == std::string(c.markdown) + "\n");
}

TEST_CASE("no line is a command to a CI runner") {
  const Printed cases[] = {
      {"::error file=x::y", "\\::error file=x::y"},   {"\u00a0::error x", "\u00a0\\::error x"},
      {"::stop-commands::x", "`::stop-commands::x`"}, {"ofarlig\n::error x", "ofarlig \\::error x"},
      {"a ##[error]", "a \\##\\[error\\]"},           {"@x##[error]", "`@x##`\\[error\\]"},
  };
  for (const Printed& c : cases) CHECK(paragraph(c.text) == std::string(c.markdown) + "\n");
}

TEST_CASE("a blank line makes a new paragraph, another line end a space") {
  CHECK(paragraph("ett\ntvå\r\ntre\tfyra") == "ett två tre fyra\n");
  CHECK(paragraph("ett\n \n\n- två\n") == "ett\n\n\\- två\n");
  CHECK(paragraph(" \n ") == "");
}

TEST_CASE("headings stand on one line") {
  CHECK(markdown({{Heading{1, "Delårsrapport"}}}) == "# Delårsrapport\n");
  CHECK(heading("Mål\n1") == "## Mål 1\n");
  CHECK(heading("1. Mål") == "## 1. Mål\n");
  CHECK(heading("a ##") == "## a \\##\n");  // would be taken for the end of the heading
  CHECK(heading("") == "");
}

TEST_CASE("lists are nested by two spaces") {
  const List list = {{{"ett", {{"ett.ett", {}}, {"- x", {}}}}, {"två", {}}}};
  CHECK(markdown({{list}}) == "- ett\n  - ett.ett\n  - \\- x\n- två\n");
  // An item without text gives its place to its items.
  CHECK(markdown({{List{{{"a", {{"", {{"b", {}}}}}}}}}}) == "- a\n  - b\n");
  // Two lists stay two.
  const List one = {{{"x", {}}}};
  CHECK(markdown({{one, one, Paragraph{"y"}, one}}) == "- x\n\n* x\n\ny\n\n- x\n");
}

TEST_CASE("tables are padded and right-aligned for people who read the raw text") {
  const Table table = {{{"Indikator", false}, {"Utfall", true}, {"År", true}},
                       {{Cell::of("Å|Ä\nÖ"), Cell::of_fixed(90, 1, "%"), Cell::of_number(7)},
                        {Cell::of(""), Cell::of_number(Decimal::scaled(-12345, 1), "mkr"), {}}}};
  CHECK(markdown({{table}}) ==
        "| Indikator |       Utfall |   År |\n"
        "| --------- | -----------: | ---: |\n"
        "| Å\\|Ä Ö    |       90,0\u00a0% |    7 |\n"
        "|           | −1\u00a0234,5\u00a0mkr |      |\n");
}

TEST_CASE("a long cell does not widen all rows") {
  const std::string text(200, 'x');
  const Table table = {{{"a", false}, {"b", false}}, {{Cell::of(text), Cell::of("y")}}};
  CHECK(markdown({{table}}) == "| a" + std::string(39, ' ') + " | b   |\n| " +
                                   std::string(40, '-') + " | --- |\n| " + text + " | y   |\n");
}

TEST_CASE("blocks are parted by one blank line") {
  const Document document = {{Heading{1, "T"}, Paragraph{""}, Paragraph{"p"}, List{{{"x", {}}}}}};
  CHECK(markdown(document) == "# T\n\np\n\n- x\n");
  CHECK(markdown({}) == "");
}

TEST_CASE("numbers are in the document's language; a sum's row stands out") {
  Document document;
  document.blocks = {Table{{{"Namn", false}, {"Avvikelse", true}},
                           {{Cell::of("a*"), Cell::of_signed(Decimal::scaled(12345, 1), 1)},
                            {Cell::of("Summa"), Cell()}},
                           {1}}};
  CHECK(markdown(document) ==
        "| Namn      | Avvikelse |\n"
        "| --------- | --------: |\n"
        "| a\\*       |  +1\u00a0234,5 |\n"
        "| **Summa** |           |\n");
  document.language = Language::english;
  CHECK(markdown(document).find("+1,234.5 |") != std::string::npos);
}
