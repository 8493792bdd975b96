// The options, a row each: what they are called, which commands take them, what they may be and
// what they set.
#include <algorithm>
#include <array>
#include <charconv>

#include "namndplan/base/suggest.h"
#include "namndplan/base/utf8.h"
#include "namndplan/catalogue.h"
#include "namndplan/command_table.h"
#include "namndplan/diag/ignore.h"

namespace namndplan::cli {
namespace {

constexpr std::string_view report_formats[] = {"md", "csv", "csv-sv", "json"};
constexpr std::string_view rule_formats[] = {"text", "md", "json"};
constexpr std::string_view why_formats[] = {"text", "json"};
constexpr std::string_view diff_formats[] = {"text", "md", "json"};
constexpr std::string_view severities[] = {"note", "warning", "error"};
constexpr std::string_view whens[] = {"auto", "always", "never"};
constexpr std::string_view readers[] = {"auto", "quick", "yaml-cpp"};
constexpr std::string_view profiles[] = {"standard", "noga"};
constexpr std::string_view languages[] = {"sv", "en"};
constexpr auto words_of_money = [] {
  std::array<std::string_view, std::size(money_suffixes)> words{};
  std::size_t next = 0;
  for (const MoneySuffix& row : money_suffixes) words[next++] = row.word;
  return words;
}();
constexpr std::string_view plan_tables[] = {"indikatorer",  "delmål",      "mål",
                                            "aktiviteter",  "uppdrag",     "budget",
                                            "kostnadsslag", "styrdokument"};

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
  auto [end, error] = std::from_chars(value.begin(), value.end(), options.max_findings.emplace());
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

bool set_money_unit(Options& options, std::string_view value) {
  options.money_unit = read_money_unit(value).value;
  return options.money_unit.has_value();
}

bool set_year(Options& options, std::string_view value) {
  options.year = read_year(value).value;
  return options.year.has_value();
}

// A name for a draft: a line that a plan may hold.
bool set_name(std::string& name, std::string_view value) {
  name = trim(value);
  if (name.empty() || invalid_utf8(name)) return false;
  for (std::size_t at = 0; at < name.size();) {
    char32_t c = next_code_point(name, at);
    if (c < 0x20 || is_forbidden(c)) return false;
  }
  return true;
}

// "-" is standard output, and so are its other names: no file is called that.
bool set_output(Options& options, std::string_view value) {
  constexpr std::string_view standard_output[] = {"-", "/dev/stdout", "/dev/fd/1",
                                                  "/proc/self/fd/1"};
  const bool standard = std::find(std::begin(standard_output), std::end(standard_output), value) !=
                        std::end(standard_output);
  options.output = standard ? "" : value;
  return !value.empty();
}

// "sarif=fynd.sarif". A format that is written twice is one file too many, as is one file for two.
bool set_also(Options& options, std::string_view value) {
  const std::size_t sign = std::min(value.find('='), value.size());
  const FindingFormat* format = find_finding_format(value.substr(0, sign));
  const std::string file(value.substr(std::min(sign + 1, value.size())));
  if (format == nullptr || file.empty() || file == "-") return false;
  for (const Also& other : options.also) {
    if (other.file == file) return false;
  }
  options.also.push_back({format, file});
  return true;
}

Text refuse_also(std::string_view value) {
  const std::string_view format = value.substr(0, value.find('='));
  const bool has_file = format.size() + 1 < value.size() && value.substr(format.size()) != "=-";
  if (find_finding_format(format) != nullptr) {
    return has_file ? text("--also skriver två gånger till samma fil: `{}`",
                           "--also writes to one file twice: `{}`", shorten(value))
                    : text("--also {} behöver en fil: `{}=FIL`",
                           "--also {} needs a file: `{}=FILE`", format, format);
  }
  const std::string_view meant = nearest(format, finding_format_names);
  if (!meant.empty()) {
    return text("--also har inget format `{}`; menade du `{}`?",
                "--also has no format `{}`; did you mean `{}`?", shorten(format), meant);
  }
  return text("`{}` kan inte stå efter --also; skriv FORMAT=FIL, till exempel sarif=fynd.sarif",
              "`{}` cannot follow --also; write FORMAT=FILE, such as sarif=findings.sarif",
              shorten(value));
}

// A path that leads out of the root, or does not begin there, can be that of no file.
bool set_exclude(Options& options, std::string_view value) {
  while (value.starts_with("./")) value.remove_prefix(2);
  while (value.ends_with('/')) value.remove_suffix(1);
  const bool outside = value.starts_with('/') || value == ".." || value.starts_with("../");
  if (value.empty() || outside || value.find('\\') != value.npos) return false;
  options.exclude.emplace_back(value);
  return true;
}

Text refuse_exclude(std::string_view value) {
  return text(
      "`{}` kan inte stå efter --exclude; skriv en sökväg från roten med `/` mellan "
      "mapparna, som gamla/** eller **/mall.yaml",
      "`{}` cannot follow --exclude; write a path from the root with `/` between the "
      "folders, such as old/** or **/template.yaml",
      shorten(value));
}

// "NP304=error", "notation-skiljer=off". What a file cannot be read for stays an error.
bool set_rule_severity(Options& options, std::string_view value) {
  const std::size_t sign = std::min(value.find('='), value.size());
  const Rule* rule = find_rule(value.substr(0, sign));
  const std::string_view word = value.substr(std::min(sign + 1, value.size()));
  if (rule == nullptr) return false;
  std::optional<Severity> asked;
  for (std::size_t i = 0; i < std::size(severities); ++i) {
    if (word == severities[i]) asked = static_cast<Severity>(i);
  }
  if (!asked && word != "off") return false;
  if (is_firm(*rule) && asked != Severity::error) return false;
  options.severities[rule] = asked;
  return true;
}

Text refuse_rule_severity(std::string_view value) {
  const std::string_view name = value.substr(0, value.find('='));
  const Rule* rule = find_rule(name);
  if (rule == nullptr && name.size() < value.size()) return no_such_rule(name);
  const std::string_view word = value.substr(std::min(name.size() + 1, value.size()));
  const bool known = word == "off" || std::find(std::begin(severities), std::end(severities),
                                                word) != std::end(severities);
  if (rule != nullptr && known) {
    return text("{} är ett fel i filen själv och kan inte ges en annan grad",
                "{} is an error in the file itself and cannot have another severity", rule->code);
  }
  return text(
      "`{}` kan inte stå efter --severity; skriv REGEL=GRAD, till exempel NP304=error "
      "(note, warning, error, off)",
      "`{}` cannot follow --severity; write RULE=SEVERITY, such as NP304=error (note, "
      "warning, error, off)",
      shorten(value));
}

Text refuse_date(std::string_view value) {
  return text("`{}` är ingen dag; skriv år, månad och dag som 2026-08-31",
              "`{}` is not a day; write year, month and day as 2026-08-31", shorten(value));
}

constexpr Option option_rows[] = {
    {"-f,--format",
     {"FORMAT", "FORMAT"},
     {"fyndens form: text, concise, json, sarif, github, gitlab eller junit; text om inget sägs, "
      "men "
      "github i GitHub Actions",
      "how findings are shown: text, concise, json, sarif, github, gitlab or junit; text when left "
      "out, but github in GitHub Actions"},
     "validate",
     finding_format_names,
     [](Options& o, std::string_view v) { return o.format = v, true; }},
    {"--also",
     {"FORMAT=FIL", "FORMAT=FILE"},
     {"skriv också fynden till FIL i den formen; får ges flera gånger",
      "write the findings to FILE in that format too; may be given several times"},
     "validate",
     {},
     set_also,
     true,
     refuse_also},
    {"-f,--format",
     {"FORMAT", "FORMAT"},
     {"rapportens form: md, csv, csv-sv eller json",
      "how the report is written: md, csv, csv-sv or json"},
     "report plan,report followup,report summary",
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
    {"-f,--format",
     {"FORMAT", "FORMAT"},
     {"text, md (för en granskning) eller json", "text, md (for a review) or json"},
     "diff",
     diff_formats,
     [](Options& o, std::string_view v) { return o.format = v, true; }},
    {"-o,--output",
     {"FIL", "FILE"},
     {"skriv till FIL, som är hel eller som den var", "write to a file, whole or as it was"},
     "diff",
     {},
     set_output},
    {"--textconv",
     {},
     {"skriv en fils uppgifter en per rad, för git", "write one file's facts one a line, for git"},
     "diff",
     {},
     [](Options& o, std::string_view) { return o.textconv = true; }},
    {"--period",
     {"MÅNAD", "MONTH"},
     {"perioden, till exempel 2026-08; den senaste om den utelämnas",
      "the period, such as 2026-08; the latest when left out"},
     "report followup,report summary,why",
     {},
     set_period},
    {"--table",
     {"NAMN", "NAME"},
     {"vilken tabell som skrivs (csv, csv-sv, json)", "which table is written (csv, csv-sv, json)"},
     "report plan,report followup,report summary",
     plan_tables,
     [](Options& o, std::string_view v) { return o.table = v, true; }},
    {"--unit",
     {"ENHET", "UNIT"},
     {"beloppens enhet i dokumentet: kr, tkr, mkr eller mdkr (i tabellerna alltid kronor)",
      "unit of amounts in the document: kr, tkr, mkr or mdkr (always kronor in the tables)"},
     "report plan,report followup,report summary",
     words_of_money,
     set_money_unit},
    {"-o,--output",
     {"FIL", "FILE"},
     {"skriv till FIL, eller alla tabeller till MAPP/; en fil är hel eller som den var",
      "write to a file, or all tables to FOLDER/; a file is whole or as it was"},
     "report plan,report followup,report summary",
     {},
     set_output},
    {"-o,--output",
     {"FIL", "FILE"},
     {"skriv till FIL, som är hel eller som den var",
      "write to a file, which is whole or as it was"},
     "schema,generate",
     {},
     set_output},
    {"--keep-going",
     {},
     {"sammanställ övriga nämnder fast något dokument har fel",
      "summarise the other boards though some document has errors"},
     "report summary",
     {},
     [](Options& o, std::string_view) { return o.keep_going = true, true; }},
    {"--period",
     {"MÅNAD", "MONTH"},
     {"perioden som ska följas upp, till exempel 2026-08",
      "the period to be followed up, such as 2026-08"},
     "new followup",
     {},
     set_period},
    {"--period",
     {"MÅNAD", "MONTH"},
     {"vilket års plan, när mappen har flera: en månad i det året",
      "which year's plan, when the folder has several: a month of that year"},
     "rollover",
     {},
     set_period},
    {"--year",
     {"ÅR", "YEAR"},
     {"planåret", "the plan year"},
     "new plan,new regionplan",
     {},
     set_year},
    {"--organisation",
     {"NAMN", "NAME"},
     {"regionen eller kommunen", "the region or municipality"},
     "new plan,new regionplan",
     {},
     [](Options& o, std::string_view v) { return set_name(o.organisation, v); }},
    {"--board",
     {"NAMN", "NAME"},
     {"nämndens namn", "the board's name"},
     "new plan",
     {},
     [](Options& o, std::string_view v) { return set_name(o.board, v); }},
    {"--short",
     {"NAMN", "NAME"},
     {"nämndens förkortning, som i regionplanen",
      "the board's short name, as in the council's plan"},
     "new plan",
     {},
     [](Options& o, std::string_view v) { return set_name(o.short_name, v); }},
    {"--council-plan",
     {"FIL", "FILE"},
     {"regionplanen, vars mål, uppdrag och ram tas med",
      "the council's plan, whose goals, assignments and budget allocation are taken"},
     "new plan",
     {},
     [](Options& o, std::string_view v) { return o.council_plan = v, !v.empty(); }},
    {"-o,--output",
     {"FIL", "FILE"},
     {"skriv till FIL, som inte får finnas", "write to FILE, which must not exist"},
     "new plan,new followup,new regionplan,rollover",
     {},
     set_output},
    {"-o,--output",
     {"FIL", "FILE"},
     {"skriv till FIL i stället för till standard ut", "write to FILE, not to standard output"},
     "baseline",
     {},
     set_output},
    {"--strict",
     {},
     {"varningar ger också slutstatus 1", "warnings give exit status 1 too"},
     "validate",
     {},
     [](Options& o, std::string_view) { return o.fail_on = Severity::warning, true; }},
    {"--fail-on",
     {"GRAD", "SEVERITY"},
     {"lägsta grad som ger slutstatus 1: note, warning eller error",
      "the lowest severity that gives exit status 1: note, warning or error"},
     "validate",
     severities,
     set_severity},
    {"--severity",
     {"REGEL=GRAD", "RULE=SEVERITY"},
     {"låt en regels fynd vara note, warning, error eller off (bortses från); får ges flera gånger",
      "let a rule's findings be note, warning, error or off (ignored); may be given several times"},
     "validate",
     {},
     set_rule_severity,
     true,
     refuse_rule_severity},
    {"--baseline",
     {"FIL", "FILE"},
     {"räkna inte de fynd som står i FIL; `namndplan baseline` skriver den",
      "do not count the findings in FILE, which `namndplan baseline` writes"},
     "validate",
     {},
     [](Options& o, std::string_view v) { return o.baseline = v, !v.empty(); }},
    {"--no-ignores",
     {},
     {"låt `# namndplan: bortse …` i filerna inte ha någon verkan",
      "let `# namndplan: bortse …` in the files have no effect"},
     "validate,baseline",
     {},
     [](Options& o, std::string_view) { return o.no_ignores = true, true; }},
    {"--date",
     {"DAG", "DAY"},
     {"dagens datum, som 2026-08-31: undantag som gällde till en tidigare dag har gått ut; utan "
      "datum har inget gått ut",
      "today's date, such as 2026-08-31: exceptions that held until an earlier day have run out; "
      "without it none has"},
     "validate,baseline",
     {},
     [](Options& o, std::string_view v) { return (o.date = read_date(v).value).has_value(); },
     false,
     refuse_date},
    {"--profile",
     {"PROFIL", "PROFILE"},
     {"standard, eller noga: också det som nästan varje plan får påpekat, som att en målnivå är "
      "lika "
      "med utfallet; graderna ändras aldrig",
      "standard, or noga: also what nearly every plan gets a note on, such as a target equal to "
      "the "
      "outcome; severities never change"},
     "validate,baseline",
     profiles,
     [](Options& o, std::string_view v) {
       o.profile = v == "noga" ? Profile::thorough : Profile::standard;
       return true;
     }},
    {"--max-findings",
     {"N", "N"},
     {"visa högst N fynd, felen först; 0 visar alla. Annars visar text och concise 1 000, högst 50 "
      "per fil, och format för program alla",
      "show at most N findings, errors first; 0 shows all. Otherwise text and concise show 1,000, "
      "at most 50 a file, and formats for programs all"},
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
     "validate,baseline",
     {},
     set_jobs},
    {"--color",
     {"NÄR", "WHEN"},
     {"färg: auto, always eller never; NO_COLOR och TERM=dumb stänger också av",
      "colour: auto, always or never; NO_COLOR and TERM=dumb turn it off too"},
     "validate",
     whens,
     set_color},
    {"--root",
     {"MAPP", "FOLDER"},
     {"roten, utanför vilken inget läses", "the root, outside which nothing is read"},
     "validate,report plan,report followup,report summary,status,why,diff,new plan,new "
     "followup,rollover",
     {},
     [](Options& o, std::string_view v) { return o.root = v, !v.empty(); }},
    {"--exclude",
     {"MÖNSTER", "GLOB"},
     {"läs inte de filer i mappar vars sökväg från roten passar MÖNSTER, eller som ligger i en "
      "sådan mapp: `*` är vad som helst i ett namn, `?` ett tecken, `**` också flera mappar; får "
      "ges flera gånger",
      "do not read files in folders whose path from the root matches GLOB, or that are in such a "
      "folder: `*` is anything in a name, `?` one character, `**` several folders too; may be "
      "given several times"},
     "validate,baseline,report plan,report followup,report summary,status,why,diff,new "
     "followup,rollover",
     {},
     set_exclude,
     true,
     refuse_exclude},
    {"--stdin-filename",
     {"FIL", "FILE"},
     {"filen som standard in (`-`) står för: fynden nämner den, och hänvisningar räknas från den",
      "the file that standard input (`-`) stands for: findings name it, and references are "
      "relative to it"},
     "validate,baseline,diff",
     {},
     [](Options& o, std::string_view v) { return o.stdin_filename = v, !v.empty(); }},
    {"--short",
     {},
     {"en rad för varje steg, utan formler, i planens enhet",
      "a line for each step, without formulas, in the plan's unit"},
     "why",
     {},
     [](Options& o, std::string_view) { return o.short_answer = true; }},
    {"--reader",
     {"LÄSARE", "READER"},
     {"vad som läser YAML: auto (snabbläsaren, och yaml-cpp där den avböjer), quick eller "
      "yaml-cpp; "
      "resultatet är detsamma",
      "what reads YAML: auto (the quick reader, and yaml-cpp where that declines), quick or "
      "yaml-cpp; the result is the same"},
     "validate,baseline,report plan,report followup,report summary,status,why,new plan,new "
     "followup,rollover",
     readers,
     [](Options& o, std::string_view v) { return o.reader = v, true; },
     false,
     nullptr,
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

bool is_listed(const Command& command, const Option& option) {
  return !option.seldom && takes(command, option);
}

}  // namespace namndplan::cli
