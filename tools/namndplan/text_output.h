// Texts as a command's whole result. Complains when one cannot be written; gives the exit status.
#pragma once

#include <string>
#include <vector>

#include "namndplan/base/output_file.h"
#include "namndplan/options.h"

namespace namndplan::cli {

// To standard output, or to the file of -o.
int put_text(Context& context, const std::string& text);
// The same, but never over a file that exists.
int put_new_text(Context& context, const std::string& text);
// Each to a file of its own in the folder of -o: all, or none.
int put_texts(Context& context, const std::vector<OutputText>& texts);

// Refuses, as usage, outputs that are one and the same file, one of those that were read, or a
// document that was not; clean
// when all may be written. Existing files are compared by identity, not by name.
// With `new_only` the writing itself refuses what exists.
int check_outputs(Context& context, const std::vector<std::string>& paths, bool new_only = false);

}  // namespace namndplan::cli
