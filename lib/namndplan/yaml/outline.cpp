// Lines and blocks: indentation, dashes, keys. A line is placed among the open levels by its column
// (enter_line), then its dashes, key and value are walked from left to right. Errors that only
// concern their own line are reported and the scan goes on below; those that make the rest
// unreadable (an unclosed quote, a broken indentation) stop it.
#include "namndplan/yaml/outline.h"

#include "namndplan/base/characters.h"
#include "namndplan/base/utf8.h"
#include "namndplan/yaml/limits.h"
#include "namndplan/yaml/prescan.h"
#include "namndplan/yaml/rules.h"

namespace namndplan::yaml {
bool check_outline(const Source& source, Findings& findings) {
  return Outline(source, findings).run();
}

Outline::Outline(const Source& source, Findings& findings)
    : source_(source), findings_(findings), text_(source.text()) {
  if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
}

bool Outline::run() {
  while (!stopped_ && !done()) line();
  if (!started_ && !failed_) {
    report(rule::empty_file, 0, 0, {"filen har inget innehåll", "the file has no content"},
           {"skriv en plan, eller ta bort filen", "write a plan, or remove the file"});
  }
  return !failed_;
}

bool Outline::line_ends(std::size_t at) const {
  return at >= text_.size() || text_[at] == '\n' ||
         (text_[at] == '\r' && at + 1 < text_.size() && text_[at + 1] == '\n');
}

bool Outline::blank_or_end(std::size_t at) const {
  return line_ends(at) || text_[at] == ' ' || text_[at] == '\t';
}

std::size_t Outline::end_of_line(std::size_t at) const {
  std::size_t end = text_.find('\n', at);
  if (end == std::string_view::npos) end = text_.size();
  if (end > at && text_[end - 1] == '\r') --end;
  return end;
}

void Outline::skip_blanks() {
  while (!done() && (here() == ' ' || here() == '\t')) ++at_;
}

void Outline::skip_line() {
  std::size_t end = text_.find('\n', at_);
  at_ = end == std::string_view::npos ? text_.size() : end + 1;
}

int Outline::column_of(std::size_t at) const { return static_cast<int>(at - line_start_); }

Finding& Outline::report(const Rule& rule, std::size_t begin, std::size_t end, Text message,
                         Text advice) {
  if (rule.severity == Severity::error) failed_ = true;
  Place place{&source_, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
  return findings_.add(rule, place, std::move(message), std::move(advice));
}

bool Outline::too_deep(std::size_t extra, std::size_t at) {
  if (levels_.size() + extra <= static_cast<std::size_t>(max_depth)) return false;
  report(rule::too_deep, at, at + 1,
         text("här ligger fler än {} nivåer i varandra", "more than {} levels are nested here",
              max_depth),
         {"en plan behöver högst ett tiotal nivåer; kontrollera indrag och klamrar",
          "a plan needs some ten levels; check indentation and brackets"});
  stop();
  return true;
}

void Outline::line() {
  line_start_ = at_;
  if (at_ == 0 && text_.starts_with(byte_order_mark)) line_start_ = at_ = byte_order_mark.size();
  while (!done() && here() == ' ') ++at_;
  int column = column_of(at_);
  if (here() == '\t') {
    std::size_t tab = at_;
    skip_blanks();
    if (!line_ends(at_) && here() != '#' && !(in_plain_ && column > plain_column_)) {
      report(
          rule::indentation, tab, tab + 1,
          {"raden är indragen med TAB", "the line is indented with a TAB"},
          {"dra in med blanksteg, två för varje nivå", "indent with spaces, two for each level"});
      return stop();
    }
  }
  if (text_.substr(at_).starts_with(no_break_space)) {
    report(rule::indentation, at_, at_ + no_break_space.size(),
           {"raden är indragen med ett hårt blanksteg (U+00A0)",
            "the line is indented with a no-break space (U+00A0)"},
           {"ersätt det med vanliga blanksteg", "replace it with ordinary spaces"});
    return stop();
  }
  if (line_ends(at_)) return skip_line();
  if (here() == '#') {
    in_plain_ = false;
    return skip_line();
  }
  if (column == 0 && marker_line()) return;
  if (ended_ != 0) return after_the_end();
  if (skip_deeper_than_ >= 0 && column > skip_deeper_than_) return skip_line();
  skip_deeper_than_ = -1;
  if (in_plain_ && column > plain_column_) return continuation_line();
  in_plain_ = false;
  bool dash = here() == '-' && blank_or_end(at_ + 1);
  if (!enter_line(column, dash)) return stop();
  last_item_ = at_;
  started_ = true;
  if (dash) return dashes(column);
  item(column, false);
}

// "---" or "..." at the beginning of a line.
bool Outline::marker_at(std::size_t at) const {
  std::string_view rest = text_.substr(at);
  return (rest.starts_with("---") || rest.starts_with("...")) && blank_or_end(at + 3);
}

void Outline::directive() {
  std::string_view rest = text_.substr(at_);
  report(rule::directive, at_, end_of_line(at_),
         {"en rad får inte börja med %: YAML läser den som ett direktiv och tappar den",
          "a line must not begin with %: YAML reads it as a directive and drops it"},
         rest.starts_with("%YAML") || rest.starts_with("%TAG")
             ? Text{"ta bort raden; planfiler behöver inga direktiv",
                    "remove the line; plan files need no directives"}
             : Text{"dra in raden; börjar ett värde där, sätt värdet inom citattecken",
                    "indent the line; if a value begins there, put the value in quotes"});
  skip_line();
}

// "---", "..." and "%" at the beginning of a line. True when the line is dealt with.
bool Outline::marker_line() {
  if (here() == '%') return directive(), true;
  if (!marker_at(at_)) return false;
  bool start = here() == '-';
  if (start && (started_ || marker_seen_)) {
    report(rule::second_document, at_, end_of_line(at_),
           {"här börjar ett andra dokument; bara ett läses ur en fil",
            "a second document begins here; only one is read from a file"},
           {"lägg det andra dokumentet i en egen fil", "put the second document in its own file"});
    stop();
    return true;
  }
  marker_seen_ = marker_seen_ || start;
  if (!start) ended_ = at_ + 3;
  in_plain_ = false;
  at_ += 3;
  skip_blanks();
  if (!line_ends(at_) && here() != '#') {
    report(rule::yaml_syntax, at_, end_of_line(at_),
           {"text på samma rad som dokumentets start- eller slutmarkering",
            "text on the same line as the document's start or end marker"},
           {"börja texten på en ny rad", "begin the text on a new line"});
  }
  skip_line();
  return true;
}

// Text on a line below "...", or below the bracket that closes the whole document: YAML reads none
// of it.
void Outline::after_the_end() {
  std::size_t end = end_of_line(at_);
  if (text_[ended_ - 1] == '.') {
    Finding& finding =
        report(rule::second_document, at_, end,
               {"raden `...` ovanför avslutar dokumentet, så det som följer läses inte",
                "the line `...` above ends the document, so what follows is not read"},
               {"ta bort raden `...` om det som följer hör till dokumentet; ta annars bort det",
                "remove the line `...` if what follows belongs to the document; otherwise remove "
                "what follows"});
    refer(finding, ended_ - 3, {"här slutar dokumentet", "the document ends here"});
  } else {
    Finding& finding =
        report(rule::bracket, at_, end,
               text("{} ovanför stänger hela dokumentet, så det som följer läses inte",
                    "the {} above closes the whole document, so what follows is not read",
                    text_[ended_ - 1]),
               {"skriv dokumentet utan klamrar runt om, en nyckel på varje rad",
                "write the document without brackets around it, one key on each line"});
    refer(finding, ended_ - 1, {"här slutar dokumentet", "the document ends here"});
  }
  stop();
}

// A line that goes on with the plain text of the line above.
void Outline::continuation_line() {
  std::size_t begin = at_;
  std::size_t end = end_of_line(at_);
  for (; at_ < end; ++at_) {
    if (here() == '#' && (text_[at_ - 1] == ' ' || text_[at_ - 1] == '\t')) {
      comment(true);
      in_plain_ = false;
      break;
    }
    if (here() != ':' || !blank_or_end(at_ + 1)) continue;
    std::size_t plain_end = end_of_line(plain_begin_);
    if (key_without_blank(text_.substr(plain_begin_, plain_end - plain_begin_))) {
      missing_colon(plain_begin_, plain_end);
      return stop();
    }
    misplaced(
        begin, at_ + 1,
        text("raden är indragen under ett värde, så `{}:` blir en del av värdet ovanför",
             "the line is indented under a value, so `{}:` becomes part of the value above",
             shorten(text_.substr(begin, at_ - begin))),
        {"dra in raden lika långt som nyckeln den hör ihop med, eller rätta raden ovanför; om det "
         "är text, sätt den inom citattecken",
         "indent the line as far as the key it belongs with, or fix the line above; if it is "
         "text, put it in quotes"},
        plain_begin_, {"värdet ovanför", "the value above"});
    return stop();
  }
  skip_line();
}

// Finds the level that the line's column belongs to.
bool Outline::enter_line(int column, bool dash) {
  bool popped = false;
  while (!levels_.empty() && levels_.back().column > column) {
    closed_begin_ = levels_.back().begin;
    levels_.pop_back();
    popped = true;
  }
  if (levels_.empty()) {
    if (!popped) return true;  // the first line of the document
    report(rule::indentation, line_start_, at_ + 1,
           {"raden börjar längre till vänster än dokumentets första rad",
            "the line begins further to the left than the document's first line"},
           {"dra in raden lika långt som raderna ovanför",
            "indent the line as far as the lines above"});
    return false;
  }
  return enter_level(column, dash, popped);
}

bool Outline::enter_level(int column, bool dash, bool popped) {
  Level& top = levels_.back();
  if (column > top.column) {
    if (top.awaiting_value && !popped) return true;
    Text advice{"dra in raden lika långt som de andra raderna i samma post",
                "indent the line as far as the other lines of the same record"};
    if (!popped) {
      misplaced(line_start_, at_ + 1,
                {"raden är indragen längre än raden ovanför, som redan har sitt värde",
                 "the line is indented further than the line above, which has its value already"},
                std::move(advice), last_item_, {"raden ovanför", "the line above"});
      return false;
    }
    Finding& finding = report(rule::indentation, line_start_, at_ + 1,
                              {"radens indrag stämmer inte med någon rad ovanför",
                               "the line's indentation matches no line above"},
                              std::move(advice));
    refer(finding, last_item_, {"raden ovanför", "the line above"});
    refer(finding, closed_begin_,
          {"här började det som raden avslutar", "here began what the line ends"});
    return false;
  }
  if (dash && !top.sequence && !top.awaiting_value) {
    misplaced(
        at_, at_ + 1,
        {"en listpunkt står där en nyckel väntas", "a list item appears where a key is expected"},
        {"skriv `- ` framför postens första rad, eller rätta indraget",
         "write `- ` before the record's first line, or fix the indentation"},
        top.begin,
        {"posten börjar här, utan bindestreck", "the record begins here, without a hyphen"});
    return false;
  }
  if (!dash && top.sequence) {  // a list at its key's own indentation ends here
    std::size_t list = top.begin;
    levels_.pop_back();
    if (levels_.empty() || levels_.back().column != column) {
      misplaced(at_, at_ + 1, {"en listpunkt väntas här", "a list item is expected here"},
                {"börja raden med `- `, eller dra in den så att den hör till punkten ovanför",
                 "begin the line with `- `, or indent it so that it belongs to the item above"},
                list, {"listan börjar här", "the list begins here"});
      return false;
    }
  }
  return true;
}

// One or more "- " at the beginning of a line.
void Outline::dashes(int column) {
  for (;;) {
    bool open = !levels_.empty() && levels_.back().sequence && levels_.back().column == column;
    if (!open) {
      if (!levels_.empty()) levels_.back().awaiting_value = false;
      levels_.push_back({column, true, true, at_});
      if (too_deep(0, at_)) return;
    }
    levels_.back().awaiting_value = true;
    ++at_;
    skip_blanks();
    if (line_ends(at_)) return skip_line();
    if (here() == '#') return comment(false), skip_line();
    column = column_of(at_);
    if (here() != '-' || !blank_or_end(at_ + 1)) break;
  }
  item(column, true);
}

// A key with its value, or a value, at `column`; `in_line` when dashes stand before it.
void Outline::item(int column, bool in_line) {
  char c = here();
  if (c == '?' && blank_or_end(at_ + 1)) return explicit_key(column);
  if (c == ':' && blank_or_end(at_ + 1)) {
    if (explicit_key_ && !levels_.empty() && levels_.back().column == column) {
      explicit_key_ = false;
      return key_found(column, at_, at_);
    }
    report(rule::bad_key, at_, at_ + 1,
           {"nyckeln före kolon saknas", "the key before the colon is missing"},
           {"skriv `nyckel: värde`", "write `key: value`"});
    return skip_line();
  }
  if (c == '"' || c == '\'') return quoted_item(column, in_line);
  bool value_expected =
      in_line || (!levels_.empty() && levels_.back().awaiting_value && column > parent_column());
  if (c == '[' || c == '{') {
    if (value_expected || levels_.empty()) return flow();
    report(rule::bad_key, at_, at_ + 1,
           {"en klammer kan inte vara nyckel", "a bracket cannot be a key"},
           {"en nyckel är ett enkelt ord", "a key is a simple word"});
    skip_deeper_than_ = column;
    return skip_line();
  }
  if ((c == '|' || c == '>') && value_expected) return block_scalar();
  if (c == '|' || c == '>') {
    report(rule::bad_key, at_, at_ + 1,
           text("en nyckel får inte börja med {}", "a key must not begin with {}", c),
           {"en nyckel är ett enkelt ord", "a key is a simple word"});
    skip_deeper_than_ = column;
    return skip_line();
  }
  if (special_start(false)) {
    skip_deeper_than_ = column;
    return skip_line();
  }
  plain_item(column, in_line);
}

// The size of a bullet, as word processors have them, that begins an item with keys or stands
// before one.
std::size_t Outline::bullet_at(std::size_t at) const {
  for (const std::string_view bullet : {"•", "·", "▪", "●", "◦", "‣"}) {
    const std::string_view rest = text_.substr(at);
    if (rest.starts_with(bullet) && rest.substr(bullet.size()).starts_with(' ')) {
      return bullet.size();
    }
  }
  return 0;
}

void Outline::plain_item(int column, bool in_line) {
  std::size_t begin = at_;
  std::size_t end = end_of_line(at_);
  std::size_t at = begin;
  if (const std::size_t bullet = bullet_at(begin); bullet > 0) {
    report(rule::missing_colon, begin, begin + bullet,
           text("{} är inget listtecken i YAML", "{} does not make a list item in YAML",
                text_.substr(begin, bullet)),
           text("skriv `- ` i stället för {}", "write `- ` instead of {}",
                text_.substr(begin, bullet)));
    started_ = true;
    skip_deeper_than_ = column;
    return skip_line();
  }
  for (; at < end; ++at) {
    if (text_[at] == ':' && blank_or_end(at + 1)) return key_found(column, begin, at);
    if (text_[at] == '#' && at > begin && (text_[at - 1] == ' ' || text_[at - 1] == '\t')) break;
  }
  bool value = in_line || (!levels_.empty() && levels_.back().awaiting_value &&
                           column > levels_.back().column);
  if (!value) return missing_colon(begin, at);
  plain_value();
}

void Outline::missing_colon(std::size_t begin, std::size_t end) {
  while (end > begin + 1 && (text_[end - 1] == ' ' || text_[end - 1] == '\t')) --end;
  std::string_view line = text_.substr(begin, end - begin);
  std::size_t colon = line.find(':');
  Text advice = levels_.empty()
                    ? Text{"skriv `nyckel: värde`", "write `key: value`"}
                    : Text{
                          "går texten ovanför vidare här, dra in raden mer än dess nyckel; är det "
                          "en egen nyckel, skriv `nyckel: värde`",
                          "if the text above goes on here, indent the line deeper than its key; "
                          "if it is a key of its own, write `key: value`"};
  if (colon != std::string_view::npos && line.substr(colon + 1).starts_with(no_break_space)) {
    begin += colon;
    advice = {"efter kolon står ett hårt blanksteg (U+00A0); ersätt det med ett vanligt",
              "a no-break space (U+00A0) follows the colon; replace it with an ordinary one"};
  } else if (colon != std::string_view::npos) {
    begin += colon;
    advice = {"det fattas ett blanksteg efter kolon", "a space is missing after the colon"};
  } else if (line.starts_with(en_dash)) {
    advice = {"en listpunkt börjar med bindestreck och blanksteg, `- `, inte med tankstreck",
              "a list item begins with a hyphen and a space, `- `, not with a dash"};
  } else if (line.starts_with('-')) {
    advice = {"det fattas ett blanksteg efter bindestrecket",
              "a space is missing after the hyphen"};
  }
  report(rule::missing_colon, begin, end,
         text("raden `{}` har ingen nyckel med kolon", "the line `{}` has no key with a colon",
              shorten(line)),
         advice);
  started_ = true;
  skip_deeper_than_ = column_of(line_start_ + text_.substr(line_start_).find_first_not_of(' '));
  at_ = end;
  skip_line();
}

void Outline::explicit_key(int column) {
  std::size_t begin = at_;
  ++at_;
  skip_blanks();
  bool simple =
      !line_ends(at_) && std::string_view("[{|>-\"'&*!?:").find(here()) == std::string_view::npos;
  for (std::size_t at = at_; simple && !line_ends(at); ++at) {
    simple = text_[at] != ':' || !blank_or_end(at + 1);
  }
  if (!simple) {
    report(rule::bad_key, begin, end_of_line(begin),
           {"en nyckel är ett enkelt ord", "a key is a simple word"},
           {"skriv `nyckel: värde`", "write `key: value`"});
    return skip_line();
  }
  bool open = !levels_.empty() && !levels_.back().sequence && levels_.back().column == column;
  if (!open) {
    if (!levels_.empty()) levels_.back().awaiting_value = false;
    levels_.push_back({column, false, false, begin});
    if (too_deep(0, begin)) return;
  }
  explicit_key_ = true;
  skip_line();
}

// Text that was meant as a key with its value: `titel:Plan`, or a no-break space after the colon.
bool Outline::key_without_blank(std::string_view plain) const {
  std::size_t colon = plain.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  return plain.find_first_of(" \t\"'#") > colon && !plain.substr(colon).starts_with("://");
}

// An indentation that does not fit, with the line that it is compared with.
void Outline::misplaced(std::size_t begin, std::size_t end, Text message, Text advice,
                        std::size_t other, Text about_other) {
  Finding& finding = report(rule::indentation, begin, end, std::move(message), std::move(advice));
  refer(finding, other, std::move(about_other));
}

void Outline::refer(Finding& finding, std::size_t at, Text message) {
  Place place{&source_, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)}};
  finding.related.push_back(related_at(place, std::move(message)));
}

