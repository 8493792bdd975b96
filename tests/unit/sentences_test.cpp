// Counts × sentences: what a report says of none, one, two and many, in both languages.
#include "namndplan/report/parts/sentences.h"

#include <string>
#include <vector>

#include "doctest/doctest.h"

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

using Status = AssignmentStatus;

// Late ones are marked, whatever their status.
AssignmentResult assignment(std::optional<Status> status, bool late = false) {
  AssignmentResult result;
  result.status = status;
  result.late = late;
  result.said_month = 8;
  return result;
}

// Nobody has reported it.
AssignmentResult by_plan(Status status, bool late = false) {
  AssignmentResult result = assignment(status, late);
  result.said_month = 0;
  return result;
}

AssignmentResult with_late_parts(AssignmentResult result, std::size_t count) {
  result.parts.resize(count + 1);  // and one that is not
  for (std::size_t i = 0; i < count; ++i) result.parts[i].late = true;
  return result;
}

}  // namespace

TEST_CASE("delmål och mål: how many are fulfilled") {
  struct Case {
    const char* letters;
    Counted what;
    int month;
    const char* swedish;
    const char* english;
  };
  constexpr Counted objectives = Counted::objectives;
  constexpr Counted goals = Counted::goals;
  const Case cases[] = {
      // 0
      {"", objectives, 12, "", ""},
      // 1
      {"+", goals, 12, "Det enda målet är uppfyllt.", "The only goal is fulfilled."},
      {"+", objectives, 8, "Det enda delmålet bedöms uppfyllas.",
       "The only objective is expected to be fulfilled."},
      {"-", objectives, 8, "Det enda delmålet bedöms inte uppfyllas.",
       "The only objective is not expected to be fulfilled."},
      {"?", objectives, 12, "Det enda delmålet är ej bedömt.",
       "The only objective is not assessed."},
      {".", goals, 3, "Inga mål följs upp i mars.", "No goals are followed up in March."},
      // 2
      {"++", objectives, 12, "Båda delmålen är uppfyllda.", "Both objectives are fulfilled."},
      {"%%", goals, 8, "Båda målen bedöms delvis uppfyllas.",
       "Both goals are expected to be partly fulfilled."},
      {"--", goals, 8, "Inget av de båda målen bedöms uppfyllas.",
       "Neither of the goals is expected to be fulfilled."},
      {"??", objectives, 12, "Inget av de båda delmålen är bedömt.",
       "Neither of the objectives is assessed."},
      {"+-", goals, 8, "1 av 2 mål bedöms uppfyllas och 1 bedöms inte uppfyllas.",
       "1 of 2 goals is expected to be fulfilled and 1 is not expected to be fulfilled."},
      {"..", objectives, 3, "Inga delmål följs upp i mars.",
       "No objectives are followed up in March."},
      // 5
      {"+++++", objectives, 12, "Alla 5 delmål är uppfyllda.", "All 5 objectives are fulfilled."},
      {"+++++", goals, 4, "Alla 5 mål bedöms uppfyllas.",
       "All 5 goals are expected to be fulfilled."},
      {"-----", goals, 8, "Inget av de 5 målen bedöms uppfyllas.",
       "None of the 5 goals is expected to be fulfilled."},
      {"-----", goals, 12, "Inget av de 5 målen är uppfyllt.", "None of the 5 goals is fulfilled."},
      {".....", objectives, 3, "Inga delmål följs upp i mars.",
       "No objectives are followed up in March."},
      {"+%%--", objectives, 12, "1 av 5 delmål är uppfyllt, 2 delvis uppfyllda och 2 ej uppfyllda.",
       "1 of 5 objectives is fulfilled, 2 partly fulfilled and 2 not fulfilled."},
      {"-??..", goals, 12, "1 av 5 mål är ej uppfyllt, 2 är ej bedömda och 2 följs inte upp nu.",
       "1 of 5 goals is not fulfilled, 2 are not assessed and 2 are not due."},
      {"++%-?", objectives, 8,
       "2 av 5 delmål bedöms uppfyllas, 1 bedöms delvis uppfyllas, 1 bedöms inte uppfyllas och 1 "
       "är ej bedömt.",
       "2 of 5 objectives are expected to be fulfilled, 1 is expected to be partly fulfilled, 1 is "
       "not expected to be fulfilled and 1 is not assessed."},
      {"%%.", goals, 8, "2 av 3 mål bedöms delvis uppfyllas och 1 följs inte upp nu.",
       "2 of 3 goals are expected to be partly fulfilled and 1 is not due."},
      // many
      {"+++++++++++%%%%-?", objectives, 12,
       "11 av 17 delmål är uppfyllda, 4 delvis uppfyllda, 1 ej uppfyllt och 1 är ej bedömt.",
       "11 of 17 objectives are fulfilled, 4 partly fulfilled, 1 not fulfilled and 1 is not "
       "assessed."},
  };
  for (const Case& c : cases) {
    CHECK(level_sentence(verdicts(c.letters), c.what, c.month, sv) == c.swedish);
    CHECK(level_sentence(verdicts(c.letters), c.what, c.month, en) == c.english);
  }
}

