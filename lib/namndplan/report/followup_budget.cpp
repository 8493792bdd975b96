// "Budget": how the year is going against the budget, line by line. First in sentences, what is
// largest first, then the tables, then how the frame came about. All amounts are in one unit, and
// add up as they are shown.
#include "namndplan/report/followup_budget.h"

#include <algorithm>
#include <vector>

#include "namndplan/base/number_format.h"
#include "namndplan/report/budget_rows.h"
#include "namndplan/report/budget_table.h"
#include "namndplan/report/cells.h"
#include "namndplan/report/followup_sections.h"
#include "namndplan/report/plan_budget.h"

namespace namndplan::report {
namespace {

class Section {
 public:
  Section(const FollowUpReportInput& input, Writer& out)
      : input_(input),
        plan_(input.plan()),
        result_(*input.budget),
        december_(input.period.december()),
        unit_(unit_of(input)),
        out_(out) {}

  void build();

 private:
  std::string in(FixedText pair) const { return out_.in(pair); }
  std::string name(const BudgetResult& row) const {
    return row.line == nullptr ? in({"Summa", "Sum"}) : unit_name(plan_, row.line->unit.value);
  }
  // The lines, and the sum last; without lines only the sum.
  std::vector<const BudgetResult*> rows() const;
  Column first_column() const {
    return {out_.say("Verksamhet ({})", "Unit ({})", unit_.word), false};
  }
  Cell cell(const BudgetFigure& figure) const { return budget_cell(figure, unit_, out_); }

  std::string period_sentence() const;
  std::string target_sentence() const;
  void largest();
  std::string deviation_item(const BudgetResult& row) const;
  void table();
  void notes();
  std::string lacking(FixedText what, const BudgetFigure& sum,
                      BudgetFigure BudgetResult::*figure) const;
  void split();
  void accuracy();

