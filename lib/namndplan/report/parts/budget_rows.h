// The rows of the tables `budget` and `kostnadsslag`, for programs: kronor, income with a plus,
// costs and net costs with a minus. A column is summed over the rows with radtyp `rad`.
#pragma once

#include <string_view>
#include <vector>

#include "namndplan/figures/deviation.h"
#include "namndplan/report/render/document.h"
#include "namndplan/report/render/writer.h"

namespace namndplan::report {

struct ShownUnit;

// Lines, `Summa`, and `Ram` where it is another amount. Without lines the frame is the only line.
void add_budget_rows(DataTable& table, const BoardPlan& plan, std::string_view period,
                     const Deviation& result);
// What the plan alone says.
void add_planned_rows(DataTable& table, const BoardPlan& plan);

// One kind of cost of a line; outcome and forecast where the follow-up gives them by kind.
struct CostKindRow {
  std::string unit, kind;
  std::optional<Decimal> budget, outcome, forecast;  // kronor, as written: without a minus
};
// In the order of the lines, kinds as the plan has them, then those that only the follow-up has.
// `follow_up` may be nullptr.
std::vector<CostKindRow> cost_kinds(const BoardPlan& plan, const FollowUp* follow_up);
void add_cost_kind_rows(DataTable& table, const BoardPlan& plan, std::string_view period,
                        const FollowUp* follow_up);
// "Kostnader per slag", for people; nothing when no line has kinds.
void append_cost_kinds(const BoardPlan& plan, const FollowUp* follow_up, const ShownUnit& unit,
                       Writer& out);

}  // namespace namndplan::report
