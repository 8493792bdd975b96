// report followup and why: both stand on the same assessment of a plan at a period.
#include "namndplan/analysis/deviation.h"
#include "namndplan/analysis/fulfilment.h"
#include "namndplan/analysis/next_level.h"
#include "namndplan/base/number_format.h"
#include "namndplan/base/suggest.h"
#include "namndplan/base/utf8.h"
#include "namndplan/commands.h"
#include "namndplan/input.h"
#include "namndplan/model/find.h"
#include "namndplan/periods.h"
#include "namndplan/report/derivation.h"
#include "namndplan/report/followup_report.h"
#include "namndplan/report/followup_words.h"
#include "namndplan/version.h"

namespace namndplan::cli {
namespace {

// The plan with the follow-ups that count, and the files they came from.
struct Assessed {
  const load::Document* plan = nullptr;
  std::vector<const load::Document*> follow_ups;

  FollowUpPeriod period() const {
    FollowUpPeriod out{*plan->plan(), {}};
    for (const load::Document* document : follow_ups)
      out.follow_ups.push_back(document->follow_up());
    return out;
  }
};

std::string periods_of(const std::vector<const load::Document*>& follow_ups) {
  std::string out;
  for (const load::Document* document : follow_ups) {
    out += (out.empty() ? "" : ", ") + document->follow_up()->period->iso();
  }
  return out;
}

// Drops the follow-ups after the period asked for. False, with a complaint, when it has none.
bool up_to_period(Context& context, Assessed& assessed) {
  std::vector<const load::Document*>& all = assessed.follow_ups;
  const std::string& plan = assessed.plan->source->name();
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
  context.complain(text("det finns ingen uppföljning för {}; det finns {}",
                        "there is no follow-up for {}; there are {}", wanted.iso(), known));
  return false;
}

// Gathers what a report needs. Nothing, with a complaint and the exit status, when it cannot be
// made.
std::optional<Assessed> assess(Context& context, load::Repository& repository,
                               const std::string& path, int& status) {
  Assessed assessed;
  assessed.plan = board_plan_at(context, repository, path, status);
  if (assessed.plan == nullptr) return std::nullopt;
  status = exit_findings;
  std::vector<const load::Document*> rejected;
  assessed.follow_ups = follow_ups_of(repository, *assessed.plan, rejected);
  for (const load::Document* document : rejected) {
    status = refuse_errors(context, repository, *document);
    return std::nullopt;
  }
  if (!up_to_period(context, assessed)) return std::nullopt;
  for (const load::Document* document : assessed.follow_ups) {
    if (int refused = refuse_errors(context, repository, *document)) {
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

Text level_text(Level level) { return level_text(report::Verdict::of(level)); }

Text next_for_indicator(const IndicatorResult& result, const AssessmentLimits& limits) {
  auto next = next_level(result, limits);
  if (!next) return {};
  if (*result.indicator->kind == IndicatorKind::yes_no) {
    std::string answer = next->needed.is_zero() ? "Nej" : "Ja";
    Text level = level_text(next->level);
    return {fmt::format("För {} krävs {}.", level.sv, answer),
            fmt::format("For {} it takes {}.", level.en, answer)};
  }
  const std::string& own = result.indicator->unit.value;
  std::string unit = is_percent(*result.indicator->kind) ? "\u00a0procentenheter"
                                                         : (own.empty() ? "" : "\u00a0" + own);
  std::string amount = format_swedish(next->missing.abs().rounded(6));
  std::string needed = format_swedish(next->needed.rounded(6));
  bool more = !next->missing.negative();
  // Where less is better, what is needed is a most: what adds up over the year may still grow to
  // it.
  if (!result.indicator->higher_is_better() && *result.indicator->direction == Direction::lower) {
    std::string most = needed + (unit.empty() ? "" : own.empty() ? "\u00a0%" : "\u00a0" + own);
    Text level = level_text(next->level);
    return {fmt::format("För {} krävs högst {} vid årets slut.", level.sv, most),
            fmt::format("For {} it takes at most {} at the end of the year.", level.en, most)};
  }
  return {fmt::format("För {} krävs {} vid årets slut: {}{} {}.", level_text(next->level).sv,
                      needed, amount, unit, more ? "till" : "mindre"),
          fmt::format("For {} it takes {} at the end of the year: {}{} {}.",
                      level_text(next->level).en, needed, amount, unit, more ? "more" : "less")};
}

Text next_for_degree(Standing standing, Level level, const std::optional<Decimal>& degree,
                     const AssessmentLimits& limits) {
  auto next = next_level(standing, level, degree, limits);
  if (!next) return {};
  // One decimal, or as many as it takes to say that something is missing.
  Decimal points = next->missing * 100;
  Decimal rounded = points.rounded(1);
  std::string needed = format_swedish(next->needed * 100) + "\u00a0%";
  std::string missing = format_swedish(rounded.is_zero() ? points.rounded(9) : rounded);
  Text name = level_text(next->level);
  return {fmt::format("För {} krävs {}: {} procentenheter till.", name.sv, needed, missing),
          fmt::format("For {} it takes {}: {} percentage points more.", name.en, needed, missing)};
}

// What `why` tells of one id; nothing when the id is none of an assessed row.
class Explainer {
 public:
  Explainer(Context& context, const FollowUpPeriod& period, const Fulfilment& figures)
      : context_(context), period_(period), figures_(figures), budget_(deviation(period)) {}

  bool explain(const std::string& id) { return explain_assessed(id) || explain_budget(id); }

  bool explain_assessed(const std::string& id) {
    for (const GoalResult& goal : figures_.goals) {
      if (goal.goal->id.value == id) {
        return print(id, goal.step, goal.standing, goal.level, goal.stated,
                     next_for_degree(goal.standing, goal.level, goal.degree, figures_.limits));
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
    return out;
  }

 private:
  bool explain_objective(const std::string& id, const ObjectiveResult& objective) {
    if (objective.objective->id.value == id) {
      return print(
          id, objective.step, objective.standing, objective.level, objective.stated,
          next_for_degree(objective.standing, objective.level, objective.degree, figures_.limits));
    }
    for (const IndicatorResult& row : objective.indicators) {
      if (row.indicator->id.value != id) continue;
      return print(id, row.step, row.standing, row.level, nullptr,
                   next_for_indicator(row, figures_.limits));
    }
    return false;
  }

  // A line of the budget, by its unit, or the sum.
  bool explain_budget(const std::string& id) {
    if (!budget_) return false;
    for (const BudgetResult& row : budget_->lines) {
      if (row.id() == id) return print(id, derivation(row, period_.plan));
    }
    if (id != BudgetResult::sum_id && id != budget_total_key) return false;
    return print(id, derivation(budget_->sum, period_.plan));
  }

  bool print(const std::string& id, const Step& step) {
    return print({id, period_.current().period->iso(), {}, {}, {}, {}, {}, step});
  }

  bool print(const std::string& id, const Step& step, Standing standing, Level level,
             const StatedLevel* stated, Text next) {
    std::vector<Step> limits;
    if (standing == Standing::assessed) {
      const std::vector<Step>& all = figures_.limits.steps;
      limits.assign(all.begin(), all.begin() + 2);
    }
    report::Explanation explanation{id,
                                    period_.current().period->iso(),
                                    level_text({standing, level}),
                                    {},
                                    {},
                                    std::move(next),
                                    limits,
                                    step};
    if (stated != nullptr) {
      explanation.stated_level = level_text(report::Verdict::of(*stated->level));
      explanation.motivation = stated->motivation.value;
    }
    return print(explanation);
  }

  bool print(const report::Explanation& explanation) {
    context_.out.text() += context_.options.format == "json"
                               ? report::derivation_json(explanation)
                               : report::derivation_text(explanation, context_.language());
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
  load::Repository repository(*root, reader_for(context));
  int status = exit_clean;
  auto assessed = assess(context, repository, path, status);
  if (!assessed) return status;
  FollowUpPeriod period = assessed->period();
  Fulfilment figures = fulfilment(period);
  report::FollowUpReportInput input{period,
                                    figures,
                                    {},
                                    context.language(),
                                    {assessed->plan->source->name()},
                                    version(),
                                    context.options.money_unit};
  report::Wanted wanted = wanted_of(context.options);
  if (wanted.document) input.earlier = report::earlier_fulfilments(period);
  for (const load::Document* document : assessed->follow_ups) {
    input.sources.push_back(document->source->name());
  }
  if (assessed->plan->referred != nullptr) {
    input.sources.push_back(assessed->plan->referred->source->name());
  }
  input.wanted = std::move(wanted);
  return write_report(context, report::followup_report(input));
}

int why(Context& context) {
  const std::string& id = context.options.arguments[0];
  const std::string& path = context.options.arguments[1];
  auto root = root_for(context, path);
  if (!root) return exit_usage;
  load::Repository repository(*root, reader_for(context));
  int status = exit_clean;
  auto assessed = assess(context, repository, path, status);
  if (!assessed) return status;
  FollowUpPeriod period = assessed->period();
  Fulfilment figures = fulfilment(period);
  Explainer explainer(context, period, figures);
  if (explainer.explain(id)) return exit_clean;
  std::string_view meant = nearest(id, explainer.ids());
  Text message = text("det finns ingen indikator, inget delmål, inget mål och ingen budgetrad `{}`",
                      "there is no indicator, objective, goal or budget line `{}`", shorten(id));
  if (!meant.empty()) {
    message.sv += fmt::format("; menade du `{}`?", meant);
    message.en += fmt::format("; did you mean `{}`?", meant);
  }
  context.complain(message);
  return exit_usage;
}

}  // namespace namndplan::cli
