// The scanner behind check_outline. It walks a file line by line and follows just as much of YAML
// as is needed to know where each quote, bracket and block ends, and says in the format's own words
// what is wrong. It builds nothing; yaml-cpp reads what it lets through.
//
// Why a scanner of our own: yaml-cpp 0.7 accepts an unclosed quote and swallows the rest of the
// file, drops lines that begin with "%" and text after a closing quote, never ends on a lone comma,
// and its messages do not tell an analyst what to do.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "namndplan/base/source.h"
#include "namndplan/diag/finding.h"

namespace namndplan::yaml {

class Outline {
 public:
  Outline(const Source& source, Findings& findings);
  // False when anything but a warning was found.
  bool run();

 private:
  // A block that is open: a map whose keys, or a sequence whose dashes, stand in `column`.
  struct Level {
    int column;
    bool sequence;
    bool awaiting_value;  // its last key or dash has no value yet
    std::size_t begin;    // where its first key or dash stands
  };
  // An open bracket.
  struct Bracket {
    char open;
    std::size_t at;
    std::size_t entry = 0;       // where the entry being read begins; 0: not begun
    std::size_t entry_end = 0;   // after its last character
    std::size_t value = 0;       // where its value begins; 0: no value yet
    bool colon = false;          // its key has had its colon
    std::size_t last_value = 0;  // the value of the entry before
    std::size_t last_end = 0;
    std::size_t last_entry = 0;  // … and its key
    std::size_t told_to = 0;     // text with commas up to here has been reported
  };

  // outline.cpp: lines and blocks
  void line();
  bool marker_line();
  void directive();
  void after_the_end();
  bool marker_at(std::size_t at) const;
  void continuation_line();
  bool enter_line(int column, bool dash);
  bool enter_level(int column, bool dash, bool popped);
  void dashes(int column);
  void item(int column, bool in_line);
  void key_found(int column, std::size_t begin, std::size_t colon);
  void value_after_key(std::size_t key_begin);
  std::size_t bullet_at(std::size_t at) const;
  void plain_item(int column, bool in_line);
  void missing_colon(std::size_t begin, std::size_t end);
  bool key_without_blank(std::string_view plain) const;
  void misplaced(std::size_t begin, std::size_t end, Text message, Text advice, std::size_t other,
                 Text about_other);
  void refer(Finding& finding, std::size_t at, Text message);
  void explicit_key(int column);

  // outline_scalar.cpp: scalars
  bool special_start(bool in_brackets);
  std::string_view plain_text(bool in_brackets) const;
  void plain_value();
  void quoted_item(int column, bool in_line);
  bool quoted(int parent_column);
  bool escape(std::size_t limit);
  bool line_break_in_quotes(std::size_t open, int parent_column);
  void after_quoted(std::size_t open);
  void block_scalar();
  void block_lines(int parent, bool stated);
  void comment(bool after_plain);

  // outline_flow.cpp: brackets
  void flow();
  bool flow_step(std::vector<Bracket>& open, std::size_t start);
  bool flow_line_break(std::vector<Bracket>& open);
  bool flow_entry_ends(Bracket& bracket, std::size_t end);
  bool flow_hash();
  bool flow_colon(Bracket& bracket);
  bool flow_quoted(Bracket& bracket);
  void report_cut_text(Bracket& bracket);
  void after_flow(std::size_t start);

  // parts of the above
  bool done() const { return at_ >= text_.size(); }
  char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool line_ends(std::size_t at) const;
  bool blank_or_end(std::size_t at) const;
  std::size_t end_of_line(std::size_t at) const;
  void skip_blanks();
  void skip_line();
  int column_of(std::size_t at) const;
  int parent_column() const { return levels_.empty() ? -1 : levels_.back().column; }
  bool too_deep(std::size_t extra, std::size_t at);
  Finding& report(const Rule& rule, std::size_t begin, std::size_t end, Text message, Text advice);
  void stop() { stopped_ = true; }

  const Source& source_;
  Findings& findings_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  std::vector<Level> levels_;
  bool in_plain_ = false;  // the value before may go on on the next, deeper line
  int plain_column_ = 0;   // … when it is deeper than this
  std::size_t plain_begin_ = 0;
  std::size_t last_item_ = 0;     // where the content of the line before begins
  std::size_t closed_begin_ = 0;  // where the block that the line closes began
  int skip_deeper_than_ = -1;     // after an error: lines that belonged to the broken one
  bool started_ = false;          // content was seen
  bool marker_seen_ = false;      // "---"
  std::size_t ended_ = 0;         // behind "...", or the bracket that held the whole document
  bool explicit_key_ = false;     // "? key": its ":" stands on a later line
  bool failed_ = false;
  bool stopped_ = false;
};

}  // namespace namndplan::yaml
