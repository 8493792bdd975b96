// Rules at their limits: what is exactly on one is reported or not, by the row.
#include <fmt/format.h>

#include "assessed.h"
#include "found.h"

using namespace namndplan;
using found::Files;
using found::Found;
using found::plan_with;

namespace {

const std::string due = "periodicitet: [apr, aug, dec], målnivå: 90, ";
const std::string count = "typ: antal, enhet: besök, mätning: nuläge, " + due;

std::string answer(const std::string& text) { return "indikatorer:\n  \"1.1.1\": " + text + "\n"; }

const std::string budget_of_two =
    "verksamheter: [{id: a, namn: A}, {id: b, namn: B}]\n"
    "mål: []\nbudget:\n  enhet: mkr\n  avvikelsegräns: 10 %\n  ram: 100\n  rader:\n"
    "    - {verksamhet: a, intäkter: 20, kostnader: 80}\n    - {verksamhet: b, nettokostnad: 40}\n";

}  // namespace

TEST_CASE("an outcome, forecast, target or interim target of another size is reported") {
  struct {
    const char* what;
    std::string plan, answer;
    int in_plan, in_follow_up;
  } const rows[] = {
      {"target, ten times", "typ: andel, utfall: {2025: 84}, målnivå: 8.4", "", 1, 0},
      {"ratio of 7", "typ: index, utfall: {2025: 70}, målnivå: 10", "", 0, 0},
      {"above 7", "typ: index, utfall: {2025: 70.1}, målnivå: 10", "", 1, 0},
      {"of 1/7", "typ: index, utfall: {2025: 10}, målnivå: 70", "", 0, 0},
      {"below 1/7", "typ: index, utfall: {2025: 10}, målnivå: 71", "", 1, 0},
      {"too small to tell", "typ: medelvärde, enhet: d, utfall: {2025: 0.2}, målnivå: 1.9", "", 0,
       0},
      {"large enough", "typ: medelvärde, enhet: d, utfall: {2025: 0.2}, målnivå: 2", "", 1, 0},
      {"a count below 20", "typ: antal, utfall: {2025: 1}, målnivå: 19", "", 0, 0},
      {"a count of 20", "typ: antal, utfall: {2025: 1}, målnivå: 20", "", 1, 0},
      {"zero", "typ: antal, utfall: {2025: 0}, målnivå: 500", "", 0, 0},
      {"belopp", "typ: belopp, enhet: tkr, utfall: {2025: 1200}, målnivå: 1.2", "", 1, 0},
      {"another unit, the same size",
       "typ: belopp, enhet: tkr, utfall: {2025: 1200}, målnivå: 1.2 mkr", "", 0, 0},
      {"another year's target", "typ: andel, utfall: {2025: 84}, målnivå: {2026: 85, 2027: 0.86}",
       "", 1, 0},
      {"interim target", "typ: andel, utfall: {2025: 84}, målnivå: 85, delårsnivå: {aug: 8.4}", "",
       1, 0},
      {"accumulated in January",
       "typ: antal, mätning: ackumulerat, utfall: {2025: 840}, målnivå: 850, delårsnivå: {jan: 50}",
       "", 0, 0},
      {"earlier outcomes", "typ: andel, utfall: {2024: 8.4, 2025: 84}, målnivå: 85", "", 1, 0},
      {"a fraction, alone", "typ: andel, målnivå: 0.88", "", 1, 0},
      {"a small share, told so", "typ: andel, målnivå: 0.88 %", "", 0, 0},
      {"a small share among small ones", "typ: andel, utfall: {2025: 1.1}, målnivå: 0.9", "", 0, 0},
      {"a percentage may be small", "typ: procent, målnivå: 0.5", "", 0, 0},
      {"outcome", count + "utfall: {2025: 84}", "910", 0, 1},
      {"forecast", count + "utfall: {2025: 84}", "{utfall: 88, prognos: 9}", 0, 1},
      {"near the target alone", count + "utfall: {2025: 9}", "88", 1, 0},
      {"part of a year's sum",
       "typ: antal, enhet: st, mätning: ackumulerat, utfall: {2025: 84}, " + due, "2", 0, 1},
      {"a word", count + "utfall: {2025: 84}", "svar saknas", 0, 0},
  };
  for (const auto& row : rows) {
    INFO(std::string(row.what));
    Files files{plan_with(row.plan), {}};
    if (!row.answer.empty()) files.follow_ups[8] = answer(row.answer);
    const Found found(files);
    CHECK(found.count("NP322") == row.in_plan);
    CHECK(found.count("NP425") == row.in_follow_up);
    CHECK((row.in_plan == 0 || found.count("NP307") == 0));  // a wrong unit is no lower ambition
  }
  CHECK(Found({plan_with("typ: andel, utfall: {2025: 84}, målnivå: 0.88")})
            .text("NP322")
            .find("menade du 88 %?") != std::string::npos);
}

