// Documents and those they refer to. A repository reads a file once, however many others refer to
// it, and keeps it, since values point into its source; until let_go() is called, and the file is
// then read again when it is wanted again.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "namndplan/base/source.h"
#include "namndplan/diag/finding.h"
#include "namndplan/diag/ignore.h"
#include "namndplan/load/plan_files.h"
#include "namndplan/load/reader.h"
#include "namndplan/model/council_plan.h"
#include "namndplan/model/follow_up.h"

namespace namndplan::load {

// One file, as far as it could be read, with all findings of loading (NP0xx, NP1xx). When those
// have errors, the document is rejected: no figure may be taken from it.
struct Document {
  std::unique_ptr<Source> source;
  std::string real_path;
  std::optional<DocumentKind> kind;  // nothing: not even its kind is known
  std::variant<std::monostate, BoardPlan, FollowUp, CouncilPlan> content;
  // What it refers to, where that could be read without errors: a plan's regionplan, a follow-up's
  // plan. It lives as long as this document does.
  const Document* referred = nullptr;
  std::shared_ptr<const Document> referred_kept;
  bool loading = false;  // not read to its end: only seen by what it refers to itself
  Findings findings;
  // Comments that ask for findings to be disregarded; none when the text is not YAML.
  std::vector<IgnoreComment> ignores;
  // Not found, not readable or no regular file: exit status 3.
  bool io_failure = false;

  bool rejected() const { return findings.has_errors(); }
  const BoardPlan* plan() const { return std::get_if<BoardPlan>(&content); }
  const FollowUp* follow_up() const { return std::get_if<FollowUp>(&content); }
  const CouncilPlan* council() const { return std::get_if<CouncilPlan>(&content); }
};

class Repository {
 public:
  explicit Repository(Root root, const TreeReader& reader = standard_reader())
      : root_(std::move(root)), reader_(reader) {}

  const Root& root() const { return root_; }
  // From now on every finding of a document is kept, however many there are.
  void keep_all_findings() { keep_all_findings_ = true; }
  // From now on a reference that leads nowhere is no finding: for documents that are read apart
  // from those they belong to. What cannot be used is not referred to, as ever.
  void let_references_be_missing() { references_may_be_missing_ = true; }
  // A follow-up whose plan cannot be used is from now on read as one of `plan`.
  void let_plan_stand_in(const Document* plan) { plan_standing_in_ = plan; }
  // Never fails: a file that cannot be read gives a document with a finding that says so.
  const Document& load(const std::string& path);
  // The same of what listing a folder gave.
  const Document& load(const PlanFile& file);
  // The other documents in the folder of `document`'s file (not below it), in the order of their
  // names: a plan, its follow-ups, earlier years.
  std::vector<const Document*> neighbours(const Document& document);
  // Whether the file begins as a nämndplan or a regionplan does, so that it can be no follow-up; a
  // glance, without reading the file as YAML. False when that is not certain.
  bool is_surely_no_follow_up(const std::string& path);
  // Lets go of the documents that have not been used for longest, when many are kept, but for
  // `current`. Others must not be used afterwards.
  void let_go(const Document* current = nullptr);
  // Text from elsewhere (standard input, another version of a file), shown as `name`; references
  // are relative to `folder`, or the working folder.
  const Document& load_text(std::string name, std::string text, const std::string& folder = ".");
  // Text that the file at `path` is to hold: shown as the file is, references relative to it.
  const Document& load_text_of(const std::string& path, std::string text);

 private:
  struct Kept {
    std::shared_ptr<Document> document;
    std::uint64_t used = 0;
  };
  Document* known(const std::string& real_path);
  Document& add(const std::string& path, FileText file);
  void read_text(Document& document, std::string name, std::string text, const std::string& folder);
  void read_document(Document& document, const Tree& tree, const std::string& folder);
  bool check_header(Document& document, const Tree& tree);
  const Document* follow(Document& document, const Tree& tree, std::string_view key,
                         DocumentKind wanted, const std::string& folder);

  Root root_;
  const TreeReader& reader_;
  bool keep_all_findings_ = false;
  bool references_may_be_missing_ = false;
  const Document* plan_standing_in_ = nullptr;
  std::map<std::string, Kept> documents_;  // by real path
  std::size_t kept_bytes_ = 0;             // of their text
  std::uint64_t clock_ = 0;
  std::vector<std::unique_ptr<Document>> nameless_;
};

}  // namespace namndplan::load
