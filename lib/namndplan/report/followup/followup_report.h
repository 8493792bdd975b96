// The follow-up as a document: a board's delårsrapport or årsrapport.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "namndplan/base/text.h"
#include "namndplan/figures/deviation.h"
#include "namndplan/figures/fulfilment.h"
#include "namndplan/model/council_plan.h"
#include "namndplan/report/parts/source_documents.h"
#include "namndplan/report/render/document.h"

namespace namndplan::report {

struct FollowUpReportInput {
  FollowUpPeriod period;
  const Fulfilment& fulfilment;     // at the period
  std::vector<Fulfilment> earlier;  // earlier_fulfilments(period); none: nothing to compare with
  Language language = Language::swedish;
  std::vector<SourceDocument> sources;
  std::string_view program_version;
  std::optional<MoneyUnit> money_unit = {};  // of amounts in the document; chosen when left out
  // Of the budget, at the period and at the follow-up before it.
  std::optional<Deviation> budget = deviation(period);
  std::optional<Deviation> previous_budget = deviation_before(period);
  Wanted wanted = {};
  const CouncilPlan* council = nullptr;  // nullptr when the plan names none

  const BoardPlan& plan() const { return period.plan; }
  const FollowUp& follow_up() const { return period.current(); }
  // At the follow-up before this one.
  const Fulfilment* previous() const { return earlier.empty() ? nullptr : &earlier.back(); }
};

// At each earlier follow-up of the year, in the order of their months.
std::vector<Fulfilment> earlier_fulfilments(const FollowUpPeriod& period);

// Document and tables (indikatorer, delmål, mål, aktiviteter, uppdrag, budget).
Report followup_report(const FollowUpReportInput& input);

}  // namespace namndplan::report
