#include "namndplan/base/decimal.h"

#include "doctest/doctest.h"

namespace {

using namespace namndplan;

Decimal d(long long coefficient, int scale = 0) { return Decimal::scaled(coefficient, scale); }

Decimal power_of_ten(int exponent) {
  Decimal result = 1;
  for (int i = 0; i < exponent; ++i) result = result * 10;
  return result;
}

const Decimal largest = power_of_ten(37) * 9 + (power_of_ten(37) - 1);  // 38 nines
const Decimal smallest = Decimal::scaled(1, 36);

}  // namespace

TEST_CASE("a decimal is written plainly") {
  struct {
    Decimal value;
    const char* plain;
  } const rows[] = {
      {{}, "0"},
      {1, "1"},
      {-1, "-1"},
      {d(4487, 1), "448.7"},
      {d(-27, 1), "-2.7"},
      // no needless zeros, whatever it was made from
      {d(90000, 3), "90"},
      {d(44870, 2), "448.7"},
      {d(100), "100"},
      // zero has neither sign nor decimals
      {d(0, 5), "0"},
      {-d(0, 5), "0"},
      // zeros after the point
      {d(5, 3), "0.005"},
      {d(-5, 1), "-0.5"},
      {smallest, "0.000000000000000000000000000000000001"},
      {largest, "99999999999999999999999999999999999999"},
      {-largest, "-99999999999999999999999999999999999999"},
  };
  for (const auto& row : rows) CHECK(row.value.plain() == row.plain);
}

TEST_CASE("a decimal is written with as many decimals as asked for") {
  struct {
    Decimal value;
    int decimals;
    const char* plain;
  } const rows[] = {
      {90, 1, "90.0"},
      {90, 0, "90"},
      {d(4487, 1), 3, "448.700"},
      // half goes away from zero, on both sides
      {d(5, 1), 0, "1"},
      {d(-5, 1), 0, "-1"},
      {d(25, 1), 0, "3"},
      {d(-25, 1), 0, "-3"},
      {d(1115, 3), 2, "1.12"},
      {d(-15, 2), 1, "-0.2"},
      // the first decimal dropped decides: 94.949 is not first made 94.95
      {d(94949, 3), 1, "94.9"},
      // what becomes zero loses its sign
      {d(-4, 2), 1, "0.0"},
      // a carry makes a new digit
      {d(99995, 2), 1, "1000.0"},
      {largest, 2, "99999999999999999999999999999999999999.00"},
  };
  for (const auto& row : rows) CHECK(row.value.plain(row.decimals) == row.plain);
}

TEST_CASE("sums, differences and products are exact") {
  CHECK(d(1, 1) + d(2, 1) == d(3, 1));
  CHECK(d(1, 1) + d(2, 1) - d(3, 1) == 0);
  CHECK(d(4487, 1) + d(13, 1) == 450);
  CHECK(d(-27, 1) - d(1, 6) == d(-2700001, 6));
  CHECK(d(4487, 1) * 1'000'000 == 448'700'000);
  CHECK(d(-12, 1) * d(-5, 1) == d(6, 1));
  CHECK(d(-7) * 0 == 0);
  CHECK(d(-7).abs() == 7);
  CHECK((-d(-7)).plain() == "7");
}

TEST_CASE("a thousand large amounts add up to the öre") {
  const Decimal amount = d(99'999'999'999'999, 2);  // 999 999 999 999,99
  Decimal sum;
  for (int i = 0; i < 1000; ++i) sum = sum + amount;
  CHECK(sum.plain() == "999999999999990");
  for (int i = 0; i < 999; ++i) sum = sum - amount;
  CHECK(sum == amount);
}

TEST_CASE("what fits in the end does not overflow on the way") {
  // subtraction where one term must first be scaled past 38 digits
  CHECK((power_of_ten(37) - d(1, 1)).plain() == "9999999999999999999999999999999999999.9");
  CHECK((d(19) * power_of_ten(36) - d(95) * power_of_ten(35) - d(1, 1)).plain() ==
        "9499999999999999999999999999999999999.9");
  CHECK((largest - largest + smallest) == smallest);
  // products whose factors lose their tens
  CHECK(d(5, 1) * (power_of_ten(37) * 2) == power_of_ten(37));
  CHECK(power_of_ten(36) * smallest == 1);
  CHECK(Decimal::scaled(power_of_ten(36).coefficient() + 1, 36) * power_of_ten(36) ==
        power_of_ten(36) + 1);
  // quotients with a long integer part and a short fraction
  CHECK(quotient(largest, 1).plain() == "99999999999999999999999999999999999999");
  CHECK(quotient(power_of_ten(37), 4) == power_of_ten(35) * 25);
  CHECK(quotient(1, smallest) == power_of_ten(36));
  CHECK(quotient(largest, largest, 36) == 1);
}

TEST_CASE("quotients are rounded half away from zero to twelve decimals") {
  CHECK(quotient(1, 3).plain() == "0.333333333333");
  CHECK(quotient(2, 3).plain() == "0.666666666667");
  CHECK(quotient(-2, 3).plain() == "-0.666666666667");
  CHECK(quotient(d(4487, 1), d(446)).plain() == "1.006053811659");
  CHECK(quotient(0, -7).plain() == "0");
  CHECK(quotient(1, 8).plain() == "0.125");
  // 0,9999999999995 carries into the integer part
  CHECK(quotient(d(9999999999995, 13), 1) == 1);
  CHECK(quotient(1, power_of_ten(30)) == 0);
  // the mean of a third, two thirds and one loses nothing that shows
  CHECK(quotient(quotient(1, 3) + quotient(2, 3) + 1, 3).plain(6) == "0.666667");
}

TEST_CASE("overflow stays through whatever is computed from it") {
  const Decimal over = largest + 1;
  CHECK(over.overflow());
  CHECK((largest + largest).overflow());
  CHECK((-largest - 1).overflow());
  CHECK((largest * 2).overflow());
  CHECK((smallest * d(1, 1)).overflow());  // below the last decimal there is
  CHECK((largest + d(1, 1)).overflow());
  CHECK(quotient(largest, d(1, 1)).overflow());

  CHECK((over + 1).overflow());
  CHECK((1 - over).overflow());
  CHECK((over - over).overflow());
  CHECK((over * 0).overflow());
  CHECK((-over).overflow());
  CHECK(over.abs().overflow());
  CHECK(over.rounded(0).overflow());
  CHECK(quotient(over, 2).overflow());
  CHECK(quotient(2, over).overflow());
  CHECK_FALSE(over.is_zero());
  // and cannot be taken for a figure
  CHECK(over.plain() == "overflow");
  CHECK(over.plain(2) == "overflow");
}

TEST_CASE("comparison is by value, and cannot overflow") {
  // each is less than the next
  const Decimal ascending[] = {
      -largest, -power_of_ten(30), d(-11, 1), -1, d(-9, 1), -smallest, 0,  smallest,
      d(5, 2),  d(1, 1),           d(11, 2),  1,  d(15, 1), 9,         10, largest};
  for (std::size_t i = 0; i < std::size(ascending); ++i) {
    for (std::size_t j = 0; j < std::size(ascending); ++j) {
      CHECK((ascending[i] < ascending[j]) == (i < j));
      CHECK((ascending[i] == ascending[j]) == (i == j));
    }
  }
  CHECK(d(4487, 1) == d(448700, 3));
}