// A key at [begin, colon): opens its map if it is the first, and goes on to its value.
void Outline::key_found(int column, std::size_t begin, std::size_t colon) {
  if (text_.substr(begin).starts_with(en_dash)) {
    report(rule::bad_key, begin, begin + en_dash.size(),
           {"ett tankstreck inleder ingen listpunkt", "a dash does not begin a list item"},
           {"skriv bindestreck och blanksteg, `- `", "write a hyphen and a space, `- `"});
    skip_deeper_than_ = column;
    at_ = colon;
    return skip_line();
  }
  bool open = !levels_.empty() && !levels_.back().sequence && levels_.back().column == column;
  if (!open) {
    if (!levels_.empty()) levels_.back().awaiting_value = false;
    levels_.push_back({column, false, true, begin});
    if (too_deep(0, begin)) return;
  }
  levels_.back().awaiting_value = true;
  at_ = colon + 1;
  value_after_key(begin);
}

void Outline::value_after_key(std::size_t) {
  skip_blanks();
  if (line_ends(at_)) return skip_line();
  if (here() == '#') {
    comment(false);
    return skip_line();
  }
  levels_.back().awaiting_value = false;
  char c = here();
  if (c == '-' && blank_or_end(at_ + 1)) {
    report(rule::reserved_character, at_, at_ + 1,
           {"ett ensamt bindestreck är inget värde", "a lone hyphen is no value"},
           {"lämna värdet tomt, eller skriv `svar saknas` eller `mäts ej`; en lista börjar på en "
            "ny rad",
            "leave the value empty, or write `svar saknas` or `mäts ej`; a list begins on a new "
            "line"});
    skip_deeper_than_ = levels_.back().column;
    return skip_line();
  }
  if (c == '[' || c == '{') return flow();
  if (c == '|' || c == '>') return block_scalar();
  if (c == '"' || c == '\'') {
    std::size_t open = at_;
    if (quoted(parent_column())) after_quoted(open);
    return;
  }
  if (special_start(false)) {
    skip_deeper_than_ = levels_.back().column;
    return skip_line();
  }
  plain_value();
}

}  // namespace namndplan::yaml
