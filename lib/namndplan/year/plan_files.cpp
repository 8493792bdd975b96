// Folders are walked by path, the real ones first; then the links to folders, each folder once, so
// that neither rings of links nor their order matter. A path grows with each level until the system
// refuses it, which bounds the depth.
#include "namndplan/year/plan_files.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <deque>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "namndplan/base/output_file.h"
#include "namndplan/base/utf8.h"
#include "namndplan/year/glance.h"

namespace namndplan {
namespace {

using Identity = std::pair<dev_t, ino_t>;

Identity identity(const struct stat& info) { return {info.st_dev, info.st_ino}; }

std::string joined(const std::string& folder, const std::string& name) {
  return folder.empty() || folder.ends_with('/') ? folder + name : folder + "/" + name;
}

// The names in a folder, sorted bytewise, those with a leading dot left out. The error when not all
// could be read, else 0.
int list_names(const std::string& folder, std::vector<std::string>& names) {
  std::unique_ptr<DIR, int (*)(DIR*)> dir(::opendir(folder.c_str()), &::closedir);
  if (!dir) return errno;
  errno = 0;
  while (const dirent* entry = ::readdir(dir.get())) {
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
    errno = 0;
  }
  const int error = errno;
  std::sort(names.begin(), names.end());
  return error;
}

class Lister {
 public:
  Lister(const Root& root, bool deep) : root_(root), deep_(deep) {}

  PlanFiles list(const std::string& folder) {
    const std::string real = Root::resolved(folder);
    walk(folder, real, shown(real, folder));
    for (; !folder_links_.empty(); folder_links_.pop_front()) enter(folder_links_.front());
    std::sort(file_links_.begin(), file_links_.end());
    for (const std::string& link : file_links_) follow(link);
    std::sort(out_.files.begin(), out_.files.end(),
              [](const PlanFile& a, const PlanFile& b) { return a.path < b.path; });
    return std::move(out_);
  }

 private:
  // As --exclude sees a path.
  std::string shown(const std::string& real, const std::string& otherwise) const {
    if (real == root_.path() || (real == "/" && root_.path().empty())) return {};
    return root_.holds(real) ? real.substr(root_.path().size() + 1) : otherwise;
  }

  bool may_read(const std::string& real) const {
    return root_.allows(real) || real == root_.path();
  }

  void add(std::string path, FileFault fault = FileFault::none, Text reason = {}) {
    out_.files.push_back({std::move(path), fault, std::move(reason)});
  }

  void walk(const std::string& folder, const std::string& real, const std::string& shown) {
    struct stat info {};
    if (::stat(folder.c_str(), &info) == 0 && !entered_.insert(identity(info)).second) return;
    std::vector<std::string> names;
    if (const int error = list_names(folder, names)) {
      add(folder, FileFault::unlistable, system_error(error));
    }
    for (const std::string& name : names) {
      const std::string path = joined(folder, name);
      if (::lstat(path.c_str(), &info) == 0) {
        entry({path, joined(real, name), joined(shown, name), name}, info);
        continue;
      }
      if (errno == ENOENT) continue;  // gone since it was listed
      // The folder may be listed but not searched: that is one fault, not one for each name.
      const bool of_folder = errno == EACCES;
      add(of_folder ? folder : path, of_folder ? FileFault::unlistable : FileFault::unreadable,
          system_error(errno));
      if (of_folder) break;
    }
  }

  struct Entry {
    const std::string path, real, shown;
    const std::string& name;
  };

  void entry(const Entry& entry, const struct stat& info) {
    const bool plan = has_plan_ending(entry.name);
    const bool folder = S_ISDIR(info.st_mode);
    const bool link = S_ISLNK(info.st_mode);
    if (!plan && !(deep_ && (folder || link))) return;
    if (root_.excludes(entry.shown)) {
      ++out_.passed_over.excluded;
    } else if (link) {
      sort_out_link(entry.path, plan);
    } else if (folder) {
      if (deep_) walk(entry.path, entry.real, entry.shown);
    } else {
      files_.insert(identity(info));
      take(entry.path, entry.name, S_ISREG(info.st_mode) ? entry.real : std::string());
    }
  }

  void sort_out_link(const std::string& path, bool plan) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) {
      if (plan || deep_) add(path);  // it could be a folder
    } else if (S_ISDIR(info.st_mode)) {
      if (deep_) folder_links_.push_back(path);
    } else if (plan) {
      file_links_.push_back(path);
    }
  }

  void enter(const std::string& link) {
    const std::string real = Root::resolved(link);
    if (real.empty()) return add(link);
    if (!may_read(real)) return add(link, FileFault::outside);
    const std::string below = shown(real, link);
    if (root_.excludes(below)) {
      ++out_.passed_over.excluded;
    } else {
      walk(link, real, below);
    }
  }

  void follow(const std::string& link) {
    struct stat info {};
    const std::string real = Root::resolved(link);
    if (real.empty() || ::stat(real.c_str(), &info) != 0) return add(link);
    if (!files_.insert(identity(info)).second) return;  // read by its own name
    if (root_.excludes(shown(real, link))) {
      ++out_.passed_over.excluded;
    } else {
      take(link, link.substr(link.rfind('/') + 1), S_ISREG(info.st_mode) ? real : std::string());
    }
  }

  // `real` is empty for what is no regular file.
  void take(const std::string& path, std::string_view name, const std::string& real) {
    if (!real.empty() && !is_named_as_document(name)) {
      const FileText file = root_.read_beginning(real, glance_bytes);
      if (file.fault == FileFault::none && !may_be_document(name, file.text)) {
        ++out_.passed_over.without_document;
        return;
      }
    }
    add(path);
  }

  const Root& root_;
  const bool deep_;
  PlanFiles out_;
  std::set<Identity> entered_;  // folders
  std::set<Identity> files_;
  std::deque<std::string> folder_links_;
  std::vector<std::string> file_links_;
};

}  // namespace

PlanFiles plan_files_below(const Root& root, const std::string& folder) {
  return Lister(root, true).list(folder);
}

PlanFiles plan_files_in(const Root& root, const std::string& folder) {
  return Lister(root, false).list(folder);
}

std::vector<PlanFile> unreadable_beside(const Root& root, const std::string& path) {
  const std::string real = Root::resolved(path);
  if (!root.allows(real)) return {};
  std::vector<PlanFile> files = plan_files_in(root, real.substr(0, real.rfind('/') + 1)).files;
  // What this finds stays so, whatever a later try would give.
  const auto readable = [&](PlanFile& file) {
    if (file.fault != FileFault::none) return false;
    const std::string target = Root::resolved(file.path);
    FileText beginning = root.read_beginning(target, 1);
    if (!target.empty()) file.fault = beginning.fault;
    file.reason = std::move(beginning.reason);
    return beginning.fault == FileFault::none;
  };
  files.erase(std::remove_if(files.begin(), files.end(), readable), files.end());
  return files;
}

}  // namespace namndplan
