// What the next level would take, for one indicator against a target (next_level.h).
#include "namndplan/figures/next_level.h"

#include "assessed.h"

using namespace assessed;

namespace {

// "delvis uppfyllt 8 (4)": the level, the value that gives it, and how far it is.
std::string next(const std::string& fields, const FollowUps& answers) {
  One one(fields, answers);
  auto found = next_level(one.indicator(), AssessmentLimits{Method::mean,
                                                            1,
                                                            Decimal::scaled(8, 1),
                                                            Decimal::scaled(7, 1),
                                                            Decimal::scaled(5, 1),
                                                            {}});
  if (!found) return "";
  return fmt::format("{} {} ({})", word(found->level), found->needed.plain(),
                     found->missing.plain());
}

}  // namespace

TEST_CASE("counts are whole, and an accumulated one stands at its outcome") {
  CHECK(next("målnivå: 10, mätning: ackumulerat", {{8, "4"}}) == "delvis uppfyllt 8 (4)");
  CHECK(next("målnivå: 90", {{12, "86"}}) == "uppfyllt 90 (4)");
  CHECK(next("målnivå: 9", {{12, "7"}}) == "delvis uppfyllt 8 (1)");
  CHECK(next("målnivå: 10, riktning: lägre", {{12, "20"}}) == "delvis uppfyllt 12 (-8)");
  CHECK(next("målnivå: 90", {{12, "90"}}).empty());
}

TEST_CASE("an exact target is not rounded: a whole number past it would miss it") {
  CHECK(next("målnivå: 3.5, riktning: exakt", {{12, "3.21"}}) == "uppfyllt 3.5 (0.29)");
  CHECK(next("målnivå: 10, riktning: exakt", {{12, "5"}}) == "delvis uppfyllt 8 (3)");
}

TEST_CASE("from below, from above, at targets of zero or less, in the indicator's own decimals") {
  struct Row {
    std::string fields;
    FollowUps answers;
    std::string next;
  };
  const std::vector<Row> rows{
      // lower is better: a most, and a whole number below it
      {"målnivå: 7, riktning: lägre", {{12, "20"}}, "delvis uppfyllt 8 (-12)"},
      {"målnivå: 7, riktning: lägre", {{12, "8"}}, "uppfyllt 7 (-1)"},
      // exact, from both sides; a count is whole when that does not pass the target
      {"målnivå: 7, riktning: exakt", {{12, "2"}}, "delvis uppfyllt 6 (4)"},
      {"målnivå: 7, riktning: exakt", {{12, "20"}}, "delvis uppfyllt 8 (-12)"},
      {"målnivå: -10, riktning: exakt", {{12, "-20"}}, "delvis uppfyllt -12 (8)"},
      // at 0 or below only reaching it counts
      {"målnivå: 0, riktning: lägre", {{12, "4"}}, "uppfyllt 0 (-4)"},
      {"målnivå: -5", {{12, "-9"}}, "uppfyllt -5 (4)"},
      {"målnivå: 0, riktning: exakt", {{12, "4"}}, "uppfyllt 0 (-4)"},
      {"målnivå: -0.5, riktning: lägre", {{12, "9.4"}}, "uppfyllt -0.5 (-9.9)"},
      // a negative value against a positive target
      {"målnivå: 10", {{12, "-4"}}, "delvis uppfyllt 8 (12)"},
      // a whole number that is more than the limit asks for may be the target itself
      {"målnivå: 1", {{12, "0"}}, "uppfyllt 1 (1)"},
      {"målnivå: 2", {{12, "0"}}, "uppfyllt 2 (2)"},
      // shares have decimals, money whole öre in its unit
      {"typ: andel, målnivå: 84.1 %", {{12, "50 %"}}, "delvis uppfyllt 67.28 (17.28)"},
      {"typ: index, enhet: index, målnivå: 3, riktning: lägre",
       {{12, "9"}},
       "delvis uppfyllt 3.75 (-5.25)"},
      {"typ: belopp, enhet: kr, målnivå: 33.33", {{12, "1"}}, "delvis uppfyllt 26.67 (25.67)"},
      {"typ: belopp, enhet: tkr, målnivå: 33.33333",
       {{12, "1"}},
       "delvis uppfyllt 26.66667 (25.66667)"},
      {"typ: belopp, enhet: kr, målnivå: 33.33, riktning: lägre",
       {{12, "99"}},
       "delvis uppfyllt 41.66 (-57.34)"},
      {"typ: ja/nej, målnivå: Ja", {{12, "Nej"}}, "uppfyllt 1 (1)"},
      // what adds up is at its outcome, however it is projected
      {"målnivå: 90, mätning: ackumulerat, delårsnivå: {aug: 60}",
       {{8, "40"}},
       "delvis uppfyllt 72 (32)"},
      {"målnivå: 90, mätning: ackumulerat, delårsnivå: {aug: 75}", {{8, "70"}}, "uppfyllt 90 (20)"},
      {"målnivå: 90, mätning: ackumulerat", {{8, "{utfall: 50, prognos: 80}"}}, "uppfyllt 90 (40)"},
  };
  for (const Row& row : rows) {
    INFO(row.fields);
    CHECK(next(row.fields, row.answers) == row.next);
  }
}

