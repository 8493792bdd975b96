// status: where each board below a path stands, for a terminal.
#include "namndplan/report/followup/status.h"

#include <algorithm>

#include "namndplan/base/utf8.h"
#include "namndplan/commands.h"
#include "namndplan/input.h"
#include "namndplan/periods.h"
#include "namndplan/report/summary/summary_report.h"
#include "namndplan/version.h"

namespace namndplan::cli {
namespace {

// The exit status: clean, or what errors in the plan's documents give, which are told.
int print_status(Context& context, Folders& folders, const DocumentPtr& plan) {
  if (int refused = refuse_errors(context, folders, plan)) return refused;
  const PlanYear year{plan, folders.follow_ups_of(*plan)};
  if (int refused = refuse_rejected(context, folders, *plan)) return refused;
  for (const DocumentPtr& document : year.follow_ups) {
    if (int refused = refuse_errors(context, folders, document)) return refused;
  }
  report::StatusInput input{year.content(), year.council(), nullptr, context.language()};
  if (!context.out.text().empty()) context.out.text() += "\n";
  if (year.follow_ups.empty()) {
    context.out.text() += report::status_text(input);
    return exit_clean;
  }
  FollowUpPeriod period = year.period();
  Fulfilment figures = fulfilment(period);
  report::FollowUpReportInput followup{
      period, figures, {}, context.language(), {}, version(), {}, deviation(period), {}};
  followup.council = year.council();
  input.followup = &followup;
  context.out.text() += report::status_text(input);
  return exit_clean;
}

// Names the boards that a regionplan gives something and that have no plan among these.
void tell_absent(Context& context, std::vector<DocumentPtr> plans) {
  const auto organisation = [](const DocumentPtr& plan) -> const std::string& {
    return plan->plan()->organisation.value;
  };
  std::stable_sort(plans.begin(), plans.end(), [&](const DocumentPtr& a, const DocumentPtr& b) {
    return organisation(a) < organisation(b);
  });
  report::SummaryInput input;
  for (const DocumentPtr& plan : plans) {
    const LoadedDocument* council = plan->referred.get();
    input.boards.push_back(
        {*plan->plan(), council == nullptr ? nullptr : council->council(), nullptr});
  }
  for (const std::string& board : report::absent_boards(input)) {
    context.complain(text("{} har en ram eller ett uppdrag i regionplanen men ingen plan här",
                          "{} has a budget allocation or an assignment in the regionplan but no "
                          "plan here",
                          shorten(board)));
  }
}

}  // namespace

int status(Context& context) {
  const std::string& path = context.options.arguments[0];
  auto root = root_for(context, path);
  if (!root) return exit_usage;
  Folders folders(*root, reader_for(context));
  int status = exit_clean;
  if (!is_folder(path)) {
    DocumentPtr plan = board_plan_at(context, folders, path, status);
    if (plan == nullptr) return status;
    return print_status(context, folders, plan);
  }
  bool any = false;
  std::vector<DocumentPtr> plans;
  bool readable = check_folder(context, folders, path, [&](const DocumentPtr& document) {
    if (document->kind != DocumentKind::board_plan && document->kind) return;
    any = true;
    if (document->plan() != nullptr) plans.push_back(document);
    status = std::max(status, print_status(context, folders, document));
  });
  if (!readable) return exit_failure;
  tell_absent(context, std::move(plans));
  if (any) return status;
  context.complain(
      text("det finns ingen nämndplan under `{}`", "there is no nämndplan under `{}`", path));
  return exit_usage;
}

}  // namespace namndplan::cli
