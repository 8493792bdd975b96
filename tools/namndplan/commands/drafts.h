// What `new` and `rollover` share: where a draft is written, and how it refers to other files.
#pragma once

#include <string>

#include "namndplan/options.h"

namespace namndplan::cli {

inline constexpr FixedText draft_product = {"utkastet", "the draft"};

// To the file of -o, which must not exist, else to standard output. Gives the exit status. The
// first lines name the schema for editors, a file in the root of `folder`, where the draft will be;
// a draft that has such a line keeps its own, and one outside of --root gets none.
int write_draft(Context& context, const std::string& folder, const std::string& text);

// The folder where the draft will lie: that of -o when it is a file, else `otherwise`.
std::string draft_folder(const Context& context, const std::string& otherwise);

// `file` as a document in `folder` refers to it: "../regionplan-2027.yaml". Both are paths relative
// to the working folder, or absolute. Links in the folders are resolved first, as a reader does.
std::string reference_from(const std::string& folder, const std::string& file);

}  // namespace namndplan::cli
