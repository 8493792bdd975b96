#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "namndplan/base/characters.h"
#include "namndplan/base/utf8.h"
#include "namndplan/yaml/reader.h"
#include "namndplan/yaml/rules.h"

namespace namndplan::yaml {
namespace {

bool allowed_in_key(char32_t c) { return is_id_character(c) || c == '/' || c == ' '; }

Text advice_on_key(char32_t c, std::string_view key) {
  if (const std::string quoted = in_straight_quotes(key); !quoted.empty()) {
    return text("byt de typografiska citattecknen mot raka: {}",
                "replace the typographic quotes with straight ones: {}", shorten(quoted));
  }
  if (c == 0xA0) {
    return {"ett hårt blanksteg (U+00A0) har kommit med; ersätt det med vanliga blanksteg",
            "a no-break space (U+00A0) has slipped in; replace it with ordinary spaces"};
  }
  if (c >= 0x300 && c <= 0x36F) {
    return {"bokstaven är sammansatt av två tecken; skriv om den från tangentbordet",
            "the letter is composed of two characters; type it anew"};
  }
  if (c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xAD || c == 0xFEFF) {
    return {"tecknet syns inte; skriv om nyckeln från tangentbordet",
            "the character is invisible; type the key anew"};
  }
  return {"nycklar har bokstäver, siffror, blanksteg och _ - . /",
          "keys have letters, digits, spaces and _ - . /"};
}

// What an invisible character is shown as, so that the key does not look right.
std::string revealed(std::string_view key) {
  std::string out;
  for (std::size_t at = 0; at < key.size();) {
    std::size_t begin = at;
    char32_t c = next_code_point(key, at);
    bool hidden = !allowed_in_key(c) && c >= 0x7F;
    out += hidden ? fmt::format("<{}>", code_point_name(c))
                  : std::string(key.substr(begin, at - begin));
  }
  return out;
}

// The ASCII characters of allowed_in_key, by their codes.
constexpr std::array<bool, 256> make_ordinary() {
  std::array<bool, 256> ordinary{};
  for (char c :
       std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./ ")) {
    ordinary[static_cast<unsigned char>(c)] = true;
  }
  return ordinary;
}

constexpr std::array<bool, 256> ordinary = make_ordinary();

bool check_key(const Tree& tree, NodeIndex index, Findings& findings) {
  const Node& key = tree[index];
  if (key.kind != NodeKind::scalar || key.text.empty()) {
    findings.add(rule::bad_key, tree.place(index),
                 {"nyckeln är tom eller inte ett enkelt ord", "the key is empty or no simple word"},
                 {"skriv `nyckel: värde`", "write `key: value`"});
    return false;
  }
  if (key.text == "<<") {
    findings.add(
        rule::merge_key, tree.place(index),
        {"<< (sammanslagning) används inte i planfiler", "<< (merge) is not used in plan files"},
        {"skriv ut nycklarna", "write the keys out"});
    return false;
  }
  for (std::size_t at = 0; at < key.text.size();) {
    if (ordinary[static_cast<unsigned char>(key.text[at])]) {
      ++at;
      continue;
    }
    char32_t c = next_code_point(key.text, at);
    if (allowed_in_key(c)) continue;
    findings.add(
        rule::bad_key, tree.place(index),
        text("nyckeln `{}` innehåller tecknet {}", "the key `{}` holds the character {}",
             shorten(revealed(key.text)),
             c > 0x20 && c < 0x7F ? fmt::format("`{}`", static_cast<char>(c)) : code_point_name(c)),
        advice_on_key(c, key.text));
    return false;
  }
  return true;
}

void report_duplicate(const Tree& tree, NodeIndex first, NodeIndex second, Findings& findings) {
  Finding& finding =
      findings.add(rule::duplicate_key, tree.place(second),
                   text("nyckeln `{}` finns två gånger i samma post",
                        "the key `{}` appears twice in one record", shorten(tree[second].text)),
                   {"behåll den som gäller och ta bort den andra",
                    "keep the one that holds and remove the other"});
  finding.related.push_back(related_at(tree.place(first), {"första gången", "the first time"}));
}

// The keys of one map, with the first node of each. Maps are small, nearly all: those are searched
// from the start, which costs less than any order, and only when a key before was alike.
class Keys {
 public:
  void clear() {
    alike_ = 0;
    few_.clear();
    if (!many_.empty()) many_.clear();
  }
  // The node that had the key, which is not empty, before; no_node when it is new.
  NodeIndex add(std::string_view key, NodeIndex node) {
    constexpr std::size_t most_searched = 32;
    if (few_.size() < most_searched) {
      const std::uint64_t sort = sort_of(key);
      if ((alike_ & sort) != 0) {
        for (const auto& [text, other] : few_) {
          if (text == key) return other;
        }
      }
      alike_ |= sort;
      few_.emplace_back(key, node);
      return no_node;
    }
    if (many_.empty()) many_.insert(few_.begin(), few_.end());
    auto [other, fresh] = many_.emplace(key, node);
    return fresh ? no_node : other->second;
  }

 private:
  // One of 64 bits, the same for equal keys.
  static std::uint64_t sort_of(std::string_view key) {
    const auto first = static_cast<unsigned char>(key.front());
    const auto last = static_cast<unsigned char>(key.back());
    return std::uint64_t{1} << ((first + 5U * last + 11U * key.size()) % 64);
  }

  std::uint64_t alike_ = 0;  // the sorts of the keys in few_
  std::vector<std::pair<std::string_view, NodeIndex>> few_;
  std::unordered_map<std::string_view, NodeIndex> many_;
};

bool check_map(Tree& tree, NodeIndex map, Keys& keys, Findings& findings) {
  bool sound = true;
  keys.clear();
  for (NodeIndex key = tree[map].first_child; key != no_node; key = tree[tree[key].next].next) {
    if (!check_key(tree, key, findings)) {
      sound = false;
    } else if (NodeIndex other = keys.add(tree[key].text, key); other != no_node) {
      report_duplicate(tree, other, key, findings);
      tree.mark_repeated(other);
      tree.mark_repeated(key);
      sound = false;
    }
  }
  return sound;
}

}  // namespace

std::string in_straight_quotes(std::string_view text) {
  std::string bare;
  bool turned = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if ((c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB) {
      turned = true;
    } else if (is_id_character(c)) {
      bare += text.substr(begin, at - begin);
    } else {
      return {};
    }
  }
  return turned && !bare.empty() ? in_quotes(bare) : std::string();
}

bool is_plain_key(std::string_view key) {
  for (std::size_t at = 0; at < key.size();) {
    if (!allowed_in_key(next_code_point(key, at))) return false;
  }
  return !key.empty();
}

bool check_tree(Tree& tree, Findings& findings) {
  bool sound = true;
  Keys keys;
  for (NodeIndex index = 0; index < tree.size(); ++index) {
    if (tree[index].kind == NodeKind::map && !check_map(tree, index, keys, findings)) sound = false;
  }
  return sound;
}

}  // namespace namndplan::yaml
