// Words for figures of the budget, and the sentence on its deviation.
#include "namndplan/report/followup/followup_budget.h"

#include "namndplan/report/followup/missing.h"
#include "namndplan/report/parts/sentences.h"
#include "namndplan/report/render/cells.h"

namespace namndplan::report {

namespace {

// "+3,6 %"; with more decimals where one that is not 0 would read as 0.
Cell share_cell(const Decimal& fraction) {
  const Decimal percent = fraction * 100;
  int decimals = 1;
  while (decimals < 6 && !percent.is_zero() && percent.rounded(decimals).is_zero()) ++decimals;
  return Cell::of_signed(percent, decimals, "%");
}

}  // namespace

Cell budget_cell(const BudgetFigure& figure, const ShownUnit& unit, const Writer& out) {
  if (figure.undefined) return Cell::of(out.in({"kan inte beräknas", "cannot be computed"}));
  if (!figure) return {};
  if (figure.small_base) return Cell::of(percent_change(figure, out));
  if (figure.step.quantity == Quantity::share) return share_cell(*figure.value);
  return deviation_cell(*figure.value, unit);
}

Cell net_cost_cell(const BudgetFigure& figure, const ShownUnit& unit) {
  return figure ? money_cell(-*figure.value, unit) : Cell();
}

std::string percent_change(const BudgetFigure& share, const Writer& out) {
  if (share.small_base) return out.in({"– (för liten bas)", "– (too small a base)"});
  return share_cell(*share.value).shown(out.language());
}

std::string surplus(const Decimal& deviation, const ShownUnit& unit, const Writer& out) {
  if (deviation.is_zero()) return out.in(level_with_budget);
  std::string amount = shown_amount(deviation.abs(), telling_unit(deviation, unit));
  return deviation.negative() ? out.say("ett underskott på {}", "a deficit of {}", amount)
                              : out.say("ett överskott på {}", "a surplus of {}", amount);
}

std::string budget_row_name(const BoardPlan& plan, const BudgetResult& row, const Writer& out) {
  if (row.line != nullptr) return unit_name(plan, row.line->unit.value);
  return plan.budget.lines.empty() ? board_name(plan) : out.in({"Summa", "Total"});
}

ShownUnit unit_of(const FollowUpReportInput& input) {
  const Budget& budget = input.plan().budget;
  ShownAmounts amounts = amounts_of(budget, *input.budget);
  // Forecasts before this period are shown beside those of it.
  for (const FollowUp* follow_up : input.period.follow_ups) {
    for (const BudgetReport& row : follow_up->budget) append_written(row.forecast, amounts);
  }
  ShownUnit unit = shown_unit(budget, input.money_unit, amounts, false);
  unit.language = input.language;
  return unit;
}

std::string deviation_sentence(const FollowUpReportInput& input, const Writer& out) {
  if (!input.budget) return {};
  const BudgetResult& sum = input.budget->sum;
  bool december = input.period.december();
  if (!sum.deviation) return unsummed_sentence(missing_budget(input), december, out.language());
  std::string share = sum.deviation_share && !sum.deviation.value->is_zero()
                          ? fmt::format(" ({})", percent_change(sum.deviation_share, out))
                          : std::string();
  std::string amount = surplus(*sum.deviation.value, unit_of(input), out);
  bool level = amount == out.in(level_with_budget);
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

// One, or as many as it takes to tell a growth from the limit that it is beyond.
int growth_decimals(const NetCostTarget& target, const Decimal& percent) {
  int decimals = 1;
  if (!target.growth_at_most) return decimals;
  while (decimals < 6 && percent > *target.growth_at_most &&
         percent.rounded(decimals) <= *target.growth_at_most)
    ++decimals;
  return decimals;
}

// Why nobody knows whether the target is met.
std::string unknown_because(const BudgetResult& sum, bool december, int before, const Writer& out) {
  if (!(december ? sum.outcome : sum.forecast)) {
    return december ? out.in({"utfallet inte kan summeras", "the outcome cannot be summed"})
                    : out.in({"prognosen inte kan summeras", "the forecast cannot be summed"});
  }
  return out.say("utvecklingen från {} inte kan beräknas", "the growth from {} cannot be computed",
                 before);
}

}  // namespace

std::string growth_sentence(const FollowUpReportInput& input, const Writer& out) {
  if (!input.budget) return {};
  const BudgetFigure& growth = input.budget->sum.growth;
  if (!growth || growth.small_base) return {};
  const int decimals = growth_decimals(input.plan().budget.net_cost_target, *growth.value * 100);
  const Decimal rounded = (*growth.value * 100).rounded(decimals);
  const bool december = input.period.december();
  const int before = input.plan().year.value - 1;
  if (rounded.is_zero()) {
    return december ? out.say("Nettokostnaden är densamma som {}.",
                              "The net cost is the same as in {}.", before)
                    : out.say("Nettokostnaden väntas bli densamma som {}.",
                              "The net cost is expected to be the same as in {}.", before);
  }
  const bool up = rounded > 0;
  const std::string share = shown_share(growth.value->abs(), decimals, out.language());
  if (december) {
    return out.say("Nettokostnaden {} med {} från {}.", "The net cost {} by {} from {}.",
                   up ? out.in({"ökade", "rose"}) : out.in({"minskade", "fell"}), share, before);
  }
  return out.say("Nettokostnaden väntas {} med {} från {}.",
                 "The net cost is expected to {} by {} from {}.",
                 up ? out.in({"öka", "rise"}) : out.in({"minska", "fall"}), share, before);
}

std::string target_sentence(const FollowUpReportInput& input, const Writer& out) {
  const NetCostTarget& target = input.plan().budget.net_cost_target;
  if (!input.budget || !target.given()) return {};
  const BudgetResult& sum = input.budget->sum;
  bool known = target.hold_budget ? bool(sum.deviation) : bool(sum.growth);
  std::string wanted =
      target.hold_budget
          ? out.in({"att hålla budgeten", "to keep to the budget"})
          : out.say("att nettokostnaden ökar med högst {}", "of a net cost growth of at most {}",
                    shown_share(quotient(*target.growth_at_most, 100), out.language()));
  if (!known) {
    const std::string why =
        unknown_because(sum, input.period.december(), input.plan().year.value - 1, out);
    return out.say("Det går inte att avgöra om målet {} nås, eftersom {}.",
                   "Whether the target {} is met cannot be told, since {}.", wanted, why);
  }
  bool met = target.hold_budget ? !sum.deviation.value->negative()
                                : *sum.growth.value * 100 <= *target.growth_at_most;
  FixedText verdict =
      input.period.december()
          ? (met ? FixedText{"nåddes", "was met"} : FixedText{"nåddes inte", "was not met"})
          : (met ? FixedText{"bedöms nås", "is expected to be met"}
                 : FixedText{"bedöms inte nås", "is not expected to be met"});
  return out.say("Målet {} {}.", "The target {} {}.", wanted, out.in(verdict));
}

namespace {

ShownUnit in_kronor(Language language) {
  ShownUnit unit{word(MoneyUnit::kr), kronor_per(MoneyUnit::kr), 2};
  unit.language = language;
  return unit;
}

// Two net costs that differ, in the unit; in kronor where it would print them alike.
std::string amount_change(const Decimal& before, const Decimal& now, const ShownUnit& shown,
                          const Writer& out) {
  ShownUnit unit = shown;
  if (shown_amount(before, unit) == shown_amount(now, unit)) unit = in_kronor(shown.language);
  const Decimal change = now - before;
  return fmt::format("{} → {} ({} {})", shown_amount(-before, unit), shown_amount(-now, unit),
                     shown_amount(change.abs(), telling_unit(change, unit)),
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
        return given ? shown_amount(-*given.value, unit) : missing;
      };
      std::string from = shown(before), to = shown(now);
      // As little as the unit does not show.
      if (from == to) {
        const ShownUnit kr = in_kronor(out.language());
        from = shown_amount(-*before.value, kr);
        to = shown_amount(-*now.value, kr);
      }
      change = fmt::format("{} → {}", from, to);
    }
    list.items.push_back({fmt::format("{}: {}", name, change), {}});
  };
  const Deviation& before = *input.previous_budget;
  const Deviation& now = *input.budget;
  for (std::size_t i = 0; i < now.lines.size(); ++i)
    add(budget_row_name(input.plan(), now.lines[i], out), before.lines[i], now.lines[i]);
  add(budget_row_name(input.plan(), now.sum, out), before.sum, now.sum);
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

}  // namespace namndplan::report
