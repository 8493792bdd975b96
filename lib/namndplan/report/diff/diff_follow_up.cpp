// What is different between two follow-ups: levels, outcomes and forecasts, statuses, budget.
#include <algorithm>

#include "namndplan/report/diff/diff_sections.h"

namespace namndplan::report {
namespace {

struct TableWords {
  Subject subject;
  FixedText heading, first_column;
};

constexpr TableWords tables[] = {
    {Subject::assessment,
     {"Måluppfyllelse", "Fulfilment"},
     {"Mål eller delmål", "Goal or objective"}},
    {Subject::indicator_report,
     {"Utfall och prognoser", "Outcomes and forecasts"},
     {"Indikator", "Indicator"}},
    {Subject::budget_report, {"Budgetutfall", "Budget outcome"}, {"Budgetrad", "Budget line"}},
};

class FollowUpChanges {
 public:
  FollowUpChanges(const DiffPage& page, Writer& out) : page_(page), out_(out) {}

  void table(const TableWords& words) {
    Table rows{{{out_.in(words.first_column), false},
                {out_.in({"Uppgift", "Item"}), false},
                {page_.old_column(), true},
                {page_.new_column(), true},
                {out_.in({"Ändring", "Change"}), true},
                {out_.in({"Innebörd", "Meaning"}), false}},
               {}};
    List whole;
    for (const RecordChanges& record : page_.records) {
      if (record.record().subject != words.subject) continue;
      page_.append_record_items(record, whole.items);
      for (const Change* change : record.changes) {
        if (change->kind != Change::Kind::changed || is_prose(*change)) continue;
        rows.rows.push_back(
            {Cell::of(page_.name(record.record())), Cell::of(page_.words.field(change->fact())),
             Cell::of(page_.words.value(change->old_fact)),
             Cell::of(page_.words.value(change->new_fact)),
             Cell::of(page_.words.difference(*change)), Cell::of(page_.words.verdict(*change))});
      }
    }
    if (rows.rows.empty() && whole.items.empty()) return;
    out_.heading(page_.level, out_.in(words.heading));
    out_.table(without_empty_columns(std::move(rows)));
    out_.list(std::move(whole));
  }

 private:
  const DiffPage& page_;
  Writer& out_;
};

}  // namespace

void append_follow_up_changes(const DiffPage& page, Writer& out) {
  FollowUpChanges changes(page, out);
  changes.table(tables[0]);
  append_list_of_changes(page, {"Angivna nivåer", "Stated levels"}, {Subject::stated_level}, out);
  changes.table(tables[1]);
  append_list_of_changes(page, {"Aktiviteter", "Activities"}, {Subject::activity_report}, out);
  append_list_of_changes(page, {"Uppdragens status", "Status of assignments"},
                         {Subject::assignment_report}, out);
  changes.table(tables[2]);
}

}  // namespace namndplan::report
