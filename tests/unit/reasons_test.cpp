// What a derivation says of a figure that is not there, or is not what its formula gives: every
// reason that `why` can print, and what it prints of the rest. The figures themselves are in the
// other files: fulfilment_test.cpp (an indicator), fulfilment_objective_test.cpp (a delmål, a
// goal), fulfilment_limits_test.cpp (what moves a level, who counts, what is owed),
// deviation_test.cpp (the budget) and next_level_test.cpp.
#include <fmt/format.h>

#include <algorithm>

#include "assessed.h"
#include "namndplan/figures/deviation.h"

using namespace assessed;

namespace {

const std::string indicators = "      - id: \"1.1\"\n        titel: D\n        indikatorer:\n";
const std::string due = "typ: antal, målnivå: 100, periodicitet: [aug, dec]";

std::string row(int n, const std::string& fields) {
  return fmt::format("          - {{id: 1.1.{}, namn: I, {}}}\n", n, fields);
}

// Of every figure without a value, once each.
std::vector<std::string> reasons_in(const Step& step) {
  std::vector<std::string> out;
  const bool is_missing = step.quantity == Quantity::word && step.operation == Operation::none;
  if (is_missing && !step.formula.empty()) out.push_back(step.formula.sv);
  for (const Step& input : step.inputs) {
    for (std::string& reason : reasons_in(input)) {
      if (std::find(out.begin(), out.end(), reason) == out.end()) out.push_back(std::move(reason));
    }
  }
  return out;
}

std::string budget_plan(const std::string& budget) {
  return "verksamheter: [{id: a, namn: A}, {id: b, namn: B}]\nbudget:\n" + budget;
}

}  // namespace

TEST_CASE("why an indicator is not assessed") {
  struct Case {
    std::string fields;
    FollowUps answers;
    std::string word, reason;
  };
  const std::vector<Case> cases{
      {"mätning: nuläge", {{8, "5"}}, "mål saknas", "målnivå för 2026 saknas"},
      {"målnivå: {2027: 5}", {{8, "5"}}, "mål saknas", "målnivå för 2026 saknas"},
      {"målnivå: 5, periodicitet: [dec]",
       {{8, ""}},
       "ej aktuell",
       "inget utfall ska lämnas den här perioden, och inget finns sedan tidigare"},
      {"målnivå: 5", {{8, ""}}, "ej bedömd", "utfall ska lämnas men saknas"},
      {"målnivå: 5, periodicitet: [apr]",
       {{8, ""}},
       "ej bedömd",
       "utfall skulle ha lämnats i april men saknas"},
      {"målnivå: 5", {{8, "svar saknas"}}, "ej bedömd", "svar saknas"},
      {"målnivå: 5", {{8, "mäts ej"}}, "ej bedömd", "mäts ej"},
      {"målnivå: 5",
       {{8, "{utfall: {kvinnor: 1, män: 2}}"}},
       "ej bedömd",
       "utfallet är uppdelat på kön utan totalt"},
      {"typ: ja/nej, målnivå: Ja",
       {{8, "Nej"}},
       "ej bedömd",
       "Nej före december är inget besked än"},
      {"målnivå: 999999999999999, mätning: ackumulerat, periodicitet: [jan], delårsnivå: {jan: "
       "0.000007}",
       {{1, "999999999999999"}},
       "ej bedömd",
       "framskrivningen är för stor att räkna med"},
  };
  for (const Case& c : cases) {
    INFO(c.fields);
    const One one(c.fields, c.answers);
    CHECK(one->step.word == c.word);
    CHECK(one->step.formula.sv == c.reason);
    CHECK(one->step.operation == Operation::none);
    CHECK_FALSE(one->degree);
  }
}

TEST_CASE("an indicator that is not reached and cannot be graded says so; a cut one what it was") {
  const One not_reached("typ: ja/nej, målnivå: Ja", {{12, "Nej"}});
  CHECK(not_reached->step.formula.sv == "målet är inte nått, och avståndet kan inte graderas");
  const One cut("typ: andel, målnivå: 90, mätning: ackumulerat", {{8, "80"}});
  CHECK(shown(cut->forecast) == "100");
  CHECK(shown(cut->uncut) == "120");
  CHECK(cut->step.inputs.front().formula.sv == "en andel är aldrig större än 100 %");
}

TEST_CASE("before December what adds up is projected alike, whatever is better") {
  for (const char* direction : {"högre", "lägre", "exakt"}) {
    INFO(direction);
    const One one(fmt::format("målnivå: 90, mätning: ackumulerat, riktning: {}", direction),
                  {{8, "61"}});
    CHECK(forecast(one.indicator()) == "91.5 framskrivning");
  }
}

