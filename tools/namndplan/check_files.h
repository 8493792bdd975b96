// Checks many files, on several threads where that is asked for.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "namndplan/periods.h"
#include "namndplan/policy.h"
#include "namndplan/rules/plan_register.h"

namespace namndplan::cli {

// What there is to say of one file.
struct CheckedFile {
  std::string real_path;
  std::string name;  // as findings show it
  std::optional<DocumentKind> kind;
  Judged judged;
  bool rejected = false;  // not all rules could be run
  bool io_failure = false;
  std::optional<rules::PlanIdentity> plan;  // of a plan without errors
  // The document that it refers to and that has errors: as findings show it, and its real path.
  std::string awaits, awaits_path;
  // What could not be listed or read when it was looked for what belongs to this.
  std::vector<CheckedFile> unread;
};
using TakeFile = std::function<void(CheckedFile& file)>;

// How files are checked.
struct Checking {
  Root root;
  const yaml::TreeReader& reader;
  const Policy& policy;  // must outlive what is made of this
};

// Checks files below one root, one by one. Memory does not grow with their number.
class Checker {
 public:
  explicit Checker(const Checking& checking)
      : policy_(checking.policy), folders_(checking.root, checking.reader) {
    if (policy_.keep_all) folders_.repository().keep_all_findings();
  }
  Checker(const Checker&) = delete;
  Checker& operator=(const Checker&) = delete;

  CheckedFile check(const std::string& path) { return checked(folders_.load(path)); }
  CheckedFile check(const PlanFile& file) { return checked(folders_.load(file)); }
  CheckedFile check_text(std::string name, std::string text) {
    return checked(folders_.repository().load_text(std::move(name), std::move(text)));
  }
  // Checks the file at `path` as if it held `text`; the file need not exist.
  CheckedFile check_text_of(const std::string& path, std::string text) {
    return checked(folders_.repository().load_text_of(path, std::move(text)));
  }

 private:
  CheckedFile checked(const DocumentPtr& document);

  const Policy& policy_;
  Folders folders_;
};

// Checks `files`, which are sorted, and hands over the results in their order: what comes out does
// not depend on `jobs`. Each worker has documents of its own, so they share nothing but the
// list.
void check_files(const Checking& checking, const std::vector<PlanFile>& files, unsigned jobs,
                 const TakeFile& take);

// The number of workers for --jobs: 0 is one a core.
unsigned jobs_for(unsigned asked);

}  // namespace namndplan::cli
