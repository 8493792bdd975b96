// Reads many documents in one process and prints what each becomes, for comparison with another
// reader. Input: for each document a line with its length in bytes, then the document. Output: a
// line a document: `-` when it is refused, else the tree as events separated by TAB. `{` `}` `[`
// `]` open and close collections, `~` is an empty value and `=TEXT` a scalar, where backslash, TAB,
// LF and CR are escaped. A line that starts with `!` says that the quick reader and yaml-cpp
// differ.
#include <cstdio>
#include <iostream>
#include <string>

#include "namndplan/yaml/prescan.h"
#include "namndplan/yaml/quick_scanner.h"
#include "namndplan/yaml/reader.h"

namespace {

using namespace namndplan;
using yaml::NodeIndex;
using yaml::NodeKind;
using yaml::Tree;

void append_text(std::string& out, std::string_view text) {
  for (char c : text) {
    if (c == '\\') {
      out += "\\\\";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else {
      out += c;
    }
  }
}

void append_events(std::string& out, const Tree& tree, NodeIndex index) {
  const yaml::Node& node = tree[index];
  if (!out.empty()) out += '\t';
  if (node.kind == NodeKind::empty) {
    out += '~';
  } else if (node.kind == NodeKind::scalar) {
    out += '=';
    append_text(out, node.text);
  } else {
    bool map = node.kind == NodeKind::map;
    out += map ? '{' : '[';
    for (NodeIndex child = node.first_child; child != yaml::no_node; child = tree[child].next) {
      append_events(out, tree, child);
    }
    out += map ? "\t}" : "\t]";
  }
}

std::string events_of(const Tree& tree) {
  std::string events;
  append_events(events, tree, tree.root());
  return events;
}

std::string answer(const std::string& text) {
  Source source("document.yaml", text);
  Findings findings;
  if (!yaml::check_bytes(source, findings)) return "-";
  Tree judge(source);
  bool read = yaml::yaml_cpp_reader().read(judge, findings);
  Tree quick(source);
  bool quickly = yaml::QuickScanner(quick).run();
  if (quickly && !read) return "! the quick reader takes what yaml-cpp refuses";
  for (const Finding& finding : findings.all()) {
    if (finding.message.en.find("would not become part of any value") != std::string::npos) {
      return "! unread, and the outline check says nothing";
    }
  }
  if (!read) return "-";
  std::string events = events_of(judge);
  if (quickly && events_of(quick) != events) return "! the quick reader has " + events_of(quick);
  return yaml::check_tree(judge, findings) ? events : "-";
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::string line;
  while (std::getline(std::cin, line)) {
    std::string text(std::stoul(line), '\0');
    std::cin.read(text.data(), static_cast<std::streamsize>(text.size()));
    std::cout << answer(text) << '\n';
  }
  return 0;
}
