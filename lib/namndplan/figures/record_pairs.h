// Which record of one document is which in the other. An id is the identity, unless the title says
// for certain that the record has got another: where one title stands in both documents, once in
// each and under different ids, the record was moved or renumbered. What belongs to a record that
// was moved is expected to have moved with it.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "namndplan/figures/facts.h"

namespace namndplan {

struct RecordPairs {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> new_of;  // by index of the old record
  std::vector<std::size_t> old_of;  // by index of the new one
  // By index of the old record: has another id, and not only since what it belongs to has.
  std::vector<bool> moved;
};

RecordPairs pair_records(const std::vector<FactRecord>& before,
                         const std::vector<FactRecord>& after);

}  // namespace namndplan
