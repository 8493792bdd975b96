// Plain POSIX calls, since streams hide which step failed, do not know O_EXCL, and cannot flush to
// the disk. A path is opened folder by folder without following links, and all that is done with
// its last name is done in the folder that was opened: what somebody puts in its way meanwhile has
// no effect.
#include "namndplan/base/output_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <deque>
#include <utility>

#include "namndplan/base/temporary_file.h"
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

Text link_in_path() { return text("sökvägen är en symbolisk länk", "the path is a symbolic link"); }

// Where a file is to be: its folder, opened without following links, and its name there.
struct Target {
  Descriptor folder;
  std::string name;  // empty: the folder itself
  std::optional<Text> problem;
  bool is_folder = false;  // no name, or written with a "/" at the end
};

Target failed_target(Text problem) { return {Descriptor(), {}, std::move(problem)}; }

// Makes the folder of the target's name, if it has one, the one to go on from.
std::optional<Text> step_into(Target& target) {
  if (target.name.empty()) return {};
  constexpr int flags = O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
  Descriptor next(::openat(target.folder.get(), target.name.c_str(), flags));
  if (next.get() < 0) {
    const int error = errno;
    struct stat info {};
    const bool link =
        ::fstatat(target.folder.get(), target.name.c_str(), &info, AT_SYMLINK_NOFOLLOW) == 0 &&
        S_ISLNK(info.st_mode);
    return link ? text("sökvägen går genom en symbolisk länk",
                       "the path goes through a symbolic link")
                : system_error(error);
  }
  target.folder = std::move(next);
  target.name.clear();
  return {};
}

Target find_target(const std::string& path) {
  if (auto reason = examine_path(path)) return failed_target(std::move(*reason));
  const char* start = path.front() == '/' ? "/" : ".";
  Target out{Descriptor(::open(start, O_PATH | O_DIRECTORY | O_CLOEXEC)), {}, {}};
  if (out.folder.get() < 0) return failed_target(system_error(errno));
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    std::string name = path.substr(at, end - at);
    at = end + 1;
    if (name.empty() || name == ".") continue;
    if (auto problem = step_into(out)) return failed_target(std::move(*problem));
    out.name = std::move(name);
    if (out.name != "..") continue;
    if (auto problem = step_into(out)) return failed_target(std::move(*problem));
  }
  out.is_folder = out.name.empty() || path.back() == '/';
  return out;
}

// ---- What is no regular file ----

// The descriptor that a path such as /dev/stdout or /dev/fd/63 stands for.
std::optional<int> named_descriptor(const std::string& path) {
  if (path == "/dev/stdout") return 1;
  if (path == "/dev/stderr") return 2;
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    if (!path.starts_with(folder)) continue;
    int number = 0;
    const char* end = path.data() + path.size();
    const auto [stop, error] = std::from_chars(path.data() + folder.size(), end, number);
    if (error == std::errc() && stop == end && number >= 0) return number;
  }
  return {};
}

std::optional<Text> write_directly(int descriptor, std::string_view content) {
  if (write_all(descriptor, content) == WriteResult::failed) return system_error(errno);
  return {};
}

std::optional<Text> write_special(const Target& target, std::string_view content) {
  Descriptor file(::openat(target.folder.get(), target.name.c_str(),
                           O_WRONLY | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC));
  if (file.get() < 0) return system_error(errno);
  if (auto reason = write_directly(file.get(), content)) return reason;
  if (!file.close()) return system_error(errno);
  return {};
}

// ---- Regular files ----

// One file on its way. The steps are apart so that many can be taken together.
class Writing {
 public:
  Writing(const Descriptor& folder, const std::string& name) : folder_(folder), name_(name) {}

