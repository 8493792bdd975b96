// "Förändringar": what is different from the follow-up before. Both sides are computed from the
// same plan, so their results stand in the same order.
#include <cassert>

#include "namndplan/report/cells.h"
#include "namndplan/report/followup_budget.h"
#include "namndplan/report/followup_sections.h"
#include "namndplan/report/followup_words.h"

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
  void level(std::string name, const Result& before, const Result& now, ListItem& changes) const;
  void outcomes();
  void outcome(const IndicatorResult& before, const IndicatorResult& now);
  void activities();
  std::string activity(const ActivityResult& before, const ActivityResult& now) const;
  void assignments();
  std::string assignment(const AssignmentResult& before, const AssignmentResult& now) const;
  void add_ids(FixedText lead, const std::vector<std::string>& ids);
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
  std::vector<std::string> arrived_, missing_, found_;
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
  add({out_.in({"Budgetprognoser", "Budget forecasts"}), forecast_changes(input_, out_).items});
  out_.heading(2, out_.say("Förändringar sedan {}", "Changes since {}", since));
  if (list_.items.empty()) {
    out_.paragraph(out_.say("Inget har ändrats sedan uppföljningen i {}.",
                            "Nothing has changed since the follow-up in {}.", since));
  }
  out_.list(std::move(list_));
}

template <class Result>
void Changes::level(std::string name, const Result& before, const Result& now,
                    ListItem& changes) const {
  if (valid(before) == valid(now)) return;
  changes.items.push_back(
      {fmt::format("{}: {} → {}", name, held_level(before), held_level(now)), {}});
}

// The level that holds; a computed one with what it rests on.
template <class Result>
std::string Changes::held_level(const Result& result) const {
  return result.stated == nullptr ? computed_level(result, false, out_.language())
                                  : shown_in_text(valid(result), out_.language());
}

void Changes::levels() {
  ListItem changes{out_.in({"Gällande nivåer", "Levels that hold"}), {}};
  for (std::size_t i = 0; i < now_.goals.size(); ++i) {
    const GoalResult& goal = now_.goals[i];
    level(out_.say("Mål {}", "Goal {}", goal.goal->id.value), before_.goals[i], goal, changes);
    for (std::size_t j = 0; j < goal.objectives.size(); ++j) {
      const ObjectiveResult& now = goal.objectives[j];
      level(out_.say("Delmål {}", "Objective {}", now.objective->id.value),
            before_.goals[i].objectives[j], now, changes);
    }
  }
  add(std::move(changes));
}

void Changes::outcome(const IndicatorResult& before, const IndicatorResult& now) {
  const Indicator& indicator = *now.indicator;
  const std::string& id = indicator.id.value;
  auto value = [&](const IndicatorResult& result) {
    bool has = result.outcome != nullptr && result.outcome->has_value();
    return has ? shown_text(shown_figure(result.outcome->total.value, indicator)) : std::string();
  };
  bool own = now.outcome_month == input_.period.month();
  if (std::string to = value(now); own && !to.empty()) {
    std::string from = value(before);
    arrived_.push_back(from.empty() ? fmt::format("{} ({})", id, to)
                                    : fmt::format("{} ({} → {})", id, from, to));
  }
  if (now.missing && !before.missing) missing_.push_back(id);
  if (!now.missing && before.missing) found_.push_back(id);
}

void Changes::add_ids(FixedText lead, const std::vector<std::string>& ids) {
  if (ids.empty()) return;
  std::string line;
  for (const std::string& id : ids) line += (line.empty() ? "" : ", ") + id;
  list_.items.push_back({fmt::format("{}: {}", out_.in(lead), line), {}});
}

void Changes::outcomes() {
  each_objective_pair([&](const ObjectiveResult& before, const ObjectiveResult& now) {
    for (std::size_t i = 0; i < now.indicators.size(); ++i) {
      outcome(before.indicators[i], now.indicators[i]);
    }
  });
  add_ids({"Nya utfall", "New outcomes"}, arrived_);
  add_ids({"Utfall som nu saknas", "Outcomes that are missing now"}, missing_);
  add_ids({"Utfall som inte längre saknas", "Outcomes that are missing no longer"}, found_);
}

std::string Changes::activity(const ActivityResult& before, const ActivityResult& now) const {
  std::string line;
  if (before.status != now.status) {
    line = fmt::format("{} → {}", shown(before.status, out_.language()),
                       shown(now.status, out_.language()));
  }
  if (before.according_to_plan != now.according_to_plan) {
    line += line.empty() ? "" : ", ";
    line += now.according_to_plan
                ? out_.in({"följer nu planen", "according to plan now"})
                : out_.in({"följer inte längre planen", "no longer according to plan"});
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
      changes.items.push_back({fmt::format("{} {}: {}", row.id.value, row.name.value, line), {}});
    }
  });
  add(std::move(changes));
}

std::string Changes::assignment(const AssignmentResult& before, const AssignmentResult& now) const {
  auto status = [&](const AssignmentResult& result) {
    return result.status ? shown(*result.status, out_.language())
                         : out_.in({"utan status", "without status"});
  };
  std::string line;
  if (before.status != now.status) line = fmt::format("{} → {}", status(before), status(now));
  // What was late and is so no longer has another status, which says it.
  if (now.late && !before.late && now.status != AssignmentStatus::late) {
    line += (line.empty() ? "" : ", ") + out_.in({"nu försenat", "late now"});
  }
  return line;
}

void Changes::assignments() {
  ListItem changes{out_.in({"Uppdrag", "Assignments"}), {}};
  for (std::size_t i = 0; i < now_.assignments.size(); ++i) {
    const Assignment& row = *now_.assignments[i].assignment;
    std::string line = assignment(before_.assignments[i], now_.assignments[i]);
    if (line.empty()) continue;
    changes.items.push_back({fmt::format("{} {}: {}", row.id.value, row.title.value, line), {}});
  }
  add(std::move(changes));
}

}  // namespace

void append_changes(const FollowUpReportInput& input, Writer& out) {
  if (input.previous() != nullptr) Changes(input, out).build();
}

}  // namespace namndplan::report
