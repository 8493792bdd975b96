// Documents and those they refer to. Whoever loads a document holds it (document.h); the repository
// only remembers. A file is read once for as long as anybody holds its document, however many refer
// to it, and the latest ones are kept for those who ask next; a file that nobody holds any longer
// is read again when it is wanted again. So memory does not grow with the number of files that are
// read.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/yaml/reader.h"
#include "namndplan/year/document.h"
#include "namndplan/year/open_document.h"
#include "namndplan/year/plan_files.h"

namespace namndplan {

class Repository {
 public:
  explicit Repository(Root root, const yaml::TreeReader& reader = yaml::standard_reader())
      : root_(std::move(root)), reader_(reader) {}

  const Root& root() const { return root_; }
  // From now on every finding of a document is kept, however many there are.
  void keep_all_findings() { keep_all_findings_ = true; }
  // From now on a reference that leads nowhere is not a finding: for documents that are read apart
  // from those they belong to. What cannot be used is not referred to, as ever.
  void let_references_be_missing() { references_may_be_missing_ = true; }
  // A follow-up whose plan cannot be used is from now on read as one of `plan`.
  void let_plan_stand_in(DocumentPtr plan) { plan_standing_in_ = std::move(plan); }
  // Never fails: a file that cannot be read gives a document with a finding that says so. The same
  // document for the same file, as long as anybody holds it.
  DocumentPtr load(const std::string& path);
  // The same of what listing a folder gave. What could not be read then cannot be read now either.
  DocumentPtr load(const PlanFile& file);
  // Whether the file begins as a nämndplan or a regionplan does, so that it can be no follow-up; a
  // glance, without reading the file as YAML. False when that is not certain.
  bool is_surely_no_follow_up(const std::string& path);
  // Text from elsewhere (standard input, another version of a file), shown as `name`; references
  // are relative to `folder`, or the working folder.
  DocumentPtr load_text(std::string name, std::string text, const std::string& folder = ".");
  // Text that the file at `path` is to hold: shown as the file is, references relative to it.
  DocumentPtr load_text_of(const std::string& path, std::string text);

 private:
  // What a reference leads to.
  struct Target {
    FileText file;  // its fault, and its path, links resolved
    std::optional<DocumentKind> kind;
    DocumentPtr document;  // nullptr when it is of the wrong kind, or could not be read
  };
  DocumentPtr known(const std::string& real_path);
  void use(const DocumentPtr& document);
  DocumentPtr remember(DocumentPtr document);
  Opened open(const std::string& path, FileText file);
  Opened opened_as(std::string name, FileText file);
  DocumentPtr finish(Opened opened, const std::string& folder);
  void read_content(LoadedDocument& document, const yaml::Tree& tree, const std::string& folder);
  Target find_target(const std::string& path, DocumentKind wanted);
  DocumentPtr follow(LoadedDocument& document, const yaml::Tree& tree, std::string_view key,
                     DocumentKind wanted, const std::string& folder);

  Root root_;
  const yaml::TreeReader& reader_;
  bool keep_all_findings_ = false;
  bool references_may_be_missing_ = false;
  DocumentPtr plan_standing_in_;
  std::map<std::string, std::weak_ptr<const LoadedDocument>> documents_;  // by real path
  std::size_t clean_up_at_ = 0;                                           // so many of them
  std::vector<DocumentPtr> recent_;                                       // the latest used last
  std::size_t recent_bytes_ = 0;                                          // of their text
  // Of files that a reference wrongly names, by real path: each is opened once for all of them.
  std::map<std::string, DocumentKind> wrong_kinds_;
};

}  // namespace namndplan
