// A delmål and a goal at the end of a period, sentence by sentence.
#include "assessed.h"

using namespace assessed;

namespace {

// Indicators, each by what the follow-up says of it against a target of 100 ("60" is 60 %), or by
// "ej aktuell" or "mål saknas"; activities by their status, to be done in December. After a comma:
// further fields of either.
struct Parts {
  std::vector<std::string> indicators;
  std::vector<std::string> activities;
  std::string fields = {};  // of the delmål
};

// The rows of `delmål`, and what the follow-up says of them.
struct Written {
  std::string rows;
  std::string indicators = "indikatorer:\n";
  std::string activities = "aktiviteter:\n";
};

std::pair<std::string, std::string> cut(const std::string& text) {
  std::size_t comma = text.find(", ");
  return {text.substr(0, comma), comma == std::string::npos ? "" : text.substr(comma)};
}

void write_indicator(Written& out, const std::string& id, const std::string& text) {
  auto [answer, fields] = cut(text);
  bool own_target = answer == "mål saknas" || fields.find("målnivå") != std::string::npos;
  out.rows += fmt::format("          - {{id: \"{}\", namn: I, typ: antal{}{}{}}}\n", id,
                          own_target ? "" : ", målnivå: 100",
                          answer == "ej aktuell" ? "" : ", periodicitet: [aug, dec]", fields);
  if (answer == "ej aktuell") return;
  out.indicators += fmt::format("  \"{}\": {}\n", id, answer == "mål saknas" ? "50" : answer);
}

void write_activity(Written& out, const std::string& id, const std::string& text) {
  auto [status, fields] = cut(text);
  if (fields.empty()) fields = ", klart: 2026-12-31";
  if (fields == ", utan datum") fields = "";
  out.rows += fmt::format("          - {{id: {}, namn: A{}}}\n", id, fields);
  if (!status.empty()) out.activities += fmt::format("  {}: {}\n", id, status);
}

Written written(const std::vector<Parts>& objectives) {
  Written out;
  for (std::size_t n = 0; n < objectives.size(); ++n) {
    const Parts& parts = objectives[n];
    std::string id = fmt::format("1.{}", n + 1);
    out.rows += fmt::format("      - id: \"{}\"\n        titel: Delmål\n", id);
    if (!parts.fields.empty()) out.rows += fmt::format("        {}\n", parts.fields);
    if (!parts.indicators.empty()) out.rows += "        indikatorer:\n";
    for (std::size_t i = 0; i < parts.indicators.size(); ++i) {
      write_indicator(out, fmt::format("{}.{}", id, i + 1), parts.indicators[i]);
    }
    if (!parts.activities.empty()) out.rows += "        aktiviteter:\n";
    for (std::size_t i = 0; i < parts.activities.size(); ++i) {
      write_activity(out, fmt::format("{}-{}", id, i + 1), parts.activities[i]);
    }
  }
  return out;
}

// A goal of these delmål, or of one, in August.
struct Goals : Period {
  explicit Goals(const std::vector<Parts>& objectives, const std::string& method = "",
                 int month = 8)
      : Goals(written(objectives), method, month) {}
  const GoalResult* operator->() const { return &goal(); }

 private:
  Goals(const Written& text, const std::string& method, int month)
      : Period(text.rows, {{month, text.indicators + text.activities}}, method) {}
};
struct August : Goals {
  August(const std::vector<std::string>& indicators, const std::vector<std::string>& activities,
         const std::string& method = "")
      : Goals({Parts{indicators, activities}}, method) {}
  const ObjectiveResult* operator->() const { return &objective(); }
};

}  // namespace

