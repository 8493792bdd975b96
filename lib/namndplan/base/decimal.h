// Exact decimals. Every figure of a plan is one: there is no binary floating point between the file
// and the report.
//
// A value is coefficient × 10^-scale, kept without trailing zeros in the fraction. Addition,
// subtraction and multiplication are exact. A result that does not fit in 38 digits is
// `overflow()`, and everything computed from it is too: formulas are written straight and the
// result is checked once. Comparing an overflowed value is a programmer's error (assert); written
// out it reads "overflow", so that a forgotten check is seen and not taken for a figure.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace namndplan {

class Decimal {
 public:
  __extension__ using Int128 = __int128;

  constexpr Decimal() = default;
  constexpr Decimal(int integer) : coefficient_(integer) {}  // NOLINT: 0 and 1 read as numbers
  // coefficient × 10^-scale; scale 0..36.
  static Decimal scaled(Int128 coefficient, int scale);
  static Decimal overflowed();

  bool overflow() const { return overflow_; }
  bool is_zero() const { return !overflow_ && coefficient_ == 0; }
  bool negative() const { return coefficient_ < 0; }
  Int128 coefficient() const { return coefficient_; }
  int scale() const { return scale_; }

  Decimal operator-() const;
  Decimal abs() const { return negative() ? -*this : *this; }
  // Half away from zero to `decimals` (0..36) decimals.
  Decimal rounded(int decimals) const;
  // The value with a point, no grouping, no needless zeros, "-" before negatives, never "-0":
  // "-2.7", "448.7", "0". For programs; people get format_swedish (number_format.h).
  std::string plain() const;
  // Rounded to, and always written with, `decimals` decimals: plain(1) of 90 is "90.0".
  std::string plain(int decimals) const;

  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

 private:
  Int128 coefficient_ = 0;
  std::int16_t scale_ = 0;
  bool overflow_ = false;
};

// a / b rounded half away from zero to `decimals` decimals, twelve in figures. b must not be
// zero (assert): "kan inte beräknas" is decided by the caller, who knows what it means there.
Decimal quotient(const Decimal& a, const Decimal& b, int decimals = 12);

}  // namespace namndplan
