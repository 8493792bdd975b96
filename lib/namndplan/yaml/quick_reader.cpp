#include "namndplan/yaml/quick_scanner.h"
#include "namndplan/yaml/reader.h"
#include "namndplan/yaml/rules.h"

namespace namndplan::yaml {
namespace {

class QuickReader : public TreeReader {
 public:
  bool read(Tree& tree, Findings& findings) const override {
    QuickScanner scanner(tree);
    if (scanner.run()) return true;
    auto at = static_cast<std::uint32_t>(scanner.at());
    findings.add(rule::yaml_syntax, {&tree.source(), {at, at}},
                 {"snabbläsaren avböjer filen här; fel behöver det inte vara",
                  "the quick reader declines the file here; nothing need be wrong"},
                 {"läs filen med `--reader auto`", "read the file with `--reader auto`"});
    return false;
  }
};

class StandardReader : public TreeReader {
 public:
  bool read(Tree& tree, Findings& findings) const override {
    if (QuickScanner(tree).run()) return true;
    tree.clear();
    return yaml_cpp_reader().read(tree, findings);
  }
};

}  // namespace

const TreeReader& quick_reader() {
  static const QuickReader reader;
  return reader;
}

const TreeReader& standard_reader() {
  static const StandardReader reader;
  return reader;
}

}  // namespace namndplan::yaml
