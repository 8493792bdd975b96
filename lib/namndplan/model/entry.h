// What every record of a document has.
#pragma once

#include <string>

#include "namndplan/base/source.h"

namespace namndplan {

struct Entry {
  Place place;   // the whole record
  Place anchor;  // what a finding about the record as a whole points at: its id, else its first key
  std::string path;             // "mål 2 › delmål 2.1 › indikator 2.1.1"
  Located<std::string> remark;  // anmärkning
};

}  // namespace namndplan
