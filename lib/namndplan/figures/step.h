// How a figure came about: a tree whose leaves are values in files and whose inner nodes say what
// was done with those below. Made by the same code that computes the figure, so a report and `why`
// cannot differ.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/base/decimal.h"
#include "namndplan/base/source.h"
#include "namndplan/base/text.h"

namespace namndplan {

// What a step does with its inputs. The words stand in JSON, so that another program can compute
// every figure again from the leaves (operation_word).
enum class Operation {
  given,          // a leaf: read from a file
  standard,       // a leaf: the value that holds when the file gives none
  none,           // a value that is missing; the text says why
  projection,     // outcome · 12 / month
  along_interim,  // outcome · target / interim target of the month
  cut,            // the first of two, at most the second: what the kind allows
  latest,         // the outcome itself
  reached,        // the target is reached: 1
  ratio,          // outcome / target
  inverse_ratio,  // target / outcome
  exact_ratio,    // 1 − |outcome − target| / |target|, not below 0
  nothing,        // not reached and not to be graded: 0
  weighted_mean,  // Σ weight · value / Σ weight
  weight_share,   // Σ weight of those that count / Σ weight of all
  count_share,    // number of those that count / number of all
  combination,    // w · indicators + (1 − w) · activities
  only_part,      // the one part that there is
  sum,            // Σ weight · value; a weight of −1 subtracts
  linear,         // budget · month / 12, to the öre
  share_of,       // deviation / |budget|
  growth,         // this year's / the previous year's − 1
  figures,        // no figure itself: those of a budget line
  reference,      // a figure whose own derivation stands earlier in the same tree
  level,          // the level of a share by the limits
  one_step,       // the first of two levels, at most one step from the second
  between,        // the first of several levels, not better than the best nor worse than the worst
                  // of the others
  capped,         // the first level, at most partly fulfilled for want of the others
};
std::string_view operation_word(Operation operation);

// How a step's value is to be read and shown.
enum class Quantity { none, number, share, money, yes_no, word };

struct Step {
  Operation operation = Operation::given;
  Text name;  // "målnivå 2026", "indikator 1.1.1 Antal insatser"
  Quantity quantity = Quantity::none;
  Decimal value;                   // a share is a fraction: 0.785 for 78,5 %
  std::string word;                // of a level or a status, or of a missing value
  std::string unit;                // behind a number
  std::optional<Decimal> printed;  // a share as it is printed, where its limits matter
  bool small_base = false;         // a share that would mislead people, who get a dash for it
  Text formula;                    // "61 · 12 / 8"; empty for leaves
  Decimal weight = 1;              // in a weighted mean or share
  bool counts = true;              // in a share: among those that count
  Place place;                     // of a leaf
  std::vector<Step> inputs;
};

Step leaf(Text name, Quantity quantity, const Decimal& value, const Place& place);
Step leaf_word(Text name, std::string word, const Place& place);
// A share as people read it: "78,5 %", one decimal.
std::string percent(const Decimal& fraction);
// The value of a step as people read it.
std::string shown_value(const Step& step);

}  // namespace namndplan
