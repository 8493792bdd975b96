#include "namndplan/commands/why.h"

#include <set>
#include <utility>

#include "namndplan/base/suggest.h"
#include "namndplan/base/utf8.h"
#include "namndplan/figures/plan_derivation.h"
#include "namndplan/input.h"

namespace namndplan::cli {
namespace {

constexpr std::size_t few_ids = 12;  // that a message can list

}  // namespace

void print_explanation(Context& context, const report::Explanation& explanation, MoneyUnit unit) {
  const Options& options = context.options;
  context.out.text() += options.format == "json" ? report::derivation_json(explanation)
                        : options.short_answer
                            ? report::short_derivation(explanation, unit, options.language)
                            : report::derivation_text(explanation, unit, options.language);
}

int unknown_id(Context& context, const std::string& id, const std::vector<std::string_view>& ids) {
  std::string_view meant = nearest(id, ids);
  Text message = text("det finns ingen indikator, inget delmål, inget mål och ingen budgetrad `{}`",
                      "there is no indicator, objective, goal or budget line `{}`", shorten(id));
  if (!meant.empty()) {
    message.sv += fmt::format("; menade du `{}`?", meant);
    message.en += fmt::format("; did you mean `{}`?", meant);
  } else if (!ids.empty() && ids.size() <= few_ids) {
    std::string known;
    for (std::string_view one : ids) known += (known.empty() ? "" : ", ") + shorten(one);
    message.sv += "; det finns " + known;
    message.en += "; there are " + known;
  }
  context.complain(message);
  return exit_usage;
}

int why_planned(Context& context, const BoardPlan& plan, const std::string& id) {
  std::optional<Step> step = plan_derivation(plan, id);
  if (!step) return unknown_id(context, id, plan_derivation_ids(plan));
  print_explanation(context, {id, {}, {}, {}, {}, {}, {}, {}, *step}, plan.budget.written_unit());
  return exit_clean;
}

bool are_many_boards(Context& context, const std::vector<std::string>& paths) {
  if (paths.size() > 1) return true;
  const std::string& path = paths.front();
  if (!is_folder(path)) return false;
  auto root = root_for(context, path);
  if (!root) return false;
  Folders folders(*root, reader_for(context));
  std::set<std::pair<std::string, std::string>> boards;
  for (const PlanFile& file : plan_files_below(*root, path).files) {
    const DocumentPtr document = folders.load(file);
    if (const BoardPlan* plan = document->plan())
      boards.emplace(plan->organisation.value, plan->board.value);
    if (boards.size() > 1) return true;
  }
  return false;
}

}  // namespace namndplan::cli
