#include "namndplan/format/finish.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include "namndplan/base/natural_order.h"
#include "namndplan/base/utf8.h"
#include "namndplan/format/rules.h"
#include "namndplan/model/find.h"

namespace namndplan::format {
namespace {

// Reports the second of two equal ids among records of one kind. As long as they come in order,
// which they nearly always do, none is equal to one before and no map is needed.
class Ids {
 public:
  Ids(Findings& findings, FixedText what) : findings_(findings), what_(what) {}

  void add(const Located<std::string>& id, const std::string& path) {
    if (!id) return;
    if (in_order_ && (ascending_.empty() || compare_ids(**ascending_.back(), *id) < 0)) {
      ascending_.push_back(&id);
    } else {
      in_order_ = false;
      add_to_map(id, path);
    }
  }

 private:
  void add_to_map(const Located<std::string>& id, const std::string& path) {
    for (const Located<std::string>* before : ascending_) seen_.emplace(**before, before->place);
    ascending_.clear();
    auto [other, fresh] = seen_.emplace(id.value, id.place);
    if (fresh) return;
    Finding& finding =
        findings_.add(rule::duplicate_id, id.place,
                      Text{fmt::format("{} {} finns två gånger", what_.sv, shorten(id.value)),
                           fmt::format("{} {} appears twice", what_.en, shorten(id.value))},
                      {"ge den ena ett eget id", "give one of them an id of its own"}, path);
    finding.related.push_back(related_at(other->second, {"första gången", "the first time"}));
  }

  Findings& findings_;
  FixedText what_;
  std::vector<const Located<std::string>*> ascending_;
  bool in_order_ = true;
  std::map<std::string_view, Place> seen_;
};

// Files are nearly always in order already, and records are large to move.
template <class Record, class Less>
void sort(std::vector<Record>& records, Less less) {
  if (std::is_sorted(records.begin(), records.end(), less)) return;
  std::stable_sort(records.begin(), records.end(), less);
}

template <class Record, class Id>
void sort_by(std::vector<Record>& records, Id id) {
  sort(records, [&](const Record& a, const Record& b) { return compare_ids(id(a), id(b)) < 0; });
}

template <class Record>
void sort_by_id(std::vector<Record>& records) {
  sort_by(records, [](const Record& r) -> std::string_view { return r.id.value; });
}

void sort_by_year(std::vector<YearMeasure>& measures) {
  sort(measures,
       [](const YearMeasure& a, const YearMeasure& b) { return a.year.value < b.year.value; });
}

void finish_indicator(Indicator& indicator, int year) {
  if (!indicator.targets_by_year) {
    for (YearMeasure& target : indicator.targets) target.year.value = year;
  }
  sort_by_year(indicator.outcomes);
  sort_by_year(indicator.targets);
  sort(indicator.interim_targets,
       [](const MonthMeasure& a, const MonthMeasure& b) { return a.month.value < b.month.value; });
}

void check_plan_ids(const BoardPlan& plan, Findings& findings) {
  Ids goals(findings, {"målet", "goal"});
  Ids objectives(findings, {"delmålet", "objective"});
  Ids indicators(findings, {"indikatorn", "indicator"});
  Ids activities(findings, {"aktiviteten", "activity"});
  Ids assignments(findings, {"uppdraget", "assignment"});
  Ids units(findings, {"verksamheten", "unit"});
  Ids steering(findings, {"styrdokumentet", "steering document"});
  for (const Unit& unit : plan.units) units.add(unit.id, unit.path);
  for (const SteeringDocument& row : plan.steering_documents) steering.add(row.id, row.path);
  for (const Goal& goal : plan.goals) {
    goals.add(goal.id, goal.path);
    for (const Objective& objective : goal.objectives) {
      objectives.add(objective.id, objective.path);
      for (const Indicator& row : objective.indicators) indicators.add(row.id, row.path);
      for (const Activity& row : objective.activities) activities.add(row.id, row.path);
    }
  }
  for (const Assignment& assignment : plan.assignments) {
    assignments.add(assignment.id, assignment.path);
    for (const AssignmentPart& part : assignment.parts) assignments.add(part.id, part.path);
  }
}

}  // namespace

void finish(BoardPlan& plan, Findings& findings) {
  check_plan_ids(plan, findings);
  // Activities, too, keep the order in which people wrote them.
  plan.units_by_id = order_of_ids(plan.units);
  plan.steering_documents_by_id = order_of_ids(plan.steering_documents);
  plan.budget.lines_by_unit = order_of_ids(plan.budget.lines);
  sort_by_id(plan.goals);
  sort_by_id(plan.assignments);
  for (Assignment& assignment : plan.assignments) sort_by_id(assignment.parts);
  for (Goal& goal : plan.goals) {
    sort_by_id(goal.objectives);
    for (Objective& objective : goal.objectives) {
      sort_by_id(objective.indicators);
      for (Indicator& indicator : objective.indicators) {
        finish_indicator(indicator, plan.year.value);
      }
    }
  }
}

void finish(FollowUp& follow_up, Findings&) {
  // Equal keys of a map are found when its tree is checked.
  sort_by_id(follow_up.indicators);
  sort_by_id(follow_up.activities);
  sort_by_id(follow_up.levels);
  sort_by_id(follow_up.assignments);
  sort_by_id(follow_up.budget);
}

void finish(CouncilPlan& plan, Findings& findings) {
  Ids goals(findings, {"målet", "goal"});
  Ids assignments(findings, {"uppdraget", "assignment"});
  for (const CouncilGoal& goal : plan.goals) goals.add(goal.id, goal.path);
  for (const CouncilAssignment& row : plan.assignments) assignments.add(row.id, row.path);
  sort_by_id(plan.goals);
  sort_by_id(plan.assignments);
  std::stable_sort(
      plan.frames.frames.begin(), plan.frames.frames.end(),
      [](const Frame& a, const Frame& b) { return compare_ids(*a.board, *b.board) < 0; });
}

}  // namespace namndplan::format
