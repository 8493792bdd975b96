// Records: the walk over a map's keys and over the table's rows. Rows are read in the table's
// order, not the file's, so that a value can lean on one above it in the table (a target on its
// `typ`, an amount on its `enhet`). The values themselves are read in read_values.cpp and
// read_measures.cpp.
#include "namndplan/load/record_reader.h"

#include <algorithm>

#include "namndplan/base/suggest.h"
#include "namndplan/base/utf8.h"
#include "namndplan/load/reader.h"
#include "namndplan/load/rules.h"

namespace namndplan::load {
namespace {

std::vector<std::string_view> keys_of(const Record& record) {
  std::vector<std::string_view> keys;
  for (const Field& field : record.fields) keys.push_back(field.key);
  return keys;
}

std::string joined(std::span<const std::string_view> words) {
  std::string out;
  for (std::string_view word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

}  // namespace

Finding& RecordReader::report(const Rule& rule, const Place& place, Text message, Text advice) {
  return findings_.add(rule, place, std::move(message), std::move(advice), path());
}

std::string RecordReader::path() const {
  constexpr std::size_t usual_size = 60;
  std::string out;
  out.reserve(usual_size);
  for (const Step& step : path_) {
    if (step.name.empty() && step.id.empty()) continue;
    if (!out.empty()) out += " › ";
    out += step.name;
    if (step.id.empty()) continue;
    if (!step.name.empty()) out += ' ';
    out += shorten(trim(step.id), 40);
  }
  return out;
}

bool RecordReader::expect_map(NodeIndex index) {
  const Node& node = tree_[index];
  if (node.kind == NodeKind::map) return true;
  if (node.kind == NodeKind::empty) return false;
  Text advice{"skriv `nyckel: värde` på egna, indragna rader",
              "write `key: value` on indented lines of its own"};
  report(rule::wrong_node, place(index),
         node.kind == NodeKind::sequence
             ? Text{"här väntas nycklar med värden, inte en lista",
                    "keys with values are expected here, not a list"}
             : namndplan::text("här väntas nycklar med värden, inte `{}`",
                               "keys with values are expected here, not `{}`", shorten(node.text)),
         advice);
  return false;
}

bool RecordReader::expect_sequence(NodeIndex index) {
  const Node& node = tree_[index];
  if (node.kind == NodeKind::sequence) return true;
  if (node.kind == NodeKind::empty) return false;
  Text advice{"skriv en punkt per rad: `- …`", "write one item a line: `- …`"};
  if (node.text.starts_with("–")) {
    advice = {"en listpunkt börjar med bindestreck och blanksteg, `- `, inte med tankstreck",
              "a list item begins with a hyphen and a blank, `- `, not with a dash"};
  }
  report(rule::wrong_node, place(index),
         node.kind == NodeKind::map
             ? Text{"här väntas en lista, inte en enda post",
                    "a list is expected here, not a single record"}
             : namndplan::text("här väntas en lista, inte `{}`",
                               "a list is expected here, not `{}`", shorten(node.text)),
         advice);
  return false;
}

std::optional<std::string_view> RecordReader::scalar(NodeIndex index) {
  const Node& node = tree_[index];
  if (node.kind == NodeKind::scalar) return trim(node.text);
  if (node.kind == NodeKind::empty) return std::nullopt;
  report(rule::wrong_node, place(index),
         node.kind == NodeKind::sequence
             ? Text{"här väntas ett enda värde, inte en lista",
                    "a single value is expected here, not a list"}
             : Text{"här väntas ett enda värde, inte flera nycklar",
                    "a single value is expected here, not several keys"},
         node.flow ? Text{"sätt texten inom citattecken om klamrarna hör till den",
                          "put the text in quotes if the brackets belong to it"}
                   : Text{"skriv värdet på samma rad som nyckeln",
                          "write the value on the same line as its key"});
  return std::nullopt;
}

NodeIndex RecordReader::value_of(NodeIndex map, std::string_view wanted,
                                 NodeIndex* key_node) const {
  for (NodeIndex key = tree_[map].first_child; key != no_node; key = after_pair(key)) {
    if (tree_[key].text != wanted) continue;
    if (key_node != nullptr) *key_node = key;
    return tree_[key].next;
  }
  return no_node;
}

// Of a record without an id its name alone.
RecordReader::Step RecordReader::step(const Record& record, NodeIndex node) const {
  std::string_view id;
  if (keyed_ != no_node) {
    id = tree_[keyed_].text;
  } else if (!record.id_key.empty() && tree_[node].kind == NodeKind::map) {
    NodeIndex value = value_of(node, record.id_key, nullptr);
    if (value != no_node) id = tree_[value].text;
  }
  return {record.name, id};
}

void RecordReader::record(const Record& record, NodeIndex node, void* owner) {
  path_.push_back(step(record, node));
  NodeIndex keyed = keyed_;
  keyed_ = no_node;
  if (record.entry != nullptr) {
    Entry& entry = *record.entry(owner);
    entry.place = place(node);
    entry.path = path();
    NodeIndex anchor = keyed;
    if (anchor == no_node && tree_[node].kind == NodeKind::map) {
      anchor = record.id_key.empty() ? no_node : value_of(node, record.id_key, nullptr);
      if (anchor == no_node) anchor = tree_[node].first_child;
    }
    entry.anchor = place(anchor == no_node ? node : anchor);
  }
  bool is_scalar = tree_[node].kind == NodeKind::scalar;
  if (is_scalar && !record.scalar_key.empty()) {
    find_field(record, record.scalar_key)->read(*this, node, node, owner);
  } else if (tree_[node].kind == NodeKind::empty) {
    report(rule::wrong_node, place(node), {"posten är tom", "the record is empty"},
           {"fyll i den eller ta bort raden", "fill it in or remove the line"});
  } else if (expect_map(node)) {
    fields(record, node, owner);
  }
  path_.pop_back();
}

void RecordReader::fields(const Record& record, NodeIndex node, void* owner) {
  std::vector<std::string_view> misspelt;
  std::size_t first = pairs_.size();
  pairs_.resize(first + record.fields.size());
  find_rows(record, node, first, misspelt);
  for (std::size_t row = 0; row < record.fields.size(); ++row) {
    const Field& field = record.fields[row];
    auto [key, value] = pairs_[first + row];
    if (value == no_node || tree_[value].kind == NodeKind::empty) {
      bool near_miss = value == no_node &&
                       std::find(misspelt.begin(), misspelt.end(), field.key) != misspelt.end();
      if (field.need == Need::required && !near_miss) missing_key(record, field, node);
      continue;
    }
    bool leaf = field.record == nullptr;
    if (leaf) path_.push_back({field.key, {}});
    field.read(*this, key, value, owner);
    if (leaf) path_.pop_back();
  }
  pairs_.resize(first);
}

// Finds the row of each key. Keys mostly come in the order of the rows, so that each is looked for
// behind the one before; of two equal ones the first holds.
void RecordReader::find_rows(const Record& record, NodeIndex node, std::size_t first,
                             std::vector<std::string_view>& misspelt) {
  const std::size_t rows = record.fields.size();
  std::size_t row = 0;
  pairs(node, [&](NodeIndex key, NodeIndex value) {
    std::string_view written = tree_[key].text;
    for (std::size_t tried = 0; tried < rows; ++tried) {
      if (row == rows) row = 0;
      if (record.fields[row++].key != written) continue;
      Pair& pair = pairs_[first + row - 1];
      if (pair.key == no_node) pair = {key, value};
      return;
    }
    unknown_key(record, key, misspelt);
  });
}

void RecordReader::unknown_key(const Record& record, NodeIndex key,
                               std::vector<std::string_view>& misspelt) {
  std::string_view written = tree_[key].text;
  if (!is_plain_key(written)) return;  // reported when the tree was checked
  std::vector<std::string_view> keys = keys_of(record);
  std::string_view meant =
      findings_.full(Severity::error) ? std::string_view() : nearest(written, keys);
  if (!meant.empty()) misspelt.push_back(meant);
  report(
      rule::unknown_key, place(key),
      namndplan::text("nyckeln `{}` finns inte här", "there is no key `{}` here", shorten(written)),
      meant.empty() ? namndplan::text("kända nycklar: {}", "known keys: {}", joined(keys))
                    : namndplan::text("menade du `{}`?", "did you mean `{}`?", meant));
}

void RecordReader::missing_key(const Record& record, const Field& field, NodeIndex node) {
  NodeIndex key = no_node;
  if (!record.id_key.empty()) {
    NodeIndex value = value_of(node, record.id_key, nullptr);
    if (value != no_node && tree_[value].kind == NodeKind::scalar) key = value;
  }
  NodeIndex own = no_node;  // the key is there, without a value
  value_of(node, field.key, &own);
  if (own != no_node) key = own;
  if (key == no_node) key = tree_[node].first_child;
  Place where = place(key == no_node ? node : key);
  report(rule::missing_key, where,
         own == no_node
             ? namndplan::text("nyckeln `{}` saknas", "the key `{}` is missing", field.key)
             : namndplan::text("`{}` har inget värde", "`{}` has no value", field.key),
         Text{fmt::format("lägg till `{}: …` – {}", field.key, field.doc.sv),
              fmt::format("add `{}: …` – {}", field.key, field.doc.en)});
}

}  // namespace namndplan::load
