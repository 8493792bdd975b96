// Reads the tables under tests/data: a header line, TAB between cells, escapes as their README
// says.
#pragma once

#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/base/utf8.h"

namespace tsv {

inline std::string unescape(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\') {
      out += text[at];
      continue;
    }
    switch (text.at(++at)) {
      case 't':
        out += '\t';
        break;
      case 'n':
        out += '\n';
        break;
      case 'r':
        out += '\r';
        break;
      case '\\':
        out += '\\';
        break;
      case 'u': {
        const std::size_t end = text.find('}', at);
        const std::string hex(text.substr(at + 2, end - at - 2));
        namndplan::append_utf8(out, static_cast<char32_t>(std::stoul(hex, nullptr, 16)));
        at = end;
        break;
      }
      default:
        throw std::runtime_error("unknown escape in " + std::string(text));
    }
  }
  return out;
}

using Row = std::map<std::string, std::string>;  // column name → cell, not unescaped

inline std::vector<std::string> split(std::string_view line, char separator) {
  std::vector<std::string> cells;
  std::size_t begin = 0;
  for (std::size_t end = 0; end != std::string_view::npos; begin = end + 1) {
    end = line.find(separator, begin);
    cells.emplace_back(line.substr(begin, end - begin));
  }
  return cells;
}

inline std::vector<Row> read(const std::string& path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  const auto names = split(line, '\t');
  std::vector<Row> rows;
  while (std::getline(in, line)) {
    const auto cells = split(line, '\t');
    if (cells.size() != names.size()) throw std::runtime_error(path + ": wrong row: " + line);
    Row row;
    for (std::size_t i = 0; i < cells.size(); ++i) row[names[i]] = cells[i];
    rows.push_back(row);
  }
  if (rows.empty()) throw std::runtime_error(path + " is missing or empty");
  return rows;
}

}  // namespace tsv
