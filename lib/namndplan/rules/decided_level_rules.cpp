// NP421–NP424 and NP427: what a follow-up says of levels and of the plan it is held against.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/base/utf8.h"
#include "namndplan/model/find.h"
#include "namndplan/rules/follow_up_checks.h"
#include "namndplan/rules/measures.h"
#include "namndplan/rules/words.h"

namespace namndplan::rules {
namespace {

bool is_decided_on_a_day(const Decision& decision) {
  return decision.status && *decision.status == DecisionStatus::decided && decision.date;
}

void check_plan_decided_after(const FollowUpInput& input, const Reporter& report) {
  const Decision &own = input.follow_up.decision, &plan = input.plan.decision;
  if (!is_decided_on_a_day(own) || !is_decided_on_a_day(plan) || *plan.date <= *own.date) return;
  Finding& finding = report.at(
      own.date.place, own.path,
      text(
          "uppföljningen beslutades {}, men planen först {}: den räknas nu mot andra målnivåer än "
          "då",
          "the follow-up was decided on {}, but the plan only on {}: it is now computed from other "
          "targets than then",
          own.date->iso(), plan.date->iso()),
      {"rätta datumet, eller återställ planen som den var när uppföljningen beslutades",
       "correct the date, or restore the plan as it was when the follow-up was decided"});
  finding.related.push_back(
      related_at(plan.date.place, {"beslutet om planen", "the decision on the plan"}));
}

void check_motivation_alone(const FollowUpInput& input, const Reporter& report) {
  for (const StatedLevel& row : input.follow_up.levels) {
    if (!row.motivation || row.level) continue;
    report.at(row.motivation.place, row.path,
              text("bedömningen av {} har en motivering men ingen nivå, och visas inte",
                   "the assessment of {} has a motivering but no nivå, and is not shown",
                   shorten(*row.id)),
              {"ange `nivå: …`; ska den beräknade nivån gälla, ange den",
               "give `nivå: …`; if the computed level is to apply, give that"});
  }
}

// ---- Levels of a goal and its objectives ----

// The level that applies: the stated one, else the computed; nothing when there is none.
std::optional<Level> level_of(const StatedLevel* stated, Standing standing, Level computed) {
  std::optional<Level> level;
  if (stated != nullptr && stated->level) {
    level = *stated->level;
  } else if (standing == Standing::assessed) {
    level = computed;
  }
  return level == Level::not_assessed ? std::nullopt : level;
}

// Those of its objectives, that have one.
std::vector<Level> levels_below(const GoalResult& goal) {
  std::vector<Level> out;
  for (const ObjectiveResult& row : goal.objectives) {
    if (const auto level = level_of(row.stated, row.standing, row.level)) out.push_back(*level);
  }
  return out;
}

// What was stated, of the goal or the first of its objectives; nullptr when nothing was.
const StatedLevel* stated_in(const GoalResult& goal) {
  if (goal.stated != nullptr && goal.stated->level) return goal.stated;
  for (const ObjectiveResult& row : goal.objectives) {
    if (row.stated != nullptr && row.stated->level) return row.stated;
  }
  return nullptr;
}

void check_level_outside(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input) || input.follow_up.levels.empty() || !has_sound_method(input.plan))
    return;
  for (const GoalResult& goal : fulfilment(period_of(input)).goals) {
    const StatedLevel* stated = stated_in(goal);
    const auto own = level_of(goal.stated, goal.standing, goal.level);
    const std::vector<Level> below = levels_below(goal);
    if (stated == nullptr || !own || below.empty()) continue;
    // Levels are in order: the first is the best.
    const bool better = std::all_of(below.begin(), below.end(), [&](Level l) { return l > *own; });
    const bool worse = std::all_of(below.begin(), below.end(), [&](Level l) { return l < *own; });
    if (!better && !worse) continue;
    const std::string id = shorten(*goal.goal->id);
    Finding& finding = report.at(
        stated->level.place, stated->path,
        better
            ? text("målet {} är {}, men alla dess delmål har en sämre nivå",
                   "goal {} is {}, but all of its objectives have a worse level", id, word(*own))
            : text("målet {} är {}, men alla dess delmål har en bättre nivå",
                   "goal {} is {}, but all of its objectives have a better level", id, word(*own)),
        {"rätta målets nivå eller delmålens: ett mål ligger mellan sina delmål",
         "correct the level of the goal or of the objectives: a goal lies between its objectives"});
    finding.related.push_back(
        related_at(goal.goal->anchor, {"målet i planen", "the goal in the plan"}));
  }
}

// ---- Levels that an earlier follow-up stated ----

// The latest that was stated of each id before this follow-up.
std::map<std::string_view, const StatedLevel*> stated_before(const FollowUpPeriod& period) {
  std::map<std::string_view, const StatedLevel*> out;
  for (const FollowUp* follow_up : period.follow_ups) {
    if (follow_up == &period.current()) continue;
    // What the latest one does not say was not carried to it either.
    out.clear();
    for (const StatedLevel& row : follow_up->levels) {
      if (row.level) out[*row.id] = &row;
    }
  }
  return out;
}

