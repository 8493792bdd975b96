#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

#include "namndplan/base/output_file.h"
#include "namndplan/base/utf8.h"
#include "namndplan/check_files.h"
#include "namndplan/commands.h"
#include "namndplan/diag/render.h"
#include "namndplan/input.h"
#include "namndplan/progress.h"
#include "namndplan/statistics.h"

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

  void print(const Findings& findings, std::optional<DocumentKind> kind, const std::string& file) {
    const Options& options = context_.options;
    ++tally_.files;
    ++kinds_[kind ? static_cast<std::size_t>(*kind) : 3];
    if (options.statistics) statistics_.add(findings, file);
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
  }

  // What was read and found, and the statistics where they were asked for.
  void finish() {
    if (tally_.files > 1) tally_.documents = documents();
    context_.out.text() += tally_line(tally_, context_.language());
    if (context_.options.statistics) statistics_.print(context_.out.text(), context_.language());
  }
  int status() const {
    std::size_t counts[] = {tally_.notes, tally_.warnings, tally_.errors};
    std::size_t grave = 0;
    for (auto i = static_cast<std::size_t>(context_.options.fail_on); i < 3; ++i)
      grave += counts[i];
    return grave > 0 ? exit_findings : exit_clean;
  }

 private:
  Text documents() const;

  Context& context_;
  bool color_;
  Tally tally_;
  std::array<std::size_t, 4> kinds_{};  // by DocumentKind; the last is unknown
  Statistics statistics_;
  std::size_t shown_ = 0;
};

Text Printer::documents() const {
  struct Row {
    FixedText one, many;
  };
  constexpr Row rows[] = {
      {{"nämndplan", "board plan"}, {"nämndplaner", "board plans"}},
      {{"uppföljning", "follow-up"}, {"uppföljningar", "follow-ups"}},
      {{"regionplan", "council plan"}, {"regionplaner", "council plans"}},
      {{"av okänt slag", "of unknown kind"}, {"av okänt slag", "of unknown kind"}},
  };
  Text out;
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    if (kinds_[i] == 0) continue;
    const FixedText& word = kinds_[i] == 1 ? rows[i].one : rows[i].many;
    std::string_view comma = out.empty() ? "" : ", ";
    out.sv += fmt::format("{}{} {}", comma, kinds_[i], word.sv);
    out.en += fmt::format("{}{} {}", comma, kinds_[i], word.en);
  }
  return out;
}

}  // namespace

int validate(Context& context) {
  Options& options = context.options;
  if (options.arguments.empty()) options.arguments.push_back(".");
  Printer printer(context);
  int status = exit_clean;
  std::set<std::string> seen;
  auto take = [&](const CheckedFile& file) {
    if (!file.real_path.empty() && !seen.insert(file.real_path).second) return;
    printer.print(file.findings, file.kind, file.name);
    if (file.io_failure) status = exit_failure;
  };
  // One for each root, so that files named one by one are read and put in order once too.
  std::map<std::string, Checker> roots;
  for (const std::string& path : options.arguments) {
    auto root = root_for(context, path);
    if (!root) return exit_usage;
    const load::TreeReader& reader = reader_for(context);
    Checker& checker = roots.try_emplace(root->path(), *root, reader).first->second;
    if (path == "-") {
      auto text = standard_input(context);
      if (!text) return exit_failure;
      take(checker.check_text("-", std::move(*text)));
    } else if (!load::is_folder(path)) {
      take(checker.check(path));
      context.out.flush_if_large();
    } else {
      bool sound = files_of_folder(context, path, [&](const std::vector<std::string>& files) {
        Progress progress(context, files.size());
        check_files(*root, reader, files, jobs_for(options.jobs), [&](const CheckedFile& file) {
          take(file);
          if (context.out.is_large()) {
            progress.clear();
            context.out.flush();
          }
          progress.step();
        });
      });
      if (!sound) status = exit_failure;
    }
  }
  printer.finish();
  return std::max(status, printer.status());
}

}  // namespace namndplan::cli
