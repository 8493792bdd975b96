#include "namndplan/commands.h"
namespace namndplan::cli {
int generate(Context&) { return exit_clean; }
}  // namespace namndplan::cli
