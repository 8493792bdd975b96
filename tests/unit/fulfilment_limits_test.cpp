// What may move a level, who counts and what is owed: a table a rule, a row a sentence of it.
#include "assessed.h"
#include "namndplan/base/number_format.h"

using namespace assessed;

namespace {

// An objective's activities and indicators with what a follow-up says of them, in August. An
// indicator: "60" is 60 % of its target, "svar saknas" as it is; "!60" is decisive.
struct Mix {
  std::vector<std::string> indicators;
  std::vector<std::string> activities;  // statuses; "" is not reported, "kommentar" only a comment
  std::string fields = {};              // of the objective
};

struct Texts {
  std::string rows, indicators = "indikatorer:\n", activities = "aktiviteter:\n";
};

void append(const Mix& mix, const std::string& id, Texts& out) {
  out.rows += fmt::format("      - id: \"{}\"\n        titel: Delmål\n", id);
  if (!mix.fields.empty()) out.rows += fmt::format("        {}\n", mix.fields);
  if (!mix.indicators.empty()) out.rows += "        indikatorer:\n";
  int n = 0;
  for (std::string answer : mix.indicators) {
    std::string decisive;
    if (answer.starts_with('!')) {
      decisive = ", avgörande: ja";
      answer.erase(0, 1);
    }
    bool not_due = answer == "ej aktuell";
    bool no_target = answer == "mål saknas";
    out.rows += fmt::format(
        "          - {{id: \"{}.{}\", namn: I, typ: antal{}{}, periodicitet: {}}}\n", id, ++n,
        no_target ? "" : ", målnivå: 100", decisive, not_due ? "[dec]" : "[aug, dec]");
    if (!not_due && !answer.empty())
      out.indicators += fmt::format("  \"{}.{}\": {}\n", id, n, no_target ? "5" : answer);
  }
  if (!mix.activities.empty()) out.rows += "        aktiviteter:\n";
  n = 0;
  for (const std::string& said : mix.activities) {
    std::size_t comma = said.find(", ");
    std::string status = said.substr(0, comma);
    std::string due = comma == std::string::npos ? ", klart: 2026-12-31" : said.substr(comma);
    out.rows += fmt::format("          - {{id: {}-{}, namn: A{}}}\n", id, ++n, due);
    if (status == "kommentar") {
      out.activities += fmt::format("  {}-{}: {{kommentar: Väntar.}}\n", id, n);
    } else if (!status.empty()) {
      out.activities += fmt::format("  {}-{}: {}\n", id, n, status);
    }
  }
}

Period august(const std::vector<Mix>& mixes, const std::string& method = "", int month = 8) {
  Texts texts;
  for (std::size_t n = 0; n < mixes.size(); ++n)
    append(mixes[n], fmt::format("1.{}", n + 1), texts);
  return Period(texts.rows, {{month, texts.indicators + texts.activities}}, method);
}

}  // namespace

// ---- Debts ----

