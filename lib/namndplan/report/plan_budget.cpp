#include "namndplan/report/plan_budget.h"

#include "namndplan/base/number_format.h"
#include "namndplan/model/find.h"
#include "namndplan/report/cells.h"

namespace namndplan::report {
namespace {

class Section {
 public:
  Section(const BoardPlan& plan, Language language, Document& out)
      : plan_(plan),
        budget_(plan.budget),
        language_(language),
        unit_(unit_of(plan.budget)),
        out_(out) {}

  void build();

 private:
  std::string in(FixedText pair) const { return std::string(pair.in(language_)); }
  void heading(int level, std::string text) {
    out_.blocks.push_back(Heading{level, std::move(text)});
  }
  void paragraph(std::string text) {
    if (!text.empty()) out_.blocks.push_back(Paragraph{std::move(text)});
  }
  std::string unit_name(const std::string& id) const {
    const Unit* unit = find_unit(plan_, id);
    return unit == nullptr ? id : unit->name.value;
  }
  std::string names(const std::vector<Located<std::string>>& ids) const;
  Cell amount(const Located<Amount>& amount) const;
  Cell net(const NetCost& cost) const;
  Column amount_column(FixedText title) const {
    return {fmt::format("{} ({})", in(title), unit_.word), true};
  }

  void facts();
  void derivation();
  void lines();
  void earlier_changes();
  void reallocations();
  void earlier_forecast();

