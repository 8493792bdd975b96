// The located tree says where each value stands; what lies between two values is punctuation, empty
// lines and comments. A comment on a line of its own belongs to the value after it, one at the end
// of a line to the value that the line begins.
#include "namndplan/draft/as_written.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <string_view>
#include <utility>

#include "namndplan/base/utf8.h"
#include "namndplan/format/records.h"

namespace namndplan::draft {
namespace {

struct Meaning {
  format::ValueKind kind = format::ValueKind::word;
  const format::Record* record = nullptr;

  bool is_text() const {
    return kind == format::ValueKind::text || kind == format::ValueKind::id ||
           kind == format::ValueKind::reference || kind == format::ValueKind::texts ||
           kind == format::ValueKind::ids;
  }
};

Meaning meaning_of(const format::Record* record, std::string_view key) {
  if (record == nullptr) return {};
  for (const format::Field& field : record->fields) {
    if (field.key == key) return {field.kind, field.record == nullptr ? nullptr : &field.record()};
  }
  return {};
}

class Converter {
 public:
  explicit Converter(const yaml::Tree& tree) : tree_(tree), text_(tree.source().text()) {}

  YamlNode convert(const format::Record& record) {
    YamlNode root = YamlNode::map();
    last_ = nullptr;
    convert_map(tree_.root(), {format::ValueKind::record, &record}, root);
    YamlNode end;
    take_gap(static_cast<std::uint32_t>(text_.size()), end);
    root.below = std::move(end.above);
    return root;
  }

 private:
  // What lies between the last value and `begin` goes to the last value and to `next`.
  void take_gap(std::uint32_t begin, YamlNode& next) {
    std::string_view gap = begin > end_ ? text_.substr(end_, begin - end_) : std::string_view();
    bool own_line = end_ == 0;
    while (!gap.empty()) {
      std::size_t line_end = gap.find('\n');
      std::string_view line = gap.substr(0, line_end);
      gap = line_end == std::string_view::npos ? std::string_view() : gap.substr(line_end + 1);
      take_line(line, own_line, line_end != std::string_view::npos, next);
      own_line = true;
    }
    end_ = std::max(end_, begin);
  }

  void take_line(std::string_view line, bool own_line, bool whole, YamlNode& next) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    std::size_t mark = line.find('#');
    if (mark == std::string_view::npos) {
      bool blank = line.find_first_not_of(" \t") == std::string_view::npos;
      if (own_line && whole && blank && next.above.empty()) next.blank_above = true;
      return;
    }
    std::string_view comment = line.substr(mark + 1);
    if (comment.starts_with(' ')) comment.remove_prefix(1);
    while (comment.ends_with(' ')) comment.remove_suffix(1);
    if (own_line || last_ == nullptr) {
      next.above.emplace_back(comment);
    } else {
      std::size_t text_end = line.substr(0, mark).find_last_not_of(" \t") + 1;  // npos + 1 is 0
      if (last_->beside.empty()) last_->gap = static_cast<int>(mark - text_end);
      last_->note(comment);
    }
  }

  void passed(YamlNode* node, std::uint32_t end) {
    last_ = node;
    end_ = std::max(end_, end);
  }

  // A comment between a key and its value, where the value begins on a later line.
  void take_gap_before_value(const yaml::Node& node, YamlNode& out) {
    bool block =
        !node.flow && (node.kind == yaml::NodeKind::map || node.kind == yaml::NodeKind::sequence);
    if (block || node.kind == yaml::NodeKind::empty) return;
    YamlNode between;
    take_gap(node.span.begin, between);
    for (const std::string& comment : between.above) out.note(comment);
  }

