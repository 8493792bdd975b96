// What the kinds of value are called and how they are written, a row each, for the manual and the
// JSON Schema. How they are read stands in read_values.cpp and read_measures.cpp.
#pragma once

#include <span>
#include <string_view>

#include "namndplan/base/text.h"
#include "namndplan/format/record.h"

namespace namndplan::format {

struct ValueForm {
  ValueKind kind;
  std::string_view definition;  // among the schema's definitions; empty: it has none of its own
  FixedText name;               // "tal"
  FixedText form;               // sentences, with `code`; empty where the name says it all
};

// In the order in which the manual shows them. Every kind has a row (a test holds it).
std::span<const ValueForm> value_forms();
const ValueForm& form_of(ValueKind kind);

}  // namespace namndplan::format
