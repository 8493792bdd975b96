#pragma once

#include <string_view>

namespace namndplan {

// "0.1.0", from CMake's project version.
std::string_view version();

}  // namespace namndplan