TEST_CASE("an outcome is owed until it is answered: schedule × what was said when") {
  struct Row {
    std::string schedule;
    FollowUps answers;  // the last month is the period
    bool missing;
    std::string level;
    int carried = 0;  // the month of the outcome, when it is an earlier one
  };
  const std::vector<Row> rows{
      // Due now: silence and "svar saknas" are missing, anything else is an answer.
      {"[aug]", {{8, ""}}, true, "ej bedömd"},
      {"[aug]", {{8, "svar saknas"}}, true, "ej bedömd"},
      {"[aug]", {{8, "mäts ej"}}, false, "ej bedömd"},
      {"[aug]", {{8, "{utfall: {kvinnor: 1, män: 2}}"}}, true, "ej bedömd"},
      {"[aug]", {{8, "{prognos: 90}"}}, true, "uppfyllt"},
      {"[aug]", {{8, "90"}}, false, "uppfyllt"},
      // Due in April and never given.
      {"[apr]", {{4, ""}, {8, ""}}, true, "ej bedömd"},
      {"[apr]", {{4, ""}, {12, ""}}, true, "ej bedömd"},
      {"[apr]", {{4, "svar saknas"}, {12, ""}}, true, "ej bedömd"},
      {"[apr]", {{4, ""}, {8, "{prognos: 90}"}}, true, "uppfyllt"},
      {"[apr]", {{4, ""}, {12, "{prognos: 90}"}}, true, "ej bedömd"},
      // A due month without any follow-up makes a debt.
      {"[apr]", {{8, ""}}, true, "ej bedömd"},
      {"[apr]", {{12, ""}}, true, "ej bedömd"},
      {"månad", {{3, "90"}, {12, ""}}, true, "ej bedömd"},
      // Settled by a value, "mäts ej" or a split without a total, then or later.
      {"[apr]", {{4, "90"}, {12, ""}}, false, "uppfyllt", 4},
      {"[apr]", {{4, ""}, {6, "90"}, {12, ""}}, false, "uppfyllt", 6},
      {"[apr]", {{4, "mäts ej"}, {12, ""}}, false, "ej aktuell"},
      {"[apr]", {{4, ""}, {6, "mäts ej"}, {12, ""}}, false, "ej aktuell"},
      {"[apr]", {{4, "{utfall: {kvinnor: 1, män: 2}}"}, {12, ""}}, false, "ej aktuell"},
      {"[apr]", {{4, "mäts ej"}, {6, "svar saknas"}, {12, ""}}, false, "ej aktuell"},
      // Not by what was said before the last due month.
      {"[apr, aug]", {{4, "mäts ej"}, {8, ""}, {12, ""}}, true, "ej bedömd"},
      {"[apr, aug]", {{4, "mäts ej"}, {8, "svar saknas"}, {12, ""}}, true, "ej bedömd"},
      {"[aug]", {{4, "mäts ej"}, {12, ""}}, true, "ej bedömd"},
      // But a value is carried, and then there is no debt.
      {"[apr, aug]", {{4, "90"}, {8, ""}, {12, ""}}, false, "uppfyllt", 4},
      {"[apr, aug]", {{4, "90"}, {8, "svar saknas"}, {12, ""}}, false, "uppfyllt", 4},
      // Nothing is owed yet.
      {"[dec]", {{4, ""}, {8, ""}}, false, "ej aktuell"},
      {"[dec]", {{12, ""}}, true, "ej bedömd"},
      // Not due: "svar saknas" is reported as missing all the same, "mäts ej" and a split are not.
      {"[dec]", {{8, "svar saknas"}}, true, "ej bedömd"},
      {"[dec]", {{8, "mäts ej"}}, false, "ej bedömd"},
      {"[dec]", {{8, "{utfall: {kvinnor: 1, män: 2}}"}}, false, "ej bedömd"},
  };
  for (const Row& row : rows) {
    std::string said = row.schedule;
    for (const auto& [month, answer] : row.answers) said += fmt::format(" {}:{}", month, answer);
    INFO(said);
    One one("målnivå: 90, periodicitet: " + row.schedule, row.answers);
    CHECK(one->missing == row.missing);
    CHECK(level(one.indicator()) == row.level);
    bool carried = one->outcome != nullptr && one->outcome_month != one.period().month();
    CHECK((carried ? one->outcome_month : 0) == row.carried);
  }
}

TEST_CASE("what is owed is counted in the coverage, and says since when") {
  One one("målnivå: 90, periodicitet: [apr]", {{12, ""}});
  CHECK(one->due_month == 4);
  CHECK(one.objective().counted == 1);
  CHECK(in_percent(one.objective().coverage) == "0.0");
  CHECK(one->step.formula.sv == "utfall skulle ha lämnats i april men saknas");
}

// ---- Activities ----

