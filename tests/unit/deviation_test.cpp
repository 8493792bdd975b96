// Budget deviations: the checks of their description, what is missing, what cannot be
// computed, and that large amounts stay exact.
#include "namndplan/figures/deviation.h"

#include <string>
#include <vector>

#include "assessed.h"

using namespace namndplan;
using assessed::FollowUps;
using assessed::in_percent;
using assessed::Period;
using assessed::shown;

namespace {

// A plan with this budget, and what its follow-ups say of it, by month.
class Budgeted : public Period {
 public:
  Budgeted(const std::string& budget, const FollowUps& rows)
      : Period(
            "verksamheter:\n  - {id: a, namn: A}\n  - {id: b, namn: B}\n  - {id: c, namn: C}\n"
            "budget:\n" +
                budget,
            reports(rows)),
        result_(*deviation(period())) {}

  const BudgetResult& line(std::size_t n = 0) const { return result_.lines.at(n); }
  const BudgetResult& sum() const { return result_.sum; }

 private:
  static FollowUps reports(const FollowUps& rows) {
    FollowUps out;
    for (const auto& [month, text] : rows) out[month] = "budget:\n" + text;
    return out;
  }
  Deviation result_;
};

std::string value(const BudgetFigure& figure) { return shown(figure.value); }
std::string reason(const BudgetFigure& figure) { return figure.step.formula.sv; }

}  // namespace

TEST_CASE("the checks of the description") {
  SUBCASE("income +59,0 and costs −119,3 give −60,3") {
    Budgeted b("  enhet: mkr\n  rader:\n    - {verksamhet: a, intäkter: 941, kostnader: 3830}\n",
               {{8, "  a: {prognos: {intäkter: 1000, kostnader: 3949.3}}\n"}});
    CHECK(value(b.line().income_deviation) == "59000000");
    CHECK(value(b.line().cost_deviation) == "-119300000");
    CHECK(value(b.line().deviation) == "-60300000");
    CHECK(value(b.sum().deviation) == "-60300000");
    CHECK(in_percent(b.sum().deviation_share.value) == "-2.1");
  }
  SUBCASE("37 264 against 37 500 gives +236, and 251 589 against 242 858 gives −8 731") {
    Budgeted b(
        "  enhet: tkr\n  rader:\n    - {verksamhet: a, nettokostnad: 37 500}\n"
        "    - {verksamhet: b, nettokostnad: 242 858}\n",
        {{12, "  a: {utfall: 37 264}\n  b: {utfall: 251 589}\n"}});
    CHECK(value(b.line(0).deviation) == "236000");
    CHECK(value(b.line(1).deviation) == "-8731000");
    CHECK(value(b.sum().deviation) == "-8495000");
  }
  SUBCASE("−7 and +2 give −5") {
    Budgeted b(
        "  enhet: mkr\n  rader:\n    - {verksamhet: a, nettokostnad: 200}\n"
        "    - {verksamhet: b, nettokostnad: 240}\n",
        {{8, "  a: {prognos: 207}\n  b: {prognos: 238}\n"}});
    CHECK(value(b.line(0).deviation) == "-7000000");
    CHECK(value(b.line(1).deviation) == "2000000");
    CHECK(value(b.sum().deviation) == "-5000000");
  }
  SUBCASE("−1,0 and −1,7 give −2,7") {
    Budgeted b(
        "  enhet: mkr\n  rader:\n    - {verksamhet: a, nettokostnad: 10}\n"
        "    - {verksamhet: b, nettokostnad: 10}\n",
        {{8, "  a: {utfall: 7.6, periodbudget: 6.6}\n  b: {utfall: 8.3, periodbudget: 6.6}\n"}});
    CHECK(value(b.line(0).period_deviation) == "-1000000");
    CHECK(value(b.line(1).period_deviation) == "-1700000");
    CHECK(value(b.sum().period_deviation) == "-2700000");
  }
}

TEST_CASE("net costs have a minus, a net income has none") {
  Budgeted b(
      "  enhet: mkr\n  rader:\n    - verksamhet: a\n      intäkter: 12,5\n"
      "      kostnader: {personal: 58, lokaler: 15, övrigt: 9.5}\n"
      "    - {verksamhet: b, nettokostnad: -3}\n    - {verksamhet: c, kostnader: 4}\n",
      {{8, "  a: {prognos: 70}\n  b: {prognos: -2}\n  c: {prognos: {kostnader: 5}}\n"}});
  CHECK(value(b.line(0).budget) == "-70000000");
  CHECK(value(b.line(1).budget) == "3000000");
  CHECK(value(b.line(1).deviation) == "-1000000");
  CHECK(value(b.line(2).income_deviation) == "0");
  CHECK(value(b.line(2).cost_deviation) == "-1000000");
  CHECK(value(b.sum().budget) == "-71000000");
  // Only one of the three lines has the split on both sides.
  CHECK(value(b.line(0).income_deviation).empty());
  CHECK(reason(b.sum().income_deviation) == "för a, b");
}

