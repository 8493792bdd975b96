// The plan's document, section by section in the order that boards are used to: decision, prose,
// units, steering documents, goals with their objectives and indicators, assignments, budget, how
// goals are assessed. A section without content is left out.
#include "namndplan/report/plan_report.h"

#include "namndplan/base/number_format.h"
#include "namndplan/model/find.h"
#include "namndplan/report/cells.h"
#include "namndplan/report/earlier_outcomes.h"
#include "namndplan/report/plan_budget.h"
#include "namndplan/report/plan_tables.h"
#include "namndplan/report/writer.h"

namespace namndplan::report {
namespace {

class Builder : Writer {
 public:
  explicit Builder(const PlanReportInput& input)
      : Writer(input.language),
        input_(input),
        plan_(input.plan),
        outcome_year_(usual_outcome_year(input.plan)) {}

  Document build();

 private:
  void title();
  void sections();
  void units();
  ListItem unit_item(const Unit& unit, int depth) const;
  void steering_documents();
  void goals();
  void goal(const Goal& goal);
  void objective_text(const Objective& objective);
  void logic(const ProgramLogic& logic);
  std::string marked(const Located<std::string>& id, const Located<std::string>& name,
                     const Located<YesNo>& decisive) const;
  void indicator_table(const Goal& goal);
  void activity_table(const Goal& goal);
  void remarks(const Goal& goal);
  void assignments();
  void budget();
  void method();

