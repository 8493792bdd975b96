// yaml-cpp's events as a located tree. yaml-cpp 0.7 gives 0-based byte marks without ends, anchors
// an empty value at the next token and a block text at its "|"; so the ends are found in the
// source, and an empty value takes its key's place.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/base/characters.h"
#include "namndplan/base/utf8.h"
#include "namndplan/yaml/limits.h"
#include "namndplan/yaml/prescan.h"
#include "namndplan/yaml/reader.h"
#include "namndplan/yaml/rules.h"

namespace namndplan::yaml {
namespace {

// Lets yaml-cpp read a buffer without copying it. Spaces behind the last line end are left out:
// yaml-cpp would take them for a part of a block text that ends the file.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    std::size_t last = text.find_last_not_of(" \t");
    if (last != std::string_view::npos && text[last] == '\n') text = text.substr(0, last + 1);
    char* begin = const_cast<char*>(text.data());  // NOLINT: streambuf's interface; never written
    setg(begin, begin, begin + text.size());
  }
};

// Ends the parsing when a guard has reported; caught in read() below.
struct Stop {};

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(Tree& tree, Findings& findings, std::size_t shift)
      : tree_(tree), findings_(findings), text_(tree.source().text()), shift_(shift) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_properties(mark, anchor, "");
    Node node;
    node.span = empty_span(mark);
    end_ = std::max(end_, node.span.end);
    attach(node);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    fail(rule::anchor_or_alias, offset(mark),
         {"* inleder ett alias, som inte används i planfiler",
          "* begins an alias, which plan files do not use"},
         {"sätt texten inom citattecken", "put the text in quotes"});
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(mark, tag, anchor, NodeKind::sequence, style == YAML::EmitterStyle::Flow);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(mark, tag, anchor, NodeKind::map, style == YAML::EmitterStyle::Flow);
  }
  void OnSequenceEnd() override { close(']'); }
  void OnMapEnd() override { close('}'); }

 private:
  struct Open {
    NodeIndex node;
    NodeIndex last;
  };

  std::uint32_t offset(const YAML::Mark& mark) const {
    std::size_t at = mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos) + shift_;
    return static_cast<std::uint32_t>(std::min(at, text_.size()));
  }
  [[noreturn]] void fail(const Rule& rule, std::uint32_t at, Text message, Text advice) {
    std::uint32_t end = at < text_.size() ? at + 1 : at;
    findings_.add(rule, {&tree_.source(), {at, end}}, std::move(message), std::move(advice));
    throw Stop{};
  }
  void refuse_properties(const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& tag);
  bool expects_value() const {
    return !open_.empty() && tree_[open_.back().node].kind == NodeKind::map &&
           tree_[open_.back().node].count % 2 == 1;
  }
  Span empty_span(const YAML::Mark& mark) const {
    if (expects_value()) return tree_[open_.back().last].span;
    std::uint32_t dash = next_dash();
    if (dash < text_.size()) return {dash, dash + 1};
    std::uint32_t at = offset(mark);
    return {at, at};
  }
  // The dash of an empty list item: the next token after what was read last; the text's end when it
  // is another token.
  std::uint32_t next_dash() const {
    std::size_t at = end_;
    while (at < text_.size() &&
           (is_white_space(text_[at]) || text_[at] == ':' || text_[at] == '#')) {
      if (text_[at] == '#') at = std::min(text_.find('\n', at), text_.size() - 1);
      ++at;
    }
    bool found = at < text_.size() && text_[at] == '-';
    return static_cast<std::uint32_t>(found ? at : text_.size());
  }
  NodeIndex attach(const Node& node);
  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, NodeKind kind,
            bool flow);
  void close(char bracket);
  std::uint32_t quoted_end(std::uint32_t at) const;
  std::uint32_t plain_end(std::uint32_t at, std::string_view value) const;
  std::uint32_t block_end(std::uint32_t at, std::string_view value) const;

  Tree& tree_;
  Findings& findings_;
  std::string_view text_;
  std::size_t shift_;
  std::vector<Open> open_;
  std::uint32_t end_ = 0;  // after the last scalar or bracket
};

