// The first half of reading a document: its bytes, its YAML, and what kind of document it is. A
// reference to a document of the wrong kind goes no further than this.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "namndplan/yaml/reader.h"
#include "namndplan/yaml/tree.h"
#include "namndplan/year/document.h"
#include "namndplan/year/files.h"

namespace namndplan {

// How a file that cannot be read is reported.
struct FaultRow {
  FileFault fault;
  const Rule& rule;
  FixedText message;
  FixedText advice;
  bool io_failure;
};
const FaultRow& row_of(FileFault fault);
// "the file cannot be read: permission denied"
Text message_of(const FileText& file);

struct Opened {
  std::shared_ptr<LoadedDocument> document;
  // Its content, still to be read; nothing when the findings say why it cannot be.
  std::optional<yaml::Tree> tree;
};

// Never fails: what is wrong is in the document's findings. `name` is the path that they show.
// `keep_all`: every finding, however many there are.
Opened open_document(std::string name, FileText file, const yaml::TreeReader& reader,
                     bool keep_all = false);

// The value of `wanted` in the map at the tree's root; no_node when there is none.
yaml::NodeIndex child(const yaml::Tree& tree, std::string_view wanted);

}  // namespace namndplan
