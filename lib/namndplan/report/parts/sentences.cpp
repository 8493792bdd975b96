// A sentence that counts is made of groups: how many, and what is said of one and of many. When all
// are in one group it is said of all of them ("Båda målen …", "Inget av de 3 delmålen …"), since
// "Alla mål bedöms inte uppfyllas" may mean that some will.
#include "namndplan/report/parts/sentences.h"

#include <algorithm>
#include <array>

#include "namndplan/base/calendar.h"
#include "namndplan/report/render/writer.h"

namespace namndplan::report {
namespace {

std::string in(FixedText pair, Language language) { return std::string(pair.in(language)); }

// What is said of one and of many.
struct Predicate {
  FixedText one, many;
  // "11 are fulfilled, 4 partly fulfilled": the verb is left out after one that has it too.
  bool follows = false;
  // After "Inget av de 3 målen".
  FixedText none = {"", ""};
};

// By rank.
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
    {{"följs inte upp nu", "is not due"}, {"följs inte upp nu", "are not due"}},
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

const Predicate& predicate_of(std::size_t rank, int month) {
  bool forecast = month < 12 && rank < forecast_predicates.size();
  return forecast ? forecast_predicates[rank] : december_predicates[rank];
}

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

// "delmål", "Det enda delmålet", "Båda delmålen", "Inget av de båda delmålen", "delmålen".
struct Noun {
  FixedText many, the_one, both, neither, none_of, the_many;
};
constexpr Noun objective_noun{{"delmål", "objectives"},
                              {"Det enda delmålet", "The only objective"},
                              {"Båda delmålen", "Both objectives"},
                              {"Inget av de båda delmålen", "Neither of the objectives"},
                              {"Inget av de", "None of the"},
                              {"delmålen", "objectives"}};
constexpr Noun goal_noun{{"mål", "goals"},
                         {"Det enda målet", "The only goal"},
                         {"Båda målen", "Both goals"},
                         {"Inget av de båda målen", "Neither of the goals"},
                         {"Inget av de", "None of the"},
                         {"målen", "goals"}};
constexpr Noun assignment_noun{{"uppdrag", "assignments"},
                               {"Det enda uppdraget", "The only assignment"},
                               {"Båda uppdragen", "Both assignments"},
                               {"Inget av de båda uppdragen", "Neither of the assignments"},
                               {"Inget av de", "None of the"},
                               {"uppdragen", "assignments"}};
constexpr Noun activity_noun{{"aktiviteter", "activities"},
                             {"Den enda aktiviteten", "The only activity"},
                             {"Båda aktiviteterna", "Both activities"},
                             {"Ingen av de båda aktiviteterna", "Neither of the activities"},
                             {"Ingen av de", "None of the"},
                             {"aktiviteterna", "activities"}};
// Where there are others beside them.
constexpr Noun reported_activity_noun{
    {"redovisade aktiviteter", "reported activities"},
    {"Den enda redovisade aktiviteten", "The only reported activity"},
    {"Båda redovisade aktiviteterna", "Both reported activities"},
    {"Ingen av de båda redovisade aktiviteterna", "Neither of the reported activities"},
    {"Ingen av de", "None of the"},
    {"redovisade aktiviteterna", "reported activities"}};
constexpr Noun board_noun{{"nämnder", "boards"},
                          {"Nämnden", "The board"},
                          {"Båda nämnderna", "Both boards"},
                          {"Ingen av de båda nämnderna", "Neither of the boards"},
                          {"Ingen av de", "None of the"},
                          {"nämnderna", "boards"}};

std::string none_of(int count, const Noun& noun, Language language) {
  if (count == 2) return in(noun.neither, language);
  return fmt::format("{} {} {}", noun.none_of.in(language), count, noun.the_many.in(language));
}

std::string all_of(int count, const Noun& noun, Language language) {
  if (count == 1) return in(noun.the_one, language);
  if (count == 2) return in(noun.both, language);
  return fmt::format("{} {} {}", in({"Alla", "All"}, language), count, noun.many.in(language));
}

// "3 av 8 aktiviteter"
std::string some_of(int count, int all, const Noun& noun, Language language) {
  return text("{} av {} {}", "{} of {} {}", count, all, noun.many.in(language)).in(language);
}

// What some or all of a kind do, said right for each count. With `none` for "Ingen av de …".
std::string share_sentence(int count, int all, const Noun& noun, const Predicate& said,
                           FixedText not_one, Language language) {
  if (count == all)
    return fmt::format("{} {}", all_of(all, noun, language),
                       (all == 1 ? said.one : said.many).in(language));
  if (count == 0 && all == 1)
    return fmt::format("{} {}", noun.the_one.in(language), not_one.in(language));
  if (count == 0) return fmt::format("{} {}", none_of(all, noun, language), said.one.in(language));
  return fmt::format("{} {}", some_of(count, all, noun, language),
                     (count == 1 ? said.one : said.many).in(language));
}

struct Group {
  int count = 0;
  Predicate predicate;
};

std::string_view without_verb(std::string_view text) { return text.substr(text.find(' ') + 1); }

// All are in one group: "Alla 17 delmål är uppfyllda."
std::string unanimous(const Group& group, const Noun& noun, Language language) {
  if (group.count > 1 && !group.predicate.none.empty()) {
    return fmt::format("{} {}.", none_of(group.count, noun, language),
                       group.predicate.none.in(language));
  }
  const FixedText& said = group.count == 1 ? group.predicate.one : group.predicate.many;
  return fmt::format("{} {}.", all_of(group.count, noun, language), said.in(language));
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
      parts.push_back(fmt::format("{} {}", some_of(group.count, total, noun, language), said));
    } else {
      bool follows = verb_said && group.predicate.follows;
      parts.push_back(fmt::format("{} {}", group.count, follows ? without_verb(said) : said));
    }
    verb_said = group.predicate.follows;
  }
  return enumeration(parts, language) + ".";
}

