// Comments to the program in a plan file (`# namndplan: bortse …`), and what each concerns: the
// entry that begins on the first line with content below it, or on its own line when it stands
// behind something. An entry is a key with its value, or after `- ` a whole item of a list, with
// all that is nested in it. Only where they stand is found here; diag/ignore.h says what they mean.
//
// A "#" inside quotes or inside a block of text is no comment, and neither is one inside a comment.
#pragma once

#include <vector>

#include "namndplan/diag/ignore.h"
#include "namndplan/yaml/tree.h"

namespace namndplan::yaml {

std::vector<IgnoreComment> find_ignore_comments(const Tree& tree);

}  // namespace namndplan::yaml
