#include "namndplan/load/repository.h"

#include <algorithm>
#include <utility>

#include "namndplan/base/suggest.h"
#include "namndplan/base/utf8.h"
#include "namndplan/load/finish.h"
#include "namndplan/load/ignores.h"
#include "namndplan/load/limits.h"
#include "namndplan/load/prescan.h"
#include "namndplan/load/record_reader.h"
#include "namndplan/load/records.h"
#include "namndplan/load/rules.h"

namespace namndplan::load {
namespace {

// What let_go() leaves at most, and at least: what many files refer to is among the latest used,
// and is not read again for each of them, however large it is.
constexpr std::size_t most_kept_bytes = 128u << 10;
constexpr std::size_t most_kept_documents = 256;
constexpr std::size_t least_kept_documents = 6;

std::string folder_of(const std::string& path) {
  std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

NodeIndex child(const Tree& tree, std::string_view wanted, NodeIndex* key_out = nullptr) {
  for (NodeIndex key = tree[tree.root()].first_child; key != no_node;
       key = tree[tree[key].next].next) {
    if (tree[key].text != wanted) continue;
    if (key_out != nullptr) *key_out = key;
    return tree[key].next;
  }
  return no_node;
}

struct FaultRow {
  FileFault fault;
  const Rule& rule;
  FixedText message;
  FixedText advice;
  bool io_failure;
};

const FaultRow fault_rows[] = {
    {FileFault::missing,
     rule::unreadable,
     {"filen finns inte", "there is no such file"},
     {"kontrollera stavning och mapp", "check spelling and folder"},
     true},
    {FileFault::unlistable,
     rule::unreadable,
     {"mappen kan inte läsas", "the folder cannot be read"},
     {"kontrollera mappens rättigheter, eller lämna ut den med --exclude",
      "check the folder's permissions, or leave it out with --exclude"},
     true},
    {FileFault::not_regular,
     rule::not_regular,
     {"det är ingen vanlig fil (en mapp, enhet, kanal eller sockel)",
      "it is no regular file (a folder, device, pipe or socket)"},
     {"ange en vanlig fil", "name a regular file"},
     true},
    {FileFault::outside,
     rule::reference_outside,
     {"filen ligger utanför roten och läses inte",
      "the file lies outside the root and is not read"},
     {"flytta filen dit, eller ange en annan rot med --root",
      "move the file there, or give another root with --root"},
     false},
    {FileFault::too_large,
     rule::file_too_large,
     {"filen är större än 4 MB", "the file is larger than 4 MB"},
     {"dela upp den; en nämndplan är sällan över 100 kB",
      "divide it; a plan is seldom over 100 kB"},
     false},
    {FileFault::unreadable,
     rule::unreadable,
     {"filen kan inte läsas", "the file cannot be read"},
     {"kontrollera filens rättigheter", "check the file's permissions"},
     true},
};

const FaultRow& row_of(FileFault fault) {
  for (const FaultRow& row : fault_rows) {
    if (row.fault == fault) return row;
  }
  return fault_rows[0];
}

// "the file cannot be read: permission denied"
Text message_of(const FaultRow& row, const FileText& file) {
  if (file.reason.empty()) return row.message;
  return {fmt::format("{}: {}", row.message.sv, file.reason.sv),
          fmt::format("{}: {}", row.message.en, file.reason.en)};
}

void report_fault(Document& document, const std::string& name, const FileText& file) {
  const FaultRow& row = row_of(file.fault);
  document.io_failure = row.io_failure;
  document.findings.add_whole_file(row.rule, name, message_of(row, file), row.advice);
}

}  // namespace

const Document& Repository::load(const std::string& path) {
  std::string real = Root::resolved(path);
  Document* document = known(real.empty() ? absolute_path(path) : real);
  return document != nullptr ? *document : add(path, root_.read(path));
}

const Document& Repository::load(const PlanFile& file) {
  if (file.fault == FileFault::none) return load(file.path);
  const std::string real = Root::resolved(file.path);
  Document* document = known(real.empty() ? absolute_path(file.path) : real);
  return document != nullptr ? *document : add(file.path, {file.fault, file.reason, real, {}});
}

Document* Repository::known(const std::string& real_path) {
  auto found = documents_.find(real_path);
  if (found == documents_.end()) return nullptr;
  found->second.used = ++clock_;
  return found->second.document.get();
}

Document& Repository::add(const std::string& path, FileText file) {
  std::string key = file.real_path.empty() ? absolute_path(path) : file.real_path;
  Kept& kept = documents_[key];
  kept = {std::make_shared<Document>(), ++clock_};
  Document& document = *kept.document;
  document.real_path = key;
  std::string name = root_.shown(path);
  kept_bytes_ += file.text.size();
  if (file.fault != FileFault::none) {
    report_fault(document, name, file);
  } else {
    read_text(document, std::move(name), std::move(file.text), folder_of(document.real_path));
  }
  return document;
}

void Repository::let_go(const Document* current) {
  if (kept_bytes_ <= most_kept_bytes && documents_.size() <= most_kept_documents) return;
  std::vector<std::pair<std::uint64_t, const std::string*>> by_use;
  for (const auto& [path, kept] : documents_) by_use.emplace_back(kept.used, &path);
  std::sort(by_use.begin(), by_use.end());
  std::size_t left = documents_.size();
  for (auto [used, path] : by_use) {
    if (kept_bytes_ <= most_kept_bytes / 2 && left <= most_kept_documents / 2) break;
    if (left <= least_kept_documents) break;
    auto found = documents_.find(*path);
    const Document* document = found->second.document.get();
    if (document == current) continue;
    if (document->source) kept_bytes_ -= document->source->text().size();
    documents_.erase(found);
    --left;
  }
}

bool Repository::is_surely_no_follow_up(const std::string& path) {
  if (const Document* document = known(Root::resolved(path))) {
    return document->kind && *document->kind != DocumentKind::follow_up;
  }
  FileText file = root_.read(path);
  std::string_view rest = file.text;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
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

std::vector<const Document*> Repository::neighbours(const Document& document) {
  std::vector<const Document*> out;
  if (document.real_path.empty()) return out;
  for (const PlanFile& file : plan_files_in(root_, folder_of(document.real_path)).files) {
    const Document& other = load(file);
    if (&other != &document) out.push_back(&other);
  }
  return out;
}

const Document& Repository::load_text(std::string name, std::string text,
                                      const std::string& folder) {
  Document& document = *nameless_.emplace_back(std::make_unique<Document>());
  if (text.size() > max_file_bytes) {
    report_fault(document, name, {FileFault::too_large, {}, {}, {}});
  } else {
    read_text(document, std::move(name), std::move(text), folder);
  }
  return document;
}

const Document& Repository::load_text_of(const std::string& path, std::string text) {
  std::string real = Root::resolved(path);
  if (real.empty()) real = absolute_path(path);
  load_text(root_.shown(path), std::move(text), folder_of(real));
  nameless_.back()->real_path = std::move(real);
  return *nameless_.back();
}

void Repository::read_text(Document& document, std::string name, std::string text,
                           const std::string& folder) {
  document.loading = true;
  if (keep_all_findings_) document.findings.keep_all();
  document.source = std::make_unique<Source>(std::move(name), std::move(text));
  const Source& source = *document.source;
  if (check_bytes(source, document.findings)) {
    Tree tree(source);
    if (reader_.read(tree, document.findings)) {
      document.ignores = find_ignore_comments(tree);
      bool sound = check_tree(tree, document.findings);
      if (sound || tree[tree.root()].kind == NodeKind::map) {
        read_document(document, tree, folder);
      }
    }
  }
  document.findings.sort();
  document.loading = false;
}

// `dokument` and `format`; without them nothing more can be said.
bool Repository::check_header(Document& document, const Tree& tree) {
  Findings& findings = document.findings;
  RecordReader reader(tree, findings, {});
  if (!reader.expect_map(tree.root())) return false;
  NodeIndex kind_node = child(tree, "dokument");
  if (kind_node == no_node || tree[kind_node].kind == NodeKind::empty) {
    NodeIndex first = kind_node == no_node ? tree[tree.root()].first_child : kind_node;
    findings.add(rule::missing_key, tree.place(first == no_node ? tree.root() : first),
                 {"nyckeln `dokument` saknas", "the key `dokument` is missing"},
                 {"börja filen med `dokument: nämndplan`, `uppföljning` eller `regionplan`",
                  "begin the file with `dokument: nämndplan`, `uppföljning` or `regionplan`"});
    return false;
  }
  auto written = reader.scalar(kind_node);
  if (!written) return false;
  auto words = words_of<DocumentKind>();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == *written) document.kind = static_cast<DocumentKind>(i);
  }
  if (!document.kind) {
    std::string_view meant = nearest(*written, words);
    findings.add(rule::unknown_document, tree.place(kind_node),
                 text("`{}` är inget känt slag av dokument", "`{}` is no known kind of document",
                      shorten(*written)),
                 meant.empty() ? Text{"skriv `nämndplan`, `uppföljning` eller `regionplan`",
                                      "write `nämndplan`, `uppföljning` or `regionplan`"}
                               : text("menade du `{}`?", "did you mean `{}`?", meant));
    return false;
  }
  NodeIndex format = child(tree, "format");
  if (format == no_node || tree[format].kind == NodeKind::empty)
    return true;  // reported as missing
  auto version = reader.scalar(format);
  if (version && *version != "1") {
    findings.add(rule::unknown_format, tree.place(format),
                 text("format `{}` kan inte läsas av det här programmet",
                      "format `{}` cannot be read by this program", shorten(*version)),
                 {"skriv `format: 1`, eller använd en nyare version av programmet",
                  "write `format: 1`, or use a newer version of the program"});
    return false;
  }
  return true;
}

void Repository::read_document(Document& document, const Tree& tree, const std::string& folder) {
  if (!check_header(document, tree)) return;
  auto read = [&](auto& content, ReadContext context) {
    using Content = std::remove_reference_t<decltype(content)>;
    RecordReader reader(tree, document.findings, context);
    reader.record(record_of<Content>(), tree.root(), &content);
    finish(content, document.findings);
  };
  switch (*document.kind) {
    case DocumentKind::board_plan:
      document.referred = follow(document, tree, "regionplan", DocumentKind::council_plan, folder);
      return read(document.content.emplace<BoardPlan>(), {});
    case DocumentKind::follow_up: {
      document.referred = follow(document, tree, "plan", DocumentKind::board_plan, folder);
      if (document.referred == nullptr) document.referred = plan_standing_in_;
      ReadContext context;
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

// The document under `key`; nullptr (and a finding, where there is something to say) when it cannot
// be used.
const Document* Repository::follow(Document& document, const Tree& tree, std::string_view key,
                                   DocumentKind wanted, const std::string& folder) {
  NodeIndex node = child(tree, key);
  if (node == no_node || tree[node].kind != NodeKind::scalar) return nullptr;
  std::string_view written = trim(tree[node].text);
  if (!is_relative_path(written)) return nullptr;  // reported as no reference
  Place place = tree.place(node);
  std::string path = folder + "/" + std::string(written);
  // What lies outside is refused before anything is asked of the file system, so that a plan cannot
  // find out which files a machine has.
  bool outside = !root_.holds(absolute_path(path));
  Document* found = outside ? nullptr : known(Root::resolved(path));
  FileText file;
  if (outside) {
    file.fault = FileFault::outside;
  } else if (found == nullptr || !found->source) {
    file = root_.read(path);
  }
  // Only what does not exist may be missing.
  const bool io_failure =
      file.fault == FileFault::unreadable || file.fault == FileFault::not_regular;
  document.io_failure = document.io_failure || io_failure;
  Findings unsaid;
  Findings& findings = references_may_be_missing_ && !io_failure ? unsaid : document.findings;
  std::string shown = shorten(written);
  if (file.fault == FileFault::outside) {
    findings.add(rule::reference_outside, place,
                 text("`{}` ligger utanför roten och läses inte",
                      "`{}` lies outside the root and is not read", shown),
                 row_of(FileFault::outside).advice, std::string(key));
    return nullptr;
  }
  if (file.fault != FileFault::none) {
    const FaultRow& row = row_of(file.fault);
    const Text message = message_of(row, file);
    findings.add(rule::reference_missing, place,
                 Text{fmt::format("`{}`: {}", shown, message.sv),
                      fmt::format("`{}`: {}", shown, message.en)},
                 row.advice, std::string(key));
    return nullptr;
  }
  const Document& other = found != nullptr ? *found : add(path, std::move(file));
  if (other.kind && *other.kind != wanted) {
    findings.add(rule::reference_kind, place,
                 text("`{}` är en {}; här väntas en {}", "`{}` is a {}; a {} is expected here",
                      shown, word(*other.kind), word(wanted)),
                 {"ange rätt fil", "name the right file"}, std::string(key));
    return nullptr;
  }
  if (other.rejected() || other.loading) {
    findings.add(
        rule::reference_rejected, place,
        text("`{}` har fel och kan inte användas", "`{}` has errors and cannot be used", shown),
        text("rätta felen som `namndplan validate {}` visar",
             "mend the errors that `namndplan validate {}` shows",
             other.source ? other.source->name() : shown),
        std::string(key));
    return nullptr;
  }
  document.referred_kept = documents_.at(other.real_path).document;
  return &other;
}

}  // namespace namndplan::load
