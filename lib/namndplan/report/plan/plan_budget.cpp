#include "namndplan/report/plan/plan_budget.h"

#include "namndplan/base/number_format.h"
#include "namndplan/model/find.h"
#include "namndplan/report/parts/budget_rows.h"
#include "namndplan/report/parts/budget_table.h"
#include "namndplan/report/render/cells.h"

namespace namndplan::report {
namespace {

class Section {
 public:
  Section(const BoardPlan& plan, const ShownUnit& unit, Writer& out)
      : plan_(plan), budget_(plan.budget), unit_(unit), out_(out) {}

  void build();

 private:
  std::string in(FixedText pair) const { return out_.in(pair); }
  std::string names(const std::vector<Located<std::string>>& ids) const;
  std::string touched_lines(const Reallocation& row) const;
  Cell amount(const Located<Amount>& amount) const {
    return amount ? money_cell(amount->kronor, unit_) : Cell();
  }
  // As budgets are read: what it costs, or with a minus what it brings in.
  Cell net_cost(const NetCost& cost) const {
    return cost.given() ? money_cell(cost.kronor(), unit_) : Cell();
  }
  Column amount_column(FixedText title) const {
    return {fmt::format("{}, {}", in(title), unit_.shown()), true};
  }

  void facts();
  void derivation();
  void lines();
  std::vector<Cell> sum_row(bool split, bool previous) const;
  void frame_rows(Table& table, bool previous) const;
  void reallocations();
  void earlier_changes();
  void earlier_forecast();

