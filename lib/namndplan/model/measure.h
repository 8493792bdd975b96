// One outcome, target or forecast of an indicator: what the file says and what it means. Its kind
// is the indicator's, which for a follow-up stands in another document; so the reader keeps the
// written text, and interpretation (format/read_measures.cpp) fills in the value.
#pragma once

#include <string>

#include "namndplan/base/decimal.h"
#include "namndplan/base/source.h"

namespace namndplan {

// Absent, "svar saknas" and "mäts ej" are three different things.
enum class Answer { absent, value, not_answered, not_measured };

// A number, or Ja/Nej as 1/0, with how it was written.
struct Figure {
  Located<std::string> written;
  Decimal value;
  bool valid = false;    // interpreted without a finding
  bool percent = false;  // written with "%"
};

struct Measure {
  Answer answer = Answer::absent;
  Place place;         // the whole value; for an absent one the key, if there is one
  bool split = false;  // given by women and men
  Figure total;        // for a split: `totalt`, which may be absent
  Figure women, men;

  // There is a figure to compute with: a split without a total has none.
  bool has_value() const { return answer == Answer::value && total.valid; }
  bool given() const { return answer != Answer::absent; }
};

// The words for a missing value.
inline constexpr char not_answered_word[] = "svar saknas";
inline constexpr char not_measured_word[] = "mäts ej";

}  // namespace namndplan
