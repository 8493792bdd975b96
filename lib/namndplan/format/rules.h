// The rules on the structure of a document and on its values, NP1xx.
#pragma once

#include <span>

#include "namndplan/diag/rule.h"
#include "namndplan/yaml/rules.h"

namespace namndplan::rule {

extern const Rule unknown_document;    // NP101
extern const Rule unknown_format;      // NP102
extern const Rule unknown_key;         // NP103
extern const Rule missing_key;         // NP104
extern const Rule wrong_node;          // NP105: text where a list is wanted, and the like
extern const Rule not_a_number;        // NP110
extern const Rule not_a_share;         // NP111
extern const Rule not_an_amount;       // NP112
extern const Rule not_a_date;          // NP113: dates, months, years, periods of years
extern const Rule not_a_schedule;      // NP114
extern const Rule unknown_word;        // NP115
extern const Rule not_yes_or_no;       // NP116
extern const Rule not_an_id;           // NP117
extern const Rule not_a_reference;     // NP118
extern const Rule duplicate_id;        // NP120
extern const Rule empty_text;          // NP122
extern const Rule garbled_text;        // NP123: U+FFFD, UTF-8 that was read as Windows-1252
extern const Rule unknown_money_unit;  // NP124
extern const Rule fraction_for_limit;  // NP125: a threshold of 1 or less, without %
extern const Rule stray_percent;       // NP130, a warning
extern const Rule not_nfc;             // NP131, a note
extern const Rule odd_space;           // NP132, a note
extern const Rule unquoted_id;         // NP133, a note
extern const Rule fraction_for_share;  // NP134, a warning

std::span<const Rule* const> structure_rules();

}  // namespace namndplan::rule
