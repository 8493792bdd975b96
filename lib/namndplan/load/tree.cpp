#include "namndplan/load/tree.h"

#include <utility>

namespace namndplan::load {

NodeIndex Tree::add(const Node& node) {
  nodes_.push_back(node);
  return static_cast<NodeIndex>(nodes_.size() - 1);
}

void Tree::link(NodeIndex parent, NodeIndex last, NodeIndex child) {
  (last == no_node ? nodes_[parent].first_child : nodes_[last].next) = child;
  ++nodes_[parent].count;
}

std::string_view Tree::keep(std::string text) { return kept_.emplace_back(std::move(text)); }

}  // namespace namndplan::load