TEST_CASE("the worked example") {
  Period period(
      R"(      - id: "1.1"
        titel: Delmål
        indikatorer:
          - {id: "1.1.1", namn: a, typ: antal, målnivå: 90, mätning: ackumulerat, periodicitet: [aug]}
          - {id: "1.1.2", namn: b, typ: antal, målnivå: 10, mätning: ackumulerat, periodicitet: [aug]}
          - {id: "1.1.3", namn: c, typ: ja/nej, målnivå: Ja, periodicitet: [aug]}
          - {id: "1.1.4", namn: d, typ: andel, målnivå: 80 %, periodicitet: [aug]}
        aktiviteter:
          - {id: 1.1-a, namn: a}
          - {id: 1.1-b, namn: b}
          - {id: 1.1-c, namn: c}
          - {id: 1.1-d, namn: d}
)",
      {{8,
        "indikatorer: {1.1.1: 61, 1.1.2: 4, 1.1.3: Nej, 1.1.4: svar saknas}\n"
        "aktiviteter: {1.1-a: klar, 1.1-b: pågår, 1.1-c: försenad, 1.1-d: ej påbörjad}\n"}});
  const ObjectiveResult& result = period.objective();
  CHECK(forecast(result.indicators[0]) == "91.5 framskrivning");
  CHECK(in_percent(result.indicators[0].degree) == "100.0");
  CHECK(forecast(result.indicators[1]) == "6 framskrivning");
  CHECK(in_percent(result.indicators[1].degree) == "60.0");
  CHECK_FALSE(result.indicators[2].degree);
  CHECK_FALSE(result.indicators[3].degree);
  CHECK(in_percent(result.coverage) == "50.0");
  CHECK(in_percent(result.indicator_part) == "80.0");
  CHECK(in_percent(result.activity_part) == "75.0");
  CHECK(shown(result.degree) == "0.785");
  CHECK(level(result) == "ej uppfyllt");
}

// ---- A delmål ----

TEST_CASE(
    "täckning is the weight with an assessed value over the weight of all that are not left out") {
  August one({"100", "svar saknas", "60", "ej aktuell", "mål saknas"}, {});
  CHECK(in_percent(one->coverage) == "66.7");
  CHECK(one->counted == 3);
  CHECK(one->with_value == 2);
  August weighted({"100, vikt: 3", "svar saknas", "ej aktuell, vikt: 9", "mål saknas, vikt: 9"},
                  {});
  CHECK(in_percent(weighted->coverage) == "75.0");
}

TEST_CASE("below minsta_täckning it is ej bedömd, whatever its activities; at it, it is not") {
  August below({"100", "svar saknas", "mäts ej"}, {"klar"});
  CHECK(level(below.objective()) == "ej bedömd");
  CHECK(level(August({"100", "svar saknas"}, {"klar"}).objective()) == "uppfyllt");
  CHECK(level(August({"100", "svar saknas"}, {}, "minsta_täckning: 50.1").objective()) ==
        "ej bedömd");
  CHECK(level(August({"100", "svar saknas", "mäts ej"}, {}, "minsta_täckning: 33.333333")
                  .objective()) == "uppfyllt");
}

TEST_CASE("with no value at all it is ej bedömd, also when no coverage is asked for") {
  CHECK(level(August({"svar saknas"}, {"klar"}, "minsta_täckning: 0").objective()) == "ej bedömd");
}

TEST_CASE("ej bedömd: indicator part and degree are empty, coverage and activity part are shown") {
  August one({"100", "svar saknas", "svar saknas"}, {"klar", "försenad"});
  CHECK(in_percent(one->coverage) == "33.3");
  CHECK_FALSE(one->indicator_part);
  CHECK(in_percent(one->activity_part) == "50.0");
  CHECK_FALSE(one->degree);
}

TEST_CASE("with indicators that have targets but all ej aktuell, it is ej aktuell") {
  for (const Parts& parts :
       {Parts{{"ej aktuell"}, {"klar"}}, Parts{{"ej aktuell", "mål saknas"}, {"klar"}}}) {
    August one(parts.indicators, parts.activities);
    CHECK(level(one.objective()) == "ej aktuell");
    CHECK_FALSE(one->coverage);  // nothing is counted
    CHECK_FALSE(one->degree);
    CHECK(in_percent(one->activity_part) == "100.0");
  }
}

TEST_CASE("medelvärde is the weighted mean of the degrees, over those with a value") {
  CHECK(in_percent(August({"100", "60", "svar saknas"}, {})->indicator_part) == "80.0");
  CHECK(in_percent(August({"100, vikt: 3", "60", "ej aktuell"}, {})->indicator_part) == "90.0");
  CHECK(in_percent(August({"100, vikt: 0.5", "60, vikt: 1.5"}, {})->indicator_part) == "70.0");
}

TEST_CASE("vikt is 1 when it is left out") {
  CHECK(in_percent(August({"100, vikt: 1", "60"}, {})->indicator_part) == "80.0");
}

TEST_CASE("a surplus does not offset a shortfall elsewhere") {
  CHECK(in_percent(August({"500", "60"}, {})->indicator_part) == "80.0");
}