void TreeBuilder::refuse_properties(const YAML::Mark& mark, YAML::anchor_t anchor,
                                    const std::string& tag) {
  std::uint32_t at = offset(mark);
  if (anchor != 0) {
    fail(rule::anchor_or_alias, at,
         {"& inleder ett ankare, som inte används i planfiler",
          "& begins an anchor, which plan files do not use"},
         {"sätt texten inom citattecken", "put the text in quotes"});
  }
  bool written = at < text_.size() && text_[at] == '!';
  if (written || (!tag.empty() && tag != "?" && tag != "!")) {
    fail(rule::tag, at,
         {"! inleder en tagg, som inte används i planfiler",
          "! begins a tag, which plan files do not use"},
         {"sätt texten inom citattecken", "put the text in quotes"});
  }
}

NodeIndex TreeBuilder::attach(const Node& node) {
  if (tree_.size() >= max_nodes) {
    fail(rule::too_many_nodes, node.span.begin,
         text("filen har fler än {} värden", "the file has more than {} values", max_nodes),
         {"dela upp den", "divide it"});
  }
  NodeIndex index = tree_.add(node);
  if (!open_.empty()) {
    tree_.link(open_.back().node, open_.back().last, index);
    open_.back().last = index;
  }
  return index;
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
  std::uint32_t at = offset(mark);
  refuse_properties(mark, anchor, tag);
  if (value.size() > max_scalar_bytes) {
    fail(rule::scalar_too_long, at,
         text("ett värde får ha högst {} MB text", "a value may have at most {} MB of text",
              max_scalar_bytes >> 20),
         {"dela upp texten", "divide the text"});
  }
  Node node;
  node.kind = NodeKind::scalar;
  char first = at < text_.size() ? text_[at] : '\0';
  node.quoted = tag == "!";
  std::uint32_t end = !node.quoted                   ? plain_end(at, value)
                      : first == '|' || first == '>' ? block_end(at, value)
                                                     : quoted_end(at);
  node.span = {at, end};
  std::string_view raw = text_.substr(at, value.size());
  node.text = raw == value ? raw : tree_.keep(value);
  if (!node.quoted && value.empty()) {
    node.kind = NodeKind::empty;
    node.span = empty_span(mark);
  }
  attach(node);
  end_ = end;
}

void TreeBuilder::open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       NodeKind kind, bool flow) {
  std::uint32_t at = offset(mark);
  refuse_properties(mark, anchor, tag);
  if (open_.size() >= static_cast<std::size_t>(max_depth)) {
    fail(rule::too_deep, at,
         text("här ligger fler än {} nivåer i varandra", "more than {} levels are nested here",
              max_depth),
         {"kontrollera indrag och klamrar", "check indentation and brackets"});
  }
  Node node;
  node.kind = kind;
  node.flow = flow;
  node.span = {at, at};
  open_.push_back({attach(node), no_node});
  end_ = at + (flow ? 1u : 0u);
}

void TreeBuilder::close(char bracket) {
  Node& node = tree_[open_.back().node];
  if (node.flow) {
    std::size_t at = text_.find(bracket, end_);
    if (at != std::string_view::npos) end_ = static_cast<std::uint32_t>(at + 1);
  }
  node.span.end = std::max(node.span.begin, end_);
  open_.pop_back();
}

std::uint32_t TreeBuilder::quoted_end(std::uint32_t at) const {
  char quote = text_[at];
  for (std::size_t i = at + 1; i < text_.size(); ++i) {
    if (quote == '"' && text_[i] == '\\') {
      ++i;
    } else if (text_[i] == quote) {
      if (quote == '\'' && i + 1 < text_.size() && text_[i + 1] == '\'') {
        ++i;
      } else {
        return static_cast<std::uint32_t>(i + 1);
      }
    }
  }
  return static_cast<std::uint32_t>(text_.size());
}

// Walks value and source side by side: where lines were folded, the value has one blank or line
// break for any run of them in the source.
std::uint32_t TreeBuilder::plain_end(std::uint32_t at, std::string_view value) const {
  std::size_t i = at;
  for (std::size_t v = 0; v < value.size() && i < text_.size();) {
    if (text_[i] == value[v]) {
      ++i;
      ++v;
    } else if (is_white_space(value[v])) {
      ++v;
    } else if (is_white_space(text_[i])) {
      ++i;
    } else {
      break;
    }
  }
  return static_cast<std::uint32_t>(i);
}

