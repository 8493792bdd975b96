// report summary, and `why` of the sum of many boards' budgets: every board below the paths, at one
// period. A document with errors is named and sets the exit status; with --keep-going the other
// boards are summarised all the same.
#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <tuple>

#include "namndplan/all_findings.h"
#include "namndplan/base/utf8.h"
#include "namndplan/commands.h"
#include "namndplan/commands/why.h"
#include "namndplan/diag/render.h"
#include "namndplan/input.h"
#include "namndplan/report/summary/summary_report.h"
#include "namndplan/sources.h"
#include "namndplan/version.h"

namespace namndplan::cli {
namespace {

struct Board : PlanYear {
  Folders* folders = nullptr;
  bool left_out = false;
};

class Summary {
 public:
  Summary(Context& context, std::vector<std::string> paths, bool explains)
      : context_(context), paths_(std::move(paths)), explains_(explains) {}
  int run();

 private:
  bool gather(const std::string& path);
  void take(Folders& folders, const DocumentPtr& document);
  bool has_errors(Folders& folders, const DocumentPtr& document);
  void tell_unknown(Folders& folders, Board& board);
  void drop_twins();
  bool choose_period();
  void up_to_period(Board& board);
  bool refused();
  int write();
  int explain();

  Context& context_;
  const std::vector<std::string> paths_;
  const bool explains_;
  std::map<std::string, Folders> roots_;
  std::map<std::string, bool> checked_;     // by path
  std::map<std::string, bool> unknown_in_;  // folders: whether there are such files
  std::set<std::string> plans_;             // paths
  std::vector<Board> boards_;
  std::set<std::string> rejected_;
  std::set<int> other_years_;  // of plans that --period is not about
  Month period_;
  int status_ = exit_clean;
};

// Tells the errors of a document, once.
bool Summary::has_errors(Folders& folders, const DocumentPtr& document) {
  auto [entry, fresh] = checked_.try_emplace(document->real_path, false);
  if (!fresh) return entry->second;
  Findings findings = all_findings(folders, document);
  if (!findings.has_errors()) return false;
  for (const Finding& finding : findings.all()) {
    if (finding.severity() != Severity::error) continue;
    append_text(context_.err.text(), finding, context_.style());
  }
  context_.err.flush();
  rejected_.insert(document->source ? document->source->name() : document->real_path);
  status_ = std::max(status_, document->io_failure ? exit_failure : exit_findings);
  return entry->second = true;
}

// What nobody knows whose it is may belong to any board in the folder.
void Summary::tell_unknown(Folders& folders, Board& board) {
  const std::string& path = board.plan->real_path;
  auto [told, fresh] = unknown_in_.try_emplace(path.substr(0, path.rfind('/') + 1), false);
  if (fresh) {
    for (const PlanFile& file : folders.unknown_beside(*board.plan)) {
      told->second = true;
      if (checked_.count(file.path) == 0) has_errors(folders, folders.load(file));
    }
  }
  board.left_out = board.left_out || told->second;
}

void Summary::take(Folders& folders, const DocumentPtr& document) {
  if (document->rejected() && is_later_than(*document, context_.options.period)) return;
  const bool names_plan = document->kind == DocumentKind::follow_up && !document->rejected();
  const DocumentPtr& plan = names_plan ? document->referred : document;
  if (plan == nullptr || (plan->plan() == nullptr && !plan->rejected())) return;  // a regionplan
  if (!plans_.insert(plan->real_path).second) return;
  bool wanted_year = !context_.options.period || plan->plan() == nullptr ||
                     plan->plan()->year.value == context_.options.period->year;
  if (!wanted_year) other_years_.insert(plan->plan()->year.value);
  if (!wanted_year || has_errors(folders, plan) || plan->plan() == nullptr) return;
  Board board{{plan, folders.follow_ups_of(*plan)}, &folders};
  for (const PlanFile& file : folders.rejected_of(*plan, context_.options.period)) {
    board.left_out = true;
    if (checked_.count(file.path) == 0) has_errors(folders, folders.load(file));
  }
  tell_unknown(folders, board);
  boards_.push_back(std::move(board));
}

bool Summary::gather(const std::string& path) {
  auto root = root_for(context_, path);
  if (!root) {
    status_ = exit_usage;
    return false;
  }
  Folders& folders = roots_.try_emplace(root->path(), *root, reader_for(context_)).first->second;
  if (!is_folder(path)) {
    for (const PlanFile& file : unreadable_beside(*root, path)) {
      has_errors(folders, folders.load(file));
    }
    take(folders, folders.load(path));
    return true;
  }
  bool readable = check_folder(context_, folders, path,
                               [&](const DocumentPtr& document) { take(folders, document); });
  if (!readable) status_ = exit_failure;
  return readable || context_.options.keep_going;
}

// Two plans of one board and year would be counted twice.
void Summary::drop_twins() {
  auto key = [](const Board& board) {
    const BoardPlan& plan = board.content();
    return std::tie(plan.organisation.value, plan.board.value, plan.year.value);
  };
  std::stable_sort(boards_.begin(), boards_.end(),
                   [&](const Board& a, const Board& b) { return key(a) < key(b); });
  auto twin = [&](const Board& a, const Board& b) {
    if (key(a) != key(b)) return false;
    context_.complain(text("`{}` och `{}` är planer för samma nämnd och år; bara den första räknas",
                           "`{}` and `{}` are plans of the same board and year; only the first "
                           "counts",
                           context_.here(a.plan->source->name()),
                           context_.here(b.plan->source->name())));
    rejected_.insert(b.plan->source->name());
    status_ = std::max(status_, exit_findings);
    return true;
  };
  boards_.erase(std::unique(boards_.begin(), boards_.end(), twin), boards_.end());
}

// That of --period, else the latest that any board has reported. False, with a complaint and the
// exit status, when there is none.
bool Summary::choose_period() {
  std::set<Month> known;
  for (const Board& board : boards_) {
    for (const DocumentPtr& document : board.follow_ups)
      known.insert(*document->follow_up()->period);
  }
  if (known.empty() && !other_years_.empty()) {
    status_ = std::max(status_, exit_usage);
    std::string years;
    for (int year : other_years_) years += (years.empty() ? "" : ", ") + std::to_string(year);
    context_.complain(text("det finns ingen plan för {}; det finns för {}",
                           "there is no plan for {}; there are for {}",
                           context_.options.period->year, years));
    return false;
  }
  if (known.empty() && !rejected_.empty()) {
    context_.complain(
        {"det finns inget att sammanställa: alla planer och uppföljningar utelämnades, "
         "eftersom underlaget har fel",
         "there is nothing to summarise: all plans and follow-ups were left out, since "
         "their sources have errors"});
    return false;
  }
  if (known.empty()) {
    status_ = std::max(status_, exit_usage);
    context_.complain(
        {"det finns ingen uppföljning att sammanställa", "there is no follow-up to summarise"});
    return false;
  }
  period_ = context_.options.period ? *context_.options.period : *known.rbegin();
  if (known.count(period_) == 0) {
    status_ = std::max(status_, exit_usage);
    std::string list;
    for (const Month& month : known) list += (list.empty() ? "" : ", ") + month.iso();
    context_.complain(no_such_period(period_, list));
    return false;
  }
  auto other_year = [&](const Board& board) { return board.content().year.value != period_.year; };
  boards_.erase(std::remove_if(boards_.begin(), boards_.end(), other_year), boards_.end());
  return true;
}

// Leaves the follow-ups up to the period; none when the board has not reported it.
void Summary::up_to_period(Board& board) {
  auto& all = board.follow_ups;
  while (!all.empty() && *all.back()->follow_up()->period > period_) all.pop_back();
  bool reported = !all.empty() && *all.back()->follow_up()->period == period_;
  if (!reported) all.clear();
  for (const DocumentPtr& document : all) {
    if (has_errors(*board.folders, document)) board.left_out = true;
  }
  if (board.left_out) all.clear();
}

int Summary::write() {
  std::deque<Fulfilment> figures;
  std::deque<report::FollowUpReportInput> followups;
  report::SummaryInput input{period_,
                             {},
                             {},
                             context_.language(),
                             {},
                             version(),
                             context_.options.money_unit,
                             wanted_of(context_.options)};
  input.rejected.assign(rejected_.begin(), rejected_.end());
  std::map<std::string, report::SourceDocument> sources;  // by file: a regionplan is of many
  const std::string& format = context_.options.format;
  bool tables = !format.empty() && format != "md";  // the document says who is missing
  for (const Board& board : boards_) {
    const LoadedDocument* council = board.plan->referred.get();
    report::SummaryBoard row{board.content(), board.council(), nullptr, board.left_out,
                             council ? council->source->name() : std::string()};
    for (report::SourceDocument& source : sources_of(board))
      sources.emplace(source.file, std::move(source));
    if (!board.follow_ups.empty()) {
      FollowUpPeriod period = board.period();
      figures.push_back(fulfilment(period));
      // Nothing here is compared with the period before.
      followups.push_back({period,
                           figures.back(),
                           {},
                           context_.language(),
                           {},
                           version(),
                           {},
                           deviation(period),
                           {}});
      followups.back().council = board.council();
      row.followup = &followups.back();
    }
    if (tables && row.followup == nullptr && !board.left_out) {
      context_.complain(text("{} har inte redovisat {} och är inte med i tabellerna",
                             "{} has not reported {} and is not in the tables",
                             shorten(board.content().board.value), period_.iso()));
    }
    input.boards.push_back(row);
  }
  if (tables) {
    for (const std::string& board : report::absent_boards(input)) {
      context_.complain(
          text("{} har en ram eller ett uppdrag i regionplanen men ingen plan här, och "
               "är inte med i tabellerna",
               "{} has a budget allocation or an assignment in the regionplan but no "
               "plan here, and is not in the tables",
               shorten(board)));
    }
  }
  for (auto& [file, source] : sources) input.sources.push_back(std::move(source));
  return write_report(context_, report::summary_report(input));
}

// The sum of the budgets. A board that has not reported the period has its budget alone, and the
// figures that it lacks say so.
int Summary::explain() {
  std::deque<BudgetResult> results;
  std::vector<NamedBudget> rows;
  std::optional<MoneyUnit> unit;
  for (const Board& board : boards_) {
    const BoardPlan& plan = board.content();
    std::optional<BudgetResult> result;
    if (board.follow_ups.empty()) {
      result = planned(plan);
    } else if (auto found = deviation(board.period())) {
      result = std::move(found->sum);
    }
    if (!result) continue;
    results.push_back(std::move(*result));
    rows.push_back({plan.board.value, &results.back()});
    unit = std::max(unit.value_or(MoneyUnit::kr), plan.budget.written_unit());
  }
  if (rows.empty()) {
    context_.complain({"ingen av planerna har en budget", "none of the plans has a budget"});
    return exit_usage;
  }
  const BudgetResult sum = total(rows, period_.month == 12);
  const Step step = derivation(sum, boards_.front().content());
  print_explanation(
      context_, {std::string(BudgetResult::sum_id), period_.iso(), {}, {}, {}, {}, {}, {}, step},
      *unit);
  return exit_clean;
}

// Whether there were errors, and the rest is not asked for; says so.
bool Summary::refused() {
  if (status_ == exit_clean || context_.options.keep_going) return false;
  context_.complain(
      {"rapporten skrivs inte, eftersom underlaget har fel; --keep-going "
       "sammanställer resten",
       "the report is not written, since its sources have errors; --keep-going "
       "summarises the rest"});
  return true;
}

int Summary::run() {
  for (const std::string& path : paths_) {
    if (!gather(path)) return status_;
  }
  drop_twins();
  if (refused()) return status_;
  if (!choose_period()) return status_;
  for (Board& board : boards_) up_to_period(board);
  if (refused()) return status_;
  return std::max(status_, explains_ ? explain() : write());
}

}  // namespace

int report_summary(Context& context) {
  return Summary(context, context.options.arguments, false).run();
}

int why_sum_of_boards(Context& context, std::vector<std::string> paths) {
  return Summary(context, std::move(paths), true).run();
}

}  // namespace namndplan::cli
