// The plan's document, section by section in the order that boards are used to: decision, prose,
// units, steering documents, goals with their objectives and indicators, assignments, budget, how
// goals are assessed. A section without content is left out.
#include "namndplan/report/plan/plan_report.h"

#include "namndplan/base/number_format.h"
#include "namndplan/model/english.h"
#include "namndplan/model/find.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/parts/running_text.h"
#include "namndplan/report/plan/plan_budget.h"
#include "namndplan/report/plan/plan_goals.h"
#include "namndplan/report/plan/plan_tables.h"
#include "namndplan/report/render/cells.h"
#include "namndplan/report/render/writer.h"

namespace namndplan::report {
namespace {

class Builder : Writer {
 public:
  explicit Builder(const PlanReportInput& input)
      : Writer(input.language), input_(input), plan_(input.plan) {}

  Document build();

 private:
  void title();
  void sections();
  void units();
  ListItem unit_item(const Unit& unit, int depth) const;
  void steering_documents();
  void assignments();
  void budget();
  void method();

  const PlanReportInput& input_;
  const BoardPlan& plan_;
};

Document Builder::build() {
  title();
  append_decision(plan_.decision, *this);
  sections();
  units();
  steering_documents();
  append_plan_goals(plan_, *this);
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
    prose(section.text.value, 2);
    paragraph(section.remark.value);
  }
}

ListItem Builder::unit_item(const Unit& unit, int depth) const {
  std::string name = unit.name.value;
  if (unit.remark) name += " (" + *unit.remark + ")";
  ListItem item = item_with_text(std::move(name), unit.mission.value);
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
              {in({"Revideras", "Due for revision"}), false}},
             {}};
  List remarks;
  for (const SteeringDocument& row : plan_.steering_documents) {
    std::string name = row.name.value;
    if (row.id.value != name) name += " (" + row.id.value + ")";
    std::string valid = row.valid ? row.valid->shown() : "";
    rows.rows.push_back({Cell::of(name), Cell::of(valid),
                         Cell::of(row.revised ? std::to_string(*row.revised) : "")});
    if (row.remark) remarks.items.push_back({row.id.value + ": " + *row.remark, {}});
  }
  if (rows.rows.empty()) return;
  heading(2, in({"Styrdokument", "Steering documents"}));
  table(with_dashes(without_empty_columns(std::move(rows))));
  list(in({"Om styrdokumenten:", "About the steering documents:"}), std::move(remarks));
}

void Builder::assignments() {
  if (plan_.assignments.empty()) return;
  heading(2, in({"Uppdrag", "Assignments"}));
  Table rows{{{in({"Uppdrag", "Assignment"}), false},
              {in({"Från", "From"}), false},
              {in({"Ansvarig", "Responsible"}), false},
              {in({"Status", "Status"}), false},
              {in({"Följs upp", "Followed up"}), false},
              {in({"Slutdatum", "End date"}), false}},
             {}};
  List more;
  auto tell = [&](const std::string& id, const std::string& text) {
    if (!text.empty()) more.items.push_back(item_with_text(id, text));
  };
  auto status = [&](const Located<AssignmentStatus>& said) {
    return Cell::of(said ? shown(*said, language()) : "");
  };
  for (const Assignment& row : plan_.assignments) {
    std::string from = word_in(row.given_by.value, language());
    if (row.original_year) from += fmt::format("{}{}", from.empty() ? "" : " ", *row.original_year);
    rows.rows.push_back({Cell::of(fmt::format("{} {}", row.id.value, row.title.value)),
                         Cell::of(from), unit_cell(plan_, row.responsible), status(row.status),
                         shown_schedule(row.schedule, language()), date_cell(row.end_date)});
    tell(row.id.value, joined_texts(row.text, row.remark));
    for (const AssignmentPart& part : row.parts) {
      rows.rows.push_back({Cell::of(fmt::format("{} {}", part.id.value, part.title.value)),
                           {},
                           {},
                           status(part.status),
                           {},
                           date_cell(part.end_date)});
      tell(part.id.value, part.remark.value);
    }
  }
  table(with_dashes(without_empty_columns(std::move(rows))));
  list(in({"Om uppdragen:", "About the assignments:"}), std::move(more));
}

void Builder::budget() {
  if (!plan_.budget.given()) return;
  // The plan's own amounts are not rounded, unless another unit was asked for.
  bool exact = !input_.money_unit.has_value();
  ShownUnit unit = shown_unit(plan_.budget, input_.money_unit, amounts_of(plan_.budget), exact);
  unit.language = language();
  append_budget(plan_, unit, *this);
}

// In words, and which of the limits nobody has chosen.
void Builder::method() {
  const AssessmentMethod& method = plan_.method;
  auto marked = [&](bool given) {
    return given ? std::string() : in({" (standardvärde)", " (default)"});
  };
  auto share = [&](const Located<Decimal>& value, int otherwise) {
    return shown_share(quotient(value ? *value : Decimal(otherwise), 100), language()) +
           marked(value.given);
  };
  const bool mean = method.method.value == Method::mean;
  const Decimal weight = method.indicator_weight ? *method.indicator_weight : Decimal(70);
  heading(2, in({"Så bedöms målen", "How goals are assessed"}));
  paragraph(method.remark.value);
  List lines;
  auto add = [&](std::string line) { lines.items.push_back({std::move(line), {}}); };
  add((mean ? in({"Ett delmåls indikatorer vägs samman till ett medelvärde av deras måluppfyllelse",
                  "An objective's indicators are combined into the mean of their fulfilment"})
            : in({"Ett delmåls indikatorer vägs samman till andelen indikatorer som når målnivån",
                  "An objective's indicators are combined into the share of them that reach their "
                  "targets"})) +
      marked(method.method.given) + ".");
  add(say("Ett delmål eller mål är uppfyllt från {} och delvis uppfyllt från {}.",
          "An objective or goal is fulfilled from {} and partly fulfilled from {}.",
          share(method.fulfilled, 100), share(method.partly, 80)));
  add(weight == 100 ? say("Indikatorerna väger {}; aktiviteterna räknas inte.",
                          "The indicators weigh {}; activities do not count.",
                          share(method.indicator_weight, 70))
                    : say("Indikatorerna väger {} och aktiviteterna {}.",
                          "The indicators weigh {} and the activities {}.",
                          share(method.indicator_weight, 70),
                          shown_share(quotient(Decimal(100) - weight, 100), language())));
  add(method.minimum_coverage && method.minimum_coverage->is_zero()
          ? in({"Ett delmål bedöms hur få utfall det än finns (minsta täckning 0 %).",
                "An objective is assessed however few outcomes there are (minimum coverage 0%)."})
          : say("För att bedömas måste ett delmål ha utfall för minst {} av indikatorerna.",
                "To be assessed, an objective must have outcomes for at least {} of its "
                "indicators.",
                share(method.minimum_coverage, 50)));
  list(std::move(lines));
}

}  // namespace

Report plan_report(const PlanReportInput& input) {
  Report out{"plan", {}, plan_tables(input.plan, input.wanted)};
  if (input.wanted.document) out.document = Builder(input).build();
  return out;
}

}  // namespace namndplan::report