std::array<int, rank_count> counts_of(const std::vector<Verdict>& verdicts) {
  std::array<int, rank_count> counts{};
  for (Verdict verdict : verdicts) ++counts[static_cast<std::size_t>(rank(verdict))];
  return counts;
}

// "alla 5 nämnder"; of what is not so "någon av nämnderna", since "inte uppfyllt för båda" may mean
// that it is for one.
std::string boards_of(int count, int all, Rank rank, Language language) {
  const bool denied =
      rank == Rank::not_fulfilled || rank == Rank::not_assessed || rank == Rank::not_current;
  if (count == 1) return in({"1 nämnd", "1 board"}, language);
  if (count == all && denied) return in({"någon av nämnderna", "any of the boards"}, language);
  if (count == all && all == 2) return in({"båda nämnderna", "both boards"}, language);
  return (count == all ? text("alla {} nämnder", "all {} boards", all)
                       : text("{} nämnder", "{} boards", count))
      .in(language);
}

}  // namespace

// ---- levels ----

std::string level_sentence(const std::vector<Verdict>& verdicts, Counted what, int month,
                           Language language) {
  const std::array<int, rank_count> counts = counts_of(verdicts);
  if (!verdicts.empty() &&
      counts[static_cast<std::size_t>(Rank::not_current)] == static_cast<int>(verdicts.size()))
    return not_due_sentence(what, month, language);
  std::vector<Group> groups;
  for (std::size_t i = 0; i < rank_count; ++i) {
    if (counts[i] > 0) groups.push_back({counts[i], predicate_of(i, month)});
  }
  return counting_sentence(groups, what == Counted::goals ? goal_noun : objective_noun, language);
}

std::string goal_by_boards_sentence(const std::vector<Verdict>& verdicts, int month,
                                    Language language) {
  const std::array<int, rank_count> counts = counts_of(verdicts);
  const int all = static_cast<int>(verdicts.size());
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < rank_count; ++i) {
    if (counts[i] == 0) continue;
    std::string_view said = predicate_of(i, month).one.in(language);
    const std::string boards = boards_of(counts[i], all, static_cast<Rank>(i), language);
    const bool follows = counts[i] < all && !parts.empty();
    parts.push_back(
        text("{} för {}", "{} for {}", said, follows ? std::to_string(counts[i]) : boards)
            .in(language));
  }
  if (parts.empty()) return {};
  return in({"Målet ", "The goal "}, language) + enumeration(parts, language) + ".";
}

std::string not_due_sentence(Counted what, int month, Language language) {
  std::string_view nouns = (what == Counted::goals ? goal_noun : objective_noun).many.in(language);
  return text("Inga {} följs upp i {}.", "No {} are followed up in {}.", nouns,
              month_name(month, language))
      .in(language);
}

std::string no_indicators_due_sentence(int month, Language language) {
  return text("Inga indikatorer följs upp i {}.", "No indicators are followed up in {}.",
              month_name(month, language))
      .in(language);
}

// ---- assignments and activities ----

