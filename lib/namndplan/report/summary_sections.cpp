// What a summary says besides goals and budget: how it stands in all, uppdrag, and what is missing
// and from whom.
#include "namndplan/report/summary_sections.h"

#include <algorithm>

#include "namndplan/base/natural_order.h"
#include "namndplan/report/cells.h"
#include "namndplan/report/followup_sections.h"
#include "namndplan/report/followup_words.h"
#include "namndplan/report/missing.h"

namespace namndplan::report {
namespace {

template <class Visit>
void each_reported(const SummaryPart& part, Visit visit) {
  for (const SummaryBoard* board : part.boards) {
    if (board->followup != nullptr) visit(*board, board->followup->fulfilment);
  }
}

std::string reported_sentence(const SummaryPart& part, const Writer& out) {
  std::size_t reported = 0;
  each_reported(part, [&](const SummaryBoard&, const Fulfilment&) { ++reported; });
  std::string absent = part.names(
      [](const SummaryBoard& board) { return board.followup == nullptr && !board.left_out; },
      out.language());
  std::string left_out =
      part.names([](const SummaryBoard& board) { return board.left_out; }, out.language());
  if (!left_out.empty()) {
    left_out = out.say(" Utelämnade för att underlaget har fel: {}.",
                       " Left out since their sources have errors: {}.", left_out);
  }
  const std::size_t all = part.boards.size() + part.absent.size();
  if (reported == all && reported == 1)
    return out.in({"Nämnden har redovisat perioden.", "The board has reported the period."});
  if (reported == all && reported == 2)
    return out.in(
        {"Båda nämnderna har redovisat perioden.", "Both boards have reported the period."});
  if (reported == all) {
    return out.say("Alla {} nämnder har redovisat perioden.",
                   "All {} boards have reported the period.", all);
  }
  std::string sentence = out.say("{} av {} nämnder har redovisat perioden.",
                                 "{} of {} boards have reported the period.", reported, all);
  if (!absent.empty())
    sentence += out.say(" Har inte redovisat: {}.", " Not reported by: {}.", absent);
  if (!part.absent.empty()) {
    sentence += out.say(" Planen saknas för {}.", " There is no plan for {}.",
                        enumeration(part.absent, out.language()));
  }
  return sentence + left_out;
}

// What is not decided may still change.
std::string undecided_sentence(const SummaryPart& part, const Writer& out) {
  std::vector<std::string> names;
  each_reported(part, [&](const SummaryBoard& board, const Fulfilment&) {
    const Located<DecisionStatus>& status = board.followup->follow_up().decision.status;
    if (status && *status == DecisionStatus::decided) return;
    names.push_back(fmt::format("{} ({})", board_name(board.plan),
                                status ? word(*status) : out.in({"utan status", "no status"})));
  });
  if (names.empty()) return {};
  return out.say("Uppföljningen är inte beslutad av nämnden för {}.",
                 "The follow-up is not decided by the board for {}.",
                 enumeration(names, out.language()));
}

std::vector<AssignmentResult> all_assignments(const SummaryPart& part) {
  std::vector<AssignmentResult> out;
  each_reported(part, [&](const SummaryBoard&, const Fulfilment& figures) {
    out.insert(out.end(), figures.assignments.begin(), figures.assignments.end());
  });
  return out;
}

}  // namespace

void append_overview(const SummaryPart& part, Writer& out) {
  out.heading(part.level, out.in({"Sammanfattning", "Summary"}));
  out.paragraph(reported_sentence(part, out));
  out.paragraph(undecided_sentence(part, out));
  std::vector<Verdict> objectives;
  std::vector<Verdict> goals;
  each_reported(part, [&](const SummaryBoard&, const Fulfilment& figures) {
    each_objective(figures, [&](const ObjectiveResult& row) { objectives.push_back(valid(row)); });
    for (const GoalResult& row : figures.goals) goals.push_back(valid(row));
  });
  out.paragraph(level_sentence(objectives, Counted::objectives, part.december(), out.language()));
  if (!goals.empty()) {
    out.paragraph(out.say("Mål, räknade per nämnd: {}", "Goals, counted by board: {}",
                          level_counts(goals, out.language())));
  }
  if (std::string sentence = assignment_sentence(all_assignments(part), out.language());
      !sentence.empty()) {
    out.paragraph(
        out.say("Uppdrag, räknade per nämnd: {}", "Assignments, counted by board: {}", sentence));
  }
  out.paragraph(total_deviation_sentence(part, out));
}

void append_assignments_by_board(const SummaryPart& part, Writer& out) {
  struct Item {
    const SummaryBoard* board;
    const AssignmentResult* result;
  };
  std::vector<Item> items;
  each_reported(part, [&](const SummaryBoard& board, const Fulfilment& figures) {
    for (const AssignmentResult& row : figures.assignments) items.push_back({&board, &row});
  });
  if (items.empty()) return;
  std::stable_sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
    return IdLess{}(a.result->assignment->id.value, b.result->assignment->id.value);
  });
  Table rows{{{out.in({"Uppdrag", "Assignment"}), false},
              {out.in({"Nämnd", "Board"}), false},
              {out.in({"Status", "Status"}), false},
              {out.in({"Slutdatum", "End date"}), false},
              {out.in({"Försenat", "Late"}), false}},
             {}};
  for (const auto& [board, result] : items) {
    const Assignment& row = *result->assignment;
    rows.rows.push_back({Cell::of(fmt::format("{} {}", row.id.value, row.title.value)),
                         Cell::of(board_name(board->plan)),
                         Cell::of(result->status ? shown(*result->status, out.language()) : ""),
                         date_cell(row.end_date),
                         Cell::of(result->late ? out.in({"Ja", "Yes"}) : out.in({"Nej", "No"}))});
  }
  out.heading(part.level, out.in({"Uppdrag", "Assignments"}));
  out.table(without_empty_columns(std::move(rows)));
}