void check_level_not_carried(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input) || !has_sound_method(input.plan)) return;
  const FollowUpPeriod period = period_of(input);
  const auto before = stated_before(period);
  if (before.empty()) return;
  const auto check = [&](const std::string& id, const Entry& entry, Standing standing,
                         Level computed, const StatedLevel* stated) {
    const auto earlier = before.find(id);
    if (earlier == before.end() || stated != nullptr) return;
    const Level now = standing == Standing::assessed ? computed : Level::not_assessed;
    if (*earlier->second->level == now) return;
    const Place& place = earlier->second->level.place;
    Finding& finding = report.at(
        input.follow_up.period.place, entry.path,
        text("nämnden angav {} för {} i den förra uppföljningen; nu gäller den beräknade nivån, {}",
             "the board stated {} for {} in the follow-up before; now the computed level applies, "
             "{}",
             word(*earlier->second->level), shorten(id), standing_word(standing, computed)),
        text("ska nämndens bedömning stå kvar, ange den på nytt under `bedömning`",
             "if the board's assessment still stands, state it again under `bedömning`"));
    finding.related.push_back(related_at(place, {"den angivna nivån", "the stated level"}));
  };
  for (const GoalResult& goal : fulfilment(period).goals) {
    check(*goal.goal->id, *goal.goal, goal.standing, goal.level, goal.stated);
    for (const ObjectiveResult& row : goal.objectives)
      check(*row.objective->id, *row.objective, row.standing, row.level, row.stated);
  }
}

// ---- Interim targets ----

const MonthMeasure* interim_of(const Indicator& indicator, int month) {
  for (const MonthMeasure& entry : indicator.interim_targets) {
    if (*entry.month == month && entry.measure.has_value()) return &entry;
  }
  return nullptr;
}

bool reaches(const Measure& value, const Measure& target, const Indicator& indicator) {
  return degree_of(value.total.value, target.total.value, *indicator.kind,
                   indicator.direction.value)
      .reached;
}

void check_interim_and_forecast(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input) || input.follow_up.period->month == 12) return;
  const auto rows = by_id(input.follow_up.indicators);
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    const auto found = rows.find(*indicator.id);
    const MonthMeasure* interim = interim_of(indicator, input.follow_up.period->month);
    const Measure* target = measure_of(indicator.targets, input.plan.year.value);
    if (found == rows.end() || interim == nullptr || target == nullptr || !target->has_value())
      return;
    const IndicatorReport& row = *found->second;
    if (!row.outcome.has_value() || !row.forecast.has_value() || row.comment) return;
    const bool now = reaches(row.outcome, interim->measure, indicator);
    if (now == reaches(row.forecast, *target, indicator)) return;
    Finding& finding = report.at(
        row.forecast.place, row.path,
        now ? text("delårsnivån {} är nådd, men prognosen når inte målnivån",
                   "the interim target {} is reached, but the forecast misses the target",
                   shown(interim->measure.total.value, *indicator.kind))
            : text("delårsnivån {} är inte nådd, men prognosen når målnivån",
                   "the interim target {} is not reached, but the forecast reaches the target",
                   shown(interim->measure.total.value, *indicator.kind)),
        {"stämmer båda, säg i `kommentar` vad som händer under resten av året",
         "if both are right, say in `kommentar` what happens in the rest of the year"});
    finding.related.push_back(
        related_at(interim->measure.place, {"delårsnivån", "the interim target"}));
  });
}

constexpr FixedText assessment_practice = {
    "Praxis: nämnden beslutar bedömningen. Revisorers återkommande iakttagelse är att det inte "
    "framgår hur den har gjorts.",
    "Practice: the board decides the assessment. Auditors keep finding that it is not shown how it "
    "was made."};

