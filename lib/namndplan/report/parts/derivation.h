// Prints how a figure came about: an indented tree for people, JSON for other programs. The steps
// are those of the analysis; nothing is computed here.
#pragma once

#include <string>
#include <vector>

#include "namndplan/base/json_text.h"
#include "namndplan/base/number.h"
#include "namndplan/figures/step.h"

namespace namndplan::report {

struct Explanation {
  std::string id;
  std::string period;  // "2026-08"; empty before the first follow-up
  Text level;          // the computed one; empty for what has no level, a budget line
  Text basis;          // what the level rests on, where that is not all of it
  Text stated_level;   // the one that holds, where it is another
  std::string motivation;
  Text next;                 // what the next level would take; may be empty
  std::vector<Step> limits;  // the degrees from which a level holds
  const Step& step;
  const Step* level_step = nullptr;  // from the degree to the level, where there is one
  const Step* stated = nullptr;      // the stated level, with its place
};

// Each step on a line with its value and formula, its inputs indented below; a value from a file
// with file:line:column. Amounts are in `unit`.
std::string derivation_text(const Explanation& explanation, MoneyUnit unit, Language language);

// The same in short: name, value and file:line of each step; no formulas,
// weights or limits, and only the first of steps that the tree repeats.
std::string short_derivation(const Explanation& explanation, MoneyUnit unit, Language language);

// {"format": "namndplan", "version": 1, "id", "period" (or null), "nivå", …, "gränser": steps,
// "härledning": step, "nivåhärledning": step or null, "angiven_nivå": step or null}. A step has
// "namn", "operation", "storhet", "värde" (a decimal string; a share as a fraction; or a word),
// "enhet", "formel", "vikt", "räknas", and "fil", "rad", "kolumn" where it stands in a file;
// "underlag" holds the steps it was made from.
std::string derivation_json(const Explanation& explanation);

}  // namespace namndplan::report
