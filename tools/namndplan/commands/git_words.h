// The words that git itself adds to a command that it is configured to run.
#pragma once

#include <string>
#include <vector>

namespace namndplan::cli {

// path old-file old-hex old-mode new-file new-hex new-mode [other-path message]: how git calls an
// external diff.
bool is_external_diff(const std::vector<std::string>& arguments);

// `words` is a command line. Where git has called `diff`, as an external diff, a difftool or a
// textconv, "--" is put before the names of files, and a file named "-" is written "./-": whoever
// names a file in a repository must not choose options. Other command lines are left as they are.
void guard_names_from_git(std::vector<std::string>& words);

}  // namespace namndplan::cli
