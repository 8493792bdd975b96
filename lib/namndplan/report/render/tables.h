// The tables for programs: their names and columns, one row each.
#pragma once

#include <string_view>

#include "namndplan/report/render/document.h"

namespace namndplan::report {

// An empty table with its columns: "indikatorer", "delmål", "mål", "aktiviteter", "uppdrag",
// "budget", "kostnadsslag" or "styrdokument" (assert).
DataTable new_table(std::string_view name);

}  // namespace namndplan::report
