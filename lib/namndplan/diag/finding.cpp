#include "namndplan/diag/finding.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "namndplan/base/utf8.h"

namespace namndplan {
namespace {

constexpr FixedText protects_words[] = {
    {"", ""}, {"fel", "faults"}, {"luckor", "gaps"}, {"råd", "advice"}};
constexpr FixedText severity_words[] = {
    {"upplysning", "note"}, {"varning", "warning"}, {"fel", "error"}};

// As much of a line as is ever shown, on either side of a finding: a line may be megabytes long.
constexpr std::size_t excerpt_reach = 600;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

void take_excerpt(Finding& finding, const Source& source, std::size_t begin) {
  std::string_view line = source.line(finding.begin.line);
  std::size_t start = static_cast<std::size_t>(line.data() - source.text().data());
  std::size_t at = std::min(begin > start ? begin - start : 0, line.size());
  std::size_t first = at > excerpt_reach ? at - excerpt_reach : 0;
  while (first < at && is_continuation(line[first])) ++first;
  std::size_t last = std::min(at + excerpt_reach, line.size());
  while (last < line.size() && is_continuation(line[last])) ++last;
  finding.excerpt = std::string(line.substr(first, last - first));
  finding.excerpt_column =
      finding.begin.column - static_cast<int>(count_code_points(line.substr(first, at - first)));
}

}  // namespace

std::string_view severity_word(Severity severity, Language language) {
  return severity_words[static_cast<std::size_t>(severity)].in(language);
}

std::string_view word(Protects protects, Language language) {
  return protects_words[static_cast<std::size_t>(protects)].in(language);
}

bool operator<(const Finding& a, const Finding& b) {
  auto key = [](const Finding& f) {
    return std::tie(f.file, f.has_position, f.begin, f.rule->code, f.message.sv);
  };
  return key(a) < key(b);
}

Finding& Findings::put(Finding finding) {
  const bool no_room = full(finding.severity());
  ++counts_[static_cast<std::size_t>(finding.severity())];
  if (no_room) {
    overflow_ = std::move(finding);
    return overflow_;
  }
  kept_.push_back(std::move(finding));
  return kept_.back();
}

Finding& Findings::add(const Rule& rule, const Place& place, Text message, Text advice,
                       std::string path) {
  Finding finding;
  finding.rule = &rule;
  finding.message = std::move(message);
  finding.advice = std::move(advice);
  finding.path = std::move(path);
  if (place.source != nullptr && !full(rule.severity)) {
    finding.file = place.source->name();
    finding.has_position = true;
    finding.begin = place.source->position(place.span.begin);
    finding.end = place.source->position(std::max(place.span.begin, place.span.end));
    take_excerpt(finding, *place.source, place.span.begin);
  }
  return put(std::move(finding));
}

Finding& Findings::add_whole_file(const Rule& rule, const std::string& file, Text message,
                                  Text advice) {
  Finding finding;
  finding.rule = &rule;
  finding.file = file;
  finding.message = std::move(message);
  finding.advice = std::move(advice);
  return put(std::move(finding));
}

void Findings::sort() { std::stable_sort(kept_.begin(), kept_.end()); }

Related related_at(const Place& place, Text message) {
  Related related;
  related.message = std::move(message);
  if (place.source != nullptr) {
    related.file = place.source->name();
    related.begin = place.source->position(place.span.begin);
  }
  return related;
}

}  // namespace namndplan
