// launch COMMAND ARGUMENT…: runs the command with its streams in /dev/null and prints what it took:
// nanoseconds of wall, nanoseconds of CPU, kilobytes of memory at most, exit status (128 + signal).
//
// Small on purpose: what the system says of a child's memory begins with what its parent had, so a
// Python script cannot ask for itself.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace {

constexpr int not_started = 127;

long long nanoseconds(const timeval& time) {
  return time.tv_sec * 1'000'000'000LL + time.tv_usec * 1'000LL;
}

// Returns 0, or the system's error.
int start(char** command, pid_t& child) {
  posix_spawn_file_actions_t streams;
  posix_spawn_file_actions_init(&streams);
  posix_spawn_file_actions_addopen(&streams, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&streams, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  int error = posix_spawnp(&child, command[0], &streams, nullptr, command, environ);
  posix_spawn_file_actions_destroy(&streams);
  return error;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::fputs("launch COMMAND ARGUMENT…\n", stderr);
    return 2;
  }
  using Clock = std::chrono::steady_clock;
  pid_t child = 0;
  int status = 0;
  rusage used{};
  Clock::time_point begin = Clock::now();
  if (start(arguments + 1, child) != 0) return not_started;
  if (::wait4(child, &status, 0, &used) != child) return not_started;
  long long wall =
      std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - begin).count();
  std::printf("%lld %lld %ld %d\n", wall, nanoseconds(used.ru_utime) + nanoseconds(used.ru_stime),
              used.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  return 0;
}
