#include <string>
#include <utility>
#include <vector>

#include "doctest/doctest.h"
#include "namndplan/report/render/render.h"

using namespace namndplan;
using namespace namndplan::report;

namespace {

// Rows of text, "" for an empty cell.
DataTable table(std::string name, std::vector<std::string> columns,
                const std::vector<std::vector<std::string>>& rows, std::string parent = {},
                std::string parent_column = {}) {
  DataTable out = {
      std::move(name), std::move(columns), {}, std::move(parent), std::move(parent_column)};
  for (const std::vector<std::string>& row : rows) {
    std::vector<Cell>& cells = out.rows.emplace_back();
    for (const std::string& text : row) cells.push_back(Cell::of(text));
  }
  return out;
}

// The printed report without blanks and without its first four fields.
std::string tables_of(std::vector<DataTable> tables) {
  const std::string head =
      "{\"format\":\"namndplan\",\"version\":1,\"rapport\":\"plan\","
      "\"program\":\"0.1.0\",";
  std::string out;
  for (const char c : json({"plan", {}, std::move(tables)}, "0.1.0")) {
    if (c != ' ' && c != '\n') out += c;
  }
  REQUIRE(out.starts_with(head));
  return out.substr(head.size(), out.size() - head.size() - 1);
}

}  // namespace

TEST_CASE("a report names itself; numbers are decimal strings, empty cells null") {
  const DataTable budget = {"budget",
                            {"namn", "andel", "grad", "kronor", "kommentar"},
                            {{Cell::of("a \"b\""), Cell::of_number(Decimal::scaled(848, 1), "%"),
                              Cell::of_fixed(90, 1), Cell::of_fixed(448700000, 2), Cell()}},
                            {},
                            {}};
  CHECK(json({"followup", {}, {budget}}, "0.1.0") == R"({
  "format": "namndplan",
  "version": 1,
  "rapport": "followup",
  "program": "0.1.0",
  "budget": [
    {
      "namn": "a \"b\"",
      "andel": "84.8",
      "grad": "90.0",
      "kronor": "448700000.00",
      "kommentar": null
    }
  ]
}
)");
}

TEST_CASE("one table alone is flat") {
  const DataTable child = table("delmål", {"mål", "delmål"}, {{"1", "1.1"}}, "mål", "mål");
  CHECK(json({"plan", {}, {child}}, child, "0.1.0") == R"({
  "format": "namndplan",
  "version": 1,
  "rapport": "plan",
  "program": "0.1.0",
  "tabell": "delmål",
  "rader": [
    {
      "mål": "1",
      "delmål": "1.1"
    }
  ]
}
)");
}

TEST_CASE("rows stand inside their parent's, in the order of the tables") {
  CHECK(tables_of(
            {table("mål", {"mål"}, {{"1"}, {"2"}}),
             table("delmål", {"mål", "delmål"}, {{"2", "2.1"}, {"1", "1.1"}, {"1", "1.2"}}, "mål",
                   "mål"),
             table("indikatorer", {"mål", "delmål", "id"}, {{"1", "1.2", "a"}}, "delmål", "delmål"),
             table("aktiviteter", {"delmål", "id"}, {{"1.1", "b"}}, "delmål", "delmål")}) ==
        R"("mål":[)"
        R"({"mål":"1","delmål":[)"
        R"({"mål":"1","delmål":"1.1","indikatorer":[],"aktiviteter":[{"delmål":"1.1","id":"b"}]},)"
        R"({"mål":"1","delmål":"1.2",)"
        R"("indikatorer":[{"mål":"1","delmål":"1.2","id":"a"}],"aktiviteter":[]}]},)"
        R"({"mål":"2","delmål":[{"mål":"2","delmål":"2.1","indikatorer":[],"aktiviteter":[]}]}])");
}

TEST_CASE("a parent is the same board's: columns before the parent column count too") {
  CHECK(tables_of({table("mål", {"nämnd", "mål", "titel"}, {{"A", "1", "x"}, {"B", "1", "y"}}),
                   table("delmål", {"nämnd", "mål", "titel"}, {{"B", "1", "z"}}, "mål", "mål")}) ==
        R"("mål":[{"nämnd":"A","mål":"1","titel":"x","delmål":[]},)"
        R"({"nämnd":"B","mål":"1","titel":"y","delmål":[{"nämnd":"B","mål":"1","titel":"z"}]}])");
}

TEST_CASE("empty tables are there; rows without a parent stand on the top level") {
  CHECK(tables_of({table("uppdrag", {"id"}, {}), table("mål", {"mål"}, {{"1"}}),
                   table("delmål", {"mål", "delmål"}, {{"9", "9.1"}}, "mål", "mål"),
                   table("indikatorer", {"delmål", "id"}, {{"9.1", "a"}}, "delmål", "delmål")}) ==
        R"("uppdrag":[],"mål":[{"mål":"1","delmål":[]}],)"
        R"("delmål":[{"mål":"9","delmål":"9.1","indikatorer":[{"delmål":"9.1","id":"a"}]}])");
  // The parent table or its column is missing altogether.
  CHECK(tables_of({table("delmål", {"mål"}, {{"1"}}, "mål", "mål")}) ==
        R"("delmål":[{"mål":"1"}])");
  CHECK(tables_of({table("mål", {"id"}, {}), table("delmål", {"mål"}, {{"1"}}, "mål", "mål")}) ==
        R"("mål":[],"delmål":[{"mål":"1"}])");
}
