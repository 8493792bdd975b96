#include "namndplan/report/followup_report.h"
namespace namndplan::report {
Report followup_report(const FollowUpReportInput&) { return {}; }
}  // namespace namndplan::report
