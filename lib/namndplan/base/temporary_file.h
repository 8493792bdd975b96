// Files beside their targets, on the way to becoming them.
#pragma once

#include <sys/stat.h>

#include <atomic>
#include <string>

namespace namndplan {

// An open descriptor, closed when this goes.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int get() const { return fd_; }
  // False when the system says that something was lost.
  bool close();

 private:
  int fd_;
};

// Signals wait while this lives, so that none comes between a step and its record.
class SignalsWait {
 public:
  SignalsWait();
  ~SignalsWait();
  SignalsWait(const SignalsWait&) = delete;
  SignalsWait& operator=(const SignalsWait&) = delete;

 private:
  sigset_t before_;
};

// A new file with a name of its own, which is gone when this goes, unless it has become the target.
// A signal that ends the program removes it too. Used by one thread.
class TemporaryFile {
 public:
  // `folder` outlives this.
  TemporaryFile(const Descriptor& folder, const std::string& target);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  int descriptor() const { return file_.get(); }  // -1: could not be made, see errno
  bool close() { return file_.close(); }
  // Over what is there.
  bool rename_to_target();
  // Fails with EEXIST when the target exists.
  bool become_new_target();
  // What is there takes the name of this file, so that it can be undone by the same again.
  bool exchange_with_target();

  // The names that are left when a signal ends the program; for its handler.
  static void unlink_all();

 private:
  const int folder_;
  const std::string target_;
  std::string name_;
  Descriptor file_;
  bool exists_ = false;
  std::atomic<TemporaryFile*> next_ = nullptr;
};

}  // namespace namndplan
