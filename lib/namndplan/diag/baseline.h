// A baseline: the findings that are known and to be lived with for now, so that only new ones are
// told. It is a text file, one kind of finding a line, sorted, with a TAB between the parts:
//
//     namndplan-baseline 1
//     plans/run/namndplan-2026.yaml  NP301  2  mål 2 › delmål 2.1 › indikator 2.1.1
//
// that is: file, code, how many, logical path ("-" when there is none). No line number, so that a
// finding stays known when lines move. What is no text, or could be taken for something else, is
// written as \xNN. Empty lines and lines that begin with "#" are passed over.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "namndplan/diag/finding.h"

namespace namndplan {

// Known findings of one kind that are not found any more.
struct Solved {
  std::string file, code, path;  // as in the baseline file: escaped
  std::size_t count = 0;
};

class Baseline {
 public:
  // Reads the text of a baseline file. Nothing when it is none: `error` then says on which line.
  static std::optional<Baseline> parse(std::string_view text, Text& error);

  // For writing: one more finding is known.
  void add(const Finding& finding);
  std::string to_text() const;
  std::size_t size() const;   // findings
  std::size_t files() const;  // that have any

  // For reading: whether the finding is known. Each one is known as many times as it was counted.
  bool take(const Finding& finding);
  // What has not been taken, of these files alone (others were not looked at).
  std::vector<Solved> left_in(const std::set<std::string>& files) const;

 private:
  using Key = std::tuple<std::string, std::string, std::string>;  // file, code, path
  static Key key_of(const Finding& finding);
  std::optional<Text> add_line(std::string_view line);

  std::map<Key, std::size_t> counts_;
};

}  // namespace namndplan
