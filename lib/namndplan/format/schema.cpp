// The documents and their records, from the field table; the values are in schema_values.cpp.
//
// An empty value is an absent one, so what is optional may be null. References are in anyOf or
// allOf since draft-07 ignores what is beside "$ref". What a key means, and how its value is
// written, is said at the key itself: editors show the description that they find first, and look
// in the alternatives of anyOf before the schema that has them.
#include "namndplan/format/schema.h"

#include <fmt/format.h>

#include "namndplan/format/records.h"
#include "namndplan/format/schema_writer.h"
#include "namndplan/format/value_forms.h"

namespace namndplan::format {
namespace {

struct DocumentRow {
  DocumentKind kind;
  const Record& (*record)();
};

constexpr DocumentRow documents[] = {
    {DocumentKind::board_plan, record_of<BoardPlan>},
    {DocumentKind::follow_up, record_of<FollowUp>},
    {DocumentKind::council_plan, record_of<CouncilPlan>},
};

std::string_view type_of(const Record& record) {
  for (const NamedRecord& row : all_records()) {
    if (row.record == &record) return row.type;
  }
  return {};
}

// What a key means, and how a value of its kind is written.
Text meaning(const Field& field) {
  Text out = {fmt::format("{}.", field.doc.sv), fmt::format("{}.", field.doc.en)};
  const FixedText& form = form_of(field.kind).form;
  if (field.kind != ValueKind::text && field.kind != ValueKind::word && !form.empty()) {
    out.sv += fmt::format("\n\n{}", form.sv);
    out.en += fmt::format("\n\n{}", form.en);
  }
  return out;
}

class Schema {
 public:
  explicit Schema(Language language) : language_(language), out_(language) {}

  std::string all();
  std::string one(const DocumentRow& document);

 private:
  void head(std::string_view name, std::string_view title);
  std::string finish();
  void definition(std::string_view name);
  void record(const Record& record);
  void field(const Record& owner, const Field& field);
  void alternatives(const Field& field);
  void constant(const Record& owner, const Field& field);
  void property_names_are_ids();

  JsonWriter& json() { return out_.json(); }

  Language language_;
  SchemaWriter out_;
};

void Schema::head(std::string_view name, std::string_view title) {
  json().object().key("$schema").string("http://json-schema.org/draft-07/schema#");
  json().key("$id").string(fmt::format("urn:namndplan:format:1:{}:{}", name,
                                       language_ == Language::swedish ? "sv" : "en"));
  json().key("title").string(title);
}

std::string Schema::all() {
  head("all", language_ == Language::swedish ? "Nämndplan, uppföljning eller regionplan"
                                             : "Board plan, follow-up or council plan");
  json().key("type").string("object").key("properties").object().key("dokument").object();
  out_.describe(text("dokumentets slag", "the kind of document"));
  json().key("enum").array();
  for (const DocumentRow& row : documents) json().string(word(row.kind));
  json().end().end().end();
  json().key("required").array().string("dokument").end();
  json().key("allOf").array();
  for (const DocumentRow& row : documents) {
    json().object().key("if").object().key("properties").object().key("dokument").object();
    json().key("const").string(word(row.kind)).end().end();
    json().key("required").array().string("dokument").end().end();
    json().key("then");
    out_.reference(type_of(row.record()));
    json().end();
  }
  json().end();
  return finish();
}

std::string Schema::one(const DocumentRow& document) {
  head(type_of(document.record()), word(document.kind));
  json().key("allOf").array();
  out_.reference(type_of(document.record()));
  json().end();
  return finish();
}

std::string Schema::finish() {
  json().key("definitions").object();
  // References found on the way make the list longer.
  for (std::size_t i = 0; i < out_.wanted().size(); ++i) definition(out_.wanted()[i]);
  json().end().end();
  return json().take();
}

void Schema::definition(std::string_view name) {
  json().key(name).object();
  for (const ValueForm& form : value_forms()) {
    if (form.definition != name) continue;
    json().key("title").string(form.name.in(language_));
  }
  for (const NamedRecord& row : all_records()) {
    if (row.type == name) record(*row.record);
  }
  write_value(name, out_);
  json().end();
}

void Schema::record(const Record& record) {
  json().key("title").string(record.doc.in(language_));
  bool may_be_scalar = !record.scalar_key.empty();
  if (may_be_scalar) {
    json().key("anyOf").array();
    const Field& field = *find_field(record, record.scalar_key);
    if (field.words != nullptr) {
      out_.words(field.words());
    } else {
      out_.reference("figure");
    }
    json().object();
  }
  json().key("type").string("object").key("properties").object();
  for (const Field& row : record.fields) field(record, row);
  json().end();
  bool any_required = false;
  for (const Field& row : record.fields) {
    if (row.need != Need::required) continue;
    if (!any_required) json().key("required").array();
    any_required = true;
    json().string(row.key);
  }
  if (any_required) json().end();
  json().key("additionalProperties").boolean(false);
  if (may_be_scalar) json().end().end();
}

void Schema::field(const Record& owner, const Field& field) {
  json().key(field.key).object();
  out_.describe(meaning(field));
  if (field.kind == ValueKind::constant) {
    constant(owner, field);
  } else {
    json().key("anyOf").array();
    alternatives(field);
    if (field.need == Need::optional) out_.null();
    json().end();
  }
  json().end();
}

void Schema::alternatives(const Field& field) {
  switch (field.kind) {
    case ValueKind::word:
      return out_.words(field.words());
    case ValueKind::record:
      return out_.reference(type_of(field.record()));
    case ValueKind::records:
      json().object().key("type").string("array").key("items");
      out_.reference(type_of(field.record()));
      json().end();
      return;
    case ValueKind::keyed_records:
      json().object().key("type").string("object");
      property_names_are_ids();
      json().key("additionalProperties").object();
      out_.describe(field.record().doc);
      json().key("anyOf").array();
      out_.reference(type_of(field.record()));
      out_.null();
      json().end().end().end();
      return;
    default:
      return out_.reference(form_of(field.kind).definition);
  }
}

void Schema::property_names_are_ids() {
  json().key("propertyNames");
  out_.reference("id");
}

// `dokument` is its kind's word; `format` is 1, which YAML may hand over as either.
void Schema::constant(const Record& owner, const Field& field) {
  json().key("enum").array();
  if (field.key == "format") json().integer(1).string("1");
  for (const DocumentRow& row : documents) {
    if (field.key == "dokument" && &row.record() == &owner) json().string(word(row.kind));
  }
  json().end();
}

}  // namespace

std::string json_schema(std::optional<DocumentKind> kind, Language language) {
  Schema schema(language);
  if (!kind) return schema.all();
  return schema.one(documents[static_cast<std::size_t>(*kind)]);
}

}  // namespace namndplan::format
