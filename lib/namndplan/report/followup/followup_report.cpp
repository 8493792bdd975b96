#include "namndplan/report/followup/followup_report.h"

#include <utility>

#include "namndplan/report/followup/followup_sections.h"
#include "namndplan/report/followup/followup_tables.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/parts/sentences.h"
#include "namndplan/report/render/writer.h"

namespace namndplan::report {

std::vector<Fulfilment> earlier_fulfilments(const FollowUpPeriod& period) {
  std::vector<Fulfilment> out;
  FollowUpPeriod earlier{period.plan, {}};
  for (std::size_t i = 0; i + 1 < period.follow_ups.size(); ++i) {
    earlier.follow_ups.push_back(period.follow_ups[i]);
    out.push_back(fulfilment(earlier));
  }
  return out;
}

namespace {

// What the report follows up, and whether that is decided.
void append_plan_line(const FollowUpReportInput& input, Writer& out) {
  std::string plan = out.say("Följer upp nämndplan {}", "Follows up the board plan for {}",
                             input.plan().year.value);
  std::string decision = decision_phrase(input.plan().decision, out);
  out.paragraph(plan + (decision.empty() ? "" : ", " + continued(decision)) + ".");
}

Document document(const FollowUpReportInput& input) {
  Writer out(input.language);
  out.heading(1, fmt::format("{} – {}", report_title(*input.follow_up().period, input.language),
                             input.plan().board.value));
  out.paragraph(input.plan().organisation.value);
  append_decision(input.follow_up().decision, out);
  append_plan_line(input, out);
  out.paragraph(input.follow_up().remark.value);
  append_summary(input, out);
  append_attention(input, out);
  append_level_overview(input, out);
  append_goals(input, out);
  append_years(input, out);
  append_activities(input, out);
  append_assignments(input, out);
  append_economy(input, out);
  append_changes(input, out);
  append_appendix(input, out);
  return std::move(out.document());
}

}  // namespace

Report followup_report(const FollowUpReportInput& input) {
  Report out{"followup", {}, followup_tables(input, input.wanted)};
  if (input.wanted.document) out.document = document(input);
  return out;
}

}  // namespace namndplan::report