TEST_CASE("ett mål och dess nämnder: how it is with each") {
  struct Case {
    const char* letters;
    int month;
    const char* swedish;
    const char* english;
  };
  const Case cases[] = {
      {"", 12, "", ""},
      {"+", 12, "Målet är uppfyllt för 1 nämnd.", "The goal is fulfilled for 1 board."},
      {"++", 8, "Målet bedöms uppfyllas för båda nämnderna.",
       "The goal is expected to be fulfilled for both boards."},
      {"--", 12, "Målet är ej uppfyllt för någon av nämnderna.",
       "The goal is not fulfilled for any of the boards."},
      {"?????", 8, "Målet är ej bedömt för någon av nämnderna.",
       "The goal is not assessed for any of the boards."},
      {"+-", 12, "Målet är uppfyllt för 1 nämnd och är ej uppfyllt för 1.",
       "The goal is fulfilled for 1 board and is not fulfilled for 1."},
      {"%%?", 12, "Målet är delvis uppfyllt för 2 nämnder och är ej bedömt för 1.",
       "The goal is partly fulfilled for 2 boards and is not assessed for 1."},
      {"+++++", 8, "Målet bedöms uppfyllas för alla 5 nämnder.",
       "The goal is expected to be fulfilled for all 5 boards."},
  };
  for (const Case& c : cases) {
    CHECK(goal_by_boards_sentence(verdicts(c.letters), c.month, sv) == c.swedish);
    CHECK(goal_by_boards_sentence(verdicts(c.letters), c.month, en) == c.english);
  }
}

TEST_CASE("uppdrag: how they stand; what is late is that and nothing else") {
  struct Case {
    std::vector<AssignmentResult> results;
    const char* swedish;
    const char* english;
  };
  const AssignmentResult done = assignment(Status::done), ongoing = assignment(Status::ongoing);
  const Case cases[] = {
      {{}, "", ""},
      {{done}, "Det enda uppdraget är klart.", "The only assignment is done."},
      {{assignment(Status::cancelled)},
       "Det enda uppdraget är inställt.",
       "The only assignment is cancelled."},
      {{assignment(std::nullopt)},
       "Det enda uppdraget saknar status.",
       "The only assignment has no status."},
      {{done, done}, "Båda uppdragen är klara.", "Both assignments are done."},
      {{done, ongoing},
       "1 av 2 uppdrag är klart och 1 pågår.",
       "1 of 2 assignments is done and 1 is ongoing."},
      {{done, ongoing, assignment(Status::ongoing, true)},
       "1 av 3 uppdrag är klart, 1 pågår och 1 är försenat.",
       "1 of 3 assignments is done, 1 is ongoing and 1 is late."},
      {{assignment(Status::closed), assignment(Status::closed), assignment(Status::not_started),
        assignment(Status::late, true), assignment(std::nullopt, true)},
       "2 av 5 uppdrag är avslutade, 1 är ej påbörjat och 2 är försenade.",
       "2 of 5 assignments are closed, 1 is not started and 2 are late."},
      {{done, done, done, done, done}, "Alla 5 uppdrag är klara.", "All 5 assignments are done."},
      // parts that are late
      {{with_late_parts(done, 0)}, "Det enda uppdraget är klart.", "The only assignment is done."},
      {{with_late_parts(done, 1)},
       "Det enda uppdraget är klart; 1 del är försenad.",
       "The only assignment is done; 1 part is late."},
      {{with_late_parts(done, 1), with_late_parts(ongoing, 1)},
       "1 av 2 uppdrag är klart och 1 pågår; 2 delar är försenade.",
       "1 of 2 assignments is done and 1 is ongoing; 2 parts are late."},
      // the plan's word alone
      {{by_plan(Status::not_started)},
       "Det enda uppdraget är ej påbörjat; läget är planens, inget är redovisat.",
       "The only assignment is not started; the status is the plan's, nothing is reported."},
      {{by_plan(Status::ongoing), by_plan(Status::ongoing)},
       "Båda uppdragen pågår; lägena är planens, inget är redovisat.",
       "Both assignments are ongoing; the statuses are the plan's, nothing is reported."},
      {{done, by_plan(Status::ongoing, true)},
       "1 av 2 uppdrag är klart och 1 är försenat; 1 är inte redovisat, och läget är planens.",
       "1 of 2 assignments is done and 1 is late; 1 is not reported, and its status is the "
       "plan's."},
      {{done, with_late_parts(by_plan(Status::ongoing), 1), by_plan(Status::ongoing)},
       "1 av 3 uppdrag är klart och 2 pågår; 1 del är försenad; 2 är inte redovisade, och lägena "
       "är "
       "planens.",
       "1 of 3 assignments is done and 2 are ongoing; 1 part is late; 2 are not reported, and "
       "their "
       "statuses are the plan's."},
  };
  for (const Case& c : cases) {
    CHECK(assignment_sentence(c.results, sv) == c.swedish);
    CHECK(assignment_sentence(c.results, en) == c.english);
  }
}

