// The forms of one YAML scalar: plain, in quotes, as a block. See yaml_text.h for documents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace namndplan {

// Plain where every YAML reader takes that for the same text, else in quotes; on one line. A
// `typed` one may look like a number.
std::string yaml_one_line(std::string_view text, bool typed);
bool yaml_plain_in_flow(std::string_view text, bool typed);
std::string yaml_quoted(std::string_view text);
// A key; in quotes when `quoted` or when its text needs them. Keys of digits alone (years) do not.
std::string yaml_key(std::string_view key, bool quoted);

// A text as a block: its header (">-", "|") and its lines without indentation, of at most `columns`
// where they can be broken. The header is empty when no block gives the text back.
struct YamlBlock {
  std::string header;
  std::vector<std::string> lines;
};
YamlBlock yaml_block(std::string_view text, int columns);
// Whether a line of the block is a command to a CI runner, should the document go to its log. Then
// the text stands in quotes, where escapes can break it.
bool has_log_command(const YamlBlock& block);

}  // namespace namndplan
