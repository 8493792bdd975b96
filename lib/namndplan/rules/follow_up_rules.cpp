// NP4xx: the follow-up as a document. The checks stand in follow_up_checks.cpp; the rows on
// outcomes are in outcome_rules.cpp.
#include "namndplan/rules/follow_up_checks.h"

namespace namndplan::rules {
namespace {

constexpr FixedText file_format = {
    "Formatet för planfiler: en uppföljning hänvisar till sin plan och anger utfall efter planens "
    "id.",
    "The plan file format: a follow-up refers to its plan and gives outcomes by the plan's ids."};
constexpr FixedText assessment_practice = {
    "Praxis: förvaltningens ledning föreslår och nämnden beslutar bedömningen. Revisorers "
    "återkommande iakttagelse är att det inte framgår hur den har gjorts.",
    "Practice: the administration's management proposes and the board decides the assessment. "
    "Auditors keep finding that it is not shown how it was made."};
constexpr FixedText interim_report_act = {
    "Lagen (2018:597) om kommunal bokföring och redovisning 13 kap.: delårsrapporten avser "
    "verksamheten från räkenskapsårets början.",
    "The Act (2018:597) on local government accounts ch. 13: an interim report covers the "
    "activities from the beginning of the financial year."};
constexpr FixedText decision_practice = {
    "Praxis: nämnden beslutar sin plan före året och sin uppföljning efter perioden.",
    "Practice: a board decides its plan before the year and its follow-up after the period."};

const FollowUpRule rows[] = {
    {{"NP401",
      "okänt-id-i-uppföljningen",
      Severity::error,
      {"uppföljningen anger något som inte finns i planen",
       "the follow-up names something that is not in the plan"},
      {"Varje rad i uppföljningen har ett id från planen: indikatorns under `indikatorer`, "
       "aktivitetens under `aktiviteter`, ett delmåls eller måls under `bedömning`, uppdragets "
       "eller dess dels under `uppdrag`, verksamhetens under `budget` (`totalt` om planen har en "
       "ram men inga rader). Med ett annat id kommer utfallet inte med i någon rapport.",
       "Every row of a follow-up has an id of the plan: the indicator's under `indikatorer`, the "
       "activity's under `aktiviteter`, an objective's or goal's under `bedömning`, the "
       "assignment's or its part's under `uppdrag`, the unit's under `budget` (`totalt` when the "
       "plan has a frame but no lines). Under any other id the outcome is in no report."},
      {"Rätta id:t så att det är planens.", "Fix the id so that it is the plan's."},
      "# planen har indikator 1.1.1\nindikatorer:\n  \"1.1.11\": 61\n",
      "# planen har indikator 1.1.1\nindikatorer:\n  \"1.1.1\": 61\n",
      file_format,
      Protects::figures,
      Profile::standard,
      "id"},
     check_known_ids},
    {{"NP407",
      "annan-nivå-utan-motivering",
      Severity::error,
      {"en annan nivå än den beräknade saknar motivering",
       "a level other than the computed one has no motivering"},
      {"Den beräknade nivån är ett förslag; en uppföljning får ange en annan för ett delmål eller "
       "mål, men då med motivering. Utan den syns det inte varför bedömningen skiljer sig från "
       "utfallen. En nivå som är lika med den beräknade behöver ingen.",
       "The computed level is a proposal; a follow-up may state another for an objective or goal, "
       "but then with its grounds. Without them nobody can see why the assessment differs from the "
       "outcomes. A level equal to the computed one needs none."},
      {"Skriv i `motivering` vad som väger tyngre än utfallen, eller ta bort raden så gäller den "
       "beräknade nivån.",
       "Say in `motivering` what outweighs the outcomes, or remove the line and the computed level "
       "holds."},
      "# beräknad nivå: delvis uppfyllt\nbedömning:\n  \"1.1\": uppfyllt\n",
      "# beräknad nivå: delvis uppfyllt\nbedömning:\n  \"1.1\": {nivå: uppfyllt, motivering: Ett "
      "avtal är klart och ger resten.}\n",
      assessment_practice,
      Protects::completeness,
      Profile::standard,
      "nivå motivering",
      "indikatorer indikatorer/utfall indikatorer/prognos aktiviteter aktiviteter/status bedömning "
      "året"},
     check_stated_levels},
    {{"NP409",
      "två-uppföljningar-för-perioden",
      Severity::error,
      {"det finns två uppföljningar för samma period", "there are two follow-ups of one period"},
      {"En plan har en uppföljning per period. Ligger det två för samma månad i mappen räknas bara "
       "den vars filnamn kommer först, och det som står i den andra syns inte i någon rapport.",
       "A plan has one follow-up a period. When two for the same month lie in the folder only the "
       "one whose file name comes first counts, and what the other says is in no report."},
      {"Slå ihop dem till en fil, ta bort den ena eller rätta `period`. Tidigare versioner finns i "
       "git.",
       "Merge them into one file, remove one or fix `period`. Earlier versions are in git."},
      "# uppfoljning-2026-08.yaml har samma period\nperiod: 2026-08\n",
      "# uppfoljning-2026-08.yaml har en annan period\nperiod: 2026-12\n",
      file_format,
      Protects::figures,
      Profile::standard,
      "period"},
     check_same_period},
    {{"NP410",
      "period-utanför-planåret",
      Severity::error,
      {"perioden ligger utanför planens år", "the period lies outside the plan's year"},
      {"En uppföljning gäller januari till och med sin period, i planens år. En annan period "
       "betyder oftast att filen är kopierad från förra året, eller att `plan` hänvisar till fel "
       "plan. Den räknas då inte alls.",
       "A follow-up covers January to the end of its period, in the plan's year. Another period "
       "mostly means that the file was copied from last year, or that `plan` refers to the wrong "
       "plan. It does not count at all then."},
      {"Rätta `period`, eller hänvisa till rätt års plan.",
       "Fix `period`, or refer to the plan of the right year."},
      "# planår 2026\nperiod: 2025-08\n",
      "# planår 2026\nperiod: 2026-08\n",
      interim_report_act,
      Protects::figures,
      Profile::standard,
      "period"},
     check_period_year},
    {{"NP411",
      "planen-inte-beslutad",
      Severity::warning,
      {"uppföljningen gäller en plan som inte är beslutad",
       "the follow-up is of a plan that is not decided"},
      {"Uppföljningen mäter mot planens målnivåer. Är planen ett utkast eller förslag kan de "
       "ändras, och bedömningen vilar på något som nämnden inte har beslutat.",
       "A follow-up measures against the plan's targets. While the plan is a draft or proposal "
       "they may change, and the assessment rests on something that the board has not decided."},
      {"Ange i planen `status: beslutad`, med datum och diarienummer eller paragraf, när den är "
       "det.",
       "Give `status: beslutad` in the plan, with date and case number or paragraph, once it is."},
      "# i planen\nbeslut: {status: förslag}\n",
      "# i planen\nbeslut: {status: beslutad, datum: 2025-12-09, paragraf: § 84}\n",
      decision_practice,
      Protects::figures,
      Profile::standard,
      "plan"},
     check_plan_decided},
    {{"NP412",
      "beslutad-före-periodens-slut",
      Severity::error,
      {"uppföljningen är beslutad före periodens slut",
       "the follow-up was decided before its period ended"},
      {"Utfallen gäller till och med periodens sista dag och kan inte beslutas dessförinnan. "
       "Datumet, perioden eller statusen är fel.",
       "Outcomes are for the time to the period's last day and cannot be decided before it. The "
       "date, the period or the status is wrong."},
      {"Rätta `datum` eller `period`. Är uppföljningen inte beslutad än: `status: förslag`.",
       "Fix `datum` or `period`. If the follow-up is not decided yet: `status: förslag`."},
      "period: 2026-08\nbeslut: {status: beslutad, datum: 2026-08-20}\n",
      "period: 2026-08\nbeslut: {status: beslutad, datum: 2026-09-24}\n",
      decision_practice,
      Protects::figures,
      Profile::standard,
      "datum status"},
     check_decision_date},
    {{"NP413",
      "uppföljning-beslutad-utan-datum",
      Severity::error,
      {"uppföljningen är beslutad men saknar datum", "the follow-up is decided but has no date"},
      {"Ett beslut är taget en viss dag. Utan datum går det inte att hitta protokollet, och inte "
       "att se om uppföljningen beslutades efter perioden.",
       "A decision was made on a certain day. Without a date the minutes cannot be found, nor can "
       "it be seen whether the follow-up was decided after its period."},
      {"Ange `datum` under `beslut`.", "Give `datum` under `beslut`."},
      "beslut: {status: beslutad}\n",
      "beslut: {status: beslutad, datum: 2026-09-24}\n",
      decision_practice,
      Protects::completeness,
      Profile::standard,
      "datum status"},
     check_decision_dated},
    {{"NP419",
      "aktivitet-redovisas-inte",
      Severity::warning,
      {"en aktivitet som skulle vara klar redovisas inte",
       "an activity that was due is not reported"},
      {"Aktivitetens dag har passerats (utan dag: december), men uppföljningen nämner den inte och "
       "den var inte klar eller inställd sist. Den kan vara gjord utan att någon har sagt det; "
       "tills "
       "vidare räknas den som inte enligt plan och drar ner delmålet.",
       "The day of the activity has passed (without a day: December), but the follow-up does not "
       "mention it and it was not done or cancelled before. It may be done, and nobody has said "
       "so; "
       "until then it counts as not according to plan and lowers the objective."},
      {"Ange aktivitetens status under `aktiviteter`.",
       "Give the activity's status under `aktiviteter`."},
      "# planen: 1.1-a, klart 2026-05-31\nperiod: 2026-08\naktiviteter: {}\n",
      "# planen: 1.1-a, klart 2026-05-31\nperiod: 2026-08\naktiviteter:\n  1.1-a: klar\n",
      {"Praxis: målen bedöms på indikatorer och på aktiviteter som är genomförda.",
       "Practice: goals are assessed by indicators and by activities carried out."},
      Protects::completeness,
      Profile::standard,
      "status",
      "aktiviteter året"},
     check_activities},
    {{"NP418",
      "uppföljning-i-annan-mapp",
      Severity::warning,
      {"uppföljningen ligger inte i planens mapp", "the follow-up is not in its plan's folder"},
      {"En plan och dess uppföljningar ligger i samma mapp, och det är där rapporterna letar. En "
       "uppföljning i en annan mapp kontrolleras men kommer inte med i någon rapport.",
       "A plan and its follow-ups lie in one folder, and that is where reports look. A follow-up "
       "in another folder is checked but is in no report."},
      {"Flytta filen till planens mapp och rätta `plan`.",
       "Move the file to the plan's folder and fix `plan`."},
      "# i uppfoljningar/2026-08.yaml\nplan: ../namndplan-2026.yaml\n",
      "# i uppfoljning-2026-08.yaml\nplan: namndplan-2026.yaml\n",
      file_format,
      Protects::figures,
      Profile::standard,
      "plan"},
     check_folder},
    {{"NP428",
      "uppföljning-utan-innehåll",
      Severity::warning,
      {"uppföljningen redovisar ingenting", "the follow-up reports nothing"},
      {"Filen säger vilken plan och period den gäller men har ingen rad om någon indikator, "
       "aktivitet, något uppdrag eller budgeten. I rapporter ser det ut som om nämnden har "
       "redovisat perioden.",
       "The file says which plan and period it is about but has no row about any indicator, "
       "activity, assignment or the budget. In reports it looks as if the board has reported the "
       "period."},
      {"Fyll i den; `namndplan new followup` ger ett utkast med allt som ska redovisas. Annars: ta "
       "bort filen.",
       "Fill it in; `namndplan new followup` gives a draft with all that is due. Else remove the "
       "file."},
      "period: 2026-08\n",
      "period: 2026-08\naktiviteter:\n  1.1-a: pågår\n",
      decision_practice,
      Protects::completeness,
      Profile::standard,
      "",
      "indikatorer aktiviteter bedömning uppdrag budget"},
     check_empty},
    {{"NP429",
      "period-utan-uppföljning",
      Severity::note,
      {"en tidigare period har ingen uppföljning", "an earlier period has no follow-up"},
      {"Fullmäktige följer upp i den månaden (april, augusti och december om regionplanen inte "
       "säger "
       "annat), och en indikator eller ett uppdrag skulle redovisas enligt sin `periodicitet`. "
       "Ändå "
       "finns ingen uppföljning, bara en för en senare månad.",
       "The council follows up in that month (April, August and December unless the regionplan "
       "says "
       "otherwise), and an indicator or an assignment was to be reported by its `periodicitet`. "
       "Still there is no follow-up, only one of a later month."},
      {"Lägg till uppföljningen för perioden om den har gjorts.",
       "Add the follow-up of the period if it was made."},
      "# planen: 1.1.1 med periodicitet [apr, aug]; uppföljningen 2026-04 finns inte\n"
      "period: 2026-08\n",
      "# planen: 1.1.1 med periodicitet [aug]; uppföljningen 2026-04 finns inte\n"
      "period: 2026-08\n",
      decision_practice,
      Protects::completeness,
      Profile::standard,
      "period",
      "året"},
     check_skipped},
    {{"NP430",
      "prognos-utan-värde",
      Severity::note,
      {"en prognos är `svar saknas` eller `mäts ej`", "a forecast is `svar saknas` or `mäts ej`"},
      {"Orden säger att ett utfall saknas. Som prognos betyder de detsamma som ingen prognos: den "
       "räknas fram ur utfallet där det går, och annars bedöms indikatorn inte.",
       "The words say that an outcome is missing. As a forecast they mean the same as no forecast: "
       "it is computed from the outcome where that can be done, and else the indicator is not "
       "assessed."},
      {"Ta bort `prognos`, eller ange ett värde.", "Remove `prognos`, or give a value."},
      "indikatorer:\n  \"1.1.1\": {utfall: 80, prognos: svar saknas}\n",
      "indikatorer:\n  \"1.1.1\": {utfall: 80, prognos: 85}\n",
      decision_practice,
      Protects::completeness,
      Profile::standard,
      "prognos"},
     check_forecast_in_words},
};

}  // namespace

std::span<const FollowUpRule> follow_up_rules() { return rows; }

}  // namespace namndplan::rules
