// The files that a run has read, so that none of them is overwritten by what it writes.
#pragma once

#include <sys/types.h>

#include <mutex>
#include <set>
#include <utility>

namespace namndplan {

// Known by device and number, so that links and other spellings of a name make no difference. May
// be used by several threads.
class ReadFiles {
 public:
  void add(dev_t device, ino_t inode) {
    const std::lock_guard lock(mutex_);
    files_.emplace(device, inode);
  }
  bool contains(dev_t device, ino_t inode) const {
    const std::lock_guard lock(mutex_);
    return files_.count({device, inode}) > 0;
  }

 private:
  mutable std::mutex mutex_;
  std::set<std::pair<dev_t, ino_t>> files_;
};

}  // namespace namndplan
