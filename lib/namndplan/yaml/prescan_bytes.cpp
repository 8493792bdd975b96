#include <algorithm>
#include <string_view>

#include "namndplan/base/characters.h"
#include "namndplan/base/utf8.h"
#include "namndplan/yaml/prescan.h"
#include "namndplan/yaml/rules.h"

namespace namndplan::yaml {
namespace {

struct Magic {
  std::string_view bytes;
  FixedText what;
};

// Files that get a .yaml name by mistake, known by their first bytes.
constexpr Magic magics[] = {
    {"\x89PNG", {"en bild (PNG)", "an image (PNG)"}},
    {"\xFF\xD8\xFF", {"en bild (JPEG)", "an image (JPEG)"}},
    {"\x1F\x8B", {"en komprimerad fil (gzip)", "a compressed file (gzip)"}},
    {"PK\x03\x04",
     {"ett zip-arkiv, till exempel ett Word- eller Exceldokument",
      "a zip archive, such as a Word or Excel document"}},
    {"%PDF-", {"en PDF", "a PDF"}},
    {"\xD0\xCF\x11\xE0", {"ett äldre Officedokument", "an old Office document"}},
    {std::string_view("\xFF\xFE\0\0", 4), {"text i UTF-32", "UTF-32 text"}},
    {"\xFF\xFE", {"text i UTF-16", "UTF-16 text"}},
    {"\xFE\xFF", {"text i UTF-16", "UTF-16 text"}},
};

Place at(const Source& source, std::size_t begin, std::size_t end) {
  return {&source, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
}

bool is_other_kind(const Source& source, Findings& findings) {
  std::string_view text = source.text();
  auto report = [&](FixedText what) {
    findings.add_whole_file(
        rule::not_a_plan_file, source.name(),
        Text{fmt::format("filen är {}, ingen plan", what.sv),
             fmt::format("the file is {}, not a plan", what.en)},
        {"spara planen som ren text, UTF-8", "save the plan as plain text, UTF-8"});
    return true;
  };
  if (text.starts_with("version https://git-lfs")) {
    findings.add(rule::not_a_plan_file, at(source, 0, std::min(text.find('\n'), text.size())),
                 {"filen är bara en pekare från Git LFS; planen själv är inte hämtad",
                  "the file is only a Git LFS pointer; the plan itself has not been fetched"},
                 {"kör `git lfs pull`", "run `git lfs pull`"});
    return true;
  }
  for (const Magic& magic : magics) {
    if (text.starts_with(magic.bytes)) return report(magic.what);
  }
  std::string_view head = text.substr(0, 64);
  std::size_t zeros = 0;
  for (char c : head) zeros += c == '\0' ? 1 : 0;
  if (zeros * 3 >= head.size() && zeros > 0) {
    return report({"text i UTF-16 eller binärdata", "UTF-16 text or binary data"});
  }
  return false;
}

bool report_bad_utf8(const Source& source, Findings& findings) {
  std::string_view text = source.text();
  auto offset = invalid_utf8(text);
  if (!offset) return false;
  auto byte = static_cast<unsigned char>(text[*offset]);
  findings.add(
      rule::not_utf8, at(source, *offset, *offset + 1),
      namndplan::text("byte nummer {} i filen (0x{:02x}) är inte UTF-8",
                      "byte number {} of the file (0x{:02x}) is not UTF-8", *offset + 1, byte),
      {"spara filen som UTF-8; den är nog i Latin-1 eller Windows-1252",
       "save the file as UTF-8; it is probably Latin-1 or Windows-1252"});
  return true;
}

// A CR is part of a line end only before an LF.
bool is_forbidden_here(std::string_view text, std::size_t at, char32_t c) {
  if (c == '\r') return at + 1 >= text.size() || text[at + 1] != '\n';
  return is_forbidden(c);
}

bool report_forbidden(const Source& source, Findings& findings) {
  std::string_view text = source.text();
  const std::size_t first_cr = text.find('\r');
  if (first_cr != std::string_view::npos && text.find('\n') == std::string_view::npos) {
    findings.add(rule::forbidden_character, at(source, first_cr, first_cr + 1),
                 {"filens rader slutar med CR (U+000D) ensamt",
                  "the lines of the file end in CR (U+000D) alone"},
                 {"spara filen med radslut LF (Unix) eller CRLF (Windows)",
                  "save the file with line ends LF (Unix) or CRLF (Windows)"});
    return true;
  }
  bool found = false;
  std::size_t offset = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  while (offset < text.size()) {
    std::size_t begin = offset;
    char32_t c = next_code_point(text, offset);
    if (c >= 0x20 && c < 0x7F) continue;
    if (!is_forbidden_here(text, begin, c)) continue;
    found = true;
    findings.add(
        rule::forbidden_character, at(source, begin, offset),
        namndplan::text("tecknet {} får inte finnas i en planfil",
                        "the character {} may not stand in a plan file", code_point_name(c)),
        {"ta bort tecknet; det syns inte men ändrar hur texten visas eller läses",
         "remove the character; it is invisible but changes how the text is shown or read"});
  }
  return found;
}

// The first marker of a line that git leaves in a file it could not merge, from `from` on.
std::size_t marker(std::string_view text, std::string_view what, std::size_t from) {
  for (std::size_t at = text.find(what, from); at != std::string_view::npos;
       at = text.find(what, at + 1)) {
    if (at == 0 || text[at - 1] == '\n') return at;
  }
  return std::string_view::npos;
}

bool report_conflicts(const Source& source, Findings& findings) {
  std::string_view text = source.text();
  std::size_t begin = marker(text, "<<<<<<< ", 0);
  std::size_t end = marker(text, ">>>>>>> ", begin == std::string_view::npos ? 0 : begin);
  if (begin == std::string_view::npos && end == std::string_view::npos) return false;
  std::size_t first = std::min(begin, end);
  Finding& finding = findings.add(
      rule::conflict_marker, at(source, first, first + 7),
      {"en sammanfogning i git är inte färdig: här står en konfliktmarkering",
       "a git merge is not finished: here is a conflict marker"},
      {"välj vilka rader som gäller och ta bort raderna med <<<<<<<, ======= och >>>>>>>",
       "choose the lines to keep and remove the lines with <<<<<<<, ======= and >>>>>>>"});
  if (end != std::string_view::npos && end != first) {
    finding.related.push_back(
        related_at(at(source, end, end + 7), {"konflikten slutar här", "the conflict ends here"}));
  }
  return true;
}

}  // namespace

bool check_bytes(const Source& source, Findings& findings) {
  std::string_view text = source.text();
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    findings.add_whole_file(
        rule::empty_file, source.name(), {"filen är tom", "the file is empty"},
        {"skriv en plan, eller ta bort filen", "write a plan, or remove the file"});
    return false;
  }
  if (is_other_kind(source, findings)) return false;
  bool clean = is_clean(text);
  if (!clean && report_bad_utf8(source, findings)) return false;
  bool forbidden = !clean && report_forbidden(source, findings);
  bool conflicts = report_conflicts(source, findings);
  return !forbidden && !conflicts;
}

}  // namespace namndplan::yaml
