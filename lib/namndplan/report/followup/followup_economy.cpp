// "Ekonomi": how the year is going against the budget. First in sentences, then the year and the
// period line by line, income and costs by kind, and how good the forecasts were. All amounts are
// in one unit, and add up as they are shown.
#include <algorithm>
#include <vector>

#include "namndplan/base/number_format.h"
#include "namndplan/report/followup/followup_budget.h"
#include "namndplan/report/followup/followup_sections.h"
#include "namndplan/report/parts/budget_table.h"
#include "namndplan/report/parts/income_and_costs.h"
#include "namndplan/report/render/cells.h"

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
  std::string name(const BudgetResult& row) const { return budget_row_name(plan_, row, out_); }
  // The lines, and the sum last; without lines only the sum.
  std::vector<const BudgetResult*> rows() const;
  BudgetTables tables() const;

  std::string period_sentence() const;
  void comments();
  std::string deviation_item(const BudgetResult& row) const;
  void notes();
  std::string lacking(FixedText what, const BudgetFigure& sum,
                      BudgetFigure BudgetResult::*figure) const;
  std::string december_forecasts() const;
  void accuracy();

  const FollowUpReportInput& input_;
  const BoardPlan& plan_;
  const Deviation& result_;
  bool december_;
  ShownUnit unit_;
  Writer& out_;
};

void Section::build() {
  out_.heading(2, in({"Ekonomi", "Finances"}));
  std::string sentence = deviation_sentence(input_, out_);
  for (const std::string& more : {growth_sentence(input_, out_), target_sentence(input_, out_)})
    if (!more.empty()) sentence += " " + more;
  out_.paragraph(sentence);
  out_.paragraph(period_sentence());
  const BudgetTables budget = tables();
  out_.paragraph(sign_note(has_net_income(budget), out_));
  append_budget_tables(budget, unit_, 3, out_);
  notes();
  comments();
  append_income_and_costs(input_, unit_, out_);
  accuracy();
}

std::vector<const BudgetResult*> Section::rows() const {
  std::vector<const BudgetResult*> out;
  for (const BudgetResult& row : result_.lines) out.push_back(&row);
  out.push_back(&result_.sum);
  return out;
}

BudgetTables Section::tables() const {
  BudgetTables budget{in({"Verksamhet", "Unit"}), {}, input_.period.month(), plan_.year.value};
  for (const BudgetResult* row : rows()) {
    bool is_sum = row->line == nullptr && !result_.lines.empty();
    budget.rows.push_back({name(*row), row, !is_sum, is_sum});
  }
  if (result_.frame) budget.frame = &*result_.frame;
  return budget;
}

std::string Section::period_sentence() const {
  const BudgetResult& sum = result_.sum;
  if (december_ || !sum.period_deviation) return {};
  return out_.say("Till och med {} är nettokostnaden {} och periodbudgeten {}: {}.",
                  "To the end of {} the net cost is {} and the budget of the period {}: {}.",
                  month_name(input_.period.month(), out_.language()),
                  shown_amount(-*sum.outcome.value, unit_),
                  shown_amount(-*sum.period_budget.value, unit_),
                  surplus(*sum.period_deviation.value, unit_, out_));
}

// "Scenkonst Exempel, −1,5 mkr (−2,1 %)"
std::string Section::deviation_item(const BudgetResult& row) const {
  if (!row.deviation) return name(row);
  std::string line = fmt::format("{}, {}", name(row), shown_deviation(*row.deviation.value, unit_));
  if (row.deviation_share && !row.deviation_share.small_base)
    line += fmt::format(" ({})", percent_change(row.deviation_share, out_));
  return line;
}

// The largest deviation first.
void Section::comments() {
  std::vector<const BudgetResult*> commented;
  for (const BudgetResult* row : rows()) {
    if (!comment_text(row->report).empty()) commented.push_back(row);
  }
  auto size = [](const BudgetResult* row) {
    return row->deviation ? row->deviation.value->abs() : Decimal(0);
  };
  std::stable_sort(commented.begin(), commented.end(),
                   [&](const auto* a, const auto* b) { return size(a) > size(b); });
  List list;
  for (const BudgetResult* row : commented)
    list.items.push_back(item_with_text(deviation_item(*row), comment_text(row->report)));
  out_.list(in({"Kommentarer, den största avvikelsen för helåret först:",
                "Comments, the largest deviation of the full year first:"}),
            std::move(list));
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
  add(rounding_note(unit_, out_.language()));
  if (!linear.empty() && !december_) {
    add(out_.say("Periodbudgeten är linjär (årets budget · {} / 12) för {}.",
                 "The budget of the period is linear (the year's budget · {} / 12) for {}.",
                 input_.period.month(), enumeration(linear, out_.language())));
  }
  add(lacking({"Utfall", "The outcome"}, result_.sum.outcome, &BudgetResult::outcome));
  if (!december_)
    add(lacking({"Prognos", "The forecast"}, result_.sum.forecast, &BudgetResult::forecast));
  if (!result_.lines.empty() && !result_.sum.previous) {
    const std::string year = std::to_string(plan_.year.value - 1);
    const std::string sv = "Utfall " + year;
    const std::string en = "The outcome of " + year;
    add(lacking({sv, en}, result_.sum.previous, &BudgetResult::previous));
  }
  add(december_forecasts());
  out_.list(std::move(notes));
}

// Given, but not used: the outcome is known.
std::string Section::december_forecasts() const {
  if (!december_) return {};
  std::vector<std::string> given;
  for (const BudgetResult* row : rows()) {
    bool own = row->forecast && row->report != nullptr && row->report->forecast.given();
    if (own) given.push_back(name(*row) + " " + shown_amount(-*row->forecast.value, unit_));
  }
  if (given.empty()) return {};
  return out_.say("Uppföljningen har också en prognos, som inte används: {}.",
                  "The follow-up also has a forecast, which is not used: {}.",
                  enumeration(given, out_.language()));
}

void Section::accuracy() {
  if (result_.sum.accuracy.empty()) return;
  Table table{{{in({"Verksamhet", "Unit"}), false}}, {}};
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
      cells.push_back(budget_cell(accuracy.difference, unit_, out_));
    }
    table.rows.push_back(std::move(cells));
  }
  if (!any) return;
  out_.heading(3, out_.say("Prognossäkerhet, {}", "Forecast accuracy, {}", unit_.shown()));
  out_.paragraph(
      in({"Årets utfall mot prognoserna under året. Plus betyder att det blev bättre än "
          "prognosen.",
          "The year's outcome against the forecasts during the year. Plus means better "
          "than forecast."}));
  if (!result_.lines.empty()) {
    add_rounding_row(table, out_.language());
    table.strong = {table.rows.size() - 1};
  }
  out_.table(with_dashes(without_empty_columns(std::move(table))));
}

}  // namespace

void append_economy(const FollowUpReportInput& input, Writer& out) {
  if (input.budget) Section(input, out).build();
}

}  // namespace namndplan::report
