// Every sentence of a report that counts something, right for none, one, two and many, in both
// languages and both grammatical genders. tests/unit/sentences_test.cpp shows them all.
#pragma once

#include <string>
#include <vector>

#include "namndplan/base/text.h"
#include "namndplan/report/followup/followup_words.h"

namespace namndplan::report {

// What is counted.
enum class Counted { objectives, goals };

// "11 av 17 delmål är uppfyllda, 4 delvis uppfyllda och 1 är ej bedömt."; before December "bedöms
// uppfyllas". Only what occurs is mentioned; empty when nothing is counted. `month`: the period's.
std::string level_sentence(const std::vector<Verdict>& verdicts, Counted what, int month,
                           Language language);
// "Målet är uppfyllt för 2 nämnder och ej uppfyllt för 1.", of one goal that several boards have;
// empty when nothing is counted.
std::string goal_by_boards_sentence(const std::vector<Verdict>& verdicts, int month,
                                    Language language);
// "Inga delmål följs upp i mars."
std::string not_due_sentence(Counted what, int month, Language language);
std::string no_indicators_due_sentence(int month, Language language);

// "2 av 5 uppdrag är klara, 2 pågår och 1 är försenat.". What is late counts as that and nothing
// else, whatever its status. Parts that are late, and what nobody has reported, are said after it:
// "Det enda uppdraget är klart; 1 del är försenad."
std::string assignment_sentence(const std::vector<AssignmentResult>& results, Language language);

struct ActivityCounts {
  int according_to_plan = 0;  // of those reported
  int reported = 0;
  int unreported = 0;
  int overdue = 0;  // of those unreported
};
// "7 av 8 aktiviteter följer planen; 3 är inte redovisade, varav 1 skulle vara klar." Those that
// are not reported are not among the 8. Empty when there are no activities.
std::string activity_sentence(const ActivityCounts& counts, Language language);
// "3 aktiviteter är inte redovisade (1.1-a, 1.1-b och 1.1-c); 1.1-a skulle vara klar."; empty when
// all are.
std::string unreported_activities(const ObjectiveResult& result, Language language);

// Of how many indicators the outcome itself is known: "2 av 4 har utfall", "alla har utfall".
std::string with_outcome(int known, int counted, Language language);
// "2 indikatorer mäts ej:", before a list of them.
std::string not_measured_lead(std::size_t count, Language language);
// "2 utfall är från en tidigare månad, som står under tabellen."; empty for none.
std::string carried_sentence(int count, Language language);

// "Båda nämnderna har redovisat perioden."
std::string reported_sentence(std::size_t reported, std::size_t boards, Language language);
// "Hos den nämnd som har redovisat: ", "Hos de 3 nämnder …", before what is said of those alone.
std::string of_reported_lead(std::size_t reported, Language language);
// "A och B har inte beslutat sina uppföljningar."; empty without names.
std::string undecided_sentence(const std::vector<std::string>& names, Language language);
// "Prognosen kan inte summeras, eftersom A inte har lämnat någon."; in December the outcome.
std::string unsummed_sentence(const std::vector<std::string>& names, bool december,
                              Language language);

// The same, to go on with after a colon: without its capital letter, ASCII or å ä ö.
std::string continued(std::string sentence);

}  // namespace namndplan::report
