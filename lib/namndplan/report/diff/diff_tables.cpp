#include "namndplan/report/diff/diff_tables.h"

#include <string>
#include <utility>

#include "namndplan/base/calendar.h"
#include "namndplan/report/diff/diff_words.h"

namespace namndplan::report {
namespace {

constexpr std::string_view kind_words[] = {"ny", "borttagen", "flyttad", "namnbyte", "ändrad"};

std::string key_of(const Comparison& comparison, std::size_t number) {
  const DocumentFacts& document = comparison.either();
  return fmt::format("{} {}", number + 1, word(document.kind));
}

Cell year_cell(const std::optional<DocumentFacts>& document) {
  return document ? Cell::of_number(document->year) : Cell();
}

Cell period_cell(const std::optional<DocumentFacts>& document) {
  if (!document || document->month == 0) return {};
  return Cell::of(Month{document->year, document->month}.iso());
}

Cell file_cell(const std::optional<DocumentFacts>& document) {
  return document ? Cell::of(document->file) : Cell();
}

Cell id_cell(const FactRecord* record) { return record == nullptr ? Cell() : Cell::of(record->id); }

Cell number_cell(const Value& value, const Decimal& number) {
  return value.kind == Value::Kind::money ? Cell::of_fixed(number, 2) : Cell::of_number(number);
}

Cell value_cell(const Fact* fact) {
  if (fact == nullptr) return {};
  return fact->value.is_number() ? number_cell(fact->value, fact->value.number)
                                 : Cell::of(fact->value.text);
}

// What a record of its own has for a value: its title.
Cell title_cell(const FactRecord* record) {
  return record == nullptr ? Cell() : Cell::of(record->title.text);
}

std::string_view unit_of(const Change& change) {
  const Value& value = change.fact().value;
  return value.kind == Value::Kind::money ? std::string_view("kr") : std::string_view(value.unit);
}

std::string_view meaning_of(const Change& change) {
  if (change.verdict == Change::Verdict::none) return {};
  bool better = change.verdict == Change::Verdict::better;
  if (is_target(change.fact())) return better ? "höjd ambition" : "sänkt ambition";
  return better ? "bättre" : "sämre";
}

void add_place(const Place& place, std::vector<Cell>& row) {
  if (place.source == nullptr) {
    row.insert(row.end(), 2, Cell());
    return;
  }
  Position at = place.source->position(place.span.begin);
  row.push_back(Cell::of_number(at.line));
  row.push_back(Cell::of_number(at.column));
}

Place place_of(const FactRecord* record, const Fact* fact, Change::Kind kind) {
  if (kind == Change::Kind::changed) return fact == nullptr ? Place{} : fact->value.place;
  if (record == nullptr) return {};
  return kind == Change::Kind::renamed ? record->title.place : record->place;
}

std::vector<Cell> change_row(const Change& change, const std::string& key) {
  const FactRecord& record = change.record();
  bool of_fact = change.kind == Change::Kind::changed;
  std::vector<Cell> row{Cell::of(key),
                        Cell::of(std::string(kind_words[static_cast<std::size_t>(change.kind)])),
                        Cell::of(std::string(subject_word(record.subject))),
                        id_cell(change.before),
                        id_cell(change.after),
                        Cell::of(record.title.text),
                        Cell::of(record.path)};
  if (of_fact) {
    row.insert(row.end(),
               {Cell::of(std::string(change.fact().key)), Cell::of(change.fact().part),
                value_cell(change.old_fact), value_cell(change.new_fact),
                Cell::of(std::string(unit_of(change))),
                change.difference ? number_cell(change.fact().value, *change.difference) : Cell(),
                change.percent ? Cell::of_number(*change.percent) : Cell(),
                Cell::of(std::string(meaning_of(change)))});
  } else {
    row.insert(row.end(), {Cell::of(std::string(record.title_key)), Cell(),
                           title_cell(change.before), title_cell(change.after)});
    row.insert(row.end(), 4, Cell());
  }
  add_place(place_of(change.before, change.old_fact, change.kind), row);
  add_place(place_of(change.after, change.new_fact, change.kind), row);
  return row;
}

Cell kind_of(const Comparison& comparison) {
  if (!comparison.before) return Cell::of("ny");
  if (!comparison.after) return Cell::of("borttagen");
  return Cell::of(comparison.changes.empty() ? "lika" : "ändrad");
}

}  // namespace

std::vector<DataTable> diff_tables(const std::vector<Comparison>& comparisons) {
  DataTable documents{
      "dokument",
      {"dokument", "slag", "ändring", "organisation", "nämnd", "år_före", "år_efter", "period_före",
       "period_efter", "fil_före", "fil_efter", "utan_nytt_beslut"},
      {},
      {},
      {}};
  DataTable changes{"ändringar",
                    {"dokument", "ändring", "typ", "id_före", "id_efter", "namn", "plats", "fält",
                     "del", "före", "efter", "enhet", "skillnad", "procent", "innebörd", "rad_före",
                     "kolumn_före", "rad_efter", "kolumn_efter"},
                    {},
                    "dokument",
                    "dokument"};
  for (std::size_t i = 0; i < comparisons.size(); ++i) {
    const Comparison& comparison = comparisons[i];
    const DocumentFacts& either = comparison.either();
    std::string key = key_of(comparison, i);
    documents.rows.push_back(
        {Cell::of(key), Cell::of(std::string(word(either.kind))), kind_of(comparison),
         Cell::of(either.organisation), Cell::of(either.board), year_cell(comparison.before),
         year_cell(comparison.after), period_cell(comparison.before), period_cell(comparison.after),
         file_cell(comparison.before), file_cell(comparison.after),
         Cell::of(comparison.changed_without_decision ? "Ja" : "Nej")});
    for (const Change& change : comparison.changes) changes.rows.push_back(change_row(change, key));
  }
  std::vector<DataTable> out;
  out.push_back(std::move(documents));
  out.push_back(std::move(changes));
  return out;
}

}  // namespace namndplan::report
