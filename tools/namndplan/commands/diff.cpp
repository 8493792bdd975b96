// diff: two files or folders for people; seven (or nine) arguments as git calls an external diff;
// one file with --textconv. Git takes any exit status but 0 of the last two for a crash and stops
// before its next file, so there the output says what is wrong.
#include <algorithm>
#include <cstdlib>

#include "namndplan/base/utf8.h"
#include "namndplan/commands.h"
#include "namndplan/commands/diff_documents.h"
#include "namndplan/commands/git_words.h"
#include "namndplan/report/diff/diff_report.h"
#include "namndplan/report/render/render.h"
#include "namndplan/report/render/render_text.h"
#include "namndplan/text_output.h"
#include "namndplan/version.h"

namespace namndplan::cli {
namespace {

int usage(Context& context, const Text& message) {
  context.complain(message);
  return exit_usage;
}

std::string printed(const std::vector<Comparison>& comparisons, const Options& options) {
  bool markdown = options.format == "md";
  bool tables = options.format == "json";
  report::Report report = report::diff_report(
      {comparisons, options.language, markdown, version(), {!tables, tables, {}}});
  if (tables) return report::json(report, version());
  if (markdown) return report::markdown(report.document);
  bool same = std::all_of(comparisons.begin(), comparisons.end(),
                          [](const Comparison& comparison) { return comparison.same(); });
  return same ? std::string() : report::terminal_text(report.document);
}

// As the command line names it; standard input stands for the file of --stdin-filename.
DiffSide named_side(const Context& context, const std::string& path) {
  const std::string& instead = context.options.stdin_filename;
  return path == "-" && !instead.empty() ? DiffSide{path, instead, instead}
                                         : DiffSide{path, {}, {}};
}

int compare(Context& context, const DiffSide& before, const DiffSide& after) {
  DiffDocuments documents(context, context.err);
  auto comparisons = documents.compare(before, after);
  if (!comparisons) {
    if (documents.status != exit_usage && !documents.told) {
      context.complain({"ingen jämförelse görs, eftersom underlaget har fel",
                        "nothing is compared, since the sources have errors"});
    }
    return documents.status;
  }
  std::string text = printed(*comparisons, context.options);
  if (const int status = put_text(context, text)) return status;
  bool same = std::all_of(comparisons->begin(), comparisons->end(),
                          [](const Comparison& comparison) { return comparison.same(); });
  return same ? exit_clean : exit_findings;
}

// ---- git ----

// A path that both sides have not been given: git says so of a file that is not merged.
bool is_unmerged(const std::vector<std::string>& arguments) {
  return arguments.size() == 1 && std::getenv("GIT_DIFF_PATH_TOTAL") != nullptr;
}

DiffSide git_side(const std::string& path, const std::string& file, const std::string& hex) {
  constexpr std::size_t short_hex = 8;
  bool known = hex != "." && hex.find_first_not_of('0') != hex.npos;
  return {file, path, known ? path + "@" + hex.substr(0, short_hex) : path};
}

int from_git(Context& context) {
  const std::vector<std::string>& given = context.options.arguments;
  const std::string& new_path = given.size() > 7 ? given[7] : given[0];
  DiffDocuments documents(context, context.out);
  auto comparisons = documents.compare(git_side(given[0], given[1], given[2]),
                                       git_side(new_path, given[4], given[5]));
  std::string& out = context.out.text();
  if (!comparisons) {
    out += context.language() == Language::swedish
               ? fmt::format(
                     "`{}` kan inte jämföras som dokument; `git diff --no-ext-diff` visar "
                     "raderna\n",
                     visible(new_path))
               : fmt::format(
                     "`{}` cannot be compared as a document; `git diff --no-ext-diff` "
                     "shows the lines\n",
                     visible(new_path));
    return exit_clean;
  }
  std::string text = printed(*comparisons, context.options);
  if (!text.empty()) out += text + "\n";  // the next file follows
  return exit_clean;
}

// What cannot be read as a document is shown line by line, as git would have.
int textconv(Context& context) {
  const std::string& path = context.options.arguments[0];
  DiffDocuments documents(context, context.err);
  DocumentPtr document = documents.read({path, {}, {}});
  if (document == nullptr) return documents.status;
  if (!document->rejected()) {
    context.out.text() += report::fact_lines(facts_of(*document));
    return exit_clean;
  }
  if (document->source == nullptr) {
    documents.refuse(*document);
    return documents.status;
  }
  for (int line = 1; line <= document->source->lines(); ++line) {
    context.out.text() += visible(document->source->line(line)) + "\n";
    context.out.flush_if_large();
  }
  return exit_clean;
}

}  // namespace

int diff(Context& context) {
  context.closed_pipe_is_clean = false;
  const std::vector<std::string>& given = context.options.arguments;
  if (context.options.textconv) {
    if (given.size() == 1) return textconv(context);
    return usage(context, {"--textconv tar en enda fil", "--textconv takes a single file"});
  }
  if (is_external_diff(given)) return from_git(context);
  if (is_unmerged(given)) {
    context.out.text() += fmt::format("* Unmerged path {}\n", visible(given[0]));
    return exit_clean;
  }
  if (given.size() == 2) {
    return compare(context, named_side(context, given[0]), named_side(context, given[1]));
  }
  return usage(context, given.size() < 2 ? Text{"NY saknas; ange två filer eller två mappar",
                                                "NEW is missing; name two files or two folders"}
                                         : Text{"ange två filer eller två mappar, inget mer",
                                                "name two files or two folders and nothing more"});
}

}  // namespace namndplan::cli
