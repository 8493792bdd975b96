#include "namndplan/base/suggest.h"

#include "doctest/doctest.h"

namespace {

using namespace namndplan;

constexpr std::string_view keys[] = {"mål",      "målnivå", "delmål", "nämnd",  "namn",
                                     "riktning", "enhet",   "källa",  "period", "år"};

}  // namespace

TEST_CASE("the nearest word is suggested, or none") {
  struct {
    const char* word;
    const char* expected;
  } const rows[] = {
      // one slip: a letter too many, too few, another, two exchanged
      {"enhett", "enhet"},
      {"enet", "enhet"},
      {"enhat", "enhet"},
      {"enhte", "enhet"},
      // å, ä and ö on a foreign keyboard are nearer than another letter: "nämnd" before "namn"
      {"namnd", "nämnd"},
      {"malniva", "målnivå"},
      {"kalla", "källa"},
      {"ar", "år"},
      // case is no difference
      {"Riktning", "riktning"},
      {"MÅL", "mål"},
      // too far away: more than a third
      {"budget", ""},
      {"xyz", ""},
      {"", ""},
      // a word of one letter has nothing left to be recognised by
      {"x", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.word);
    CHECK(nearest(row.word, keys) == row.expected);
  }
}

TEST_CASE("of equally near words the first is suggested") {
  constexpr std::string_view words[] = {"rad", "bad"};
  CHECK(nearest("fad", words) == "rad");
}

TEST_CASE("long words get no suggestion") {
  const std::string word(65, 'a');
  const std::string_view candidates[] = {word};
  CHECK(nearest(word, candidates).empty());
  const std::string shorter(64, 'a');
  const std::string_view near[] = {shorter};
  CHECK(nearest(std::string(63, 'a'), near) == shorter);
}
