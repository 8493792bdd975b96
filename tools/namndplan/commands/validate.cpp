#include <algorithm>
#include <optional>

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
  FindingOutput output(context, baseline ? &*baseline : nullptr);
  const Walked walked =
      for_each_document(context, policy_of(context.options), [&](CheckedFile& file) {
        if (baseline) take_known(file.judged, *baseline);
        output.add(file);
      });
  if (walked.status == exit_usage) return walked.status;
  output.pass_over(walked.passed_over);
  return std::max(walked.status, output.finish(walked.status == exit_clean));
}

}  // namespace namndplan::cli
