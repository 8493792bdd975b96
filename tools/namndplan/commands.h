// The commands. Each returns its exit status and writes through the context; one file a command.
#pragma once

#include "namndplan/options.h"
#include "namndplan/report/render/document.h"

namespace namndplan::cli {

int validate(Context& context);
int baseline(Context& context);
int report_plan(Context& context);
int report_followup(Context& context);
int report_summary(Context& context);
int status(Context& context);
int why(Context& context);
int diff(Context& context);
int explain(Context& context);
int rules(Context& context);
int new_plan(Context& context);
int new_followup(Context& context);
int new_council_plan(Context& context);
int rollover(Context& context);
int schema(Context& context);
int generate(Context& context);
int help(Context& context);

// What write_report() is going to print of a report.
report::Wanted wanted_of(const Options& options);
// Prints a report as --format, --table and -o say.
int write_report(Context& context, const report::Report& report);

}  // namespace namndplan::cli
