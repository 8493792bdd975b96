// The rules on a file and its YAML, NP0xx, and the one of structure that its bytes can break.
#pragma once

#include <span>

#include "namndplan/diag/rule.h"

namespace namndplan::rule {

// ---- NP0xx: files (rules_file.cpp) and YAML (rules_yaml.cpp) ----
extern const Rule unreadable;          // NP001
extern const Rule not_regular;         // NP002: also makes the exit status 3
extern const Rule file_too_large;      // NP003
extern const Rule not_utf8;            // NP004
extern const Rule empty_file;          // NP005
extern const Rule not_a_plan_file;     // NP006: an image, an archive, UTF-16, an LFS pointer
extern const Rule conflict_marker;     // NP007
extern const Rule yaml_syntax;         // NP010: what yaml-cpp refuses and no rule below has named
extern const Rule unclosed_quote;      // NP011
extern const Rule text_after_quote;    // NP012
extern const Rule bracket;             // NP013
extern const Rule indentation;         // NP014
extern const Rule missing_colon;       // NP015
extern const Rule duplicate_key;       // NP016
extern const Rule cut_by_hash;         // NP017, a warning
extern const Rule colon_in_text;       // NP018
extern const Rule reserved_character;  // NP019
extern const Rule anchor_or_alias;     // NP020
extern const Rule tag;                 // NP021
extern const Rule merge_key;           // NP022
extern const Rule directive;           // NP023
extern const Rule second_document;     // NP024
extern const Rule bad_key;             // NP025
extern const Rule bad_escape;          // NP026
extern const Rule block_header;        // NP027
extern const Rule too_deep;            // NP030
extern const Rule scalar_too_long;     // NP031
extern const Rule too_many_nodes;      // NP032
extern const Rule flow_too_long;       // NP033
extern const Rule reference_outside;   // NP040
extern const Rule reference_missing;   // NP041
extern const Rule reference_kind;      // NP042
extern const Rule reference_rejected;  // NP043

extern const Rule forbidden_character;  // NP121

std::span<const Rule* const> file_rules();

}  // namespace namndplan::rule
