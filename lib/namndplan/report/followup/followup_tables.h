// The tables of a follow-up's report; followup_report.h has the whole report.
#pragma once

#include <vector>

#include "namndplan/report/followup/followup_report.h"
#include "namndplan/report/render/document.h"

namespace namndplan::report {

std::vector<DataTable> followup_tables(const FollowUpReportInput& input, const Wanted& wanted);

}  // namespace namndplan::report
