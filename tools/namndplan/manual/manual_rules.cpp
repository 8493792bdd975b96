// namndplan-rules(7): the rules from their rows.
#include "namndplan/catalogue.h"
#include "namndplan/manual/manual.h"
#include "namndplan/manual/roff.h"

namespace namndplan::cli {

std::string manual_rules(Language language) {
  const bool sv = language == Language::swedish;
  Roff roff;
  for (const Rule* rule : all_rules()) {
    roff.heading(fmt::format("{} {}", rule->code, rule->name));
    roff.paragraph(fmt::format(
        "{}, {}{}: {}.", severity_word(rule->severity, language), word(rule->protects, language),
        rule->profile == Profile::thorough ? ", --profile noga" : "", rule->title.in(language)));
    roff.paragraph(rule->explanation.in(language));
    roff.paragraph(rule->remedy.in(language));
    if (!rule->before.empty()) {
      roff.paragraph(sv ? "Reagerar på:" : "Reported:");
      roff.example(rule->before);
    }
    if (!rule->after.empty()) {
      roff.paragraph(sv ? "Rättat:" : "Mended:");
      roff.example(rule->after);
    }
    roff.paragraph(fmt::format("{}: {}", sv ? "Källa" : "Source", rule->source.in(language)));
  }
  return roff.take();
}

}  // namespace namndplan::cli
