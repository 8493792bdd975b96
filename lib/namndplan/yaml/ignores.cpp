// Works on the tree and the text, so that it does not matter which reader built the tree. Nearly
// all files have no such comment; a search for the word tells them at once. The tables of where
// values and entries stand are made for the first likely one.
#include "namndplan/yaml/ignores.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "namndplan/base/characters.h"

namespace namndplan::yaml {
namespace {

// What both spellings of the word have in common.
constexpr std::string_view sought = "mndplan";

struct EntrySpan {
  std::uint32_t begin, end;
  bool item;  // of a list
};

bool is_space_or_tab(char c) { return c == ' ' || c == '\t'; }

class Finder {
 public:
  explicit Finder(const Tree& tree) : tree_(tree), source_(tree.source()), text_(source_.text()) {}

  std::vector<IgnoreComment> run();

 private:
  struct Line {
    std::size_t begin, end;  // without its line end
  };
  Line line_at(std::size_t at) const;
  std::optional<Line> line_after(Line line) const;
  std::size_t first_content(Line line) const;
  bool may_hold_comment(Line line) const;
  void index_tree();
  bool inside_scalar(std::size_t at) const;
  std::uint32_t scalar_end(const Node& node) const;
  bool in_header(Span block, std::size_t at) const;
  std::size_t comment_start(Line line) const;
  IgnoreComment comment(Line line, std::size_t start);
  std::optional<Line> concerned(Line line, std::size_t start);
  int last_line(Line line) const;
  int line_number(std::size_t at) const {
    return source_.position(static_cast<std::uint32_t>(at)).line;
  }

