// Plans beside each other: which of them are told of which rule, in the order they are taken.
#include "namndplan/rules/plan_register.h"

#include "doctest/doctest.h"

using namespace namndplan;

namespace {

struct Plan {
  const char *organisation, *board, *short_name, *council;
  int year;
};

std::string found(std::initializer_list<Plan> plans) {
  static const Source source("plan.yaml", "plan\n");
  rules::PlanRegister plans_before;
  std::string out;
  for (const Plan& row : plans) {
    BoardPlan plan;
    const Place place{&source, {0, 4}};
    plan.organisation = {row.organisation, place, true};
    plan.board = {row.board, place, true};
    plan.short_name = {row.short_name, place, true};
    plan.council_plan = {row.council, place, *row.council != '\0'};
    plan.year = {row.year, place, true};
    for (const Finding& finding : plans_before.take(rules::identity_of(plan, row.council))) {
      CHECK(finding.related.size() == 1);
      out += out.empty() ? "" : " ";
      out += finding.rule->code;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("plans of one board, boards of one short name, and regionplaner that differ") {
  CHECK(found({{"R", "A", "A", "r", 2026}, {"R", "B", "B", "r", 2026}}).empty());
  CHECK(found({{"R", "A", "A", "r", 2026}, {"R", "A", "A", "r", 2027}}).empty());
  CHECK(found({{"R", "A", "A", "r", 2026}, {"S", "A", "A", "s", 2026}}).empty());
  CHECK(found({{"R", "A", "A", "r", 2026}, {"R", "A", "A", "r", 2026}}) == "NP215");
  CHECK(found({{"R", "A", "A", "r", 2026},
               {"R", " A", "A", "r", 2026},
               {"R", "A", "A", "r", 2026}}) == "NP215 NP215");
  CHECK(found({{"R", "A", "N", "r", 2026}, {"R", "B", "N", "r", 2026}}) == "NP216");
  CHECK(found({{"R", "A", "A", "r", 2026}, {"R", "B", "B", "q", 2026}}) == "NP218");
  CHECK(found({{"R", "A", "A", "r", 2026}, {"R", "B", "B", "", 2026}}).empty());
}