const FollowUpRule rows[] = {
    {{"NP421",
      "planen-beslutad-efter-uppföljningen",
      Severity::warning,
      {"planen beslutades efter uppföljningen", "the plan was decided after the follow-up"},
      {"En uppföljning räknas mot planens målnivåer. Beslutas planen på nytt efter uppföljningen "
       "ändras det som redan har rapporterats: siffrorna i den gamla rapporten blir andra än de "
       "som nämnden beslutade.",
       "A follow-up is computed from the targets of the plan. When the plan is decided anew after "
       "the follow-up, what has been reported changes: the figures of the old report are no longer "
       "those the board decided."},
      {"Rätta datumet, eller återställ planen som den var när uppföljningen beslutades. Det som "
       "ändras under året hör inte hemma i planen.",
       "Correct the date, or restore the plan as it was when the follow-up was decided. What "
       "changes during the year does not belong in the plan."},
      "# planen: beslut {status: beslutad, datum: 2026-06-10}\nperiod: 2026-04\nbeslut: {status: "
      "beslutad, datum: 2026-05-20}\n",
      "# planen: beslut {status: beslutad, datum: 2025-12-09}\nperiod: 2026-04\nbeslut: {status: "
      "beslutad, datum: 2026-05-20}\n",
      assessment_practice,
      Protects::figures},
     check_plan_decided_after},
    {{"NP422",
      "motivering-utan-nivå",
      Severity::error,
      {"en bedömning har en motivering men ingen nivå",
       "an assessment has a motivering but no nivå"},
      {"En motivering säger varför nivån är en annan än den beräknade. Utan `nivå` gäller den "
       "beräknade, och motiveringen visas inte i någon rapport.",
       "A motivering says why the level is another than the computed one. Without `nivå` the "
       "computed one applies, and the text is in no report."},
      {"Ange `nivå`, eller flytta texten till en `kommentar`.",
       "Give `nivå`, or move the text to a `kommentar`."},
      "bedömning:\n  \"1.1\": {motivering: Ett avtal är klart.}\n",
      "bedömning:\n  \"1.1\": {nivå: uppfyllt, motivering: Ett avtal är klart.}\n",
      assessment_practice,
      Protects::completeness},
     check_motivation_alone},
    {{"NP423",
      "mål-utanför-delmålens-nivåer",
      Severity::warning,
      {"ett måls nivå är bättre eller sämre än alla dess delmåls",
       "the level of a goal is better or worse than those of all its objectives"},
      {"Ett mål är summan av sina delmål. När det ligger över eller under alla motsäger de "
       "varandra, och läsaren vet inte vilken nivå som gäller. Det som nämnden har angett räknas, "
       "annars den beräknade nivån.",
       "A goal is what its objectives come to. When it lies above or below all of them they "
       "contradict each other, and a reader cannot know which level applies. What the board has "
       "stated counts, else the computed level."},
      {"Rätta målets nivå eller delmålens.", "Correct the level of the goal or of the objectives."},
      "# delmål 1.1 och 1.2: ej uppfyllt\nbedömning:\n  \"1\": {nivå: uppfyllt, motivering: "
      "Arbetet fortsätter.}\n",
      "# delmål 1.1 och 1.2: ej uppfyllt\nbedömning:\n  \"1\": {nivå: ej uppfyllt, motivering: "
      "Arbetet fortsätter.}\n",
      assessment_practice,
      Protects::figures},
     check_level_outside},
    {{"NP424",
      "delårsnivå-mot-prognos",
      Severity::note,
      {"delårsnivån och prognosen pekar åt olika håll",
       "the interim target and the forecast point in different directions"},
      {"Delårsnivån är nådd men prognosen når inte årets målnivå, eller tvärtom. Båda kan vara "
       "rätt, men oftast är den ena gammal.",
       "The interim target is reached but the forecast misses the target of the year, or the "
       "reverse. Both may be right, but mostly one of them is out of date."},
      {"Rätta prognosen, eller säg i `kommentar` vad som händer under resten av året.",
       "Correct the forecast, or say in `kommentar` what happens in the rest of the year."},
      "# planen: målnivå 90, delårsnivå {aug: 60}\nperiod: 2026-08\nindikatorer:\n  \"1.1.1\": "
      "{utfall: 62, prognos: 80}\n",
      "# planen: målnivå 90, delårsnivå {aug: 60}\nperiod: 2026-08\nindikatorer:\n  \"1.1.1\": "
      "{utfall: 62, prognos: 90}\n",
      assessment_practice,
      Protects::figures},
     check_interim_and_forecast},
    {{"NP427",
      "angiven-nivå-följer-inte-med",
      Severity::note,
      {"en nivå som nämnden angav i den förra uppföljningen gäller inte längre",
       "a level that the board stated in the follow-up before no longer applies"},
      {"En angiven nivå gäller den uppföljning där den står. Säger nästa uppföljning ingenting "
       "gäller den beräknade nivån, och rapporten visar en förändring som ingen har beslutat.",
       "A stated level applies to the follow-up that states it. When the next one says nothing the "
       "computed level applies, and the report shows a change that nobody has decided."},
      {"Ange nivån på nytt med sin `motivering`, om nämndens bedömning står kvar.",
       "State the level again with its `motivering`, if the board's assessment still stands."},
      "# uppföljningen 2026-08: bedömning {\"1.1\": {nivå: ej uppfyllt, motivering: Klart "
      "sämre.}}\nperiod: 2026-12\n",
      "# uppföljningen 2026-08: bedömning {\"1.1\": {nivå: ej uppfyllt, motivering: Klart "
      "sämre.}}\nperiod: 2026-12\nbedömning:\n  \"1.1\": {nivå: ej uppfyllt, motivering: Klart "
      "sämre.}\n",
      assessment_practice,
      Protects::practice,
      Profile::standard,
      "",
      "bedömning indikatorer indikatorer/utfall indikatorer/prognos aktiviteter aktiviteter/status "
      "året"},
     check_level_not_carried},
};

}  // namespace

std::span<const FollowUpRule> decided_level_rules() { return rows; }

}  // namespace namndplan::rules
