#include "namndplan/finding_output.h"

#include <algorithm>
#include <cstdlib>

#include "namndplan/diag/gravest.h"
#include "namndplan/text_output.h"
#include "namndplan/yaml/rules.h"

namespace namndplan::cli {
namespace {

// What a person is shown, unless all is asked for.
constexpr std::size_t most_of_a_file = 50;
constexpr std::size_t most_of_a_run = 1000;

bool use_color(const Options& options) {
  if (options.color != When::automatic) return options.color == When::always;
  const char* off = std::getenv("NO_COLOR");
  return (off == nullptr || *off == '\0') && is_able_terminal(1);
}

Text documents(const std::array<std::size_t, 4>& kinds) {
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
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i] == 0) continue;
    const FixedText& word = kinds[i] == 1 ? rows[i].one : rows[i].many;
    std::string_view comma = out.empty() ? "" : ", ";
    out.sv += fmt::format("{}{} {}", comma, kinds[i], word.sv);
    out.en += fmt::format("{}{} {}", comma, kinds[i], word.en);
  }
  return out;
}

std::size_t kind_index(std::optional<DocumentKind> kind) {
  return kind ? static_cast<std::size_t>(*kind) : 3;
}

void drop(Judged& judged, const Rule& rule) {
  std::erase_if(judged.findings, [&](const Finding& finding) {
    if (finding.rule != &rule) return false;
    --judged.counts[static_cast<std::size_t>(finding.severity())];
    return true;
  });
}

std::vector<Waiting> lines_of(const std::map<std::string, std::array<std::size_t, 4>>& waiting) {
  std::vector<Waiting> out;
  for (const auto& [file, kinds] : waiting) {
    std::array<std::size_t, 4> plans{}, others = kinds;
    std::swap(plans[0], others[0]);
    const std::size_t count = others[1] + others[2] + others[3];
    if (plans[0] > 0) {
      const Text what = documents(plans);
      out.push_back(
          {file,
           plans[0],
           {fmt::format("{} kontrolleras mot {} först när den kan läsas", what.sv, file),
            fmt::format("{} will be checked against {} when that can be read", what.en, file)}});
    }
    if (count > 0) {
      const Text what = documents(others);
      out.push_back({file,
                     count,
                     {fmt::format("{} kontrolleras först när {} kan läsas", what.sv, file),
                      fmt::format("{} will be checked when {} can be read", what.en, file)}});
    }
  }
  return out;
}

}  // namespace

// What was asked for; else text, but in a step of GitHub Actions what makes annotations there. (A
// job's log is all that other services show of standard output.)
const FindingFormat& finding_format_of(const Options& options) {
  const char* actions = std::getenv("GITHUB_ACTIONS");
  const bool in_step = actions != nullptr && std::string_view(actions) == "true";
  const std::string_view name = !options.format.empty() ? std::string_view(options.format)
                                : in_step               ? "github"
                                                        : "text";
  return *find_finding_format(name);
}

FindingOutput::FindingOutput(Context& context, const Baseline* baseline)
    : context_(context),
      baseline_(baseline),
      format_(finding_format_of(context.options)),
      color_(use_color(context.options)) {
  run_.language = context.language();
  run_.fail_on = context.options.fail_on;
  keep_findings_ = format_.each == nullptr || !context.options.also.empty();
  keep_files_ = format_.needs == Needs::findings_and_files;
  for (const Also& also : context.options.also) {
    keep_files_ = keep_files_ || also.format->needs == Needs::findings_and_files;
  }
}

// Whether the file is among those that the run checks, so that its own errors are reported.
bool FindingOutput::is_checked_too(const std::string& real_path) {
  if (!arguments_) {
    arguments_.emplace();
    for (const std::string& path : context_.options.arguments) {
      arguments_->insert(Root::resolved(path));
    }
    arguments_->erase(std::string());  // what leads nowhere
  }
  // It, or a folder above it.
  for (std::size_t end = real_path.size(); end != std::string::npos && end > 0;
       end = real_path.rfind('/', end - 1)) {
    if (arguments_->count(real_path.substr(0, end)) > 0) return true;
  }
  return arguments_->count("/") > 0;
}

// A file that refers to one with errors has nothing to be corrected: the reference says no more
// than those errors do.
void FindingOutput::note_waiting(const CheckedFile& file) {
  ++waiting_[file.awaits][kind_index(file.kind)];
}

