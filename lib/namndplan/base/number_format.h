// Numbers as Swedish reports print them: decimal comma, U+00A0 between groups of three, U+2212 as
// minus. Own code since locales differ between machines and "sv_SE" may be missing altogether.
#pragma once

#include <string>

#include "namndplan/base/decimal.h"

namespace namndplan {

// Without needless zeros: 1234.50 is "1 234,5".
std::string format_swedish(const Decimal& value);
// Rounded half away from zero and always with `decimals` decimals: (90, 1) is "90,0". Zero never
// has a minus sign.
std::string format_swedish(const Decimal& value, int decimals);

}  // namespace namndplan
