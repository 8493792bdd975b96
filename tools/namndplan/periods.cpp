#include "namndplan/periods.h"

#include <algorithm>

namespace namndplan::cli {

std::vector<const load::Document*> follow_ups_of(load::Repository& repository,
                                                 const load::Document& plan,
                                                 std::vector<const load::Document*>& rejected) {
  std::vector<const load::Document*> found;
  for (const load::Document* document : repository.neighbours(plan)) {
    if (document->kind != DocumentKind::follow_up) continue;
    if (document->rejected()) {
      bool of_other_plan = document->referred != nullptr && document->referred != &plan;
      if (!of_other_plan) rejected.push_back(document);
    } else if (document->referred == &plan &&
               document->follow_up()->period->year == plan.plan()->year.value) {
      found.push_back(document);
    }
  }
  auto month = [](const load::Document* document) { return document->follow_up()->period->month; };
  std::stable_sort(found.begin(), found.end(), [&](const load::Document* a, const load::Document* b) {
    return month(a) < month(b);
  });
  auto same = [&](const load::Document* a, const load::Document* b) { return month(a) == month(b); };
  found.erase(std::unique(found.begin(), found.end(), same), found.end());
  return found;
}

}  // namespace namndplan::cli
