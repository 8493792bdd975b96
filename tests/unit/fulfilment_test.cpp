// An indicator at the end of a period: each rule in its turn.
#include "assessed.h"
#include "namndplan/base/number.h"

using namespace assessed;

namespace {

Decimal decimal(const char* text) { return read_number(text).value->value; }

}  // namespace

TEST_CASE("degree and level of an outcome against its target") {
  struct {
    const char* target;
    const char* outcome;
    Direction direction;
    const char* degree;
    const char* level;
  } const rows[] = {
      // The table of the description.
      {"90", "123", Direction::higher, "1", "uppfyllt"},
      {"95", "86", Direction::higher, "0.905263157895", "delvis uppfyllt"},
      {"-15,8", "-14,5", Direction::higher, "1", "uppfyllt"},
      {"14", "11", Direction::lower, "1", "uppfyllt"},
      {"-0,5", "9,4", Direction::lower, "0", "ej uppfyllt"},
      {"0", "0", Direction::lower, "1", "uppfyllt"},
      // Reached: högre X ≥ T, lägre X ≤ T, exakt X = T.
      {"90", "90", Direction::higher, "1", "uppfyllt"},
      {"14", "14", Direction::lower, "1", "uppfyllt"},
      {"7", "7", Direction::exact, "1", "uppfyllt"},
      {"-7", "-7", Direction::exact, "1", "uppfyllt"},
      // högre, T > 0, 0 ≤ X < T: X / T.
      {"90", "89,999999", Direction::higher, "0.999999988889", "delvis uppfyllt"},
      {"100", "80", Direction::higher, "0.8", "delvis uppfyllt"},
      {"100", "79,999999", Direction::higher, "0.79999999", "ej uppfyllt"},
      {"100", "0", Direction::higher, "0", "ej uppfyllt"},
      {"3", "1", Direction::higher, "0.333333333333", "ej uppfyllt"},
      {"3", "2", Direction::higher, "0.666666666667", "ej uppfyllt"},
      // lägre, T > 0, X > T: T / X.
      {"5", "6", Direction::lower, "0.833333333333", "delvis uppfyllt"},
      {"14", "-1", Direction::lower, "1", "uppfyllt"},
      // exakt, T ≠ 0: 1 − |X − T| / |T|, not below 0.
      {"10", "9", Direction::exact, "0.9", "delvis uppfyllt"},
      {"10", "11", Direction::exact, "0.9", "delvis uppfyllt"},
      {"-10", "-11", Direction::exact, "0.9", "delvis uppfyllt"},
      {"10", "20", Direction::exact, "0", "ej uppfyllt"},
      {"10", "21", Direction::exact, "0", "ej uppfyllt"},
      {"10", "-1", Direction::exact, "0", "ej uppfyllt"},
      // Anything else: 0.
      {"0", "-1", Direction::higher, "0", "ej uppfyllt"},
      {"-10", "-11", Direction::higher, "0", "ej uppfyllt"},
      {"10", "-1", Direction::higher, "0", "ej uppfyllt"},
      {"0", "1", Direction::lower, "0", "ej uppfyllt"},
      {"0", "1", Direction::exact, "0", "ej uppfyllt"},
  };
  const BoardPlan standard;
  for (const auto& row : rows) {
    INFO(row.outcome, " against ", row.target, " ", word(row.direction));
    Degree degree =
        degree_of(decimal(row.outcome), decimal(row.target), IndicatorKind::count, row.direction);
    CHECK(degree.value.plain() == row.degree);
    CHECK(degree.reached == (std::string(row.degree) == "1"));
    CHECK(word(level_of(degree.value, limits_of(standard))) == row.level);
  }
}

TEST_CASE("ja/nej is reached when it equals its target, whatever the direction") {
  for (Direction direction : {Direction::higher, Direction::lower, Direction::exact}) {
    for (int outcome : {0, 1}) {
      for (int target : {0, 1}) {
        Degree degree = degree_of(outcome, target, IndicatorKind::yes_no, direction);
        CHECK(degree.reached == (outcome == target));
        CHECK(degree.value == Decimal(outcome == target ? 1 : 0));
      }
    }
  }
}

