// A report before any format: typed cells in tables, headings and paragraphs. Builders (one a
// report) fill it from figures and know no format; renderers (one a format) print it and know no
// word of the domain.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "namndplan/base/decimal.h"
#include "namndplan/base/text.h"

namespace namndplan::report {

// One value in a table, a list or a JSON field.
struct Cell {
  enum class Kind {
    empty,
    text,    // free text from a file, or a word of ours
    number,  // as written but without needless zeros
    fixed,   // always `decimals` decimals: degrees 1, kronor 2
  };
  Kind kind = Kind::empty;
  std::string text;
  // In place of `text`, for a long one that many rows have: the board's name, a goal's id.
  std::shared_ptr<const std::string> shared;
  Decimal number;
  int decimals = 0;
  // Shown behind the number for people ("%", "mkr"); not in CSV or JSON, where the column says it.
  std::string unit;
  bool is_date = false;    // text that a spreadsheet is right to take for a date
  bool with_sign = false;  // for people a "+" before what is above zero as it is rounded

  static Cell of(std::string text);  // empty text gives an empty cell
  static Cell of_shared(std::shared_ptr<const std::string> text);
  static Cell of_date(std::string iso);  // "2026-12-31"
  static Cell of_number(Decimal value, std::string unit = {});
  static Cell of_fixed(Decimal value, int decimals, std::string unit = {});

  const std::string& words() const { return shared ? *shared : text; }
  // A deviation: fixed, with its sign.
  static Cell of_signed(Decimal value, int decimals, std::string unit = {});
  // As people read it: a number in the language's form, with its unit.
  std::string shown(Language language) const;
  // As programs read it: text as it is, a number with a point and without its unit, "" when empty.
  std::string plain() const;
};

// A table for programs: one CSV file, or one array in JSON. Column names are the stable ones of
// tables.h; every row has as many cells as there are columns.
struct DataTable {
  std::string name;
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows = {};
  // In JSON the rows stand inside the rows of table `parent` whose cell in column `parent_column`
  // equals their own (mål › delmål › indikatorer); empty for a table on the top level. What stands
  // before that column in the parent must be equal too as far as this table has it: ids are unique
  // only within their board, year and period. A row without a matching parent row makes the
  // renderer stand it on the top level instead, so nothing is lost.
  std::string parent = {};
  std::string parent_column = {};
};

// ---- what people read ----

struct Heading {
  int level = 2;  // 1 is the title, once
  std::string text;
};
// Plain text; a blank line in it makes two paragraphs. Never markup: renderers escape all of it.
struct Paragraph {
  std::string text;
};
struct Document;
struct ListItem {
  std::string text;
  std::vector<ListItem> items;
  // Further paragraphs, lists or tables of the item, before its items; null when there are none.
  std::shared_ptr<const Document> more = nullptr;
};
struct List {
  std::vector<ListItem> items;
  bool numbered = false;
};
struct Column {
  std::string title;
  bool right = false;  // numbers
};
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
  std::vector<std::size_t> strong = {};  // rows (from 0) that stand out: sums
};
using Block = std::variant<Heading, Paragraph, List, Table>;

struct Document {
  std::vector<Block> blocks;
  Language language = Language::swedish;  // of its numbers
};

// What of a report somebody is going to print; what nobody is costs nothing.
struct Wanted {
  bool document = true;
  bool tables = true;
  std::string table = {};  // this one alone; empty: all

  // Else the report has the table without rows.
  bool has(std::string_view name) const { return tables && (table.empty() || table == name); }
};

// A whole report: the document for people and the tables for programs, from one builder.
struct Report {
  std::string kind;  // "plan", "followup", "summary": JSON says which
  Document document;
  std::vector<DataTable> tables;
};

}  // namespace namndplan::report
