// Text from files is data: every character that GFM gives a meaning is escaped with a backslash,
// one that has no meaning where it stands is left so that the raw text stays readable.
//
// Backslashes do not help against what hosts link after rendering: "@name", "#1", "org/repo#2",
// "GH-1", e-mail and web addresses, ":smile:". Such a word is set as code: its text is the same,
// and no host looks for links inside code. A word with a bracket, backtick or pipe in it is taken
// apart there, so code never holds one of those.
//
// Lines are safe in a CI log too: none begins with "::", and "[" is always escaped, so that "##["
// is nowhere.

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <iterator>
#include <utility>

#include "namndplan/base/characters.h"
#include "namndplan/base/utf8.h"
#include "namndplan/report/render/render.h"

namespace namndplan::report {
namespace {

constexpr std::string_view no_break_space = "\u00a0";
constexpr std::size_t widest_padding = 40;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_word_character(char c) { return is_digit(c) || is_letter(c); }
bool is_end(char c) { return c == ' ' || c == '\0'; }

// ---- escapes ----

constexpr std::string_view always_escaped = "\\`*[]<>~|$^";

// A character that has a meaning only between certain neighbours; '\0' is the edge of the text.
struct Escape {
  char character;
  bool (*has_meaning)(char before, char after);
};

constexpr Escape escapes[] = {
    {'_', [](char b, char a) { return !is_word_character(b) || !is_word_character(a); }},
    {'&', [](char, char a) { return is_word_character(a) || a == '#'; }},
    {'!', [](char, char a) { return a == '['; }},
    // Opens or closes a heading.
    {'#', [](char b, char) { return is_end(b); }},
    // Template languages of site generators.
    {'{', [](char, char a) { return a == '{' || a == '%' || a == '#'; }},
    // A workflow command; before it may stand any blank of Unicode.
    {':', [](char b, char a) { return a == ':' && (is_end(b) || (b & 0x80) != 0); }},
};

bool has_meaning(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (always_escaped.find(c) != always_escaped.npos) return true;
  const char before = at == 0 ? '\0' : text[at - 1];
  const char after = at + 1 == text.size() ? '\0' : text[at + 1];
  return std::any_of(std::begin(escapes), std::end(escapes), [=](const Escape& escape) {
    return escape.character == c && escape.has_meaning(before, after);
  });
}

// Where the mark of a list, a rule or front matter stands that begins the line, else text.size().
std::size_t block_mark(std::string_view text) {
  const auto at = [text](std::size_t i) { return i < text.size() ? text[i] : '\0'; };
  const char first = at(0);
  if ((first == '-' || first == '+') && (is_end(at(1)) || at(1) == first)) return 0;
  std::size_t digits = 0;
  while (is_digit(at(digits))) ++digits;
  const bool mark = at(digits) == '.' || at(digits) == ')';
  return digits > 0 && mark && is_end(at(digits + 1)) ? digits : text.size();
}

// ---- words that hosts link ----

struct Trigger {
  std::string_view mark;
  bool (*links)(char after);
};

constexpr Trigger triggers[] = {
    {"://", [](char) { return true; }},
    {"www.", [](char) { return true; }},
    {"@", [](char a) { return a != '\0'; }},
    {"#", is_digit},
    {"gh-", is_digit},
};

bool has_trigger(std::string_view word, const Trigger& trigger) {
  for (std::size_t at = word.find(trigger.mark); at != word.npos;
       at = word.find(trigger.mark, at + 1)) {
    const std::size_t next = at + trigger.mark.size();
    if (trigger.links(next < word.size() ? word[next] : '\0')) return true;
  }
  return false;
}

// ":smile:" or ":+1:", but not the minutes in "12:30:15".
bool has_emoji(std::string_view word) {
  std::size_t colon = word.find(':');
  while (colon != word.npos) {
    const std::size_t end =
        word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_+-", colon + 1);
    if (end == word.npos) return false;
    const std::string_view name = word.substr(colon + 1, end - colon - 1);
    const bool named = std::any_of(name.begin(), name.end(), is_letter);
    if (word[end] == ':' && (named || name == "+1" || name == "-1")) return true;
    colon = word.find(':', end);
  }
  return false;
}

bool would_be_linked(std::string_view word) {
  const std::string lowered = lower(word);
  return has_emoji(lowered) ||
         std::any_of(std::begin(triggers), std::end(triggers),
                     [&lowered](const Trigger& trigger) { return has_trigger(lowered, trigger); });
}

// ---- running text ----

// Length of what parts two words at `at`, 0 inside a word.
std::size_t gap_length(std::string_view text, std::size_t at) {
  static constexpr std::string_view parting = " `|[]{}<>\\";
  if (parting.find(text[at]) != parting.npos) return 1;
  return text.substr(at).starts_with(no_break_space) ? no_break_space.size() : 0;
}

// A word without the punctuation around it, which is no part of an address.
struct Core {
  std::size_t at = 0;
  std::string_view text;
};

// Whether `c` after the text ends a quote or a bracket that is open in it.
bool closes(std::string_view text, char c) {
  const auto count = [text](char mark) { return std::count(text.begin(), text.end(), mark); };
  if (c == ')') return count('(') > count(')');
  return (c == '"' || c == '\'') && count(c) % 2 == 1;
}

Core core_of(std::string_view word) {
  const std::size_t first = word.find_first_not_of("(\"'*~");
  std::size_t last = word.find_last_not_of(").,;:!?\"'*~");
  if (first == word.npos || last == word.npos || first > last) return {};
  // But the point in "www." and the last colon in ":smile:" are.
  const std::string_view core = word.substr(0, last + 1);
  const std::string_view rest = word.substr(last + 1);
  if (rest.starts_with('.') && lower(core).ends_with("www")) ++last;
  if (rest.starts_with(':') && core.find(':') != core.npos) ++last;
  // And what ends something that began inside: =HYPERLINK("http://x","y").
  while (last + 1 < word.size() && closes(word.substr(first, last + 1 - first), word[last + 1]))
    ++last;
  return {first, word.substr(first, last + 1 - first)};
}

// One line of running text, printed from left to right.
class Line {
 public:
  Line(std::string_view text, bool begins_block)
      : text_(text), block_mark_(begins_block ? block_mark(text) : text.size()) {}

