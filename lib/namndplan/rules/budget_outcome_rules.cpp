// NP625–NP626: outcomes of budget lines that hardly can be what was meant.
#include <map>
#include <string>

#include "namndplan/base/utf8.h"
#include "namndplan/figures/deviation.h"
#include "namndplan/model/find.h"
#include "namndplan/rules/budget_checks.h"
#include "namndplan/rules/follow_up_checks.h"
#include "namndplan/rules/words.h"

namespace namndplan::rules {
namespace {

// What follow-ups before this one say, by line: the latest outcome of the year.
std::map<std::string_view, const BudgetReport*> latest_outcomes(const FollowUpInput& input) {
  std::map<std::string_view, const BudgetReport*> out;
  FollowUpPeriod period = period_of(input);
  period.follow_ups.pop_back();
  for (const FollowUp* follow_up : period.follow_ups) {
    for (const BudgetReport& row : follow_up->budget) {
      if (row.outcome.given()) out.insert_or_assign(*row.id, &row);
    }
  }
  return out;
}

void check_december_falls(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input) || input.follow_up.period->month != 12) return;
  const auto earlier = latest_outcomes(input);
  for (const BudgetReport& row : input.follow_up.budget) {
    const auto before = earlier.find(*row.id);
    if (before == earlier.end() || !row.outcome.given()) continue;
    if (row.comment || row.remark) continue;  // as the advice says
    const Decimal now = row.outcome.kronor(), then = before->second->outcome.kronor();
    if (then <= 0 || now >= then) continue;
    Finding& finding =
        report.at(row.outcome.place, row.path,
                  text("årets nettokostnad för {} är {}, lägre än {} tidigare under året",
                       "the net cost of the year for {} is {}, below {} earlier in the year",
                       shorten(*row.id), money(input.plan, now), money(input.plan, then)),
                  {"ange utfallet från årets början till och med december",
                   "give the outcome from the beginning of the year to the end of December"});
    finding.related.push_back(related_at(before->second->outcome.place,
                                         {"det tidigare utfallet", "the earlier outcome"}));
  }
}

void check_half_split(const FollowUpInput& input, const Reporter& report) {
  struct {
    FixedText name;
    NetCost BudgetReport::*cost;
  } const parts[] = {{{"periodbudgeten", "the period budget"}, &BudgetReport::period_budget},
                     {{"utfallet", "the outcome"}, &BudgetReport::outcome},
                     {{"prognosen", "the forecast"}, &BudgetReport::forecast}};
  std::map<std::string_view, const BudgetLine*> lines;
  for (const BudgetLine& line : input.plan.budget.lines) {
    if (line.unit && line.budget.income.given && line.budget.has_costs())
      lines.emplace(*line.unit, &line);
  }
  for (const BudgetReport& row : input.follow_up.budget) {
    const auto line = lines.find(*row.id);
    if (line == lines.end()) continue;
    for (const auto& part : parts) {
      const NetCost& cost = row.*part.cost;
      const FixedText missing = missing_side(cost);
      if (missing.sv.empty() || cost.net) continue;
      Finding& finding =
          report.at(cost.place, row.path,
                    {fmt::format("{} saknar {}, som budgeten har", part.name.sv, missing.sv),
                     fmt::format("{} lacks {}, which the budget has", part.name.en, missing.en)},
                    {fmt::format("ange `{}: …`, 0 om det inte finns några", missing.sv),
                     fmt::format("give `{}: …`, 0 if there is none", missing.sv)});
      finding.related.push_back(
          related_at(line->second->anchor, {"raden i planen", "the line in the plan"}));
    }
  }
}

constexpr FixedText follow_up_practice = {
    "Kommunallagen (2017:725) 11 kap. 16–17 §§ och praxis: nämnden redovisar minst vid delår och "
    "helår hur budgeten hålls.",
    "The Local Government Act (2017:725) ch. 11 secs. 16–17, and practice: the board accounts for "
    "its budget at least in interim and annual reports."};

const FollowUpRule rows[] = {
    {{"NP625",
      "årets-utfall-under-delårets",
      Severity::warning,
      {"nettokostnaden i december är lägre än tidigare under året",
       "the net cost in December is lower than earlier in the year"},
      {"En uppföljning gäller från årets början, så nettokostnaden växer oftast under året. Är den "
       "lägre i december har någon kanske angett bara hösten, eller ett belopp i fel enhet.",
       "A follow-up covers the time from the beginning of the year, so a net cost mostly grows "
       "during the year. When it is lower in December, somebody may have given the autumn alone, "
       "or an amount in the wrong unit."},
      {"Ange utfallet för hela året. Har kostnaden minskat, säg varför i `kommentar`.",
       "Give the outcome of the whole year. If the cost has fallen, say why in `kommentar`."},
      "# uppföljningen 2026-08: kultur {utfall: 12.1}\nperiod: 2026-12\nbudget:\n  kultur: "
      "{utfall: 6.2}\n",
      "# uppföljningen 2026-08: kultur {utfall: 12.1}\nperiod: 2026-12\nbudget:\n  kultur: "
      "{utfall: 18.3}\n",
      follow_up_practice,
      Protects::figures},
     check_december_falls},
    {{"NP626",
      "halv-uppdelning",
      Severity::warning,
      {"bara intäkter eller bara kostnader anges där budgeten har båda",
       "only income or only costs are given where the budget has both"},
      {"Har budgetraden både intäkter och kostnader räknas det som utelämnas som 0. Anges bara "
       "kostnaderna ser det ut som om alla intäkter har uteblivit.",
       "When the budget line has both income and costs, what is left out counts as 0. With the "
       "costs alone it looks as if no income had come at all."},
      {"Ange båda, eller en nettokostnad.", "Give both, or a net cost."},
      "# planen: {verksamhet: kultur, intäkter: 5, kostnader: 40}\nkultur: {utfall: {kostnader: "
      "26}}\n",
      "# planen: {verksamhet: kultur, intäkter: 5, kostnader: 40}\nkultur: {utfall: {intäkter: 3, "
      "kostnader: 26}}\n",
      follow_up_practice,
      Protects::figures},
     check_half_split},
};

}  // namespace

std::span<const FollowUpRule> budget_outcome_rules() { return rows; }

}  // namespace namndplan::rules
