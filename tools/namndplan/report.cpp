#include "namndplan/commands.h"
namespace namndplan::cli {
int report_plan(Context&) { return exit_clean; }
}
