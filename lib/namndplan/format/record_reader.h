// Turns a located tree into the model, driven by the field table. Every value that cannot be read
// is reported and left as not given; the rest is read all the same.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "namndplan/base/calendar.h"
#include "namndplan/base/number.h"
#include "namndplan/diag/finding.h"
#include "namndplan/format/record.h"
#include "namndplan/model/board_plan.h"
#include "namndplan/model/unread.h"
#include "namndplan/model/vocabulary.h"
#include "namndplan/yaml/tree.h"

namespace namndplan::format {

// What a document needs to know of others while it is read.
struct ReadContext {
  const BoardPlan* plan =
      nullptr;  // of a follow-up: gives the indicators' kinds and the money unit
  MoneyUnit money_unit = MoneyUnit::kr;
};

// What a reference may look like: relative, with "/", no drive and no scheme.
bool is_relative_path(std::string_view text);

class RecordReader {
 public:
  RecordReader(const yaml::Tree& tree, Findings& findings, ReadContext context)
      : tree_(tree), findings_(findings), context_(context) {}

  // Reads a map (or an allowed scalar) into `owner`, the model struct of `record`.
  void record(const Record& record, yaml::NodeIndex node, void* owner);

  // What could not be read so far.
  std::vector<Unread> take_unread() { return std::move(unread_); }

  // ---- values; each leaves `out` not given when the node is empty or refused ----
  void text(yaml::NodeIndex node, Located<std::string>& out);
  bool folds_lines(yaml::NodeIndex node) const;
  void id(yaml::NodeIndex node, Located<std::string>& out);
  void reference(yaml::NodeIndex node, Located<std::string>& out);
  void number(yaml::NodeIndex node, Located<Decimal>& out);
  // A fraction is asked about: 0,4 is 0,4 %, though most often 40 % is meant.
  void share(yaml::NodeIndex node, Located<Decimal>& out);
  // A share that decides levels, where a fraction is an error.
  void threshold(yaml::NodeIndex node, Located<Decimal>& out);
  void amount(yaml::NodeIndex node, Located<Amount>& out);
  void money_unit(yaml::NodeIndex node, Located<MoneyUnit>& out);
  void date(yaml::NodeIndex node, Located<Date>& out);
  void month(yaml::NodeIndex node, Located<Month>& out);
  void year(yaml::NodeIndex node, Located<int>& out);
  void year_span(yaml::NodeIndex node, Located<YearSpan>& out);
  void schedule(yaml::NodeIndex node, Located<Schedule>& out);
  void month_name(yaml::NodeIndex node, Located<int>& out);  // "aug"
  void texts(yaml::NodeIndex node, std::vector<Located<std::string>>& out);
  void ids(yaml::NodeIndex node, std::vector<Located<std::string>>& out);
  // A list of names or ids: either kind of text.
  void names(yaml::NodeIndex node, std::vector<Located<std::string>>& out);
  // The place of a word among `words`, ignoring case.
  void word(yaml::NodeIndex node, std::span<const std::string_view> words, Located<int>& out);

  template <class E>
  void word_of(yaml::NodeIndex node, Located<E>& out) {
    Located<int> index;
    word(node, words_of<E>(), index);
    if (index) out = {static_cast<E>(index.value), index.place, true};
  }

  // An outcome or target; `kind` nothing: the indicator's kind is not known, any is taken.
  void measure(yaml::NodeIndex key, yaml::NodeIndex node, std::optional<IndicatorKind> kind,
               std::string_view unit, Measure& out);
  bool is_map_by_year(yaml::NodeIndex node) const;
  void net_cost(yaml::NodeIndex node, NetCost& out);
  void costs(yaml::NodeIndex node, NetCost& out);
  void net_cost_target(yaml::NodeIndex node, NetCostTarget& out);

  // A list of records, or a single map reported as wrong.
  template <class R>
  void records(yaml::NodeIndex node, std::vector<R>& out) {
    if (!expect_sequence(node)) return;
    out.reserve(std::min(tree_[node].count, most_reserved));
    for (yaml::NodeIndex item = tree_[node].first_child; item != yaml::no_node;
         item = tree_[item].next) {
      out.emplace_back();
      record(record_of<R>(), item, &out.back());
    }
  }

  // A map whose keys are ids.
  template <class R>
  void keyed_records(yaml::NodeIndex node, std::vector<R>& out) {
    if (!expect_map(node)) return;
    out.reserve(std::min(tree_[node].count / 2, most_reserved));
    for (yaml::NodeIndex key = tree_[node].first_child; key != yaml::no_node;
         key = after_pair(key)) {
      if (tree_.is_repeated(key)) {
        note_unread();
        continue;
      }
      yaml::NodeIndex value = tree_[key].next;
      Located<std::string> id;
      map_key_id(key, id);
      if (!id) note_unread();
      if (tree_[value].kind == yaml::NodeKind::empty) {
        if (is_spreadsheet_error(key)) note_unread();
        continue;
      }
      out.emplace_back();
      out.back().id = id;
      keyed_ = key;
      record(record_of<R>(), value, &out.back());
    }
  }

