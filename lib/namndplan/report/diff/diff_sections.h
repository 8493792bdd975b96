// The sections of a diff's document, and what they are written with. A section without changes is
// left out.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "namndplan/figures/plan_diff.h"
#include "namndplan/report/diff/diff_words.h"
#include "namndplan/report/render/writer.h"

namespace namndplan::report {

// The changes of one record, in their order.
struct RecordChanges {
  std::vector<const Change*> changes;  // not empty
  const FactRecord& record() const { return changes[0]->record(); }
  const FactRecord* before() const { return changes[0]->before; }
  const FactRecord* after() const { return changes[0]->after; }
  bool is(Change::Kind kind) const;
};

struct DiffPage {
  const Comparison& comparison;
  DiffWords words;
  int level;  // of the sections' headings
  std::vector<RecordChanges> records;
  std::map<std::string, std::string> unit_names;  // by id

  DiffPage(const Comparison& compared, Language language, int heading_level);
  // "2026" and "2027" between years, "2026-04" and "2026-08" between months, else "Förut" and "Nu".
  std::string old_column() const;
  std::string new_column() const;
  // "3.2.3 Andel företag …", or the name alone where the id says nothing.
  std::string name(const FactRecord& record) const;
  // "Ny indikator 3.2.5 …", "Delmål 3.4 utgår: …", "Uppdrag U3 blir U2: …", "Delmål 3.3 byter
  // titel" with the titles below; nothing for changes of facts.
  void append_record_items(const RecordChanges& record, std::vector<ListItem>& out) const;
  // A record's name with a line for each of its changed facts that `wanted` takes.
  template <class Wanted>
  void append_fact_item(const RecordChanges& record, Wanted wanted,
                        std::vector<ListItem>& out) const {
    ListItem item{name(record.record()), {}};
    for (const Change* change : record.changes) {
      if (change->kind == Change::Kind::changed && wanted(*change)) {
        item.items.push_back({words.line(*change), {}});
      }
    }
    if (!item.items.empty()) out.push_back(std::move(item));
  }
  // Nouns are of two genders: "Nytt delmål", "Ny indikator".
  std::string lead_of_new(const FactRecord& record) const;
  // "Tillkommer: " of a row of a follow-up; "Redovisas nu: " between two months, since what is not
  // due is not gone from the plan.
  std::string lead_of_report(const Change& change) const;
  // ": målnivå 5, periodicitet aug, dec" of a new or removed record; empty when it says nothing.
  std::string gist(const FactRecord& record) const;

 private:
  std::string column(const DocumentFacts& document, FixedText otherwise) const;
};

// A change that is told among the texts, at the end.
bool is_prose(const Change& change);

// What comes, goes or moves among `records`; what belongs to a new or removed objective or
// assignment stands below it.
void append_structure(const DiffPage& page, const std::vector<const RecordChanges*>& records,
                      std::vector<ListItem>& out);

void append_summary(const DiffPage& page, Writer& out);
void append_goal_changes(const DiffPage& page, Writer& out);
void append_assignment_changes(const DiffPage& page, Writer& out);
void append_budget_changes(const DiffPage& page, Writer& out);
// Records of `subjects`, told as a list under a heading.
void append_list_of_changes(const DiffPage& page, FixedText heading,
                            std::initializer_list<Subject> subjects, Writer& out);
void append_follow_up_changes(const DiffPage& page, Writer& out);
void append_text_changes(const DiffPage& page, Writer& out);

}  // namespace namndplan::report
