// The schema of single values. A YAML reader that types scalars itself (as editors do) hands `84.8`
// over as a number and `84,8` as a string; so most values may be either, and patterns hold for the
// strings. Editors show a pattern to the user when it does not match, so they are kept short.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "namndplan/base/calendar.h"
#include "namndplan/base/number.h"
#include "namndplan/base/utf8.h"
#include "namndplan/format/records.h"
#include "namndplan/format/schema_writer.h"
#include "namndplan/format/value_words.h"
#include "namndplan/format/word_docs.h"

namespace namndplan::format {
namespace {

// Of split_keys and cost_kinds, in their order.
constexpr std::array<FixedText, split_keys.size()> split_docs = {{
    {"värdet för alla", "the value for all"},
    {"värdet för kvinnor", "the value for women"},
    {"värdet för män", "the value for men"},
}};
constexpr std::array<FixedText, cost_kinds.size()> cost_docs = {{
    {"löner och arbetsgivaravgifter", "salaries and employer's contributions"},
    {"verksamhet som andra utför mot ersättning", "services that others are paid to provide"},
    {"bidrag som lämnas till andra", "grants to others"},
    {"hyror och andra kostnader för lokaler", "rents and other costs of premises"},
    {"avskrivningar på investeringar", "depreciation of investments"},
    {"räntor och andra finansiella kostnader, netto", "interest and other financial costs, net"},
    {"kostnader som inte hör till något annat slag", "costs of no other kind"},
}};

constexpr std::string_view sign = "[+\u2212-]?";
constexpr std::string_view blank = "[ \u00a0\u2009\u202f]";
constexpr std::string_view year_pattern = R"(19\d\d|20\d\d|2100)";

using Types = std::initializer_list<std::string_view>;

void types(JsonWriter& json, Types names) {
  json.key("type").array();
  for (std::string_view name : names) json.string(name);
  json.end();
}

// "[Kk][Rr]"
std::string any_case(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    std::size_t begin = at;
    next_code_point(word, at);
    std::string_view letter = word.substr(begin, at - begin);
    std::string upper(letter);
    if (letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z') {
      upper[0] = static_cast<char>(letter[0] - 'a' + 'A');
    } else if (letter == "å" || letter == "ä" || letter == "ö") {
      upper = letter == "å" ? "Å" : letter == "ä" ? "Ä" : "Ö";
    }
    out += upper == letter ? upper : fmt::format("[{}{}]", upper, letter);
  }
  return out;
}

template <class Words>
std::string alternatives(const Words& words) {
  std::string out;
  for (std::string_view word : words)
    out += fmt::format("{}{}", out.empty() ? "" : "|", any_case(lower(word)));
  return out;
}

// The digits of a number. Not clear: also three decimals, which may be a thousand.
std::string digits(bool clear) {
  return fmt::format(R"(0([.,]\d{{1,6}})?|[1-9]\d{{0,2}}([.,]{})?|[1-9]\d{{3,14}}([.,]\d{{1,6}})?)"
                     R"(|[1-9]\d{{0,2}}({}\d{{3}}){{1,4}}([.,]\d{{1,6}})?)",
                     clear ? R"((\d{1,2}|\d{4,6}))" : R"(\d{1,6})", blank);
}

// Suffixes in millions make three decimals clear.
std::string suffixes(bool in_millions) {
  std::vector<std::string_view> words;
  for (const MoneySuffix& row : money_suffixes) {
    if ((row.unit == MoneyUnit::mkr) == in_millions) words.push_back(row.word);
  }
  return alternatives(words);
}

void write_number(SchemaWriter& out) {
  types(out.json(), {"number", "string"});
  out.json().key("pattern").string(fmt::format("^{}({})({}?%)?$", sign, digits(true), blank));
}

void write_amount(SchemaWriter& out) {
  types(out.json(), {"number", "string"});
  out.json().key("pattern").string(fmt::format("^{0}(({2})({1}({3}))?|({4}){1}({5}))$", sign, blank,
                                               digits(true), suffixes(false), digits(false),
                                               suffixes(true)));
}

void write_text(SchemaWriter& out) {
  types(out.json(), {"string", "number", "boolean"});
  // Something that can be seen: no blank, soft hyphen, joiner, filler or selector.
  out.json().key("pattern").string(
      R"([^\s\u00ad\u034f\u115f\u1160\u200b-\u200f\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\uffa0])");
}

void write_id(SchemaWriter& out) {
  types(out.json(), {"string", "number"});
  out.json().key("pattern").string(R"(^[A-Za-zÅÄÖåäö\d._-]+$)");
}

void write_pattern(SchemaWriter& out, std::string_view pattern) {
  out.json().key("type").string("string").key("pattern").string(pattern);
}

void write_reference(SchemaWriter& out) { write_pattern(out, R"(^[^/:\\][^:\\]*$)"); }

void write_date(SchemaWriter& out) {
  write_pattern(out, fmt::format(R"(^({})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$)", year_pattern));
  out.json().key("format").string("date");
}

void write_month(SchemaWriter& out) {
  write_pattern(out, fmt::format("^({})-(0[1-9]|1[0-2])$", year_pattern));
}

void write_year(SchemaWriter& out) {
  types(out.json(), {"integer", "string"});
  out.json().key("minimum").integer(1900).key("maximum").integer(2100);
  out.json().key("pattern").string(fmt::format("^({})$", year_pattern));
}

void write_year_span(SchemaWriter& out) {
  write_pattern(out, fmt::format("^({})[–-]({})?$", year_pattern, year_pattern));
}

void write_month_names(JsonWriter& json) {
  json.key("enum").array();
  for (int month = 1; month <= 12; ++month) json.string(short_month(month));
  json.end();
}

void write_schedule(SchemaWriter& out) {
  using Form = Schedule::Form;
  JsonWriter& json = out.json();
  json.key("anyOf").array();
  json.object().key("enum").array();
  for (Form form :
       {Form::monthly, Form::quarterly, Form::tertial, Form::half_yearly, Form::yearly}) {
    json.string(Schedule::of(form).word());
  }
  json.end().end();
  json.object().key("type").string("array").key("minItems").integer(1).key("items").object();
  write_month_names(json);
  json.end().end().end();
}

// An outcome or target that is not split: of any indicator's kind, since a schema does not know
// which. The words have a definition of their own with a name, since an editor that finds as many
// nameless alternatives as there are in all shows no description.
void write_figure(SchemaWriter& out) {
  out.title({"värde", "value"});
  out.json().key("anyOf").array();
  out.reference("number");
  out.reference("amount");
  out.reference("answer");
  out.json().end();
}

void write_answer(SchemaWriter& out) {
  static constexpr std::string_view answers[] = {"Ja", "Nej", not_answered_word, not_measured_word};
  out.title({"svar", "answer"});
  out.json().key("anyOf").array();
  out.words(answers);
  out.json().end();
}

void write_measure(SchemaWriter& out) {
  JsonWriter& json = out.json();
  json.key("anyOf").array();
  out.reference("figure");
  json.object().key("type").string("object").key("properties").object();
  for (std::size_t i = 0; i < split_keys.size(); ++i)
    out.property(split_keys[i], split_docs[i], "figure");
  json.end().key("additionalProperties").boolean(false).end().end();
}

void write_map_of(std::string_view definition, const Text& meaning, SchemaWriter& out) {
  out.json().key("additionalProperties").object();
  out.describe(meaning);
  out.json().key("anyOf").array();
  out.reference(definition);
  out.null();
  out.json().end().end();
}

void write_measures_by_year(SchemaWriter& out) {
  JsonWriter& json = out.json();
  json.key("type").string("object").key("propertyNames").object();
  json.key("pattern").string(fmt::format("^({})$", year_pattern)).end();
  write_map_of("measure", text("årets värde", "the year's value"), out);
}

void write_measures_by_month(SchemaWriter& out) {
  JsonWriter& json = out.json();
  json.key("type").string("object").key("propertyNames").object();
  write_month_names(json);
  json.end();
  write_map_of("measure", text("värdet till och med månaden", "the value to the end of the month"),
               out);
}

void write_either(std::string_view one, std::string_view other, SchemaWriter& out) {
  out.json().key("anyOf").array();
  out.reference(one);
  out.reference(other);
  out.json().end();
}

void write_target(SchemaWriter& out) { write_either("measure", "measures_by_year", out); }
void write_net_cost(SchemaWriter& out) { write_either("amount", "NetCost", out); }

void write_costs(SchemaWriter& out) {
  JsonWriter& json = out.json();
  json.key("anyOf").array();
  out.reference("amount");
  json.object().key("type").string("object").key("properties").object();
  for (std::size_t i = 0; i < cost_kinds.size(); ++i)
    out.property(cost_kinds[i], cost_docs[i], "amount");
  json.end().key("additionalProperties").boolean(false).end().end();
}

void write_net_cost_target(SchemaWriter& out) {
  out.json().key("anyOf").array();
  out.words({&hold_budget_word, 1});
  out.reference("NetCostTarget");
  out.json().end();
}

void write_frames(SchemaWriter& out) {
  JsonWriter& json = out.json();
  json.key("type").string("object").key("properties").object();
  out.property("enhet",
               {"enheten för de ramar som inte har en egen", "the unit of frames without one"},
               "money_unit");
  out.property("anmärkning", {"fri anmärkning", "a free remark"}, "text");
  json.end();
  write_map_of("amount", text("nämndens ram", "the board's frame"), out);
}

void write_money_unit(SchemaWriter& out) {
  std::vector<std::string_view> words;
  for (const MoneySuffix& row : money_suffixes) words.push_back(row.word);
  write_pattern(out, pattern_of(words));
}

void write_list_of(std::string_view definition, JsonWriter& json, SchemaWriter& out) {
  json.key("type").string("array").key("items");
  out.reference(definition);
}

void write_texts(SchemaWriter& out) { write_list_of("text", out.json(), out); }

void write_one_or_list(std::string_view definition, SchemaWriter& out) {
  out.json().key("anyOf").array();
  out.reference(definition);
  out.json().object();
  write_list_of(definition, out.json(), out);
  out.json().end().end();
}

void write_names(SchemaWriter& out) { write_one_or_list("text", out); }
void write_ids(SchemaWriter& out) { write_one_or_list("id", out); }

struct Row {
  std::string_view definition;
  void (*write)(SchemaWriter& out);
};

constexpr Row value_schemas[] = {
    {"text", write_text},
    {"id", write_id},
    {"reference", write_reference},
    {"number", write_number},
    {"share", write_number},
    {"amount", write_amount},
    {"date", write_date},
    {"month", write_month},
    {"year", write_year},
    {"year_span", write_year_span},
    {"schedule", write_schedule},
    {"figure", write_figure},
    {"answer", write_answer},
    {"measure", write_measure},
    {"measures_by_year", write_measures_by_year},
    {"target", write_target},
    {"measures_by_month", write_measures_by_month},
    {"net_cost", write_net_cost},
    {"costs", write_costs},
    {"net_cost_target", write_net_cost_target},
    {"money_unit", write_money_unit},
    {"frames", write_frames},
    {"texts", write_texts},
    {"names", write_names},
    {"ids", write_ids},
};

}  // namespace

