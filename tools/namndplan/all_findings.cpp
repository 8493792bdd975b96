#include "namndplan/all_findings.h"

#include "namndplan/rules/check.h"

namespace namndplan::cli {

Findings all_findings(load::Repository&, const load::Document& document) {
  Findings findings = document.findings;
  if (document.rejected()) return findings;
  if (const BoardPlan* plan = document.plan()) {
    const CouncilPlan* council = document.referred ? document.referred->council() : nullptr;
    rules::check_plan({*plan, council}, findings);
  }
  findings.sort();
  return findings;
}

}  // namespace namndplan::cli
