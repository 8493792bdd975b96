#include <string>
#include <vector>

#include "doctest/doctest.h"
#include "namndplan/report/followup_words.h"

using namespace namndplan;
using namespace namndplan::report;

namespace {

constexpr Language sv = Language::swedish;
constexpr Language en = Language::english;

// One letter a verdict: + fulfilled, % partly, - not fulfilled, ? not assessed, . not current.
std::vector<Verdict> verdicts(const std::string& letters) {
  std::vector<Verdict> out;
  for (char letter : letters) {
    out.push_back(letter == '+'   ? Verdict{Standing::assessed, Level::fulfilled}
                  : letter == '%' ? Verdict{Standing::assessed, Level::partly}
                  : letter == '-' ? Verdict{Standing::assessed, Level::not_fulfilled}
                  : letter == '?' ? Verdict{Standing::not_assessed, Level::not_assessed}
                                  : Verdict{Standing::not_current, Level::not_assessed});
  }
  return out;
}

// Late ones are marked, whatever their status.
AssignmentResult assignment(std::optional<AssignmentStatus> status, bool late = false) {
  AssignmentResult result;
  result.status = status;
  result.late = late;
  return result;
}

}  // namespace

TEST_CASE("levels are counted in words, only those that occur, one and many told apart") {
  struct Case {
    const char* letters;
    Counted what;
    bool december;
    Language language;
    const char* sentence;
  };
  constexpr Counted objectives = Counted::objectives;
  constexpr Counted goals = Counted::goals;
  const Case cases[] = {
      // In December.
      {"+++++++++++%%%%-?", objectives, true, sv,
       "11 av 17 delmål är uppfyllda, 4 delvis uppfyllda, 1 ej uppfyllt och 1 är ej bedömt."},
      {"+%%--", objectives, true, sv,
       "1 av 5 delmål är uppfyllt, 2 delvis uppfyllda och 2 ej uppfyllda."},
      {"-??..", goals, true, sv,
       "1 av 5 mål är ej uppfyllt, 2 är ej bedömda och 2 är ej aktuella."},
      {"+%%-?", objectives, true, en,
       "1 of 5 objectives is fulfilled, 2 partly fulfilled, 1 not fulfilled and 1 is not "
       "assessed."},
      // Before: a forecast, but for what has none.
      {"++%-?", objectives, false, sv,
       "2 av 5 delmål bedöms uppfyllas, 1 bedöms delvis uppfyllas, 1 bedöms inte uppfyllas och 1 "
       "är "
       "ej bedömt."},
      {"%%.", goals, false, sv, "2 av 3 mål bedöms delvis uppfyllas och 1 är ej aktuellt."},
      {"+-", goals, false, en,
       "1 of 2 goals is expected to be fulfilled and 1 is not expected to be fulfilled."},
      // All alike.
      {"+++", objectives, true, sv, "Alla 3 delmål är uppfyllda."},
      {"++", objectives, true, sv, "Båda delmålen är uppfyllda."},
      {"??", objectives, true, sv, "Inget av de båda delmålen är bedömt."},
      {"---", goals, false, sv, "Inget av de 3 målen bedöms uppfyllas."},
      {"---", goals, true, sv, "Inget av de 3 målen är uppfyllt."},
      {"--", goals, false, en, "Neither of the goals is expected to be fulfilled."},
      {"---", goals, false, en, "None of the 3 goals is expected to be fulfilled."},
      {"...", objectives, false, sv, "Inget av de 3 delmålen följs upp den här perioden."},
      {"?", objectives, true, sv, "Det enda delmålet är ej bedömt."},
      {"-", objectives, false, sv, "Det enda delmålet bedöms inte uppfyllas."},
      {"%", goals, true, sv, "Det enda målet är delvis uppfyllt."},
      {"+++", goals, false, en, "All 3 goals are expected to be fulfilled."},
      // None.
      {"", objectives, true, sv, ""},
  };
  for (const Case& c : cases) {
    CHECK(level_sentence(verdicts(c.letters), c.what, c.december, c.language) == c.sentence);
  }
}

TEST_CASE("assignments are counted in words; what is late is that and nothing else") {
  using Status = AssignmentStatus;
  struct Case {
    std::vector<AssignmentResult> results;
    Language language;
    const char* sentence;
  };
  const Case cases[] = {
      {{assignment(Status::done), assignment(Status::ongoing), assignment(Status::ongoing, true)},
       sv,
       "1 av 3 uppdrag är klart, 1 pågår och 1 är försenat."},
      {{assignment(Status::closed), assignment(Status::closed), assignment(Status::not_started),
        assignment(Status::late, true), assignment(std::nullopt, true)},
       sv,
       "2 av 5 uppdrag är avslutade, 1 är ej påbörjat och 2 är försenade."},
      {{assignment(Status::done), assignment(std::nullopt), assignment(std::nullopt)},
       en,
       "1 of 3 assignments is done and 2 have no status."},
      {{assignment(Status::done), assignment(Status::done)}, sv, "Båda uppdragen är klara."},
      {{assignment(Status::cancelled)}, sv, "Det enda uppdraget är inställt."},
      {{}, sv, ""},
  };
  for (const Case& c : cases) CHECK(assignment_sentence(c.results, c.language) == c.sentence);
}

