#include "namndplan/diag/baseline.h"

#include "doctest/doctest.h"
#include "namndplan/diag/ignore.h"

namespace {

using namespace namndplan;

Finding finding(std::string file, std::string path) {
  Finding out;
  out.rule = &rule::ignore_unused;
  out.file = std::move(file);
  out.path = std::move(path);
  return out;
}

Baseline parsed(std::string_view text) {
  Text error;
  auto baseline = Baseline::parse(text, error);
  INFO(error.sv);
  REQUIRE(baseline.has_value());
  return *baseline;
}

}  // namespace

TEST_CASE("a baseline is sorted, one kind of finding a line, and is read back") {
  Baseline baseline;
  baseline.add(finding("b.yaml", "mål 1"));
  baseline.add(finding("a.yaml", ""));
  baseline.add(finding("b.yaml", "mål 1"));
  const std::string text =
      "namndplan-baseline 1\n"
      "a.yaml\tNP144\t1\t-\n"
      "b.yaml\tNP144\t2\tmål 1\n";
  CHECK(baseline.to_text() == text);
  CHECK(baseline.size() == 3);
  CHECK(baseline.files() == 2);
  CHECK(parsed(text).to_text() == text);
}

TEST_CASE("each known finding is known once") {
  Baseline baseline = parsed("namndplan-baseline 1\na.yaml\tNP144\t2\tmål 1\n");
  CHECK(baseline.take(finding("a.yaml", "mål 1")));
  CHECK_FALSE(baseline.take(finding("a.yaml", "mål 2")));
  CHECK_FALSE(baseline.take(finding("b.yaml", "mål 1")));
  REQUIRE(baseline.left_in({"a.yaml"}).size() == 1);
  CHECK(baseline.left_in({"a.yaml"})[0].count == 1);
  CHECK(baseline.left_in({"b.yaml"}).empty());
  CHECK(baseline.take(finding("a.yaml", "mål 1")));
  CHECK_FALSE(baseline.take(finding("a.yaml", "mål 1")));
  CHECK(baseline.left_in({"a.yaml"}).empty());
}

TEST_CASE("names and places with anything in them come back") {
  for (const std::string& odd :
       {std::string("a\tb"), std::string("a\nb\r"), std::string("# a"), std::string("##[error]x"),
        std::string("  ::error::x"), std::string(":::"), std::string("\\x09"),
        std::string("\xff\xfe"), std::string("\x1b[31m"), std::string("\u202e"),
        std::string("åäö 🌳")}) {
    Baseline baseline;
    baseline.add(finding(odd, "mål " + odd));
    INFO(baseline.to_text());
    Baseline again = parsed(baseline.to_text());
    CHECK(again.take(finding(odd, "mål " + odd)));
    CHECK(again.left_in({odd}).empty());
    for (const char* command : {"\x1b", "::", "##["}) {
      CHECK(baseline.to_text().find(command) == std::string::npos);
    }
  }
}

TEST_CASE("the same line from two branches is the same finding") {
  Baseline baseline = parsed(
      "namndplan-baseline 1\n\n# en kommentar\na\tNP144\t1\t-\r\na\tNP144\t1\t-\na\tNP144\t3\tm\n");
  CHECK(baseline.size() == 4);
}

TEST_CASE("what is no baseline is refused") {
  for (const std::string_view text :
       {"", "# bara en kommentar\n", "namndplan-baseline 2\n", "a\tNP144\t1\t-\n",
        "namndplan-baseline 1\na\tNP144\t1\n", "namndplan-baseline 1\na\tNP144\t1\t-\tx\n",
        "namndplan-baseline 1\na\tNP144\t0\t-\n", "namndplan-baseline 1\na\tNP144\t-1\t-\n",
        "namndplan-baseline 1\na\tNP144\t1x\t-\n", "namndplan-baseline 1\n\tNP144\t1\t-\n",
        "namndplan-baseline 1\na\tNP144\t99999999999999999999\t-\n"}) {
    Text error;
    INFO(text);
    CHECK_FALSE(Baseline::parse(text, error).has_value());
    CHECK_FALSE(error.sv.empty());
    CHECK_FALSE(error.en.empty());
  }
}
