// What a follow-up owes, and does not carry on: the rules say what reports say (NP402, NP427), in
// every month of the year.
#include <fmt/format.h>

#include "assessed.h"
#include "found.h"

using namespace namndplan;
using assessed::FollowUps;
using assessed::One;
using found::Files;
using found::Found;
using found::plan_with;

namespace {

std::string answer(const std::string& text) {
  return text.empty() ? text : "indikatorer:\n  \"1.1.1\": " + text + "\n";
}

// How many findings of the rule the last follow-up has, and not those before it.
int of_last(const std::string& plan, const FollowUps& said, std::string_view code) {
  FollowUps before = said;
  before.erase(std::prev(before.end()));
  return Found(Files{plan, said}).count(code) - Found(Files{plan, before}).count(code);
}

}  // namespace

TEST_CASE("NP402 reports what a report says is missing: schedule × what was said when") {
  struct Row {
    std::string schedule;
    FollowUps answers;  // the last month is the period
    bool missing;
  };
  const std::vector<Row> rows{
      {"[aug]", {{8, ""}}, true},
      {"[aug]", {{8, "svar saknas"}}, true},
      {"[aug]", {{8, "mäts ej"}}, false},
      {"[aug]", {{8, "{utfall: {kvinnor: 1, män: 2}}"}}, true},
      {"[aug]", {{8, "{prognos: 90}"}}, true},
      {"[aug]", {{8, "90"}}, false},
      // owed since April, in every later month
      {"[apr]", {{4, ""}, {8, ""}}, true},
      {"[apr]", {{4, ""}, {8, ""}, {12, ""}}, true},
      {"[apr]", {{4, "svar saknas"}, {12, ""}}, true},
      {"[apr]", {{4, ""}, {8, "{prognos: 90}"}}, true},
      {"[jan]", {{8, ""}}, true},
      // the month that was due has no follow-up
      {"[apr]", {{8, ""}}, true},
      {"månad", {{3, "90"}, {12, ""}}, true},
      {"[apr, aug]", {{12, ""}}, true},
      // settled
      {"[apr]", {{4, "90"}, {12, ""}}, false},
      {"[apr]", {{4, ""}, {6, "90"}, {12, ""}}, false},
      {"[apr]", {{4, "mäts ej"}, {12, ""}}, false},
      {"[apr]", {{4, ""}, {6, "mäts ej"}, {12, ""}}, false},
      {"[apr]", {{4, "{utfall: {kvinnor: 1, män: 2}}"}, {12, ""}}, false},
      {"[apr, aug]", {{4, "mäts ej"}, {8, ""}, {12, ""}}, true},
      {"[apr, aug]", {{4, "90"}, {8, ""}, {12, ""}}, false},
      // not yet
      {"[dec]", {{4, ""}, {8, ""}}, false},
  };
  for (const Row& row : rows) {
    std::string said = row.schedule;
    FollowUps texts;
    for (const auto& [month, text] : row.answers) {
      said += fmt::format(" {}:{}", month, text);
      texts[month] = answer(text);
    }
    INFO(said);
    const std::string fields = "målnivå: 90, periodicitet: " + row.schedule;
    CHECK(of_last(plan_with("typ: antal, enhet: st, mätning: nuläge, " + fields), texts, "NP402") ==
          (row.missing ? 1 : 0));
    CHECK(One(fields, row.answers)->missing == row.missing);
  }
}

TEST_CASE("NP402 names the month that it was due in, and is silent when all may not be read") {
  const std::string plan =
      plan_with("typ: antal, enhet: st, mätning: nuläge, målnivå: 90, periodicitet: [apr]");
  CHECK(Found({plan, {{8, ""}}}).text("NP402").find("utfall 2026-04 för indikator 1.1.1") == 0);
  // The one that cannot be read may have it; of what is due now it says nothing.
  CHECK(Found({plan, {{8, ""}}, false}).count("NP402") == 0);
  CHECK(Found({plan, {{4, ""}}, false}).count("NP402") == 1);
}

