#include "namndplan/year/document.h"

#include <algorithm>

#include "namndplan/format/rules.h"

namespace namndplan {

bool LoadedDocument::is_checkable() const {
  const auto stops = [](const Finding& finding) {
    const Rule* rule = finding.rule;
    const bool is_reference = rule == &rule::reference_outside ||
                              rule == &rule::reference_missing || rule == &rule::reference_kind ||
                              rule == &rule::reference_rejected;
    // A key that is not a plain word is told apart from those beside it.
    // Nor is one that is there twice read.
    return is_firm(*rule) && !is_reference && rule != &rule::bad_key &&
           rule != &rule::duplicate_key;
  };
  if (std::any_of(findings.all().begin(), findings.all().end(), stops)) return false;
  if (const BoardPlan* board = plan()) return board->year.given;
  if (const FollowUp* report = follow_up()) return report->period.given && referred != nullptr;
  return council() != nullptr;
}

}  // namespace namndplan
