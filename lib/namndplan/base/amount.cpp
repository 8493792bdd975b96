// Amounts of money: a number and a unit. As in number.cpp, accepting is strict and short, and the
// rest of the file says why something else was refused.
#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "namndplan/base/number.h"
#include "namndplan/base/number_text.h"
#include "namndplan/base/utf8.h"

namespace namndplan {
namespace {

using namespace number_text;

// Words that say the same, and the suffix to write instead.
struct Synonym {
  std::string_view word;
  std::string_view suffix;
};

constexpr Synonym synonyms[] = {{"kronor", "kr"},
                                {"krona", "kr"},
                                {"kr.", "kr"},
                                {",-", "kr"},
                                {":-", "kr"},
                                {"tusen kronor", "tkr"},
                                {"tusen kr", "tkr"},
                                {"tsek", "tkr"},
                                {"ksek", "tkr"},
                                {"tkr.", "tkr"},
                                {"miljoner", "mkr"},
                                {"miljoner kronor", "mkr"},
                                {"miljoner kr", "mkr"},
                                {"milj", "mkr"},
                                {"milj.", "mkr"},
                                {"milj kr", "mkr"},
                                {"milj. kr", "mkr"},
                                {"mn kr", "mkr"},
                                {"mkr.", "mkr"},
                                {"mnkr.", "mkr"},
                                {"miljarder", "mdkr"},
                                {"mdr", "mdkr"},
                                {"miljarder kronor", "mdkr"},
                                {"mdr kr", "mdkr"},
                                {"mdkr.", "mdkr"},
                                {"md kr", "mdkr"}};

constexpr FixedText name_the_unit = {
    "skriv kr, SEK, tkr, mkr, mnkr, msek eller mdkr efter beloppet, som `448,7 mkr`",
    "write kr, SEK, tkr, mkr, mnkr, msek or mdkr after the amount, like `448,7 mkr`"};

std::optional<MoneyUnit> unit_named(std::string_view word) {
  const std::string wanted = lower(word);
  for (const MoneySuffix& row : money_suffixes) {
    if (row.word == wanted) return row.unit;
  }
  return {};
}

// What was written, as far as the notation goes; whether the figure will do is another question.
struct Written {
  Scan number;
  MoneyUnit unit = MoneyUnit::kr;
  bool ambiguous = false;

  Decimal kronor() const { return number.value() * kronor_per(unit); }
  bool whole_ore() const { return !kronor().overflow() && kronor().scale() <= 2; }
};

std::optional<Written> read_notation(std::string_view text, std::optional<MoneyUnit> unit) {
  const auto number = scan(text);
  if (!number) return {};
  if (number->rest.empty()) {
    if (!unit) return {};
    return Written{*number, *unit, number->ambiguous()};
  }
  if (!number->rest.starts_with(' ')) return {};
  const auto named = unit_named(number->rest.substr(1));
  if (!named) return {};
  return Written{*number, *named, number->ambiguous() && *named != MoneyUnit::mkr};
}

bool accepted(const std::string& text, std::optional<MoneyUnit> unit) {
  const auto written = read_notation(text, unit);
  return written && !written->ambiguous && !written->number.too_long() && written->whole_ore();
}

// With a letter or a currency sign, as a unit does.
bool starts_as_unit(std::string_view text) {
  std::size_t at = 0;
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(next_code_point(text, at)));
  return (UTF8PROC_CATEGORY_LU <= category && category <= UTF8PROC_CATEGORY_LO) ||
         category == UTF8PROC_CATEGORY_SC;
}

Refusal unknown_unit(std::string_view word) {
  const std::string shown = shorten(word, 20);
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    const bool swedish =
        c < 0x80 || c == U'å' || c == U'ä' || c == U'ö' || c == U'Å' || c == U'Ä' || c == U'Ö';
    if (swedish) continue;
    return {
        text("har okänd enhet `{}` ({} är ingen svensk bokstav)",
             "has the unknown unit `{}` ({} is not a Swedish letter)", shown, code_point_name(c)),
        name_the_unit};
  }
  return {text("har okänd enhet `{}`", "has the unknown unit `{}`", shown), name_the_unit};
}

