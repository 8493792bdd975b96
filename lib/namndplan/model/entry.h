// What every record of a document has.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "namndplan/base/source.h"

namespace namndplan {

struct Entry {
  Place place;   // the whole record
  Place anchor;  // what a finding about the record as a whole points at: its id, else its first key
  std::string path;             // "mål 2 › delmål 2.1 › indikator 2.1.1"
  Located<std::string> remark;  // anmärkning
};

// Of a list in the order that people chose: the positions of its rows in the order of their ids.
using ById = std::vector<std::uint32_t>;

}  // namespace namndplan
