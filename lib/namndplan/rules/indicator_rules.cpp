// NP3xx: indicators. The checks stand in indicator_checks.cpp (what an indicator says of itself)
// and measure_checks.cpp (its figures). A Ja/Nej target with a number as outcome, or the reverse,
// is refused already when the value is read (NP116, NP110).
#include "namndplan/rules/indicator_checks.h"

namespace namndplan::rules {
namespace {

constexpr FixedText assessment_practice = {
    "Praxis: ett delmål bedöms på indikatorernas utfall mot målnivå. Revisorers återkommande "
    "iakttagelse är att det inte framgår hur bedömningen har gjorts.",
    "Practice: an objective is assessed by the outcomes of its indicators against their targets. "
    "Auditors keep finding that it is not shown how the assessment was made."};
constexpr FixedText goals_must_be_measurable = {
    "Kommunallagen (2017:725) 11 kap. och lagen (2018:597) om kommunal bokföring och redovisning "
    "11 "
    "kap.: målen ska utvärderas i årsredovisningen, och måste då gå att mäta.",
    "The Local Government Act (2017:725) ch. 11 and the Act (2018:597) on local government "
    "accounts ch. 11: goals are evaluated in the annual report, and so must be measurable."};
constexpr FixedText table_practice = {
    "Praxis i planernas tabeller: samma slags tal skrivs på samma sätt, så att kolumnerna kan "
    "jämföras.",
    "Practice in plans' tables: figures of one kind are written in one way, so that columns can be "
    "compared."};
constexpr FixedText schedule_practice = {
    "Praxis: indikatorer följs upp vid olika tider på året (periodicitet), och fullmäktige vid "
    "delår och årsslut.",
    "Practice: indicators are followed up at their own times of the year (periodicitet), and the "
    "council follows up at interim and year end."};
constexpr FixedText gender_statistics = {
    "Förordningen (2001:100) om den officiella statistiken 14 §: statistik om individer ska vara "
    "uppdelad efter kön; samma princip används i kommuners och regioners uppföljning.",
    "The Official Statistics Ordinance (2001:100) sec. 14: statistics on individuals must be split "
    "by gender; local authorities use the same principle in their follow-up."};
constexpr FixedText arithmetic = {"Räkneregel: delar och helhet måste gå ihop.",
                                  "A rule of arithmetic: parts and whole must agree."};

const PlanRule rows[] = {
    {{"NP301",
      "målnivå-saknas",
      Severity::warning,
      {"indikatorn har ingen målnivå för planåret",
       "the indicator has no target for the plan year"},
      {"Målnivån är det som utfallet jämförs med. Utan den visas indikatorn i rapporten, men den "
       "lämnas utanför bedömningen av delmålet.",
       "The target is what the outcome is compared with. Without it the indicator is shown in the "
       "report, but left out when the objective is assessed."},
      {"Ange `målnivå` för planåret. Är nivån inte känd än: bestäm den före första uppföljningen.",
       "Give `målnivå` for the plan year. If the level is not known yet: settle it before the "
       "first "
       "follow-up."},
      "- id: \"2.1.1\"\n  namn: Antal besök\n  typ: antal\n",
      "- id: \"2.1.1\"\n  namn: Antal besök\n  typ: antal\n  målnivå: 90\n",
      goals_must_be_measurable,
      Protects::completeness,
      Profile::standard,
      "målnivå typ"},
     check_target_given},
    {{"NP302",
      "periodicitet-saknas",
      Severity::warning,
      {"indikatorn har ingen periodicitet", "the indicator has no periodicitet"},
      {"Periodiciteten säger i vilka månader ett utfall ska lämnas. Utan den räknas indikatorn som "
       "årlig: ingen frågar efter den i april eller augusti, och delårsrapporten saknar den.",
       "The periodicitet says in which months an outcome is due. Without it the indicator counts "
       "as "
       "yearly: nobody asks for it in April or August, and it is missing from the interim report."},
      {"Ange `periodicitet`: månader som `[aug, dec]`, eller månad, kvartal, tertial, halvår, år.",
       "Give `periodicitet`: months such as `[aug, dec]`, or månad, kvartal, tertial, halvår, år."},
      "- id: \"2.1.1\"\n  namn: Antal besök\n  typ: antal\n  målnivå: 90\n",
      "- id: \"2.1.1\"\n  namn: Antal besök\n  typ: antal\n  målnivå: 90\n  periodicitet: [aug, "
      "dec]\n",
      schedule_practice,
      Protects::completeness,
      Profile::standard,
      "periodicitet"},
     check_schedule_given},
    {{"NP303",
      "enhet-saknas",
      Severity::warning,
      {"ett antal, medelvärde eller belopp har ingen enhet",
       "a count, a mean or an amount has no unit"},
      {"Ett tal utan enhet kan läsas på flera sätt: 90 besök eller 90 besökare, 12 kronor eller 12 "
       "miljoner. Ett belopp utan enhet läses i kronor.",
       "A number without a unit can be read in several ways: 90 visits or 90 visitors, 12 kronor "
       "or "
       "12 million. An amount without a unit is read in kronor."},
      {"Ange `enhet`: vad som räknas (`besök`, `st`), eller kr, tkr eller mkr för ett belopp.",
       "Give `enhet`: what is counted (`besök`, `st`), or kr, tkr or mkr for an amount."},
      "- {id: \"1.1.1\", namn: Kulturbesök, typ: antal, målnivå: 90}\n",
      "- {id: \"1.1.1\", namn: Kulturbesök, typ: antal, enhet: besök, målnivå: 90}\n",
      {"Revisorers och läsares återkommande fråga: publicerade tabeller där enheten saknas.",
       "A recurring question of auditors and readers: published tables where the unit is "
       "missing."},
      Protects::completeness,
      Profile::standard,
      "enhet typ"},
     check_unit_given},
    {{"NP304",
      "enhet-passar-inte-typen",
      Severity::warning,
      {"enheten passar inte indikatorns typ", "the unit does not fit the indicator's kind"},
      {"Ett index är ingen andel: HME 75 betyder inte 75 procent av något. Ett antal räknas inte i "
       "procent, och en andel bara i procent.",
       "An index is not a share: HME 75 does not mean 75 per cent of anything. A count is not in "
       "per "
       "cent, and a share only is."},
      {"Ta bort eller rätta `enhet`, eller ändra `typ` om det är den som är fel.",
       "Remove or fix `enhet`, or change `typ` if that is what is wrong."},
      "- id: \"5.1.1\"\n  namn: HME Chefer\n  typ: index\n  enhet: \"%\"\n  målnivå: 78,7\n",
      "- id: \"5.1.1\"\n  namn: HME Chefer\n  typ: index\n  målnivå: 78,7\n",
      {"SKR och RKA: hållbart medarbetarengagemang (HME) redovisas som ett index från 0 till 100.",
       "SKR and RKA: sustainable employee engagement (HME) is reported as an index from 0 to "
       "100."},
      Protects::figures,
      Profile::standard,
      "enhet typ"},
     check_unit_fits},
    {{"NP305",
      "blandad-notation",
      Severity::warning,
      {"målnivå och utfall skrivs på olika sätt", "target and outcome are written differently"},
      {"När utfallet står som `59 %` och målnivån som `60` undrar läsaren om det är samma slags "
       "tal. "
       "Verktyget läser båda som procent.",
       "When the outcome is `59 %` and the target `60`, a reader wonders whether they are figures "
       "of one kind. The tool reads both as per cent."},
      {"Skriv %-tecknet på båda.", "Write the per cent sign on both."},
      "utfall:\n  2024: 59 %\nmålnivå: 60\n",
      "utfall:\n  2024: 59 %\nmålnivå: 60 %\n",
      table_practice,
      Protects::figures,
      Profile::standard,
      "målnivå utfall typ enhet"},
     check_notation},
    {{"NP306",
      "andel-utanför-0-100",
      Severity::warning,
      {"en andel ligger utanför 0–100 %", "a share lies outside 0–100 %"},
      {"En andel är en del av en helhet och kan inte vara under 0 eller över 100 procent. Oftast "
       "är "
       "det ett skrivfel, eller något annat än en andel: en förändring eller en beläggning.",
       "A share is part of a whole and cannot be below 0 or above 100 per cent. Mostly it is a "
       "slip, "
       "or something other than a share: a change or an occupancy."},
      {"Rätta talet. Kan värdet ligga utanför 0–100, som en förändring eller en beläggning: välj "
       "`typ: procent`.",
       "Fix the number. If the value may lie outside 0–100, as a change or an occupancy does: "
       "choose `typ: procent`."},
      "- {id: \"1.1.1\", namn: Andel nöjda, typ: andel, målnivå: 840 %}\n",
      "- {id: \"1.1.1\", namn: Andel nöjda, typ: andel, målnivå: 84 %}\n",
      arithmetic,
      Protects::figures,
      Profile::standard,
      "utfall målnivå typ delårsnivå"},
     check_share_range},
    {{"NP307",
      "sänkt-målnivå",
      Severity::warning,
      {"målnivån är sämre än det senaste utfallet", "the target is worse than the latest outcome"},
      {"En målnivå under det som redan har nåtts är en sänkt ambition. Det kan vara rätt, när "
       "resurserna minskar eller året var ovanligt, men läsaren undrar och delmålet blir uppfyllt "
       "även om verksamheten backar. Jämförelsen följer `riktning`; med `exakt` görs ingen.",
       "A target below what has already been reached is a lowered ambition. That can be right, "
       "when "
       "resources shrink or the year was unusual, but readers wonder, and the objective is "
       "fulfilled "
       "even if things get worse. The comparison follows `riktning`; with `exakt` there is none."},
      {"Höj målnivån, eller förklara i planens text. Är ett lägre värde bättre: ange `riktning: "
       "lägre`.",
       "Raise the target, or explain in the plan's text. If a lower value is better: give "
       "`riktning: lägre`."},
      "utfall:\n  2024: 123\nmålnivå: 90\n",
      "utfall:\n  2024: 123\nmålnivå: 130\n",
      assessment_practice,
      Protects::practice,
      Profile::standard,
      "målnivå utfall riktning typ enhet anmärkning"},
     check_ambition},
    {{"NP308",
      "målnivå-lika-med-utfall",
      Severity::note,
      {"målnivån är lika med det senaste utfallet", "the target equals the latest outcome"},
      {"Målet är då att hålla nivån. Det är ofta meningen, men kan också betyda att utfallet har "
       "skrivits av. Noten kommer inte när värdet inte kan bli bättre (100 %, eller 0 där lägre är "
       "bättre), inte för ja/nej och inte med `riktning: exakt`.",
       "The aim is then to keep the level. That is often meant, but may also mean that the outcome "
       "was copied. The note does not come when the value cannot get better (100 %, or 0 where "
       "lower "
       "is better), nor for yes/no, nor with `riktning: exakt`."},
      {"Inget behöver rättas om nivån ska hållas.",
       "Nothing needs fixing if the level is to be kept."},
      "utfall:\n  2024: 15\nmålnivå: 15\n",
      "utfall:\n  2024: 15\nmålnivå: 16\n",
      assessment_practice,
      Protects::practice,
      Profile::thorough,
      "målnivå utfall typ enhet"},
     check_same_as_outcome},
    {{"NP309",
      "tidigare-utfall-saknas",
      Severity::note,
      {"indikatorn har inget tidigare utfall att jämföra med",
       "the indicator has no earlier outcome to compare with"},
      {"Utan ett tidigare utfall går det inte att se om målnivån är hög eller låg. För en ny "
       "indikator är det så första året. Gäller inte ja/nej.",
       "Without an earlier outcome nobody can see whether the target is high or low. For a new "
       "indicator that is so in its first year. Not for yes/no."},
      {"Ange `utfall` för ett tidigare år, om det finns.",
       "Give `utfall` for an earlier year, if there is one."},
      "- id: \"1.1.1\"\n  namn: Antal besök\n  typ: antal\n  målnivå: 90\n",
      "- id: \"1.1.1\"\n  namn: Antal besök\n  typ: antal\n  utfall: {2024: 84}\n  målnivå: 90\n",
      table_practice,
      Protects::completeness,
      Profile::thorough,
      "utfall typ målnivå"},
     check_outcome_given},
    {{"NP310",
      "tidigare-utfall-svar-saknas",
      Severity::warning,
      {"det senaste utfallet är svar saknas", "the latest outcome is svar saknas"},
      {"Indikatorn skulle ha följts upp, men den som skulle lämna utfallet gjorde det inte. Då "
       "finns "
       "inget att sätta målnivån efter, och risken är att det upprepas.",
       "The indicator should have been followed up, but whoever was to give the outcome did not. "
       "Then there is nothing to set the target by, and it may well happen again."},
      {"Ta in utfallet i efterhand, och ange `ansvarig`. Mättes det inte det året: skriv `mäts "
       "ej`.",
       "Collect the outcome afterwards, and give `ansvarig`. If it was not measured that year: "
       "write `mäts ej`."},
      "utfall:\n  2024: svar saknas\nmålnivå: 2\n",
      "utfall:\n  2024: 2\nmålnivå: 2\n",
      assessment_practice,
      Protects::completeness,
      Profile::standard,
      "utfall"},
     check_not_answered},
    {{"NP311",
      "namn-mot-typ",
      Severity::warning,
      {"namnet säger andel eller antal, men typ något annat",
       "the name says share or count, but typ something else"},
      {"Börjar namnet med ”Andel” väntar sig läsaren procent, med ”Antal” ett antal. Säger `typ` "
       "något annat är det ena fel, och talen läses fel.",
       "When the name begins “Andel” a reader expects per cent, with “Antal” a count. When `typ` "
       "says otherwise one of them is wrong, and the figures are misread."},
      {"Ändra `typ`, eller namnets första ord.", "Change `typ`, or the first word of the name."},
      "- {id: \"1.1.1\", namn: Andel nöjda besökare, typ: antal}\n",
      "- {id: \"1.1.1\", namn: Andel nöjda besökare, typ: andel}\n",
      table_practice,
      Protects::figures,
      Profile::standard,
      "namn typ enhet"},
     check_name_and_kind},
    {{"NP312",
      "samma-namn",
      Severity::warning,
      {"två indikatorer har samma namn", "two indicators have the same name"},
      {"Samma namn två gånger är en kopierad rad, eller samma mätning under två delmål. I det "
       "senare "
       "fallet kan den visa olika resultat på två ställen i samma rapport.",
       "The same name twice is a copied row, or one measurement under two objectives. In the "
       "latter "
       "case it may show different results in two places of one report."},
      {"Ta bort den ena, eller skriv i namnen vad som skiljer dem åt.",
       "Remove one, or write in the names what tells them apart."},
      "- {id: \"1.1.1\", namn: Antal besök, typ: antal}\n- {id: \"1.2.1\", namn: Antal besök, typ: "
      "antal}\n",
      "- {id: \"1.1.1\", namn: Antal besök, typ: antal}\n- {id: \"1.2.1\", namn: Antal besök av "
      "skolor, typ: antal}\n",
      {"Revisorers återkommande iakttagelse: samma indikator med olika resultat i två rapporter.",
       "A recurring observation of auditors: one indicator with different results in two "
       "reports."},
      Protects::figures,
      Profile::standard,
      "namn"},
     check_same_name},
    {{"NP313",
      "uppdelning-går-inte-ihop",
      Severity::error,
      {"totalen går inte ihop med kvinnor och män", "the total does not agree with women and men"},
      {"För en andel, ett procenttal, ett medelvärde eller ett index ligger totalen mellan "
       "kvinnors "
       "och mäns värde. För ett antal eller belopp är den minst deras summa (könsuppgift kan "
       "saknas för några). Annars är ett av talen fel, eller så är det ett medelvärde som har fått "
       "fel typ. Det som avrundning kan förklara rapporteras inte.",
       "For a share, a percentage, a mean or an index the total lies between women's and men's "
       "values. For a count or an amount it is at least their sum (gender may be unknown for "
       "some). Otherwise one of the figures is wrong, or it is a mean of the wrong kind. What "
       "rounding can explain is not reported."},
      {"Kontrollera de tre talen mot källan.", "Check the three figures against their source."},
      "utfall:\n  2025: {totalt: 78.4, kvinnor: 75.8, män: 74.0}\n",
      "utfall:\n  2025: {totalt: 74.8, kvinnor: 75.8, män: 74.0}\n",
      arithmetic,
      Protects::figures,
      Profile::standard,
      "utfall målnivå typ"},
     check_split_possible},
    {{"NP314",
      "könsuppdelning-saknas",
      Severity::note,
      {"en individbaserad indikator är inte uppdelad på kön",
       "an indicator on individuals is not split by gender"},
      {"När det som mäts gäller personer visar en uppdelning på kvinnor och män om verksamheten är "
       "likvärdig. Det är det senaste utfallet som prövas.",
       "When what is measured concerns persons, a split by women and men shows whether services "
       "are "
       "equal. The latest outcome is what is looked at."},
      {"Ange utfallet som `{totalt: …, kvinnor: …, män: …}`.",
       "Give the outcome as `{totalt: …, kvinnor: …, män: …}`."},
      "individbaserad: ja\nutfall:\n  2025: 74.8\n",
      "individbaserad: ja\nutfall:\n  2025: {totalt: 74.8, kvinnor: 75.8, män: 74.0}\n",
      gender_statistics,
      Protects::completeness,
      Profile::standard,
      "individbaserad utfall typ målnivå"},
     check_gender_split},
    {{"NP315",
      "delårsnivå-förbi-målnivån",
      Severity::warning,
      {"en delårsnivå går längre än målnivån", "an interim target goes beyond the target"},
      {"Delårsnivån är en bit på vägen mot årets målnivå. Går den längre är ett av talen fel, "
       "eller "
       "så räknar målnivån med att det blir sämre. För det som ackumuleras kan delåret aldrig vara "
       "högre än året, vilket håll som än är bra.",
       "The interim target is part of the way to the year's. When it goes further one of the "
       "numbers "
       "is wrong, or the target reckons with things getting worse. What adds up can never be "
       "higher "
       "at interim than for the year, whichever way is good."},
      {"Rätta delårsnivån eller målnivån.", "Fix the interim target or the target."},
      "målnivå: 90\ndelårsnivå:\n  aug: 100\n",
      "målnivå: 90\ndelårsnivå:\n  aug: 60\n",
      schedule_practice,
      Protects::figures,
      Profile::standard,
      "delårsnivå målnivå riktning typ mätning"},
     check_interim_target},
    {{"NP316",
      "delårsnivå-utan-uppföljning",
      Severity::warning,
      {"en delårsnivå gäller en månad utan uppföljning",
       "an interim target is for a month without follow-up"},
      {"Indikatorn lämnar inget utfall den månaden, så delårsnivån jämförs aldrig med något.",
       "The indicator gives no outcome in that month, so the interim target is never compared with "
       "anything."},
      {"Lägg till månaden i `periodicitet`, eller ta bort delårsnivån.",
       "Add the month to `periodicitet`, or remove the interim target."},
      "periodicitet: [aug, dec]\ndelårsnivå:\n  apr: 30\n",
      "periodicitet: [apr, aug, dec]\ndelårsnivå:\n  apr: 30\n",
      schedule_practice,
      Protects::figures,
      Profile::standard,
      "delårsnivå periodicitet"},
     check_interim_month},
    {{"NP317",
      "månad-utan-uppföljning",
      Severity::note,
      {"periodiciteten har en månad då fullmäktige inte följer upp",
       "the periodicitet has a month in which the council does not follow up"},
      {"Ett utfall som lämnas en sådan månad når inte fullmäktige förrän vid nästa uppföljning. "
       "Det "
       "är rätt när nämnden själv vill följa oftare, men kan också vara en felskriven månad. "
       "Regionplanens `uppföljningsmånader` gäller; utelämnade är de april, augusti och december.",
       "An outcome given in such a month does not reach the council before its next follow-up. "
       "That "
       "is right when the board itself wants to follow up more often, but may also be a slip. The "
       "regionplan's `uppföljningsmånader` hold; when left out they are April, August and "
       "December."},
      {"Inget behöver rättas om nämnden vill följa upp oftare än fullmäktige.",
       "Nothing needs fixing if the board wants to follow up more often than the council."},
      "# regionplanen: uppföljningsmånader: [aug, dec]\nperiodicitet: [mar, aug, dec]\n",
      "# regionplanen: uppföljningsmånader: [aug, dec]\nperiodicitet: [aug, dec]\n",
      {"Lagen (2018:597) om kommunal bokföring och redovisning 13 kap. om delårsrapport, och "
       "regionplanens egna uppföljningsmånader.",
       "The Act (2018:597) on local government accounts ch. 13 on the interim report, and the "
       "regionplan's own follow-up months."},
      Protects::practice,
      Profile::standard,
      "periodicitet"},
     check_followed_months},
    {{"NP318",
      "mätning-saknas",
      Severity::warning,
      {"ett antal eller belopp har ingen mätning", "a count or an amount has no mätning"},
      {"`mätning` säger om utfallet läggs ihop över året (ackumulerat) eller är ett tillstånd "
       "(nuläge). I augusti räknas 60 av 90 om till 90 för året när det ackumuleras, men är annars "
       "bara 60: bedömningen blir en annan. Utelämnad betyder den nuläge.",
       "`mätning` says whether the outcome adds up over the year (ackumulerat) or is a state "
       "(nuläge). In August 60 of 90 is projected to 90 for the year when it adds up, but is else "
       "only 60: the assessment differs. Left out it means nuläge."},
      {"Ange `mätning: ackumulerat` eller `mätning: nuläge`.",
       "Give `mätning: ackumulerat` or `mätning: nuläge`."},
      "- {id: \"1.1.1\", namn: Antal besök, typ: antal, enhet: besök, målnivå: 90}\n",
      "- {id: \"1.1.1\", namn: Antal besök, typ: antal, enhet: besök, mätning: ackumulerat, "
      "målnivå: 90}\n",
      assessment_practice,
      Protects::completeness,
      Profile::standard,
      "mätning typ"},
     check_accrual_given},
    {{"NP319",
      "utfall-för-planåret",
      Severity::warning,
      {"planen har utfall för sitt eget år eller senare",
       "the plan has an outcome for its own year or later"},
      {"I planen är `utfall` det som var känt när den beslutades: tidigare år. Planårets utfall "
       "hör "
       "hemma i uppföljningarna, så att den beslutade planen inte ändras. Ett senare år är ett "
       "skrivfel. Sådana utfall jämförs inte med målnivån.",
       "In a plan `utfall` is what was known when it was decided: earlier years. The plan year's "
       "outcomes belong in the follow-ups, so that the decided plan does not change. A later year "
       "is a slip. Such outcomes are not compared with the target."},
      {"Rätta året, eller flytta värdet till en uppföljning.",
       "Fix the year, or move the value to a follow-up."},
      "# planår 2026\nutfall:\n  2026: 84\nmålnivå: 90\n",
      "# planår 2026\nutfall:\n  2025: 84\nmålnivå: 90\n",
      {"Praxis: planen är ett beslutat dokument; utfall redovisas i delårs- och årsrapport.",
       "Practice: the plan is a decided document; outcomes are reported in interim and annual "
       "reports."},
      Protects::figures,
      Profile::standard,
      "utfall"},
     check_outcome_year},
};

}  // namespace

std::span<const PlanRule> indicator_rules() { return rows; }

}  // namespace namndplan::rules