  std::string print() {
    while (at_ < text_.size()) {
      const std::size_t gap = gap_length(text_, at_);
      if (gap > 0) {
        escape_to(at_ + gap);
      } else {
        print_word();
      }
    }
    return std::move(out_);
  }

 private:
  void print_word() {
    std::size_t end = at_;
    while (end < text_.size() && gap_length(text_, end) == 0) ++end;
    const Core core = core_of(text_.substr(at_, end - at_));
    if (would_be_linked(core.text)) {
      escape_to(at_ + core.at);
      out_.append("`").append(core.text).append("`");
      at_ += core.text.size();
    }
    escape_to(end);
  }

  void escape_to(std::size_t end) {
    for (; at_ < end; ++at_) {
      if (at_ == block_mark_ || has_meaning(text_, at_)) out_ += '\\';
      out_ += text_[at_];
    }
  }

  std::string_view text_;
  std::size_t block_mark_;
  std::size_t at_ = 0;
  std::string out_;
};

// Line ends and TABs become spaces, and GFM strips those around a text anyway; other controls and
// invalid bytes, which names of files may hold, are spelled.
std::string one_line(std::string_view foreign) {
  const std::string shown = printable(foreign);
  const std::string_view text = shown;
  std::string line;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with("\r\n")) continue;
    const bool blank = text[i] == '\n' || text[i] == '\r' || text[i] == '\t';
    line += blank ? ' ' : text[i];
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
}

// Where a list or a rule may begin, and where not: in headings and cells.
std::string block_text(std::string_view text) { return Line(one_line(text), true).print(); }
std::string inline_text(std::string_view text) { return Line(one_line(text), false).print(); }

// ---- blocks ----

std::string heading(const Heading& heading) {
  const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 6));
  const std::string text = inline_text(heading.text);
  return text.empty() ? text : std::string(level, '#') + ' ' + text + '\n';
}