TEST_CASE("NP427: a level that the follow-up before stated, and this one does not repeat") {
  const std::string plan =
      plan_with("typ: antal, enhet: st, mätning: nuläge, målnivå: 100, periodicitet: månad");
  const auto level = [](const char* id, const char* word) {
    return fmt::format("bedömning: {{\"{}\": {{nivå: {}, motivering: Läget.}}}}\n", id, word);
  };
  const std::string outcome = answer("100");
  struct {
    const char* what;
    FollowUps said;
    int findings;
  } const rows[] = {
      {"nothing was stated", {{4, outcome}, {8, outcome}}, 0},
      {"a delmål", {{4, outcome + level("1.1", "ej uppfyllt")}, {8, outcome}}, 1},
      {"a goal", {{4, outcome + level("1", "ej uppfyllt")}, {8, outcome}}, 1},
      {"repeated",
       {{4, outcome + level("1.1", "ej uppfyllt")}, {8, outcome + level("1.1", "ej uppfyllt")}},
       0},
      {"stated otherwise",
       {{4, outcome + level("1.1", "ej uppfyllt")}, {8, outcome + level("1.1", "delvis uppfyllt")}},
       0},
      {"the computed level is the same",
       {{4, outcome + level("1.1", "uppfyllt")}, {8, outcome}},
       0},
      {"long ago",
       {{4, outcome + level("1.1", "ej uppfyllt")}, {8, outcome}, {12, outcome}},
       0},  // August had the finding
      {"ej bedömd, which nothing computes",
       {{4, outcome + level("1.1", "ej bedömd")}, {8, outcome}},
       1},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    CHECK(of_last(plan, row.said, "NP427") == row.findings);
  }
}

TEST_CASE("a share outside 0–100 % is as grave in a follow-up as in the plan") {
  const Found found({plan_with("typ: andel, målnivå: 90, utfall: {2025: 103}, periodicitet: [aug]"),
                     {{8, answer("{utfall: 104, prognos: -1}")}}});
  CHECK(found.count("NP306") == 1);
  CHECK(found.count("NP416") == 2);
  CHECK(found.severity("NP306") == found.severity("NP416"));
}

TEST_CASE("NP424 is silent when its advice is followed") {
  const std::string plan = plan_with(
      "typ: antal, enhet: st, mätning: nuläge, målnivå: 90, delårsnivå: {aug: 60}, periodicitet: "
      "[aug, dec]");
  CHECK(Found({plan, {{8, answer("{utfall: 62, prognos: 80}")}}}).count("NP424") == 1);
  CHECK(Found({plan, {{8, answer("{utfall: 62, prognos: 90}")}}}).count("NP424") == 0);
  CHECK(Found({plan, {{8, answer("{utfall: 62, prognos: 80, kommentar: Stängt i höst.}")}}})
            .count("NP424") == 0);
}

TEST_CASE("NP627: half a previous year, where the budget has both") {
  const auto findings = [](const char* budget, const char* previous) {
    return Found({fmt::format("verksamheter: [{{id: a, namn: A}}]\nmål: []\nbudget: {{rader: "
                              "[{{verksamhet: a, {}, föregående: {}}}]}}\n",
                              budget, previous)})
        .count("NP627");
  };
  const char* both = "intäkter: 20, kostnader: 80";
  CHECK(findings(both, "{kostnader: 70}") == 1);
  CHECK(findings(both, "{kostnader: {personal: 70}}") == 1);
  CHECK(findings(both, "{intäkter: 10}") == 1);
  CHECK(findings(both, "{intäkter: 0, kostnader: 70}") == 0);
  CHECK(findings(both, "{nettokostnad: 60}") == 0);
  CHECK(findings("kostnader: 80", "{kostnader: 70}") == 0);
  CHECK(findings("nettokostnad: 60", "{kostnader: 70}") == 0);
}

TEST_CASE("NP326: names that say an event or a state, with a target in numbers") {
  struct {
    const char *name, *fields;
    int findings;
  } const rows[] = {
      {"Deltagande i möten", "typ: antal", 1},
      {"Närvaro av verksamheter i kommunerna", "typ: antal", 1},
      {"Utbildning av chefer", "typ: antal", 1},
      {"Det finns en plan", "typ: antal", 1},
      {"Antal möten", "typ: antal", 0},
      {"Elever i grundskolan", "typ: antal", 0},
      {"Besök", "typ: antal", 0},
      {"Utbildning", "typ: antal", 0},  // one word may well be counted
      {"Deltagande i möten", "typ: andel", 0},
      {"Deltagande i möten", "typ: antal, anmärkning: Antalet möten räknas", 0},
  };
  for (const auto& row : rows) {
    INFO(row.name, " ", row.fields);
    const std::string plan = fmt::format(
        "mål:\n  - id: \"1\"\n    delmål:\n      - id: \"1.1\"\n        titel: D\n"
        "        indikatorer: [{{id: \"1.1.1\", namn: {}, {}, målnivå: 4}}]\n",
        row.name, row.fields);
    CHECK(Found({plan}).count("NP326") == row.findings);
  }
  CHECK(Found({"mål:\n  - id: \"1\"\n    delmål:\n      - id: \"1.1\"\n        titel: D\n"
               "        indikatorer: [{id: \"1.1.1\", namn: Deltagande i möten, typ: antal}]\n"})
            .count("NP326") == 0);  // nothing is asked for
}
