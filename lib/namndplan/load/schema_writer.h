// What schema.cpp and schema_values.cpp share; no part of the library's interface.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/base/json_text.h"

namespace namndplan::load {

// Writes a schema and remembers which definitions it refers to.
class SchemaWriter {
 public:
  JsonWriter& json() { return json_; }

  // {"$ref": "#/definitions/NAME"}
  void reference(std::string_view name);
  // {"enum": […]}, {"type": "string", "pattern": "^(…)$"}: words in any case, listed for
  // completion.
  void words(std::span<const std::string_view> words);
  void null() { json_.object().key("type").string("null").end(); }

  // The names referred to so far, each once, in order; grows while definitions are written.
  const std::vector<std::string_view>& wanted() const { return wanted_; }

 private:
  JsonWriter json_;
  std::vector<std::string_view> wanted_;
};

// Writes the members of the definition of a value (without title and description). False when there
// is none of that name.
bool write_value(std::string_view definition, SchemaWriter& out);

// "^(…)$" that matches each of the words in any case.
std::string pattern_of(std::span<const std::string_view> words);

}  // namespace namndplan::load
