// libFuzzer: whatever the text, the quick reader declines or agrees with yaml-cpp.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "readers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // NOLINTNEXTLINE: libFuzzer's interface has bytes, ours has characters
  std::string_view text(reinterpret_cast<const char*>(data), size);
  auto result = namndplan::fuzz::compare_readers(text);
  if (result.difference) {
    std::fputs(result.difference->c_str(), stderr);
    std::abort();
  }
  return 0;
}
