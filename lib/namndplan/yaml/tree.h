// A document as a tree of located nodes: maps, sequences, scalars, nothing typed yet. Readers build
// it (yaml_reader.cpp, quick_scanner.cpp); record_reader.cpp turns it into the model.
//
// Nodes live in one vector and point to each other by index. The children of a map are key, value,
// key, value …, in the order of the file.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "namndplan/base/source.h"

namespace namndplan::yaml {

enum class NodeKind : std::uint8_t { empty, scalar, sequence, map };

using NodeIndex = std::uint32_t;
inline constexpr NodeIndex no_node = ~NodeIndex{0};

struct Node {
  NodeKind kind = NodeKind::empty;
  bool quoted = false;    // a scalar in quotes, or a block scalar
  bool flow = false;      // a map or sequence in brackets
  Span span;              // an empty value's is its key's
  std::string_view text;  // of a scalar, decoded
  NodeIndex first_child = no_node;
  NodeIndex next = no_node;
  std::uint32_t count = 0;  // children; a map's pairs count two
};

class Tree {
 public:
  explicit Tree(const Source& source) : source_(&source) {}

  const Source& source() const { return *source_; }
  const Node& operator[](NodeIndex index) const { return nodes_[index]; }
  Node& operator[](NodeIndex index) { return nodes_[index]; }
  std::size_t size() const { return nodes_.size(); }
  bool has_root() const { return !nodes_.empty(); }
  NodeIndex root() const { return 0; }  // the first node that is added
  Place place(NodeIndex index) const { return {source_, nodes_[index].span}; }

  // As it was before anything was added, but for the memory, which is used again.
  void clear();
  void reserve(std::size_t nodes) { nodes_.reserve(nodes); }
  NodeIndex add(const Node& node) {
    nodes_.push_back(node);
    return static_cast<NodeIndex>(nodes_.size() - 1);
  }
  // Appends `child` to `parent`; `last` is the child appended before it, or no_node.
  void link(NodeIndex parent, NodeIndex last, NodeIndex child) {
    (last == no_node ? nodes_[parent].first_child : nodes_[last].next) = child;
    ++nodes_[parent].count;
  }
  // A key that stands more than once in its map, at each of its places: nobody knows which holds.
  void mark_repeated(NodeIndex key) { repeated_.insert(key); }
  bool is_repeated(NodeIndex key) const {
    return !repeated_.empty() && repeated_.find(key) != repeated_.end();
  }

  // A copy of `text` that lives as long as the tree.
  std::string_view keep(std::string_view text);

 private:
  const Source* source_;
  std::vector<Node> nodes_;
  std::unordered_set<NodeIndex> repeated_;  // mostly none
  std::vector<std::unique_ptr<char[]>> kept_;
  std::size_t kept_left_ = 0;  // of the last piece of kept_, at its end
  char* kept_free_ = nullptr;
};

}  // namespace namndplan::yaml
