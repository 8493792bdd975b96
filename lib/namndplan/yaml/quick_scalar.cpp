// Scalars: plain text, also over several lines, quotes, block texts.
#include <algorithm>

#include "namndplan/yaml/limits.h"
#include "namndplan/yaml/quick_scanner.h"

namespace namndplan::yaml {

// From at_, which is on the text's first character, to what ends it on this line: text_end_ is
// behind the last character that is no blank.
QuickScanner::End QuickScanner::plain_line() {
  End end = End::line;
  for (;; ++at_) {
    while (!is_quick(here(), quick_plain_stop)) ++at_;
    char c = here();
    if (c == ':' && !blank_or_end(peek(1))) continue;
    if (c == '#' && text_[at_ - 1] != ' ' && text_[at_ - 1] != '\t') continue;
    end = c == ':' ? End::colon : c == '#' ? End::comment : End::line;
    break;
  }
  text_end_ = at_;
  while (text_[text_end_ - 1] == ' ' || text_[text_end_ - 1] == '\t') --text_end_;
  return end;
}

// A comment behind plain text that has no blank after its "#" may have been meant as text; that is
// for the outline check to say.
bool QuickScanner::plain_value(std::size_t begin, End end) {
  if (end == End::colon) return false;
  Node node;
  node.kind = NodeKind::scalar;
  node.span = span(begin, text_end_);
  node.text = view(begin, text_end_);
  int column = top().column;
  if (!is_null_word(node.text)) {
    if (!add_scalar(node)) return false;
  } else if (!fill_awaiting(top())) {
    return false;
  }
  if (end == End::comment) {
    if (!blank_or_end(peek(1)) && peek(1) != '#') return false;
    return skip_line(), true;
  }
  plain_ = top().parent.last;
  plain_column_ = column;
  skip_line_end();
  return true;
}

// A line deeper than the plain text above goes on with it: a blank stands for the line break, or a
// line break for each blank line.
bool QuickScanner::continue_plain() {
  Node& node = tree_[plain_];
  if (node.kind == NodeKind::empty) return false;
  if (built_.empty()) built_ = node.text;
  if (blank_lines_ == 0) {
    built_ += ' ';
  } else {
    built_.append(blank_lines_, '\n');
  }
  std::size_t begin = at_;
  End end = plain_line();
  if (end == End::colon || text_end_ - node.span.begin > max_scalar_bytes) return false;
  built_ += view(begin, text_end_);
  end_ = text_end_;
  node.span.end = static_cast<std::uint32_t>(end_);
  if (end == End::comment) {
    if (!blank_or_end(peek(1)) && peek(1) != '#') return false;
    finish_plain();
    return skip_line(), true;
  }
  skip_line_end();
  return true;
}

std::string_view QuickScanner::keep_built() {
  std::string_view kept = tree_.keep(built_);
  built_.clear();
  return kept;
}

void QuickScanner::finish_plain() {
  if (plain_ == no_node) return;
  if (!built_.empty()) tree_[plain_].text = keep_built();
  plain_ = no_node;
}

// From the opening quote to behind the closing one.
bool QuickScanner::quoted(int parent_column, Node& node) {
  std::size_t open = at_;
  char quote = here();
  ++at_;
  built_.clear();
  if (!quoted_pieces(quote, parent_column)) return false;
  node.kind = NodeKind::scalar;
  node.quoted = true;
  node.span = span(open, at_);
  node.text = built_.empty() ? view(open + 1, at_ - 1) : keep_built();
  return true;
}

// Runs of ordinary characters, and what stands between them; all that came before the last run is
// in built_, and nothing is when the text has one run.
bool QuickScanner::quoted_pieces(char quote, int parent_column) {
  std::size_t begin = at_;
  for (;;) {
    while (!is_quick(here(), quick_quoted_stop)) ++at_;
    char c = here();
    if (c == quote && (quote == '"' || peek(1) != '\'')) break;
    if (c == '\0') return false;
    if (c != '\n' && c != '\r' && c != quote && !(c == '\\' && quote == '"')) {
      ++at_;
      continue;
    }
    built_ += view(begin, at_);
    if (c == quote) {  // '' is one '
      built_ += '\'';
      at_ += 2;
    } else if (c == '\\') {
      if (!quoted_escape()) return false;
    } else if (!quoted_line_break(parent_column)) {
      return false;
    }
    begin = at_;
  }
  if (!built_.empty()) built_ += view(begin, at_);
  ++at_;
  return true;
}

bool QuickScanner::quoted_escape() {
  char c = peek(1);
  if (c != '"' && c != '\\' && c != '/' && c != 'n') return false;
  built_ += c == 'n' ? '\n' : c;
  at_ += 2;
  return true;
}

// The line goes on below, deeper than the key, with text.
bool QuickScanner::quoted_line_break(int parent_column) {
  while (!built_.empty() && (built_.back() == ' ' || built_.back() == '\t')) built_.pop_back();
  if (built_.empty()) return false;
  std::size_t blanks = 0;
  for (;;) {
    skip_line_end();
    line_start_ = at_;
    skip_spaces();
    if (!ends_line(here())) break;
    if (here() == '\0') return false;
    ++blanks;
  }
  char c = here();
  if (c == '\t' || c == '"' || c == '\'' || static_cast<int>(at_ - line_start_) <= parent_column) {
    return false;
  }
  if (blanks == 0) {
    built_ += ' ';
  } else {
    built_.append(blanks, '\n');
  }
  return true;
}

// "|", "|-", ">" or ">-" and the lines below that are deeper than its key.
bool QuickScanner::block() {
  std::size_t begin = at_;
  bool folded = here() == '>';
  ++at_;
  bool strip = here() == '-';
  if (strip) ++at_;
  skip_spaces();
  if (!ends_line(here())) return false;
  skip_line_end();
  built_.clear();
  std::size_t end = 0;
  if (!block_lines(folded, top().column, end)) return false;
  bool line_end = text_[end] != '\0';
  if (line_end && !strip) built_ += '\n';
  Node node;
  node.kind = NodeKind::scalar;
  node.quoted = true;
  node.span = span(begin, end);
  node.text = keep_built();
  return add_scalar(node);
}

// Appends the lines; `end` is behind the last one's last character. Left at the line that ends the
// block.
bool QuickScanner::block_lines(bool folded, int parent_column, std::size_t& end) {
  int indent = -1;
  std::size_t blanks = 0;
  for (;;) {
    line_start_ = at_;
    while (here() == ' ' && (indent < 0 || static_cast<int>(at_ - line_start_) < indent)) ++at_;
    int column = static_cast<int>(at_ - line_start_);
    if (here() == '\0') {
      if (at_ > line_start_) return false;
      break;
    }
    if (ends_line(here())) {
      if (indent < 0) return false;  // a blank line before the text
      ++blanks;
      skip_line_end();
      continue;
    }
    if (column < indent || indent < 0) {
      if (indent >= 0 && column <= parent_column) break;
      if (indent >= 0 || column <= parent_column) return false;
      indent = column;
    }
    if (here() == ' ' || here() == '\t') {  // deeper than the first line, or blank
      std::size_t first = at_;
      while (text_[first] == ' ' || text_[first] == '\t') ++first;
      if (folded || ends_line(text_[first])) return false;
    }
    std::size_t begin = at_;
    skip_line();
    end = at_;
    if (text_[end - 1] == '\n') --end;
    if (text_[end] == '\n' && text_[end - 1] == '\r') --end;
    append_block_line(folded, blanks, begin, end);
    blanks = 0;
  }
  at_ = line_start_;
  return indent >= 0;
}

void QuickScanner::append_block_line(bool folded, std::size_t blanks, std::size_t begin,
                                     std::size_t end) {
  if (!built_.empty()) {
    if (folded && blanks == 0) {
      built_ += ' ';
    } else {
      built_.append(folded ? blanks : blanks + 1, '\n');
    }
  }
  built_ += view(begin, end);
}

}  // namespace namndplan::yaml
