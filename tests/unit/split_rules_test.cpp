// A total and its women and men: for every kind, wherever a measure is written (NP313, NP420).
#include <fmt/format.h>

#include "found.h"

using found::Found;
using found::plan_with;

namespace {

// Where a split may be: in the plan, or in the follow-up.
struct Where {
  const char* field;
  const char* plan;       // fields of the indicator
  const char* follow_up;  // of its row
};

constexpr Where places[] = {
    {"utfall i planen", "utfall: {{2025: {}}}, målnivå: 1", ""},
    {"målnivå", "målnivå: {}", ""},
    {"målnivå per år", "målnivå: {{2026: 1, 2027: {}}}", ""},
    {"delårsnivå", "målnivå: 1, delårsnivå: {{aug: {}}}", ""},
    {"utfall", "målnivå: 1", "{{utfall: {}}}"},
    {"prognos", "målnivå: 1", "{{utfall: 1, prognos: {}}}"},
};

int splits_found(const Where& where, std::string_view kind, std::string_view split) {
  const std::string unit = kind == "belopp" ? ", enhet: tkr" : "";
  const std::string plan =
      plan_with(fmt::format("typ: {}{}, periodicitet: [aug, dec], {}", kind, unit,
                            fmt::format(fmt::runtime(where.plan), split)));
  const std::string row = fmt::format(fmt::runtime(where.follow_up), split);
  found::Files files{plan, {}};
  if (!row.empty()) files.follow_ups[8] = "indikatorer:\n  \"1.1.1\": " + row + "\n";
  const Found found(files);
  return found.count(row.empty() ? "NP313" : "NP420");
}

}  // namespace

TEST_CASE("a split is judged alike for every kind, in every field of plan and follow-up") {
  struct {
    const char* split;
    bool sum_holds, lies_between;
  } const rows[] = {
      {"{totalt: 70, kvinnor: 40, män: 30}", true, false},
      {"{totalt: 71, kvinnor: 40, män: 30}", true, false},  // some of unknown gender
      {"{totalt: 69, kvinnor: 40, män: 30}", true, false},  // rounding: half a unit of each
      {"{totalt: 68, kvinnor: 40, män: 30}", false, false},
      {"{totalt: 35, kvinnor: 40, män: 30}", false, true},
      {"{totalt: 40, kvinnor: 40, män: 30}", false, true},
      {"{totalt: 41, kvinnor: 40, män: 30}", false, false},
      {"{totalt: 29, kvinnor: 40, män: 30}", false, false},
      {"{totalt: 40.5, kvinnor: 40, män: 30}", false, true},  // half a unit of the coarsest
      {"{totalt: 40.6, kvinnor: 40, män: 30}", false, false},
      {"{totalt: 29.5, kvinnor: 40, män: 30}", false, true},
      {"{totalt: 70.0, kvinnor: 40.1, män: 30.0}", true, false},
      {"{totalt: 69.8, kvinnor: 40.0, män: 30.0}", false, false},
      {"{kvinnor: 40, män: 30}", true, true},  // nothing to hold against
  };
  for (const Where& where : places) {
    for (const auto& row : rows) {
      for (const char* kind : {"antal", "belopp"}) {
        INFO(where.field, " ", kind, " ", row.split);
        CHECK(splits_found(where, kind, row.split) == (row.sum_holds ? 0 : 1));
      }
      for (const char* kind : {"andel", "procent", "medelvärde", "index"}) {
        INFO(where.field, " ", kind, " ", row.split);
        CHECK(splits_found(where, kind, row.split) == (row.lies_between ? 0 : 1));
      }
    }
  }
}

TEST_CASE("a mean that is typed as a count is asked about") {
  auto advice = [](const char* kind, const char* split) {
    return Found({plan_with(fmt::format("typ: {}, målnivå: 1, utfall: {{2025: {}}}", kind, split))})
        .text("NP313");
  };
  CHECK(advice("antal", "{totalt: 35, kvinnor: 40, män: 30}").find("medelvärde`?") !=
        std::string::npos);
  CHECK(advice("belopp", "{totalt: 35, kvinnor: 40, män: 30}").find("medelvärde`?") !=
        std::string::npos);
  CHECK(advice("antal", "{totalt: 20, kvinnor: 40, män: 30}").find("ett av de tre talen är fel") !=
        std::string::npos);
}
