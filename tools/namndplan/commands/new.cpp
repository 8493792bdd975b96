// new plan, new regionplan and new followup: skeletons to fill in.
#include "namndplan/base/utf8.h"
#include "namndplan/commands.h"
#include "namndplan/commands/drafts.h"
#include "namndplan/draft/followup_draft.h"
#include "namndplan/draft/plan_draft.h"
#include "namndplan/input.h"
#include "namndplan/periods.h"

namespace namndplan::cli {
namespace {

// The regionplan of --council-plan. Complains and gives nothing when it cannot be used.
DocumentPtr council_plan(Context& context, int& status) {
  status = exit_usage;
  const std::string& path = context.options.council_plan;
  auto root = root_for(context, path);
  if (!root) return nullptr;
  Folders folders(*root, reader_for(context));
  DocumentPtr document = folders.load(path);
  status = refuse_errors(context, folders, document);
  if (status != exit_clean) return nullptr;
  if (document->council() != nullptr) return document;
  context.complain(text("`{}` är en {}, ingen regionplan", "`{}` is a {}, not a regionplan",
                        context.here(document->source->name()), word(*document->kind)));
  status = exit_usage;
  return nullptr;
}

void take(std::string& out, const std::string& option) {
  if (!option.empty()) out = option;
}

// A plan of another year than its regionplan would have an error.
bool year_fits(Context& context, const CouncilPlan& council) {
  const std::optional<int>& year = context.options.year;
  if (!year || *year == council.year.value) return true;
  context.complain(text("--year är {} men regionplanen gäller {}",
                        "--year is {} but the regionplan is for {}", *year, council.year.value));
  return false;
}

// The plan with its follow-ups before the period. Complains and gives nothing when one of them has
// errors.
std::optional<PlanYear> before(Context& context, Folders& folders, DocumentPtr plan, Month period,
                               int& status) {
  PlanYear out{std::move(plan), {}};
  for (const DocumentPtr& document : folders.follow_ups_of(*out.plan)) {
    Month month = *document->follow_up()->period;
    if (month == period) {
      context.complain(text("obs: det finns redan en uppföljning för {}: {}",
                            "note: there is already a follow-up for {}: {}", period.iso(),
                            context.here(document->source->name())));
    }
    if (month >= period) break;
    status = refuse_errors(context, folders, document);
    if (status != exit_clean) return std::nullopt;
    out.follow_ups.push_back(document);
  }
  status = refuse_rejected(context, folders, *out.plan);
  if (status != exit_clean) return std::nullopt;
  return out;
}

}  // namespace

int new_plan(Context& context) {
  context.product = draft_product;
  const Options& options = context.options;
  const std::string folder = draft_folder(context, ".");
  draft::PlanDraftInput input;
  DocumentPtr council;  // held until the draft is written
  if (!options.council_plan.empty()) {
    int status = exit_clean;
    council = council_plan(context, status);
    if (council == nullptr) return status;
    input.council = council->council();
    if (!year_fits(context, *input.council)) return exit_usage;
    input.year = input.council->year.value;
    input.organisation = *input.council->organisation;
    input.council_reference = reference_from(folder, options.council_plan);
  }
  if (options.year) input.year = *options.year;
  take(input.organisation, options.organisation);
  take(input.board, options.board);
  take(input.short_name, options.short_name);
  return write_draft(context, folder, draft::plan_draft(input));
}

int new_council_plan(Context& context) {
  const Options& options = context.options;
  draft::PlanDraftInput standard;
  take(standard.organisation, options.organisation);
  return write_draft(
      context, draft_folder(context, "."),
      draft::council_plan_draft(options.year.value_or(standard.year), standard.organisation));
}

int new_followup(Context& context) {
  context.product = draft_product;
  const std::string& path = context.options.arguments[0];
  if (!context.options.period) {
    context.complain({"ange perioden med --period, till exempel --period 2026-08",
                      "give the period with --period, such as --period 2026-08"});
    return exit_usage;
  }
  auto root = root_for(context, path);
  if (!root) return exit_usage;
  Folders folders(*root, reader_for(context));
  int status = exit_clean;
  DocumentPtr document = board_plan_at(context, folders, path, status);
  if (document == nullptr) return status;
  const BoardPlan& plan = *document->plan();
  Month period = *context.options.period;
  if (period.year != plan.year.value) {
    context.complain(text("perioden {} ligger utanför planåret {}",
                          "the period {} lies outside the plan year {}", period.iso(),
                          plan.year.value));
    return exit_usage;
  }
  auto earlier = before(context, folders, document, period, status);
  if (!earlier) return status;
  const std::string& file = document->real_path;
  std::string folder = draft_folder(context, file.substr(0, file.rfind('/')));
  return write_draft(
      context, folder,
      draft::followup_draft({plan, earlier->reports(), period, reference_from(folder, file)}));
}

}  // namespace namndplan::cli
