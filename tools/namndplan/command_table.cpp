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
      "A folder means every .yaml and .yml file under it; names that begin with a point are passed "
      "over. `-` is standard input. Without a path the working folder is checked. Files that the "
      "documents refer to are read too, as long as they lie below the root."},
     "namndplan validate plans/\n"
     "namndplan validate plans/run/namndplan-2026.yaml --strict\n"
     "namndplan validate - < utkast.yaml\n"
     "namndplan validate plans/ --baseline plans/baseline.txt --severity NP304=error\n"
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
      "not in it, and shows what is solved. Errors in the file itself (NP0xx) cannot stand in a "
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
      "PATH is the plan's file or its folder. Markdown unless told otherwise; csv, csv-sv and json "
      "for "
      "further work. With `-o FOLDER/` all tables are written, each as a csv file."},
     "namndplan report plan plans/run/namndplan-2026.yaml\n"
     "namndplan report plan plans/run -f csv-sv --table indikatorer -o indikatorer.csv\n"
     "namndplan report plan plans/run -f csv -o tabeller/\n",
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
      "Without --period the latest period holds. In December it is an annual report, else an "
      "interim one."},
     "namndplan report followup examples/kulturnamnden --period 2026-08\n"
     "namndplan report followup examples/kulturnamnden --period 2026-12 -o arsrapport.md\n"
     "namndplan report followup examples/kulturnamnden -f csv-sv -o tabeller/\n",
     report_followup},
    {"why",
     {"ID SÖKVÄG", "ID PATH"},
     2,
     2,
     {"visar hur ett resultat har räknats fram", "shows how a figure came about"},
     {"ID är en indikators, ett delmåls eller ett måls. Varje värde visas med fil och rad, varje "
      "steg med "
      "sin formel, och sist vad nästa nivå skulle kräva.",
      "ID is that of an indicator, an objective or a goal. Each value is shown with file and line, "
      "each "
      "step with its formula, and last what the next level would take."},
     "namndplan why 1.1 examples/kulturnamnden --period 2026-08\n"
     "namndplan why 1.1.2 examples/kulturnamnden -f json\n",
     why},
    {"explain",
     {"KOD|NAMN", "CODE|NAME"},
     1,
     1,
     {"förklarar en regel", "explains a rule"},
     {"Vad regeln kontrollerar, varför, hur felet rättas och varifrån kravet kommer.",
      "What the rule checks, why, how to mend it and where the demand comes from."},
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
