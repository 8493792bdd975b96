#include "namndplan/report/summary/summary_report.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "namndplan/report/followup/followup_tables.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/render/tables.h"
#include "namndplan/report/render/writer.h"
#include "namndplan/report/summary/summary_sections.h"

namespace namndplan::report {
namespace {

// Those that the part's regionplaner name and that have no plan in it, by id and each once.
std::vector<std::string> absent_from(const SummaryPart& part) {
  std::set<std::string> present, named;
  for (const SummaryBoard* board : part.boards) {
    present.insert(board->plan.short_name.value);
    if (board->council == nullptr) continue;
    for (const Frame& frame : board->council->frames.frames) named.insert(frame.board.value);
    for (const CouncilAssignment& row : board->council->assignments) {
      for (const Located<std::string>& to : row.to) named.insert(to.value);
    }
  }
  std::vector<std::string> out;
  std::set_difference(named.begin(), named.end(), present.begin(), present.end(),
                      std::back_inserter(out));
  return out;
}

// In the boards' order, which is by organisation.
std::vector<SummaryPart> by_organisation(const SummaryInput& input) {
  std::vector<SummaryPart> parts;
  for (const SummaryBoard& board : input.boards) {
    bool same = !parts.empty() && parts.back().boards.front()->plan.organisation.value ==
                                      board.plan.organisation.value;
    if (!same) parts.push_back({input, {}, 2, {}});
    parts.back().boards.push_back(&board);
  }
  for (SummaryPart& part : parts) part.absent = absent_from(part);
  return parts;
}

void append_part(const SummaryPart& part, Writer& out) {
  append_overview(part, out);
  append_goals_by_board(part, out);
  append_assignments_by_board(part, out);
  append_budget_by_board(part, out);
  append_missing_by_board(part, out);
  append_methods_by_board(part, out);
}

void append_rejected(const SummaryInput& input, Writer& out) {
  if (input.rejected.empty()) return;
  out.heading(2, out.in({"Utelämnade dokument", "Documents left out"}));
  List files;
  for (const std::string& file : input.rejected) files.items.push_back({file, {}});
  out.list(out.in({"De här dokumenten har fel och är inte med i någon siffra:",
                   "These documents have errors and are part of no figure:"}),
           std::move(files));
}

std::vector<DataTable> tables_of(const SummaryInput& input) {
  std::vector<DataTable> tables;
  for (std::string_view name :
       {"indikatorer", "delmål", "mål", "uppdrag", "budget", "kostnadsslag"})
    tables.push_back(new_table(name));
  for (const SummaryBoard& board : input.boards) {
    if (board.followup == nullptr) continue;
    for (DataTable& own : followup_tables(*board.followup, input.wanted)) {
      for (DataTable& table : tables) {
        if (table.name != own.name) continue;
        for (auto& row : own.rows) table.rows.push_back(std::move(row));
      }
    }
  }
  return tables;
}

Document document(const SummaryInput& input) {
  Writer out(input.language);
  std::vector<SummaryPart> parts = by_organisation(input);
  std::string title = report_title(input.period, input.language);
  bool one = parts.size() == 1;
  out.heading(
      1, one ? fmt::format("{} – {}", title, parts.front().boards.front()->plan.organisation.value)
             : out.say("{} – {} organisationer", "{} – {} organisations", title, parts.size()));
  for (SummaryPart& part : parts) {
    if (!one) {
      out.heading(2, part.boards.front()->plan.organisation.value);
      part.level = 3;
    }
    append_part(part, out);
  }
  append_rejected(input, out);
  append_documents(input.sources, input.program_version, out);
  return std::move(out.document());
}

}  // namespace

std::vector<std::string> absent_boards(const SummaryInput& input) {
  std::vector<std::string> out;
  for (const SummaryPart& part : by_organisation(input))
    out.insert(out.end(), part.absent.begin(), part.absent.end());
  return out;
}

Report summary_report(const SummaryInput& input) {
  Report out{"summary", {}, tables_of(input)};
  if (input.wanted.document) out.document = document(input);
  return out;
}

}  // namespace namndplan::report
