// Rows of the tables for programs, filled by column name, so that a builder reads like its table.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/model/board_plan.h"
#include "namndplan/report/render/document.h"

namespace namndplan::report {

// One row under way; it stands in the table when done() is called. The columns that every table
// begins with are filled from the start, all others are empty until set.
class Row {
 public:
  // `period` is "2026-08"; empty in what no follow-up has a part in.
  Row(DataTable& table, const BoardPlan& plan, std::string_view period);
  Row& set(std::string_view column, Cell cell);  // a column of the table (assert)
  // A text that many rows in a row have, however long it is: they share it.
  Row& set_shared(std::string_view column, const std::string& text);
  void done() { table_.rows.push_back(std::move(cells_)); }

 private:
  std::size_t index_of(std::string_view column) const;

  DataTable& table_;
  std::vector<Cell> cells_;
};

// Rows with all that the plan says; what a follow-up gives is left to the caller, and so is done().
Row indicator_row(DataTable& table, const BoardPlan& plan, std::string_view period,
                  const Goal& goal, const Objective& objective, const Indicator& indicator);
Row objective_row(DataTable& table, const BoardPlan& plan, std::string_view period,
                  const Goal& goal, const Objective& objective);
Row goal_row(DataTable& table, const BoardPlan& plan, std::string_view period, const Goal& goal);
Row activity_row(DataTable& table, const BoardPlan& plan, std::string_view period,
                 const Objective& objective, const Activity& activity);
Row assignment_row(DataTable& table, const BoardPlan& plan, std::string_view period,
                   const Assignment& assignment);  // without its status
// A part is a row of its own; what it does not say itself is not filled in from the whole.
Row part_row(DataTable& table, const BoardPlan& plan, std::string_view period,
             const Assignment& assignment, const AssignmentPart& part);

}  // namespace namndplan::report
