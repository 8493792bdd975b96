// The options, a row each: what they are called, which commands take them, what they may be and
// what they set.
#include <charconv>

#include "namndplan/command_table.h"

namespace namndplan::cli {
namespace {

constexpr std::string_view finding_formats[] = {"text", "concise"};
constexpr std::string_view report_formats[] = {"md", "csv", "csv-sv", "json"};
constexpr std::string_view rule_formats[] = {"text", "md", "json"};
constexpr std::string_view why_formats[] = {"text", "json"};
constexpr std::string_view severities[] = {"note", "warning", "error"};
constexpr std::string_view whens[] = {"auto", "always", "never"};
constexpr std::string_view readers[] = {"auto", "quick", "yaml-cpp"};
constexpr std::string_view languages[] = {"sv", "en"};
constexpr std::string_view plan_tables[] = {"indikatorer", "delmål", "mål",         "aktiviteter",
                                            "uppdrag",     "budget", "styrdokument"};

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

bool set_jobs(Options& options, std::string_view value) {
  auto [end, error] = std::from_chars(value.begin(), value.end(), options.jobs);
  return error == std::errc() && end == value.end() && options.jobs > 0;
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
    {"--jobs",
     {"N", "N"},
     {"kontrollera N filer åt gången; lika många som datorn har kärnor om den utelämnas",
      "check N files at a time; as many as there are cores when left out"},
     "validate",
     {},
     set_jobs},
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
    {"--reader",
     {"LÄSARE", "READER"},
     {"vad som läser YAML: auto (snabbläsaren, och yaml-cpp där den avböjer), quick eller "
      "yaml-cpp; "
      "resultatet är detsamma",
      "what reads YAML: auto (the quick reader, and yaml-cpp where that declines), quick or "
      "yaml-cpp; the result is the same"},
     "validate,report plan,report followup,why",
     readers,
     [](Options& o, std::string_view v) { return o.reader = v, true; },
     true},
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

std::span<const Option> options() { return option_rows; }

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
