#include <algorithm>
#include <cassert>
#include <cstddef>
#include <iterator>

#include "namndplan/base/characters.h"
#include "namndplan/base/utf8.h"
#include "namndplan/report/render/excel_text.h"
#include "namndplan/report/render/render.h"

namespace namndplan::report {
namespace {

struct Dialect {
  std::string_view start;
  char separator;
  char decimal_mark;
  std::string_view line_end;
  bool guards_formulas;
};

constexpr Dialect rfc_dialect = {"", ',', '.', "\n", false};
constexpr Dialect excel_dialect = {byte_order_mark, ';', ',', "\r\n", true};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool needs_quotes(std::string_view text, char separator) {
  if (text.empty()) return false;
  if (is_blank(text.front()) || is_blank(text.back())) return true;
  // In the first column it would be a workflow command if the table is printed in a CI log.
  if (is_log_command(text)) return true;
  return text.find_first_of("\"\r\n") != text.npos || text.find(separator) != text.npos;
}

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

// Length of the line end at `at`; 0 when there is none.
std::size_t line_end_at(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with("\r\n")) return 2;
  return text[at] == '\n' || text[at] == '\r' ? 1 : 0;
}

// Whether the first line of the text begins, after any spaces, with "::".
bool begins_command(std::string_view text) {
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  const std::size_t colons = line.find("::");
  if (colons == line.npos || has_log_mark(line.substr(0, colons))) return false;
  return is_log_command(line.substr(0, colons + 2));
}

// Foreign text with nothing in it that a terminal or a CI runner's log would obey: a line end
// before "::" becomes a mark, "##[" is parted.
std::string harmless(std::string_view foreign) {
  const std::string text = printable(foreign);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = line_end_at(text, at);
    if (length > 0) {
      out.append(begins_command(std::string_view(text).substr(at + length))
                     ? "⏎ "
                     : text.substr(at, length));
      at += length;
      continue;
    }
    if (text[at] == '[' && lacks_only_bracket(out)) out += ' ';
    out += text[at++];
  }
  return out;
}

std::string field(const Cell& cell, const Dialect& dialect) {
  if (cell.kind != Cell::Kind::text) {
    std::string text = cell.plain();
    std::replace(text.begin(), text.end(), '.', dialect.decimal_mark);
    return text;
  }
  const std::string text = harmless(cell.words());
  return dialect.guards_formulas && !cell.is_date ? for_excel(text) : text;
}

void append_row(std::string& out, const std::vector<Cell>& cells, const Dialect& dialect) {
  bool first = true;
  for (const Cell& cell : cells) {
    if (!first) out += dialect.separator;
    first = false;
    const std::string text = field(cell, dialect);
    if (needs_quotes(text, dialect.separator)) {
      append_quoted(out, text);
    } else {
      out += text;
    }
  }
  out += dialect.line_end;
}

std::string print(const DataTable& table, const Dialect& dialect) {
  std::string out(dialect.start);
  std::vector<Cell> header;
  std::transform(table.columns.begin(), table.columns.end(), std::back_inserter(header), Cell::of);
  append_row(out, header, dialect);
  for (const std::vector<Cell>& row : table.rows) {
    assert(row.size() == table.columns.size());
    append_row(out, row, dialect);
  }
  return out;
}

}  // namespace

std::string csv(const DataTable& table) { return print(table, rfc_dialect); }

std::string csv_sv(const DataTable& table) { return print(table, excel_dialect); }

}  // namespace namndplan::report