TEST_CASE("1/3, 2/3 and 1 average to two thirds") {
  August one({"1, målnivå: 3", "2, målnivå: 3", "100"}, {}, "uppfyllt: 100, delvis: 66.666666");
  CHECK(shown(one->indicator_part) == "0.666666666667");
  CHECK(level(one.objective()) == "delvis uppfyllt");
}

TEST_CASE("andel uppfyllda is the share of the weight that is reached, over those with a value") {
  const std::string method = "metod: andel uppfyllda";
  CHECK(in_percent(August({"100", "99", "svar saknas"}, {}, method)->indicator_part) == "50.0");
  CHECK(in_percent(August({"120, vikt: 3", "99"}, {}, method)->indicator_part) == "75.0");
  CHECK(in_percent(August({"99", "99"}, {}, method + ", uppfyllt: 90")->indicator_part) == "0.0");
}

TEST_CASE("the activity part is the share of activities according to plan") {
  auto part = [](const std::string& activity) {
    return August({"100"}, {activity})->activities.at(0).according_to_plan;
  };
  CHECK(part("klar, klart: 2026-01-31"));
  CHECK(part("klar, klart: 2026-12-31"));
  CHECK(part("pågår, klart: 2026-09-01"));
  CHECK(part("ej påbörjad, klart: 2026-09-01"));
  CHECK_FALSE(part("pågår, klart: 2026-08-31"));  // the period's last day: overdue
  CHECK_FALSE(part("ej påbörjad, klart: 2026-06-30"));
  CHECK_FALSE(part("försenad, klart: 2026-12-31"));
  CHECK_FALSE(part("inställd, klart: 2026-12-31"));
  CHECK(in_percent(August({"100"}, {"klar", "pågår", "försenad"})->activity_part) == "66.7");
}

TEST_CASE("an activity without a date is according to plan before December") {
  for (auto [month, expected] : {std::pair{11, true}, std::pair{12, false}}) {
    Goals period({{{"100"}, {"pågår, utan datum", "klar, utan datum"}}}, "", month);
    CHECK(period.objective().activities[0].according_to_plan == expected);
    CHECK(period.objective().activities[1].according_to_plan);
  }
}

TEST_CASE("an activity that nobody has reported on is not started") {
  August one({"100"}, {", klart: 2026-10-31", ", klart: 2026-06-30"});
  CHECK(one->activities[0].according_to_plan);
  CHECK_FALSE(one->activities[1].according_to_plan);
}

TEST_CASE(
    "without a target in any indicator, or without indicators, it is assessed on its activities") {
  for (const Parts& parts :
       {Parts{{"mål saknas", "mål saknas"}, {"klar", "klar", "klar", "klar", "försenad"}},
        Parts{{}, {"klar", "klar", "klar", "klar", "försenad"}}}) {
    August one(parts.indicators, parts.activities);
    CHECK(shown(one->degree) == "0.8");
    CHECK(level(one.objective()) == "delvis uppfyllt");
    CHECK(one->counted == 0);
    CHECK_FALSE(one->coverage);
    CHECK_FALSE(one->indicator_part);
  }
}

TEST_CASE("the indicators weigh indikatorvikt, the activities the rest") {
  Parts parts = {{"80"}, {"klar", "försenad"}};
  CHECK(shown(August(parts.indicators, parts.activities)->degree) == "0.71");
  CHECK(shown(August(parts.indicators, parts.activities, "indikatorvikt: 60")->degree) == "0.68");
  CHECK(shown(August(parts.indicators, parts.activities, "indikatorvikt: 100")->degree) == "0.8");
}

TEST_CASE("the part that exists decides alone; with neither it is ej aktuell") {
  CHECK(shown(August({"80"}, {})->degree) == "0.8");
  CHECK(shown(August({}, {"klar"})->degree) == "1");
  CHECK(level(August({}, {}).objective()) == "ej aktuell");
  CHECK(level(August({"mål saknas"}, {}).objective()) == "ej aktuell");
}

TEST_CASE("at or above uppfyllt and delvis the levels begin") {
  CHECK(level(August({"100"}, {}).objective()) == "uppfyllt");
  CHECK(level(August({"99.999999"}, {}).objective()) == "delvis uppfyllt");
  CHECK(level(August({"80"}, {}).objective()) == "delvis uppfyllt");
  CHECK(level(August({"79.999999"}, {}).objective()) == "ej uppfyllt");
  CHECK(level(August({"80"}, {}, "uppfyllt: 80, delvis: 50").objective()) == "uppfyllt");
  // 0,7 · 2/7 + 0,3 · 2/3 is 0,4, though the rounded quotients give a little less.
  August sevenths({"2, målnivå: 7"}, {"klar", "klar", "försenad"}, "delvis: 40");
  CHECK(level(sevenths.objective()) == "delvis uppfyllt");
}

