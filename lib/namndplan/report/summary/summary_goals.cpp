// Goals × boards: a table with a level in each cell, then each goal with its boards' figures and
// those that contribute nothing to it.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "namndplan/base/natural_order.h"
#include "namndplan/report/followup/followup_sections.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/parts/sentences.h"
#include "namndplan/report/render/cells.h"
#include "namndplan/report/summary/summary_sections.h"

namespace namndplan::report {
namespace {

// With more boards than this they get the rows and the goals the columns: a page is no wider.
constexpr std::size_t most_board_columns = 6;

// Goals of different regionplaner are different goals, whatever their numbers.
struct GoalOfAll {
  const CouncilPlan* council;  // nullptr for boards without one
  std::string council_name;    // its file
  std::string id;
  std::string title;  // the council's, else the first board's
};

Cell share(const std::optional<Decimal>& fraction) {
  return fraction ? Cell::of_fixed(*fraction * 100, 1, "%") : Cell();
}

class Goals {
 public:
  Goals(const SummaryPart& part, Writer& out) : part_(part), out_(out) { gather(); }

  void build();

 private:
  void gather();
  void add(const SummaryBoard& board, const std::string& id, const std::string& title);
  // Which regionplan it is of, where there are several.
  std::string origin(const GoalOfAll& goal) const;
  const GoalResult* result(const SummaryBoard& board, const std::string& goal) const;
  bool has(const SummaryBoard& board, const GoalOfAll& goal) const;
  Cell cell(const SummaryBoard& board, const GoalOfAll& goal) const;
  void matrix();
  void goal(const GoalOfAll& goal);

  std::string name(const GoalOfAll& goal) const {
    std::string id = fmt::format("{} {}", out_.in({"Mål", "Goal"}), goal.id);
    return (goal.title.empty() ? id : id + ". " + goal.title) + origin(goal);
  }

