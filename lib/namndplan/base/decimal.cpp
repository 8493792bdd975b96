// Exact decimals on a 128-bit coefficient. All arithmetic works on magnitudes (unsigned) with the
// sign put back last, since unsigned 128 bits hold any sum of two 38-digit numbers. Whatever does
// not fit in the end is `overflow`; no step on the way may fail when the result fits, which is why
// multiplication cancels tens before it multiplies and division keeps the integer part and the
// fraction apart.
#include "namndplan/base/decimal.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <optional>
#include <utility>

namespace namndplan {
namespace {

__extension__ using Magnitude = unsigned __int128;
using Int128 = Decimal::Int128;

constexpr int max_digits = 38;
constexpr int max_scale = 36;

constexpr std::array<Magnitude, max_digits + 1> make_powers() {
  std::array<Magnitude, max_digits + 1> powers{};
  Magnitude power = 1;
  for (Magnitude& p : powers) {
    p = power;
    power *= 10;  // the last product is not used, and wraps without harm
  }
  return powers;
}
constexpr auto powers = make_powers();

constexpr Magnitude power_of_ten(int exponent) {
  return powers[static_cast<std::size_t>(exponent)];
}
constexpr Magnitude limit = power_of_ten(max_digits);

Magnitude magnitude(const Decimal& value) {
  const Int128 c = value.coefficient();
  return c < 0 ? Magnitude{0} - static_cast<Magnitude>(c) : static_cast<Magnitude>(c);
}

// Any magnitude and scale ≥ 0, into a value without needless zeros.
Decimal make(bool negative, Magnitude m, int scale) {
  while (scale > 0 && m % 10 == 0) {
    if (m == 0) return {};
    m /= 10;
    --scale;
  }
  if (m >= limit || scale > max_scale) return Decimal::overflowed();
  const auto c = static_cast<Int128>(m);
  return Decimal::scaled(negative ? -c : c, scale);
}

// whole + fraction × 10^-decimals, where fraction < 10^decimals.
Decimal join(bool negative, Magnitude whole, Magnitude fraction, int decimals) {
  while (decimals > 0 && fraction % 10 == 0) {
    fraction /= 10;
    --decimals;
  }
  if (whole != 0 && whole >= power_of_ten(max_digits - decimals)) return Decimal::overflowed();
  return make(negative, whole * power_of_ten(decimals) + fraction, decimals);
}

// m × 10^exponent when it is below 2 × 10^38: above that, no subtrahend brings it back into range.
std::optional<Magnitude> shifted(Magnitude m, int exponent) {
  if (m != 0 && (exponent > max_digits || m >= 2 * (limit / power_of_ten(exponent)))) return {};
  return m == 0 ? 0 : m * power_of_ten(exponent);
}

// Takes one factor of ten out of the product a × b, if it has any.
bool cancel_ten(Magnitude& a, Magnitude& b) {
  if (b % 10 == 0) std::swap(a, b);
  if (a % 10 == 0) {
    a /= 10;
    return true;
  }
  if (b % 5 == 0) std::swap(a, b);
  if (a % 5 != 0 || b % 2 != 0) return false;
  a /= 5;
  b /= 2;
  return true;
}

// One step of long division: takes `digit` down beside the remainder, gives the digit of the
// quotient. Ten additions instead of × 10, which need not fit.
unsigned divide_step(Magnitude& remainder, unsigned digit, Magnitude divisor) {
  Magnitude sum = 0;
  unsigned result = 0;
  const auto add = [&](Magnitude term) {
    sum += term;
    while (sum >= divisor) {
      sum -= divisor;
      ++result;
    }
  };
  for (int i = 0; i < 10; ++i) add(remainder);
  add(digit);
  remainder = sum;
  return result;
}

int count_digits(Magnitude m) {
  return static_cast<int>(std::upper_bound(powers.begin(), powers.end(), m) - powers.begin());
}

std::string digits_of(Magnitude m) {
  std::string digits;
  do {
    digits += static_cast<char>('0' + static_cast<int>(m % 10));
    m /= 10;
  } while (m != 0);
  std::reverse(digits.begin(), digits.end());
  return digits;
}

std::string write(const Decimal& value, int decimals) {
  if (value.overflow()) return "overflow";
  const auto fraction_length = static_cast<std::size_t>(value.scale());
  std::string out = digits_of(magnitude(value));
  if (out.size() <= fraction_length) out.insert(0, fraction_length + 1 - out.size(), '0');
  if (decimals > 0) {
    out.insert(out.size() - fraction_length, 1, '.');
    out.append(static_cast<std::size_t>(decimals) - fraction_length, '0');
  }
  if (value.negative()) out.insert(0, 1, '-');
  return out;
}

}  // namespace

Decimal Decimal::scaled(Int128 coefficient, int scale) {
  assert(0 <= scale && scale <= max_scale);
  while (scale > 0 && coefficient % 10 == 0) {
    coefficient /= 10;
    --scale;
  }
  const auto bound = static_cast<Int128>(limit);
  if (coefficient >= bound || coefficient <= -bound) return overflowed();
  Decimal result;
  result.coefficient_ = coefficient;
  result.scale_ = static_cast<std::int16_t>(scale);
  return result;
}

Decimal Decimal::overflowed() {
  Decimal result;
  result.overflow_ = true;
  return result;
}

Decimal Decimal::operator-() const {
  Decimal result = *this;
  result.coefficient_ = -coefficient_;
  return result;
}

Decimal Decimal::rounded(int decimals) const {
  assert(0 <= decimals && decimals <= max_scale);
  if (overflow_ || scale_ <= decimals) return *this;
  const Magnitude unit = power_of_ten(scale_ - decimals);
  const Magnitude m = magnitude(*this);
  const Magnitude up = m % unit >= unit / 2 ? 1 : 0;
  return make(negative(), m / unit + up, decimals);
}

std::string Decimal::plain() const { return write(*this, scale_); }

std::string Decimal::plain(int decimals) const { return write(rounded(decimals), decimals); }

Decimal operator+(const Decimal& a, const Decimal& b) {
  if (a.overflow() || b.overflow()) return Decimal::overflowed();
  const int scale = std::max(a.scale(), b.scale());
  const auto x = shifted(magnitude(a), scale - a.scale());
  const auto y = shifted(magnitude(b), scale - b.scale());
  if (!x || !y) return Decimal::overflowed();
  if (a.negative() == b.negative()) return make(a.negative(), *x + *y, scale);
  return *x >= *y ? make(a.negative(), *x - *y, scale) : make(b.negative(), *y - *x, scale);
}

Decimal operator*(const Decimal& a, const Decimal& b) {
  if (a.overflow() || b.overflow()) return Decimal::overflowed();
  Magnitude x = magnitude(a);
  Magnitude y = magnitude(b);
  if (x == 0 || y == 0) return {};
  int scale = a.scale() + b.scale();
  while (scale > 0 && cancel_ten(x, y)) --scale;
  if (x > (limit - 1) / y) return Decimal::overflowed();
  return make(a.negative() != b.negative(), x * y, scale);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  assert(!a.overflow() && !b.overflow());
  if (a.scale() == b.scale()) return a.coefficient() <=> b.coefficient();
  if (a.negative() != b.negative()) return b.negative() <=> a.negative();
  const Decimal& small = a.negative() ? b : a;  // of two negatives the larger magnitude is less
  const Decimal& large = a.negative() ? a : b;
  const Magnitude x = magnitude(small);
  const Magnitude y = magnitude(large);
  const Magnitude x_unit = power_of_ten(small.scale());
  const Magnitude y_unit = power_of_ten(large.scale());
  if (x / x_unit != y / y_unit) return x / x_unit <=> y / y_unit;
  return x % x_unit * power_of_ten(max_scale - small.scale()) <=>
         y % y_unit * power_of_ten(max_scale - large.scale());
}

Decimal quotient(const Decimal& a, const Decimal& b, int decimals) {
  assert(!b.is_zero() && 0 <= decimals && decimals <= max_scale);
  if (a.overflow() || b.overflow() || b.is_zero()) return Decimal::overflowed();
  const Magnitude dividend = magnitude(a);
  const Magnitude divisor = magnitude(b);
  const int shift = b.scale() - a.scale();
  Magnitude remainder = 0;
  Magnitude whole = 0;
  Magnitude fraction = 0;
  unsigned dropped = 0;  // the first decimal that is not kept; it alone decides the rounding
  for (int digit = count_digits(dividend) - 1; digit + shift >= -decimals - 1; --digit) {
    const auto next = digit >= 0 ? static_cast<unsigned>(dividend / power_of_ten(digit) % 10) : 0U;
    const unsigned result = divide_step(remainder, next, divisor);
    const int place = digit + shift;
    if (place >= 0) {
      if (whole >= limit / 10) return Decimal::overflowed();
      whole = whole * 10 + result;
    } else if (place >= -decimals) {
      fraction = fraction * 10 + result;
    } else {
      dropped = result;
    }
  }
  if (dropped >= 5) ++fraction;
  if (fraction == power_of_ten(decimals)) {
    fraction = 0;
    ++whole;
  }
  return join(a.negative() != b.negative(), whole, fraction, decimals);
}

}  // namespace namndplan
