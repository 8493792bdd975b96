#include "namndplan/base/glob.h"

#include <chrono>
#include <string>

#include "doctest/doctest.h"

using namespace namndplan;

TEST_CASE("a pattern covers a whole path") {
  const struct {
    const char* pattern;
    const char* path;
    bool matches;
  } rows[] = {
      // no signs
      {"kn/a.yaml", "kn/a.yaml", true},
      {"kn/a.yaml", "kn/b.yaml", false},
      {"a.yaml", "kn/a.yaml", false},
      {"kn", "kn/a.yaml", false},
      {"", "", true},
      {"", "a", false},
      {"[a]", "a", false},
      {"[a]", "[a]", true},
      {"plan.yaml", "planXyaml", false},
      // one character, of any width
      {"?.yaml", "a.yaml", true},
      {"?.yaml", "å.yaml", true},
      {"?.yaml", "\xe5.yaml", true},
      {"?.yaml", ".yaml", false},
      {"a?b", "a/b", false},
      // within a name
      {"*", "a.yaml", true},
      {"*", "kn/a.yaml", false},
      {"*.yaml", "a.yaml", true},
      {"*/a.yaml", "kn/a.yaml", true},
      {"*/a.yaml", "x/kn/a.yaml", false},
      {"*a*b*", "xaxbx", true},
      {"*a*b*", "xbxax", false},
      {"kn/*", "kn/", true},
      // over folders
      {"**", "a", true},
      {"**", "kn/sub/a.yaml", true},
      {"kn/**", "kn/a.yaml", true},
      {"kn/**", "kn/sub/a.yaml", true},
      {"kn/**", "kn", false},
      {"kn/**", "knx/a.yaml", false},
      {"kn**", "knx/a.yaml", true},
      // whole folders, none included
      {"**/a.yaml", "a.yaml", true},
      {"**/a.yaml", "kn/a.yaml", true},
      {"**/a.yaml", "x/kn/a.yaml", true},
      {"**/a.yaml", "xa.yaml", false},
      {"**/a.yaml", "kn/xa.yaml", false},
      {"x/**/a.yaml", "x/a.yaml", true},
      {"x/**/a.yaml", "x/y/z/a.yaml", true},
      {"x/**/a.yaml", "x/ya.yaml", false},
      {"**/mallar/**", "mallar/a.yaml", true},
      {"**/mallar/**", "kn/mallar/sub/a.yaml", true},
      {"**/mallar/**", "kn/mallarna/a.yaml", false},
      {"**/**/a", "a", true},
      {"**/*", "a/b/c", true},
  };
  for (const auto& row : rows) {
    CAPTURE(row.pattern);
    CAPTURE(row.path);
    CHECK(glob_matches(row.pattern, row.path) == row.matches);
  }
}

TEST_CASE("no pattern takes long") {
  std::string pattern, path(2000, 'a');
  for (int i = 0; i < 200; ++i) pattern += "*a**/*";
  const auto begin = std::chrono::steady_clock::now();
  CHECK_FALSE(glob_matches(pattern + "b", path));
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}
