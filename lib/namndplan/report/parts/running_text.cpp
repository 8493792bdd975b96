// One pass over the lines. Each construct is recognised by its first line (a table by its first
// two), takes the lines that belong to it and leaves the rest; what nothing recognises is a
// paragraph. So every line ends up in exactly one block.
#include "namndplan/report/parts/running_text.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

namespace namndplan::report {
namespace {

constexpr std::size_t most_nesting = 6;
constexpr int deepest_heading = 6;

std::string_view trimmed(std::string_view line) {
  std::size_t first = line.find_first_not_of(" \t");
  if (first == line.npos) return {};
  return line.substr(first, line.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    out.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

// The mark of a list item and what follows it.
struct Mark {
  std::size_t indent = 0;
  bool numbered = false;
  std::string_view text;
};

std::optional<Mark> mark_of(std::string_view line) {
  Mark out{indent_of(line), false, {}};
  std::string_view rest = line.substr(out.indent);
  if (rest.starts_with("- ")) {
    out.text = trimmed(rest.substr(2));
  } else {
    std::size_t digits = rest.find_first_not_of("0123456789");
    if (digits == 0 || digits > 3 || digits == rest.npos || !rest.substr(digits).starts_with(". "))
      return std::nullopt;
    out.numbered = true;
    out.text = trimmed(rest.substr(digits + 2));
  }
  return out.text.empty() ? std::nullopt : std::optional(out);
}

std::vector<std::string> cells_of(std::string_view line) {
  line = trimmed(line);
  line.remove_prefix(1);
  if (line.ends_with('|') && !line.ends_with("\\|")) line.remove_suffix(1);
  std::vector<std::string> out(1);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line.substr(i).starts_with("\\|")) {
      out.back() += line[++i];
    } else if (line[i] == '|') {
      out.emplace_back();
    } else {
      out.back() += line[i];
    }
  }
  for (std::string& cell : out) cell = std::string(trimmed(cell));
  return out;
}

bool is_row(std::string_view line) { return line.starts_with('|'); }

bool is_rule(std::string_view line) {
  return is_row(line) && line.find_first_not_of("|-: \t") == line.npos &&
         line.find('-') != line.npos;
}

class Parser {
 public:
  Parser(std::string_view text, int heading_level)
      : lines_(lines_of(text)), heading_level_(std::min(heading_level, deepest_heading)) {}

  std::vector<Block> parse() {
    while (at_ < lines_.size()) {
      if (trimmed(line()).empty()) {
        ++at_;
      } else if (line().starts_with("### ") && !trimmed(line().substr(4)).empty()) {
        out_.push_back(Heading{heading_level_, std::string(trimmed(line().substr(4)))});
        ++at_;
      } else if (!table() && !list()) {
        paragraph();
      }
    }
    return std::move(out_);
  }

 private:
  std::string_view line() const { return lines_[at_]; }

  // A row with more cells than the head would lose some, so such a text is no table.
  bool table() {
    if (!is_row(line()) || at_ + 1 == lines_.size() || !is_rule(lines_[at_ + 1])) return false;
    Table table;
    std::vector<std::string> rules = cells_of(lines_[at_ + 1]);
    for (std::string& title : cells_of(line())) {
      std::size_t column = table.columns.size();
      bool right =
          column < rules.size() && rules[column].ends_with(':') && !rules[column].starts_with(':');
      table.columns.push_back({std::move(title), right});
    }
    std::size_t end = at_ + 2;
    for (; end < lines_.size() && is_row(lines_[end]); ++end) {
      std::vector<Cell>& row = table.rows.emplace_back();
      for (std::string& cell : cells_of(lines_[end])) row.push_back(Cell::of(std::move(cell)));
      if (row.size() > table.columns.size()) return false;
      row.resize(table.columns.size());
    }
    if (table.rows.empty()) return false;
    at_ = end;
    out_.push_back(std::move(table));
    return true;
  }

  bool list() {
    std::optional<Mark> mark = mark_of(line());
    if (!mark || mark->indent > 0) return false;
    List list;
    list.numbered = mark->numbered;
    list.items = items(*mark, 0);
    out_.push_back(std::move(list));
    return true;
  }

  // The items at `first`'s indent, with those nested in them.
  std::vector<ListItem> items(Mark first, std::size_t depth) {
    std::vector<ListItem> out;
    for (;;) {
      ListItem& item = out.emplace_back();
      item.text = std::string(first.text);
      ++at_;
      continue_item(item, first, depth);
      std::size_t next = at_;
      while (next < lines_.size() && trimmed(lines_[next]).empty()) ++next;
      std::optional<Mark> mark = next < lines_.size() ? mark_of(lines_[next]) : std::nullopt;
      if (!mark || mark->indent != first.indent || mark->numbered != first.numbered) return out;
      at_ = next;
      first = *mark;
    }
  }

  // Indented lines below an item: more of its text, or items of its own.
  void continue_item(ListItem& item, const Mark& mark, std::size_t depth) {
    while (at_ < lines_.size() && indent_of(line()) > mark.indent && !trimmed(line()).empty()) {
      std::optional<Mark> inner = mark_of(line());
      if (inner && depth + 1 < most_nesting) {
        std::vector<ListItem> more = items(*inner, depth + 1);
        std::move(more.begin(), more.end(), std::back_inserter(item.items));
      } else {
        std::string& text = item.items.empty() ? item.text : item.items.back().text;
        text.append(" ").append(trimmed(line()));
        ++at_;
      }
    }
  }

  void paragraph() {
    std::string text;
    do {
      if (!text.empty()) text += ' ';
      text += trimmed(line());
      ++at_;
    } while (at_ < lines_.size() && continues_paragraph());
    out_.push_back(Paragraph{std::move(text)});
  }

  bool continues_paragraph() const {
    std::string_view next = line();
    if (trimmed(next).empty() || next.starts_with("### ")) return false;
    std::optional<Mark> mark = mark_of(next);
    if (mark && mark->indent == 0) return false;
    return !(is_row(next) && at_ + 1 < lines_.size() && is_rule(lines_[at_ + 1]));
  }

  std::vector<std::string_view> lines_;
  int heading_level_;
  std::size_t at_ = 0;
  std::vector<Block> out_;
};

}  // namespace

std::vector<Block> running_text(std::string_view text, int heading_level) {
  return Parser(text, heading_level).parse();
}

ListItem item_with_text(std::string lead, std::string_view text, int heading_level) {
  ListItem item{std::move(lead), {}};
  std::vector<Block> blocks = running_text(text, heading_level);
  auto first = blocks.begin();
  if (first != blocks.end() && std::holds_alternative<Paragraph>(*first)) {
    std::string_view between = item.text.empty() ? "" : item.text.ends_with('.') ? " " : ": ";
    item.text.append(between).append(std::get<Paragraph>(*first).text);
    ++first;
  } else if (!item.text.empty() && !item.text.ends_with('.') && !blocks.empty()) {
    item.text += ':';
  }
  blocks.erase(blocks.begin(), first);
  if (!blocks.empty()) item.more = std::make_shared<const Document>(Document{std::move(blocks)});
  return item;
}

std::string joined_texts(const Located<std::string>& first, const Located<std::string>& second) {
  bool both = !first.value.empty() && !second.value.empty();
  bool one_paragraph = first.value.find('\n') == std::string::npos;
  return first.value + (!both ? "" : one_paragraph ? " " : "\n\n") + second.value;
}

}  // namespace namndplan::report
