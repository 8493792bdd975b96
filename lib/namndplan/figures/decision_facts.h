// The facts of who decided a document and when, and the key that tells one decision from another.
#pragma once

#include <vector>

#include "namndplan/figures/facts.h"

namespace namndplan {

// The decision of a plan or a follow-up, and who prepared it.
DecisionKey add_decision(const Decision& decision, std::vector<FactRecord>& out);

}  // namespace namndplan
