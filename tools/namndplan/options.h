// What the command line said, and what the commands write to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/base/calendar.h"
#include "namndplan/base/text.h"
#include "namndplan/diag/rule.h"

namespace namndplan::cli {

// Exit statuses; when several apply, the highest wins.
inline constexpr int exit_clean = 0;
inline constexpr int exit_findings = 1;
inline constexpr int exit_usage = 2;
inline constexpr int exit_failure = 3;

enum class When { automatic, always, never };

struct Options {
  Language language = Language::swedish;
  std::vector<std::string> arguments;
  std::string format;  // empty: the command's own default
  std::string output;  // -o; empty: standard output
  std::string table;
  std::optional<Month> period;
  std::string root;
  std::string reader;  // how YAML is read; empty: auto
  Severity fail_on = Severity::error;
  When color = When::automatic;
  std::size_t max_findings = 1000;
  bool statistics = false;
  unsigned jobs = 0;  // files checked at once; 0: as many as there are cores
};

// Standard output, gathered and written in large pieces. A closed pipe makes it deaf and is no
// error.
class Output {
 public:
  explicit Output(int descriptor) : descriptor_(descriptor) {}
  std::string& text() { return buffer_; }
  bool is_large() const { return buffer_.size() > 1u << 16; }
  void flush_if_large() {
    if (is_large()) flush();
  }
  // False when the system refused; the reason is in error().
  bool flush();
  const Text& error() const { return error_; }
  bool failed() const { return failed_; }
  // The reader has gone; what is written no longer matters.
  bool closed() const { return closed_; }

 private:
  int descriptor_;
  std::string buffer_;
  bool closed_ = false;
  bool failed_ = false;
  Text error_;
};

struct Context {
  Options options;
  Output out{1};
  Output err{2};

  Language language() const { return options.language; }
  // "namndplan: …" on standard error.
  void complain(const Text& message);
};

}  // namespace namndplan::cli
