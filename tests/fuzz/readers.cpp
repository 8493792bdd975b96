#include "readers.h"

#include <fmt/format.h>

#include "namndplan/yaml/prescan.h"
#include "namndplan/yaml/quick_scanner.h"
#include "namndplan/yaml/reader.h"

namespace namndplan::fuzz {
namespace {

using yaml::Node;
using yaml::Tree;

std::string shown(const Node& node) {
  constexpr std::string_view kinds[] = {"empty", "scalar", "sequence", "map"};
  auto link = [](yaml::NodeIndex index) {
    return index == yaml::no_node ? std::string("-") : std::to_string(index);
  };
  return fmt::format("{}{}{} {}-{} `{}` child {} next {} count {}",
                     kinds[static_cast<std::size_t>(node.kind)], node.quoted ? " quoted" : "",
                     node.flow ? " flow" : "", node.span.begin, node.span.end, node.text,
                     link(node.first_child), link(node.next), node.count);
}

bool equal(const Node& a, const Node& b) {
  return a.kind == b.kind && a.quoted == b.quoted && a.flow == b.flow &&
         a.span.begin == b.span.begin && a.span.end == b.span.end && a.text == b.text &&
         a.first_child == b.first_child && a.next == b.next && a.count == b.count;
}

std::optional<std::string> first_difference(const Tree& quick, const Tree& judge) {
  for (yaml::NodeIndex i = 0; i < quick.size() && i < judge.size(); ++i) {
    if (equal(quick[i], judge[i])) continue;
    return fmt::format("node {}\n  quick    {}\n  yaml-cpp {}", i, shown(quick[i]),
                       shown(judge[i]));
  }
  if (quick.size() == judge.size()) return std::nullopt;
  return fmt::format("{} nodes, yaml-cpp has {}", quick.size(), judge.size());
}

}  // namespace

Comparison compare_readers(std::string_view text) {
  Source source("fuzz.yaml", std::string(text));
  Findings findings;
  if (!yaml::check_bytes(source, findings)) return {};
  Tree quick(source);
  if (!yaml::QuickScanner(quick).run()) return {};
  Tree judge(source);
  bool sound = yaml::yaml_cpp_reader().read(judge, findings);
  if (!findings.all().empty()) {
    const Finding& finding = findings.all().front();
    return {true,
            fmt::format("the outline check or yaml-cpp has a remark: {}", finding.message.en)};
  }
  if (!sound) return {true, "yaml-cpp reads nothing"};
  return {true, first_difference(quick, judge)};
}

}  // namespace namndplan::fuzz
