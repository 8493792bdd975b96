// Rows of the budget that have no ids are told apart by what they are about: an amount that changes
// is then a change, and another reason is another row.
#include "namndplan/figures/budget_facts.h"

#include "namndplan/base/number_format.h"
#include "namndplan/figures/fact_writer.h"
#include "namndplan/model/find.h"

namespace namndplan {
namespace {

using Records = std::vector<FactRecord>;

std::string joined(const std::vector<Located<std::string>>& names, const BoardPlan* plan) {
  std::string out;
  for (const Located<std::string>& name : names) {
    const Unit* unit = plan == nullptr ? nullptr : find_unit(*plan, *name);
    out += (out.empty() ? "" : ", ") + (unit == nullptr ? *name : unit->name.value);
  }
  return out;
}

std::string from_to(const Reallocation& row, const BoardPlan* plan) {
  return joined(row.from, plan) + " → " + joined(row.to, plan);
}

void add_head(const Budget& budget, Records& out) {
  FactWriter facts(out, Subject::budget, "", budget);
  facts.word_of("enhet", budget.unit);
  facts.money("ram", budget.frame);
  facts.prose("text", budget.text);
  const NetCostTarget& target = budget.net_cost_target;
  if (target.hold_budget) {
    facts.add("nettokostnadsmål", {Value::Kind::word, "håll budget", {}, {}, target.place});
  } else if (target.growth_at_most) {
    std::string limit = "högst " + format_swedish(*target.growth_at_most) + "\u00a0%";
    facts.add("nettokostnadsmål", {Value::Kind::word, limit, {}, {}, target.growth_at_most.place});
  }
  facts.share("index", budget.index_rate);
  facts.share("po_pålägg", budget.payroll_overhead);
  facts.share("avvikelsegräns", budget.deviation_limit);
  facts.remark(budget);
  facts.otherwise("enhet", {Value::Kind::word, std::string(word(MoneyUnit::kr)), {}, {}, {}});
}

void add_derivation(const FrameDerivation& derivation, Records& out) {
  if (!derivation.given()) return;
  {
    FactWriter facts(out, Subject::frame_base, "", derivation);
    facts.across(Across::never);
    facts.year("år", derivation.base.year);
    facts.money("belopp", derivation.base.amount);
    facts.prose("utgångspunkt", derivation.base.remark);
    facts.remark(derivation);
  }
  for (const FrameStep& step : derivation.changes) {
    FactWriter facts(out, Subject::frame_step, step.reason.value, step);
    facts.across(Across::when_both);
    facts.money("belopp", step.amount);
    facts.remark(step);
  }
}

void add_lines(const Budget& budget, Records& out) {
  for (const BudgetLine& line : budget.lines) {
    FactWriter facts(out, Subject::budget_line, line.unit.value, line);
    facts.net_cost("", line.budget);
    facts.net_cost("föregående", line.previous, Across::never);
    facts.remark(line);
  }
}

void add_reallocations(const BoardPlan& plan, Records& out) {
  for (const Reallocation& row : plan.budget.reallocations) {
    FactWriter facts(out, Subject::reallocation, from_to(row, nullptr), row);
    facts.record().title.text = from_to(row, &plan);
    facts.across(Across::when_both);
    facts.money("belopp", row.amount);
    facts.text("orsak", row.reason);
    facts.remark(row);
  }
}

void add_frame_changes(const Budget& budget, Records& out) {
  for (const FrameChange& row : budget.earlier_changes) {
    std::string id = row.year ? std::to_string(*row.year) : "";
    {
      FactWriter facts(out, Subject::frame_change, id, row);
      facts.across(Across::when_both);
      facts.money("belopp", row.amount);
      facts.text("beslut", row.decision);
      facts.remark(row);
    }
    for (const FrameStep& part : row.parts) {
      FactWriter facts(out, Subject::frame_change_part, part.reason.value, part);
      facts.parent(id).across(Across::when_both);
      facts.money("belopp", part.amount);
      facts.remark(part);
    }
  }
}

void add_earlier_forecast(const EarlierForecast& forecast, Records& out) {
  if (forecast.place.source == nullptr) return;
  {
    FactWriter facts(out, Subject::earlier_forecast, "", forecast);
    facts.across(Across::never);
    facts.year("år", forecast.year);
    facts.money("avvikelse", forecast.deviation);
    facts.remark(forecast);
  }
  for (const ForecastPart& part : forecast.parts) {
    FactWriter facts(out, Subject::forecast_part, part.unit ? *part.unit : part.name.value, part);
    facts.across(Across::never);
    facts.money("avvikelse", part.deviation);
    facts.text("orsak", part.reason);
    facts.remark(part);
  }
}

}  // namespace

void add_budget(const BoardPlan& plan, Records& out) {
  const Budget& budget = plan.budget;
  if (!budget.given()) return;
  add_head(budget, out);
  add_derivation(budget.derivation, out);
  add_lines(budget, out);
  add_reallocations(plan, out);
  add_frame_changes(budget, out);
  add_earlier_forecast(budget.earlier_forecast, out);
}

}  // namespace namndplan
