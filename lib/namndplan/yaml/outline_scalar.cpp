// Scalars: plain text, quotes with their escapes, block texts, comments.
#include <string>

#include "namndplan/base/utf8.h"
#include "namndplan/yaml/outline.h"
#include "namndplan/yaml/rules.h"

namespace namndplan::yaml {
namespace {

struct Special {
  char character;
  const Rule& rule;
  FixedText message;
  FixedText advice;
};

// Characters that mean something to YAML at the beginning of a value.
const Special specials[] = {
    {'&',
     rule::anchor_or_alias,
     {"& inleder ett ankare, som inte används i planfiler",
      "& begins an anchor, which plan files do not use"},
     {"ta bort &-ordet; hör & till en text, sätt den inom citattecken",
      "remove the & word; if & belongs to a text, put it in quotes"}},
    {'*',
     rule::anchor_or_alias,
     {"* inleder ett alias, som inte används i planfiler",
      "* begins an alias, which plan files do not use"},
     {"sätt texten inom citattecken", "put the text in quotes"}},
    {'!',
     rule::tag,
     {"! inleder en tagg, som inte används i planfiler",
      "! begins a tag, which plan files do not use"},
     {"ta bort !-ordet; hör ! till en text, sätt den inom citattecken",
      "remove the ! word; if ! belongs to a text, put it in quotes"}},
    {'%',
     rule::reserved_character,
     {"ett värde får inte börja med %", "a value must not begin with %"},
     {"sätt texten inom citattecken", "put the text in quotes"}},
    {'@',
     rule::reserved_character,
     {"ett värde får inte börja med @", "a value must not begin with @"},
     {"sätt texten inom citattecken", "put the text in quotes"}},
    {'`',
     rule::reserved_character,
     {"ett värde får inte börja med `", "a value must not begin with `"},
     {"sätt texten inom citattecken", "put the text in quotes"}},
    {',',
     rule::reserved_character,
     {"ett kommatecken står ensamt", "a comma has nothing before or after it"},
     {"ta bort kommatecknet, eller sätt texten inom citattecken",
      "remove the comma, or put the text in quotes"}},
    {']',
     rule::bracket,
     {"] stänger en lista som inte är öppnad", "] closes a list that is not open"},
     {"ta bort klammern", "remove the bracket"}},
    {'}',
     rule::bracket,
     {"} stänger en post som inte är öppnad", "} closes a record that is not open"},
     {"ta bort klammern", "remove the bracket"}},
};

struct Escape {
  char letter;
  int digits;          // hexadecimal digits that follow
  char32_t character;  // when there are none
};

constexpr Escape escapes[] = {
    {'0', 0, 0},    {'a', 0, 7},    {'b', 0, 8},      {'t', 0, 9},      {'\t', 0, 9},
    {'n', 0, 10},   {'v', 0, 11},   {'f', 0, 12},     {'r', 0, 13},     {'e', 0, 27},
    {' ', 0, ' '},  {'"', 0, '"'},  {'\'', 0, '\''},  {'/', 0, '/'},    {'\\', 0, '\\'},
    {'N', 0, 0x85}, {'_', 0, 0xA0}, {'L', 0, 0x2028}, {'P', 0, 0x2029}, {'x', 2, 0},
    {'u', 4, 0},    {'U', 8, 0},
};

// The value of `digits` hexadecimal digits, or 0xFFFFFFFF.
char32_t hexadecimal(std::string_view digits, std::size_t wanted) {
  char32_t value = 0;
  if (digits.size() < wanted) return 0xFFFFFFFF;
  for (char c : digits.substr(0, wanted)) {
    int digit = c >= '0' && c <= '9'   ? c - '0'
                : c >= 'a' && c <= 'f' ? c - 'a' + 10
                : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                       : -1;
    if (digit < 0) return 0xFFFFFFFF;
    value = value * 16 + static_cast<char32_t>(digit);
  }
  return value;
}

}  // namespace

// A character that cannot begin a plain value; reported.
bool Outline::special_start(bool in_brackets) {
  for (const Special& special : specials) {
    if (here() != special.character) continue;
    started_ = true;
    Text advice = special.advice;
    const std::string_view value = plain_text(in_brackets);
    if (advice.sv.ends_with("inom citattecken") && special.character != ',') {
      const std::string quoted = in_quotes(shorten(value));
      advice = {advice.sv + ": " + quoted, advice.en + ": " + quoted};
    }
    report(special.rule, at_, at_ + 1, special.message, std::move(advice));
    return true;
  }
  return false;
}

// From here to where plain text would end.
std::string_view Outline::plain_text(bool in_brackets) const {
  std::string_view out = text_.substr(at_, end_of_line(at_) - at_);
  if (in_brackets) out = out.substr(0, out.find_first_of(",]}", 1));
  return trim(out.substr(0, out.find(" #")));
}

// Plain text to the end of its line; deeper lines may go on with it.
void Outline::plain_value() {
  started_ = true;
  std::size_t begin = at_;
  std::size_t end = end_of_line(at_);
  in_plain_ = true;
  plain_begin_ = begin;
  plain_column_ = parent_column();
  if (!levels_.empty()) levels_.back().awaiting_value = false;
  for (; at_ < end; ++at_) {
    if (here() == '#' && at_ > begin && blank_or_end(at_ - 1)) {
      comment(true);
      in_plain_ = false;
      break;
    }
    if (here() != ':' || !blank_or_end(at_ + 1)) continue;
    report(rule::colon_in_text, at_, at_ + 1,
           {"ett kolon följt av blanksteg inne i en text läses som en ny nyckel",
            "a colon followed by a space inside a text is read as a new key"},
           {"sätt hela texten inom citattecken", "put the whole text in quotes"});
    in_plain_ = false;
    skip_deeper_than_ = parent_column();
    break;
  }
  skip_line();
}

// `after_plain`: the comment follows plain text, so that "#" directly before a letter looks like a
// part of the value that was lost ("rum #3").
void Outline::comment(bool after_plain) {
  if (!after_plain || blank_or_end(at_ + 1) || text_[at_ + 1] == '#') return;
  report(rule::cut_by_hash, at_, end_of_line(at_),
         {"värdet slutar före #: resten av raden läses som en kommentar",
          "the value ends before #: the rest of the line is read as a comment"},
         {"sätt värdet inom citattecken om # hör till det; skriv annars ett blanksteg efter #",
          "put the value in quotes if # belongs to it; else write a space after #"});
}

// A quoted key, or a quoted value on a line of its own.
void Outline::quoted_item(int column, bool in_line) {
  std::size_t open = at_;
  bool value_expected =
      in_line || (!levels_.empty() && levels_.back().awaiting_value && column > parent_column());
  int parent = value_expected || levels_.empty() ? parent_column() : column;
  if (!quoted(parent)) return;
  std::size_t close = at_;
  std::size_t next = at_;
  while (next < text_.size() && (text_[next] == ' ' || text_[next] == '\t')) ++next;
  bool one_line = end_of_line(open) >= close;
  if (one_line && next < text_.size() && text_[next] == ':' && blank_or_end(next + 1)) {
    return key_found(column, open, next);
  }
  if (!value_expected) {
    if (!line_ends(next) && text_[next] != '#') return after_quoted(open);
    return missing_colon(open, close);
  }
  levels_.back().awaiting_value = false;
  after_quoted(open);
}

// From the opening quote to behind the closing one. Lines that go on with the text are indented
// deeper than the key; anything else means that the quote was never closed.
bool Outline::quoted(int parent_column) {
  started_ = true;
  std::size_t open = at_;
  char quote = here();
  ++at_;
  while (!done()) {
    char c = here();
    if (c == quote) {
      ++at_;
      if (quote == '"' || here() != '\'') return true;
      ++at_;  // '' is one '
    } else if (c == '\\' && quote == '"') {
      if (!escape(text_.size())) return stop(), false;
    } else if (c == '\n') {
      ++at_;
      if (!line_break_in_quotes(open, parent_column)) return false;
    } else {
      ++at_;
    }
  }
  at_ = text_.size();
  return line_break_in_quotes(open, parent_column);
}

bool Outline::escape(std::size_t limit) {
  std::size_t begin = at_;
  ++at_;
  if (at_ >= limit || here() == '\n' || here() == '\r') return true;  // an escaped line end
  for (const Escape& row : escapes) {
    if (here() != row.letter) continue;
    ++at_;
    auto digits = static_cast<std::size_t>(row.digits);
    char32_t c = digits == 0 ? row.character : hexadecimal(text_.substr(at_), digits);
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) break;
    at_ += digits;
    if (is_forbidden(c)) {
      report(rule::forbidden_character, begin, at_,
             text("tecknet {} får inte finnas i en planfil, inte heller som {}",
                  "the character {} may not stand in a plan file, not even as {}",
                  code_point_name(c), text_.substr(begin, at_ - begin)),
             {"ta bort tecknet", "remove the character"});
    }
    return true;
  }
  report(rule::bad_escape, begin, std::min(at_ + 1, text_.size()),
         {"omvänt snedstreck inom \"…\" följs här av något som inte är ett tecken",
          "a backslash inside \"…\" is followed by something that is not a character here"},
         {"skriv `\\\\` för ett omvänt snedstreck, eller använd '…'",
          "write `\\\\` for a backslash, or use '…'"});
  return false;
}

