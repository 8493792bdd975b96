#include "namndplan/base/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>
#include <vector>

#include "doctest/doctest.h"

namespace {

namespace fs = std::filesystem;
using namespace namndplan;

// A folder of its own for each test, gone afterwards.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "namndplan-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  std::ptrdiff_t entries() const {
    return std::distance(fs::directory_iterator(path_), fs::directory_iterator());
  }

 private:
  fs::path path_;
};

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

mode_t permissions(const std::string& path) {
  struct stat status {};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

}  // namespace

TEST_CASE("a file is written whole, and nothing is left beside it") {
  const Folder folder;
  const std::string path = folder / "rapport.md";
  CHECK_FALSE(write_file(path, "# Mål\n"));
  CHECK(read(path) == "# Mål\n");
  CHECK_FALSE(write_file(path, ""));
  CHECK(read(path).empty());
  const std::string large(3'000'000, 'x');
  CHECK_FALSE(write_file(path, large));
  CHECK(read(path) == large);
  CHECK(folder.entries() == 1);
}

TEST_CASE("a new file is never written over what is there") {
  const Folder folder;
  const std::string path = folder / "plan.yaml";
  CHECK_FALSE(write_new_file(path, "ett\n"));
  CHECK(read(path) == "ett\n");
  CHECK(write_new_file(path, "två\n")->en.ends_with("it exists already"));
  CHECK(read(path) == "ett\n");
  fs::create_symlink("nowhere", folder / "link");
  CHECK(write_new_file(folder / "link", "a")->en.ends_with("it exists already"));
  CHECK(write_new_file(folder / "missing/plan.yaml", "a")->en.ends_with("no such file or folder"));
  CHECK(write_new_file(folder / "folder/", "a")->en.ends_with("it is a folder"));
  CHECK(write_new_file("", "a"));
  CHECK(folder.entries() == 2);
}

