// "Förändringar": what is different from the follow-up before, of all that the report has figures
// or statuses for. Both sides are computed from the same plan, so their results are in the same
// order. Two values are compared as they are printed: what reads the same has not changed.
#include <cassert>

#include "namndplan/report/followup/followup_budget.h"
#include "namndplan/report/followup/followup_sections.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/render/cells.h"

namespace namndplan::report {
namespace {

class Changes {
 public:
  Changes(const FollowUpReportInput& input, Writer& out)
      : input_(input), before_(*input.previous()), now_(input.fulfilment), out_(out) {}

  void build();

 private:
  void levels();
  template <class Result>
  std::string held_level(const Result& result) const;
  template <class Result>
  void level(const std::string& name, const Result& before, const Result& now);
  std::string degree(const std::optional<Decimal>& degree) const;
  std::string as_text(const Cell& cell) const { return shown_text(cell, out_.language()); }
  void outcomes();
  void outcome(const IndicatorResult& before, const IndicatorResult& now);
  void forecast(const IndicatorResult& before, const IndicatorResult& now);
  void activities();
  std::string activity(const ActivityResult& before, const ActivityResult& now) const;
  void assignments();
  std::string assignment(const AssignmentState& before, const AssignmentState& now) const;
  void add(ListItem group) {
    if (!group.items.empty()) list_.items.push_back(std::move(group));
  }
  template <class Visit>
  void each_objective_pair(Visit visit) const;