// When the number is well formed and it is what follows that is not.
std::optional<Refusal> explain_unit(std::string_view number, std::string_view word,
                                    const Accepts& accepts) {
  if (word == "%") {
    return Refusal{text("är en andel, inget belopp", "is a share, not an amount"), name_the_unit};
  }
  const auto with = [&](std::string_view suffix) { return fmt::format("{} {}", number, suffix); };
  if (unit_named(word) && accepts(with(word))) {
    return Refusal{text("ska ha ett mellanrum före enheten", "must have one space before the unit"),
                   text("skriv `{}`", "write `{}`", with(word))};
  }
  for (const Synonym& row : synonyms) {
    if (row.word != lower(word) || !accepts(with(row.suffix))) continue;
    return Refusal{
        text("har en enhet som skrivs `{}`", "has a unit that is written `{}`", row.suffix),
        text("skriv `{}`", "write `{}`", with(row.suffix))};
  }
  if (!starts_as_unit(word) || unit_named(word)) return {};
  return unknown_unit(word);
}

// "mkr 448,7".
std::optional<Refusal> explain_unit_first(std::string_view amount, const Accepts& accepts) {
  const std::size_t end = amount.find_first_of(" 0123456789+-");
  if (end == std::string_view::npos || !unit_named(amount.substr(0, end))) return {};
  const std::string mended = fmt::format("{} {}", trim(amount.substr(end)), amount.substr(0, end));
  return Refusal{text("har enheten före beloppet", "has the unit before the amount"),
                 accepts(mended) ? text("skriv `{}`", "write `{}`", mended) : Text(name_the_unit)};
}

Refusal refuse_notation(std::string_view plain_text, const Accepts& accepts) {
  const auto number = scan(plain_text);
  if (number && number->rest.empty()) {
    return {text("saknar enhet", "has no unit"), name_the_unit};
  }
  if (number) {
    const std::string_view rest = number->rest;
    const std::string_view before = plain_text.substr(0, plain_text.size() - rest.size());
    if (auto refusal = explain_unit(before, trim(rest), accepts)) return *std::move(refusal);
  }
  if (auto refusal = explain_unit_first(plain_text, accepts)) return *std::move(refusal);
  const std::size_t last = plain_text.find_last_of(" 0123456789)-");
  const std::string_view word = last == std::string_view::npos ? "" : plain_text.substr(last + 1);
  if (!unit_named(word)) return explain(plain_text, "", accepts);
  const std::string_view before = trim(plain_text.substr(0, last + 1));
  return explain(before, fmt::format(" {}", word), accepts);
}

Refusal refuse_fraction_of_ore(MoneyUnit unit) {
  const int decimals = unit == MoneyUnit::kr ? 2 : 5;
  return {text("är inte hela ören", "is not whole öre"),
          text("avrunda till högst {} decimaler", "round to at most {} decimals", decimals)};
}

}  // namespace

Decimal kronor_per(MoneyUnit unit) {
  switch (unit) {
    case MoneyUnit::kr:
      return 1;
    case MoneyUnit::tkr:
      return 1'000;
    case MoneyUnit::mkr:
      return 1'000'000;
    case MoneyUnit::mdkr:
      return 1'000'000'000;
  }
  return 1;
}

Reading<MoneyUnit> read_money_unit(std::string_view text) {
  const std::string_view word = trim(text);
  if (const auto unit = unit_named(word)) return {*unit, {}};
  Refusal refusal{{"är ingen känd penningenhet", "is not a known unit of money"},
                  {"skriv kr, tkr, mkr eller mdkr", "write kr, tkr, mkr or mdkr"}};
  for (const Synonym& row : synonyms) {
    if (row.word == lower(word))
      refusal.advice = namndplan::text("skriv `{}`", "write `{}`", row.suffix);
  }
  return {{}, std::move(refusal)};
}

Reading<Amount> read_amount(std::string_view text, std::optional<MoneyUnit> unit) {
  const std::string_view trimmed = trim(text);
  if (auto refusal = refuse_size(trimmed)) return {{}, *std::move(refusal)};
  const Plain plain_text = plain(trimmed);
  const Accepts accepts = [unit](const std::string& mended) { return accepted(mended, unit); };
  const auto written = read_notation(plain_text.text, unit);
  if (!written) return {{}, refuse_notation(plain_text.text, accepts)};
  const Scan& number = written->number;
  if (number.too_long()) return {{}, explain_too_long(number)};
  if (written->ambiguous) return {{}, explain_ambiguous(number, number.rest, accepts)};
  if (!written->whole_ore()) return {{}, refuse_fraction_of_ore(written->unit)};
  const Decimal last_decimal = Decimal::scaled(1, static_cast<int>(number.fraction.size()));
  Amount amount;
  amount.kronor = written->kronor();
  amount.step = kronor_per(written->unit) * last_decimal;
  amount.odd_space = plain_text.odd_space;
  return {amount, {}};
}

}  // namespace namndplan
