// The files that may be read: regular ones below a root, symbolic links resolved. Nothing outside
// it is ever opened, so nothing from there can be quoted in a finding.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "namndplan/base/text.h"
#include "namndplan/year/read_files.h"

namespace namndplan {

enum class FileFault {
  none,
  missing,      // no such file, or a link that leads nowhere
  unlistable,   // a folder whose names cannot be read, or whose files cannot be examined
  not_regular,  // a folder, a device, a FIFO, a socket
  outside,      // outside the root, or inside .git
  too_large,
  unreadable,  // open or read failed
};

struct FileText {
  FileFault fault = FileFault::none;
  Text reason;            // what the system said; empty when the fault says it all
  std::string real_path;  // absolute, links resolved; empty when missing
  std::string text;
};

class Root {
 public:
  // The folder named; nothing when there is no such folder.
  static std::optional<Root> at(const std::string& folder);
  // For a file or folder named on the command line: the nearest folder upwards with `.git`; else
  // the working folder if it holds the path; else the folder above the path's own.
  static Root above(const std::string& path);

  const std::string& path() const { return path_; }
  // `path` (absolute or relative to the working folder) as findings show it: relative to the root
  // where it lies below it, else as it was given.
  std::string shown(const std::string& path) const;
  // Absolute, links resolved; empty when there is no such file.
  static std::string resolved(const std::string& path);
  // Reads the file if it may be read. Opens without blocking, so that a FIFO or device ends at
  // once.
  FileText read(const std::string& path) const;
  bool holds(const std::string& real_path) const;
  // Below the root, and not in .git.
  bool allows(const std::string& real_path) const;
  // At most so many bytes from the beginning; otherwise as read(). The path has no links.
  FileText read_beginning(const std::string& real_path, std::size_t bytes) const;

  // From now on what is read is recorded there.
  void record(std::shared_ptr<ReadFiles> read_files) { read_files_ = std::move(read_files); }
  // What folders are to be listed without: patterns (base/glob.h) of paths relative to the root. A
  // file or folder that is named by itself, or that a document refers to, is read all the same.
  void exclude(std::vector<std::string> patterns) { excluded_ = std::move(patterns); }
  // Whether a pattern covers the path (relative to the root) or a folder that it lies in.
  bool excludes(std::string_view path) const;

 private:
  explicit Root(std::string path) : path_(std::move(path)) {}
  std::string path_;  // absolute, links resolved, no "/" at the end (but for "/" itself: empty)
  std::vector<std::string> excluded_;
  std::shared_ptr<ReadFiles> read_files_;
};

// Reads a file that the command line names and that is no plan, wherever it lies; the same guards
// as for plans, and the same limit.
FileText read_named_file(const std::string& path, ReadFiles* read_files = nullptr);

// Also through a link.
bool is_folder(const std::string& path);
// Absolute and normalised without touching links: "a/../b" is "b".
std::string absolute_path(const std::string& path);

}  // namespace namndplan
