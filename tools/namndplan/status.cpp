// status: where each board below a path stands, for a terminal.
#include "namndplan/report/status.h"

#include "namndplan/commands.h"
#include "namndplan/input.h"
#include "namndplan/periods.h"
#include "namndplan/version.h"

namespace namndplan::cli {
namespace {

// The exit status: clean, or what errors in the plan's documents give, which are told.
int print_status(Context& context, load::Repository& repository, const load::Document& plan) {
  if (int refused = refuse_errors(context, repository, plan)) return refused;
  std::vector<const load::Document*> rejected;
  std::vector<const load::Document*> follow_ups = follow_ups_of(repository, plan, rejected);
  rejected.insert(rejected.end(), follow_ups.begin(), follow_ups.end());
  for (const load::Document* document : rejected) {
    if (int refused = refuse_errors(context, repository, *document)) return refused;
  }
  const load::Document* council = plan.referred;
  report::StatusInput input{*plan.plan(), council ? council->council() : nullptr, nullptr,
                            context.language()};
  if (!context.out.text().empty()) context.out.text() += "\n";
  if (follow_ups.empty()) {
    context.out.text() += report::status_text(input);
    return exit_clean;
  }
  FollowUpPeriod period{*plan.plan(), {}};
  for (const load::Document* document : follow_ups)
    period.follow_ups.push_back(document->follow_up());
  Fulfilment figures = fulfilment(period);
  report::FollowUpReportInput followup{
      period, figures, {}, context.language(), {}, version(), {}, deviation(period), {}};
  input.followup = &followup;
  context.out.text() += report::status_text(input);
  return exit_clean;
}

}  // namespace

int status(Context& context) {
  const std::string& path = context.options.arguments[0];
  auto root = root_for(context, path);
  if (!root) return exit_usage;
  load::Repository repository(*root, reader_for(context));
  int status = exit_clean;
  if (!load::is_folder(path)) {
    const load::Document* plan = board_plan_at(context, repository, path, status);
    if (plan == nullptr) return status;
    return print_status(context, repository, *plan);
  }
  bool any = false;
  bool readable = check_folder(context, repository, path, [&](const load::Document& document) {
    if (document.kind != DocumentKind::board_plan && document.kind) return;
    any = true;
    status = std::max(status, print_status(context, repository, document));
  });
  if (!readable) return exit_failure;
  if (any) return status;
  context.complain(
      text("det finns ingen nämndplan under `{}`", "there is no nämndplan under `{}`", path));
  return exit_usage;
}

}  // namespace namndplan::cli
