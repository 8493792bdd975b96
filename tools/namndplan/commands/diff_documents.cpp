// Reads the two sides, as files or as folders, before anything is compared: a diff of half of what
// was named would look like a diff of all of it.
#include "namndplan/commands/diff_documents.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "namndplan/all_findings.h"
#include "namndplan/base/utf8.h"
#include "namndplan/commands/diff_pairs.h"
#include "namndplan/diag/render.h"
#include "namndplan/input.h"
#include "namndplan/periods.h"

namespace namndplan::cli {
namespace {

bool is_nothing(const DiffSide& side) { return side.path == "/dev/null"; }

std::string folder_of(const std::string& path) {
  std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

}  // namespace

DocumentFacts facts_of(const LoadedDocument& document) {
  if (const BoardPlan* plan = document.plan()) return namndplan::facts_of(*plan);
  if (const CouncilPlan* plan = document.council()) return namndplan::facts_of(*plan);
  const BoardPlan* plan = document.referred == nullptr ? nullptr : document.referred->plan();
  return namndplan::facts_of(*document.follow_up(), plan);
}

void DiffDocuments::usage(const Text& message) {
  messages_.text() += "namndplan: " + visible(message.in(context_.language())) + "\n";
  status = exit_usage;
}

bool DiffDocuments::refuse(const LoadedDocument& document) {
  if (!document.rejected()) return false;
  for (const Finding& finding : document.findings.all()) {
    if (finding.severity() == Severity::error)
      append_text(messages_.text(), finding, context_.style());
  }
  status = exit_failure;
  return true;
}

// What lies beside a file has a part in what it comes to.
bool DiffDocuments::refuse_unreadable(const std::string& path) {
  Folders& folders = *folders_.back();
  bool refused = false;
  for (const PlanFile& file : unreadable_beside(folders.repository().root(), path)) {
    DocumentPtr document = folders.load(file);
    refused = refuse(*document) || refused;
  }
  return refused;
}

// What stands in a file can be compared whether or not its figures agree with each other: the
// change may be what mends them.
void DiffDocuments::note_errors(Folders& folders, const DocumentPtr& document) {
  if (document->rejected() || !all_findings(folders, document).has_errors()) return;
  context_.complain(
      text("`{0}` har fel, som `namndplan validate {0}` visar; jämförs som den står, utan "
           "måluppfyllelse",
           "`{0}` has errors, which `namndplan validate {0}` shows; compared as it is, without "
           "fulfilment",
           context_.here(document->source->name())));
}

Folders* DiffDocuments::folders_for(const std::string& path) {
  auto root = root_for(context_, path);
  if (!root) {
    status = exit_usage;
    return nullptr;
  }
  folders_.push_back(std::make_unique<Folders>(*root));
  folders_.back()->repository().let_references_be_missing();
  return folders_.back().get();
}

DiffDocuments::Loaded DiffDocuments::loaded(const DocumentPtr& document, Folders& folders) {
  held_.push_back(document);
  return {document, &folders, facts_of(*document)};
}

DocumentPtr DiffDocuments::read(const DiffSide& side) {
  Folders* own = folders_for(side.path);
  if (own == nullptr) return nullptr;
  std::string text;
  if (side.path == "-") {
    auto input = standard_input(context_);
    if (!input) return status = exit_failure, nullptr;
    text = std::move(*input);
  } else {
    if (side.stands_for.empty() || side.stands_for == side.path) return own->load(side.path);
    FileText file = own->repository().root().read(side.path);
    if (file.fault != FileFault::none) return own->load(side.path);
    text = std::move(file.text);
  }
  const std::string& beside = side.stands_for.empty() ? side.path : side.stands_for;
  Folders* there = beside == side.path ? own : folders_for(beside);
  if (there == nullptr) return nullptr;
  std::string name = side.name.empty() ? side.path : side.name;
  if (name == side.stands_for) name = there->repository().root().shown(name);
  return there->repository().load_text(name, std::move(text), folder_of(beside));
}

std::optional<DiffDocuments::Loaded> DiffDocuments::load(const DiffSide& side) {
  DocumentPtr document = read(side);
  if (document == nullptr) return std::nullopt;
  // Most likely what should have written to it has failed.
  if (side.path == "-" && document->source && document->source->text().empty()) {
    context_.complain(
        {"standard in är tom, så ingen jämförelse görs; en fil som inte finns skrivs "
         "/dev/null",
         "standard input is empty, so nothing is compared; a file that does not exist "
         "is written /dev/null"});
    status = exit_failure;
    told = true;
    return std::nullopt;
  }
  if (refuse(*document)) return std::nullopt;
  if (side.stands_for.empty() && refuse_unreadable(side.path)) return std::nullopt;
  note_errors(*folders_.back(), document);
  return loaded(document, *folders_.back());
}

std::optional<std::vector<Comparison>> DiffDocuments::compare(const DiffSide& before,
                                                              const DiffSide& after) {
  auto out = compare_sides(before, after);
  if (!out) return out;
  bool unread = false;
  for (const auto& folders : folders_) {
    for (const DocumentPtr& document : folders->take_unread()) {
      unread = refuse(*document) || unread;
    }
  }
  return unread ? std::nullopt : std::move(out);
}

std::optional<std::vector<Comparison>> DiffDocuments::compare_sides(const DiffSide& before,
                                                                    const DiffSide& after) {
  if (before.path == "-" && after.path == "-") {
    usage({"bara den ena sidan kan vara standard in", "only one side can be standard input"});
    return std::nullopt;
  }
  bool old_folder = is_folder(before.path);
  bool new_folder = is_folder(after.path);
  if (old_folder && new_folder) return compare_folders(before, after);
  if (old_folder || new_folder) {
    bool nothing = is_nothing(old_folder ? after : before);
    if (nothing) return compare_folders(before, after);
    if (is_unreadable(old_folder ? after : before)) return std::nullopt;
    usage(text("`{}` är en mapp, men inte `{}`; jämför två filer eller två mappar",
               "`{}` is a folder and `{}` is none; compare two files or two folders",
               old_folder ? before.path : after.path, old_folder ? after.path : before.path));
    return std::nullopt;
  }
  return compare_files(before, after);
}

// A file that is not there is told as such, whatever it was to be compared with.
bool DiffDocuments::is_unreadable(const DiffSide& side) {
  if (side.path == "-") return false;
  DocumentPtr document = read(side);
  return document == nullptr || (document->io_failure && refuse(*document));
}

std::optional<std::vector<Comparison>> DiffDocuments::compare_files(const DiffSide& before,
                                                                    const DiffSide& after) {
  std::optional<Loaded> sides[2];
  const DiffSide* named[2] = {&before, &after};
  bool readable = true;
  for (std::size_t i : {0u, 1u}) {
    if (is_nothing(*named[i])) continue;
    sides[i] = load(*named[i]);
    readable = readable && sides[i].has_value();
  }
  if (!readable) return std::nullopt;
  std::vector<Comparison> out;
  if (!sides[0] && !sides[1]) return out;
  if (sides[0] && sides[1]) {
    if (sides[0]->facts.kind != sides[1]->facts.kind) {
      usage(text("en {} kan inte jämföras med en {}", "a {} cannot be compared with a {}",
                 word(sides[0]->facts.kind), word(sides[1]->facts.kind)));
      return std::nullopt;
    }
    share_plan(*sides[0], *sides[1]);
    share_plan(*sides[1], *sides[0]);
    add_results(*sides[0], *sides[1]);
  }
  auto facts = [](std::optional<Loaded>& side) {
    return side ? std::optional(std::move(side->facts)) : std::nullopt;
  };
  out.push_back(namndplan::compare(facts(sides[0]), facts(sides[1])));
  return out;
}

// A copy that git has made of a follow-up does not lie beside its plan: the other side's is then
// its plan too, without which neither names nor units of money are known.
void DiffDocuments::share_plan(Loaded& side, const Loaded& other) {
  const LoadedDocument& document = *side.document;
  const DocumentPtr& plan = other.document->referred;
  if (document.follow_up() == nullptr || document.referred != nullptr || plan == nullptr) return;
  Repository& repository = side.folders->repository();
  repository.let_plan_stand_in(plan);
  DocumentPtr again =
      repository.load_text(document.source->name(), std::string(document.source->text()));
  if (!again->rejected()) side = loaded(again, *side.folders);
}

bool DiffDocuments::load_folder(const std::string& path, std::vector<Loaded>& out) {
  if (path == "/dev/null") return true;
  Folders* folders = folders_for(path);
  if (folders == nullptr) return false;
  bool fine = true;
  bool readable = check_folder(context_, *folders, path, [&](const DocumentPtr& document) {
    if (refuse(*document)) {
      fine = false;
    } else {
      note_errors(*folders, document);
      out.push_back(loaded(document, *folders));
    }
  });
  if (!readable) status = exit_failure;
  return readable && fine;
}

// Two that cannot be told apart are refused: one of them would be compared, or left out, by chance.
bool DiffDocuments::refuse_twins(const std::vector<const DocumentFacts*>& documents) {
  auto twins = find_twins(documents);
  if (!twins) return false;
  auto [first, second] = *twins;
  bool nameless = first->kind == DocumentKind::follow_up && first->organisation.empty();
  FixedText what = nameless
                       ? FixedText{"uppföljningar för samma period, utan plan som säger nämnd",
                                   "follow-ups of one period, without a plan to name the board"}
                   : first->kind == DocumentKind::follow_up
                       ? FixedText{"uppföljningar för samma nämnd och period",
                                   "follow-ups of one board and period"}
                   : first->kind == DocumentKind::council_plan
                       ? FixedText{"regionplaner för samma organisation och år",
                                   "council plans of one organisation and year"}
                       : FixedText{"planer för samma nämnd och år", "plans of one board and year"};
  context_.complain(
      {fmt::format("`{}` och `{}` är {}; jämför filerna två och två", context_.here(first->file),
                   context_.here(second->file), what.sv),
       fmt::format("`{}` and `{}` are {}; compare the files two by two", context_.here(first->file),
                   context_.here(second->file), what.en)});
  status = exit_failure;
  return true;
}

std::optional<std::vector<Comparison>> DiffDocuments::compare_folders(const DiffSide& before,
                                                                      const DiffSide& after) {
  std::vector<Loaded> olds, news;
  bool fine = load_folder(before.path, olds);
  // What is wrong with a folder that is compared with itself is told once.
  if (!fine && before.path == after.path) return std::nullopt;
  if (!load_folder(after.path, news) || !fine) return std::nullopt;
  auto facts = [](std::vector<Loaded>& side) {
    std::vector<const DocumentFacts*> out;
    for (const Loaded& loaded : side) out.push_back(&loaded.facts);
    return out;
  };
  if (refuse_twins(facts(olds)) || refuse_twins(facts(news))) return std::nullopt;
  std::vector<Comparison> out;
  for (const DocumentPair& pair : pair_documents(facts(olds), facts(news))) {
    if (pair.old_index && pair.new_index) add_results(olds[*pair.old_index], news[*pair.new_index]);
    auto take = [](std::vector<Loaded>& side, std::optional<std::size_t> index) {
      return index ? std::optional(std::move(side[*index].facts)) : std::nullopt;
    };
    if (pair.results_only) {
      auto old_results = results(olds[*pair.old_index]);
      auto new_results = results(news[*pair.new_index]);
      if (old_results && new_results) {
        out.push_back(namndplan::compare(std::move(old_results), std::move(new_results)));
      }
      continue;
    }
    out.push_back(namndplan::compare(take(olds, pair.old_index), take(news, pair.new_index)));
  }
  return out;
}

// What the follow-up comes to, with the earlier ones of its year; nothing for one that stands
// alone or has errors in what it is computed from.
std::optional<DocumentFacts> DiffDocuments::results(const Loaded& follow_up) {
  const LoadedDocument& document = *follow_up.document;
  const DocumentPtr& plan = document.referred;
  if (document.follow_up() == nullptr || plan == nullptr || document.real_path.empty()) {
    return std::nullopt;
  }
  Folders& folders = *follow_up.folders;
  if (all_findings(folders, plan).has_errors()) return std::nullopt;
  const std::vector<DocumentPtr> all = folders.follow_ups_of(*plan);
  // What cannot be read may be one of them.
  for (const auto& files : {folders.unknown_beside(*plan), folders.rejected_of(*plan)}) {
    if (!files.empty()) return std::nullopt;
  }
  PlanYear year{plan, {}};
  Month last = *document.follow_up()->period;
  for (const DocumentPtr& other : all) {
    Month month = *other->follow_up()->period;
    if (month > last || (month == last && other != follow_up.document)) continue;
    if (all_findings(folders, other).has_errors()) return std::nullopt;
    year.follow_ups.push_back(other);
  }
  if (year.follow_ups.empty() || year.follow_ups.back() != follow_up.document) return std::nullopt;
  for (const DocumentPtr& other : year.follow_ups) held_.push_back(other);
  const FollowUpPeriod period = year.period();
  return namndplan::facts_of(period, fulfilment(period));
}

void DiffDocuments::add_results(Loaded& before, Loaded& after) {
  auto old_results = results(before);
  auto new_results = results(after);
  if (!old_results || !new_results) return;
  auto add = [](DocumentFacts& facts, DocumentFacts& more) {
    for (FactRecord& record : more.records) facts.records.push_back(std::move(record));
  };
  add(before.facts, *old_results);
  add(after.facts, *new_results);
}

}  // namespace namndplan::cli
