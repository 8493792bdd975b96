// The commands. Each returns its exit status and writes through the context; one file a command.
#pragma once

#include "namndplan/options.h"
#include "namndplan/report/document.h"

namespace namndplan::cli {

int validate(Context& context);
int baseline(Context& context);
int report_plan(Context& context);
int report_followup(Context& context);
int why(Context& context);
int explain(Context& context);
int rules(Context& context);

// Prints a report as --format, --table and -o say.
int write_report(Context& context, const report::Report& report);

}  // namespace namndplan::cli