  const SummaryPart& part_;
  Writer& out_;
  std::vector<GoalOfAll> goals_;
  // While they are gathered, by regionplan and id.
  // Boards without a regionplan share a goal only where its title is the same.
  std::map<std::tuple<const CouncilPlan*, std::string, std::string>, std::size_t> place_of_goal_;
  std::vector<const CouncilPlan*> councils_;  // in the boards' order
  // By board (its place in the part) and goal.
  std::map<std::pair<const SummaryBoard*, std::string>, const GoalResult*> results_;
};

void Goals::add(const SummaryBoard& board, const std::string& id, const std::string& title) {
  if (std::find(councils_.begin(), councils_.end(), board.council) == councils_.end())
    councils_.push_back(board.council);
  auto [at, fresh] = place_of_goal_.try_emplace(
      {board.council, id, board.council == nullptr ? title : std::string()}, goals_.size());
  if (fresh) {
    goals_.push_back({board.council, board.council_name, id, title});
  } else if (goals_[at->second].title.empty()) {
    goals_[at->second].title = title;
  }
}

void Goals::gather() {
  for (const SummaryBoard* board : part_.boards) {
    if (board->council == nullptr) continue;
    for (const CouncilGoal& goal : board->council->goals)
      add(*board, goal.id.value, goal.title.value);
  }
  for (const SummaryBoard* board : part_.boards) {
    for (const Goal& goal : board->plan.goals) add(*board, goal.id.value, goal.title.value);
    if (board->followup == nullptr) continue;
    for (const GoalResult& row : board->followup->fulfilment.goals)
      results_[{board, row.goal->id.value}] = &row;
  }
  // By the file's name; of two with one name, in the boards' order.
  auto rank = [&](const GoalOfAll& goal) {
    return std::pair(std::string_view(goal.council_name),
                     std::find(councils_.begin(), councils_.end(), goal.council));
  };
  std::stable_sort(goals_.begin(), goals_.end(), [&](const GoalOfAll& a, const GoalOfAll& b) {
    return a.council != b.council ? rank(a) < rank(b) : IdLess{}(a.id, b.id);
  });
}

std::string Goals::origin(const GoalOfAll& goal) const {
  if (councils_.size() < 2) return {};
  if (goal.council == nullptr) return out_.in({" (utan regionplan)", " (no regionplan)"});
  // Of those with the same name, which one: "regionplan-2026.yaml, nr 2".
  int number = 0, same = 0;
  std::set<const CouncilPlan*> seen;
  for (const GoalOfAll& other : goals_) {
    if (other.council == nullptr || other.council_name != goal.council_name) continue;
    if (!seen.insert(other.council).second) continue;
    ++same;
    if (other.council == goal.council) number = same;
  }
  if (same < 2) return " (" + goal.council_name + ")";
  return fmt::format(" ({}, {} {})", goal.council_name, out_.in({"nr", "no."}), number);
}

const GoalResult* Goals::result(const SummaryBoard& board, const std::string& goal) const {
  auto found = results_.find({&board, goal});
  return found == results_.end() ? nullptr : found->second;
}

// Whether it is a goal of the board's: of its regionplan, or one of its own.
bool Goals::has(const SummaryBoard& board, const GoalOfAll& goal) const {
  if (board.council != goal.council) return false;
  if (goal.council != nullptr) return true;
  return std::any_of(board.plan.goals.begin(), board.plan.goals.end(), [&](const Goal& own) {
    return own.id.value == goal.id && own.title.value == goal.title;
  });
}

// "● uppfyllt, på 3 av 4 indikatorer (100,0 %)"; with a stated level "gällande ● uppfyllt; beräknat
// …": the degree belongs to the computed level.
Cell Goals::cell(const SummaryBoard& board, const GoalOfAll& goal) const {
  if (board.followup == nullptr)
    return Cell::of(board.left_out ? out_.in({"– utelämnad", "– left out"})
                                   : out_.in({"– ej redovisat", "– not reported"}));
  if (!has(board, goal)) return Cell::of("–");
  const GoalResult* row = result(board, goal.id);
  if (row == nullptr) return Cell::of(out_.in({"– inga delmål", "– no objectives"}));
  bool same = valid(*row) == computed(*row);
  std::string text = computed_level(*row, same, out_.language());
  if (row->degree) {
    const AssessmentLimits& limits = board.followup->fulfilment.limits;
    text += fmt::format(" ({})", shown_degree(*row->degree, limits, out_.language()));
  }
  if (same) return Cell::of(text);
  return Cell::of(
      out_.say("{}; beräknat {}", "{}; computed {}", shown(valid(*row), out_.language()), text));
}

void Goals::matrix() {
  bool boards_in_columns = part_.boards.size() <= most_board_columns;
  Table rows{{{boards_in_columns ? out_.in({"Mål", "Goal"}) : out_.in({"Nämnd", "Board"}), false}},
             {}};
  if (boards_in_columns) {
    for (const SummaryBoard* board : part_.boards)
      rows.columns.push_back({board_name(board->plan), false});
    for (const GoalOfAll& goal : goals_) {
      std::vector<Cell> row{
          Cell::of(goal.id + (goal.title.empty() ? "" : " " + goal.title) + origin(goal))};
      for (const SummaryBoard* board : part_.boards) row.push_back(cell(*board, goal));
      rows.rows.push_back(std::move(row));
    }
  } else {
    for (const GoalOfAll& goal : goals_)
      rows.columns.push_back({out_.say("Mål {}", "Goal {}", goal.id) + origin(goal), false});
    for (const SummaryBoard* board : part_.boards) {
      std::vector<Cell> row{Cell::of(board_name(board->plan))};
      for (const GoalOfAll& goal : goals_) row.push_back(cell(*board, goal));
      rows.rows.push_back(std::move(row));
    }
  }
  out_.table(std::move(rows));
}

void Goals::goal(const GoalOfAll& goal) {
  Table rows{{{out_.in({"Nämnd", "Board"}), false},
              {out_.in({"Beräknad bedömning", "Computed assessment"}), false},
              {out_.in({"Gällande bedömning", "Final assessment"}), false},
              {out_.in({"Måluppfyllelse", "Fulfilment"}), true},
              {out_.in({"Täckning", "Coverage"}), true},
              {out_.in({"Underlag", "Based on"}), false}},
             {}};
  std::vector<Verdict> verdicts;
  std::vector<std::string> idle;
  List motivations;
  for (const SummaryBoard* board : part_.boards) {
    if (board->followup == nullptr || !has(*board, goal)) continue;
    const GoalResult* row = result(*board, goal.id);
    if (row == nullptr) {
      idle.push_back(board_name(board->plan));
      continue;
    }
    verdicts.push_back(valid(*row));
    const AssessmentLimits& limits = board->followup->fulfilment.limits;
    std::optional<Decimal> coverage;
    if (row->coverage) coverage = limits.printed_coverage(*row->coverage);
    if (row->stated != nullptr && row->stated->motivation) {
      motivations.items.push_back(
          item_with_text(std::string(board_name(board->plan)), *row->stated->motivation));
    }
    rows.rows.push_back(
        {Cell::of(board_name(board->plan)), Cell::of(computed_level(*row, true, out_.language())),
         Cell::of(shown(valid(*row), out_.language())), degree_cell(row->degree, limits),
         share(coverage), Cell::of(based_on(*row, out_.language()))});
  }
  if (rows.rows.empty() && idle.empty()) return;  // nobody has reported
  out_.heading(part_.level + 1, name(goal));
  if (verdicts.size() > 1)
    out_.paragraph(goal_by_boards_sentence(verdicts, part_.input.period.month, out_.language()));
  out_.table(with_dashes(std::move(rows)));
  out_.list(std::move(motivations));
  if (idle.empty()) return;
  std::string listed = enumeration(idle, out_.language());
  out_.paragraph(idle.size() == 1 ? out_.say("Har inget delmål under målet: {}.",
                                             "Has no objective under the goal: {}.", listed)
                                  : out_.say("Har inget delmål under målet: {}.",
                                             "Have no objective under the goal: {}.", listed));
}

void Goals::build() {
  if (goals_.empty()) return;
  out_.heading(part_.level, out_.in({"Mål och nämnder", "Goals and boards"}));
  if (!part_.december()) {
    out_.paragraph(whole_year_sentence(out_.language()));
  }
  matrix();
  for (const GoalOfAll& row : goals_) goal(row);
}

}  // namespace

void append_goals_by_board(const SummaryPart& part, Writer& out) { Goals(part, out).build(); }

}  // namespace namndplan::report
