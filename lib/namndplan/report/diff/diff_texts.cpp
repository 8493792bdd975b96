// "Texter": which sentences go and which come. Told by sentence since that is what a reader
// compares; in proportion to the length of the texts, whatever they are.
#include <map>
#include <string_view>

#include "namndplan/base/utf8.h"
#include "namndplan/report/diff/diff_sections.h"

namespace namndplan::report {
namespace {

constexpr std::size_t longest_sentence = 300;  // code points
constexpr std::size_t most_sentences = 20;     // of each kind, of one text

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> out;
  std::string sentence;
  auto finish = [&] {
    std::string_view trimmed = trim(sentence);
    if (!trimmed.empty()) out.emplace_back(trimmed);
    sentence.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    bool blank_after = i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n';
    if (c == '\n') {
      // A line end parts words; an empty line parts paragraphs.
      bool paragraph = i + 1 < text.size() && text[i + 1] == '\n';
      if (paragraph) {
        finish();
      } else {
        sentence += ' ';
      }
      continue;
    }
    sentence += c;
    // "jan. 2026", "bl.a. detta": a small letter or digit goes on with the sentence.
    bool ends = (c == '.' || c == '!' || c == '?') && blank_after;
    std::size_t next = text.find_first_not_of(" \n", i + 1);
    bool goes_on = next != text.npos && ((text[next] >= 'a' && text[next] <= 'z') ||
                                         (text[next] >= '0' && text[next] <= '9'));
    if (ends && !goes_on) finish();
  }
  finish();
  return out;
}

// Those of `all` that `other` does not have, each as often as it is missing.
std::vector<std::string> missing_from(const std::vector<std::string>& all,
                                      const std::vector<std::string>& other) {
  std::map<std::string_view, std::size_t> there;
  for (const std::string& sentence : other) ++there[sentence];
  std::vector<std::string> out;
  for (const std::string& sentence : all) {
    auto found = there.find(sentence);
    if (found != there.end() && found->second > 0) {
      --found->second;
    } else {
      out.push_back(sentence);
    }
  }
  return out;
}

class TextChanges {
 public:
  TextChanges(const DiffPage& page, Writer& out) : page_(page), out_(out) {}

  void build() {
    for (const RecordChanges& record : page_.records) {
      if (record.record().subject == Subject::section) section(record);
      for (const Change* change : record.changes) {
        if (is_prose(*change)) text(*change);
      }
    }
    print({"Texter", "Texts"}, texts_);
    // Notes of those who keep the file, apart from what the document says.
    print({"Anmärkningar", "Remarks"}, remarks_);
  }

 private:
  void print(FixedText heading, List& list) {
    if (list.items.empty()) return;
    out_.heading(page_.level, out_.in(heading));
    out_.list(std::move(list));
  }

  void section(const RecordChanges& record) {
    std::vector<ListItem>& items = texts_.items;
    std::size_t first = items.size();
    page_.append_record_items(record, items);
    if (items.size() == first) return;
    for (const Fact& fact : record.record().facts) append(fact.value.text, {}, items.back());
  }

  // The sentences of `text` that `other` lacks.
  void append(std::string_view text, std::string_view other, ListItem& item, FixedText lead = {}) {
    std::vector<std::string> found = missing_from(sentences(text), sentences(other));
    std::string before = lead.empty() ? "" : out_.in(lead) + ": ";
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (i == most_sentences) {
        item.items.push_back({out_.say("… och {} meningar till", "… and {} more sentences",
                                       found.size() - most_sentences),
                              {}});
        return;
      }
      item.items.push_back({before + shorten(found[i], longest_sentence), {}});
    }
  }

  static std::string_view text_of(const Fact* fact) {
    return fact == nullptr ? std::string_view() : fact->value.text;
  }

  void text(const Change& change) {
    const FactRecord& record = change.record();
    bool remark = change.fact().key == "anmärkning";
    ListItem item{label(record), {}};
    if (!remark) item.text += ", " + page_.words.field(change.fact());
    std::string_view before = text_of(change.old_fact);
    std::string_view after = text_of(change.new_fact);
    append(before, after, item, {"utgår", "removed"});
    append(after, before, item, {"tillkommer", "added"});
    if (item.items.empty()) {
      item.items.push_back({out_.in({"samma meningar i annan ordning eller indelning",
                                     "the same sentences in another order or division"}),
                            {}});
    }
    (remark ? remarks_ : texts_).items.push_back(std::move(item));
  }

  std::string label(const FactRecord& record) const {
    switch (record.subject) {
      case Subject::goal:
      case Subject::objective:
      case Subject::indicator:
      case Subject::assignment:
        return capitalised(page_.words.subject(record.subject)) + " " + record.id;
      default:
        return page_.name(record);
    }
  }

  const DiffPage& page_;
  Writer& out_;
  List texts_, remarks_;
};

}  // namespace

void append_text_changes(const DiffPage& page, Writer& out) { TextChanges(page, out).build(); }

}  // namespace namndplan::report
