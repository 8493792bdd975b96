// Mistakes among the digits: marks, groups and zeros.
#include "namndplan/base/number_mistakes.h"
#include "namndplan/base/number_text.h"

namespace namndplan::number_text {
namespace {

Mended other_group_sign(std::string_view text) {
  constexpr std::string_view signs[] = {"\t",     "'",      "_",      "\u2019", "\u2000", "\u2001",
                                        "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007",
                                        "\u2008", "\u200a", "\u205f", "\u3000"};
  std::string out(text);
  for (const std::string_view sign : signs) out = replaced(out, sign, " ");
  return out != text && is_numeric(out) ? Mended(out) : std::nullopt;
}

Mended many_blanks(std::string_view text) {
  if (!is_numeric(text) || text.find("  ") == std::string_view::npos) return {};
  std::string out(text);
  while (out.find("  ") != std::string::npos) out = replaced(out, "  ", " ");
  return out;
}

Mended both_marks(std::string_view text) {
  const std::size_t comma = text.rfind(',');
  const std::size_t point = text.rfind('.');
  if (!is_numeric(text) || comma == std::string_view::npos || point == std::string_view::npos)
    return {};
  return replaced(text, comma > point ? "." : ",", " ");
}

Mended many_marks(std::string_view text) {
  if (!is_numeric(text) || std::count_if(text.begin(), text.end(), is_mark) < 2) return {};
  return replaced(replaced(text, ",", " "), ".", " ");
}

Mended no_digit_before(std::string_view text) {
  const std::string_view sign = take_sign(text);
  if (!is_numeric(text) || !is_mark(text.front())) return {};
  return std::string(sign) + "0" + std::string(text);
}

Mended no_digit_after(std::string_view text) {
  if (!is_numeric(text) || !is_mark(text.back())) return {};
  return std::string(text.substr(0, text.size() - 1));
}

Mended leading_zeros(std::string_view text) {
  const std::string_view sign = take_sign(text);
  if (!is_numeric(text) || text.size() < 2 || text[0] != '0' || !is_digit(text[1])) return {};
  while (text.size() > 1 && text[0] == '0' && is_digit(text[1])) text.remove_prefix(1);
  return std::string(sign) + std::string(text);
}

Mended grouped_decimals(std::string_view text) {
  const auto number = scan(text);
  if (!number || number->fraction.size() != 3 || !number->rest.starts_with(' ')) return {};
  const std::string_view group = number->rest.substr(1);
  if (group.empty() || group.size() > 3 || !made_of(group, "0123456789")) return {};
  return std::string(text.substr(0, text.size() - number->rest.size())) + std::string(group);
}

Mended wrong_groups(std::string_view text) {
  const bool applies = is_numeric(text) && text.find(' ') != std::string_view::npos;
  return applies ? Mended("") : std::nullopt;
}

constexpr FixedText group_by_three = {
    "skriv siffrorna i grupper om tre, som `1 234,5`, eller utan mellanrum",
    "write the digits in groups of three, like `1 234,5`, or without spaces"};

constexpr Mistake digit_mistakes[] = {
    {other_group_sign,
     {"har ett annat tecken än mellanrum mellan siffrorna",
      "has a character other than a space between digits"},
     group_by_three},
    {many_blanks,
     {"har fler än ett mellanrum i rad", "has more than one space in a row"},
     group_by_three},
    {both_marks,
     {"har både komma och punkt", "has both a comma and a point"},
     {"skriv ett decimaltecken och gruppera med mellanrum, som `1 234,5`",
      "write one decimal mark and group with spaces, like `1 234,5`"}},
    {many_marks,
     {"har fler än ett decimaltecken", "has more than one decimal mark"},
     {"skriv ett decimaltecken och gruppera med mellanrum, som `1 234,5`",
      "write one decimal mark and group with spaces, like `1 234,5`"}},
    {no_digit_before,
     {"saknar siffra före decimaltecknet", "has no digit before the decimal mark"},
     {"skriv en nolla före decimaltecknet", "write a zero before the decimal mark"}},
    {no_digit_after,
     {"saknar siffra efter decimaltecknet", "has no digit after the decimal mark"},
     {"ta bort decimaltecknet", "remove the decimal mark"}},
    {leading_zeros,
     {"har inledande nollor", "has leading zeros"},
     {"ta bort nollorna", "remove the zeros"}},
    {grouped_decimals,
     {"har mellanrum bland decimalerna", "has a space among the decimals"},
     {"skriv decimalerna utan mellanrum", "write the decimals without spaces"}},
    {wrong_groups, {"är inte grupperat tre och tre", "is not grouped by three"}, group_by_three},
};

}  // namespace

// The sign in front, if any, and the rest without it.
std::string_view take_sign(std::string_view& text) {
  const std::size_t length = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
  const std::string_view sign = text.substr(0, length);
  text.remove_prefix(length);
  return sign;
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  for (std::size_t at = text.find(from); at != std::string_view::npos; at = text.find(from)) {
    out += text.substr(0, at);
    out += to;
    text.remove_prefix(at + from.size());
  }
  return out += text;
}

std::span<const Mistake> mistakes_of_digits() { return digit_mistakes; }

}  // namespace namndplan::number_text
