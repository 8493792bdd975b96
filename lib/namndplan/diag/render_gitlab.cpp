// GitLab's code quality report: a JSON array that `artifacts:reports:codequality` takes. GitLab
// keeps the findings of two branches apart by their fingerprints, so those must survive moved
// lines.
#include "namndplan/base/json_text.h"
#include "namndplan/diag/formats.h"

namespace namndplan {
namespace {

constexpr std::string_view severities[] = {"info", "minor", "major"};  // by Severity

}  // namespace

void render_gitlab(std::string& out, const FindingRun& run) {
  const std::vector<std::string> prints = fingerprints(run.findings);
  JsonWriter json;
  json.array();
  for (std::size_t i = 0; i < run.findings.size(); ++i) {
    const Finding& finding = run.findings[i];
    json.object();
    json.key("description").string(finding.message.in(run.language));
    json.key("check_name").string(fmt::format("{} {}", finding.rule->code, finding.rule->name));
    json.key("fingerprint").string(prints[i]);
    json.key("severity").string(severities[static_cast<std::size_t>(finding.severity())]);
    json.key("location").object();
    json.key("path").string(finding.file);
    json.key("lines").object();
    json.key("begin").integer(finding.begin.line);
    json.key("end").integer(finding.end.line);
    json.end().end().end();
  }
  json.end();
  out += json.take();
}

}  // namespace namndplan
