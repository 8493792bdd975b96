// A line on the terminal that tells how far long work has come. It appears on standard error, when
// that is a terminal, after a second, and is gone when the work is done: no output depends on it.
#pragma once

#include <chrono>
#include <cstddef>

#include "namndplan/options.h"

namespace namndplan::cli {

class Progress {
 public:
  Progress(Context& context, std::size_t files);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // One more file is done.
  void step();
  // Takes the line away, before something else is written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  Context& context_;
  const bool terminal_;
  const std::size_t files_;
  std::size_t done_ = 0;
  Clock::time_point next_;
  bool shown_ = false;
};

}  // namespace namndplan::cli
