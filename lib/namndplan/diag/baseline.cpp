// The file of known findings is read by people in code review and by machines in CI: a line for
// each finding, in a fixed order, and nothing in it that a terminal or a CI runner could take for a
// command.
#include "namndplan/diag/baseline.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "namndplan/base/utf8.h"

namespace namndplan {
namespace {

constexpr std::string_view header = "namndplan-baseline 1";
constexpr std::string_view header_of_any_version = "namndplan-baseline ";
constexpr std::string_view no_path = "-";
constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

// What could end a part or a line, be taken for a comment, or be a command to a terminal or to a CI
// runner that shows the file. Malformed bytes decode to numbers that is_forbidden() names.
bool must_be_escaped(std::string_view before, char32_t c, std::string_view after) {
  if (is_forbidden(c)) return true;
  switch (c) {
    case U'\t':
    case U'\n':
    case U'\r':
    case U'\\':
      return true;
    case U'#':
      return before.empty();
    case U'[':
      return lacks_only_bracket(before);
    case U':':
      return after.starts_with(':');
    default:
      return false;
  }
}

// On one line and without loss.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const std::string_view bytes = text.substr(begin, at - begin);
    if (!must_be_escaped(text.substr(0, begin), c, text.substr(at))) {
      out += bytes;
      continue;
    }
    for (const char byte : bytes) {
      out += fmt::format("\\x{:02x}", static_cast<unsigned>(static_cast<unsigned char>(byte)));
    }
  }
  return out;
}

// The parts of a line between TABs; more than `parts` holds make it fail.
bool split(std::string_view line, std::array<std::string_view, 4>& parts) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const bool last = i + 1 == parts.size();
    if ((tab == line.size()) != last) return false;
    parts[i] = line.substr(0, tab);
    line.remove_prefix(std::min(tab + 1, line.size()));
  }
  return std::none_of(parts.begin(), parts.end(), [](auto part) { return part.empty(); });
}

Text examine_header(std::string_view line) {
  if (line.starts_with(header_of_any_version)) {
    return text("`{}` kan inte läsas av det här programmet; det läser `{}`",
                "`{}` cannot be read by this program; it reads `{}`", shorten(line), header);
  }
  return text("det är ingen baslinje: första raden ska vara `{}`",
              "it is not a baseline: its first line should be `{}`", header);
}

}  // namespace

Baseline::Key Baseline::key_of(const Finding& finding) {
  const std::string path = escaped(finding.path);
  return {escaped(finding.file), std::string(finding.rule->code),
          path.empty() ? std::string(no_path) : path};
}

std::optional<Text> Baseline::add_line(std::string_view line) {
  std::array<std::string_view, 4> parts;
  std::size_t count = 0;
  const Text form = text("raden har inte formen fil, kod, antal, plats med TAB emellan",
                         "the line is not file, code, number, place with a TAB between");
  if (!split(line, parts)) return form;
  const auto [end, error] = std::from_chars(parts[2].begin(), parts[2].end(), count);
  if (error != std::errc() || end != parts[2].end() || count == 0) return form;
  // The same line twice comes from a merge of two branches that know the same finding.
  std::size_t& known =
      counts_[{std::string(parts[0]), std::string(parts[1]), std::string(parts[3])}];
  known = std::max(known, count);
  return {};
}

std::optional<Baseline> Baseline::parse(std::string_view text, Text& error) {
  Baseline out;
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  bool header_seen = false;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    std::optional<Text> fault;
    if (!header_seen) {
      if (line != header) fault = examine_header(line);
      header_seen = true;
    } else {
      fault = out.add_line(line);
    }
    if (fault) {
      error = {fmt::format("rad {}: {}", number, fault->sv),
               fmt::format("line {}: {}", number, fault->en)};
      return {};
    }
  }
  if (header_seen) return out;
  error = examine_header({});
  return {};
}

void Baseline::add(const Finding& finding) { ++counts_[key_of(finding)]; }

std::string Baseline::to_text() const {
  std::string out = std::string(header) + "\n";
  for (const auto& [key, count] : counts_) {
    const auto& [file, code, path] = key;
    out += fmt::format("{}\t{}\t{}\t{}\n", file, code, count, path);
  }
  return out;
}

std::size_t Baseline::size() const {
  std::size_t sum = 0;
  for (const auto& [key, count] : counts_) sum += count;
  return sum;
}

std::size_t Baseline::files() const {
  std::set<std::string_view> files;
  for (const auto& [key, count] : counts_) files.insert(std::get<0>(key));
  return files.size();
}

bool Baseline::take(const Finding& finding) {
  const auto found = counts_.find(key_of(finding));
  if (found == counts_.end() || found->second == 0) return false;
  --found->second;
  return true;
}

std::vector<Solved> Baseline::left_in(const std::set<std::string>& files) const {
  std::set<std::string> looked_at;
  for (const std::string& file : files) looked_at.insert(escaped(file));
  std::vector<Solved> out;
  for (const auto& [key, count] : counts_) {
    const auto& [file, code, path] = key;
    if (count > 0 && looked_at.count(file) > 0) {
      out.push_back({file, code, path == no_path ? std::string() : path, count});
    }
  }
  return out;
}

}  // namespace namndplan
