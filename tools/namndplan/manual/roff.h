// Writes the source of manual pages, in the man macros that both groff and mandoc know. Texts may
// have `code`, which comes out bold; all that roff would take for markup is escaped.
#pragma once

#include <string>
#include <string_view>

namespace namndplan::cli {

class Roff {
 public:
  void heading(std::string_view text);                      // a section within a section
  void paragraph(std::string_view text);                    // empty: none
  void item(std::string_view head, std::string_view text);  // a term and what is said of it
  void example(std::string_view lines);                     // as it is written, indented
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
  bool fresh_ = true;  // after a heading, where no paragraph is to be begun
};

// One line of text with its `code`, escaped.
std::string roff_text(std::string_view text);

// A line of source, broken at blanks so that mandoc does not find it long. In an example the parts
// come out as one line.
std::string roff_folded(std::string_view line, bool example);

}  // namespace namndplan::cli
