// NP614–NP620, NP623–NP624: what a follow-up says of the budget. The figures are those of the
// report (figures/deviation.h), computed once for all of these rules.
#include <algorithm>
#include <string>

#include "namndplan/base/number_format.h"
#include "namndplan/base/utf8.h"
#include "namndplan/figures/deviation.h"
#include "namndplan/rules/budget_checks.h"
#include "namndplan/rules/follow_up_checks.h"
#include "namndplan/rules/words.h"

namespace namndplan::rules {
namespace {

std::string share(const Decimal& percent_units) { return format_swedish(percent_units) + " %"; }
// With as many decimals as it takes, one at least, to see that its size is above `limit`.
std::string share_above(const Decimal& percent_units, const Decimal& limit) {
  int decimals = 1;
  while (decimals < 12 && percent_units.rounded(decimals).abs() <= limit) ++decimals;
  return share(percent_units.rounded(decimals));
}

// Where a finding about a line points: its row, else the follow-up's `budget`.
const Place& place_of_row(const FollowUpInput& input, const BudgetReport* row) {
  return row == nullptr ? place_of_key(input.follow_up, input.follow_up.budget_key) : row->anchor;
}
std::string path_of(const FollowUpInput& input, const BudgetResult& result) {
  return result.line == nullptr ? input.plan.budget.path : result.line->path;
}

// Each line, and the sum when there are no lines: what the follow-up has a row for.
template <class Visit>
void each_row(const FollowUpInput& input, Visit visit) {
  if (input.budget == nullptr) return;
  for (const BudgetResult& line : input.budget->lines) visit(line);
  const BudgetResult& sum = input.budget->sum;
  if (input.budget->lines.empty() && sum.budget) visit(sum);
}

std::string key_of(const BudgetResult& result) {
  return result.line == nullptr ? std::string(budget_total_key) : shorten(*result.line->unit);
}

// The lines that most likely have a row, under an id that the plan does not have.
std::set<std::string_view> misnamed_lines(const FollowUpInput& input) {
  std::set<std::string_view> known{budget_total_key};
  std::vector<std::string_view> missing;
  for (const BudgetLine& line : input.plan.budget.lines) known.insert(*line.unit);
  each_row(input, [&](const BudgetResult& row) {
    if (row.report == nullptr && row.line != nullptr) missing.push_back(*row.line->unit);
  });
  return meant_by(unknown_ids(input.follow_up.budget, known), std::move(missing));
}

void check_forecast(const FollowUpInput& input, const Reporter& report) {
  if (input.follow_up.period->month == 12) return;
  const std::set<std::string_view> misnamed = misnamed_lines(input);
  each_row(input, [&](const BudgetResult& row) {
    if (row.forecast || (row.line != nullptr && misnamed.count(*row.line->unit) > 0)) return;
    std::string key = key_of(row);
    if (row.report == nullptr) {
      report.at(place_of_row(input, nullptr), path_of(input, row),
                text("budgetraden {} nämns inte: utfall och prognos saknas",
                     "the budget line {} is not mentioned: outcome and forecast are missing", key),
                text("lägg till `{}: {{utfall: …, prognos: …}}` under `budget`",
                     "add `{}: {{utfall: …, prognos: …}}` under `budget`", key));
    } else if (!row.outcome) {
      report.at(place_of_row(input, row.report), path_of(input, row),
                text("budgetraden {} är inte ifylld: utfall och prognos saknas",
                     "the budget line {} is not filled in: outcome and forecast are missing", key),
                {"ange `utfall: …` och `prognos: …`", "give `utfall: …` and `prognos: …`"});
    } else {
      report.at(place_of_row(input, row.report), path_of(input, row),
                text("budgetraden {} har ingen prognos", "the budget line {} has no forecast", key),
                {"ange `prognos: …`", "give `prognos: …`"});
    }
  });
}

void check_outcome(const FollowUpInput& input, const Reporter& report) {
  bool december = input.follow_up.period->month == 12;
  const std::set<std::string_view> misnamed = misnamed_lines(input);
  each_row(input, [&](const BudgetResult& row) {
    // Before December, a line with neither is reported once, by its missing forecast.
    if (row.outcome || (!row.forecast && !december)) return;
    if (row.line != nullptr && misnamed.count(*row.line->unit) > 0) return;
    report.at(
        place_of_row(input, row.report), path_of(input, row),
        text("budgetraden {} har inget utfall", "the budget line {} has no outcome", key_of(row)),
        {"ange `utfall: …`", "give `utfall: …`"});
  });
}

bool beyond(const BudgetResult& row, const Decimal& limit) {
  if (!row.deviation || row.deviation.value->is_zero()) return false;
  // Of a budget that is 0, any deviation is beyond a share.
  return row.deviation.value->abs() * 100 > limit * row.budget.value->abs();
}

bool commented(const BudgetResult& row) {
  return row.report != nullptr && (row.report->comment || row.report->remark);
}

void report_deviation(const FollowUpInput& input, const BudgetResult& row, Text which,
                      const Reporter& report) {
  const Located<Decimal>& limit = input.plan.budget.deviation_limit;
  std::string percent = row.deviation_share && !row.deviation_share.small_base
                            ? " (" + share_above(*row.deviation_share.value * 100, *limit) + ")"
                            : std::string();
  Finding& finding = report.at(
      place_of_row(input, row.report), path_of(input, row),
      {fmt::format("{} avviker för helåret med {}{}, mer än {}, utan kommentar", which.sv,
                   money(input.plan, *row.deviation.value), percent, share(*limit)),
       fmt::format("{} deviates for the full year by {}{}, more than {}, without a comment",
                   which.en, money(input.plan, *row.deviation.value), percent, share(*limit))},
      {"förklara avvikelsen i `kommentar`", "explain the deviation in `kommentar`"});
  finding.related.push_back(related_at(limit.place, {"avvikelsegränsen", "avvikelsegräns"}));
}

void check_commented(const FollowUpInput& input, const Reporter& report) {
  const Located<Decimal>& limit = input.plan.budget.deviation_limit;
  if (!limit || input.budget == nullptr) return;
  bool sum_explained = false;  // by a line that deviates the same way
  for (const BudgetResult& row : input.budget->lines) {
    bool same_way =
        row.deviation && input.budget->sum.deviation &&
        row.deviation.value->negative() == input.budget->sum.deviation.value->negative();
    sum_explained =
        sum_explained || (same_way && !row.deviation.value->is_zero() && commented(row));
    if (has_wrong_sign(*row.line)) return;  // the plan's finding says so
    if (!beyond(row, *limit) || commented(row)) continue;
    sum_explained = true;  // its own finding asks for the comment
    report_deviation(
        input, row, text("budgetraden {}", "the budget line {}", shorten(*row.line->unit)), report);
  }
  if (sum_explained || commented(input.budget->sum) || !beyond(input.budget->sum, *limit)) return;
  report_deviation(input, input.budget->sum, {"budgetens summa", "the budget's sum"}, report);
}

void check_target(const FollowUpInput& input, const Reporter& report) {
  const NetCostTarget& target = input.plan.budget.net_cost_target;
  if (!target.given() || input.budget == nullptr) return;
  const std::vector<BudgetLine>& lines = input.plan.budget.lines;
  if (std::any_of(lines.begin(), lines.end(), has_wrong_sign)) return;
  const BudgetResult& sum = input.budget->sum;
  FixedText what = input.follow_up.period->month == 12 ? FixedText{"utfallet", "the outcome"}
                                                       : FixedText{"prognosen", "the forecast"};
  auto tell = [&](Text message) {
    Finding& finding =
        report.at(place_of_row(input, sum.report), input.plan.budget.path, std::move(message));
    finding.related.push_back(related_at(target.place, {"målet i planen", "the plan's target"}));
  };
  if (target.hold_budget && sum.deviation && sum.deviation.value->negative()) {
    std::string amount = money(input.plan, sum.deviation.value->abs());
    tell({fmt::format("{} är {} över budget, som ska hållas", what.sv, amount),
          fmt::format("{} is {} above the budget, which is to be kept", what.en, amount)});
  }
  if (target.growth_at_most && sum.growth && *sum.growth.value * 100 > *target.growth_at_most) {
    const std::string most = share(*target.growth_at_most);
    if (sum.growth.small_base) {
      tell({fmt::format("{} ger en nettokostnadsutveckling över målet högst {} (för liten bas för "
                        "procent)",
                        what.sv, most),
            fmt::format("{} gives a net cost growth above the target of at most {} (too small a "
                        "base for per cent)",
                        what.en, most)});
      return;
    }
    std::string growth = share_above(*sum.growth.value * 100, *target.growth_at_most);
    tell({fmt::format("{} ger nettokostnadsutvecklingen {}, över målet högst {}", what.sv, growth,
                      most),
          fmt::format("{} gives a net cost growth of {}, above the target of at most {}", what.en,
                      growth, most)});
  }
}

// A net cost beside income and costs must mean the same by both, but for rounding.
template <bool Rounding>
void check_net_costs(const FollowUpInput& input, const Reporter& report) {
  for (const BudgetReport& row : input.follow_up.budget) {
    for (const NetCost* cost : {&row.period_budget, &row.outcome, &row.forecast}) {
      if (!cost->net || !cost->has_split()) continue;
      NetCost parts = *cost;
      parts.net = {};
      Decimal sum = parts.kronor();
      Decimal difference = sum - cost->net->kronor;
      if (difference.is_zero()) continue;
      bool rounding = difference.abs() * 2 <= rounding_of(parts) + rounding_of(cost->net);
      if (rounding != Rounding) continue;
      report.at(
          cost->net.place, row.path,
          text("kostnader minus intäkter ger {}, men nettokostnaden är {}: skillnaden är {}",
               "costs less income give {}, but the net cost is {}: the difference is {}",
               money(input.plan, sum), money(input.plan, cost->net->kronor),
               money(input.plan, difference)),
          Rounding ? Text{"avrundning förklarar skillnaden; ta bort `nettokostnad` om den ska bort",
                          "rounding explains the difference; remove `nettokostnad` to be rid of it"}
                   : Text{"ta bort det ena, eller rätta det som är fel",
                          "remove one of them, or fix the one that is wrong"});
    }
  }
}

void check_december_budget(const FollowUpInput& input, const Reporter& report) {
  if (input.follow_up.period->month != 12) return;
  each_row(input, [&](const BudgetResult& row) {
    if (row.linear || !row.budget || *row.period_budget.value == *row.budget.value) return;
    Finding& finding = report.at(
        row.report->period_budget.place, path_of(input, row),
        text("periodbudgeten för hela året är {}, men årets budget är {}",
             "the period budget of the whole year is {}, but the year's budget is {}",
             money(input.plan, -*row.period_budget.value), money(input.plan, -*row.budget.value)),
        {"ta bort `periodbudget`, eller rätta den", "remove `periodbudget`, or fix it"});
    if (row.line != nullptr) {
      finding.related.push_back(
          related_at(row.line->anchor, {"raden i planen", "the line in the plan"}));
    }
  });
}

struct ReportedCost {
  FixedText name;
  NetCost BudgetReport::*cost;
};
constexpr ReportedCost reported_costs[] = {
    {{"periodbudgeten", "the period budget"}, &BudgetReport::period_budget},
    {{"utfallet", "the outcome"}, &BudgetReport::outcome},
    {{"prognosen", "the forecast"}, &BudgetReport::forecast}};

// Visits what the follow-up says of each line, with the line's budget as written.
template <class Visit>
void each_reported_cost(const FollowUpInput& input, Visit visit) {
  each_row(input, [&](const BudgetResult& row) {
    if (row.report == nullptr || !row.budget || row.budget.value->is_zero()) return;
    if (row.line != nullptr && has_wrong_sign(*row.line)) return;
    for (const ReportedCost& reported : reported_costs) {
      const NetCost& cost = row.report->*reported.cost;
      if (cost.given()) visit(row, reported.name, cost, -*row.budget.value);
    }
  });
}

void check_reported_signs(const FollowUpInput& input, const Reporter& report) {
  for (const BudgetReport& row : input.follow_up.budget) {
    for (const ReportedCost& reported : reported_costs)
      report_negative_parts(row.*reported.cost, row.path, report);
  }
  each_reported_cost(input, [&](const BudgetResult& row, FixedText name, const NetCost& cost,
                                const Decimal& budget) {
    if (!opposite_signs(cost.kronor(), budget)) return;
    report.at(cost.place, path_of(input, row),
              {fmt::format("{} är {}, men budgeten {}: tecknen skiljer sig", name.sv,
                           money(input.plan, cost.kronor()), money(input.plan, budget)),
               fmt::format("{} is {}, but the budget {}: their signs differ", name.en,
                           money(input.plan, cost.kronor()), money(input.plan, budget))},
              {"skriv nettokostnader positiva; bara en nettointäkt är negativ",
               "write net costs as positive; only a net income is negative"});
  });
}

// Ten times the budget is most often kronor where thousands are meant.
void check_magnitude(const FollowUpInput& input, const Reporter& report) {
  each_reported_cost(input, [&](const BudgetResult& row, FixedText name, const NetCost& cost,
                                const Decimal& budget) {
    if (cost.kronor().abs() < budget.abs() * 10) return;
    report.at(cost.place, path_of(input, row),
              {fmt::format("{} är {}, tio gånger budgeten ({}) eller mer", name.sv,
                           money(input.plan, cost.kronor()), money(input.plan, budget)),
               fmt::format("{} is {}, ten times the budget ({}) or more", name.en,
                           money(input.plan, cost.kronor()), money(input.plan, budget))},
              {"kontrollera enheten: beloppen är i planens `enhet`",
               "check the unit: amounts are in the plan's `enhet`"});
  });
}

constexpr FixedText follow_up_practice = {
    "Kommunallagen (2017:725) 11 kap. 16–17 §§ och praxis: nämnden redovisar minst vid delår och "
    "helår hur budgeten hålls, med en prognos för helåret.",
    "The Local Government Act (2017:725) ch. 11 secs. 16–17, and practice: the board accounts for "
    "its budget at least in interim and annual reports, with a forecast of the full year."};
constexpr FixedText sum_practice = {"Räkneregel: nettokostnad = kostnader − intäkter.",
                                    "A rule of arithmetic: net cost = costs − income."};

const FollowUpRule rows[] = {
    {{"NP614",
      "budgetprognos-saknas",
      Severity::warning,
      {"en budgetrad har ingen prognos", "a budget line has no forecast"},
      {"Varje rad i planens budget ska ha en prognos för helåret (under `totalt` om planen bara "
       "har en ram). Ingen prognos hittas på: raden står som saknad, och summan av prognoserna "
       "blir "
       "tom. I december behövs ingen prognos.",
       "Each line of the plan's budget should have a forecast of the full year (under `totalt` "
       "when "
       "the plan only has a frame). No forecast is invented: the line is reported as missing, and "
       "the sum of forecasts is empty. In December no forecast is needed."},
      {"Ta in prognosen från verksamheten och skriv den som `prognos: …`.",
       "Collect the forecast from the unit and write it as `prognos: …`."},
      "period: 2026-08\nbudget:\n  kultur: {utfall: 12.1}\n",
      "period: 2026-08\nbudget:\n  kultur: {utfall: 12.1, prognos: 18.3}\n",
      follow_up_practice,
      Protects::completeness,
      Profile::standard,
      "prognos nettokostnad intäkter kostnader",
      "budget"},
     check_forecast},
    {{"NP615",
      "budgetutfall-saknas",
      Severity::warning,
      {"en budgetrad har inget utfall", "a budget line has no outcome"},
      {"Utan utfall finns ingen avvikelse för perioden, och i december ingen för året. Summan blir "
       "tom, och rapporten säger vilken rad som saknas.",
       "Without an outcome there is no deviation of the period, and in December none of the year. "
       "The sum is empty, and the report says which line is missing."},
      {"Ange utfallet som `utfall: …`, en nettokostnad eller intäkter och kostnader.",
       "Give the outcome as `utfall: …`, a net cost or income and costs."},
      "budget:\n  kultur: {prognos: 18.3}\n",
      "budget:\n  kultur: {utfall: 12.1, prognos: 18.3}\n",
      follow_up_practice,
      Protects::completeness,
      Profile::standard,
      "utfall nettokostnad intäkter kostnader",
      "budget"},
     check_outcome},
    {{"NP616",
      "avvikelse-utan-kommentar",
      Severity::warning,
      {"en stor budgetavvikelse förklaras inte", "a large budget deviation is not explained"},
      {"Planens `avvikelsegräns` säger hur stor helårsavvikelsen får vara, åt båda hållen, innan "
       "den ska kommenteras. Det gäller varje rad, och summan; summan räknas som förklarad när en "
       "rad som avviker åt samma håll har en kommentar. I december jämförs utfallet.",
       "The plan's `avvikelsegräns` says how large the full-year deviation may be, either way, "
       "before it needs a comment. This applies to each line, and to the sum; the sum counts as "
       "explained when a line that deviates the same way has a comment. In December the outcome is "
       "compared."},
      {"Skriv i `kommentar` varför, och vad som görs åt det.",
       "Say in `kommentar` why, and what is done about it."},
      "budget:\n  kultur: {utfall: 12.1, prognos: 21.0}\n",
      "budget:\n  kultur: {utfall: 12.1, prognos: 21.0, kommentar: Högre hyror.}\n",
      follow_up_practice,
      Protects::completeness,
      Profile::standard,
      "prognos kommentar nettokostnad intäkter kostnader",
      "budget"},
     check_commented},
    {{"NP617",
      "nettokostnadsmålet-nås-inte",
      Severity::warning,
      {"målet för nettokostnaden nås inte", "the net cost target is not met"},
      {"Prognosen (i december utfallet) är högre än budgeten fast målet är `håll budget`, eller "
       "nettokostnaden ökar mer än målet `högst`. Det är inget fel i filen, men något som nämnden "
       "ska se.",
       "The forecast (in December the outcome) is above the budget though the target is `håll "
       "budget`, or the net cost grows more than the target `högst`. It is no fault of the file, "
       "but something that the board should see."},
      {"Kontrollera beloppen. Stämmer de: förklara avvikelsen och vilka åtgärder som vidtas.",
       "Check the amounts. If they are right: explain the deviation and what is done about it."},
      "# planen: nettokostnadsmål: håll budget, raden kultur 18 mkr\nbudget:\n  kultur: {utfall: "
      "12.1, prognos: 18.3}\n",
      "# planen: nettokostnadsmål: håll budget, raden kultur 18 mkr\nbudget:\n  kultur: {utfall: "
      "12.1, prognos: 18.0}\n",
      {"Kommunallagen (2017:725) 11 kap.: god ekonomisk hushållning; nämndens mål för "
       "nettokostnadsutvecklingen.",
       "The Local Government Act (2017:725) ch. 11: sound economic management; the board's target "
       "for net cost growth."},
      Protects::practice,
      Profile::standard,
      "prognos nettokostnad intäkter kostnader",
      "budget"},
     check_target},
    {{"NP618",
      "uppföljd-nettokostnad-stämmer-inte",
      Severity::error,
      {"nettokostnaden är inte kostnader minus intäkter", "the net cost is not costs less income"},
      {"Ett utfall eller en prognos som anger nettokostnad bredvid intäkter och kostnader måste "
       "mena samma sak med båda.",
       "An outcome or forecast that gives a net cost beside income and costs must mean the same by "
       "both."},
      {"Ta bort det ena, eller rätta det som är fel.",
       "Remove one of them, or fix the one that is wrong."},
      "kultur: {utfall: {nettokostnad: 8, intäkter: 2, kostnader: 12}}\n",
      "kultur: {utfall: {nettokostnad: 10, intäkter: 2, kostnader: 12}}\n",
      sum_practice,
      Protects::figures},
     check_net_costs<false>},
    {{"NP619",
      "uppföljd-nettokostnad-avrundad",
      Severity::note,
      {"nettokostnaden skiljer sig med en avrundning", "the net cost differs by a rounding"},
      {"Nettokostnaden och kostnader minus intäkter skiljer sig så lite att avrundningen av de två "
       "beloppen förklarar det. Rapporten visar nettokostnaden som den är skriven.",
       "The net cost, and costs less income, differ so little that the rounding of the two amounts "
       "explains it. The report shows the net cost as it is written."},
      {"Ta bort `nettokostnad`, eller skriv beloppen med en decimal till.",
       "Remove `nettokostnad`, or write the amounts with one more decimal."},
      "kultur: {utfall: {nettokostnad: 10, intäkter: 2, kostnader: 12.4}}\n",
      "kultur: {utfall: {nettokostnad: 10.4, intäkter: 2, kostnader: 12.4}}\n",
      sum_practice,
      Protects::practice},
     check_net_costs<true>},
    {{"NP620",
      "periodbudget-i-december",
      Severity::warning,
      {"periodbudgeten för hela året är en annan än budgeten",
       "the period budget of the whole year differs from the budget"},
      {"I december är perioden hela året, så periodens budget är årets. Står det ett annat belopp "
       "visar rapporten två avvikelser för samma tid. Har budgeten ändrats beslutas det i planen.",
       "In December the period is the whole year, so its budget is the year's. With another amount "
       "the report shows two deviations for the same time. A changed budget is decided in the "
       "plan."},
      {"Ta bort `periodbudget` i december, eller rätta den.",
       "Remove `periodbudget` in December, or fix it."},
      "# planen: raden kultur 18 mkr\nperiod: 2026-12\nbudget:\n  kultur: {periodbudget: 17, "
      "utfall: 18.2}\n",
      "# planen: raden kultur 18 mkr\nperiod: 2026-12\nbudget:\n  kultur: {utfall: 18.2}\n",
      follow_up_practice,
      Protects::figures,
      Profile::standard,
      "periodbudget nettokostnad intäkter kostnader"},
     check_december_budget},
    {{"NP623",
      "fel-tecken-i-uppföljningen",
      Severity::warning,
      {"ett uppföljt belopp har troligen fel tecken",
       "a reported amount probably has the wrong sign"},
      {"Belopp skrivs positiva under ett namn som säger vad de är, och rapporterna sätter ut "
       "minus. "
       "Ett minus som har kopierats från en rapport vänder ett underskott till ett överskott. Bara "
       "en nettointäkt är en negativ nettokostnad.",
       "Amounts are written as positive under a name that says what they are, and reports add the "
       "minus. One that is copied from a report turns a deficit into a surplus. Only a net income "
       "is a negative net cost."},
      {"Ta bort minustecknet.", "Remove the minus sign."},
      "# planen: raden kultur 18 mkr\nkultur: {utfall: -12.1, prognos: 18.3}\n",
      "# planen: raden kultur 18 mkr\nkultur: {utfall: 12.1, prognos: 18.3}\n",
      sum_practice,
      Protects::figures,
      Profile::standard,
      "utfall prognos periodbudget föregående nettokostnad intäkter kostnader"},
     check_reported_signs},
    {{"NP624",
      "tio-gånger-budgeten",
      Severity::warning,
      {"ett uppföljt belopp är tio gånger budgeten", "a reported amount is ten times the budget"},
      {"Belopp utan enhet är i planens `enhet`. Är den tkr eller mkr blir kronor, som de står i "
       "ekonomisystemet, tusen eller en miljon gånger för stora.",
       "Amounts without a unit are in the plan's `enhet`. When that is tkr or mkr, kronor as they "
       "stand in the accounts become a thousand or a million times too large."},
      {"Skriv beloppet i planens enhet, eller med sin egen: `12 100 000 kr`.",
       "Write the amount in the plan's unit, or with its own: `12 100 000 kr`."},
      "# planen: enhet: mkr, raden kultur 18\nkultur: {utfall: 12 100 000, prognos: 18.3}\n",
      "# planen: enhet: mkr, raden kultur 18\nkultur: {utfall: 12 100 000 kr, prognos: 18.3}\n",
      {"Räkneregel: rimlighet.", "A rule of arithmetic: plausibility."},
      Protects::figures,
      Profile::standard,
      "utfall prognos periodbudget föregående nettokostnad intäkter kostnader"},
     check_magnitude},
};

}  // namespace

std::span<const FollowUpRule> budget_follow_up_rules() { return rows; }

}  // namespace namndplan::rules
