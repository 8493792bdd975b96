#pragma once

#include <string_view>

namespace namndplan {

// "0.1.0", from CMake's project version.
std::string_view version();

// "2026-11-23": the day of that version, which manual pages and packages carry.
std::string_view release_date();

}  // namespace namndplan
