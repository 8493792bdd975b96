// How a row of the field table is written: field<how it is read, where it goes>("key", need, doc).
// The kind that the schema and the manual show follows from how it is read.
#pragma once

#include <functional>

#include "namndplan/format/record.h"
#include "namndplan/format/record_reader.h"
#include "namndplan/format/records.h"

namespace namndplan::format {

inline constexpr Need optional = Need::optional;
inline constexpr Need required = Need::required;

template <ValueKind Kind, auto Read>
struct As {
  static constexpr ValueKind kind = Kind;
  template <class Member>
  static void read(RecordReader& reader, yaml::NodeIndex, yaml::NodeIndex value, Member& member) {
    (reader.*Read)(value, member);
  }
};

using AsText = As<ValueKind::text, &RecordReader::text>;
using AsId = As<ValueKind::id, &RecordReader::id>;
using AsReference = As<ValueKind::reference, &RecordReader::reference>;
using AsNumber = As<ValueKind::number, &RecordReader::number>;
using AsShare = As<ValueKind::share, &RecordReader::share>;
using AsThreshold = As<ValueKind::share, &RecordReader::threshold>;
using AsAmount = As<ValueKind::amount, &RecordReader::amount>;
using AsDate = As<ValueKind::date, &RecordReader::date>;
using AsMonth = As<ValueKind::month, &RecordReader::month>;
using AsYear = As<ValueKind::year, &RecordReader::year>;
using AsYearSpan = As<ValueKind::year_span, &RecordReader::year_span>;
using AsSchedule = As<ValueKind::schedule, &RecordReader::schedule>;
using AsTexts = As<ValueKind::texts, &RecordReader::texts>;
using AsNames = As<ValueKind::names, &RecordReader::names>;
using AsIds = As<ValueKind::ids, &RecordReader::ids>;
using AsNetCost = As<ValueKind::net_cost, &RecordReader::net_cost>;
using AsCosts = As<ValueKind::costs, &RecordReader::costs>;
using AsNetCostTarget = As<ValueKind::net_cost_target, &RecordReader::net_cost_target>;

template <auto Access, class Owner>
auto& access(void* owner) {
  return std::invoke(Access, *static_cast<Owner*>(owner));
}

template <class Owner, class How, auto Access>
constexpr Field field(std::string_view key, Need need, FixedText doc) {
  return {key, need, How::kind, doc,
          [](RecordReader& reader, yaml::NodeIndex key_node, yaml::NodeIndex value, void* owner) {
            How::read(reader, key_node, value, access<Access, Owner>(owner));
          }};
}

// One of an enumeration's words.
template <class Owner, class E, auto Access>
constexpr Field word_field(std::string_view key, Need need, FixedText doc) {
  return {key,
          need,
          ValueKind::word,
          doc,
          [](RecordReader& reader, yaml::NodeIndex, yaml::NodeIndex value, void* owner) {
            reader.word_of<E>(value, access<Access, Owner>(owner));
          },
          &words_of<E>};
}

template <class Owner, class R, auto Access>
constexpr Field record_field(std::string_view key, Need need, FixedText doc) {
  return {key,
          need,
          ValueKind::record,
          doc,
          [](RecordReader& reader, yaml::NodeIndex, yaml::NodeIndex value, void* owner) {
            reader.record(record_of<R>(), value, &access<Access, Owner>(owner));
          },
          nullptr,
          &record_of<R>};
}

template <class Owner, class R, auto Access>
constexpr Field records_field(std::string_view key, Need need, FixedText doc) {
  return {key,
          need,
          ValueKind::records,
          doc,
          [](RecordReader& reader, yaml::NodeIndex, yaml::NodeIndex value, void* owner) {
            reader.records<R>(value, access<Access, Owner>(owner));
          },
          nullptr,
          &record_of<R>};
}

template <class Owner, class R, auto Access>
constexpr Field keyed_field(std::string_view key, Need need, FixedText doc) {
  return {key,
          need,
          ValueKind::keyed_records,
          doc,
          [](RecordReader& reader, yaml::NodeIndex, yaml::NodeIndex value, void* owner) {
            reader.keyed_records<R>(value, access<Access, Owner>(owner));
          },
          nullptr,
          &record_of<R>};
}

// A field that is read by a function of its own.
constexpr Field custom_field(std::string_view key, Need need, ValueKind kind, FixedText doc,
                             void (*read)(RecordReader&, yaml::NodeIndex, yaml::NodeIndex, void*),
                             const Record& (*record)() = nullptr) {
  return {key, need, kind, doc, read, nullptr, record};
}

// dokument and format: checked before the record is read (document.cpp), so nothing is stored.
constexpr Field constant_field(std::string_view key, FixedText doc) {
  return {key, Need::required, ValueKind::constant, doc,
          [](RecordReader&, yaml::NodeIndex, yaml::NodeIndex, void*) {}};
}

template <class Owner>
constexpr Field remark_field() {
  return field<Owner, AsText, &Owner::remark>("anmärkning", Need::optional,
                                              {"fri anmärkning, till exempel hur källan har det",
                                               "a free remark, such as how the source has it"});
}

template <class Owner>
Entry* entry_of(void* owner) {
  return static_cast<Owner*>(owner);
}

}  // namespace namndplan::format
