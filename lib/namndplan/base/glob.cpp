#include "namndplan/base/glob.h"

#include <cstddef>
#include <vector>

#include "namndplan/base/utf8.h"

namespace namndplan {
namespace {

enum class Kind { literal, one, some, any, folders };

struct Token {
  Kind kind;
  char32_t character = 0;
};

std::vector<Token> tokens_of(std::string_view pattern) {
  std::vector<Token> out;
  for (std::size_t at = 0; at < pattern.size();) {
    const bool at_start = at == 0 || pattern[at - 1] == '/';
    const std::string_view rest = pattern.substr(at);
    if (at_start && rest.starts_with("**/")) {
      out.push_back({Kind::folders});
      at += 3;
    } else if (rest.starts_with("**")) {
      out.push_back({Kind::any});
      at += 2;
    } else if (rest.front() == '*' || rest.front() == '?') {
      out.push_back({rest.front() == '*' ? Kind::some : Kind::one});
      ++at;
    } else {
      out.push_back({Kind::literal, next_code_point(pattern, at)});
    }
  }
  return out;
}

// Which tokens may come next: those after one that may stand for nothing too.
void close(const std::vector<Token>& tokens, std::vector<bool>& next) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Kind kind = tokens[i].kind;
    if (next[i] && kind != Kind::literal && kind != Kind::one) next[i + 1] = true;
  }
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
  const std::vector<Token> tokens = tokens_of(pattern);
  std::vector<bool> now(tokens.size() + 1);
  now[0] = true;
  close(tokens, now);
  // Tokens of whole folders that have begun on one: they may end only after a "/".
  std::vector<bool> inside(tokens.size() + 1);
  for (std::size_t at = 0; at < path.size();) {
    const char32_t c = next_code_point(path, at);
    const bool slash = c == U'/';
    std::vector<bool> next(tokens.size() + 1);
    std::vector<bool> still_inside(tokens.size() + 1);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Token& token = tokens[i];
      switch (token.kind) {
        case Kind::literal:
          if (now[i] && token.character == c) next[i + 1] = true;
          break;
        case Kind::one:
          if (now[i] && !slash) next[i + 1] = true;
          break;
        case Kind::some:
          if (now[i] && !slash) next[i] = true;
          break;
        case Kind::any:
          if (now[i]) next[i] = true;
          break;
        case Kind::folders:
          if (!now[i] && !inside[i]) break;
          (slash ? next : still_inside)[i] = true;
          break;
      }
    }
    close(tokens, next);
    now = std::move(next);
    inside = std::move(still_inside);
  }
  return now[tokens.size()];
}

}  // namespace namndplan
