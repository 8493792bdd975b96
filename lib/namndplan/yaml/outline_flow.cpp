// Brackets: {key: value, …} and [value, …]. Here a comma separates, which Swedish decimals and
// prose run into: `{utfall: 84,8}` is two entries to YAML. Such an entry has no colon and is told
// apart.
#include "namndplan/base/utf8.h"
#include "namndplan/yaml/limits.h"
#include "namndplan/yaml/outline.h"
#include "namndplan/yaml/rules.h"

namespace namndplan::yaml {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "84" of "84,8", but not "Ökade med 8" of "Ökade med 8,6 procent".
bool is_number_start(std::string_view text) {
  return !text.empty() && is_digit(text.back()) &&
         text.find_first_not_of("+-0123456789 ") == std::string_view::npos;
}

}  // namespace

void Outline::flow() {
  started_ = true;
  std::size_t start = at_;
  if (!levels_.empty()) levels_.back().awaiting_value = false;
  std::vector<Bracket> open;
  do {
    if (done()) {
      report(rule::bracket, open.back().at, open.back().at + 1,
             text("{} stängs aldrig", "{} is never closed", open.back().open),
             text("sätt {} där den ska sluta", "put {} where it is to end",
                  open.back().open == '[' ? ']' : '}'));
      return stop();
    }
    if (at_ - start > max_flow_bytes) {
      report(rule::flow_too_long, start, start + 1,
             text("en klammer får rymma högst {} kB", "a bracket may hold at most {} kB",
                  max_flow_bytes / 1024),
             {"skriv innehållet på egna rader, utan klamrar",
              "write the content on lines of its own, without brackets"});
      return stop();
    }
    if (!flow_step(open, start)) return stop();
  } while (!open.empty());
  after_flow(start);
}

// One character, or one quoted text. False: reported, and the rest is unreadable.
bool Outline::flow_step(std::vector<Bracket>& open, std::size_t start) {
  char c = here();
  if (c == '[' || c == '{') {
    if (!open.empty() && open.back().entry == 0) open.back().entry = at_;
    if (!open.empty() && open.back().colon && open.back().value == 0) open.back().value = at_;
    open.push_back({c, at_});
    if (too_deep(open.size(), at_)) return false;
    ++at_;
    return true;
  }
  Bracket& bracket = open.back();
  if (c == '\n') return ++at_, flow_line_break(open);
  if (c == ' ' || c == '\t' || c == '\r') return ++at_, true;
  if (c == '#' && at_ > start && (blank_or_end(at_ - 1) || text_[at_ - 1] == '\n')) {
    comment(bracket.entry != 0 && bracket.entry_end + 1 == at_);
    at_ = end_of_line(at_);
    return true;
  }
  if (c == '#' && (std::string_view(",[]{}").find(text_[at_ - 1]) != std::string_view::npos ||
                   (bracket.colon && bracket.value == 0))) {
    return flow_hash();
  }
  if (c == ',') return ++at_, flow_entry_ends(bracket, at_ - 1);
  if (c == ']' || c == '}') {
    if (bracket.open != (c == ']' ? '[' : '{')) {
      Finding& finding =
          report(rule::bracket, at_, at_ + 1,
                 text("{} stänger inte {}", "{} does not close {}", c, bracket.open),
                 text("sätt {} här", "put {} here", bracket.open == '[' ? ']' : '}'));
      Place place{
          &source_,
          {static_cast<std::uint32_t>(bracket.at), static_cast<std::uint32_t>(bracket.at + 1)}};
      finding.related.push_back(related_at(place, {"öppnad här", "opened here"}));
      return false;
    }
    if (bracket.entry != 0 && !flow_entry_ends(bracket, at_)) return false;
    open.pop_back();
    ++at_;
    if (!open.empty()) open.back().entry_end = at_;
    return true;
  }
  bool token_start = bracket.entry == 0 || (bracket.colon && bracket.value == 0);
  if (bracket.entry == 0) bracket.entry = at_;
  if (c == ':' && (blank_or_end(at_ + 1) ||
                   std::string_view(",[]{}").find(text_[at_ + 1]) != std::string_view::npos)) {
    return flow_colon(bracket);
  }
  if (bracket.colon && bracket.value == 0) bracket.value = at_;
  if (token_start && c == ':') {
    report(rule::reserved_character, at_, at_ + 1,
           {"inom klamrar får ett värde inte börja med :",
            "inside brackets a value must not begin with :"},
           {"sätt det inom citattecken", "put it in quotes"});
    return false;
  }
  if (token_start && (c == '"' || c == '\'')) return flow_quoted(bracket);
  if (token_start && special_start(true)) return false;
  ++at_;
  bracket.entry_end = at_;
  return true;
}

