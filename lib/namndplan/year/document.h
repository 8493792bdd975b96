// One file, as it was read. Its values point into its text, and what is computed from them points
// to the values: whoever uses any of that holds the document. A document also holds what it refers
// to, so nothing that can still be reached is ever let go.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "namndplan/base/source.h"
#include "namndplan/diag/finding.h"
#include "namndplan/diag/ignore.h"
#include "namndplan/model/council_plan.h"
#include "namndplan/model/follow_up.h"

namespace namndplan {

struct LoadedDocument;

// Holds a document, together with others that do. What is taken from it must not outlive them all,
// so a temporary one gives nothing: `repository.load(path)->plan()` does not compile.
class DocumentPtr : public std::shared_ptr<const LoadedDocument> {
 public:
  using shared_ptr::shared_ptr;
  DocumentPtr(std::shared_ptr<const LoadedDocument> document) : shared_ptr(std::move(document)) {}

  const LoadedDocument* operator->() const& { return get(); }
  const LoadedDocument& operator*() const& { return *get(); }
  const LoadedDocument* operator->() && = delete;
  const LoadedDocument& operator*() && = delete;
};

// The document as far as it could be read, with all findings of loading (NP0xx, NP1xx). When those
// have errors, the document is rejected: no figure may be taken from it.
struct LoadedDocument {
  std::unique_ptr<Source> source;
  std::string real_path;
  std::optional<DocumentKind> kind;  // nothing: not even its kind is known
  std::variant<std::monostate, BoardPlan, FollowUp, CouncilPlan> content;
  // What it refers to, where that could be read without errors: a plan's regionplan, a follow-up's
  // plan.
  DocumentPtr referred;
  // The path of what it refers to, links resolved, whether or not that can be used; empty when it
  // names none.
  std::string referred_path;
  // What it refers to, as findings show it, where that has errors of its own; else empty.
  std::string awaits;
  Findings findings;
  // Comments that ask for findings to be disregarded; none when the text is not YAML.
  std::vector<IgnoreComment> ignores;
  // Not found, not readable or not a regular file: exit status 3.
  bool io_failure = false;

  bool rejected() const { return findings.has_errors(); }
  // Rules can be run on what could be read of it: its text is YAML, and it is known what it is of.
  bool is_checkable() const;
  const BoardPlan* plan() const { return std::get_if<BoardPlan>(&content); }
  const FollowUp* follow_up() const { return std::get_if<FollowUp>(&content); }
  const CouncilPlan* council() const { return std::get_if<CouncilPlan>(&content); }
};

}  // namespace namndplan
