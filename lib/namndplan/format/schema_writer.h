// What schema.cpp and schema_values.cpp share; no part of the library's interface.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/base/json_text.h"
#include "namndplan/base/text.h"

namespace namndplan::format {

// Writes a schema and remembers which definitions it refers to.
class SchemaWriter {
 public:
  explicit SchemaWriter(Language language) : language_(language) {}

  JsonWriter& json() { return json_; }

  // The members that say what a key means. They are always the key's own, never in a definition
  // that it refers to: editors show the first they find, from the inside out.
  void describe(const Text& doc);
  // What messages of editors call a value.
  void title(FixedText name) { json_.key("title").string(name.in(language_)); }
  // A property of one kind that may be left empty: "key": {description, "anyOf": [reference,
  // null]}.
  void property(std::string_view key, FixedText doc, std::string_view definition);

  // {"$ref": "#/definitions/NAME"}
  void reference(std::string_view name);
  // {"enum": […]}, {"type": "string", "pattern": "^(…)$"}: words in any case, listed for
  // completion, with what they mean where word_docs.cpp says so.
  void words(std::span<const std::string_view> words);
  void null() { json_.object().key("type").string("null").end(); }

  // The names referred to so far, each once, in order; grows while definitions are written.
  const std::vector<std::string_view>& wanted() const { return wanted_; }

 private:
  Language language_;
  JsonWriter json_;
  std::vector<std::string_view> wanted_;
};

// Writes the members of the definition of a value (without its title). False when there
// is none of that name.
bool write_value(std::string_view definition, SchemaWriter& out);

// "^(…)$" that matches each of the words in any case.
std::string pattern_of(std::span<const std::string_view> words);

}  // namespace namndplan::format
