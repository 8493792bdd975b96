// GitHub Actions reads commands from a step's log and makes annotations of them, ten of each kind
// and step. A command's text is all that the log shows of it, so it says the place too. When there
// are more than ten of a kind, the tenth annotation says how many more there are, and those follow
// as ordinary lines.
#include <array>

#include "namndplan/base/utf8.h"
#include "namndplan/diag/formats.h"

namespace namndplan {
namespace {

constexpr std::size_t most_of_a_kind = 10;
constexpr std::string_view commands[] = {"notice", "warning", "error"};  // by Severity

std::string replaced(std::string_view text, std::string_view wanted) {
  std::string out;
  for (const char c : text) {
    if (wanted.find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned>(c));
    }
  }
  return out;
}

// visible() leaves neither CR nor LF of the text's own; those that are left part our lines.
std::string command_text(std::string_view text) { return replaced(text, "%\r\n"); }
std::string command_property(std::string_view text) { return replaced(text, "%\r\n:,"); }

void append_command(std::string& out, const Finding& finding, Language language) {
  out += fmt::format("::{} file={}", commands[static_cast<std::size_t>(finding.severity())],
                     command_property(visible(finding.file)));
  if (finding.has_position) {
    out += fmt::format(",line={},endLine={}", finding.begin.line, finding.end.line);
    out += fmt::format(",col={}", finding.begin.column);
    if (finding.end.line == finding.begin.line) {
      out += fmt::format(",endColumn={}", std::max(finding.begin.column, finding.end.column - 1));
    }
  }
  out += fmt::format(
      ",title={}", command_property(fmt::format("{} {}", finding.rule->code, finding.rule->name)));
  std::string line;
  append_concise(line, finding, {language, false});
  line.pop_back();  // its line end
  if (!finding.advice.empty()) {
    line += language == Language::swedish ? "\nråd: " : "\nadvice: ";
    line += visible(finding.advice.in(language));
  }
  out += "::" + command_text(line) + "\n";
}

void append_more(std::string& out, std::size_t kind, std::size_t more, Language language) {
  constexpr FixedText words[] = {
      {"upplysningar", "notes"}, {"varningar", "warnings"}, {"fel", "errors"}};
  const std::string_view word = words[kind].in(language);
  out += language == Language::swedish
             ? fmt::format("::{} title=namndplan::{} {} till; se stegets logg\n", commands[kind],
                           more, word)
             : fmt::format("::{} title=namndplan::{} more {}; see the step's log\n", commands[kind],
                           more, word);
}

}  // namespace

void render_github(std::string& out, const FindingRun& run) {
  const std::array<std::size_t, 3> found = {run.tally.notes, run.tally.warnings, run.tally.errors};
  std::array<std::size_t, 3> shown{};
  std::string rest;
  for (const Finding& finding : run.findings) {
    const auto kind = static_cast<std::size_t>(finding.severity());
    const std::size_t room = found[kind] > most_of_a_kind ? most_of_a_kind - 1 : most_of_a_kind;
    if (shown[kind] < room) {
      ++shown[kind];
      append_command(out, finding, run.language);
    } else {
      append_concise(rest, finding, {run.language, false});
    }
  }
  for (std::size_t kind = found.size(); kind-- > 0;) {
    if (found[kind] > most_of_a_kind) {
      append_more(out, kind, found[kind] - shown[kind], run.language);
    }
  }
  out += rest;
  end_text(out, run);
}

}  // namespace namndplan
