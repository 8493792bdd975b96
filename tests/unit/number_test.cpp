// What readings tell beside the value, and the texts of refusals. Which texts are accepted at all
// is the matter of tests/data/values.
#include "namndplan/base/number.h"

#include "doctest/doctest.h"

namespace {

using namespace namndplan;

struct RefusalRow {
  const char* text;
  const char* problem;
  const char* advice;
};

}  // namespace

TEST_CASE("a number tells how it was written") {
  struct {
    const char* text;
    int decimals;
    bool percent;
    bool odd_space;
  } const rows[] = {
      {"90", 0, false, false},        {"448,70", 2, false, false},
      {"1 234,5", 1, false, false},   {"1\u00a0234,5", 1, false, true},
      {"84,8 %", 1, true, false},     {"84,8%", 1, true, false},
      {"84,8\u202f%", 1, true, true}, {"\u00a084,8\u00a0", 1, false, false},
      {"\u22122,7", 1, false, false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto number = read_number(row.text);
    REQUIRE(number);
    CHECK(number.value->decimals == row.decimals);
    CHECK(number.value->percent == row.percent);
    CHECK(number.value->odd_space == row.odd_space);
  }
}

TEST_CASE("a refused number is told with the mended one where that is certain") {
  const RefusalRow rows[] = {
      // a decimal or a thousand
      {"1,234", "kan läsas som decimaltal eller tusental", "skriv `1 234` eller `1,2340`"},
      {"-1.234", "kan läsas som decimaltal eller tusental", "skriv `-1 234` eller `-1.2340`"},
      {"1,234 %", "kan läsas som decimaltal eller tusental", "skriv `1 234 %` eller `1,2340 %`"},
      // marks and groups
      {"1.234,5", "har både komma och punkt", "skriv `1 234,5`"},
      {"1.234.567 %", "har fler än ett decimaltecken", "skriv `1 234 567 %`"},
      {"1,5,5", "har fler än ett decimaltecken",
       "skriv ett decimaltecken och gruppera med mellanrum, som `1 234,5`"},
      {"12 34", "är inte grupperat tre och tre",
       "skriv siffrorna i grupper om tre, som `1 234,5`, eller utan mellanrum"},
      {"1  234", "har fler än ett mellanrum i rad", "skriv `1 234`"},
      {"1\t234", "har ett annat tecken än mellanrum mellan siffrorna", "skriv `1 234`"},
      {"0,123 456", "har mellanrum bland decimalerna", "skriv `0,123456`"},
      {"007", "har inledande nollor", "skriv `7`"},
      {"-01,5", "har inledande nollor", "skriv `-1,5`"},
      {",5", "saknar siffra före decimaltecknet", "skriv `0,5`"},
      {"-,5", "saknar siffra före decimaltecknet", "skriv `-0,5`"},
      {"5,", "saknar siffra efter decimaltecknet", "skriv `5`"},
      // other signs for minus
      {"(2,7)", "har parentes för minus", "skriv `-2,7`"},
      {"(2,7) %", "har parentes för minus", "skriv `-2,7 %`"},
      {"\u20132,7", "har ett annat streck än minus", "skriv `-2,7`"},
      {"\u20112,7", "har ett annat streck än minus", "skriv `-2,7`"},
      {"- 1", "har mellanrum efter tecknet", "skriv `-1`"},
      {"2,7-", "har minus efter talet", "skriv `-2,7`"},
      // a mended text that would be refused in its turn is not offered
      {"(1,234)", "har parentes för minus", "skriv minus som `-`"},
      // other digits, other systems
      {"\u0661\u0662", "har andra siffror än 0–9", "skriv `12`"},
      {"12\u00b2", "har andra siffror än 0–9", "skriv med siffrorna 0–9"},
      {"0x10", "är inte skrivet i tiosystemet", "skriv talet med vanliga siffror"},
      {"1e3", "har en exponent", "skriv `1000`"},
      {"1.5E-2", "har en exponent", "skriv `0.015`"},
      {"1e999999", "har en exponent", "skriv ut alla siffror"},
      {"1e99", "har en exponent", "skriv ut alla siffror"},
      // percent and its relatives
      {"84,8  %", "ska ha högst ett mellanrum efter talet", "skriv `84,8 %`"},
      {"84,8 procent", "har ett annat procenttecken än %", "skriv `84,8 %`"},
      {"84,8 ‰", "är i promille", "skriv `8,48 %`"},
      // more than a number
      {"5-7", "är ett intervall", "skriv ett enda tal"},
      {"10 av 12", "är flera tal", "räkna ut värdet och skriv ett enda tal"},
      {"minst 95", "har text eller tecken före talet", "skriv bara talet, `95`"},
      {"ca -5", "har text eller tecken före talet", "skriv bara talet, `-5`"},
      {"±5", "har text eller tecken före talet", "skriv bara talet"},
      {"5 st", "har text eller tecken efter talet",
       "skriv bara talet, `5`; enheten står i `enhet`"},
      {"1 234,5kr", "har text eller tecken efter talet",
       "skriv bara talet, `1 234,5`; enheten står i `enhet`"},
      // no number
      {"", "är tomt", "skriv ett tal, som `84,8`"},
      {"ja", "är inget tal", "skriv ett tal, som `84,8`"},
      {"N/A", "är inget tal", "skriv ett tal, eller lämna bort nyckeln om värdet saknas"},
      {"84,8\u202e", "innehåller tecknet U+202E, som inte syns", "skriv `84,8`"},
      {"\u200b", "innehåller tecknet U+200B, som inte syns", "ta bort tecknet"},
      {"84\xff", "är inte giltig UTF-8", "skriv ett tal, som `84,8`"},
      // limits
      {"1000000000000000", "har fler än 15 siffror före decimaltecknet",
       "kontrollera talet, eller ange det i en större enhet"},
      {"0,0000001", "har fler än 6 decimaler", "avrunda till högst 6 decimaler"},
  };
  for (const RefusalRow& row : rows) {
    CAPTURE(row.text);
    const auto number = read_number(row.text);
    REQUIRE_FALSE(number);
    CHECK(number.refusal.problem.sv == row.problem);
    CHECK(number.refusal.advice.sv == row.advice);
  }
}

TEST_CASE("refusals are in English too") {
  const auto number = read_number("1,234");
  CHECK(number.refusal.problem.en == "could be a decimal or a thousand");
  CHECK(number.refusal.advice.en == "write `1 234` or `1,2340`");
}

TEST_CASE("a very long text is refused before anything is done with it") {
  const auto number = read_number(std::string(1'000'000, '9'));
  CHECK(number.refusal.problem.sv == "är för långt för att vara ett tal");
}

TEST_CASE("an amount knows what its last decimal is worth") {
  struct {
    const char* text;
    const char* kronor;
    const char* step;
  } const rows[] = {
      {"448,7 mkr", "448700000", "100000"},
      {"448,70 mkr", "448700000", "10000"},
      {"449 mkr", "449000000", "1000000"},
      {"12 tkr", "12000", "1000"},
      {"100 kr", "100", "1"},
      {"100,50 kr", "100.5", "0.01"},
      {"1,2 mdkr", "1200000000", "100000000"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto amount = read_amount(row.text, {});
    REQUIRE(amount);
    CHECK(amount.value->kronor.plain() == row.kronor);
    CHECK(amount.value->step.plain() == row.step);
  }
  CHECK(read_amount("448,7\u00a0mkr", {}).value->odd_space);
  CHECK_FALSE(read_amount("448,7 mkr", {}).value->odd_space);
}

TEST_CASE("a refused amount is told with the mended one where that is certain") {
  constexpr const char* units =
      "skriv kr, SEK, tkr, mkr, mnkr, msek eller mdkr efter beloppet, som `448,7 mkr`";
  const RefusalRow rows[] = {
      // the unit
      {"448,7", "saknar enhet", units},
      {"448,7mkr", "ska ha ett mellanrum före enheten", "skriv `448,7 mkr`"},
      {"448,7  mkr", "ska ha ett mellanrum före enheten", "skriv `448,7 mkr`"},
      {"448,7 miljoner kronor", "har en enhet som skrivs `mkr`", "skriv `448,7 mkr`"},
      {"100:-", "har en enhet som skrivs `kr`", "skriv `100 kr`"},
      {"mkr 448,7", "har enheten före beloppet", "skriv `448,7 mkr`"},
      {"448,7 kmr", "har okänd enhet `kmr`", units},
      {"448,7 MEUR", "har okänd enhet `MEUR`", units},
      {"100 €", "har okänd enhet `€` (U+20AC är ingen svensk bokstav)", units},
      {"448,7 \u043ckr", "har okänd enhet `\u043ckr` (U+043C är ingen svensk bokstav)", units},
      {"448,7 %", "är en andel, inget belopp", units},
      {"5 abcdefghijklmnopqrstuvwxyz", "har okänd enhet `abcdefghijklmnopqrs…`", units},
      // the number
      {"(2,7) mkr", "har parentes för minus", "skriv `-2,7 mkr`"},
      {"\u20132,7 mkr", "har ett annat streck än minus", "skriv `-2,7 mkr`"},
      {"ca 448,7 mkr", "har text eller tecken före talet", "skriv bara talet, `448,7 mkr`"},
      {"448–450 mkr", "är ett intervall", "skriv ett enda tal"},
      // a decimal or a thousand: tkr may have decimals, of kronor a third decimal is below one öre
      {"1,234 tkr", "kan läsas som decimaltal eller tusental",
       "skriv `1 234 tkr` eller `1,2340 tkr`"},
      {"1,234 kr", "kan läsas som decimaltal eller tusental",
       "skriv `1 234 kr`, eller avrunda till hela ören"},
      {"0,001 kr", "är inte hela ören", "avrunda till högst 2 decimaler"},
      {"0,000001 tkr", "är inte hela ören", "avrunda till högst 5 decimaler"},
  };
  for (const RefusalRow& row : rows) {
    CAPTURE(row.text);
    const auto amount = read_amount(row.text, {});
    REQUIRE_FALSE(amount);
    CHECK(amount.refusal.problem.sv == row.problem);
    CHECK(amount.refusal.advice.sv == row.advice);
  }
}

TEST_CASE("with a unit given, advice needs none") {
  CHECK(read_amount("(2,7)", MoneyUnit::mkr).refusal.advice.sv == "skriv `-2,7`");
  CHECK(read_amount("(2,7)", {}).refusal.advice.sv == "skriv minus som `-`");
}
