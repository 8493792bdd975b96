#include "namndplan/year/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <memory>
#include <new>

#include "namndplan/base/glob.h"
#include "namndplan/base/output_file.h"
#include "namndplan/base/temporary_file.h"
#include "namndplan/yaml/limits.h"

namespace namndplan {
namespace {

std::string real_path(const std::string& path) {
  std::unique_ptr<char, decltype(&std::free)> resolved(::realpath(path.c_str(), nullptr),
                                                       &std::free);
  if (!resolved && errno == ENOMEM) throw std::bad_alloc();  // the path may be there all the same
  return resolved ? std::string(resolved.get()) : std::string();
}

bool exists(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0;
}

bool is_link(const std::string& path) {
  struct stat info {};
  return ::lstat(path.c_str(), &info) == 0 && S_ISLNK(info.st_mode);
}

std::string parent(const std::string& path) {
  std::size_t slash = path.rfind('/');
  return slash == std::string::npos || slash == 0 ? "" : path.substr(0, slash);
}

std::string working_folder() {
  std::string path = real_path(".");
  return path == "/" ? "" : path;
}

// At most `most` bytes.
bool read_all(int fd, std::size_t size_hint, std::size_t most, std::string& out) {
  out.resize(std::min(size_hint + 1, most));
  std::size_t filled = 0;
  for (;;) {
    if (filled == out.size()) {
      if (filled == most) break;
      out.resize(std::min(out.size() * 2, most));
    }
    ssize_t got = ::read(fd, out.data() + filled, out.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  out.resize(filled);
  return true;
}

FileText failed(FileFault fault, std::string path, int error) {
  return {fault, system_error(error), std::move(path), {}};
}

// Where the file is, when there is a regular one.
FileText find_regular(const std::string& path) {
  std::string real = real_path(path);
  if (real.empty()) {
    if (errno == ELOOP) {
      return {FileFault::unreadable, {"länkarna går i ring", "the links form a ring"}, {}, {}};
    }
    if (errno != ENOENT && errno != ENOTDIR) return failed(FileFault::unreadable, {}, errno);
    // A pipe that a shell hands over, as /dev/stdin or <(…), is there but has no path.
    if (exists(path)) return {FileFault::not_regular, {}, {}, {}};
    FileText out{FileFault::missing, {}, {}, {}};
    if (is_link(path)) out.reason = {"länken leder ingenstans", "the link leads nowhere"};
    return out;
  }
  struct stat info {};
  bool regular = ::stat(real.c_str(), &info) != 0 || S_ISREG(info.st_mode);
  return {regular ? FileFault::none : FileFault::not_regular, {}, std::move(real), {}};
}

// Of a larger file than `most` the beginning, when that is what is wanted.
FileText read_regular(const std::string& real, ReadFiles* read_files,
                      std::optional<std::size_t> most = {}) {
  Descriptor fd(::open(real.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW));
  if (fd.get() < 0) return failed(FileFault::unreadable, real, errno);
  struct stat info {};
  if (::fstat(fd.get(), &info) != 0) return failed(FileFault::unreadable, real, errno);
  if (!S_ISREG(info.st_mode)) return {FileFault::not_regular, {}, real, {}};
  if (read_files != nullptr) read_files->add(info.st_dev, info.st_ino);
  auto size = static_cast<std::size_t>(info.st_size);
  if (!most && size > yaml::max_file_bytes) return {FileFault::too_large, {}, real, {}};
  FileText out{FileFault::none, {}, real, {}};
  // One byte more than is allowed tells a file that grows while it is read.
  if (!read_all(fd.get(), size, most.value_or(yaml::max_file_bytes + 1), out.text)) {
    return failed(FileFault::unreadable, real, errno);
  }
  if (!most && out.text.size() > yaml::max_file_bytes) return {FileFault::too_large, {}, real, {}};
  return out;
}

}  // namespace

bool is_folder(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

std::string absolute_path(const std::string& path) {
  std::string whole = path.starts_with('/') ? path : working_folder() + "/" + path;
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < whole.size();) {
    std::size_t end = std::min(whole.find('/', at), whole.size());
    std::string part = whole.substr(at, end - at);
    at = end + 1;
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(std::move(part));
    } else if (!parts.empty()) {
      parts.pop_back();
    }
  }
  std::string out;
  for (const std::string& part : parts) out += "/" + part;
  return out.empty() ? "/" : out;
}

std::optional<Root> Root::at(const std::string& folder) {
  std::string path = real_path(folder);
  if (path.empty() || !is_folder(path)) return std::nullopt;
  return Root(path == "/" ? "" : path);
}

Root Root::above(const std::string& path) {
  std::string absolute = absolute_path(path);
  bool folder = is_folder(absolute);
  std::string start = real_path(folder ? absolute : parent(absolute) + "/");
  if (start == "/") start.clear();
  for (std::string up = start;; up = parent(up)) {
    if (exists(up + "/.git")) return Root(up);
    if (up.empty()) break;
  }
  Root here(working_folder());
  if (here.path_.empty() || start == here.path_ || here.holds(start)) return here;
  return Root(parent(start));
}

bool Root::holds(const std::string& real_path) const {
  return real_path.size() > path_.size() && real_path.starts_with(path_) &&
         real_path[path_.size()] == '/';
}

std::string Root::shown(const std::string& path) const {
  std::string absolute = absolute_path(path);
  std::string folder = real_path(parent(absolute) + "/");
  if (!folder.empty()) {
    absolute = (folder == "/" ? "" : folder) + absolute.substr(absolute.rfind('/'));
  }
  return holds(absolute) && !path_.empty() ? absolute.substr(path_.size() + 1) : path;
}

std::string Root::resolved(const std::string& path) { return real_path(path); }

bool Root::allows(const std::string& real_path) const {
  return holds(real_path) && (real_path + "/").find("/.git/", path_.size()) == std::string::npos;
}

bool Root::excludes(std::string_view path) const {
  for (const std::string& pattern : excluded_) {
    for (std::size_t end = path.find('/');; end = path.find('/', end + 1)) {
      if (glob_matches(pattern, path.substr(0, end))) return true;
      if (end == std::string_view::npos) break;
    }
  }
  return false;
}

FileText Root::read(const std::string& path) const {
  FileText found = find_regular(path);
  if (found.fault != FileFault::none) return found;
  if (!allows(found.real_path)) return {FileFault::outside, {}, found.real_path, {}};
  return read_regular(found.real_path, read_files_.get());
}

FileText Root::read_beginning(const std::string& real_path, std::size_t bytes) const {
  if (!allows(real_path)) return {FileFault::outside, {}, real_path, {}};
  return read_regular(real_path, nullptr, bytes);
}

FileText read_named_file(const std::string& path, ReadFiles* read_files) {
  FileText found = find_regular(path);
  if (found.fault == FileFault::none) return read_regular(found.real_path, read_files);
  if (found.fault == FileFault::missing && found.reason.empty())
    found.reason = system_error(ENOENT);
  return found;
}

}  // namespace namndplan