void append_methods_by_board(const SummaryPart& part, Writer& out) {
  Table rows{{{out.in({"Nämnd", "Board"}), false},
              {out.in({"Metod", "Method"}), false},
              {out.in({"Uppfyllt från", "Fulfilled from"}), true},
              {out.in({"Delvis från", "Partly from"}), true},
              {out.in({"Indikatorernas vikt", "Weight of indicators"}), true},
              {out.in({"Minsta täckning", "Least coverage"}), true}},
             {}};
  each_reported(part, [&](const SummaryBoard& board, const Fulfilment& figures) {
    const AssessmentLimits& limits = figures.limits;
    auto share = [](const Decimal& fraction) { return Cell::of_number(fraction * 100, "%"); };
    rows.rows.push_back({Cell::of(board_name(board.plan)),
                         Cell::of(std::string(word(limits.method))), share(limits.fulfilled),
                         share(limits.partly), share(limits.indicator_weight),
                         share(limits.minimum_coverage)});
  });
  if (rows.rows.empty()) return;
  out.heading(part.level, out.in({"Så är bedömningarna gjorda", "How the assessments are made"}));
  out.paragraph(
      out.in({"Nivåerna är beräknade med varje nämnds egen metod och egna gränser; en nivå som "
              "nämnden har angett i stället står som gällande. Varje nämnds egen rapport visar "
              "hur.",
              "Levels are computed by each board's own method and limits; a level that the board "
              "states instead stands as the one that holds. Each board's own report shows how."}));
  out.table(std::move(rows));
}

void append_missing_by_board(const SummaryPart& part, Writer& out) {
  List list;
  for (const SummaryBoard* board : part.boards) {
    ListItem item{board_name(board->plan), {}};
    if (board->followup == nullptr) {
      item.text +=
          board->left_out
              ? out.in({": utelämnad, underlaget har fel", ": left out, its sources have errors"})
              : out.in({": har inte redovisat perioden", ": has not reported the period"});
      list.items.push_back(std::move(item));
      continue;
    }
    for (std::string& line : missing_lines(*board->followup, out.language()))
      item.items.push_back({std::move(line), {}});
    if (!item.items.empty()) list.items.push_back(std::move(item));
  }
  for (const std::string& board : part.absent) {
    list.items.push_back(
        {out.say(
             "{}: regionplanen ger nämnden en ram eller ett uppdrag, men här finns ingen plan",
             "{}: the regionplan gives the board a frame or an assignment, but there is no plan "
             "here",
             board),
         {}});
  }
  if (list.items.empty()) return;
  out.heading(part.level, out.in({"Det som saknas", "What is missing"}));
  out.list(std::move(list));
}

}  // namespace namndplan::report
