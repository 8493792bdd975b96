// "Utveckling över åren": what the indicators have come to in earlier years, the latest five in the
// table and older ones below it.
#include <algorithm>
#include <set>

#include "namndplan/report/followup/followup_sections.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/render/cells.h"

namespace namndplan::report {
namespace {

constexpr std::size_t most_years = 5;

struct YearRow {
  const IndicatorResult* result;
  std::vector<const YearMeasure*> outcomes;  // of years before the plan's
};

std::vector<YearRow> rows_of(const FollowUpReportInput& input) {
  std::vector<YearRow> rows;
  each_indicator(input.fulfilment, [&](const IndicatorResult& result) {
    YearRow row{&result, {}};
    for (const YearMeasure& entry : result.indicator->outcomes) {
      if (entry.measure.given() && entry.year.value < input.plan().year.value)
        row.outcomes.push_back(&entry);
    }
    if (row.outcomes.size() > 1) rows.push_back(std::move(row));
  });
  return rows;
}

std::vector<int> years_of(const std::vector<YearRow>& rows) {
  std::set<int> all;
  for (const YearRow& row : rows) {
    for (const YearMeasure* entry : row.outcomes) all.insert(entry->year.value);
  }
  return {all.begin(), all.end()};
}

Cell bare(const Measure* measure, const Indicator& indicator, const Writer& out) {
  return measure == nullptr ? Cell() : bare_measure(*measure, indicator, out.language());
}

// Outcomes of years that the table has no room for, and women and men of all but the latest.
std::string older(const YearRow& row, int first_year, const Writer& out) {
  const Indicator& indicator = *row.result->indicator;
  std::string text;
  for (const YearMeasure* entry : row.outcomes) {
    std::string said;
    if (entry->year.value < first_year)
      said = shown_measure(entry->measure, indicator, out.language()).shown(out.language());
    else if (entry != row.outcomes.back())
      said = women_and_men(entry->measure, indicator, out.language());
    if (!said.empty())
      text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", entry->year.value, said);
  }
  return text;
}

}  // namespace

void append_years(const FollowUpReportInput& input, Writer& out) {
  const std::vector<YearRow> rows = rows_of(input);
  if (rows.empty()) return;
  std::vector<int> years = years_of(rows);
  years.erase(years.begin(),
              years.end() - static_cast<std::ptrdiff_t>(std::min(years.size(), most_years)));
  Table table{{{out.in({"Indikator", "Indicator"}), false}}, {}};
  for (int year : years) table.columns.push_back({std::to_string(year), true});
  std::string current = std::to_string(input.plan().year.value);
  if (!input.period.december())
    current = short_period(input.period.month(), out.language()) + " " + current;
  table.columns.push_back({std::move(current), true});
  List more;
  for (const YearRow& row : rows) {
    const Indicator& indicator = *row.result->indicator;
    std::vector<Cell> cells{Cell::of(name_with_unit(indicator))};
    for (int year : years)
      cells.push_back(bare(measure_of(indicator.outcomes, year), indicator, out));
    cells.push_back(bare(row.result->outcome, indicator, out));
    table.rows.push_back(std::move(cells));
    std::string text = older(row, years.front(), out);
    if (!text.empty()) more.items.push_back({fmt::format("{}: {}.", indicator.id.value, text), {}});
  }
  out.heading(2, out.in({"Utveckling över åren", "Development over the years"}));
  out.table(with_dashes(std::move(table)));
  out.list(std::move(more));
}

}  // namespace namndplan::report
