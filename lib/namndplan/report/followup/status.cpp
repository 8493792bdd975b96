#include "namndplan/report/followup/status.h"

#include <map>

#include "namndplan/base/utf8.h"
#include "namndplan/figures/unreported.h"
#include "namndplan/model/english.h"
#include "namndplan/model/find.h"
#include "namndplan/report/followup/followup_budget.h"
#include "namndplan/report/followup/followup_sections.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/followup/missing.h"
#include "namndplan/report/parts/sentences.h"
#include "namndplan/report/render/cells.h"

namespace namndplan::report {
namespace {

class Status {
 public:
  explicit Status(const StatusInput& input) : input_(input), words_(input.language) {}
  std::string build();

 private:
  // A line of its own, indented; texts from files have their control characters shown.
  void line(int depth, const std::string& text) {
    if (text.empty()) return;
    out_ += std::string(static_cast<std::size_t>(depth) * 2, ' ') + visible(text) + "\n";
  }
  std::string decision(const Decision& decision) const;
  void levels(const FollowUpReportInput& followup);
  std::string goal_line(const GoalResult& row, const AssessmentLimits& limits) const;
  void missing(const FollowUpReportInput& followup);
  int next_month() const;
  bool is_settled() const;
  void next();

  const StatusInput& input_;
  Writer words_;
  std::string out_;
};

std::string Status::decision(const Decision& decision) const {
  if (!decision.status) return words_.in({"utan beslutsstatus", "without a decision status"});
  std::string text = word_in(*decision.status, input_.language);
  return decision.date ? text + " " + decision.date->iso() : text;
}

void Status::levels(const FollowUpReportInput& followup) {
  std::vector<Verdict> objectives;
  each_objective(followup.fulfilment,
                 [&](const ObjectiveResult& row) { objectives.push_back(valid(row)); });
  line(1,
       level_sentence(objectives, Counted::objectives, followup.period.month(), input_.language));
  for (const GoalResult& row : followup.fulfilment.goals) {
    line(2, goal_line(row, followup.fulfilment.limits));
  }
  line(1, assignment_sentence(followup.fulfilment.assignments, input_.language));
  line(1, deviation_sentence(followup, words_));
}

// "Mål 1: beräknat ◐ delvis uppfyllt, på 2 av 4 indikatorer (85,0 %); angivet ● uppfyllt": which
// level is whose, when they are two. The degree belongs to the computed one.
std::string Status::goal_line(const GoalResult& row, const AssessmentLimits& limits) const {
  std::string text = computed_level(row, true, input_.language);
  if (row.degree) text += fmt::format(" ({})", percent(limits.printed_degree(*row.degree)));
  if (row.stated == nullptr)
    return words_.say("Mål {}: {}", "Goal {}: {}", row.goal->id.value, text);
  return words_.say("Mål {}: gällande {}; beräknat {}", "Goal {}: final {}; computed {}",
                    row.goal->id.value, shown_in_text(valid(row), input_.language), text);
}

void Status::missing(const FollowUpReportInput& followup) {
  std::vector<std::string> lines = missing_lines(followup, input_.language);
  line(1, lines.empty() ? words_.in({"Inget saknas.", "Nothing is missing."})
                        : words_.in({"Saknas:", "Missing:"}));
  for (const std::string& text : lines) line(2, text);
}

// The next month in which anything is due, or the council follows up; 0 after December.
int Status::next_month() const {
  int month = input_.followup == nullptr ? 0 : input_.followup->period.month();
  while (++month <= 12) {
    bool due =
        month == 12 || (input_.council != nullptr && council_months(input_.council).has(month));
    each_indicator(input_.plan, [&](const Goal&, const Objective&, const Indicator& row) {
      due = due || row.schedule.value.has(month);
    });
    if (due) return month;
  }
  return 0;
}

// Whether nothing more is to be done about the latest follow-up.
bool Status::is_settled() const {
  const Located<DecisionStatus>& decided = input_.followup->follow_up().decision.status;
  return decided && *decided == DecisionStatus::decided &&
         missing_lines(*input_.followup, input_.language).empty();
}

void Status::next() {
  int month = next_month();
  if (month == 0 && !is_settled()) {
    line(1,
         words_.in({"Året är uppföljt när inget saknas och uppföljningen för december är beslutad.",
                    "The year is followed up when nothing is missing and the follow-up of "
                    "December is decided."}));
    return;
  }
  if (month == 0) {
    line(1, words_.in({"Året är uppföljt. Nästa års utkast: namndplan rollover SÖKVÄG",
                       "The year is followed up. Next year's draft: namndplan rollover PATH"}));
    return;
  }
  int due = 0;
  each_indicator(input_.plan, [&](const Goal&, const Objective&, const Indicator& row) {
    due += row.schedule.value.has(month) ? 1 : 0;
  });
  Month period{input_.plan.year.value, month};
  std::string text = words_.say("Nästa period: {}.", "Next period: {}.", period.iso());
  if (due == 1) {
    text += words_.in(
        {" Utfall ska då lämnas för 1 indikator.", " An outcome is due for 1 indicator."});
  } else if (due > 1) {
    text += words_.say(" Utfall ska då lämnas för {} indikatorer.",
                       " Outcomes are due for {} indicators.", due);
  }
  line(1, text);
}

std::string Status::build() {
  const BoardPlan& plan = input_.plan;
  line(0, fmt::format("{} {} – {}", plan.board.value, plan.year.value, plan.organisation.value));
  line(1, words_.say("Plan: {}", "Plan: {}", decision(plan.decision)));
  if (input_.followup == nullptr) {
    line(1, words_.in({"Ingen uppföljning än.", "Not followed up yet."}));
  } else {
    line(1, words_.say("Senaste uppföljning: {}, {}", "Latest follow-up: {}, {}",
                       input_.followup->follow_up().period->iso(),
                       decision(input_.followup->follow_up().decision)));
    levels(*input_.followup);
    missing(*input_.followup);
  }
  next();
  return std::move(out_);
}

}  // namespace

std::string status_text(const StatusInput& input) { return Status(input).build(); }

}  // namespace namndplan::report
