// A small JSON writer, shared by findings, reports and derivations: it indents, puts the commas and
// escapes strings. Strings must be UTF-8; malformed bytes come out as U+FFFD so that the output is
// always valid. Characters that is_forbidden() names are escaped, as is the "[" of "##[" or
// "##vso[", so that the text is harmless on a terminal and in a CI log too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace namndplan {

class JsonWriter {
 public:
  JsonWriter& object();               // "{"
  JsonWriter& array();                // "["
  JsonWriter& end();                  // closes what was opened last; empty ones as "{}" and "[]"
  JsonWriter& key(std::string_view);  // only inside an object, before its value
  JsonWriter& string(std::string_view);
  JsonWriter& integer(long long);
  JsonWriter& boolean(bool);
  JsonWriter& null();
  // The finished text with one LF at the end; everything opened must be closed (assert).
  std::string take();

 private:
  struct Level {
    bool is_object;
    bool empty;
  };
  void before_value();

  std::string out_;
  std::vector<Level> levels_;
  bool after_key_ = false;
};

// `text` as a JSON string, quotes included.
std::string json_quoted(std::string_view text);

}  // namespace namndplan