TEST_CASE("what adds up: the kinds that may, and December") {
  struct {
    const char* kind;
    int error, warning;
  } const rows[] = {{"antal", 0, 0}, {"belopp", 0, 0},  {"andel", 0, 1},
                    {"index", 1, 0}, {"procent", 1, 0}, {"medelvärde", 1, 0}};
  for (const auto& row : rows) {
    INFO(row.kind);
    const Found found({plan_with(fmt::format(
        "typ: {}, mätning: ackumulerat, periodicitet: [apr, aug], målnivå: 90", row.kind))});
    CHECK(found.count("NP320") == row.error);
    CHECK(found.count("NP321") == row.warning);
    CHECK(found.count("NP323") == 1 - row.error);
    CHECK(Found({plan_with(fmt::format("typ: {}, mätning: nuläge, målnivå: 90", row.kind))})
              .count("NP320") == 0);
  }
}

TEST_CASE("an activity whose date has passed is mentioned until it is over") {
  struct {
    const char* activity;
    const char *april, *december;
    int findings;
  } const rows[] = {
      {"klart: 2026-11-06", "A: pågår", "", 1},
      {"klart: 2026-11-06", "A: pågår", "A: pågår", 0},
      {"klart: 2026-11-06", "A: klar", "", 0},
      {"klart: 2026-11-06", "A: inställd", "", 0},
      {"klart: 2026-11-06", "A: försenad", "", 1},
      {"klart: 2026-11-06", "", "A: {kommentar: Väntar.}", 1},  // a comment alone is no status
      {"klart: 2026-11-06", "A: pågår", "A: {kommentar: Väntar.}", 0},
      {"klart: 2027-01-01", "A: pågår", "", 0},
      {"klart: 2026-12-31", "A: pågår", "", 1},  // on the last day of the period
      {"text: Utan dag", "A: pågår", "", 1},
  };
  for (const auto& row : rows) {
    INFO(row.activity, " ", row.april, " ", row.december);
    const std::string fields =
        std::string(row.activity).starts_with("text") ? "" : std::string(", ") + row.activity;
    const auto report = [](const char* text) {
      return *text == '\0' ? std::string() : fmt::format("aktiviteter: {{{}}}\n", text);
    };
    const Found found({plan_with(count + "utfall: {2025: 84}",
                                 "        aktiviteter: [{id: A, namn: Lovskola" + fields + "}]\n"),
                       {{4, report(row.april)}, {12, report(row.december)}}});
    CHECK(found.count("NP419") == row.findings);
  }
}

TEST_CASE("an activity with a comment alone keeps its status") {
  const assessed::Period period(
      "      - id: \"1.1\"\n        titel: D\n        aktiviteter: [{id: A, namn: N, klart: "
      "2026-12-31}]\n",
      {{4, "aktiviteter: {A: pågår}\n"}, {8, "aktiviteter: {A: {kommentar: Väntar.}}\n"}});
  CHECK(period.objective().activities.at(0).status == ActivityStatus::ongoing);
}

