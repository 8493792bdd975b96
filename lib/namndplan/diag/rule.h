// A rule is one row: what it is called, how grave a breach is, and everything `explain`, the manual
// and SARIF say of it. Rows stand with the layer that reports them; catalogue.h lists all.
#pragma once

#include <optional>
#include <string_view>

#include "namndplan/base/text.h"

namespace namndplan {

enum class Severity { note, warning, error };

// "fel", "varning", "upplysning" / "error", "warning", "note".
std::string_view severity_word(Severity severity, Language language);

// What a breach harms, by which `rules` and `explain` group the rules.
enum class Protects {
  unstated,
  figures,       // fel: a figure would be wrong, or could not be computed
  completeness,  // luckor: something that readers expect is missing
  practice,      // råd: good practice
};

// "fel", "luckor", "råd" / "faults", "gaps", "advice".
std::string_view word(Protects protects, Language language);

// How much is reported. `standard` leaves out the notes that every real plan gets.
enum class Profile { standard, thorough };

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
  Protects protects = Protects::unstated;
  Profile profile = Profile::standard;
  // What the rule looks at, by key, separated by spaces. Where that could not be read the rule is
  // silent. `reads` are keys of the record it is about and of those below it, and empty stands for
  // all of them; `needs` are keys elsewhere, written from the top of the document, as
  // "budget/enhet", or `the_year`.
  std::string_view reads = {};
  std::string_view needs = {};
};

// Among `needs`: all follow-ups of the year, since one that could not be read may say otherwise.
inline constexpr std::string_view the_year = "året";

}  // namespace namndplan
