// What a report says it was made from.
#pragma once

#include <vector>

#include "namndplan/periods.h"
#include "namndplan/report/parts/source_documents.h"

namespace namndplan::cli {

// The plan, its follow-ups and the regionplan that it names. They refer to the year's documents.
std::vector<report::SourceDocument> sources_of(const PlanYear& year);

}  // namespace namndplan::cli
