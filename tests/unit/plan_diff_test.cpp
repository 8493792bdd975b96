// What counts as the same record, what a change is worth, and that no key of the format is
// forgotten.
#include "namndplan/figures/plan_diff.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "doctest/doctest.h"
#include "namndplan/figures/record_pairs.h"
#include "namndplan/format/record.h"
#include "namndplan/year/repository.h"

using namespace namndplan;

namespace {

// "2.1 Title" under goal 2, "2.1.3 Name" under objective 2.1, "2 Title".
std::vector<FactRecord> records(const std::vector<std::string>& lines) {
  std::vector<FactRecord> out;
  for (const std::string& line : lines) {
    FactRecord& record = out.emplace_back();
    std::size_t blank = line.find(' ');
    record.id = line.substr(0, blank);
    record.title_key = "titel";
    record.title.text = line.substr(blank + 1);
    std::size_t point = record.id.rfind('.');
    if (point != record.id.npos)
      record.parent_id = std::make_shared<const std::string>(record.id.substr(0, point));
    auto points = std::count(record.id.begin(), record.id.end(), '.');
    record.subject = points == 0   ? Subject::goal
                     : points == 1 ? Subject::objective
                                   : Subject::indicator;
  }
  return out;
}

// "1.1=1.1 1.2>1.3 1.3-": kept, moved on its own, removed; new ones as "+1.2".
std::string pairs(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  std::vector<FactRecord> olds = records(before);
  std::vector<FactRecord> news = records(after);
  RecordPairs found = pair_records(olds, news);
  std::string out;
  for (std::size_t i = 0; i < olds.size(); ++i) {
    out += (out.empty() ? "" : " ") + olds[i].id;
    std::size_t to = found.new_of[i];
    out += to == RecordPairs::none ? "-" : (found.moved[i] ? ">" : "=") + news[to].id;
  }
  for (std::size_t i = 0; i < news.size(); ++i) {
    if (found.old_of[i] == RecordPairs::none) out += " +" + news[i].id;
  }
  return out;
}

struct Side {
  Value::Kind kind;
  int number;
  const char* unit;
  Favour favour;
};

Change only_change(const Side& before, const Side& after, const char* key = "målnivå") {
  auto document = [&](const Side& side) {
    DocumentFacts out;
    out.year = 2026;
    FactRecord& record = out.records.emplace_back();
    record.subject = Subject::indicator;
    record.id = "1.1.1";
    Fact& fact = record.facts.emplace_back();
    fact.key = key;
    fact.value = {side.kind, {}, side.number, side.unit, {}};
    fact.favour = side.favour;
    return out;
  };
  Comparison comparison = compare(document(before), document(after));
  REQUIRE(comparison.changes.size() == 1);
  Change change = comparison.changes[0];
  change.before = change.after = nullptr;
  change.old_fact = change.new_fact = nullptr;
  return change;
}

std::string shown(const Change& change) {
  std::string out = change.difference ? change.difference->plain() : "-";
  out += change.percent ? " " + change.percent->plain() + "%" : "";
  if (change.verdict == Change::Verdict::better) out += " better";
  if (change.verdict == Change::Verdict::worse) out += " worse";
  return out;
}

}  // namespace

TEST_CASE("records are paired by id, unless their titles say for certain that they moved") {
  struct Case {
    std::vector<std::string> before, after;
    const char* paired;
  };
  const Case cases[] = {
      // The same; another title; gone and new.
      {{"1 A", "1.1 B"}, {"1 A", "1.1 B"}, "1=1 1.1=1.1"},
      {{"1 A", "1.1 B"}, {"1 A", "1.1 C"}, "1=1 1.1=1.1"},
      {{"1 A", "1.1 B"}, {"1 A", "1.2 C"}, "1=1 1.1- +1.2"},
      // Renumbered, with or without something new in its place.
      {{"1 A", "1.1 B", "1.2 C"}, {"1 A", "1.1 C"}, "1=1 1.1- 1.2>1.1"},
      {{"1 A", "1.1 B"}, {"1 A", "1.1 N", "1.2 B"}, "1=1 1.1>1.2 +1.1"},
      // Two that change places.
      {{"1 A", "1.1 B", "1.2 C"}, {"1 A", "1.1 C", "1.2 B"}, "1=1 1.1>1.2 1.2>1.1"},
      // To another goal.
      {{"1 A", "1.1 B", "2 D"}, {"1 A", "2 D", "2.1 B"}, "1=1 1.1>2.1 2=2"},
      // A title that stands twice is nothing to go by.
      {{"1 A", "1.1 B", "1.2 B"}, {"1 A", "1.3 B"}, "1=1 1.1- 1.2- +1.3"},
      {{"1 A", "1.1 B"}, {"1 A", "1.2 B", "1.3 B"}, "1=1 1.1- +1.2 +1.3"},
      // What belongs to what moved has moved with it, and may still have got another title.
      {{"1 A", "1.1 B", "1.1.1 X"}, {"1 A", "1.2 B", "1.2.1 X"}, "1=1 1.1>1.2 1.1.1=1.2.1"},
      {{"1 A", "1.1 B", "1.1.1 X"}, {"1 A", "1.2 B", "1.2.1 Y"}, "1=1 1.1>1.2 1.1.1=1.2.1"},
      {{"1 A", "1.1 B", "1.1.1 X"}, {"1 A", "1.2 B", "1.2.2 X"}, "1=1 1.1>1.2 1.1.1>1.2.2"},
      // An id that stands under another objective now is not the same indicator.
      {{"1 A", "1.1 B", "1.1.1 X", "1.2 C"},
       {"1 A", "1.1 C", "1.1.1 Y"},
       "1=1 1.1- 1.1.1- 1.2>1.1 +1.1.1"},
      // 3.10 does not belong to 3.1.
      {{"3 A", "3.1 B", "3.10 C"}, {"3 A", "3.2 B", "3.10 D"}, "3=3 3.1>3.2 3.10=3.10"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.before.back());
    CAPTURE(row.after.back());
    CHECK(pairs(row.before, row.after) == row.paired);
  }
}