TEST_CASE("the level of a goal lies between those of its objectives") {
  const std::string two =
      "mål:\n  - id: \"1\"\n    delmål:\n"
      "      - {id: \"1.1\", titel: A, indikatorer: [{id: \"1.1.1\", namn: I, typ: antal, målnivå: "
      "100, periodicitet: [aug]}]}\n"
      "      - {id: \"1.2\", titel: B, indikatorer: [{id: \"1.2.1\", namn: J, typ: antal, målnivå: "
      "100, periodicitet: [aug]}]}\n";
  struct {
    int first, second;  // outcomes: 100 uppfyllt, 85 delvis, 10 ej
    const char* stated;
    int findings;
  } const rows[] = {
      {10, 10, "\"1\": uppfyllt", 1},
      {10, 10, "\"1\": delvis uppfyllt", 1},
      {10, 10, "\"1\": ej uppfyllt", 0},
      {10, 85, "\"1\": delvis uppfyllt", 0},
      {10, 85, "\"1\": uppfyllt", 1},
      {100, 85, "\"1\": ej uppfyllt", 1},
      {10, 10, "\"1\": ej bedömd", 0},
      // stated levels of the objectives, all on one side of the goal's computed one
      {10, 10, "\"1.1\": uppfyllt, \"1.2\": uppfyllt", 1},
      {10, 10, "\"1.1\": uppfyllt", 0},
      {10, 10, "\"1.1\": uppfyllt, \"1.2\": uppfyllt, \"1\": uppfyllt", 0},
  };
  for (const auto& row : rows) {
    INFO(row.first, " ", row.second, " ", row.stated);
    const Found found(
        {two,
         {{8, fmt::format("indikatorer: {{\"1.1.1\": {}, \"1.2.1\": {}}}\nbedömning: {{{}}}\n",
                          row.first, row.second, row.stated)}}});
    CHECK(found.count("NP423") == row.findings);
  }
}

TEST_CASE("sums hold but for half a unit of each written amount") {
  struct {
    const char* frame;
    const char* lines;
    const char* codes;
  } const rows[] = {
      // half a unit of each, the frame included: 3 · 0,05
      {"100,0", "{verksamhet: a, nettokostnad: 60.0}, {verksamhet: b, nettokostnad: 40.1}",
       "NP607"},
      {"100,0", "{verksamhet: a, nettokostnad: 60.0}, {verksamhet: b, nettokostnad: 40.2}",
       "NP601"},
      // the coarse one has its own half unit, and only that
      {"100", "{verksamhet: a, nettokostnad: 60.00}, {verksamhet: b, nettokostnad: 40.51}",
       "NP607"},
      {"100", "{verksamhet: a, nettokostnad: 60.00}, {verksamhet: b, nettokostnad: 40.52}",
       "NP601"},
      // in kronor nothing is rounded
      {"100 kr", "{verksamhet: a, nettokostnad: 60 kr}, {verksamhet: b, nettokostnad: 41 kr}",
       "NP601"},
      // each kind of cost is an amount
      {"100,0",
       "{verksamhet: a, kostnader: {personal: 30.0, lokaler: 30.1}}, {verksamhet: b, nettokostnad: "
       "40.1}",
       "NP607"},
      // an incomplete sum is not held against anything
      {"100", "{verksamhet: a, nettokostnad: 60}, {verksamhet: b}", "NP609"},
  };
  for (const auto& row : rows) {
    INFO(row.frame, " ", row.lines);
    const Found found(
        {fmt::format("verksamheter: [{{id: a, namn: A}}, {{id: b, namn: B}}]\nmål: []\n"
                     "budget: {{enhet: mkr, ram: \"{}\", rader: [{}]}}\n",
                     row.frame, row.lines)});
    for (const char* code : {"NP601", "NP607", "NP609"})
      CHECK(found.count(code) == (std::string(code) == row.codes ? 1 : 0));
  }
}

