// What the builders of documents write with: blocks and words in the report's language. A block
// without content is left out.
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/base/text.h"
#include "namndplan/model/board_plan.h"
#include "namndplan/report/render/document.h"

namespace namndplan::report {

class Writer {
 public:
  explicit Writer(Language language) : language_(language) { out_.language = language; }

  Language language() const { return language_; }
  std::string in(FixedText pair) const { return std::string(pair.in(language_)); }
  // Formats in the report's language; the formats are literals, as those of text().
  template <class... Args>
  std::string say(fmt::format_string<const Args&...> sv, fmt::format_string<const Args&...> en,
                  const Args&... args) const {
    return language_ == Language::swedish ? fmt::format(sv, args...) : fmt::format(en, args...);
  }

  void heading(int level, std::string text);
  void paragraph(std::string text);
  // Running text (running_text.h) under a heading of `level`.
  void prose(std::string_view text, int level);
  // The same after a lead, as in a list item: "Motivering: …". Nothing when there is no text.
  void prose(std::string lead, std::string_view text, int level);
  void list(List items);
  // A paragraph that leads in to the list; neither when there are no items.
  void list(std::string lead, List items);
  void table(Table rows);

  Document& document() { return out_; }

 private:
  Language language_;
  Document out_;
};

// "a, b och c"
std::string enumeration(const std::vector<std::string>& parts, Language language);
// Without the columns that no row fills, but for those in `kept` (from 0).
Table without_empty_columns(Table table, std::initializer_list<std::size_t> kept = {});
// With "–" in the cells that are empty, so that nobody wonders whether something fell away.
Table with_dashes(Table table);

// Sections that every report has: the state of its decision, and what it was made from.
// "Beslutad av Kulturnämnden 2026-10-14, § 84 (dnr KN 2026/88)", "Förslag – inte beslutat.
// Framtaget av Staben"; empty without a status.
std::string decision_phrase(const Decision& decision, const Writer& out);
void append_decision(const Decision& decision, Writer& out);
void append_sources(const std::vector<std::string>& sources, std::string_view program_version,
                    Writer& out);

}  // namespace namndplan::report
