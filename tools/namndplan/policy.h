// What the command line says of findings: which count, and which are known.
#pragma once

#include "namndplan/diag/judge.h"
#include "namndplan/options.h"
#include "namndplan/year/document.h"

namespace namndplan::cli {

Policy policy_of(const Options& options);

// Judges what was found in a document.
Judged judge(const LoadedDocument& document, const Findings& found, const Policy& policy);

// Reads the file of --baseline into `baseline`. On failure complains and gives the exit status.
std::optional<int> read_baseline(Context& context, Baseline& baseline);

}  // namespace namndplan::cli
