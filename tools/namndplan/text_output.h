// A text as a command's whole result.
#pragma once

#include <string>

#include "namndplan/options.h"

namespace namndplan::cli {

// To standard output, or to the file of -o. Complains when that cannot be written; gives the exit
// status.
int put_text(Context& context, const std::string& text);

}  // namespace namndplan::cli
