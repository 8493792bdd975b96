#include <string>

#include "doctest/doctest.h"
#include "namndplan/report/render/render.h"

using namespace namndplan;
using namespace namndplan::report;

namespace {

// The line of a table's only row, with a last column that keeps the row from being empty.
std::string row(std::string (*print)(const DataTable&), const Cell& cell) {
  const std::string all = print({"t", {"a", "b"}, {{cell, Cell::of("z")}}, {}, {}});
  return all.substr(all.find('\n') + 1);
}

std::string in_csv(const Cell& cell) { return row(csv, cell); }
std::string in_csv_sv(const Cell& cell) { return row(csv_sv, cell); }

struct Printed {
  const char* text;
  const char* field;
};

}  // namespace

TEST_CASE("a table has a header and its rows") {
  const DataTable table = {"mål", {"mål", "titel"}, {{Cell::of("1"), Cell::of("Trygg")}}, {}, {}};
  CHECK(csv(table) == "mål,titel\n1,Trygg\n");
  CHECK(csv_sv(table) == "\xEF\xBB\xBFmål;titel\r\n\"=\"\"1\"\"\";Trygg\r\n");
  CHECK(csv({"tom", {"a", "b"}, {}, {}, {}}) == "a,b\n");
}

TEST_CASE("csv quotes what RFC 4180 demands and keeps every byte") {
  const Printed cases[] = {
      {"Trygg skola", "Trygg skola"},
      {"", ""},
      {"a,b", "\"a,b\""},
      {"a;b", "a;b"},
      {"säg \"hej\"", "\"säg \"\"hej\"\"\""},
      {"a\nb", "\"a\nb\""},
      {"a\r\nb", "\"a\r\nb\""},
      {" a", "\" a\""},
      {"a\t", "\"a\t\""},
      // For programs: no guard against formulas.
      {"=1+1", "=1+1"},
      // A quote before it, so that no line begins as a workflow command.
      {"::error::x", "\"::error::x\""},
      {"\u00a0::error", "\"\u00a0::error\""},
      {"\u3000::error", "\"\u3000::error\""},
      // Nor after a line end in it, and no log mark anywhere.
      {"a\n::b", "a⏎ ::b"},
      {"a\r\n \u3000::b\r::c\n\n::d\ne", "\"a⏎  \u3000::b⏎ ::c\n⏎ ::d\ne\""},
      {"a\nb::c", "\"a\nb::c\""},
      {"a\n##[b ::c", "\"a\n## [b ::c\""},
      {"##[a]###vso[b] ##x y[", "## [a]###vso [b] ##x y["},
      // What no file but its name may hold.
      {"\x1b[31m\u202e\xff", "\\x1b[31m\\u{202e}\\xff"},
  };
  for (const Printed& c : cases) CHECK(in_csv(Cell::of(c.text)) == c.field + std::string(",z\n"));
}

TEST_CASE("csv-sv guards text that could run as a formula") {
  const Printed cases[] = {
      {"Trygg skola", "Trygg skola"},
      {"a;b", "\"a;b\""},
      {"a,b", "a,b"},
      {"a\nb", "\"a\nb\""},
      {"=1+1", "'=1+1"},
      {"+46", "\"=\"\"+46\"\"\""},
      {"-1+1", "'-1+1"},
      {"@SUM(1)", "'@SUM(1)"},
      {"  =1", "'  =1"},
      {"\u00a0=1", "'\u00a0=1"},
      {"\tx", "'\tx"},
      {"\n=1", "\"'\n=1\""},
      {"＝1", "'＝1"},
      {"2026-08", "\"=\"\"2026-08\"\"\""},
      {"1.1.1", "\"=\"\"1.1.1\"\"\""},
      {"##[=1", "## [=1"},
      {"＠x", "'＠x"},
      // Dashes that no spreadsheet calculates with, and marks further in.
      {"– punkt", "– punkt"},
      {"a=b", "a=b"},
      {"   ", "\"   \""},
  };
  for (const Printed& c : cases) {
    CHECK(in_csv_sv(Cell::of(c.text)) == c.field + std::string(";z\r\n"));
  }
}

TEST_CASE("numbers are plain, without unit, grouping or guard") {
  const struct {
    Cell cell;
    const char* csv;
    const char* csv_sv;
  } cases[] = {
      {Cell::of_number(Decimal::scaled(-270, 2), "%"), "-2.7,z\n", "-2,7;z\r\n"},
      {Cell::of_number(1234567), "1234567,z\n", "1234567;z\r\n"},
      {Cell::of_fixed(90, 1), "90.0,z\n", "90,0;z\r\n"},
      {Cell::of_fixed(-448700000, 2, "kr"), "-448700000.00,z\n", "-448700000,00;z\r\n"},
      {Cell(), ",z\n", ";z\r\n"},
      // A date is one in Excel too.
      {Cell::of_date("2026-12-31"), "2026-12-31,z\n", "2026-12-31;z\r\n"},
  };
  for (const auto& c : cases) {
    CHECK(in_csv(c.cell) == c.csv);
    CHECK(in_csv_sv(c.cell) == c.csv_sv);
  }
}

TEST_CASE("formats have a word and a file ending") {
  CHECK(format_of("md") == Format::markdown);
  CHECK(format_of("csv") == Format::csv);
  CHECK(format_of("csv-sv") == Format::csv_sv);
  CHECK(format_of("json") == Format::json);
  CHECK_FALSE(format_of("CSV"));
  CHECK_FALSE(format_of(""));
  CHECK(file_ending(Format::csv_sv) == "csv");
  CHECK(file_ending(Format::markdown) == "md");
}
