#include "namndplan/year/open_document.h"

#include <utility>

#include "namndplan/base/suggest.h"
#include "namndplan/base/utf8.h"
#include "namndplan/format/record_reader.h"
#include "namndplan/format/rules.h"
#include "namndplan/yaml/ignores.h"
#include "namndplan/yaml/prescan.h"

namespace namndplan {
namespace {

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
      "it is not a regular file (a folder, device, pipe or socket)"},
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

void report_fault(LoadedDocument& document, const std::string& name, const FileText& file) {
  const FaultRow& row = row_of(file.fault);
  document.io_failure = row.io_failure;
  document.findings.add_whole_file(row.rule, name, message_of(file), row.advice);
}

// `dokument` and `format`; without them nothing more can be said.
bool check_header(LoadedDocument& document, const yaml::Tree& tree) {
  Findings& findings = document.findings;
  format::RecordReader reader(tree, findings, {});
  if (!reader.expect_map(tree.root())) return false;
  yaml::NodeIndex kind_node = child(tree, "dokument");
  if (kind_node == yaml::no_node || tree[kind_node].kind == yaml::NodeKind::empty) {
    yaml::NodeIndex first = kind_node == yaml::no_node ? tree[tree.root()].first_child : kind_node;
    findings.add(rule::missing_key, tree.place(first == yaml::no_node ? tree.root() : first),
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
  yaml::NodeIndex format = child(tree, "format");
  if (format == yaml::no_node || tree[format].kind == yaml::NodeKind::empty)
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

// Reads the text as YAML, and the header; nothing when there is no content to read.
std::optional<yaml::Tree> read_tree(LoadedDocument& document, const yaml::TreeReader& reader) {
  const Source& source = *document.source;
  if (!yaml::check_bytes(source, document.findings)) return std::nullopt;
  std::optional<yaml::Tree> tree(source);
  if (!reader.read(*tree, document.findings)) return std::nullopt;
  document.ignores = yaml::find_ignore_comments(*tree);
  bool sound = yaml::check_tree(*tree, document.findings);
  bool readable = sound || (*tree)[tree->root()].kind == yaml::NodeKind::map;
  if (!readable || !check_header(document, *tree)) return std::nullopt;
  return tree;
}

}  // namespace

const FaultRow& row_of(FileFault fault) {
  for (const FaultRow& row : fault_rows) {
    if (row.fault == fault) return row;
  }
  return fault_rows[0];
}

Text message_of(const FileText& file) {
  const FaultRow& row = row_of(file.fault);
  if (file.reason.empty()) return row.message;
  return {fmt::format("{}: {}", row.message.sv, file.reason.sv),
          fmt::format("{}: {}", row.message.en, file.reason.en)};
}

yaml::NodeIndex child(const yaml::Tree& tree, std::string_view wanted) {
  for (yaml::NodeIndex key = tree[tree.root()].first_child; key != yaml::no_node;
       key = tree[tree[key].next].next) {
    if (tree[key].text == wanted) return tree[key].next;
  }
  return yaml::no_node;
}

Opened open_document(std::string name, FileText file, const yaml::TreeReader& reader,
                     bool keep_all) {
  // Not make_shared: a weak handle would keep the memory of a document that is gone.
  Opened opened{std::shared_ptr<LoadedDocument>(new LoadedDocument), std::nullopt};
  LoadedDocument& document = *opened.document;
  document.real_path = std::move(file.real_path);
  if (keep_all) document.findings.keep_all();
  if (file.fault != FileFault::none) {
    report_fault(document, name, file);
    return opened;
  }
  document.source = std::make_unique<Source>(std::move(name), std::move(file.text));
  opened.tree = read_tree(document, reader);
  if (!opened.tree) document.findings.sort();
  return opened;
}

}  // namespace namndplan
