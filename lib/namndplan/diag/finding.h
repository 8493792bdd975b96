// A finding: one breach of one rule at one place. A value of its own, with lines, columns and the
// excerpt already taken from the file, so that it outlives the document and every format prints the
// same facts.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "namndplan/base/source.h"
#include "namndplan/base/text.h"
#include "namndplan/diag/rule.h"

namespace namndplan {

// Another place that the finding speaks of: the first of two equal keys, the other document.
struct Related {
  std::string file;
  Position begin;
  Text message;
};

struct Finding {
  const Rule* rule = nullptr;
  Text message;  // no full stop; names the offending value and what was expected
  Text advice;   // the remedy, where it is certain; may be empty

  std::string file;           // relative to the root, with "/"
  bool has_position = false;  // false: the finding is about the whole file
  Position begin, end;        // end is the position after the last character
  std::string excerpt;        // the line around `begin`, raw; renderers escape it
  int excerpt_column = 1;     // the column of the excerpt's first character
  std::string path;           // "mål 2 › delmål 2.1 › indikator 2.1.1"; may be empty
  std::vector<Related> related;

  // Another severity than the rule's, where the command line asks for one.
  std::optional<Severity> graded;

  Severity severity() const { return graded.value_or(rule->severity); }
};

// File, position, code; then message, so that the order never depends on who found it first.
bool operator<(const Finding& a, const Finding& b);

// Collects the findings of one document. Past `keep` of a severity they are only counted, so that a
// hostile file cannot fill the memory with them, and no error gives way to a note.
class Findings {
 public:
  static constexpr std::size_t keep = 10'000;

  // From now on all are kept, however many a file within the limits can have.
  void keep_all() { keep_all_ = true; }

  // Adds a finding at `place` and returns it for more (related places, a path) to be set.
  Finding& add(const Rule& rule, const Place& place, Text message, Text advice = {},
               std::string path = {});
  // One about the whole of `file`.
  Finding& add_whole_file(const Rule& rule, const std::string& file, Text message,
                          Text advice = {});

  // No more of the severity are kept: what follows is only counted, so its text does not matter.
  bool full(Severity severity) const { return !keep_all_ && count(severity) >= keep; }
  bool any_full() const {
    return full(Severity::error) || full(Severity::warning) || full(Severity::note);
  }
  void sort();
  const std::vector<Finding>& all() const { return kept_; }
  std::size_t count(Severity severity) const { return counts_[static_cast<std::size_t>(severity)]; }
  bool has_errors() const { return count(Severity::error) > 0; }

 private:
  Finding& put(Finding finding);

  std::vector<Finding> kept_;
  Finding overflow_;  // takes what is not kept
  std::array<std::size_t, 3> counts_{};
  bool keep_all_ = false;
};

Related related_at(const Place& place, Text message);

}  // namespace namndplan