void FindingOutput::count(const CheckedFile& file) {
  const Judged& judged = file.judged;
  Tally& tally = run_.tally;
  ++tally.files;
  ++kinds_[kind_index(file.kind)];
  tally.errors += judged.count(Severity::error);
  tally.warnings += judged.count(Severity::warning);
  tally.notes += judged.count(Severity::note);
  tally.ignored += judged.ignored;
  tally.known += judged.known;
  tally.left_out += judged.left_out;
  const bool is_told = judged.count(Severity::error) > 0 || !file.awaits.empty();
  if (file.rejected && !is_told) ++tally.partly;
}

void FindingOutput::add(CheckedFile& file) {
  if (!file.awaits.empty() && is_checked_too(file.awaits_path)) {
    note_waiting(file);
    drop(file.judged, rule::reference_rejected);
  }
  const Options& options = context_.options;
  const std::string& name = file.name;
  const Judged& judged = file.judged;
  count(file);
  if (options.statistics) statistics_.add(judged, context_.here(name));
  if (baseline_ != nullptr) names_.insert(name);
  if (format_.each != nullptr) show(judged);
  if (keep_findings_) {
    run_.findings.insert(run_.findings.end(), judged.findings.begin(), judged.findings.end());
  }
  if (keep_files_) run_.files.push_back({name, judged.total(), judged.findings.size()});
}

// An error in the last file takes the place of a note in the first, so nothing is written before
// the end; what is kept until then never exceeds twice what is shown.
void FindingOutput::show(const Judged& judged) {
  const std::size_t most = context_.options.max_findings.value_or(most_of_a_run);
  if (most > 0) {
    std::vector<Finding> of_file = judged.findings;
    keep_gravest(of_file, std::min(most, most_of_a_file));
    shown_.insert(shown_.end(), of_file.begin(), of_file.end());
    if (shown_.size() > 2 * most) keep_gravest(shown_, most);
    return;
  }
  for (const Finding& finding : judged.findings) {
    format_.each(context_.out.text(), finding, context_.style(color_));
  }
}

void FindingOutput::write_shown() {
  const Options& options = context_.options;
  std::string& out = context_.out.text();
  if (format_.each == nullptr) {
    const std::size_t most = options.max_findings.value_or(format_.most);
    return format_.end(out, most > 0 ? limited(run_, most) : run_);
  }
  FindingRun end;
  end.language = run_.language;
  end.solved = run_.solved;
  end.waiting = run_.waiting;
  end.tally = run_.tally;
  const std::size_t most = options.max_findings.value_or(most_of_a_run);
  if (most > 0) {
    keep_gravest(shown_, most);
    const Tally& tally = run_.tally;
    end.tally.hidden = tally.errors + tally.warnings + tally.notes - shown_.size();
    for (const Finding& finding : shown_) format_.each(out, finding, context_.style(color_));
  }
  format_.end(out, end);
}

void FindingOutput::pass_over(const PassedOver& passed_over) {
  run_.tally.without_document = passed_over.without_document;
  run_.tally.excluded = passed_over.excluded;
}

// All are tried, so that one that cannot be written does not keep the others from being so.
int FindingOutput::write_also() {
  std::vector<std::string> paths;
  for (const Also& also : context_.options.also) paths.push_back(also.file);
  if (const int refused = check_outputs(context_, paths)) return refused;
  context_.out.flush();  // one of the files may be another name of standard output
  int status = exit_clean;
  for (const Also& also : context_.options.also) {
    const std::size_t most = context_.options.max_findings == 0U ? 0 : also.format->most;
    const auto failure =
        write_file(also.file, render(*also.format, most > 0 ? limited(run_, most) : run_));
    if (!failure) continue;
    context_.complain(*failure);
    status = exit_failure;
  }
  return status;
}

int FindingOutput::finish(bool complete) {
  run_.complete = complete;
  run_.waiting = lines_of(waiting_);
  if (run_.tally.files > 1) run_.tally.documents = documents(kinds_);
  if (baseline_ != nullptr) {
    run_.solved = baseline_->left_in(names_);
    for (const Solved& row : run_.solved) run_.tally.solved += row.count;
  }
  std::string& out = context_.out.text();
  write_shown();
  if (context_.options.statistics) {
    // A document for programs must stay one.
    const bool document = format_.each == nullptr && format_.name != "github";
    statistics_.print(document ? context_.err.text() : out, context_.language());
  }
  return std::max(status(), write_also());
}

int FindingOutput::status() const {
  const Tally& tally = run_.tally;
  const std::size_t counts[] = {tally.notes, tally.warnings, tally.errors};
  std::size_t grave = 0;
  for (auto i = static_cast<std::size_t>(context_.options.fail_on); i < 3; ++i) grave += counts[i];
  return grave > 0 || !waiting_.empty() ? exit_findings : exit_clean;
}

}  // namespace namndplan::cli
