// A document to be written as YAML: what drafts of plans are built from. The style is that of a
// hand-written plan: blocks, two columns of indentation, comments, long texts folded.
//
// Whatever a text holds, the format's reader and any YAML 1.2 reader give the same text back: it
// stands plain where both take it for a text, else in quotes or as a block. Characters that no plan
// may hold come out as escapes, which a reader refuses with a message; nothing here fails.
#pragma once

#include <initializer_list>
#include <list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "namndplan/yaml/yaml_scalar.h"

namespace namndplan {

struct YamlPair;

struct YamlNode {
  enum class Kind { empty, scalar, list, map };

  Kind kind = Kind::empty;
  std::string text;     // of a scalar
  bool typed = false;   // a scalar that the schema types (a number, a date, a word): never quoted
                        // for looking like a number
  bool quoted = false;  // a scalar that had quotes, and keeps them
  YamlBlock block;      // how a scalar was broken into lines; empty: as the width allows
  bool flow = false;    // in brackets on one line, if it fits there without quotes for its commas
  std::vector<YamlNode> items;
  std::list<YamlPair> pairs;  // a value keeps its place when others come and go

  // Comments, without "#", each on one line; an empty one is a "#" alone.
  std::vector<std::string> above;
  std::string beside;              // at the end of the line where the value begins
  std::vector<std::string> below;  // where an empty value would stand; the root's: last in the file
  int gap = 2;                     // blanks before what stands beside
  bool blank_above = false;        // an empty line before the comments above

  static YamlNode value(std::string text);  // typed
  static YamlNode string(std::string text);
  static YamlNode list(bool flow = false);
  static YamlNode map(bool flow = false);

  bool is_empty() const { return kind == Kind::empty; }
  // The value of `key` in a map; nullptr when there is none.
  YamlNode* find(std::string_view key);
  const YamlNode* find(std::string_view key) const;
  // The text of the scalar under `key`; empty when there is none.
  std::string_view text_of(std::string_view key) const;
  // Puts a pair last, or replaces the value if the key is there (what stands above it stays, if the
  // new one has nothing); gives the value.
  YamlNode& set(std::string key, YamlNode node);
  // As set(), but a new pair comes before the first of `later` that is there.
  YamlNode& set_before(std::initializer_list<std::string_view> later, std::string key,
                       YamlNode node);
  void remove(std::string_view key);
  // Another text in place of a scalar's; its comments stay.
  void set_text(std::string fresh);
  // Adds to what stands beside; "; " between.
  void note(std::string_view comment);
};

struct YamlPair {
  std::string key;
  YamlNode node;
  bool quoted = false;  // an id, which other programs could take for a number
};

// The document, with one LF at its end. `root` is a map.
std::string write_yaml(const YamlNode& root);

// A text as a scalar on one line, for where block texts do not fit.
std::string yaml_quoted_if_needed(std::string_view text);

}  // namespace namndplan