TEST_CASE("aktiviteter: how many follow the plan, those that are not reported apart") {
  struct Case {
    ActivityCounts counts;  // according to plan, reported, unreported, overdue
    const char* swedish;
    const char* english;
  };
  const Case cases[] = {
      {{0, 0, 0, 0}, "", ""},
      // none is reported
      {{0, 0, 1, 0},
       "Den enda aktiviteten är inte redovisad.",
       "The only activity is not reported."},
      {{0, 0, 1, 1},
       "Den enda aktiviteten är inte redovisad, fast den skulle vara klar.",
       "The only activity is not reported, though it was due."},
      {{0, 0, 2, 0},
       "Ingen av de båda aktiviteterna är redovisad.",
       "Neither of the activities is reported."},
      {{0, 0, 2, 2},
       "Ingen av de båda aktiviteterna är redovisad, fast alla skulle vara klara.",
       "Neither of the activities is reported, though all were due."},
      {{0, 0, 5, 1},
       "Ingen av de 5 aktiviteterna är redovisad; 1 skulle vara klar.",
       "None of the 5 activities is reported; 1 was due."},
      {{0, 0, 5, 3},
       "Ingen av de 5 aktiviteterna är redovisad; 3 skulle vara klara.",
       "None of the 5 activities is reported; 3 were due."},
      // 1
      {{1, 1, 0, 0}, "Den enda aktiviteten följer planen.", "The only activity is on track."},
      {{0, 1, 0, 0},
       "Den enda aktiviteten följer inte planen.",
       "The only activity is not on track."},
      {{1, 1, 2, 0},
       "1 redovisad aktivitet följer planen; 2 är inte redovisade.",
       "1 reported activity is on track; 2 are not reported."},
      {{0, 1, 1, 1},
       "1 redovisad aktivitet följer inte planen; 1 är inte redovisad, fast den skulle vara klar.",
       "1 reported activity is not on track; 1 is not reported, though it was due."},
      // 2
      {{2, 2, 0, 0}, "Båda aktiviteterna följer planen.", "Both activities are on track."},
      {{1, 2, 0, 0}, "1 av 2 aktiviteter följer planen.", "1 of 2 activities is on track."},
      {{0, 2, 0, 0},
       "Ingen av de båda aktiviteterna följer planen.",
       "Neither of the activities is on track."},
      {{2, 2, 1, 0},
       "Båda redovisade aktiviteterna följer planen; 1 är inte redovisad.",
       "Both reported activities are on track; 1 is not reported."},
      // 5 and more
      {{5, 5, 0, 0}, "Alla 5 aktiviteter följer planen.", "All 5 activities are on track."},
      {{0, 5, 0, 0},
       "Ingen av de 5 aktiviteterna följer planen.",
       "None of the 5 activities is on track."},
      {{0, 5, 1, 0},
       "Ingen av de 5 redovisade aktiviteterna följer planen; 1 är inte redovisad.",
       "None of the 5 reported activities is on track; 1 is not reported."},
      {{8, 8, 3, 2},
       "Alla 8 redovisade aktiviteter följer planen; 3 är inte redovisade, varav 2 skulle vara "
       "klara.",
       "All 8 reported activities are on track; 3 are not reported, of which 2 were due."},
      {{7, 8, 3, 1},
       "7 av 8 redovisade aktiviteter följer planen; 3 är inte redovisade, varav 1 skulle vara "
       "klar.",
       "7 of 8 reported activities are on track; 3 are not reported, of which 1 was due."},
      {{7, 8, 3, 3},
       "7 av 8 redovisade aktiviteter följer planen; 3 är inte redovisade, fast de skulle vara "
       "klara.",
       "7 of 8 reported activities are on track; 3 are not reported, though they were due."},
  };
  for (const Case& c : cases) {
    CHECK(activity_sentence(c.counts, sv) == c.swedish);
    CHECK(activity_sentence(c.counts, en) == c.english);
  }
}

