// Commented skeletons of a plan and of a regionplan (`new plan`, `new regionplan`). They have no
// errors as printed; what stands for an example says so.
#pragma once

#include <string>

#include "namndplan/model/council_plan.h"

namespace namndplan::draft {

// No clock is asked, so a skeleton without a year of its own has this one.
inline constexpr int placeholder_year = 2027;

struct PlanDraftInput {
  int year = placeholder_year;
  std::string organisation = "Region Exempel";
  std::string board = "Exempelnämnden";
  std::string short_name = "EN";
  const CouncilPlan* council = nullptr;  // its goals, assignments and frame are filled in
  std::string council_reference;         // its file, relative to the plan's folder
};

std::string plan_draft(const PlanDraftInput& input);
std::string council_plan_draft(int year, const std::string& organisation);

}  // namespace namndplan::draft
