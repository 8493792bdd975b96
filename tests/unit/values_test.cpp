// The tables under tests/data/values, row by row.
#include "doctest/doctest.h"
#include "namndplan/base/calendar.h"
#include "namndplan/base/decimal.h"
#include "namndplan/base/number.h"
#include "tsv.h"

namespace {

using namespace namndplan;

std::vector<tsv::Row> table(const std::string& name) {
  return tsv::read(std::string(NAMNDPLAN_TEST_DATA) + "/values/" + name);
}

// One row's reading as the table writes it. A refusal must say what is wrong and what to do, in
// both languages; that no text accepts and refuses at once is checked here too.
template <class T, class Show>
void check(const tsv::Row& row, const Reading<T>& reading, Show show) {
  CAPTURE(row.at("text"));
  REQUIRE(static_cast<bool>(reading) == (row.at("valid") == "yes"));
  const Refusal& refusal = reading.refusal;
  for (const std::string* part :
       {&refusal.problem.sv, &refusal.problem.en, &refusal.advice.sv, &refusal.advice.en}) {
    CHECK(part->empty() == static_cast<bool>(reading));
    CHECK(part->size() < 200);
  }
  if (reading) CHECK(show(*reading.value) == row.at("value"));
}

std::optional<MoneyUnit> unit_of(const std::string& word) {
  if (word == "kr") return MoneyUnit::kr;
  if (word == "tkr") return MoneyUnit::tkr;
  if (word == "mkr") return MoneyUnit::mkr;
  REQUIRE(word.empty());
  return {};
}

// From "-2.7" as the tables write values.
Decimal decimal(const std::string& plain) {
  Decimal::Int128 coefficient = 0;
  int scale = 0;
  bool after_point = false;
  for (const char c : plain) {
    if (c == '.') {
      after_point = true;
    } else if (c != '-') {
      coefficient = coefficient * 10 + (c - '0');
      scale += after_point ? 1 : 0;
    }
  }
  return Decimal::scaled(plain.front() == '-' ? -coefficient : coefficient, scale);
}

}  // namespace

TEST_CASE("numbers.tsv") {
  for (const tsv::Row& row : table("numbers.tsv")) {
    check(row, read_number(tsv::unescape(row.at("text"))),
          [](const Number& number) { return number.value.plain(); });
  }
}

TEST_CASE("amounts.tsv") {
  for (const tsv::Row& row : table("amounts.tsv")) {
    check(row, read_amount(tsv::unescape(row.at("text")), unit_of(row.at("unit"))),
          [](const Amount& amount) { return amount.kronor.plain(); });
  }
}

TEST_CASE("dates.tsv") {
  for (const tsv::Row& row : table("dates.tsv")) {
    check(row, read_date(tsv::unescape(row.at("text"))),
          [](const Date& date) { return date.iso(); });
  }
}

TEST_CASE("years.tsv") {
  for (const tsv::Row& row : table("years.tsv")) {
    const std::string text = tsv::unescape(row.at("text"));
    if (row.at("kind") == "year") {
      check(row, read_year(text), [](int year) { return std::to_string(year); });
    } else if (row.at("kind") == "month") {
      check(row, read_month(text), [](const Month& month) { return month.iso(); });
    } else {
      check(row, read_year_span(text), [](const YearSpan& span) {
        return std::to_string(span.first) + "-" + std::to_string(span.last);
      });
    }
  }
}

TEST_CASE("rounding.tsv") {
  for (const tsv::Row& row : table("rounding.tsv")) {
    CAPTURE(row.at("numerator"));
    CAPTURE(row.at("denominator"));
    const int decimals = std::stoi(row.at("decimals"));
    const Decimal numerator = decimal(row.at("numerator"));
    CHECK(quotient(numerator, decimal(row.at("denominator")), decimals).plain(decimals) ==
          row.at("value"));
    if (row.at("denominator") == "1") CHECK(numerator.plain(decimals) == row.at("value"));
  }
}

TEST_CASE("sums.tsv") {
  for (const tsv::Row& row : table("sums.tsv")) {
    CAPTURE(row.at("terms"));
    Decimal sum;
    for (const std::string& term : tsv::split(tsv::unescape(row.at("terms")), ';')) {
      const auto number = read_number(term);
      REQUIRE(number);
      sum = sum + number.value->value;
    }
    CHECK(sum.plain() == row.at("sum"));
  }
}
