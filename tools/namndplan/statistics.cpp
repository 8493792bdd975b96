#include "namndplan/statistics.h"

#include <algorithm>
#include <tuple>

#include "namndplan/base/utf8.h"

namespace namndplan::cli {
namespace {

struct RuleRow {
  Severity severity;
  std::size_t count;
  const Rule* rule;
};

}  // namespace

void Statistics::add(const Judged& judged, const std::string& file) {
  for (const Finding& finding : judged.findings) ++rules_[{finding.severity(), finding.rule}];
  files_.push_back({file,
                    {judged.count(Severity::error), judged.count(Severity::warning),
                     judged.count(Severity::note)}});
}

void Statistics::print(std::string& out, Language language) const {
  bool sv = language == Language::swedish;
  std::vector<RuleRow> rules;
  for (const auto& [key, count] : rules_) rules.push_back({key.first, count, key.second});
  std::sort(rules.begin(), rules.end(), [](const RuleRow& a, const RuleRow& b) {
    return std::tuple(b.severity, b.count, a.rule->code) <
           std::tuple(a.severity, a.count, b.rule->code);
  });
  if (rules.empty()) return;
  out += sv ? "\nPer regel:\n" : "\nBy rule:\n";
  for (const RuleRow& row : rules) {
    out += fmt::format("{:>6}  {:<8} {} {}\n", row.count, severity_word(row.severity, language),
                       row.rule->code, row.rule->name);
  }
  std::vector<FileRow> files = files_;
  std::sort(files.begin(), files.end(), [](const FileRow& a, const FileRow& b) {
    return std::tie(b.counts, a.file) < std::tie(a.counts, b.file);
  });
  out +=
      sv ? "\nPer fil (fel, varningar, upplysningar):\n" : "\nBy file (errors, warnings, notes):\n";
  for (const FileRow& row : files) {
    if (row.counts == std::array<std::size_t, 3>{}) continue;
    out += fmt::format("{:>6} {:>5} {:>5}  {}\n", row.counts[0], row.counts[1], row.counts[2],
                       visible(row.file));
  }
}

}  // namespace namndplan::cli
