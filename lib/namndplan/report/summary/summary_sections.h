// The sections of a summary, for the boards of one organisation. Each leaves out what does not
// apply. summary_report.h has the whole report.
#pragma once

#include <string>
#include <vector>

#include "namndplan/report/render/writer.h"
#include "namndplan/report/summary/summary_report.h"

namespace namndplan::report {

// The boards of one organisation, and the level of its headings: 2, or 3 below its name.
struct SummaryPart {
  const SummaryInput& input;
  std::vector<const SummaryBoard*> boards;
  int level = 2;

  // Boards that a regionplan gives a frame or an assignment, by short name, and that have no plan
  // here.
  std::vector<std::string> absent = {};

  bool december() const { return input.period.month == 12; }
  // "Kulturnämnden och Kollektivtrafiknämnden" of those for which `pick` holds.
  template <class Pick>
  std::string names(Pick pick, Language language) const {
    std::vector<std::string> out;
    for (const SummaryBoard* board : boards) {
      if (pick(*board)) out.push_back(board->plan.board.value);
    }
    return enumeration(out, language);
  }
};

void append_overview(const SummaryPart& part, Writer& out);
void append_goals_by_board(const SummaryPart& part, Writer& out);
void append_assignments_by_board(const SummaryPart& part, Writer& out);
void append_budget_by_board(const SummaryPart& part, Writer& out);
// How each board assesses: levels of boards with other limits are not to be compared as they stand.
void append_methods_by_board(const SummaryPart& part, Writer& out);
void append_missing_by_board(const SummaryPart& part, Writer& out);

// "Tillsammans ger nämndernas prognoser ett underskott på …"; empty when no board has a budget.
std::string total_deviation_sentence(const SummaryPart& part, const Writer& out);

}  // namespace namndplan::report
