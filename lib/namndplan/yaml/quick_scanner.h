// The scanner behind quick_reader(). It walks the text once, from the buffer straight into the
// tree, and takes only what it is sure of: the everyday block style that plans are written in. At
// the first sign of anything else it declines, and the file is read by yaml-cpp behind the outline
// check, which finds out what is wrong, if anything is.
//
// It must never disagree. What it takes, the outline check has no remark on, and yaml-cpp gives the
// same tree: kinds, texts, spans, flags (tests/fuzz, tests/unit/quick_reader_test.cpp). So when in
// doubt it declines, even where YAML is clear: tabs between tokens, "- -", "null", blocks with
// indicators, brackets with comments, …
//
// The text has passed check_bytes: it is valid UTF-8 without NUL, a CR stands only before an LF.
// The NUL behind the text therefore ends every loop, and none counts the bytes that are left.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/yaml/tree.h"

namespace namndplan::yaml {

class QuickScanner {
 public:
  explicit QuickScanner(Tree& tree);
  // False: declined, and the tree is of no use.
  bool run();
  // Where it declined.
  std::size_t at() const { return at_; }

 private:
  // A collection that takes children, and the last of them.
  struct Parent {
    NodeIndex node;
    NodeIndex last;
  };
  // An open block: a map whose keys, or a sequence whose dashes, stand in `column`.
  struct Level {
    Parent parent;
    int column;
    bool sequence;
    bool awaiting;  // its last key or dash has no value yet
  };
  // What ended the plain text of a line.
  enum class End { line, comment, colon };

  // quick_scanner.cpp: lines and blocks
  bool all_read();
  bool next_content();
  bool line();
  bool marker();
  bool close_deeper(int column);
  bool close();
  bool dash();
  bool open(NodeKind kind, int column, std::size_t begin);
  bool item(int column, bool in_line);
  bool plain_item(int column, bool in_line);
  bool quoted_item(int column, bool in_line);
  bool key(int column, bool in_line, const Node& node);
  bool map_of_key(int column, bool in_line, std::size_t begin);
  bool value();
  bool expects_value(int column) const {
    return !levels_.empty() && top().awaiting && column > top().column;
  }
  bool fill_awaiting(Level& level);
  bool add_empty(Parent& parent);

  // quick_scalar.cpp: scalars
  End plain_line();
  bool plain_value(std::size_t begin, End end);
  bool continue_plain();
  void finish_plain();
  bool quoted(int parent_column, Node& node);
  bool quoted_pieces(char quote, int parent_column);
  bool quoted_escape();
  bool quoted_line_break(int parent_column);
  bool block();
  bool block_lines(bool folded, int parent_column, std::size_t& end);
  void append_block_line(bool folded, std::size_t blanks, std::size_t begin, std::size_t end);
  bool after_value();
  std::string_view keep_built();

  // quick_flow.cpp: brackets
  bool flow();
  bool flow_collection(Parent& parent, std::size_t depth);
  bool flow_key(Parent& parent);
  bool flow_value(Parent& parent, std::size_t depth);
  bool flow_plain(Node& node);
  bool flow_blanks();

  // parts of the above
  Level& top() { return levels_.back(); }
  const Level& top() const { return levels_.back(); }
  char here() const { return text_[at_]; }
  char peek(std::size_t ahead) const { return text_[at_ + ahead]; }
  static bool ends_line(char c) { return c == '\n' || c == '\r' || c == '\0'; }
  static bool blank_or_end(char c) { return c == ' ' || c == '\t' || ends_line(c); }
  void skip_spaces() {
    while (here() == ' ') ++at_;
  }
  void skip_line();
  void skip_line_end();
  std::string_view view(std::size_t begin, std::size_t end) const {
    return {text_ + begin, end - begin};
  }
  static Span span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  NodeIndex add(Parent& parent, const Node& node);
  bool add_scalar(const Node& node);

  Tree& tree_;
  const char* text_;
  std::size_t size_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  int column_ = 0;
  std::size_t blank_lines_ = 0;  // before the line
  std::size_t end_ = 0;          // after the last scalar or bracket
  std::vector<Level> levels_;
  bool marker_seen_ = false;  // "---"
  // A plain text that deeper lines go on with.
  NodeIndex plain_ = no_node;
  int plain_column_ = 0;
  std::size_t text_end_ = 0;  // after the last character of the plain text that was walked last
  std::string built_;         // a text that does not stand in the file as it is
};

// What a byte means to the scanner's loops.
enum QuickClass : std::uint8_t {
  quick_plain_stop = 1,    // may end plain text: ':' '#' and the line's end
  quick_flow_stop = 2,     // … in brackets
  quick_key = 4,           // may stand in a key
  quick_plain_start = 8,   // may begin plain text, or a key
  quick_quoted_stop = 16,  // ends a run of ordinary characters in quotes
};

extern const std::array<std::uint8_t, 256> quick_classes;

inline bool is_quick(char c, QuickClass wanted) {
  return (quick_classes[static_cast<unsigned char>(c)] & wanted) != 0;
}

// What yaml-cpp takes for no value.
bool is_null_word(std::string_view text);

}  // namespace namndplan::yaml
