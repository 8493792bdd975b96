#pragma once

#include "namndplan/options.h"

namespace namndplan::cli {

// Parses the command line, runs the command and returns the exit status. All output is flushed.
int run(int argc, char** argv);

}  // namespace namndplan::cli
