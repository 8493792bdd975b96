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
      {"??", objectives, true, sv, "Båda delmålen är ej bedömda."},
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
