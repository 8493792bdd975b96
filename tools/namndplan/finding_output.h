// Where the findings of a run go: to standard output in one format, and to the files of --also.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "namndplan/check_files.h"
#include "namndplan/diag/formats.h"
#include "namndplan/diag/judge.h"
#include "namndplan/options.h"
#include "namndplan/statistics.h"

namespace namndplan::cli {

// The format of standard output.
const FindingFormat& finding_format_of(const Options& options);

class FindingOutput {
 public:
  // `baseline` may be nullptr.
  FindingOutput(Context& context, const Baseline* baseline);

  // What is to be told of one document. Written at once where all is shown in a format for people;
  // else as much is kept as will be shown.
  void add(CheckedFile& file);
  // What folders held that was not checked.
  void pass_over(const PassedOver& passed_over);
  // Writes what is left; `complete` is false when something could not be read. The exit status.
  int finish(bool complete);

 private:
  void count(const CheckedFile& file);
  bool is_checked_too(const std::string& real_path);
  void note_waiting(const CheckedFile& file);
  void show(const Judged& judged);
  void write_shown();
  int write_also();
  int status() const;

  Context& context_;
  const Baseline* baseline_;
  const FindingFormat& format_;
  bool color_;
  bool keep_findings_ = false;
  bool keep_files_ = false;
  FindingRun run_;                      // of what is kept for documents
  std::vector<Finding> shown_;          // of what will be shown to people, in order
  std::array<std::size_t, 4> kinds_{};  // by DocumentKind; the last is unknown
  // By the file with errors: how many of each kind refer to it.
  std::map<std::string, std::array<std::size_t, 4>> waiting_;
  std::optional<std::set<std::string>> arguments_;  // their real paths
  std::set<std::string> names_;                     // of files checked, for the baseline
  Statistics statistics_;
};

}  // namespace namndplan::cli
