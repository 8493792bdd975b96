#include "namndplan/base/number_format.h"

#include "doctest/doctest.h"

namespace {

using namespace namndplan;

Decimal d(long long coefficient, int scale = 0) { return Decimal::scaled(coefficient, scale); }

}  // namespace

TEST_CASE("numbers as Swedish reports print them") {
  struct {
    Decimal value;
    const char* text;
  } const rows[] = {
      {0, "0"},
      {d(848, 1), "84,8"},
      {-1, "\u22121"},
      // groups of three, from the mark leftwards; decimals have none
      {123, "123"},
      {1234, "1\u00a0234"},
      {-123456, "\u2212123\u00a0456"},
      {d(1234567891234, 6), "1\u00a0234\u00a0567,891234"},
      // without needless zeros
      {d(123450, 2), "1\u00a0234,5"},
  };
  for (const auto& row : rows) CHECK(format_swedish(row.value) == row.text);
}

TEST_CASE("numbers with a given count of decimals") {
  struct {
    Decimal value;
    int decimals;
    const char* text;
  } const rows[] = {
      {90, 1, "90,0"},
      {d(99995, 2), 1, "1\u00a0000,0"},
      {d(-15, 2), 1, "\u22120,2"},
      // zero has no sign, even when rounding made it
      {d(-4, 2), 1, "0,0"},
      {d(-4, 1), 0, "0"},
  };
  for (const auto& row : rows) CHECK(format_swedish(row.value, row.decimals) == row.text);
}

TEST_CASE("numbers as English reports print them") {
  struct {
    Decimal value;
    int decimals;
    const char* text;
  } const rows[] = {
      {d(848, 1), 1, "84.8"},
      {d(12345678, 2), 2, "123,456.78"},
      {-1234, 0, "\u22121,234"},
  };
  for (const auto& row : rows) {
    CHECK(format_number(row.value, Language::english) == row.text);
    CHECK(format_number(row.value, row.decimals, Language::english) == row.text);
  }
}
