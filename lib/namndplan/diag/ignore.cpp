// A comment is cut into words from left to right. Whatever is wrong ends the reading of it with one
// finding at that word; a code that cannot be used leaves the others in force.
#include "namndplan/diag/ignore.h"

#include <algorithm>
#include <map>
#include <string>

#include "namndplan/base/suggest.h"
#include "namndplan/base/utf8.h"

namespace namndplan {
namespace {

constexpr std::string_view program_words[] = {"namndplan", "nämndplan"};
constexpr std::string_view verb = "bortse";

bool is_dash(std::string_view word) {
  return word == "–" || word == "—" || word == "-" || word == "--";
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// The rules by code and by name, in lower case.
using RulesByName = std::map<std::string, const Rule*>;

RulesByName by_name(std::span<const Rule* const> rules) {
  RulesByName out;
  for (const Rule* rule : rules) {
    out.emplace(lower(rule->code), rule);
    out.emplace(std::string(rule->name), rule);
  }
  return out;
}

bool looks_like_code(std::string_view word) {
  return word.size() > 2 && lower(word.substr(0, 2)) == "np" && word[2] >= '0' && word[2] <= '9';
}

class CommentReader {
 public:
  CommentReader(const IgnoreComment& comment, const RulesByName& rules, Findings& findings)
      : comment_(comment),
        rules_(rules),
        findings_(findings),
        text_(comment.place.source->text(comment.place.span)) {}

  // Nothing when the comment has no effect; why stands in the findings.
  std::optional<Ignore> read() {
    Ignore ignore;
    ignore.first_line = comment_.first_line;
    ignore.last_line = comment_.last_line;
    at_ = text_.find(':') + 1;
    std::string_view word = next();
    if (lower(word) != verb) {
      return malformed(word, text("`bortse` väntas här, inte `{}`",
                                  "`bortse` is expected here, not `{}`", shorten(word)));
    }
    word = next();
    if (lower(word) == "från") word = next();
    if (word.empty() || is_dash(word)) {
      return malformed(word, text("koden saknas", "the code is missing"));
    }
    // The first word is meant as a code, whatever it looks like, and so is one after a comma or
    // `och`.
    for (bool meant = true; !word.empty() && (meant || after_comma_ || is_code(word));
         word = next()) {
      meant = lower(word) == "och";
      if (!meant) add_code(ignore, word);
    }
    if (lower(word) == "till") {
      if (!read_until(ignore)) return {};
      word = next();
    }
    if (!word.empty() && !is_dash(word)) {
      return malformed(word, text("ett tankstreck väntas före motivet, inte `{}`",
                                  "a dash is expected before the reason, not `{}`", shorten(word)));
    }
    if (trim(text_.substr(std::min(at_, text_.size()))).empty()) {
      findings_.add(
          rule::ignore_no_reason, comment_.place,
          {"undantaget saknar motiv och har ingen verkan",
           "the exception has no reason and no effect"},
          {"skriv ` – ` och motivet sist på raden", "write ` – ` and the reason at the end"});
      return {};
    }
    return ignore;
  }

 private:
  // The next word; blanks and commas part them. Empty at the end.
  std::string_view next() {
    after_comma_ = false;
    for (; at_ < text_.size() && (is_blank(text_[at_]) || text_[at_] == ','); ++at_) {
      after_comma_ = after_comma_ || text_[at_] == ',';
    }
    begin_ = at_;
    while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != ',') ++at_;
    return text_.substr(begin_, at_ - begin_);
  }

  bool is_code(std::string_view word) const {
    return looks_like_code(word) || lower(word) == "och" || rules_.count(lower(word)) > 0;
  }

  // Where `word`, the latest one, stands; the whole comment when it is empty.
  Place place_of(std::string_view word) const {
    if (word.empty()) return comment_.place;
    const auto begin = comment_.place.span.begin + static_cast<std::uint32_t>(begin_);
    return {comment_.place.source, {begin, begin + static_cast<std::uint32_t>(word.size())}};
  }

  std::nullopt_t malformed(std::string_view word, Text message) {
    findings_.add(rule::ignore_malformed, place_of(word), std::move(message),
                  {"skriv `# namndplan: bortse NP301 – motiv`",
                   "write `# namndplan: bortse NP301 – reason`"});
    return std::nullopt;
  }

  void add_code(Ignore& ignore, std::string_view word) {
    const auto found = rules_.find(lower(word));
    if (found == rules_.end()) return unknown(word);
    const Rule& rule = *found->second;
    const auto own = rule::ignore_rules();
    if (is_firm(rule) || std::find(own.begin(), own.end(), &rule) != own.end()) {
      findings_.add(rule::ignore_not_allowed, place_of(word),
                    text("{} går inte att bortse från", "{} cannot be disregarded", rule.code),
                    {"rätta felet och ta bort undantaget", "fix the error, remove the exception"});
      return;
    }
    ignore.codes.push_back({&rule, place_of(word)});
  }

  void unknown(std::string_view word) {
    const std::string_view meant = suggestion(word);
    findings_.add(rule::ignore_unknown_code, place_of(word),
                  text("det finns ingen regel `{}`", "there is no rule `{}`", shorten(word)),
                  meant.empty() ? Text{"`namndplan rules` räknar upp alla regler",
                                       "`namndplan rules` lists all rules"}
                                : text("menade du `{}`?", "did you mean `{}`?", meant));
  }

  // Only so many: a file may hold nothing but misprints.
  std::string_view suggestion(std::string_view word) const {
    constexpr std::size_t most = 100;
    if (findings_.all().size() >= most) return {};
    std::vector<std::string_view> names;
    for (const auto& [name, rule] : rules_) {
      names.push_back(rule->code);
      names.push_back(rule->name);
    }
    return nearest(word, names);
  }

  bool read_until(Ignore& ignore) {
    const std::string_view word = next();
    const Reading<Date> date = read_date(word);
    ignore.until = date.value;
    if (date) return true;
    if (word.empty() || is_dash(word)) {
      malformed(word, text("en dag väntas efter `till`", "a day is expected after `till`"));
      return false;
    }
    findings_.add(rule::ignore_malformed, place_of(word),
                  Text{fmt::format("`{}` {}", shorten(word), date.refusal.problem.sv),
                       fmt::format("`{}` {}", shorten(word), date.refusal.problem.en)},
                  date.refusal.advice);
    return false;
  }

  const IgnoreComment& comment_;
  const RulesByName& rules_;
  Findings& findings_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;     // of the latest word
  bool after_comma_ = false;  // as the latest word is
};

}  // namespace

bool is_firm(const Rule& rule) {
  return rule.code.starts_with("NP0") && rule.severity == Severity::error;
}

bool is_ignore_comment(std::string_view comment) {
  const auto skip_blanks = [&] {
    comment.remove_prefix(std::min(comment.find_first_not_of(" \t"), comment.size()));
  };
  skip_blanks();
  for (const std::string_view word : program_words) {
    if (!comment.starts_with(word)) continue;
    comment.remove_prefix(word.size());
    skip_blanks();
    if (!comment.starts_with(':')) return false;
    if (word == program_words[0]) return true;
    // With ä the word is Swedish, and what follows may be anything.
    comment.remove_prefix(1);
    skip_blanks();
    return lower(comment.substr(0, verb.size())) == verb;
  }
  return false;
}

std::vector<Ignore> read_ignores(std::span<const IgnoreComment> comments,
                                 std::span<const Rule* const> rules, Findings& findings) {
  std::vector<Ignore> out;
  if (comments.empty()) return out;
  const RulesByName names = by_name(rules);
  for (const IgnoreComment& comment : comments) {
    std::optional<Ignore> ignore = CommentReader(comment, names, findings).read();
    if (ignore) out.push_back(std::move(*ignore));
  }
  return out;
}

}  // namespace namndplan