  // What is there; why it is no place for a file, if it is not.
  std::optional<Text> examine(bool must_be_new) {
    struct stat info {};
    if (::fstatat(folder_.get(), name_.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0) {
      if (errno == ENOENT) return {};
      return system_error(errno);
    }
    special_ = !S_ISREG(info.st_mode) && !S_ISLNK(info.st_mode) && !S_ISDIR(info.st_mode);
    if (special_) return {};
    if (must_be_new) return system_error(EEXIST);
    if (S_ISLNK(info.st_mode)) return link_in_path();
    if (S_ISDIR(info.st_mode)) return system_error(EISDIR);
    permissions_ = info.st_mode & 0777;
    return {};
  }
  bool is_special() const { return special_; }

  std::optional<Text> write(std::string_view content) {
    file_.emplace(folder_, name_);
    const int descriptor = file_->descriptor();
    const bool done =
        descriptor >= 0 && (!permissions_ || ::fchmod(descriptor, *permissions_) == 0) &&
        write_all(descriptor, content) == WriteResult::ok && flush(descriptor) && file_->close();
    if (!done) return system_error(errno);
    return {};
  }

  std::optional<Text> put_in_place() {
    if (file_->rename_to_target()) return {};
    return system_error(errno);
  }

  std::optional<Text> put_in_new_place() {
    if (file_->become_new_target()) return {};
    return system_error(errno);
  }

  // In a way that undo() takes back, where the file system can.
  bool put_for_now() {
    exchanged_ = permissions_ && file_->exchange_with_target();
    if (exchanged_) return true;
    const bool renamed = file_->rename_to_target();
    new_ = renamed && !permissions_;
    return renamed;
  }
  void undo() {
    if (exchanged_) file_->exchange_with_target();
    if (new_) ::unlinkat(folder_.get(), name_.c_str(), 0);
  }

 private:
  const Descriptor& folder_;
  const std::string name_;
  bool special_ = false;
  std::optional<mode_t> permissions_;  // of the file that is there
  std::optional<TemporaryFile> file_;
  bool exchanged_ = false;
  bool new_ = false;
};

std::optional<Text> write_to(const std::string& path, std::string_view content, bool must_be_new) {
  if (const auto descriptor = named_descriptor(path)) return write_directly(*descriptor, content);
  const Target target = find_target(path);
  if (target.problem) return target.problem;
  if (target.is_folder) return system_error(EISDIR);
  Writing file(target.folder, target.name);
  if (auto reason = file.examine(must_be_new)) return reason;
  if (file.is_special()) return write_special(target, content);
  if (auto reason = file.write(content)) return reason;
  return must_be_new ? file.put_in_new_place() : file.put_in_place();
}

// ---- Folders ----

// All or none of them; the path that failed is put in `failed`.
std::optional<Text> write_all_in(const Descriptor& folder, const std::vector<OutputText>& files,
                                 std::string& failed) {
  std::deque<Writing> writings;
  for (const OutputText& file : files) {
    failed = file.name;
    Writing& writing = writings.emplace_back(folder, file.name);
    if (auto reason = writing.examine(false)) return reason;
    if (writing.is_special()) return text("det är ingen vanlig fil", "it is not a regular file");
    if (auto reason = writing.write(file.content)) return reason;
  }
  const SignalsWait wait;
  for (std::size_t i = 0; i < writings.size(); ++i) {
    if (writings[i].put_for_now()) continue;
    const int error = errno;
    failed = files[i].name;
    while (i > 0) writings[--i].undo();
    return system_error(error);
  }
  return {};
}

void end_with_signal(int signal) {
  TemporaryFile::unlink_all();
  // The handler was taken away as it was called; the signal comes again when this returns.
  ::raise(signal);
}

std::optional<OutputIdentity> identity_of(const struct stat& info) {
  if (!S_ISREG(info.st_mode)) return {};
  return OutputIdentity{info.st_dev, info.st_ino, {}};
}

}  // namespace

std::optional<Text> write_file(const std::string& path, std::string_view content) {
  if (const auto reason = write_to(path, content, false)) return cannot_write(path, *reason);
  return {};
}

std::optional<Text> write_new_file(const std::string& path, std::string_view content) {
  if (const auto reason = write_to(path, content, true)) return cannot_write(path, *reason);
  return {};
}

std::optional<Text> write_folder(const std::string& folder, const std::vector<OutputText>& files) {
  Target target = find_target(folder);
  const std::string name = target.name;
  Descriptor above;
  bool made = false;
  std::optional<Text> reason = std::move(target.problem);
  if (!reason && !name.empty()) {
    made = ::mkdirat(target.folder.get(), name.c_str(), 0777) == 0;
    if (made) above = Descriptor(::openat(target.folder.get(), ".", O_PATH | O_CLOEXEC));
    reason = made || errno == EEXIST ? step_into(target) : system_error(errno);
  }
  if (reason) {
    const std::string shown = visible(folder);
    return Text{fmt::format("kan inte skapa mappen {}: {}", shown, reason->sv),
                fmt::format("cannot make the folder {}: {}", shown, reason->en)};
  }
  std::string failed;
  reason = write_all_in(target.folder, files, failed);
  if (!reason) return {};
  if (made) ::unlinkat(above.get(), name.c_str(), AT_REMOVEDIR);
  return cannot_write(folder + (folder.ends_with('/') ? "" : "/") + failed, *reason);
}

std::optional<OutputIdentity> output_identity(const std::string& path) {
  if (const auto descriptor = named_descriptor(path)) return output_identity(*descriptor);
  Target target = find_target(path);
  if (target.problem || target.is_folder) return {};
  struct stat info {};
  if (::fstatat(target.folder.get(), target.name.c_str(), &info, AT_SYMLINK_NOFOLLOW) == 0) {
    return identity_of(info);
  }
  if (errno != ENOENT || ::fstat(target.folder.get(), &info) != 0) return {};
  return OutputIdentity{info.st_dev, info.st_ino, target.name};
}

std::optional<OutputIdentity> output_identity(int descriptor) {
  struct stat info {};
  return ::fstat(descriptor, &info) == 0 ? identity_of(info) : std::nullopt;
}

void remove_temporary_files_on_signals() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
    struct sigaction action {};
    if (::sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) continue;
    action = {};
    action.sa_handler = end_with_signal;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(signal, &action, nullptr);
  }
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
