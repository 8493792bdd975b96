// Comments that ask for findings to be disregarded, with a reason and perhaps a last day:
//
//     # namndplan: bortse NP301 till 2026-12-31 – nämnden beslutar i mars
//
// Loading finds such comments and knows what they concern; here they are read. One that cannot be
// read has no effect and is itself a finding (NP140–NP143), as is one that nothing answers to
// (NP144, told by judge()).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "namndplan/base/calendar.h"
#include "namndplan/base/source.h"
#include "namndplan/diag/finding.h"
#include "namndplan/diag/rule.h"

namespace namndplan {

struct IgnoreComment {
  Place place;  // from "#" to the end of the line
  // The lines it covers: those of the entry that it stands above or behind.
  int first_line = 0, last_line = 0;
};

// Whether the text after "#" is meant as such a comment, well-formed or not.
bool is_ignore_comment(std::string_view comment);

// What one comment asks for, as far as it can be done.
struct Ignore {
  struct Code {
    const Rule* rule = nullptr;
    Place place;
  };
  int first_line = 0, last_line = 0;
  std::vector<Code> codes;
  std::optional<Date> until;  // the last day it holds
};

// Reads the comments; `rules` are all that there are. What is wrong with them goes to `findings`.
std::vector<Ignore> read_ignores(std::span<const IgnoreComment> comments,
                                 std::span<const Rule* const> rules, Findings& findings);

// An error in the file itself or its YAML (NP0xx): nothing is known of what the file says until it
// is mended, so it can be neither ignored, known nor made less grave.
bool is_firm(const Rule& rule);

namespace rule {

extern const Rule ignore_malformed;     // NP140
extern const Rule ignore_no_reason;     // NP141
extern const Rule ignore_unknown_code;  // NP142
extern const Rule ignore_not_allowed;   // NP143
extern const Rule ignore_unused;        // NP144

std::span<const Rule* const> ignore_rules();

}  // namespace rule

}  // namespace namndplan