// ---- A goal ----

TEST_CASE("a goal is the weighted mean of the degrees of its assessed delmål") {
  Goals goal({{{"100"}, {}, "vikt: 3"}, {{"60"}, {}}, {{"svar saknas"}, {}}, {{"ej aktuell"}, {}}});
  CHECK(shown(goal->degree) == "0.9");
  CHECK(level(goal.goal()) == "delvis uppfyllt");
  CHECK(goal->counted == 3);
  CHECK(goal->assessed == 2);
}

TEST_CASE("a goal has the same coverage limit, over the delmål that are not ej aktuell") {
  Goals goal({{{"100"}, {}}, {{"svar saknas"}, {}, "vikt: 2"}, {{"ej aktuell"}, {}, "vikt: 9"}});
  CHECK(in_percent(goal->coverage) == "33.3");
  CHECK(level(goal.goal()) == "ej bedömd");
  CHECK_FALSE(goal->degree);
  Goals at({{{"100"}, {}}, {{"svar saknas"}, {}}, {{"ej aktuell"}, {}}});
  CHECK(level(at.goal()) == "uppfyllt");
  CHECK(level(Goals({{{"svar saknas"}, {}}}, "minsta_täckning: 0").goal()) == "ej bedömd");
}

TEST_CASE("a goal whose delmål are all ej aktuell is ej aktuell") {
  Goals goal({{{"ej aktuell"}, {"klar"}}, {{}, {}}});
  CHECK(level(goal.goal()) == "ej aktuell");
  CHECK_FALSE(goal->coverage);
  CHECK(goal->counted == 0);
}

// ---- Stated levels, earlier periods ----

namespace {

// A delmål at 90 % in April and 100 % in August.
Period stated(const std::string& april, const std::string& in_august) {
  return Period(written({{{"100"}, {"pågår"}}}).rows,
                {{4, "indikatorer: {\"1.1.1\": 90}\naktiviteter: {1.1-1: försenad}\n" + april},
                 {8, "indikatorer: {\"1.1.1\": 100}\n" + in_august}});
}

}  // namespace

TEST_CASE("a stated level never changes a computed figure") {
  const std::string levels =
      "bedömning:\n  \"1.1\": {nivå: uppfyllt, motivering: M}\n  \"1\": {nivå: delvis uppfyllt, "
      "motivering: M}\n";
  Period with = stated("", levels);
  CHECK(shown(with.objective().degree) == "0.7");
  CHECK(level(with.objective()) == "delvis uppfyllt");  // one step from its indicators
  CHECK(shown(with.goal().degree) == "0.7");
  CHECK(level(with.goal()) == "delvis uppfyllt");
  auto valid = [](const auto& row) {
    return valid_level_word(row.standing, row.level, row.stated);
  };
  CHECK(valid(with.objective()) == "uppfyllt");
  CHECK(valid(with.goal()) == "delvis uppfyllt");
  Period without = stated("", "");
  CHECK(valid(without.objective()) == "delvis uppfyllt");
}

TEST_CASE("an earlier follow-up's stated level is not carried on; a status is") {
  Period period = stated("bedömning:\n  \"1.1\": {nivå: uppfyllt, motivering: M}\n", "");
  CHECK(period.objective().stated == nullptr);
  CHECK(period.objective().activities[0].status == ActivityStatus::late);
  CHECK(period.objective().activities[0].report == nullptr);
}

TEST_CASE("an earlier period is assessed as it was then") {
  Period period = stated("bedömning:\n  \"1.1\": {nivå: uppfyllt, motivering: M}\n", "");
  std::optional<FollowUpPeriod> april = period.period().previous();
  REQUIRE(april);
  CHECK(april->month() == 4);
  CHECK_FALSE(april->previous());
  Fulfilment result = fulfilment(*april);
  const ObjectiveResult& objective = result.goals.at(0).objectives.at(0);
  CHECK(objective.indicators[0].outcome_month == 4);
  CHECK(shown(objective.degree) == "0.63");
  CHECK(objective.stated != nullptr);
}
