// The writer is a walk that appends lines. A value is tried in its most readable form first: on the
// line of its key, else as a folded or literal block, else in quotes.
#include "namndplan/yaml/yaml_text.h"

#include <algorithm>

#include "namndplan/base/utf8.h"
#include "namndplan/yaml/yaml_scalar.h"

namespace namndplan {
namespace {

constexpr int width = 110;  // columns; what cannot be broken may be longer

bool has_comments(const YamlNode& node) {
  return !node.above.empty() || !node.beside.empty() || node.blank_above;
}

// A node in brackets; nothing when it is to be written in lines.
class Flow {
 public:
  static bool fits(const YamlNode& node, int columns, std::string& out) {
    Flow flow;
    if (!flow.write(node) || display_width(flow.out_) > columns) return false;
    out = std::move(flow.out_);
    return true;
  }

 private:
  bool write(const YamlNode& node) {
    switch (node.kind) {
      case YamlNode::Kind::empty:
        return false;  // `{utfall: }` is hard to fill in
      case YamlNode::Kind::scalar:
        return write_scalar(node);
      case YamlNode::Kind::list:
        return write_all('[', node.items, ']', [&](const YamlNode& item) { return child(item); });
      case YamlNode::Kind::map:
        return write_all('{', node.pairs, '}', [&](const YamlPair& pair) {
          out_ += yaml_key(pair.key, pair.quoted) + ": ";
          return child(pair.node);
        });
    }
    return false;
  }

  bool child(const YamlNode& node) { return !has_comments(node) && write(node); }

  // A number with a decimal comma would need quotes here; it reads better in lines.
  bool write_scalar(const YamlNode& node) {
    bool plain = !node.quoted && yaml_plain_in_flow(node.text, node.typed);
    bool broken = node.text.find('\n') != std::string::npos;
    if (!plain && (broken || (node.typed && !node.quoted))) return false;
    out_ += plain ? node.text : yaml_quoted(node.text);
    return true;
  }

  template <class Children, class Write>
  bool write_all(char open, const Children& children, char close, Write write_one) {
    out_ += open;
    bool first = true;
    for (const auto& entry : children) {
      if (!first) out_ += ", ";
      first = false;
      if (!write_one(entry)) return false;
    }
    out_ += close;
    return true;
  }

  std::string out_;
};

class Writer {
 public:
  std::string write(const YamlNode& root) {
    for (const YamlPair& pair : root.pairs) write_pair(pair, 0, false);
    if (!root.below.empty()) out_ += '\n';
    for (const std::string& line : root.below) comment_line(line, 0);
    return std::move(out_);
  }

 private:
  void comment_line(std::string_view line, int indent) {
    pad(indent);
    append_comment(line);
    out_ += '\n';
  }

  // Whatever it quotes, a comment ends with its line and is no command to a CI runner.
  void append_comment(std::string_view text) {
    std::string line = text.empty() ? "#" : "# ";
    for (std::size_t at = 0; at < text.size();) {
      std::size_t begin = at;
      char32_t c = next_code_point(text, at);
      if (c == '\n' || c == '\r' || c == '\t') {
        line += ' ';
      } else if (!is_forbidden(c)) {
        line += text.substr(begin, at - begin);
      }
    }
    out_ += is_log_command(line) ? visible(line) : line;
  }

  void pad(int indent) { out_.append(static_cast<std::size_t>(indent), ' '); }

  void lead(const YamlNode& node, int indent) {
    if (node.blank_above && !out_.empty()) out_ += '\n';
    for (const std::string& line : node.above) comment_line(line, indent);
  }

  void end_line(const YamlNode& node) {
    if (!node.beside.empty()) {
      pad(node.gap);
      append_comment(node.beside);
    }
    out_ += '\n';
  }

  // The columns left on the line that is being written.
  int room() const {
    std::size_t begin = out_.rfind('\n') + 1;  // npos + 1 is 0
    return width - display_width(std::string_view(out_).substr(begin));
  }

  // `after_dash`: on the line of a list item's "- ", which is indented already.
  void write_pair(const YamlPair& pair, int indent, bool after_dash) {
    if (!after_dash) {
      lead(pair.node, indent);
      pad(indent);
    }
    out_ += yaml_key(pair.key, pair.quoted) + ":";
    write_value(pair.node, indent);
  }

  // After "key:" at `indent`; ends the line.
  void write_value(const YamlNode& node, int indent) {
    switch (node.kind) {
      case YamlNode::Kind::empty:
        end_line(node);
        for (const std::string& line : node.below) comment_line(line, indent + 2);
        return;
      case YamlNode::Kind::scalar:
        out_ += ' ';
        return write_scalar(node, indent + 2);
      case YamlNode::Kind::list:
      case YamlNode::Kind::map:
        return write_children(node, indent);
    }
  }

