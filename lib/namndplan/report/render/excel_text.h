// Text in a CSV file that is opened in Excel with a double-click, which runs what looks like a
// formula and turns what looks like a number, a date or a truth into one.
#pragma once

#include <string>
#include <string_view>

namespace namndplan::report {

// Whether Excel would make something else of the text than it says, in Swedish or in English: a
// number ("007", "1E5", "12 %", "5 kr"), a date or a time ("2026-08", "1.1", "mars 1", "10:30"), a
// truth ("SANT") or an error ("#N/A"). Doubtful ones count.
bool excel_would_convert(std::string_view text);

// Whether it could be run: it begins, after anything that does not show, with = + - @ or one of
// their wide and small forms, or with a TAB.
bool excel_could_run(std::string_view text);

// The text as a field, before the quotes of CSV: `="2026-08"` for what would be converted, an
// apostrophe first for what could be run, else as it is.
std::string for_excel(std::string_view text);

}  // namespace namndplan::report
