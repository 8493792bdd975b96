#include "namndplan/options.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "namndplan/base/output_file.h"
#include "namndplan/base/utf8.h"

namespace namndplan::cli {

bool Output::flush() {
  if (!closed_ && !failed_ && !buffer_.empty()) {
    switch (write_all(descriptor_, buffer_)) {
      case WriteResult::ok:
        break;
      case WriteResult::closed_pipe:
        closed_ = true;
        break;
      case WriteResult::failed:
        failed_ = true;
        error_ = system_error(errno);
        break;
    }
  }
  buffer_.clear();
  return !failed_;
}

void Context::complain(const Text& message) {
  err.text() += "namndplan: " + visible(message.in(language())) + "\n";
  err.flush();
}

bool is_able_terminal(int descriptor) {
  const char* kind = std::getenv("TERM");
  return ::isatty(descriptor) == 1 && (kind == nullptr || std::string_view(kind) != "dumb");
}

}  // namespace namndplan::cli
