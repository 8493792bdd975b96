// Cells that several reports have: how a value of the model looks in a table. People see units and
// signs; programs see stable forms.
#pragma once

#include <string>
#include <vector>

#include "namndplan/base/text.h"
#include "namndplan/model/board_plan.h"
#include "namndplan/report/render/document.h"

namespace namndplan::report {

// An outcome or target: a number in the indicator's own unit, Ja/Nej, "svar saknas", "mäts ej" or
// empty. A split without a total is empty.
Cell measure_cell(const Measure& measure, const Indicator& indicator);
// The same for people: shares with %, a split with women and men.
Cell shown_measure(const Measure& measure, const Indicator& indicator,
                   Language language = Language::swedish);
// The same without its unit, which appears beside the name, and without women and men.
Cell bare_measure(const Measure& measure, const Indicator& indicator, Language language);
// "kvinnor 76,2 och män 74,5", bare; empty without a split.
std::string women_and_men(const Measure& measure, const Indicator& indicator, Language language);

// A figure computed for the indicator, such as a forecast: at most six decimals, or Ja/Nej.
Cell value_cell(const Decimal& value, const Indicator& indicator);
// The same for people.
Cell shown_figure(const Decimal& value, const Indicator& indicator,
                  Language language = Language::swedish);
// The same without its unit.
Cell bare_figure(const Decimal& value, const Indicator& indicator, Language language);

// As written in the plan; empty when it is not.
Cell schedule_cell(const Located<Schedule>& schedule);
// "april, augusti och december", "varje kvartal", "årligen" and the like, for people.
Cell shown_schedule(const Located<Schedule>& schedule, Language language);
// A target for people, with what it asks for where that is not "at least": "högst 5", "exakt 7".
Cell shown_target(const Measure& target, const Indicator& indicator, Language language);
// The same without its unit.
Cell bare_target(const Measure& target, const Indicator& indicator, Language language);
// "1.1.1 Väntetid (dagar)"
std::string name_with_unit(const Indicator& indicator);

// A cell's content as people read it in running text.
std::string shown_text(const Cell& cell, Language language = Language::swedish);
// A fraction in per cent: "86,7 %", "86.7%".
std::string shown_share(const Decimal& fraction, int decimals, Language language);
// The same with as many decimals as it has.
std::string shown_share(const Decimal& fraction, Language language);

Cell text_cell(const Located<std::string>& text);
// A name where something refers to it, in a document for people; cut when it is longer than any
// name is.
std::string shown_name(const std::string& name);
// That of the unit with this id; the id when the plan has no such unit.
std::string unit_name(const BoardPlan& plan, const std::string& id);
std::string board_name(const BoardPlan& plan);
Cell unit_cell(const BoardPlan& plan, const Located<std::string>& id);
Cell date_cell(const Located<Date>& date);

// A net cost as tables have it, with a minus sign: kronor with two decimals.
Cell net_cost_cell(const NetCost& cost);

}  // namespace namndplan::report