TEST_CASE("indikatorer: of how many the outcome is known") {
  struct Case {
    int known, counted;
    const char* swedish;
    const char* english;
  };
  const Case cases[] = {
      {1, 1, "har utfall", "has an outcome"},
      {0, 1, "har inget utfall", "has no outcome"},
      {2, 2, "båda har utfall", "both have outcomes"},
      {1, 2, "1 av 2 har utfall", "1 of 2 has an outcome"},
      {0, 2, "ingen har utfall", "none has an outcome"},
      {2, 5, "2 av 5 har utfall", "2 of 5 have outcomes"},
      {5, 5, "alla har utfall", "all have outcomes"},
  };
  for (const Case& c : cases) {
    CHECK(with_outcome(c.known, c.counted, sv) == c.swedish);
    CHECK(with_outcome(c.known, c.counted, en) == c.english);
  }
  CHECK(not_measured_lead(1, sv) == "1 indikator mäts ej:");
  CHECK(not_measured_lead(2, sv) == "2 indikatorer mäts ej:");
  CHECK(not_measured_lead(5, en) == "5 indicators are not measured:");
  CHECK(carried_sentence(0, sv) == "");
  CHECK(carried_sentence(1, sv) == "1 utfall är från en tidigare månad, som står under tabellen.");
  CHECK(carried_sentence(2, en) ==
        "2 outcomes are from an earlier month, which is given below the table.");
  CHECK(no_indicators_due_sentence(3, sv) == "Inga indikatorer följs upp i mars.");
}

TEST_CASE("nämnder: who has reported, decided, and lacks figures") {
  struct Case {
    std::size_t reported, boards;
    const char* swedish;
    const char* english;
  };
  const Case cases[] = {
      {0, 1, "Nämnden har inte redovisat perioden.", "The board has not reported the period."},
      {1, 1, "Nämnden har redovisat perioden.", "The board has reported the period."},
      {0, 2, "Ingen av de båda nämnderna har redovisat perioden.",
       "Neither of the boards has reported the period."},
      {1, 2, "1 av 2 nämnder har redovisat perioden.", "1 of 2 boards has reported the period."},
      {2, 2, "Båda nämnderna har redovisat perioden.", "Both boards have reported the period."},
      {0, 5, "Ingen av de 5 nämnderna har redovisat perioden.",
       "None of the 5 boards has reported the period."},
      {2, 5, "2 av 5 nämnder har redovisat perioden.", "2 of 5 boards have reported the period."},
      {5, 5, "Alla 5 nämnder har redovisat perioden.", "All 5 boards have reported the period."},
  };
  for (const Case& c : cases) {
    CHECK(reported_sentence(c.reported, c.boards, sv) == c.swedish);
    CHECK(reported_sentence(c.reported, c.boards, en) == c.english);
  }
  CHECK(of_reported_lead(1, sv) == "Hos den nämnd som har redovisat: ");
  CHECK(of_reported_lead(3, sv) == "Hos de 3 nämnder som har redovisat: ");
  CHECK(of_reported_lead(2, en) == "Of the 2 boards that have reported: ");
  CHECK(undecided_sentence({}, sv) == "");
  CHECK(undecided_sentence({"A"}, sv) == "A har inte beslutat sin uppföljning.");
  CHECK(undecided_sentence({"A", "B"}, sv) == "A och B har inte beslutat sina uppföljningar.");
  CHECK(undecided_sentence({"A", "B"}, en) == "A and B have not adopted their follow-ups.");
  CHECK(unsummed_sentence({}, false, sv) ==
        "Prognosen kan inte summeras, eftersom uppgifter saknas.");
  CHECK(unsummed_sentence({"A"}, false, sv) ==
        "Prognosen kan inte summeras, eftersom A inte har lämnat någon.");
  CHECK(unsummed_sentence({"A", "B"}, true, sv) ==
        "Utfallet kan inte summeras, eftersom A och B inte har lämnat något.");
  CHECK(unsummed_sentence({"A"}, true, en) ==
        "The outcome cannot be summed, since A has not given one.");
}

TEST_CASE("a sentence goes on after a colon without its capital letter") {
  CHECK(continued("Alla 6 delmål är uppfyllda.") == "alla 6 delmål är uppfyllda.");
  CHECK(continued("6 av 8 uppdrag är klara.") == "6 av 8 uppdrag är klara.");
  CHECK(continued("") == "");
}