  const BoardPlan& plan_;
  const Budget& budget_;
  const ShownUnit& unit_;
  Writer& out_;
};

void Section::build() {
  out_.heading(2, fmt::format("{} {}", in({"Budget", "Budget"}), plan_.year.value));
  out_.prose(budget_.text.value, 2);
  out_.paragraph(budget_.remark.value);
  facts();
  derivation();
  lines();
  reallocations();
  earlier_changes();
  earlier_forecast();
}

std::string Section::names(const std::vector<Located<std::string>>& ids) const {
  std::vector<std::string> out;
  for (const auto& id : ids) out.push_back(unit_name(plan_, *id));
  return enumeration(out, out_.language());
}

// The budget lines on either side of a reallocation, with what they have now.
std::string Section::touched_lines(const Reallocation& row) const {
  std::string out;
  for (const auto* side : {&row.to, &row.from}) {
    for (const auto& id : *side) {
      const BudgetLine* line = find_budget_line(plan_, *id);
      if (line == nullptr || !line->budget.given()) continue;
      out += out.empty() ? "" : "; ";
      out += unit_name(plan_, *id) + " " +
             shown_text(money_cell(line->budget.kronor(), unit_), out_.language());
    }
  }
  return out;
}

void Section::facts() {
  List items;
  auto add = [&](FixedText name, const std::string& value) {
    items.items.push_back({fmt::format("{}: {}", in(name), value), {}});
  };
  auto share = [&](const Decimal& value) {
    return shown_share(quotient(value, 100), out_.language());
  };
  if (budget_.frame)
    add({"Budgetram", "Budget allocation"}, shown_amount(budget_.frame->kronor, unit_));
  const NetCostTarget& target = budget_.net_cost_target;
  if (target.hold_budget)
    add({"Mål för nettokostnaden", "Net cost target"},
        in({"att hålla budgeten", "to stay within the budget"}));
  if (target.growth_at_most) {
    add({"Mål för nettokostnadsutvecklingen", "Net cost growth target"},
        out_.say("högst {}", "at most {}", share(*target.growth_at_most)));
  }
  if (budget_.index_rate) add({"Indexuppräkning", "Index adjustment"}, share(*budget_.index_rate));
  if (budget_.payroll_overhead)
    add({"PO-pålägg", "Payroll overhead"}, share(*budget_.payroll_overhead));
  if (budget_.deviation_limit) {
    items.items.push_back({out_.say("Prognosavvikelser över {} kommenteras.",
                                    "Forecast deviations above {} are commented on.",
                                    share(*budget_.deviation_limit)),
                           {}});
  }
  out_.list(std::move(items));
}

void Section::derivation() {
  const FrameDerivation& derivation = budget_.derivation;
  if (!derivation.given()) return;
  out_.heading(3, in({"Så har ramen räknats fram", "How the budget allocation was derived"}));
  Table table{{{in({"Post", "Item"}), false}, amount_column({"Belopp", "Amount"})}, {}};
  std::string base = in({"Utgångspunkt", "Starting point"});
  if (derivation.base.year) base += fmt::format(" {}", *derivation.base.year);
  table.rows.push_back({Cell::of(base), amount(derivation.base.amount)});
  List remarks;
  auto tell = [&](const std::string& name, const Located<std::string>& remark) {
    if (remark) remarks.items.push_back({name.empty() ? *remark : name + ": " + *remark, {}});
  };
  tell(base, derivation.base.remark);
  for (const FrameStep& step : derivation.changes) {
    table.rows.push_back({text_cell(step.reason), amount(step.amount)});
    tell(step.reason.value, step.remark);
  }
  if (budget_.frame) {
    table.rows.push_back(
        {Cell::of(fmt::format("{} {}", in({"Ram", "Allocation"}), plan_.year.value)),
         amount(budget_.frame)});
  }
  out_.table(std::move(table));
  out_.list(std::move(remarks));
  out_.paragraph(derivation.remark.value);
}

// Of a column that every line fills.
std::vector<Cell> Section::sum_row(bool split, bool previous) const {
  Decimal income = 0, costs = 0, net = 0, before = 0;
  bool all_split = true, all_before = true;
  for (const BudgetLine& line : budget_.lines) {
    net = net + line.budget.kronor();
    all_split = all_split && line.budget.has_split();
    income = income + line.budget.income_kronor();
    costs = costs + line.budget.cost_kronor();
    all_before = all_before && line.previous.given();
    if (line.previous.given()) before = before + line.previous.kronor();
  }
  auto shown = [&](bool whole, const Decimal& sum) {
    return whole ? money_cell(sum, unit_) : Cell();
  };
  std::vector<Cell> row{Cell::of(in({"Summa", "Total"}))};
  if (split) {
    row.push_back(shown(all_split, income));
    row.push_back(shown(all_split, costs));
  }
  row.push_back(shown(true, net));
  if (previous) row.push_back(shown(all_before, before));
  return row;
}

void Section::lines() {
  if (budget_.lines.empty()) return;
  out_.heading(3, in({"Budget per verksamhet", "Budget by unit"}));
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
  if (previous) {
    const int before = plan_.year.value - 1;
    table.columns.push_back(
        {out_.say("Nettokostnad {}, {}", "Net cost {}, {}", before, unit_.shown()), true});
  }
  List remarks;
  for (const BudgetLine& line : budget_.lines) {
    std::vector<Cell> row{Cell::of(unit_name(plan_, line.unit.value))};
    if (split) {
      bool has = line.budget.has_split();
      row.push_back(has ? money_cell(line.budget.income_kronor(), unit_) : Cell());
      row.push_back(has ? money_cell(line.budget.cost_kronor(), unit_) : Cell());
    }
    row.push_back(net_cost(line.budget));
    if (previous) row.push_back(net_cost(line.previous));
    table.rows.push_back(std::move(row));
    if (line.remark)
      remarks.items.push_back({unit_name(plan_, line.unit.value) + ": " + *line.remark, {}});
  }
  table.rows.push_back(sum_row(split, previous));
  add_rounding_row(table, out_.language());
  table.strong = {table.rows.size() - 1};
  frame_rows(table, previous);
  out_.table(with_dashes(std::move(table)));
  out_.list(std::move(remarks));
  append_cost_kinds(plan_, nullptr, unit_, out_);
}

// The frame and what the lines lack to give it, where rounding makes them differ.
void Section::frame_rows(Table& table, bool previous) const {
  Decimal net = 0;
  for (const BudgetLine& line : budget_.lines) net = net + line.budget.kronor();
  if (!budget_.frame || net == budget_.frame->kronor) return;
  const std::size_t column = table.columns.size() - (previous ? 2 : 1);
  const auto add = [&](std::string name, const Decimal& kronor) {
    std::vector<Cell> row(table.columns.size());
    row[0] = Cell::of(std::move(name));
    row[column] = money_cell(kronor, unit_);
    table.rows.push_back(std::move(row));
  };
  add(in({"Ram", "Budget allocation"}), budget_.frame->kronor);
  add(frame_difference(out_), net - budget_.frame->kronor);
}

void Section::reallocations() {
  if (budget_.reallocations.empty()) return;
  out_.heading(3, in({"Omfördelningar inom nämnden", "Reallocations within the board"}));
  out_.paragraph(in(
      {"Omfördelningar ändrar inte ramen.", "Reallocations do not change the budget allocation."}));
  Table table{
      {{in({"Till", "To"}), false},
       {in({"Från", "From"}), false},
       amount_column({"Belopp", "Amount"}),
       {in({"Orsak", "Reason"}), false},
       {fmt::format("{}, {}", in({"Budget efter omfördelning", "Budget after reallocation"}),
                    unit_.shown()),
        false}},
      {}};
  List remarks;
  for (const Reallocation& row : budget_.reallocations) {
    table.rows.push_back({Cell::of(names(row.to)), Cell::of(names(row.from)), amount(row.amount),
                          text_cell(row.reason), Cell::of(touched_lines(row))});
    if (row.remark) remarks.items.push_back({*row.remark, {}});
  }
  out_.table(without_empty_columns(std::move(table)));
  out_.list(std::move(remarks));
}

void Section::earlier_changes() {
  for (const FrameChange& change : budget_.earlier_changes) {
    std::string title =
        in({"Beslutad ändring av ramen", "Decided change of the budget allocation"});
    if (change.year) title += fmt::format(" {}", *change.year);
    out_.heading(3, title);
    std::string line;
    if (change.amount) line = shown_change(change.amount->kronor, unit_);
    if (change.decision) line += (line.empty() ? "" : ". ") + *change.decision;
    out_.paragraph(line.empty() || line.ends_with('.') ? line : line + ".");
    out_.paragraph(change.remark.value);
    List parts;
    for (const FrameStep& part : change.parts) {
      std::string text = part.reason.value;
      if (part.amount)
        text += (text.empty() ? "" : ": ") + shown_change(part.amount->kronor, unit_);
      if (part.remark) text += " (" + *part.remark + ")";
      parts.items.push_back({text, {}});
    }
    out_.list(std::move(parts));
  }
}

void Section::earlier_forecast() {
  const EarlierForecast& forecast = budget_.earlier_forecast;
  if (!forecast.deviation) return;
  std::string title = in({"Prognos", "Forecast"});
  if (forecast.year) title += fmt::format(" {}", *forecast.year);
  out_.heading(3, title);
  out_.paragraph(fmt::format(
      "{}: {}.",
      in({"Avvikelse mot budget (plus är överskott)", "Deviation from budget (plus is a surplus)"}),
      shown_change(forecast.deviation->kronor, unit_)));
  out_.paragraph(forecast.remark.value);
  List parts;
  for (const ForecastPart& part : forecast.parts) {
    std::string text = part.unit ? unit_name(plan_, *part.unit) : part.name.value;
    if (part.deviation) text += ": " + shown_change(part.deviation->kronor, unit_);
    if (part.reason) text += ". " + *part.reason;
    if (part.remark) text += " (" + *part.remark + ")";
    parts.items.push_back({text, {}});
  }
  out_.list(std::move(parts));
}

}  // namespace

void append_budget(const BoardPlan& plan, const ShownUnit& unit, Writer& out) {
  Section(plan, unit, out).build();
}

}  // namespace namndplan::report
