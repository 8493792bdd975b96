// NP4xx, the follow-up as a document: what it refers to, its period, its decision and the levels it
// states.
#include "namndplan/rules/follow_up_checks.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "namndplan/base/utf8.h"
#include "namndplan/figures/deviation.h"
#include "namndplan/figures/unreported.h"
#include "namndplan/model/find.h"
#include "namndplan/rules/words.h"

namespace namndplan::rules {
namespace {

// Past this many unknown ids of a kind, nothing is suggested: they are all the same mistake, and
// suggestions take time.
constexpr int max_advised = 100;

// One kind of row in a follow-up: its key, and the ids that the plan has for it.
struct Kind {
  FixedText none;  // "ingen indikator"
  FixedText one;   // "en indikator"
  std::string_view key;
  std::vector<std::string_view> ids = {};
  std::set<std::string_view> known = {};

  void add(const Located<std::string>& id) { add(std::string_view(*id)); }
  void add(std::string_view id) {
    ids.push_back(id);
    known.insert(id);
  }
};

struct Kinds {
  explicit Kinds(const BoardPlan& plan);

  Kind indicators{
      {"ingen indikator", "no indicator"}, {"en indikator", "an indicator"}, "indikatorer"};
  Kind activities{
      {"ingen aktivitet", "no activity"}, {"en aktivitet", "an activity"}, "aktiviteter"};
  Kind levels{{"inget mål eller delmål", "no goal or objective"},
              {"ett mål eller delmål", "a goal or objective"},
              "bedömning"};
  Kind assignments{{"inget uppdrag", "no assignment"}, {"ett uppdrag", "an assignment"}, "uppdrag"};
  Kind budget{{"ingen budgetrad", "no budget line"}, {"en budgetrad", "a budget line"}, "budget"};
};

Kinds::Kinds(const BoardPlan& plan) {
  for (const Goal& goal : plan.goals) levels.add(goal.id);
  each_objective(plan, [&](const Goal&, const Objective& objective) {
    levels.add(objective.id);
    for (const Indicator& row : objective.indicators) indicators.add(row.id);
    for (const Activity& row : objective.activities) activities.add(row.id);
  });
  for (const Assignment& row : plan.assignments) {
    assignments.add(row.id);
    for (const AssignmentPart& part : row.parts) assignments.add(part.id);
  }
  for (const BudgetLine& line : plan.budget.lines) budget.add(line.unit);
  if (plan.budget.lines.empty() && plan.budget.frame) budget.add(budget_total_key);
}

bool holds(const Kind& kind, std::string_view id) { return kind.known.count(id) > 0; }

// What to do with an id that the plan does not have as this kind of row.
Text advice_for(const Kinds& kinds, const Kind& kind, std::string_view id) {
  for (const Kind* other :
       {&kinds.indicators, &kinds.activities, &kinds.levels, &kinds.assignments, &kinds.budget}) {
    if (other == &kind || !holds(*other, id)) continue;
    return {fmt::format("`{}` är {} i planen; skriv det under `{}`", shorten(id), other->one.sv,
                        other->key),
            fmt::format("`{}` is {} in the plan; write it under `{}`", shorten(id), other->one.en,
                        other->key)};
  }
  if (&kind == &kinds.budget && id == budget_total_key) {
    return {"totalen räknas ut av raderna; ta bort den",
            "the total is computed from the lines; remove it"};
  }
  if (kind.ids.empty()) return {};
  return known_ids(id, kind.ids, text("planen har {}", "the plan has {}", listed(kind.ids)));
}

template <class Row>
void check_ids(const Kinds& kinds, const Kind& kind, const std::vector<Row>& rows,
               const Reporter& report) {
  int told = 0;
  for (const Row& row : rows) {
    if (!row.id || holds(kind, *row.id)) continue;
    std::string id = shorten(*row.id);
    report.at(row.id.place, row.path,
              {fmt::format("planen har {} {}", kind.none.sv, id),
               fmt::format("the plan has {} {}", kind.none.en, id)},
              ++told > max_advised ? Text{} : advice_for(kinds, kind, *row.id));
  }
}

// The computed result that a stated level stands beside.
struct Computed {
  Standing standing = Standing::not_current;  // also of a goal without objectives
  Level level = Level::not_assessed;
  std::optional<Decimal> degree;  // as it is printed
  Place place;
};

std::map<std::string_view, Computed> computed_levels(const FollowUpInput& input) {
  std::map<std::string_view, Computed> out;
  for (const Goal& goal : input.plan.goals) out[*goal.id].place = goal.anchor;
  const Fulfilment figures = fulfilment(period_of(input));
  auto printed = [&](const std::optional<Decimal>& degree) {
    return degree ? std::optional(figures.limits.printed_degree(*degree)) : std::nullopt;
  };
  for (const GoalResult& goal : figures.goals) {
    out[*goal.goal->id] = {goal.standing, goal.level, printed(goal.degree), goal.goal->anchor};
    for (const ObjectiveResult& row : goal.objectives) {
      out[*row.objective->id] = {row.standing, row.level, printed(row.degree),
                                 row.objective->anchor};
    }
  }
  return out;
}

bool same_level(Level stated, const Computed& computed) {
  if (computed.standing != Standing::assessed) return stated == Level::not_assessed;
  return stated == computed.level;
}

bool is_decided(const Decision& decision) {
  return decision.status && *decision.status == DecisionStatus::decided;
}

}  // namespace

bool has_sound_method(const BoardPlan& plan) {
  Findings findings;
  const UnreadIndex nothing;
  for (const PlanRule& row : decision_rules())
    row.check({plan, nullptr}, Reporter(row.rule, findings, nothing));
  return !findings.has_errors();
}

bool in_plan_year(const FollowUpInput& input) {
  return input.follow_up.period->year == input.plan.year.value;
}

FollowUpPeriod period_of(const FollowUpInput& input) {
  FollowUpPeriod period{input.plan, {}};
  for (const FollowUp* other : input.of_plan) {
    if (*other->period >= *input.follow_up.period) break;
    period.follow_ups.push_back(other);
  }
  period.follow_ups.push_back(&input.follow_up);
  return period;
}

const Place& place_of_key(const FollowUp& follow_up, const Place& key) {
  return key.source == nullptr ? follow_up.anchor : key;
}

void check_known_ids(const FollowUpInput& input, const Reporter& report) {
  const Kinds kinds(input.plan);
  const FollowUp& follow_up = input.follow_up;
  check_ids(kinds, kinds.indicators, follow_up.indicators, report);
  check_ids(kinds, kinds.activities, follow_up.activities, report);
  check_ids(kinds, kinds.levels, follow_up.levels, report);
  check_ids(kinds, kinds.assignments, follow_up.assignments, report);
  check_ids(kinds, kinds.budget, follow_up.budget, report);
}

void check_stated_levels(const FollowUpInput& input, const Reporter& report) {
  const std::vector<StatedLevel>& levels = input.follow_up.levels;
  auto unexplained = [](const StatedLevel& row) { return row.level && !row.motivation; };
  if (!in_plan_year(input) || std::none_of(levels.begin(), levels.end(), unexplained)) return;
  if (!has_sound_method(input.plan)) return;
  const auto computed = computed_levels(input);
  for (const StatedLevel& row : levels) {
    auto found = computed.find(*row.id);
    if (!unexplained(row) || found == computed.end() || same_level(*row.level, found->second))
      continue;
    const Computed& result = found->second;
    std::string degree = result.degree ? fmt::format(" ({})", percent(*result.degree)) : "";
    Finding& finding =
        report.at(row.level.place, row.path,
                  text("nivån {} för {} är en annan än den beräknade, {}{}, och saknar motivering",
                       "the level {} of {} is not the computed one, {}{}, and has no motivering",
                       word(*row.level), shorten(*row.id),
                       standing_word(result.standing, result.level), degree),
                  {"lägg till `motivering: …`, eller ta bort raden så gäller den beräknade nivån",
                   "add `motivering: …`, or remove the line and the computed level holds"});
    finding.related.push_back(related_at(result.place, {"i planen", "in the plan"}));
  }
}

void check_same_period(const FollowUpInput& input, const Reporter& report) {
  for (const FollowUp* other : input.of_plan) {
    if (other == &input.follow_up || *other->period != *input.follow_up.period) continue;
    Finding& finding = report.at(
        input.follow_up.period.place, {},
        text(
            "det finns två uppföljningar för {}; den vars filnamn kommer först räknas tills vidare",
            "there are two follow-ups for {}; the one whose file name comes first counts until "
            "then",
            other->period->iso()),
        {"ta bort den som inte gäller, slå ihop dem till en fil, eller rätta `period`",
         "remove the one that does not hold, merge them into one file, or fix `period`"});
    finding.related.push_back(
        related_at(other->period.place, {"den som räknas nu", "the one that counts now"}));
    return;
  }
}

void check_period_year(const FollowUpInput& input, const Reporter& report) {
  if (in_plan_year(input)) return;
  Finding& finding = report.at(
      input.follow_up.period.place, {},
      text("perioden {} ligger utanför planåret {}", "the period {} lies outside the plan year {}",
           input.follow_up.period->iso(), input.plan.year.value),
      {"rätta `period`, eller hänvisa till rätt års plan",
       "fix `period`, or refer to the plan of that year"});
  finding.related.push_back(related_at(input.plan.year.place, {"planens år", "the plan's year"}));
}

void check_plan_decided(const FollowUpInput& input, const Reporter& report) {
  const Decision& decision = input.plan.decision;
  if (is_decided(decision)) return;
  Finding& finding = report.at(
      input.follow_up.plan.place, {},
      decision.status ? text("planen är inte beslutad utan har status {}",
                             "the plan is not decided; its status is {}", word(*decision.status))
                      : Text{"planen har inget beslut", "the plan has no decision"},
      {"är planen beslutad, ange `status: beslutad` med datum och diarienummer i den",
       "if the plan is decided, give `status: beslutad` with date and case number in it"});
  finding.related.push_back(
      decision.status ? related_at(decision.status.place, {"planens status", "the plan's status"})
                      : related_at(input.plan.anchor, {"planen", "the plan"}));
}

void check_decision_date(const FollowUpInput& input, const Reporter& report) {
  const Decision& decision = input.follow_up.decision;
  Date last_day = input.follow_up.period->last_day();
  if (!is_decided(decision) || !decision.date || *decision.date >= last_day) return;
  Finding& finding =
      report.at(decision.date.place, decision.path,
                text("uppföljningen är beslutad {}, före periodens slut {}",
                     "the follow-up was decided on {}, before the period's end {}",
                     decision.date->iso(), last_day.iso()),
                {"rätta datumet eller `period`; är den inte beslutad än, ange `status: förslag`",
                 "fix the date or `period`; if it is not decided yet, give `status: förslag`"});
  finding.related.push_back(related_at(input.follow_up.period.place, {"perioden", "the period"}));
}

void check_decision_dated(const FollowUpInput& input, const Reporter& report) {
  const Decision& decision = input.follow_up.decision;
  if (!is_decided(decision) || decision.date) return;
  report.at(decision.status.place, decision.path,
            {"uppföljningen är beslutad men saknar beslutsdatum",
             "the follow-up is decided but has no date of decision"},
            {"ange `datum: …`, dagen för beslutet", "give `datum: …`, the day of the decision"});
}

namespace {

// Those that are most likely reported under an id that the plan does not have.
template <class IsReported>
std::set<std::string_view> misnamed_activities(const FollowUpInput& input,
                                               const IsReported& is_reported) {
  std::set<std::string_view> known;
  std::vector<std::string_view> missing;
  each_objective(input.plan, [&](const Goal&, const Objective& objective) {
    for (const Activity& activity : objective.activities) {
      known.insert(*activity.id);
      if (!is_reported(activity)) missing.push_back(*activity.id);
    }
  });
  return meant_by(unknown_ids(input.follow_up.activities, known), std::move(missing));
}

}  // namespace

void check_activities(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input)) return;
  const FollowUpPeriod period = period_of(input);
  const auto latest = [&](const Activity& activity) {
    return latest_status(period.follow_ups, &FollowUp::activities, *activity.id).row;
  };
  const auto rows = by_id(input.follow_up.activities);
  const std::set<std::string_view> misnamed = misnamed_activities(
      input, [&](const Activity& activity) { return latest(activity) != nullptr; });
  each_objective(input.plan, [&](const Goal&, const Objective& objective) {
    for (const Activity& activity : objective.activities) {
      const bool due = activity.due ? *activity.due <= period.last_day() : period.december();
      const auto row = rows.find(*activity.id);
      const ActivityReport* said = latest(activity);
      const bool never = said == nullptr;
      if (!due || misnamed.count(*activity.id) > 0) continue;
      if (!never && (row != rows.end() || is_closed(*said->status))) continue;
      const std::string id = shorten(*activity.id);
      const Text last = never ? Text{"redovisas inte", "is not reported"}
                              : text("nämns inte; den var {}", "is not mentioned; it was {}",
                                     word(*said->status));
      Finding& finding = report.at(
          row == rows.end() ? place_of_key(input.follow_up, input.follow_up.activities_key)
                            : row->second->anchor,
          activity.path,
          {fmt::format("aktivitet {} skulle vara klar men {}", id, last.sv),
           fmt::format("activity {} was due but {}", id, last.en)},
          text("ange `{}: …` med dess status under `aktiviteter`",
               "give `{}: …` with its status under `aktiviteter`", id));
      finding.related.push_back(related_at(activity.due ? activity.due.place : activity.anchor,
                                           {"aktiviteten", "the activity"}));
    }
  });
}

