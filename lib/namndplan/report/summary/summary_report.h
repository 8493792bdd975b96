// Many boards at one period, side by side: what a regionstyrelse reads at the end of a year, and
// what a script gathers. The figures of each board are those of its own follow-up report.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/base/text.h"
#include "namndplan/model/council_plan.h"
#include "namndplan/report/followup/followup_report.h"
#include "namndplan/report/render/document.h"

namespace namndplan::report {

struct SummaryBoard {
  const BoardPlan& plan;
  const CouncilPlan* council;           // nullptr when it names none
  const FollowUpReportInput* followup;  // nullptr: the board has not reported the period
  bool left_out = false;                // for errors in its follow-ups; has no `followup` then
  // Of the regionplan's file, for people. Two files of one name, below two roots, are two
  // regionplaner: `council` tells them apart.
  std::string council_name = {};
};

struct SummaryInput {
  Month period;
  // Of the period's year; by organisation and name. One plan a board.
  std::vector<SummaryBoard> boards;
  // Documents left out for their errors, as they are named in findings.
  std::vector<std::string> rejected;
  Language language = Language::swedish;
  std::vector<SourceDocument> sources;
  std::string_view program_version;
  std::optional<MoneyUnit> money_unit = {};  // of amounts in the document; chosen when left out
  Wanted wanted = {};
};

// Boards that a regionplan gives a frame or an assignment and that have no plan among `boards`, by
// short name within each organisation.
std::vector<std::string> absent_boards(const SummaryInput& input);

// Document and tables (indikatorer, delmål, mål, uppdrag, budget, kostnadsslag): the rows of every
// board that has reported, in the boards' order.
Report summary_report(const SummaryInput& input);

}  // namespace namndplan::report
