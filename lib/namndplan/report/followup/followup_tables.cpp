// The follow-up's tables for programs. What the plan says comes with the row (row.h); a column set
// here is one that the period gives or that is computed for it.
#include "namndplan/report/followup/followup_tables.h"

#include "namndplan/report/followup/followup_sections.h"
#include "namndplan/report/parts/budget_rows.h"
#include "namndplan/report/render/cells.h"
#include "namndplan/report/render/row.h"
#include "namndplan/report/render/tables.h"

namespace namndplan::report {
namespace {

// A fraction in percent units; empty when there is none.
Cell share(const std::optional<Decimal>& fraction) {
  return fraction ? Cell::of_fixed(*fraction * 100, 1) : Cell();
}

Cell count(int number) { return Cell::of_number(number); }

Cell yes_no(bool yes) { return Cell::of(std::string(word(yes ? YesNo::yes : YesNo::no))); }

// Of what a follow-up says about something; it may say nothing.
template <class ItsReport>
Cell comment(const ItsReport* report) {
  return report == nullptr ? Cell() : text_cell(report->comment);
}

void set_outcome(Row& row, const IndicatorResult& result, int month) {
  if (result.outcome == nullptr) return;
  if (result.outcome_month != month) row.set("utfall_månad", count(result.outcome_month));
  const Indicator& indicator = *result.indicator;
  row.set("utfall", measure_cell(*result.outcome, indicator));
  auto set_part = [&](std::string_view column, const Figure& figure) {
    if (figure.valid) row.set(column, value_cell(figure.value, indicator));
  };
  set_part("kvinnor", result.outcome->women);
  set_part("män", result.outcome->men);
}

class Builder {
 public:
  explicit Builder(const FollowUpReportInput& input)
      : input_(input),
        limits_(input.fulfilment.limits),
        plan_(input.plan()),
        period_(input.follow_up().period->iso()) {}

  DataTable indicators() const;
  DataTable objectives() const;
  DataTable goals() const;
  DataTable activities() const;
  DataTable assignments() const;
  DataTable budget() const;
  DataTable cost_kinds() const;

 private:
  Cell degree(const std::optional<Decimal>& degree) const {
    return degree ? share(limits_.printed_degree(*degree)) : Cell();
  }
  template <class Result>
  void set_level(Row& row, const Result& result) const;

  const FollowUpReportInput& input_;
  const AssessmentLimits& limits_;
  const BoardPlan& plan_;
  std::string period_;
};

// The columns that delmål and mål have alike.
template <class Result>
void Builder::set_level(Row& row, const Result& result) const {
  if (result.coverage) row.set("täckning", share(limits_.printed_coverage(*result.coverage)));
  row.set("måluppfyllelse", degree(result.degree));
  row.set("nivå_beräknad", Cell::of(std::string(standing_word(result.standing, result.level))));
  row.set("nivå_gällande",
          Cell::of(std::string(valid_level_word(result.standing, result.level, result.stated))));
  if (result.stated != nullptr) row.set("motivering", text_cell(result.stated->motivation));
}

DataTable Builder::indicators() const {
  DataTable table = new_table("indikatorer");
  for (const GoalResult& goal : input_.fulfilment.goals) {
    for (const ObjectiveResult& objective : goal.objectives) {
      for (const IndicatorResult& result : objective.indicators) {
        Row row = indicator_row(table, plan_, period_, *goal.goal, *objective.objective,
                                *result.indicator);
        set_outcome(row, result, input_.period.month());
        if (result.forecast) row.set("prognos", value_cell(*result.forecast, *result.indicator));
        row.set("prognosmetod", Cell::of(std::string(forecast_word(result.forecast_method))));
        row.set("måluppfyllelse", degree(result.degree));
        row.set("nivå", Cell::of(std::string(standing_word(result.standing, result.level))));
        row.set("kommentar", comment(result.report)).done();
      }
    }
  }
  return table;
}

DataTable Builder::objectives() const {
  DataTable table = new_table("delmål");
  for (const GoalResult& goal : input_.fulfilment.goals) {
    for (const ObjectiveResult& result : goal.objectives) {
      Row row = objective_row(table, plan_, period_, *goal.goal, *result.objective);
      row.set("antal_indikatorer", count(result.counted));
      row.set("med_värde", count(result.with_value));
      row.set("indikatordel", degree(result.indicator_part));
      row.set("aktivitetsdel", degree(result.activity_part));
      set_level(row, result);
      if (result.indicator_level)
        row.set("indikatornivå", Cell::of(std::string(word(*result.indicator_level))));
      if (result.one_step) row.set("begränsad", Cell::of("ja"));
      row.done();
    }
  }
  return table;
}

DataTable Builder::goals() const {
  DataTable table = new_table("mål");
  for (const GoalResult& result : input_.fulfilment.goals) {
    Row row = goal_row(table, plan_, period_, *result.goal);
    row.set("antal_delmål", count(result.counted)).set("bedömda", count(result.assessed));
    set_level(row, result);
    row.done();
  }
  return table;
}

DataTable Builder::activities() const {
  DataTable table = new_table("aktiviteter");
  each_objective(input_.fulfilment, [&](const ObjectiveResult& objective) {
    for (const ActivityResult& result : objective.activities) {
      Row row = activity_row(table, plan_, period_, *objective.objective, *result.activity);
      row.set("status", Cell::of(std::string(word(result.status))));
      row.set("enligt_plan", yes_no(result.according_to_plan));
      if (result.reported) row.set("redovisad", Cell::of("ja"));
      row.set("kommentar", comment(result.report)).done();
    }
  });
  return table;
}

DataTable Builder::assignments() const {
  DataTable table = new_table("uppdrag");
  for (const AssignmentResult& result : input_.fulfilment.assignments) {
    auto state = [&](Row row, const AssignmentState& said) {
      if (said.status) row.set("status", Cell::of(std::string(word(*said.status))));
      row.set("försenat", yes_no(said.late)).set("kommentar", comment(said.report)).done();
    };
    state(assignment_row(table, plan_, period_, *result.assignment), result);
    for (const AssignmentPartResult& part : result.parts) {
      state(part_row(table, plan_, period_, *result.assignment, *part.part), part);
    }
  }
  return table;
}

DataTable Builder::budget() const {
  DataTable table = new_table("budget");
  if (!input_.budget) return table;
  add_budget_rows(table, plan_, period_, *input_.budget);
  return table;
}

DataTable Builder::cost_kinds() const {
  DataTable table = new_table("kostnadsslag");
  add_cost_kind_rows(table, plan_, period_, &input_.follow_up());
  return table;
}

}  // namespace

std::vector<DataTable> followup_tables(const FollowUpReportInput& input, const Wanted& wanted) {
  static constexpr struct {
    std::string_view name;
    DataTable (Builder::*build)() const;
  } tables[] = {{"indikatorer", &Builder::indicators},
                {"delmål", &Builder::objectives},
                {"mål", &Builder::goals},
                {"aktiviteter", &Builder::activities},
                {"uppdrag", &Builder::assignments},
                {"budget", &Builder::budget},
                {"kostnadsslag", &Builder::cost_kinds}};
  Builder builder(input);
  std::vector<DataTable> out;
  for (const auto& [name, build] : tables) {
    out.push_back(wanted.has(name) ? (builder.*build)() : new_table(name));
  }
  return out;
}

}  // namespace namndplan::report