  const PlanReportInput& input_;
  const BoardPlan& plan_;
  int outcome_year_;
};

Document Builder::build() {
  title();
  append_decision(plan_.decision, *this);
  sections();
  units();
  steering_documents();
  goals();
  assignments();
  budget();
  method();
  append_sources(input_.sources, input_.program_version, *this);
  return std::move(document());
}

void Builder::title() {
  heading(1, fmt::format("{} {} – {}", in({"Nämndplan", "Board plan"}), plan_.year.value,
                         plan_.board.value));
  paragraph(plan_.organisation.value);
  paragraph(plan_.remark.value);
}

void Builder::sections() {
  for (const Section& section : plan_.sections) {
    if (section.heading) heading(2, *section.heading);
    paragraph(section.text.value);
    paragraph(section.remark.value);
  }
}

ListItem Builder::unit_item(const Unit& unit, int depth) const {
  ListItem item{unit.name.value, {}};
  if (unit.remark) item.text += " (" + *unit.remark + ")";
  std::string areas;
  for (const auto& area : unit.focus_areas) areas += (areas.empty() ? "" : "; ") + *area;
  if (!areas.empty()) {
    item.items.push_back({in({"Insatsområden: ", "Focus areas: "}) + areas, {}});
  }
  if (depth > 4) return item;  // units that are part of each other
  for (const Unit& part : plan_.units) {
    if (part.part_of.given && *part.part_of == unit.id.value) {
      item.items.push_back(unit_item(part, depth + 1));
    }
  }
  return item;
}

void Builder::units() {
  List top;
  for (const Unit& unit : plan_.units) {
    bool is_part = unit.part_of.given && find_unit(plan_, *unit.part_of) != nullptr;
    if (!is_part) top.items.push_back(unit_item(unit, 0));
  }
  if (top.items.empty()) return;
  heading(2, in({"Verksamheter", "Units"}));
  list(std::move(top));
}

void Builder::steering_documents() {
  Table rows{{{in({"Styrdokument", "Steering document"}), false},
              {in({"Gäller", "In force"}), false},
              {in({"Revideras", "Due for revision"}), false},
              {in({"Anmärkning", "Remark"}), false}},
             {}};
  bool remarks = false;
  for (const SteeringDocument& row : plan_.steering_documents) {
    std::string name = row.name.value;
    if (row.id.value != name) name += " (" + row.id.value + ")";
    std::string valid = row.valid ? fmt::format("{}–{}", row.valid->first, row.valid->last) : "";
    remarks = remarks || row.remark.given;
    rows.rows.push_back({Cell::of(name), Cell::of(valid),
                         Cell::of(row.revised ? std::to_string(*row.revised) : ""),
                         text_cell(row.remark)});
  }
  if (rows.rows.empty()) return;
  if (!remarks) {
    rows.columns.pop_back();
    for (auto& cells : rows.rows) cells.pop_back();
  }
  heading(2, in({"Styrdokument", "Steering documents"}));
  table(std::move(rows));
}

void Builder::goals() {
  if (plan_.goals.empty()) return;
  heading(2, in({"Mål och delmål", "Goals and objectives"}));
  for (const Goal& row : plan_.goals) goal(row);
}

void Builder::goal(const Goal& goal) {
  std::string name = fmt::format("{} {}", in({"Mål", "Goal"}), goal.id.value);
  heading(3, goal.title ? name + ". " + *goal.title : name);
  paragraph(goal.text.value);
  paragraph(goal.remark.value);
  for (const Objective& objective : goal.objectives) objective_text(objective);
  indicator_table(goal);
  activity_table(goal);
  remarks(goal);
}

void Builder::objective_text(const Objective& objective) {
  bool has_logic = objective.logic.place.source != nullptr;
  if (!objective.text && !objective.heading && !has_logic && objective.steering_documents.empty()) {
    return;  // its title stands in the table
  }
  heading(4, fmt::format("{} {}", objective.id.value,
                         objective.heading ? *objective.heading : objective.title.value));
  paragraph(objective.text.value);
  if (!objective.steering_documents.empty()) {
    std::string line;
    for (const auto& id : objective.steering_documents) line += (line.empty() ? "" : ", ") + *id;
    paragraph(in({"Styrdokument: ", "Steering documents: "}) + line + ".");
  }
  if (has_logic) logic(objective.logic);
}

void Builder::logic(const ProgramLogic& logic) {
  struct Step {
    FixedText name;
    const std::vector<Located<std::string>>& items;
  };
  List steps;
  for (const Step& step :
       {Step{{"Insatser", "Actions"}, logic.actions}, Step{{"Resultat", "Results"}, logic.results},
        Step{{"Effekter", "Effects"}, logic.effects}}) {
    if (step.items.empty()) continue;
    ListItem item{in(step.name), {}};
    for (const auto& entry : step.items) item.items.push_back({*entry, {}});
    steps.items.push_back(std::move(item));
  }
  list(std::move(steps));
}

// Id and name, and whether what it is part of cannot be fulfilled without it.
std::string Builder::marked(const Located<std::string>& id, const Located<std::string>& name,
                            const Located<YesNo>& decisive) const {
  std::string out = fmt::format("{} {}", id.value, name.value);
  return is_decisive(decisive) ? out + in({" (avgörande)", " (decisive)"}) : out;
}

void Builder::indicator_table(const Goal& goal) {
  Table rows{{{in({"Delmål", "Objective"}), false},
              {in({"Indikatorer", "Indicators"}), false},
              {fmt::format("{} {}", in({"Utfall", "Outcome"}), outcome_year_), true},
              {fmt::format("{} {}", in({"Mål", "Target"}), plan_.year.value), true},
              {in({"Periodicitet", "Schedule"}), false}},
             {}};
  for (const Objective& objective : goal.objectives) {
    Cell title = Cell::of(marked(objective.id, objective.title, objective.decisive));
    if (objective.indicators.empty()) rows.rows.push_back({title, {}, {}, {}, {}});
    for (const Indicator& indicator : objective.indicators) {
      const Measure* target = measure_of(indicator.targets, plan_.year.value);
      rows.rows.push_back({title,
                           Cell::of(marked(indicator.id, indicator.name, indicator.decisive)),
                           earlier_outcome_cell(plan_, indicator, outcome_year_),
                           target == nullptr ? Cell() : shown_measure(*target, indicator),
                           shown_schedule(indicator.schedule)});
      title = {};
    }
  }
  table(std::move(rows));
}

void Builder::activity_table(const Goal& goal) {
  Table rows{{{in({"Aktivitet", "Activity"}), false},
              {in({"Klart", "Due"}), false},
              {in({"Ansvarig", "Responsible"}), false}},
             {}};
  for (const Objective& objective : goal.objectives) {
    for (const Activity& activity : objective.activities) {
      rows.rows.push_back({Cell::of(fmt::format("{} {}", activity.id.value, activity.name.value)),
                           date_cell(activity.due), unit_cell(plan_, activity.responsible)});
    }
  }
  table(std::move(rows));
}

void Builder::remarks(const Goal& goal) {
  List items;
  auto add = [&](const Located<std::string>& id, const Entry& entry) {
    if (entry.remark) items.items.push_back({fmt::format("{}: {}", id.value, *entry.remark), {}});
  };
  for (const Objective& objective : goal.objectives) {
    add(objective.id, objective);
    for (const Indicator& indicator : objective.indicators) add(indicator.id, indicator);
    for (const Activity& activity : objective.activities) add(activity.id, activity);
  }
  list(in({"Anmärkningar:", "Remarks:"}), std::move(items));
}

void Builder::assignments() {
  if (plan_.assignments.empty()) return;
  heading(2, in({"Uppdrag", "Assignments"}));
  Table rows{{{in({"Status", "Status"}), false},
              {in({"Uppdrag", "Assignment"}), false},
              {in({"Periodicitet", "Schedule"}), false},
              {in({"Slutdatum", "End date"}), false}},
             {}};
  List remarks;
  for (const Assignment& row : plan_.assignments) {
    rows.rows.push_back({Cell::of(row.status ? std::string(word(*row.status)) : ""),
                         Cell::of(fmt::format("{} {}", row.id.value, row.title.value)),
                         shown_schedule(row.schedule), date_cell(row.end_date)});
    if (row.remark) remarks.items.push_back({fmt::format("{}: {}", row.id.value, *row.remark), {}});
    for (const AssignmentPart& part : row.parts) {
      rows.rows.push_back({Cell::of(part.status ? std::string(word(*part.status)) : ""),
                           Cell::of(fmt::format("{} {}", part.id.value, part.title.value)),
                           {},
                           date_cell(part.end_date)});
      if (part.remark)
        remarks.items.push_back({fmt::format("{}: {}", part.id.value, *part.remark), {}});
    }
  }
  table(std::move(rows));
  list(in({"Anmärkningar:", "Remarks:"}), std::move(remarks));
}

void Builder::budget() {
  if (!plan_.budget.given()) return;
  // The plan's own amounts are not rounded, unless another unit was asked for.
  bool exact = !input_.money_unit.has_value();
  append_budget(plan_, shown_unit(plan_.budget, input_.money_unit, amounts_of(plan_.budget), exact),
                *this);
}

void Builder::method() {
  const AssessmentMethod& method = plan_.method;
  auto share = [](const Located<Decimal>& value, int otherwise) {
    return format_swedish(value ? *value : Decimal(otherwise)) + "\u00a0%";
  };
  heading(2, in({"Så bedöms målen", "How goals are assessed"}));
  paragraph(method.remark.value);
  std::string combined(word(method.method.value));
  list({{{fmt::format("{}: {}",
                      in({"Indikatorerna vägs samman med metoden",
                          "Indicators are combined by the method"}),
                      combined),
          {}},
         {fmt::format("{}: {}; {}: {}", in({"Uppfyllt från", "Fulfilled from"}),
                      share(method.fulfilled, 100),
                      in({"delvis uppfyllt från", "partly fulfilled from"}),
                      share(method.partly, 80)),
          {}},
         {fmt::format("{}: {}",
                      in({"Indikatorernas vikt mot aktiviteternas",
                          "The indicators' weight against the activities'"}),
                      share(method.indicator_weight, 70)),
          {}},
         {fmt::format("{}: {}",
                      in({"Minsta täckning för en bedömning", "Least coverage for an assessment"}),
                      share(method.minimum_coverage, 50)),
          {}}}});
}

}  // namespace

Report plan_report(const PlanReportInput& input) {
  Report out{"plan", {}, plan_tables(input.plan, input.wanted)};
  if (input.wanted.document) out.document = Builder(input).build();
  return out;
}

}  // namespace namndplan::report