  const FollowUpReportInput& input_;
  const BoardPlan& plan_;
  const Deviation& result_;
  bool december_;
  ShownUnit unit_;
  Writer& out_;
};

void Section::build() {
  out_.heading(2, in({"Budget", "Budget"}));
  out_.paragraph(deviation_sentence(input_, out_));
  out_.paragraph(period_sentence());
  out_.paragraph(target_sentence());
  largest();
  table();
  notes();
  split();
  append_cost_kinds(plan_, &input_.follow_up(), unit_, out_);
  accuracy();
  append_frame(plan_, unit_, out_);
}

std::vector<const BudgetResult*> Section::rows() const {
  std::vector<const BudgetResult*> out;
  for (const BudgetResult& row : result_.lines) out.push_back(&row);
  out.push_back(&result_.sum);
  return out;
}

std::string Section::period_sentence() const {
  const BudgetResult& sum = result_.sum;
  if (december_ || !sum.period_deviation) return {};
  return out_.say("Till och med {} är nettokostnaden {} och periodbudgeten {}: {}.",
                  "To the end of {} the net cost is {} and the period's budget {}: {}.",
                  month_name(input_.period.month(), out_.language()),
                  shown_amount(-*sum.outcome.value, unit_),
                  shown_amount(-*sum.period_budget.value, unit_),
                  surplus(*sum.period_deviation.value, unit_, out_));
}

// Whether the target for the net cost is met, as far as that can be told.
std::string Section::target_sentence() const {
  const NetCostTarget& target = plan_.budget.net_cost_target;
  const BudgetResult& sum = result_.sum;
  std::string growth;
  if (sum.growth) {
    growth = out_.say("Nettokostnadsutvecklingen {} {}.", "Net cost growth {} {}.",
                      december_ ? in({"är", "is"}) : in({"bedöms bli", "is expected to be"}),
                      percent_change(sum.growth, out_));
  }
  if (!target.given()) return growth;
  bool known = target.hold_budget ? bool(sum.deviation) : bool(sum.growth);
  std::string wanted =
      target.hold_budget
          ? std::string("håll budget")
          : out_.say("högst {}", "at most {}", format_swedish(*target.growth_at_most) + "\u00a0%");
  if (!known) {
    return growth + (growth.empty() ? "" : " ") +
           out_.say("Om målet för nettokostnaden ({}) nås kan inte avgöras.",
                    "Whether the net cost target ({}) is met cannot be told.", wanted);
  }
  bool met = target.hold_budget ? !sum.deviation.value->negative()
                                : *sum.growth.value * 100 <= *target.growth_at_most;
  FixedText verdict =
      december_ ? (met ? FixedText{"är nått", "is met"} : FixedText{"är inte nått", "is not met"})
                : (met ? FixedText{"bedöms nås", "is expected to be met"}
                       : FixedText{"bedöms inte nås", "is not expected to be met"});
  return growth + (growth.empty() ? "" : " ") +
         out_.say("Målet för nettokostnaden ({}) {}.", "The net cost target ({}) {}.", wanted,
                  in(verdict));
}

std::string Section::deviation_item(const BudgetResult& row) const {
  std::string line = fmt::format("{}: {}", name(row), shown_change(*row.deviation.value, unit_));
  if (row.deviation_share) {
    std::string share = percent_change(row.deviation_share, out_);
    line += row.deviation_share.small_base ? " " + share : fmt::format(" ({})", share);
  }
  if (row.income_deviation && row.cost_deviation) {
    line += out_.say(", varav intäkter {} och kostnader {}", ", of which income {} and costs {}",
                     shown_change(*row.income_deviation.value, unit_),
                     shown_change(*row.cost_deviation.value, unit_));
  }
  return line + ".";
}

// Deviations in words, the largest first; then what is said of lines that have none.
void Section::largest() {
  std::vector<const BudgetResult*> deviating;
  List others;
  for (const BudgetResult& row : result_.lines) {
    if (row.deviation && !row.deviation.value->is_zero()) {
      deviating.push_back(&row);
    } else if (std::string said = comment_text(row.report); !said.empty()) {
      others.items.push_back(item_with_text(name(row), said));
    }
  }
  if (result_.lines.empty()) out_.prose(comment_text(result_.sum.report), 3);
  std::stable_sort(deviating.begin(), deviating.end(), [](const auto* a, const auto* b) {
    return a->deviation.value->abs() > b->deviation.value->abs();
  });
  List list;
  for (const BudgetResult* row : deviating) {
    list.items.push_back(item_with_text(deviation_item(*row), comment_text(row->report)));
  }
  out_.list(in({"Avvikelser för helåret, de största först:",
                "Deviations of the full year, the largest first:"}),
            std::move(list));
  out_.list(in({"Övriga kommentarer:", "Other comments:"}), std::move(others));
}

void Section::table() {
  out_.heading(3, out_.say("Budget och utfall per verksamhet ({})",
                           "Budget and outcome by unit ({})", unit_.word));
  std::vector<BudgetRow> budgets;
  for (const BudgetResult* row : rows()) {
    bool is_sum_of_lines = row->line == nullptr && !result_.lines.empty();
    budgets.push_back({name(*row), row, !is_sum_of_lines});
  }
  out_.table(budget_table(first_column().title, budgets, december_, unit_, out_,
                          result_.frame ? &*result_.frame : nullptr));
}

// Why a sum is empty.
std::string Section::lacking(FixedText what, const BudgetFigure& sum,
                             BudgetFigure BudgetResult::*figure) const {
  if (sum) return {};
  std::vector<std::string> names;
  for (const BudgetResult& row : result_.lines) {
    if (!(row.*figure)) names.push_back(name(row));
  }
  return lacking_note(what, names, true, out_);
}

void Section::notes() {
  std::vector<std::string> linear;
  for (const BudgetResult* row : rows()) {
    if (row->linear && (row->line != nullptr || result_.lines.empty()))
      linear.push_back(name(*row));
  }
  List notes;
  auto add = [&](std::string note) {
    if (!note.empty()) notes.items.push_back({std::move(note), {}});
  };
  add(sign_note(out_));
  add(rounding_note(unit_, out_.language()));
  if (!linear.empty() && !december_) {
    add(out_.say("Periodbudgeten är linjär (årets budget · {} / 12) för {}.",
                 "The period's budget is linear (the year's budget · {} / 12) for {}.",
                 input_.period.month(), enumeration(linear, out_.language())));
  }
  add(lacking({"Utfall", "The outcome"}, result_.sum.outcome, &BudgetResult::outcome));
  if (!december_) {
    add(lacking({"Prognos", "The forecast"}, result_.sum.forecast, &BudgetResult::forecast));
  }
  if (!result_.lines.empty()) {
    add(lacking({"Föregående år", "The previous year"}, result_.sum.previous,
                &BudgetResult::previous));
  }
  out_.list(std::move(notes));
}

void Section::split() {
  Table table{{first_column(),
               {in({"Intäktsavvikelse", "Income deviation"}), true},
               {in({"Kostnadsavvikelse", "Cost deviation"}), true},
               {in({"Avvikelse, helår", "Deviation, full year"}), true}},
              {}};
  for (const BudgetResult* row : rows()) {
    if (!row->income_deviation) continue;
    table.rows.push_back({Cell::of(name(*row)), cell(row->income_deviation),
                          cell(row->cost_deviation), cell(row->deviation)});
  }
  if (table.rows.empty()) return;
  out_.heading(3, out_.say("Intäkter och kostnader ({})", "Income and costs ({})", unit_.word));
  if (result_.sum.income_deviation) add_rounding_row(table, out_.language());
  out_.table(std::move(table));
}

void Section::accuracy() {
  if (result_.sum.accuracy.empty()) return;
  Table table{{first_column()}, {}};
  for (const ForecastAccuracy& row : result_.sum.accuracy) {
    table.columns.push_back({out_.say("Mot prognosen i {}", "Against the forecast of {}",
                                      month_name(row.period.month, out_.language())),
                             true});
  }
  bool any = false;
  for (const BudgetResult* row : rows()) {
    std::vector<Cell> cells{Cell::of(name(*row))};
    for (const ForecastAccuracy& accuracy : row->accuracy) {
      any = any || accuracy.difference;
      cells.push_back(cell(accuracy.difference));
    }
    table.rows.push_back(std::move(cells));
  }
  if (!any) return;
  out_.heading(3, out_.say("Prognossäkerhet ({})", "Forecast accuracy ({})", unit_.word));
  out_.paragraph(
      in({"Årets utfall mot prognoserna under året. Plus betyder att det blev bättre än "
          "prognosen.",
          "The year's outcome against the forecasts during the year. Plus means better "
          "than forecast."}));
  add_rounding_row(table, out_.language());
  out_.table(without_empty_columns(std::move(table)));
}

}  // namespace

Cell budget_cell(const BudgetFigure& figure, const ShownUnit& unit, const Writer& out) {
  if (figure.undefined) return Cell::of(out.in({"kan inte beräknas", "cannot be computed"}));
  if (!figure) return {};
  if (figure.small_base) return Cell::of(percent_change(figure, out));
  if (figure.step.quantity == Quantity::share) return Cell::of_fixed(*figure.value * 100, 1, "%");
  return money_cell(*figure.value, unit);
}

std::string percent_change(const BudgetFigure& share, const Writer& out) {
  if (share.small_base) return out.in({"– (för liten bas)", "– (too small a base)"});
  return fmt::format("{}{}", (*share.value * 100).rounded(1) > 0 ? "+" : "", percent(*share.value));
}

std::string surplus(const Decimal& deviation, const ShownUnit& unit, const Writer& out) {
  std::string amount = shown_amount(deviation.abs(), unit);
  if (deviation.is_zero()) return out.in({"i nivå med budget", "level with the budget"});
  return deviation.negative() ? out.say("ett underskott på {}", "a deficit of {}", amount)
                              : out.say("ett överskott på {}", "a surplus of {}", amount);
}

ShownUnit unit_of(const FollowUpReportInput& input) {
  const Budget& budget = input.plan().budget;
  ShownAmounts amounts = amounts_of(budget, *input.budget);
  // Forecasts before this period are shown beside those of it.
  for (const FollowUp* follow_up : input.period.follow_ups) {
    for (const BudgetReport& row : follow_up->budget) append_written(row.forecast, amounts);
  }
  return shown_unit(budget, input.money_unit, amounts, false);
}

std::string deviation_sentence(const FollowUpReportInput& input, const Writer& out) {
  if (!input.budget) return {};
  const BudgetResult& sum = input.budget->sum;
  bool december = input.period.december();
  if (!sum.deviation) {
    return december ? out.in({"Budgetens utfall kan inte summeras: uppgifter saknas.",
                              "The budget's outcome cannot be summed: figures are missing."})
                    : out.in({"Budgetens prognos kan inte summeras: uppgifter saknas.",
                              "The budget's forecast cannot be summed: figures are missing."});
  }
  std::string share = sum.deviation_share && !sum.deviation.value->is_zero()
                          ? fmt::format(" ({})", percent_change(sum.deviation_share, out))
                          : std::string();
  std::string amount = surplus(*sum.deviation.value, unit_of(input), out);
  bool level = sum.deviation.value->is_zero();
  if (december) {
    return level ? out.say("Årets nettokostnad är {}.", "The year's net cost is {}.", amount)
                 : out.say("Årets nettokostnad ger {} mot budget{}.",
                           "The year's net cost gives {} against the budget{}.", amount, share);
  }
  return level
             ? out.say("Prognosen för helåret är {}.", "The forecast of the full year is {}.",
                       amount)
             : out.say("Prognosen för helåret är {} mot budget{}.",
                       "The forecast of the full year is {} against the budget{}.", amount, share);
}

namespace {

// Two amounts that differ, in the unit; in kronor where it would print them alike.
std::string amount_change(const Decimal& before, const Decimal& now, const ShownUnit& shown,
                          const Writer& out) {
  ShownUnit unit = shown;
  if (shown_amount(before, unit) == shown_amount(now, unit))
    unit = {word(MoneyUnit::kr), kronor_per(MoneyUnit::kr), 2};
  const Decimal change = now - before;
  return fmt::format("{} → {} ({} {})", shown_amount(before, unit), shown_amount(now, unit),
                     shown_amount(change.abs(), unit),
                     change.negative() ? out.in({"sämre", "worse"}) : out.in({"bättre", "better"}));
}

// Of one figure of each line, and of the sum.
List budget_changes(const FollowUpReportInput& input, BudgetFigure BudgetResult::*figure,
                    bool grows, const Writer& out) {
  List list;
  if (!input.budget || !input.previous_budget) return list;
  const ShownUnit unit = unit_of(input);
  const std::string missing = out.in({"saknas", "missing"});
  auto add = [&](const std::string& name, const BudgetResult& old_row,
                 const BudgetResult& new_row) {
    const BudgetFigure &before = old_row.*figure, &now = new_row.*figure;
    if (before ? now && *before.value == *now.value : !now) return;
    std::string change;
    if (before && now && !grows) {
      change = amount_change(*before.value, *now.value, unit, out);
    } else {
      auto shown = [&](const BudgetFigure& given) {
        return given ? shown_amount(*given.value, unit) : missing;
      };
      std::string from = shown(before), to = shown(now);
      // As little as the unit does not show.
      if (from == to) {
        const ShownUnit kr{word(MoneyUnit::kr), kronor_per(MoneyUnit::kr), 2};
        from = shown_amount(*before.value, kr);
        to = shown_amount(*now.value, kr);
      }
      change = fmt::format("{} → {}", from, to);
    }
    list.items.push_back({fmt::format("{}: {}", name, change), {}});
  };
  const Deviation& before = *input.previous_budget;
  const Deviation& now = *input.budget;
  for (std::size_t i = 0; i < now.lines.size(); ++i)
    add(unit_name(input.plan(), now.lines[i].line->unit.value), before.lines[i], now.lines[i]);
  add(out.in({"Summa", "Sum"}), before.sum, now.sum);
  return list;
}

}  // namespace

List forecast_changes(const FollowUpReportInput& input, const Writer& out) {
  if (input.period.december()) return {};  // then the outcome decides
  return budget_changes(input, &BudgetResult::forecast, false, out);
}

// More cost than before is no worse: an outcome grows with the year.
List outcome_changes(const FollowUpReportInput& input, const Writer& out) {
  return budget_changes(input, &BudgetResult::outcome, true, out);
}

void append_budget_deviation(const FollowUpReportInput& input, Writer& out) {
  if (input.budget) Section(input, out).build();
}

}  // namespace namndplan::report