TEST_CASE("of many who write a new file at once, one does") {
  const Folder folder;
  const std::string path = folder / "plan.yaml";
  std::vector<std::thread> writers;
  std::atomic<int> written = 0;
  for (int n = 0; n < 8; ++n) {
    writers.emplace_back([&, n] {
      if (!write_new_file(path, std::string(100'000, static_cast<char>('a' + n)))) ++written;
    });
  }
  for (std::thread& writer : writers) writer.join();
  CHECK(written == 1);
  const std::string text = read(path);
  CHECK(text == std::string(100'000, text[0]));
  CHECK(folder.entries() == 1);
}

TEST_CASE("a new file gets the umask's permissions, an old one keeps its own") {
  const Folder folder;
  const mode_t old = ::umask(027);
  CHECK_FALSE(write_file(folder / "new", "a"));
  ::umask(old);
  CHECK(permissions(folder / "new") == 0640);
  REQUIRE(::chmod((folder / "new").c_str(), 0604) == 0);
  CHECK_FALSE(write_file(folder / "new", "b"));
  CHECK(permissions(folder / "new") == 0604);
}

TEST_CASE("names may be as long as the file system takes") {
  const Folder folder;
  CHECK_FALSE(write_file(folder / std::string(255, 'n'), "a"));
  CHECK(write_file(folder / std::string(256, 'n'), "a")->en.ends_with("the name is too long"));
  CHECK(folder.entries() == 1);
}

TEST_CASE("what is no place for a file is refused and left as it was") {
  const Folder folder;
  fs::create_symlink("target", folder / "link");
  fs::create_symlink("dir", folder / "into");
  fs::create_directory(folder / "dir");
  struct {
    std::string path;
    const char* reason;
  } const rows[] = {
      {folder / "link", "sökvägen är en symbolisk länk"},
      {folder / "dir", "det är en mapp"},
      {folder / "dir/", "det är en mapp"},
      {folder / "link/file", "sökvägen går genom en symbolisk länk"},
      {folder / "into/file", "sökvägen går genom en symbolisk länk"},
      {folder / "dir/../into/../file", "sökvägen går genom en symbolisk länk"},
      {folder / "dir/..", "det är en mapp"},
      {".", "det är en mapp"},
      {"/", "det är en mapp"},
      {"/dev/full", "disken är full"},
      {"/dev/fd/99", "strömmen är stängd"},
      {folder / "missing/file", "filen eller mappen finns inte"},
      {"", "sökvägen är tom"},
      {std::string("a\0b", 3), "sökvägen innehåller NUL"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.path);
    const auto problem = write_file(row.path, "x");
    REQUIRE(problem);
    CHECK(problem->sv.starts_with("kan inte skriva "));
    CHECK(problem->sv.ends_with(row.reason));
    CHECK(problem->en.starts_with("cannot write "));
  }
  CHECK_FALSE(fs::exists(folder / "target"));
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(folder.entries() == 3);
}

TEST_CASE("a path is shown harmlessly") {
  const auto problem = write_file("/missing\x1b/x", "");
  CHECK(problem->sv == "kan inte skriva /missing\\x1b/x: filen eller mappen finns inte");
}

TEST_CASE("what is no regular file is written directly") {
  const Folder folder;
  CHECK_FALSE(write_file("/dev/null", "x"));
  CHECK_FALSE(write_new_file("/dev/null", "x"));
  int ends[2] = {};
  REQUIRE(::pipe(ends) == 0);
  CHECK_FALSE(write_file("/dev/fd/" + std::to_string(ends[1]), "till ett rör"));
  CHECK_FALSE(write_new_file("/proc/self/fd/" + std::to_string(ends[1]), "!"));
  char buffer[100];
  CHECK(::read(ends[0], buffer, sizeof buffer) == 14);
  ::close(ends[0]);
  ::close(ends[1]);
  const std::string fifo = folder / "fifo";
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  std::string received;
  std::thread reader([&] { received = read(fifo); });
  CHECK_FALSE(write_file(fifo, "till en kanal"));
  reader.join();
  CHECK(received == "till en kanal");
  CHECK(fs::is_fifo(fifo));
  CHECK(folder.entries() == 1);
}

TEST_CASE("a folder gets all of its files or none") {
  const Folder folder;
  CHECK_FALSE(write_folder(folder / "reports", {{"a", "1"}, {"b", "1"}}));
  CHECK_FALSE(write_folder(folder / "reports/", {{"a", "2"}, {"b", "2"}, {"c", "2"}}));
  for (const char* name : {"reports/a", "reports/b", "reports/c"})
    CHECK(read(folder / name) == "2");
  const std::string mixed = folder / "mixed";
  fs::create_directory(mixed);
  CHECK_FALSE(write_file(mixed + "/a", "old"));
  // in the way of the last one, seen before anything is renamed
  fs::create_directory(mixed + "/z");
  CHECK(write_folder(mixed, {{"a", "new"}, {"b", "new"}, {"z", "new"}})
            ->sv.ends_with("det är en mapp"));
  CHECK(read(mixed + "/a") == "old");
  CHECK_FALSE(fs::exists(mixed + "/b"));
  CHECK(std::distance(fs::directory_iterator(mixed), fs::directory_iterator()) == 2);
  // a folder that was made for them goes with them
  CHECK(write_folder(folder / "made", {{"a", "x"}, {std::string(256, 'n'), "x"}}));
  CHECK_FALSE(fs::exists(folder / "made"));
  // one level only, and never through a link
  CHECK(write_folder(folder / "a/b", {})->sv.ends_with("filen eller mappen finns inte"));
  fs::create_symlink("reports", folder / "link");
  for (const char* name : {"link", "link/", "link/."}) {
    CHECK(write_folder(folder / name, {{"a", "x"}})
              ->sv.ends_with("sökvägen går genom en symbolisk länk"));
  }
  CHECK(read(folder / "reports/a") == "2");
  CHECK_FALSE(write_file(folder / "file", ""));
  CHECK(write_folder(folder / "file", {})->sv.ends_with("en del av sökvägen är ingen mapp"));
}

TEST_CASE("an output is known whatever it is called") {
  const Folder folder;
  CHECK_FALSE(write_file(folder / "a", "x"));
  fs::create_hard_link(folder / "a", folder / "b");
  fs::create_directory(folder / "dir");
  CHECK(output_identity(folder / "a") == output_identity(folder / "b"));
  CHECK(output_identity(folder / "a") == output_identity(folder / "dir/.././a"));
  CHECK(output_identity(folder / "new") == output_identity(folder / "dir/../new"));
  CHECK(output_identity(folder / "new") != output_identity(folder / "newer"));
  CHECK(output_identity(folder / "a") != output_identity(folder / "new"));
  CHECK_FALSE(output_identity("/dev/null"));
  CHECK_FALSE(output_identity(folder / "missing/new"));
}

TEST_CASE("writing to a descriptor tells a closed pipe from other failures") {
  const auto old = std::signal(SIGPIPE, SIG_IGN);
  int ends[2] = {};
  REQUIRE(::pipe(ends) == 0);
  // more than a pipe holds: written in pieces while the other end reads
  const std::string large(1'000'000, 'x');
  std::size_t received = 0;
  std::thread reader([&] {
    char buffer[4096];
    for (ssize_t n = 1; n > 0 && received < large.size();) {
      n = ::read(ends[0], buffer, sizeof buffer);
      if (n > 0) received += static_cast<std::size_t>(n);
    }
  });
  CHECK(write_all(ends[1], large) == WriteResult::ok);
  reader.join();
  CHECK(received == large.size());
  ::close(ends[0]);
  CHECK(write_all(ends[1], "x") == WriteResult::closed_pipe);
  ::close(ends[1]);
  CHECK(write_all(ends[1], "x") == WriteResult::failed);
  const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
  REQUIRE(full >= 0);
  CHECK(write_all(full, "x") == WriteResult::failed);
  CHECK(system_error(errno).sv == "disken är full");
  CHECK(write_all(full, "") == WriteResult::ok);
  ::close(full);
  std::signal(SIGPIPE, old);
}

TEST_CASE("errors of the system have a text in both languages") {
  CHECK(system_error(ENOSPC).en == "the disk is full");
  CHECK(system_error(EACCES).sv == "åtkomst nekas");
  CHECK(system_error(EPROTO).sv == "systemfel 71 (Protocol error)");
  CHECK(system_error(99999).en == "system error 99999 (?)");
}
