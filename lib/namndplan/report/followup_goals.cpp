// "Mål": each goal with its level, computed beside the one that holds, a table of its objectives
// and one of their indicators. Texts of any length (motivations, comments) stand in lists below, so
// that the tables keep their form on a page.
#include <algorithm>

#include "namndplan/base/number_format.h"
#include "namndplan/model/find.h"
#include "namndplan/report/cells.h"
#include "namndplan/report/earlier_outcomes.h"
#include "namndplan/report/followup_sections.h"
#include "namndplan/report/followup_words.h"

namespace namndplan::report {
namespace {

// With more earlier follow-ups than this, their levels share a column: a page is no wider.
constexpr std::size_t most_earlier_columns = 1;

// The level that held at an earlier follow-up.
struct EarlierLevel {
  std::string month;
  Verdict verdict;
};

// The name with what makes it count more or less than others.
std::string weighted(std::string name, const Decimal& weight, const Located<YesNo>& decisive,
                     const Writer& out) {
  std::vector<std::string> notes;
  if (is_decisive(decisive)) notes.push_back(out.in({"avgörande", "decisive"}));
  if (weight != 1) notes.push_back(out.say("vikt {}", "weight {}", format_swedish(weight)));
  for (std::size_t i = 0; i < notes.size(); ++i) name += (i == 0 ? " (" : ", ") + notes[i];
  return notes.empty() ? name : name + ")";
}

class Goals {
 public:
  Goals(const FollowUpReportInput& input, Writer& out)
      : input_(input), out_(out), outcome_year_(usual_outcome_year(input.plan())) {}

  void build();

 private:
  void goal(std::size_t index);
  template <class Result>
  std::string levels(const Result& result) const;
  std::string coverage(const GoalResult& result) const;
  std::string coverage(const ObjectiveResult& result) const;
  Cell degree_cell(const std::optional<Decimal>& degree) const;
  std::string joined(const std::vector<EarlierLevel>& levels) const;
  std::string proposed_by() const;
  template <class Pick>
  std::vector<EarlierLevel> earlier_levels(Pick pick) const;

  void objective_table(std::size_t goal_index);
  std::vector<Column> objective_columns() const;
  std::vector<Cell> objective_row(std::size_t goal_index, std::size_t index) const;
  void append_earlier(const std::vector<EarlierLevel>& levels, std::vector<Cell>& row) const;
  void motivations(const GoalResult& result);
  void basis(const GoalResult& result);

  void indicator_table(const GoalResult& result);
  std::vector<Cell> indicator_row(const IndicatorResult& result) const;
  Cell target(const IndicatorResult& result) const;
  Cell outcome(const IndicatorResult& result) const;
  Cell forecast(const IndicatorResult& result) const;
  void comments(const GoalResult& result);
  void append_carried_comment(const IndicatorResult& result, List& list) const;

  std::string in(FixedText pair) const { return out_.in(pair); }
  std::string shown_level(Verdict verdict) const { return shown(verdict, out_.language()); }
  std::string level_in_text(Verdict verdict) const {
    return shown_in_text(verdict, out_.language());
  }
  const AssessmentLimits& limits() const { return input_.fulfilment.limits; }
  std::string month_of(int month) const { return std::string(month_name(month, out_.language())); }