  const BoardPlan& plan_;
  const Budget& budget_;
  Language language_;
  ShownUnit unit_;
  Document& out_;
};

void Section::build() {
  heading(2, fmt::format("{} {}", in({"Budget", "Budget"}), plan_.year.value));
  paragraph(budget_.text.value);
  paragraph(budget_.remark.value);
  facts();
  derivation();
  lines();
  reallocations();
  earlier_changes();
  earlier_forecast();
}

std::string Section::names(const std::vector<Located<std::string>>& ids) const {
  std::string out;
  for (const auto& id : ids) out += (out.empty() ? "" : ", ") + unit_name(*id);
  return out;
}

Cell Section::amount(const Located<Amount>& amount) const {
  return amount ? Cell::of_number(quotient(amount->kronor, unit_.kronor)) : Cell();
}

// Net costs are shown with a minus sign, as in all reports.
Cell Section::net(const NetCost& cost) const {
  return cost.given() ? Cell::of_number(quotient(-cost.kronor(), unit_.kronor)) : Cell();
}

void Section::facts() {
  List items;
  auto add = [&](FixedText name, const std::string& value) {
    items.items.push_back({fmt::format("{}: {}", in(name), value), {}});
  };
  auto share = [](const Decimal& value) { return format_swedish(value) + "\u00a0%"; };
  if (budget_.frame) add({"Budgetram", "Frame"}, shown_amount(budget_.frame->kronor, unit_));
  const NetCostTarget& target = budget_.net_cost_target;
  if (target.hold_budget)
    add({"Mål för nettokostnadsutvecklingen", "Net cost growth target"}, "håll budget");
  if (target.growth_at_most) {
    add({"Mål för nettokostnadsutvecklingen: högst", "Net cost growth target: at most"},
        share(*target.growth_at_most));
  }
  if (budget_.index_rate) add({"Indexuppräkning", "Index adjustment"}, share(*budget_.index_rate));
  if (budget_.payroll_overhead)
    add({"PO-pålägg", "Payroll overhead"}, share(*budget_.payroll_overhead));
  if (budget_.deviation_limit) {
    add({"Avvikelser i prognos kommenteras över", "Forecast deviations are commented above"},
        share(*budget_.deviation_limit));
  }
  if (!items.items.empty()) out_.blocks.push_back(std::move(items));
}

void Section::derivation() {
  const FrameDerivation& derivation = budget_.derivation;
  if (!derivation.given()) return;
  heading(3, in({"Så har ramen räknats fram", "How the frame was derived"}));
  Table table{{{in({"Post", "Item"}), false}, amount_column({"Belopp", "Amount"})}, {}};
  std::string base = in({"Utgångspunkt", "Starting point"});
  if (derivation.base.year) base += fmt::format(" {}", *derivation.base.year);
  table.rows.push_back({Cell::of(base), amount(derivation.base.amount)});
  for (const FrameStep& step : derivation.changes) {
    table.rows.push_back({text_cell(step.reason), amount(step.amount)});
  }
  if (budget_.frame) {
    table.rows.push_back({Cell::of(fmt::format("{} {}", in({"Ram", "Frame"}), plan_.year.value)),
                          amount(budget_.frame)});
  }
  out_.blocks.push_back(std::move(table));
  paragraph(derivation.remark.value);
}

void Section::lines() {
  if (budget_.lines.empty()) return;
  heading(3, in({"Budget per verksamhet", "Budget by unit"}));
  bool split = false;
  bool previous = false;
  for (const BudgetLine& line : budget_.lines) {
    split = split || line.budget.has_split();
    previous = previous || line.previous.given();
  }
  Table table{{{in({"Verksamhet", "Unit"}), false}}, {}};
  if (split) {
    table.columns.push_back(amount_column({"Intäkter", "Income"}));
    table.columns.push_back(amount_column({"Kostnader", "Costs"}));
  }
  table.columns.push_back(amount_column({"Nettokostnad", "Net cost"}));
  if (previous) table.columns.push_back(amount_column({"Föregående år", "Previous year"}));
  Decimal sum = 0;
  Decimal previous_sum = 0;
  bool all_previous = true;
  auto shown = [&](const Decimal& kronor) {
    return Cell::of_number(quotient(kronor, unit_.kronor));
  };
  for (const BudgetLine& line : budget_.lines) {
    std::vector<Cell> row{Cell::of(unit_name(line.unit.value))};
    if (split) {
      bool has = line.budget.has_split();
      row.push_back(has ? shown(line.budget.income_kronor()) : Cell());
      row.push_back(has ? shown(-line.budget.cost_kronor()) : Cell());
    }
    row.push_back(net(line.budget));
    if (previous) row.push_back(net(line.previous));
    sum = sum + line.budget.kronor();
    all_previous = all_previous && line.previous.given();
    previous_sum = previous_sum + (line.previous.given() ? line.previous.kronor() : Decimal(0));
    table.rows.push_back(std::move(row));
  }
  std::vector<Cell> total{Cell::of(in({"Summa", "Sum"}))};
  if (split) total.insert(total.end(), 2, Cell());
  total.push_back(shown(-sum));
  if (previous) total.push_back(all_previous ? shown(-previous_sum) : Cell());
  table.rows.push_back(std::move(total));
  out_.blocks.push_back(std::move(table));
  List remarks;
  for (const BudgetLine& line : budget_.lines) {
    if (line.remark)
      remarks.items.push_back({unit_name(line.unit.value) + ": " + *line.remark, {}});
  }
  if (!remarks.items.empty()) out_.blocks.push_back(std::move(remarks));
}

void Section::reallocations() {
  if (budget_.reallocations.empty()) return;
  heading(3, in({"Omfördelningar inom nämnden", "Reallocations within the board"}));
  paragraph(in({"Omfördelningar ändrar inte ramen.", "Reallocations do not change the frame."}));
  Table table{{{in({"Till", "To"}), false},
               {in({"Från", "From"}), false},
               amount_column({"Belopp", "Amount"}),
               {in({"Orsak", "Reason"}), false}},
              {}};
  List remarks;
  for (const Reallocation& row : budget_.reallocations) {
    table.rows.push_back({Cell::of(names(row.to)), Cell::of(names(row.from)), amount(row.amount),
                          text_cell(row.reason)});
    if (row.remark) remarks.items.push_back({*row.remark, {}});
  }
  out_.blocks.push_back(std::move(table));
  if (!remarks.items.empty()) out_.blocks.push_back(std::move(remarks));
}

void Section::earlier_changes() {
  for (const FrameChange& change : budget_.earlier_changes) {
    std::string title = in({"Beslutad ändring av ramen", "Decided change of the frame"});
    if (change.year) title += fmt::format(" {}", *change.year);
    heading(3, title);
    std::string line;
    if (change.amount) line = shown_change(change.amount->kronor, unit_);
    if (change.decision) line += (line.empty() ? "" : ". ") + *change.decision;
    paragraph(line.empty() || line.ends_with('.') ? line : line + ".");
    paragraph(change.remark.value);
    List parts;
    for (const FrameStep& part : change.parts) {
      std::string text = part.reason.value;
      if (part.amount)
        text += (text.empty() ? "" : ": ") + shown_change(part.amount->kronor, unit_);
      if (part.remark) text += " (" + *part.remark + ")";
      parts.items.push_back({text, {}});
    }
    if (!parts.items.empty()) out_.blocks.push_back(std::move(parts));
  }
}

void Section::earlier_forecast() {
  const EarlierForecast& forecast = budget_.earlier_forecast;
  if (!forecast.deviation) return;
  std::string title = in({"Prognos", "Forecast"});
  if (forecast.year) title += fmt::format(" {}", *forecast.year);
  heading(3, title);
  paragraph(fmt::format(
      "{}: {}.",
      in({"Avvikelse mot budget (plus är överskott)", "Deviation from budget (plus is a surplus)"}),
      shown_change(forecast.deviation->kronor, unit_)));
  paragraph(forecast.remark.value);
  List parts;
  for (const ForecastPart& part : forecast.parts) {
    std::string text = part.unit ? unit_name(*part.unit) : part.name.value;
    if (part.deviation) text += ": " + shown_change(part.deviation->kronor, unit_);
    if (part.reason) text += ". " + *part.reason;
    if (part.remark) text += " (" + *part.remark + ")";
    parts.items.push_back({text, {}});
  }
  if (!parts.items.empty()) out_.blocks.push_back(std::move(parts));
}

}  // namespace

void append_budget(const BoardPlan& plan, Language language, Document& out) {
  Section(plan, language, out).build();
}

}  // namespace namndplan::report
