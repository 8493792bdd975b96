// Writing files whole or not at all, and writing to descriptors. Plain POSIX calls, since streams
// hide which step failed, do not know O_EXCL, and cannot flush to the disk.
#include "namndplan/base/output_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "namndplan/base/utf8.h"

namespace namndplan {
namespace {

struct ErrorText {
  int error;
  FixedText text;
};

constexpr ErrorText error_texts[] = {
    {EACCES, {"åtkomst nekas", "permission denied"}},
    {EPERM, {"åtgärden är inte tillåten", "operation not permitted"}},
    {ENOENT, {"filen eller mappen finns inte", "no such file or folder"}},
    {ENOTDIR, {"en del av sökvägen är ingen mapp", "a part of the path is not a folder"}},
    {EISDIR, {"det är en mapp", "it is a folder"}},
    {EEXIST, {"den finns redan", "it exists already"}},
    {ENOSPC, {"disken är full", "the disk is full"}},
    {EDQUOT, {"diskkvoten är slut", "the disk quota is used up"}},
    {EFBIG, {"filen blir för stor", "the file gets too large"}},
    {EIO, {"läs- eller skrivfel på enheten", "read or write error on the device"}},
    {EROFS, {"filsystemet är skrivskyddat", "the file system is read-only"}},
    {EPIPE, {"mottagaren har stängt", "the receiver has closed"}},
    {EBADF, {"strömmen är stängd", "the stream is closed"}},
    {EMFILE, {"för många öppna filer", "too many open files"}},
    {ENFILE, {"för många öppna filer i systemet", "too many open files in the system"}},
    {ENOMEM, {"minnet räcker inte", "out of memory"}},
    {ELOOP, {"sökvägen är en symbolisk länk", "the path is a symbolic link"}},
    {ENAMETOOLONG, {"namnet är för långt", "the name is too long"}},
    {EXDEV, {"målet ligger på en annan enhet", "the target is on another device"}},
    {EBUSY, {"den är upptagen", "it is busy"}},
};

Text cannot_write(const std::string& path, const Text& reason) {
  const std::string shown = visible(path);
  return {fmt::format("kan inte skriva {}: {}", shown, reason.sv),
          fmt::format("cannot write {}: {}", shown, reason.en)};
}

// A file beside the target that is gone when this goes, unless it was renamed into place.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& target);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  int descriptor() const { return descriptor_; }  // -1: could not be made, see errno
  bool close();
  bool rename_to(const std::string& target);
  bool link_to(const std::string& target);  // fails with EEXIST when the target exists

 private:
  std::string path_;
  int descriptor_ = -1;
  bool exists_ = false;
};

TemporaryFile::TemporaryFile(const std::string& target) {
  const std::size_t slash = target.rfind('/');
  const std::size_t name_at = slash == std::string::npos ? 0 : slash + 1;
  const std::string folder = target.substr(0, name_at);
  // A long name is cut so that the temporary one is no longer than a file system takes.
  const std::string name = target.substr(name_at, 200);
  constexpr int attempts = 100;
  for (int n = 0; n < attempts; ++n) {
    path_ = fmt::format("{}.{}.{}.{}.tmp", folder, name, ::getpid(), n);
    do {
      descriptor_ =
          ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    } while (descriptor_ < 0 && errno == EINTR);
    exists_ = descriptor_ >= 0;
    if (exists_ || errno != EEXIST) return;
  }
}

TemporaryFile::~TemporaryFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (exists_) ::unlink(path_.c_str());
}

bool TemporaryFile::close() {
  // Linux has let go of the descriptor even when close() is interrupted.
  return ::close(std::exchange(descriptor_, -1)) == 0 || errno == EINTR;
}

bool TemporaryFile::rename_to(const std::string& target) {
  if (::rename(path_.c_str(), target.c_str()) != 0) return false;
  exists_ = false;
  return true;
}

bool TemporaryFile::link_to(const std::string& target) {
  return ::link(path_.c_str(), target.c_str()) == 0;
}

bool flush(int descriptor) {
  int result = 0;
  do {
    result = ::fsync(descriptor);
  } while (result != 0 && errno == EINTR);
  return result == 0 || errno == EINVAL;  // EINVAL: a file system that has nothing to flush
}

