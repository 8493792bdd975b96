// Which documents of a folder belong together: a plan, its follow-ups, and earlier years.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "namndplan/analysis/fulfilment.h"
#include "namndplan/load/repository.h"

namespace namndplan::cli {

// A plan with those of its follow-ups that count, in the order of their months. It holds them, and
// what it gives refers to them: that is used while this lives.
struct PlanYear {
  load::DocumentPtr plan;
  std::vector<load::DocumentPtr> follow_ups;

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
  explicit Folders(load::Root root, const load::TreeReader& reader = load::standard_reader())
      : repository_(std::move(root), reader) {}
  Folders(const Folders&) = delete;
  Folders& operator=(const Folders&) = delete;

  load::Repository& repository() { return repository_; }
  load::DocumentPtr load(const std::string& path) { return repository_.load(path); }
  load::DocumentPtr load(const load::PlanFile& file) { return repository_.load(file); }

  // The follow-ups of a plan that lie in its folder, of its own year, in the order of their months;
  // of two for one month the first by file name (a rule reports the other). The plan is not
  // rejected.
  std::vector<load::DocumentPtr> follow_ups_of(const load::Document& plan);
  // The files in the plan's folder that have errors and may be follow-ups of it: those that refer
  // to it, or cannot be read far enough to tell.
  std::vector<load::PlanFile> rejected_of(const load::Document& plan);
  // The follow-ups of its plan with itself among them (unless its period is of another year). It is
  // not rejected, and has a plan.
  std::vector<load::DocumentPtr> with_siblings(const load::DocumentPtr& follow_up);
  // The December follow-ups of earlier years' plans of the same board, which lie in its folder. The
  // plan is not rejected.
  std::vector<load::DocumentPtr> earlier(const load::Document& plan);

 private:
  struct FollowUpFile {
    Month period;
    std::string path;
  };
  struct RejectedFile {
    std::string plan;  // the path that it names; empty when that is not known
    load::PlanFile file;
  };
  struct Folder {
    // By the plan's path: those of the plan's year, by month.
    std::map<std::string, std::vector<FollowUpFile>> follow_ups;
    std::vector<RejectedFile> rejected;  // by name
    // By organisation and board's short name, and by year: paths.
    std::map<std::pair<std::string, std::string>, std::map<int, std::string>> decembers;
  };
  const Folder& folder_of(const load::Document& document);
  Folder read_folder(const std::string& path);
  static void add(const load::Document& document, const load::PlanFile& file, Folder& folder);

  load::Repository repository_;
  std::map<std::string, Folder> folders_;  // by path
  // Those of the plan that was asked about last: its other follow-ups are mostly asked about next.
  std::vector<load::DocumentPtr> latest_;
};

// That nobody has followed up the month of --period; `known` lists those there are. A report and
// `why` then end with exit_usage.
Text no_such_period(const Month& wanted, const std::string& known);

}  // namespace namndplan::cli
