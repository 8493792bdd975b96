// Sentences on a budget at a period, for every section that speaks of it.
#pragma once

#include <string>

#include "namndplan/report/followup/followup_report.h"
#include "namndplan/report/parts/money.h"
#include "namndplan/report/render/writer.h"

namespace namndplan::report {

// A deviation or a change in a table, with its sign: kronor in the unit, a share in per cent, or
// that it cannot be computed or has too small a base. Empty without a value.
Cell budget_cell(const BudgetFigure& figure, const ShownUnit& unit, const Writer& out);
// A net cost in a table: positive, a net income with a minus.
Cell net_cost_cell(const BudgetFigure& figure, const ShownUnit& unit);
// "+3,6 %", "– (för liten bas)". The figure has a value.
std::string percent_change(const BudgetFigure& share, const Writer& out);
// "ett underskott på 60,3 mkr", "ett överskott på …", "i nivå med budget"; with as many decimals,
// or in kronor, as it takes to show one that is not 0.
std::string surplus(const Decimal& deviation, const ShownUnit& unit, const Writer& out);

// "Staben"; the sum of lines is "Summa", a frame without lines is of the board.
std::string budget_row_name(const BoardPlan& plan, const BudgetResult& row, const Writer& out);

// The unit of all amounts in a follow-up's document. The plan has a budget.
ShownUnit unit_of(const FollowUpReportInput& input);

// "Prognosen för helåret är ett underskott på 60,3 mkr mot budget (−2,1 %)."; in December the
// outcome. Says which lines lack a figure when there is no sum. Empty without a budget.
std::string deviation_sentence(const FollowUpReportInput& input, const Writer& out);

// "Nettokostnaden väntas öka med 3,6 % från 2025."; empty when that cannot be told.
std::string growth_sentence(const FollowUpReportInput& input, const Writer& out);
// "Målet att hålla budgeten bedöms inte nås."; empty without a target.
std::string target_sentence(const FollowUpReportInput& input, const Writer& out);

// "Verksamheten: 71,0 mkr → 71,5 mkr (0,5 mkr sämre)" for each forecast that is another than
// before.
List forecast_changes(const FollowUpReportInput& input, const Writer& out);
// "Verksamheten: 170 tkr → 330 tkr" for each outcome that is another than before.
List outcome_changes(const FollowUpReportInput& input, const Writer& out);

}  // namespace namndplan::report
