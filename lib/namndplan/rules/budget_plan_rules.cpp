// NP611–NP613, NP621, NP622 and NP627: what a budget should say so that it can be compared and
// followed up. The sums that it must hold are in budget_rules.cpp.
#include <algorithm>
#include <string>

#include "namndplan/base/utf8.h"
#include "namndplan/figures/deviation.h"
#include "namndplan/model/find.h"
#include "namndplan/rules/budget_checks.h"
#include "namndplan/rules/check.h"
#include "namndplan/rules/words.h"

namespace namndplan::rules {
namespace {

// One finding when no line has a previous year, else one for each that lacks it.
void check_previous(const PlanInput& input, const Reporter& report) {
  const Budget& budget = input.plan.budget;
  auto lacks = [](const BudgetLine& line) { return !line.previous.given(); };
  Text advice{"ange `föregående: {nettokostnad: …}`", "give `föregående: {nettokostnad: …}`"};
  if (budget.lines.empty()) return;
  if (std::all_of(budget.lines.begin(), budget.lines.end(), lacks)) {
    report.at(budget.anchor, budget.path,
              {"ingen budgetrad har föregående år att jämföra med",
               "no budget line has a previous year to compare with"},
              advice);
    return;
  }
  for (const BudgetLine& line : budget.lines) {
    if (!lacks(line)) continue;
    report.at(line.anchor, line.path,
              text("raden {} har inget föregående år att jämföra med",
                   "the line {} has no previous year to compare with", shorten(*line.unit)),
              advice);
  }
}

void check_payroll_overhead(const PlanInput& input, const Reporter& report) {
  const Budget& budget = input.plan.budget;
  if (budget.payroll_overhead) return;
  for (const BudgetLine& line : budget.lines) {
    for (const CostKind& cost : line.budget.costs_by_kind) {
      if (*cost.kind != "personal") continue;
      report.at(cost.kind.place, line.path,
                {"budgeten har personalkostnader men inget PO-pålägg",
                 "the budget has personnel costs but no payroll overhead"},
                {"ange `po_pålägg: … %` under `budget`", "give `po_pålägg: … %` under `budget`"});
      return;  // once a plan
    }
  }
}

const Frame* frame_of(const CouncilPlan& council, const BoardPlan& plan) {
  return find_row(council.frames.frames, plan.short_name.value);
}

// A frame on one side only escapes the comparison of NP602, most often by a misspelt short name.
void check_frame_given(const PlanInput& input, const Reporter& report) {
  if (input.council == nullptr || input.council->frames.frames.empty()) return;
  const CouncilPlan& council = *input.council;
  const Budget& budget = input.plan.budget;
  const Frame* frame = frame_of(council, input.plan);
  if (frame != nullptr && budget.given() && !budget.frame) {
    Finding& finding =
        report.at(budget.anchor, budget.path,
                  {"budgeten saknar ram, men regionplanen har en",
                   "the budget has no frame, but the regionplan has one"},
                  {"ange `ram: …` som i regionplanen", "give `ram: …` as in the regionplan"});
    finding.related.push_back(
        related_at(frame->amount.place, {"regionplanens ram", "the regionplan's frame"}));
  }
  if (frame == nullptr && budget.frame) {
    std::vector<std::string_view> boards;
    for (const Frame& other : council.frames.frames) boards.push_back(*other.board);
    Finding& finding =
        report.at(input.plan.short_name.place, {},
                  text("regionplanen har ingen ram för {}", "the regionplan has no frame for {}",
                       shorten(*input.plan.short_name)),
                  suggestion(*input.plan.short_name, boards,
                             text("regionplanen har ramar för {}",
                                  "the regionplan has frames for {}", listed(boards))));
    finding.related.push_back(related_at(council.frames.frames.front().board.place,
                                         {"regionplanens ramar", "the regionplan's frames"}));
  }
}

// Words that mean the whole budget in follow-ups and reports.
void check_reserved_unit(const PlanInput& input, const Reporter& report) {
  for (const BudgetLine& line : input.plan.budget.lines) {
    const std::string& id = line.unit.value;
    if (id != budget_total_key && id != BudgetResult::sum_id) continue;
    report.at(line.unit.place, line.path,
              text("verksamheten på en budgetrad heter `{}`, som betyder hela budgeten",
                   "the unit of a budget line is called `{}`, which means the whole budget", id),
              {"ge verksamheten ett annat id", "give the unit another id"});
  }
}

void check_signs(const PlanInput& input, const Reporter& report) {
  for (const BudgetLine& line : input.plan.budget.lines) {
    for (const NetCost* cost : {&line.budget, &line.previous})
      report_negative_parts(*cost, line.path, report);
    if (!line.budget.given() || !line.previous.given() || has_wrong_sign(line)) continue;
    if (!opposite_signs(line.budget.kronor(), line.previous.kronor())) continue;
    report.at(line.previous.place, line.path,
              {"föregående år har ett annat tecken än budgeten",
               "the previous year has another sign than the budget"},
              {"skriv nettokostnader positiva; bara en nettointäkt är negativ",
               "write net costs as positive; only a net income is negative"});
  }
  if (frame_has_wrong_sign(input.plan.budget)) {
    report.at(input.plan.budget.frame.place, input.plan.budget.path,
              {"ramen är negativ", "the frame is negative"},
              {"skriv ramen utan minus; rapporterna sätter ut det",
               "write the frame without a minus; reports add it"});
  }
}

// Beside a budget of both, the half of the previous year is compared as if it were the whole.
void check_half_previous(const PlanInput& input, const Reporter& report) {
  for (const BudgetLine& line : input.plan.budget.lines) {
    const bool both = line.budget.income.given && line.budget.has_costs();
    const FixedText missing = missing_side(line.previous);
    if (!both || missing.sv.empty() || line.previous.net) continue;
    Finding& finding =
        report.at(line.previous.place, line.path,
                  {fmt::format("föregående år saknar {}, som budgeten har", missing.sv),
                   fmt::format("the previous year lacks {}, which the budget has", missing.en)},
                  {fmt::format("ange `{}: …`, 0 om det inte fanns några", missing.sv),
                   fmt::format("give `{}: …`, 0 if there was none", missing.sv)});
    finding.related.push_back(related_at(line.anchor, {"budgeten", "the budget"}));
  }
}

const PlanRule rows[] = {
    {{"NP611",
      "föregående-år-saknas",
      Severity::note,
      {"budgeten har inget föregående år att jämföra med",
       "the budget has no previous year to compare with"},
      {"Utan föregående års nettokostnad går det inte att räkna nettokostnadsutvecklingen, och "
       "nämnden ser inte om en verksamhet växer eller krymper.",
       "Without the previous year's net cost the growth of net costs cannot be computed, and the "
       "board does not see whether a unit grows or shrinks."},
      {"Ange `föregående` på raden: `{nettokostnad: …}`, eller intäkter och kostnader. Är "
       "verksamheten ny: lämna det tomt.",
       "Give `föregående` on the line: `{nettokostnad: …}`, or income and costs. If the unit is "
       "new: leave it out."},
      "rader:\n  - {verksamhet: kultur, nettokostnad: 100}\n",
      "rader:\n  - {verksamhet: kultur, nettokostnad: 100, föregående: {nettokostnad: 97}}\n",
      {"Praxis: regioner sätter mål för nettokostnadsutvecklingen per nämnd och jämför varje "
       "budget "
       "med året före.",
       "Practice: regions set targets for net cost growth per board and compare each budget with "
       "the year before."},
      Protects::completeness,
      Profile::thorough,
      "föregående rader nettokostnad intäkter kostnader"},
     check_previous},
    {{"NP612",
      "po-pålägg-saknas",
      Severity::note,
      {"personalkostnader utan angivet PO-pålägg",
       "personnel costs without a stated payroll overhead"},
      {"Personalkostnader innehåller arbetsgivaravgifter och pensioner som ett pålägg på lönen. "
       "När "
       "procentsatsen inte står i planen går det inte att se om en ändring beror på löner eller på "
       "pålägget.",
       "Personnel costs contain social contributions and pensions as an overhead on pay. When the "
       "rate is not in the plan nobody can see whether a change is due to pay or to the overhead."},
      {"Ange `po_pålägg` under `budget`, den procentsats som budgeten är räknad med.",
       "Give `po_pålägg` under `budget`, the rate that the budget was made with."},
      "budget:\n  rader:\n    - {verksamhet: stab, kostnader: {personal: 20}}\n",
      "budget:\n  po_pålägg: 44,14 %\n  rader:\n    - {verksamhet: stab, kostnader: {personal: "
      "20}}\n",
      {"SKR:s årliga rekommendation om PO-pålägg, och praxis att ange det i planen.",
       "The yearly recommendation on payroll overhead of SKR (the association of local "
       "authorities), and the practice of stating it in the plan."},
      Protects::completeness,
      Profile::standard,
      "kostnader po_pålägg",
      "budget/po_pålägg"},
     check_payroll_overhead},
    {{"NP613",
      "ram-på-ena-sidan",
      Severity::warning,
      {"ramen finns bara i det ena dokumentet", "the frame is in one of the documents only"},
      {"Regionplanens ram hittas genom nämndens förkortning. Saknas den i regionplanen, eller i "
       "planen, jämförs ramarna inte alls, och ett fel i dem märks inte.",
       "The regionplan's frame is found by the board's short name. When it is missing from the "
       "regionplan, or from the plan, the frames are not compared at all, and a mistake in them "
       "goes unnoticed."},
      {"Ange `ram` i planen, eller samma `förkortning` som i regionplanens `budgetramar`.",
       "Give `ram` in the plan, or the same `förkortning` as in the regionplan's `budgetramar`."},
      "# regionplanen: budgetramar: {enhet: mkr, RUN: 448.7}\nförkortning: Run\nbudget: {enhet: "
      "mkr, ram: 448.7}\n",
      "# regionplanen: budgetramar: {enhet: mkr, RUN: 448.7}\nförkortning: RUN\nbudget: {enhet: "
      "mkr, ram: 448.7}\n",
      {"Kommunallagen (2017:725) 11 kap.: fullmäktige beslutar budgeten.",
       "The Local Government Act (2017:725) ch. 11: the council decides the budget."},
      Protects::completeness,
      Profile::standard,
      "ram budget regionplan",
      "förkortning"},
     check_frame_given},
    {{"NP621",
      "reserverat-id",
      Severity::error,
      {"en budgetrads verksamhet har ett id som betyder hela budgeten",
       "a budget line's unit has an id that means the whole budget"},
      {"`totalt` är i uppföljningar hela budgeten för en plan utan rader, och `Summa` är sista "
       "raden i rapporternas tabeller. Heter en verksamhet så går raden och summan inte att skilja "
       "åt.",
       "In follow-ups `totalt` is the whole budget of a plan without lines, and `Summa` is the "
       "last "
       "row of the reports' tables. With a unit of that name the line and the sum cannot be told "
       "apart."},
      {"Ge verksamheten ett annat id.", "Give the unit another id."},
      "verksamheter:\n  - {id: totalt, namn: Hela nämnden}\nbudget:\n  rader:\n    - {verksamhet: "
      "totalt, nettokostnad: 20}\n",
      "verksamheter:\n  - {id: nämnden, namn: Hela nämnden}\nbudget:\n  ram: 20\n",
      {"formatet för planfiler", "the plan file format"},
      Protects::figures,
      Profile::standard,
      "verksamhet"},
     check_reserved_unit},
    {{"NP622",
      "fel-tecken-i-budgeten",
      Severity::warning,
      {"ett belopp i budgeten har troligen fel tecken",
       "an amount of the budget probably has the wrong sign"},
      {"Belopp skrivs positiva under ett namn som säger vad de är: intäkter, kostnader, "
       "nettokostnad. Rapporterna sätter ut minus. Ett minus som har kopierats därifrån vänder ett "
       "underskott till ett överskott. Bara en nettointäkt är en negativ nettokostnad.",
       "Amounts are written as positive under a name that says what they are: intäkter, kostnader, "
       "nettokostnad. Reports add the minus. One that is copied from there turns a deficit into a "
       "surplus. Only a net income is a negative net cost."},
      {"Ta bort minustecknet.", "Remove the minus sign."},
      "rader:\n  - {verksamhet: kultur, intäkter: 5, kostnader: -40}\n",
      "rader:\n  - {verksamhet: kultur, intäkter: 5, kostnader: 40}\n",
      {"formatet för planfiler", "the plan file format"},
      Protects::figures,
      Profile::standard,
      "",
      "budget/enhet"},
     check_signs},
    {{"NP627",
      "halv-uppdelning-föregående-år",
      Severity::warning,
      {"bara intäkter eller bara kostnader anges för föregående år, fast budgeten har båda",
       "only income or only costs are given for the previous year, though the budget has both"},
      {"Det som utelämnas räknas som 0. Med bara kostnaderna blir föregående års nettokostnad för "
       "hög, och nettokostnadsutvecklingen för låg.",
       "What is left out counts as 0. With the costs alone the net cost of the previous year is "
       "too high, and the growth of net costs too low."},
      {"Ange båda, eller en nettokostnad.", "Give both, or a net cost."},
      "rader:\n  - {verksamhet: kultur, intäkter: 5, kostnader: 40, föregående: {kostnader: "
      "38}}\n",
      "rader:\n  - {verksamhet: kultur, intäkter: 5, kostnader: 40, föregående: {intäkter: 4, "
      "kostnader: 38}}\n",
      {"Räkneregel: en nettokostnad är kostnader minus intäkter.",
       "A rule of arithmetic: a net cost is costs less income."},
      Protects::figures},
     check_half_previous},
};

}  // namespace

std::span<const PlanRule> budget_plan_rules() { return rows; }

}  // namespace namndplan::rules
