#include "namndplan/report/render/writer.h"

#include <algorithm>
#include <utility>

#include "namndplan/report/parts/running_text.h"

namespace namndplan::report {

void Writer::heading(int level, std::string text) {
  out_.blocks.push_back(Heading{level, std::move(text)});
}

void Writer::paragraph(std::string text) {
  if (!text.empty()) out_.blocks.push_back(Paragraph{std::move(text)});
}

void Writer::prose(std::string_view text, int level) {
  for (Block& block : running_text(text, level + 1)) out_.blocks.push_back(std::move(block));
}

void Writer::prose(std::string lead, std::string_view text, int level) {
  if (text.empty()) return;
  ListItem item = item_with_text(std::move(lead), text, level + 1);
  paragraph(std::move(item.text));
  if (item.more == nullptr) return;
  out_.blocks.insert(out_.blocks.end(), item.more->blocks.begin(), item.more->blocks.end());
}

void Writer::list(List items) {
  if (!items.items.empty()) out_.blocks.emplace_back(std::in_place_type<List>, std::move(items));
}

void Writer::list(std::string lead, List items) {
  if (items.items.empty()) return;
  paragraph(std::move(lead));
  list(std::move(items));
}

void Writer::table(Table rows) {
  if (!rows.rows.empty()) out_.blocks.emplace_back(std::in_place_type<Table>, std::move(rows));
}

std::string enumeration(const std::vector<std::string>& parts, Language language) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    bool last = i + 1 == parts.size();
    if (i > 0) out += !last ? ", " : language == Language::swedish ? " och " : " and ";
    out += parts[i];
  }
  return out;
}

Table without_empty_columns(Table table, std::initializer_list<std::size_t> kept) {
  Table out;
  out.strong = std::move(table.strong);
  out.rows.resize(table.rows.size());
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    bool filled = std::any_of(table.rows.begin(), table.rows.end(), [column](const auto& row) {
      return row[column].kind != Cell::Kind::empty;
    });
    if (!filled && std::find(kept.begin(), kept.end(), column) == kept.end()) continue;
    out.columns.push_back(std::move(table.columns[column]));
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      out.rows[row].push_back(std::move(table.rows[row][column]));
    }
  }
  return out;
}

Table with_dashes(Table table) {
  for (std::vector<Cell>& row : table.rows) {
    for (Cell& cell : row) {
      if (cell.kind == Cell::Kind::empty) cell = Cell::of("–");
    }
  }
  return table;
}

std::string decision_phrase(const Decision& decision, const Writer& out) {
  if (!decision.status) return {};
  const bool decided = *decision.status == DecisionStatus::decided;
  std::string line = decided ? out.in({"Beslutad", "Adopted"})
                     : *decision.status == DecisionStatus::proposal
                         ? out.in({"Förslag – inte beslutat", "Proposal – not adopted"})
                         : out.in({"Utkast – inte beslutat", "Draft – not adopted"});
  std::string by;
  if (decision.decided_by) by += out.in({" av ", " by "}) + *decision.decided_by;
  if (decision.date) by += out.in({" ", " on "}) + decision.date->iso();
  if (decided) line += by;
  if (decision.paragraph) {  // written `§ 84` or `84`
    line += decision.paragraph->rfind("§", 0) == 0 ? ", " : ", §\u00a0";
    line += *decision.paragraph;
  }
  if (decision.case_number)
    line += fmt::format(" ({} {})", out.in({"dnr", "ref."}), *decision.case_number);
  if (!decided && !by.empty()) line += out.in({". Framtaget", ". Prepared"}) + by;
  return line;
}

void append_decision(const Decision& decision, Writer& out) {
  std::string line = decision_phrase(decision, out);
  if (!line.empty()) out.paragraph(line + ".");
  out.paragraph(decision.remark.value);
  List preparations;
  for (const Preparation& row : decision.preparations) {
    std::string text = row.body.value;
    if (row.date) text += fmt::format(" {}", row.date->iso());
    if (row.concerns) text += (text.empty() ? "" : ": ") + *row.concerns;
    if (row.remark) text += " (" + *row.remark + ")";
    preparations.items.push_back({text, {}});
  }
  out.list(out.in({"Beredning:", "Preparation:"}), std::move(preparations));
}

void append_sources(const std::vector<std::string>& sources, std::string_view program_version,
                    Writer& out) {
  out.heading(2, out.in({"Underlag", "Sources"}));
  List files;
  for (const std::string& source : sources) files.items.push_back({source, {}});
  out.list(std::move(files));
  out.paragraph(
      fmt::format("{} namndplan {}.", out.in({"Framställd med", "Made with"}), program_version));
}

}  // namespace namndplan::report
