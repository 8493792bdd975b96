// Both readers on one text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace namndplan::fuzz {

struct Comparison {
  bool accepted = false;  // by the quick reader
  // How they disagree; nothing when they agree, or when the quick reader declines.
  std::optional<std::string> difference;
};

// What the quick reader takes, the outline check must have no remark on, and yaml-cpp must give the
// same tree. Text that check_bytes refuses reaches neither.
Comparison compare_readers(std::string_view text);

}  // namespace namndplan::fuzz
