// What the tables of facts are filled with: a record at a time, a fact for each value that is
// given.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "namndplan/base/calendar.h"
#include "namndplan/base/number.h"
#include "namndplan/figures/facts.h"

namespace namndplan {

class FactWriter {
 public:
  FactWriter(std::vector<FactRecord>& records, Subject subject, std::string id, const Entry& entry);

  FactRecord& record() { return record_; }
  FactWriter& parent(const std::string& id);
  FactWriter& title(std::string_view key, const Located<std::string>& title);
  FactWriter& across(Across across);  // of the whole record

  // Each gives a reference to the fact, or to one that goes nowhere when there is nothing given.
  Fact& text(std::string_view key, const Located<std::string>& text);
  Fact& prose(std::string_view key, const Located<std::string>& text);
  Fact& number(std::string_view key, const Located<Decimal>& value);
  Fact& share(std::string_view key, const Located<Decimal>& value);
  Fact& money(std::string_view key, const Located<Amount>& value);
  Fact& date(std::string_view key, const Located<Date>& value);
  Fact& year(std::string_view key, const Located<int>& value);
  Fact& years(std::string_view key, const Located<YearSpan>& value);
  Fact& schedule(std::string_view key, const Located<Schedule>& value);
  template <class E>
  Fact& word_of(std::string_view key, const Located<E>& value) {
    return value
               ? add(key, Value{Value::Kind::word, std::string(word(*value)), {}, {}, value.place})
               : nowhere();
  }
  void list(std::string_view key, const std::vector<Located<std::string>>& entries);
  // Net cost with what it is made of; `prefix` is the key of the whole, empty on a budget line.
  void net_cost(std::string_view prefix, const NetCost& cost, Across across = Across::compare);
  // A measure and, by gender, its parts. `indicator` may be unknown.
  void measure(std::string_view key, std::string part, const Measure& measure,
               const Indicator* indicator, Favour favour, Across across = Across::compare);
  void remark(const Entry& entry) { prose("anmärkning", entry.remark); }
  // What holds when the file says nothing of `key`.
  void otherwise(std::string_view key, Value value);

  Fact& add(std::string_view key, Value value, std::string part = {});

 private:
  Fact& nowhere();
  void figure(std::string_view key, std::string part, const Figure& figure,
              const Indicator* indicator, Favour favour, Across across);

  std::vector<FactRecord>& records_;
  FactRecord& record_;  // the last one
  Fact nowhere_;
};

// What is better of a target: more or less, by the direction; none without a plan, and of words.
Favour favour_of(const Indicator* indicator);
// The same of outcomes and forecasts, which are better or worse only beside a target of the year.
Favour outcome_favour(const Indicator* indicator, int year);

}  // namespace namndplan
