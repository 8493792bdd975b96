// Goals: titles of the next regionplan, outcomes moved to earlier years, targets kept with a note,
// activities that remain.
#include <algorithm>
#include <map>
#include <utility>

#include "namndplan/base/utf8.h"
#include "namndplan/draft/rollover_parts.h"
#include "namndplan/draft/words.h"
#include "namndplan/figures/fulfilment.h"
#include "namndplan/model/find.h"

namespace namndplan::draft {
namespace {

// The outcome that the year ends with, and its month.
struct YearOutcome {
  const Measure* measure = nullptr;
  int month = 0;
};

class Goals {
 public:
  explicit Goals(Rollover& rollover) : rollover_(rollover), index_(rollover.plan()) {
    if (rollover.latest() != nullptr) find_outcomes();
  }

  void roll() {
    YamlNode* goals = rollover_.root.find("mål");
    if (goals == nullptr) return;
    for (YamlNode& goal : goals->items) {
      roll_title(goal);
      YamlNode* objectives = goal.find("delmål");
      if (objectives == nullptr) continue;
      for (YamlNode& objective : objectives->items) roll_objective(objective);
    }
  }

 private:
  void find_outcomes() {
    FollowUpPeriod period{rollover_.plan(), rollover_.input.follow_ups};
    AssessmentLimits limits = limits_of(rollover_.plan());
    each_indicator(rollover_.plan(), [&](const Goal&, const Objective&, const Indicator& row) {
      IndicatorResult result = assess_indicator(period, row, limits);
      if (result.outcome == nullptr || !result.outcome->given()) return;
      outcomes_[*row.id] = {result.outcome, result.outcome_month};
    });
  }

  void roll_title(YamlNode& goal) {
    const CouncilPlan* council = rollover_.input.next_council;
    YamlNode* title = goal.find("titel");
    if (council == nullptr || title == nullptr) return;
    const CouncilGoal* row = find_row(council->goals, goal.text_of("id"));
    if (row == nullptr || !row->title || same_words(title->text, *row->title)) return;
    say_beside(*title, fmt::format("hette {}: {}", rollover_.old_year(), trim(title->text)));
    title->set_text(*row->title);
  }

  void roll_objective(YamlNode& objective) {
    if (YamlNode* rows = objective.find("indikatorer")) {
      for (YamlNode& row : rows->items) roll_indicator(row);
    }
    if (YamlNode* rows = objective.find("aktiviteter")) roll_activities(*rows);
  }

  // ---- indicators ----

  void roll_indicator(YamlNode& row) {
    const Indicator* indicator = index_.indicator(row.text_of("id"));
    if (indicator == nullptr) return;
    roll_targets(row, *indicator);
    if (rollover_.latest() != nullptr) roll_outcome(row, *indicator);
  }

  void roll_outcome(YamlNode& row, const Indicator& indicator) {
    YamlNode* outcomes = row.find("utfall");
    if (outcomes == nullptr) {
      outcomes = &row.set_before({"målnivå", "delårsnivå", "periodicitet", "källa", "ansvarig",
                                  "individbaserad", "avgörande", "vikt", "anmärkning"},
                                 "utfall", {});
    }
    std::string year = std::to_string(rollover_.old_year());
    auto found = outcomes_.find(*indicator.id);
    if (found == outcomes_.end()) {
      say_beside(*outcomes, year + ": inget utfall i uppföljningarna");
      return;
    }
    if (outcomes->is_empty()) {
      outcomes->kind = YamlNode::Kind::map;
      outcomes->flow = true;
    }
    const YearOutcome& outcome = found->second;
    YamlNode& entry = outcomes->set(year, measure_node(*outcome.measure));
    const std::string covers = what_it_covers(indicator, outcome.month);
    if (!covers.empty()) say_beside(entry, covers);
  }

  // A sum to an earlier month than December is not that of the year. What is measured at a point of
  // time is the year's own unless a later month was due.
  static std::string what_it_covers(const Indicator& indicator, int month) {
    if (month == 12) return {};
    if (indicator.adds_up())
      return fmt::format("till och med {}, inte hela året", short_month(month));
    int last_due = 12;
    while (last_due > month && !indicator.schedule.value.has(last_due)) --last_due;
    if (last_due <= month) return {};
    return fmt::format("från {}; utfallet för {} saknas", short_month(month),
                       short_month(last_due));
  }

  void roll_targets(YamlNode& row, const Indicator& indicator) {
    YamlNode* target = row.find("målnivå");
    std::string kept = fmt::format("som {}; beslutas på nytt", rollover_.old_year());
    if (target != nullptr && !target->is_empty()) {
      if (!indicator.targets_by_year) {
        say_beside(*target, kept);
      } else if (measure_of(indicator.targets, rollover_.new_year()) == nullptr) {
        say_beside(*target, fmt::format("{} saknas", rollover_.new_year()));
      }
    }
    if (YamlNode* interim = row.find("delårsnivå")) say_beside(*interim, kept);
  }

  // ---- activities ----

  void roll_activities(YamlNode& rows) {
    std::vector<std::string> dropped;
    std::vector<YamlNode> kept;
    for (YamlNode& row : rows.items) {
      const Activity* activity = index_.activity(row.text_of("id"));
      auto status =
          activity == nullptr ? std::nullopt : rollover_.statuses.of_activity(*activity->id);
      if (status && is_closed(*status)) {
        dropped.push_back(
            fmt::format("  {} {} ({})", *activity->id, *activity->name, word(*status)));
        continue;
      }
      if (activity != nullptr) note_activity(row, *activity, status);
      kept.push_back(std::move(row));
    }
    rows.items = std::move(kept);
    if (dropped.empty()) return;
    say_above(rows, fmt::format("Avslutade {} och inte med:", rollover_.old_year()));
    for (const std::string& line : dropped) say_above(rows, line);
    if (!rows.items.empty()) return;
    rows.kind = YamlNode::Kind::empty;
    say_beside(rows, "nya aktiviteter");
  }

  void note_activity(YamlNode& row, const Activity& activity,
                     std::optional<ActivityStatus> status) {
    std::string note;
    if (status)
      note = fmt::format("{} {}", word(*status),
                         rollover_.statuses.month_of_activity(*activity.id)->iso());
    if (activity.due && activity.due->year < rollover_.new_year()) {
      note += fmt::format("{}nytt datum", note.empty() ? "" : "; ");
    }
    if (note.empty()) return;
    // Beside a row in brackets, above one that takes several lines.
    row.flow ? say_beside(row, note) : say_above(row, note);
  }

  Rollover& rollover_;
  PlanIndex index_;
  std::map<std::string_view, YearOutcome> outcomes_;
};

}  // namespace

void roll_goals(Rollover& rollover) { Goals(rollover).roll(); }

}  // namespace namndplan::draft
