#pragma once
#include <string>
#include <vector>
#include "namndplan/analysis/fulfilment.h"
#include "namndplan/base/text.h"
#include "namndplan/report/document.h"
namespace namndplan::report {
struct FollowUpReportInput {
  FollowUpPeriod period;
  const Fulfilment& fulfilment;
  const Fulfilment* previous = nullptr;
  Language language = Language::swedish;
  std::vector<std::string> sources;
  std::string_view program_version;
};
Report followup_report(const FollowUpReportInput& input);
}  // namespace namndplan::report
