#include "namndplan/diag/render.h"

#include <algorithm>
#include <span>

#include "namndplan/base/utf8.h"

namespace namndplan {
namespace {

constexpr int max_excerpt_width = 120;
constexpr int context_before_caret = 60;

std::string_view color_of(Severity severity) {
  constexpr std::string_view colors[] = {"\x1b[36m", "\x1b[33m", "\x1b[31m"};
  return colors[static_cast<std::size_t>(severity)];
}

// "plan.yaml:1:2:", seen as a whole: a file may be named ":".
std::string place_of(const Finding& finding, const TextStyle& style) {
  std::string out = std::string(path_below(finding.file, style.below)) + ":";
  if (finding.has_position) {
    out += fmt::format("{}:{}:", finding.begin.line, finding.begin.column);
  }
  return visible(out);
}

// The part of the line around the caret that is shown, and the caret's line below it.
struct Excerpt {
  std::string line;
  std::string carets;
};

Excerpt excerpt_of(const Finding& finding) {
  Excerpt out;
  int last = finding.end.line == finding.begin.line
                 ? std::max(finding.end.column, finding.begin.column + 1)
                 : finding.excerpt_column + static_cast<int>(count_code_points(finding.excerpt));
  int first = std::max(1, finding.begin.column - context_before_caret);
  if (first > 1) out.line = "…";
  out.carets = std::string(out.line.empty() ? 0 : 1, ' ');
  int width = 0;
  int column = finding.excerpt_column - 1;
  for (std::size_t at = 0; at < finding.excerpt.size();) {
    std::size_t begin = at;
    next_code_point(finding.excerpt, at);
    if (++column < first) continue;
    std::string shown = visible(finding.excerpt.substr(begin, at - begin));
    int shown_width = display_width(shown);
    if (width + shown_width > max_excerpt_width) {
      out.line += "…";
      break;
    }
    width += shown_width;
    out.line += shown;
    char mark = column >= finding.begin.column && column < last ? '^' : ' ';
    out.carets.append(static_cast<std::size_t>(shown_width), mark);
  }
  if (out.carets.find('^') == std::string::npos) out.carets += '^';
  out.carets.erase(out.carets.find_last_not_of(' ') + 1);
  out.line = visible(out.line);  // what is harmless in pieces may be a command as a whole
  return out;
}

void append_excerpt(std::string& out, const Finding& finding) {
  Excerpt excerpt = excerpt_of(finding);
  std::string number = std::to_string(finding.begin.line);
  std::string margin(number.size(), ' ');
  out +=
      fmt::format("{} |\n{} | {}\n{} | {}\n", margin, number, excerpt.line, margin, excerpt.carets);
}

struct CountRow {
  std::size_t count;
  FixedText one, many;
};

// "; 1 finding ignored; 2 known findings"
std::string counts(std::span<const CountRow> rows, Language language) {
  std::string out;
  for (const CountRow& row : rows) {
    if (row.count == 1) out += fmt::format("; {}", row.one.in(language));
    if (row.count > 1) out += fmt::format("; {} {}", row.count, row.many.in(language));
  }
  return out;
}

// What was found but does not count, and why the counts may say too little.
std::string exceptions(const Tally& tally, Language language) {
  const CountRow rows[] = {
      {tally.ignored,
       {"1 fynd bortses från", "1 finding ignored"},
       {"fynd bortses från", "findings ignored"}},
      {tally.known, {"1 känt fynd", "1 known finding"}, {"kända fynd", "known findings"}},
      {tally.solved,
       {"1 känt fynd är löst", "1 known finding is solved"},
       {"kända fynd är lösta", "known findings are solved"}},
      {tally.left_out,
       {"1 fynd till med --profile noga", "1 more finding with --profile noga"},
       {"fynd till med --profile noga", "more findings with --profile noga"}},
      {tally.partly,
       {"1 fil är bara delvis granskad, eftersom fel i den hindrar resten",
        "1 file was only partly checked, since errors in it hinder the rest"},
       {"filer är bara delvis granskade, eftersom fel i dem hindrar resten",
        "files were only partly checked, since errors in them hinder the rest"}},
  };
  return counts(rows, language);
}

std::string passed_over(const Tally& tally, Language language) {
  const CountRow rows[] = {
      {tally.without_document,
       {"1 fil utan dokument", "1 file without a document"},
       {"filer utan dokument", "files without a document"}},
      {tally.excluded,
       {"1 utelämnad med --exclude", "1 left out by --exclude"},
       {"utelämnade med --exclude", "left out by --exclude"}},
  };
  return counts(rows, language);
}

}  // namespace

std::string_view path_below(std::string_view file, std::string_view folder) {
  return file.starts_with(folder) ? file.substr(folder.size()) : file;
}

void append_text(std::string& out, const Finding& finding, const TextStyle& style) {
  Language language = style.language;
  std::string_view on = style.color ? color_of(finding.severity()) : "";
  std::string_view off = style.color ? "\x1b[0m" : "";
  out += fmt::format("{} {}{}{} {} {}: {}\n", place_of(finding, style), on,
                     severity_word(finding.severity(), language), off, finding.rule->code,
                     finding.rule->name, visible(finding.message.in(language)));
  std::string margin = "  ";
  if (finding.has_position) {
    append_excerpt(out, finding);
    margin = std::string(std::to_string(finding.begin.line).size() + 1, ' ');
  }
  for (const Related& related : finding.related) {
    out += fmt::format("{}= {}: {}:{}:{}: {}\n", margin,
                       language == Language::swedish ? "se även" : "see also",
                       visible(path_below(related.file, style.below)), related.begin.line,
                       related.begin.column, visible(related.message.in(language)));
  }
  if (!finding.advice.empty()) {
    out += fmt::format("{}= {}: {}        (namndplan explain {})\n", margin,
                       language == Language::swedish ? "råd" : "advice",
                       visible(finding.advice.in(language)), finding.rule->code);
  }
}

void append_concise(std::string& out, const Finding& finding, const TextStyle& style) {
  out += fmt::format("{} {} {} {}: {}\n", place_of(finding, style),
                     severity_word(finding.severity(), Language::english), finding.rule->code,
                     finding.rule->name, visible(finding.message.in(style.language)));
}

std::string tally_line(const Tally& tally, Language language) {
  auto count = [](std::size_t n, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", n, n == 1 ? one : many);
  };
  bool sv = language == Language::swedish;
  std::string files = sv ? count(tally.files, "fil", "filer") : count(tally.files, "file", "files");
  if (!tally.documents.empty()) files += fmt::format(" ({})", tally.documents.in(language));
  std::string out = fmt::format(
      "{}: {}, {}, {}", files,
      sv ? count(tally.errors, "fel", "fel") : count(tally.errors, "error", "errors"),
      sv ? count(tally.warnings, "varning", "varningar")
         : count(tally.warnings, "warning", "warnings"),
      sv ? count(tally.notes, "upplysning", "upplysningar") : count(tally.notes, "note", "notes"));
  if (tally.hidden > 0) {
    out += sv ? fmt::format(" ({} visas inte; --max-findings 0 visar alla)", tally.hidden)
              : fmt::format(" ({} not shown; --max-findings 0 shows all)", tally.hidden);
  }
  return out + exceptions(tally, language) + passed_over(tally, language) + "\n";
}

std::string passed_over_text(const Tally& tally, Language language) {
  const std::string out = passed_over(tally, language);
  return out.empty() ? out : out.substr(2);  // without "; "
}

}  // namespace namndplan
