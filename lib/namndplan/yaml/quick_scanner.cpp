// Lines and blocks. A line is placed among the open levels by its column, as in outline.cpp; then
// its dash, key and value are read from left to right.
#include "namndplan/yaml/quick_scanner.h"

#include <cstring>

#include "namndplan/base/characters.h"
#include "namndplan/yaml/limits.h"
#include "namndplan/yaml/reader.h"

namespace namndplan::yaml {
namespace {

// Well below the 1024 characters after which yaml-cpp knows no key any more.
constexpr std::size_t max_key_bytes = 512;
constexpr std::size_t most_levels = max_depth - 4;

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  auto mark = [&](std::string_view characters, QuickClass value) {
    for (char c : characters) {
      std::uint8_t& row = classes[static_cast<unsigned char>(c)];
      row = static_cast<std::uint8_t>(row | value);
    }
  };
  constexpr std::string_view ends("\n\r\0", 3);
  constexpr std::string_view word =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
  mark(ends, quick_plain_stop);
  mark(":#", quick_plain_stop);
  mark(ends, quick_flow_stop);
  mark(":#,[]{}?\t", quick_flow_stop);
  mark(ends, quick_quoted_stop);
  mark("'\"\\", quick_quoted_stop);
  mark(word, quick_key);
  mark("-./ ", quick_key);
  mark(word, quick_plain_start);
  mark("-./+()$;<=^~\\", quick_plain_start);
  for (std::size_t c = 0x80; c < 0x100; ++c) {
    classes[c] = static_cast<std::uint8_t>(classes[c] | quick_key | quick_plain_start);
  }
  return classes;
}

}  // namespace

constexpr std::array<std::uint8_t, 256> quick_classes = make_classes();