  const FollowUpReportInput& input_;
  Writer& out_;
  int outcome_year_;
};

void Goals::build() {
  if (input_.fulfilment.goals.empty()) return;
  out_.heading(2, in({"Mål", "Goals"}));
  if (!input_.period.december()) {
    out_.paragraph(
        in({"Bedömningen gäller helåret: ”uppfyllt” betyder att målet väntas vara uppfyllt vid "
            "årets slut.",
            "The assessment is of the whole year: “fulfilled” means that the goal is expected to "
            "be fulfilled at the end of the year."}));
  }
  for (std::size_t i = 0; i < input_.fulfilment.goals.size(); ++i) goal(i);
}

void Goals::goal(std::size_t index) {
  const GoalResult& result = input_.fulfilment.goals[index];
  std::string name = fmt::format("{} {}", in({"Mål", "Goal"}), result.goal->id.value);
  out_.heading(3, result.goal->title ? name + ". " + *result.goal->title : name);
  std::string line = levels(result) + coverage(result);
  if (std::string moved = moved_level(result, limits(), out_.language()); !moved.empty())
    line += " " + moved;
  std::string earlier = joined(
      earlier_levels([&](const Fulfilment& figures) { return valid(figures.goals[index]); }));
  if (!earlier.empty()) {
    line += out_.say(" Tidigare i år: {}.", " Earlier this year: {}.", earlier);
  }
  out_.paragraph(line);
  if (result.stated != nullptr) {
    out_.prose(in({"Motivering", "Reasons"}), result.stated->motivation.value, 3);
    out_.paragraph(result.stated->remark.value);
  }
  objective_table(index);
  basis(result);
  motivations(result);
  indicator_table(result);
  comments(result);
}

// Who stands behind a stated level.
std::string Goals::proposed_by() const {
  const Decision& decision = input_.follow_up().decision;
  if (!decision.decided_by) return {};
  bool decided = decision.status && *decision.status == DecisionStatus::decided;
  return fmt::format(
      ", {} {}", decided ? in({"beslutat av", "decided by"}) : in({"föreslaget av", "proposed by"}),
      *decision.decided_by);
}

template <class Result>
std::string Goals::levels(const Result& result) const {
  if (result.stated == nullptr) {
    return out_.say("Beräknad och gällande nivå: {}.", "Computed level and final assessment: {}.",
                    computed_level(result, false, out_.language()));
  }
  return out_.say("Gällande nivå: {}{}. Beräknad nivå: {}.",
                  "Final assessment: {}{}. Computed level: {}.", level_in_text(valid(result)),
                  proposed_by(), computed_level(result, false, out_.language()));
}

std::string Goals::coverage(const GoalResult& result) const {
  if (!result.coverage) return {};
  std::string out;
  if (result.degree) {
    out = out_.say(" Måluppfyllelse {}.", " Fulfilment {}.",
                   percent(limits().printed_degree(*result.degree)));
  }
  out += out_.say(
      " Täckning {} (bedömda delmål: {} av {}).", " Coverage {} (objectives assessed: {} of {}).",
      percent(limits().printed_coverage(*result.coverage)), result.assessed, result.counted);
  std::string known = indicators_with_outcome(result, out_.language());
  return known.empty() ? out : out + " " + known;
}

template <class Pick>
std::vector<EarlierLevel> Goals::earlier_levels(Pick pick) const {
  std::vector<EarlierLevel> out;
  for (std::size_t i = 0; i < input_.earlier.size(); ++i) {
    out.push_back({month_of(input_.period.follow_ups[i]->period->month), pick(input_.earlier[i])});
  }
  return out;
}

// "april ◐ delvis uppfyllt, augusti ● uppfyllt"
std::string Goals::joined(const std::vector<EarlierLevel>& levels) const {
  std::string out;
  for (const EarlierLevel& level : levels) {
    out +=
        fmt::format("{}{} {}", out.empty() ? "" : ", ", level.month, level_in_text(level.verdict));
  }
  return out;
}

// ---- objectives ----

std::vector<Column> Goals::objective_columns() const {
  std::vector<Column> columns{{in({"Delmål", "Objective"}), false}};
  if (input_.earlier.size() > most_earlier_columns) {
    columns.push_back({in({"Tidigare nivåer", "Earlier levels"}), false});
  } else {
    for (std::size_t i = 0; i < input_.earlier.size(); ++i) {
      columns.push_back({out_.say("Nivå i {}", "Level in {}",
                                  month_of(input_.period.follow_ups[i]->period->month)),
                         false});
    }
  }
  columns.push_back({in({"Beräknad nivå", "Computed level"}), false});
  columns.push_back({in({"Gällande nivå", "Final assessment"}), false});
  columns.push_back({in({"Måluppfyllelse", "Fulfilment"}), true});
  columns.push_back({in({"Täckning", "Coverage"}), true});
  columns.push_back({in({"Indikatordel", "Indicators' part"}), true});
  columns.push_back({in({"Aktivitetsdel", "Activities' part"}), true});
  return columns;
}

void Goals::append_earlier(const std::vector<EarlierLevel>& levels, std::vector<Cell>& row) const {
  if (levels.size() > most_earlier_columns) return row.push_back(Cell::of(joined(levels)));
  for (const EarlierLevel& level : levels) row.push_back(Cell::of(shown_level(level.verdict)));
}

std::vector<Cell> Goals::objective_row(std::size_t goal_index, std::size_t index) const {
  const ObjectiveResult& result = input_.fulfilment.goals[goal_index].objectives[index];
  const Objective& objective = *result.objective;
  std::vector<Cell> row{
      Cell::of(weighted(fmt::format("{} {}", objective.id.value, objective.title.value),
                        result.weight, objective.decisive, out_))};
  append_earlier(earlier_levels([&](const Fulfilment& earlier) {
                   return valid(earlier.goals[goal_index].objectives[index]);
                 }),
                 row);
  row.push_back(Cell::of(computed_level(result, true, out_.language())));
  row.push_back(Cell::of(shown_level(valid(result))));
  row.push_back(degree_cell(result.degree));
  row.push_back(Cell::of(coverage(result)));
  row.push_back(degree_cell(result.indicator_part));
  row.push_back(degree_cell(result.activity_part));
  return row;
}

// "50,0 % (2 av 4; 1 av 4 har utfall)"
std::string Goals::coverage(const ObjectiveResult& result) const {
  if (!result.coverage) return {};
  return out_.say("{} ({} av {}; {})", "{} ({} of {}; {})",
                  percent(limits().printed_coverage(*result.coverage)), result.with_value,
                  result.counted,
                  with_outcome(result.with_outcome, result.counted, out_.language()));
}

Cell Goals::degree_cell(const std::optional<Decimal>& degree) const {
  return degree ? Cell::of_fixed(limits().printed_degree(*degree) * 100, 1, "%") : Cell();
}

void Goals::objective_table(std::size_t goal_index) {
  Table rows{objective_columns(), {}};
  const GoalResult& goal = input_.fulfilment.goals[goal_index];
  for (std::size_t i = 0; i < goal.objectives.size(); ++i) {
    rows.rows.push_back(objective_row(goal_index, i));
  }
  out_.table(without_empty_columns(std::move(rows)));
}

// What the table's figures do not say: what has moved a level, and who has not reported.
void Goals::basis(const GoalResult& result) {
  List list;
  for (const ObjectiveResult& row : result.objectives) {
    std::string line = moved_level(row, limits(), out_.language());
    std::string silent = unreported_activities(row, out_.language());
    if (!silent.empty()) line += (line.empty() ? "" : " ") + silent;
    if (!line.empty()) list.items.push_back({row.objective->id.value + ": " + line, {}});
  }
  out_.list(in({"Om delmålens nivåer:", "On the objectives' levels:"}), std::move(list));
}

void Goals::motivations(const GoalResult& result) {
  List list;
  for (const ObjectiveResult& row : result.objectives) {
    if (row.stated == nullptr) continue;
    std::string line =
        fmt::format("{}: {}{}.", row.objective->id.value, level_in_text(valid(row)), proposed_by());
    list.items.push_back(
        item_with_text(line, joined_texts(row.stated->motivation, row.stated->remark)));
  }
  out_.list(in({"Motivering till angivna nivåer:", "Reasons for stated levels:"}), std::move(list));
}

// ---- indicators ----

// The plan year's target with what it asks for, and the interim target of the period beside it.
Cell Goals::target(const IndicatorResult& result) const {
  const Indicator& indicator = *result.indicator;
  if (result.target == nullptr) return {};
  Cell cell = shown_target(*result.target, indicator, out_.language());
  std::string interim;
  for (const MonthMeasure& entry : indicator.interim_targets) {
    if (entry.month.value != input_.period.month() || input_.period.december()) continue;
    interim = out_.say(" ({}: {})", " ({}: {})", month_of(entry.month.value),
                       shown_text(shown_measure(entry.measure, indicator)));
  }
  return interim.empty() ? cell : Cell::of(shown_text(cell) + interim);
}

// The value with the split where it is given, and the month of one that is carried from before.
Cell Goals::outcome(const IndicatorResult& result) const {
  if (result.outcome == nullptr) {
    if (!result.missing) return {};
    if (result.due) return Cell::of(in({"saknas", "missing"}));
    return Cell::of(out_.say("saknas sedan {}", "missing since {}", month_of(result.due_month)));
  }
  Cell cell = shown_measure(*result.outcome, *result.indicator);
  if (result.outcome_month == input_.period.month()) return cell;
  std::string text = shown_text(cell);
  bool bracketed = text.ends_with(')');
  if (bracketed) text.pop_back();
  return Cell::of(
      fmt::format("{}{}{})", text, bracketed ? "; " : " (", month_of(result.outcome_month)));
}

Cell Goals::forecast(const IndicatorResult& result) const {
  if (!result.forecast) return {};
  Cell cell = result.forecast_method == ForecastMethod::given
                  ? shown_measure(result.report->forecast, *result.indicator)
                  : shown_figure(*result.forecast, *result.indicator);
  return Cell::of(fmt::format("{} ({}{})", shown_text(cell),
                              shown_forecast_method(result, out_.language()),
                              result.uncut ? in({", högst 100 %", ", at most 100 %"}) : ""));
}

std::vector<Cell> Goals::indicator_row(const IndicatorResult& result) const {
  const Indicator& indicator = *result.indicator;
  std::vector<Cell> row;
  row.push_back(Cell::of(weighted(fmt::format("{} {}", indicator.id.value, indicator.name.value),
                                  result.weight, indicator.decisive, out_)));
  row.push_back(earlier_outcome_cell(input_.plan(), indicator, outcome_year_));
  row.push_back(target(result));
  row.push_back(outcome(result));
  row.push_back(forecast(result));
  row.push_back(degree_cell(result.degree));
  row.push_back(Cell::of(shown_level(computed(result))));
  return row;
}

void Goals::indicator_table(const GoalResult& result) {
  int year = input_.plan().year.value;
  Table rows{{{in({"Delmål", "Objective"}), false},
              {in({"Indikator", "Indicator"}), false},
              {out_.say("Utfall {}", "Outcome {}", outcome_year_), true},
              {out_.say("Målnivå {}", "Target {}", year), true},
              {in({"Utfall", "Outcome"}), true},
              {in({"Prognos", "Forecast"}), true},
              {in({"Måluppfyllelse", "Fulfilment"}), true},
              {in({"Bedömning", "Assessment"}), false}},
             {}};
  for (const ObjectiveResult& objective : result.objectives) {
    Cell id = text_cell(objective.objective->id);
    for (const IndicatorResult& indicator : objective.indicators) {
      std::vector<Cell> row = indicator_row(indicator);
      row.insert(row.begin(), id);
      rows.rows.push_back(std::move(row));
      id = {};
    }
  }
  if (rows.rows.empty()) return;
  // Two tables in a row would be one in Word.
  out_.paragraph(in({"Indikatorer:", "Indicators:"}));
  out_.table(without_empty_columns(std::move(rows)));
}

// What was said of an outcome when it was given, in an earlier month.
void Goals::append_carried_comment(const IndicatorResult& result, List& list) const {
  if (result.outcome == nullptr || result.outcome_month == input_.period.month()) return;
  for (const FollowUp* earlier : input_.period.follow_ups) {
    if (earlier->period->month != result.outcome_month) continue;
    const std::string& id = result.indicator->id.value;
    append_comment(fmt::format("{} ({})", id, month_of(result.outcome_month)),
                   find_row(earlier->indicators, id), list);
  }
}

void Goals::comments(const GoalResult& result) {
  List list;
  for (const ObjectiveResult& objective : result.objectives) {
    for (const IndicatorResult& indicator : objective.indicators) {
      append_comment(indicator.indicator->id.value, indicator.report, list);
      append_carried_comment(indicator, list);
    }
  }
  out_.list(in({"Kommentarer:", "Comments:"}), std::move(list));
}

}  // namespace

void append_goals(const FollowUpReportInput& input, Writer& out) { Goals(input, out).build(); }

}  // namespace namndplan::report