TEST_CASE("a period budget that is left out is linear, to the öre") {
  Budgeted b(
      "  rader:\n    - {verksamhet: a, nettokostnad: 100}\n    - {verksamhet: b, nettokostnad: "
      "90}\n",
      {{8, "  a: {utfall: 60}\n  b: {utfall: 60, periodbudget: 70}\n"}});
  CHECK(value(b.line(0).period_budget) == "-66.67");
  CHECK(b.line(0).linear);
  CHECK(value(b.line(0).period_deviation) == "6.67");
  CHECK_FALSE(b.line(1).linear);
  CHECK(value(b.sum().period_budget) == "-136.67");
  CHECK(b.sum().linear);
}

TEST_CASE("what is missing is told and not invented") {
  const std::string budget =
      "  enhet: mkr\n  rader:\n    - {verksamhet: a, nettokostnad: 10, föregående: {nettokostnad: "
      "9}}\n"
      "    - {verksamhet: b, nettokostnad: 20}\n";
  SUBCASE("a line without a forecast empties the sum") {
    Budgeted b(budget, {{8, "  a: {utfall: 6, prognos: 11}\n  b: {utfall: 13}\n"}});
    CHECK(value(b.line(0).deviation) == "-1000000");
    CHECK(reason(b.line(1).forecast) == "uppföljningen anger ingen prognos");
    CHECK(value(b.sum().outcome) == "-19000000");
    CHECK(value(b.sum().forecast).empty());
    CHECK(reason(b.sum().forecast) == "för b");
    CHECK(value(b.sum().deviation).empty());
    CHECK(value(b.sum().growth).empty());
  }
  SUBCASE("a line that is not mentioned has budget and a linear period budget") {
    Budgeted b(budget, {{4, "  a: {utfall: 3, prognos: 10}\n"}});
    CHECK(value(b.line(1).budget) == "-20000000");
    CHECK(value(b.line(1).period_budget) == "-6666666.67");
    CHECK(value(b.line(1).outcome).empty());
    CHECK(reason(b.line(1).outcome) == "uppföljningen nämner inte raden");
  }
  SUBCASE("an earlier forecast is not carried on") {
    Budgeted b(budget,
               {{4, "  a: {prognos: 11}\n  b: {prognos: 20}\n"}, {8, "  a: {utfall: 6}\n"}});
    CHECK(value(b.line(0).forecast).empty());
  }
}

TEST_CASE("what cannot be computed says why") {
  Budgeted b(
      "  rader:\n    - {verksamhet: a, nettokostnad: 0, föregående: {nettokostnad: 0}}\n"
      "    - {verksamhet: b, nettokostnad: 200, föregående: {nettokostnad: -5}}\n",
      {{8, "  a: {prognos: 5}\n  b: {prognos: 210}\n"}});
  CHECK(value(b.line(0).deviation) == "-5");
  CHECK(b.line(0).deviation_share.undefined);
  CHECK(b.line(0).growth.undefined);
  CHECK(in_percent(b.line(1).deviation_share.value) == "-5.0");
  CHECK(b.line(1).growth.undefined);  // the year before gave an income
}

TEST_CASE("in December the outcome decides, and the forecasts of the year are held against it") {
  Budgeted b(
      "  enhet: mkr\n  rader:\n    - {verksamhet: a, nettokostnad: 100, föregående: {nettokostnad: "
      "96}}\n",
      {{4, "  a: {prognos: 101}\n"},
       {8, "  a: {utfall: 70}\n"},
       {12, "  a: {utfall: 99, prognos: 98}\n"}});
  CHECK(value(b.line().deviation) == "1000000");
  CHECK(value(b.line().forecast) == "-98000000");  // shown, not used
  CHECK(b.line().growth.value->plain() == "0.03125");
  REQUIRE(b.line().accuracy.size() == 2);
  CHECK(value(b.line().accuracy[0].difference) == "2000000");  // better than the forecast of April
  CHECK(value(b.line().accuracy[1].difference).empty());       // August had none
  CHECK(value(b.sum().accuracy[0].difference) == "2000000");
}

