// Simple brackets: [value, …] and {key: value, …}, nested, on one or several lines, without
// comments, empty values or keys without a value.
#include "namndplan/yaml/limits.h"
#include "namndplan/yaml/quick_scanner.h"

namespace namndplan::yaml {
namespace {

constexpr std::size_t max_flow_key_bytes = 512;

}  // namespace

bool QuickScanner::flow() {
  std::size_t begin = at_;
  top().awaiting = false;
  if (!flow_collection(top().parent, levels_.size())) return false;
  return at_ - begin <= max_flow_bytes && after_value();
}

bool QuickScanner::flow_collection(Parent& parent, std::size_t depth) {
  if (depth + 4 > static_cast<std::size_t>(max_depth)) return false;
  bool map = here() == '{';
  char closing = map ? '}' : ']';
  Node node;
  node.kind = map ? NodeKind::map : NodeKind::sequence;
  node.flow = true;
  node.span = span(at_, at_);
  NodeIndex index = add(parent, node);
  Parent self{index, no_node};
  ++at_;
  for (;;) {
    if (!flow_blanks()) return false;
    if (here() == closing) break;
    if (map && !flow_key(self)) return false;
    if (!flow_value(self, depth) || !flow_blanks()) return false;
    if (here() == closing) break;
    if (here() != ',') return false;
    ++at_;
  }
  ++at_;
  end_ = at_;
  tree_[index].span.end = static_cast<std::uint32_t>(at_);
  return true;
}

// Blanks and line breaks; the next line is deeper than the key, or begins with a closing bracket.
bool QuickScanner::flow_blanks() {
  skip_spaces();
  if (!ends_line(here())) return true;
  skip_line_end();
  line_start_ = at_;
  skip_spaces();
  if (here() == ']' || here() == '}') return true;
  return !ends_line(here()) && here() != '#' && static_cast<int>(at_ - line_start_) > top().column;
}

// A key with its colon and the blanks behind it.
bool QuickScanner::flow_key(Parent& parent) {
  std::size_t begin = at_;
  Node node;
  char c = here();
  if (c == '"' || c == '\'') {
    if (!quoted(top().column, node) || line_start_ > begin) return false;
  } else if (!flow_plain(node) || is_null_word(node.text)) {
    return false;
  }
  if (here() != ':' || peek(1) != ' ' || at_ - begin > max_flow_key_bytes) return false;
  add(parent, node);
  ++at_;
  skip_spaces();
  return !ends_line(here());
}

bool QuickScanner::flow_value(Parent& parent, std::size_t depth) {
  char c = here();
  if (c == '[' || c == '{') return flow_collection(parent, depth + 1);
  Node node;
  if (c == '"' || c == '\'') {
    if (!quoted(top().column, node)) return false;
  } else if (!flow_plain(node)) {
    return false;
  } else if (is_null_word(node.text)) {
    return add_empty(parent);
  }
  if (node.span.end - node.span.begin > max_scalar_bytes) return false;
  add(parent, node);
  end_ = node.span.end;
  return true;
}

bool QuickScanner::flow_plain(Node& node) {
  std::size_t begin = at_;
  if (!is_quick(here(), quick_plain_start)) return false;
  if (here() == '-' && !is_quick(peek(1), quick_plain_start)) return false;
  for (;; ++at_) {
    while (!is_quick(here(), quick_flow_stop)) ++at_;
    char c = here();
    if (c == '?' || c == '\t') return false;
    if (c == ':' && !blank_or_end(peek(1)) && !is_quick(peek(1), quick_flow_stop)) continue;
    if (c != '#') break;
    if (text_[at_ - 1] == ' ') return false;
  }
  std::size_t end = at_;
  while (text_[end - 1] == ' ') --end;
  node.kind = NodeKind::scalar;
  node.span = span(begin, end);
  node.text = view(begin, end);
  return true;
}

}  // namespace namndplan::yaml
