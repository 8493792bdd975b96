#include "namndplan/base/natural_order.h"

#include <iterator>

#include "doctest/doctest.h"

namespace {

using namespace namndplan;

}  // namespace

TEST_CASE("ids are ordered numerically by part, and no two different ones are equal") {
  // each comes before the next
  constexpr std::string_view ascending[] = {
      "",
      "01",
      "1",
      "1-b",
      "1.01",
      "1.1",
      "1.1-a",
      "1.1.1",
      "1.2",
      "2",
      "3",
      "3.9",
      "3.10",
      "10",
      "99999999999999999999999999999999999999",
      "100000000000000000000000000000000000000",
      "U1",
      "U1.1",
      "U2",
      "U10",
      "a",
      "å",
  };
  for (std::size_t i = 0; i < std::size(ascending); ++i) {
    for (std::size_t j = 0; j < std::size(ascending); ++j) {
      CAPTURE(ascending[i]);
      CAPTURE(ascending[j]);
      CHECK((compare_ids(ascending[i], ascending[j]) < 0) == (i < j));
      CHECK((compare_ids(ascending[i], ascending[j]) == 0) == (i == j));
    }
  }
}
