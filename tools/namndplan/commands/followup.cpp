// report followup and why: both stand on the same assessment of a plan at a period.
#include <algorithm>

#include "namndplan/base/utf8.h"
#include "namndplan/commands.h"
#include "namndplan/commands/why.h"
#include "namndplan/figures/deviation.h"
#include "namndplan/figures/fulfilment.h"
#include "namndplan/input.h"
#include "namndplan/model/find.h"
#include "namndplan/periods.h"
#include "namndplan/report/followup/followup_report.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/parts/derivation.h"
#include "namndplan/report/parts/next_words.h"
#include "namndplan/sources.h"
#include "namndplan/version.h"

namespace namndplan::cli {
namespace {

std::string periods_of(const std::vector<DocumentPtr>& follow_ups) {
  std::string out;
  for (const DocumentPtr& document : follow_ups) {
    out += (out.empty() ? "" : ", ") + document->follow_up()->period->iso();
  }
  return out;
}

// Drops the follow-ups after the period asked for. False, with a complaint, when it has none; a
// plan that has none at all will do for `why` (`plan_alone`) when no period is asked for.
bool up_to_period(Context& context, PlanYear& assessed, bool plan_alone) {
  std::vector<DocumentPtr>& all = assessed.follow_ups;
  const std::string plan = context.here(assessed.plan->source->name());
  if (all.empty() && plan_alone && !context.options.period) return true;
  if (all.empty()) {
    context.complain(text("det finns ingen uppföljning av `{}` i dess mapp",
                          "there is no follow-up of `{}` in its folder", plan));
    return false;
  }
  if (!context.options.period) return true;
  Month wanted = *context.options.period;
  std::string known = periods_of(all);
  while (!all.empty() && *all.back()->follow_up()->period > wanted) all.pop_back();
  if (!all.empty() && *all.back()->follow_up()->period == wanted) return true;
  context.complain(no_such_period(wanted, known));
  return false;
}

// Gathers what a report needs. Nothing, with a complaint and the exit status, when it cannot be
// made.
std::optional<PlanYear> assess(Context& context, Folders& folders, const std::string& path,
                               int& status, bool plan_alone = false) {
  PlanYear assessed;
  assessed.plan = board_plan_at(context, folders, path, status);
  if (assessed.plan == nullptr) return std::nullopt;
  assessed.follow_ups = folders.follow_ups_of(*assessed.plan);
  status = refuse_rejected(context, folders, *assessed.plan);
  if (status != exit_clean) return std::nullopt;
  if (!up_to_period(context, assessed, plan_alone)) {
    status = exit_usage;
    return std::nullopt;
  }
  for (const DocumentPtr& document : assessed.follow_ups) {
    if (int refused = refuse_errors(context, folders, document)) {
      status = refused;
      return std::nullopt;
    }
  }
  return assessed;
}

// ---- why ----

// Swedish as files and tables have it.
Text level_text(report::Verdict verdict) {
  return {std::string(standing_word(verdict.standing, verdict.level)),
          report::shown_in_text(verdict, Language::english)};
}

// What `why` tells of one id; nothing when the id is none of an assessed row.
class Explainer {
 public:
  Explainer(Context& context, const FollowUpPeriod& period, const Fulfilment& figures)
      : context_(context), period_(period), figures_(figures), budget_(deviation(period)) {}

  static constexpr std::string_view frame_id = "ram";

  bool explain(const std::string& id) { return explain_assessed(id) || explain_budget(id); }

  bool explain_assessed(const std::string& id) {
    for (const GoalResult& goal : figures_.goals) {
      if (goal.goal->id.value == id) {
        return print(id, goal, goal.stated);
      }
      for (const ObjectiveResult& objective : goal.objectives) {
        if (explain_objective(id, objective)) return true;
      }
    }
    return false;
  }

  std::vector<std::string_view> ids() const {
    std::vector<std::string_view> out;
    for (const GoalResult& goal : figures_.goals) {
      out.push_back(goal.goal->id.value);
      for (const ObjectiveResult& objective : goal.objectives) {
        out.push_back(objective.objective->id.value);
        for (const IndicatorResult& row : objective.indicators)
          out.push_back(row.indicator->id.value);
      }
    }
    if (!budget_) return out;
    for (const BudgetResult& row : budget_->lines) out.push_back(row.id());
    out.push_back(BudgetResult::sum_id);
    if (period_.plan.budget.frame) out.push_back(frame_id);
    return out;
  }

 private:
  bool explain_objective(const std::string& id, const ObjectiveResult& objective) {
    if (objective.objective->id.value == id) {
      return print(id, objective, objective.stated);
    }
    for (const IndicatorResult& row : objective.indicators) {
      if (row.indicator->id.value != id) continue;
      return print(id, row, nullptr);
    }
    return false;
  }

