// The commands, a row each: what they take, what help and manual say of them, what runs them.
#include "namndplan/command_table.h"

#include "namndplan/commands.h"

namespace namndplan::cli {
namespace {

constexpr Command command_rows[] = {
    {"validate",
     {"[SÖKVÄG…]", "[PATH…]"},
     0,
     -1,
     {"kontrollerar planer, uppföljningar och regionplaner",
      "checks plans, follow-ups and council plans"},
     {"En mapp betyder alla .yaml- och .yml-filer under den; namn som börjar med punkt hoppas "
      "över. "
      "`-` är standard in. Utan sökväg kontrolleras arbetsmappen. Filer som dokumenten hänvisar "
      "till "
      "läses också, så länge de ligger under roten.",
      "A folder means every .yaml and .yml file under it; names that start with a dot are "
      "skipped. `-` is standard input. Without a path the working folder is checked. Files that "
      "the "
      "documents refer to are read too, as long as they are below the root."},
     "namndplan validate plans/\n"
     "namndplan validate plans/region-vasterbotten/run/namndplan-2026.yaml --strict\n"
     "namndplan validate - --stdin-filename examples/kulturnamnden/namndplan-2026.yaml "
     "< examples/kulturnamnden/namndplan-2026.yaml\n"
     "namndplan validate plans/ --severity NP304=error --date 2026-11-23\n"
     "namndplan validate plans/ --also sarif=fynd.sarif --also junit=fynd.xml\n",
     validate},
    {"baseline",
     {"[SÖKVÄG…]", "[PATH…]"},
     0,
     -1,
     {"skriver de fynd som finns nu, så att bara nya räknas",
      "writes the findings there are, so that only new ones count"},
     {"Baslinjen är en textfil med en rad för varje slags fynd: fil, kod, antal och plats i "
      "planen, "
      "aldrig radnummer. `validate --baseline FIL` räknar sedan bara det som inte står där, och "
      "visar vad som är löst. Fel i filen själv (NP0xx) kan inte stå i en baslinje.",
      "The baseline is a text file with a line for each kind of finding: file, code, number and "
      "place in the plan, never a line number. `validate --baseline FILE` then counts only what is "
      "not in it, and shows what is solved. Errors in the file itself (NP0xx) cannot be in a "
      "baseline."},
     "namndplan baseline plans/ -o plans/baseline.txt\n"
     "namndplan validate plans/ --baseline plans/baseline.txt\n",
     baseline},
    {"report plan",
     {"SÖKVÄG", "PATH"},
     1,
     1,
     {"skriver planen som ett dokument", "writes the plan as a document"},
     {"SÖKVÄG är planens fil eller dess mapp. Markdown om inget annat sägs; csv, csv-sv och json "
      "för "
      "bearbetning. Med `-o MAPP/` skrivs alla tabeller som var sin csv-fil.",
      "PATH is the plan's file or its folder. Markdown unless -f says otherwise; csv, csv-sv and "
      "json "
      "for "
      "further work. With `-o FOLDER/` all tables are written, each as a csv file."},
     "namndplan report plan plans/region-vasterbotten/run/namndplan-2026.yaml\n"
     "namndplan report plan examples/kulturnamnden -f csv-sv --table indikatorer -o "
     "indikatorer.csv\n"
     "namndplan report plan examples/kulturnamnden -f csv -o tabeller/\n",
     report_plan},
    {"report followup",
     {"SÖKVÄG", "PATH"},
     1,
     1,
     {"skriver delårsrapport eller årsrapport", "writes the interim or annual report"},
     {"SÖKVÄG är planens fil, dess mapp eller en uppföljning. Uppföljningarna tas ur planens mapp. "
      "Utan "
      "--period gäller den senaste perioden. I december blir det en årsrapport, annars en "
      "delårsrapport.",
      "PATH is the plan's file, its folder or a follow-up. The follow-ups are those in the plan's "
      "folder. "
      "Without --period the latest period is used. In December it is an annual report, else an "
      "interim one."},
     "namndplan report followup examples/kulturnamnden --period 2026-08\n"
     "namndplan report followup examples/kulturnamnden --period 2026-12 -o arsrapport.md\n"
     "namndplan report followup examples/kulturnamnden -f csv-sv -o tabeller/\n",
     report_followup},
    {"report summary",
     {"SÖKVÄG…", "PATH…"},
     1,
     -1,
     {"sammanställer alla nämnder, vid delår eller helår",
      "summarises all boards, in an interim or annual report"},
     {"Varje SÖKVÄG är en plan eller en mapp; i en mapp tas alla planer under den. Mål ställs mot "
      "nämnder, uppdrag och budgetar räknas samman, och det sägs vilka som inte har redovisat. "
      "Utan --period gäller den senaste period som någon har redovisat. Dokument med fel nämns och "
      "ger slutstatus 1; med --keep-going sammanställs övriga nämnder ändå.",
      "Each PATH is a plan or a folder; in a folder all plans below it are taken. Goals are set "
      "against boards, assignments and budgets are put together, and it is said who has not "
      "reported. Without --period the latest period that any board has reported is used. Documents "
      "with errors are named and give exit status 1; with --keep-going the other boards are "
      "summarised all the same."},
     "namndplan report summary examples/ --period 2026-12\n"
     "namndplan report summary examples/ --period 2026-08 -f csv --table mål\n"
     "namndplan report summary examples/ --period 2026-12 -f csv-sv -o tabeller/\n",
     report_summary},
    {"status",
     {"SÖKVÄG", "PATH"},
     1,
     1,
     {"visar läget i korthet", "shows how things stand, in short"},
     {"För en plan, eller varje plan under en mapp: beslut, nivåer och täckning vid den senaste "
      "uppföljningen, vad som saknas och från vem, och vilken period som kommer härnäst.",
      "For a plan, or each plan below a folder: decision, levels and coverage at the latest "
      "follow-up, what is missing and from whom, and which period comes next."},
     "namndplan status examples/kulturnamnden\n"
     "namndplan status plans/\n",
     status},
    {"why",
     {"ID SÖKVÄG…", "ID PATH…"},
     2,
     -1,
     {"visar hur ett resultat har räknats fram", "shows how a figure came about"},
     {"ID är en indikators, ett delmåls eller ett måls, en budgetrads verksamhet, Summa för hela "
      "budgeten, eller ram för hur ramen har kommit till. Varje värde visas med fil och rad, varje "
      "steg med sin formel, och sist vad nästa nivå skulle kräva; belopp är i planens enhet. Före "
      "den "
      "första uppföljningen visas målnivåer, tidigare utfall och budget. `why Summa` med flera "
      "planer, eller en mapp med flera nämnder, visar summan av deras budgetar.",
      "ID is that of an indicator, an objective or a goal, the unit of a budget line, Summa for "
      "the whole budget, or ram for how the budget allocation came about. Each value is shown with "
      "file and "
      "line, "
      "each step with its formula, and last what the next level would take; amounts are in the "
      "plan's unit. Before the first follow-up targets, earlier outcomes and budget are shown. "
      "`why Summa` of several plans, or of a folder with several boards, shows the sum of their "
      "budgets."},
     "namndplan why 1.1 examples/kulturnamnden --period 2026-08\n"
     "namndplan why 1.1.2 examples/kulturnamnden -f json\n"
     "namndplan why 1.1 examples/kulturnamnden --short\n"
     "namndplan why Summa examples/kulturnamnden --period 2026-12\n"
     "namndplan why Summa examples/region-exempel --period 2026-08 --short\n",
     why},
    {"diff",
     {"GAMMAL NY", "OLD NEW"},
     1,
     9,
     {"visar vad som har ändrats mellan två planer eller år",
      "shows what has changed between two plans or years"},
     {"GAMMAL och NY är två filer av samma slag eller två mappar. Jämförelsen görs per id; av två "
      "års planer jämförs det ena årets målnivåer med det andras. I en mapp jämförs planer, "
      "uppföljningar och regionplaner, och vad uppföljningarna ger. `-` är standard in, /dev/null "
      "en fil som inte finns. Slutstatus är 0 när inget skiljer, 1 när något gör det, och 3 när "
      "en fil inte kan läsas eller har fel, eller när standard in är tom. Kommandot kan också "
      "anges som "
      "git:s externa diff (sju argument; slutstatus är då 0) och, med --textconv och en fil, som "
      "textconv.",
      "OLD and NEW are two files of one kind or two folders. They are compared by id; of two "
      "years' plans, the targets of one year are compared with those of the other. In a folder, "
      "plans, follow-ups and council plans are compared, and what the follow-ups come to. `-` is "
      "standard input, /dev/null a file that does not exist. The exit status is 0 when nothing "
      "differs, 1 when something does, and 3 when a file cannot be read or has errors, or when "
      "standard input is empty. The command can also be named as git's external diff (seven "
      "arguments; the exit "
      "status is then 0) and, with --textconv and one file, as a textconv."},
     "namndplan diff examples/kulturnamnden/uppfoljning-2026-04.yaml "
     "examples/kulturnamnden/uppfoljning-2026-08.yaml\n"
     "git show HEAD:examples/kulturnamnden/namndplan-2026.yaml | namndplan diff - "
     "examples/kulturnamnden/namndplan-2026.yaml "
     "--stdin-filename examples/kulturnamnden/namndplan-2026.yaml -f md\n"
     "git difftool --no-prompt --extcmd='namndplan diff' HEAD -- plans/\n",
     diff},
    {"explain",
     {"KOD|NAMN", "CODE|NAME"},
     1,
     1,
     {"förklarar en regel", "explains a rule"},
     {"Vad regeln kontrollerar, varför, hur felet rättas och varifrån kravet kommer.",
      "What the rule checks, why, how to fix it and where the demand comes from."},
     "namndplan explain NP103\nnamndplan explain dubbelt-id\n",
     explain},
    {"rules",
     {"", ""},
     0,
     0,
     {"räknar upp alla regler", "lists all rules"},
     {"", ""},
     "namndplan rules\nnamndplan rules -f md --lang en\n",
     rules},
    {"new plan",
     {"", ""},
     0,
     0,
     {"skriver ett kommenterat utkast till nämndplan", "writes a commented skeleton of a plan"},
     {"Utkastet är giltigt som det står; det som är exempel byts ut. Med --council-plan följer "
      "regionplanens mål, uppdrag och ram med, och år och organisation tas därifrån. En fil som "
      "finns skrivs aldrig över.",
      "The skeleton is valid as it is; replace what is an example. With --council-plan the "
      "goals, assignments and budget allocation of the council's plan come along, and its year and "
      "organisation are taken. An existing file is never overwritten."},
     "namndplan new plan --year 2027 --board Kulturnämnden --short KN\n"
     "namndplan new plan --council-plan plans/region-vasterbotten/regionplan-2026.yaml --short "
     "RUN\n",
     new_plan},
    {"new followup",
     {"SÖKVÄG", "PATH"},
     1,
     1,
     {"skriver en uppföljning att fylla i", "writes a follow-up to fill in"},
     {"SÖKVÄG är planens fil eller dess mapp. Det som ska rapporteras för --period står med, och "
      "bara det: indikatorer, aktiviteter, uppdrag och budget, grupperat efter ansvarig "
      "verksamhet, med målnivå och tidigare värden som kommentarer. En fil som finns skrivs "
      "aldrig över.",
      "PATH is the plan's file or its folder. What is due for --period is there, and nothing else: "
      "indicators, activities, assignments and budget, by responsible unit, with targets and "
      "earlier values as comments. An existing file is never overwritten."},
     "namndplan new followup examples/kulturnamnden --period 2026-08\n"
     "namndplan new followup examples/kulturnamnden --period 2026-10 -o uppfoljning-2026-10.yaml\n",
     new_followup},
    {"new regionplan",
     {"", ""},
     0,
     0,
     {"skriver ett kommenterat utkast till regionplan",
      "writes a commented skeleton of a council's plan"},
     {"Utkastet är giltigt som det står; det som är exempel byts ut. En fil som finns skrivs "
      "aldrig över.",
      "The skeleton is valid as it is; replace what is an example. An existing file is never "
      "overwritten."},
     "namndplan new regionplan --year 2027 -o plans/regionplan-2027.yaml\n",
     new_council_plan},
    {"rollover",
     {"SÖKVÄG", "PATH"},
     1,
     1,
     {"skriver nästa års utkast till en nämndplan", "writes next year's draft of a plan"},
     {"SÖKVÄG är planens fil eller dess mapp. Årets utfall blir ett tidigare års, målnivåerna står "
      "kvar med en kommentar, uppdrag och aktiviteter som inte är avslutade följer med, budgeten "
      "blir föregående års (decemberuppföljningens utfall där det finns) och beslutet ett utkast. "
      "Det som skrivits om det gamla beslutet och den gamla ramen står kvar som kommentarer. Allt "
      "annat är oförändrat. En fil som finns "
      "skrivs aldrig över.",
      "PATH is the plan's file or its folder. The year's outcomes become an earlier year's, "
      "targets stay with a comment, assignments and activities that are not closed come along, "
      "the budget becomes that of the year before (December's outcome where there is one) and the "
      "decision a draft. What was written about the old decision and the old budget allocation "
      "stays as "
      "comments. All else is as it "
      "was. An existing file is never overwritten."},
     "namndplan rollover examples/kulturnamnden\n"
     "namndplan rollover examples/kulturnamnden -o namndplan-2027.yaml\n",
     rollover},
    {"schema",
     {"[nämndplan|uppföljning|regionplan]", "[nämndplan|uppföljning|regionplan]"},
     0,
     1,
     {"skriver JSON Schema för planfilerna, till redigeraren",
      "prints a JSON Schema of the plan files, for the editor"},
     {"Med schemat fyller redigeraren i nycklar och ord, visar vad de betyder och stryker under "
      "det "
      "som inte hör hemma där. Utan argument gäller schemat alla tre slagen, som skiljs åt av "
      "`dokument`. `new` och `rollover` skriver en första rad som pekar ut schemat som "
      "`namndplan.schema.json` i roten, så gör filen där. `namndplan validate` ser mer än schemat.",
      "With the schema an editor completes keys and words, shows what they mean and underlines "
      "what "
      "does not belong. Without an argument it applies to all three kinds, told apart by "
      "`dokument`. "
      "`new` and `rollover` write a first line that names the schema as `namndplan.schema.json` in "
      "the root, so make the file there. `namndplan validate` sees more than the schema."},
     "namndplan schema -o namndplan.schema.json\n"
     "namndplan schema uppföljning --lang en\n",
     schema},
    {"generate",
     {"man|bash|zsh|fish [SIDA]", "man|bash|zsh|fish [PAGE]"},
     1,
     2,
     {"skriver manualsidor och komplettering för skal",
      "writes manual pages and completion for shells"},
     {"SIDA är namndplan (utelämnat), namndplan-plan eller namndplan-rules. Kompletteringen känner "
      "kommandon, flaggor, deras ord och reglernas koder; språket är det som --lang säger.",
      "PAGE is namndplan (when left out), namndplan-plan or namndplan-rules. The completion knows "
      "commands, options, their words and the codes of the rules; its language is that of --lang."},
     "namndplan generate man namndplan-plan -o namndplan-plan.5\n"
     "namndplan generate bash -o namndplan.bash\n",
     generate},
    {"help",
     {"[KOMMANDO]", "[COMMAND]"},
     0,
     2,
     {"visar hjälp om programmet eller ett kommando", "shows help on the program or a command"},
     {"", ""},
     "namndplan help\nnamndplan help report plan\n",
     help},
};

}  // namespace

std::span<const Command> commands() { return command_rows; }

const Command* find_command(std::string_view name) {
  for (const Command& command : command_rows) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

}  // namespace namndplan::cli
