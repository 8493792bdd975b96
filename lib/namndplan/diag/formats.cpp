#include "namndplan/diag/formats.h"

#include <map>

#include "namndplan/base/sha256.h"
#include "namndplan/base/utf8.h"
#include "namndplan/diag/gravest.h"

namespace namndplan {
namespace {

constexpr std::size_t max_solved_lines = 50;

}  // namespace

const FindingFormat* find_finding_format(std::string_view name) {
  for (const FindingFormat& row : finding_formats) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

std::string render(const FindingFormat& format, const FindingRun& run) {
  std::string out;
  if (format.each != nullptr) {
    for (const Finding& finding : run.findings) format.each(out, finding, {run.language, false});
  }
  format.end(out, run);
  return out;
}

std::vector<std::string> fingerprints(const std::vector<Finding>& findings) {
  std::map<std::string, std::size_t> seen;
  std::vector<std::string> out;
  for (const Finding& finding : findings) {
    std::string key = finding.file;
    for (const std::string_view part : {finding.rule->code, std::string_view(finding.path)}) {
      key += '\0';  // in no file name, and forbidden in plan files
      key += part;
    }
    const std::size_t number = ++seen[key];
    if (number > 1) key += '\0' + std::to_string(number);
    out.push_back(sha256_hex(key));
  }
  return out;
}

FindingRun limited(const FindingRun& run, std::size_t most) {
  FindingRun out = run;
  const std::vector<bool> marks = mark_gravest(run.findings, most);
  std::size_t at = 0;
  for (CheckedFile& file : out.files) {
    const std::size_t end = at + file.shown;
    file.shown = 0;
    for (; at < end; ++at) file.shown += marks[at] ? 1 : 0;
  }
  keep_gravest(out.findings, most);
  out.tally.hidden += run.findings.size() - out.findings.size();
  return out;
}

void end_text(std::string& out, const FindingRun& run) {
  const bool sv = run.language == Language::swedish;
  for (const Waiting& row : run.waiting) out += visible(row.text.in(run.language)) + "\n";
  std::size_t lines = 0;
  for (const Solved& row : run.solved) {
    if (lines++ == max_solved_lines) break;
    out += sv ? "löst: " : "solved: ";
    out += visible(row.file) + " " + visible(row.code);
    if (!row.path.empty()) out += fmt::format(" {}", visible(row.path));
    if (row.count > 1) out += fmt::format(" ({} {})", row.count, sv ? "st" : "of them");
    out += '\n';
  }
  if (run.solved.size() > max_solved_lines) {
    const std::size_t more = run.solved.size() - max_solved_lines;
    out += sv ? fmt::format("löst: … och {} rader till\n", more)
              : fmt::format("solved: … and {} more lines\n", more);
  }
  out += tally_line(run.tally, run.language);
}

}  // namespace namndplan
