// "Bedömning av mål och delmål": every level in one table, with those of the follow-ups before it
// and what it rests on.
#include "namndplan/report/followup/followup_sections.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/parts/sentences.h"
#include "namndplan/report/render/cells.h"

namespace namndplan::report {
namespace {

// A page has room for the levels of so many earlier follow-ups: the latest.
constexpr std::size_t most_earlier = 2;

class Overview {
 public:
  Overview(const FollowUpReportInput& input, Writer& out)
      : input_(input),
        out_(out),
        first_(input.earlier.size() - std::min(input.earlier.size(), most_earlier)) {}

  void build();

 private:
  std::string in(FixedText pair) const { return out_.in(pair); }
  std::vector<Column> columns() const;
  template <class Result, class Pick>
  std::vector<Cell> row(std::string name, const Result& result, Pick earlier) const;
  void notes();
  void goals_without_objectives();
  void not_measured();
  void without_target();

  const FollowUpReportInput& input_;
  Writer& out_;
  const std::size_t first_;  // of the earlier follow-ups that are shown
};

std::vector<Column> Overview::columns() const {
  std::vector<Column> columns{{in({"Mål och delmål", "Goal and objective"}), false}};
  for (std::size_t i = first_; i < input_.earlier.size(); ++i) {
    int month = input_.period.follow_ups[i]->period->month;
    std::string name(month_name(month, out_.language()));
    columns.push_back({out_.say("I {}", "In {}", name), false});
  }
  columns.push_back({in({"Beräknad bedömning", "Computed assessment"}), false});
  columns.push_back({in({"Gällande bedömning", "Final assessment"}), false});
  columns.push_back({in({"Måluppfyllelse", "Fulfilment"}), true});
  columns.push_back({in({"Underlag", "Based on"}), false});
  return columns;
}

template <class Result, class Pick>
std::vector<Cell> Overview::row(std::string name, const Result& result, Pick earlier) const {
  std::vector<Cell> cells{Cell::of(std::move(name))};
  for (std::size_t i = first_; i < input_.earlier.size(); ++i)
    cells.push_back(Cell::of(shown(valid(earlier(input_.earlier[i])), out_.language())));
  cells.push_back(Cell::of(shown(computed(result), out_.language())));
  cells.push_back(Cell::of(shown(valid(result), out_.language())));
  cells.push_back(degree_cell(result.degree, input_.fulfilment.limits));
  cells.push_back(Cell::of(based_on(result, out_.language())));
  return cells;
}

void Overview::build() {
  const std::vector<GoalResult>& goals = input_.fulfilment.goals;
  if (goals.empty()) return;
  out_.heading(3, in({"Bedömning av mål och delmål", "Assessment of goals and objectives"}));
  bool any_due = false;
  for (const GoalResult& goal : goals)
    any_due = any_due || goal.standing != Standing::not_current || goal.stated != nullptr;
  if (!any_due) {
    out_.paragraph(not_due_sentence(Counted::objectives, input_.period.month(), out_.language()));
    return notes();
  }
  if (!input_.period.december()) out_.paragraph(whole_year_sentence(out_.language()));
  Table table{columns(), {}};
  for (std::size_t i = 0; i < goals.size(); ++i) {
    table.strong.push_back(table.rows.size());
    table.rows.push_back(row(
        goal_name(*goals[i].goal, out_.language()),
        goals[i], [i](const Fulfilment& at) -> auto& { return at.goals[i]; }));
    for (std::size_t j = 0; j < goals[i].objectives.size(); ++j) {
      const ObjectiveResult& objective = goals[i].objectives[j];
      table.rows.push_back(row(
          name_of(*objective.objective) +
              weight_note(objective.weight, objective.objective->decisive, out_.language()),
          objective,
          [ i, j ](const Fulfilment& at) -> auto& { return at.goals[i].objectives[j]; }));
    }
  }
  out_.table(with_dashes(std::move(table)));
  notes();
}

void Overview::notes() {
  goals_without_objectives();
  not_measured();
  without_target();
}

void Overview::goals_without_objectives() {
  std::vector<std::string> names;
  for (const Goal& goal : input_.plan().goals) {
    if (goal.objectives.empty()) names.push_back(goal_name(goal, out_.language()));
  }
  if (names.empty()) return;
  std::string listed = enumeration(names, out_.language());
  out_.paragraph(names.size() == 1
                     ? out_.say("Har inga delmål och bedöms inte: {}.",
                                "Has no objectives and is not assessed: {}.", listed)
                     : out_.say("Har inga delmål och bedöms inte: {}.",
                                "Have no objectives and are not assessed: {}.", listed));
}

void Overview::not_measured() {
  List list;
  each_indicator(input_.fulfilment, [&](const IndicatorResult& result) {
    if (result.outcome == nullptr || result.outcome->answer != Answer::not_measured) return;
    list.items.push_back({name_of(*result.indicator), {}});
  });
  std::string lead = not_measured_lead(list.items.size(), out_.language());
  out_.list(std::move(lead), std::move(list));
}

void Overview::without_target() {
  std::vector<std::string> names;
  each_indicator(input_.fulfilment, [&](const IndicatorResult& result) {
    if (result.standing == Standing::no_target) names.push_back(name_of(*result.indicator));
  });
  if (names.empty()) return;
  int year = input_.plan().year.value;
  out_.paragraph(out_.say("Saknar mål för {} och bedöms inte: {}.",
                          "Without a target for {}, and not assessed: {}.", year,
                          enumeration(names, out_.language())));
}

}  // namespace

std::string whole_year_sentence(Language language) {
  return std::string(
      FixedText{"Bedömningen gäller helåret: ”uppfyllt” betyder att målet väntas vara uppfyllt vid "
                "årets slut.",
                "The assessment is of the whole year: “fulfilled” means that the goal is expected "
                "to be fulfilled at the end of the year."}
          .in(language));
}

void append_level_overview(const FollowUpReportInput& input, Writer& out) {
  Overview(input, out).build();
}

}  // namespace namndplan::report