// At the beginning of a line inside quotes (or at the end of the file): may the text go on here?
bool Outline::line_break_in_quotes(std::size_t open, int parent_column) {
  std::size_t begin = at_;
  std::size_t at = at_;
  while (at < text_.size() && text_[at] == ' ') ++at;
  if (at < text_.size()) {
    if (line_ends(at) || static_cast<int>(at - begin) > parent_column) {
      std::string_view rest = text_.substr(begin);
      if (!rest.starts_with("---") && !rest.starts_with("...")) return true;
    }
  }
  Finding& finding =
      report(rule::unclosed_quote, open, open + 1,
             text("citattecknet {} stängs aldrig", "the quote {} is never closed", text_[open]),
             text("sätt ett {} där texten slutar", "put a {} where the text ends", text_[open]));
  if (at < text_.size()) {
    Place place{&source_, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)}};
    finding.related.push_back(
        related_at(place, {"här fortsätter filen som om texten var slut",
                           "the file goes on here as if the text had ended"}));
  }
  stop();
  return false;
}

// Behind a closing quote only a comment may stand.
void Outline::after_quoted(std::size_t open) {
  std::size_t close = at_;
  skip_blanks();
  if (line_ends(at_)) return skip_line();
  if (here() == '#' && at_ > close) return skip_line();
  std::size_t end = end_of_line(at_);
  if (end_of_line(open) < close) {  // the quote was closed by another one's opening
    Finding& finding =
        report(rule::unclosed_quote, open, open + 1,
               text("citattecknet {} stängs inte på sin egen rad, utan av ett senare citattecken",
                    "the quote {} is not closed on its own line but by a later quote", text_[open]),
               text("sätt ett {} där texten slutar", "put a {} where the text ends", text_[open]));
    Place place{&source_,
                {static_cast<std::uint32_t>(close - 1), static_cast<std::uint32_t>(close)}};
    finding.related.push_back(related_at(place, {"här stängs det", "it is closed here"}));
    return stop();
  }
  report(
      rule::text_after_quote, at_, end,
      text("texten `{}` står efter det stängande citattecknet",
           "the text `{}` follows the closing quote", shorten(text_.substr(at_, end - at_))),
      here() == '#'
          ? Text{"skriv ett blanksteg före #", "write a space before #"}
          : Text{"ta med all text inom citattecknen; ett citattecken inne i texten skrivs \\\" "
                 "eller ''",
                 "put all text inside the quotes; a quote inside the text is written \\\" or ''"});
  skip_line();
}

