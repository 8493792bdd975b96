// "Mål och delmål": goal by goal what is new, gone, renumbered or renamed, the targets in a table,
// then everything else.
#include <algorithm>
#include <set>
#include <utility>

#include "namndplan/model/english.h"
#include "namndplan/report/diff/diff_sections.h"

namespace namndplan::report {
namespace {

bool is_goal_subject(Subject subject) {
  return subject == Subject::goal || subject == Subject::objective ||
         subject == Subject::indicator || subject == Subject::activity;
}

bool is_own_target(const Change& change) {
  return change.kind == Change::Kind::changed && change.fact().key == "målnivå" &&
         (change.fact().part.empty() || change.fact().part == "kvinnor" ||
          change.fact().part == "män");
}

Cell value_cell(const DiffPage& page, const Fact* fact) {
  if (fact == nullptr || !fact->value.is_number()) return Cell::of(page.words.value(fact));
  const Value& value = fact->value;
  return Cell::of_number(value.number, value.unit);
}

class GoalChanges {
 public:
  GoalChanges(const DiffPage& page, Writer& out) : page_(page), out_(out) {
    for (const auto* document : {&page.comparison.before, &page.comparison.after}) {
      for (const FactRecord& record : (*document)->records) {
        if (record.subject == Subject::objective) goal_of_[record.id] = record.parent();
        if (record.subject == Subject::goal && !record.title.text.empty()) {
          goal_titles_[record.id] = record.title.text;
        }
      }
    }
  }

  void build() {
    std::vector<std::pair<std::string, std::vector<const RecordChanges*>>> goals;
    for (const RecordChanges& record : page_.records) {
      if (!is_goal_subject(record.record().subject)) continue;
      std::string goal = goal_id(record.record());
      if (goals.empty() || goals.back().first != goal) goals.push_back({goal, {}});
      goals.back().second.push_back(&record);
    }
    bool headed = false;
    for (const auto& [goal, records] : goals) {
      if (std::all_of(records.begin(), records.end(), [](const RecordChanges* record) {
            return std::all_of(record->changes.begin(), record->changes.end(),
                               [](const Change* change) { return is_prose(*change); });
          })) {
        continue;
      }
      if (!headed) {
        out_.heading(page_.level, out_.in({"Mål och delmål", "Goals and objectives"}));
        headed = true;
      }
      one_goal(goal, records);
    }
  }

 private:
  std::string goal_id(const FactRecord& record) const {
    if (record.subject == Subject::goal) return record.id;
    if (record.subject == Subject::objective) return record.parent();
    auto found = goal_of_.find(record.parent());
    return found == goal_of_.end() ? "" : found->second;
  }

  void one_goal(const std::string& goal, const std::vector<const RecordChanges*>& records) {
    std::string title = fmt::format("{} {}", out_.in({"Mål", "Goal"}), goal);
    auto named = goal_titles_.find(goal);
    if (named != goal_titles_.end()) title += ". " + named->second;
    out_.heading(page_.level + 1, title);
    List list;
    append_structure(page_, records, list.items);
    out_.list(std::move(list));
    targets(records);
    others(records);
  }

  void targets(const std::vector<const RecordChanges*>& records) {
    Table table{{{out_.in({"Indikator", "Indicator"}), false},
                 {out_.in({"Mål ", "Target "}) + lower_first(page_.old_column()), true},
                 {out_.in({"Mål ", "Target "}) + lower_first(page_.new_column()), true},
                 {out_.in({"Ändring", "Change"}), true},
                 {out_.in({"Innebörd", "Meaning"}), false}},
                {}};
    for (const RecordChanges* record : records) {
      for (const Change* change : record->changes) {
        if (!is_own_target(*change)) continue;
        std::string name = page_.name(record->record());
        if (!change->fact().part.empty())
          name += ", " + word_in(change->fact().part, out_.language());
        table.rows.push_back({Cell::of(name), value_cell(page_, change->old_fact),
                              value_cell(page_, change->new_fact), Cell::of(difference(*change)),
                              Cell::of(meaning(*change))});
      }
    }
    out_.table(without_empty_columns(std::move(table)));
  }

  std::string difference(const Change& change) const {
    std::string percent = page_.words.percent(change);
    return page_.words.difference(change) + (percent.empty() ? "" : " (" + percent + ")");
  }

  std::string meaning(const Change& change) const {
    if (change.old_fact == nullptr) return out_.in({"ny målnivå", "new target"});
    if (change.new_fact == nullptr) return out_.in({"målnivån utgår", "target removed"});
    return page_.words.verdict(change);
  }

  static std::string lower_first(std::string text) {
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') {
      text[0] = static_cast<char>(text[0] + 32);
    }
    return text;
  }

  void others(const std::vector<const RecordChanges*>& records) {
    List list;
    for (const RecordChanges* record : records) {
      page_.append_fact_item(
          *record, [](const Change& change) { return !is_prose(change) && !is_own_target(change); },
          list.items);
    }
    out_.list(std::move(list));
  }

  const DiffPage& page_;
  Writer& out_;
  std::map<std::string, std::string> goal_of_;      // by objective
  std::map<std::string, std::string> goal_titles_;  // the new one where there is one
};

}  // namespace

void append_goal_changes(const DiffPage& page, Writer& out) { GoalChanges(page, out).build(); }

}  // namespace namndplan::report
