// Findings and ignores are both walked in the order of their lines. The lines of two ignores are
// apart or one holds the other, as entries do, so a stack for each rule has on top the innermost
// ignore that may cover a finding; the walk is linear however many there are of either.
#include "namndplan/diag/judge.h"

#include <algorithm>
#include <utility>

namespace namndplan {
namespace {

// One code of one ignore.
struct Cover {
  int first_line, last_line;
  const Ignore* ignore;
  const Ignore::Code* code;
  bool used = false;
};

class Covers {
 public:
  Covers(const std::vector<Ignore>& ignores, std::optional<Date> today) : today_(today) {
    for (const Ignore& ignore : ignores) {
      for (const Ignore::Code& code : ignore.codes) {
        covers_.push_back({ignore.first_line, ignore.last_line, &ignore, &code});
      }
    }
    std::stable_sort(covers_.begin(), covers_.end(), [](const Cover& a, const Cover& b) {
      return std::pair(a.first_line, b.last_line) < std::pair(b.first_line, a.last_line);
    });
  }

  // Whether the finding is covered; one that has run out is told in the finding. Findings are asked
  // for in the order of their lines.
  bool take(Finding& finding) {
    if (!finding.has_position || covers_.empty()) return false;
    const int line = finding.begin.line;
    for (; next_ < covers_.size() && covers_[next_].first_line <= line; ++next_) {
      Cover& cover = covers_[next_];
      Stack& stack = (has_run_out(cover) ? run_out_ : active_)[cover.code->rule];
      drop_before(stack, cover.first_line);
      stack.push_back(&cover);
    }
    if (Cover* cover = top(active_, finding)) return cover->used = true;
    if (Cover* cover = top(run_out_, finding)) {
      cover->used = true;
      finding.related.push_back(related_at(
          cover->code->place, text("undantaget gällde till {}", "the exception held until {}",
                                   cover->ignore->until->iso())));
    }
    return false;
  }

  void report_unused(Findings& findings) const {
    for (const Cover& cover : covers_) {
      if (cover.used) continue;
      findings.add(rule::ignore_unused, cover.code->place,
                   text("inget fynd {} att bortse från här", "no finding {} to disregard here",
                        cover.code->rule->code),
                   {"ta bort undantaget, eller flytta det till raden ovanför den som fyndet gäller",
                    "remove the exception, or move it to the line above the finding's"});
    }
  }

 private:
  using Stack = std::vector<Cover*>;
  using Stacks = std::map<const Rule*, Stack>;

  bool has_run_out(const Cover& cover) const {
    return today_ && cover.ignore->until && *cover.ignore->until < *today_;
  }
  static void drop_before(Stack& stack, int line) {
    while (!stack.empty() && stack.back()->last_line < line) stack.pop_back();
  }
  static Cover* top(Stacks& stacks, const Finding& finding) {
    const auto found = stacks.find(finding.rule);
    if (found == stacks.end()) return nullptr;
    drop_before(found->second, finding.begin.line);
    return found->second.empty() ? nullptr : found->second.back();
  }

  std::optional<Date> today_;
  std::vector<Cover> covers_;
  std::size_t next_ = 0;
  Stacks active_, run_out_;
};

// The severity that the command line gives, if it does not want the finding ignored.
void settle(Finding finding, const Policy& policy, Judged& out) {
  if (const auto asked = policy.severities.find(finding.rule); asked != policy.severities.end()) {
    if (!asked->second) return void(++out.ignored);
    finding.graded = asked->second;
  } else if (finding.rule->profile > policy.profile) {
    return void(++out.left_out);
  }
  ++out.counts[static_cast<std::size_t>(finding.severity())];
  out.findings.push_back(std::move(finding));
}

// Findings beyond what is kept are only numbers; no comment or baseline can speak of them.
void count_overflow(const Findings& found, Judged& out) {
  for (const Severity severity : {Severity::note, Severity::warning, Severity::error}) {
    const auto kept = std::count_if(found.all().begin(), found.all().end(),
                                    [&](const Finding& f) { return f.severity() == severity; });
    out.counts[static_cast<std::size_t>(severity)] +=
        found.count(severity) - static_cast<std::size_t>(kept);
  }
}

}  // namespace

Judged judge(const Findings& found, std::span<const IgnoreComment> comments, bool complete,
             const Policy& policy) {
  Judged out;
  Findings about_ignores;
  if (policy.keep_all) about_ignores.keep_all();
  std::vector<Ignore> ignores;
  if (policy.ignores) ignores = read_ignores(comments, policy.rules, about_ignores);
  Covers covers(ignores, policy.today);
  for (const Finding& kept : found.all()) {
    Finding finding = kept;
    if (covers.take(finding)) {
      ++out.ignored;
    } else {
      settle(std::move(finding), policy, out);
    }
  }
  if (complete && !found.any_full()) covers.report_unused(about_ignores);
  for (const Finding& finding : about_ignores.all()) settle(finding, policy, out);
  std::stable_sort(out.findings.begin(), out.findings.end());
  count_overflow(found, out);
  count_overflow(about_ignores, out);
  return out;
}

void add_to(Judged& judged, std::vector<Finding> findings, const Policy& policy) {
  if (findings.empty()) return;
  for (Finding& finding : findings) settle(std::move(finding), policy, judged);
  std::stable_sort(judged.findings.begin(), judged.findings.end());
}

void take_known(Judged& judged, Baseline& baseline) {
  std::erase_if(judged.findings, [&](const Finding& finding) {
    if (!baseline.take(finding) || is_firm(*finding.rule)) return false;
    ++judged.known;
    --judged.counts[static_cast<std::size_t>(finding.severity())];
    return true;
  });
}

}  // namespace namndplan
