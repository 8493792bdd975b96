#include "namndplan/progress.h"

namespace namndplan::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto before_first = 1s;
constexpr auto between = 100ms;

}  // namespace

Progress::Progress(Context& context, std::size_t files)
    : context_(context),
      terminal_(is_able_terminal(2)),
      files_(files),
      next_(Clock::now() + before_first) {}

void Progress::step() {
  ++done_;
  if (!terminal_ || Clock::now() < next_) return;
  next_ = Clock::now() + between;
  shown_ = true;
  context_.err.text() +=
      "\r\x1b[K" + text("{} av {} filer kontrollerade", "{} of {} files checked", done_, files_)
                       .in(context_.language());
  context_.err.flush();
}

void Progress::clear() {
  if (!shown_) return;
  shown_ = false;
  context_.err.text() += "\r\x1b[K";
  context_.err.flush();
}

}  // namespace namndplan::cli
