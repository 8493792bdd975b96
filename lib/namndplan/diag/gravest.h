// Which of many findings are shown when there is not room for all.
#pragma once

#include <cstddef>
#include <vector>

#include "namndplan/diag/finding.h"

namespace namndplan {

// Marks `most` of the findings: errors before warnings before notes, and within a severity the
// first ones. All of them where there is room.
std::vector<bool> mark_gravest(const std::vector<Finding>& findings, std::size_t most);

// Keeps those alone, in the order they are in.
void keep_gravest(std::vector<Finding>& findings, std::size_t most);

}  // namespace namndplan