TEST_CASE("many rows of one id are paired in their order, in time in proportion to them") {
  std::vector<FactRecord> rows(100'000);
  for (FactRecord& row : rows) row.subject = Subject::section;
  RecordPairs found = pair_records(rows, rows);
  CHECK(found.new_of.front() == 0);
  CHECK(found.new_of.back() == rows.size() - 1);
}

TEST_CASE("a difference has per cent and a meaning only where they mean something") {
  constexpr auto number = Value::Kind::number;
  constexpr auto share = Value::Kind::share;
  constexpr auto money = Value::Kind::money;
  constexpr Favour high = Favour::higher;
  constexpr Favour low = Favour::lower;
  constexpr Favour none = Favour::none;
  struct Case {
    Side before, after;
    const char* change;
  };
  const Case cases[] = {
      {{number, 90, "", high}, {number, 95, "", high}, "5 5.56% better"},
      {{number, 90, "", high}, {number, 80, "", high}, "-10 -11.11% worse"},
      {{number, 7, "", low}, {number, 5, "", low}, "-2 -28.57% better"},
      {{number, 7, "", none}, {number, 5, "", none}, "-2 -28.57%"},
      {{share, 60, "%", high}, {share, 65, "%", high}, "5 better"},
      {{money, 120, "", none}, {money, 121, "", none}, "1 0.83%"},
      // Per cent of nothing, or of less.
      {{number, 0, "", high}, {number, 5, "", high}, "5 better"},
      {{number, -4, "", high}, {number, 5, "", high}, "9 better"},
      // Another kind, unit or direction: nothing to compare.
      {{number, 60, "", high}, {share, 65, "%", high}, "-"},
      {{number, 60, "tkr", high}, {number, 65, "mkr", high}, "-"},
      {{number, 60, "", high}, {number, 65, "", low}, "5 8.33%"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.change);
    CHECK(shown(only_change(row.before, row.after)) == row.change);
  }
  CHECK(shown(only_change({number, 1, "", none}, {number, 2, "", none}, "vikt")) == "1");
}

TEST_CASE("every key of the format is a fact, but for those that say which document it is") {
  Repository repository(*Root::at(std::string(NAMNDPLAN_TEST_DATA) + "/../diff/alla-nycklar"));
  auto load = [&](const char* name) {
    DocumentPtr document = repository.load(repository.root().path() + "/" + name);
    REQUIRE_FALSE(document->rejected());
    return document;
  };
  DocumentPtr follow_up = load("uppfoljning-2026-08.yaml");
  DocumentPtr council = load("regionplan-2026.yaml");
  const BoardPlan* plan = follow_up->referred->plan();
  // Parts of a value, and what a record is known by.
  std::set<std::string_view> keys = {"id",    "format", "dokument",  "verksamhet", "högst",
                                     "organ", "till",   "benämning", "totalt"};
  for (const DocumentFacts& document :
       {facts_of(*plan), facts_of(*follow_up->follow_up(), plan), facts_of(*council->council())}) {
    for (const FactRecord& record : document.records) {
      keys.insert(record.title_key);
      for (const Fact& fact : record.facts) {
        if (!fact.standard) keys.insert(fact.key);
      }
    }
  }
  for (const format::NamedRecord& named : format::all_records()) {
    const format::Record* record = named.record;
    for (const format::Field& field : record->fields) {
      using format::ValueKind;
      bool holds_others = field.kind == ValueKind::record || field.kind == ValueKind::records ||
                          field.kind == ValueKind::keyed_records || field.kind == ValueKind::frames;
      if (holds_others) continue;
      CAPTURE(record->name);
      CAPTURE(field.key);
      CHECK(keys.count(field.key) == 1);
    }
  }
}
