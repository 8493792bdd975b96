// Reads the text of a file into a tree. There are several ways to do that (yaml-cpp judges every
// file; the quick reader takes the everyday style), and all give the same tree, values and places.
#pragma once

#include <string_view>

#include "namndplan/diag/finding.h"
#include "namndplan/yaml/tree.h"

namespace namndplan::yaml {

class TreeReader {
 public:
  virtual ~TreeReader() = default;
  // Fills `tree`, which is empty, from its source, which has passed check_bytes. False when the
  // text is no YAML that the format allows; why stands in `findings`.
  virtual bool read(Tree& tree, Findings& findings) const = 0;
};

// What is used unless told otherwise: the quick reader, and yaml-cpp for what that declines.
const TreeReader& standard_reader();

// The outline check, then yaml-cpp's event interface. Its exceptions end here.
const TreeReader& yaml_cpp_reader();

// The scanner of the everyday style alone (quick_scanner.h). What it declines, it says with a
// finding, though nothing need be wrong: for tests, and to see why a file is read slowly.
const TreeReader& quick_reader();

// A key that the format could have: letters, digits, blanks and _ - . /
bool is_plain_key(std::string_view key);
// "1.2.1" of ”1.2.1”, in the quotes of a word processor; empty when the text is not in such quotes
// or is no id within them.
std::string in_straight_quotes(std::string_view text);

// Where the first byte is that belongs to no value of the tree and is no punctuation, comment or
// space between values either, or where a scalar begins whose text is not what its source says. The
// text's size when every byte is accounted for. Both readers refuse (or decline) the file
// otherwise.
std::size_t first_unread(const Tree& tree);

// What every tree must hold, whoever read it: keys of the allowed characters, each once in its map,
// no merge key. False when the document must not be read further; both places of a duplicate are
// named.
bool check_tree(Tree& tree, Findings& findings);

}  // namespace namndplan::yaml