// ---- An objective and a goal ----

namespace {

// "uppfyllt: grad 1, del 0.8, mål, avgörande 1.1.1": what is lacking for the next level.
template <class Result>
std::string lacking(const Result& result, const AssessmentLimits& limits) {
  auto found = next_level(result, limits);
  if (!found) return "";
  std::string out(word(found->level));
  if (found->degree) out += ", grad " + found->degree->needed.plain();
  if (found->indicator_part) out += ", del " + found->indicator_part->needed.plain();
  if (found->or_indicator_part) out += ", eller del " + found->or_indicator_part->needed.plain();
  if (found->some_objective) out += ", något delmål";
  if (found->or_all_objectives) out += ", eller alla delmål";
  for (const std::string& id : found->decisive) out += ", avgörande " + id;
  return out;
}

// Indicators with a target of 100; "!": decisive. An activity by its status, or none.
struct Row {
  std::vector<std::string> indicators;
  std::string activity, method, objective, goal;
};

}  // namespace

TEST_CASE("what an objective and its goal lack, by the rules that give their level") {
  const std::vector<Row> rows{
      {{"90"}, "", "", "uppfyllt, grad 1", "uppfyllt, grad 1"},
      {{"50"}, "", "", "delvis uppfyllt, grad 0.8", "delvis uppfyllt, grad 0.8"},
      {{"100"}, "", "", "", ""},
      // held up one step: still the degree of the level above
      {{"100"}, "inställd", "", "uppfyllt, grad 1", "uppfyllt, grad 1"},
      // the indicators alone may lift it, when the activities' part cannot
      {{"90"},
       "inställd",
       "",
       "delvis uppfyllt, grad 0.8, eller del 1",
       "delvis uppfyllt, grad 0.8, eller alla delmål"},
      {{"60"},
       "klar",
       "",
       "delvis uppfyllt, grad 0.8",
       "delvis uppfyllt, grad 0.8, eller alla delmål"},
      // held down: the degree is enough, the indicators' own level is not
      {{"60"}, "klar", "uppfyllt: 70, delvis: 65", "uppfyllt, del 0.65", "uppfyllt, något delmål"},
      // decisive
      {{"!60", "100"},
       "",
       "uppfyllt: 80, delvis: 70",
       "uppfyllt, avgörande 1.1.1",
       "uppfyllt, något delmål"},
      {{"!60", "90"},
       "",
       "uppfyllt: 80, delvis: 70",
       "uppfyllt, grad 0.8, avgörande 1.1.1",
       "uppfyllt, grad 0.8"},
      {{"!svar saknas", "90"}, "", "", "uppfyllt, grad 1, avgörande 1.1.1", "uppfyllt, grad 1"},
  };
  for (const Row& row : rows) {
    std::string plan = "      - id: \"1.1\"\n        titel: D\n        indikatorer:\n";
    std::string said = "indikatorer:\n";
    int n = 0;
    for (const std::string& answer : row.indicators) {
      bool decisive = answer.starts_with('!');
      plan += fmt::format("          - {{id: 1.1.{}, namn: I, typ: antal, målnivå: 100{}}}\n", ++n,
                          decisive ? ", avgörande: ja" : "");
      said += fmt::format("  1.1.{}: {}\n", n, answer.substr(decisive ? 1 : 0));
    }
    if (!row.activity.empty()) {
      plan += "        aktiviteter: [{id: 1.1-a, namn: A}]\n";
      said += "aktiviteter: {1.1-a: " + row.activity + "}\n";
    }
    INFO(plan);
    Period period(plan, {{12, said}}, row.method);
    const AssessmentLimits limits = limits_of(period.period().plan);
    CHECK(lacking(period.objective(), limits) == row.objective);
    CHECK(lacking(period.goal(), limits) == row.goal);
  }
}