TEST_CASE("a unit and its part must not both have a line, however far down") {
  struct {
    const char* units;
    const char* lines;
    int findings;
  } const rows[] = {
      {"{id: a, namn: A}, {id: b, namn: B, del_av: a}", "ab", 1},
      {"{id: a, namn: A}, {id: b, namn: B, del_av: a}, {id: c, namn: C, del_av: b}", "ac", 1},
      {"{id: a, namn: A}, {id: b, namn: B, del_av: a}, {id: c, namn: C, del_av: b}", "abc", 2},
      {"{id: a, namn: A}, {id: b, namn: B, del_av: a}, {id: c, namn: C, del_av: a}", "bc", 0},
      {"{id: a, namn: A, del_av: b}, {id: b, namn: B, del_av: a}", "", 0},  // a ring is NP212
  };
  for (const auto& row : rows) {
    std::string lines;
    for (const char* id = row.lines; *id != '\0'; ++id)
      lines += fmt::format("{{verksamhet: {}, nettokostnad: 1}}, ", *id);
    INFO(row.units, " ", lines);
    CHECK(Found({fmt::format("verksamheter: [{}]\nmål: []\nbudget: {{ram: 1, rader: [{}]}}\n",
                             row.units, lines)})
              .count("NP217") == row.findings);
  }
}

TEST_CASE("half a split, in each amount of a follow-up, where the budget has both") {
  for (const char* key : {"utfall", "prognos", "periodbudget"}) {
    const auto findings = [&](const char* line, const char* value) {
      return Found({budget_of_two,
                    {{8, fmt::format("budget: {{{}: {{{}: {}}}}}\n", line, key, value)}}})
          .count("NP626");
    };
    INFO(key);
    CHECK(findings("a", "{kostnader: 50}") == 1);
    CHECK(findings("a", "{intäkter: 10}") == 1);
    CHECK(findings("a", "{intäkter: 10, kostnader: 50}") == 0);
    CHECK(findings("a", "40") == 0);
    CHECK(findings("b", "{kostnader: 50}") == 0);  // the budget has a net cost alone
  }
}

TEST_CASE("a deviation exactly at the limit needs no comment") {
  const auto findings = [](const char* forecast) {
    return Found({budget_of_two,
                  {{8, fmt::format("budget: {{a: {{utfall: 30, prognos: {}}}, b: "
                                   "{{utfall: 30, prognos: 40}}}}\n",
                                   forecast)}}})
        .count("NP616");
  };
  CHECK(findings("66") == 0);
  CHECK(findings("66.1") == 1);
  CHECK(findings("54") == 0);
  CHECK(findings("53.9") == 1);
}

TEST_CASE("an assignment that ends on the last day of the period is due") {
  const auto findings = [](const char* day) {
    return Found({fmt::format(
                      "mål: []\nuppdrag: [{{id: U1, titel: T, status: pågår, slutdatum: {}}}]\n",
                      day),
                  {{8, ""}}})
        .count("NP505");
  };
  CHECK(findings("2026-08-31") == 1);
  CHECK(findings("2026-09-01") == 0);
}

TEST_CASE("what has no earlier outcome, or no target, is looked at without harm") {
  CHECK(Found({plan_with("typ: index, målnivå: 80, individbaserad: ja")}).count("NP314") == 0);
  CHECK(
      Found({plan_with("typ: ja/nej, periodicitet: [aug]"), {{8, answer("Nej")}}}).count("NP408") ==
      0);
}

TEST_CASE("one limit given is held against the default of the other") {
  const auto findings = [](const char* method) {
    return Found({fmt::format("mål: []\nbedömningsmetod: {{{}}}\n", method)}).count("NP703");
  };
  CHECK(findings("uppfyllt: 80 %") == 1);
  CHECK(findings("uppfyllt: 81 %") == 0);
  CHECK(findings("delvis: 100 %") == 1);
  CHECK(findings("delvis: 99 %") == 0);
}