TEST_CASE("a degree is rounded to nine decimals before its level is decided") {
  AssessmentLimits limits;
  limits.fulfilled = 1;
  limits.partly = decimal("0,4");
  CHECK(level_of(decimal("0,4") - Decimal::scaled(1, 12), limits) == Level::partly);
  CHECK(level_of(decimal("0,4") - Decimal::scaled(5, 10), limits) == Level::partly);
  CHECK(level_of(decimal("0,4") - Decimal::scaled(6, 10), limits) == Level::not_fulfilled);
  CHECK(level_of(Decimal(1) - Decimal::scaled(1, 12), limits) == Level::fulfilled);
}

// ---- During the year ----

TEST_CASE("before December the assessed value is the forecast that is given") {
  One one("målnivå: 90, mätning: ackumulerat", {{8, "{utfall: 61, prognos: 81}"}});
  CHECK(forecast(one.indicator()) == "81 angiven");
  CHECK(in_percent(one->degree) == "90.0");
  CHECK(one->outcome->total.value == 61);
}

TEST_CASE("without one, for ackumulerat it is the outcome · 12 / month") {
  CHECK(forecast(One("målnivå: 90, mätning: ackumulerat", {{8, "61"}}).indicator()) ==
        "91.5 framskrivning");
  CHECK(forecast(One("målnivå: 90, mätning: ackumulerat", {{4, "10"}}).indicator()) ==
        "30 framskrivning");
  CHECK(forecast(One("målnivå: 90, mätning: ackumulerat", {{11, "10"}}).indicator()) ==
        "10.909090909091 framskrivning");
}

TEST_CASE("without one, for nuläge it is the latest outcome") {
  CHECK(forecast(One("målnivå: 90, mätning: nuläge", {{8, "61"}}).indicator()) ==
        "61 senaste utfall");
  CHECK(forecast(One("målnivå: 90", {{8, "61"}}).indicator()) == "61 senaste utfall");
}

TEST_CASE(
    "a yes/no indicator that is still Nej is ej bedömd before December, unless a forecast is "
    "given") {
  One no("typ: ja/nej, målnivå: Ja", {{8, "Nej"}});
  CHECK(forecast(no.indicator()) == "");
  CHECK(level(no.indicator()) == "ej bedömd");
  CHECK_FALSE(no->degree);
  CHECK_FALSE(no->missing);

  One given("typ: ja/nej, målnivå: Ja", {{8, "{utfall: Nej, prognos: Ja}"}});
  CHECK(forecast(given.indicator()) == "1 angiven");
  CHECK(level(given.indicator()) == "uppfyllt");
  CHECK(level(One("typ: ja/nej, målnivå: Ja", {{8, "{utfall: Nej, prognos: Nej}"}}).indicator()) ==
        "ej uppfyllt");

  CHECK(level(One("typ: ja/nej, målnivå: Ja", {{8, "Ja"}}).indicator()) == "uppfyllt");
  CHECK(level(One("typ: ja/nej, målnivå: Ja", {{12, "Nej"}}).indicator()) == "ej uppfyllt");
}

TEST_CASE("a yes/no target Nej follows the same rule: Nej is no verdict yet, Ja is") {
  CHECK(level(One("typ: ja/nej, målnivå: Nej", {{8, "Nej"}}).indicator()) == "ej bedömd");
  CHECK(level(One("typ: ja/nej, målnivå: Nej", {{8, "Ja"}}).indicator()) == "ej uppfyllt");
  CHECK(level(One("typ: ja/nej, målnivå: Nej", {{12, "Nej"}}).indicator()) == "uppfyllt");
}