// Directly behind a comma, bracket or colon: yaml-cpp reads a comment, other programs text.
bool Outline::flow_hash() {
  report(
      rule::reserved_character, at_, at_ + 1,
      text("`{}` följt av # kan läsas på två sätt: som en kommentar eller som text",
           "`{}` followed by # can be read in two ways: as a comment or as text", text_[at_ - 1]),
      {"sätt värdet inom citattecken om # hör till det; skriv annars ett blanksteg före #",
       "put the value in quotes if # belongs to it; else write a space before #"});
  return false;
}

bool Outline::flow_colon(Bracket& bracket) {
  if (bracket.colon) {
    report(rule::colon_in_text, at_, at_ + 1,
           {"ett andra kolon i samma värde läses som en ny nyckel",
            "a second colon in the same value is read as a new key"},
           {"sätt texten inom citattecken", "put the text in quotes"});
    return false;
  }
  bracket.colon = true;
  ++at_;
  bracket.entry_end = at_;
  return true;
}

bool Outline::flow_quoted(Bracket& bracket) {
  std::size_t begin = at_;
  if (!quoted(parent_column())) return false;
  bracket.entry_end = at_;
  std::size_t close = at_;
  skip_blanks();
  if (here() == ':' && !bracket.colon) return flow_colon(bracket);
  if (done() || line_ends(at_) || (here() == '#' && at_ > close) ||
      std::string_view(",]}").find(here()) != std::string_view::npos) {
    return true;
  }
  after_quoted(begin);
  return false;
}

// The next line belongs to the bracket when it is indented deeper than the key, or closes it.
bool Outline::flow_line_break(std::vector<Bracket>& open) {
  std::size_t begin = at_;
  line_start_ = begin;
  while (!done() && here() == ' ') ++at_;
  int column = static_cast<int>(at_ - begin);
  if (column == 0 && here() == '%') return directive(), false;
  if (line_ends(at_) || here() == '#' || here() == ']' || here() == '}') return true;
  if (column > parent_column() && (column > 0 || !marker_at(at_))) return true;
  const Bracket& bracket = open.back();
  Finding& finding = report(rule::bracket, bracket.at, bracket.at + 1,
                            text("{} stängs inte", "{} is not closed", bracket.open),
                            text("sätt {} där den ska sluta", "put {} where it is to end",
                                 bracket.open == '[' ? ']' : '}'));
  Place place{&source_, {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + 1)}};
  finding.related.push_back(related_at(place, {"här fortsätter filen som om klammern var stängd",
                                               "the file goes on here as if it were closed"}));
  return false;
}

