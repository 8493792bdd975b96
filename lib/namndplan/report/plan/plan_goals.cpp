// The table of an objective has what a reader compares: the latest outcome, the target, when it is
// followed up and by whom. What else the plan says of an indicator (other years, interim targets,
// how it is measured, its source and weight) follows in a list below, so that nothing written is
// lost and no table grows wide.
#include "namndplan/report/plan/plan_goals.h"

#include <string>
#include <vector>

#include "namndplan/base/number_format.h"
#include "namndplan/model/english.h"
#include "namndplan/model/find.h"
#include "namndplan/report/parts/earlier_outcomes.h"
#include "namndplan/report/parts/running_text.h"
#include "namndplan/report/render/cells.h"

namespace namndplan::report {
namespace {

class Goals {
 public:
  Goals(const BoardPlan& plan, Writer& out)
      : plan_(plan), out_(out), outcome_year_(usual_outcome_year(plan)) {}

  void build();

 private:
  std::string in(FixedText pair) const { return out_.in(pair); }
  // With a word of whether what it is part of cannot be fulfilled without it.
  std::string marked(const std::string& name, const Located<YesNo>& decisive) const {
    return is_decisive(decisive) ? name + in({" (avgörande)", " (decisive)"}) : name;
  }
  void goal(const Goal& goal);
  void objective(const Objective& objective);
  void steering_documents(const Objective& objective);
  void logic(const ProgramLogic& logic);
  void indicator_table(const Objective& objective);
  void common_details(const Objective& objective, List& list) const;
  std::string rest_of(const Indicator& indicator) const;
  void indicator_details(const Objective& objective);
  void activity_table(const Objective& objective);