TEST_CASE("in December the assessed value is the outcome, never a projection") {
  One one("målnivå: 90, mätning: ackumulerat", {{12, "61"}});
  CHECK(forecast(one.indicator()) == "");
  CHECK(in_percent(one->degree) == "67.8");

  One earlier("målnivå: 90, mätning: ackumulerat, periodicitet: [aug]", {{8, "61"}, {12, ""}});
  CHECK(earlier->outcome_month == 8);
  CHECK(forecast(earlier.indicator()) == "");
  CHECK(in_percent(earlier->degree) == "67.8");
}

TEST_CASE("a forecast given in December is not used") {
  One with_outcome("målnivå: 90", {{12, "{utfall: 61, prognos: 90}"}});
  CHECK(forecast(with_outcome.indicator()) == "");
  CHECK(in_percent(with_outcome->degree) == "67.8");
  CHECK(level(One("målnivå: 90", {{12, "{prognos: 90}"}}).indicator()) == "ej bedömd");
  CHECK(level(One("målnivå: 90, periodicitet: [aug]", {{12, "{prognos: 90}"}}).indicator()) ==
        "ej bedömd");  // August's outcome is still owed
}

// ---- Which outcome ----

TEST_CASE("the outcome is the follow-up's own, also when it is not due") {
  One one("målnivå: 100, periodicitet: [apr, dec]", {{4, "50"}, {8, "90"}});
  CHECK(in_percent(one->degree) == "90.0");
  CHECK(one->outcome_month == 8);
  CHECK_FALSE(one->due);
}

TEST_CASE(
    "one that is due and has no outcome is missing, also when a forecast makes it assessable") {
  One silent("målnivå: 90", {{4, "50"}, {8, ""}});
  CHECK(silent->missing);
  CHECK(silent->outcome == nullptr);  // the earlier outcome is not taken
  CHECK(level(silent.indicator()) == "ej bedömd");

  One forecast_only("målnivå: 90", {{8, "{prognos: 90}"}});
  CHECK(forecast_only->missing);
  CHECK(level(forecast_only.indicator()) == "uppfyllt");
  CHECK(level(One("målnivå: 90", {{8, ""}}).indicator()) == "ej bedömd");
  CHECK(level(One("målnivå: 90", {{12, ""}}).indicator()) == "ej bedömd");
}

TEST_CASE(
    "one that is not due takes its latest earlier outcome of the year, with that outcome's month") {
  One one("målnivå: 90, mätning: ackumulerat, periodicitet: [apr, dec]",
          {{2, "5"}, {4, "30"}, {8, ""}});
  CHECK(one->outcome_month == 4);
  CHECK(forecast(one.indicator()) == "90 framskrivning");
  CHECK(level(one.indicator()) == "uppfyllt");
  CHECK_FALSE(one->missing);

  One yes("typ: ja/nej, målnivå: Ja, periodicitet: [apr, dec]", {{4, "Ja"}, {8, ""}});
  CHECK(forecast(yes.indicator()) == "1 senaste utfall");
}

TEST_CASE(
    "with none and no forecast, it is ej aktuell and left out; with a forecast it is assessed") {
  One none("målnivå: 90, periodicitet: år", {{4, ""}, {8, ""}});
  CHECK(level(none.indicator()) == "ej aktuell");
  CHECK(none->left_out());
  CHECK_FALSE(none->missing);
  CHECK(level(One("målnivå: 90, periodicitet: år", {{8, "{prognos: 80}"}}).indicator()) ==
        "delvis uppfyllt");
}

TEST_CASE("periodicitet left out is år") {
  CHECK(level(One("målnivå: 90, periodicitet: ", {{8, ""}}).indicator()) == "ej aktuell");
  CHECK(One("målnivå: 90, periodicitet: ", {{12, ""}})->missing);
}

