// How rules word what they found: lists, suggestions, two texts that differ, and where in a plan to
// point when the plan lacks something that its regionplan has.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "namndplan/base/calendar.h"
#include "namndplan/base/text.h"
#include "namndplan/model/board_plan.h"

namespace namndplan::rules {

// "a, b, c"; at most ten, then "…". Each is shortened.
std::string listed(std::span<const std::string_view> words);
// "apr, aug, dec" of the months set in `bits` (as Schedule::bits).
std::string listed_months(std::uint16_t bits);

// The ids of a list of records, as candidates for listed() and nearest().
template <class Record>
std::vector<std::string_view> ids_of(const std::vector<Record>& records) {
  std::vector<std::string_view> ids;
  for (const Record& record : records) ids.push_back(record.id.value);
  return ids;
}

// Records by id, so that plans of any size are compared in reasonable time.
template <class Record>
std::map<std::string_view, const Record*> by_id(const std::vector<Record>& records) {
  std::map<std::string_view, const Record*> found;
  for (const Record& record : records) found.emplace(record.id.value, &record);
  return found;
}

// "menade du `RUS`?" when one of `known` (at most 200 are tried) is near `written`, else
// `otherwise`.
Text suggestion(std::string_view written, std::span<const std::string_view> known, Text otherwise);

// The same for ids: of a few short ones nearly any is near, so `all`, which lists them, is given
// instead.
Text known_ids(std::string_view written, std::span<const std::string_view> known, Text all);

// Those of `missing` that an id which the plan does not have most likely stands for, one for each:
// the finding about that id says enough.
std::set<std::string_view> meant_by(const std::vector<std::string_view>& unknown,
                                    std::vector<std::string_view> missing);

// Line breaks and repeated blanks tell nothing apart.
bool same_text(std::string_view a, std::string_view b);
// Short forms of two texts that differ. Long ones with the same beginning are cut there ("…"), so
// that the difference is seen; characters that do not show are spelled when they are all of it.
std::pair<std::string, std::string> short_forms(std::string_view a, std::string_view b);

// An amount in the unit of the plan's own budget, as its author writes it: "6 100 tkr".
std::string money(const BoardPlan& plan, const Decimal& kronor);

// Where a finding points when something of the regionplan is not in the plan at all: at the
// reference to the regionplan.
const Place& regionplan_place(const BoardPlan& plan);

}  // namespace namndplan::rules
