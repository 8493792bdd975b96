#include "namndplan/walk.h"

#include <map>
#include <set>

#include "namndplan/input.h"
#include "namndplan/progress.h"

namespace namndplan::cli {
namespace {

class Walk {
 public:
  Walk(Context& context, const Policy& policy, const TakeFile& take)
      : context_(context), policy_(policy), take_(take) {}

  Walked run();

 private:
  void take(CheckedFile& file);
  void beside(Checker& checker, const load::Root& root, const std::string& folder);
  void folder(const load::Root& root, const std::string& path);

  Context& context_;
  const Policy& policy_;
  const TakeFile& take_;
  // One for each root, so that files named one by one are read and put in order once too.
  std::map<std::string, Checker> roots_;
  std::set<std::string> seen_;
  std::set<std::string> folders_;  // of files named one by one
  Walked walked_{exit_clean, {}};
};

void Walk::take(CheckedFile& file) {
  if (!file.real_path.empty() && !seen_.insert(file.real_path).second) return;
  take_(file);
  if (file.io_failure) walked_.status = exit_failure;
}

void Walk::folder(const load::Root& root, const std::string& path) {
  const load::PlanFiles found = files_of_folder(context_, root, path);
  walked_.passed_over.add(found.passed_over);
  if (found.files.empty()) walked_.status = exit_failure;
  Progress progress(context_, found.files.size());
  check_files({root, reader_for(context_), policy_}, found.files, jobs_for(context_.options.jobs),
              [&](CheckedFile& file) {
                take(file);
                if (context_.out.is_large() || context_.err.is_large()) {
                  progress.clear();
                  context_.err.flush();
                  context_.out.flush();
                }
                progress.step();
              });
}

// A file that is named by itself is checked with those beside it; what cannot be read of them is
// said too.
void Walk::beside(Checker& checker, const load::Root& root, const std::string& folder) {
  if (folder.empty() || !folders_.insert(folder).second || !load::is_folder(folder)) return;
  for (const load::PlanFile& unreadable : load::unreadable_in(root, folder)) {
    CheckedFile file = checker.check(unreadable);
    take(file);
  }
}

Walked Walk::run() {
  Options& options = context_.options;
  if (options.arguments.empty()) options.arguments.push_back(".");
  for (const std::string& path : options.arguments) {
    auto root = root_for(context_, path);
    if (!root) return {exit_usage, {}};
    Checker& checker =
        roots_.try_emplace(root->path(), Checking{*root, reader_for(context_), policy_})
            .first->second;
    if (path == "-") {
      auto text = standard_input(context_);
      if (!text) return {exit_failure, {}};
      CheckedFile file = checker.check_text("-", std::move(*text));
      take(file);
    } else if (!load::is_folder(path)) {
      CheckedFile file = checker.check(path);
      const bool known = file.kind.has_value();
      const std::string folder = file.real_path.substr(0, file.real_path.rfind('/') + 1);
      take(file);
      if (known) beside(checker, *root, folder);
      context_.out.flush_if_large();
    } else {
      folder(*root, path);
    }
  }
  return walked_;
}

}  // namespace

Walked for_each_document(Context& context, const Policy& policy, const TakeFile& take) {
  return Walk(context, policy, take).run();
}

}  // namespace namndplan::cli
