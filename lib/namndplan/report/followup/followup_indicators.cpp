// The table of an objective's indicators has what a reader compares, as bare numbers: the unit is
// beside the name. How forecasts were made, outcomes from earlier months, women and men, weights,
// sources and comments follow below it, so that nothing written is lost and no table grows wide.
#include <array>

#include "namndplan/model/find.h"
#include "namndplan/report/followup/followup_sections.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/parts/earlier_outcomes.h"
#include "namndplan/report/parts/sentences.h"
#include "namndplan/report/render/cells.h"

namespace namndplan::report {
namespace {

class Indicators {
 public:
  Indicators(const FollowUpReportInput& input, const ObjectiveResult& objective, Writer& out)
      : input_(input),
        objective_(objective),
        out_(out),
        outcome_year_(usual_outcome_year(input.plan())) {}

  void build();

 private:
  std::string in(FixedText pair) const { return out_.in(pair); }
  std::string month_of(int month) const { return std::string(month_name(month, out_.language())); }
  bool nothing_due() const;
  void table();
  std::vector<Cell> row(const IndicatorResult& result) const;
  Cell earlier(const Indicator& indicator) const;
  Cell outcome(const IndicatorResult& result) const;
  Cell forecast(const IndicatorResult& result) const;
  std::string not_reached(const IndicatorResult& result) const;
  std::string below_outcome(const IndicatorResult& result) const;
  void forecasts();
  void responsible();
  void notes();
  std::string note(const IndicatorResult& result) const;
  void add_outcome(const IndicatorResult& result, std::vector<std::string>& said) const;
  void add_split(FixedText what, const Measure* measure, const Indicator& indicator,
                 std::vector<std::string>& said) const;
  std::string comment(const IndicatorResult& result) const;