TEST_CASE("only activities that are reported or overdue count: part, counted, not reported") {
  struct Row {
    std::vector<std::string> activities;
    std::string part;
    int unreported;
  };
  const std::vector<Row> rows{
      {{}, "", 0},
      {{""}, "", 1},  // nothing begun is no 100 %
      {{"", "", ""}, "", 3},
      {{"pågår", ""}, "100.0", 1},
      {{"inställd", "", ""}, "0.0", 2},
      {{"ej påbörjad"}, "100.0", 0},        // said, and its date is to come
      {{"kommentar"}, "", 1},               // a comment alone reports nothing
      {{", klart: 2026-08-31"}, "0.0", 0},  // overdue, reported or not
      {{"kommentar, klart: 2026-08-31"}, "0.0", 0},
      {{", klart: 2026-09-01"}, "", 1},
      {{"klar, klart: 2026-08-31", ", klart: 2026-06-30", ""}, "50.0", 1},
  };
  for (const Row& row : rows) {
    INFO(fmt::format("{}", fmt::join(row.activities, "; ")));
    Period period = august({{{"100"}, row.activities}});
    CHECK(in_percent(period.objective().activity_part) == row.part);
    CHECK(period.objective().unreported == row.unreported);
  }
}

TEST_CASE("an activity without a date is overdue in December") {
  Period november = august({{{}, {", anmärkning: x"}}}, "", 11);
  CHECK_FALSE(november.objective().activity_part);
  CHECK(level(november.objective()) == "ej aktuell");
  Period december = august({{{}, {", anmärkning: x"}}}, "", 12);
  CHECK(in_percent(december.objective().activity_part) == "0.0");
}

TEST_CASE(
    "one that nobody has reported and whose date has not passed is ej påbörjad, enligt plan") {
  Period period = august({{{"100"}, {""}}});
  const ActivityResult& row = period.objective().activities[0];
  CHECK(row.status == ActivityStatus::not_started);
  CHECK(row.according_to_plan);
  CHECK_FALSE(row.reported);
  CHECK_FALSE(row.counted);
}

TEST_CASE("a status is kept when a later follow-up only comments on it") {
  Period period(
      "      - {id: \"1.1\", titel: D, aktiviteter: [{id: 1.1-a, namn: A, klart: 2026-12-31}]}\n",
      {{4, "aktiviteter: {1.1-a: försenad}\n"},
       {8, "aktiviteter: {1.1-a: {kommentar: Snart.}}\n"}});
  const ActivityResult& row = period.objective().activities[0];
  CHECK(row.status == ActivityStatus::late);
  CHECK(row.reported);
  CHECK(level(period.objective()) == "ej uppfyllt");
}

TEST_CASE("without indicators with a target a delmål is assessed on activities alone") {
  for (const Mix& mix : {Mix{{}, {"klar"}}, Mix{{"mål saknas"}, {"klar"}}}) {
    Period period = august({mix});
    CHECK(period.objective().activities_only);
    CHECK(level(period.objective()) == "uppfyllt");
    CHECK_FALSE(period.objective().indicator_level);
  }
  CHECK(level(august({{{}, {""}}}).objective()) == "ej aktuell");  // neither part
  CHECK(level(august({{{"ej aktuell"}, {"klar"}}}).objective()) == "ej aktuell");
}

// ---- The one-step rule ----

TEST_CASE("the level lies at most one step from that of the indicators alone") {
  struct Row {
    std::vector<std::string> indicators, activities;
    std::string method, degree, level, own;
    bool moved;
  };
  const std::vector<Row> rows{
      // indicators 100 %, the only activity inställd: D = 70 %, level delvis uppfyllt
      {{"100"}, {"inställd"}, "", "70.0", "delvis uppfyllt", "uppfyllt", true},
      {{"99"}, {"inställd"}, "", "69.3", "ej uppfyllt", "delvis uppfyllt", false},
      {{"100"}, {"klar", "inställd"}, "", "85.0", "delvis uppfyllt", "uppfyllt", false},
      {{"100"}, {"klar"}, "", "100.0", "uppfyllt", "uppfyllt", false},
      // up: activities do not lift what the indicators have not reached by two steps
      {{"60"},
       {"klar"},
       "uppfyllt: 70, delvis: 65",
       "72.0",
       "delvis uppfyllt",
       "ej uppfyllt",
       true},
      {{"66"}, {"klar"}, "uppfyllt: 70, delvis: 65", "76.2", "uppfyllt", "delvis uppfyllt", false},
      // one part alone moves nothing
      {{"0"}, {}, "", "0.0", "ej uppfyllt", "ej uppfyllt", false},
      {{"100"}, {""}, "", "100.0", "uppfyllt", "uppfyllt", false},
  };
  for (const Row& row : rows) {
    INFO(row.degree);
    Period period = august({{row.indicators, row.activities}}, row.method);
    const ObjectiveResult& result = period.objective();
    CHECK(in_percent(result.degree) == row.degree);  // D itself stays
    CHECK(level(result) == row.level);
    REQUIRE(result.indicator_level);
    CHECK(word(*result.indicator_level) == row.own);
    CHECK(result.one_step == row.moved);
    CHECK((result.level_step.operation == Operation::one_step) == row.moved);
  }
}

