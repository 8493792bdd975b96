#include "namndplan/report/followup_words.h"

#include <algorithm>
#include <array>

#include "namndplan/report/writer.h"

namespace namndplan::report {
namespace {

// Every verdict in the order in which people count them.
enum class Rank { fulfilled, partly, not_fulfilled, not_assessed, not_current, no_target };
constexpr std::size_t rank_count = 6;

Rank rank(Verdict verdict) {
  switch (verdict.standing) {
    case Standing::assessed:
      return static_cast<Rank>(verdict.level);
    case Standing::not_assessed:
      return Rank::not_assessed;
    case Standing::not_current:
      return Rank::not_current;
    case Standing::no_target:
      return Rank::no_target;
  }
  return Rank::not_assessed;
}

// The shape, where there is a level, and the English word; the Swedish one is the vocabulary's.
struct RankWords {
  std::string_view shape, english;
};
constexpr std::array<RankWords, rank_count> rank_words{{{"●", "fulfilled"},
                                                        {"◐", "partly fulfilled"},
                                                        {"○", "not fulfilled"},
                                                        {"", "not assessed"},
                                                        {"", "not due"},
                                                        {"", "no target"}}};

constexpr std::string_view activity_english[] = {"not started", "ongoing", "done", "late",
                                                 "cancelled"};
constexpr std::string_view assignment_english[] = {"not started", "ongoing", "done",
                                                   "closed",      "late",    "cancelled"};
// By method.
constexpr FixedText forecast_methods[] = {
    {"", ""},
    {"nämndens prognos", "the board's forecast"},
    {"framskrivet", "projected"},
    {"framskrivet efter delårsnivån", "projected along the interim target"},
    {"senaste utfall", "latest outcome"}};

// ---- sentences that count ----

// What is said of one and of many.
struct Predicate {
  FixedText one, many;
  // "11 are fulfilled, 4 partly fulfilled": the verb is left out after one that has it too.
  bool follows = false;
  // After "Inget av de 3 målen": "Alla mål bedöms inte uppfyllas" may mean that some will.
  FixedText none = {"", ""};
};

constexpr std::array<Predicate, rank_count> december_predicates{{
    {{"är uppfyllt", "is fulfilled"}, {"är uppfyllda", "are fulfilled"}, true},
    {{"är delvis uppfyllt", "is partly fulfilled"},
     {"är delvis uppfyllda", "are partly fulfilled"},
     true},
    {{"är ej uppfyllt", "is not fulfilled"},
     {"är ej uppfyllda", "are not fulfilled"},
     true,
     {"är uppfyllt", "is fulfilled"}},
    {{"är ej bedömt", "is not assessed"},
     {"är ej bedömda", "are not assessed"},
     false,
     {"är bedömt", "is assessed"}},
    {{"är ej aktuellt", "is not due"},
     {"är ej aktuella", "are not due"},
     false,
     {"följs upp den här perioden", "is followed up this period"}},
    {{"saknar mål", "has no target"}, {"saknar mål", "have no target"}},
}};

constexpr std::array<Predicate, 3> forecast_predicates{{
    {{"bedöms uppfyllas", "is expected to be fulfilled"},
     {"bedöms uppfyllas", "are expected to be fulfilled"}},
    {{"bedöms delvis uppfyllas", "is expected to be partly fulfilled"},
     {"bedöms delvis uppfyllas", "are expected to be partly fulfilled"}},
    {{"bedöms inte uppfyllas", "is not expected to be fulfilled"},
     {"bedöms inte uppfyllas", "are not expected to be fulfilled"},
     false,
     {"bedöms uppfyllas", "is expected to be fulfilled"}},
}};

// By status; then late, then without a status.
constexpr std::array<Predicate, 7> assignment_predicates{{
    {{"är ej påbörjat", "is not started"}, {"är ej påbörjade", "are not started"}},
    {{"pågår", "is ongoing"}, {"pågår", "are ongoing"}},
    {{"är klart", "is done"}, {"är klara", "are done"}},
    {{"är avslutat", "is closed"}, {"är avslutade", "are closed"}},
    {{"är försenat", "is late"}, {"är försenade", "are late"}},
    {{"är inställt", "is cancelled"}, {"är inställda", "are cancelled"}},
    {{"saknar status", "has no status"}, {"saknar status", "have no status"}},
}};
constexpr std::size_t late_row = static_cast<std::size_t>(AssignmentStatus::late);
constexpr std::size_t no_status_row = 6;
// Finished first.
constexpr std::array<std::size_t, 7> assignment_order{2, 3, 1, 0, late_row, 5, no_status_row};

struct Noun {
  FixedText many, the_one, both, the_many;
};
constexpr Noun objective_noun{{"delmål", "objectives"},
                              {"Det enda delmålet", "The only objective"},
                              {"Båda delmålen", "Both objectives"},
                              {"delmålen", "objectives"}};
constexpr Noun goal_noun{{"mål", "goals"},
                         {"Det enda målet", "The only goal"},
                         {"Båda målen", "Both goals"},
                         {"målen", "goals"}};
constexpr Noun assignment_noun{{"uppdrag", "assignments"},
                               {"Det enda uppdraget", "The only assignment"},
                               {"Båda uppdragen", "Both assignments"},
                               {"uppdragen", "assignments"}};

struct Group {
  int count = 0;
  Predicate predicate;
};

std::string_view without_verb(std::string_view text) { return text.substr(text.find(' ') + 1); }

// All are in one group: "Alla 17 delmål är uppfyllda."
std::string unanimous(const Group& group, const Noun& noun, Language language) {
  if (group.count > 1 && !group.predicate.none.empty()) {
    std::string_view the_many = noun.the_many.in(language);
    std::string subject =
        (group.count == 2 ? text("Inget av de båda {}", "Neither of the {}", the_many)
                          : text("Inget av de {} {}", "None of the {} {}", group.count, the_many))
            .in(language);
    return fmt::format("{} {}.", subject, group.predicate.none.in(language));
  }
  std::string subject = group.count == 1 ? std::string(noun.the_one.in(language))
                        : group.count == 2
                            ? std::string(noun.both.in(language))
                            : fmt::format("{} {} {}", FixedText{"Alla", "All"}.in(language),
                                          group.count, noun.many.in(language));
  const FixedText& said = group.count == 1 ? group.predicate.one : group.predicate.many;
  return fmt::format("{} {}.", subject, said.in(language));
}

std::string counting_sentence(const std::vector<Group>& groups, const Noun& noun,
                              Language language) {
  if (groups.empty()) return {};
  if (groups.size() == 1) return unanimous(groups[0], noun, language);
  int total = 0;
  for (const Group& group : groups) total += group.count;
  std::vector<std::string> parts;
  bool verb_said = false;
  for (const Group& group : groups) {
    std::string_view said =
        (group.count == 1 ? group.predicate.one : group.predicate.many).in(language);
    if (parts.empty()) {
      parts.push_back(fmt::format("{} {} {} {} {}", group.count, FixedText{"av", "of"}.in(language),
                                  total, noun.many.in(language), said));
    } else {
      bool follows = verb_said && group.predicate.follows;
      parts.push_back(fmt::format("{} {}", group.count, follows ? without_verb(said) : said));
    }
    verb_said = group.predicate.follows;
  }
  return enumeration(parts, language) + ".";
}

template <class Word>
std::string in_language(Word value, const std::string_view* english, Language language) {
  return std::string(language == Language::swedish ? word(value)
                                                   : english[static_cast<std::size_t>(value)]);
}

}  // namespace

Verdict Verdict::of(Level stated) {
  return {stated == Level::not_assessed ? Standing::not_assessed : Standing::assessed, stated};
}

bool Verdict::operator==(const Verdict& other) const { return rank(*this) == rank(other); }

std::string shown_in_text(Verdict verdict, Language language) {
  const RankWords& words = rank_words[static_cast<std::size_t>(rank(verdict))];
  std::string word(words.english);
  if (language == Language::swedish) {
    Rank what = rank(verdict);
    word = standing_word(verdict.standing, verdict.level);
    if (verdict.neuter && what == Rank::not_assessed) word = "ej bedömt";
    if (verdict.neuter && what == Rank::not_current) word = "ej aktuellt";
  }
  return words.shape.empty() ? word : fmt::format("{} {}", words.shape, word);
}

std::string shown(Verdict verdict, Language language) {
  std::string text = shown_in_text(verdict, language);
  return verdict.standing == Standing::assessed ? text : "– " + text;
}

std::string shown(ActivityStatus status, Language language) {
  return in_language(status, activity_english, language);
}

std::string shown(AssignmentStatus status, Language language) {
  return in_language(status, assignment_english, language);
}

std::string shown_forecast_method(const IndicatorResult& result, Language language) {
  std::string out(forecast_methods[static_cast<std::size_t>(result.forecast_method)].in(language));
  if (result.uncertain()) out += FixedText{", osäkert", ", uncertain"}.in(language);
  return out;
}

std::string report_title(Month period, Language language) {
  auto name = [&](int month) { return month_name(month, language); };
  if (period.month == 12) {
    return text("Årsrapport {}", "Annual report {}", period.year).in(language);
  }
  std::string months =
      period.month == 1 ? std::string(name(1)) : fmt::format("{}–{}", name(1), name(period.month));
  return text("Delårsrapport {} {}", "Interim report {} {}", months, period.year).in(language);
}

std::string level_sentence(const std::vector<Verdict>& verdicts, Counted what, bool december,
                           Language language) {
  std::array<int, rank_count> counts{};
  for (Verdict verdict : verdicts) ++counts[static_cast<std::size_t>(rank(verdict))];
  std::vector<Group> groups;
  for (std::size_t i = 0; i < rank_count; ++i) {
    bool forecast = !december && i < forecast_predicates.size();
    if (counts[i] == 0) continue;
    groups.push_back({counts[i], forecast ? forecast_predicates[i] : december_predicates[i]});
  }
  return counting_sentence(groups, what == Counted::goals ? goal_noun : objective_noun, language);
}

std::string level_counts(const std::vector<Verdict>& verdicts, Language language) {
  std::array<int, rank_count> counts{};
  std::array<Verdict, rank_count> shown_as{};
  for (Verdict verdict : verdicts) {
    auto row = static_cast<std::size_t>(rank(verdict));
    ++counts[row];
    shown_as[row] = verdict;
  }
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < rank_count; ++i) {
    if (counts[i] == 0) continue;
    parts.push_back(fmt::format("{} {}", counts[i], shown_in_text(shown_as[i], language)));
  }
  return parts.empty() ? std::string() : enumeration(parts, language) + ".";
}

std::string assignment_sentence(const std::vector<AssignmentResult>& results, Language language) {
  std::array<int, assignment_predicates.size()> counts{};
  for (const AssignmentResult& result : results) {
    ++counts[result.late      ? late_row
             : !result.status ? no_status_row
                              : static_cast<std::size_t>(*result.status)];
  }
  std::vector<Group> groups;
  for (std::size_t i : assignment_order) {
    if (counts[i] > 0) groups.push_back({counts[i], assignment_predicates[i]});
  }
  return counting_sentence(groups, assignment_noun, language);
}

}  // namespace namndplan::report