// "|" or ">" and the lines below that are deeper than its key.
void Outline::block_scalar() {
  started_ = true;
  std::size_t begin = at_;
  int parent = parent_column();
  levels_.back().awaiting_value = false;
  ++at_;
  while (std::string_view("+-123456789").find(here()) != std::string_view::npos && !done()) ++at_;
  std::size_t header = at_;
  bool stated = text_.substr(begin, header - begin).find_first_of("123456789") != text_.npos;
  skip_blanks();
  if (!line_ends(at_) && (here() != '#' || at_ == header)) {
    report(
        rule::block_header, begin, end_of_line(begin),
        text("efter {} ska texten börja på en ny rad", "after {} the text begins on a new line",
             text_[begin]),
        {"börja texten på nästa rad, indragen; ska tecknet själv stå i texten, använd citattecken",
         "begin the text on the next line, indented; if the character itself is meant, use "
         "quotes"});
    skip_deeper_than_ = parent;
    return skip_line();
  }
  skip_line();
  block_lines(parent, stated);
}

// The lines of a block text. `stated`: its indentation is given, so the first line does not set it.
void Outline::block_lines(int parent, bool stated) {
  std::size_t first = 0;
  int indentation = -1;
  while (!done()) {
    std::size_t at = at_;
    while (at < text_.size() && text_[at] == ' ') ++at;
    int column = static_cast<int>(at - at_);
    if (line_ends(at)) {
      skip_line();
      continue;
    }
    if (column <= parent) return;
    if (indentation < 0 && !stated) {
      indentation = column;
      first = at;
    }
    if (column < indentation && text_[at] != '#') {
      misplaced(at_, at + 1,
                {"raden är indragen mindre än textens första rad, så den hör inte till texten",
                 "the line is indented less than the text's first line, so it is not part of it"},
                {"dra in raden lika långt som textens första rad",
                 "indent the line as far as the text's first line"},
                first, {"textens första rad", "the text's first line"});
      return stop();
    }
    skip_line();
  }
}

}  // namespace namndplan::yaml
