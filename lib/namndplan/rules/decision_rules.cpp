// NP7xx: the decision on the plan, and the method that its goals are assessed by.
#include <string>

#include "namndplan/base/number_format.h"
#include "namndplan/model/find.h"
#include "namndplan/rules/check.h"

namespace namndplan::rules {
namespace {

// What holds when the key is left out of `bedömningsmetod`, in percent units.
constexpr int default_fulfilled = 100;
constexpr int default_partly = 80;

std::string percent(const Decimal& value) { return format_swedish(value) + " %"; }

void check_decision(const PlanInput& input, const Reporter& report) {
  const Decision& decision = input.plan.decision;
  if (!decision.status || *decision.status != DecisionStatus::decided) return;
  if (!decision.date) {
    report.at(decision.status.place, decision.path,
              {"planen är beslutad men saknar beslutsdatum",
               "the plan is decided but has no date of decision"},
              {"ange `datum: …`, dagen för nämndens beslut",
               "give `datum: …`, the day of the board's decision"});
  }
  if (!decision.case_number && !decision.paragraph) {
    report.at(
        decision.status.place, decision.path,
        {"planen är beslutad men har varken diarienummer eller paragraf",
         "the plan is decided but has neither case number nor paragraph"},
        {"ange `diarienummer: …` eller `paragraf: …`", "give `diarienummer: …` or `paragraf: …`"});
  }
}

void check_indicator_weight(const PlanInput& input, const Reporter& report) {
  const Located<Decimal>& weight = input.plan.method.indicator_weight;
  if (!weight || (*weight > 50 && *weight <= 100)) return;
  report.at(
      weight.place, input.plan.method.path,
      text("indikatorvikten är {}; den ska vara över 50 % och högst 100 %",
           "the indicator weight is {}; it must be above 50 % and at most 100 %", percent(*weight)),
      *weight > 0 && *weight <= 1
          ? text("skriv `{} %` om det är vad som menas", "write `{} %` if that is meant",
                 format_swedish(*weight * 100))
          : Text{"välj en vikt över 50 %, eller utelämna nyckeln (70 %)",
                 "choose a weight above 50 %, or leave the key out (70 %)"});
}

void check_limits(const PlanInput& input, const Reporter& report) {
  const AssessmentMethod& method = input.plan.method;
  const Located<Decimal>&partly = method.partly, &fulfilled = method.fulfilled;
  if (!partly && !fulfilled) return;
  Decimal low = partly ? *partly : Decimal(default_partly);
  Decimal high = fulfilled ? *fulfilled : Decimal(default_fulfilled);
  if (low < high) return;
  Text low_origin = partly ? Text{} : Text{", förvalt", ", by default"};
  Text high_origin = fulfilled ? Text{} : Text{", förvalt", ", by default"};
  Finding& finding = report.at(
      partly ? partly.place : fulfilled.place, method.path,
      {fmt::format("gränsen för delvis ({}{}) är inte lägre än gränsen för uppfyllt ({}{})",
                   percent(low), low_origin.sv, percent(high), high_origin.sv),
       fmt::format("the limit for delvis ({}{}) is not below the limit for uppfyllt ({}{})",
                   percent(low), low_origin.en, percent(high), high_origin.en)},
      {"sänk `delvis` eller höj `uppfyllt`", "lower `delvis` or raise `uppfyllt`"});
  if (partly && fulfilled) {
    finding.related.push_back(
        related_at(fulfilled.place, {"gränsen för uppfyllt", "the limit for uppfyllt"}));
  }
}

// Every weight of the plan that breaks a rule, with where it stands.
template <class Breaks>
void check_each_weight(const PlanInput& input, const Reporter& report, Breaks breaks,
                       FixedText message, const Text& advice) {
  auto check = [&](const Located<Decimal>& weight, const std::string& path) {
    if (!weight || !breaks(*weight)) return;
    std::string shown = format_swedish(*weight);
    report.at(weight.place, path,
              {fmt::format("vikten {} {}", shown, message.sv),
               fmt::format("the weight {} {}", shown, message.en)},
              advice);
  };
  each_objective(input.plan, [&](const Goal&, const Objective& objective) {
    check(objective.weight, objective.path);
    for (const Indicator& row : objective.indicators) check(row.weight, row.path);
  });
}

void check_weights(const PlanInput& input, const Reporter& report) {
  check_each_weight(input, report, [](const Decimal& weight) { return weight <= 0; },
                    {"är inte större än noll", "is not above zero"},
                    {"ange en vikt över 0, eller utelämna nyckeln (1)",
                     "give a weight above 0, or leave the key out (1)"});
}

// So that no weighted sum can outgrow the exact decimals.
constexpr int largest_weight = 1'000'000;

void check_large_weights(const PlanInput& input, const Reporter& report) {
  check_each_weight(input, report, [](const Decimal& weight) { return weight > largest_weight; },
                    {"är större än 1 000 000", "is above 1 000 000"},
                    {"ange vikter i förhållande till varandra, till exempel 1 och 2",
                     "give weights in proportion to each other, such as 1 and 2"});
}

void check_share_limits(const PlanInput& input, const Reporter& report) {
  const AssessmentMethod& method = input.plan.method;
  for (const Located<Decimal>* limit :
       {&method.fulfilled, &method.partly, &method.minimum_coverage}) {
    if (!*limit || (limit->value >= 0 && limit->value <= 100)) continue;
    report.at(limit->place, method.path,
              text("gränsen {} ligger utanför 0–100 %", "the limit {} lies outside 0–100 %",
                   percent(limit->value)),
              {"måluppfyllelse och täckning går från 0 till 100 %",
               "fulfilment and coverage go from 0 to 100 %"});
  }
}

constexpr FixedText assessment_practice = {
    "Praxis: nämndplanerna säger att indikatorernas utfall väger tyngst i bedömningen, och "
    "revisorer återkommer till att det inte framgår hur en bedömning har gjorts.",
    "Practice: plans say that the outcomes of indicators weigh heaviest in the assessment, and "
    "auditors keep finding that it is not shown how an assessment was made."};

const PlanRule rows[] = {
    {{"NP701",
      "beslut-ofullständigt",
      Severity::error,
      {"planen är beslutad men beslutet går inte att hitta",
       "the plan is decided but the decision cannot be found"},
      {"En plan med status beslutad ska kunna spåras till protokollet: ett datum, och diarienummer "
       "eller paragraf. Annars vet den som granskar inte vilken lydelse nämnden har beslutat.",
       "A plan with the status beslutad must be traceable to the minutes: a date, and a case "
       "number "
       "or paragraph. Otherwise an auditor cannot know which wording the board has decided."},
      {"Ange `datum`, och `diarienummer` eller `paragraf`. Är planen inte beslutad än: `status: "
       "förslag`.",
       "Give `datum`, and `diarienummer` or `paragraf`. If the plan is not decided yet: `status: "
       "förslag`."},
      "beslut:\n  status: beslutad\n  datum: 2025-12-09\n",
      "beslut:\n  status: beslutad\n  datum: 2025-12-09\n  paragraf: § 112\n",
      {"Kommunallagen (2017:725) om nämndens protokoll, och offentlighets- och sekretesslagen "
       "(2009:400) 5 kap. om diarieföring.",
       "The Local Government Act (2017:725) on the board's minutes, and the Public Access to "
       "Information and Secrecy Act (2009:400) ch. 5 on registration."},
      Protects::completeness,
      Profile::standard,
      "status datum diarienummer paragraf"},
     check_decision},
    {{"NP702",
      "indikatorvikt-för-låg",
      Severity::error,
      {"indikatorerna väger inte tyngst", "the indicators do not weigh heaviest"},
      {"Ett delmål bedöms på indikatorernas utfall och på genomförda aktiviteter, och utfallen ska "
       "betyda mest. Därför ska `indikatorvikt` vara över 50 % (och högst 100 %); aktiviteterna "
       "får "
       "resten.",
       "An objective is assessed by the outcomes of its indicators and by the activities carried "
       "out, and the outcomes must mean most. So `indikatorvikt` must be above 50 % (and at most "
       "100 %); the activities get the rest."},
      {"Ange en vikt över 50 %, eller utelämna nyckeln: då är den 70 %.",
       "Give a weight above 50 %, or leave the key out: then it is 70 %."},
      "bedömningsmetod:\n  indikatorvikt: 50 %\n",
      "bedömningsmetod:\n  indikatorvikt: 60 %\n",
      assessment_practice,
      Protects::figures,
      Profile::standard,
      "indikatorvikt"},
     check_indicator_weight},
    {{"NP703",
      "delvis-inte-under-uppfyllt",
      Severity::error,
      {"gränsen för delvis är inte under gränsen för uppfyllt",
       "the limit for delvis is not below the limit for uppfyllt"},
      {"Är `delvis` lika med eller över `uppfyllt` kan inget delmål bli delvis uppfyllt, och "
       "nivåerna säger något annat än läsaren tror. En gräns som är utelämnad har sitt förvalda "
       "värde: 100 % för uppfyllt, 80 % för delvis.",
       "When `delvis` equals or exceeds `uppfyllt` no objective can be partly fulfilled, and the "
       "levels say something other than the reader thinks. A limit that is left out has its "
       "default: 100 % for uppfyllt, 80 % for delvis."},
      {"Sänk `delvis` eller höj `uppfyllt`.", "Lower `delvis` or raise `uppfyllt`."},
      "bedömningsmetod:\n  uppfyllt: 90 %\n  delvis: 95 %\n",
      "bedömningsmetod:\n  uppfyllt: 90 %\n  delvis: 75 %\n",
      assessment_practice,
      Protects::figures,
      Profile::standard,
      "uppfyllt delvis"},
     check_limits},
    {{"NP704",
      "vikt-inte-positiv",
      Severity::error,
      {"en vikt är noll eller negativ", "a weight is zero or negative"},
      {"Vikten säger hur mycket ett delmål betyder i målet, eller en indikator i delmålet. Med "
       "noll "
       "räknas den inte alls fast den står i planen; en negativ vikt vänder på resultatet.",
       "The weight says how much an objective means in its goal, or an indicator in its objective. "
       "With zero it does not count at all though it is in the plan; a negative one turns the "
       "result round."},
      {"Ange en vikt över 0; utelämnad är den 1.", "Give a weight above 0; when left out it is 1."},
      "- {id: \"1.1.1\", namn: Antal besök, typ: antal, vikt: 0}\n",
      "- {id: \"1.1.1\", namn: Antal besök, typ: antal, vikt: 0.5}\n",
      assessment_practice,
      Protects::figures,
      Profile::standard,
      "vikt"},
     check_weights},
    {{"NP705",
      "gräns-utanför-0-100",
      Severity::error,
      {"en gräns ligger utanför 0–100 %", "a limit lies outside 0–100 %"},
      {"Måluppfyllelse och täckning går från 0 till 100 %: ett överskott på en indikator väger "
       "inte "
       "upp ett underskott på en annan. En gräns utanför det kan aldrig nås, eller nås alltid.",
       "Fulfilment and coverage go from 0 to 100 %: a surplus of one indicator does not offset a "
       "shortfall of another. A limit outside that can never be reached, or always is."},
      {"Ange en gräns mellan 0 och 100 %.", "Give a limit between 0 and 100 %."},
      "bedömningsmetod:\n  minsta_täckning: 150 %\n",
      "bedömningsmetod:\n  minsta_täckning: 50 %\n",
      assessment_practice,
      Protects::figures,
      Profile::standard,
      "uppfyllt delvis minsta_täckning"},
     check_share_limits},
    {{"NP706",
      "vikt-för-stor",
      Severity::error,
      {"en vikt är större än 1 000 000", "a weight is above 1 000 000"},
      {"Vikter jämförs bara med varandra, så stora tal säger inget mer än små. Gränsen gör att "
       "varje "
       "vägd summa kan räknas exakt.",
       "Weights are only compared with each other, so large numbers say no more than small ones. "
       "The "
       "limit lets every weighted sum be computed exactly."},
      {"Ange vikter i förhållande till varandra, till exempel 1 och 2.",
       "Give weights in proportion to each other, such as 1 and 2."},
      "- {id: \"1.1.1\", namn: Antal besök, typ: antal, vikt: 2000000}\n",
      "- {id: \"1.1.1\", namn: Antal besök, typ: antal, vikt: 2}\n",
      {"formatet för planfiler", "the plan file format"},
      Protects::figures,
      Profile::standard,
      "vikt"},
     check_large_weights},
};

}  // namespace

std::span<const PlanRule> decision_rules() { return rows; }

}  // namespace namndplan::rules
