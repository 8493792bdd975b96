#include "namndplan/load/records.h"

namespace namndplan::load {

std::span<const Record* const> all_records() {
#define NAMNDPLAN_ADDRESS(Type) &record_of<Type>(),
  static const Record* const records[] = {NAMNDPLAN_RECORDS(NAMNDPLAN_ADDRESS)};
#undef NAMNDPLAN_ADDRESS
  return records;
}

}  // namespace namndplan::load