TEST_CASE("a plan with a frame and no lines is followed up under totalt") {
  Budgeted b("  enhet: mkr\n  ram: 448,7\n",
             {{8, "  totalt: {utfall: 300, prognos: 453.7, kommentar: Kollektivtrafiken.}\n"}});
  CHECK(value(b.sum().budget) == "-448700000");
  CHECK(value(b.sum().deviation) == "-5000000");
  CHECK(b.sum().report != nullptr);
  CHECK(value(b.sum().growth).empty());
}

TEST_CASE("999 999 999 999,99 kr stays exact through a thousand additions") {
  std::string lines = "  rader:\n", rows, units;
  for (int i = 0; i < 1000; ++i) {
    std::string id = "u" + std::to_string(i);
    units += "  - {id: " + id + ", namn: " + id + "}\n";
    lines += "    - {verksamhet: " + id + ", nettokostnad: \"999 999 999 999,99\"}\n";
    rows += "  " + id + ": {prognos: \"999 999 999 999,98\"}\n";
  }
  Budgeted b(lines, {{8, rows}});
  CHECK(value(b.sum().budget) == "-999999999999990");
  CHECK(value(b.sum().forecast) == "-999999999999980");
  CHECK(value(b.sum().deviation) == "10");
  // The largest amount that is read, and the smallest difference from it.
  Budgeted large("  rader:\n    - {verksamhet: a, nettokostnad: 999 999 999 999 999}\n",
                 {{8, "  a: {prognos: \"999999999999998,99\"}\n"}});
  CHECK(value(large.line().deviation) == "0.01");
}

TEST_CASE("a derivation has every figure once, and refers back to it after that") {
  Budgeted b("  enhet: mkr\n  rader:\n    - {verksamhet: a, nettokostnad: 10}\n",
             {{8, "  a: {utfall: 6, prognos: 11}\n"}});
  Step step = derivation(b.line(), b.period().plan);
  CHECK(step.operation == Operation::figures);
  REQUIRE(step.inputs.size() == budget_columns().size());
  const Step& forecast = step.inputs[4];
  CHECK(forecast.operation == Operation::sum);
  CHECK(forecast.inputs.front().place.source != nullptr);
  const Step& full_year = step.inputs[5];
  CHECK(full_year.value == Decimal(-1000000));
  CHECK(full_year.inputs.front().operation == Operation::reference);
  CHECK(full_year.inputs.front().value == forecast.value);
}

TEST_CASE("growth: a sign that changes cannot be computed, growth to exactly 0 is −100 %") {
  struct Row {
    std::string previous, forecast, growth;
  };
  const std::vector<Row> rows{{"10", "11", "10.0"}, {"10", "0", "-100.0"}, {"10", "-1", ""},
                              {"-10", "11", ""},    {"0", "11", ""},       {"-10", "-11", ""}};
  for (const Row& row : rows) {
    INFO(fmt::format("{} → {}", row.previous, row.forecast));
    Budgeted b(
        "  enhet: mkr\n  rader:\n    - {verksamhet: a, nettokostnad: 10, föregående: "
        "{nettokostnad: " +
            row.previous + "}}\n",
        {{8, "  a: {prognos: " + row.forecast + "}\n"}});
    CHECK(in_percent(b.line().growth.value) == row.growth);
    CHECK(b.line().growth.undefined == row.growth.empty());
  }
}

TEST_CASE("a percentage over a small base, or beyond ±999 %, is not for people") {
  struct Row {
    std::string budget, forecast;  // of a line beside one of 1 000 mkr
    bool small;
  };
  const std::vector<Row> rows{
      {"2", "2.5", false},    {"1.001002", "1", false},  // a thousandth of the sum, exactly enough
      {"1.0010", "1", true},  {"0.5", "0.6", true},
      {"-0.5", "0.6", true},  {"10", "-89.9", false},  // 999 %
      {"10", "-89.91", true}, {"10", "109.91", true},
  };
  for (const Row& row : rows) {
    INFO(fmt::format("{} {}", row.budget, row.forecast));
    Budgeted b(
        "  enhet: mkr\n  rader:\n    - {verksamhet: a, nettokostnad: 1000}\n    - {verksamhet: "
        "b, nettokostnad: " +
            row.budget + "}\n",
        {{8, "  a: {prognos: 1000}\n  b: {prognos: " + row.forecast + "}\n"}});
    REQUIRE(b.line(1).deviation_share);  // programs keep it
    CHECK(b.line(1).deviation_share.small_base == row.small);
    CHECK_FALSE(b.sum().deviation_share.small_base);
  }
}
