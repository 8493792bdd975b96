// Texts are made visible word by word first: what is measured is then what is printed.
#include "namndplan/report/render/render_text.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "namndplan/base/utf8.h"

namespace namndplan::report {
namespace {

constexpr std::size_t page_width = 100;
constexpr std::size_t least_column = 16;  // no column is broken narrower than this

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(display_width(text));
}

// `text` in lines of at most `width` columns; a longer word has a line of its own. Never empty.
std::vector<std::string> broken(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
    std::string word = visible(text.substr(at, end - at));
    at = end + 1;
    if (word.empty()) continue;
    std::size_t wide = width_of(word);
    if (used > 0 && used + 1 + wide > width) {
      lines.emplace_back();
      used = 0;
    }
    if (used > 0) lines.back() += ' ';
    lines.back() += word;
    used += wide + (used > 0 ? 1 : 0);
  }
  // Only the start of a line can be a command, and words were looked at one by one.
  for (std::string& line : lines) line = visible(line);
  return lines;
}

void append_lines(std::string& out, const std::vector<std::string>& lines, std::string_view first,
                  std::size_t indent) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out += i == 0 ? std::string(first) : std::string(indent, ' ');
    out += lines[i] + "\n";
  }
}

void append_indented(std::string& out, std::string_view text, std::size_t indent) {
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) out.append(indent, ' ').append(text.substr(0, end));
    out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void append_items(std::string& out, const std::vector<ListItem>& items, std::size_t indent,
                  bool numbered = false) {
  std::size_t number = 0;
  for (const ListItem& item : items) {
    std::string mark = numbered ? std::to_string(++number) + ". " : "- ";
    std::size_t inner = indent + mark.size();
    append_lines(out, broken(item.text, page_width - std::min(page_width / 2, inner)),
                 std::string(indent, ' ') + mark, inner);
    if (item.more != nullptr) append_indented(out, terminal_text(*item.more), inner);
    append_items(out, item.items, inner);
  }
}

using Row = std::vector<std::vector<std::string>>;  // the lines of each cell

class TableText {
 public:
  TableText(const Table& table, Language language) : table_(table), language_(language) {
    for (const Column& column : table.columns) widths_.push_back(width_of(column.title));
    for (const std::vector<Cell>& row : table.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        widths_[i] = std::max(widths_[i], width_of(visible(row[i].shown(language))));
      }
    }
    fit();
  }

  std::string print() const {
    std::string out;
    Row head;
    Row rule;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      head.push_back(broken(table_.columns[i].title, widths_[i]));
      rule.push_back({std::string(widths_[i], '-')});
    }
    append(out, head);
    append(out, rule);
    for (const std::vector<Cell>& cells : table_.rows) {
      Row row;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        row.push_back(hanging(cells[i].shown(language_), i));
      }
      append(out, row);
    }
    return out;
  }

 private:
  // The lines of a text after its first are set in, so that rows can be told apart.
  std::vector<std::string> hanging(const std::string& text, std::size_t column) const {
    std::vector<std::string> lines = broken(text, widths_[column]);
    if (lines.size() == 1 || table_.columns[column].right) return lines;
    lines = broken(text, widths_[column] - 2);
    for (std::size_t i = 1; i < lines.size(); ++i) lines[i].insert(0, 2, ' ');
    return lines;
  }

  // Takes from the widest column until the table fits.
  void fit() {
    for (;;) {
      std::size_t all = 2 * (widths_.size() - 1);
      for (std::size_t width : widths_) all += width;
      auto widest = std::max_element(widths_.begin(), widths_.end());
      if (all <= page_width || *widest <= least_column) return;
      auto second = std::size_t{least_column};
      for (auto at = widths_.begin(); at != widths_.end(); ++at) {
        if (at != widest) second = std::max(second, std::min(*at, *widest - 1));
      }
      *widest = std::max(second, *widest - std::min(*widest - least_column, all - page_width));
    }
  }

  void append(std::string& out, const Row& row) const {
    std::size_t height = 0;
    for (const auto& lines : row) height = std::max(height, lines.size());
    for (std::size_t line = 0; line < height; ++line) {
      std::string text;
      for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string shown = line < row[i].size() ? row[i][line] : std::string();
        const std::string padding(widths_[i] - std::min(widths_[i], width_of(shown)), ' ');
        if (i > 0) text += "  ";
        text += table_.columns[i].right ? padding + shown : shown + padding;
      }
      text.erase(text.find_last_not_of(' ') + 1);
      out += text + "\n";
    }
  }

  const Table& table_;
  Language language_;
  std::vector<std::size_t> widths_;
};

struct Printer {
  std::string operator()(const Heading& block) const {
    std::string out;
    std::size_t wide = 0;
    for (const std::string& line : broken(block.text, page_width)) {
      wide = std::max(wide, width_of(line));
      out += line + "\n";
    }
    if (block.level > 3) return out;
    return out + std::string(wide, block.level == 1 ? '=' : block.level == 2 ? '-' : '.') + "\n";
  }
  std::string operator()(const Paragraph& block) const {
    std::string out;
    append_lines(out, broken(block.text, page_width), "", 0);
    return out;
  }
  std::string operator()(const List& block) const {
    std::string out;
    append_items(out, block.items, 0, block.numbered);
    return out;
  }
  std::string operator()(const Table& block) const {
    return block.columns.empty() ? std::string() : TableText(block, language).print();
  }

  Language language = Language::swedish;
};

}  // namespace

std::string terminal_text(const Document& document) {
  std::string out;
  const Block* last = nullptr;
  for (const Block& block : document.blocks) {
    std::string text = std::visit(Printer{document.language}, block);
    if (text.empty()) continue;
    bool after_heading = last != nullptr && std::holds_alternative<Heading>(*last);
    if (!out.empty() && !after_heading) out += '\n';
    out += text;
    last = &block;
  }
  return out;
}

}  // namespace namndplan::report
