// Where findings are most: by rule and by file, for `validate --statistics`.
#pragma once

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "namndplan/diag/judge.h"

namespace namndplan::cli {

class Statistics {
 public:
  void add(const Judged& judged, const std::string& file);
  // The worst first: by errors, then warnings, then notes.
  void print(std::string& out, Language language) const;

 private:
  struct FileRow {
    std::string file;
    std::array<std::size_t, 3> counts;  // errors, warnings, notes
  };
  // By rule, with its severity: the command line may have changed that.
  std::map<std::pair<Severity, const Rule*>, std::size_t> rules_;
  std::vector<FileRow> files_;
};

}  // namespace namndplan::cli