std::string paragraphs(std::string_view text) {
  std::string out;
  std::string paragraph;
  const auto finish = [&out, &paragraph] {
    const std::string printed = block_text(paragraph);
    if (!printed.empty()) out.append(out.empty() ? "" : "\n").append(printed).append("\n");
    paragraph.clear();
  };
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (line.find_first_not_of(" \t\r") == line.npos) finish();
    paragraph.append(line).append("\n");
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  finish();
  return out;
}

void append_indented(std::string& out, std::string_view text, std::size_t indent) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) out.append(indent, ' ').append(text.substr(0, end));
    out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// An item without text would make a heading of the line before it, so its items take its place.
void append_items(std::string& out, const std::vector<ListItem>& items, std::size_t indent,
                  char bullet, bool numbered = false) {
  std::size_t number = 0;
  for (const ListItem& item : items) {
    const std::string text = block_text(item.text);
    const std::string mark = numbered ? std::to_string(++number) + ". " : std::string{bullet, ' '};
    if (!text.empty()) out.append(indent, ' ').append(mark).append(text).append("\n");
    const std::size_t inner = text.empty() ? indent : indent + mark.size();
    if (item.more != nullptr) {
      out += '\n';
      append_indented(out, markdown(*item.more), inner);
      if (&item != &items.back() || !item.items.empty()) out += '\n';
    }
    append_items(out, item.items, inner, bullet);
  }
}

std::string table_cell(const Cell& cell, bool strong, Language language) {
  std::string text = inline_text(cell.shown(language));
  return strong && !text.empty() ? "**" + text + "**" : text;
}

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(display_width(text));
}

using Row = std::vector<std::string>;

// Wide enough for the delimiter row; cells wider than `widest_padding` stand out instead of
// widening all rows.
std::vector<std::size_t> column_widths(const std::vector<Column>& columns,
                                       const std::vector<Row>& rows) {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    std::size_t width = columns[i].right ? 4 : 3;
    for (const Row& row : rows) width = std::max(width, std::min(width_of(row[i]), widest_padding));
    widths.push_back(width);
  }
  return widths;
}

void append_row(std::string& out, const Row& row, const std::vector<Column>& columns,
                const std::vector<std::size_t>& widths) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string padding(widths[i] - std::min(width_of(row[i]), widths[i]), ' ');
    out.append("| ").append(columns[i].right ? padding + row[i] : row[i] + padding).append(" ");
  }
  out += "|\n";
}

std::string table(const Table& table, Language language) {
  if (table.columns.empty()) return {};
  std::vector<Row> rows(1);
  for (const Column& column : table.columns) rows[0].push_back(inline_text(column.title));
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    assert(table.rows[i].size() == table.columns.size());
    const bool strong =
        std::find(table.strong.begin(), table.strong.end(), i) != table.strong.end();
    Row& row = rows.emplace_back();
    for (const Cell& cell : table.rows[i]) row.push_back(table_cell(cell, strong, language));
  }
  const std::vector<std::size_t> widths = column_widths(table.columns, rows);
  Row delimiters;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    delimiters.emplace_back(widths[i], '-');
    if (table.columns[i].right) delimiters[i].back() = ':';
  }
  rows.insert(rows.begin() + 1, delimiters);
  std::string out;
  for (const Row& row : rows) append_row(out, row, table.columns, widths);
  return out;
}

struct Printer {
  std::string operator()(const Heading& block) const { return heading(block); }
  std::string operator()(const Paragraph& block) const { return paragraphs(block.text); }
  std::string operator()(const Table& block) const { return table(block, language); }
  std::string operator()(const List& block) const {
    std::string out;
    append_items(out, block.items, 0, bullet, block.numbered);
    return out;
  }

  Language language;
  char bullet = '-';
};

}  // namespace

std::string markdown(const Document& document) {
  std::string out;
  Printer printer{document.language};
  for (const Block& block : document.blocks) {
    const std::string text = std::visit(printer, block);
    if (text.empty()) continue;
    // Two lists after each other would be one if their bullets were the same.
    const bool list = std::holds_alternative<List>(block);
    printer.bullet = list && printer.bullet == '-' ? '*' : '-';
    if (!out.empty()) out += '\n';
    out += text;
  }
  return out;
}

}  // namespace namndplan::report