// The system would take such a path for another one.
std::optional<Text> examine_path(const std::string& path) {
  if (path.empty()) return text("sökvägen är tom", "the path is empty");
  if (path.find('\0') != std::string::npos) {
    return text("sökvägen innehåller NUL", "the path holds NUL");
  }
  return {};
}

// Why `path` is no place for a file, if it is not; the permissions of the file that stands there.
std::optional<Text> examine_target(const std::string& path, std::optional<mode_t>& permissions) {
  struct stat status {};
  if (auto reason = examine_path(path)) return reason;
  if (path.ends_with('/')) return system_error(EISDIR);
  if (::lstat(path.c_str(), &status) != 0) {
    if (errno == ENOENT) return {};
    return system_error(errno);
  }
  if (S_ISLNK(status.st_mode)) return system_error(ELOOP);
  if (S_ISDIR(status.st_mode)) return system_error(EISDIR);
  if (!S_ISREG(status.st_mode)) return text("det är ingen vanlig fil", "it is not a regular file");
  permissions = status.st_mode & 0777;
  return {};
}

// What mkdir's error means: nothing when the folder is there already.
std::optional<Text> examine_folder(std::string path, int error) {
  struct stat status {};
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();  // "link/" would follow the link
  if (error != EEXIST || ::lstat(path.c_str(), &status) != 0) return system_error(error);
  if (S_ISDIR(status.st_mode)) return {};
  if (S_ISLNK(status.st_mode)) return system_error(ELOOP);
  return text("det är ingen mapp", "it is not a folder");
}

}  // namespace

std::optional<Text> write_file(const std::string& path, std::string_view content) {
  std::optional<mode_t> permissions;
  if (const auto reason = examine_target(path, permissions)) return cannot_write(path, *reason);
  TemporaryFile file(path);
  if (file.descriptor() < 0) return cannot_write(path, system_error(errno));
  const bool done = (!permissions || ::fchmod(file.descriptor(), *permissions) == 0) &&
                    write_all(file.descriptor(), content) == WriteResult::ok &&
                    flush(file.descriptor()) && file.close() && file.rename_to(path);
  if (!done) return cannot_write(path, system_error(errno));
  return {};
}

std::optional<Text> write_new_file(const std::string& path, std::string_view content) {
  if (const auto reason = examine_path(path)) return cannot_write(path, *reason);
  struct stat status {};
  if (path.ends_with('/')) return cannot_write(path, system_error(EISDIR));
  if (::lstat(path.c_str(), &status) == 0) return cannot_write(path, system_error(EEXIST));
  TemporaryFile file(path);
  if (file.descriptor() < 0) return cannot_write(path, system_error(errno));
  const bool done = write_all(file.descriptor(), content) == WriteResult::ok &&
                    flush(file.descriptor()) && file.close() && file.link_to(path);
  if (!done) return cannot_write(path, system_error(errno));
  return {};
}

std::optional<Text> make_folder(const std::string& path) {
  std::optional<Text> reason = examine_path(path);
  if (!reason && ::mkdir(path.c_str(), 0777) != 0) reason = examine_folder(path, errno);
  if (!reason) return {};
  const std::string shown = visible(path);
  return Text{fmt::format("kan inte skapa mappen {}: {}", shown, reason->sv),
              fmt::format("cannot make the folder {}: {}", shown, reason->en)};
}

WriteResult write_all(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(descriptor, content.data(), content.size());
    if (written > 0) {
      content.remove_prefix(static_cast<std::size_t>(written));
    } else if (written == 0) {
      errno = EIO;
      return WriteResult::failed;
    } else if (errno == EPIPE) {
      return WriteResult::closed_pipe;
    } else if (errno != EINTR) {
      return WriteResult::failed;
    }
  }
  return WriteResult::ok;
}

Text system_error(int error) {
  for (const ErrorText& row : error_texts) {
    if (row.error == error) return row.text;
  }
  const char* description = ::strerrordesc_np(error);  // as strerror, but never translated
  return text("systemfel {} ({})", "system error {} ({})", error,
              description == nullptr ? "?" : description);
}

}  // namespace namndplan
