#include "namndplan/walk.h"

#include <map>
#include <set>

namespace namndplan::cli {
namespace {

// The files below one root.
struct Checked {
  explicit Checked(const load::Root& root) : repository(root), folders(repository) {}
  load::Repository repository;
  Folders folders;
};

}  // namespace

int for_each_document(Context& context, const Visit& visit) {
  Options& options = context.options;
  if (options.arguments.empty()) options.arguments.push_back(".");
  int status = exit_clean;
  std::set<std::string> seen;
  // One for each root, so that files named one by one are read and put in order once too.
  std::map<std::string, Checked> roots;
  Checked* current = nullptr;
  auto check = [&](const load::Document& document) {
    if (!document.real_path.empty() && !seen.insert(document.real_path).second) return;
    visit(current->folders, document);
    if (document.io_failure) status = exit_failure;
  };
  for (const std::string& path : options.arguments) {
    auto root = root_for(context, path);
    if (!root) return exit_usage;
    current = &roots.try_emplace(root->path(), *root).first->second;
    load::Repository& repository = current->repository;
    if (path == "-") {
      auto text = standard_input(context);
      if (!text) return exit_failure;
      check(repository.load_text("-", std::move(*text)));
    } else if (!load::is_folder(path)) {
      check(repository.load(path));
    } else if (!check_folder(context, repository, path, check)) {
      status = exit_failure;
    }
  }
  return status;
}

}  // namespace namndplan::cli
