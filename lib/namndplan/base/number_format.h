// Numbers as reports print them. Swedish: decimal comma, U+00A0 between groups of three; English:
// decimal point, commas between groups; U+2212 as minus in both. Own code since locales differ
// between machines and "sv_SE" may be missing altogether.
#pragma once

#include <string>

#include "namndplan/base/decimal.h"
#include "namndplan/base/text.h"

namespace namndplan {

// Without needless zeros: 1234.50 is "1 234,5".
std::string format_swedish(const Decimal& value);
// Rounded half away from zero and always with `decimals` decimals: (90, 1) is "90,0". Zero never
// has a minus sign.
std::string format_swedish(const Decimal& value, int decimals);
// The same in either language: "1 234,5" or "1,234.5".
std::string format_number(const Decimal& value, Language language);
std::string format_number(const Decimal& value, int decimals, Language language);

}  // namespace namndplan
