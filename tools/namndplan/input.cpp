#include "namndplan/input.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "namndplan/all_findings.h"
#include "namndplan/base/output_file.h"
#include "namndplan/base/utf8.h"
#include "namndplan/diag/render.h"
#include "namndplan/yaml/limits.h"

namespace namndplan::cli {
namespace {

std::string working_folder_below(const Root& root) {
  const std::string here = Root::resolved(".");
  return root.holds(here) ? here.substr(root.path().size() + 1) + "/" : std::string();
}

}  // namespace

std::optional<Root> root_for(Context& context, const std::string& path) {
  const std::string& named = context.options.root;
  auto root = named.empty() ? Root::above(path == "-" ? "." : path) : Root::at(named);
  if (root) {
    root->exclude(context.options.exclude);
    root->record(context.inputs);
    context.below = working_folder_below(*root);
  } else {
    context.complain(
        text("roten `{}` är ingen mapp", "the root `{}` is not a folder", shorten(named)));
  }
  return root;
}

Text passed_over_text(const PassedOver& passed_over) {
  Tally tally;
  tally.without_document = passed_over.without_document;
  tally.excluded = passed_over.excluded;
  return {passed_over_text(tally, Language::swedish), passed_over_text(tally, Language::english)};
}

const yaml::TreeReader& reader_for(const Context& context) {
  const std::string& named = context.options.reader;
  if (named == "quick") return yaml::quick_reader();
  return named == "yaml-cpp" ? yaml::yaml_cpp_reader() : yaml::standard_reader();
}

std::optional<std::string> standard_input(Context& context) {
  struct stat info {};
  if (::fstat(0, &info) == 0) context.inputs->add(info.st_dev, info.st_ino);
  std::string text;
  while (text.size() <= yaml::max_file_bytes) {
    std::size_t before = text.size();
    text.resize(before + (1u << 16));
    ssize_t got = ::read(0, text.data() + before, text.size() - before);
    text.resize(before + static_cast<std::size_t>(got > 0 ? got : 0));
    if (got == 0) return text;
    if (got < 0 && errno != EINTR) {
      context.complain(namndplan::text("kan inte läsa standard in: {}",
                                       "cannot read standard input: {}",
                                       system_error(errno).in(context.language())));
      return std::nullopt;
    }
  }
  return text;
}

PlanFiles files_of_folder(Context& context, const Root& root, const std::string& folder) {
  PlanFiles found = plan_files_below(root, folder);
  if (!found.files.empty()) return found;
  Text message = text("det finns inga .yaml- eller .yml-filer under `{}`",
                      "there are no .yaml or .yml files under `{}`", folder);
  if (found.passed_over.any()) {
    const Text counts = passed_over_text(found.passed_over);
    message = {fmt::format("det finns inga dokument att läsa under `{}`: {}", folder, counts.sv),
               fmt::format("there are no documents to read under `{}`: {}", folder, counts.en)};
  }
  context.complain(message);
  return found;
}

namespace {

// Says so of a follow-up that lies elsewhere than its plan: reports do not look for it there.
bool tell_elsewhere(Context& context, const LoadedDocument& document) {
  if (document.follow_up() == nullptr || document.referred == nullptr) return false;
  const auto folder_of = [](const std::string& path) {
    return path.substr(0, path.rfind('/') + 1);
  };
  if (folder_of(document.real_path) == folder_of(document.referred->real_path)) return false;
  context.complain(text(
      "uppföljningen `{}` är inte med: den ligger i en annan mapp än sin plan `{}`; flytta den dit",
      "the follow-up `{}` is left out: it lies in another folder than its plan `{}`; move it there",
      context.here(document.source->name()), context.here(document.referred->source->name())));
  return true;
}

}  // namespace

bool check_folder(Context& context, Folders& folders, const std::string& folder,
                  const std::function<void(const DocumentPtr&)>& visit) {
  const PlanFiles found = files_of_folder(context, folders.repository().root(), folder);
  for (const PlanFile& file : found.files) {
    const DocumentPtr document = folders.load(file);
    tell_elsewhere(context, *document);
    visit(document);
  }
  if (found.files.empty()) return false;
  if (found.passed_over.any()) context.complain(passed_over_text(found.passed_over));
  return true;
}

int refuse_unreadable(Context& context, Folders& folders, const std::string& path) {
  for (const PlanFile& file : unreadable_beside(folders.repository().root(), path)) {
    if (int refused = refuse_errors(context, folders, folders.load(file))) return refused;
  }
  return exit_clean;
}

namespace {

void append_errors(Context& context, const Findings& findings) {
  for (const Finding& finding : findings.all()) {
    if (finding.severity() != Severity::error) continue;
    append_text(context.err.text(), finding, context.style());
  }
}

}  // namespace

int refuse_errors(Context& context, Folders& folders, const DocumentPtr& document) {
  const Findings findings = all_findings(folders, document);
  append_errors(context, findings);
  bool unread = document->io_failure;
  for (const DocumentPtr& other : folders.take_unread()) {
    if (other == document) continue;
    append_errors(context, other->findings);
    unread = true;
  }
  if (!findings.has_errors() && !unread) return exit_clean;
  context.err.flush();
  context.complain(
      {fmt::format("{} skrivs inte, eftersom underlaget har fel", context.product.sv),
       fmt::format("{} is not written, since its sources have errors", context.product.en)});
  return unread ? exit_failure : exit_findings;
}

int refuse_rejected(Context& context, Folders& folders, const LoadedDocument& plan) {
  std::vector<PlanFile> files = folders.rejected_of(plan, context.options.period);
  if (files.empty()) files = folders.unknown_beside(plan);
  if (files.empty()) return exit_clean;
  return std::max<int>(exit_findings, refuse_errors(context, folders, folders.load(files.front())));
}

namespace {

// The plan among the documents of a folder; with several, the one for `year`.
DocumentPtr plan_in_folder(Context& context, Folders& folders, const std::string& path,
                           std::optional<int> year, int& status) {
  std::vector<DocumentPtr> plans;
  DocumentPtr unreadable;
  DocumentPtr unread;  // not even opened: it may be a plan
  bool readable = check_folder(context, folders, path, [&](const DocumentPtr& document) {
    if (!document->kind) unreadable = document;
    if (!document->source && unread == nullptr) unread = document;
    if (document->kind != DocumentKind::board_plan) return;
    const BoardPlan* plan = document->plan();
    if (!year || plan == nullptr || plan->year.value == *year) plans.push_back(document);
  });
  status = readable ? exit_usage : exit_failure;
  if (!readable) return nullptr;
  if (unread != nullptr) return unread;
  if (plans.size() == 1) return plans[0];
  if (plans.empty() && unreadable != nullptr) return unreadable;  // its errors say why
  if (plans.empty() && year) {
    context.complain(text("det finns ingen nämndplan för {} under `{}`",
                          "there is no nämndplan for {} under `{}`", *year, path));
    return nullptr;
  }
  if (plans.empty()) {
    context.complain(
        text("det finns ingen nämndplan under `{}`", "there is no nämndplan under `{}`", path));
    return nullptr;
  }
  std::string list;
  for (const DocumentPtr& plan : plans)
    list += (list.empty() ? "" : ", ") + context.here(plan->source->name());
  context.complain(
      text("det finns flera nämndplaner under `{}`; ange en av {}, eller året med "
           "--period",
           "there are several plans under `{}`; name one of {}, or the year with "
           "--period",
           path, list));
  return nullptr;
}

}  // namespace

DocumentPtr board_plan_at(Context& context, Folders& folders, const std::string& path,
                          int& status) {
  std::optional<Month>& period = context.options.period;
  DocumentPtr found;
  if (is_folder(path)) {
    std::optional<int> year = period ? std::optional(period->year) : std::nullopt;
    found = plan_in_folder(context, folders, path, year, status);
    if (found == nullptr) return nullptr;
  } else {
    status = refuse_unreadable(context, folders, path);
    if (status != exit_clean) return nullptr;
    found = folders.load(path);
  }
  if (int refused = refuse_errors(context, folders, found)) {
    status = refused;
    return nullptr;
  }
  // A follow-up names its plan and its period.
  if (const FollowUp* follow_up = found->follow_up()) {
    if (tell_elsewhere(context, *found)) {
      status = exit_usage;
      return nullptr;
    }
    if (!period) period = *follow_up->period;
    found = found->referred;
    status = refuse_errors(context, folders, found);
    if (status != exit_clean) return nullptr;
  }
  if (found->plan() == nullptr) {
    context.complain(text("`{}` är en {}, ingen nämndplan", "`{}` is a {}, not a nämndplan",
                          context.here(found->source->name()), word(*found->kind)));
    status = exit_usage;
    return nullptr;
  }
  return found;
}

}  // namespace namndplan::cli
