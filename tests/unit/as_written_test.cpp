#include "namndplan/draft/as_written.h"

#include <doctest/doctest.h>

#include "namndplan/yaml/yaml_text.h"
#include "namndplan/year/repository.h"

namespace namndplan::draft {
namespace {

Repository repository() { return Repository(Root::above(".")); }

std::string again(const std::string& text) {
  Repository files = repository();
  DocumentPtr document = files.load_text("test", text);
  REQUIRE(!document->rejected());
  return write_yaml(as_written(*document));
}

const std::string head =
    "dokument: nämndplan\nformat: 1\norganisation: R\nnämnd: KN\nförkortning: KN\når: 2026\n";

}  // namespace

TEST_CASE("a plan in the style of the examples comes out as it went in") {
  const std::string text = "# Överst.\n" + head +
                           "\n"
                           "beslut:\n"
                           "  status: utkast     # än så länge\n"
                           "\n"
                           "avsnitt:  # texter\n"
                           "  # Före den första.\n"
                           "  - rubrik: Inledning\n"
                           "    text: >-\n"
                           "      Bruten där\n"
                           "      författaren bröt den.\n"
                           "\n"
                           "      Nytt stycke.\n"
                           "  # Före den andra.\n"
                           "  - rubrik: \"Citat: behållet\"\n"
                           "    text: |\n"
                           "      Rad # ingen kommentar\n"
                           "        indragen\n"
                           "\n"
                           "mål:\n"
                           "  - id: \"1\"\n"
                           "    titel:\n"
                           "    # Mellan.\n"
                           "    delmål: []\n"
                           "\n"
                           "# Sist.\n";
  CHECK(again(text) == text);
}

TEST_CASE("what is another style is put in this one, and says the same") {
  struct Row {
    const char* before;
    const char* after;
  };
  const Row rows[] = {
      {"mål:\n- {id: '1',\n   titel: a}   # slut\n", "mål:\n  - {id: \"1\", titel: a}   # slut\n"},
      {"mål: [ ]\n", "mål: []\n"},
      {"mål:\n  - id: 1   # ett\n", "mål:\n  - id: \"1\"   # ett\n"},
      {"mål:\n  -\n    id: a\n    titel: b\n      c\n", "mål:\n  - id: a\n    titel: b c\n"},
      {"mål:\n  - id: a\n    titel: \"b\\nc\"\n",
       "mål:\n  - id: a\n    titel: |-\n      b\n      c\n"},
      {"mål:\n  - id: a  #   \n    text: >+\n      b\n", "mål:\n  - id: a\n    text: >\n      b\n"},
      {"mål: # ett\n  # två\n  [{id: a}]\n", "mål: [{id: a}] # ett; två\n"},
      {"\"mål\":\n  - {id: a, # här\n     titel: b}\n",
       "\"mål\":\n  - id: a # här\n    titel: b\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    CHECK(again(head + row.before) == head + row.after);
    CHECK(again(head + row.after) == head + row.after);
  }
}

TEST_CASE("CRLF and a BOM are no part of values and comments") {
  std::string text = "\xEF\xBB\xBF# Överst.\n" + head + "mål:\n  - id: a  # ett\n    text: |-\n" +
                     "      b\n      c\n";
  std::string crlf;
  for (char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(again(crlf) == text.substr(3));
}

}  // namespace namndplan::draft
