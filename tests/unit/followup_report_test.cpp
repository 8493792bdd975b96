#include "doctest/doctest.h"
#include "namndplan/report/followup/followup_words.h"

using namespace namndplan;
using namespace namndplan::report;

namespace {

constexpr Language sv = Language::swedish;
constexpr Language en = Language::english;

}  // namespace

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

TEST_CASE("what a level rests on stands in a column of the overview") {
  struct Case {
    int with_value, counted, with_outcome;
    bool activities_only;
    const char* swedish;
    const char* english;
  };
  const Case cases[] = {
      {0, 0, 0, false, "", ""},
      {0, 0, 0, true, "enbart aktiviteter", "activities alone"},
      {1, 1, 1, false, "1 av 1 indikator", "1 of 1 indicator"},
      {3, 4, 2, false, "3 av 4 indikatorer; 2 av 4 har utfall",
       "3 of 4 indicators; 2 of 4 have outcomes"},
      {2, 2, 0, false, "2 av 2 indikatorer; ingen har utfall",
       "2 of 2 indicators; none has an outcome"},
  };
  for (const Case& c : cases) {
    ObjectiveResult result;
    result.standing = Standing::assessed;
    result.with_value = c.with_value;
    result.counted = c.counted;
    result.with_outcome = c.with_outcome;
    result.activities_only = c.activities_only;
    CHECK(based_on(result, sv) == c.swedish);
    CHECK(based_on(result, en) == c.english);
  }
}

TEST_CASE("an assignment is late beside its status, and in the neuter") {
  AssignmentState state;
  CHECK(shown(state, sv) == "");
  state.status = AssignmentStatus::ongoing;
  CHECK(shown(state, sv) == "pågår");
  state.late = true;
  CHECK(shown(state, sv) == "pågår, försenat");
  CHECK(shown(state, en) == "ongoing, late");
  state.status = AssignmentStatus::late;
  CHECK(shown(state, sv) == "försenat");
  CHECK(shown(AssignmentStatus::done, sv) == "klart");
  CHECK(shown(AssignmentStatus::cancelled, sv) == "inställt");
}

TEST_CASE("a period is named in short and in full") {
  CHECK(short_period(1, sv) == "januari");
  CHECK(short_period(8, sv) == "jan–aug");
  CHECK(short_period(10, en) == "Jan–Oct");
  CHECK(long_period(4, sv) == "januari–april");
}
