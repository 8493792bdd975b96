#include <set>
#include <string>

#include "doctest/doctest.h"
#include "namndplan/catalogue.h"
#include "namndplan/model/find.h"

namespace {

using namespace namndplan;

YearMeasure outcome(int year, Answer answer, bool with_total = true) {
  YearMeasure entry;
  entry.year = {year, {}, true};
  entry.measure.answer = answer;
  entry.measure.split = !with_total;
  entry.measure.total.valid = answer == Answer::value && with_total;
  return entry;
}

// Å, ä and ö are two bytes each.
bool is_kebab_case(std::string_view name) {
  const std::string letters = "abcdefghijklmnopqrstuvwxyz0123456789-åäö";
  return !name.empty() && name.find_first_not_of(letters) == std::string_view::npos &&
         name.front() != '-' && name.back() != '-' && name.find("--") == std::string_view::npos;
}

}  // namespace

TEST_CASE("the catalogue is in the order of the codes, each code and name once") {
  std::set<std::string_view> names;
  std::string_view before;
  for (const Rule* rule : all_rules()) {
    INFO(rule->code, " ", rule->name);
    CHECK(before < rule->code);
    CHECK(rule->code.size() == 5);
    CHECK(rule->code.starts_with("NP"));
    CHECK(names.insert(rule->name).second);
    CHECK(is_kebab_case(rule->name));
    before = rule->code;
  }
}

TEST_CASE("every rule is explained, in both languages") {
  for (const Rule* rule : all_rules()) {
    INFO(rule->code, " ", rule->name);
    for (const FixedText& text : {rule->title, rule->explanation, rule->remedy, rule->source}) {
      CHECK_FALSE(text.sv.empty());
      CHECK_FALSE(text.en.empty());
      CHECK(text.sv != text.en);
    }
    CHECK_FALSE(rule->title.sv.ends_with('.'));
    CHECK_FALSE(rule->title.en.ends_with('.'));
    CHECK(rule->explanation.sv.ends_with('.'));
    CHECK(rule->explanation.en.ends_with('.'));
  }
}

TEST_CASE("every rule on plans shows what it reports, and the same mended") {
  for (const Rule* rule : all_rules()) {
    if (rule->code < "NP200") continue;
    INFO(rule->code, " ", rule->name);
    CHECK_FALSE(rule->before.empty());
    CHECK_FALSE(rule->after.empty());
    CHECK(rule->before != rule->after);
    CHECK(rule->before.ends_with('\n'));
    CHECK(rule->after.ends_with('\n'));
  }
}

TEST_CASE("every rule says what a breach harms, and by what it is silent") {
  for (const Rule* rule : all_rules()) {
    INFO(rule->code, " has no Protects in its row");
    CHECK(rule->protects != Protects::unstated);
    CHECK((rule->profile == Profile::standard || rule->severity == Severity::note));
  }
}

TEST_CASE("a rule is found by code or name") {
  REQUIRE(find_rule("NP301") != nullptr);
  CHECK(find_rule("np301") == find_rule("målnivå-saknas"));
  CHECK(find_rule("NP300") == nullptr);
}

TEST_CASE("the latest earlier outcome is the latest year before the plan's that has a value") {
  struct {
    std::vector<YearMeasure> outcomes;
    int expected;  // 0: none
  } const rows[] = {
      {{}, 0},
      {{outcome(2023, Answer::value), outcome(2025, Answer::value)}, 2025},
      // the plan's own year and later ones are no earlier outcome
      {{outcome(2024, Answer::value), outcome(2026, Answer::value)}, 2024},
      // words for a missing value, and a split without a total, are passed over
      {{outcome(2023, Answer::value), outcome(2024, Answer::not_answered)}, 2023},
      {{outcome(2024, Answer::not_measured)}, 0},
      {{outcome(2024, Answer::value), outcome(2025, Answer::value, false)}, 2024},
  };
  for (const auto& row : rows) {
    Indicator indicator;
    indicator.outcomes = row.outcomes;
    const YearMeasure* found = latest_earlier_outcome(indicator, 2026);
    CHECK((found == nullptr ? 0 : found->year.value) == row.expected);
  }
}