// To the end of the block's last line with text; of a block without text, its "|" or ">" and what
// belongs to that.
std::uint32_t TreeBuilder::block_end(std::uint32_t at, std::string_view value) const {
  std::size_t last = value.find_last_not_of(" \n\t");
  if (last == std::string_view::npos) {
    return static_cast<std::uint32_t>(
        std::min(text_.find_first_not_of("|>+-0123456789", at), text_.size()));
  }
  auto line = static_cast<std::uint32_t>(text_.find('\n', at) + 1);
  std::size_t end = plain_end(line, value.substr(0, last + 1));
  return static_cast<std::uint32_t>(std::min(text_.find_first_of("\r\n", end), text_.size()));
}

struct Translation {
  std::string_view message;  // yaml-cpp's, from its beginning
  Text text;
};

Text translated(const std::string& message) {
  static const Translation rows[] = {
      {YAML::ErrorMsg::END_OF_MAP, {"nyckeln passar inte in här", "the key does not fit in here"}},
      {YAML::ErrorMsg::END_OF_SEQ, {"en listpunkt väntas här", "a list item is expected here"}},
      {YAML::ErrorMsg::END_OF_MAP_FLOW, {"} saknas", "} is missing"}},
      {YAML::ErrorMsg::END_OF_SEQ_FLOW, {"] saknas", "] is missing"}},
      {YAML::ErrorMsg::BLOCK_ENTRY,
       {"en listpunkt står där den inte passar", "a list item appears where it does not fit"}},
      {YAML::ErrorMsg::MAP_KEY,
       {"en nyckel står där den inte passar", "a key appears where it does not fit"}},
      {YAML::ErrorMsg::MAP_VALUE,
       {"ett kolon står där det inte passar", "a colon appears where it does not fit"}},
      {YAML::ErrorMsg::TAB_IN_INDENTATION,
       {"raden är indragen med TAB", "the line is indented with a TAB"}},
      {YAML::ErrorMsg::UNKNOWN_TOKEN,
       {"tecknet kan inte stå här", "the character cannot stand here"}},
      {YAML::ErrorMsg::FLOW_END, {"klammern är inte öppnad", "the bracket is not open"}},
  };
  for (const Translation& row : rows) {
    if (message.starts_with(row.message)) return row.text;
  }
  return {"här går filen inte att läsa som YAML", "the file cannot be read as YAML here"};
}

// The outline check knows what yaml-cpp drops; this holds for what it does not know.
bool all_read(const Tree& tree, Findings& findings) {
  std::string_view text = tree.source().text();
  std::size_t at = first_unread(tree);
  if (at == text.size()) return true;
  std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
  findings.add(
      rule::yaml_syntax,
      {&tree.source(), {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}},
      namndplan::text("texten `{}` skulle inte komma med i något värde",
                      "the text `{}` would not become part of any value",
                      shorten(text.substr(at, end - at))),
      {"hör den till ett värde, sätt hela värdet inom citattecken på en rad; ta annars bort den",
       "if it belongs to a value, put the whole value in quotes on one line; otherwise remove it"});
  return false;
}

class YamlCppReader : public TreeReader {
 public:
  bool read(Tree& tree, Findings& findings) const override;
};

bool YamlCppReader::read(Tree& tree, Findings& findings) const {
  if (!check_outline(tree.source(), findings)) return false;
  std::string_view text = tree.source().text();
  std::size_t shift = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  ViewBuffer buffer(text.substr(shift));
  std::istream stream(&buffer);
  TreeBuilder builder(tree, findings, shift);
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
  } catch (const Stop&) {
    return false;
  } catch (const YAML::Exception& error) {
    std::size_t at =
        error.mark.pos < 0 ? text.size() : static_cast<std::size_t>(error.mark.pos) + shift;
    at = std::min(at, text.size());
    while (at > shift && (at == text.size() || is_white_space(text[at])) &&
           is_white_space(text[at - 1]))
      --at;
    auto begin = static_cast<std::uint32_t>(at);
    findings.add(
        rule::yaml_syntax, {&tree.source(), {begin, begin}}, translated(error.msg),
        {"jämför raden och den ovanför med ett fungerande exempel: indrag, kolon, citattecken",
         "compare the line and the one above with a working example: indentation, colon, "
         "quotes"});
    return false;
  }
  return tree.has_root() && all_read(tree, findings);
}

}  // namespace

const TreeReader& yaml_cpp_reader() {
  static const YamlCppReader reader;
  return reader;
}

}  // namespace namndplan::yaml