  // Visits the pairs of a map, but for those whose key is there twice.
  template <class Visit>
  void pairs(yaml::NodeIndex map, Visit visit) {
    for (yaml::NodeIndex key = tree_[map].first_child; key != yaml::no_node;
         key = after_pair(key)) {
      if (tree_.is_repeated(key)) {
        note_unread();
      } else {
        visit(key, tree_[key].next);
      }
    }
  }

  const yaml::Node& node(yaml::NodeIndex index) const { return tree_[index]; }
  Place place(yaml::NodeIndex index) const { return tree_.place(index); }
  // The indicator of the context's plan that has the id; nullptr when there is none.
  const Indicator* indicator(std::string_view id);
  void set_money_unit(MoneyUnit unit) { context_.money_unit = unit; }
  Finding& report(const Rule& rule, const Place& place, Text message, Text advice = {});
  bool expect_map(yaml::NodeIndex node);
  bool expect_sequence(yaml::NodeIndex node);
  // The trimmed text of a scalar; nothing (and a finding, unless empty) for anything else.
  std::optional<std::string_view> scalar(yaml::NodeIndex node);

 private:
  // More is grown into, since a list may be of empty items.
  static constexpr std::uint32_t most_reserved = 256;

  yaml::NodeIndex after_pair(yaml::NodeIndex key) const { return tree_[tree_[key].next].next; }
  void fields(const Record& record, yaml::NodeIndex node, void* owner);
  bool find_rows(const Record& record, yaml::NodeIndex node, std::size_t first,
                 std::vector<std::string_view>& misspelt);
  void unknown_key(const Record& record, yaml::NodeIndex key,
                   std::vector<std::string_view>& misspelt);
  void missing_key(const Record& record, const Field& field, yaml::NodeIndex node);
  void read_field(const Record& record, const Field& field, yaml::NodeIndex key,
                  yaml::NodeIndex value, void* owner);
  // The list or value of the key being read cannot be told in full.
  void note_unread();
  // The key of the record being read cannot.
  void note_unread(const Record& record, std::string_view key);
  std::string key_path() const;
  // Whether the key has an error value of a spreadsheet, such as #DIV/0!, for its value; reported.
  bool is_spreadsheet_error(yaml::NodeIndex key);
  bool spreadsheet_error(yaml::NodeIndex key, const Record& record, const Field& field);
  Text single_value_advice(yaml::NodeIndex node) const;
  // A step of the logical path: "indikator" and "2.1.1". Steps live as long as the tree.
  struct Step {
    std::string_view name, id;
  };
  Step step(const Record& record, yaml::NodeIndex node) const;
  yaml::NodeIndex value_of(yaml::NodeIndex map, std::string_view key,
                           yaml::NodeIndex* key_node) const;
  void map_key_id(yaml::NodeIndex key, Located<std::string>& out);
  bool valid_id(yaml::NodeIndex node, std::string_view text);
  std::string path() const;
  void share_in(yaml::NodeIndex node, const Rule& fraction, Located<Decimal>& out);
  // Whether the text came through its encodings unhurt; what did not is reported.
  bool is_whole(yaml::NodeIndex node, std::string_view text);
  std::string normalised(yaml::NodeIndex node, std::string_view text);
  void refuse(const Rule& rule, yaml::NodeIndex node, const Refusal& refusal);
  void note_number(yaml::NodeIndex node, bool odd_space);
  void figure(yaml::NodeIndex node, std::optional<IndicatorKind> kind, std::string_view unit,
              Figure& out);
  void figure_number(yaml::NodeIndex node, std::string_view text, std::optional<IndicatorKind> kind,
                     std::string_view unit, Figure& out);
  void figure_amount(yaml::NodeIndex node, std::string_view text, std::string_view unit,
                     Figure& out);
  void split(yaml::NodeIndex node, std::optional<IndicatorKind> kind, std::string_view unit,
             Measure& out);
  bool report_missing_word(yaml::NodeIndex node, std::optional<IndicatorKind> kind,
                           std::string_view value);
  bool report_limit(yaml::NodeIndex node, std::string_view value);
  void schedule_list(yaml::NodeIndex node, Located<Schedule>& out);

  const yaml::Tree& tree_;
  Findings& findings_;
  ReadContext context_;
  std::unordered_map<std::string_view, const Indicator*> indicators_;  // of its plan, when needed
  struct Pair {
    yaml::NodeIndex key = yaml::no_node;
    yaml::NodeIndex value = yaml::no_node;
  };
  // Of the records being read, one inside the other: each row's pair.
  std::vector<Pair> pairs_;
  std::vector<Step> path_;
  std::vector<std::string_view> keys_;  // those of the fields being read, one inside the other
  const Field* field_ = nullptr;        // the one being read
  std::vector<Unread> unread_;
  yaml::NodeIndex keyed_ = yaml::no_node;  // the key of the keyed record about to be read
};

}  // namespace namndplan::format
