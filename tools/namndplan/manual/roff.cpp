#include "namndplan/manual/roff.h"

#include "namndplan/base/utf8.h"

namespace namndplan::cli {
namespace {

// In code the characters must be those that one types.
std::string_view code_escape(char c) {
  switch (c) {
    case '-':
      return "\\-";
    case '\'':
      return "\\(aq";
    case '^':
      return "\\(ha";
    case '~':
      return "\\(ti";
    default:
      return {};
  }
}

void append_escaped(std::string& out, char c, bool code) {
  std::string_view escape = code ? code_escape(c) : std::string_view();
  if (c == '\\') {
    out += "\\e";
  } else if (!escape.empty()) {
    out += escape;
  } else {
    out += c;
  }
}

// A line that begins with a point or an apostrophe would be a request.
bool is_request(std::string_view line) { return line.starts_with('.') || line.starts_with('\''); }

std::string guarded(const std::string& line) { return (is_request(line) ? "\\&" : "") + line; }

// Bytes as mandoc counts them: other characters than ASCII are "\[u00E4]" to it.
std::size_t source_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) width += next_code_point(text, at) < 0x80 ? 1 : 8;
  return width;
}

}  // namespace

std::string roff_text(std::string_view text) {
  std::string out;
  bool code = false;
  for (char c : text) {
    if (c == '`') {
      code = !code;
      out += code ? "\\fB" : "\\fR";
    } else {
      append_escaped(out, c, code);
    }
  }
  return out;
}

std::string roff_folded(std::string_view line, bool example) {
  std::string out;
  std::string part;
  while (!line.empty()) {
    std::size_t end = line.find(' ', line.find_first_not_of(' '));
    std::string_view word = line.substr(0, end);
    line.remove_prefix(word.size());
    if (!part.empty() && source_width(part) + source_width(word) > 77) {
      // A blank that begins a line would break it.
      std::size_t blanks = std::min(word.find_first_not_of(' '), word.size());
      out += part + (example ? std::string(word.substr(0, blanks)) + "\\c\n" : "\n");
      part.clear();
      word.remove_prefix(blanks);
    }
    part += is_request(word) && part.empty() && !out.empty() ? "\\&" : "";
    part += word;
  }
  return out + part;
}

void Roff::heading(std::string_view text) {
  out_ += ".SS " + roff_text(text) + '\n';
  fresh_ = true;
}

void Roff::paragraph(std::string_view text) {
  if (text.empty()) return;
  if (!fresh_) out_ += ".PP\n";
  fresh_ = false;
  out_ += roff_folded(guarded(roff_text(text)), false) + '\n';
}

void Roff::item(std::string_view head, std::string_view text) {
  fresh_ = false;
  out_ += ".TP\n" + guarded(roff_text(head)) + '\n';
  if (!text.empty()) out_ += roff_folded(guarded(roff_text(text)), false) + '\n';
}

void Roff::example(std::string_view lines) {
  if (lines.empty()) return;
  out_ += fresh_ ? ".RS 4\n.nf\n" : ".PP\n.RS 4\n.nf\n";
  fresh_ = false;
  while (!lines.empty()) {
    std::size_t end = std::min(lines.find('\n'), lines.size());
    std::string line;
    for (char c : lines.substr(0, end)) append_escaped(line, c, true);
    out_ += (line.empty() ? "\\&" : roff_folded(guarded(line), true)) + '\n';
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  out_ += ".fi\n.RE\n";
}

}  // namespace namndplan::cli
