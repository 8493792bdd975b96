#include "namndplan/yaml/tree.h"

#include <algorithm>
#include <cstring>

namespace namndplan::yaml {
namespace {

constexpr std::size_t piece_bytes = 16u << 10;

}  // namespace

void Tree::clear() {
  nodes_.clear();
  repeated_.clear();
  kept_.clear();
  kept_left_ = 0;
}

std::string_view Tree::keep(std::string_view text) {
  if (text.empty()) return "";
  if (text.size() > kept_left_) {
    kept_left_ = std::max(piece_bytes, text.size());
    kept_.push_back(std::make_unique_for_overwrite<char[]>(kept_left_));
    kept_free_ = kept_.back().get();
  }
  char* copy = kept_free_;
  std::memcpy(copy, text.data(), text.size());
  kept_free_ += text.size();
  kept_left_ -= text.size();
  return {copy, text.size()};
}

}  // namespace namndplan::yaml
