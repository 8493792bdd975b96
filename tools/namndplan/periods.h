// Which documents of a folder belong together: a plan, its follow-ups, and earlier years.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "namndplan/figures/fulfilment.h"
#include "namndplan/year/repository.h"

namespace namndplan::cli {

// A plan with those of its follow-ups that count, in the order of their months. It holds them, and
// what it gives refers to them: that is used while this lives.
struct PlanYear {
  DocumentPtr plan;
  std::vector<DocumentPtr> follow_ups;

  const BoardPlan& content() const& { return *plan->plan(); }
  const BoardPlan& content() && = delete;
  const CouncilPlan* council() const& {
    return plan->referred == nullptr ? nullptr : plan->referred->council();
  }
  const CouncilPlan* council() && = delete;
  // The period of the last follow-up; there must be one.
  FollowUpPeriod period() const&;
  FollowUpPeriod period() && = delete;
  std::vector<const FollowUp*> reports() const&;
  std::vector<const FollowUp*> reports() && = delete;
};

// Documents below one root, and what lies beside them. A folder is listed and put in order once, so
// that going through all files of a large one takes time in proportion to them. What is remembered
// of a folder are paths, so memory does not grow with the text in it.
class Folders {
 public:
  explicit Folders(Root root, const yaml::TreeReader& reader = yaml::standard_reader())
      : repository_(std::move(root), reader) {}
  Folders(const Folders&) = delete;
  Folders& operator=(const Folders&) = delete;

  Repository& repository() { return repository_; }
  DocumentPtr load(const std::string& path) { return repository_.load(path); }
  DocumentPtr load(const PlanFile& file) { return repository_.load(file); }

  // The follow-ups of a plan that lie in its folder, of its own year, in the order of their months;
  // of two for one month the first by file name (a rule reports the other). The plan is not
  // rejected.
  std::vector<DocumentPtr> follow_ups_of(const LoadedDocument& plan);
  // The files in the plan's folder that have errors and refer to it, by name. Without those that
  // can be read far enough to see that they are about a later month than `last`: they are no part
  // of what it is made from.
  std::vector<PlanFile> rejected_of(const LoadedDocument& plan, std::optional<Month> last = {});
  // Those that cannot be read far enough to tell whose they are, by name. With them all that may be
  // missing among its follow_ups_of() is known.
  std::vector<PlanFile> unknown_beside(const LoadedDocument& plan);
  // Whether there are none of either, but the follow-up itself.
  bool all_others_read(const LoadedDocument& follow_up);
  // The follow-ups of its plan with itself among them (unless its period is of another year). It is
  // not rejected, and has a plan.
  std::vector<DocumentPtr> with_siblings(const DocumentPtr& follow_up);
  // The December follow-ups of earlier years' plans of the same board, which lie in its folder. The
  // plan is not rejected.
  std::vector<DocumentPtr> earlier(const LoadedDocument& plan);
  // What could not be listed or read on the way since this was last asked. It counts as unreadable
  // as long as this lives, whatever a later try would give.
  std::vector<DocumentPtr> take_unread() { return std::move(fresh_unread_); }

 private:
  struct FollowUpFile {
    Month period;
    std::string path;
  };
  struct Folder {
    // By the plan's path: those of the plan's year, by month.
    std::map<std::string, std::vector<FollowUpFile>> follow_ups;
    // By the path of the plan that they name, which is empty when that is not known; then by name.
    std::map<std::string, std::vector<PlanFile>> rejected;
    // By organisation and board's short name, and by year: paths.
    std::map<std::pair<std::string, std::string>, std::map<int, std::string>> decembers;
  };
  Folder& folder_of(const LoadedDocument& document);
  Folder read_folder(const std::string& path);
  static void add(const LoadedDocument& document, const PlanFile& file, Folder& folder);
  std::vector<PlanFile> rejected_naming(const LoadedDocument& plan, const std::string& named);
  // One of a folder's, as it was when the folder was read unless somebody has changed it since.
  // nullptr when it can no longer be read.
  DocumentPtr reload(const PlanFile& file);
  void note_unread(const DocumentPtr& document);

  Repository repository_;
  std::map<std::string, Folder> folders_;  // by path
  // While they are held here, nobody reads them again.
  std::map<std::string, DocumentPtr> unread_;  // by path
  std::vector<DocumentPtr> fresh_unread_;
  // Those of the plan that was asked about last: its other follow-ups are mostly asked about next.
  std::vector<DocumentPtr> latest_;
};

// Whether it is, or can be read far enough to see that it is, a follow-up of a later month: no part
// of what `last` is made from.
bool is_later_than(const LoadedDocument& document, const std::optional<Month>& last);

// That nobody has followed up the month of --period; `known` lists those there are. A report and
// `why` then end with exit_usage.
Text no_such_period(const Month& wanted, const std::string& known);

}  // namespace namndplan::cli
