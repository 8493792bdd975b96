#include "namndplan/command_table.h"

#include <charconv>

#include "namndplan/commands.h"

namespace namndplan::cli {
namespace {

constexpr std::string_view finding_formats[] = {"text", "concise"};
constexpr std::string_view report_formats[] = {"md", "csv", "csv-sv", "json"};
constexpr std::string_view rule_formats[] = {"text", "md", "json"};
constexpr std::string_view why_formats[] = {"text", "json"};
constexpr std::string_view severities[] = {"note", "warning", "error"};
constexpr std::string_view whens[] = {"auto", "always", "never"};
constexpr std::string_view languages[] = {"sv", "en"};
constexpr std::string_view plan_tables[] = {"indikatorer", "delmål", "mål",         "aktiviteter",
                                            "uppdrag",     "budget", "styrdokument"};

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
     "namndplan validate - < utkast.yaml\n",
     validate},
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

bool set_severity(Options& options, std::string_view value) {
  for (std::size_t i = 0; i < std::size(severities); ++i) {
    if (value == severities[i]) options.fail_on = static_cast<Severity>(i);
  }
  return true;
}

bool set_color(Options& options, std::string_view value) {
  options.color = value == "always"  ? When::always
                  : value == "never" ? When::never
                                     : When::automatic;
  return true;
}

bool set_max_findings(Options& options, std::string_view value) {
  auto [end, error] = std::from_chars(value.begin(), value.end(), options.max_findings);
  return error == std::errc() && end == value.end();
}

bool set_period(Options& options, std::string_view value) {
  options.period = read_month(value).value;
  return options.period.has_value();
}

constexpr Option option_rows[] = {
    {"-f,--format",
     {"FORMAT", "FORMAT"},
     {"fyndens form: text eller concise", "how findings are shown: text or concise"},
     "validate",
     finding_formats,
     [](Options& o, std::string_view v) { return o.format = v, true; }},
    {"-f,--format",
     {"FORMAT", "FORMAT"},
     {"rapportens form: md, csv, csv-sv eller json",
      "how the report is written: md, csv, csv-sv or json"},
     "report plan,report followup",
     report_formats,
     [](Options& o, std::string_view v) { return o.format = v, true; }},
    {"-f,--format",
     {"FORMAT", "FORMAT"},
     {"text, md (alla förklaringar) eller json", "text, md (all explanations) or json"},
     "rules",
     rule_formats,
     [](Options& o, std::string_view v) { return o.format = v, true; }},
    {"-f,--format",
     {"FORMAT", "FORMAT"},
     {"text eller json", "text or json"},
     "why",
     why_formats,
     [](Options& o, std::string_view v) { return o.format = v, true; }},
    {"--period",
     {"MÅNAD", "MONTH"},
     {"perioden, till exempel 2026-08; den senaste om den utelämnas",
      "the period, such as 2026-08; the latest when left out"},
     "report followup,why",
     {},
     set_period},
    {"--table",
     {"NAMN", "NAME"},
     {"vilken tabell som skrivs (csv, csv-sv, json)", "which table is written (csv, csv-sv, json)"},
     "report plan,report followup",
     plan_tables,
     [](Options& o, std::string_view v) { return o.table = v, true; }},
    {"-o,--output",
     {"FIL", "FILE"},
     {"skriv till FIL, eller alla tabeller till MAPP/; en fil är hel eller som den var",
      "write to a file, or all tables to FOLDER/; a file is whole or as it was"},
     "report plan,report followup",
     {},
     [](Options& o, std::string_view v) { return o.output = v, !v.empty(); }},
    {"--strict",
     {},
     {"varningar ger också slutstatus 1", "warnings give exit status 1 too"},
     "validate",
     {},
     [](Options& o, std::string_view) { return o.fail_on = Severity::warning, true; }},
    {"--fail-on",
     {"GRAD", "SEVERITY"},
     {"lägsta grad som ger slutstatus 1: note, warning eller error",
      "the least severity that gives exit status 1: note, warning or error"},
     "validate",
     severities,
     set_severity},
    {"--max-findings",
     {"N", "N"},
     {"visa högst N fynd, och högst 50 per fil; 0 visar alla",
      "show at most N findings, and at most 50 a file; 0 shows all"},
     "validate",
     {},
     set_max_findings},
    {"--statistics",
     {},
     {"visa också antal fynd per regel och per fil, de värsta först",
      "also show the number of findings by rule and by file, the worst first"},
     "validate",
     {},
     [](Options& o, std::string_view) { return o.statistics = true, true; }},
    {"--color",
     {"NÄR", "WHEN"},
     {"färg: auto, always eller never; NO_COLOR stänger också av",
      "colour: auto, always or never; NO_COLOR turns it off too"},
     "validate",
     whens,
     set_color},
    {"--root",
     {"MAPP", "FOLDER"},
     {"roten, utanför vilken inget läses", "the root, outside which nothing is read"},
     "validate,report plan,report followup,why",
     {},
     [](Options& o, std::string_view v) { return o.root = v, !v.empty(); }},
    {"--lang",
     {"SPRÅK", "LANGUAGE"},
     {"språk: sv eller en; NAMNDPLAN_LANG anger också",
      "language: sv or en; NAMNDPLAN_LANG gives it too"},
     "*",
     languages,
     [](Options& o, std::string_view v) {
       return o.language = v == "en" ? Language::english : Language::swedish, true;
     }},
    {"-h,--help", {}, {"visa hjälp", "show help"}, "*", {}, nullptr},
    {"--version", {}, {"visa version", "show version"}, "*", {}, nullptr},
};

}  // namespace

std::span<const Command> commands() { return command_rows; }
std::span<const Option> options() { return option_rows; }

const Command* find_command(std::string_view name) {
  for (const Command& command : command_rows) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

bool takes(const Command& command, const Option& option) {
  if (option.commands == "*") return true;
  std::string_view rest = option.commands;
  while (!rest.empty()) {
    std::size_t comma = std::min(rest.find(','), rest.size());
    if (rest.substr(0, comma) == command.name) return true;
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  return false;
}

}  // namespace namndplan::cli
