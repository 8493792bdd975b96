// The unit and the decimals in which a document shows amounts: those that reads best, in which sums
// still hold.
#include "namndplan/report/parts/money.h"

#include "doctest/doctest.h"
#include "namndplan/base/number_format.h"

using namespace namndplan;
using report::ShownAmounts;
using report::ShownUnit;

namespace {

// "mkr 1" for the amounts (kronor) of a budget whose `enhet` is `unit`.
std::string chosen(std::optional<MoneyUnit> unit, const ShownAmounts& amounts,
                   std::optional<MoneyUnit> asked = {}, bool exact = false) {
  Budget budget;
  if (unit) budget.unit = {*unit, {}, true};
  ShownUnit out = report::shown_unit(budget, asked, amounts, exact);
  return std::string(out.word) + " " + std::to_string(out.decimals) +
         (out.rows_hold ? "" : ", off");
}

Decimal ore(long long amount) { return Decimal::scaled(amount, 2); }

}  // namespace

TEST_CASE("the unit is the plan's, else by size") {
  CHECK(chosen(MoneyUnit::mkr, {{120'000'000}, {}, {}}) == "mkr 1");
  CHECK(chosen(MoneyUnit::tkr, {{120'000'000}, {}, {}}) == "tkr 0");
  CHECK(chosen({}, {{120'000'000, 5}, {}, {}}) == "mkr 3");
  CHECK(chosen({}, {{10'000'000}, {}, {}}) == "mkr 1");
  CHECK(chosen({}, {{9'000'000}, {}, {}}) == "tkr 0");
  CHECK(chosen(MoneyUnit::kr, {{99'999}, {}, {}}) == "kr 0");
  CHECK(chosen(MoneyUnit::mkr, {{120'000'000}, {}, {}}, MoneyUnit::kr) == "kr 0");
}

TEST_CASE("an amount that is not 0 is never printed as 0") {
  struct Case {
    MoneyUnit unit;
    int decimals;
    Decimal kronor;
    const char* shown;
  };
  const Case cases[] = {
      {MoneyUnit::mkr, 1, 0, "0\u00a0mkr"},
      {MoneyUnit::mkr, 1, 60'300'000, "60,3\u00a0mkr"},
      {MoneyUnit::mkr, 0, 490'000, "0,5\u00a0mkr"},
      {MoneyUnit::mkr, 0, -1'000, "\u22120,001\u00a0mkr"},
      {MoneyUnit::mkr, 0, 400, "400\u00a0kr"},
      {MoneyUnit::tkr, 0, 400, "0,4\u00a0tkr"},
      {MoneyUnit::tkr, 0, ore(4), "0,04\u00a0kr"},
      {MoneyUnit::kr, 0, ore(1), "0,01\u00a0kr"},
  };
  for (const Case& c : cases) {
    ShownUnit unit{word(c.unit), kronor_per(c.unit), c.decimals};
    CHECK(report::shown_amount(c.kronor, report::telling_unit(c.kronor, unit)) == c.shown);
  }
}

TEST_CASE("decimals are those that are written, within reason") {
  CHECK(chosen(MoneyUnit::mkr, {{448'750'000}, {}, {}}) == "mkr 2");
  CHECK(chosen(MoneyUnit::mkr, {{ore(14'623'456'789)}, {}, {}}) == "mkr 3");
  CHECK(chosen(MoneyUnit::mkr, {{ore(14'623'456'789)}, {}, {}}, {}, true) == "mkr 8");
  CHECK(chosen(MoneyUnit::tkr, {{ore(14'623'456'789)}, {}, {}}) == "tkr 1");
  CHECK(chosen(MoneyUnit::kr, {{ore(1'050)}, {}, {}}) == "kr 1");
}

TEST_CASE("there are as many decimals as it takes for the sums to hold") {
  // 0,04 + 0,04 + 0,04 is 0,12: not 0,0 + 0,0 + 0,0 = 0,1.
  std::vector<Decimal> column{40'000, 40'000, 40'000, -120'000};
  CHECK(chosen(MoneyUnit::mkr, {{}, {}, {column}}) == "mkr 2");
  // A third of 40 mkr, three times: no column of thirds adds up in mkr, so it is left to a row of
  // its own. A row of differences has up to three decimals
  // to hold; where that does not do, there is no use in them.
  Decimal third = ore(1'333'333'333);
  std::vector<Decimal> thirds{third, third, third, ore(-3'999'999'999)};
  CHECK(chosen(MoneyUnit::mkr, {{}, {}, {thirds}}) == "mkr 1");
  CHECK(chosen(MoneyUnit::mkr, {{}, {thirds}, {}}) == "mkr 1, off");
  CHECK(chosen(MoneyUnit::mkr, {{}, {thirds}, {}}, MoneyUnit::kr) == "kr 2");
  CHECK(chosen(MoneyUnit::mkr, {{}, {{13'340'000, -6'660'000, -6'680'000}}, {thirds}}) == "mkr 2");
  CHECK(chosen(MoneyUnit::mkr, {{}, {{third, -third}}, {}}) == "mkr 1");
}

TEST_CASE("there are as many decimals as it takes for a deviation to be told from none") {
  CHECK(chosen(MoneyUnit::mkr, {{}, {}, {}, {40'000, 0, -1'200'000}}) == "mkr 2");
  CHECK(chosen(MoneyUnit::mkr, {{}, {}, {}, {50'000}}) == "mkr 1");
  CHECK(chosen(MoneyUnit::mkr, {{}, {}, {}, {400}}) == "mkr 1");  // said in words
  ShownUnit mkr{"mkr", 1'000'000, 1};
  CHECK(report::deviation_cell(400, mkr).shown(Language::swedish) == "i nivå med budget");
  CHECK(report::deviation_cell(0, mkr).shown(Language::swedish) == "0,0");
  CHECK(report::deviation_cell(1'200'000, mkr).shown(Language::swedish) == "+1,2");
  CHECK(report::deviation_cell(-1'200'000, mkr).shown(Language::english) == "\u22121.2");
}

TEST_CASE("an amount is written as each language does") {
  ShownUnit mkr{"mkr", 1'000'000, 1};
  ShownUnit kronor{"kr", 1, 0};
  CHECK(report::shown_amount(-1'200'000, mkr) == "\u22121,2\u00a0mkr");
  CHECK(report::shown_amount(12'000, kronor) == "12\u00a0000\u00a0kr");
  mkr.language = kronor.language = Language::english;
  CHECK(report::shown_amount(-1'200'000, mkr) == "\u2212SEK\u00a01.2 million");
  CHECK(report::shown_amount(12'000, kronor) == "SEK\u00a012,000");
  CHECK(mkr.shown() == "SEK million");
}

TEST_CASE("a rounding row says what a column of rounded amounts lacks") {
  ShownUnit mkr{"mkr", 1'000'000, 1};
  auto money = [&](long long kronor) {
    return report::money_cell(Decimal::scaled(kronor, 0), mkr);
  };
  using report::Cell;
  report::Table table{
      {{"", false}, {"a", true}, {"b", true}, {"%", true}},
      {{Cell::of("x"), money(13'333'333), money(1'000'000), Cell::of_fixed(1, 1, "%")},
       {Cell::of("y"), money(13'333'333), money(2'000'000), Cell::of_fixed(1, 1, "%")},
       {Cell::of("Summa"), money(26'666'666), money(3'000'000), Cell::of_fixed(1, 1, "%")}}};
  CHECK(report::add_rounding_row(table, Language::swedish));
  REQUIRE(table.rows.size() == 4);
  CHECK(table.rows[2][0].text == "Avrundning");
  CHECK(table.rows[2][1].plain() == "0.1");
  CHECK(table.rows[2][2].plain().empty());
  CHECK(table.rows[2][3].plain().empty());
  CHECK(table.rows[3][0].text == "Summa");
  table.rows.erase(table.rows.begin() + 2);
  table.rows[2][1] = money(26'600'000);
  CHECK_FALSE(report::add_rounding_row(table, Language::swedish));
}

TEST_CASE("amounts in text have no needless zeros, changes a sign") {
  ShownUnit mkr{"mkr", 1'000'000, 1};
  CHECK(report::shown_amount(-5'000'000, mkr) == "−5\u00a0mkr");
  CHECK(report::shown_amount(448'700'000, mkr) == "448,7\u00a0mkr");
  CHECK(report::shown_change(200'000, mkr) == "+0,2\u00a0mkr");
  CHECK(report::money_cell(5'000'000, mkr).plain() == "5.0");
}