TEST_CASE("why a delmål and its goal have the level they have, or none") {
  struct Case {
    std::string plan, said;
    std::string objective, goal;  // the reasons
    int month = 8;
  };
  const std::string activity = "        aktiviteter: [{id: A, namn: A}]\n";
  const std::string nothing = "      - {id: \"1.1\", titel: D}\n";
  const std::string none_current = "inget delmål är aktuellt den här perioden";
  const std::vector<Case> cases{
      {nothing, "", "det finns varken målnivåer eller aktiviteter", none_current},
      {"      - id: \"1.1\"\n        titel: D\n" + activity, "",
       "det finns inga målnivåer, och ingen aktivitet är redovisad", none_current},
      {"      - id: \"1.1\"\n        titel: D\n" + activity, "aktiviteter: {A: klar}\n",
       "aktiviteternas del; inga indikatorer har målnivå", "1 / 1"},
      {indicators + row(1, "typ: antal, målnivå: 1, periodicitet: [dec]"), "",
       "inget utfall är aktuellt den här perioden", none_current},
      {indicators + row(1, due), "", "inget värde att bedöma", "inget värde att bedöma"},
      {indicators + row(1, due) + row(2, due) + row(3, due), "indikatorer: {1.1.1: 100}\n",
       "täckningen 33,3 % är under minsta täckning 50 %", "inget värde att bedöma"},
      {indicators + row(1, due), "indikatorer: {1.1.1: 100}\n",
       "indikatorernas del; aktiviteter saknas", "1 / 1"},
      {indicators + row(1, due) + activity, "indikatorer: {1.1.1: 100}\n",
       "indikatorernas del; ingen aktivitet är redovisad", "1 / 1"},
      {indicators + row(1, due) + activity,
       "indikatorer: {1.1.1: 100}\naktiviteter: {A: inställd}\n",
       "0,7 · 100,0\u00a0% + 0,3 · 0,0\u00a0%", "0,7 / 1"},
  };
  for (const Case& c : cases) {
    INFO(c.plan, c.said);
    const Period period(c.plan, {{c.month, c.said}});
    std::string objective = period.objective().step.formula.sv;
    for (std::size_t at; (at = objective.find("\u00a0")) != std::string::npos &&
                         c.objective.find("\u00a0") == std::string::npos;)
      objective.replace(at, 2, " ");
    CHECK(objective == c.objective);
    CHECK(period.goal().step.formula.sv == c.goal);
  }
}

TEST_CASE("what has moved a level: one step, between the delmål, decisive") {
  struct Case {
    std::string plan, said, reason;
    bool of_goal;
  };
  const std::string activity = "        aktiviteter: [{id: A, namn: A}]\n";
  const std::string held = "indikatorer: {1.1.1: 100}\naktiviteter: {A: inställd}\n";
  const std::vector<Case> cases{
      {indicators + row(1, due) + activity, held, "högst ett steg från indikatorernas egen nivå",
       false},
      {indicators + row(1, due) + activity, held,
       "inte bättre än det bästa delmålet och inte sämre än det sämsta", true},
      {indicators + row(1, due + ", avgörande: ja") + row(2, due + ", vikt: 999999"),
       "indikatorer: {1.1.1: svar saknas, 1.1.2: 100}\n", "en avgörande indikator är inte uppfylld",
       false},
      {indicators + row(1, due) +
           "      - id: \"1.2\"\n        titel: D\n        avgörande: ja\n        indikatorer:\n"
           "          - {id: 1.2.1, namn: I, typ: antal, målnivå: 100, periodicitet: [aug]}\n"
           "      - id: \"1.3\"\n        titel: D\n        vikt: 9\n        indikatorer:\n"
           "          - {id: 1.3.1, namn: I, typ: antal, målnivå: 100, periodicitet: [aug]}\n",
       "indikatorer: {1.1.1: 100, 1.3.1: 100}\n", "ett avgörande delmål är inte uppfyllt", true},
  };
  for (const Case& c : cases) {
    INFO(c.plan);
    const Period period(c.plan, {{8, c.said}});
    const Step& step = c.of_goal ? period.goal().level_step : period.objective().level_step;
    CHECK(step.formula.sv == c.reason);
    CHECK(step.inputs.size() >= 2);  // what it was, and what moved it
  }
}

