// Pairs are taken in passes, the surest first: the same id and title, then the same title, then the
// id alone. A record whose parent has moved is looked for under the parent's new id.
#include "namndplan/figures/record_pairs.h"

#include <map>
#include <string>
#include <utility>

namespace namndplan {
namespace {

constexpr std::size_t none = RecordPairs::none;

Subject parent_subject(Subject subject) {
  switch (subject) {
    case Subject::objective:
      return Subject::goal;
    case Subject::indicator:
    case Subject::activity:
      return Subject::objective;
    case Subject::assignment_part:
      return Subject::assignment;
    default:
      return subject;
  }
}

using Key = std::pair<Subject, std::string>;

class Pairing {
 public:
  Pairing(const std::vector<FactRecord>& before, const std::vector<FactRecord>& after)
      : before_(before), after_(after) {
    pairs_.new_of.assign(before.size(), none);
    pairs_.old_of.assign(after.size(), none);
    pairs_.moved.assign(before.size(), false);
    for (std::size_t i = 0; i < after.size(); ++i) {
      by_id_[{after[i].subject, after[i].id}].records.push_back(i);
    }
    count_titles(before, old_titles_);
    count_titles(after, new_titles_);
  }

  // Subject by subject, from the top: what a record belongs to is paired before it.
  RecordPairs build() {
    static constexpr Subject top_down[] = {Subject::goal, Subject::objective, Subject::assignment};
    std::vector<std::vector<std::size_t>> levels(std::size(top_down) + 1);
    for (std::size_t i = 0; i < before_.size(); ++i) {
      std::size_t level = 0;
      while (level < std::size(top_down) && before_[i].subject != top_down[level]) ++level;
      levels[level].push_back(i);
    }
    for (const std::vector<std::size_t>& level : levels) {
      for (std::size_t i : level) by_id_and_title(i);
      for (std::size_t i : level) by_title(i);
      for (std::size_t i : level) by_id(i);
    }
    return std::move(pairs_);
  }

 private:
  // In the order of the document; those before `free` are taken, so that many rows of one id take
  // time in proportion to their number.
  struct SameId {
    std::vector<std::size_t> records;
    std::size_t free = 0;
  };
  using Titles = std::map<Key, std::vector<std::size_t>>;

  static void count_titles(const std::vector<FactRecord>& records, Titles& out) {
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (records[i].title_key.empty() || records[i].title.text.empty()) continue;
      out[{records[i].subject, records[i].title.text}].push_back(i);
    }
  }

  void join(std::size_t old_index, std::size_t new_index) {
    pairs_.new_of[old_index] = new_index;
    pairs_.old_of[new_index] = old_index;
    pairs_.moved[old_index] = expected_id(old_index) != after_[new_index].id;
    const FactRecord& record = before_[old_index];
    new_parents_[{record.subject, record.id}] = after_[new_index].id;
  }

  // Of what the record belongs to, in the new document; nullptr when that is gone.
  const std::string* new_parent(const FactRecord& record) const {
    Subject subject = parent_subject(record.subject);
    if (subject == record.subject) return &record.parent();
    auto found = new_parents_.find({subject, record.parent()});
    return found == new_parents_.end() ? nullptr : &found->second;
  }

  std::string expected_id(std::size_t old_index) const {
    const FactRecord& record = before_[old_index];
    const std::string* parent = new_parent(record);
    bool follows =
        parent != nullptr && !record.parent().empty() &&
        record.id.size() > record.parent().size() && record.id.starts_with(record.parent()) &&
        (record.id[record.parent().size()] == '.' || record.id[record.parent().size()] == '-');
    return follows ? *parent + record.id.substr(record.parent().size()) : record.id;
  }

  // The first record of the id that is not taken; rows without ids of their own may share one.
  template <class Fits>
  void take_id(std::size_t old_index, Fits fits) {
    if (pairs_.new_of[old_index] != none) return;
    auto found = by_id_.find({before_[old_index].subject, expected_id(old_index)});
    if (found == by_id_.end()) return;
    SameId& same = found->second;
    while (same.free < same.records.size() && pairs_.old_of[same.records[same.free]] != none) {
      ++same.free;
    }
    for (std::size_t i = same.free; i < same.records.size(); ++i) {
      std::size_t candidate = same.records[i];
      if (pairs_.old_of[candidate] != none || !fits(after_[candidate])) continue;
      return join(old_index, candidate);
    }
  }

  void by_id_and_title(std::size_t i) {
    const FactRecord& record = before_[i];
    take_id(i, [&](const FactRecord& other) {
      return record.title.text.empty() || other.title.text.empty() ||
             record.title.text == other.title.text;
    });
  }

  void by_title(std::size_t i) {
    const FactRecord& record = before_[i];
    if (pairs_.new_of[i] != none || record.title_key.empty()) return;
    Key key{record.subject, record.title.text};
    auto olds = old_titles_.find(key);
    auto news = new_titles_.find(key);
    if (olds == old_titles_.end() || news == new_titles_.end()) return;
    if (olds->second.size() != 1 || news->second.size() != 1) return;
    if (pairs_.old_of[news->second[0]] == none) join(i, news->second[0]);
  }

  void by_id(std::size_t i) {
    const std::string* parent = new_parent(before_[i]);
    take_id(
        i, [&](const FactRecord& other) { return parent != nullptr && other.parent() == *parent; });
  }

  const std::vector<FactRecord>& before_;
  const std::vector<FactRecord>& after_;
  RecordPairs pairs_;
  std::map<Key, SameId> by_id_;
  Titles old_titles_, new_titles_;
  std::map<Key, std::string> new_parents_;
};

}  // namespace

RecordPairs pair_records(const std::vector<FactRecord>& before,
                         const std::vector<FactRecord>& after) {
  return Pairing(before, after).build();
}

}  // namespace namndplan