TEST_CASE("an interim target of an exact target may lie on either side, unless it adds up") {
  const auto findings = [](const char* accrual) {
    return Found({plan_with(fmt::format("typ: antal, riktning: exakt, mätning: {}, målnivå: 90, "
                                        "delårsnivå: {{aug: 100}}, periodicitet: [aug, dec]",
                                        accrual))})
        .count("NP315");
  };
  CHECK(findings("nuläge") == 0);
  CHECK(findings("ackumulerat") == 1);
}

TEST_CASE("an activity that was under way and is not begun goes back") {
  CHECK(Found({plan_with(count + "utfall: {2025: 84}", "        aktiviteter: [{id: A, namn: N}]\n"),
               {{4, "aktiviteter: {A: pågår}\n"}, {8, "aktiviteter: {A: ej påbörjad}\n"}}})
            .count("NP507") == 1);
}

TEST_CASE("an amount that no budget can have, and advice for what is nearly a value") {
  CHECK(Found({"mål: []\nbudget: {ram: 1 000 000 mdkr}\n"}).count("NP112") == 1);
  CHECK(Found({"mål: []\nbudget: {ram: 999 999 mdkr}\n"}).count("NP112") == 0);
  CHECK(read_month("202608").refusal.advice.sv == "skriv `2026-08`");
  for (const char* text : {"0x", "0x1F", "1e30", "1e3"}) {
    INFO(text);
    const auto reading = read_number(text);
    CHECK_FALSE(reading);
    CHECK_FALSE(reading.refusal.problem.sv.empty());
    CHECK_FALSE(reading.refusal.advice.sv.empty());
  }
}

TEST_CASE("units of money, in any case, wherever one is given") {
  struct {
    const char* word;
    const char* kronor;  // of 2; empty: refused
  } const rows[] = {{"kr", "2"},         {"SEK", "2"},         {"tkr", "2000"},
                    {"kkr", "2000"},     {"Tkr", "2000"},      {"mkr", "2000000"},
                    {"mnkr", "2000000"}, {"MSEK", "2000000"},  {"mdkr", "2000000000"},
                    {"miljoner", ""},    {"tusen kronor", ""}, {"EUR", ""},
                    {"m kr", ""}};
  for (const auto& row : rows) {
    INFO(row.word);
    const auto unit = read_money_unit(row.word);
    const auto amount = read_amount(fmt::format("2 {}", row.word), MoneyUnit::kr);
    CHECK((unit ? (kronor_per(*unit.value) * 2).plain() : std::string()) == row.kronor);
    CHECK((amount ? amount.value->kronor.plain() : std::string()) == row.kronor);
    const int refused = *row.kronor == '\0' ? 1 : 0;
    CHECK(
        Found({fmt::format("mål: []\nbudget: {{enhet: {}, ram: 2}}\n", row.word)}).count("NP124") ==
        refused);
    CHECK(Found({plan_with(fmt::format("typ: belopp, enhet: {}, målnivå: 2", row.word))})
              .count("NP124") == refused);
    // of anything but money a unit is free
    CHECK(Found({plan_with(fmt::format("typ: antal, enhet: {}, målnivå: 2", row.word))})
              .count("NP124") == 0);
  }
  CHECK(read_money_unit("tusen kronor").refusal.advice.sv == "skriv `tkr`");
}

TEST_CASE("an earlier outcome is held against that year's December, amounts by their size") {
  const auto findings = [](const char* unit, const char* here, const char* there) {
    Found earlier({plan_with("typ: belopp, enhet: tkr, målnivå: 1"), {{12, answer(there)}}});
    return earlier.against_next_year(
        plan_with(
            fmt::format("typ: belopp, enhet: {}, utfall: {{2026: {}}}, målnivå: 1", unit, here)),
        "NP405");
  };
  CHECK(findings("tkr", "1200", "1200") == 0);
  CHECK(findings("tkr", "1200", "1201") == 1);
  CHECK(findings("mkr", "1.2", "1200") == 0);
  CHECK(findings("mnkr", "1.2", "1200") == 0);
  CHECK(findings("kr", "1200", "1200") == 1);
}
