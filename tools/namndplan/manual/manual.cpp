#include "namndplan/manual/manual.h"

#include <algorithm>
#include <cassert>

#include "namndplan/manual/roff.h"
#include "namndplan/version.h"

namespace namndplan::cli {
namespace {

constexpr ManualPage pages[] = {
    {"namndplan", "1"}, {"namndplan-plan", "5"}, {"namndplan-rules", "7"}};

std::string date(Language) { return std::string(release_date()); }
std::string program_version(Language) { return std::string(version()); }

struct Part {
  std::string_view mark;
  std::string (*write)(Language language);
};

constexpr Part parts[] = {
    {"{{date}}", date},
    {"{{version}}", program_version},
    {"{{commands}}\n", manual_commands},
    {"{{options}}\n", manual_options},
    {"{{examples}}\n", manual_examples},
    {"{{values}}\n", manual_values},
    {"{{board plan}}\n", manual_board_plan},
    {"{{follow-up}}\n", manual_follow_up},
    {"{{council plan}}\n", manual_council_plan},
    {"{{rules}}\n", manual_rules},
};

// The prose with its text lines folded; macros and examples are left as they are.
std::string folded(std::string_view prose) {
  std::string out;
  bool fill = true;
  while (!prose.empty()) {
    std::size_t end = std::min(prose.find('\n'), prose.size());
    std::string_view line = prose.substr(0, end);
    if (line == ".nf" || line == ".fi") fill = line == ".fi";
    const bool is_text = fill && !line.starts_with('.') && !line.starts_with("{{");
    out += (is_text ? roff_folded(line, false) : std::string(line)) + '\n';
    prose.remove_prefix(std::min(end + 1, prose.size()));
  }
  return out;
}

}  // namespace

std::span<const ManualPage> manual_pages() { return pages; }

std::string manual_page(const ManualPage& page, Language language) {
  const bool sv = language == Language::swedish;
  const std::string source =
      folded(manual_prose(fmt::format("{}.{}.{}.man", page.name, page.section, sv ? "sv" : "en")));
  assert(!source.empty());
  std::string_view prose = source;
  std::string out;
  for (std::size_t mark = prose.find("{{"); mark != std::string_view::npos;
       mark = prose.find("{{")) {
    out += prose.substr(0, mark);
    prose.remove_prefix(mark);
    const Part* found = nullptr;
    for (const Part& part : parts) {
      if (prose.starts_with(part.mark)) found = &part;
    }
    assert(found != nullptr);
    out += found->write(language);
    prose.remove_prefix(found->mark.size());
  }
  return out += prose;
}

}  // namespace namndplan::cli
