// What the sections of a diff share: how a record is named, and how it comes, goes or moves.
#include <algorithm>
#include <utility>

#include "namndplan/base/calendar.h"
#include "namndplan/report/diff/diff_sections.h"

namespace namndplan::report {
namespace {

bool is_neuter(Subject subject) {
  switch (subject) {
    case Subject::section:
    case Subject::steering_document:
    case Subject::goal:
    case Subject::objective:
    case Subject::assignment:
    case Subject::assignment_report:
      return true;
    default:
      return false;
  }
}

// Whose ids people know: "Nytt delmål 3.12 …", but "Ny omfördelning: …".
bool is_numbered(Subject subject) {
  switch (subject) {
    case Subject::goal:
    case Subject::objective:
    case Subject::indicator:
    case Subject::activity:
    case Subject::assignment:
    case Subject::assignment_part:
      return true;
    default:
      return false;
  }
}

// A row of a follow-up: the thing itself stands in the plan.
bool is_report(Subject subject) {
  return subject >= Subject::stated_level && subject <= Subject::budget_report;
}

// What is worth saying of a new or removed record in its own line.
bool belongs_to_gist(const FactRecord& record, const Fact& fact) {
  if (fact.standard || !fact.part.empty()) return false;
  switch (record.subject) {
    case Subject::indicator:
      return fact.key == "målnivå" || fact.key == "periodicitet";
    case Subject::activity:
      return fact.key == "klart";
    case Subject::assignment:
    case Subject::assignment_part:
      return fact.key == "från" || fact.key == "status" || fact.key == "slutdatum";
    case Subject::goal:
    case Subject::objective:
    case Subject::section:
      return false;
    default:
      return fact.value.kind != Value::Kind::prose;
  }
}

}  // namespace

bool is_prose(const Change& change) {
  return change.kind == Change::Kind::changed && change.fact().value.kind == Value::Kind::prose;
}

bool RecordChanges::is(Change::Kind kind) const {
  return std::any_of(changes.begin(), changes.end(),
                     [kind](const Change* change) { return change->kind == kind; });
}

DiffPage::DiffPage(const Comparison& compared, Language language, int heading_level)
    : comparison(compared), words(compared, language), level(heading_level) {
  const void* last = nullptr;
  for (const Change& change : comparison.changes) {
    if (&change.record() != last) records.emplace_back();
    records.back().changes.push_back(&change);
    last = &change.record();
  }
  for (const auto* document : {&comparison.before, &comparison.after}) {
    if (!*document) continue;
    for (const FactRecord& record : (*document)->records) {
      if (record.subject == Subject::unit) unit_names[record.id] = record.title.text;
    }
  }
}

std::string DiffPage::column(const DocumentFacts& document, FixedText otherwise) const {
  if (!comparison.across_periods) return words.in(otherwise);
  if (comparison.across_years) return std::to_string(document.year);
  return Month{document.year, document.month}.iso();
}

std::string DiffPage::old_column() const { return column(*comparison.before, {"Förut", "Before"}); }

std::string DiffPage::new_column() const { return column(*comparison.after, {"Nu", "Now"}); }

std::string DiffPage::name(const FactRecord& record) const {
  std::string id = record.id;
  if (record.subject == Subject::budget_line) {
    auto unit = unit_names.find(id);
    return unit == unit_names.end() ? id : unit->second;
  }
  if (id.empty()) return capitalised(words.subject(record.subject));
  if (record.title.text.empty()) {
    bool named = record.subject == Subject::goal || record.title_key.empty();
    return named ? fmt::format("{} {}", capitalised(words.subject(record.subject)), id) : id;
  }
  switch (record.subject) {
    case Subject::unit:
    case Subject::reallocation:
    case Subject::budget_report:
      return record.title.text;
    case Subject::steering_document:
      return fmt::format("{} ({})", record.title.text, id);
    default:
      return id == record.title.text ? id : id + " " + record.title.text;
  }
}

std::string DiffPage::lead_of_new(const FactRecord& record) const {
  std::string lead =
      is_neuter(record.subject) ? words.in({"Nytt", "New"}) : words.in({"Ny", "New"});
  return lead + " " + words.subject(record.subject);
}

std::string DiffPage::lead_of_report(const Change& change) const {
  bool added = change.kind == Change::Kind::added;
  if (!comparison.across_periods) {
    return added ? words.in({"Tillkommer: ", "Added: "})
                 : words.in({"Finns inte längre: ", "No longer there: "});
  }
  if (added) return words.in({"Redovisas nu: ", "Reported now: "});
  return fmt::format("{} {}: ", words.in({"Redovisas inte i", "Not reported in"}),
                     Month{comparison.after->year, comparison.after->month}.iso());
}

std::string DiffPage::gist(const FactRecord& record) const {
  std::string out;
  for (const Fact& fact : record.facts) {
    if (!belongs_to_gist(record, fact)) continue;
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", words.field(fact), words.value(&fact));
  }
  return out;
}

void append_structure(const DiffPage& page, const std::vector<const RecordChanges*>& records,
                      std::vector<ListItem>& out) {
  using Owner = std::pair<Change::Kind, std::string>;
  std::map<Owner, std::size_t> owners;  // where in `out` they stand
  for (const RecordChanges* record : records) {
    const FactRecord& row = record->record();
    Change::Kind kind = record->changes[0]->kind;
    bool owner = row.subject == Subject::objective || row.subject == Subject::assignment;
    auto parent = owners.find({kind, row.parent()});
    bool nested = !owner && parent != owners.end();
    std::vector<ListItem>& target = nested ? out[parent->second].items : out;
    std::size_t before = target.size();
    page.append_record_items(*record, target);
    bool whole = kind == Change::Kind::added || kind == Change::Kind::removed;
    if (owner && whole) owners[{kind, row.id}] = before;
  }
}

void DiffPage::append_record_items(const RecordChanges& record, std::vector<ListItem>& out) const {
  const FactRecord& row = record.record();
  std::string noun = capitalised(words.subject(row.subject));
  // Where the noun alone is no name, the id or title follows it.
  auto label = [&](const FactRecord& of) {
    std::string full = name(of);
    return full.starts_with(noun) ? full.substr(std::min(full.size(), noun.size() + 1)) : full;
  };
  auto with_noun = [&] { return words.subject(row.subject) + " " + label(row); };
  auto with_gist = [&](std::string text) {
    std::string more = gist(row);
    return ListItem{more.empty() ? text : fmt::format("{} ({})", text, more), {}};
  };
  for (const Change* change : record.changes) {
    switch (change->kind) {
      case Change::Kind::added:
        if (is_report(row.subject)) {
          out.push_back(with_gist(lead_of_report(*change) + with_noun()));
          break;
        }
        out.push_back(with_gist(fmt::format("{}{} {}", lead_of_new(row),
                                            is_numbered(row.subject) ? "" : ":", label(row))));
        break;
      case Change::Kind::removed:
        if (is_report(row.subject)) {
          out.push_back(with_gist(lead_of_report(*change) + with_noun()));
          break;
        }
        out.push_back(with_gist(
            fmt::format("{} {}: {}", noun, words.in({"utgår", "is removed"}), label(row))));
        break;
      case Change::Kind::moved:
        out.push_back({fmt::format("{} {} {} {}: {}", noun, change->before->id,
                                   words.in({"får id", "gets the id"}), change->after->id,
                                   change->after->title.text),
                       {}});
        break;
      case Change::Kind::renamed: {
        bool title = row.title_key == "titel";
        ListItem item{fmt::format("{} {} {}", noun, row.id,
                                  title ? words.in({"byter titel", "gets another title"})
                                        : words.in({"byter namn", "gets another name"})),
                      {}};
        item.items.push_back({words.in({"förut: ", "before: "}) + change->before->title.text, {}});
        item.items.push_back({words.in({"nu: ", "now: "}) + change->after->title.text, {}});
        out.push_back(std::move(item));
        break;
      }
      case Change::Kind::changed:
        break;
    }
  }
}

}  // namespace namndplan::report
