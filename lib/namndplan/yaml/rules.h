// The rules that loading itself holds: NP0xx (the file and its YAML) and NP1xx (structure and
// values).
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

// ---- NP1xx: structure and values (rules_structure.cpp) ----
extern const Rule unknown_document;     // NP101
extern const Rule unknown_format;       // NP102
extern const Rule unknown_key;          // NP103
extern const Rule missing_key;          // NP104
extern const Rule wrong_node;           // NP105: text where a list is wanted, and the like
extern const Rule not_a_number;         // NP110
extern const Rule not_a_share;          // NP111
extern const Rule not_an_amount;        // NP112
extern const Rule not_a_date;           // NP113: dates, months, years, periods of years
extern const Rule not_a_schedule;       // NP114
extern const Rule unknown_word;         // NP115
extern const Rule not_yes_or_no;        // NP116
extern const Rule not_an_id;            // NP117
extern const Rule not_a_reference;      // NP118
extern const Rule duplicate_id;         // NP120
extern const Rule forbidden_character;  // NP121
extern const Rule empty_text;           // NP122
extern const Rule garbled_text;         // NP123: U+FFFD, UTF-8 that was read as Windows-1252
extern const Rule unknown_money_unit;   // NP124
extern const Rule fraction_for_limit;   // NP125: a threshold of 1 or less, without %
extern const Rule stray_percent;        // NP130, a warning
extern const Rule not_nfc;              // NP131, a note
extern const Rule odd_space;            // NP132, a note
extern const Rule unquoted_id;          // NP133, a note
extern const Rule fraction_for_share;   // NP134, a warning

std::span<const Rule* const> file_rules();
std::span<const Rule* const> structure_rules();

}  // namespace namndplan::rule
