#include "namndplan/format/records.h"

namespace namndplan::format {

std::span<const NamedRecord> all_records() {
#define NAMNDPLAN_NAMED(Type) {#Type, &record_of<Type>()},
  static const NamedRecord records[] = {NAMNDPLAN_RECORDS(NAMNDPLAN_NAMED)};
#undef NAMNDPLAN_NAMED
  return records;
}

const Field* find_field(const Record& record, std::string_view key) {
  for (const Field& field : record.fields) {
    if (field.key == key) return &field;
  }
  return nullptr;
}

}  // namespace namndplan::format
