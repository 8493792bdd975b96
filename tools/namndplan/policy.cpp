#include "namndplan/policy.h"

#include "namndplan/catalogue.h"
#include "namndplan/finding_output.h"
#include "namndplan/year/files.h"

namespace namndplan::cli {
namespace {

Text reason_of(const FileText& file) {
  switch (file.fault) {
    case FileFault::not_regular:
      return text("det är ingen vanlig fil", "it is not a regular file");
    case FileFault::too_large:
      return text("filen är större än 4 MB", "the file is larger than 4 MB");
    default:
      return file.reason;
  }
}

}  // namespace

Policy policy_of(const Options& options) {
  const bool limited = options.max_findings != 0U && options.also.empty() &&
                       finding_format_of(options).each != nullptr;
  return {all_rules(), !options.no_ignores, options.date, options.profile,
          !limited,    options.severities};
}

Judged judge(const LoadedDocument& document, const Findings& found, const Policy& policy) {
  // Of standard input nobody knows what lies beside it, so some rules have not been run either.
  const bool complete = !document.rejected() && !document.real_path.empty();
  return namndplan::judge(found, document.ignores, complete, policy);
}

std::optional<int> read_baseline(Context& context, Baseline& baseline) {
  const std::string& path = context.options.baseline;
  const FileText file = read_named_file(path, context.inputs.get());
  if (file.fault != FileFault::none) {
    const Text reason = reason_of(file);
    context.complain(Text{fmt::format("baslinjen {} kan inte läsas: {}", path, reason.sv),
                          fmt::format("the baseline {} cannot be read: {}", path, reason.en)});
    return exit_failure;
  }
  Text error;
  std::optional<Baseline> read = Baseline::parse(file.text, error);
  if (!read) {
    context.complain(Text{fmt::format("baslinjen {}, {}", path, error.sv),
                          fmt::format("the baseline {}, {}", path, error.en)});
    return exit_usage;
  }
  baseline = std::move(*read);
  return {};
}

}  // namespace namndplan::cli
