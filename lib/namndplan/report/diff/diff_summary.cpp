// The first lines of a diff: how much of what has changed, for those who read no further.
#include <algorithm>
#include <utility>

#include "namndplan/report/diff/diff_sections.h"

namespace namndplan::report {
namespace {

// A few changes are told quicker by themselves.
constexpr std::size_t worth_a_summary = 6;

struct CountWords {
  FixedText one, many;
};

class Summary {
 public:
  Summary(const DiffPage& page, Writer& out) : page_(page), out_(out) {}

  void build() {
    records({"Delmål", "Objectives"}, Subject::objective, {{"nytt", "new"}, {"nya", "new"}},
            {"byter titel", "renamed"});
    records({"Indikatorer", "Indicators"}, Subject::indicator, {{"ny", "new"}, {"nya", "new"}},
            {"byter namn", "renamed"});
    targets();
    records({"Aktiviteter", "Activities"}, Subject::activity, {{"ny", "new"}, {"nya", "new"}},
            {"byter namn", "renamed"});
    records({"Uppdrag", "Assignments"}, Subject::assignment, {{"nytt", "new"}, {"nya", "new"}},
            {"byter titel", "renamed"});
    frame();
    texts();
    if (list_.items.size() > 1) out_.list(std::move(list_));
  }

 private:
  std::size_t count(Subject subject, Change::Kind kind) const {
    const std::vector<Change>& all = page_.comparison.changes;
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Change& c) {
      return c.kind == kind && c.record().subject == subject;
    }));
  }

  void add(FixedText lead, const std::vector<std::string>& parts) {
    if (parts.empty()) return;
    std::string line;
    for (const std::string& part : parts) line += (line.empty() ? "" : ", ") + part;
    list_.items.push_back({fmt::format("{}: {}", out_.in(lead), line), {}});
  }

  static void add_count(std::vector<std::string>& parts, std::size_t count,
                        const std::string& words) {
    if (count > 0) parts.push_back(fmt::format("{} {}", count, words));
  }

  void records(FixedText lead, Subject subject, const CountWords& fresh, FixedText renamed) {
    std::vector<std::string> parts;
    std::size_t added = count(subject, Change::Kind::added);
    add_count(parts, added, out_.in(added == 1 ? fresh.one : fresh.many));
    add_count(parts, count(subject, Change::Kind::removed), out_.in({"utgår", "removed"}));
    add_count(parts, count(subject, Change::Kind::renamed), out_.in(renamed));
    add_count(parts, count(subject, Change::Kind::moved), out_.in({"får nytt id", "renumbered"}));
    if (subject == Subject::assignment && page_.comparison.across_years) {
      add_count(parts, page_.comparison.kept_assignments.size(),
                out_.in({"förs vidare", "carried over"}));
    }
    add(lead, parts);
  }

  void targets() {
    std::size_t higher = 0, lower = 0, fresh = 0, gone = 0, other = 0;
    for (const Change& change : page_.comparison.changes) {
      bool target = change.kind == Change::Kind::changed &&
                    change.record().subject == Subject::indicator &&
                    change.fact().key == "målnivå" && change.fact().part.empty();
      if (!target) continue;
      std::size_t& counted = change.old_fact == nullptr                  ? fresh
                             : change.new_fact == nullptr                ? gone
                             : change.verdict == Change::Verdict::better ? higher
                             : change.verdict == Change::Verdict::worse  ? lower
                                                                         : other;
      ++counted;
    }
    std::vector<std::string> parts;
    add_count(parts, higher, out_.in({"med höjd ambition", "with higher ambition"}));
    add_count(parts, lower, out_.in({"med sänkt ambition", "with lower ambition"}));
    add_count(parts, fresh, out_.in({"där mål saknades", "where there was none"}));
    add_count(parts, gone, out_.in({"utgår", "removed"}));
    add_count(parts, other, out_.in({"på annat sätt", "otherwise"}));
    add({"Ändrade målnivåer", "Changed targets"}, parts);
  }

  void frame() {
    for (const Change& change : page_.comparison.changes) {
      bool is_frame = change.kind == Change::Kind::changed &&
                      change.record().subject == Subject::budget && change.fact().key == "ram";
      if (!is_frame) continue;
      list_.items.push_back({capitalised(page_.words.line(change)), {}});
    }
  }

  void texts() {
    const std::vector<Change>& all = page_.comparison.changes;
    auto changed =
        static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const Change& change) {
          return is_prose(change) && change.fact().key != "anmärkning";
        }));
    changed += count(Subject::section, Change::Kind::added);
    changed += count(Subject::section, Change::Kind::removed);
    if (changed == 0) return;
    list_.items.push_back(
        {fmt::format("{}: {}", out_.in({"Ändrade texter", "Changed texts"}), changed), {}});
  }

  const DiffPage& page_;
  Writer& out_;
  List list_;
};

}  // namespace

void append_summary(const DiffPage& page, Writer& out) {
  if (page.comparison.changes.size() >= worth_a_summary) Summary(page, out).build();
}

}  // namespace namndplan::report