void check_empty(const FollowUpInput& input, const Reporter& report) {
  if (!is_empty(input.follow_up)) return;
  report.at(input.follow_up.period.place, {},
            {"uppföljningen har inget innehåll", "the follow-up has no content"},
            {"skriv vad nämnden redovisar, eller ta bort filen",
             "write what the board reports, or remove the file"});
}

void check_forecast_in_words(const FollowUpInput& input, const Reporter& report) {
  for (const IndicatorReport& row : input.follow_up.indicators) {
    const Measure& forecast = row.forecast;
    if (!forecast.given() || forecast.answer == Answer::value) continue;
    const std::string_view words =
        forecast.answer == Answer::not_measured ? not_measured_word : not_answered_word;
    report.at(forecast.place, row.path,
              text("prognosen för {} är `{}`, så ingen är angiven",
                   "the forecast of {} is `{}`, so none is given", shorten(*row.id), words),
              {"ta bort `prognos` så räknas den fram där det går, eller ange ett värde",
               "remove `prognos` and it is computed where it can be, or give a value"});
  }
}

// Each skipped month is reported once, by the follow-up that comes after it.
void check_skipped(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input)) return;
  const FollowUpPeriod period = period_of(input);
  const auto before = period.previous();
  for (int month : skipped_months(period, input.council)) {
    if (before && month < before->month()) continue;
    const std::string skipped = Month{input.plan.year.value, month}.iso();
    report.at(input.follow_up.period.place, {},
              text("det finns ingen uppföljning för {}, då något skulle redovisas enligt planen",
                   "there is no follow-up for {}, when something was to be reported by the plan",
                   skipped),
              text("följ upp {} också, eller säg i nästa plans `periodicitet` när det görs",
                   "follow up {} too, or say in the next plan's `periodicitet` when it is done",
                   skipped));
  }
}

void check_folder(const FollowUpInput& input, const Reporter& report) {
  if (input.beside_plan) return;
  Finding& finding =
      report.at(input.follow_up.plan.place, {},
                {"uppföljningen ligger i en annan mapp än planen, och rapporterna hittar den inte",
                 "the follow-up lies in another folder than its plan, and reports do not find it"},
                {"flytta den till planens mapp", "move it to the plan's folder"});
  finding.related.push_back(related_at(input.plan.anchor, {"planen", "the plan"}));
}

}  // namespace namndplan::rules
