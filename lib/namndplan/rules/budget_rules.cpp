// NP6xx: budgets. Most rules hold a sum: the terms that were written, what they must give, and how
// far rounding can explain a difference. Amounts are written rounded, so a difference within half a
// unit of the last written decimal of each amount, the total included, is only noted. All sums are
// gathered in one place, and each rule reports its kind of them.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "namndplan/base/utf8.h"
#include "namndplan/model/find.h"
#include "namndplan/rules/budget_checks.h"
#include "namndplan/rules/words.h"

namespace namndplan::rules {
namespace {

enum class SumKind { lines, council, derivation, change_parts, forecast_parts, line };

// One sum that must hold.
struct Sum {
  SumKind kind;
  FixedText terms_name;
  FixedText total_name;
  Located<Amount> total;
  std::string path;
  Decimal sum = 0;
  Decimal rounding = 0;  // of all terms (rounding_of)
  int terms = 0;
  bool complete = true;  // every term has an amount
  Place other{};         // the other side, when it stands in another document

  void add(const Decimal& kronor, const Decimal& rounded) {
    sum = sum + kronor;
    rounding = rounding + rounded;
    ++terms;
  }
  void add(const Located<Amount>& amount) {
    amount ? add(amount->kronor, rounding_of(amount)) : void(complete = false);
  }
  // No file is large enough for a sum to overflow (38 digits); were one to, nothing is said of it.
  bool checkable() const { return total.given && complete && terms > 0 && !sum.overflow(); }
  Decimal difference() const { return sum - total->kronor; }
  bool within_rounding() const { return difference().abs() * 2 <= rounding + rounding_of(total); }
};

void sum_of_lines(const PlanInput& input, std::vector<Sum>& sums) {
  const Budget& budget = input.plan.budget;
  if (budget.lines.empty() || frame_has_wrong_sign(budget)) return;
  Sum sum{
      SumKind::lines, {"raderna", "the lines"}, {"ramen", "the frame"}, budget.frame, budget.path};
  for (const BudgetLine& line : budget.lines) {
    line.budget.given() ? sum.add(line.budget.kronor(), rounding_of(line.budget))
                        : void(sum.complete = false);
  }
  sums.push_back(std::move(sum));
}

void sum_of_council(const PlanInput& input, std::vector<Sum>& sums) {
  if (input.council == nullptr || frame_has_wrong_sign(input.plan.budget)) return;
  const Frame* frame = find_row(input.council->frames.frames, input.plan.short_name.value);
  if (frame == nullptr) return;
  Sum sum{SumKind::council,
          {"regionplanens ram", "the regionplan's frame"},
          {"nämndplanens ram", "the plan's frame"},
          input.plan.budget.frame,
          input.plan.budget.path};
  sum.add(frame->amount);
  sum.other = frame->amount.place;
  sums.push_back(std::move(sum));
}

void sums_of_parts(const PlanInput& input, std::vector<Sum>& sums) {
  const Budget& budget = input.plan.budget;
  if (budget.derivation.given() && !budget.derivation.changes.empty() &&
      !frame_has_wrong_sign(budget)) {
    Sum sum{SumKind::derivation,
            {"utgångspunkt och ändringar", "starting point and changes"},
            {"ramen", "the frame"},
            budget.frame,
            budget.derivation.path};
    sum.add(budget.derivation.base.amount);
    for (const FrameStep& change : budget.derivation.changes) sum.add(change.amount);
    sums.push_back(std::move(sum));
  }
  for (const FrameChange& change : budget.earlier_changes) {
    Sum sum{SumKind::change_parts,
            {"delarna", "the parts"},
            {"ändringen", "the change"},
            change.amount,
            change.path};
    for (const FrameStep& part : change.parts) sum.add(part.amount);
    sums.push_back(std::move(sum));
  }
  Sum sum{SumKind::forecast_parts,
          {"delarna", "the parts"},
          {"prognosen", "the forecast"},
          budget.earlier_forecast.deviation,
          budget.earlier_forecast.path};
  for (const ForecastPart& part : budget.earlier_forecast.parts) sum.add(part.deviation);
  sums.push_back(std::move(sum));
}

// A line that gives its net cost beside income and costs must mean the same by both.
void sums_of_lines(const PlanInput& input, std::vector<Sum>& sums) {
  for (const BudgetLine& line : input.plan.budget.lines) {
    for (const NetCost* cost : {&line.budget, &line.previous}) {
      if (!cost->net || !cost->has_split()) continue;
      Sum sum{SumKind::line,
              {"kostnader minus intäkter", "costs less income"},
              {"nettokostnaden", "the net cost"},
              cost->net,
              line.path};
      NetCost parts = *cost;
      parts.net = {};
      sum.add(parts.kronor(), rounding_of(parts));
      sums.push_back(std::move(sum));
    }
  }
}

std::vector<Sum> sums_of(const PlanInput& input) {
  std::vector<Sum> sums;
  sum_of_lines(input, sums);
  sum_of_council(input, sums);
  sums_of_parts(input, sums);
  sums_of_lines(input, sums);
  return sums;
}

Text sum_message(const BoardPlan& plan, const Sum& sum) {
  std::string shown = money(plan, sum.sum), expected = money(plan, sum.total->kronor),
              difference = money(plan, sum.difference());
  if (sum.kind == SumKind::council) {
    return text("nämndplanens ram är {}, men regionplanens är {}: skillnaden är {}",
                "the plan's frame is {}, but the regionplan's is {}: the difference is {}",
                expected, shown, money(plan, sum.difference().abs()));
  }
  return {fmt::format("{} ger {}, men {} är {}: skillnaden är {}", sum.terms_name.sv, shown,
                      sum.total_name.sv, expected, difference),
          fmt::format("{} give {}, but {} is {}: the difference is {}", sum.terms_name.en, shown,
                      sum.total_name.en, expected, difference)};
}

void report_sum(const BoardPlan& plan, const Sum& sum, const Reporter& report, Text advice) {
  Finding& finding =
      report.at(sum.total.place, sum.path, sum_message(plan, sum), std::move(advice));
  if (sum.other.source != nullptr) {
    finding.related.push_back(
        related_at(sum.other, {"regionplanens ram", "the regionplan's frame"}));
  }
}

template <SumKind Kind>
void check_sum(const PlanInput& input, const Reporter& report) {
  for (const Sum& sum : sums_of(input)) {
    if (sum.kind != Kind || !sum.checkable()) continue;
    if (sum.difference().is_zero() || sum.within_rounding()) continue;
    report_sum(input.plan, sum, report,
               Kind == SumKind::council
                   ? Text{"ange regionplanens belopp, eller rätta regionplanen",
                          "give the regionplan's amount, or fix the regionplan"}
                   : Text{"rätta det belopp som är fel, eller lägg till raden som saknas",
                          "fix the amount that is wrong, or add the row that is missing"});
  }
}

void check_rounding(const PlanInput& input, const Reporter& report) {
  for (const Sum& sum : sums_of(input)) {
    if (!sum.checkable() || sum.difference().is_zero() || !sum.within_rounding()) continue;
    report_sum(input.plan, sum, report,
               {"avrundning förklarar skillnaden; skriv fler decimaler om den ska bort",
                "rounding explains the difference; write more decimals to be rid of it"});
  }
}

void check_amounts(const PlanInput& input, const Reporter& report) {
  Text advice{"ange `belopp`, så att summan kan kontrolleras",
              "give `belopp`, so that the sum can be checked"};
  auto missing = [&](const Entry& entry) {
    report.at(entry.anchor, entry.path, {"beloppet saknas", "the amount is missing"}, advice);
  };
  const Budget& budget = input.plan.budget;
  for (const BudgetLine& line : budget.lines) {
    if (!line.budget.given()) {
      report.at(line.anchor, line.path,
                text("raden {} har inget belopp", "the line {} has no amount", line.unit.value),
                {"ange `nettokostnad`, eller `intäkter` och `kostnader`",
                 "give `nettokostnad`, or `intäkter` and `kostnader`"});
    }
  }
  if (budget.derivation.given()) {
    if (!budget.derivation.base.amount) missing(budget.derivation);
    for (const FrameStep& step : budget.derivation.changes) {
      if (!step.amount) missing(step);
    }
  }
  for (const FrameChange& change : budget.earlier_changes) {
    if (!change.amount) missing(change);
    for (const FrameStep& part : change.parts) {
      if (!part.amount) missing(part);
    }
  }
  for (const Reallocation& row : budget.reallocations) {
    if (!row.amount) missing(row);
  }
  for (const ForecastPart& part : budget.earlier_forecast.parts) {
    if (!part.deviation) missing(part);
  }
}

void check_twice(const PlanInput& input, const Reporter& report) {
  std::map<std::string_view, const BudgetLine*> first;  // by unit
  for (const BudgetLine& line : input.plan.budget.lines) {
    if (!line.unit) continue;
    auto [before, fresh] = first.emplace(*line.unit, &line);
    if (!fresh) {
      Finding& finding =
          report.at(line.unit.place, line.path,
                    text("verksamheten {} har två rader", "the unit {} has two lines", *line.unit),
                    {"lägg ihop dem, eller rätta den ena verksamheten",
                     "put them together, or fix the unit of one"});
      finding.related.push_back(
          related_at(before->second->unit.place, {"den första", "the first"}));
    }
  }
}

constexpr FixedText sum_practice = {
    "Revisorers återkommande iakttagelse: delposter som inte summerar till nämndens total. "
    "Lagen (2018:597) om kommunal bokföring och redovisning: räkenskaperna ska kunna följas och "
    "kontrolleras.",
    "A recurring observation of auditors: items that do not add up to the board's total. The Act "
    "(2018:597) on local government accounts: accounts must be possible to follow and check."};

const PlanRule rows[] = {
    {{"NP601",
      "rader-ger-inte-ramen",
      Severity::error,
      {"budgetraderna ger inte ramen", "the budget lines do not give the frame"},
      {"Summan av radernas nettokostnader ska vara ramen. Är den inte det finns det pengar som "
       "ingen "
       "verksamhet har fått, eller som fullmäktige inte har gett. En skillnad som avrundning kan "
       "förklara blir bara en upplysning.",
       "The lines' net costs must add up to the frame. If they do not, there is money that no unit "
       "has "
       "been given, or that the council has not granted. A difference that rounding can explain is "
       "only "
       "a note."},
      {"Rätta raden eller ramen, eller lägg till den verksamhet som saknas.",
       "Fix the line or the frame, or add the unit that is missing."},
      "budget:\n  enhet: mkr\n  ram: 448,7\n  rader:\n    - {verksamhet: kultur, nettokostnad: "
      "418.7}\n",
      "budget:\n  enhet: mkr\n  ram: 448,7\n  rader:\n    - {verksamhet: kultur, nettokostnad: "
      "448.7}\n",
      sum_practice,
      Protects::figures,
      Profile::standard,
      "ram rader intäkter kostnader nettokostnad verksamhet budget",
      "budget/enhet"},
     check_sum<SumKind::lines>},
    {{"NP602",
      "ramen-skiljer-sig",
      Severity::error,
      {"ramen är en annan än regionplanens", "the frame differs from the regionplan's"},
      {"Nämndens ram beslutas av fullmäktige och ska vara densamma i båda dokumenten.",
       "The board's frame is decided by the council and must be the same in both documents."},
      {"Ange regionplanens belopp, eller rätta regionplanen.",
       "Give the regionplan's amount, or fix the regionplan."},
      "# regionplanen: RUN: 448.7\nbudget:\n  enhet: mkr\n  ram: 446,0\n",
      "# regionplanen: RUN: 448.7\nbudget:\n  enhet: mkr\n  ram: 448,7\n",
      {"Kommunallagen (2017:725) 11 kap.: fullmäktige beslutar budgeten.",
       "The Local Government Act (2017:725) ch. 11: the council decides the budget."},
      Protects::figures,
      Profile::standard,
      "ram",
      "budget/enhet förkortning"},
     check_sum<SumKind::council>},
    {{"NP603",
      "härledning-ger-inte-ramen",
      Severity::error,
      {"ramhärledningen ger inte ramen", "the derivation does not give the frame"},
      {"Utgångspunkten plus alla ändringar ska vara ramen, annars går det inte att följa hur den "
       "har "
       "kommit till.",
       "The starting point plus all changes must be the frame, or it cannot be followed how it "
       "came "
       "about."},
      {"Lägg till den ändring som saknas, eller rätta beloppet.",
       "Add the change that is missing, or fix the amount."},
      "ram: 448,7\nramhärledning:\n  utgångspunkt: {år: 2025, belopp: 446.0}\n  ändringar:\n    - "
      "{orsak: Index, belopp: 1.7}\n",
      "ram: 448,7\nramhärledning:\n  utgångspunkt: {år: 2025, belopp: 446.0}\n  ändringar:\n    - "
      "{orsak: Index, belopp: 2.7}\n",
      sum_practice,
      Protects::figures,
      Profile::standard,
      "",
      "budget/enhet"},
     check_sum<SumKind::derivation>},
    {{"NP604",
      "delar-ger-inte-ändringen",
      Severity::error,
      {"delarna ger inte ändringen", "the parts do not give the change"},
      {"Delarna av en beslutad ramändring ska summera till den.",
       "The parts of a decided frame change must add up to it."},
      {"Rätta en del, eller lägg till den som saknas.",
       "Fix a part, or add the one that is missing."},
      "tidigare_ändringar:\n  - år: 2025\n    belopp: -2,7\n    delar:\n      - {orsak: PO-pålägg, "
      "belopp: -1.0}\n      - {orsak: Leasing, belopp: -0.7}\n",
      "tidigare_ändringar:\n  - år: 2025\n    belopp: -2,7\n    delar:\n      - {orsak: PO-pålägg, "
      "belopp: -1.0}\n      - {orsak: Leasing, belopp: -1.7}\n",
      sum_practice,
      Protects::figures,
      Profile::standard,
      "",
      "budget/enhet"},
     check_sum<SumKind::change_parts>},
    {{"NP605",
      "delar-ger-inte-prognosen",
      Severity::error,
      {"delarna ger inte prognosens avvikelse", "the parts do not give the forecast's deviation"},
      {"Verksamheternas prognosavvikelser ska summera till nämndens.",
       "The units' forecast deviations must add up to the board's."},
      {"Rätta en del, eller lägg till den som saknas.",
       "Fix a part, or add the one that is missing."},
      "prognos_föregående_år:\n  år: 2025\n  avvikelse: -5\n  delar:\n    - {verksamhet: "
      "kollektivtrafik, avvikelse: -9}\n    - {benämning: Övrigt, avvikelse: 2}\n",
      "prognos_föregående_år:\n  år: 2025\n  avvikelse: -5\n  delar:\n    - {verksamhet: "
      "kollektivtrafik, avvikelse: -7}\n    - {benämning: Övrigt, avvikelse: 2}\n",
      sum_practice,
      Protects::figures,
      Profile::standard,
      "",
      "budget/enhet"},
     check_sum<SumKind::forecast_parts>},
    {{"NP606",
      "nettokostnad-stämmer-inte",
      Severity::error,
      {"nettokostnaden är inte kostnader minus intäkter", "the net cost is not costs less income"},
      {"En rad som anger nettokostnad bredvid intäkter och kostnader måste mena samma sak med "
       "båda.",
       "A line that gives a net cost beside income and costs must mean the same by both."},
      {"Ta bort det ena, eller rätta det som är fel.",
       "Remove one of them, or fix the one that is wrong."},
      "- {verksamhet: kultur, intäkter: 20, kostnader: 120, nettokostnad: 90}\n",
      "- {verksamhet: kultur, intäkter: 20, kostnader: 120, nettokostnad: 100}\n",
      sum_practice,
      Protects::figures,
      Profile::standard,
      "",
      "budget/enhet"},
     check_sum<SumKind::line>},
    {{"NP607",
      "avrundning",
      Severity::note,
      {"summan skiljer sig med en avrundning", "the sum differs by a rounding"},
      {"Beloppen skrivs avrundade. När skillnaden ryms i en halv enhet av sista decimalen för "
       "varje term "
       "är den förklarad, men den som läser tabellen kommer att fråga.",
       "Amounts are written rounded. When the difference is within half a unit of the last decimal "
       "for "
       "each term it is explained, but whoever reads the table will ask."},
      {"Skriv beloppen med en decimal till, om ni har dem.",
       "Write the amounts with one more decimal, if you have them."},
      "ram: 10,0\nrader:\n  - {verksamhet: a, nettokostnad: 3.3}\n  - {verksamhet: b, "
      "nettokostnad: 6.6}\n",
      "ram: 10,0\nrader:\n  - {verksamhet: a, nettokostnad: 3.35}\n  - {verksamhet: b, "
      "nettokostnad: 6.65}\n",
      {"Praxis i kommunala tabeller: varje tal avrundas för sig.",
       "Practice in public tables: each number is rounded on its own."},
      Protects::practice,
      Profile::standard,
      "",
      "budget/enhet förkortning"},
     check_rounding},
    {{"NP608",
      "dubbel-budgetrad",
      Severity::error,
      {"en verksamhet har två budgetrader", "a unit has two budget lines"},
      {"Uppföljningen anger utfall per verksamhet. Med två rader för samma verksamhet går det inte "
       "att "
       "säga vilken den gäller.",
       "The follow-up gives outcomes by unit. With two lines for one unit nobody can tell which it "
       "is "
       "about."},
      {"Lägg ihop raderna, eller rätta den ena verksamheten.",
       "Put the lines together, or fix the unit of one."},
      "rader:\n  - {verksamhet: kultur, nettokostnad: 10}\n  - {verksamhet: kultur, nettokostnad: "
      "5}\n",
      "rader:\n  - {verksamhet: kultur, nettokostnad: 10}\n  - {verksamhet: stab, nettokostnad: "
      "5}\n",
      {"formatet för planfiler", "the plan file format"},
      Protects::figures,
      Profile::standard,
      "verksamhet"},
     check_twice},
    {{"NP609",
      "belopp-saknas",
      Severity::error,
      {"ett belopp saknas i en summa", "an amount is missing from a sum"},
      {"En rad utan belopp gör att summan inte kan kontrolleras. Ingenting antas vara noll.",
       "A row without an amount keeps the sum from being checked. Nothing is taken to be zero."},
      {"Ange beloppet. Är det noll, skriv 0.", "Give the amount. If it is zero, write 0."},
      "rader:\n  - {verksamhet: kultur}\n",
      "rader:\n  - {verksamhet: kultur, nettokostnad: 0}\n",
      sum_practice,
      Protects::completeness,
      Profile::standard,
      "",
      "budget/enhet"},
     check_amounts},
};

}  // namespace

std::span<const PlanRule> budget_rules() { return rows; }

}  // namespace namndplan::rules
