// What is checked in a file's bytes before yaml-cpp sees them (before the quick reader only the
// bytes themselves): what it hides (an unclosed quote
// that swallows the rest of the file, text after a closing quote, directives, a lone comma that
// never ends) and what would cost too much (nesting, flow collections). It names what is wrong in
// the words of the format; yaml-cpp's own messages are the last resort.
#pragma once

#include "namndplan/base/source.h"
#include "namndplan/diag/finding.h"

namespace namndplan::yaml {

// Encoding, forbidden characters, other kinds of files, merge conflicts. False when the file must
// not be read further.
bool check_bytes(const Source& source, Findings& findings);

// The outline of the YAML: quotes, brackets, indentation, colons, and all that the format leaves
// out of YAML. False when the file must not be read further; a value cut by "#" alone does not
// hinder.
bool check_outline(const Source& source, Findings& findings);

}  // namespace namndplan::yaml
