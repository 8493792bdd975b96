// A rule is one row: what it is called, how grave a breach is, and everything `explain`, the manual
// and SARIF say of it. Rows stand with the layer that reports them; catalogue.h lists all.
#pragma once

#include <optional>
#include <string_view>

#include "namndplan/base/text.h"

namespace namndplan {

enum class Severity { note, warning, error };

// "fel", "varning", "not" / "error", "warning", "note".
std::string_view severity_word(Severity severity, Language language);

struct Rule {
  std::string_view code;  // "NP301": given once, never reused
  std::string_view name;  // "målnivå-saknas": what people call it
  Severity severity;
  FixedText title;          // one line, no full stop
  FixedText explanation;    // what it checks and why it matters
  FixedText remedy;         // how to mend it
  std::string_view before;  // YAML that the rule reports …
  std::string_view after;   // … and the same, mended
  FixedText source;         // where the demand comes from: law, recommendation or practice
};

}  // namespace namndplan
