// Walks the paired records of two documents and tells what differs. What a value means for better
// or worse stands with the fact; what belongs to its own year is left out between years.
#include "namndplan/figures/plan_diff.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "namndplan/figures/record_pairs.h"

namespace namndplan {
namespace {

using FactKey = std::pair<std::string_view, std::string_view>;
using FactIndex = std::map<FactKey, const Fact*>;

bool has_percent(const Fact& fact, const FactRecord& record) {
  if (fact.value.kind == Value::Kind::money) return true;
  if (fact.value.kind != Value::Kind::number || fact.value.unit == "%") return false;
  if (fact.key == "vikt") return false;
  const std::string_view index = word(IndicatorKind::index);
  return std::none_of(record.facts.begin(), record.facts.end(), [&](const Fact& other) {
    return other.key == "typ" && other.value.text == index;
  });
}

Change::Verdict verdict_of(const Fact& before, const Fact& after, const Decimal& difference) {
  if (before.favour != after.favour || difference.is_zero()) return Change::Verdict::none;
  if (after.favour == Favour::none) return Change::Verdict::none;
  bool more = !difference.negative();
  return more == (after.favour == Favour::higher) ? Change::Verdict::better
                                                  : Change::Verdict::worse;
}

void measure_difference(Change& change, bool across_periods) {
  if (change.old_fact == nullptr || change.new_fact == nullptr) return;
  const Value& before = change.old_fact->value;
  const Value& after = change.new_fact->value;
  if (!before.is_number() || before.kind != after.kind || before.unit != after.unit) return;
  Decimal difference = after.number - before.number;
  if (difference.overflow()) return;
  change.difference = difference;
  if (!change.new_fact->grows || !across_periods) {
    change.verdict = verdict_of(*change.old_fact, *change.new_fact, difference);
  }
  if (!has_percent(*change.new_fact, *change.after) || before.number <= 0) return;
  Decimal hundredfold = difference * 100;
  if (!hundredfold.overflow()) change.percent = quotient(hundredfold, before.number, 2);
}

class Comparer {
 public:
  explicit Comparer(Comparison& out)
      : out_(out), before_(out.before->records), after_(out.after->records) {}

  void compare() {
    RecordPairs pairs = pair_records(before_, after_);
    // Removed records stand after the one that they stood after.
    std::map<std::size_t, std::vector<std::size_t>> removed_after;
    std::size_t last = 0;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      std::size_t found = pairs.new_of[i];
      if (found == RecordPairs::none) {
        removed_after[last].push_back(i);
      } else {
        last = found + 1;
      }
    }
    for (std::size_t i = 0; i <= after_.size(); ++i) {
      if (i > 0) compare_new(i - 1, pairs);
      for (std::size_t gone : removed_after[i]) remove(before_[gone]);
    }
  }

 private:
  Change& add(Change::Kind kind, const FactRecord* before, const FactRecord* after) {
    Change& change = out_.changes.emplace_back();
    change.kind = kind;
    change.before = before;
    change.after = after;
    return change;
  }

  // A record that only holds what belongs to the whole document is no record of its own.
  static bool stands_for_document(const FactRecord& record) { return record.id.empty(); }

  void remove(const FactRecord& record) {
    if (out_.across_periods && record.across != Across::compare) return;
    if (stands_for_document(record)) return compare_facts(&record, nullptr);
    add(Change::Kind::removed, &record, nullptr);
  }

  void compare_new(std::size_t index, const RecordPairs& pairs) {
    const FactRecord& record = after_[index];
    if (out_.across_periods && record.across == Across::never) return;
    std::size_t old_index = pairs.old_of[index];
    if (old_index == RecordPairs::none) {
      if (stands_for_document(record)) return compare_facts(nullptr, &record);
      add(Change::Kind::added, nullptr, &record);
      return;
    }
    const FactRecord& old = before_[old_index];
    if (record.subject == Subject::assignment) out_.kept_assignments.push_back(&record);
    if (pairs.moved[old_index]) add(Change::Kind::moved, &old, &record);
    if (!record.title_key.empty() && old.title.text != record.title.text) {
      add(Change::Kind::renamed, &old, &record);
    }
    compare_facts(&old, &record);
  }

