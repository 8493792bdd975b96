#include "namndplan/sources.h"

namespace namndplan::cli {

std::vector<report::SourceDocument> sources_of(const PlanYear& year) {
  const BoardPlan& plan = year.content();
  std::vector<report::SourceDocument> out;
  auto add = [&](const LoadedDocument& document, auto&&... what) {
    out.push_back(report::source_of(what..., document.source->name(), document.source->text()));
  };
  add(*year.plan, plan);
  for (const DocumentPtr& document : year.follow_ups) add(*document, *document->follow_up(), plan);
  if (const CouncilPlan* council = year.council()) add(*year.plan->referred, *council);
  return out;
}

}  // namespace namndplan::cli