// ---- avgörande ----

TEST_CASE("what is decisive caps what it is part of at partly fulfilled") {
  const std::string lenient = "uppfyllt: 50, delvis: 40";
  struct Row {
    std::vector<std::string> indicators;
    std::string method, level;
    bool capped;
  };
  const std::vector<Row> rows{
      {{"!100", "100"}, lenient, "uppfyllt", false},
      {{"!45", "100"}, lenient, "delvis uppfyllt", true},  // its own level is partly
      {{"!0", "100"}, lenient, "delvis uppfyllt", true},
      {{"45", "100"}, lenient, "uppfyllt", false},                  // not decisive
      {{"!svar saknas", "100"}, lenient, "delvis uppfyllt", true},  // should have a value
      {{"!", "100"}, lenient, "delvis uppfyllt", true},
      {{"!mäts ej", "100"}, lenient, "delvis uppfyllt", true},
      {{"!ej aktuell", "100"}, lenient, "uppfyllt", false},
      {{"!mål saknas", "100"}, lenient, "uppfyllt", false},
      {{"!{prognos: 100}", "100"}, lenient, "uppfyllt", false},  // owed, but assessed
      {{"!0", "0"}, lenient, "ej uppfyllt", false},              // never better for it
  };
  for (const Row& row : rows) {
    INFO(fmt::format("{}", fmt::join(row.indicators, "; ")));
    Period period = august({{row.indicators, {}}}, row.method);
    CHECK(level(period.objective()) == row.level);
    CHECK(period.objective().capped_by.size() == (row.capped ? 1 : 0));
    CHECK((period.objective().level_step.operation == Operation::capped) == row.capped);
  }
}

TEST_CASE("a yes/no that is not settled before December caps: it is an outcome without a value") {
  Period period(
      "      - id: \"1.1\"\n        titel: D\n        indikatorer:\n"
      "          - {id: 1.1.1, namn: I, typ: ja/nej, målnivå: Ja, periodicitet: [aug], avgörande: "
      "ja}\n"
      "          - {id: 1.1.2, namn: J, typ: antal, målnivå: 10, periodicitet: [aug]}\n",
      {{8, "indikatorer: {1.1.1: Nej, 1.1.2: 10}\n"}});
  CHECK(level(period.objective()) == "delvis uppfyllt");
  CHECK(in_percent(period.objective().degree) == "100.0");
}

TEST_CASE("avgörande: nej is as if it were left out") {
  Period period(
      "      - {id: \"1.1\", titel: D, indikatorer: [{id: 1.1.1, namn: I, typ: antal, målnivå: 10, "
      "avgörande: nej}, {id: 1.1.2, namn: J, typ: antal, målnivå: 10}]}\n",
      {{12, "indikatorer: {1.1.1: 8, 1.1.2: 10}\n"}}, "uppfyllt: 90");
  CHECK(level(period.objective()) == "uppfyllt");
}

TEST_CASE("the cap comes after the one-step rule") {
  // D 70 % held up at partly; a decisive indicator changes nothing more
  Period period = august({{{"!100"}, {"inställd"}}});
  CHECK(level(period.objective()) == "delvis uppfyllt");
  CHECK(period.objective().capped_by.empty());
}

