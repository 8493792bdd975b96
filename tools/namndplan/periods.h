// A plan's follow-ups, gathered from its folder.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "namndplan/load/repository.h"
#include "namndplan/rules/check.h"

namespace namndplan::cli {

// The follow-ups of a plan that lie in its folder, of its own year, in the order of their months;
// of two for one month the first by file name (a rule reports the other). Those that refer to the
// plan but have errors are put in `rejected`.
std::vector<const load::Document*> follow_ups_of(load::Repository& repository,
                                                 const load::Document& plan,
                                                 std::vector<const load::Document*>& rejected);

// What the rules ask of the files beside a document. Each folder is listed and put in order once,
// so that checking all files of a large one takes time in proportion to them. What is remembered of
// a folder are paths, so that the repository may let its documents go.
class Folders {
 public:
  explicit Folders(load::Repository& repository) : repository_(repository) {}

  // What check_follow_up needs; the follow-up is not rejected.
  rules::FollowUpInput input_for(const load::Document& follow_up);
  // The December follow-ups of earlier years' plans of the same board; the plan is not rejected.
  std::vector<rules::Reported> earlier(const load::Document& plan);
  // Forgets folders, when many are remembered.
  void trim();

 private:
  struct FollowUpFile {
    Month period;
    std::string path;
  };
  struct Folder {
    // By the plan's path: those of the plan's year, by month.
    std::map<std::string, std::vector<FollowUpFile>> follow_ups;
    // By organisation and board's short name, and by year: paths.
    std::map<std::pair<std::string, std::string>, std::map<int, std::string>> decembers;
  };
  // That of `document`; `current`, the one that is being checked, is kept meanwhile.
  const Folder& folder_of(const load::Document& document, const load::Document& current);
  void read_folder(const std::string& path, const load::Document& current, Folder& folder);

  load::Repository& repository_;
  std::map<std::string, Folder> folders_;  // by path
};

// That nobody has followed up the month of --period; `known` lists those there are. A report and
// `why` then end with exit_usage.
Text no_such_period(const Month& wanted, const std::string& known);

}  // namespace namndplan::cli
