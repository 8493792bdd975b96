// Finds first which rows stand inside which, then writes once from the top: a table's rows are
// known by their index, so nothing is copied.

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include "namndplan/base/json_text.h"
#include "namndplan/report/render/render.h"

namespace namndplan::report {
namespace {

constexpr int format_version = 1;

using Rows = std::vector<std::size_t>;
using Key = std::vector<const std::string*>;

// Where the rows of one table stand.
struct Place {
  const DataTable* table = nullptr;
  const DataTable* parent = nullptr;  // null for a table on the top level
  std::vector<Rows> under;            // by row of the parent
  Rows top;
};

std::size_t index_of(const DataTable& table, const std::string& column) {
  const auto found = std::find(table.columns.begin(), table.columns.end(), column);
  return static_cast<std::size_t>(found - table.columns.begin());
}

// The columns up to `last` in the parent, as far as the child has them too; none if either lacks
// `last`.
std::vector<std::string> shared_columns(const DataTable& parent, const DataTable& child,
                                        const std::string& last) {
  std::vector<std::string> shared;
  for (const std::string& column : parent.columns) {
    const bool both = index_of(child, column) < child.columns.size();
    if (both) shared.push_back(column);
    if (column == last) return both ? shared : std::vector<std::string>{};
  }
  return {};
}

// Gives equal texts one address, so that keys are compared by it. A text that rows share is looked
// at once, however long it is.
class Texts {
 public:
  const std::string* of(const Cell& cell) {
    if (!cell.shared) return &*texts_.insert(cell.plain()).first;
    auto [known, fresh] = shared_.try_emplace(cell.shared.get(), nullptr);
    if (fresh) known->second = &*texts_.insert(*cell.shared).first;
    return known->second;
  }

 private:
  std::set<std::string> texts_;
  std::map<const std::string*, const std::string*> shared_;
};

std::vector<Key> keys_of(const DataTable& table, const std::vector<std::string>& columns,
                         Texts& texts) {
  std::vector<std::size_t> at;
  for (const std::string& column : columns) at.push_back(index_of(table, column));
  std::vector<Key> keys(table.rows.size());
  for (std::size_t row = 0; row < keys.size(); ++row) {
    assert(table.rows[row].size() == table.columns.size());
    for (const std::size_t column : at) keys[row].push_back(texts.of(table.rows[row][column]));
  }
  return keys;
}

Place place_of(const DataTable& table, const std::vector<DataTable>& tables) {
  Place place;
  place.table = &table;
  const auto parent = std::find_if(tables.begin(), tables.end(), [&table](const DataTable& other) {
    return !table.parent.empty() && other.name == table.parent;
  });
  Texts texts;
  std::map<Key, std::size_t> parent_rows;
  std::vector<std::string> columns;
  if (parent != tables.end()) {
    place.parent = &*parent;
    place.under.resize(parent->rows.size());
    columns = shared_columns(*parent, table, table.parent_column);
    std::size_t row = 0;
    if (!columns.empty()) {
      for (Key& key : keys_of(*parent, columns, texts))
        parent_rows.try_emplace(std::move(key), row++);
    }
  }
  std::size_t row = 0;
  for (const Key& key : keys_of(table, columns, texts)) {
    const auto found = parent_rows.find(key);
    (found == parent_rows.end() ? place.top : place.under[found->second]).push_back(row++);
  }
  return place;
}

void write_cells(JsonWriter& json, const DataTable& table, const std::vector<Cell>& row) {
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const Cell& cell = row[column];
    json.key(table.columns[column]);
    if (cell.kind == Cell::Kind::empty) {
      json.null();
    } else {
      json.string(cell.plain());
    }
  }
}

void write_rows(JsonWriter& json, const Place& place, const Rows& rows,
                const std::vector<Place>& all) {
  json.key(place.table->name).array();
  for (const std::size_t row : rows) {
    json.object();
    write_cells(json, *place.table, place.table->rows[row]);
    for (const Place& child : all) {
      if (child.parent == place.table) write_rows(json, child, child.under[row], all);
    }
    json.end();
  }
  json.end();
}

// ---- the document ----

void write_blocks(JsonWriter& json, const Document& document);

// As people read it: with its unit, where it has one.
void write_cell(JsonWriter& json, const Cell& cell) {
  if (cell.kind == Cell::Kind::empty) {
    json.null();
  } else {
    json.string(cell.unit.empty() ? cell.plain() : fmt::format("{} {}", cell.plain(), cell.unit));
  }
}

void write_items(JsonWriter& json, const std::vector<ListItem>& items) {
  json.array();
  for (const ListItem& item : items) {
    json.object().key("text").string(item.text);
    if (item.more) {
      json.key("innehåll");
      write_blocks(json, *item.more);
    }
    if (!item.items.empty()) {
      json.key("punkter");
      write_items(json, item.items);
    }
    json.end();
  }
  json.end();
}

struct BlockWriter {
  JsonWriter& json;

  void operator()(const Heading& heading) const {
    json.key("rubrik").string(heading.text).key("nivå").integer(heading.level);
  }
  void operator()(const Paragraph& paragraph) const { json.key("text").string(paragraph.text); }
  void operator()(const List& list) const {
    json.key("numrerad").boolean(list.numbered).key("lista");
    write_items(json, list.items);
  }
  void operator()(const Table& table) const {
    json.key("kolumner").array();
    for (const Column& column : table.columns) json.string(column.title);
    json.end().key("rader").array();
    for (const std::vector<Cell>& row : table.rows) {
      json.array();
      for (const Cell& cell : row) write_cell(json, cell);
      json.end();
    }
    json.end();
  }
};

void write_blocks(JsonWriter& json, const Document& document) {
  json.array();
  for (const Block& block : document.blocks) {
    json.object();
    std::visit(BlockWriter{json}, block);
    json.end();
  }
  json.end();
}

void begin(JsonWriter& json, const Report& report, std::string_view program_version) {
  json.object();
  json.key("format").string("namndplan");
  json.key("version").integer(format_version);
  json.key("rapport").string(report.kind);
  json.key("program").string(program_version);
}

}  // namespace

std::string json(const Report& report, std::string_view program_version) {
  std::vector<Place> places;
  for (const DataTable& table : report.tables) places.push_back(place_of(table, report.tables));
  JsonWriter json;
  begin(json, report, program_version);
  if (!report.document.blocks.empty()) {
    json.key("dokument");
    write_blocks(json, report.document);
  }
  for (const Place& place : places) {
    if (place.parent == nullptr || !place.top.empty()) write_rows(json, place, place.top, places);
  }
  json.end();
  return json.take();
}

std::string json(const Report& report, const DataTable& table, std::string_view program_version) {
  JsonWriter json;
  begin(json, report, program_version);
  json.key("tabell").string(table.name);
  json.key("rader").array();
  for (const std::vector<Cell>& row : table.rows) {
    assert(row.size() == table.columns.size());
    json.object();
    write_cells(json, table, row);
    json.end();
  }
  json.end().end();
  return json.take();
}

}  // namespace namndplan::report
