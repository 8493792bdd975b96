// What a level rests on and what has moved it, in words: beside every level that people see.
#include <vector>

#include "namndplan/base/number_format.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/parts/sentences.h"
#include "namndplan/report/render/writer.h"

namespace namndplan::report {
namespace {

std::string of_all(int count, int all, FixedText noun, Language language) {
  return text("{} av {} {}", "{} of {} {}", count, all, noun.in(language)).in(language);
}

constexpr FixedText indicators_noun{"indikatorer", "indicators"};
constexpr FixedText objectives_noun{"delmål", "objectives"};

// Of one that could not be assessed: how many have a value.
std::string too_few(int count, int all, FixedText the_only, FixedText noun, Language language) {
  if (all == 0) return {};
  if (all == 1) {
    return text("{} har inget värde", "{} has no value", the_only.in(language)).in(language);
  }
  if (count == 0) {
    return text("inget värde för {} {}", "no value for {} {}", all, noun.in(language)).in(language);
  }
  return text("{} har värde", "{} have a value", of_all(count, all, noun, language)).in(language);
}

template <class Entry>
std::string ids_of(const std::vector<const Entry*>& rows, Language language) {
  std::vector<std::string> ids;
  for (const Entry* row : rows) ids.push_back(row->id.value);
  return enumeration(ids, language);
}

std::string level_text(Level level, Language language) {
  return shown_in_text(Verdict::of(level), language);
}

// "Den ger i sig ○ ej uppfyllt", after a sentence on the degree.
std::string by_degree(const Decimal& degree, const AssessmentLimits& limits, Language language) {
  return text("Den ger i sig {}", "On its own it gives {}",
              level_text(level_of(degree, limits), language))
      .in(language);
}

}  // namespace

std::string based_on(const ObjectiveResult& result, Language language) {
  if (result.counted == 0)
    return result.activities_only ? rests_on(result, language) : std::string();
  FixedText noun = result.counted == 1 ? FixedText{"indikator", "indicator"} : indicators_noun;
  std::string out = of_all(result.with_value, result.counted, noun, language);
  if (result.with_outcome != result.with_value)
    out += "; " + with_outcome(result.with_outcome, result.counted, language);
  return out;
}

std::string based_on(const GoalResult& result, Language language) {
  if (result.counted == 0) return {};
  FixedText noun = result.counted == 1 ? FixedText{"delmål", "objective"} : objectives_noun;
  return of_all(result.assessed, result.counted, noun, language);
}

std::string rests_on(const ObjectiveResult& result, Language language) {
  if (result.activities_only)
    return std::string(FixedText{"enbart aktiviteter", "activities alone"}.in(language));
  if (result.standing == Standing::not_assessed) {
    return too_few(result.with_value, result.counted, {"den enda indikatorn", "the only indicator"},
                   indicators_noun, language);
  }
  if (result.standing != Standing::assessed || result.with_value == result.counted) return {};
  std::string part = of_all(result.with_value, result.counted, indicators_noun, language);
  return text("på {}", "on {}", part).in(language);
}

std::string rests_on(const GoalResult& result, Language language) {
  if (result.standing == Standing::not_current) return {};
  // Not a word of objectives: one that is not assessed is short of values, which are indicators'.
  int counted = 0;
  int with_value = 0;
  bool activities_only = result.standing == Standing::assessed;
  for (const ObjectiveResult& row : result.objectives) {
    counted += row.counted;
    with_value += row.with_value;
    activities_only =
        activities_only && (row.activities_only || row.standing != Standing::assessed);
  }
  if (result.standing == Standing::not_assessed) {
    return too_few(with_value, counted, {"den enda indikatorn", "the only indicator"},
                   indicators_noun, language);
  }
  std::vector<std::string> parts;
  if (result.assessed < result.counted)
    parts.push_back(of_all(result.assessed, result.counted, objectives_noun, language));
  if (with_value < counted) parts.push_back(of_all(with_value, counted, indicators_noun, language));
  std::string alone =
      activities_only
          ? std::string(FixedText{"enbart aktiviteter", "activities alone"}.in(language))
          : std::string();
  if (parts.empty()) return alone;
  std::string listed = enumeration(parts, language);
  std::string out = text("på {}", "on {}", listed).in(language);
  return alone.empty() ? out : out + ", " + alone;
}

std::string moved_level(const ObjectiveResult& result, const AssessmentLimits& limits,
                        Language language) {
  std::string out;
  if (result.one_step) {
    out = by_degree(*result.degree, limits, language) +
          text(", men nivån ligger högst ett steg från indikatorernas egen, {}.",
               ", but the level is at most one step from the indicators' own, {}.",
               level_text(*result.indicator_level, language))
              .in(language);
  }
  if (result.capped_by.empty()) return out;
  bool one = result.capped_by.size() == 1;
  std::string ids = ids_of(result.capped_by, language);
  return out + (out.empty() ? "" : " ") +
         (one ? text("Indikator {} är avgörande och inte uppfylld: delmålet är därför högst delvis "
                     "uppfyllt.",
                     "Indicator {} is decisive and not fulfilled: the objective is therefore at "
                     "most partly fulfilled.",
                     ids)
              : text("Indikatorerna {} är avgörande och inte uppfyllda: delmålet är därför högst "
                     "delvis uppfyllt.",
                     "Indicators {} are decisive and not fulfilled: the objective is therefore at "
                     "most partly fulfilled.",
                     ids))
             .in(language);
}

std::string moved_level(const GoalResult& result, const AssessmentLimits& limits,
                        Language language) {
  std::string out;
  if (result.between) {
    Level alone = level_of(*result.degree, limits);
    Text held = result.level < alone
                    ? Text{", men målet är aldrig sämre än det sämsta delmålet.",
                           ", but the goal is never worse than its worst objective."}
                    : Text{", men målet är aldrig bättre än det bästa delmålet.",
                           ", but the goal is never better than its best objective."};
    out = by_degree(*result.degree, limits, language) + held.in(language);
  }
  if (result.capped_by.empty()) return out;
  bool one = result.capped_by.size() == 1;
  std::string ids = ids_of(result.capped_by, language);
  return out + (out.empty() ? "" : " ") +
         (one ? text("Delmål {} är avgörande och inte uppfyllt: målet är därför högst delvis "
                     "uppfyllt.",
                     "Objective {} is decisive and not fulfilled: the goal is therefore at most "
                     "partly fulfilled.",
                     ids)
              : text("Delmålen {} är avgörande och inte uppfyllda: målet är därför högst delvis "
                     "uppfyllt.",
                     "Objectives {} are decisive and not fulfilled: the goal is therefore at most "
                     "partly fulfilled.",
                     ids))
             .in(language);
}

}  // namespace namndplan::report
