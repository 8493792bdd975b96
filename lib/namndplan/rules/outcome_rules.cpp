// NP4xx: what a follow-up says of indicators. The checks stand in outcome_checks.cpp.
#include "namndplan/rules/follow_up_checks.h"

namespace namndplan::rules {
namespace {

constexpr FixedText schedule_practice = {
    "Praxis: indikatorer följs upp vid olika tider på året (periodicitet), och en ansvarig "
    "verksamhet lämnar utfallet.",
    "Practice: indicators are followed up at their own times of the year (periodicitet), and a "
    "responsible unit gives the outcome."};
constexpr FixedText assessment_practice = {
    "Praxis: ett delmål bedöms på indikatorernas utfall mot målnivå, under året på prognosen för "
    "helåret.",
    "Practice: an objective is assessed by the outcomes of its indicators against their targets, "
    "and during the year by the forecast for the whole of it."};
constexpr FixedText arithmetic = {
    "Räkneregel: en summa från årets början kan bara växa.",
    "A rule of arithmetic: a sum from the year's beginning only grows."};
constexpr FixedText share_arithmetic = {
    "Räkneregel: en andel av en helhet ligger mellan 0 och 100 %.",
    "A rule of arithmetic: a share of a whole is between 0 and 100 %."};
constexpr FixedText gender_statistics = {
    "Förordningen (2001:100) om den officiella statistiken 14 §: statistik om individer ska vara "
    "uppdelad efter kön; samma princip används i kommuners och regioners uppföljning.",
    "The Official Statistics Ordinance (2001:100) sec. 14: statistics on individuals must be split "
    "by gender; local authorities use the same principle in their follow-up."};

const FollowUpRule rows[] = {
    {{"NP402",
      "utfall-saknas",
      Severity::warning,
      {"ett utfall som ska lämnas saknas", "an outcome that is due is missing"},
      {"Månaden står i indikatorns `periodicitet` (december om den är utelämnad), men "
       "uppföljningen har inget värde: raden saknas, har bara en prognos, är `svar saknas` eller "
       "är uppdelad utan total. Utan värde kan indikatorn inte bedömas på sitt utfall, och "
       "täckningen sjunker. Det som skulle ha lämnats en tidigare månad och aldrig lämnades saknas "
       "fortfarande, också om den månaden inte har någon uppföljning. Den verksamhet som enligt "
       "planen är ansvarig nämns.",
       "The month is in the indicator's `periodicitet` (December when that is left out), but the "
       "follow-up has no value: there is no row, only a forecast, `svar saknas`, or a split "
       "without a total. Without a value the indicator cannot be assessed by its outcome, and "
       "coverage falls. What was due in an earlier month and never given is still missing, also "
       "when "
       "that month has no follow-up. The unit that the plan names as responsible is named."},
      {"Ta in utfallet från den ansvariga. Har ingen svarat: `svar saknas`. Mättes det inte: `mäts "
       "ej`.",
       "Collect the outcome from whoever is responsible. If nobody has answered: `svar saknas`. If "
       "it was not measured: `mäts ej`."},
      "# planen: 1.1.1 och 1.1.2 med periodicitet [aug, dec]\nperiod: 2026-08\nindikatorer:\n  "
      "\"1.1.1\": 61\n",
      "# planen: 1.1.1 och 1.1.2 med periodicitet [aug, dec]\nperiod: 2026-08\nindikatorer:\n  "
      "\"1.1.1\": 61\n  \"1.1.2\": 4\n",
      schedule_practice,
      Protects::completeness,
      Profile::standard,
      "utfall",
      "indikatorer"},
     check_outcome_due},
    {{"NP403",
      "utfall-mäts-ej",
      Severity::note,
      {"en indikator mäts inte", "an indicator is not measured"},
      {"`mäts ej` är ett svar: ingen mätning har gjorts. Indikatorn räknas i täckningen men har "
       "inget värde, så delmålet kan bli ej bedömt.",
       "`mäts ej` is an answer: nothing was measured. The indicator counts in coverage but has no "
       "value, so the objective may come out as not assessed."},
      {"Finns ett utfall: ange det. Annars: säg i `kommentar` varför, och välj en annan indikator "
       "i nästa plan.",
       "If there is an outcome: give it. Else: say why in `kommentar`, and choose another "
       "indicator in the next plan."},
      "indikatorer:\n  \"1.1.1\": mäts ej\n",
      "indikatorer:\n  \"1.1.1\": 61\n",
      schedule_practice,
      Protects::completeness,
      Profile::standard,
      "utfall kommentar anmärkning"},
     check_not_measured},
    {{"NP404",
      "utfall-utanför-periodiciteten",
      Severity::note,
      {"ett utfall lämnas fast det inte är aktuellt", "an outcome is given though it is not due"},
      {"Månaden står inte i indikatorns `periodicitet` (som är december om den är utelämnad). Ett "
       "värde räknas ändå i bedömningen, och `svar saknas` sänker täckningen fast inget svar "
       "väntades.",
       "The month is not in the indicator's `periodicitet` (which is December when left out). A "
       "value counts in the assessment all the same, and `svar saknas` lowers coverage though no "
       "answer was due."},
      {"Låt värdet stå om det är menat. Ska indikatorn följas upp oftare: ändra `periodicitet` i "
       "nästa plan.",
       "Leave the value if it is meant. If the indicator is to be followed up more often: change "
       "`periodicitet` in the next plan."},
      "# planen: 1.1.1 med periodicitet [dec]\nperiod: 2026-08\nindikatorer:\n  \"1.1.1\": 61\n",
      "# planen: 1.1.1 med periodicitet [aug, dec]\nperiod: 2026-08\nindikatorer:\n  \"1.1.1\": "
      "61\n",
      schedule_practice,
      Protects::practice,
      Profile::standard,
      "utfall"},
     check_outcome_not_due},
    {{"NP406",
      "ackumulerat-utfall-minskar",
      Severity::error,
      {"ett ackumulerat utfall är lägre än en tidigare periods",
       "an accumulated outcome is lower than an earlier period's"},
      {"Med `mätning: ackumulerat` är utfallet summan från årets början. Är det lägre än i en "
       "tidigare uppföljning är ett av talen fel, eller så gäller det bara perioden; "
       "framskrivningen till helår blir då också fel.",
       "With `mätning: ackumulerat` the outcome is the sum from the beginning of the year. When it "
       "is lower than in an earlier follow-up one of the figures is wrong, or it is for the period "
       "alone; the projection to the whole year is then wrong too."},
      {"Ange summan från januari till och med perioden. Är det ett läge och ingen summa: `mätning: "
       "nuläge` i planen.",
       "Give the sum from January to the end of the period. If it is a state and no sum: `mätning: "
       "nuläge` in the plan."},
      "# uppföljningen 2026-04: \"1.1.1\": 31\nperiod: 2026-08\nindikatorer:\n  \"1.1.1\": 30\n",
      "# uppföljningen 2026-04: \"1.1.1\": 31\nperiod: 2026-08\nindikatorer:\n  \"1.1.1\": 61\n",
      arithmetic,
      Protects::figures,
      Profile::standard,
      "utfall"},
     check_accumulates},
    {{"NP408",
      "nej-utan-prognos",
      Severity::note,
      {"en ja/nej-indikator är Nej och har ingen prognos",
       "a yes/no indicator is Nej and has no forecast"},
      {"Ett Nej före december är ingen dom, så indikatorn bedöms inte förrän den är Ja eller året "
       "är slut, om ingen prognos anges. Den räknas ändå i täckningen.",
       "Nej before December is not a verdict, so the indicator is not assessed until it is Ja or "
       "the "
       "year has ended, unless a forecast is given. It counts in coverage all the same."},
      {"Lägg till `prognos: Ja` om det väntas hinnas i år, annars `prognos: Nej`.",
       "Add `prognos: Ja` if it is expected this year, else `prognos: Nej`."},
      "period: 2026-08\nindikatorer:\n  \"1.1.3\": Nej\n",
      "period: 2026-08\nindikatorer:\n  \"1.1.3\": {utfall: Nej, prognos: Ja}\n",
      assessment_practice,
      Protects::completeness,
      Profile::standard,
      "utfall prognos",
      "indikatorer året"},
     check_yes_no_forecast},
    {{"NP414",
      "prognos-i-december",
      Severity::note,
      {"en prognos i december används inte", "a forecast in December is not used"},
      {"Efter december är året slut: bedömningen görs på utfallet, och en prognos för indikatorn "
       "visas inte och räknas inte.",
       "After December the year is over: the assessment is made on the outcome, and a forecast of "
       "an indicator is neither shown nor counted."},
      {"Ta bort prognosen. Finns bara den: ange utfallet i stället.",
       "Remove the forecast. If there is nothing else: give the outcome instead."},
      "period: 2026-12\nindikatorer:\n  \"1.1.1\": {utfall: 92, prognos: 95}\n",
      "period: 2026-12\nindikatorer:\n  \"1.1.1\": {utfall: 92}\n",
      assessment_practice,
      Protects::practice,
      Profile::standard,
      "prognos"},
     check_december_forecast},
    {{"NP415",
      "prognos-under-utfallet",
      Severity::warning,
      {"en prognos för helåret är lägre än utfallet hittills",
       "a forecast for the whole year is below the outcome so far"},
      {"Ett ackumulerat utfall kan bara växa, så helåret blir minst så mycket som redan är nått. "
       "En lägre prognos är oftast det som återstår av året, eller ett tal från en tidigare "
       "uppföljning.",
       "An accumulated outcome only grows, so the whole year comes to at least what has already "
       "been reached. A lower forecast is mostly what remains of the year, or a figure from an "
       "earlier follow-up."},
      {"Ange vad hela året väntas ge.", "Give what the whole year is expected to come to."},
      "period: 2026-08\nindikatorer:\n  \"1.1.1\": {utfall: 61, prognos: 31}\n",
      "period: 2026-08\nindikatorer:\n  \"1.1.1\": {utfall: 61, prognos: 92}\n",
      arithmetic,
      Protects::figures,
      Profile::standard,
      "prognos utfall"},
     check_forecast_reached},
    {{"NP416",
      "utfall-utanför-0-100",
      Severity::warning,
      {"ett utfall eller en prognos som är en andel ligger utanför 0–100 %",
       "an outcome or forecast that is a share lies outside 0–100 %"},
      {"En andel är en del av en helhet. Ett tal under 0 eller över 100 är felskrivet, eller så är "
       "indikatorn ingen andel utan en förändring eller ett index.",
       "A share is a part of a whole. A number below 0 or above 100 is mistyped, or the indicator "
       "is not a share but a change or an index."},
      {"Rätta talet, eller ändra `typ` i planen.", "Fix the number, or change `typ` in the plan."},
      "indikatorer:\n  \"1.2.2\": 570 %\n",
      "indikatorer:\n  \"1.2.2\": 57 %\n",
      share_arithmetic,
      Protects::figures,
      Profile::standard,
      "utfall prognos"},
     check_reported_share},
    {{"NP417",
      "utfall-inte-uppdelat-på-kön",
      Severity::note,
      {"utfallet av en individbaserad indikator är inte uppdelat på kön",
       "the outcome of an indicator on individuals is not split by gender"},
      {"Planen säger att indikatorn är individbaserad. Utan uppdelning syns det inte om kvinnor "
       "och män får del av resultatet lika.",
       "The plan says that the indicator is on individuals. Without a split nobody can see whether "
       "women and men share the result equally."},
      {"Ange `totalt`, `kvinnor` och `män`.", "Give `totalt`, `kvinnor` and `män`."},
      "indikatorer:\n  \"2.1.1\": 74,8\n",
      "indikatorer:\n  \"2.1.1\": {utfall: {totalt: 74.8, kvinnor: 75.8, män: 74.0}}\n",
      gender_statistics,
      Protects::completeness,
      Profile::standard,
      "utfall"},
     check_reported_split},
    {{"NP420",
      "uppdelning-går-inte-ihop-i-uppföljningen",
      Severity::error,
      {"ett utfall eller en prognos går inte ihop med kvinnor och män",
       "an outcome or forecast does not agree with its women and men"},
      {"Som i planen: för en andel, ett procenttal, ett medelvärde eller ett index ligger totalen "
       "mellan kvinnors och mäns värde, och för ett antal eller belopp är den minst deras summa. "
       "Annars är ett av talen fel, och det är totalen som bedöms. Det som avrundning kan förklara "
       "rapporteras inte.",
       "As in the plan: for a share, a percentage, a mean or an index the total lies between "
       "women's and men's values, and for a count or an amount it is at least their sum. Otherwise "
       "one of the figures is wrong, and it is the total that is assessed. What rounding can "
       "explain is not reported."},
      {"Kontrollera de tre talen mot källan. Är det ett medelvärde som har `typ: antal`: ändra "
       "typen i planen.",
       "Check the three figures against their source. If it is a mean with `typ: antal`: change "
       "the kind in the plan."},
      "indikatorer:\n  \"1.1.1\": {utfall: {totalt: 600, kvinnor: 428, män: 256}}\n",
      "indikatorer:\n  \"1.1.1\": {utfall: {totalt: 684, kvinnor: 428, män: 256}}\n",
      arithmetic,
      Protects::figures,
      Profile::standard,
      "utfall prognos"},
     check_reported_sum},
    {{"NP426",
      "ackumulerat-belopp-minskar",
      Severity::warning,
      {"ett ackumulerat belopp är lägre än i en tidigare uppföljning",
       "an accumulated amount is lower than in an earlier follow-up"},
      {"Det som läggs ihop över året minskar sällan. Ett nettoresultat kan göra det, men oftast "
       "har någon angett bara den senaste månadens belopp.",
       "What adds up over the year seldom falls. A net result may, but mostly somebody has given "
       "the amount of the last month alone."},
      {"Ange summan från årets början.", "Give the sum from the beginning of the year."},
      "# uppföljningen 2026-04: \"1.1.1\": 61\nperiod: 2026-08\nindikatorer:\n  \"1.1.1\": 34\n",
      "# uppföljningen 2026-04: \"1.1.1\": 61\nperiod: 2026-08\nindikatorer:\n  \"1.1.1\": 95\n",
      arithmetic,
      Protects::figures},
     check_accumulated_amount},
};

}  // namespace

std::span<const FollowUpRule> outcome_rules() { return rows; }

}  // namespace namndplan::rules