namespace {

// "; 1 del är försenad": what the counts of assignments do not say.
std::string parts_and_silence(const std::vector<AssignmentResult>& results, Language language) {
  int late_parts = 0;
  int silent = 0;
  for (const AssignmentResult& result : results) {
    silent += result.status && result.said_month == 0 ? 1 : 0;
    for (const AssignmentPartResult& part : result.parts) late_parts += part.late ? 1 : 0;
  }
  std::string out;
  if (late_parts == 1) out += in({"; 1 del är försenad", "; 1 part is late"}, language);
  if (late_parts > 1)
    out += text("; {} delar är försenade", "; {} parts are late", late_parts).in(language);
  if (silent == 0) return out;
  const bool all = silent == static_cast<int>(results.size());
  if (all && silent == 1)
    return out + in({"; läget är planens, inget är redovisat",
                     "; the status is the plan's, nothing is reported"},
                    language);
  if (all)
    return out + in({"; lägena är planens, inget är redovisat",
                     "; the statuses are the plan's, nothing is reported"},
                    language);
  return out + (silent == 1
                    ? text("; 1 är inte redovisat, och läget är planens",
                           "; 1 is not reported, and its status is the plan's")
                    : text("; {} är inte redovisade, och lägena är planens",
                           "; {} are not reported, and their statuses are the plan's", silent))
                   .in(language);
}

// "; 3 är inte redovisade, varav 1 skulle vara klar"
std::string unreported_tail(int unreported, int overdue, Language language) {
  if (unreported == 0) return {};
  std::string out =
      unreported == 1
          ? in({"; 1 är inte redovisad", "; 1 is not reported"}, language)
          : text("; {} är inte redovisade", "; {} are not reported", unreported).in(language);
  if (overdue == 0) return out;
  if (overdue == unreported) {
    return out + in(overdue == 1
                        ? FixedText{", fast den skulle vara klar", ", though it was due"}
                        : FixedText{", fast de skulle vara klara", ", though they were due"},
                    language);
  }
  return out + (overdue == 1
                    ? text(", varav 1 skulle vara klar", ", of which 1 was due")
                    : text(", varav {} skulle vara klara", ", of which {} were due", overdue))
                   .in(language);
}

// None is reported.
std::string silent_sentence(int unreported, int overdue, Language language) {
  constexpr Predicate reported{{"är redovisad", "is reported"}, {"är redovisade", "are reported"}};
  std::string out = share_sentence(0, unreported, activity_noun, reported,
                                   {"är inte redovisad", "is not reported"}, language);
  if (overdue == unreported) {
    out += in(overdue == 1 ? FixedText{", fast den skulle vara klar", ", though it was due"}
                           : FixedText{", fast alla skulle vara klara", ", though all were due"},
              language);
  } else if (overdue > 0) {
    out += (overdue == 1 ? text("; 1 skulle vara klar", "; 1 was due")
                         : text("; {} skulle vara klara", "; {} were due", overdue))
               .in(language);
  }
  return out + ".";
}

}  // namespace

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
  std::string sentence = counting_sentence(groups, assignment_noun, language);
  if (sentence.empty()) return sentence;
  sentence.pop_back();
  return sentence + parts_and_silence(results, language) + ".";
}

std::string activity_sentence(const ActivityCounts& counts, Language language) {
  constexpr Predicate on_track{{"följer planen", "is on track"}, {"följer planen", "are on track"}};
  constexpr FixedText not_on_track{"följer inte planen", "is not on track"};
  const auto& [according, reported, unreported, overdue] = counts;
  if (reported + unreported == 0) return {};
  if (reported == 0) return silent_sentence(unreported, overdue, language);
  std::string out;
  if (unreported == 0) {
    out = share_sentence(according, reported, activity_noun, on_track, not_on_track, language);
  } else if (reported == 1) {  // not the only one
    out = in({"1 redovisad aktivitet ", "1 reported activity "}, language) +
          in(according == 1 ? on_track.one : not_on_track, language);
  } else {
    out = share_sentence(according, reported, reported_activity_noun, on_track, not_on_track,
                         language);
  }
  return out + unreported_tail(unreported, overdue, language) + ".";
}

