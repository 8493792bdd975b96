#include "namndplan/periods.h"

#include <algorithm>

namespace namndplan::cli {
namespace {

constexpr std::size_t most_folders = 64;

Month period_of(const LoadedDocument& follow_up) { return *follow_up.follow_up()->period; }

bool is_of(const LoadedDocument& follow_up, const LoadedDocument& plan) {
  return follow_up.referred != nullptr && follow_up.referred->real_path == plan.real_path &&
         period_of(follow_up).year == plan.plan()->year.value;
}

std::string folder_path(const LoadedDocument& document) {
  return document.real_path.substr(0, document.real_path.rfind('/') + 1);
}

std::pair<std::string, std::string> board_of(const BoardPlan& plan) {
  return {plan.organisation.value, plan.short_name.value};
}

}  // namespace

std::vector<const FollowUp*> PlanYear::reports() const& {
  std::vector<const FollowUp*> out;
  for (const DocumentPtr& document : follow_ups) out.push_back(document->follow_up());
  return out;
}

FollowUpPeriod PlanYear::period() const& { return {content(), reports()}; }

Folders::Folder& Folders::folder_of(const LoadedDocument& document) {
  std::string path = folder_path(document);
  auto found = folders_.find(path);
  if (found != folders_.end()) return found->second;
  if (folders_.size() >= most_folders) folders_.clear();
  return folders_.emplace(path, path.empty() ? Folder{} : read_folder(path)).first->second;
}

Folders::Folder Folders::read_folder(const std::string& path_of_folder) {
  Folder folder;
  for (const PlanFile& file : plan_files_in(repository_.root(), path_of_folder).files) {
    if (repository_.is_surely_no_follow_up(file.path)) continue;
    DocumentPtr document = repository_.load(file);
    note_unread(document);
    add(*document, file, folder);
  }
  // By month; of two for one month the first stays.
  for (auto& [plan, follow_ups] : folder.follow_ups) {
    std::stable_sort(
        follow_ups.begin(), follow_ups.end(),
        [](const FollowUpFile& a, const FollowUpFile& b) { return a.period < b.period; });
    auto same = [](const FollowUpFile& a, const FollowUpFile& b) { return a.period == b.period; };
    follow_ups.erase(std::unique(follow_ups.begin(), follow_ups.end(), same), follow_ups.end());
  }
  return folder;
}

void Folders::add(const LoadedDocument& document, const PlanFile& file, Folder& folder) {
  // What cannot be read far enough to tell what it is may be a follow-up.
  bool may_be_follow_up = !document.kind || *document.kind == DocumentKind::follow_up;
  if (!may_be_follow_up) return;
  if (document.rejected()) {
    folder.rejected[document.referred_path].push_back(file);
    return;
  }
  const DocumentPtr& plan = document.referred;
  if (plan == nullptr || !is_of(document, *plan)) return;
  Month period = period_of(document);
  folder.follow_ups[plan->real_path].push_back({period, file.path});
  if (period.month != 12) return;
  folder.decembers[board_of(*plan->plan())].try_emplace(period.year, file.path);
}

std::vector<DocumentPtr> Folders::follow_ups_of(const LoadedDocument& plan) {
  std::vector<DocumentPtr> out;
  Folder& folder = folder_of(plan);
  auto found = folder.follow_ups.find(plan.real_path);
  if (found == folder.follow_ups.end()) return latest_ = out;
  std::erase_if(found->second, [&](const FollowUpFile& file) {
    DocumentPtr document = reload({file.path, {}, {}});
    if (document == nullptr) {
      folder.rejected[plan.real_path].push_back({file.path, {}, {}});
      return true;
    }
    if (document->follow_up() != nullptr && is_of(*document, plan)) {
      out.push_back(std::move(document));
    }
    return false;
  });
  return latest_ = out;
}

DocumentPtr Folders::reload(const PlanFile& file) {
  DocumentPtr document = repository_.load(file);
  note_unread(document);
  return document->rejected() ? nullptr : document;
}

void Folders::note_unread(const DocumentPtr& document) {
  if (!document->io_failure) return;
  if (unread_.emplace(document->real_path, document).second) fresh_unread_.push_back(document);
}

std::vector<PlanFile> Folders::rejected_naming(const LoadedDocument& plan,
                                               const std::string& named) {
  const auto& rejected = folder_of(plan).rejected;
  const auto found = rejected.find(named);
  return found == rejected.end() ? std::vector<PlanFile>{} : found->second;
}

std::vector<PlanFile> Folders::rejected_of(const LoadedDocument& plan, std::optional<Month> last) {
  std::vector<PlanFile> files = rejected_naming(plan, plan.real_path);
  if (!last) return files;
  std::erase_if(files, [&](const PlanFile& file) {
    const DocumentPtr document = repository_.load(file);
    return is_later_than(*document, last);
  });
  return files;
}

std::vector<PlanFile> Folders::unknown_beside(const LoadedDocument& plan) {
  return rejected_naming(plan, {});
}

bool Folders::all_others_read(const LoadedDocument& follow_up) {
  const auto& rejected = folder_of(*follow_up.referred).rejected;
  const auto is_itself = [&](const PlanFile& file) {
    return Root::resolved(file.path) == follow_up.real_path;
  };
  for (const std::string& named : {std::string(), follow_up.referred->real_path}) {
    const auto found = rejected.find(named);
    if (found == rejected.end()) continue;
    if (!std::all_of(found->second.begin(), found->second.end(), is_itself)) return false;
  }
  return true;
}

std::vector<DocumentPtr> Folders::with_siblings(const DocumentPtr& follow_up) {
  std::vector<DocumentPtr> all = follow_ups_of(*follow_up->referred);
  if (std::find(all.begin(), all.end(), follow_up) != all.end()) return all;
  const bool from_file = !follow_up->real_path.empty();
  // Text that a file is to hold takes the place of what it holds now.
  auto replaced = std::remove_if(all.begin(), all.end(), [&](const DocumentPtr& other) {
    return from_file && other->real_path == follow_up->real_path;
  });
  all.erase(replaced, all.end());
  if (!is_of(*follow_up, *follow_up->referred)) return all;
  auto at = std::find_if_not(all.begin(), all.end(), [&](const DocumentPtr& other) {
    return period_of(*other) < period_of(*follow_up) ||
           (from_file && period_of(*other) == period_of(*follow_up));
  });
  // What comes on standard input is most likely a new version of the month's file.
  if (!from_file && at != all.end() && period_of(**at) == period_of(*follow_up)) at = all.erase(at);
  all.insert(at, follow_up);
  return all;
}

std::vector<DocumentPtr> Folders::earlier(const LoadedDocument& plan) {
  std::vector<DocumentPtr> out;
  const Folder& folder = folder_of(plan);
  auto found = folder.decembers.find(board_of(*plan.plan()));
  if (found == folder.decembers.end()) return out;
  for (const auto& [year, path] : found->second) {
    if (year >= plan.plan()->year.value) continue;
    DocumentPtr document = reload({path, {}, {}});
    if (document == nullptr || document->follow_up() == nullptr) continue;
    if (document->referred != nullptr) out.push_back(std::move(document));
  }
  return out;
}

bool is_later_than(const LoadedDocument& document, const std::optional<Month>& last) {
  const FollowUp* follow_up = document.follow_up();
  return last && follow_up != nullptr && follow_up->period && *follow_up->period > *last;
}

Text no_such_period(const Month& wanted, const std::string& known) {
  return text("det finns ingen uppföljning för {}; det finns för {}",
              "there is no follow-up for {}; there are follow-ups for {}", wanted.iso(), known);
}

}  // namespace namndplan::cli