  void write_children(const YamlNode& node, int indent) {
    if (node.items.empty() && node.pairs.empty()) {
      out_ += node.kind == YamlNode::Kind::list ? " []" : " {}";
      return end_line(node);
    }
    if (write_flow(node, " ")) return;
    end_line(node);
    for (const YamlPair& pair : node.pairs) write_pair(pair, indent + 2, false);
    for (const YamlNode& item : node.items) write_item(item, indent + 2);
  }

  bool write_flow(const YamlNode& node, std::string_view before) {
    std::string flow;
    if (!node.flow || !Flow::fits(node, room() - 1, flow)) return false;
    out_ += before;
    out_ += flow;
    end_line(node);
    return true;
  }

  void write_item(const YamlNode& item, int indent) {
    lead(item, indent);
    pad(indent);
    out_ += '-';
    bool lines = item.kind == YamlNode::Kind::map && !item.pairs.empty();
    if (!lines) return write_value(item, indent);
    if (write_flow(item, " ")) return;
    out_ += ' ';
    bool first = true;
    for (const YamlPair& pair : item.pairs) {
      write_pair(pair, indent + 2, first);
      first = false;
    }
  }

  void write_scalar(const YamlNode& node, int indent) {
    if (!node.block.header.empty() && !has_log_command(node.block)) {
      return write_block(node, node.block, indent);
    }
    std::string line = node.quoted ? yaml_quoted(node.text) : yaml_one_line(node.text, node.typed);
    bool broken = node.text.find('\n') != std::string::npos;
    if (broken || display_width(line) > room()) {
      YamlBlock block = yaml_block(node.text, width - indent);
      if (!block.header.empty()) return write_block(node, block, indent);
    }
    out_ += line;
    end_line(node);
  }

  void write_block(const YamlNode& node, const YamlBlock& block, int indent) {
    out_ += block.header;
    end_line(node);
    for (const std::string& line : block.lines) {
      if (!line.empty()) pad(indent);
      out_ += line + '\n';
    }
  }

  std::string out_;
};

}  // namespace

YamlNode YamlNode::value(std::string text) {
  YamlNode node = string(std::move(text));
  node.typed = true;
  return node;
}

YamlNode YamlNode::string(std::string text) {
  YamlNode node;
  node.kind = Kind::scalar;
  node.text = std::move(text);
  return node;
}

YamlNode YamlNode::list(bool flow) {
  YamlNode node;
  node.kind = Kind::list;
  node.flow = flow;
  return node;
}

YamlNode YamlNode::map(bool flow) {
  YamlNode node;
  node.kind = Kind::map;
  node.flow = flow;
  return node;
}

YamlNode* YamlNode::find(std::string_view key) {
  return const_cast<YamlNode*>(std::as_const(*this).find(key));
}

const YamlNode* YamlNode::find(std::string_view key) const {
  for (const YamlPair& pair : pairs) {
    if (pair.key == key) return &pair.node;
  }
  return nullptr;
}

std::string_view YamlNode::text_of(std::string_view key) const {
  const YamlNode* node = find(key);
  return node == nullptr ? std::string_view() : trim(node->text);
}

YamlNode& YamlNode::set(std::string key, YamlNode node) {
  return set_before({}, std::move(key), std::move(node));
}

YamlNode& YamlNode::set_before(std::initializer_list<std::string_view> later, std::string key,
                               YamlNode node) {
  if (YamlNode* there = find(key)) {
    if (node.above.empty()) node.above = std::move(there->above);
    node.blank_above = node.blank_above || there->blank_above;
    return *there = std::move(node);
  }
  auto at = std::find_if(pairs.begin(), pairs.end(), [&](const YamlPair& pair) {
    return std::find(later.begin(), later.end(), pair.key) != later.end();
  });
  return pairs.insert(at, {std::move(key), std::move(node)})->node;
}

void YamlNode::remove(std::string_view key) {
  std::erase_if(pairs, [&](const YamlPair& pair) { return pair.key == key; });
}

void YamlNode::set_text(std::string fresh) {
  text = std::move(fresh);
  block = {};
}

void YamlNode::note(std::string_view comment) {
  if (!beside.empty()) beside += "; ";
  beside += comment;
}

std::string write_yaml(const YamlNode& root) { return Writer().write(root); }

std::string yaml_quoted_if_needed(std::string_view text) { return yaml_one_line(text, false); }

}  // namespace namndplan
