// What a folder holds that is to be read. All commands list folders here, so that all see the same.
//
// Names that begin with a dot are passed over (settings of other programs, .git), and so are files
// without .yaml or .yml (in any case), files that are no documents (glance.h) and what the root
// excludes. Nothing else is: what cannot be listed or examined is in the list, and gives a finding
// when it is loaded. A link to a file or a folder inside the root is read, once, as what it leads
// to; one that leads nowhere or out of the root is in the list too.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "namndplan/year/files.h"

namespace namndplan {

struct PlanFile {
  std::string path;
  // What is known already to keep it from being read: a folder that cannot be listed, a link to a
  // folder outside the root, something that cannot be examined. None: reading it will tell.
  FileFault fault = FileFault::none;
  Text reason;
};

// Passed over, and to be counted where the user is told what was read.
struct PassedOver {
  std::size_t without_document = 0;  // files
  std::size_t excluded = 0;          // files, and folders with all that is in them

  bool any() const { return without_document + excluded > 0; }
  void add(const PassedOver& other) {
    without_document += other.without_document;
    excluded += other.excluded;
  }
};

struct PlanFiles {
  std::vector<PlanFile> files;  // sorted bytewise by path
  PassedOver passed_over;
};

// Those below `folder`, all levels.
PlanFiles plan_files_below(const Root& root, const std::string& folder);
// Those in the folder itself.
PlanFiles plan_files_in(const Root& root, const std::string& folder);
// The files beside `path`, and itself, that cannot be read; the folder, when it cannot be listed.
// What a document means depends on what lies beside it, so no statement is made about it while
// there are any. None when the file is not there, or lies outside the root.
std::vector<PlanFile> unreadable_beside(const Root& root, const std::string& path);

}  // namespace namndplan
