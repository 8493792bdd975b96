// Records: the walk over a map's keys and over the table's rows. Rows are read in the table's
// order, not the file's, so that a value can lean on one above it in the table (a target on its
// `typ`, an amount on its `enhet`). The values themselves are read in read_values.cpp and
// read_measures.cpp.
#include "namndplan/format/record_reader.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "namndplan/base/suggest.h"
#include "namndplan/base/utf8.h"
#include "namndplan/format/rules.h"
#include "namndplan/yaml/reader.h"

namespace namndplan::format {
namespace {

std::vector<std::string_view> keys_of(const Record& record) {
  std::vector<std::string_view> keys;
  for (const Field& field : record.fields) keys.push_back(field.key);
  return keys;
}

// What other programs make list items with.
constexpr std::string_view bullets[] = {"–", "—", "•", "·", "▪", "●", "◦", "*"};

constexpr std::string_view spreadsheet_errors[] = {
    "#DIV/0!", "#SAKNAS!", "#N/A",       "#VÄRDEFEL!", "#VALUE!",    "#REFERENS!", "#REF!",
    "#NAMN?",  "#NAME?",   "#OGILTIGT!", "#NUM!",      "#SKÄRNING!", "#NULL!"};

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

std::string RecordReader::key_path() const {
  std::string out;
  for (std::string_view key : keys_) {
    if (!out.empty()) out += '/';
    out += key;
  }
  return out;
}

void RecordReader::note_unread() {
  if (unread_.size() < Findings::keep) unread_.push_back({path(), key_path()});
}

// A record whose id cannot be read may be any, so its list cannot be told in full either.
void RecordReader::note_unread(const Record& record, std::string_view key) {
  if (!record.id_key.empty() && key == record.id_key) note_unread();
  keys_.push_back(key);
  note_unread();
  keys_.pop_back();
}

bool RecordReader::expect_map(yaml::NodeIndex index) {
  const yaml::Node& node = tree_[index];
  if (node.kind == yaml::NodeKind::map) return true;
  if (node.kind == yaml::NodeKind::empty) return false;
  Text advice{"skriv `nyckel: värde` på egna, indragna rader",
              "write `key: value` on indented lines of its own"};
  report(rule::wrong_node, place(index),
         node.kind == yaml::NodeKind::sequence
             ? Text{"här väntas nycklar med värden, inte en lista",
                    "keys with values are expected here, not a list"}
             : namndplan::text("här väntas nycklar med värden, inte `{}`",
                               "keys with values are expected here, not `{}`", shorten(node.text)),
         advice);
  return false;
}

bool RecordReader::expect_sequence(yaml::NodeIndex index) {
  const yaml::Node& node = tree_[index];
  if (node.kind == yaml::NodeKind::sequence) return true;
  if (node.kind == yaml::NodeKind::empty) return false;
  Text advice{"skriv en punkt per rad: `- …`", "write one item a line: `- …`"};
  for (const std::string_view bullet : bullets) {
    if (!node.text.starts_with(bullet)) continue;
    advice = namndplan::text(
        "en listpunkt börjar med bindestreck och blanksteg: skriv `- ` i stället för {}",
        "a list item begins with a hyphen and a space: write `- ` instead of {}", bullet);
  }
  report(rule::wrong_node, place(index),
         node.kind == yaml::NodeKind::map
             ? Text{"här väntas en lista, inte en enda post",
                    "a list is expected here, not a single record"}
             : namndplan::text("här väntas en lista, inte `{}`",
                               "a list is expected here, not `{}`", shorten(node.text)),
         advice);
  return false;
}

std::optional<std::string_view> RecordReader::scalar(yaml::NodeIndex index) {
  const yaml::Node& node = tree_[index];
  if (node.kind == yaml::NodeKind::scalar) return trim(node.text);
  if (node.kind == yaml::NodeKind::empty) return std::nullopt;
  report(rule::wrong_node, place(index),
         node.kind == yaml::NodeKind::sequence
             ? Text{"här väntas ett enda värde, inte en lista",
                    "a single value is expected here, not a list"}
             : Text{"här väntas ett enda värde, inte flera nycklar",
                    "a single value is expected here, not several keys"},
         single_value_advice(index));
  return std::nullopt;
}

Text RecordReader::single_value_advice(yaml::NodeIndex index) const {
  const yaml::Node& node = tree_[index];
  if (!node.flow) {
    return {"skriv värdet på samma rad som nyckeln", "write the value on the same line as its key"};
  }
  if (node.kind == yaml::NodeKind::sequence && field_ != nullptr && field_->key == "ansvarig") {
    return {"en enda verksamhet kan vara ansvarig; dela posten, eller skriv den ena",
            "only one unit can be responsible; divide the record, or name one of them"};
  }
  if (field_ != nullptr && field_->kind == ValueKind::text) {
    const Place where = place(index);
    return namndplan::text("sätt hela texten inom citattecken: {}",
                           "put the whole text in quotes: {}",
                           in_quotes(shorten(where.source->text(where.span))));
  }
  return {"skriv ett enda värde, utan klamrar", "write a single value, without brackets"};
}

yaml::NodeIndex RecordReader::value_of(yaml::NodeIndex map, std::string_view wanted,
                                       yaml::NodeIndex* key_node) const {
  for (yaml::NodeIndex key = tree_[map].first_child; key != yaml::no_node; key = after_pair(key)) {
    if (tree_[key].text != wanted) continue;
    if (key_node != nullptr) *key_node = key;
    return tree_[key].next;
  }
  return yaml::no_node;
}

// Of a record without an id its name alone.
RecordReader::Step RecordReader::step(const Record& record, yaml::NodeIndex node) const {
  std::string_view id;
  if (keyed_ != yaml::no_node) {
    id = tree_[keyed_].text;
  } else if (!record.id_key.empty() && tree_[node].kind == yaml::NodeKind::map) {
    yaml::NodeIndex key = yaml::no_node;
    yaml::NodeIndex value = value_of(node, record.id_key, &key);
    if (value != yaml::no_node && !tree_.is_repeated(key)) id = tree_[value].text;
  }
  return {record.name, id};
}

void RecordReader::record(const Record& record, yaml::NodeIndex node, void* owner) {
  path_.push_back(step(record, node));
  yaml::NodeIndex keyed = keyed_;
  keyed_ = yaml::no_node;
  if (record.entry != nullptr) {
    Entry& entry = *record.entry(owner);
    entry.place = place(node);
    entry.path = path();
    yaml::NodeIndex anchor = keyed;
    if (anchor == yaml::no_node && tree_[node].kind == yaml::NodeKind::map) {
      anchor = record.id_key.empty() ? yaml::no_node : value_of(node, record.id_key, nullptr);
      if (anchor == yaml::no_node) anchor = tree_[node].first_child;
    }
    entry.anchor = place(anchor == yaml::no_node ? node : anchor);
  }
  bool is_scalar = tree_[node].kind == yaml::NodeKind::scalar;
  if (is_scalar && !record.scalar_key.empty()) {
    read_field(record, *find_field(record, record.scalar_key), node, node, owner);
  } else if (tree_[node].kind == yaml::NodeKind::empty) {
    report(rule::wrong_node, place(node), {"posten är tom", "the record is empty"},
           {"fyll i den eller ta bort raden", "fill it in or remove the line"});
    note_unread();
  } else if (expect_map(node)) {
    fields(record, node, owner);
  } else {
    note_unread();
  }
  path_.pop_back();
}

void RecordReader::fields(const Record& record, yaml::NodeIndex node, void* owner) {
  std::vector<std::string_view> misspelt;
  std::size_t first = pairs_.size();
  pairs_.resize(first + record.fields.size());
  // A key that is like none may have been meant for any of those that are absent.
  const bool guesses = find_rows(record, node, first, misspelt);
  for (std::size_t row = 0; row < record.fields.size(); ++row) {
    const Field& field = record.fields[row];
    auto [key, value] = pairs_[first + row];
    if (value == yaml::no_node || tree_[value].kind == yaml::NodeKind::empty) {
      const bool absent = value == yaml::no_node;
      if (!absent && spreadsheet_error(key, record, field)) continue;
      const bool meant =
          absent && std::find(misspelt.begin(), misspelt.end(), field.key) != misspelt.end();
      const bool missing = field.need == Need::required && !meant;
      if (missing || meant || (absent && guesses)) note_unread(record, field.key);
      if (missing) missing_key(record, field, node);
      continue;
    }
    read_field(record, field, key, value, owner);
  }
  pairs_.resize(first);
}

// `utfall: #DIV/0!` is a key without a value to YAML, and a comment.
bool RecordReader::is_spreadsheet_error(yaml::NodeIndex key) {
  const Place where = place(key);
  const std::string_view text = where.source->text();
  constexpr std::size_t far_enough = 80;
  std::string_view rest = text.substr(where.span.end, far_enough);
  rest = rest.substr(0, rest.find('\n'));
  const std::size_t hash = rest.find('#');
  if (hash == std::string_view::npos) return false;
  const std::string_view before = rest.substr(0, hash);
  if (before.find_first_not_of(" \t:\"'") != std::string_view::npos) return false;
  for (const std::string_view error : spreadsheet_errors) {
    if (!rest.substr(hash).starts_with(error)) continue;
    report(rule::not_a_number, where,
           namndplan::text("`{}` är ett felvärde från Excel, och läses som en kommentar",
                           "`{}` is an error value of Excel, and is read as a comment", error),
           {"skriv värdet, eller `svar saknas`", "write the value, or `svar saknas`"});
    return true;
  }
  return false;
}

bool RecordReader::spreadsheet_error(yaml::NodeIndex key, const Record& record,
                                     const Field& field) {
  if (!is_spreadsheet_error(key)) return false;
  note_unread(record, field.key);
  return true;
}

// An error in the value itself makes it unread; one further in has been noted there.
void RecordReader::read_field(const Record& record, const Field& field, yaml::NodeIndex key,
                              yaml::NodeIndex value, void* owner) {
  const std::size_t errors = findings_.count(Severity::error);
  const std::size_t unread = unread_.size();
  const bool leaf = field.record == nullptr;
  const Field* outer = std::exchange(field_, &field);
  keys_.push_back(field.key);
  if (leaf) path_.push_back({field.key, {}});
  field.read(*this, key, value, owner);
  if (leaf) path_.pop_back();
  keys_.pop_back();
  field_ = outer;
  if (findings_.count(Severity::error) > errors && unread_.size() == unread) {
    note_unread(record, field.key);
  }
}

// Finds the row of each key; true when a key is like none that there is. Keys mostly come in the
// order of the rows, so that each is looked for behind the one before.
bool RecordReader::find_rows(const Record& record, yaml::NodeIndex node, std::size_t first,
                             std::vector<std::string_view>& misspelt) {
  const std::size_t rows = record.fields.size();
  assert(rows > 0);
  std::size_t row = 0;
  bool strange = false;
  for (yaml::NodeIndex key = tree_[node].first_child; key != yaml::no_node; key = after_pair(key)) {
    const std::string_view written = tree_[key].text;
    std::size_t tried = 0;
    while (tried < rows && record.fields[(row + tried) % rows].key != written) ++tried;
    row = (row + tried) % rows;
    if (tried == rows) {
      const std::size_t before = misspelt.size();
      unknown_key(record, key, misspelt);
      strange = strange || misspelt.size() == before;
    } else if (tree_.is_repeated(key)) {
      misspelt.push_back(record.fields[row].key);  // is not known either
    } else {
      pairs_[first + row] = {key, tree_[key].next};
      row = (row + 1) % rows;
    }
  }
  return strange;
}

void RecordReader::unknown_key(const Record& record, yaml::NodeIndex key,
                               std::vector<std::string_view>& misspelt) {
  std::string_view written = tree_[key].text;
  if (!yaml::is_plain_key(written)) return;  // reported when the tree was checked
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

void RecordReader::missing_key(const Record& record, const Field& field, yaml::NodeIndex node) {
  yaml::NodeIndex key = yaml::no_node;
  if (!record.id_key.empty()) {
    yaml::NodeIndex value = value_of(node, record.id_key, nullptr);
    if (value != yaml::no_node && tree_[value].kind == yaml::NodeKind::scalar) key = value;
  }
  yaml::NodeIndex own = yaml::no_node;  // the key is there, without a value
  value_of(node, field.key, &own);
  if (own != yaml::no_node) key = own;
  if (key == yaml::no_node) key = tree_[node].first_child;
  Place where = place(key == yaml::no_node ? node : key);
  report(rule::missing_key, where,
         own == yaml::no_node
             ? namndplan::text("nyckeln `{}` saknas", "the key `{}` is missing", field.key)
             : namndplan::text("`{}` har inget värde", "`{}` has no value", field.key),
         Text{fmt::format("lägg till `{}: …` – {}", field.key, field.doc.sv),
              fmt::format("add `{}: …` – {}", field.key, field.doc.en)});
}

}  // namespace namndplan::format