  const FollowUpReportInput& input_;
  const Fulfilment& before_;
  const Fulfilment& now_;
  Writer& out_;
  List list_;
  ListItem levels_, degrees_, outcomes_, missing_, forecasts_;
};

template <class Visit>
void Changes::each_objective_pair(Visit visit) const {
  for (std::size_t i = 0; i < now_.goals.size(); ++i) {
    for (std::size_t j = 0; j < now_.goals[i].objectives.size(); ++j) {
      visit(before_.goals[i].objectives[j], now_.goals[i].objectives[j]);
    }
  }
}

void Changes::build() {
  assert(before_.goals.size() == now_.goals.size());
  int month = input_.period.follow_ups[input_.period.follow_ups.size() - 2]->period->month;
  std::string_view since = month_name(month, out_.language());
  levels();
  outcomes();
  activities();
  assignments();
  add({out_.in({"Budgetutfall", "Budget outcomes"}), outcome_changes(input_, out_).items});
  add({out_.in({"Budgetprognoser", "Budget forecasts"}), forecast_changes(input_, out_).items});
  out_.heading(2, out_.say("Förändringar sedan {}", "Changes since {}", since));
  if (list_.items.empty()) {
    out_.paragraph(
        out_.say("Inget har ändrats sedan uppföljningen i {}: bedömningar, utfall, prognoser, "
                 "lägen och belopp är desamma.",
                 "Nothing has changed since the follow-up in {}: assessments, outcomes, forecasts, "
                 "statuses and amounts are the same.",
                 since));
  }
  out_.list(std::move(list_));
}

// The level that holds, or else the computed one, or else the degree.
template <class Result>
void Changes::level(const std::string& name, const Result& before, const Result& now) {
  auto change = [](const std::string& lead, const std::string& from, const std::string& to) {
    return ListItem{fmt::format("{}: {} → {}", lead, from, to), {}};
  };
  if (valid(before) != valid(now)) {
    levels_.items.push_back(change(name, held_level(before), held_level(now)));
  } else if (computed(before) != computed(now)) {
    levels_.items.push_back(
        change(out_.say("{}, beräknad bedömning", "{}, computed assessment", name),
               computed_level(before, false, out_.language()),
               computed_level(now, false, out_.language())));
  } else if (std::string from = degree(before.degree), to = degree(now.degree); from != to) {
    if (std::string basis = rests_on(now, out_.language());
        basis != rests_on(before, out_.language()))
      to += basis.empty() ? out_.in({", nu på hela underlaget", ", now on all there is"})
                          : out_.in({", nu ", ", now "}) + basis;
    degrees_.items.push_back(change(name, from, to));
  }
}

std::string Changes::degree(const std::optional<Decimal>& degree) const {
  return degree ? as_text(Cell::of_fixed(now_.limits.printed_degree(*degree) * 100, 1, "%")) : "–";
}

// The level that holds; a computed one with what it rests on.
template <class Result>
std::string Changes::held_level(const Result& result) const {
  return result.stated == nullptr
             ? computed_level(result, false, out_.language())
             : shown_in_text(valid(result), out_.language()) +
                   out_.in({" (nämndens bedömning)", " (stated by the board)"});
}

void Changes::levels() {
  levels_.text = out_.in({"Gällande bedömningar", "Final assessments"});
  degrees_.text =
      out_.in({"Måluppfyllelse, med samma bedömning", "Fulfilment, with the same assessment"});
  for (std::size_t i = 0; i < now_.goals.size(); ++i) {
    const GoalResult& goal = now_.goals[i];
    level(goal_name(*goal.goal, out_.language()), before_.goals[i], goal);
    for (std::size_t j = 0; j < goal.objectives.size(); ++j) {
      const ObjectiveResult& now = goal.objectives[j];
      level(out_.say("Delmål {}", "Objective {}", name_of(*now.objective)),
            before_.goals[i].objectives[j], now);
    }
  }
  add(std::move(levels_));
  add(std::move(degrees_));
}

// What the follow-up itself says; what is carried from the one before has not changed.
void Changes::outcome(const IndicatorResult& before, const IndicatorResult& now) {
  const Indicator& indicator = *now.indicator;
  const std::string name = name_of(indicator);
  if (now.missing) {
    if (before.missing) return;
    std::string line = name;
    if (before.has_outcome()) {
      line = out_.say("{}: {} → saknas", "{}: {} → missing", name,
                      as_text(shown_measure(*before.outcome, indicator, out_.language())));
    }
    missing_.items.push_back({std::move(line), {}});
    return;
  }
  if (now.outcome == nullptr || now.outcome_month != input_.period.month()) return;
  auto value = [&](const IndicatorResult& result) {
    return result.outcome == nullptr
               ? std::string()
               : as_text(shown_measure(*result.outcome, indicator, out_.language()));
  };
  std::string from = before.missing ? out_.in({"saknades", "was missing"}) : value(before);
  std::string to = value(now);
  if (from == to || to.empty()) return;
  outcomes_.items.push_back(
      {from.empty() ? fmt::format("{}: {}", name, to) : fmt::format("{}: {} → {}", name, from, to),
       {}});
}

// Forecasts that the board gives: one that is made of the outcome is no word of the board's.
void Changes::forecast(const IndicatorResult& before, const IndicatorResult& now) {
  auto given = [](const IndicatorResult& result) {
    return result.forecast_method == ForecastMethod::given;
  };
  if (input_.period.december() || (!given(before) && !given(now))) return;
  auto value = [&](const IndicatorResult& result) {
    return given(result)
               ? as_text(shown_measure(result.report->forecast, *result.indicator, out_.language()))
               : out_.in({"ingen lämnad", "none given"});
  };
  std::string from = value(before), to = value(now);
  if (from == to) return;
  forecasts_.items.push_back({fmt::format("{}: {} → {}", name_of(*now.indicator), from, to), {}});
}

void Changes::outcomes() {
  outcomes_.text = out_.in({"Utfall", "Outcomes"});
  missing_.text = out_.in({"Utfall som saknas", "Outcomes that are missing"});
  forecasts_.text = out_.in({"Nämndens prognoser", "Forecasts by the board"});
  each_objective_pair([&](const ObjectiveResult& before, const ObjectiveResult& now) {
    for (std::size_t i = 0; i < now.indicators.size(); ++i) {
      outcome(before.indicators[i], now.indicators[i]);
      forecast(before.indicators[i], now.indicators[i]);
    }
  });
  add(std::move(outcomes_));
  add(std::move(missing_));
  add(std::move(forecasts_));
}

std::string Changes::activity(const ActivityResult& before, const ActivityResult& now) const {
  std::string line;
  if (before.status != now.status) {
    line = fmt::format("{} → {}", shown(before.status, out_.language()),
                       shown(now.status, out_.language()));
  } else if (now.reported && !before.reported) {
    line = out_.say("redovisad, {}", "reported, {}", shown(now.status, out_.language()));
  }
  if (!now.reported) {
    return before.according_to_plan && !now.according_to_plan
               ? out_.in(
                     {"skulle vara klar, men är inte redovisad", "was due, but is not reported"})
               : std::string();
  }
  if (before.according_to_plan != now.according_to_plan) {
    line += line.empty() ? "" : ", ";
    line += now.according_to_plan ? out_.in({"följer nu planen", "on track now"})
                                  : out_.in({"följer inte längre planen", "no longer on track"});
  }
  return line;
}

void Changes::activities() {
  ListItem changes{out_.in({"Aktiviteter", "Activities"}), {}};
  each_objective_pair([&](const ObjectiveResult& before, const ObjectiveResult& now) {
    for (std::size_t i = 0; i < now.activities.size(); ++i) {
      const Activity& row = *now.activities[i].activity;
      std::string line = activity(before.activities[i], now.activities[i]);
      if (line.empty()) continue;
      changes.items.push_back({fmt::format("{}: {}", name_of(row), line), {}});
    }
  });
  add(std::move(changes));
}

std::string Changes::assignment(const AssignmentState& before, const AssignmentState& now) const {
  auto status = [&](const AssignmentState& result) {
    return result.status ? shown(*result.status, out_.language())
                         : out_.in({"utan status", "without status"});
  };
  std::string line;
  if (before.status != now.status) {
    line = fmt::format("{} → {}", status(before), status(now));
  } else if (now.said_month != 0 && before.said_month == 0) {
    line = out_.say("redovisat, {}", "reported, {}", status(now));
  }
  // What was late and is so no longer has another status, which says it.
  if (now.late && !before.late && now.status != AssignmentStatus::late) {
    line += (line.empty() ? "" : ", ") + out_.in({"nu försenat", "late now"});
  }
  return line;
}

void Changes::assignments() {
  ListItem changes{out_.in({"Uppdrag", "Assignments"}), {}};
  auto look = [&](const std::string& name, const AssignmentState& before,
                  const AssignmentState& now) {
    std::string line = assignment(before, now);
    if (!line.empty()) changes.items.push_back({fmt::format("{}: {}", name, line), {}});
  };
  for (std::size_t i = 0; i < now_.assignments.size(); ++i) {
    const AssignmentResult& before = before_.assignments[i];
    const AssignmentResult& now = now_.assignments[i];
    look(name_of(*now.assignment), before, now);
    for (std::size_t j = 0; j < now.parts.size(); ++j)
      look(name_of(*now.parts[j].part), before.parts[j], now.parts[j]);
  }
  add(std::move(changes));
}

}  // namespace

void append_changes(const FollowUpReportInput& input, Writer& out) {
  if (input.previous() != nullptr) Changes(input, out).build();
}

}  // namespace namndplan::report
