// The plan as a document: what a board decides on in December.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "namndplan/base/text.h"
#include "namndplan/model/board_plan.h"
#include "namndplan/report/render/document.h"

namespace namndplan::report {

struct PlanReportInput {
  const BoardPlan& plan;
  Language language = Language::swedish;
  std::vector<std::string> sources;  // the files it was made from
  std::string_view program_version;
  std::optional<MoneyUnit> money_unit = {};  // of amounts in the document; chosen when left out
  Wanted wanted = {};
};

// Document and tables (indikatorer, delmål, mål, aktiviteter, uppdrag, budget, styrdokument). In
// the tables, all that only a follow-up gives is empty.
Report plan_report(const PlanReportInput& input);

}  // namespace namndplan::report
