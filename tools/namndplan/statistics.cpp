#include "namndplan/statistics.h"

#include <algorithm>
#include <tuple>

#include "namndplan/base/utf8.h"

namespace namndplan::cli {

void Statistics::add(const Findings& findings, const std::string& file) {
  for (const Finding& finding : findings.all()) ++rules_[finding.rule];
  files_.push_back({file,
                    {findings.count(Severity::error), findings.count(Severity::warning),
                     findings.count(Severity::note)}});
}

void Statistics::print(std::string& out, Language language) const {
  bool sv = language == Language::swedish;
  std::vector<std::pair<const Rule*, std::size_t>> rules(rules_.begin(), rules_.end());
  std::sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) {
    return std::tuple(b.first->severity, b.second, a.first->code) <
           std::tuple(a.first->severity, a.second, b.first->code);
  });
  if (rules.empty()) return;
  out += sv ? "\nPer regel:\n" : "\nBy rule:\n";
  for (const auto& [rule, count] : rules) {
    out += fmt::format("{:>6}  {:<8} {} {}\n", count, severity_word(rule->severity, language),
                       rule->code, rule->name);
  }
  std::vector<FileRow> files = files_;
  std::sort(files.begin(), files.end(), [](const FileRow& a, const FileRow& b) {
    return std::tie(b.counts, a.file) < std::tie(a.counts, b.file);
  });
  out += sv ? "\nPer fil (fel, varningar, noter):\n" : "\nBy file (errors, warnings, notes):\n";
  for (const FileRow& row : files) {
    if (row.counts == std::array<std::size_t, 3>{}) continue;
    out += fmt::format("{:>6} {:>5} {:>5}  {}\n", row.counts[0], row.counts[1], row.counts[2],
                       visible(row.file));
  }
}

}  // namespace namndplan::cli