  void convert_node(yaml::NodeIndex index, Meaning meaning, YamlNode& out) {
    const yaml::Node& node = tree_[index];
    take_gap_before_value(node, out);
    switch (node.kind) {
      case yaml::NodeKind::empty:
        return passed(&out, node.span.end);
      case yaml::NodeKind::scalar:
        out.kind = YamlNode::Kind::scalar;
        out.text = std::string(meaning.is_text() ? node.text : trim(node.text));
        out.typed = !meaning.is_text();
        out.block = block_of(node);
        out.quoted = node.quoted && text_.substr(node.span.begin, 1).find_first_of("|>") != 0;
        return passed(&out, node.span.end);
      case yaml::NodeKind::sequence:
        out.kind = YamlNode::Kind::list;
        out.flow = node.flow;
        passed(&out, node.flow ? node.span.begin : 0);
        convert_items(index, meaning, out);
        break;
      case yaml::NodeKind::map:
        out.kind = YamlNode::Kind::map;
        out.flow = node.flow;
        passed(&out, node.flow ? node.span.begin : 0);
        convert_map(index, meaning, out);
        break;
    }
    if (node.flow) passed(&out, node.span.end);
  }

  // The lines of a block text as they stand, less its indentation; nothing for other scalars and
  // for headers that say more than how the text ends.
  YamlBlock block_of(const yaml::Node& node) const {
    std::string_view raw = text_.substr(node.span.begin, node.span.end - node.span.begin);
    std::size_t line_end = raw.find('\n');
    if (!node.quoted || line_end == std::string_view::npos) return {};
    std::string_view header = raw.substr(0, raw.find_first_of(" \r\n"));
    if (header != "|" && header != "|-" && header != ">" && header != ">-") return {};
    YamlBlock block{std::string(header), {}};
    std::size_t indent = 0;
    for (std::size_t at = line_end + 1; at < raw.size();) {
      std::size_t end = std::min(raw.find('\n', at), raw.size());
      std::string_view line = raw.substr(at, end - at);
      if (line.ends_with('\r')) line.remove_suffix(1);
      std::size_t first = line.find_first_not_of(' ');
      if (indent == 0 && first != std::string_view::npos) indent = first;
      block.lines.emplace_back(line.size() > indent ? line.substr(indent) : std::string_view());
      at = end + 1;
    }
    return block;
  }

  void convert_items(yaml::NodeIndex list, Meaning meaning, YamlNode& out) {
    out.items.reserve(tree_[list].count);  // last_ points into them
    for (yaml::NodeIndex item = tree_[list].first_child; item != yaml::no_node;
         item = tree_[item].next) {
      YamlNode& node = out.items.emplace_back();
      take_gap(tree_[item].span.begin, node);
      convert_node(item, meaning, node);
    }
  }

  void convert_map(yaml::NodeIndex map, Meaning meaning, YamlNode& out) {
    bool ids_as_keys = meaning.kind == format::ValueKind::keyed_records;
    for (yaml::NodeIndex key = tree_[map].first_child; key != yaml::no_node;
         key = tree_[tree_[key].next].next) {
      YamlPair& pair = out.pairs.emplace_back();
      pair.key = std::string(tree_[key].text);
      pair.quoted = tree_[key].quoted;
      take_gap(tree_[key].span.begin, pair.node);
      passed(&pair.node, tree_[key].span.end);
      Meaning of_value = ids_as_keys ? Meaning{format::ValueKind::record, meaning.record}
                                     : meaning_of(meaning.record, tree_[key].text);
      convert_node(tree_[key].next, of_value, pair.node);
    }
  }

  const yaml::Tree& tree_;
  std::string_view text_;
  std::uint32_t end_ = 0;  // of what has been read
  YamlNode* last_ = nullptr;
};

const format::Record& record_of_kind(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::board_plan:
      return format::record_of<BoardPlan>();
    case DocumentKind::follow_up:
      return format::record_of<FollowUp>();
    case DocumentKind::council_plan:
      break;
  }
  return format::record_of<CouncilPlan>();
}

}  // namespace

YamlNode as_written(const LoadedDocument& document, const yaml::TreeReader& reader) {
  assert(document.source != nullptr && document.kind);
  yaml::Tree tree(*document.source);
  Findings findings;
  bool sound = reader.read(tree, findings);
  assert(sound);
  static_cast<void>(sound);
  return Converter(tree).convert(record_of_kind(*document.kind));
}

}  // namespace namndplan::draft