void SchemaWriter::reference(std::string_view name) {
  json_.object().key("$ref").string(fmt::format("#/definitions/{}", name)).end();
  if (std::find(wanted_.begin(), wanted_.end(), name) == wanted_.end()) wanted_.push_back(name);
}

void SchemaWriter::describe(const Text& doc) {
  json_.key("description").string(doc.in(language_));
  json_.key("markdownDescription").string(doc.in(language_));
}

void SchemaWriter::property(std::string_view key, FixedText doc, std::string_view definition) {
  json_.key(key).object();
  describe(doc);
  json_.key("anyOf").array();
  reference(definition);
  null();
  json_.end().end();
}

void SchemaWriter::words(std::span<const std::string_view> words) {
  json_.object().key("enum").array();
  for (std::string_view word : words) json_.string(word);
  json_.end();
  if (!doc_of_word(words, words.front()).empty()) {
    json_.key("enumDescriptions").array();
    for (std::string_view word : words) json_.string(doc_of_word(words, word).in(language_));
    json_.end();
  }
  json_.end();
  json_.object().key("type").string("string").key("pattern").string(pattern_of(words)).end();
}

std::string pattern_of(std::span<const std::string_view> words) {
  return fmt::format("^({})$", alternatives(words));
}

bool write_value(std::string_view definition, SchemaWriter& out) {
  for (const Row& row : value_schemas) {
    if (row.definition != definition) continue;
    row.write(out);
    return true;
  }
  return false;
}

}  // namespace namndplan::format
