#include "namndplan/base/temporary_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <utility>

namespace namndplan {
namespace {

// All there are. Threads take turns to change the list; a signal's handler may look at any time, so
// each change is a single store.
std::atomic<TemporaryFile*> first = nullptr;
std::mutex changing;
static_assert(std::atomic<TemporaryFile*>::is_always_lock_free);

}  // namespace

Descriptor::~Descriptor() {
  if (fd_ >= 0) ::close(fd_);
}

Descriptor::Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

bool Descriptor::close() {
  // Linux has let go of the descriptor even when close() is interrupted.
  return ::close(std::exchange(fd_, -1)) == 0 || errno == EINTR;
}

SignalsWait::SignalsWait() {
  sigset_t all;
  ::sigfillset(&all);
  ::pthread_sigmask(SIG_SETMASK, &all, &before_);
}

SignalsWait::~SignalsWait() {
  const int error = errno;
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  errno = error;
}

TemporaryFile::TemporaryFile(const Descriptor& folder, const std::string& target)
    : folder_(folder.get()), target_(target) {
  constexpr int attempts = 100;
  for (int n = 0; n < attempts; ++n) {
    // A long name is cut so that the temporary one is no longer than a file system takes.
    name_ = fmt::format(".{}.{}.{}.tmp", target.substr(0, 200), ::getpid(), n);
    const SignalsWait wait;
    file_ = Descriptor(::openat(folder_, name_.c_str(),
                                O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
    exists_ = file_.get() >= 0;
    if (exists_) {
      const std::lock_guard lock(changing);
      next_ = first.load();
      first = this;
      return;
    }
    if (errno != EEXIST) return;
  }
}

TemporaryFile::~TemporaryFile() {
  const SignalsWait wait;
  const std::lock_guard lock(changing);
  if (exists_) ::unlinkat(folder_, name_.c_str(), 0);
  std::atomic<TemporaryFile*>* link = &first;
  while (*link != nullptr && *link != this) link = &link->load()->next_;
  if (*link == this) *link = next_.load();
}

bool TemporaryFile::rename_to_target() {
  if (::renameat(folder_, name_.c_str(), folder_, target_.c_str()) != 0) return false;
  exists_ = false;
  return true;
}

bool TemporaryFile::become_new_target() {
  return ::linkat(folder_, name_.c_str(), folder_, target_.c_str(), 0) == 0;
}

bool TemporaryFile::exchange_with_target() {
  return ::renameat2(folder_, name_.c_str(), folder_, target_.c_str(), RENAME_EXCHANGE) == 0;
}

void TemporaryFile::unlink_all() {
  for (const TemporaryFile* file = first; file != nullptr; file = file->next_) {
    ::unlinkat(file->folder_, file->name_.c_str(), 0);
  }
}

}  // namespace namndplan
