// Other YAML parsers to measure against, where they are installed.
#pragma once

#include <cstddef>
#include <string_view>

namespace namndplan::bench {

// The number of events libyaml gives for the text, until it is at its end or finds it wrong; 0 when
// the program was built without libyaml.
std::size_t libyaml_events(std::string_view text);

// The nodes of the tree that rapidyaml makes in a copy of the text; 0 when the program was built
// without rapidyaml. A text that it finds wrong ends the program.
std::size_t rapidyaml_nodes(std::string_view text);

}  // namespace namndplan::bench
