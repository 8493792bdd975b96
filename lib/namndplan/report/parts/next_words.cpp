#include "namndplan/report/parts/next_words.h"

#include <string>
#include <vector>

#include "namndplan/base/number_format.h"
#include "namndplan/figures/next_level.h"
#include "namndplan/model/english.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/render/writer.h"

namespace namndplan::report {
namespace {

Text level_name(Level level) {
  return {std::string(word(level)), shown_in_text(Verdict::of(level), Language::english)};
}

std::string with_unit(const Decimal& value, const std::string& unit) {
  return format_swedish(value) + (unit.empty() ? "" : "\u00a0" + unit);
}

// The unit behind a value; a difference between two per cents is in points.
struct Units {
  std::string value;
  bool percent;
};
Units units_of(const Indicator& indicator) {
  if (is_percent(*indicator.kind) || indicator.unit.value == "%") return {"%", true};
  return {indicator.unit.value, false};
}

// Where less is better: a most. What adds up over the year may still grow to it, or have passed it.
Text at_most(const NextLevel& next, const Indicator& indicator) {
  Text level = level_name(next.level);
  std::string most = with_unit(next.needed, units_of(indicator).value);
  if (indicator.adds_up() && next.missing.negative()) {
    return {
        fmt::format("För {} krävs högst {} vid årets slut, och det är redan mer.", level.sv, most),
        fmt::format("For {} it takes at most {} at the end of the year, and it is more already.",
                    level.en, most)};
  }
  return {fmt::format("För {} krävs högst {} vid årets slut.", level.sv, most),
          fmt::format("For {} it takes at most {} at the end of the year.", level.en, most)};
}

// "1 procentenhet", "5 procentenheter"
Text in_points(const Decimal& points) {
  const std::string number = format_swedish(points);
  return points == 1 ? text("{}\u00a0procentenhet", "{}\u00a0percentage point", number)
                     : text("{}\u00a0procentenheter", "{}\u00a0percentage points", number);
}

// A share as it must be, and how far it is from there: one decimal, or as many as it takes to say
// that something is missing.
struct Distance {
  std::string needed;
  Text missing;  // "5 procentenheter"
};
Distance distance(const NeededShare& share) {
  Decimal points = share.missing * 100;
  Decimal rounded = points.rounded(1);
  return {format_swedish(share.needed * 100) + "\u00a0%",
          in_points(rounded.is_zero() ? points.rounded(9) : rounded)};
}

Text join(fmt::format_string<const std::string&, const std::string&> sv,
          fmt::format_string<const std::string&, const std::string&> en, const Distance& to) {
  return {fmt::format(sv, to.needed, to.missing.sv), fmt::format(en, to.needed, to.missing.en)};
}

// Conditions that must all hold, joined with "och"; then what would be enough instead.
Text sentence(Level level, const std::vector<Text>& conditions, const Text& otherwise) {
  std::vector<std::string> sv;
  std::vector<std::string> en;
  for (const Text& row : conditions) {
    sv.push_back(row.sv);
    en.push_back(row.en);
  }
  Text name = level_name(level);
  return {
      fmt::format("För {} krävs {}{}.", name.sv, enumeration(sv, Language::swedish), otherwise.sv),
      fmt::format("For {} it takes {}{}.", name.en, enumeration(en, Language::english),
                  otherwise.en)};
}

// "80 %: 5 procentenheter till" of the degree itself.
void add_degree(const NextVerdict& next, std::vector<Text>& out) {
  if (!next.degree) return;
  Distance to = distance(*next.degree);
  out.push_back(join("{}: {} till", "{}: {} more", to));
}

Text must_be_fulfilled(const std::vector<std::string>& ids, FixedText one, FixedText many,
                       FixedText fulfilled_one, FixedText fulfilled_many) {
  bool single = ids.size() == 1;
  const FixedText& noun = single ? one : many;
  const FixedText& fulfilled = single ? fulfilled_one : fulfilled_many;
  return {fmt::format("att {} {} {}", noun.sv, enumeration(ids, Language::swedish), fulfilled.sv),
          fmt::format("that {} {} {}", noun.en, enumeration(ids, Language::english), fulfilled.en)};
}

}  // namespace

Text next_level_text(const IndicatorResult& result, const AssessmentLimits& limits) {
  auto next = next_level(result, limits);
  if (!next) return {};
  const Indicator& indicator = *result.indicator;
  Text level = level_name(next->level);
  if (*indicator.kind == IndicatorKind::yes_no) {
    std::string answer = next->needed.is_zero() ? "Nej" : "Ja";
    return {fmt::format("För {} krävs {}.", level.sv, answer),
            fmt::format("For {} it takes {}.", level.en, english_word(answer))};
  }
  if (indicator.direction.value == Direction::lower) return at_most(*next, indicator);
  Units units = units_of(indicator);
  std::string needed = with_unit(next->needed, units.value);
  Decimal missing = next->missing.abs().rounded(*indicator.kind == IndicatorKind::money ? 8 : 6);
  const std::string amount = with_unit(missing, units.value);
  const Text left = units.percent ? in_points(missing) : Text{amount, amount};
  bool more = !next->missing.negative();
  return {fmt::format("För {} krävs {} vid årets slut: {} {}.", level.sv, needed, left.sv,
                      more ? "till" : "mindre"),
          fmt::format("For {} it takes {} at the end of the year: {} {}.", level.en, needed,
                      left.en, more ? "more" : "less")};
}

Text next_level_text(const ObjectiveResult& result, const AssessmentLimits& limits) {
  auto next = next_level(result, limits);
  if (!next) return {};
  std::vector<Text> conditions;
  add_degree(*next, conditions);
  if (next->indicator_part) {
    Distance to = distance(*next->indicator_part);
    conditions.push_back(join("att indikatordelen är minst {} ({} till)",
                              "that the indicators' part is at least {} ({} more)", to));
  }
  if (!next->decisive.empty()) {
    conditions.push_back(
        must_be_fulfilled(next->decisive, {"den avgörande indikatorn", "the decisive indicator"},
                          {"de avgörande indikatorerna", "the decisive indicators"},
                          {"är uppfylld", "is fulfilled"}, {"är uppfyllda", "are fulfilled"}));
  }
  Text otherwise;
  if (next->or_indicator_part) {
    Distance to = distance(*next->or_indicator_part);
    otherwise = join(", eller att indikatordelen är minst {} ({} till)",
                     ", or that the indicators' part is at least {} ({} more)", to);
  }
  return sentence(next->level, conditions, otherwise);
}

Text next_level_text(const GoalResult& result, const AssessmentLimits& limits) {
  auto next = next_level(result, limits);
  if (!next) return {};
  bool fulfilled = next->level == Level::fulfilled;
  std::vector<Text> conditions;
  add_degree(*next, conditions);
  if (next->some_objective) {
    conditions.push_back(
        fulfilled ? Text{"att något delmål är uppfyllt", "that some objective is fulfilled"}
                  : Text{"att något delmål är minst delvis uppfyllt",
                         "that some objective is at least partly fulfilled"});
  }
  if (!next->decisive.empty()) {
    conditions.push_back(
        must_be_fulfilled(next->decisive, {"det avgörande delmålet", "the decisive objective"},
                          {"de avgörande delmålen", "the decisive objectives"},
                          {"är uppfyllt", "is fulfilled"}, {"är uppfyllda", "are fulfilled"}));
  }
  Text otherwise;
  if (next->or_all_objectives) {
    otherwise = {", eller att alla bedömda delmål är minst delvis uppfyllda",
                 ", or that all assessed objectives are at least partly fulfilled"};
  }
  return sentence(next->level, conditions, otherwise);
}

}  // namespace namndplan::report
