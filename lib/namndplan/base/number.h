// Reads numbers, shares and amounts as people write them in plans (namndplan-plan(5)).
//
// Accepted: "90", "84,8", "84.8", "-2,7", "−2,7" (U+2212), "+3,1", "1 234,5" with U+0020, U+00A0,
// U+2009 or U+202F in groups of three; at most 15 digits before the mark and 6 after. Blanks
// (space, TAB, U+00A0, U+2009, U+202F) around the value are trimmed. Everything else is refused
// with a reason and an advice that says how to write it; nothing is guessed: "1,234" may be a
// decimal or a thousand.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "namndplan/base/decimal.h"
#include "namndplan/base/text.h"

namespace namndplan {

// A number that was accepted, with what its notation tells.
struct Number {
  Decimal value;
  int decimals = 0;        // decimals as written: 2 in "448,70"
  bool percent = false;    // written with "%"
  bool odd_space = false;  // grouped (or followed by % or a unit) with another blank than U+0020
};

// Why a text was refused: what is wrong, and how to write it, in both languages. The texts quote
// the input only through shorten() (utf8.h), so they are safe in length.
struct Refusal {
  Text problem;  // "kan läsas som decimaltal eller tusental" / "could be a decimal or a thousand"
  Text advice;   // "skriv `1 234` eller `1,2340`"
};

template <class T>
struct Reading {
  std::optional<T> value;
  Refusal refusal;  // empty when there is a value
  explicit operator bool() const { return value.has_value(); }
};

// A plain number. A "%" after it (with or without one blank between) is read and told in `percent`;
// whether it is welcome there is the caller's question.
Reading<Number> read_number(std::string_view text);

// Units of money. `kr` is 1, `tkr` 1 000, `mkr` 1 000 000, `mdkr` 10^9 kronor.
enum class MoneyUnit { kr, tkr, mkr, mdkr };
Decimal kronor_per(MoneyUnit unit);

// The words for them, in lower case; any case is read. Whatever takes a unit of money takes these:
// after an amount, `enhet`, `--unit`.
struct MoneySuffix {
  std::string_view word;
  MoneyUnit unit;
};
inline constexpr MoneySuffix money_suffixes[] = {
    {"kr", MoneyUnit::kr},    {"sek", MoneyUnit::kr},   {"tkr", MoneyUnit::tkr},
    {"kkr", MoneyUnit::tkr},  {"mkr", MoneyUnit::mkr},  {"mnkr", MoneyUnit::mkr},
    {"msek", MoneyUnit::mkr}, {"mdkr", MoneyUnit::mdkr}};

// A unit alone, as `enhet` has it. Refused with what to write instead, where that is known.
Reading<MoneyUnit> read_money_unit(std::string_view text);

struct Amount {
  Decimal kronor;        // exact, whole öre
  Decimal step;          // kronor that one of the last written decimal is: "448,7 mkr": 100000
  bool percent = false;  // always false; kept out of amounts
  bool odd_space = false;
};

// "448,7 mkr", "12 tkr", "100", with suffix kr, SEK, tkr, mkr, mnkr, msek or mdkr in any case after
// one blank. Without a suffix the amount is in `unit`; with no `unit` a suffix is demanded. With a
// suffix in millions, three decimals are clear ("448,712 mkr").
Reading<Amount> read_amount(std::string_view text, std::optional<MoneyUnit> unit);

}  // namespace namndplan