TEST_CASE("a decisive delmål caps its goal") {
  const std::string lenient = "uppfyllt: 50, delvis: 40";
  struct Row {
    std::vector<Mix> objectives;
    std::string level;
    std::size_t capped;
  };
  const std::string decisive = "avgörande: ja";
  const std::vector<Row> rows{
      {{{{"100"}, {}}, {{"45"}, {}, decisive}}, "delvis uppfyllt", 1},
      {{{{"100"}, {}}, {{"svar saknas"}, {}, decisive}}, "delvis uppfyllt", 1},
      {{{{"100"}, {}}, {{"ej aktuell"}, {}, decisive}}, "uppfyllt", 0},
      {{{{"45"}, {}}, {{"100"}, {}, decisive}}, "uppfyllt", 0},
      {{{{"100"}, {}}, {{"!45", "100"}, {}, decisive}}, "delvis uppfyllt", 1},  // capped itself
  };
  for (const Row& row : rows) {
    Period period = august(row.objectives, lenient);
    CHECK(level(period.goal()) == row.level);
    CHECK(period.goal().capped_by.size() == row.capped);
  }
}

// ---- A goal lies between its delmål ----

TEST_CASE("a goal is never better than the best nor worse than the worst of its delmål") {
  struct Row {
    std::vector<Mix> objectives;
    std::string method, degree, level;
    bool moved;
  };
  const std::vector<Row> rows{
      {{{{"100"}, {"inställd"}}},
       "",
       "70.0",
       "delvis uppfyllt",
       true},  // its only delmål is partly
      {{{{"100"}, {"inställd"}}, {{"100"}, {}}}, "", "85.0", "delvis uppfyllt", false},
      {{{{"100"}, {"inställd"}}, {{"0"}, {}}}, "", "35.0", "ej uppfyllt", false},
      {{{{"60"}, {"klar"}}}, "uppfyllt: 70, delvis: 65", "72.0", "delvis uppfyllt", true},
      {{{{"!45", "100"}, {}}}, "uppfyllt: 50, delvis: 40", "72.5", "delvis uppfyllt", true},
      {{{{"100"}, {}}, {{"0"}, {}}}, "", "50.0", "ej uppfyllt", false},
  };
  for (const Row& row : rows) {
    INFO(row.degree);
    Period period = august(row.objectives, row.method);
    CHECK(in_percent(period.goal().degree) == row.degree);
    CHECK(level(period.goal()) == row.level);
    CHECK(period.goal().between == row.moved);
  }
}

TEST_CASE("the degree of a delmål is the one that its goal uses: twelve decimals") {
  Period period = august({{{"33.333333", "66.666667", "100"}, {"klar", "klar", "inställd"}}});
  const Decimal& degree = *period.objective().degree;
  CHECK(degree == degree.rounded(12));
  CHECK(*period.goal().degree == degree);
}

// ---- Projections ----

