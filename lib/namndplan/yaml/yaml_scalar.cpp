// Which form a text may have. What may stand plain is a narrow choice: quotes are always right, and
// the format's reader refuses more than YAML does.
#include "namndplan/yaml/yaml_scalar.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "namndplan/base/utf8.h"

namespace namndplan {
namespace {

bool is_letter_or_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool only(std::string_view text, std::string_view characters) {
  return text.find_first_not_of(characters) == std::string_view::npos;
}

// "1e3", "-1.5e+10"
bool has_exponent(std::string_view word) {
  std::size_t e = word.find('e');
  if (e == std::string_view::npos || e == 0) return false;
  std::string_view digits = word.substr(e + 1);
  if (digits.starts_with('-') || digits.starts_with('+')) digits.remove_prefix(1);
  return !digits.empty() && only(digits, "0123456789") && only(word.substr(0, e), "+-.0123456789_");
}

// "2026-12-31t10:00:00z"; the date alone is of digits and marks.
bool is_time(std::string_view word) {
  return word.size() > 8 && word[4] == '-' && only(word.substr(0, 4), "0123456789") &&
         only(word, "0123456789+-.: tz");
}

// What some YAML reader takes for a number, a time, a truth or for nothing. Digits and marks alone
// are always among that, whatever they mean.
bool looks_typed(std::string_view text) {
  constexpr std::string_view words[] = {"y",   "n",    "yes",   "no",   "on",
                                        "off", "true", "false", "null", "~"};
  std::string word = lower(text);
  if (std::find(std::begin(words), std::end(words), word) != std::end(words)) return true;
  if (word.starts_with("0x") || word.starts_with("0o") || word.starts_with("0b")) return true;
  return only(word, "0123456789+-.,_: ") || has_exponent(word) || is_time(word);
}

// What may begin a plain scalar; a sign only before a digit, as numbers have them.
bool plain_start(std::string_view text) {
  if (text.starts_with("../")) return true;  // a reference
  std::size_t at = 0;
  char32_t first = next_code_point(text, at);
  if (is_letter_or_digit(first) || first == 0xA7 || first == '(') return true;
  bool digit_next = at < text.size() && text[at] >= '0' && text[at] <= '9';
  return digit_next && (first == '-' || first == '+' || first == 0x2212);
}

bool plain_characters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (c < 0x20 || is_forbidden(c)) return false;
  }
  return true;
}

bool plain(std::string_view text, bool typed) {
  if (text.empty() || trim(text).size() != text.size() || !plain_start(text)) return false;
  if (contains(text, ": ") || contains(text, ":\u00a0") || text.ends_with(':')) return false;
  if (text.find('#') != std::string_view::npos) return false;  // "a#b" is YAML, but read with doubt
  if (!plain_characters(text)) return false;
  return typed || !looks_typed(text);
}

// Everything that does not stand for itself between double quotes.
std::string double_quoted(std::string_view text) {
  std::string out = "\"";
  std::size_t bracket = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t begin = at;
    char32_t c = next_code_point(text, at);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\r') {
      out += "\\r";
    } else if (is_forbidden(c)) {
      out += fmt::format("\\U{:08X}", static_cast<unsigned>(c));
    } else if (c == '#' && begin > 0 && is_log_mark(text, begin - 1, bracket)) {
      out += "\\x23";  // "##[" or "##vso[" is a command in a CI log
    } else {
      out += text.substr(begin, at - begin);
    }
  }
  return out + "\"";
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0;;) {
    std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    if (end == std::string_view::npos) return lines;
    at = end + 1;
  }
}

bool blank_at_edge(std::string_view line) {
  return !line.empty() && (line.front() == ' ' || line.back() == ' ');
}

// Breaks a line at single blanks, where folding puts the blank back.
void fold(std::string_view line, int columns, std::vector<std::string>& out) {
  std::string row;
  auto single_blank = [&](std::size_t at) {
    return line[at] == ' ' && line[at - 1] != ' ' && line[at + 1] != ' ';
  };
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at + 1;
    while (end < line.size() && !single_blank(end)) ++end;
    std::string_view word = line.substr(at, end - at);
    if (!row.empty() && display_width(row) + 1 + display_width(word) > columns) {
      out.push_back(std::move(row));
      row.clear();
    }
    if (!row.empty()) row += ' ';
    row += word;
    at = end + 1;
  }
  out.push_back(std::move(row));
}

}  // namespace

std::string yaml_quoted(std::string_view text) {
  bool single = text.find_first_of("\"\\") != std::string_view::npos &&
                text.find('\'') == std::string_view::npos && plain_characters(text) &&
                !has_log_mark(text);
  return single ? fmt::format("'{}'", text) : double_quoted(text);
}

std::string yaml_one_line(std::string_view text, bool typed) {
  return plain(text, typed) ? std::string(text) : yaml_quoted(text);
}

bool yaml_plain_in_flow(std::string_view text, bool typed) {
  return plain(text, typed) && text.find_first_of(",[]{}:") == std::string_view::npos;
}

std::string yaml_key(std::string_view key, bool quoted) {
  bool year = key.size() == 4 && key.find_first_not_of("0123456789") == std::string_view::npos;
  bool as_it_is = !quoted && plain(key, year) && key.find(':') == std::string_view::npos;
  return as_it_is ? std::string(key) : yaml_quoted(key);
}

YamlBlock yaml_block(std::string_view text, int columns) {
  YamlBlock block;
  bool ends_line = text.ends_with('\n');
  std::string_view body = ends_line ? text.substr(0, text.size() - 1) : text;
  if (body.empty() || body.front() == '\n' || body.ends_with('\n')) return block;
  std::vector<std::string_view> lines = lines_of(body);
  bool narrow = lines.size() > 1;
  for (std::string_view line : lines) {
    if (!plain_characters(line) || blank_at_edge(line)) return block;
    if (display_width(line) > columns) narrow = false;
  }
  block.header = std::string(1, narrow ? '|' : '>');
  if (!ends_line) block.header += '-';
  bool first = true;
  for (std::string_view line : lines) {
    if (narrow) {
      block.lines.emplace_back(line);
      continue;
    }
    // Between two lines of text folding takes an empty line for the break; an empty line of the
    // text is one more.
    if (!first && !line.empty()) block.lines.emplace_back();
    if (line.empty()) {
      if (first) return {};
      block.lines.emplace_back();
    } else {
      fold(line, columns, block.lines);
    }
    first = false;
  }
  if (has_log_command(block)) return {};
  return block;
}

bool has_log_command(const YamlBlock& block) {
  return std::any_of(block.lines.begin(), block.lines.end(), is_log_command);
}

}  // namespace namndplan
