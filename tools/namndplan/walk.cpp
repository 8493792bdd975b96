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

  int run();

 private:
  void take(CheckedFile& file);
  bool folder(const load::Root& root, const std::string& path);

  Context& context_;
  const Policy& policy_;
  const TakeFile& take_;
  // One for each root, so that files named one by one are read and put in order once too.
  std::map<std::string, Checker> roots_;
  std::set<std::string> seen_;
  int status_ = exit_clean;
};

void Walk::take(CheckedFile& file) {
  if (!file.real_path.empty() && !seen_.insert(file.real_path).second) return;
  take_(file);
  if (file.io_failure) status_ = exit_failure;
}

bool Walk::folder(const load::Root& root, const std::string& path) {
  return files_of_folder(context_, path, [&](const std::vector<std::string>& files) {
    Progress progress(context_, files.size());
    check_files({root, reader_for(context_), policy_}, files, jobs_for(context_.options.jobs),
                [&](CheckedFile& file) {
                  take(file);
                  if (context_.out.is_large() || context_.err.is_large()) {
                    progress.clear();
                    context_.err.flush();
                    context_.out.flush();
                  }
                  progress.step();
                });
  });
}

int Walk::run() {
  Options& options = context_.options;
  if (options.arguments.empty()) options.arguments.push_back(".");
  for (const std::string& path : options.arguments) {
    auto root = root_for(context_, path);
    if (!root) return exit_usage;
    Checker& checker =
        roots_.try_emplace(root->path(), Checking{*root, reader_for(context_), policy_})
            .first->second;
    if (path == "-") {
      auto text = standard_input(context_);
      if (!text) return exit_failure;
      CheckedFile file = checker.check_text("-", std::move(*text));
      take(file);
    } else if (!load::is_folder(path)) {
      CheckedFile file = checker.check(path);
      take(file);
      context_.out.flush_if_large();
    } else if (!folder(*root, path)) {
      status_ = exit_failure;
    }
  }
  return status_;
}

}  // namespace

int for_each_document(Context& context, const Policy& policy, const TakeFile& take) {
  return Walk(context, policy, take).run();
}

}  // namespace namndplan::cli
