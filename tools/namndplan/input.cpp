#include "namndplan/input.h"

#include <unistd.h>

#include <cerrno>

#include "namndplan/base/output_file.h"
#include "namndplan/base/utf8.h"
#include "namndplan/diag/render.h"
#include "namndplan/load/limits.h"

namespace namndplan::cli {

std::optional<load::Root> root_for(Context& context, const std::string& path) {
  const std::string& named = context.options.root;
  if (named.empty()) return load::Root::above(path == "-" ? "." : path);
  auto root = load::Root::at(named);
  if (!root) {
    context.complain(text("roten `{}` är ingen mapp", "the root `{}` is no folder", shorten(named)));
  }
  return root;
}

std::optional<std::string> standard_input(Context& context) {
  std::string text;
  while (text.size() <= load::max_file_bytes) {
    std::size_t before = text.size();
    text.resize(before + (1u << 16));
    ssize_t got = ::read(0, text.data() + before, text.size() - before);
    text.resize(before + static_cast<std::size_t>(got > 0 ? got : 0));
    if (got == 0) return text;
    if (got < 0 && errno != EINTR) {
      context.complain(namndplan::text("kan inte läsa standard in: {}", "cannot read standard input: {}",
                                       system_error(errno).in(context.language())));
      return std::nullopt;
    }
  }
  return text;
}

bool check_folder(Context& context, load::Repository& repository, const std::string& folder,
                  const std::function<void(const load::Document&)>& visit) {
  std::vector<std::string> unreadable;
  std::vector<std::string> files = load::plan_files_below(folder, unreadable);
  for (const std::string& file : files) visit(repository.load(file));
  for (const std::string& path : unreadable) {
    context.complain(text("mappen `{}` kan inte läsas", "the folder `{}` cannot be read", path));
  }
  if (files.empty() && unreadable.empty()) {
    context.complain(text("det finns inga .yaml- eller .yml-filer under `{}`",
                          "there are no .yaml or .yml files under `{}`", folder));
  }
  return !files.empty() && unreadable.empty();
}

namespace {

// A rejected document's errors, on standard error.
void show_errors(Context& context, const load::Document& document) {
  for (const Finding& finding : document.findings.all()) {
    if (finding.severity() != Severity::error) continue;
    append_text(context.err.text(), finding, {context.language(), false});
  }
  context.err.flush();
}

}  // namespace

const load::Document* board_plan_at(Context& context, load::Repository& repository,
                                    const std::string& path, int& status) {
  const load::Document* found = nullptr;
  if (!load::is_folder(path)) {
    found = &repository.load(path);
  } else {
    std::vector<std::string> plans;
    bool readable = check_folder(context, repository, path, [&](const load::Document& document) {
      if (document.kind != DocumentKind::board_plan) return;
      plans.push_back(document.source->name());
      found = &document;
    });
    status = exit_failure;
    if (!readable) return nullptr;
    status = exit_usage;
    if (plans.empty()) {
      context.complain(text("det finns ingen nämndplan under `{}`", "there is no nämndplan under `{}`", path));
      return nullptr;
    }
    if (plans.size() > 1) {
      std::string list;
      for (const std::string& plan : plans) list += (list.empty() ? "" : ", ") + plan;
      context.complain(text("det finns flera nämndplaner under `{}`; ange en av {}",
                            "there are several plans under `{}`; name one of {}", path, list));
      return nullptr;
    }
  }
  if (found->rejected()) {
    show_errors(context, *found);
    context.complain({"rapporten skrivs inte, eftersom planen har fel",
                      "the report is not written, since the plan has errors"});
    status = found->io_failure ? exit_failure : exit_findings;
    return nullptr;
  }
  if (found->plan() == nullptr) {
    context.complain(text("`{}` är en {}, ingen nämndplan", "`{}` is a {}, not a nämndplan",
                          found->source->name(), word(*found->kind)));
    status = exit_usage;
    return nullptr;
  }
  return found;
}

}  // namespace namndplan::cli
