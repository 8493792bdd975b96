#include "namndplan/diag/finding.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace namndplan {
namespace {

constexpr FixedText severity_words[] = {{"not", "note"}, {"varning", "warning"}, {"fel", "error"}};

}  // namespace

std::string_view severity_word(Severity severity, Language language) {
  return severity_words[static_cast<std::size_t>(severity)].in(language);
}

bool operator<(const Finding& a, const Finding& b) {
  auto key = [](const Finding& f) {
    return std::tie(f.file, f.has_position, f.begin, f.rule->code, f.message.sv);
  };
  return key(a) < key(b);
}

Finding& Findings::put(Finding finding) {
  ++counts_[static_cast<std::size_t>(finding.severity())];
  if (kept_.size() >= keep) {
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
  if (place.source != nullptr) {
    finding.file = place.source->name();
    finding.has_position = true;
    finding.begin = place.source->position(place.span.begin);
    finding.end = place.source->position(std::max(place.span.begin, place.span.end));
    finding.excerpt = std::string(place.source->line(finding.begin.line));
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
