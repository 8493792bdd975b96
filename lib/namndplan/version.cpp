#include "namndplan/version.h"

namespace namndplan {

std::string_view version() { return NAMNDPLAN_VERSION; }
std::string_view release_date() { return NAMNDPLAN_DATE; }

}  // namespace namndplan
