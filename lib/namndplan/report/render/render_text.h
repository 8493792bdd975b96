// A report for a terminal.
#pragma once

#include <string>

#include "namndplan/report/render/document.h"

namespace namndplan::report {

// Headings underlined, lists with their indentation, tables in columns whose longest texts are
// broken over lines, all within 100 columns where the words allow it. No control character of a
// text reaches the terminal raw, and no line is a command to a CI runner. Ends in one LF; an empty
// document is empty.
std::string terminal_text(const Document& document);

}  // namespace namndplan::report