TEST_CASE("activities are counted in words, those that are not reported apart") {
  struct Case {
    int according, counted, unreported;
    Language language;
    const char* sentence;
  };
  const Case cases[] = {
      {0, 0, 0, sv, ""},
      {0, 0, 1, sv, "Den enda aktiviteten är inte redovisad."},
      {0, 0, 2, sv, "Ingen av de båda aktiviteterna är redovisad."},
      {0, 0, 8, sv, "Ingen av de 8 aktiviteterna är redovisad."},
      {1, 1, 0, sv, "1 aktivitet följer planen."},
      {0, 1, 1, sv, "1 aktivitet följer inte planen; 1 är inte redovisad."},
      {2, 2, 0, sv, "Båda aktiviteterna följer planen."},
      {0, 2, 0, sv, "Ingen av 2 aktiviteter följer planen."},
      {1, 2, 0, sv, "1 av 2 aktiviteter följer planen."},
      {8, 8, 3, sv, "Alla 8 aktiviteter följer planen; 3 är inte redovisade."},
      {7, 8, 3, sv, "7 av 8 aktiviteter följer planen; 3 är inte redovisade."},
      {7, 8, 1, en, "7 of 8 activities are according to plan; 1 is not reported."},
      {0, 0, 2, en, "Neither of the activities is reported."},
  };
  for (const Case& c : cases)
    CHECK(activity_sentence(c.according, c.counted, c.unreported, c.language) == c.sentence);
}

TEST_CASE("what a level rests on is said where it is not all there is") {
  struct Case {
    Standing standing;
    int with_value, counted;
    bool activities_only;
    const char* swedish;
    const char* english;
  };
  const Case cases[] = {
      {Standing::assessed, 2, 4, false, "på 2 av 4 indikatorer", "on 2 of 4 indicators"},
      {Standing::assessed, 1, 2, false, "på 1 av 2 indikatorer", "on 1 of 2 indicators"},
      {Standing::assessed, 4, 4, false, "", ""},
      {Standing::assessed, 0, 0, true, "enbart aktiviteter", "activities alone"},
      {Standing::not_assessed, 1, 4, false, "1 av 4 indikatorer har värde",
       "1 of 4 indicators have a value"},
      {Standing::not_assessed, 0, 1, false, "den enda indikatorn har inget värde",
       "the only indicator has no value"},
      {Standing::not_assessed, 0, 3, false, "inget värde för 3 indikatorer",
       "no value for 3 indicators"},
      {Standing::not_current, 0, 0, false, "", ""},
  };
  for (const Case& c : cases) {
    ObjectiveResult result;
    result.standing = c.standing;
    result.with_value = c.with_value;
    result.counted = c.counted;
    result.activities_only = c.activities_only;
    CHECK(rests_on(result, sv) == c.swedish);
    CHECK(rests_on(result, en) == c.english);
  }
  GoalResult goal;
  goal.standing = Standing::assessed;
  goal.assessed = 2;
  goal.counted = 3;
  goal.objectives.resize(2);
  goal.objectives[0].standing = goal.objectives[1].standing = Standing::assessed;
  goal.objectives[0].counted = goal.objectives[1].counted = 4;
  goal.objectives[0].with_value = 1;
  goal.objectives[1].with_value = 4;
  CHECK(rests_on(goal, sv) == "på 2 av 3 delmål och 5 av 8 indikatorer");
  goal.assessed = 3;
  CHECK(rests_on(goal, sv) == "på 5 av 8 indikatorer");
}

TEST_CASE("of how many indicators the outcome is known: counts × sentence") {
  struct Case {
    int known, counted;
    const char* swedish;
    const char* sentence;
  };
  const Case cases[] = {
      {1, 1, "har utfall", "Den enda indikatorn har utfall."},
      {0, 1, "har inget utfall", "Den enda indikatorn har inget utfall."},
      {2, 2, "båda har utfall", "Båda indikatorerna har utfall."},
      {1, 2, "1 av 2 har utfall", "1 av 2 indikatorer har utfall."},
      {0, 2, "ingen har utfall", "Ingen av de 2 indikatorerna har utfall."},
      {2, 4, "2 av 4 har utfall", "2 av 4 indikatorer har utfall."},
      {4, 4, "alla har utfall", "Alla 4 indikatorer har utfall."},
  };
  for (const Case& c : cases) {
    CHECK(with_outcome(c.known, c.counted, sv) == c.swedish);
    GoalResult goal;
    goal.objectives.resize(1);
    goal.objectives[0].counted = c.counted;
    goal.objectives[0].with_outcome = c.known;
    CHECK(indicators_with_outcome(goal, sv) == c.sentence);
  }
}

TEST_CASE("the title names the months, and December's report the year") {
  CHECK(report_title({2026, 1}, sv) == "Delårsrapport januari 2026");
  CHECK(report_title({2026, 4}, sv) == "Delårsrapport januari–april 2026");
  CHECK(report_title({2026, 8}, en) == "Interim report January–August 2026");
  CHECK(report_title({2026, 12}, sv) == "Årsrapport 2026");
  CHECK(report_title({2026, 12}, en) == "Annual report 2026");
}

TEST_CASE("a level is a word with a shape; where there is none a dash, in tables only") {
  Verdict partly{Standing::assessed, Level::partly};
  Verdict not_current{Standing::not_current, Level::not_assessed};
  CHECK(shown(partly, sv) == "◐ delvis uppfyllt");
  CHECK(shown_in_text(partly, en) == "◐ partly fulfilled");
  CHECK(shown(not_current, sv) == "– ej aktuellt");
  CHECK(shown_in_text(not_current, sv) == "ej aktuellt");
  Verdict of_indicator{Standing::not_assessed, Level::not_assessed, false};
  CHECK(shown_in_text(of_indicator, sv) == "ej bedömd");
  // A stated "ej bedömd" is the same as a computed one.
  CHECK((Verdict::of(Level::not_assessed) == Verdict{Standing::not_assessed, Level::not_assessed}));
}
