#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <string_view>

#include "namndplan/base/output_file.h"
#include "namndplan/command_line.h"

namespace {

// Where no exception can get out: in what must not throw, or when there is no memory for the
// exception itself. What is written needs no memory.
[[noreturn]] void end_at_once() noexcept {
  constexpr std::string_view message =
      "namndplan: internt fel, eller slut på minne / internal error, or out of memory\n";
  if (::write(2, message.data(), message.size()) < 0) ::_exit(3);
  ::_exit(3);
}

}  // namespace

int main(int argc, char** argv) {
  std::set_terminate(end_at_once);
  // A closed pipe is told by write(), and a file must never be opened as one of the standard
  // descriptors: a closed one is filled with something that cannot be read or written.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // a file size limit is an ordinary failed write
  for (int fd = 0; fd <= 2; ++fd) {
    if (::fcntl(fd, F_GETFD) == -1 && ::open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY) != fd)
      return 3;
  }
  namndplan::remove_temporary_files_on_signals();
  return namndplan::cli::run(argc, argv);
}
