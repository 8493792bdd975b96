#include <algorithm>
#include <cassert>
#include <cstddef>
#include <iterator>

#include "namndplan/base/utf8.h"
#include "namndplan/report/render.h"

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
constexpr Dialect excel_dialect = {"\xEF\xBB\xBF", ';', ',', "\r\n", true};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool could_run_as_formula(std::string_view text) {
  static constexpr std::string_view starts[] = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  const std::size_t first = text.find_first_not_of(' ');
  if (first != text.npos && text[first] == '\t') return true;
  // Spreadsheets look past line ends too, which are not blanks of a value.
  for (std::string_view rest = trim(text); !rest.empty(); rest = trim(rest.substr(1))) {
    if (rest.front() == '\r' || rest.front() == '\n') continue;
    return std::any_of(std::begin(starts), std::end(starts),
                       [rest](std::string_view start) { return rest.starts_with(start); });
  }
  return false;
}

bool needs_quotes(std::string_view text, char separator) {
  if (text.empty()) return false;
  if (is_blank(text.front()) || is_blank(text.back())) return true;
  // In the first column it would be a workflow command if the table is printed in a CI log.
  if (trim(text).starts_with("::")) return true;
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

std::string field(const Cell& cell, const Dialect& dialect) {
  std::string text = cell.plain();
  if (cell.kind == Cell::Kind::text) {
    if (dialect.guards_formulas && could_run_as_formula(text)) text.insert(0, 1, '\'');
  } else {
    std::replace(text.begin(), text.end(), '.', dialect.decimal_mark);
  }
  return text;
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
