// What is different between two documents of one kind: two versions of a plan, or the plans of two
// years. Nothing is guessed: what changed is told by id (record_pairs.h), old value and new.
#pragma once

#include <optional>
#include <vector>

#include "namndplan/figures/facts.h"

namespace namndplan {

struct Change {
  enum class Kind {
    added,
    removed,
    moved,    // another id, the same title
    renamed,  // the same id, another title
    changed,  // a fact
  };
  enum class Verdict { none, better, worse };  // more or less of what is good

  Kind kind = Kind::changed;
  const FactRecord* before = nullptr;  // nullptr for what is added
  const FactRecord* after = nullptr;   // nullptr for what is removed
  // Of a changed fact; nullptr on the side that has none.
  const Fact* old_fact = nullptr;
  const Fact* new_fact = nullptr;
  // New − old, where both are numbers of one unit.
  std::optional<Decimal> difference;
  // The difference in per cent of the old value, two decimals; for counts and money above zero. Not
  // for shares and indices, whose difference says what there is to say.
  std::optional<Decimal> percent;
  Verdict verdict = Verdict::none;

  const FactRecord& record() const { return after != nullptr ? *after : *before; }
  const Fact& fact() const { return new_fact != nullptr ? *new_fact : *old_fact; }
};

// Owns what its changes point into; to be moved, not copied.
struct Comparison {
  // Either may be absent: then the whole document is added or removed, which is no list of changes.
  std::optional<DocumentFacts> before, after;
  std::vector<Change> changes;  // in the order of the new document
  // Assignments that stand in both, by index of the new records: those carried over.
  std::vector<const FactRecord*> kept_assignments;
  bool across_years = false;
  bool across_periods = false;  // years, or follow-ups of two months
  // One is a follow-up whose plan, and so its unit of money, is not known.
  bool money_not_compared = false;
  // Both are decided, by the same decision, and what was decided is not the same.
  bool changed_without_decision = false;

  Comparison() = default;
  Comparison(Comparison&&) = default;
  Comparison& operator=(Comparison&&) = default;

  bool same() const { return before && after && changes.empty(); }
  const DocumentFacts& either() const { return after ? *after : *before; }
};

Comparison compare(std::optional<DocumentFacts> before, std::optional<DocumentFacts> after);

}  // namespace namndplan
