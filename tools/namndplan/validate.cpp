#include <algorithm>
#include <optional>

#include "namndplan/all_findings.h"
#include "namndplan/commands.h"
#include "namndplan/finding_output.h"
#include "namndplan/policy.h"
#include "namndplan/walk.h"

namespace namndplan::cli {

int validate(Context& context) {
  std::optional<Baseline> baseline;
  if (!context.options.baseline.empty()) {
    if (const auto status = read_baseline(context, baseline.emplace())) return *status;
  }
  Baseline* known = baseline ? &*baseline : nullptr;
  const Policy policy = policy_of(context.options);
  FindingOutput output(context, known);
  const int status =
      for_each_document(context, [&](Folders& folders, const load::Document& document) {
        output.add(document, judge(document, all_findings(folders, document), policy, known));
      });
  if (status == exit_usage) return status;
  return std::max(status, output.finish(status == exit_clean));
}

}  // namespace namndplan::cli
