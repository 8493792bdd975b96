// SARIF 2.1.0, as GitHub's code scanning, Azure and editors read it. Rules that findings are of
// stand in the file with their documentation. In SARIF a message is a template, where braces mean
// arguments and `[text](target)` a link; foreign text must be neither.
#include <algorithm>
#include <map>

#include "namndplan/base/json_text.h"
#include "namndplan/base/markup.h"
#include "namndplan/diag/formats.h"
#include "namndplan/version.h"

namespace namndplan {
namespace {

constexpr std::string_view levels[] = {"note", "warning", "error"};                   // by Severity
constexpr std::string_view problems[] = {"recommendation", "warning", "error"};       // GitHub's
constexpr std::string_view schema = "https://json.schemastore.org/sarif-2.1.0.json";  // its own id

std::string_view level_of(Severity severity) { return levels[static_cast<std::size_t>(severity)]; }

// Plain text as a SARIF message: a brace is written twice, and a bracket is no link's end.
std::string message_text(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] == '{' || text[i] == '}') out += text[i];
    if (text.substr(i).starts_with("](")) out += ' ';
  }
  return out;
}

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key).object().key("text").string(text).end();
}

std::string help_text(const Rule& rule, Language language, bool markdown) {
  const bool sv = language == Language::swedish;
  std::string out =
      fmt::format("{}\n\n{}\n", rule.explanation.in(language), rule.remedy.in(language));
  const auto example = [&](std::string_view heading, std::string_view yaml) {
    if (yaml.empty()) return;
    while (yaml.ends_with('\n')) yaml.remove_suffix(1);
    const std::string_view fence = markdown ? "```" : "";
    out += fmt::format("\n{}:\n\n{}{}{}{}{}", heading, fence, markdown ? "yaml\n" : "", yaml,
                       markdown ? "\n" : "", fence);
    out += '\n';
  };
  example(sv ? "Så här reagerar regeln" : "Reported", rule.before);
  example(sv ? "Så här är det rätt" : "Mended", rule.after);
  out += fmt::format("\n{}: {}\n", sv ? "Källa" : "Source", rule.source.in(language));
  return out;
}

void write_rule(JsonWriter& json, const Rule& rule, Language language) {
  json.object().key("id").string(rule.code).key("name").string(rule.name);
  write_text(json, "shortDescription", rule.title.in(language));
  write_text(json, "fullDescription", rule.explanation.in(language));
  json.key("help").object();
  json.key("text").string(help_text(rule, language, false));
  json.key("markdown").string(help_text(rule, language, true)).end();
  json.key("defaultConfiguration").object();
  json.key("level").string(level_of(rule.severity)).end();
  json.key("properties").object();
  json.key("problem.severity").string(problems[static_cast<std::size_t>(rule.severity)]).end();
  json.end();
}

void write_place(JsonWriter& json, const std::string& file, const Position& begin,
                 const Position* end) {
  json.key("physicalLocation").object();
  json.key("artifactLocation").object();
  json.key("uri").string(uri_from_path(file)).key("uriBaseId").string("%SRCROOT%").end();
  json.key("region").object();
  json.key("startLine").integer(begin.line).key("startColumn").integer(begin.column);
  if (end != nullptr) {
    json.key("endLine").integer(end->line).key("endColumn").integer(end->column);
  }
  json.end().end();
}

void write_related(JsonWriter& json, const Finding& finding, Language language) {
  if (finding.related.empty()) return;
  json.key("relatedLocations").array();
  for (std::size_t i = 0; i < finding.related.size(); ++i) {
    const Related& related = finding.related[i];
    json.object().key("id").integer(static_cast<long long>(i));
    write_place(json, related.file, related.begin, nullptr);
    write_text(json, "message", message_text(related.message.in(language)));
    json.end();
  }
  json.end();
}

void write_result(JsonWriter& json, const Finding& finding, std::size_t rule,
                  const std::string& fingerprint, Language language) {
  std::string message = finding.message.in(language);
  if (!finding.advice.empty()) {
    message += language == Language::swedish ? " – råd: " : " – advice: ";
    message += finding.advice.in(language);
  }
  json.object().key("ruleId").string(finding.rule->code);
  json.key("ruleIndex").integer(static_cast<long long>(rule));
  json.key("level").string(level_of(finding.severity()));
  write_text(json, "message", message_text(message));
  json.key("locations").array().object();
  // A finding about a whole file stands on its first line: viewers want a line to show it on.
  write_place(json, finding.file, finding.begin, finding.has_position ? &finding.end : nullptr);
  if (!finding.path.empty()) {
    json.key("logicalLocations").array().object();
    json.key("fullyQualifiedName").string(finding.path).end().end();
  }
  json.end().end();
  write_related(json, finding, language);
  json.key("partialFingerprints").object().key("namndplan/v1").string(fingerprint).end();
  json.end();
}

void write_invocation(JsonWriter& json, const FindingRun& run) {
  json.key("invocations").array().object();
  json.key("executionSuccessful").boolean(run.complete);
  const auto notify = [&](std::string_view text) {
    json.object().key("level").string("warning");
    write_text(json, "message", message_text(text));
    json.end();
  };
  if (run.tally.hidden > 0 || !run.waiting.empty()) {
    json.key("toolExecutionNotifications").array();
    for (const Waiting& row : run.waiting) notify(row.text.in(run.language));
    std::string tally = tally_line(run.tally, run.language);
    tally.pop_back();
    if (run.tally.hidden > 0) notify(tally);
    json.end();
  }
  json.end().end();
}

void write_counts(JsonWriter& json, const Tally& tally) {
  const auto count = [&](std::string_view key, std::size_t number) {
    json.key(key).integer(static_cast<long long>(number));
  };
  json.key("properties").object();
  count("hidden", tally.hidden);
  count("ignored", tally.ignored);
  count("known", tally.known);
  count("solved", tally.solved);
  count("withoutDocument", tally.without_document);
  count("excluded", tally.excluded);
  json.end();
}

// The rules of the findings, in the order of their codes.
std::vector<const Rule*> rules_of(const std::vector<Finding>& findings) {
  std::map<std::string_view, const Rule*> by_code;
  for (const Finding& finding : findings) by_code.emplace(finding.rule->code, finding.rule);
  std::vector<const Rule*> out;
  for (const auto& [code, rule] : by_code) out.push_back(rule);
  return out;
}

}  // namespace

void render_sarif(std::string& out, const FindingRun& run) {
  const std::vector<const Rule*> rules = rules_of(run.findings);
  const std::vector<std::string> prints = fingerprints(run.findings);
  JsonWriter json;
  json.object().key("$schema").string(schema).key("version").string("2.1.0");
  json.key("runs").array().object();
  json.key("tool").object().key("driver").object();
  json.key("name").string("namndplan").key("version").string(version());
  json.key("language").string(run.language == Language::swedish ? "sv" : "en");
  json.key("rules").array();
  for (const Rule* rule : rules) write_rule(json, *rule, run.language);
  json.end().end().end();
  write_invocation(json, run);
  json.key("columnKind").string("unicodeCodePoints");
  json.key("results").array();
  for (std::size_t i = 0; i < run.findings.size(); ++i) {
    const auto rule = std::find(rules.begin(), rules.end(), run.findings[i].rule) - rules.begin();
    write_result(json, run.findings[i], static_cast<std::size_t>(rule), prints[i], run.language);
  }
  json.end();
  write_counts(json, run.tally);
  json.end().end().end();
  out += json.take();
}

}  // namespace namndplan
