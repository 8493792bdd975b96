// The tables of a follow-up's report; followup_report.h has the whole report.
#pragma once

#include <vector>

#include "namndplan/report/document.h"
#include "namndplan/report/followup_report.h"

namespace namndplan::report {

std::vector<DataTable> followup_tables(const FollowUpReportInput& input, const Wanted& wanted);

}  // namespace namndplan::report