TEST_CASE("svar saknas and mäts ej have no value and are the follow-up's own answer") {
  for (const std::string word : {"svar saknas", "mäts ej"}) {
    INFO(word);
    for (int month : {8, 12}) {
      One due("målnivå: 90", {{4, "90"}, {month, word}});
      CHECK(due->missing == (word == not_answered_word));  // "mäts ej" is an answer
      CHECK(level(due.indicator()) == "ej bedömd");
    }
    One not_due("målnivå: 90, periodicitet: [apr]", {{4, "90"}, {8, word}});
    CHECK(level(not_due.indicator()) == "ej bedömd");  // no earlier outcome is used
    CHECK_FALSE(not_due->left_out());                  // counted also when not due
    CHECK(level(One("målnivå: 90", {{8, "{utfall: " + word + ", prognos: 90}"}}).indicator()) ==
          "uppfyllt");
    CHECK(level(One("målnivå: 90", {{12, "{utfall: " + word + ", prognos: 90}"}}).indicator()) ==
          "ej bedömd");

    One passed("målnivå: 90, periodicitet: år", {{2, "80"}, {4, word}, {8, ""}});
    CHECK(passed->outcome_month == 2);
    CHECK(level(One("målnivå: 90, periodicitet: år", {{4, word}, {8, ""}}).indicator()) ==
          "ej aktuell");
  }
}

TEST_CASE("svar saknas and mäts ej are told apart") {
  CHECK(One("målnivå: 90", {{8, "svar saknas"}})->outcome->answer == Answer::not_answered);
  CHECK(One("målnivå: 90", {{8, "mäts ej"}})->outcome->answer == Answer::not_measured);
}

TEST_CASE("a split without a total has no value") {
  One one("målnivå: 90, individbaserad: ja", {{8, "{utfall: {kvinnor: 91, män: 89}}"}});
  CHECK(level(one.indicator()) == "ej bedömd");
  CHECK(one->missing);
  CHECK(level(One("målnivå: 90", {{8, "{utfall: {totalt: 90, kvinnor: 91, män: 89}}"}})
                  .indicator()) == "uppfyllt");
}

TEST_CASE("without a target for the year it is mål saknas before anything else, and left out") {
  for (const std::string target :
       {"utfall: {2025: 5}", "målnivå: svar saknas", "målnivå: {2025: 90, 2027: 95}"}) {
    INFO(target);
    for (const std::string answer : {"", "61", "svar saknas", "{utfall: 61, prognos: 90}"}) {
      One one(target, {{8, answer}});
      CHECK(level(one.indicator()) == "mål saknas");
      CHECK(one->left_out());
      CHECK(forecast(one.indicator()) == "");  // no forecast
    }
    CHECK(One(target, {{8, "61"}})->outcome->total.value == 61);  // its outcome is shown
    CHECK(level(One(target + ", periodicitet: år", {{8, ""}}).indicator()) == "mål saknas");
  }
}

TEST_CASE("a target by year is that of the plan's year") {
  CHECK(level(One("målnivå: {2025: 90, 2026: 60, 2027: 95}", {{8, "61"}}).indicator()) ==
        "uppfyllt");
}

TEST_CASE("the level of an indicator is that of its degree by the plan's thresholds") {
  auto level_at = [](const std::string& method) {
    Period period(
        "      - {id: \"1.1\", titel: D, indikatorer: [{id: 1.1.1, namn: I, typ: antal, målnivå: "
        "100}]}\n",
        {{12, "indikatorer: {\"1.1.1\": 90}\n"}}, method);
    return level(period.indicator());
  };
  CHECK(level_at("") == "delvis uppfyllt");
  CHECK(level_at("uppfyllt: 90") == "uppfyllt");
  CHECK(level_at("uppfyllt: 90.1, delvis: 90 %") == "delvis uppfyllt");
  CHECK(level_at("delvis: 90.1") == "ej uppfyllt");
}

TEST_CASE("an earlier follow-up's forecast is not carried on") {
  One one("målnivå: 90, periodicitet: [apr, dec]", {{4, "{utfall: 61, prognos: 90}"}, {8, ""}});
  CHECK(forecast(one.indicator()) == "61 senaste utfall");
  CHECK(level(One("målnivå: 90, periodicitet: år", {{4, "{prognos: 90}"}, {8, ""}}).indicator()) ==
        "ej aktuell");
}
