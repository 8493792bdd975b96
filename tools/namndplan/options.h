// What the command line said, and what the commands write to.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/base/calendar.h"
#include "namndplan/base/text.h"
#include "namndplan/diag/formats.h"
#include "namndplan/diag/rule.h"
#include "namndplan/model/vocabulary.h"
#include "namndplan/year/read_files.h"

namespace namndplan::cli {

// Exit statuses; when several apply, the highest wins.
inline constexpr int exit_clean = 0;
inline constexpr int exit_findings = 1;
inline constexpr int exit_usage = 2;
inline constexpr int exit_failure = 3;

enum class When { automatic, always, never };

// One more place that findings are written to.
struct Also {
  const FindingFormat* format;
  std::string file;
};

struct Options {
  Language language = Language::swedish;
  std::vector<std::string> arguments;
  std::string format;  // empty: the command's own default
  std::string output;  // -o; empty: standard output
  std::string table;
  std::optional<Month> period;
  std::optional<MoneyUnit> money_unit;  // --unit
  std::string root;
  std::vector<std::string> exclude;  // patterns (base/glob.h) of paths relative to the root
  std::string reader;                // how YAML is read; empty: auto
  Severity fail_on = Severity::error;
  When color = When::automatic;
  std::optional<std::size_t> max_findings;  // 0: all
  bool statistics = false;
  bool keep_going = false;
  // new plan, new regionplan
  std::optional<int> year;
  std::string organisation, board, short_name, council_plan;
  bool textconv = false;       // of diff
  bool short_answer = false;   // of why
  std::string stdin_filename;  // the file that standard input stands for; empty: none
  std::vector<Also> also;
  std::string baseline;
  bool no_ignores = false;
  Profile profile = Profile::standard;
  std::optional<Date> date;
  // Of rules that are to have another one than their own; nothing: ignored.
  std::map<const Rule*, std::optional<Severity>> severities;
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
  // The files that were read, and are not to be written to.
  std::shared_ptr<ReadFiles> inputs = std::make_shared<ReadFiles>();
  // A reader that has had enough makes the status 0, whatever it was.
  bool closed_pipe_is_clean = true;
  // What is not written when its sources have errors.
  FixedText product = {"rapporten", "the report"};

  // The working folder relative to the root that was looked for last, as TextStyle has it.
  std::string below;

  Language language() const { return options.language; }
  TextStyle style(bool color = false) const { return {options.language, color, below}; }
  // A file's name as the working folder has it, where the file is below that.
  std::string here(std::string_view name) const { return std::string(path_below(name, below)); }
  // "namndplan: …" on standard error.
  void complain(const Text& message);
};

// Whether the descriptor is a terminal that can be coloured and written over: not TERM=dumb.
bool is_able_terminal(int descriptor);

}  // namespace namndplan::cli
