// What a summary says besides goals and budget: how it stands in all, uppdrag, and what is missing
// and from whom.
#include "namndplan/report/summary/summary_sections.h"

#include <algorithm>
#include <set>
#include <utility>

#include "namndplan/base/natural_order.h"
#include "namndplan/report/followup/followup_sections.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/followup/missing.h"
#include "namndplan/report/parts/sentences.h"
#include "namndplan/report/render/cells.h"

namespace namndplan::report {
namespace {

template <class Visit>
void each_reported(const SummaryPart& part, Visit visit) {
  for (const SummaryBoard* board : part.boards) {
    if (board->followup != nullptr) visit(*board, board->followup->fulfilment);
  }
}

// Who has reported, and who not.
std::string reported_by(const SummaryPart& part, const Writer& out) {
  std::size_t reported = 0;
  each_reported(part, [&](const SummaryBoard&, const Fulfilment&) { ++reported; });
  const std::size_t all = part.boards.size() + part.absent.size();
  std::string sentence = reported_sentence(reported, all, out.language());
  auto add = [&](FixedText lead, const std::string& names) {
    if (!names.empty()) sentence += fmt::format(" {}: {}.", out.in(lead), names);
  };
  auto names = [&](auto pick) { return part.names(pick, out.language()); };
  if (reported > 0) {
    add({"Har inte redovisat", "Have not reported"}, names([](const SummaryBoard& board) {
          return board.followup == nullptr && !board.left_out;
        }));
  }
  add({"Inte med i sammanställningen", "Not in this summary"},
      enumeration(part.absent, out.language()));
  add({"Utelämnade, eftersom underlaget har fel", "Left out, since their documents have errors"},
      names([](const SummaryBoard& board) { return board.left_out; }));
  return sentence;
}

// What is not decided may still change.
std::vector<std::string> undecided(const SummaryPart& part) {
  std::vector<std::string> names;
  each_reported(part, [&](const SummaryBoard& board, const Fulfilment&) {
    const Located<DecisionStatus>& status = board.followup->follow_up().decision.status;
    if (!status || *status != DecisionStatus::decided) names.push_back(board_name(board.plan));
  });
  return names;
}

// Goals of the part's regionplaner under which no plan here has an objective.
std::vector<std::string> goals_of_nobody(const SummaryPart& part, Language language) {
  std::vector<const CouncilPlan*> councils;
  std::set<std::pair<const CouncilPlan*, std::string>> worked_on;
  for (const SummaryBoard* board : part.boards) {
    if (board->council == nullptr) continue;
    if (std::find(councils.begin(), councils.end(), board->council) == councils.end())
      councils.push_back(board->council);
    for (const Goal& goal : board->plan.goals) {
      if (!goal.objectives.empty()) worked_on.insert({board->council, goal.id.value});
    }
  }
  std::vector<std::string> out;
  for (const CouncilPlan* council : councils) {
    for (const CouncilGoal& goal : council->goals) {
      if (worked_on.count({council, goal.id.value}) > 0) continue;
      std::string name = text("mål {}", "goal {}", goal.id.value).in(language);
      out.push_back(goal.title ? name + " " + *goal.title : name);
    }
  }
  return out;
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
  out.heading(part.level, out.in({"I korthet", "In brief"}));
  out.paragraph(reported_by(part, out));
  out.paragraph(undecided_sentence(undecided(part), out.language()));
  const int month = part.input.period.month;
  std::vector<Verdict> objectives;
  std::vector<Verdict> goals;
  each_reported(part, [&](const SummaryBoard&, const Fulfilment& figures) {
    each_objective(figures, [&](const ObjectiveResult& row) { objectives.push_back(valid(row)); });
    for (const GoalResult& row : figures.goals) goals.push_back(valid(row));
  });
  // What some have reported is not said of all.
  std::size_t reported = 0;
  each_reported(part, [&](const SummaryBoard&, const Fulfilment&) { ++reported; });
  const bool some = reported < part.boards.size() + part.absent.size();
  auto counted = [&](FixedText lead, FixedText of_some, const std::string& sentence) {
    std::string start = out.in(some ? of_some : lead);
    if (sentence.empty()) return;
    out.paragraph(start.empty() ? sentence : start + continued(sentence));
  };
  const std::string of_reported = of_reported_lead(reported, out.language());
  counted({"", ""}, {of_reported, of_reported},
          level_sentence(objectives, Counted::objectives, month, out.language()));
  counted(
      {"Mål, räknade per nämnd: ", "Goals, counted by board: "},
      {"Mål, räknade per nämnd som har redovisat: ", "Goals, counted by board that has reported: "},
      level_sentence(goals, Counted::goals, month, out.language()));
  counted({"Uppdrag, räknade per nämnd: ", "Assignments, counted by board: "},
          {"Uppdrag, räknade per nämnd som har redovisat: ",
           "Assignments, counted by board that has reported: "},
          assignment_sentence(all_assignments(part), out.language()));
  for (const std::string& goal : goals_of_nobody(part, out.language())) {
    out.paragraph(out.say("Ingen av nämnderna i sammanställningen har något delmål under {}.",
                          "None of the boards in this summary has an objective under {}.", goal));
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
              {out.in({"Läge", "Status"}), false},
              {out.in({"Ska vara klart", "Due"}), false}},
             {}};
  auto add = [&](const SummaryBoard& board, const auto& planned, const AssignmentState& state) {
    rows.rows.push_back({Cell::of(name_of(planned)), Cell::of(board_name(board.plan)),
                         Cell::of(shown_in(part.input.period.month, state, out.language())),
                         date_cell(planned.end_date)});
  };
  for (const auto& [board, result] : items) {
    add(*board, *result->assignment, *result);
    for (const AssignmentPartResult& row : result->parts) add(*board, *row.part, row);
  }
  out.heading(part.level, out.in({"Uppdrag", "Assignments"}));
  out.table(with_dashes(without_empty_columns(std::move(rows))));
}

void append_methods_by_board(const SummaryPart& part, Writer& out) {
  Table rows{{{out.in({"Nämnd", "Board"}), false},
              {out.in({"Metod", "Method"}), false},
              {out.in({"Uppfyllt från", "Fulfilled from"}), true},
              {out.in({"Delvis från", "Partly from"}), true},
              {out.in({"Indikatorernas vikt", "Weight of the indicators"}), true},
              {out.in({"Minsta täckning", "Minimum coverage"}), true}},
             {}};
  each_reported(part, [&](const SummaryBoard& board, const Fulfilment& figures) {
    const AssessmentLimits& limits = figures.limits;
    const AssessmentMethod& own = board.plan.method;
    auto marked = [&](const std::string& text, bool given) {
      return Cell::of(text + (given ? "" : out.in({" (standardvärde)", " (default)"})));
    };
    auto share = [&](const Decimal& fraction, const Located<Decimal>& given) {
      return marked(shown_share(fraction, out.language()), bool(given));
    };
    rows.rows.push_back({Cell::of(board_name(board.plan)),
                         marked(shown(limits.method, out.language()), bool(own.method)),
                         share(limits.fulfilled, own.fulfilled), share(limits.partly, own.partly),
                         share(limits.indicator_weight, own.indicator_weight),
                         share(limits.minimum_coverage, own.minimum_coverage)});
  });
  if (rows.rows.empty()) return;
  out.heading(part.level, out.in({"Bilaga. Så har bedömningarna gjorts",
                                  "Appendix. How the assessments were made"}));
  out.paragraph(out.in(
      {"Bedömningarna är beräknade med varje nämnds egen metod och egna gränser. Har "
       "nämnden gjort en annan bedömning är det den som gäller. Varje nämnds egen rapport "
       "visar hur.",
       "Assessments are computed by each board's own method and limits. Where the board "
       "has made another assessment, that one applies. Each board's own report shows how."}));
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
        {out.say("{}: regionplanen ger nämnden en ram eller ett uppdrag, men den är inte med i "
                 "sammanställningen",
                 "{}: the regionplan gives the board a budget allocation or an assignment, but it "
                 "is not in this summary",
                 board),
         {}});
  }
  for (const std::string& goal : goals_of_nobody(part, out.language())) {
    list.items.push_back(
        {out.say("{}: ingen nämnd i sammanställningen har något delmål under målet",
                 "{}: no board in this summary has an objective under the goal", goal),
         {}});
  }
  if (list.items.empty()) return;
  out.heading(part.level, out.in({"Det som saknas", "What is missing"}));
  out.list(std::move(list));
}

}  // namespace namndplan::report
