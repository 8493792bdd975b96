#include "namndplan/report/cells.h"

#include "namndplan/base/number_format.h"
#include "namndplan/base/utf8.h"
#include "namndplan/model/find.h"
#include "namndplan/report/writer.h"

namespace namndplan::report {
namespace {

// Code points. A name is shown wherever something refers to it, so that a text which somebody wrote
// as a name must not make a report many times as long as the plan.
constexpr std::size_t longest_name = 200;

std::string yes_no(const Decimal& value) { return std::string(value.is_zero() ? "Nej" : "Ja"); }

bool is_yes_no(const Indicator& indicator) {
  return indicator.kind && *indicator.kind == IndicatorKind::yes_no;
}

Cell missing(const Measure& measure) {
  if (measure.answer == Answer::not_answered) return Cell::of(not_answered_word);
  if (measure.answer == Answer::not_measured) return Cell::of(not_measured_word);
  return {};
}

std::string unit_shown(const Figure& figure, const Indicator& indicator) {
  bool percent = indicator.kind && is_percent(*indicator.kind);
  if (percent || figure.percent) return "%";
  bool money = indicator.kind && *indicator.kind == IndicatorKind::money;
  return money ? indicator.unit.value : std::string();
}

std::string figure_text(const Figure& figure, const Indicator& indicator) {
  if (is_yes_no(indicator)) return yes_no(figure.value);
  std::string unit = unit_shown(figure, indicator);
  return format_swedish(figure.value) + (unit.empty() ? "" : "\u00a0" + unit);
}

Measure measure_with(const Decimal& value) {
  Measure measure;
  measure.answer = Answer::value;
  measure.total.value = value.rounded(6);
  measure.total.valid = true;
  return measure;
}

}  // namespace

Cell measure_cell(const Measure& measure, const Indicator& indicator) {
  if (!measure.has_value()) return missing(measure);
  if (is_yes_no(indicator)) return Cell::of(yes_no(measure.total.value));
  return Cell::of_number(measure.total.value);
}

Cell shown_measure(const Measure& measure, const Indicator& indicator) {
  if (!measure.split) {
    if (!measure.has_value()) return missing(measure);
    if (is_yes_no(indicator)) return Cell::of(yes_no(measure.total.value));
    return Cell::of_number(measure.total.value, unit_shown(measure.total, indicator));
  }
  std::string out = measure.has_value() ? figure_text(measure.total, indicator) : "";
  std::string parts;
  for (auto [name, figure] : {std::pair{"kvinnor ", &measure.women}, {"män ", &measure.men}}) {
    if (!figure->valid) continue;
    parts += (parts.empty() ? "" : ", ") + (name + figure_text(*figure, indicator));
  }
  if (out.empty()) return Cell::of(parts);
  return Cell::of(parts.empty() ? out : out + " (" + parts + ")");
}

Cell value_cell(const Decimal& value, const Indicator& indicator) {
  return measure_cell(measure_with(value), indicator);
}

Cell shown_figure(const Decimal& value, const Indicator& indicator) {
  return shown_measure(measure_with(value), indicator);
}

Cell schedule_cell(const Located<Schedule>& schedule) {
  return schedule ? Cell::of(schedule->word()) : Cell();
}

Cell shown_schedule(const Located<Schedule>& schedule, Language language) {
  if (!schedule) return {};
  auto say = [&](FixedText words) { return Cell::of(std::string(words.in(language))); };
  switch (schedule->form()) {
    case Schedule::Form::monthly:
      return say({"varje månad", "every month"});
    case Schedule::Form::quarterly:
      return say({"varje kvartal", "every quarter"});
    case Schedule::Form::half_yearly:
      return say({"varje halvår", "every half-year"});
    case Schedule::Form::yearly:
      return say({"årligen", "yearly"});
    case Schedule::Form::list:
    case Schedule::Form::tertial:
      break;
  }
  std::vector<std::string> months;
  for (int month = 1; month <= 12; ++month) {
    if (schedule->has(month)) months.emplace_back(month_name(month, language));
  }
  return Cell::of(enumeration(months, language));
}

Cell shown_target(const Measure& target, const Indicator& indicator, Language language) {
  Cell cell = shown_measure(target, indicator);
  if (is_yes_no(indicator) || !target.has_value()) return cell;
  FixedText asks{"", ""};
  if (indicator.direction.value == Direction::lower) asks = {"högst ", "at most "};
  if (indicator.direction.value == Direction::exact) asks = {"exakt ", "exactly "};
  return asks.sv.empty() ? cell : Cell::of(std::string(asks.in(language)) + shown_text(cell));
}

std::string name_with_unit(const Indicator& indicator) {
  std::string out = fmt::format("{} {}", indicator.id.value, indicator.name.value);
  bool share = indicator.kind && *indicator.kind == IndicatorKind::share;
  std::string unit = share ? "%" : indicator.unit.value;
  return unit.empty() ? out : fmt::format("{} ({})", out, unit);
}

std::string shown_text(const Cell& cell) {
  if (cell.kind == Cell::Kind::text || cell.kind == Cell::Kind::empty) return cell.words();
  std::string number = cell.kind == Cell::Kind::fixed ? format_swedish(cell.number, cell.decimals)
                                                      : format_swedish(cell.number);
  return cell.unit.empty() ? number : number + "\u00a0" + cell.unit;
}

Cell text_cell(const Located<std::string>& text) { return Cell::of(text.value); }

std::string shown_name(const std::string& name) { return shorten(name, longest_name); }

std::string unit_name(const BoardPlan& plan, const std::string& id) {
  const Unit* unit = find_unit(plan, id);
  return shown_name(unit == nullptr ? id : unit->name.value);
}

std::string board_name(const BoardPlan& plan) { return shown_name(plan.board.value); }

Cell unit_cell(const BoardPlan& plan, const Located<std::string>& id) {
  return Cell::of(unit_name(plan, id.value));
}

Cell date_cell(const Located<Date>& date) { return date ? Cell::of_date(date->iso()) : Cell(); }

Cell net_cost_cell(const NetCost& cost) {
  return cost.given() ? Cell::of_fixed(-cost.kronor(), 2) : Cell();
}

}  // namespace namndplan::report
