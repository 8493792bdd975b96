// Words of a follow-up's document: levels with their shapes, statuses, what a level rests on and
// what has moved it. Sentences that count are in sentences.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "namndplan/base/text.h"
#include "namndplan/figures/fulfilment.h"
#include "namndplan/model/vocabulary.h"
#include "namndplan/report/render/document.h"

namespace namndplan::report {

// Every verdict in the order in which people count them.
enum class Rank { fulfilled, partly, not_fulfilled, not_assessed, not_current, no_target };
inline constexpr std::size_t rank_count = 6;

// What an assessment came to.
struct Verdict {
  Standing standing = Standing::not_assessed;
  Level level = Level::not_assessed;
  bool neuter = true;  // ett mål, ett delmål; en indikator

  // A level that a follow-up states; it may be "ej bedömd".
  static Verdict of(Level stated);
  bool operator==(const Verdict& other) const;
};

Rank rank(Verdict verdict);

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
// "pågår, försenat"; empty for nothing said.
std::string shown(const AssignmentState& state, Language language);
// The same in the report of a month, with the month of a status that was given earlier and the
// plan's word as that: "pågår (april), försenat", "pågår enligt planen".
std::string shown_in(int month, const AssignmentState& state, Language language);
// "inte redovisad", "klar (april)"
std::string shown_in(int month, const ActivityResult& result, Language language);
// "medelvärde", "mean"
std::string shown(Method method, Language language);
// How a forecast was made: "nämndens prognos", "framskrivet", "framskrivet, osäkert"; empty for
// none.
std::string shown_forecast_method(const IndicatorResult& result, Language language);

// What a level rests on, where that is not all of it: "på 2 av 4 indikatorer", "enbart
// aktiviteter", of a goal "på 2 av 3 delmål och 5 av 8 indikatorer"; of one that is not assessed "1
// av 4 indikatorer har ett värde". Empty when it rests on all there is.
std::string rests_on(const ObjectiveResult& result, Language language);
std::string rests_on(const GoalResult& result, Language language);
// The same as a column has it, complete too: "3 av 4 indikatorer; 2 av 4 har utfall", "2 av 2
// delmål"; empty when nothing is counted.
std::string based_on(const ObjectiveResult& result, Language language);
std::string based_on(const GoalResult& result, Language language);
// The computed level with what it rests on: "◐ delvis uppfyllt, på 2 av 4 indikatorer". In a table
// with the dash of one that has no level.
template <class Result>
std::string computed_level(const Result& result, bool in_table, Language language) {
  std::string level =
      in_table ? shown(computed(result), language) : shown_in_text(computed(result), language);
  std::string basis = rests_on(result, language);
  return basis.empty() ? level : level + ", " + basis;
}
// Why the computed level is not that of the degree, in sentences; empty when it is.
std::string moved_level(const ObjectiveResult& result, const AssessmentLimits& limits,
                        Language language);
std::string moved_level(const GoalResult& result, const AssessmentLimits& limits,
                        Language language);
// "Mål 1. En god start i livet", "1.1 Fler läser", "1.1.1 Lån": names beside ids, wherever people
// read them.
std::string goal_name(const Goal& goal, Language language);
template <class Named>
std::string name_of(const Named& row) {
  if constexpr (requires { row.title; })
    return row.id.value + " " + row.title.value;
  else
    return row.id.value + " " + row.name.value;
}
// With what makes it count more or less than others: " (avgörande, vikt 2)"; empty for neither.
std::string weight_note(const Decimal& weight, const Located<YesNo>& decisive, Language language);
// "86,7 %", as it is printed where limits matter.
std::string shown_degree(const Decimal& degree, const AssessmentLimits& limits, Language language);
Cell degree_cell(const std::optional<Decimal>& degree, const AssessmentLimits& limits);
// "jan–aug"; of January alone "januari".
std::string short_period(int month, Language language);
// "januari–augusti"
std::string long_period(int month, Language language);

// Before December: that levels are of the whole year.
std::string whole_year_sentence(Language language);

// "Delårsrapport januari–april 2026", "Årsrapport 2026"
std::string report_title(Month period, Language language);

}  // namespace namndplan::report