std::string unreported_activities(const ObjectiveResult& result, Language language) {
  std::vector<std::string> ids, overdue;
  for (const ActivityResult& row : result.activities) {
    if (row.reported) continue;
    ids.push_back(row.activity->id.value);
    if (row.counted) overdue.push_back(row.activity->id.value);
  }
  if (ids.empty()) return {};
  std::string listed = enumeration(ids, language);
  std::string out =
      (ids.size() == 1
           ? text("1 aktivitet är inte redovisad ({})", "1 activity is not reported ({})", listed)
           : text("{} aktiviteter är inte redovisade ({})", "{} activities are not reported ({})",
                  ids.size(), listed))
          .in(language);
  if (overdue.size() == ids.size()) {
    out +=
        in(ids.size() == 1
               ? FixedText{", fast den skulle vara klar, och räknas som att den inte följer planen",
                           ", though it was due, and counts as not on track"}
               : FixedText{", fast de skulle vara klara, och räknas som att de inte följer planen",
                           ", though they were due, and count as not on track"},
           language);
  } else if (!overdue.empty()) {
    std::string due = enumeration(overdue, language);
    out += (overdue.size() == 1
                ? text("; {} skulle vara klar och räknas som att den inte följer planen",
                       "; {} was due and counts as not on track", due)
                : text("; {} skulle vara klara och räknas som att de inte följer planen",
                       "; {} were due and count as not on track", due))
               .in(language);
  }
  return out + ".";
}

// ---- indicators ----

std::string with_outcome(int known, int counted, Language language) {
  if (known < counted && known > 0) {
    return (known == 1 ? text("1 av {} har utfall", "1 of {} has an outcome", counted)
                       : text("{} av {} har utfall", "{} of {} have outcomes", known, counted))
        .in(language);
  }
  if (counted == 1) {
    return in(known == 1 ? FixedText{"har utfall", "has an outcome"}
                         : FixedText{"har inget utfall", "has no outcome"},
              language);
  }
  if (known == 0) return in({"ingen har utfall", "none has an outcome"}, language);
  return in(counted == 2 ? FixedText{"båda har utfall", "both have outcomes"}
                         : FixedText{"alla har utfall", "all have outcomes"},
            language);
}

std::string not_measured_lead(std::size_t count, Language language) {
  return (count == 1 ? text("1 indikator mäts ej:", "1 indicator is not measured:")
                     : text("{} indikatorer mäts ej:", "{} indicators are not measured:", count))
      .in(language);
}

std::string carried_sentence(int count, Language language) {
  if (count == 0) return {};
  return (count == 1 ? text("1 utfall är från en tidigare månad, som står under tabellen.",
                            "1 outcome is from an earlier month, which is given below the table.")
                     : text("{} utfall är från en tidigare månad, som står under tabellen.",
                            "{} outcomes are from an earlier month, which is given below the "
                            "table.",
                            count))
      .in(language);
}

// ---- boards ----

std::string reported_sentence(std::size_t reported, std::size_t boards, Language language) {
  constexpr Predicate said{{"har redovisat perioden", "has reported the period"},
                           {"har redovisat perioden", "have reported the period"}};
  return share_sentence(static_cast<int>(reported), static_cast<int>(boards), board_noun, said,
                        {"har inte redovisat perioden", "has not reported the period"}, language) +
         ".";
}

std::string of_reported_lead(std::size_t reported, Language language) {
  return (reported == 1
              ? text("Hos den nämnd som har redovisat: ", "Of the board that has reported: ")
              : text("Hos de {} nämnder som har redovisat: ",
                     "Of the {} boards that have reported: ", reported))
      .in(language);
}

std::string undecided_sentence(const std::vector<std::string>& names, Language language) {
  if (names.empty()) return {};
  std::string listed = enumeration(names, language);
  return (names.size() == 1 ? text("{} har inte beslutat sin uppföljning.",
                                   "{} has not adopted its follow-up.", listed)
                            : text("{} har inte beslutat sina uppföljningar.",
                                   "{} have not adopted their follow-ups.", listed))
      .in(language);
}

std::string unsummed_sentence(const std::vector<std::string>& names, bool december,
                              Language language) {
  FixedText what =
      december ? FixedText{"Utfallet", "The outcome"} : FixedText{"Prognosen", "The forecast"};
  if (names.empty()) {
    return text("{} kan inte summeras, eftersom uppgifter saknas.",
                "{} cannot be summed, since figures are missing.", what.in(language))
        .in(language);
  }
  std::string listed = enumeration(names, language);
  FixedText any = december ? FixedText{"något", "one"} : FixedText{"någon", "one"};
  FixedText have = names.size() == 1 ? FixedText{"har", "has"} : FixedText{"har", "have"};
  return text("{} kan inte summeras, eftersom {} inte {} lämnat {}.",
              "{} cannot be summed, since {} {} not given {}.", what.in(language), listed,
              have.in(language), any.in(language))
      .in(language);
}

std::string continued(std::string sentence) {
  if (!sentence.empty() && sentence[0] >= 'A' && sentence[0] <= 'Z')
    sentence[0] = static_cast<char>(sentence[0] - 'A' + 'a');
  return sentence;
}

}  // namespace namndplan::report
