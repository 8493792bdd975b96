// Everything there is to say of a document: what loading found, and what the rules find in
// what could be read.
#pragma once

#include "namndplan/periods.h"
#include "namndplan/year/document.h"

namespace namndplan::cli {

// Sorted. Documents beside the given one are read too where a rule looks at them.
Findings all_findings(Folders& folders, const DocumentPtr& document);

}  // namespace namndplan::cli
