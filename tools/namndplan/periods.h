// A plan's follow-ups, gathered from its folder.
#pragma once

#include <vector>

#include "namndplan/load/repository.h"

namespace namndplan::cli {

// The follow-ups of a plan that lie in its folder, of its own year, in the order of their months; of two
// for one month the first by file name (a rule reports the other). Those that refer to the plan but
// have errors are put in `rejected`.
std::vector<const load::Document*> follow_ups_of(load::Repository& repository,
                                                 const load::Document& plan,
                                                 std::vector<const load::Document*>& rejected);

}  // namespace namndplan::cli
