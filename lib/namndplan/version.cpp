#include "namndplan/version.h"

namespace namndplan {

std::string_view version() { return NAMNDPLAN_VERSION; }

}  // namespace namndplan