  const BoardPlan& plan_;
  Writer& out_;
  const int outcome_year_;
};

// Without its unit, which appears beside the name.
Cell bare(Cell cell) {
  cell.unit.clear();
  return cell;
}

void Goals::build() {
  if (plan_.goals.empty()) return;
  out_.heading(2, in({"Mål och delmål", "Goals and objectives"}));
  for (const Goal& row : plan_.goals) goal(row);
}

void Goals::goal(const Goal& goal) {
  std::string name = fmt::format("{} {}", in({"Mål", "Goal"}), goal.id.value);
  out_.heading(3, goal.title ? name + ". " + *goal.title : name);
  out_.prose(goal.text.value, 3);
  out_.paragraph(goal.remark.value);
  for (const Objective& row : goal.objectives) objective(row);
}

void Goals::objective(const Objective& objective) {
  out_.heading(4, marked(fmt::format("{} {}", objective.id.value, objective.title.value),
                         objective.decisive));
  if (objective.heading) out_.paragraph(*objective.heading);
  out_.prose(objective.text.value, 4);
  out_.paragraph(objective.remark.value);
  if (objective.weight) {
    out_.paragraph(out_.say("Delmålets vikt i målet är {}.",
                            "The objective's weight in the goal is {}.",
                            format_number(*objective.weight, out_.language())));
  }
  steering_documents(objective);
  logic(objective.logic);
  indicator_table(objective);
  indicator_details(objective);
  activity_table(objective);
}

void Goals::steering_documents(const Objective& objective) {
  std::vector<std::string> names;
  for (const auto& id : objective.steering_documents) {
    const SteeringDocument* row = find_steering_document(plan_, *id);
    names.push_back(row == nullptr ? *id : row->name.value);
  }
  if (names.empty()) return;
  out_.paragraph(in({"Styrdokument: ", "Steering documents: "}) +
                 enumeration(names, out_.language()) + ".");
}

void Goals::logic(const ProgramLogic& logic) {
  struct Stage {
    FixedText name;
    const std::vector<Located<std::string>>& items;
  };
  List stages;
  for (const Stage& stage : {Stage{{"Insatser", "Actions"}, logic.actions},
                             Stage{{"Resultat", "Results"}, logic.results},
                             Stage{{"Effekter", "Effects"}, logic.effects}}) {
    if (stage.items.empty()) continue;
    ListItem item{in(stage.name), {}};
    for (const auto& entry : stage.items) item.items.push_back({*entry, {}});
    stages.items.push_back(std::move(item));
  }
  out_.list(std::move(stages));
  out_.paragraph(logic.remark.value);
}

void Goals::indicator_table(const Objective& objective) {
  Table rows{{{in({"Indikator", "Indicator"}), false},
              {out_.say("Utfall {}", "Outcome {}", outcome_year_), true},
              {out_.say("Mål {}", "Target {}", plan_.year.value), true},
              {in({"Följs upp", "Followed up"}), false},
              {in({"Ansvarig", "Responsible"}), false}},
             {}};
  auto said = [&](Cell cell) {
    if (cell.kind == Cell::Kind::text) cell.text = word_in(cell.text, out_.language());
    return cell;
  };
  for (const Indicator& indicator : objective.indicators) {
    const Measure* outcome = measure_of(indicator.outcomes, outcome_year_);
    const Measure* target = measure_of(indicator.targets, plan_.year.value);
    rows.rows.push_back(
        {Cell::of(marked(name_with_unit(indicator), indicator.decisive)),
         outcome == nullptr ? Cell() : said(measure_cell(*outcome, indicator)),
         target == nullptr ? Cell() : said(bare(shown_target(*target, indicator, out_.language()))),
         shown_schedule(indicator.schedule, out_.language()),
         unit_cell(plan_, indicator.responsible)});
  }
  // A target or a schedule that nobody has is worth seeing; a column of outcomes or units is not.
  out_.table(with_dashes(without_empty_columns(std::move(rows), {2, 3})));
}

// What is said of many indicators in the same words, with their ids.
void Goals::common_details(const Objective& objective, List& list) const {
  struct Trait {
    bool (*has)(const Indicator&);
    FixedText words;
  };
  static constexpr Trait traits[] = {
      {[](const Indicator& row) { return row.accrual && *row.accrual == Accrual::accumulated; },
       {"Läggs ihop över året", "Add up over the year"}},
      {[](const Indicator& row) { return row.on_individuals && *row.on_individuals == YesNo::yes; },
       {"Redovisas uppdelat på kön", "Reported by gender"}},
  };
  for (const Trait& trait : traits) {
    std::vector<std::string> ids;
    for (const Indicator& indicator : objective.indicators) {
      if (trait.has(indicator)) ids.push_back(indicator.id.value);
    }
    if (ids.empty()) continue;
    list.items.push_back(
        {fmt::format("{}: {}.", in(trait.words), enumeration(ids, out_.language())), {}});
  }
}

// All that the table does not show, as clauses.
std::string Goals::rest_of(const Indicator& indicator) const {
  std::vector<std::string> said;
  auto value = [&](const Measure& measure) {
    return shown_text(shown_measure(measure, indicator, out_.language()), out_.language());
  };
  for (const YearMeasure& entry : indicator.outcomes) {
    bool shown = entry.year.value == outcome_year_ && !entry.measure.split;
    if (shown || !entry.measure.given()) continue;
    said.push_back(
        out_.say("utfall {}: {}", "outcome {}: {}", entry.year.value, value(entry.measure)));
  }
  for (const YearMeasure& entry : indicator.targets) {
    bool shown = entry.year.value == plan_.year.value && !entry.measure.split;
    if (shown || !entry.measure.given()) continue;
    said.push_back(out_.say(
        "mål {}: {}", "target {}: {}", entry.year.value,
        shown_text(shown_target(entry.measure, indicator, out_.language()), out_.language())));
  }
  for (const MonthMeasure& entry : indicator.interim_targets) {
    said.push_back(out_.say("delårsnivå i {}: {}", "interim target in {}: {}",
                            month_name(entry.month.value, out_.language()), value(entry.measure)));
  }
  if (indicator.source) {
    bool own = *indicator.source == "egen";
    said.push_back(in({"källa: ", "source: "}) +
                   (own ? in({"egen uppföljning", "own records"}) : *indicator.source));
  }
  if (indicator.weight) {
    said.push_back(
        out_.say("vikt {}", "weight {}", format_number(*indicator.weight, out_.language())));
  }
  std::string out;
  for (const std::string& clause : said) out += (out.empty() ? "" : "; ") + clause;
  return out.empty() ? out : out + ".";
}

void Goals::indicator_details(const Objective& objective) {
  List list;
  common_details(objective, list);
  for (const Indicator& indicator : objective.indicators) {
    std::string rest = rest_of(indicator);
    if (rest.empty() && !indicator.remark) continue;
    std::string text = indicator.id.value + ": " + rest;
    if (indicator.remark) text += (rest.empty() ? "" : " ") + *indicator.remark;
    list.items.push_back({std::move(text), {}});
  }
  out_.list(in({"Om indikatorerna:", "About the indicators:"}), std::move(list));
}

void Goals::activity_table(const Objective& objective) {
  Table rows{{{in({"Aktivitet", "Activity"}), false},
              {in({"Ska vara klar", "To be done by"}), false},
              {in({"Ansvarig", "Responsible"}), false}},
             {}};
  List more;
  for (const Activity& activity : objective.activities) {
    rows.rows.push_back({Cell::of(fmt::format("{} {}", activity.id.value, activity.name.value)),
                         date_cell(activity.due), unit_cell(plan_, activity.responsible)});
    std::string text = joined_texts(activity.text, activity.remark);
    if (!text.empty()) more.items.push_back(item_with_text(activity.id.value, text));
  }
  out_.table(with_dashes(without_empty_columns(std::move(rows))));
  out_.list(in({"Om aktiviteterna:", "About the activities:"}), std::move(more));
}

}  // namespace

void append_plan_goals(const BoardPlan& plan, Writer& out) { Goals(plan, out).build(); }

}  // namespace namndplan::report
