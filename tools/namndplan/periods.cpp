#include "namndplan/periods.h"

#include <algorithm>

namespace namndplan::cli {
namespace {

constexpr std::size_t most_read_at_once = 50;
constexpr std::size_t most_folders = 64;

using Documents = std::vector<const load::Document*>;

Month period_of(const load::Document& follow_up) { return *follow_up.follow_up()->period; }

bool is_of(const load::Document& follow_up, const load::Document& plan) {
  return follow_up.referred != nullptr && follow_up.referred->real_path == plan.real_path &&
         period_of(follow_up).year == plan.plan()->year.value;
}

// By month; of two for one month the first stays.
void put_in_order(Documents& follow_ups) {
  std::stable_sort(follow_ups.begin(), follow_ups.end(),
                   [](const load::Document* a, const load::Document* b) {
                     return period_of(*a) < period_of(*b);
                   });
  auto same = [](const load::Document* a, const load::Document* b) {
    return period_of(*a) == period_of(*b);
  };
  follow_ups.erase(std::unique(follow_ups.begin(), follow_ups.end(), same), follow_ups.end());
}

std::string folder_path(const load::Document& document) {
  return document.real_path.substr(0, document.real_path.rfind('/') + 1);
}

std::pair<std::string, std::string> board_of(const BoardPlan& plan) {
  return {plan.organisation.value, plan.short_name.value};
}

}  // namespace

std::vector<const load::Document*> follow_ups_of(load::Repository& repository,
                                                 const load::Document& plan,
                                                 std::vector<const load::Document*>& rejected) {
  Documents found;
  for (const load::Document* document : repository.neighbours(plan)) {
    // What cannot be read far enough to tell what it is may be a follow-up.
    if (!document->kind) rejected.push_back(document);
    if (document->kind != DocumentKind::follow_up) continue;
    if (document->rejected()) {
      bool of_other_plan =
          document->referred != nullptr && document->referred->real_path != plan.real_path;
      if (!of_other_plan) rejected.push_back(document);
    } else if (is_of(*document, plan)) {
      found.push_back(document);
    }
  }
  put_in_order(found);
  return found;
}

const Folders::Folder& Folders::folder_of(const load::Document& document,
                                          const load::Document& current) {
  auto [entry, fresh] = folders_.try_emplace(folder_path(document));
  if (fresh && !document.real_path.empty()) read_folder(entry->first, current, entry->second);
  return entry->second;
}

// In a large folder only the follow-ups are read, and let go of as it goes.
void Folders::read_folder(const std::string& path_of_folder, const load::Document& current,
                          Folder& folder) {
  std::vector<load::PlanFile> files = load::plan_files_in(repository_.root(), path_of_folder).files;
  bool large = files.size() > most_read_at_once;
  for (const load::PlanFile& file : files) {
    if (large && repository_.is_surely_no_follow_up(file.path)) continue;
    if (large) repository_.let_go(&current);
    const load::Document& other = repository_.load(file);
    const load::Document* plan = other.referred;
    if (other.rejected() || other.follow_up() == nullptr || plan == nullptr) continue;
    if (!is_of(other, *plan)) continue;
    Month period = period_of(other);
    folder.follow_ups[plan->real_path].push_back({period, other.real_path});
    if (period.month != 12) continue;
    folder.decembers[board_of(*plan->plan())].try_emplace(period.year, other.real_path);
  }
  for (auto& [plan, follow_ups] : folder.follow_ups) {
    std::stable_sort(
        follow_ups.begin(), follow_ups.end(),
        [](const FollowUpFile& a, const FollowUpFile& b) { return a.period < b.period; });
    auto same = [](const FollowUpFile& a, const FollowUpFile& b) { return a.period == b.period; };
    follow_ups.erase(std::unique(follow_ups.begin(), follow_ups.end(), same), follow_ups.end());
  }
}

void Folders::trim() {
  if (folders_.size() > most_folders) folders_.clear();
}

rules::FollowUpInput Folders::input_for(const load::Document& follow_up) {
  const load::Document& plan = *follow_up.referred;
  const bool from_file = !follow_up.real_path.empty();
  rules::FollowUpInput input{*follow_up.follow_up(),
                             *plan.plan(),
                             {},
                             !from_file || folder_path(follow_up) == folder_path(plan)};
  const Folder& folder = folder_of(plan, follow_up);
  Documents documents;
  if (auto found = folder.follow_ups.find(plan.real_path); found != folder.follow_ups.end()) {
    for (const FollowUpFile& file : found->second) {
      bool self = file.path == follow_up.real_path;
      const load::Document& other = self ? follow_up : repository_.load(file.path);
      if (other.follow_up() != nullptr && !other.rejected()) documents.push_back(&other);
    }
  }
  if (is_of(follow_up, plan) &&
      std::find(documents.begin(), documents.end(), &follow_up) == documents.end()) {
    auto earlier = [&](const load::Document* other) {
      return period_of(*other) < period_of(follow_up) ||
             (from_file && period_of(*other) == period_of(follow_up));
    };
    auto at = std::find_if_not(documents.begin(), documents.end(), earlier);
    // What comes on standard input is most likely a new version of the month's file.
    if (!from_file && at != documents.end() && period_of(**at) == period_of(follow_up)) {
      at = documents.erase(at);
    }
    documents.insert(at, &follow_up);
  }
  for (const load::Document* document : documents) input.of_plan.push_back(document->follow_up());
  return input;
}

std::vector<rules::Reported> Folders::earlier(const load::Document& plan) {
  std::vector<rules::Reported> out;
  const Folder& folder = folder_of(plan, plan);
  auto found = folder.decembers.find(board_of(*plan.plan()));
  if (found == folder.decembers.end()) return out;
  for (const auto& [year, path] : found->second) {
    if (year >= plan.plan()->year.value) continue;
    const load::Document& document = repository_.load(path);
    if (document.follow_up() == nullptr || document.referred == nullptr) continue;
    out.push_back({document.referred->plan(), document.follow_up()});
  }
  return out;
}

Text no_such_period(const Month& wanted, const std::string& known) {
  return text("det finns ingen uppföljning för {}; det finns för {}",
              "there is no follow-up for {}; there are follow-ups for {}", wanted.iso(), known);
}

}  // namespace namndplan::cli