  const Tree& tree_;
  const Source& source_;
  std::string_view text_;
  bool indexed_ = false;
  std::optional<Line> below_ = Line{0, 0};  // see concerned(); nothing: only comments are left
  std::vector<Span> scalars_;               // in the order of the file
  std::vector<EntrySpan> entries_;          // by begin, keys before items
};

Finder::Line Finder::line_at(std::size_t at) const {
  const std::size_t before = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
  std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  if (begin == 0 && text_.starts_with(byte_order_mark)) begin = byte_order_mark.size();
  std::size_t end = std::min(text_.find('\n', at), text_.size());
  if (end > begin && text_[end - 1] == '\r') --end;
  return {begin, end};
}

std::optional<Finder::Line> Finder::line_after(Line line) const {
  const std::size_t next = text_.find('\n', line.end);
  if (next == std::string_view::npos || next + 1 >= text_.size()) return {};
  return line_at(next + 1);
}

// After blanks; the line's end when there is nothing else.
std::size_t Finder::first_content(Line line) const {
  std::size_t at = line.begin;
  while (at < line.end && is_space_or_tab(text_[at])) ++at;
  return at;
}

// Is there a "#", wherever it stands, that such a comment would follow?
bool Finder::may_hold_comment(Line line) const {
  for (std::size_t at = line.begin; at < line.end; ++at) {
    at = std::min(text_.find('#', at), line.end);
    if (at < line.end && is_ignore_comment(text_.substr(at + 1, line.end - at - 1))) return true;
  }
  return false;
}

// A block text with an indication of its indentation (`|2`) may begin deeper than it goes on; its
// end is then where a line is no deeper than its key.
std::uint32_t Finder::scalar_end(const Node& node) const {
  const std::size_t begin = node.span.begin;
  const char first = begin < text_.size() ? text_[begin] : '\0';
  if (!node.quoted || (first != '|' && first != '>')) return node.span.end;
  const Line header = line_at(begin);
  const std::string_view indicators =
      text_.substr(begin, std::min(header.end - begin, std::size_t{3}));
  if (indicators.find_first_of("123456789") == std::string_view::npos) return node.span.end;
  std::size_t key = first_content(header);
  while (key + 1 < begin && text_[key] == '-' && is_space_or_tab(text_[key + 1])) {
    ++key;
    while (is_space_or_tab(text_[key])) ++key;
  }
  std::size_t end = node.span.end;
  for (auto line = line_after(header); line; line = line_after(*line)) {
    const std::size_t content = first_content(*line);
    if (content == line->end) continue;
    if (content - line->begin <= key - header.begin) break;
    end = std::max(end, line->end);
  }
  return static_cast<std::uint32_t>(end);
}

void Finder::index_tree() {
  indexed_ = true;
  for (NodeIndex index = 0; index < tree_.size(); ++index) {
    const Node& node = tree_[index];
    if (node.kind == NodeKind::scalar) scalars_.push_back({node.span.begin, scalar_end(node)});
    for (NodeIndex at = node.first_child; at != no_node;) {
      const Node& child = tree_[at];
      if (node.kind == NodeKind::sequence) {
        entries_.push_back({child.span.begin, child.span.end, true});
        at = child.next;
      } else {
        const Node& value = tree_[child.next];
        entries_.push_back({child.span.begin, std::max(child.span.end, value.span.end), false});
        at = value.next;
      }
    }
  }
  std::stable_sort(scalars_.begin(), scalars_.end(),
                   [](Span a, Span b) { return a.begin < b.begin; });
  std::stable_sort(entries_.begin(), entries_.end(), [](const EntrySpan& a, const EntrySpan& b) {
    return std::pair(a.begin, a.item) < std::pair(b.begin, b.item);
  });
}

// Behind the `|` of a block text, on its line.
bool Finder::in_header(Span block, std::size_t at) const {
  const char first = text_[block.begin];
  return (first == '|' || first == '>') && at < line_at(block.begin).end;
}

bool Finder::inside_scalar(std::size_t at) const {
  auto after = std::upper_bound(scalars_.begin(), scalars_.end(), at,
                                [](std::size_t offset, Span span) { return offset < span.begin; });
  if (after == scalars_.begin()) return false;
  const Span span = *(after - 1);
  return at < span.end && !in_header(span, at);
}

// Where the line's comment begins; its end when it has none.
std::size_t Finder::comment_start(Line line) const {
  for (std::size_t at = line.begin; at < line.end; ++at) {
    at = std::min(text_.find('#', at), line.end);
    if (at == line.end) break;
    const bool parted = at == line.begin || is_space_or_tab(text_[at - 1]);
    if (parted && !inside_scalar(at)) return at;
  }
  return line.end;
}

// The line that the comment speaks of: its own, or the next one that is more than a comment. Lines
// are asked for from the top; comments that stand together have the same line below.
std::optional<Finder::Line> Finder::concerned(Line line, std::size_t start) {
  if (first_content(line) < start) return line;
  if (below_ && below_->begin < line.end) {
    for (below_ = line_after(line); below_; below_ = line_after(*below_)) {
      const std::size_t content = first_content(*below_);
      if (content < below_->end && text_[content] != '#') break;
    }
  }
  return below_;
}

// The last line of the entry that begins the line; the line itself when none does.
int Finder::last_line(Line line) const {
  std::size_t content = first_content(line);
  bool item = false;
  while (content < line.end && text_[content] == '-' &&
         (content + 1 == line.end || is_space_or_tab(text_[content + 1]))) {
    item = true;
    ++content;
    while (content < line.end && is_space_or_tab(text_[content])) ++content;
  }
  auto entry = std::lower_bound(entries_.begin(), entries_.end(), std::pair(content, item),
                                [](const EntrySpan& e, std::pair<std::size_t, bool> wanted) {
                                  return std::pair<std::size_t, bool>(e.begin, e.item) < wanted;
                                });
  // A dash alone, or with a comment: its item begins on a later line.
  const bool alone = item && (content == line.end || text_[content] == '#');
  while (alone && entry != entries_.end() && !entry->item) ++entry;
  const bool found =
      entry != entries_.end() && entry->item == item && (alone || entry->begin == content);
  const int own = line_number(line.begin);
  return found ? std::max(own, line_number(entry->end)) : own;
}

IgnoreComment Finder::comment(Line line, std::size_t start) {
  IgnoreComment out;
  out.place = {&source_, {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(line.end)}};
  if (const auto about = concerned(line, start)) {
    out.first_line = line_number(about->begin);
    out.last_line = last_line(*about);
  }
  return out;
}

std::vector<IgnoreComment> Finder::run() {
  std::vector<IgnoreComment> out;
  for (std::size_t at = text_.find(sought); at != std::string_view::npos;) {
    const Line line = line_at(at);
    if (may_hold_comment(line)) {
      if (!indexed_) index_tree();
      const std::size_t start = comment_start(line);
      if (start < line.end && is_ignore_comment(text_.substr(start + 1, line.end - start - 1))) {
        out.push_back(comment(line, start));
      }
    }
    at = text_.find(sought, line.end);
  }
  return out;
}

}  // namespace

std::vector<IgnoreComment> find_ignore_comments(const Tree& tree) {
  return tree.has_root() ? Finder(tree).run() : std::vector<IgnoreComment>{};
}

}  // namespace namndplan::yaml