  bool counts(const Fact& fact) const { return out_.across_periods || !fact.only_across; }

  FactIndex index_of(const FactRecord* record) const {
    FactIndex out;
    if (record == nullptr) return out;
    for (const Fact& fact : record->facts) {
      if (counts(fact)) out.try_emplace({fact.key, fact.part}, &fact);
    }
    return out;
  }

  void compare_facts(const FactRecord* before, const FactRecord* after) {
    FactIndex olds = index_of(before);
    FactIndex news = index_of(after);
    if (after != nullptr) {
      for (const Fact& fact : after->facts) {
        if (!counts(fact)) continue;
        auto old = olds.find({fact.key, fact.part});
        compare_fact(before, after, old == olds.end() ? nullptr : old->second, &fact);
      }
    }
    if (before == nullptr) return;
    for (const Fact& fact : before->facts) {
      if (counts(fact) && news.find({fact.key, fact.part}) == news.end()) {
        compare_fact(before, after, &fact, nullptr);
      }
    }
  }

  void compare_fact(const FactRecord* before, const FactRecord* after, const Fact* old_fact,
                    const Fact* new_fact) {
    if (old_fact != nullptr && new_fact != nullptr &&
        same_value(old_fact->value, new_fact->value)) {
      return;
    }
    const Fact& fact = new_fact != nullptr ? *new_fact : *old_fact;
    if (fact.value.kind == Value::Kind::money && out_.money_not_compared) return;
    bool one_sided = old_fact == nullptr || new_fact == nullptr;
    if (one_sided && fact.standard) return;
    if (out_.across_periods) {
      if (fact.across == Across::never || (fact.across == Across::when_both && one_sided)) return;
    }
    Change& change = add(Change::Kind::changed, before, after);
    change.old_fact = old_fact;
    change.new_fact = new_fact;
    measure_difference(change, out_.across_periods);
  }

  Comparison& out_;
  const std::vector<FactRecord>& before_;
  const std::vector<FactRecord>& after_;
};

// What a decision is about: all but itself, and the notes of those who wrote the file.
bool is_of_what_was_decided(const Change& change) {
  Subject subject = change.record().subject;
  if (subject == Subject::decision || subject == Subject::preparation) return false;
  if (change.kind != Change::Kind::changed) return true;
  return change.fact().key != "anmärkning" && change.fact().key != "regionplan" &&
         change.fact().key != "plan";
}

// Another day, case or paragraph. One that is only filled in, or left out, is the same decision.
bool decided_anew(const DecisionKey& before, const DecisionKey& after) {
  auto differs = [](const std::string& a, const std::string& b) {
    return !a.empty() && !b.empty() && a != b;
  };
  return differs(before.date, after.date) || differs(before.case_number, after.case_number) ||
         differs(before.paragraph, after.paragraph);
}

bool changed_without_decision(const Comparison& comparison) {
  const DecisionKey& before = comparison.before->decision;
  const DecisionKey& after = comparison.after->decision;
  if (!before.decided || !after.decided || decided_anew(before, after)) return false;
  const std::vector<Change>& changes = comparison.changes;
  return comparison.across_periods ||
         std::any_of(changes.begin(), changes.end(), is_of_what_was_decided);
}

}  // namespace

Comparison compare(std::optional<DocumentFacts> before, std::optional<DocumentFacts> after) {
  Comparison out;
  out.before = std::move(before);
  out.after = std::move(after);
  if (!out.before || !out.after) return out;
  out.across_years = out.before->year != out.after->year;
  out.money_not_compared = out.before->money_unit_known != out.after->money_unit_known;
  out.across_periods = out.across_years || out.before->month != out.after->month;
  Comparer(out).compare();
  out.changed_without_decision = changed_without_decision(out);
  return out;
}

}  // namespace namndplan
