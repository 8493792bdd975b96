// The sections of a follow-up's document, in their order there. Each leaves out what does not
// apply, its heading too. followup_report.h has the whole report.
#pragma once

#include "namndplan/figures/fulfilment.h"
#include "namndplan/report/followup/followup_report.h"
#include "namndplan/report/parts/running_text.h"
#include "namndplan/report/render/writer.h"

namespace namndplan::report {

void append_summary(const FollowUpReportInput& input, Writer& out);
// What the board has to decide on or look into, worst first.
void append_attention(const FollowUpReportInput& input, Writer& out);
// Goals and objectives with their levels.
void append_level_overview(const FollowUpReportInput& input, Writer& out);
void append_goals(const FollowUpReportInput& input, Writer& out);
// One objective's indicators: a table, and below it what the table has no room for.
void append_indicators(const FollowUpReportInput& input, const ObjectiveResult& objective,
                       Writer& out);
// Indicators with outcomes of two or more earlier years.
void append_years(const FollowUpReportInput& input, Writer& out);
void append_activities(const FollowUpReportInput& input, Writer& out);
// "7 av 8 aktiviteter följer planen."; empty without activities.
std::string activities_sentence(const FollowUpReportInput& input, Language language);
void append_assignments(const FollowUpReportInput& input, Writer& out);
void append_economy(const FollowUpReportInput& input, Writer& out);
void append_changes(const FollowUpReportInput& input, Writer& out);
// The method in words, with the plan's limits.
void append_method(const FollowUpReportInput& input, Writer& out);
// The method, how each level came about, what the report was made from.
void append_appendix(const FollowUpReportInput& input, Writer& out);

// What the follow-up says about something; empty when it says nothing.
template <class ItsReport>
std::string comment_text(const ItsReport* report) {
  return report == nullptr ? std::string() : joined_texts(report->comment, report->remark);
}

// The same as "1.1.1: …".
template <class ItsReport>
void append_comment(const std::string& id, const ItsReport* report, List& list) {
  if (std::string text = comment_text(report); !text.empty())
    list.items.push_back(item_with_text(id, text));
}

template <class Visit>
void each_objective(const Fulfilment& fulfilment, Visit visit) {
  for (const GoalResult& goal : fulfilment.goals) {
    for (const ObjectiveResult& objective : goal.objectives) visit(objective);
  }
}

template <class Visit>
void each_indicator(const Fulfilment& fulfilment, Visit visit) {
  each_objective(fulfilment, [&](const ObjectiveResult& objective) {
    for (const IndicatorResult& indicator : objective.indicators) visit(indicator);
  });
}

}  // namespace namndplan::report
