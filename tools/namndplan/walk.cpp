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
  void take_unread();
  void file(Checker& checker, const Root& root, const std::string& path);
  void folder(const Root& root, const std::string& path);

  Context& context_;
  const Policy& policy_;
  const TakeFile& take_;
  // One for each root, so that files named one by one are read and put in order once too.
  std::map<std::string, Checker> roots_;
  std::set<std::string> seen_;
  std::set<std::string> failed_;               // of those seen, what could not be read
  std::map<std::string, CheckedFile> unread_;  // beside what was checked
  std::set<std::string> folders_;              // of files named one by one
  Walked walked_{exit_clean, {}};
  rules::PlanRegister plans_;
};

void Walk::take(CheckedFile& file) {
  if (!file.real_path.empty() && !seen_.insert(file.real_path).second) {
    if (file.io_failure) unread_.try_emplace(file.real_path, std::move(file));
    return;
  }
  if (file.plan) add_to(file.judged, plans_.take(*file.plan), policy_);
  take_(file);
  for (CheckedFile& unread : file.unread) unread_.try_emplace(unread.real_path, std::move(unread));
  if (!file.io_failure) return;
  failed_.insert(file.real_path);
  walked_.status = exit_failure;
}

// Also what could be read at another time: something has been checked without it.
void Walk::take_unread() {
  for (auto& [path, file] : unread_) {
    if (failed_.count(path) > 0) continue;
    take_(file);
    walked_.status = exit_failure;
  }
}

void Walk::folder(const Root& root, const std::string& path) {
  const PlanFiles found = files_of_folder(context_, root, path);
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
void Walk::file(Checker& checker, const Root& root, const std::string& path) {
  const std::string real = Root::resolved(path);
  std::vector<PlanFile> unreadable;
  if (folders_.insert(real.substr(0, real.rfind('/') + 1)).second) {
    unreadable = unreadable_beside(root, path);
  }
  CheckedFile named = checker.check(path);
  const bool known = named.kind.has_value();
  take(named);
  if (!known) return;
  for (const PlanFile& other : unreadable) {
    CheckedFile beside = checker.check(other);
    take(beside);
  }
}

Walked Walk::run() {
  Options& options = context_.options;
  if (options.arguments.empty()) options.arguments.push_back(".");
  for (const std::string& path : options.arguments) {
    const std::string& instead = options.stdin_filename;
    auto root = root_for(context_, path == "-" && !instead.empty() ? instead : path);
    if (!root) return {exit_usage, {}};
    Checker& checker =
        roots_.try_emplace(root->path(), Checking{*root, reader_for(context_), policy_})
            .first->second;
    const bool stands_in = path == "-" && !instead.empty();
    if (stands_in && root->excludes(root->shown(instead))) {
      ++walked_.passed_over.excluded;
    } else if (path == "-") {
      auto text = standard_input(context_);
      if (!text) return {exit_failure, {}};
      CheckedFile file = instead.empty() ? checker.check_text("-", std::move(*text))
                                         : checker.check_text_of(instead, std::move(*text));
      take(file);
    } else if (!is_folder(path)) {
      file(checker, *root, path);
      context_.out.flush_if_large();
    } else {
      folder(*root, path);
    }
  }
  take_unread();
  return walked_;
}

}  // namespace

Walked for_each_document(Context& context, const Policy& policy, const TakeFile& take) {
  return Walk(context, policy, take).run();
}

}  // namespace namndplan::cli
