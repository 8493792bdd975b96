#include "namndplan/format/schema.h"

#include <fmt/format.h>

#include "doctest/doctest.h"
#include "namndplan/base/json_text.h"
#include "namndplan/format/record.h"
#include "namndplan/format/value_forms.h"

namespace {

using namespace namndplan;

// The part of a schema that defines `name`, from its key to the line that closes it.
std::string definition(const std::string& schema, std::string_view name) {
  std::size_t begin = schema.find(fmt::format("\n    \"{}\": {{\n", name));
  if (begin == std::string::npos) return {};
  return schema.substr(begin, schema.find("\n    }", begin) - begin);
}

}  // namespace

TEST_CASE("the schema has every field of the table, with what it means") {
  for (Language language : {Language::swedish, Language::english}) {
    const std::string schema = format::json_schema(std::nullopt, language);
    for (const format::NamedRecord& row : format::all_records()) {
      CAPTURE(row.type);
      const std::string record = definition(schema, row.type);
      REQUIRE(!record.empty());
      for (const format::Field& field : row.record->fields) {
        CAPTURE(field.key);
        const std::size_t at = record.find(fmt::format("\"{}\": {{", field.key));
        REQUIRE(at != std::string::npos);
        // How a value of its kind is written may follow.
        std::string meaning = json_quoted(fmt::format("{}.", field.doc.in(language)));
        meaning.pop_back();
        CHECK(record.find("\"description\": " + meaning, at) != std::string::npos);
      }
    }
  }
}

TEST_CASE("a schema of one kind of document has what that kind needs and no more") {
  struct {
    DocumentKind kind;
    std::string_view with, without;
  } const rows[] = {
      {DocumentKind::board_plan, "Indicator", "IndicatorReport"},
      {DocumentKind::follow_up, "IndicatorReport", "Indicator"},
      {DocumentKind::council_plan, "CouncilGoal", "Goal"},
  };
  for (const auto& row : rows) {
    const std::string schema = format::json_schema(row.kind, Language::swedish);
    CHECK(!definition(schema, row.with).empty());
    CHECK(definition(schema, row.without).empty());
  }
}

TEST_CASE("every kind of value has a row that says what it is called") {
  for (int kind = 0; kind <= static_cast<int>(format::ValueKind::constant); ++kind) {
    const format::ValueForm& form = format::form_of(static_cast<format::ValueKind>(kind));
    CAPTURE(kind);
    CHECK(static_cast<int>(form.kind) == kind);
    CHECK(!form.name.empty());
  }
}

TEST_CASE("a record that may be a scalar names one of its fields for it") {
  for (const format::NamedRecord& row : format::all_records()) {
    if (row.record->scalar_key.empty()) continue;
    CHECK(format::find_field(*row.record, row.record->scalar_key) != nullptr);
  }
}