  // A line of the budget, by its unit, or the sum.
  bool explain_budget(const std::string& id) {
    if (!budget_) return false;
    for (const BudgetResult& row : budget_->lines) {
      if (row.id() == id) return print(id, derivation(row, period_.plan));
    }
    if (id == frame_id && period_.plan.budget.frame)
      return print(id, frame_derivation(period_.plan));
    if (id != BudgetResult::sum_id && id != budget_total_key) return false;
    return print(id, derivation(budget_->sum, period_.plan));
  }

  bool print(const std::string& id, const Step& step) {
    return print({id, period_.current().period->iso(), {}, {}, {}, {}, {}, {}, step});
  }

  static Text basis_of(const IndicatorResult&) { return {}; }
  template <class Result>  // of an objective or goal
  static Text basis_of(const Result& result) {
    return {report::rests_on(result, Language::swedish),
            report::rests_on(result, Language::english)};
  }
  static const Step* level_step_of(const IndicatorResult&) { return nullptr; }
  template <class Result>  // of an objective or goal
  static const Step* level_step_of(const Result& result) {
    return result.standing == Standing::assessed ? &result.level_step : nullptr;
  }

  template <class Result>  // of an indicator, objective or goal
  bool print(const std::string& id, const Result& result, const StatedLevel* stated) {
    std::vector<Step> limits;
    if (result.standing == Standing::assessed) {
      const std::vector<Step>& all = figures_.limits.steps;
      limits.assign(all.begin(), all.begin() + 2);
    }
    report::Explanation explanation{id,
                                    period_.current().period->iso(),
                                    level_text(report::computed(result)),
                                    basis_of(result),
                                    {},
                                    {},
                                    report::next_level_text(result, figures_.limits),
                                    limits,
                                    result.step,
                                    level_step_of(result)};
    Step stated_step;
    if (stated != nullptr) {
      explanation.stated_level = level_text(report::Verdict::of(*stated->level));
      explanation.motivation = stated->motivation.value;
      stated_step = leaf_word({"angiven nivå", "stated level"}, std::string(word(*stated->level)),
                              stated->level.place);
      explanation.stated = &stated_step;
    }
    return print(explanation);
  }

  bool print(const report::Explanation& explanation) {
    print_explanation(context_, explanation, period_.plan.budget.written_unit());
    return true;
  }

  Context& context_;
  const FollowUpPeriod& period_;
  const Fulfilment& figures_;
  std::optional<Deviation> budget_;
};

}  // namespace

int report_followup(Context& context) {
  const std::string& path = context.options.arguments[0];
  auto root = root_for(context, path);
  if (!root) return exit_usage;
  Folders folders(*root, reader_for(context));
  int status = exit_clean;
  auto assessed = assess(context, folders, path, status);
  if (!assessed) return status;
  FollowUpPeriod period = assessed->period();
  Fulfilment figures = fulfilment(period);
  report::FollowUpReportInput input{period,
                                    figures,
                                    {},
                                    context.language(),
                                    sources_of(*assessed),
                                    version(),
                                    context.options.money_unit};
  report::Wanted wanted = wanted_of(context.options);
  if (wanted.document) input.earlier = report::earlier_fulfilments(period);
  input.wanted = std::move(wanted);
  input.council = assessed->council();
  return write_report(context, report::followup_report(input));
}

int why(Context& context) {
  const std::string& id = context.options.arguments[0];
  const std::string& path = context.options.arguments[1];
  std::vector<std::string> paths(context.options.arguments.begin() + 1,
                                 context.options.arguments.end());
  bool is_sum = id == BudgetResult::sum_id || id == budget_total_key;
  if (is_sum && are_many_boards(context, paths)) return why_sum_of_boards(context, paths);
  if (paths.size() > 1) {
    context.complain(text("av flera nämnder kan bara Summa visas, inte `{}`",
                          "of several boards only Summa can be shown, not `{}`", shorten(id)));
    return exit_usage;
  }
  auto root = root_for(context, path);
  if (!root) return exit_usage;
  Folders folders(*root, reader_for(context));
  int status = exit_clean;
  auto assessed = assess(context, folders, path, status, true);
  if (!assessed) return status;
  if (assessed->follow_ups.empty()) return why_planned(context, assessed->content(), id);
  FollowUpPeriod period = assessed->period();
  Fulfilment figures = fulfilment(period);
  Explainer explainer(context, period, figures);
  if (explainer.explain(id)) return exit_clean;
  return unknown_id(context, id, explainer.ids());
}

}  // namespace namndplan::cli
