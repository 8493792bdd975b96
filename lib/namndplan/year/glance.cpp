// Not a third reader of YAML: everything uncertain counts as a document, which is then read and
// reported as any other. Only what could make a plan look like something else must be looked for.
#include "namndplan/year/glance.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <string>

#include "namndplan/base/characters.h"
#include "namndplan/base/suggest.h"
#include "namndplan/base/utf8.h"

namespace namndplan {
namespace {

constexpr int most_lines = 20;

// As the words are spelt in file names and by people, å, ä and ö without their marks.
constexpr std::string_view kinds[] = {"namndplan", "uppfoljning", "regionplan", "kommunplan",
                                      "andringsbeslut"};

// Lower case, without the marks of å, ä and ö, whether they are characters of their own or not.
std::string folded(std::string_view text) {
  std::string out;
  const std::string lowered = lower(text);
  for (std::size_t at = 0; at < lowered.size();) {
    const char32_t c = next_code_point(lowered, at);
    if (c == U'å' || c == U'ä') {
      out += 'a';
    } else if (c == U'ö') {
      out += 'o';
    } else if (c != U'\u0308' && c != U'\u030a') {
      append_utf8(out, c < 0xD800 || c > 0xDFFF ? c : U'\uFFFD');
    }
  }
  return out;
}

bool has_kind(std::string_view text) {
  const std::string plain = folded(text);
  return std::any_of(std::begin(kinds), std::end(kinds),
                     [&](std::string_view kind) { return plain.find(kind) != std::string::npos; });
}

std::string_view without_quotes(std::string_view text) {
  text = trim(text);
  while (!text.empty() && std::string_view("\"'{[,").find(text.front()) != text.npos) {
    text = trim(text.substr(1));
  }
  while (!text.empty() && std::string_view("\"'}],").find(text.back()) != text.npos) {
    text = trim(text.substr(0, text.size() - 1));
  }
  return text;
}

// The last word of what stands before the colon: "? dokument", "&a dokument", "--- dokument".
std::string_view key_of(std::string_view line) {
  std::string_view key = trim(line.substr(0, line.find(':')));
  const std::size_t blank = key.find_last_of(" \t");
  return without_quotes(blank == key.npos ? key : key.substr(blank + 1));
}

// A word that is one for a kind, or nearly.
bool is_nearly_kind(std::string_view value) {
  return has_kind(value) || !nearest(folded(value), kinds).empty();
}

class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}

  std::optional<std::string_view> next() {
    if (rest_.empty()) return std::nullopt;
    const std::size_t end = std::min(rest_.find_first_of("\r\n"), rest_.size());
    const std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return line;
  }

 private:
  std::string_view rest_;
};

// What one line of the top level says.
bool is_sign(std::string_view line, bool first) {
  const std::size_t colon = line.find(':');
  const std::string_view key = key_of(line);
  constexpr std::string_view wanted[] = {"dokument"};
  if (folded(key) == wanted[0] || key.find('\\') != key.npos) return true;
  if (first && !nearest(key, wanted).empty()) return true;
  if (colon == line.npos) return false;
  std::string_view value = line.substr(colon + 1);
  value = without_quotes(value.substr(0, value.find(" #")));
  return is_nearly_kind(value);
}

}  // namespace

bool is_named_as_document(std::string_view name) { return has_kind(name); }

bool may_be_document(std::string_view name, std::string_view beginning) {
  if (is_named_as_document(name)) return true;
  if (beginning.find('\0') != beginning.npos) return true;  // UTF-16, or encrypted
  if (beginning.starts_with("version https://git-lfs.")) return true;
  const bool cut = beginning.size() >= glance_bytes;
  if (beginning.starts_with(byte_order_mark)) beginning.remove_prefix(3);
  Lines lines(beginning);
  int seen = 0;
  std::size_t top_level = 0;
  bool flow = false;
  while (seen < most_lines) {
    const auto line = lines.next();
    if (!line) return cut;  // comments without end could hide what follows
    const std::size_t indent = line->find_first_not_of(" \t");
    if (indent == line->npos || (*line)[indent] == '#') continue;
    if (line->starts_with('%') || trim(*line) == "---") continue;
    const bool first = seen++ == 0;
    if (first) {
      top_level = indent;
      flow = line->find('{') != line->npos;
    }
    if (flow && folded(*line).find("dokument") != std::string::npos) return true;
    if ((flow || indent <= top_level) && is_sign(*line, first)) return true;
  }
  return false;
}

bool has_plan_ending(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  const std::string ending = dot == name.npos ? std::string() : lower(name.substr(dot));
  return ending == ".yaml" || ending == ".yml";
}

bool is_document_file(const std::string& path) {
  if (!has_plan_ending(path)) return false;
  std::string beginning(glance_bytes, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
  if (file.bad() || file.gcount() <= 0) return false;
  beginning.resize(static_cast<std::size_t>(file.gcount()));
  return may_be_document(path.substr(path.rfind('/') + 1), beginning);
}

}  // namespace namndplan
