#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "namndplan/base/output_file.h"
#include "namndplan/base/utf8.h"
#include "namndplan/commands.h"
#include "namndplan/diag/render.h"
#include "namndplan/input.h"
#include "namndplan/rules/check.h"

namespace namndplan::cli {
namespace {

constexpr std::size_t max_per_file = 50;

bool use_color(const Options& options) {
  if (options.color != When::automatic) return options.color == When::always;
  const char* off = std::getenv("NO_COLOR");
  return (off == nullptr || *off == '\0') && ::isatty(1) == 1;
}

// Prints findings file by file and keeps the count.
class Printer {
 public:
  explicit Printer(Context& context) : context_(context), color_(use_color(context.options)) {}

  void print(const Findings& findings) {
    const Options& options = context_.options;
    ++tally_.files;
    tally_.errors += findings.count(Severity::error);
    tally_.warnings += findings.count(Severity::warning);
    tally_.notes += findings.count(Severity::note);
    std::size_t shown_here = 0;
    for (const Finding& finding : findings.all()) {
      bool all = options.max_findings == 0;
      if (!all && (shown_here >= max_per_file || shown_ >= options.max_findings)) break;
      ++shown_here;
      ++shown_;
      if (options.format == "concise") {
        append_concise(context_.out.text(), finding, options.language);
      } else {
        append_text(context_.out.text(), finding, {options.language, color_});
      }
    }
    std::size_t found = findings.count(Severity::error) + findings.count(Severity::warning) +
                        findings.count(Severity::note);
    tally_.hidden += found - shown_here;
    context_.out.flush_if_large();
  }

  const Tally& tally() const { return tally_; }
  int status() const {
    std::size_t counts[] = {tally_.notes, tally_.warnings, tally_.errors};
    std::size_t grave = 0;
    for (auto i = static_cast<std::size_t>(context_.options.fail_on); i < 3; ++i) grave += counts[i];
    return grave > 0 ? exit_findings : exit_clean;
  }

 private:
  Context& context_;
  bool color_;
  Tally tally_;
  std::size_t shown_ = 0;
};

// The findings of loading, and when there are no errors among them those of the rules.
Findings all_findings(const load::Document& document) {
  Findings findings = document.findings;
  if (document.rejected()) return findings;
  if (const BoardPlan* plan = document.plan()) {
    const CouncilPlan* council = document.referred ? document.referred->council() : nullptr;
    rules::check_plan({*plan, council}, findings);
  }
  findings.sort();
  return findings;
}

}  // namespace

int validate(Context& context) {
  Options& options = context.options;
  if (options.arguments.empty()) options.arguments.push_back(".");
  Printer printer(context);
  int status = exit_clean;
  std::set<std::string> seen;
  auto check = [&](const load::Document& document) {
    if (!document.real_path.empty() && !seen.insert(document.real_path).second) return;
    printer.print(all_findings(document));
    if (document.io_failure) status = exit_failure;
  };
  for (const std::string& path : options.arguments) {
    auto root = root_for(context, path);
    if (!root) return exit_usage;
    load::Repository repository(*root);
    if (path == "-") {
      auto text = standard_input(context);
      if (!text) return exit_failure;
      check(repository.load_text("-", std::move(*text)));
      continue;
    }
    if (!load::is_folder(path)) {
      check(repository.load(path));
      continue;
    }
    if (!check_folder(context, repository, path, check)) status = exit_failure;
  }
  context.out.text() += tally_line(printer.tally(), context.language());
  return std::max(status, printer.status());
}

}  // namespace namndplan::cli
