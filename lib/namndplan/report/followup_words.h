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

  // A level that a follow-up states; it may be "ej bedömd".
  static Verdict of(Level stated);
  bool operator==(const Verdict& other) const;
};

template <class Result>  // of an indicator, objective or goal
Verdict computed(const Result& result) {
  return {result.standing, result.level};
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
// "(framskrivning)" without the brackets; empty for none.
std::string shown(ForecastMethod method, Language language);

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
