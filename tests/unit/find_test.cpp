// Look-ups by id depend on the order of lists: every list with ids is written here in an order that
// is neither that of its ids nor that of their bytes.
#include "namndplan/model/find.h"

#include <iterator>
#include <string>
#include <vector>

#include "doctest/doctest.h"
#include "namndplan/year/repository.h"

using namespace namndplan;

namespace {

const std::string ids[] = {"10", "9", "a2", "2.10", "2.9", "01", "1", "a10", "Å"};

std::string rows(const std::string& lead, const std::string& rest) {
  std::string out;
  for (const std::string& id : ids) out += lead + "\"" + id + "\"" + rest + "\n";
  return out;
}

template <class Find>
void check_find(Find find) {
  for (const std::string& id : ids) {
    const auto* row = find(id);
    REQUIRE_MESSAGE(row != nullptr, id);
    CHECK(id_of(*row) == id);
  }
  for (const char* absent : {"", "0", "2.1", "10.1", "a", "Z", "Ö"}) {
    CHECK(find(absent) == nullptr);
  }
}

template <class Row>
void check_list(const char* name, const std::vector<Row>& list) {
  INFO(name);
  CHECK(list.size() == std::size(ids));
  check_find([&](std::string_view id) { return find_row(list, id); });
}

// A list in the order that people chose.
template <class Row>
void check_as_written(const char* name, const std::vector<Row>& list) {
  INFO(name);
  REQUIRE(list.size() == std::size(ids));
  for (std::size_t i = 0; i < list.size(); ++i) CHECK(id_of(list[i]) == ids[i]);
}

template <class Row>
void check_chosen(const char* name, const std::vector<Row>& list, const ById& order) {
  check_as_written(name, list);
  check_find([&](std::string_view id) { return find_row(list, order, id); });
}

Repository repository() { return Repository(*Root::at(NAMNDPLAN_TEST_DATA)); }

const std::string plan_head =
    "dokument: nämndplan\nformat: 1\norganisation: R\nnämnd: N\nförkortning: N\når: 2026\n";

}  // namespace

TEST_CASE("every list of a plan is searched by id") {
  Repository files = repository();
  const DocumentPtr document = files.load_text(
      "plan.yaml", plan_head + "verksamheter:\n" + rows("  - {id: ", ", namn: V}") +
                       "styrdokument:\n" + rows("  - {id: ", ", namn: S}") + "uppdrag:\n" +
                       rows("  - {id: ", ", titel: U}") + "budget:\n  rader:\n" +
                       rows("    - {verksamhet: ", ", nettokostnad: 1}") + "mål:\n" +
                       rows("  - {id: ", "}"));
  REQUIRE(document->plan() != nullptr);
  const BoardPlan& plan = *document->plan();
  check_chosen("verksamheter", plan.units, plan.units_by_id);
  check_chosen("styrdokument", plan.steering_documents, plan.steering_documents_by_id);
  check_list("uppdrag", plan.assignments);
  check_chosen("rader", plan.budget.lines, plan.budget.lines_by_unit);
  check_list("mål", plan.goals);
}

TEST_CASE("and those below a goal, an objective and an assignment") {
  Repository files = repository();
  const DocumentPtr document = files.load_text(
      "plan.yaml",
      plan_head + "uppdrag:\n  - id: U\n    titel: U\n    delar:\n" + rows("      - {id: ", "}") +
          "mål:\n  - id: M\n    delmål:\n" + rows("      - {id: ", ", titel: D}") +
          "  - id: N\n    delmål:\n      - id: D\n        titel: D\n        indikatorer:\n" +
          rows("          - {id: ", ", namn: I, typ: antal}") + "        aktiviteter:\n" +
          rows("          - {id: ", ", namn: A}"));
  REQUIRE(document->plan() != nullptr);
  const BoardPlan& plan = *document->plan();
  check_list("delar", plan.assignments.at(0).parts);
  check_list("delmål", plan.goals.at(0).objectives);
  const Objective& objective = plan.goals.at(1).objectives.at(0);
  check_list("indikatorer", objective.indicators);
  check_as_written("aktiviteter", objective.activities);
  const PlanIndex index(plan);
  for (const std::string& id : ids) {
    CHECK(index.objective(id) == find_row(plan.goals.at(0).objectives, id));
    CHECK(index.indicator(id) == find_row(objective.indicators, id));
  }
  check_find([&](std::string_view id) { return index.activity(id); });
  CHECK(index.objective("D") == &objective);
  CHECK(index.indicator("D") == nullptr);
}

TEST_CASE("and every list of a follow-up and of a regionplan") {
  Repository files = repository();
  const DocumentPtr document = files.load_text(
      "uppfoljning.yaml",
      "dokument: uppföljning\nformat: 1\nplan: saknas.yaml\nperiod: 2026-08\nindikatorer:\n" +
          rows("  ", ": 1") + "aktiviteter:\n" + rows("  ", ": pågår") + "bedömning:\n" +
          rows("  ", ": uppfyllt") + "uppdrag:\n" + rows("  ", ": pågår") + "budget:\n" +
          rows("  ", ": {utfall: 1}"));
  REQUIRE(document->follow_up() != nullptr);
  const FollowUp& follow_up = *document->follow_up();
  check_list("indikatorer", follow_up.indicators);
  check_list("aktiviteter", follow_up.activities);
  check_list("bedömning", follow_up.levels);
  check_list("uppdrag", follow_up.assignments);
  check_list("budget", follow_up.budget);
  const DocumentPtr council =
      files.load_text("regionplan.yaml",
                      "dokument: regionplan\nformat: 1\norganisation: R\når: 2026\nmål:\n" +
                          rows("  - {id: ", "}") + "uppdrag:\n" + rows("  - {id: ", ", titel: U}") +
                          "budgetramar:\n" + rows("  ", ": 1"));
  REQUIRE(council->council() != nullptr);
  check_list("mål", council->council()->goals);
  check_list("uppdrag", council->council()->assignments);
  check_list("budgetramar", council->council()->frames.frames);
}

TEST_CASE("a status holds until another is reported") {
  Repository files = repository();
  std::vector<DocumentPtr> held;
  auto follow_up = [&](const char* month, const char* status) {
    held.push_back(files.load_text(
        month, std::string("dokument: uppföljning\nformat: 1\nplan: saknas.yaml\nperiod: 2026-") +
                   month + "\nuppdrag: {" + status + "}\n"));
    return held.back()->follow_up();
  };
  const std::vector<const FollowUp*> year = {follow_up("04", "U1: pågår"),
                                             follow_up("08", "U2: klar"),
                                             follow_up("12", "\"U1\": {kommentar: x}")};
  const auto first = latest_status(year, &FollowUp::assignments, "U1");
  REQUIRE(first.row != nullptr);
  CHECK(*first.row->status == AssignmentStatus::ongoing);
  CHECK(first.in == year[0]);
  CHECK(latest_status(year, &FollowUp::assignments, "U2").in == year[1]);
  CHECK(latest_status(year, &FollowUp::assignments, "U3").row == nullptr);
}
