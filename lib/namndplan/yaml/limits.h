// What a file may hold at most. Each limit has its own finding; the manual lists them.
#pragma once

#include <cstddef>

namespace namndplan::yaml {

inline constexpr std::size_t max_file_bytes = 4u << 20;
inline constexpr std::size_t max_scalar_bytes = 1u << 20;
inline constexpr std::size_t max_nodes = 200'000;
inline constexpr int max_depth = 64;
// yaml-cpp reads a whole flow collection before its first event and takes some 240 bytes of memory
// for each byte of it.
inline constexpr std::size_t max_flow_bytes = 256u << 10;

}  // namespace namndplan::yaml