TEST_CASE("why an amount or a percentage is not there") {
  struct Case {
    std::string budget, said;
    int month;
    std::vector<std::string> reasons;  // of the sum's and the first line's derivations
  };
  const std::string split_reason = "intäkter och kostnader är inte angivna på båda sidor";
  const std::vector<Case> cases{
      {"  ram: 100\n",
       "budget: {}\n",
       8,
       {"uppföljningen nämner inte raden", "utfall saknas", "prognos saknas", split_reason,
        "planen har inga rader"}},
      {"  rader: [{verksamhet: a, nettokostnad: 0, föregående: {nettokostnad: 0}}]\n",
       "budget: {a: {prognos: 5}}\n",
       8,
       {"uppföljningen anger inget utfall", "utfall saknas", split_reason, "budgeten är 0",
        "föregående års nettokostnad är inte större än 0", "för a"}},
      {"  rader: [{verksamhet: a, nettokostnad: 10, föregående: {nettokostnad: 9}}]\n",
       "budget: {a: {utfall: 5, prognos: -1}}\n",
       8,
       {split_reason, "en nettokostnad har blivit en nettointäkt", "för a"}},
      {"  rader: [{verksamhet: a, nettokostnad: 10}]\n",
       "budget: {a: {utfall: 5}}\n",
       8,
       {"uppföljningen anger ingen prognos", "prognos saknas", split_reason,
        "planen anger inget belopp", "för a"}},
  };
  for (const Case& c : cases) {
    INFO(c.budget, c.said);
    const Period period(budget_plan(c.budget), {{c.month, c.said}});
    const auto result = deviation(period.period());
    REQUIRE(result);
    std::vector<std::string> found;
    if (!result->lines.empty())
      found = reasons_in(derivation(result->lines[0], period.period().plan));
    for (std::string& reason : reasons_in(derivation(result->sum, period.period().plan)))
      if (std::find(found.begin(), found.end(), reason) == found.end())
        found.push_back(std::move(reason));
    for (const std::string& reason : c.reasons) {
      INFO(reason, " of ", fmt::format("{}", fmt::join(found, "; ")));
      CHECK(std::find(found.begin(), found.end(), reason) != found.end());
    }
    for (const std::string& reason : found) {
      INFO("not expected: ", reason);
      CHECK(std::find(c.reasons.begin(), c.reasons.end(), reason) != c.reasons.end());
    }
  }
}

TEST_CASE("a percentage that would mislead is a dash in a derivation, where programs have it") {
  const Period period(budget_plan("  rader:\n    - {verksamhet: a, nettokostnad: 1000000}\n"
                                  "    - {verksamhet: b, nettokostnad: 100}\n"),
                      {{8, "budget: {a: {prognos: 1000100}, b: {prognos: 150}}\n"}});
  const auto result = deviation(period.period());
  CHECK(shown_value(result->lines[1].deviation_share.step) == "– (för liten bas)");
  CHECK(result->lines[1].deviation_share.step.value == Decimal::scaled(-5, 1));
  CHECK(shown_value(result->lines[0].deviation_share.step) == "0,0\u00a0%");
}

TEST_CASE("the frame is explained by its derivation and by the lines") {
  const Period period(
      budget_plan(
          "  enhet: tkr\n  ram: 900\n  ramhärledning:\n    utgångspunkt: {år: 2025, belopp: 870}\n"
          "    ändringar: [{orsak: Löner, belopp: 40}, {orsak: Krav, belopp: -10}]\n"
          "  rader:\n    - {verksamhet: a, intäkter: 100, kostnader: 600}\n"
          "    - {verksamhet: b, nettokostnad: 400}\n"),
      {{8, "budget: {}\n"}});
  const Step frame = frame_derivation(period.period().plan);
  REQUIRE(frame.inputs.size() == 3);
  for (const Step& step : frame.inputs) CHECK(step.value == Decimal(900000));
  CHECK(frame.inputs[0].place.source != nullptr);
  CHECK(frame.inputs[1].formula.sv == "870\u00a0000 + 40\u00a0000 − 10\u00a0000");
  CHECK(frame.inputs[2].inputs.size() == 2);
}

TEST_CASE("a given value is shown as it is written, a computed one rounded") {
  const Decimal many = quotient(1, 3);
  Place given;
  const Source source("plan.yaml", "x");
  given.source = &source;
  CHECK(shown_value(leaf({"n", "n"}, Quantity::share, Decimal::scaled(841234, 6), given)) ==
        "84,1234\u00a0%");
  Step computed = leaf({"n", "n"}, Quantity::share, Decimal::scaled(841234, 6), given);
  computed.operation = Operation::ratio;
  CHECK(shown_value(computed) == "84,1\u00a0%");
  computed.quantity = Quantity::number;
  computed.value = many;
  CHECK(shown_value(computed) == "0,333333");  // at most six decimals
}

TEST_CASE("an assignment is late at the end of its last day, unless it is closed") {
  struct Case {
    const char *day, *said;
    bool late;
  };
  const Case cases[] = {
      {"2026-08-31", "", true},
      {"2026-09-01", "", false},
      {"2026-08-31", "uppdrag: {U1: pågår}\n", true},
      {"2026-08-31", "uppdrag: {U1: klar}\n", false},
      {"2026-08-31", "uppdrag: {U1: avslutad}\n", false},
      {"2026-08-31", "uppdrag: {U1: inställd}\n", false},
      {"2026-12-31", "uppdrag: {U1: försenad}\n", true},
      {"2026-08-31", "uppdrag: {U1: {kommentar: Väntar.}}\n", true},
  };
  for (const Case& c : cases) {
    INFO(c.day, " ", c.said);
    const Period period(
        fmt::format("      - {{id: \"1.1\", titel: D}}\nuppdrag: [{{id: U1, titel: T, slutdatum: "
                    "{}}}]\n",
                    c.day),
        {{8, c.said}});
    CHECK(fulfilment(period.period()).assignments.at(0).late == c.late);
  }
}
