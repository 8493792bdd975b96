// Each figure is built together with its step, from the steps of the figures it is made of: what
// `why` prints is what was computed. A figure that lacks a part says which.
#include "namndplan/figures/deviation.h"

#include <utility>

#include "namndplan/base/number_format.h"
#include "namndplan/model/english.h"
#include "namndplan/model/find.h"

namespace namndplan {
namespace {

BudgetFigure missing(Text name, Text reason) {
  BudgetFigure figure;
  figure.step.operation = Operation::none;
  figure.step.name = std::move(name);
  figure.step.quantity = Quantity::word;
  figure.step.word = "saknas";
  figure.step.formula = std::move(reason);
  return figure;
}

BudgetFigure undefined(Text name, Text reason, std::vector<Step> inputs) {
  BudgetFigure figure = missing(std::move(name), std::move(reason));
  figure.undefined = true;
  figure.step.word = "kan inte beräknas";
  figure.step.inputs = std::move(inputs);
  return figure;
}

BudgetFigure computed(Operation operation, Text name, Quantity quantity, const Decimal& value,
                      const std::string& formula, std::vector<Step> inputs) {
  BudgetFigure figure;
  figure.value = value;
  figure.step.operation = operation;
  figure.step.name = std::move(name);
  figure.step.quantity = quantity;
  figure.step.value = value;
  figure.step.formula = {formula, formula};
  figure.step.inputs = std::move(inputs);
  return figure;
}

// A term of a sum: added with weight 1, subtracted with weight −1.
Step plus(Step step) {
  step.weight = 1;
  return step;
}
Step minus(Step step) {
  step.weight = -1;
  return step;
}

// A figure that the same derivation has shown already: its value, not how it came about.
Step shown_above(const Step& step, int weight = 1) {
  Step out;
  out.operation = Operation::reference;
  out.name = step.name;
  out.quantity = step.quantity;
  out.value = step.value;
  out.weight = weight;
  return out;
}

// "−35 000 000 + 12 500 000"
std::string written_sum(const std::vector<Step>& terms) {
  std::string out;
  for (const Step& term : terms) {
    Decimal value = term.weight * term.value;
    if (out.empty()) {
      out = format_swedish(value);
    } else {
      out += (value.negative() ? " − " : " + ") + format_swedish(value.abs());
    }
  }
  return out;
}

// Every step must have a value.
BudgetFigure sum_of(Text name, std::vector<Step> terms) {
  Decimal sum = 0;
  for (const Step& term : terms) sum = sum + term.weight * term.value;
  std::string formula = written_sum(terms);
  return computed(Operation::sum, std::move(name), Quantity::money, sum, formula, std::move(terms));
}

Step income_step(const NetCost& cost) {
  if (cost.income) {
    return leaf({"intäkter", "income"}, Quantity::money, cost.income->kronor, cost.income.place);
  }
  return leaf({"intäkter (inga angivna)", "income (none given)"}, Quantity::money, 0, {});
}

Step cost_step(const NetCost& cost) {
  if (cost.costs) {
    return leaf({"kostnader", "costs"}, Quantity::money, cost.costs->kronor, cost.costs.place);
  }
  if (cost.costs_by_kind.empty()) {
    return leaf({"kostnader (inga angivna)", "costs (none given)"}, Quantity::money, 0, {});
  }
  std::vector<Step> kinds;
  for (const CostKind& row : cost.costs_by_kind) {
    kinds.push_back(
        leaf({"kostnader, " + *row.kind, "costs, " + word_in(*row.kind, Language::english)},
             Quantity::money, row.amount->kronor, row.amount.place));
  }
  return sum_of({"kostnader", "costs"}, std::move(kinds)).step;
}

BudgetFigure net_cost(Text name, const NetCost& cost) {
  if (cost.net) {
    Step net = leaf({"nettokostnad", "net cost"}, Quantity::money, cost.net->kronor,
                    cost.net.place.source != nullptr ? cost.net.place : cost.place);
    BudgetFigure figure = sum_of(std::move(name), {minus(std::move(net))});
    figure.step.formula = {"nettokostnaden med minus", "the net cost with a minus"};
    return figure;
  }
  return sum_of(std::move(name), {plus(income_step(cost)), minus(cost_step(cost))});
}

Text lacking_text(const Text& name) {
  return {fmt::format("{} saknas", name.sv), fmt::format("{} is missing", name.en)};
}

// The later figure less the earlier one; without a value when either has none. `term` is how the
// earlier one is shown.
BudgetFigure difference(Text name, const BudgetFigure& later, const BudgetFigure& earlier,
                        Step term) {
  for (const BudgetFigure* part : {&later, &earlier}) {
    if (*part) continue;
    return missing(std::move(name), lacking_text(part->step.name));
  }
  return sum_of(std::move(name), {shown_above(later.step), std::move(term)});
}

constexpr FixedText period_budget_name = {"periodbudget", "period budget"};
constexpr FixedText outcome_name = {"utfall", "outcome"};
constexpr FixedText forecast_name = {"prognos", "forecast"};
constexpr FixedText budget_name = {"budget", "budget"};
constexpr FixedText previous_name = {"föregående år", "previous year"};
constexpr FixedText income_name = {"intäktsavvikelse", "income deviation"};
constexpr FixedText cost_name = {"kostnadsavvikelse", "cost deviation"};
constexpr FixedText share_name = {"avvikelse, andel av budgeten",
                                  "deviation as a share of the budget"};
constexpr FixedText growth_name = {"nettokostnadsutveckling", "net cost growth"};

// What the year comes to: the forecast, in December the outcome.
const NetCost* year_end(const FollowUpPeriod& period, const BudgetReport* report) {
  if (report == nullptr) return nullptr;
  const NetCost& cost = period.december() ? report->outcome : report->forecast;
  return cost.given() ? &cost : nullptr;
}

BudgetFigure linear_budget(const FollowUpPeriod& period, const BudgetFigure& budget) {
  Step month =
      leaf({"månad", "month"}, Quantity::number, period.month(), period.current().period.place);
  std::string formula = fmt::format("{} · {} / 12", format_swedish(*budget.value), period.month());
  return computed(Operation::linear, {"periodbudget, linjär", "period budget, linear"},
                  Quantity::money, quotient(*budget.value * period.month(), 12, 2), formula,
                  {shown_above(budget.step), std::move(month)});
}

BudgetFigure reported(FixedText name, const BudgetReport* report,
                      const NetCost BudgetReport::*part) {
  if (report == nullptr) {
    return missing(name,
                   {"uppföljningen nämner inte raden", "the follow-up does not mention the line"});
  }
  const NetCost& cost = report->*part;
  if (cost.given()) return net_cost(name, cost);
  return missing(
      name,
      part == &BudgetReport::outcome
          ? FixedText{"uppföljningen anger inget utfall", "the follow-up gives no outcome"}
          : FixedText{"uppföljningen anger ingen prognos", "the follow-up gives no forecast"});
}

// Income and cost deviation of the full year: where budget and year-end both have the split.
void split_deviation(const FollowUpPeriod& period, const NetCost& budget, BudgetResult& result) {
  const NetCost* end = year_end(period, result.report);
  if (end == nullptr || !end->has_split() || !budget.has_split()) {
    Text reason{"intäkter och kostnader är inte angivna på båda sidor",
                "income and costs are not given on both sides"};
    result.income_deviation = missing(income_name, reason);
    result.cost_deviation = missing(cost_name, reason);
    return;
  }
  auto named = [](Step step, FixedText whose) {
    step.name = {fmt::format("{}, {}", step.name.sv, whose.sv),
                 fmt::format("{}, {}", step.name.en, whose.en)};
    return step;
  };
  FixedText end_name = period.december() ? outcome_name : forecast_name;
  result.income_deviation = sum_of(income_name, {plus(named(income_step(*end), end_name)),
                                                 minus(named(income_step(budget), budget_name))});
  result.cost_deviation = sum_of(cost_name, {plus(named(cost_step(budget), budget_name)),
                                             minus(named(cost_step(*end), end_name))});
}

// What follows from the other figures alike for lines and sum.
void compare(bool december, BudgetResult& result) {
  const BudgetFigure& end = december ? result.outcome : result.forecast;
  result.period_deviation = difference(
      {"avvikelse, period (utfall − periodbudget)", "deviation, period (outcome − period budget)"},
      result.outcome, result.period_budget, shown_above(result.period_budget.step, -1));
  result.deviation = difference(december ? FixedText{"avvikelse, helår (utfall − budget)",
                                                     "deviation, full year (outcome − budget)"}
                                         : FixedText{"avvikelse, helår (prognos − budget)",
                                                     "deviation, full year (forecast − budget)"},
                                end, result.budget, shown_above(result.budget.step, -1));
  if (!result.deviation) {
    result.deviation_share = missing(share_name, result.deviation.step.formula);
  } else if (result.budget.value->is_zero()) {
    result.deviation_share = undefined(share_name, {"budgeten är 0", "the budget is 0"},
                                       {shown_above(result.budget.step)});
  } else {
    Decimal size = result.budget.value->abs();
    result.deviation_share = computed(
        Operation::share_of, share_name, Quantity::share, quotient(*result.deviation.value, size),
        fmt::format("{} / {}", format_swedish(*result.deviation.value), format_swedish(size)),
        {shown_above(result.deviation.step), shown_above(result.budget.step)});
  }
  if (!end || !result.previous) {
    const BudgetFigure& lacking = end ? result.previous : end;
    result.growth = missing(growth_name, lacking_text(lacking.step.name));
  } else if (!result.previous.value->negative()) {
    result.growth = undefined(growth_name,
                              {"föregående års nettokostnad är inte större än 0",
                               "the previous year's net cost is not above 0"},
                              {shown_above(result.previous.step)});
  } else if (*end.value > 0) {
    result.growth = undefined(
        growth_name,
        {"en nettokostnad har blivit en nettointäkt", "a net cost has become a net income"},
        {shown_above(end.step), shown_above(result.previous.step)});
  } else {
    result.growth = computed(Operation::growth, growth_name, Quantity::share,
                             quotient(*end.value, *result.previous.value) - 1,
                             fmt::format("({}) / ({}) − 1", format_swedish(*end.value),
                                         format_swedish(*result.previous.value)),
                             {shown_above(end.step), shown_above(result.previous.step)});
  }
}

// Marks the percentages of a line, or of the sum, that people should not be shown.
void mark_small_bases(const BudgetFigure& board_budget, BudgetResult& result) {
  auto mark = [&](BudgetFigure& share, const BudgetFigure& base) {
    if (!share) return;
    bool beyond = share.value->abs() > Decimal::scaled(999, 2);
    bool small = board_budget && base.value->abs() * 1000 < board_budget.value->abs();
    share.small_base = beyond || small;
    share.step.small_base = share.small_base;
  };
  mark(result.deviation_share, result.budget);
  mark(result.growth, result.previous);
}

Text accuracy_name(Month period) {
  return text("prognossäkerhet {} (utfall − prognos)", "forecast accuracy {} (outcome − forecast)",
              period.iso());
}

Text earlier_name(Month period) { return text("prognos {}", "forecast {}", period.iso()); }

void find_accuracy(const FollowUpPeriod& period, std::string_view id, BudgetResult& result) {
  if (!period.december()) return;
  for (std::size_t i = 0; i + 1 < period.follow_ups.size(); ++i) {
    const FollowUp& earlier = *period.follow_ups[i];
    const BudgetReport* report = find_row(earlier.budget, id);
    BudgetFigure forecast = reported(forecast_name, report, &BudgetReport::forecast);
    forecast.step.name = earlier_name(*earlier.period);
    result.accuracy.push_back(
        {*earlier.period, difference(accuracy_name(*earlier.period), result.outcome, forecast,
                                     minus(forecast.step))});
  }
}

BudgetResult assess(const FollowUpPeriod& period, std::string_view id, const BudgetLine* line,
                    BudgetFigure budget, BudgetFigure previous) {
  BudgetResult result;
  result.line = line;
  result.report = find_row(period.current().budget, id);
  result.budget = std::move(budget);
  result.previous = std::move(previous);
  if (result.report != nullptr && result.report->period_budget.given()) {
    result.period_budget = net_cost(period_budget_name, result.report->period_budget);
  } else if (result.budget) {
    result.linear = true;
    result.period_budget = linear_budget(period, result.budget);
  } else {
    result.period_budget = missing(period_budget_name, {"budget saknas", "there is no budget"});
  }
  result.outcome = reported(outcome_name, result.report, &BudgetReport::outcome);
  result.forecast = reported(forecast_name, result.report, &BudgetReport::forecast);
  split_deviation(period, line == nullptr ? NetCost() : line->budget, result);
  compare(period.december(), result);
  find_accuracy(period, id, result);
  return result;
}

constexpr FixedText no_amount = {"planen anger inget belopp", "the plan gives no amount"};

BudgetFigure budget_of(const BudgetLine& line) {
  return line.budget.given() ? net_cost(budget_name, line.budget) : missing(budget_name, no_amount);
}
BudgetFigure previous_of(const BudgetLine& line) {
  return line.previous.given() ? net_cost(previous_name, line.previous)
                               : missing(previous_name, no_amount);
}

// A figure over several budgets: without a value when one has none, and then it says which.
template <class FigureOf>
BudgetFigure over_all(const std::vector<NamedBudget>& budgets, Text name, FigureOf figure_of) {
  std::string lacking;
  std::vector<Step> terms;
  for (const NamedBudget& budget : budgets) {
    const BudgetFigure& figure = figure_of(*budget.result);
    if (!figure) {
      lacking += (lacking.empty() ? "" : ", ") + budget.name;
      continue;
    }
    Step term = plus(figure.step);
    term.name = {fmt::format("{}, {}", budget.name, figure.step.name.sv),
                 fmt::format("{}, {}", budget.name, figure.step.name.en)};
    // What it refers to is that budget's too, and stands earlier under that name.
    for (Step& input : term.inputs) {
      if (input.operation != Operation::reference) continue;
      input.name = {fmt::format("{}, {}", budget.name, input.name.sv),
                    fmt::format("{}, {}", budget.name, input.name.en)};
    }
    terms.push_back(std::move(term));
  }
  if (lacking.empty()) return sum_of(std::move(name), std::move(terms));
  return missing(std::move(name), text("för {}", "for {}", lacking));
}

BudgetResult sum_lines(const FollowUpPeriod& period, const std::vector<BudgetResult>& lines) {
  std::vector<NamedBudget> budgets;
  for (const BudgetResult& row : lines) budgets.push_back({row.line->unit.value, &row});
  BudgetResult sum = total(budgets, period.december());
  for (std::size_t i = 0; i < lines.front().accuracy.size(); ++i) {
    Month month = lines.front().accuracy[i].period;
    sum.accuracy.push_back({month, over_all(budgets, accuracy_name(month),
                                            [&](const BudgetResult& row) -> const BudgetFigure& {
                                              return row.accuracy[i].difference;
                                            })});
  }
  return sum;
}

BudgetFigure frame_budget(const BoardPlan& plan) {
  const Located<Amount>& frame = plan.budget.frame;
  if (!frame)
    return missing(budget_name, {"planen anger ingen ram", "the plan gives no budget allocation"});
  BudgetFigure budget = sum_of(
      budget_name,
      {minus(leaf({"ram", "budget allocation"}, Quantity::money, frame->kronor, frame.place))});
  budget.step.formula = {"ramen med minus", "the budget allocation with a minus"};
  return budget;
}

// The frame beside lines that add up to another amount.
std::optional<BudgetResult> frame_beside(const FollowUpPeriod& period, const BudgetResult& sum) {
  if (!period.plan.budget.frame) return std::nullopt;
  BudgetResult out;
  out.budget = frame_budget(period.plan);
  if (sum.budget && *sum.budget.value == *out.budget.value) return std::nullopt;
  out.outcome = sum.outcome;
  out.forecast = sum.forecast;
  compare(period.december(), out);
  return out;
}

constexpr BudgetColumn columns[] = {
    {"budget", Quantity::money, &BudgetResult::budget},
    {"periodbudget", Quantity::money, &BudgetResult::period_budget},
    {"utfall", Quantity::money, &BudgetResult::outcome},
    {"avvikelse_period", Quantity::money, &BudgetResult::period_deviation},
    {"prognos", Quantity::money, &BudgetResult::forecast},
    {"avvikelse_helår", Quantity::money, &BudgetResult::deviation},
    {"intäktsavvikelse", Quantity::money, &BudgetResult::income_deviation},
    {"kostnadsavvikelse", Quantity::money, &BudgetResult::cost_deviation},
    {"avvikelse_procent", Quantity::share, &BudgetResult::deviation_share},
    {"föregående", Quantity::money, &BudgetResult::previous},
    {"nettokostnadsutveckling", Quantity::share, &BudgetResult::growth},
};

// A budget may be no more than a text.
bool has_amounts(const Budget& budget) { return !budget.lines.empty() || budget.frame.given; }

}  // namespace

std::span<const BudgetColumn> budget_columns() { return columns; }

BudgetResult total(const std::vector<NamedBudget>& budgets, bool december) {
  BudgetResult sum;
  auto add = [&](BudgetFigure BudgetResult::*figure, FixedText name) {
    sum.*figure = over_all(
        budgets, name, [&](const BudgetResult& row) -> const BudgetFigure& { return row.*figure; });
  };
  add(&BudgetResult::budget, budget_name);
  add(&BudgetResult::period_budget, period_budget_name);
  add(&BudgetResult::outcome, outcome_name);
  add(&BudgetResult::forecast, forecast_name);
  add(&BudgetResult::previous, previous_name);
  add(&BudgetResult::income_deviation, income_name);
  add(&BudgetResult::cost_deviation, cost_name);
  for (const NamedBudget& budget : budgets) sum.linear = sum.linear || budget.result->linear;
  compare(december, sum);
  mark_small_bases(sum.budget, sum);
  return sum;
}

BudgetResult planned(const BudgetLine& line) {
  BudgetResult out;
  out.line = &line;
  out.budget = budget_of(line);
  out.previous = previous_of(line);
  return out;
}

std::optional<BudgetResult> planned(const BoardPlan& plan) {
  if (!has_amounts(plan.budget)) return std::nullopt;
  BudgetResult out;
  if (plan.budget.lines.empty()) {
    out.budget = frame_budget(plan);
    return out;
  }
  std::vector<BudgetResult> lines;
  for (const BudgetLine& line : plan.budget.lines) lines.push_back(planned(line));
  std::vector<NamedBudget> budgets;
  for (std::size_t i = 0; i < lines.size(); ++i)
    budgets.push_back({plan.budget.lines[i].unit.value, &lines[i]});
  BudgetResult sum = total(budgets, false);
  out.budget = std::move(sum.budget);
  out.previous = std::move(sum.previous);
  return out;
}

Decimal signed_net_cost(const NetCost& cost) { return -cost.kronor(); }

std::optional<Deviation> deviation(const FollowUpPeriod& period) {
  const Budget& budget = period.plan.budget;
  if (!has_amounts(budget)) return std::nullopt;
  Deviation out;
  for (const BudgetLine& line : budget.lines)
    out.lines.push_back(assess(period, line.unit.value, &line, budget_of(line), previous_of(line)));
  out.sum = out.lines.empty()
                ? assess(period, budget_total_key, nullptr, frame_budget(period.plan),
                         missing(previous_name, {"planen har inga rader", "the plan has no lines"}))
                : sum_lines(period, out.lines);
  if (!out.lines.empty()) out.frame = frame_beside(period, out.sum);
  for (BudgetResult& row : out.lines) mark_small_bases(out.sum.budget, row);
  mark_small_bases(out.sum.budget, out.sum);
  if (out.frame) mark_small_bases(out.sum.budget, *out.frame);
  return out;
}

std::optional<Deviation> deviation_before(const FollowUpPeriod& period) {
  auto previous = period.previous();
  return previous ? deviation(*previous) : std::nullopt;
}

Step derivation(const BudgetResult& result, const BoardPlan& plan) {
  Step step;
  step.operation = Operation::figures;
  if (result.line == nullptr) {
    step.name = {std::string(BudgetResult::sum_id), "Total"};
  } else {
    const Unit* unit = find_unit(plan, result.line->unit.value);
    const std::string& name = unit == nullptr ? result.line->unit.value : unit->name.value;
    step.name = text("budgetrad {} {}", "budget line {} {}", result.line->unit.value, name);
  }
  for (const BudgetColumn& column : columns) step.inputs.push_back((result.*column.figure).step);
  for (const ForecastAccuracy& row : result.accuracy) step.inputs.push_back(row.difference.step);
  return step;
}

Step frame_derivation(const BoardPlan& plan) {
  const Budget& budget = plan.budget;
  Step out;
  out.operation = Operation::figures;
  out.name = {"ram", "budget allocation"};
  out.inputs.push_back(leaf({"ram", "budget allocation"}, Quantity::money, budget.frame->kronor,
                            budget.frame.place));
  auto add_sum = [&](Text name, std::vector<Step> terms) {
    out.inputs.push_back(sum_of(std::move(name), std::move(terms)).step);
  };
  if (budget.derivation.given() && budget.derivation.base.amount) {
    const Located<Amount>& base = budget.derivation.base.amount;
    std::vector<Step> terms{
        plus(leaf({"utgångspunkt", "starting point"}, Quantity::money, base->kronor, base.place))};
    for (const FrameStep& row : budget.derivation.changes) {
      if (!row.amount) continue;
      terms.push_back(plus(leaf({row.reason.value, row.reason.value}, Quantity::money,
                                row.amount->kronor, row.amount.place)));
    }
    add_sum({"ramens härledning", "the derivation of the budget allocation"}, std::move(terms));
  }
  std::vector<Step> lines;
  for (const BudgetLine& line : budget.lines) {
    if (!line.budget.given()) continue;
    Step term = budget_of(line).step;
    term.name = text("budgetrad {}", "budget line {}", line.unit.value);
    lines.push_back(minus(std::move(term)));
  }
  if (!lines.empty()) add_sum({"raderna", "the lines"}, std::move(lines));
  return out;
}

}  // namespace namndplan
