// What becomes of the findings of one document before anyone sees them: some are ignored by
// comments in the file or by the command line, some are known from a baseline, some have another
// severity. The rest count.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "namndplan/base/calendar.h"
#include "namndplan/diag/baseline.h"
#include "namndplan/diag/finding.h"
#include "namndplan/diag/ignore.h"

namespace namndplan {

// What the command line asks for.
struct Policy {
  std::span<const Rule* const> rules;  // all that there are
  bool ignores = true;        // false: comments have no effect, and nothing is said of them
  std::optional<Date> today;  // without it no ignore is taken to have run out
  Profile profile = Profile::standard;
  bool keep_all = false;  // every finding is wanted, however many a document has
  // The severity of some rules; nothing: their findings are ignored.
  std::map<const Rule*, std::optional<Severity>> severities;
};

struct Judged {
  std::vector<Finding> findings;        // sorted, severities as asked for
  std::array<std::size_t, 3> counts{};  // by Severity; also of those that were too many to be kept
  std::size_t ignored = 0;
  std::size_t known = 0;
  std::size_t left_out = 0;  // by the profile

  std::size_t count(Severity severity) const { return counts[static_cast<std::size_t>(severity)]; }
  std::size_t total() const { return counts[0] + counts[1] + counts[2]; }
};

// `complete`: every rule has been run, so that an ignore without a finding is not needed.
Judged judge(const Findings& found, std::span<const IgnoreComment> comments, bool complete,
             const Policy& policy);

// Adds findings that came of other documents too. Comments in the file do not ignore these.
void add_to(Judged& judged, std::vector<Finding> findings, const Policy& policy);

// Takes out what is known, from the baseline too, so that it can tell what was not found.
void take_known(Judged& judged, Baseline& baseline);

}  // namespace namndplan
