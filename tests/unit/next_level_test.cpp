// What the next level would take, for one indicator against a target (next_level.h).
#include "namndplan/analysis/next_level.h"

#include "assessed.h"

using namespace assessed;

namespace {

// "delvis uppfyllt 8 (4)": the level, the value that gives it, and how far it is.
std::string next(const std::string& fields, const FollowUps& answers) {
  One one(fields, answers);
  auto found = next_level(one.indicator(), AssessmentLimits{Method::mean,
                                                            1,
                                                            Decimal::scaled(8, 1),
                                                            Decimal::scaled(7, 1),
                                                            Decimal::scaled(5, 1),
                                                            {}});
  if (!found) return "";
  return fmt::format("{} {} ({})", word(found->level), found->needed.plain(),
                     found->missing.plain());
}

}  // namespace

TEST_CASE("counts are whole, and an accumulated one stands at its outcome") {
  CHECK(next("målnivå: 10, mätning: ackumulerat", {{8, "4"}}) == "delvis uppfyllt 8 (4)");
  CHECK(next("målnivå: 90", {{12, "86"}}) == "uppfyllt 90 (4)");
  CHECK(next("målnivå: 9", {{12, "7"}}) == "delvis uppfyllt 8 (1)");
  CHECK(next("målnivå: 10, riktning: lägre", {{12, "20"}}) == "delvis uppfyllt 12 (-8)");
  CHECK(next("målnivå: 90", {{12, "90"}}).empty());
}

TEST_CASE("an exact target is not rounded: a whole number past it would miss it") {
  CHECK(next("målnivå: 3.5, riktning: exakt", {{12, "3.21"}}) == "uppfyllt 3.5 (0.29)");
  CHECK(next("målnivå: 10, riktning: exakt", {{12, "5"}}) == "delvis uppfyllt 8 (3)");
}
