#include "namndplan/base/markup.h"

#include <fmt/format.h>

#include <cstddef>

#include "namndplan/base/utf8.h"

namespace namndplan {
namespace {

bool is_xml_character(char32_t c) {
  return c == U'\t' || c == U'\n' || c == U'\r' || (c >= 0x20 && c <= 0xD7FF) ||
         (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

std::string_view entity(char32_t c) {
  switch (c) {
    case U'&':
      return "&amp;";
    case U'<':
      return "&lt;";
    case U'>':
      return "&gt;";
    case U'"':
      return "&quot;";
    case U'\'':
      return "&apos;";
    case U'\r':
      return "&#13;";  // a raw one would be read as LF
    default:
      return {};
  }
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~' || c == '/';
}

}  // namespace

std::string xml_escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (const std::string_view name = entity(c); !name.empty()) {
      out += name;
    } else {
      append_utf8(out, is_xml_character(c) ? c : 0xFFFD);
    }
  }
  return out;
}

std::string uri_from_path(std::string_view path) {
  std::string out;
  for (const char c : path) {
    const bool host = c == '/' && out == "/";
    if (is_unreserved(c) && !host) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

}  // namespace namndplan
