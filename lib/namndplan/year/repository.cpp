// A reference is followed one step, to a document of the kind that it must name. The kind is known
// before any content is read, so a document of the wrong kind is left at that, and what it refers
// to itself is not looked at: chains and rings end at their first step.
#include "namndplan/year/repository.h"

#include <algorithm>
#include <utility>

#include "namndplan/base/characters.h"
#include "namndplan/base/utf8.h"
#include "namndplan/format/finish.h"
#include "namndplan/format/record_reader.h"
#include "namndplan/format/records.h"
#include "namndplan/format/rules.h"
#include "namndplan/yaml/limits.h"

namespace namndplan {
namespace {

// What is kept though nobody holds it, at most and at least: what many files refer to is among the
// latest used, and is not read again for each of them, however large it is.
constexpr std::size_t most_recent_bytes = 128u << 10;
constexpr std::size_t most_recent = 256;
constexpr std::size_t least_recent = 6;
constexpr std::size_t most_wrong_kinds = 1024;

std::string folder_of(const std::string& path) {
  std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

FileText file_of(std::string real_path, std::string text) {
  FileFault fault = text.size() > yaml::max_file_bytes ? FileFault::too_large : FileFault::none;
  return {fault, {}, std::move(real_path), std::move(text)};
}

std::size_t bytes_of(const LoadedDocument& document) {
  return document.source ? document.source->text().size() : 0;
}

// A reference as it is in the file.
struct Reference {
  Place place;
  std::string shown;
  std::string key;
};

void report_reference(const Reference& reference, const FileText& file, Findings& findings) {
  const FaultRow& row = row_of(file.fault);
  if (file.fault == FileFault::outside) {
    findings.add(rule::reference_outside, reference.place,
                 text("`{}` ligger utanför roten och läses inte",
                      "`{}` lies outside the root and is not read", reference.shown),
                 row.advice, reference.key);
    return;
  }
  const Text message = message_of(file);
  findings.add(rule::reference_missing, reference.place,
               Text{fmt::format("`{}`: {}", reference.shown, message.sv),
                    fmt::format("`{}`: {}", reference.shown, message.en)},
               row.advice, reference.key);
}

void report_kind(const Reference& reference, DocumentKind kind, DocumentKind wanted,
                 Findings& findings) {
  findings.add(rule::reference_kind, reference.place,
               text("`{}` är en {}; här väntas en {}", "`{}` is a {}; a {} is expected here",
                    reference.shown, word(kind), word(wanted)),
               {"ange rätt fil", "name the right file"}, reference.key);
}

void report_rejected(const Reference& reference, const LoadedDocument& target, Findings& findings) {
  findings.add(rule::reference_rejected, reference.place,
               text("`{}` har fel och kan inte användas", "`{}` has errors and cannot be used",
                    reference.shown),
               text("rätta felen som `namndplan validate {}` visar",
                    "fix the errors that `namndplan validate {}` shows",
                    target.source ? target.source->name() : reference.shown),
               reference.key);
}

}  // namespace

DocumentPtr Repository::load(const std::string& path) {
  std::string real = Root::resolved(path);
  DocumentPtr document = known(real.empty() ? absolute_path(path) : real);
  if (document != nullptr) return document;
  Opened opened = open(path, root_.read(path));
  std::string folder = folder_of(opened.document->real_path);
  return remember(finish(std::move(opened), folder));
}

DocumentPtr Repository::load(const PlanFile& file) {
  if (file.fault == FileFault::none) return load(file.path);
  std::string real = Root::resolved(file.path);
  DocumentPtr document = known(real.empty() ? absolute_path(file.path) : real);
  if (document != nullptr && document->io_failure) return document;
  Opened opened = open(file.path, {file.fault, file.reason, std::move(real), {}});
  return remember(finish(std::move(opened), {}));
}

DocumentPtr Repository::load_text(std::string name, std::string text, const std::string& folder) {
  return finish(opened_as(std::move(name), file_of({}, std::move(text))), folder);
}

DocumentPtr Repository::load_text_of(const std::string& path, std::string text) {
  std::string real = Root::resolved(path);
  if (real.empty()) real = absolute_path(path);
  return finish(opened_as(root_.shown(path), file_of(real, std::move(text))), folder_of(real));
}

// ---- What is remembered ----

DocumentPtr Repository::known(const std::string& real_path) {
  auto found = documents_.find(real_path);
  if (found == documents_.end()) return nullptr;
  DocumentPtr document = found->second.lock();
  if (document != nullptr) use(document);
  return document;
}

// Makes the document the latest used, and stops keeping the one that has not been used for longest
// while many are kept.
void Repository::use(const DocumentPtr& document) {
  auto at = std::find(recent_.begin(), recent_.end(), document);
  if (at != recent_.end()) {
    std::rotate(at, at + 1, recent_.end());
    return;
  }
  recent_.push_back(document);
  recent_bytes_ += bytes_of(*document);
  while ((recent_bytes_ > most_recent_bytes || recent_.size() > most_recent) &&
         recent_.size() > least_recent) {
    recent_bytes_ -= bytes_of(*recent_.front());
    recent_.erase(recent_.begin());
  }
}

DocumentPtr Repository::remember(DocumentPtr document) {
  if (documents_.size() >= clean_up_at_) {
    for (auto it = documents_.begin(); it != documents_.end();) {
      it = it->second.expired() ? documents_.erase(it) : std::next(it);
    }
    clean_up_at_ = 2 * documents_.size() + most_recent;
  }
  documents_[document->real_path] = document;
  use(document);
  return document;
}

bool Repository::is_surely_no_follow_up(const std::string& path) {
  if (DocumentPtr document = known(Root::resolved(path)); document != nullptr) {
    return document->kind && *document->kind != DocumentKind::follow_up;
  }
  FileText file = root_.read(path);
  std::string_view rest = file.text;
  if (rest.starts_with(byte_order_mark)) rest.remove_prefix(3);
  while (rest.starts_with('#') || rest.starts_with('\n') || rest.starts_with("\r\n")) {
    rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
  }
  for (DocumentKind kind : {DocumentKind::board_plan, DocumentKind::council_plan}) {
    std::string line = fmt::format("dokument: {}", word(kind));
    if (!rest.starts_with(line)) continue;
    std::string_view after = rest.substr(line.size());
    if (after.starts_with('\n') || after.starts_with("\r\n")) return true;
  }
  return false;
}

// ---- Reading ----

Opened Repository::open(const std::string& path, FileText file) {
  if (file.real_path.empty()) file.real_path = absolute_path(path);
  return opened_as(root_.shown(path), std::move(file));
}

Opened Repository::opened_as(std::string name, FileText file) {
  return open_document(std::move(name), std::move(file), reader_, keep_all_findings_);
}

DocumentPtr Repository::finish(Opened opened, const std::string& folder) {
  if (opened.tree) {
    read_content(*opened.document, *opened.tree, folder);
    opened.document->findings.sort();
  }
  return DocumentPtr(std::move(opened.document));
}

void Repository::read_content(LoadedDocument& document, const yaml::Tree& tree,
                              const std::string& folder) {
  auto read = [&](auto& content, format::ReadContext context) {
    using Content = std::remove_reference_t<decltype(content)>;
    format::RecordReader reader(tree, document.findings, context);
    reader.record(format::record_of<Content>(), tree.root(), &content);
    if constexpr (!std::is_same_v<Content, CouncilPlan>) content.unread = reader.take_unread();
    format::finish(content, document.findings);
  };
  switch (*document.kind) {
    case DocumentKind::board_plan:
      document.referred = follow(document, tree, "regionplan", DocumentKind::council_plan, folder);
      return read(document.content.emplace<BoardPlan>(), {});
    case DocumentKind::follow_up: {
      document.referred = follow(document, tree, "plan", DocumentKind::board_plan, folder);
      if (document.referred == nullptr) document.referred = plan_standing_in_;
      format::ReadContext context;
      if (document.referred != nullptr) {
        context.plan = document.referred->plan();
        if (context.plan->budget.unit) {
          context.money_unit = static_cast<MoneyUnit>(*context.plan->budget.unit);
        }
      }
      return read(document.content.emplace<FollowUp>(), context);
    }
    case DocumentKind::council_plan:
      return read(document.content.emplace<CouncilPlan>(), {});
  }
}

// ---- References ----

Repository::Target Repository::find_target(const std::string& path, DocumentKind wanted) {
  Target target;
  FileText& file = target.file;
  file.real_path = absolute_path(path);
  // What lies outside is refused before anything is asked of the file system, so that a plan cannot
  // find out which files a machine has.
  if (!root_.holds(file.real_path)) {
    file.fault = FileFault::outside;
    return target;
  }
  std::string real = Root::resolved(path);
  if (!real.empty()) file.real_path = real;
  DocumentPtr found = known(file.real_path);
  if (found != nullptr && found->source) {
    target.kind = found->kind;
    target.document = std::move(found);
    return target;
  }
  auto wrong = wrong_kinds_.find(file.real_path);
  if (wrong != wrong_kinds_.end() && wrong->second != wanted) {
    target.kind = wrong->second;
    return target;
  }
  FileText read = root_.read(path);
  file.fault = read.fault;
  file.reason = read.reason;
  if (file.fault != FileFault::none) return target;
  Opened opened = open(path, std::move(read));
  target.kind = opened.document->kind;
  if (target.kind && *target.kind != wanted) {
    if (wrong_kinds_.size() >= most_wrong_kinds) wrong_kinds_.clear();
    wrong_kinds_.emplace(file.real_path, *target.kind);
    return target;
  }
  target.document = remember(finish(std::move(opened), folder_of(file.real_path)));
  return target;
}

// The document under `key`; nullptr (and a finding, where there is something to say) when it cannot
// be used.
DocumentPtr Repository::follow(LoadedDocument& document, const yaml::Tree& tree,
                               std::string_view key, DocumentKind wanted,
                               const std::string& folder) {
  yaml::NodeIndex node = child(tree, key);
  if (node == yaml::no_node || tree[node].kind != yaml::NodeKind::scalar) return nullptr;
  std::string_view written = trim(tree[node].text);
  if (!format::is_relative_path(written)) return nullptr;  // reported as no reference
  Reference reference{tree.place(node), shorten(written), std::string(key)};
  Target target = find_target(folder + "/" + std::string(written), wanted);
  document.referred_path = target.file.real_path;
  const FileFault fault = target.file.fault;
  // Only what does not exist may be missing.
  const bool io_failure = fault == FileFault::unreadable || fault == FileFault::not_regular;
  document.io_failure = document.io_failure || io_failure;
  Findings unsaid;
  Findings& findings = references_may_be_missing_ && !io_failure ? unsaid : document.findings;
  if (fault != FileFault::none) {
    report_reference(reference, target.file, findings);
  } else if (target.kind && *target.kind != wanted) {
    report_kind(reference, *target.kind, wanted, findings);
  } else if (target.document->rejected()) {
    const LoadedDocument& other = *target.document;
    document.io_failure = document.io_failure || other.io_failure;
    document.awaits = other.source ? other.source->name() : reference.shown;
    report_rejected(reference, other, findings);
  } else {
    return target.document;
  }
  return nullptr;
}

}  // namespace namndplan
