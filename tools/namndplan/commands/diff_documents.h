// What `diff` compares: the two sides that the command line names, read and put in pairs.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "namndplan/figures/plan_diff.h"
#include "namndplan/options.h"
#include "namndplan/periods.h"

namespace namndplan::cli {

// One side. A file that git has put somewhere for the occasion stands for the one that it is a
// version of: what it refers to is then looked for beside that.
struct DiffSide {
  std::string path;        // a file, a folder, "-"; /dev/null for nothing
  std::string stands_for;  // empty: itself
  std::string name;        // as messages call it; empty: by its path
};

class DiffDocuments {
 public:
  // Refusals are written to `messages`.
  DiffDocuments(Context& context, Output& messages) : context_(context), messages_(messages) {}

  // Nothing, with a message and `status`, when the sides cannot be read or not be compared. The
  // comparisons are used while this lives. A
  // reference that leads nowhere is no hindrance: a plan is compared without its regionplan.
  std::optional<std::vector<Comparison>> compare(const DiffSide& before, const DiffSide& after);
  // One file as it is; for textconv. It is rejected when it cannot be read; nullptr when there was
  // no file to read.
  DocumentPtr read(const DiffSide& side);
  // Prints the errors of one that is rejected, and sets `status`; false for any other.
  bool refuse(const LoadedDocument& document);

  int status = exit_clean;
  bool told = false;  // what was complained of says that nothing is compared

 private:
  struct Loaded {
    DocumentPtr document;
    Folders* folders = nullptr;
    DocumentFacts facts;
  };
  std::optional<std::vector<Comparison>> compare_sides(const DiffSide& before,
                                                       const DiffSide& after);
  std::optional<std::vector<Comparison>> compare_files(const DiffSide& before,
                                                       const DiffSide& after);
  std::optional<std::vector<Comparison>> compare_folders(const DiffSide& before,
                                                         const DiffSide& after);
  std::optional<Loaded> load(const DiffSide& side);
  bool is_unreadable(const DiffSide& side);
  bool refuse_unreadable(const std::string& path);
  bool refuse_twins(const std::vector<const DocumentFacts*>& documents);
  void share_plan(Loaded& side, const Loaded& other);
  bool load_folder(const std::string& path, std::vector<Loaded>& out);
  Folders* folders_for(const std::string& path);
  Loaded loaded(const DocumentPtr& document, Folders& folders);
  void note_errors(Folders& folders, const DocumentPtr& document);
  void usage(const Text& message);
  void add_results(Loaded& before, Loaded& after);
  std::optional<DocumentFacts> results(const Loaded& follow_up);

  Context& context_;
  Output& messages_;
  std::vector<std::unique_ptr<Folders>> folders_;
  // What has been compared says where it is: all that was loaded is held as long as this lives.
  std::vector<DocumentPtr> held_;
};

// The document must not be rejected.
DocumentFacts facts_of(const LoadedDocument& document);

}  // namespace namndplan::cli
