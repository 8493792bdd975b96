// Assignments: those that are open go on, with the status that holds; those of the next regionplan
// are added.
#include <functional>
#include <map>
#include <string>
#include <utility>

#include "namndplan/base/utf8.h"
#include "namndplan/draft/rollover_parts.h"
#include "namndplan/draft/words.h"
#include "namndplan/model/find.h"

namespace namndplan::draft {
namespace {

// Sets the status that the follow-ups say; the plan's own stays when they say nothing.
void roll_status(const Rollover& rollover, YamlNode& row) {
  auto status = rollover.statuses.of_assignment(row.text_of("id"));
  if (!status) return;
  if (YamlNode* there = row.find("status")) {
    there->kind = YamlNode::Kind::scalar;
    there->typed = true;
    there->set_text(std::string(word(*status)));
    return;
  }
  row.set_before({"periodicitet", "slutdatum", "delar", "anmärkning"}, "status",
                 YamlNode::value(std::string(word(*status))));
}

void roll_kept(const Rollover& rollover, const Assignment& assignment, YamlNode& row) {
  roll_status(rollover, row);
  if (!assignment.original_year) {
    YamlNode* there = row.find("ursprungsår");
    if (there != nullptr) row.remove("ursprungsår");
    row.set_before({"status", "periodicitet", "slutdatum", "delar", "anmärkning"}, "ursprungsår",
                   YamlNode::value(std::to_string(rollover.old_year())));
  }
  YamlNode* end = row.find("slutdatum");
  if (end != nullptr && assignment.end_date && assignment.end_date->year < rollover.new_year()) {
    say_beside(*end, "beslutas på nytt");
  }
  if (YamlNode* parts = row.find("delar")) {
    for (YamlNode& part : parts->items) roll_status(rollover, part);
  }
}

// The status that holds; nothing when neither the follow-ups nor the plan say any.
template <class Planned>  // an assignment, or a part of one
std::optional<AssignmentStatus> status_of(const Rollover& rollover, const Planned& planned) {
  auto status = rollover.statuses.of_assignment(*planned.id);
  if (!status && planned.status) status = *planned.status;
  return status;
}

// Of one that is closed, those of its parts that are said to be open: "U1.1, U1.2".
std::string open_parts(const Rollover& rollover, const Assignment& assignment) {
  std::string ids;
  for (const AssignmentPart& part : assignment.parts) {
    const auto status = status_of(rollover, part);
    if (status && !is_closed(*status)) ids += (ids.empty() ? "" : ", ") + *part.id;
  }
  return ids;
}

bool is_over(const Rollover& rollover, const Assignment& assignment) {
  const auto status = status_of(rollover, assignment);
  return status && is_closed(*status);
}

std::string closed_note(const Rollover& rollover, const Assignment& assignment) {
  auto status = rollover.statuses.of_assignment(*assignment.id);
  return fmt::format("  {} {} ({})", *assignment.id, *assignment.title,
                     word(status ? *status : *assignment.status));
}

// ---- the next regionplan ----

// The assignments and their parts, by id.
using RowsById = std::map<std::string, YamlNode*, std::less<>>;

void gather(YamlNode& rows, RowsById& out) {
  for (YamlNode& row : rows.items) {
    out.emplace(row.text_of("id"), &row);
    if (YamlNode* parts = row.find("delar")) gather(*parts, out);
  }
}

// The same assignment a year on: the council's words and date hold.
void take_over(YamlNode& row, const CouncilAssignment& council) {
  if (!council.end_date) return;
  YamlNode* end = row.find("slutdatum");
  if (end == nullptr || end->is_empty()) return;
  *end = YamlNode::value(council.end_date->iso());
}

// The regionplan has given the id to another assignment, so the old one takes a new id.
void step_aside(const Rollover& rollover, RowsById& by_id, YamlNode& row) {
  YamlNode* id = row.find("id");
  std::string old = std::string(trim(id->text));
  std::string fresh = fmt::format("{}-{}", old, rollover.old_year());
  while (!by_id.emplace(fresh, &row).second) fresh += "x";
  id->set_text(fresh);
  say_beside(*id, fmt::format("var {}, som är ett annat uppdrag i regionplanen {}", old,
                              rollover.new_year()));
}

void add_council(const Rollover& rollover, YamlNode& rows) {
  const CouncilPlan* council = rollover.input.next_council;
  if (council == nullptr) return;
  RowsById by_id;  // no row is added or removed while it is used
  gather(rows, by_id);
  std::vector<YamlNode> added;
  for (const CouncilAssignment& assignment : council->assignments) {
    if (!concerns(assignment, rollover.plan().short_name.value)) continue;
    auto found = by_id.find(*assignment.id);
    YamlNode* there = found == by_id.end() ? nullptr : found->second;
    if (there != nullptr && same_words(there->text_of("titel"), assignment.title.value)) {
      take_over(*there, assignment);
      continue;
    }
    if (there != nullptr) step_aside(rollover, by_id, *there);
    added.push_back(assignment_node(assignment, rollover.new_year()));
  }
  if (added.empty()) return;
  say_above(added.front(), fmt::format("Nya uppdrag i regionplanen {}.", rollover.new_year()));
  for (YamlNode& row : added) rows.items.push_back(std::move(row));
}

}  // namespace

void roll_assignments(Rollover& rollover) {
  YamlNode* rows = rollover.root.find("uppdrag");
  if (rows == nullptr) {
    if (rollover.input.next_council == nullptr) return;
    rows = &rollover.root.set_before({"budget", "anmärkning"}, "uppdrag", {});
  }
  std::vector<std::string> closed;
  std::vector<YamlNode> kept;
  for (YamlNode& row : rows->items) {
    const Assignment* assignment = find_assignment(rollover.plan(), row.text_of("id"));
    const bool over = assignment != nullptr && is_over(rollover, *assignment);
    const std::string open = over ? open_parts(rollover, *assignment) : std::string();
    if (over && open.empty()) {
      closed.push_back(closed_note(rollover, *assignment));
      continue;
    }
    if (assignment != nullptr) roll_kept(rollover, *assignment, row);
    if (over) say_beside(*row.find("status"), fmt::format("men inte {}", open));
    kept.push_back(std::move(row));
  }
  rows->items = std::move(kept);
  add_council(rollover, *rows);
  rows->kind = rows->items.empty() ? YamlNode::Kind::empty : YamlNode::Kind::list;
  if (closed.empty()) return;
  say_above(*rows, fmt::format("Avslutade {} och inte med:", rollover.old_year()));
  for (const std::string& line : closed) say_above(*rows, line);
}

}  // namespace namndplan::draft
