// The field table's shapes. A record is a kind of map in a document, with one row a key; the
// reader, the JSON Schema, the skeletons and the manual are made from the rows (fields_*.cpp), so a
// key is written once.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "namndplan/base/text.h"
#include "namndplan/model/entry.h"
#include "namndplan/yaml/tree.h"

namespace namndplan::format {

class RecordReader;
struct Record;

enum class ValueKind {
  text,  // also Markdown paragraphs
  id,
  reference,  // a relative path
  number,
  share,
  amount,
  date,
  month,
  year,
  year_span,
  schedule,
  word,     // one of words()
  measure,  // an outcome or target of an indicator, of the indicator's kind
  measures_by_year,
  target,  // a measure, or measures by year
  measures_by_month,
  net_cost,  // an amount, or record
  costs,     // an amount, or a map by kind of cost
  net_cost_target,
  money_unit,
  frames,  // amounts by board, with `enhet`
  texts,   // a list
  names,   // a list of texts; one alone needs no brackets
  ids,     // a list; one alone needs no brackets
  record,
  records,        // a list
  keyed_records,  // a map with ids as keys
  constant,       // dokument and format
};

enum class Need { optional, required };

struct Field {
  std::string_view key;
  Need need;
  ValueKind kind;
  FixedText doc;
  void (*read)(RecordReader& reader, yaml::NodeIndex key, yaml::NodeIndex value, void* owner);
  std::span<const std::string_view> (*words)() = nullptr;
  const Record& (*record)() = nullptr;
};

struct Record {
  std::string_view name;  // in the singular, as paths and messages call it: "indikator"
  FixedText doc;
  std::span<const Field> fields;
  std::string_view id_key;  // the field that tells records apart; empty for none
  Entry* (*entry)(void*) = nullptr;
  // The field that a scalar instead of a map stands for, where that is allowed: `"1.1.2": 9`.
  std::string_view scalar_key = {};
};

// The row of a key; nullptr when the record has none.
const Field* find_field(const Record& record, std::string_view key);

// The record of a model type.
template <class R>
const Record& record_of();

// All records with the names of their types, "Indicator", for schema and manual.
struct NamedRecord {
  std::string_view type;
  const Record* record;
};
std::span<const NamedRecord> all_records();

}  // namespace namndplan::format
