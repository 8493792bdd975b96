// Words and sentences of a follow-up's document: levels with their shapes, counts with the right
// number, forecast wording before December.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "namndplan/analysis/fulfilment.h"
#include "namndplan/base/text.h"
#include "namndplan/model/vocabulary.h"

namespace namndplan::report {

// What an assessment came to.
struct Verdict {
  Standing standing = Standing::not_assessed;
  Level level = Level::not_assessed;
  bool neuter = true;  // ett mål, ett delmål; en indikator

  // A level that a follow-up states; it may be "ej bedömd".
  static Verdict of(Level stated);
  bool operator==(const Verdict& other) const;
};

template <class Result>  // of an objective or goal
Verdict computed(const Result& result) {
  return {result.standing, result.level};
}
inline Verdict computed(const IndicatorResult& result) {
  return {result.standing, result.level, false};
}

template <class Result>  // of an objective or goal: the stated level where there is one
Verdict valid(const Result& result) {
  return result.stated != nullptr ? Verdict::of(*result.stated->level) : computed(result);
}

// "● uppfyllt", "– ej bedömd" in tables
std::string shown(Verdict verdict, Language language);
// The same in running text, where a dash would be read as one.
std::string shown_in_text(Verdict verdict, Language language);
std::string shown(ActivityStatus status, Language language);
std::string shown(AssignmentStatus status, Language language);
// How a forecast was made: "nämndens prognos", "framskrivet", "framskrivet, osäkert"; empty for
// none.
std::string shown_forecast_method(const IndicatorResult& result, Language language);

// What a level rests on, where that is not all of it: "på 2 av 4 indikatorer", "enbart
// aktiviteter", of a goal "på 2 av 3 delmål och 5 av 8 indikatorer"; of one that is not assessed "1
// av 4 indikatorer har ett värde". Empty when it rests on all there is.
std::string rests_on(const ObjectiveResult& result, Language language);
std::string rests_on(const GoalResult& result, Language language);
// The computed level with what it rests on: "◐ delvis uppfyllt, på 2 av 4 indikatorer". In a table
// with the dash of one that has no level.
template <class Result>
std::string computed_level(const Result& result, bool in_table, Language language) {
  std::string level =
      in_table ? shown(computed(result), language) : shown_in_text(computed(result), language);
  std::string basis = rests_on(result, language);
  return basis.empty() ? level : level + ", " + basis;
}
// Of how many indicators the outcome itself is known: "2 av 4 har utfall", "alla har utfall".
std::string with_outcome(int known, int counted, Language language);
// The same of a goal, as a sentence: "2 av 4 indikatorer har utfall." Empty without indicators.
std::string indicators_with_outcome(const GoalResult& result, Language language);

// Why the computed level is not that of the degree, in sentences; empty when it is.
std::string moved_level(const ObjectiveResult& result, const AssessmentLimits& limits,
                        Language language);
std::string moved_level(const GoalResult& result, const AssessmentLimits& limits,
                        Language language);
// "7 av 8 aktiviteter följer planen; 3 är inte redovisade." Those that are not reported are not
// among the 8. Empty when there are no activities.
std::string activity_sentence(int according_to_plan, int counted, int unreported,
                              Language language);
// "3 aktiviteter är inte redovisade (1.1-a, 1.1-b och 1.1-c)."; empty when all are.
std::string unreported_activities(const ObjectiveResult& result, Language language);

// "Delårsrapport januari–april 2026", "Årsrapport 2026"
std::string report_title(Month period, Language language);

// What is counted.
enum class Counted { objectives, goals };
// "11 av 17 delmål är uppfyllda, 4 delvis uppfyllda och 1 är ej bedömt."; before December "bedöms
// uppfyllas". Only what occurs is mentioned; empty when nothing is counted.
std::string level_sentence(const std::vector<Verdict>& verdicts, Counted what, bool december,
                           Language language);
// "2 ● uppfyllt och 1 ○ ej uppfyllt.", for what no noun fits. Empty when nothing is counted.
std::string level_counts(const std::vector<Verdict>& verdicts, Language language);
// "2 av 5 uppdrag är klara, 2 pågår och 1 är försenat.". What is late counts as that and nothing
// else, whatever its status.
std::string assignment_sentence(const std::vector<AssignmentResult>& results, Language language);

}  // namespace namndplan::report
