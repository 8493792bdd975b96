// Our own JSON, with all that there is to know of each finding. tests/schemas/findings.schema.json
// describes it; a key may be added within a version, none is removed or changes its meaning.
#include "namndplan/base/json_text.h"
#include "namndplan/diag/formats.h"
#include "namndplan/version.h"

namespace namndplan {
namespace {

constexpr int format_version = 1;

void write_position(JsonWriter& json, std::string_view key, const Position& position) {
  json.key(key).object();
  json.key("rad").integer(position.line).key("kolumn").integer(position.column);
  json.end();
}

void write_finding(JsonWriter& json, const Finding& finding, const std::string& fingerprint,
                   Language language) {
  json.object();
  json.key("kod").string(finding.rule->code).key("namn").string(finding.rule->name);
  json.key("grad").string(severity_word(finding.severity(), Language::english));
  json.key("meddelande").string(finding.message.in(language));
  if (!finding.advice.empty()) json.key("råd").string(finding.advice.in(language));
  json.key("fil").string(finding.file);
  if (finding.has_position) {
    write_position(json, "början", finding.begin);
    write_position(json, "slut", finding.end);
  }
  if (!finding.path.empty()) json.key("plats").string(finding.path);
  if (!finding.related.empty()) {
    json.key("se_även").array();
    for (const Related& related : finding.related) {
      json.object().key("fil").string(related.file);
      write_position(json, "början", related.begin);
      json.key("meddelande").string(related.message.in(language)).end();
    }
    json.end();
  }
  json.key("fingeravtryck").string(fingerprint);
  json.end();
}

void write_summary(JsonWriter& json, const FindingRun& run) {
  const Tally& tally = run.tally;
  const struct {
    std::string_view key;
    std::size_t count;
  } rows[] = {
      {"filer", tally.files},
      {"fel", tally.errors},
      {"varningar", tally.warnings},
      {"noter", tally.notes},
      {"visas_inte", tally.hidden},
      {"bortses_från", tally.ignored},
      {"kända", tally.known},
      {"lösta", tally.solved},
      {"utanför_profilen", tally.left_out},
      {"delvis_granskade_filer", tally.partly},
      {"filer_utan_dokument", tally.without_document},
      {"utelämnade", tally.excluded},
  };
  json.key("sammanfattning").object();
  for (const auto& row : rows) json.key(row.key).integer(static_cast<long long>(row.count));
  json.key("allt_lästes").boolean(run.complete);
  json.end();
}

}  // namespace

void render_json(std::string& out, const FindingRun& run) {
  const std::vector<std::string> prints = fingerprints(run.findings);
  JsonWriter json;
  json.object().key("format").string("namndplan").key("version").integer(format_version);
  json.key("program").string(version());
  json.key("fynd").array();
  for (std::size_t i = 0; i < run.findings.size(); ++i) {
    write_finding(json, run.findings[i], prints[i], run.language);
  }
  json.end();
  json.key("lösta").array();
  for (const Solved& row : run.solved) {
    json.object().key("fil").string(row.file).key("kod").string(row.code);
    if (!row.path.empty()) json.key("plats").string(row.path);
    json.key("antal").integer(static_cast<long long>(row.count)).end();
  }
  json.end();
  json.key("väntar").array();
  for (const Waiting& row : run.waiting) {
    json.object().key("fil").string(row.file);
    json.key("antal").integer(static_cast<long long>(row.count));
    json.key("meddelande").string(row.text.in(run.language)).end();
  }
  json.end();
  write_summary(json, run);
  json.end();
  out += json.take();
}

}  // namespace namndplan
