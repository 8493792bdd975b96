// What is not given makes no fact, so that "given now" and "not given any longer" can be told from
// a changed value; a computed or standard value is marked as such and never counts as given.
#include "namndplan/figures/fact_writer.h"

#include <algorithm>
#include <memory>

namespace namndplan {
namespace {

Value text_value(std::string text, const Place& place) {
  return {Value::Kind::text, std::move(text), {}, {}, place};
}

Value word_value(std::string word, const Place& place) {
  return {Value::Kind::word, std::move(word), {}, {}, place};
}

bool is_yes_no(const Indicator* indicator, const Figure& figure) {
  if (indicator != nullptr) return indicator->kind && *indicator->kind == IndicatorKind::yes_no;
  const std::string& written = figure.written.value;
  return !written.empty() &&
         (written[0] == 'J' || written[0] == 'j' || written[0] == 'N' || written[0] == 'n');
}

}  // namespace

Favour favour_of(const Indicator* indicator) {
  if (indicator == nullptr) return Favour::none;
  if (indicator->kind && *indicator->kind == IndicatorKind::yes_no) return Favour::none;
  if (!indicator->direction || *indicator->direction == Direction::higher) return Favour::higher;
  return *indicator->direction == Direction::lower ? Favour::lower : Favour::none;
}

Favour outcome_favour(const Indicator* indicator, int year) {
  const Measure* target = indicator == nullptr ? nullptr : measure_of(indicator->targets, year);
  return target != nullptr && target->has_value() ? favour_of(indicator) : Favour::none;
}

FactWriter::FactWriter(std::vector<FactRecord>& records, Subject subject, std::string id,
                       const Entry& entry)
    : records_(records), record_(records.emplace_back()) {
  record_.subject = subject;
  record_.id = std::move(id);
  record_.path = entry.path;
  record_.place = entry.anchor.source != nullptr ? entry.anchor : entry.place;
}

FactWriter& FactWriter::parent(const std::string& id) {
  const FactRecord* before = records_.size() < 2 ? nullptr : &records_[records_.size() - 2];
  bool same = before != nullptr && before->parent_id && *before->parent_id == id;
  record_.parent_id = same ? before->parent_id : std::make_shared<const std::string>(id);
  return *this;
}

FactWriter& FactWriter::title(std::string_view key, const Located<std::string>& title) {
  record_.title_key = key;
  record_.title = text_value(title.value, title.place);
  return *this;
}

FactWriter& FactWriter::across(Across across) {
  record_.across = across;
  return *this;
}

Fact& FactWriter::nowhere() {
  nowhere_ = {};
  return nowhere_;
}

Fact& FactWriter::add(std::string_view key, Value value, std::string part) {
  Fact fact;
  fact.key = key;
  fact.part = std::move(part);
  fact.value = std::move(value);
  return record_.facts.emplace_back(std::move(fact));
}

Fact& FactWriter::text(std::string_view key, const Located<std::string>& text) {
  return text ? add(key, text_value(*text, text.place)) : nowhere();
}

Fact& FactWriter::prose(std::string_view key, const Located<std::string>& text) {
  return text ? add(key, {Value::Kind::prose, *text, {}, {}, text.place}) : nowhere();
}

Fact& FactWriter::number(std::string_view key, const Located<Decimal>& value) {
  return value ? add(key, {Value::Kind::number, {}, *value, {}, value.place}) : nowhere();
}

Fact& FactWriter::share(std::string_view key, const Located<Decimal>& value) {
  return value ? add(key, {Value::Kind::share, {}, *value, "%", value.place}) : nowhere();
}

Fact& FactWriter::money(std::string_view key, const Located<Amount>& value) {
  return value ? add(key, {Value::Kind::money, {}, value->kronor, {}, value.place}) : nowhere();
}

Fact& FactWriter::date(std::string_view key, const Located<Date>& value) {
  return value ? add(key, text_value(value->iso(), value.place)) : nowhere();
}

Fact& FactWriter::year(std::string_view key, const Located<int>& value) {
  return value ? add(key, text_value(std::to_string(*value), value.place)) : nowhere();
}

Fact& FactWriter::years(std::string_view key, const Located<YearSpan>& value) {
  if (!value) return nowhere();
  return add(key, text_value(value->shown(), value.place));
}

Fact& FactWriter::schedule(std::string_view key, const Located<Schedule>& value) {
  if (!value) return nowhere();
  std::string shown;
  for (char c : value->word()) shown += c == ' ' ? std::string(", ") : std::string(1, c);
  return add(key, word_value(shown, value.place));
}

void FactWriter::list(std::string_view key, const std::vector<Located<std::string>>& entries) {
  for (const Located<std::string>& entry : entries) {
    add(key, text_value(*entry, entry.place), *entry);
  }
}

void FactWriter::otherwise(std::string_view key, Value value) {
  bool given = std::any_of(record_.facts.begin(), record_.facts.end(),
                           [&](const Fact& fact) { return fact.key == key && fact.part.empty(); });
  if (!given) add(key, std::move(value)).standard = true;
}

void FactWriter::net_cost(std::string_view prefix, const NetCost& cost, Across across) {
  if (!cost.given()) return;
  std::string_view whole = prefix.empty() ? "nettokostnad" : prefix;
  std::size_t first = record_.facts.size();
  Fact& net = add(whole, {Value::Kind::money, {}, cost.kronor(), {}, cost.net.place});
  net.standard = !cost.net.given;
  auto add_part = [&](std::string_view key, const std::string& part,
                      const Located<Amount>& amount) {
    if (!amount) return;
    std::string name = prefix.empty() ? part : std::string(key) + (part.empty() ? "" : " " + part);
    add(prefix.empty() ? key : prefix, {Value::Kind::money, {}, amount->kronor, {}, amount.place},
        name);
  };
  add_part("intäkter", {}, cost.income);
  add_part("kostnader", {}, cost.costs);
  for (const CostKind& kind : cost.costs_by_kind) add_part("kostnader", *kind.kind, kind.amount);
  for (std::size_t i = first; i < record_.facts.size(); ++i) record_.facts[i].across = across;
}

void FactWriter::figure(std::string_view key, std::string part, const Figure& figure,
                        const Indicator* indicator, Favour favour, Across across) {
  if (!figure.valid) return;
  const Place& place = figure.written.place;
  Value value = word_value(figure.value.is_zero() ? "Nej" : "Ja", place);
  if (!is_yes_no(indicator, figure)) {
    bool share = indicator != nullptr && indicator->kind && is_percent(*indicator->kind);
    bool money =
        indicator != nullptr && indicator->kind && *indicator->kind == IndicatorKind::money;
    std::string unit = share || figure.percent ? "%" : money ? indicator->unit.value : "";
    value = {share ? Value::Kind::share : Value::Kind::number, {}, figure.value, unit, place};
  }
  Fact& fact = add(key, std::move(value), std::move(part));
  fact.favour = favour;
  fact.across = across;
}

void FactWriter::measure(std::string_view key, std::string part, const Measure& measure,
                         const Indicator* indicator, Favour favour, Across across) {
  if (measure.answer == Answer::not_answered || measure.answer == Answer::not_measured) {
    const char* words =
        measure.answer == Answer::not_answered ? not_answered_word : not_measured_word;
    add(key, word_value(words, measure.place), std::move(part)).across = across;
    return;
  }
  if (!measure.given()) return;
  figure(key, part, measure.total, indicator, favour, across);
  if (!measure.split) return;
  std::string lead = part.empty() ? "" : part + " ";
  figure(key, lead + "kvinnor", measure.women, indicator, favour, across);
  figure(key, lead + "män", measure.men, indicator, favour, across);
}

}  // namespace namndplan
