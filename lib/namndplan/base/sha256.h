// SHA-256 (FIPS 180-4). Fingerprints of findings are made from texts that anyone may write; a hash
// that cannot be steered keeps a new finding from passing for a known one.
#pragma once

#include <string>
#include <string_view>

namespace namndplan {

// 64 hexadecimal digits, lower case.
std::string sha256_hex(std::string_view bytes);

}  // namespace namndplan