  const FollowUpReportInput& input_;
  const ObjectiveResult& objective_;
  Writer& out_;
  const int outcome_year_;
};

void Indicators::build() {
  if (objective_.indicators.empty()) return;
  if (nothing_due())
    return out_.paragraph(no_indicators_due_sentence(input_.period.month(), out_.language()));
  table();
  forecasts();
  responsible();
  notes();
}

bool Indicators::nothing_due() const {
  for (const IndicatorResult& row : objective_.indicators) {
    if (row.standing != Standing::not_current || row.outcome != nullptr || row.report != nullptr)
      return false;
  }
  return true;
}

void Indicators::table() {
  const int year = input_.plan().year.value;
  const bool december = input_.period.december();
  const std::string period =
      december ? std::to_string(year) : short_period(input_.period.month(), out_.language());
  Table rows{{{in({"Indikator", "Indicator"}), false},
              {out_.say("Utfall {}", "Outcome {}", outcome_year_), true},
              {out_.say("Utfall {}", "Outcome {}", period), true},
              {out_.say("Prognos {}", "Forecast {}", year), true},
              {out_.say("Mål {}", "Target {}", year), true},
              {in({"Måluppfyllelse", "Fulfilment"}), true},
              {in({"Bedömning", "Assessment"}), false}},
             {}};
  for (const IndicatorResult& indicator : objective_.indicators)
    rows.rows.push_back(row(indicator));
  out_.table(with_dashes(without_empty_columns(std::move(rows), {2, 4, 6})));
}

std::vector<Cell> Indicators::row(const IndicatorResult& result) const {
  const Indicator& indicator = *result.indicator;
  Cell target;
  if (result.target != nullptr) target = bare_target(*result.target, indicator, out_.language());
  return {Cell::of(name_with_unit(indicator)),
          earlier(indicator),
          outcome(result),
          forecast(result),
          target,
          degree_cell(result.degree, input_.fulfilment.limits),
          Cell::of(shown(computed(result), out_.language()) + not_reached(result))};
}

// By the method of shares an indicator counts only when its target is reached, whatever its level.
std::string Indicators::not_reached(const IndicatorResult& result) const {
  const bool marked = input_.fulfilment.limits.method == Method::share_reached &&
                      result.standing == Standing::assessed && !result.reached &&
                      result.level == Level::fulfilled;
  return marked ? in({", når inte målnivån", ", target not reached"}) : std::string();
}

// The latest; with its year where that is not the heading's.
Cell Indicators::earlier(const Indicator& indicator) const {
  const YearMeasure* latest = latest_answer(indicator, input_.plan().year.value);
  if (latest == nullptr) return {};
  Cell cell = bare_measure(latest->measure, indicator, out_.language());
  if (latest->year.value == outcome_year_) return cell;
  return Cell::of(fmt::format("{} ({})", cell.shown(out_.language()), latest->year.value));
}

Cell Indicators::outcome(const IndicatorResult& result) const {
  if (result.outcome == nullptr)
    return result.missing ? Cell::of(in({"saknas", "missing"})) : Cell();
  return bare_measure(*result.outcome, *result.indicator, out_.language());
}

Cell Indicators::forecast(const IndicatorResult& result) const {
  if (!result.forecast) return {};
  return result.forecast_method == ForecastMethod::given
             ? bare_measure(result.report->forecast, *result.indicator, out_.language())
             : bare_figure(*result.forecast, *result.indicator, out_.language());
}

// "Prognoser: 1.1.2 framskrivet; 1.2.1 och 1.2.2 senaste utfall."
void Indicators::forecasts() {
  std::vector<std::pair<std::string, std::vector<std::string>>> methods;
  for (const IndicatorResult& row : objective_.indicators) {
    if (!row.forecast) continue;
    std::string method = shown_forecast_method(row, out_.language());
    if (row.uncut) method += in({", högst 100 %", ", at most 100%"});
    auto at = methods.begin();
    while (at != methods.end() && at->first != method) ++at;
    if (at == methods.end()) at = methods.insert(at, {method, {}});
    at->second.push_back(row.indicator->id.value);
  }
  std::string listed;
  std::size_t count = 0;
  for (const auto& [method, ids] : methods) {
    count += ids.size();
    listed += (listed.empty() ? "" : "; ") + enumeration(ids, out_.language()) + " " + method;
  }
  if (listed.empty()) return;
  out_.paragraph(count == 1 ? out_.say("Prognos: {}.", "Forecast: {}.", listed)
                            : out_.say("Prognoser: {}.", "Forecasts: {}.", listed));
}

// "Ansvarig: Staben (1.1.1 och 1.1.3), Biblioteket (1.1.2)."
void Indicators::responsible() {
  std::vector<std::pair<std::string, std::vector<std::string>>> units;
  for (const IndicatorResult& row : objective_.indicators) {
    if (!row.indicator->responsible) continue;
    std::string name = unit_name(input_.plan(), *row.indicator->responsible);
    auto at = units.begin();
    while (at != units.end() && at->first != name) ++at;
    if (at == units.end()) at = units.insert(at, {name, {}});
    at->second.push_back(row.indicator->id.value);
  }
  std::string listed;
  for (const auto& [name, ids] : units) {
    bool all = ids.size() == objective_.indicators.size();
    listed += (listed.empty() ? "" : ", ") + name +
              (all ? "" : " (" + enumeration(ids, out_.language()) + ")");
  }
  if (!listed.empty()) out_.paragraph(out_.say("Ansvarig: {}.", "Responsible: {}.", listed));
}

void Indicators::add_split(FixedText what, const Measure* measure, const Indicator& indicator,
                           std::vector<std::string>& said) const {
  if (measure == nullptr) return;
  std::string parts = women_and_men(*measure, indicator, out_.language());
  if (!parts.empty()) said.push_back(fmt::format("{}: {}", in(what), parts));
}

// Of which month it is, when it was due, and its parts.
void Indicators::add_outcome(const IndicatorResult& result, std::vector<std::string>& said) const {
  const Indicator& indicator = *result.indicator;
  if (result.outcome != nullptr && result.outcome_month != input_.period.month()) {
    said.push_back(
        out_.say("utfallet är från {}", "the outcome is from {}", month_of(result.outcome_month)));
  }
  if (result.outcome == nullptr && result.missing && !result.due) {
    said.push_back(out_.say("utfallet skulle ha lämnats i {}", "the outcome was due in {}",
                            month_of(result.due_month)));
  }
  add_split({"utfall", "outcome"}, result.outcome, indicator, said);
  const YearMeasure* latest = latest_answer(indicator, input_.plan().year.value);
  if (latest != nullptr && latest->measure.split) {
    said.push_back(out_.say("utfall {}: {}", "outcome {}: {}", latest->year.value,
                            women_and_men(latest->measure, indicator, out_.language())));
  }
}

// A forecast that cannot be: what accumulates only grows.
std::string Indicators::below_outcome(const IndicatorResult& result) const {
  const Indicator& indicator = *result.indicator;
  if (!indicator.adds_up() || result.forecast_method != ForecastMethod::given ||
      !result.has_outcome() || result.outcome->total.value < 0 ||
      *result.forecast >= result.outcome->total.value)
    return {};
  return in({"prognosen för helåret är lägre än utfallet hittills",
             "the forecast of the whole year is below the outcome so far"});
}

std::string Indicators::note(const IndicatorResult& result) const {
  const Indicator& indicator = *result.indicator;
  std::vector<std::string> said;
  std::string weight = weight_note(result.weight, indicator.decisive, out_.language());
  if (!weight.empty()) said.push_back(weight.substr(2, weight.size() - 3));
  add_outcome(result, said);
  if (result.report != nullptr && result.forecast_method == ForecastMethod::given)
    add_split({"prognos", "forecast"}, &result.report->forecast, indicator, said);
  add_split({"mål", "target"}, result.target, indicator, said);
  for (const MonthMeasure& entry : indicator.interim_targets) {
    if (entry.month.value != input_.period.month() || input_.period.december()) continue;
    said.push_back(
        out_.say("delårsnivå i {}: {}", "interim target in {}: {}", month_of(entry.month.value),
                 bare_measure(entry.measure, indicator, out_.language()).shown(out_.language())));
    if (result.forecast_method == ForecastMethod::projection && entry.measure.has_value() &&
        entry.measure.total.value <= 0) {
      said.back() += in({", som inget kan skrivas fram efter: framskrivningen är jämn över året",
                         ", which nothing can be projected along: the projection is even over "
                         "the year"});
    }
  }
  if (std::string below = below_outcome(result); !below.empty()) said.push_back(below);
  bool undecided = result.standing == Standing::not_assessed && result.has_outcome() &&
                   indicator.kind && *indicator.kind == IndicatorKind::yes_no;
  if (undecided && !input_.period.december())
    said.push_back(in({"avgörs senast i december", "is settled in December at the latest"}));
  if (indicator.source && *indicator.source != "egen")
    said.push_back(in({"källa: ", "source: "}) + *indicator.source);
  std::string out;
  for (const std::string& clause : said) out += (out.empty() ? "" : "; ") + clause;
  return out.empty() ? out : out + ".";
}

// What is said of it now; else of its outcome when that was given, in an earlier month.
std::string Indicators::comment(const IndicatorResult& result) const {
  std::string own = comment_text(result.report);
  if (!own.empty() || result.outcome == nullptr) return own;
  for (const FollowUp* earlier : input_.period.follow_ups) {
    if (earlier->period->month == result.outcome_month)
      return comment_text(find_row(earlier->indicators, result.indicator->id.value));
  }
  return {};
}

void Indicators::notes() {
  List list;
  for (const IndicatorResult& row : objective_.indicators) {
    std::string lead = note(row);
    std::string said = comment(row);
    if (lead.empty() && said.empty()) continue;
    lead = row.indicator->id.value + (lead.empty() ? "" : ": " + lead);
    list.items.push_back(said.empty() ? ListItem{lead, {}} : item_with_text(lead, said));
  }
  out_.list(std::move(list));
}

}  // namespace

void append_indicators(const FollowUpReportInput& input, const ObjectiveResult& objective,
                       Writer& out) {
  Indicators(input, objective, out).build();
}

}  // namespace namndplan::report