bool is_null_word(std::string_view text) {
  return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

QuickScanner::QuickScanner(Tree& tree)
    : tree_(tree), text_(tree.source().text().data()), size_(tree.source().text().size()) {}

bool QuickScanner::run() {
  tree_.reserve(size_ / 16);
  if (view(0, size_).starts_with(byte_order_mark)) at_ = byte_order_mark.size();
  while (next_content()) {
    if (plain_ != no_node && column_ > plain_column_) {
      if (!continue_plain()) return false;
      continue;
    }
    finish_plain();
    if (!line() || tree_.size() > max_nodes) return false;
  }
  if (at_ < size_) return false;
  finish_plain();
  return tree_.has_root() && close_deeper(-1) && tree_.size() <= max_nodes && all_read();
}

// It declines where it lost something itself.
bool QuickScanner::all_read() {
  std::size_t at = first_unread(tree_);
  if (at < size_) at_ = at;
  return at == size_;
}

void QuickScanner::skip_line() {
  const void* end = std::memchr(text_ + at_, '\n', size_ - at_);
  at_ =
      end == nullptr ? size_ : static_cast<std::size_t>(static_cast<const char*>(end) - text_) + 1;
}

// Over the line's end, where at_ stands on it.
void QuickScanner::skip_line_end() {
  if (here() == '\r') ++at_;
  if (here() == '\n') ++at_;
}

NodeIndex QuickScanner::add(Parent& parent, const Node& node) {
  NodeIndex index = tree_.add(node);
  tree_.link(parent.node, parent.last, index);
  parent.last = index;
  return index;
}

// To the first character of the next line that holds more than blanks and comments. False at the
// end of the text, and where it declines (then at_ is before the end).
bool QuickScanner::next_content() {
  blank_lines_ = 0;
  for (;;) {
    line_start_ = at_;
    skip_spaces();
    char c = here();
    if (c == '\n' || c == '\r') {
      ++blank_lines_;
      skip_line_end();
    } else if (c == '#') {
      finish_plain();
      skip_line();
    } else if (c == '\0') {
      if (at_ > line_start_) at_ = line_start_;  // blanks without a line end
      return false;
    } else {
      column_ = static_cast<int>(at_ - line_start_);
      return c != '\t' && !view(at_, size_).starts_with(no_break_space);
    }
  }
}

bool QuickScanner::line() {
  if (column_ == 0) {
    std::string_view rest = view(at_, size_);
    if (rest.starts_with("---")) return marker();
    if (rest.starts_with("...") || here() == '%') return false;
  }
  if (!close_deeper(column_)) return false;
  if (here() == '-' && blank_or_end(peek(1))) return dash();
  return item(column_, false);
}

// "---" alone on its line, before anything else.
bool QuickScanner::marker() {
  if (marker_seen_ || tree_.has_root()) return false;
  marker_seen_ = true;
  at_ += 3;
  skip_spaces();
  if (!ends_line(here())) return false;
  skip_line_end();
  return true;
}

bool QuickScanner::close_deeper(int column) {
  while (!levels_.empty() && top().column > column) {
    if (!close()) return false;
  }
  return true;
}

bool QuickScanner::close() {
  if (!fill_awaiting(top())) return false;
  Node& node = tree_[top().parent.node];
  node.span.end = static_cast<std::uint32_t>(end_);
  levels_.pop_back();
  return true;
}

// A key without a value has an empty one, at the key's own place.
bool QuickScanner::fill_awaiting(Level& level) {
  if (!level.awaiting) return true;
  level.awaiting = false;
  return add_empty(level.parent);
}

bool QuickScanner::add_empty(Parent& parent) {
  if (tree_[parent.node].kind != NodeKind::map) return false;
  Node node;
  node.span = tree_[parent.last].span;
  add(parent, node);
  return true;
}

bool QuickScanner::open(NodeKind kind, int column, std::size_t begin) {
  if (levels_.size() >= most_levels) return false;
  Node node;
  node.kind = kind;
  node.span = span(begin, begin);
  NodeIndex index = 0;
  if (levels_.empty()) {
    index = tree_.add(node);
  } else {
    top().awaiting = false;
    index = add(top().parent, node);
  }
  levels_.push_back({{index, no_node}, column, kind == NodeKind::sequence, false});
  return true;
}

bool QuickScanner::dash() {
  if (levels_.empty()) return false;
  std::size_t begin = at_;
  bool at_key = !top().sequence && column_ == top().column;  // a list at its key's indentation
  if (top().sequence && top().column == column_) {
    if (top().awaiting) return false;
  } else if (!top().awaiting || !(column_ > top().column || at_key)) {
    return false;
  } else if (!open(NodeKind::sequence, column_, begin)) {
    return false;
  }
  end_ = begin;
  top().awaiting = true;
  ++at_;
  skip_spaces();
  if (ends_line(here())) return skip_line_end(), true;
  if (here() == '\t' || (here() == '-' && blank_or_end(peek(1)))) return false;
  return item(static_cast<int>(at_ - line_start_), true);
}

// A key with its value, or a value; `in_line` when a dash stands before it.
bool QuickScanner::item(int column, bool in_line) {
  char c = here();
  if (c == '"' || c == '\'') return quoted_item(column, in_line);
  if (c == '[' || c == '{' || ((c == '|' || c == '>') && in_line)) {
    return expects_value(column) && value();
  }
  return is_quick(c, quick_plain_start) && plain_item(column, in_line);
}

bool QuickScanner::plain_item(int column, bool in_line) {
  std::size_t begin = at_;
  End end = plain_line();
  if (end != End::colon) return expects_value(column) && plain_value(begin, end);
  Node node;
  node.kind = NodeKind::scalar;
  node.span = span(begin, text_end_);
  node.text = view(begin, text_end_);
  for (char c : node.text) {
    if (!is_quick(c, quick_key)) return false;
  }
  if (is_null_word(node.text) || node.text.starts_with(en_dash)) return false;
  return key(column, in_line, node);
}

bool QuickScanner::quoted_item(int column, bool in_line) {
  std::size_t begin = at_;
  Node node;
  if (!quoted(levels_.empty() ? column : top().column, node)) return false;
  bool one_line = line_start_ <= begin;
  if (one_line && here() == ':' && blank_or_end(peek(1))) return key(column, in_line, node);
  return expects_value(column) && add_scalar(node) && after_value();
}

bool QuickScanner::key(int column, bool in_line, const Node& node) {
  if (at_ - node.span.begin > max_key_bytes) return false;
  if (!map_of_key(column, in_line, node.span.begin)) return false;
  add(top().parent, node);
  end_ = node.span.end;
  top().awaiting = true;
  ++at_;
  skip_spaces();
  if (ends_line(here())) return skip_line_end(), true;
  if (here() == '#') return skip_line(), true;
  return value();
}

// Puts the map that the key belongs to on top, opening it if the key is its first.
bool QuickScanner::map_of_key(int column, bool in_line, std::size_t begin) {
  if (expects_value(column)) return open(NodeKind::map, column, begin);
  if (levels_.empty()) return !tree_.has_root() && column == 0 && open(NodeKind::map, 0, begin);
  if (in_line) return false;
  if (top().sequence && !close()) return false;  // a list at its key's own indentation ends here
  if (levels_.empty() || top().sequence || top().column != column) return false;
  return fill_awaiting(top());
}

// The value of a key, or of a dash, on its line.
bool QuickScanner::value() {
  char c = here();
  if (c == '"' || c == '\'') {
    Node node;
    return quoted(top().column, node) && add_scalar(node) && after_value();
  }
  if (c == '[' || c == '{') return flow();
  if (c == '|' || c == '>') return block();
  if (!is_quick(c, quick_plain_start) || (c == '-' && blank_or_end(peek(1)))) return false;
  std::size_t begin = at_;
  End end = plain_line();
  return end != End::colon && plain_value(begin, end);
}

bool QuickScanner::add_scalar(const Node& node) {
  if (node.span.end - node.span.begin > max_scalar_bytes) return false;
  top().awaiting = false;
  add(top().parent, node);
  end_ = node.span.end;
  return true;
}

// Behind a value, only a comment may stand on its line.
bool QuickScanner::after_value() {
  std::size_t begin = at_;
  skip_spaces();
  if (ends_line(here())) return skip_line_end(), true;
  if (here() != '#' || at_ == begin) return false;
  skip_line();
  return true;
}

}  // namespace namndplan::yaml