// At a comma or a closing bracket. In a record an entry without a colon is never meant.
bool Outline::flow_entry_ends(Bracket& bracket, std::size_t end) {
  std::size_t begin = bracket.entry;
  if (begin == 0) {
    report(rule::reserved_character, end, end + 1,
           {"ett värde saknas före kommatecknet", "a value is missing before the comma"},
           {"ta bort kommatecknet", "remove the comma"});
    return false;
  }
  if (bracket.open == '{' && !bracket.colon) {
    std::string_view entry = text_.substr(begin, bracket.entry_end - begin);
    std::string_view before =
        text_.substr(bracket.last_value, bracket.last_end - bracket.last_value);
    if (begin < bracket.told_to) {
      // A later part of a text that has been reported.
    } else if (bracket.last_value != 0 && is_number_start(before) && is_digit(entry[0])) {
      report(rule::missing_colon, bracket.last_value, bracket.entry_end,
             text("inom {{…}} skiljer kommatecken värden åt, så `{},{}` läses som två",
                  "inside {{…}} a comma separates values, so `{},{}` is read as two",
                  shorten(before), shorten(entry)),
             text("skriv `{}.{}`, sätt talet inom citattecken, eller ge det en egen rad",
                  "write `{}.{}`, put the number in quotes, or give it a line of its own",
                  shorten(before), shorten(entry)));
    } else if (bracket.last_value != 0 && bracket.last_entry != 0 &&
               entry.find(':') == std::string_view::npos) {
      report_cut_text(bracket);
    } else {
      report(
          rule::missing_colon, begin, bracket.entry_end,
          text("`{}` har inget kolon: inom {{…}} skiljer kommatecken nycklar åt",
               "`{}` has no colon: inside {{…}} a comma separates keys", shorten(entry)),
          {"skriv `nyckel: värde`; är det text med kommatecken, sätt hela texten inom citattecken",
           "write `key: value`; if it is text with a comma, put the whole text in quotes"});
    }
  }
  if (bracket.colon) bracket.last_entry = bracket.entry;
  bracket.last_value = bracket.value;
  bracket.last_end = bracket.entry_end;
  bracket.entry = bracket.value = 0;
  bracket.colon = false;
  return true;
}

// `kommentar: Bra, men sent, tyvärr`: all of what a comma cut belongs to the key before it.
void Outline::report_cut_text(Bracket& bracket) {
  std::size_t end = bracket.entry_end;
  while (end < text_.size() && text_[end] == ',') {
    const std::size_t next = std::min(text_.find_first_of(",]}\n", end + 1), text_.size());
    if (text_.substr(end, next - end).find(": ") != std::string_view::npos) break;
    end = next;
  }
  bracket.told_to = end;
  const std::string_view key = trim(
      text_.substr(bracket.last_entry, text_.find(':', bracket.last_entry) - bracket.last_entry));
  const std::string_view whole = trim(text_.substr(bracket.last_value, end - bracket.last_value));
  report(rule::missing_colon, bracket.last_value, end,
         text("inom {{…}} skiljer kommatecken nycklar åt, så `{}` läses som flera",
              "inside {{…}} a comma separates keys, so `{}` is read as several", shorten(whole)),
         text("sätt hela texten inom citattecken: {}: {}", "put the whole text in quotes: {}: {}",
              shorten(key), in_quotes(shorten(whole))));
}

void Outline::after_flow(std::size_t start) {
  std::size_t close = at_;
  skip_blanks();
  if (levels_.empty()) ended_ = close;
  if (line_ends(at_)) return skip_line();
  if (here() == '#' && at_ > close) return skip_line();
  std::size_t end = end_of_line(at_);
  if (here() == ':') {
    report(rule::bad_key, at_, at_ + 1,
           {"en klammer kan inte vara nyckel", "a bracket cannot be a key"},
           {"en nyckel är ett enkelt ord", "a key is a simple word"});
  } else if (here() == ']' || here() == '}') {
    special_start(false);
  } else {
    report(rule::bracket, at_, end,
           text("texten `{}` står efter klammern", "the text `{}` follows the bracket",
                shorten(text_.substr(at_, end - at_))),
           text("sätt hela texten inom citattecken: {}", "put the whole text in quotes: {}",
                in_quotes(shorten(trim(text_.substr(start, end - start))))));
  }
  skip_line();
}

}  // namespace namndplan::yaml
