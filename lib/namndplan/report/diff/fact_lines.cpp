// One fact a line, each with the id of its record, so that a line says what it is about wherever
// `git diff` shows it; texts a sentence a line.
#include "namndplan/base/calendar.h"
#include "namndplan/base/utf8.h"
#include "namndplan/report/diff/diff_report.h"
#include "namndplan/report/diff/diff_sections.h"

namespace namndplan::report {
namespace {

class Lines {
 public:
  explicit Lines(const Comparison& comparison) : words_(comparison, Language::swedish) {}

  std::string print(const DocumentFacts& document) {
    std::string when = std::to_string(document.year);
    if (document.month != 0) when = Month{document.year, document.month}.iso();
    line(fmt::format("{} {}", word(document.kind), when));
    for (const FactRecord& record : document.records) {
      lead_ = words_.subject(record.subject);
      if (!record.id.empty()) lead_ += " " + record.id;
      if (!record.title_key.empty()) {
        line(fmt::format("{} · {}: {}", lead_, record.title_key, record.title.text));
      } else if (record.facts.empty() && !record.id.empty()) {
        line(lead_);
      }
      for (const Fact& fact : record.facts) add(fact);
    }
    return std::move(out_);
  }

 private:
  void add(const Fact& fact) {
    if (fact.standard || fact.only_across) return;
    std::string head = fmt::format("{} · {}: ", lead_, words_.field(fact));
    if (fact.value.is_number()) return line(head + words_.value(&fact));
    std::string_view text = fact.value.text;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = fact.value.kind == Value::Kind::prose ? text.find(". ", at) : text.npos;
      end = end == text.npos ? text.size() : end + 1;
      line(head + std::string(text.substr(at, end - at)));
      at = end + (end < text.size() ? 1 : 0);
    }
  }

  void line(const std::string& text) { out_ += visible(text) + "\n"; }

  DiffWords words_;
  std::string lead_;
  std::string out_;
};

}  // namespace

std::string fact_lines(const DocumentFacts& document) {
  Comparison alone;
  alone.after = document;
  return Lines(alone).print(document);
}

}  // namespace namndplan::report
