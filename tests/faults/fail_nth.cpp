// Loaded before a program (LD_PRELOAD): from main() on, allocations and threads are counted, and
// one of them fails. Not together with a sanitizer, which has allocations of its own.
//
//   FAIL_ALLOCATION=N   the N-th allocation fails, of malloc, calloc, realloc and their like
//   FAIL_FROM_THERE=1   and so do all after it
//   FAIL_THREAD=N       the N-th thread, and all after it, cannot be started
//   COUNT_TO=FILE       how many allocations there were is written here at the end
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

extern "C" {
void* __libc_malloc(size_t);
void* __libc_calloc(size_t, size_t);
void* __libc_realloc(void*, size_t);
void* __libc_memalign(size_t, size_t);
}

namespace {

using Main = int (*)(int, char**, char**);

std::atomic<bool> counting{false};
std::atomic<long> allocations{0};
std::atomic<long> threads{0};
long failing = 0;
long failing_thread = 0;
bool from_there = false;
Main real_main = nullptr;

long number(const char* name) {
  const char* text = std::getenv(name);
  return text == nullptr ? 0 : std::atol(text);
}

bool fails() {
  if (!counting) return false;
  long n = ++allocations;
  bool failed = failing > 0 && (n == failing || (from_there && n > failing));
  if (failed) errno = ENOMEM;
  return failed;
}

void write_count() {
  counting = false;
  const char* file = std::getenv("COUNT_TO");
  if (file == nullptr) return;
  char text[32];
  int length = std::snprintf(text, sizeof text, "%ld\n", allocations.load());
  int fd = ::open(file, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (fd < 0 || ::write(fd, text, static_cast<size_t>(length)) != length) std::_Exit(99);
  ::close(fd);
}

int counted_main(int argc, char** argv, char** environment) {
  failing = number("FAIL_ALLOCATION");
  from_there = number("FAIL_FROM_THERE") != 0;
  failing_thread = number("FAIL_THREAD");
  std::atexit(write_count);
  counting = true;
  return real_main(argc, argv, environment);
}

}  // namespace

extern "C" {

void* malloc(size_t size) { return fails() ? nullptr : __libc_malloc(size); }
void* calloc(size_t count, size_t size) { return fails() ? nullptr : __libc_calloc(count, size); }
void* realloc(void* old, size_t size) { return fails() ? nullptr : __libc_realloc(old, size); }
void* memalign(size_t alignment, size_t size) {
  return fails() ? nullptr : __libc_memalign(alignment, size);
}
void* aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*start)(void*),
                   void* argument) {
  if (failing_thread > 0 && ++threads >= failing_thread) return EAGAIN;
  using Create = int (*)(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*);
  static const auto real = reinterpret_cast<Create>(::dlsym(RTLD_NEXT, "pthread_create"));
  return real(thread, attributes, start, argument);
}

int __libc_start_main(Main main, int argc, char** argv, void (*init)(), void (*fini)(),
                      void (*rtld_fini)(), void* stack_end) {
  using Start = int (*)(Main, int, char**, void (*)(), void (*)(), void (*)(), void*);
  real_main = main;
  const auto real = reinterpret_cast<Start>(::dlsym(RTLD_NEXT, "__libc_start_main"));
  return real(counted_main, argc, argv, init, fini, rtld_fini, stack_end);
}

}  // extern "C"
