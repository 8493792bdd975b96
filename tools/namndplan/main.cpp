#include <fcntl.h>
#include <unistd.h>

#include <csignal>

#include "namndplan/base/output_file.h"
#include "namndplan/command_line.h"

int main(int argc, char** argv) {
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
