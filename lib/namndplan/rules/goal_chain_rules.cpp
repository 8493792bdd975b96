// NP2xx: the goal chain, council's goal → board's objective → indicator, and what objectives refer
// to: steering documents and units. The checks stand in goal_chain_checks.cpp.
#include "namndplan/rules/goal_chain_checks.h"

namespace namndplan::rules {
namespace {

constexpr FixedText local_government_act = {
    "Kommunallagen (2017:725) 6 kap. 6 §: nämnden ska se till att verksamheten bedrivs i enlighet "
    "med de mål och riktlinjer som fullmäktige har bestämt.",
    "The Local Government Act (2017:725) ch. 6 sec. 6: a board must see that its activities follow "
    "the goals and guidelines that the council has decided."};
constexpr FixedText goal_chain_practice = {
    "Praxis: nämndens delmål bryter ned fullmäktiges mål till en ettårig plan, och numren visar "
    "kedjan.",
    "Practice: the board's objectives break the council's goals down into a plan for one year, and "
    "the numbers show the chain."};
constexpr FixedText steering_practice = {
    "Praxis: nämndplanen anger vilka strategier och program som styr ett delmål, och vilka av dem "
    "som ska revideras under året.",
    "Practice: a plan names the strategies and programmes behind an objective, and which of them "
    "are to be revised during the year."};
constexpr FixedText file_format = {"Formatet för planfiler: ett id hänvisar till en rad i planen.",
                                   "The plan file format: an id refers to a row of the plan."};

const PlanRule rows[] = {
    {{"NP201",
      "okänt-mål",
      Severity::error,
      {"målet finns inte i regionplanen", "the goal is not in the regionplan"},
      {"Planens mål är fullmäktiges, och bär samma id som i regionplanen. Ett annat id hänger i "
       "luften: delmålen under det räknas inte till något av fullmäktiges mål.",
       "The goals of the plan are the council's and carry the same ids as in the regionplan. "
       "Another id hangs in the air: the objectives under it count towards none of the council's "
       "goals."},
      {"Ange id:t från regionplanen, eller rätta `regionplan:` om den pekar på fel års plan.",
       "Give the id of the regionplan, or fix `regionplan:` if it points at another year's."},
      "# regionplanens mål är 1, 2 och 3\nmål:\n  - id: \"8\"\n    titel: Goda levnadsvillkor\n",
      "# regionplanens mål är 1, 2 och 3\nmål:\n  - id: \"2\"\n    titel: Goda levnadsvillkor\n",
      local_government_act,
      Protects::figures,
      Profile::standard,
      "id"},
     check_unknown_goal},
    {{"NP202",
      "måltitel-skiljer-sig",
      Severity::error,
      {"målets titel är en annan än regionplanens",
       "the goal's title differs from the regionplan's"},
      {"Målet är fullmäktiges, och nämnden formulerar inte om det. En annan titel betyder att "
       "någon "
       "skrev av en äldre regionplan, eller att numren har blandats ihop.",
       "The goal is the council's and not for the board to rephrase. Another title means that "
       "somebody copied an older regionplan, or that the numbers were mixed up."},
      {"Skriv regionplanens titel, eller utelämna `titel`: då visas regionplanens. Egna ord om "
       "målet "
       "hör hemma i `text`.",
       "Write the regionplan's title, or leave `titel` out: then the regionplan's is shown. Words "
       "of your own on the goal belong in `text`."},
      "# regionplanen: Goda levnadsvillkor\nmål:\n  - id: \"2\"\n    titel: Bra levnadsvillkor\n",
      "# regionplanen: Goda levnadsvillkor\nmål:\n  - id: \"2\"\n    titel: Goda levnadsvillkor\n",
      local_government_act,
      Protects::figures,
      Profile::standard,
      "titel"},
     check_goal_title},
    {{"NP203",
      "delmål-under-fel-mål",
      Severity::error,
      {"delmålets id hör inte till målet", "the objective's id does not belong to the goal"},
      {"Ett delmåls id är målets id, en punkt och ett eget nummer: 3.10 står under mål 3. Står det "
       "under ett annat mål har raden hamnat fel, eller numret, och läsaren kan inte veta vilket.",
       "An objective's id is the goal's id, a point and a number of its own: 3.10 is under "
       "goal "
       "3. When it is under another goal either the row or the number is misplaced, and a "
       "reader cannot know which."},
      {"Flytta delmålet till sitt mål, eller ge det ett id under det här målet.",
       "Move the objective to its goal, or give it an id under this one."},
      "mål:\n  - id: \"3\"\n    delmål:\n      - {id: \"2.4\", titel: Fler deltar}\n",
      "mål:\n  - id: \"3\"\n    delmål:\n      - {id: \"3.4\", titel: Fler deltar}\n",
      goal_chain_practice,
      Protects::figures,
      Profile::standard,
      "id",
      "mål"},
     check_objective_id},
    {{"NP204",
      "indikator-under-fel-delmål",
      Severity::warning,
      {"indikatorns id hör inte till delmålet",
       "the indicator's id does not belong to the objective"},
      {"En numrerad indikator bär delmålets id: 1.1.2 står under 1.1. Ett annat nummer är oftast "
       "en "
       "kopierad rad. Id:n av annat slag, som `HME-1`, lämnas i fred.",
       "A numbered indicator carries the objective's id: 1.1.2 belongs under 1.1. Another number "
       "is "
       "mostly a copied row. Ids of other kinds, such as `HME-1`, are left alone."},
      {"Flytta indikatorn till sitt delmål, eller ge den ett id under det här.",
       "Move the indicator to its objective, or give it an id under this one."},
      "delmål:\n  - id: \"1.1\"\n    indikatorer:\n      - {id: \"1.2.1\", namn: Antal besök, typ: "
      "antal}\n",
      "delmål:\n  - id: \"1.1\"\n    indikatorer:\n      - {id: \"1.1.1\", namn: Antal besök, typ: "
      "antal}\n",
      goal_chain_practice,
      Protects::figures,
      Profile::standard,
      "id",
      "mål/delmål"},
     check_indicator_id},
    {{"NP205",
      "delmål-utan-indikatorer",
      Severity::warning,
      {"delmålet har ingen indikator", "the objective has no indicator"},
      {"Utan indikator finns inget utfall att bedöma delmålet på. Det bedöms då bara på sina "
       "aktiviteter, eller inte alls, fast utfallen är det som ska väga tyngst.",
       "Without an indicator there is no outcome to assess the objective by. It is then assessed "
       "by "
       "its activities alone, or not at all, though outcomes are what must weigh heaviest."},
      {"Lägg till minst en indikator, eller gör delmålet till en aktivitet under ett annat.",
       "Add at least one indicator, or make the objective an activity under another."},
      "- id: \"1.1\"\n  titel: Fler deltar i kulturen\n",
      "- id: \"1.1\"\n  titel: Fler deltar i kulturen\n  indikatorer:\n    - {id: \"1.1.1\", namn: "
      "Antal besök, typ: antal}\n",
      {"Kommunallagen (2017:725) 11 kap. om mål för god ekonomisk hushållning: mål ska gå att "
       "följa "
       "upp. Praxis: indikatorernas utfall väger tyngst.",
       "The Local Government Act (2017:725) ch. 11 on goals for good economic management: goals "
       "must be possible to follow up. Practice: the outcomes of indicators weigh heaviest."},
      Protects::completeness,
      Profile::standard,
      "indikatorer"},
     check_objective_empty},
    {{"NP206",
      "mål-utan-delmål",
      Severity::note,
      {"ett av fullmäktiges mål har inget delmål i planen",
       "one of the council's goals has no objective in the plan"},
      {"Alla nämnder behöver inte bidra till alla mål, men den som läser planen ska se att det är "
       "meningen och inte en glömd sida. Regionens sammanställning visar nämnden som utan bidrag "
       "till målet.",
       "Not every board need contribute to every goal, but a reader of the plan should see that it "
       "is meant so and not a forgotten page. The region's summary shows the board as contributing "
       "nothing to the goal."},
      {"Lägg till ett delmål, eller behåll målet och säg i en `anmärkning` varför nämnden inte har "
       "något.",
       "Add an objective, or keep the goal and say in an `anmärkning` why the board has none."},
      "mål:\n  - id: \"4\"\n",
      "mål:\n  - id: \"4\"\n    delmål:\n      - id: \"4.1\"\n        titel: Fler reser "
      "klimatsmart\n",
      goal_chain_practice,
      Protects::completeness,
      Profile::standard,
      "mål delmål anmärkning",
      "mål"},
     check_goal_empty},
    {{"NP207",
      "okänt-styrdokument",
      Severity::error,
      {"styrdokumentet finns inte i planens lista",
       "the steering document is not in the plan's list"},
      {"Ett delmål hänvisar till styrdokument med deras id. Finns id:t inte i planens lista går "
       "det "
       "inte att se vilket dokument som avses, eller om det gäller.",
       "An objective refers to steering documents by id. When the id is not in the plan's list "
       "nobody can see which document is meant, or whether it is in force."},
      {"Rätta stavningen, eller lägg till dokumentet under `styrdokument`.",
       "Fix the spelling, or add the document under `styrdokument`."},
      "styrdokument:\n  - {id: RUS, namn: Regional utvecklingsstrategi}\n# …\n- id: \"1.1\"\n  "
      "titel: Fler deltar\n  styrdokument: [RSU]\n",
      "styrdokument:\n  - {id: RUS, namn: Regional utvecklingsstrategi}\n# …\n- id: \"1.1\"\n  "
      "titel: Fler deltar\n  styrdokument: [RUS]\n",
      file_format,
      Protects::figures,
      Profile::standard,
      "styrdokument",
      "styrdokument"},
     check_unknown_steering},
    {{"NP208",
      "styrdokument-gäller-inte",
      Severity::warning,
      {"styrdokumentet gäller inte planåret",
       "the steering document is not in force in the plan year"},
      {"Ett program som har löpt ut, eller inte börjat gälla, styr inte verksamheten under "
       "planåret. "
       "Ofta finns ett nytt som planen borde hänvisa till.",
       "A programme that has run out, or is not in force yet, does not govern the plan year. Often "
       "there is a new one that the plan should refer to."},
      {"Ange det nya dokumentet. Är det gamla förlängt: rätta `gäller`.",
       "Name the new document. If the old one has been prolonged: fix `gäller`."},
      "# planår 2026\n- {id: TFP, namn: Trafikförsörjningsprogram, gäller: 2020–2025}\n",
      "# planår 2026\n- {id: TFP, namn: Trafikförsörjningsprogram, gäller: 2025–2031}\n",
      steering_practice,
      Protects::practice,
      Profile::standard,
      "gäller"},
     check_steering_in_force},
    {{"NP209",
      "styrdokument-revideras",
      Severity::note,
      {"styrdokumentet ska revideras under planåret", "the steering document is due for revision"},
      {"När en strategi ändras under året kan delmål och indikatorer som bygger på den bli "
       "inaktuella "
       "innan året är slut. Noten finns för att det ska vara känt när planen beslutas. Den kommer "
       "också när revideringsåret redan har passerat.",
       "When a strategy changes during the year, objectives and indicators built on it may be out "
       "of date before the year is over. The note is there so that this is known when the plan is "
       "decided. It also comes when the year of revision has passed."},
      {"Inget behöver rättas. Är dokumentet redan reviderat: ändra `gäller` och `revideras`.",
       "Nothing needs fixing. If the document has been revised: change `gäller` and `revideras`."},
      "# planår 2026\n- {id: RUS, namn: Utvecklingsstrategi, gäller: 2020–2030, revideras: 2026}\n",
      "# planår 2026\n- {id: RUS, namn: Utvecklingsstrategi, gäller: 2020–2030, revideras: 2028}\n",
      steering_practice,
      Protects::practice,
      Profile::thorough,
      "revideras gäller"},
     check_steering_revision},
    {{"NP210",
      "okänd-verksamhet",
      Severity::error,
      {"verksamheten finns inte i planens lista", "the unit is not in the plan's list"},
      {"Ansvar, budgetrader och prognoser hänvisar till verksamheter med deras id. Ett id som "
       "ingen "
       "verksamhet har gör att ingen får frågan om utfallet, eller att pengarna inte hör till "
       "någon.",
       "Responsibility, budget lines and forecasts refer to units by id. An id that no unit has "
       "means that nobody is asked for the outcome, or that money belongs to nobody."},
      {"Rätta stavningen, eller lägg till verksamheten under `verksamheter`.",
       "Fix the spelling, or add the unit under `verksamheter`."},
      "verksamheter:\n  - {id: kultur, namn: Regional kulturverksamhet}\n# …\n- {id: \"1.1.1\", "
      "namn: Antal besök, typ: antal, ansvarig: kulturen}\n",
      "verksamheter:\n  - {id: kultur, namn: Regional kulturverksamhet}\n# …\n- {id: \"1.1.1\", "
      "namn: Antal besök, typ: antal, ansvarig: kultur}\n",
      file_format,
      Protects::figures,
      Profile::standard,
      "ansvarig verksamhet del_av",
      "verksamheter"},
     check_unknown_unit},
    {{"NP211",
      "år-skiljer-sig",
      Severity::error,
      {"planens år är ett annat än regionplanens", "the plan's year differs from the regionplan's"},
      {"Mål, uppdrag och ram gäller för ett år. Med fel års regionplan jämförs planen med något "
       "som "
       "inte gäller.",
       "Goals, assignments and frame are for one year. With the regionplan of another year the "
       "plan "
       "is compared with something that does not hold."},
      {"Hänvisa till regionplanen för planens år, eller rätta `år`.",
       "Refer to the regionplan of the plan's year, or fix `år`."},
      "# regionplan-2025.yaml: år: 2025\når: 2026\nregionplan: ../regionplan-2025.yaml\n",
      "# regionplan-2026.yaml: år: 2026\når: 2026\nregionplan: ../regionplan-2026.yaml\n",
      {"Kommunallagen (2017:725) 11 kap.: budgeten med mål upprättas för varje kalenderår.",
       "The Local Government Act (2017:725) ch. 11: the budget with its goals is drawn up for each "
       "calendar year."},
      Protects::figures,
      Profile::standard,
      "år regionplan"},
     check_year},
    {{"NP212",
      "verksamhet-i-ring",
      Severity::error,
      {"en verksamhet är del av sig själv", "a unit is a part of itself"},
      {"`del_av` bygger verksamheternas träd. Går det runt finns ingen översta verksamhet, och "
       "inget "
       "kan summeras uppåt.",
       "`del_av` builds the tree of units. When it goes round there is no topmost unit, and "
       "nothing "
       "can be summed upwards."},
      {"Ta bort `del_av` på den som ska vara överst.",
       "Remove `del_av` from the one that is to be topmost."},
      "- {id: nos, namn: Näringsliv, del_av: trafik}\n- {id: trafik, namn: Kollektivtrafik, "
      "del_av: "
      "nos}\n",
      "- {id: nos, namn: Näringsliv}\n- {id: trafik, namn: Kollektivtrafik, del_av: nos}\n",
      file_format,
      Protects::figures,
      Profile::standard,
      "del_av",
      "verksamheter"},
     check_unit_circle},
    {{"NP213",
      "styrdokument-utan-delmål",
      Severity::note,
      {"inget delmål följer styrdokumentet", "no objective follows the steering document"},
      {"Ett styrdokument som står i planens lista men inte vid något delmål styr inget som följs "
       "upp. Det kan vara kvar från en äldre plan, eller ha glömts vid ett delmål.",
       "A steering document that is in the plan’s list but with no objective governs nothing that "
       "is followed up. It may be left from an older plan, or forgotten at an objective."},
      {"Ange det vid ett delmål, eller ta bort det ur listan.",
       "Name it at an objective, or remove it from the list."},
      "styrdokument:\n  - {id: RUS, namn: Regional utvecklingsstrategi}\n# …\n- {id: \"1.1\", "
      "titel: Fler deltar}\n",
      "styrdokument:\n  - {id: RUS, namn: Regional utvecklingsstrategi}\n# …\n- {id: \"1.1\", "
      "titel: Fler deltar, styrdokument: [RUS]}\n",
      steering_practice,
      Protects::practice,
      Profile::thorough},
     check_unused_steering},
    {{"NP214",
      "okänd-märkning",
      Severity::note,
      {"en märkning inom klammer är inget styrdokument i planen",
       "a tag in brackets is not a steering document of the plan"},
      {"Texter märks ibland med det styrdokument som de följer, som `[RUS]`. Finns det inte i "
       "planens lista är märkningen felskriven, eller så saknas dokumentet.",
       "Texts are sometimes tagged with the steering document they follow, such as `[RUS]`. When "
       "it is not in the plan’s list the tag is mistyped, or the document is missing."},
      {"Rätta märkningen, eller lägg till dokumentet under `styrdokument`.",
       "Correct the tag, or add the document under `styrdokument`."},
      "styrdokument:\n  - {id: RUS, namn: Regional utvecklingsstrategi}\n# …\n- {id: \"1.1\", "
      "titel: \"Fler deltar [RSU]\", styrdokument: [RUS]}\n",
      "styrdokument:\n  - {id: RUS, namn: Regional utvecklingsstrategi}\n# …\n- {id: \"1.1\", "
      "titel: \"Fler deltar [RUS]\", styrdokument: [RUS]}\n",
      steering_practice,
      Protects::practice},
     check_bracketed_tags},
    {{"NP217",
      "verksamhet-och-del-med-rad",
      Severity::error,
      {"en verksamhet och en del av den har var sin budgetrad",
       "a unit and a part of it each have a budget line"},
      {"En verksamhets budget omfattar dess delar (`del_av`). Har båda en rad räknas delens pengar "
       "två gånger i summan.",
       "The budget of a unit includes its parts (`del_av`). When both have a line the money of the "
       "part is counted twice in the sum."},
      {"Ta bort den ena raden, eller `del_av` om verksamheten inte är en del.",
       "Remove one of the lines, or `del_av` if the unit is not a part."},
      "verksamheter:\n  - {id: nos, namn: Näringsliv}\n  - {id: trafik, namn: Trafik, del_av: "
      "nos}\nbudget:\n  rader:\n    - {verksamhet: nos, nettokostnad: 40}\n    - {verksamhet: "
      "trafik, nettokostnad: 30}\n",
      "verksamheter:\n  - {id: nos, namn: Näringsliv}\n  - {id: trafik, namn: Trafik}\nbudget:\n  "
      "rader:\n    - {verksamhet: nos, nettokostnad: 40}\n    - {verksamhet: trafik, nettokostnad: "
      "30}\n",
      file_format,
      Protects::figures,
      Profile::standard,
      {},
      "verksamheter"},
     check_line_twice},
};

}  // namespace

std::span<const PlanRule> goal_chain_rules() { return rows; }

}  // namespace namndplan::rules
