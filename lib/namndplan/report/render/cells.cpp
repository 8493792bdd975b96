#include "namndplan/report/render/cells.h"

#include "namndplan/base/number_format.h"
#include "namndplan/base/utf8.h"
#include "namndplan/model/find.h"
#include "namndplan/report/render/writer.h"

namespace namndplan::report {
namespace {

// Code points. A name is shown wherever something refers to it, so that a text which somebody wrote
// as a name must not make a report many times as long as the plan.
constexpr std::size_t longest_name = 200;

std::string yes_no(const Decimal& value, Language language) {
  FixedText words = value.is_zero() ? FixedText{"Nej", "No"} : FixedText{"Ja", "Yes"};
  return std::string(words.in(language));
}

bool is_yes_no(const Indicator& indicator) {
  return indicator.kind && *indicator.kind == IndicatorKind::yes_no;
}

Cell missing(const Measure& measure, Language language) {
  FixedText words{"", ""};
  if (measure.answer == Answer::not_answered) words = {not_answered_word, "no answer"};
  if (measure.answer == Answer::not_measured) words = {not_measured_word, "not measured"};
  return Cell::of(std::string(words.in(language)));
}

std::string unit_shown(const Figure& figure, const Indicator& indicator) {
  bool percent = indicator.kind && is_percent(*indicator.kind);
  if (percent || figure.percent) return "%";
  bool money = indicator.kind && *indicator.kind == IndicatorKind::money;
  return money ? indicator.unit.value : std::string();
}

std::string figure_text(const Figure& figure, const Indicator& indicator, Language language) {
  if (is_yes_no(indicator)) return yes_no(figure.value, language);
  return Cell::of_number(figure.value, unit_shown(figure, indicator)).shown(language);
}

// Of women and men, each as `text_of` writes its figure.
template <class TextOf>
std::string parts_of(const Measure& measure, std::string_view between, Language language,
                     TextOf text_of) {
  std::string out;
  for (auto [name, figure] : {std::pair{FixedText{"kvinnor ", "women "}, &measure.women},
                              {FixedText{"män ", "men "}, &measure.men}}) {
    if (!figure->valid) continue;
    out += std::string(out.empty() ? "" : between).append(name.in(language)) + text_of(*figure);
  }
  return out;
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
  return bare_measure(measure, indicator, Language::swedish);
}

Cell bare_measure(const Measure& measure, const Indicator& indicator, Language language) {
  if (!measure.has_value()) return missing(measure, language);
  if (is_yes_no(indicator)) return Cell::of(yes_no(measure.total.value, language));
  return Cell::of_number(measure.total.value);
}

std::string women_and_men(const Measure& measure, const Indicator& indicator, Language language) {
  if (!measure.split) return {};
  std::string_view between = FixedText{" och ", " and "}.in(language);
  return parts_of(measure, between, language, [&](const Figure& figure) {
    return is_yes_no(indicator) ? yes_no(figure.value, language)
                                : format_number(figure.value, language);
  });
}

Cell shown_measure(const Measure& measure, const Indicator& indicator, Language language) {
  if (!measure.split) {
    Cell cell = bare_measure(measure, indicator, language);
    if (cell.kind == Cell::Kind::number) cell.unit = unit_shown(measure.total, indicator);
    return cell;
  }
  std::string out = measure.has_value() ? figure_text(measure.total, indicator, language) : "";
  std::string parts = parts_of(measure, ", ", language, [&](const Figure& figure) {
    return figure_text(figure, indicator, language);
  });
  if (out.empty()) return Cell::of(parts);
  return Cell::of(parts.empty() ? out : out + " (" + parts + ")");
}

Cell value_cell(const Decimal& value, const Indicator& indicator) {
  return measure_cell(measure_with(value), indicator);
}

Cell shown_figure(const Decimal& value, const Indicator& indicator, Language language) {
  return shown_measure(measure_with(value), indicator, language);
}

Cell bare_figure(const Decimal& value, const Indicator& indicator, Language language) {
  return bare_measure(measure_with(value), indicator, language);
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

namespace {

// With what it asks for where that is not "at least".
Cell asked(Cell cell, const Measure& target, const Indicator& indicator, Language language) {
  if (is_yes_no(indicator) || !target.has_value()) return cell;
  FixedText asks{"", ""};
  if (indicator.direction.value == Direction::lower) asks = {"högst ", "at most "};
  if (indicator.direction.value == Direction::exact) asks = {"exakt ", "exactly "};
  return asks.sv.empty() ? cell : Cell::of(std::string(asks.in(language)) + cell.shown(language));
}

}  // namespace

Cell shown_target(const Measure& target, const Indicator& indicator, Language language) {
  return asked(shown_measure(target, indicator, language), target, indicator, language);
}

Cell bare_target(const Measure& target, const Indicator& indicator, Language language) {
  return asked(bare_measure(target, indicator, language), target, indicator, language);
}

std::string name_with_unit(const Indicator& indicator) {
  std::string out = fmt::format("{} {}", indicator.id.value, indicator.name.value);
  bool share = indicator.kind && *indicator.kind == IndicatorKind::share;
  std::string unit = share ? "%" : indicator.unit.value;
  const std::string beside = fmt::format(" ({})", unit);
  const bool has_it = out.ends_with(beside);  // as names taken from registers often have
  return unit.empty() || has_it ? out : out + beside;
}

std::string shown_text(const Cell& cell, Language language) { return cell.shown(language); }

std::string shown_share(const Decimal& fraction, int decimals, Language language) {
  return Cell::of_fixed(fraction * 100, decimals, "%").shown(language);
}

std::string shown_share(const Decimal& fraction, Language language) {
  return Cell::of_number(fraction * 100, "%").shown(language);
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
