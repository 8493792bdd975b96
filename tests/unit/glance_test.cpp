#include "namndplan/year/glance.h"

#include <string>

#include "doctest/doctest.h"

using namespace namndplan;

namespace {

std::string lines(int count, const std::string& line) {
  std::string out;
  for (int i = 0; i < count; ++i) out += line + "\n";
  return out;
}

}  // namespace

TEST_CASE("other YAML is told from documents, and no document is taken for other YAML") {
  const struct {
    std::string name, text;
    bool document;
  } rows[] = {
      // ours
      {"a.yaml", "dokument: nämndplan\n", true},
      {"a.yaml", "format: 1\ndokument: uppföljning\n", true},
      {"a.yaml",
       "\xEF\xBB\xBF"
       "dokument: regionplan\r\nformat: 1\r\n",
       true},
      {"a.yaml", "# en kommentar\n\n---\ndokument: regionplan\n", true},
      {"a.yaml", "%YAML 1.2\n---\ndokument: regionplan\n", true},
      {"a.yaml", "--- {dokument: regionplan}\n", true},
      {"a.yaml", "\"dokument\": nämndplan\n", true},
      {"a.yaml", "'dokument' : nämndplan\n", true},
      {"a.yaml", "? dokument\n: nämndplan\n", true},
      {"a.yaml", "&a dokument: nämndplan\n", true},
      {"a.yaml", "!!str dokument: nämndplan\n", true},
      {"a.yaml", "  dokument: nämndplan\n  format: 1\n", true},
      {"a.yaml", "{\n  \"format\": 1,\n  \"dokument\": \"nämndplan\"}\n", true},
      {"a.yaml", "{format: 1, dokument: nämndplan}\n", true},
      {"a.yaml", "services: {}\n---\ndokument: nämndplan\n", true},
      {"a.yaml", lines(19, "a: 1") + "dokument: nämndplan\n", true},
      // its beginning is not enough to tell
      {"a.yaml", lines(30, "# licens") + "dokument: nämndplan\n", true},
      {"a.yaml", lines(30, "") + "dokument: nämndplan\n", true},
      {"a.yaml", std::string(glance_bytes, '#'), true},
      // meant as ours
      {"a.yaml", "dokumnet: nämndplan\n", true},
      {"a.yaml", "document: plan\n", true},
      {"a.yaml", "Dokument: nämndplan\n", true},
      {"a.yaml", "format: 1\nDOKUMENT: x\n", true},
      {"a.yaml", "typ: nämndplan\n", true},
      {"a.yaml", "format: 1\nsort: \"Uppfoljning\" # KN\n", true},
      {"a.yaml", "sort: namndplann\n", true},
      {"a.yaml", "\"\\x64okument\": plan\n", true},
      {"namndplan-2026.yaml", "a: 1\n", true},
      {"KN-Nämndplan.yaml", "a: 1\n", true},
      {"uppfo\xcc\x88ljning-2026-08.yml", "a: 1\n", true},
      {"region-regionplan.yaml", "", true},
      {"Kommunplan.yaml", "a: 1\n", true},
      {"a\xcc\x88ndringsbeslut.yaml", "a: 1\n", true},
      // damaged
      {"a.yaml", "<<<<<<< HEAD\ndokument: nämndplan\n=======\n", true},
      {"a.yaml",
       std::string("\xff\xfe"
                   "d\0o\0k\0",
                   8),
       true},
      {"a.yaml", std::string("\0GITCRYPT\0", 10), true},
      {"a.yaml", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n", true},
      // not ours
      {"docker-compose.yml", "version: '3'\nservices:\n  web:\n    image: x\n", false},
      {"openapi.yaml", "openapi: 3.0.0\ninfo:\n  document: a\n  dokument: b\n", false},
      {"a.yaml", "", false},
      {"a.yaml", "# bara en kommentar\n", false},
      {"a.yaml", "- a\n- b\n", false},
      {"a.yaml", "text: |\n  dokument: nämndplan\n", false},
      {"mkdocs.yml", "site_name: Planer\nnav:\n  - index.md\n", false},
      {"a.yaml", lines(20, "a: 1") + "dokument: nämndplan\n", false},
      {"a.yaml", "overwrite: true\ndocuments: src/**\n", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    CAPTURE(row.text);
    CHECK(may_be_document(row.name, row.text) == row.document);
  }
}
