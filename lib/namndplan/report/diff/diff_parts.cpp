// Assignments, budget, and what is told as a plain list.
#include <algorithm>

#include "namndplan/report/diff/diff_sections.h"

namespace namndplan::report {
namespace {

bool is_budget_subject(Subject subject) {
  return (subject >= Subject::budget && subject <= Subject::forecast_part) ||
         subject == Subject::board_frame;
}

// What the table of amounts has: the frame and the lines.
bool is_in_table(const Change& change) {
  if (change.kind != Change::Kind::changed) return false;
  if (change.fact().value.kind != Value::Kind::money) return false;
  Subject subject = change.record().subject;
  return subject == Subject::budget || subject == Subject::budget_line ||
         subject == Subject::board_frame;
}

// The year or period is told by the title.
bool told(const Change& change) {
  bool in_title = change.kind == Change::Kind::changed &&
                  change.record().subject == Subject::document &&
                  (change.fact().key == "år" || change.fact().key == "period");
  return !is_prose(change) && !in_title;
}

class BudgetChanges {
 public:
  BudgetChanges(const DiffPage& page, Writer& out) : page_(page), out_(out) {}

  void build() {
    Table amounts = table();
    List list;
    for (const RecordChanges& record : page_.records) {
      if (!is_budget_subject(record.record().subject)) continue;
      page_.append_record_items(record, list.items);
      page_.append_fact_item(
          record, [](const Change& change) { return told(change) && !is_in_table(change); },
          list.items);
    }
    if (amounts.rows.empty() && list.items.empty()) return;
    out_.heading(page_.level, out_.in({"Budget", "Budget"}));
    out_.table(without_empty_columns(std::move(amounts)));
    out_.list(std::move(list));
  }

 private:
  Column amount_column(std::string title) const {
    const std::string& unit = page_.words.money_unit();
    return {unit.empty() ? title : fmt::format("{} ({})", title, unit), true};
  }

  Table table() const {
    Table out{{{out_.in({"Post", "Item"}), false},
               amount_column(page_.old_column()),
               amount_column(page_.new_column()),
               amount_column(out_.in({"Ändring", "Change"})),
               {out_.in({"Ändring i procent", "Per cent"}), true}},
              {}};
    for (const RecordChanges& record : page_.records) {
      for (const Change* change : record.changes) {
        if (!is_in_table(*change)) continue;
        out.rows.push_back({Cell::of(item(*change)), amount(change->old_fact),
                            amount(change->new_fact),
                            Cell::of(page_.words.bare_difference(*change)),
                            Cell::of(page_.words.percent(*change))});
      }
    }
    return out;
  }

  std::string item(const Change& change) const {
    std::string field = page_.words.field(change.fact());
    if (change.record().subject == Subject::budget)
      return out_.in({"Budgetram", "Budget allocation"});
    if (change.record().subject == Subject::board_frame) return page_.name(change.record());
    return fmt::format("{}, {}", page_.name(change.record()), field);
  }

  Cell amount(const Fact* fact) const {
    return fact == nullptr ? Cell::of(page_.words.value(nullptr))
                           : Cell::of_number(page_.words.amount(fact->value.number));
  }

  const DiffPage& page_;
  Writer& out_;
};

bool is_assignment(Subject subject) {
  return subject == Subject::assignment || subject == Subject::assignment_part;
}

}  // namespace

void append_budget_changes(const DiffPage& page, Writer& out) { BudgetChanges(page, out).build(); }

void append_assignment_changes(const DiffPage& page, Writer& out) {
  std::vector<const RecordChanges*> records;
  for (const RecordChanges& record : page.records) {
    if (is_assignment(record.record().subject)) records.push_back(&record);
  }
  List list;
  append_structure(page, records, list.items);
  for (const RecordChanges* record : records) page.append_fact_item(*record, told, list.items);
  std::string kept;
  if (page.comparison.across_years) {
    std::vector<std::string> ids;
    for (const FactRecord* record : page.comparison.kept_assignments) ids.push_back(record->id);
    if (!ids.empty()) {
      const std::string listed = enumeration(ids, out.language());
      kept = ids.size() == 1 ? out.say("{} förs vidare till {}.", "{} is carried over to {}.",
                                       listed, page.new_column())
                             : out.say("{} förs vidare till {}.", "{} are carried over to {}.",
                                       listed, page.new_column());
    }
  }
  if (list.items.empty() && kept.empty()) return;
  out.heading(page.level, out.in({"Uppdrag", "Assignments"}));
  out.list(std::move(list));
  out.paragraph(kept);
}

void append_list_of_changes(const DiffPage& page, FixedText heading,
                            std::initializer_list<Subject> subjects, Writer& out) {
  List list;
  for (const RecordChanges& record : page.records) {
    Subject subject = record.record().subject;
    if (std::find(subjects.begin(), subjects.end(), subject) == subjects.end()) continue;
    page.append_record_items(record, list.items);
    std::vector<ListItem> items;
    page.append_fact_item(record, told, items);
    for (ListItem& item : items) {
      // What stands for the whole document needs no name of its own.
      if (record.record().id.empty()) {
        for (ListItem& line : item.items) list.items.push_back(std::move(line));
      } else {
        list.items.push_back(std::move(item));
      }
    }
  }
  if (list.items.empty()) return;
  out.heading(page.level, out.in(heading));
  out.list(std::move(list));
}

}  // namespace namndplan::report
