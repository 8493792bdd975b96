#include "namndplan/all_findings.h"

#include "namndplan/rules/check.h"

namespace namndplan::cli {

Findings all_findings(Folders& folders, const load::Document& document) {
  Findings findings = document.findings;
  if (document.rejected()) return findings;
  if (const BoardPlan* plan = document.plan()) {
    const CouncilPlan* council = document.referred ? document.referred->council() : nullptr;
    rules::check_plan({*plan, council, folders.earlier(document)}, findings);
  }
  if (document.follow_up() != nullptr && document.referred != nullptr) {
    rules::check_follow_up(folders.input_for(document), findings);
  }
  findings.sort();
  return findings;
}

Findings all_findings(load::Repository& repository, const load::Document& document) {
  Folders folders(repository);
  return all_findings(folders, document);
}

}  // namespace namndplan::cli
