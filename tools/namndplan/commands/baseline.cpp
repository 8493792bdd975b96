#include "namndplan/diag/baseline.h"

#include <algorithm>

#include "namndplan/commands.h"
#include "namndplan/diag/render.h"
#include "namndplan/input.h"
#include "namndplan/policy.h"
#include "namndplan/text_output.h"
#include "namndplan/walk.h"

namespace namndplan::cli {
namespace {

// Gathers what is to be known, and tells what cannot be.
struct Gathered {
  Baseline known;
  std::size_t refused = 0;  // findings that no baseline may hold
  bool unread = false;      // a file was not read at all
  std::size_t partly = 0;   // documents that not all rules could be run on

  void add(Context& context, const CheckedFile& file) {
    const Judged& judged = file.judged;
    bool firm = false;
    for (const Finding& finding : judged.findings) {
      if (!is_firm(*finding.rule)) {
        known.add(finding);
        continue;
      }
      firm = true;
      unread = unread || !finding.has_position;
      ++refused;
      append_text(context.err.text(), finding, context.style());
    }
    if (file.rejected && !firm) ++partly;
  }
};

void tell(Context& context, const Gathered& gathered) {
  if (gathered.refused > 0) {
    context.complain(text("fynd som inte kan stå i en baslinje utan måste rättas: {}",
                          "findings that cannot be part of a baseline and must be fixed: {}",
                          gathered.refused));
  }
  if (gathered.partly > 0) {
    context.complain(
        text("delvis granskade filer: {}; fel i dem hindrar resten, så gör om baslinjen när felen "
             "är rättade",
             "partly checked files: {}; errors in them hinder the rest, so make the baseline anew "
             "when those are fixed",
             gathered.partly));
  }
}

}  // namespace

int baseline(Context& context) {
  Gathered gathered;
  Policy policy = policy_of(context.options);
  policy.keep_all = true;
  const Walked walked =
      for_each_document(context, policy, [&](CheckedFile& file) { gathered.add(context, file); });
  int status = walked.status;
  if (status == exit_usage) return status;
  context.err.flush();
  tell(context, gathered);
  if (walked.passed_over.any()) context.complain(passed_over_text(walked.passed_over));
  if (gathered.refused > 0) status = std::max(status, exit_findings);
  // A baseline of what could not all be read would hide nothing and lose what was known.
  if (status == exit_failure || gathered.unread) {
    context.complain({"baslinjen skrivs inte, eftersom allt inte kunde läsas",
                      "the baseline is not written, since not all could be read"});
    return status;
  }
  if (const int failed = put_text(context, gathered.known.to_text())) return failed;
  if (context.options.output.empty()) return status;
  context.out.text() += text("kända fynd: {}, i filer: {}\n", "known findings: {}, in files: {}\n",
                             gathered.known.size(), gathered.known.files())
                            .in(context.language());
  return status;
}

}  // namespace namndplan::cli
