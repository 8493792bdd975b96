// Patterns of paths, as --exclude takes them.
#pragma once

#include <string_view>

namespace namndplan {

// Whether the pattern covers the whole path. `?` is one character but "/", `*` any number of them,
// `**` any number with "/" among them, and `**/` any number of whole folders, none included; all
// else is itself. Takes time in proportion to the product of the lengths, whatever the pattern.
bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace namndplan
