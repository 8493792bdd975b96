// How a change reads: the names of fields, values, differences and lines of a diff, for people.
#pragma once

#include <string>
#include <string_view>

#include "namndplan/base/text.h"
#include "namndplan/figures/plan_diff.h"

namespace namndplan::report {

class DiffWords {
 public:
  DiffWords(const Comparison& comparison, Language language);

  Language language() const { return language_; }
  std::string in(FixedText pair) const { return std::string(pair.in(language_)); }

  // "målnivå", "utfall 2024", "po-pålägg"
  std::string field(const Fact& fact) const;
  // "indikator", "uppdrag"
  std::string subject(Subject subject) const;
  // "28 %", "448,7 mkr", "SEK 448.7 million", "aug, dec"; "saknas" for nullptr
  std::string value(const Fact* fact) const;
  // "+2 procentenheter", "+12,5 mkr"; empty when there is no difference to tell.
  std::string difference(const Change& change) const;
  // The same without the unit of money, where a column says it.
  std::string bare_difference(const Change& change) const;
  // "+2,8 %"; empty when there is none, or it is too small to show.
  std::string percent(const Change& change) const;
  // "▲ höjd ambition", "▼ sämre"; empty for none.
  std::string verdict(const Change& change) const;
  // "ram: 448,7 mkr → 461,2 mkr (+12,5 mkr, +2,8 %)", "målnivå: 4 → 5 (+1, +25,0 %, ▲ höjd
  // ambition)"
  std::string line(const Change& change) const;
  // An amount in the unit of the plan, without the unit.
  Decimal amount(const Decimal& kronor) const { return quotient(kronor, kronor_per_); }
  // "mkr", "SEK million"; empty when it is not known.
  const std::string& money_unit() const { return money_unit_; }

 private:
  std::string in_money(const Decimal& amount) const;
  std::string change_of(const Decimal& difference, const std::string& unit) const;

  Language language_;
  Decimal kronor_per_ = 1;
  std::string money_unit_;
};

// With a capital letter, a–z or å ä ö.
std::string capitalised(std::string text);

// A target, as opposed to what came of it.
bool is_target(const Fact& fact);

}  // namespace namndplan::report
