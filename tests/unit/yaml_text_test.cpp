#include "namndplan/yaml/yaml_text.h"

#include <doctest/doctest.h>

#include <random>

#include "namndplan/yaml/prescan.h"
#include "namndplan/yaml/reader.h"

namespace namndplan {
namespace {

YamlNode with(YamlNode node, std::string comment) {
  node.beside = std::move(comment);
  return node;
}

std::string written(const std::string& key, YamlNode node) {
  YamlNode root = YamlNode::map();
  root.set(key, std::move(node));
  return write_yaml(root);
}

std::string times(int count, std::string_view text) {
  std::string out;
  for (; count > 0; --count) out += text;
  return out;
}

// What the format's reader makes of a document: the text of every scalar, in order; "!" and the
// findings when it refuses it.
std::vector<std::string> read_back(const std::string& text) {
  Source source("test", text);
  Findings findings;
  yaml::Tree tree(source);
  bool read = yaml::check_bytes(source, findings) && yaml::check_outline(source, findings) &&
              yaml::yaml_cpp_reader().read(tree, findings) && yaml::check_tree(tree, findings);
  std::vector<std::string> out;
  if (!read || !findings.all().empty()) out.push_back("!" + text);
  for (yaml::NodeIndex i = 0; read && i < tree.size(); ++i) {
    if (tree[i].kind == yaml::NodeKind::scalar) out.emplace_back(tree[i].text);
  }
  return out;
}

// In every place that a text can have: after a key, in a list, in brackets, deep down.
void check_text(const std::string& text) {
  CAPTURE(text);
  YamlNode root = YamlNode::map();
  root.set("text", YamlNode::string(text));
  root.set("lista", YamlNode::list()).items = {YamlNode::string(text)};
  YamlNode row = YamlNode::map(true);
  row.set("namn", YamlNode::string(text)).above.clear();
  row.set("slut", YamlNode::string("x"));
  root.set("rad", row);
  YamlNode deep = YamlNode::map();
  deep.set("djup", YamlNode::string(text));
  deep.set("slut", with(YamlNode::string("x"), text));
  root.set("poster", YamlNode::list()).items = {deep, YamlNode::string(text)};
  CHECK(read_back(write_yaml(root)) == std::vector<std::string>{"text", text, "lista", text, "rad",
                                                                "namn", text, "slut", "x", "poster",
                                                                "djup", text, "slut", "x", text});
}

}  // namespace

TEST_CASE("a scalar stands plain where every reader takes it for the same text") {
  struct Row {
    const char* text;
    const char* as_string;
    const char* as_value;  // typed by the schema
  };
  const Row rows[] = {
      {"Kulturnämnden", "Kulturnämnden", "Kulturnämnden"},
      {"§ 84", "§ 84", "§ 84"},
      {"Ja", "Ja", "Ja"},
      // Numbers, dates and truths are texts for one and not for another program.
      {"1.1", "\"1.1\"", "1.1"},
      {"90", "\"90\"", "90"},
      {"84,8", "\"84,8\"", "84,8"},
      {"-2,7", "\"-2,7\"", "-2,7"},
      {"−2,7", "−2,7", "−2,7"},
      {"2 600", "\"2 600\"", "2 600"},
      {"40 %", "40 %", "40 %"},
      {"1e3", "\"1e3\"", "1e3"},
      {"0x10", "\"0x10\"", "0x10"},
      {"2026-12-31", "\"2026-12-31\"", "2026-12-31"},
      {"2026-12-31T10:00:00Z", "\"2026-12-31T10:00:00Z\"", "2026-12-31T10:00:00Z"},
      {"10:30", "\"10:30\"", "10:30"},
      {"no", "\"no\"", "no"},
      {"True", "\"True\"", "True"},
      {"null", "\"null\"", "null"},
      {"../regionplan-2027.yaml", "../regionplan-2027.yaml", "../regionplan-2027.yaml"},
      {"1.1-a", "1.1-a", "1.1-a"},
      {"1.1-e", "1.1-e", "1.1-e"},
      // What YAML gives a meaning.
      {"- punkt", "\"- punkt\"", "\"- punkt\""},
      {"Kultur: ja", "\"Kultur: ja\"", "\"Kultur: ja\""},
      {"Kultur:", "\"Kultur:\"", "\"Kultur:\""},
      {"C# och D", "\"C# och D\"", "\"C# och D\""},
      {"[a]", "\"[a]\"", "\"[a]\""},
      {"@a", "\"@a\"", "\"@a\""},
      {"~", "\"~\"", "\"~\""},
      {"", "\"\"", "\"\""},
      {" a", "\" a\"", "\" a\""},
      {"\u00a0a", "\"\u00a0a\"", "\"\u00a0a\""},
      {"– a", "\"– a\"", "\"– a\""},
      // Single quotes where double ones would need escapes.
      {"\"Vi\" och \\", "'\"Vi\" och \\'", "'\"Vi\" och \\'"},
      {"'\"", "\"'\\\"\"", "\"'\\\"\""},
      {"a\tb", "\"a\\tb\"", "\"a\\tb\""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(written("a", YamlNode::string(row.text)) == std::string("a: ") + row.as_string + "\n");
    CHECK(written("a", YamlNode::value(row.text)) == std::string("a: ") + row.as_value + "\n");
  }
}

TEST_CASE("brackets, where what they hold fits on the line and needs no quotes for its commas") {
  YamlNode row = YamlNode::map(true);
  row.set("id", YamlNode::string("1.1"));
  row.set("namn", YamlNode::string("a, b"));
  CHECK(written("a", row) == "a: {id: \"1.1\", namn: \"a, b\"}\n");
  row.set("värde", YamlNode::value("84,8"));
  CHECK(written("a", row) == "a:\n  id: \"1.1\"\n  namn: a, b\n  värde: 84,8\n");
  row.set("värde", {});
  CHECK(written("a", row) == "a:\n  id: \"1.1\"\n  namn: a, b\n  värde:\n");
  row.set("värde", with(YamlNode::value("84.8"), "se bilaga"));
  CHECK(written("a", row) == "a:\n  id: \"1.1\"\n  namn: a, b\n  värde: 84.8  # se bilaga\n");
  row.set("värde", YamlNode::string(std::string(100, 'x')));
  CHECK(written("a", row).find('{') == std::string::npos);
  CHECK(written("a", YamlNode::list(true)) == "a: []\n");
}

TEST_CASE("long texts are folded, lines stand as lines") {
  std::string words = times(30, "ordet ") + "slut";
  CHECK(written("a", YamlNode::string(words)) ==
        "a: >-\n  ordet" + times(17, " ordet") + "\n  ordet" + times(11, " ordet") + " slut\n");
  CHECK(written("a", YamlNode::string("ett\n\ntvå")) == "a: |-\n  ett\n\n  två\n");
  CHECK(written("a", YamlNode::string("ett\ntvå\n")) == "a: |\n  ett\n  två\n");
  CHECK(written("a", YamlNode::string("ett\n två")) == "a: \"ett\\n två\"\n");
  CHECK(written("a", YamlNode::string("ett\n\n")) == "a: \"ett\\n\\n\"\n");
  std::string folded = written("a", YamlNode::string(words + "\n" + words));
  CHECK(folded.find("\n\n") != std::string::npos);
}

TEST_CASE("comments and empty values") {
  YamlNode root = YamlNode::map();
  YamlNode& first = root.set("a", YamlNode::value("1"));
  first.above = {"Överst.", "", "Sedan."};
  first.note("ett");
  first.note("två");
  YamlNode& empty = root.set("b", {});
  empty.blank_above = true;
  empty.above = {"Rad\nbruten\x1b."};
  empty.beside = "fyll i";
  empty.below = {"- exempel"};
  root.set_before({"x", "b"}, "mitt", YamlNode::value("2"));
  root.below = {"Sist."};
  CHECK(write_yaml(root) ==
        "# Överst.\n#\n# Sedan.\na: 1  # ett; två\nmitt: 2\n\n# Rad bruten.\nb:  # fyll i\n  # - "
        "exempel\n\n# Sist.\n");
  root.set("b", YamlNode::value("3"));
  root.remove("a");
  CHECK(write_yaml(root) == "mitt: 2\n\n# Rad bruten.\nb: 3\n\n# Sist.\n");
}

TEST_CASE("no text and no comment is a command in a CI log") {
  YamlNode block = with(YamlNode::string("ett\n ::error::två\n"), "##[group]");
  block.block = {"|", {"ett", " ::error::två"}};
  CHECK(written("a", block) == "a: \"ett\\n ::error::två\\n\"  # #\\#[group]\n");
  CHECK(written("a", YamlNode::string("ett\n::två")) == "a: \"ett\\n::två\"\n");
  CHECK(written("a", YamlNode::string("ett\n##[två")) == "a: \"ett\\n#\\x23[två\"\n");
  CHECK(written("a", YamlNode::string("\"##[\"")) == "a: \"\\\"#\\x23[\\\"\"\n");
  CHECK(written("##[a", YamlNode::value("1")) == "\"#\\x23[a\": 1\n");
  YamlNode commented = YamlNode::value("1");
  commented.above = {"::notice::b", "##[c", "\t##[d"};
  CHECK(written("a", commented) == "# ::notice::b\n# #\\#[c\n#  #\\#[d\na: 1\n");
  // Folding puts other words first on a line than the text does.
  std::string words = times(40, "ordet ::x ");
  words.pop_back();
  CHECK(written("a", YamlNode::string(words)) == "a: " + words + "\n");
  for (const char* text : {"###[a", "##[##[", "a ##[b", "\n::a", "a\n\u00a0::b", "##\n[",
                           "##vso[x\n\u3000::b", "'##teamcity[\"", "##vso[\\"}) {
    check_text(text);
  }
}

TEST_CASE("hostile texts come back as they were") {
  const char* texts[] = {"a: b",      "a #b",      "#a",        "- a",          "? a",
                         ": a",       "a:",        "a: ",       "---",          "...",
                         "%YAML 1.2", "!tag",      "&a",        "*a",           "{a}",
                         "[a",        "a]",        "a, b",      "'a'",          "\"a\"",
                         "a'b\"c",    "\\",        "\\n",       "a\\",          "`a`",
                         "|",         ">",         "| a",       ">-",           "<<",
                         "=",         "~",         "null",      "Ja",           "nej",
                         "yes",       "on",        "1",         "-1",           "+1",
                         "1.10",      "1_000",     "0b1",       "1e9",          ".5",
                         ".inf",      ".nan",      "1:30",      "2026-01-01",   " a",
                         "a ",        "  ",        "\ta",       "a\tb",         "\u00a0",
                         "a\u00a0",   "\u2009a",   "–",         "– a",          "a\nb",
                         "a\n\nb",    "\na",       "a\n",       "a\n\n",        "a\n b",
                         "a \nb",     "a\n\tb",    " a\nb",     "a\n\n\n\nb\n", "\n",
                         "a\r\nb",    "åäö ÅÄÖ",   "é",         "日本語",       "🙂",
                         "a\u0301",   "##[error]", "::error::", "<!-- -->",     "{{a}}",
                         "${A}",      "%s",        "- a\n- b",  "a: b\nc: d",   "# a\n# b",
                         "---\na",    "a\n---",    "a\n...",    "|\n  a"};
  for (const char* text : texts) check_text(text);
  check_text(std::string(300, 'x'));
  check_text(std::string(300, ' '));
  check_text(std::string(200, 'x') + "  två blanka  " + std::string(200, 'y'));
}

TEST_CASE("random texts of hostile pieces come back as they were") {
  const char* pieces[] = {"a",   "ord", " ", "  ", "\n",     "\n\n", ": ",
                          ":",   " #",  "#", "- ", "-",      "'",    "\"",
                          "\\",  ",",   "[", "]",  "{",      "}",    "%",
                          "é",   "å ",  "1", ".",  "|",      ">",    "\t",
                          "&",   "*",   "!", "@",  "\u00a0", "Ja",   "lång text som ska brytas ",
                          "---", "..."};
  std::mt19937 random(20260131);
  for (int n = 0; n < 3000; ++n) {
    std::string text;
    for (auto length = random() % 40; length > 0; --length) {
      text += pieces[random() % std::size(pieces)];
    }
    check_text(text);
  }
}

}  // namespace namndplan
