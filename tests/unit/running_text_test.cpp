// Running text as blocks. Each row has a text and what it becomes, written as one line a block:
// "P text", "H5 text", "- item" and "1. item" with two spaces a level, "| cell | cell" with "|>"
// before a right-aligned column.
#include "namndplan/report/parts/running_text.h"

#include <doctest/doctest.h>

#include "namndplan/report/render/render.h"

using namespace namndplan;
using namespace namndplan::report;

namespace {

void write_items(const std::vector<ListItem>& items, bool numbered, std::size_t indent,
                 std::string& out) {
  for (const ListItem& item : items) {
    out += std::string(indent, ' ') + (numbered ? "1. " : "- ") + item.text + "\n";
    write_items(item.items, false, indent + 2, out);
  }
}

std::string written(const std::vector<Block>& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    if (const auto* heading = std::get_if<Heading>(&block))
      out += "H" + std::to_string(heading->level) + " " + heading->text + "\n";
    if (const auto* paragraph = std::get_if<Paragraph>(&block))
      out += "P " + paragraph->text + "\n";
    if (const auto* list = std::get_if<List>(&block))
      write_items(list->items, list->numbered, 0, out);
    if (const auto* table = std::get_if<Table>(&block)) {
      for (const Column& column : table->columns)
        out += (column.right ? "|>" : "| ") + column.title + " ";
      out += "\n";
      for (const auto& row : table->rows) {
        for (const Cell& cell : row) out += "| " + cell.text + " ";
        out += "\n";
      }
    }
  }
  return out;
}

struct Case {
  const char* text;
  const char* blocks;
};

}  // namespace

TEST_CASE("running text becomes blocks") {
  const Case cases[] = {
      // paragraphs
      {"", ""},
      {" \n\t\n", ""},
      {"Ett stycke.", "P Ett stycke.\n"},
      {"Ett\nstycke\n\n\nTvå.\r\n", "P Ett stycke\nP Två.\n"},
      {"  indraget\n  stycke", "P indraget stycke\n"},
      // lists
      {"- a\n- b", "- a\n- b\n"},
      {"Inledning:\n- a\n- b\nslut", "P Inledning:\n- a\n- b\nP slut\n"},
      {"1. ett\n2. två\n12. tolv", "1. ett\n1. två\n1. tolv\n"},
      {"- a\n  mer av a\n- b", "- a mer av a\n- b\n"},
      {"- a\n  - inre\n  - till\n- b", "- a\n  - inre\n  - till\n- b\n"},
      {"- a\n\n- b", "- a\n- b\n"},
      {"- a\n1. ett", "- a\n1. ett\n"},
      // what only looks like one
      {"-a", "P -a\n"},
      {"- ", "P -\n"},
      {"-5 mkr", "P -5 mkr\n"},
      {"2026. Året", "P 2026. Året\n"},
      {"1.1 Delmål", "P 1.1 Delmål\n"},
      {"  - indragen utan lista", "P - indragen utan lista\n"},
      // headings
      {"### Rubrik\nText", "H5 Rubrik\nP Text\n"},
      {"Text\n### Rubrik", "P Text\nH5 Rubrik\n"},
      {"# Ett\n\n## Två\n\n#### Fyra\n\n###utan blank\n\n### ",
       "P # Ett\nP ## Två\nP #### Fyra\nP ###utan blank\nP ###\n"},
      // tables
      {"| Risk | Värde |\n|---|---:|\n| Brand | 4 |\n| Stöld |",
       "| Risk |>Värde \n| Brand | 4 \n| Stöld |  \n"},
      {"Text\n| a |\n|---|\n| b |\nmer", "P Text\n| a \n| b \nP mer\n"},
      {"| a\\|b |\n|---|\n| c |", "| a|b \n| c \n"},
      // no second line of dashes, no rows, or a row that would lose a cell: plain text
      {"| a | b |", "P | a | b |\n"},
      {"| a |\n|---|", "P | a | |---|\n"},
      {"| a |\n|---|\n| b | c |", "P | a | |---| | b | c |\n"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(written(running_text(row.text, 5)) == row.blocks);
  }
}

TEST_CASE("no word of a text is lost, whatever its marks") {
  for (const char* text :
       {"- a\n      - djup\n   - mitt\n - grund",
        "- a\n  - b\n    - c\n      - d\n        - e\n"
        "          - f\n            - g\n              - h",
        "| a | b |\n|---|---|\n| c | d | e |", "1. a\n   - b\n   2. c", "### \n- \n|"}) {
    CAPTURE(text);
    std::string out = written(running_text(text, 4));
    for (const char* at = text; *at != '\0'; ++at) {
      if (*at >= 'a' && *at <= 'z') CHECK(out.find(*at) != std::string::npos);
    }
  }
}

TEST_CASE("a text after a lead") {
  struct {
    const char* lead;
    const char* text;
    const char* markdown;
  } const cases[] = {
      {"1.1.1", "Kort.", "- 1.1.1: Kort.\n"},
      {"", "Kort.", "- Kort.\n"},
      {"En mening.", "Kort.", "- En mening. Kort.\n"},
      {"1.1.1", "Ett.\n\nTvå.", "- 1.1.1: Ett.\n\n  Två.\n"},
      {"1.1.1", "- a\n- b", "- 1.1.1:\n\n  - a\n  - b\n"},
      {"1.1.1", "Ett:\n1. a\n2. b", "- 1.1.1: Ett:\n\n  1. a\n  2. b\n"},
  };
  for (const auto& row : cases) {
    CAPTURE(row.text);
    Document document;
    document.blocks.push_back(List{{item_with_text(row.lead, row.text)}});
    CHECK(markdown(document) == row.markdown);
  }
}
