// Prints every value of YAML files as the program's own reader sees it, one a line and in the order
// of the file: `path<TAB>text`, both as JSON strings. A path is made of keys and, in lists, of the
// ids of the records. For the scripts that compare documents field by field.
#include <cstdio>
#include <string>

#include "namndplan/base/json_text.h"
#include "namndplan/yaml/reader.h"
#include "namndplan/year/files.h"

namespace {

using namndplan::yaml::NodeIndex;
using namndplan::yaml::NodeKind;
using namndplan::yaml::Tree;

std::string label(const Tree& tree, NodeIndex item, int number) {
  if (tree[item].kind == NodeKind::map) {
    for (NodeIndex key = tree[item].first_child; key != namndplan::yaml::no_node;
         key = tree[tree[key].next].next) {
      if (tree[key].text == "id" || tree[key].text == "verksamhet") {
        return "[" + std::string(tree[tree[key].next].text) + "]";
      }
    }
  }
  return "[" + std::to_string(number) + "]";
}

void print(const Tree& tree, NodeIndex node, const std::string& path) {
  switch (tree[node].kind) {
    case NodeKind::empty:
      return;
    case NodeKind::scalar:
      std::printf("%s\t%s\n", namndplan::json_quoted(path).c_str(),
                  namndplan::json_quoted(tree[node].text).c_str());
      return;
    case NodeKind::map:
      for (NodeIndex key = tree[node].first_child; key != namndplan::yaml::no_node;
           key = tree[tree[key].next].next) {
        print(tree, tree[key].next, path + "/" + std::string(tree[key].text));
      }
      return;
    case NodeKind::sequence: {
      int number = 0;
      for (NodeIndex item = tree[node].first_child; item != namndplan::yaml::no_node;
           item = tree[item].next) {
        print(tree, item, path + "/" + label(tree, item, ++number));
      }
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    namndplan::FileText file = namndplan::Root::above(argv[i]).read(argv[i]);
    namndplan::Source source(argv[i], file.text);
    namndplan::Findings findings;
    Tree tree(source);
    if (!namndplan::yaml::yaml_cpp_reader().read(tree, findings)) return 1;
    print(tree, tree.root(), "");
  }
  return 0;
}
