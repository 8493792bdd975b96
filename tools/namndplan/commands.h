// The commands. Each returns its exit status and writes through the context; one file a command.
#pragma once

#include "namndplan/options.h"

namespace namndplan::cli {

int validate(Context& context);
int report_plan(Context& context);
int explain(Context& context);
int rules(Context& context);

}  // namespace namndplan::cli