TEST_CASE(
    "an accumulated indicator is projected along its interim target, a share at most to 100 %") {
  struct Row {
    std::string fields;
    FollowUps answers;
    std::string forecast;
    bool uncertain = false, cut = false;
  };
  const std::string adds_up = "mätning: ackumulerat, ";
  const std::vector<Row> rows{
      {adds_up + "målnivå: 90", {{8, "61"}}, "91.5 framskrivning"},
      {adds_up + "målnivå: 90, delårsnivå: {aug: 60}",
       {{8, "61"}},
       "91.5 framskrivning efter delårsnivå"},
      {adds_up + "målnivå: 90, delårsnivå: {aug: 30}",
       {{8, "31"}},
       "93 framskrivning efter delårsnivå"},
      // of the outcome's month, not the period's
      {adds_up + "målnivå: 90, periodicitet: [apr, dec], delårsnivå: {apr: 10, aug: 60}",
       {{4, "11"}, {8, ""}},
       "99 framskrivning efter delårsnivå"},
      {adds_up + "målnivå: 90, delårsnivå: {apr: 30}", {{8, "61"}}, "91.5 framskrivning"},
      {adds_up + "målnivå: 90, delårsnivå: {aug: 0}", {{8, "61"}}, "91.5 framskrivning"},
      {adds_up + "målnivå: 90, delårsnivå: {aug: {kvinnor: 30, män: 30}}",
       {{8, "61"}},
       "91.5 framskrivning"},
      {adds_up + "målnivå: 90, delårsnivå: {aug: 60}",
       {{8, "{utfall: 61, prognos: 70}"}},
       "70 angiven"},
      // what is measured as it is, is not projected
      {"målnivå: 90, delårsnivå: {aug: 60}", {{8, "61"}}, "61 senaste utfall"},
      // a quarter of the year or less is uncertain, both ways
      {adds_up + "målnivå: 90, periodicitet: månad", {{3, "30"}}, "120 framskrivning", true},
      {adds_up + "målnivå: 90, periodicitet: månad", {{4, "30"}}, "90 framskrivning"},
      {adds_up + "målnivå: 90, periodicitet: månad, delårsnivå: {jan: 5}",
       {{1, "5"}},
       "90 framskrivning efter delårsnivå",
       true},
      {adds_up + "målnivå: 90, periodicitet: [feb]",
       {{2, "20"}, {8, ""}},
       "120 framskrivning",
       true},
      // shares are cut
      {adds_up + "typ: andel, målnivå: 90 %", {{4, "40 %"}}, "100 framskrivning", false, true},
      {adds_up + "typ: andel, målnivå: 90 %, delårsnivå: {apr: 30 %}",
       {{4, "40 %"}},
       "100 framskrivning efter delårsnivå",
       false,
       true},
      {adds_up + "typ: andel, målnivå: 90 %", {{4, "30 %"}}, "90 framskrivning"},
      {"typ: andel, målnivå: 90 %", {{4, "40 %"}}, "40 senaste utfall"},
  };
  for (const Row& row : rows) {
    INFO(row.fields);
    One one(row.fields, row.answers);
    CHECK(forecast(one.indicator()) == row.forecast);
    CHECK(one->uncertain() == row.uncertain);
    CHECK(one->uncut.has_value() == row.cut);
  }
}

TEST_CASE("a projection that does not fit in a number is none") {
  One one(
      "målnivå: 999999999999999, mätning: ackumulerat, periodicitet: [jan], delårsnivå: {jan: "
      "0.000007}",
      {{1, "999999999999999"}});
  CHECK(level(one.indicator()) == "ej bedömd");
  CHECK(one->step.formula.sv == "framskrivningen är för stor att räkna med");
}

// ---- Printing ----

TEST_CASE("a share just below a limit is not printed as the limit") {
  AssessmentLimits limits;
  limits.fulfilled = 1;
  limits.partly = Decimal::scaled(8, 1);
  limits.minimum_coverage = Decimal::scaled(5, 1);
  for (const auto& [value, wanted] : std::vector<std::pair<Decimal, std::string>>{
           {Decimal::scaled(9996, 4), "99.9"},
           {Decimal::scaled(9995, 4), "99.9"},
           {Decimal::scaled(99949, 5), "99.9"},
           {1, "100.0"},
           {Decimal::scaled(9999999999, 10), "100.0"},  // is 100 % to nine decimals
           {Decimal::scaled(79951, 5), "79.9"},
           {Decimal::scaled(8, 1), "80.0"},
           {Decimal::scaled(49951, 5), "50.0"},  // no limit of degrees
       }) {
    CHECK((limits.printed_degree(value) * 100).plain(1) == wanted);
  }
  CHECK((limits.printed_coverage(Decimal::scaled(49951, 5)) * 100).plain(1) == "49.9");
  CHECK((limits.printed_coverage(Decimal::scaled(79951, 5)) * 100).plain(1) == "80.0");
  // A limit with more decimals than are printed.
  limits.partly = Decimal::scaled(66666667, 8);
  CHECK((limits.printed_degree(Decimal::scaled(66666, 5)) * 100).plain(1) == "66.6");
}
