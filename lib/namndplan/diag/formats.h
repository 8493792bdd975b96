// The formats that findings are written in, a row each. Formats for people show a finding at a time
// and so can be written as files are read; formats for programs are documents, written when the run
// is over.
//
// All of them hold to the same: foreign text is escaped as the format wants it, nothing in it is a
// command to a terminal or to a CI runner's log, and what is ignored or known stands only in the
// counts.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/diag/baseline.h"
#include "namndplan/diag/finding.h"
#include "namndplan/diag/render.h"

namespace namndplan {

struct CheckedFile {
  std::string name;
  std::size_t findings = 0;  // that count, shown or not
  std::size_t shown = 0;     // the next so many of FindingRun::findings
};

// Documents that refer to one with errors: they have no finding of their own for that.
struct Waiting {
  std::string file;  // the one with errors
  std::size_t count = 0;
  Text text;  // "3 uppföljningar kontrolleras först när namndplan-2026.yaml kan läsas"
};

// All that a format may ask for when the run is over.
struct FindingRun {
  Language language = Language::swedish;
  Severity fail_on = Severity::error;  // the least severity that makes the run fail
  std::vector<Finding> findings;       // those shown; sorted within each file, files in order
  std::vector<CheckedFile> files;      // in the order they were checked
  std::vector<Solved> solved;
  std::vector<Waiting> waiting;
  Tally tally;
  bool complete = true;  // false: a file or folder could not be read
};

// What a format needs beyond the tally and what is solved.
enum class Needs { nothing, findings, findings_and_files };

struct FindingFormat {
  std::string_view name;
  Needs needs;
  // Writes one finding; nullptr for a document, which end() writes as a whole.
  void (*each)(std::string& out, const Finding& finding, const TextStyle& style);
  void (*end)(std::string& out, const FindingRun& run);
  // As many as the service that reads the format takes; 0: it takes all.
  std::size_t most = 0;
};

// What GitHub's code scanning takes of one run.
inline constexpr std::size_t most_sarif_results = 25'000;

// ---- the formats, a file each ----
void end_text(std::string& out, const FindingRun& run);       // solved findings, the tally
void render_github(std::string& out, const FindingRun& run);  // GitHub Actions' workflow commands
void render_gitlab(std::string& out, const FindingRun& run);  // GitLab's code quality report
void render_json(std::string& out, const FindingRun& run);    // our own, version 1
void render_junit(std::string& out, const FindingRun& run);   // JUnit's XML, as CI systems read it
void render_sarif(std::string& out, const FindingRun& run);   // SARIF 2.1.0

inline constexpr FindingFormat finding_formats[] = {
    {"text", Needs::nothing, append_text, end_text},
    {"concise", Needs::nothing, append_concise, end_text},
    {"json", Needs::findings, nullptr, render_json},
    {"sarif", Needs::findings, nullptr, render_sarif, most_sarif_results},
    {"github", Needs::findings, nullptr, render_github},
    {"gitlab", Needs::findings, nullptr, render_gitlab},
    {"junit", Needs::findings_and_files, nullptr, render_junit},
};

inline constexpr auto finding_format_names = [] {
  std::array<std::string_view, std::size(finding_formats)> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = finding_formats[i].name;
  return names;
}();

const FindingFormat* find_finding_format(std::string_view name);
// The whole run in one format, without colour.
std::string render(const FindingFormat& format, const FindingRun& run);
// The run with `most` of its findings, the gravest; the tally says how many are left out.
FindingRun limited(const FindingRun& run, std::size_t most);

// What tells one finding from another between runs, for formats that follow findings over time: a
// hash of file, code and logical path, and of a number where several share those. Never the line.
// One for each finding, in order.
std::vector<std::string> fingerprints(const std::vector<Finding>& findings);

}  // namespace namndplan
