// UTF-8 as files hold it and as people see it: checking, code points, display columns, NFC, and the
// escapes that keep foreign text harmless on a terminal or in a CI log.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace namndplan {

// The byte offset of the first byte that is not part of well-formed UTF-8 (RFC 3629: no overlong
// forms, no surrogates, nothing above U+10FFFF, no cut-off sequence), if any.
std::optional<std::size_t> invalid_utf8(std::string_view text);

// Decodes the code point at `offset` (< text.size()) and moves `offset` past it. In malformed text
// the byte itself is taken as 0xDC00 + byte, so that every input is walked to its end.
char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_utf8(std::string& out, char32_t code_point);

std::size_t count_code_points(std::string_view text);

// Columns on a terminal: combining marks take none, wide East Asian characters and emoji two.
int display_width(std::string_view text);

// A character that no plan file may hold, raw or as an escape: C0 but TAB, LF and CR; DEL; C1; bidi
// controls (U+061C, U+200E, U+200F, U+202A–202E, U+2066–2069); U+FEFF; U+2028 and U+2029;
// non-characters; tag characters (U+E0000–E007F); surrogates and numbers above U+10FFFF, which only
// escapes can spell.
bool is_forbidden(char32_t c);

// True when the text is well-formed and holds no forbidden character, nor a CR that is not before
// an LF: a quick answer for the usual file. False says nothing of where.
bool is_clean(std::string_view text);

// "U+202E".
std::string code_point_name(char32_t c);

// NFC of well-formed text; nothing when the text is NFC already (the usual case, found quickly).
std::optional<std::string> to_nfc(std::string_view text);

// For terminals and logs. Forbidden characters come out as `\x1b` (ASCII) or `\u{202e}`, CR, LF and
// TAB as `\r`, `\n`, `\t`, invalid bytes as `\xff`. So that no text is a command to a CI runner, a
// backslash breaks a log mark anywhere ("#\#[", "#\#vso[") and "::" at the start, after spaces if
// any (":\:"). Text that is put together of visible() pieces may be a command as a whole; applied
// to the whole again, nothing else changes.
std::string visible(std::string_view text);
// As visible() for what is_forbidden() and for invalid bytes; line ends, TABs and all else are
// kept.
std::string printable(std::string_view text);

// What CI runners obey anywhere in a line: "##[", "##vso[", "##teamcity[", and any other word
// there. Whether one is at `at`; then `bracket` is where its "[" is.
bool is_log_mark(std::string_view text, std::size_t at, std::size_t& bracket);
bool has_log_mark(std::string_view text);
// Whether a "[" after `before` would make a log mark.
bool lacks_only_bracket(std::string_view before);
// Whether a CI runner could take the line for a command: it has a log mark, or "::" is the first in
// it that is not a space. visible() of the line never is one.
bool is_log_command(std::string_view line);

// Whether the character shows nothing: spaces of all kinds and widths, controls and fillers.
bool is_invisible(char32_t c);
// Whether the text has a character that shows something.
bool has_visible(std::string_view text);

// What was hurt on its way through another encoding: U+FFFD, for which nothing is known, or UTF-8
// that was read as Windows-1252, "Ã¥" for "å".
struct Garbled {
  std::string written;
  std::string meant;  // empty where it is lost
};
// The first such place.
std::optional<Garbled> find_garbled(std::string_view text);

// Spaces that look like an ordinary one, or like none, as `\u{a0}`: for text that is quoted so that
// its writer may see what is wrong with it.
std::string with_invisible_shown(std::string_view text);
// Whether two different texts look the same: they differ in spaces and invisible characters alone.
bool differs_invisibly(std::string_view a, std::string_view b);
// The text as a quoted YAML value on one line.
std::string in_quotes(std::string_view text);

// At most `max` code points; a longer text is cut and ends in "…". Never cuts inside a code point.
std::string shorten(std::string_view text, std::size_t max = 60);

// Lower case for A–Z and Å Ä Ö; everything else as it is.
std::string lower(std::string_view text);

// Without blanks at the ends and with a single one between words, where a blank is a space, TAB, LF
// or CR: texts that are the same but for their line breaks become equal.
std::string one_spaced(std::string_view text);

// Without the blanks that values are trimmed of: space, TAB, U+00A0, U+2009, U+202F.
std::string_view trim(std::string_view text);

}  // namespace namndplan
