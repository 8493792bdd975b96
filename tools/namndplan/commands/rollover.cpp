#include "namndplan/draft/rollover.h"

#include "namndplan/commands.h"
#include "namndplan/commands/drafts.h"
#include "namndplan/draft/as_written.h"
#include "namndplan/input.h"
#include "namndplan/model/find.h"
#include "namndplan/periods.h"

namespace namndplan::cli {
namespace {

// "regionplan-2026.yaml" for the next year: the year in its name, where it has one.
std::string name_for_next_year(std::string path, int year) {
  std::string old = std::to_string(year);
  std::size_t at = path.rfind(old);
  if (at != std::string::npos) path.replace(at, old.size(), std::to_string(year + 1));
  return path;
}

// What keeps the plan's goals from answering to this regionplan without errors; empty for nothing.
std::string obstacle(const LoadedDocument& next, const BoardPlan& plan) {
  if (next.io_failure) return "lägg till när den finns";
  const CouncilPlan* council = next.rejected() ? nullptr : next.council();
  if (council == nullptr) return "filen har fel eller är ingen regionplan";
  if (council->year.value != plan.year.value + 1) return "filen gäller ett annat år";
  for (const Goal& goal : plan.goals) {
    if (find_row(council->goals, *goal.id) == nullptr)
      return fmt::format("mål {} finns inte i den", *goal.id);
  }
  return {};
}

// The regionplan of the next year, if it lies where its name is expected and can be used. The input
// refers to what is returned.
DocumentPtr find_council(Folders& folders, const LoadedDocument& document,
                         const std::string& folder, draft::RolloverInput& input) {
  const BoardPlan& plan = *document.plan();
  if (!plan.council_plan) return nullptr;
  const std::string& file = document.real_path;
  std::string name = name_for_next_year(*plan.council_plan, plan.year.value);
  std::string path = file.substr(0, file.rfind('/') + 1) + name;
  input.council_reference = reference_from(folder, path);
  DocumentPtr next = folders.load(path);
  input.council_obstacle = obstacle(*next, plan);
  if (input.council_obstacle.empty()) input.next_council = next->council();
  return next;
}

}  // namespace

int rollover(Context& context) {
  context.product = draft_product;
  const std::string& path = context.options.arguments[0];
  auto root = root_for(context, path);
  if (!root) return exit_usage;
  Folders folders(*root, reader_for(context));
  int status = exit_clean;
  DocumentPtr document = board_plan_at(context, folders, path, status);
  if (document == nullptr) return status;
  const std::string& file = document->real_path;
  std::size_t slash = file.rfind('/');
  draft::RolloverInput input{draft::as_written(*document, reader_for(context)),
                             *document->plan(),
                             {},
                             nullptr,
                             {},
                             {},
                             file.substr(slash + 1)};
  const PlanYear year{document, folders.follow_ups_of(*document)};
  if (int refused = refuse_rejected(context, folders, *document)) return refused;
  for (const DocumentPtr& follow_up : year.follow_ups) {
    if (int refused = refuse_errors(context, folders, follow_up)) return refused;
  }
  input.follow_ups = year.reports();
  const std::string folder = draft_folder(context, file.substr(0, slash));
  DocumentPtr council = find_council(folders, *document, folder, input);
  return write_draft(context, folder, draft::rollover(std::move(input)));
}

}  // namespace namndplan::cli
