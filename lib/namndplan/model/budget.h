// A board's budget. Amounts are kronor, positive under the name that says what they are.
#pragma once

#include <string>
#include <vector>

#include "namndplan/base/number.h"
#include "namndplan/base/source.h"
#include "namndplan/model/entry.h"
#include "namndplan/model/vocabulary.h"

namespace namndplan {

// kostnader: one amount, or by kind.
struct CostKind {
  Located<std::string> kind;  // personal, köpt verksamhet, bidrag, …
  Located<Amount> amount;
};

// A net cost, or income and costs; a net cost may be negative (a net income).
struct NetCost {
  Place place;
  Located<Amount> net;     // nettokostnad, or the value alone
  Located<Amount> income;  // intäkter
  Located<Amount> costs;   // kostnader as one amount
  std::vector<CostKind> costs_by_kind;

  bool has_split() const { return income.given || has_costs(); }
  bool has_costs() const { return costs.given || !costs_by_kind.empty(); }
  bool given() const { return net.given || has_split(); }
  // Kronor; income or costs left out beside the other are 0. Only when given().
  Decimal kronor() const;
  Decimal income_kronor() const;
  Decimal cost_kronor() const;
};

struct BudgetLine : Entry {
  Located<std::string> unit;  // verksamhet
  NetCost budget;
  NetCost previous;  // föregående
};

struct FrameBase : Entry {  // utgångspunkt
  Located<int> year;
  Located<Amount> amount;
};

struct FrameStep : Entry {
  Located<std::string> reason;  // orsak
  Located<Amount> amount;
};

struct FrameDerivation : Entry {
  FrameBase base;
  std::vector<FrameStep> changes;
  bool given() const { return place.source != nullptr; }
};

struct FrameChange : Entry {  // a decided change of an earlier frame
  Located<int> year;
  Located<Amount> amount;
  Located<std::string> decision;
  std::vector<FrameStep> parts;
};

struct Reallocation : Entry {
  std::vector<Located<std::string>> to, from;  // a unit's id, or a name
  Located<Amount> amount;
  Located<std::string> reason;
};

struct ForecastPart : Entry {
  Located<std::string> unit;  // verksamhet, or …
  Located<std::string> name;  // … benämning
  Located<Amount> deviation;
  Located<std::string> reason;
};

struct EarlierForecast : Entry {  // prognos_föregående_år
  Located<int> year;
  Located<Amount> deviation;
  std::vector<ForecastPart> parts;
};

struct NetCostTarget {
  Place place;
  bool hold_budget = false;         // "håll budget"
  Located<Decimal> growth_at_most;  // percent units
  bool given() const { return hold_budget || growth_at_most.given; }
};

struct Budget : Entry {
  Located<MoneyUnit> unit;
  // In which its amounts are written: kr when nothing is said.
  MoneyUnit written_unit() const { return unit ? *unit : MoneyUnit::kr; }
  Located<Amount> frame;  // ram
  Located<std::string> text;
  FrameDerivation derivation;
  std::vector<FrameChange> earlier_changes;
  std::vector<Reallocation> reallocations;
  EarlierForecast earlier_forecast;
  NetCostTarget net_cost_target;
  Located<Decimal> index_rate;        // percent units
  Located<Decimal> payroll_overhead;  // po_pålägg, percent units
  Located<Decimal> deviation_limit;   // avvikelsegräns, percent units
  std::vector<BudgetLine> lines;      // in the order that people chose
  ById lines_by_unit;

  bool given() const { return place.source != nullptr; }
};

}  // namespace namndplan
