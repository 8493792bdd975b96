// Which document of one folder is compared with which of another.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "namndplan/figures/facts.h"

namespace namndplan::cli {

struct DocumentPair {
  std::optional<std::size_t> old_index, new_index;
  // Follow-ups of two years: only what they come to can be compared.
  bool results_only = false;
};

// Two documents of one folder that nothing tells apart: of one kind, board and year or period.
std::optional<std::pair<const DocumentFacts*, const DocumentFacts*>> find_twins(
    const std::vector<const DocumentFacts*>& documents);

// Neither side may have twins. Plans and regionplans by organisation and board, of one year where
// both have it, else of the one year that each has; follow-ups by board and period. Of two years,
// the follow-ups of the latest month that both have. In the order of the new documents, removed
// ones last.
std::vector<DocumentPair> pair_documents(const std::vector<const DocumentFacts*>& before,
                                         const std::vector<const DocumentFacts*>& after);

}  // namespace namndplan::cli
