// Says why a text is no number and how to write it: the first row of the tables of mistakes that
// recognises the text wins.
#include <utf8proc.h>

#include "namndplan/base/number_mistakes.h"
#include "namndplan/base/number_text.h"
#include "namndplan/base/utf8.h"

namespace namndplan::number_text {
namespace {

Text advice_for(Way way, const std::string& mended) {
  switch (way) {
    case Way::only_number:
      return text("skriv bara talet, `{}`", "write the number alone, `{}`", mended);
    case Way::without_unit:
      return text("skriv bara talet, `{}`; enheten står i `enhet`",
                  "write the number alone, `{}`; the unit goes in `enhet`", mended);
    case Way::write:
      break;
  }
  return text("skriv `{}`", "write `{}`", mended);
}

// Characters that nobody sees may stand anywhere and come before all else.
std::optional<Refusal> explain_unseen(std::string_view number, std::string_view tail,
                                      const Accepts& accepts) {
  std::string without;
  char32_t first = 0;
  bool found = false;
  for (std::size_t at = 0; at < number.size();) {
    const char32_t c = next_code_point(number, at);
    const bool unseen = (c != U'\t' && is_forbidden(c)) || c == U'\n' || c == U'\r' ||
                        utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_CF;
    if (!unseen) {
      append_utf8(without, c);
    } else if (!found) {
      first = c;
      found = true;
    }
  }
  if (!found) return {};
  if (0xD800 <= first && first <= 0xDFFF) {
    return Refusal{text("är inte giltig UTF-8", "is not valid UTF-8"), write_a_number};
  }
  const std::string mended = std::string(trim(without)) + std::string(tail);
  return Refusal{text("innehåller tecknet {}, som inte syns",
                      "holds the character {}, which cannot be seen", code_point_name(first)),
                 accepts(mended) ? advice_for(Way::write, mended)
                                 : text("ta bort tecknet", "remove the character")};
}

}  // namespace

Refusal explain(std::string_view number, std::string_view tail, const Accepts& accepts) {
  if (auto unseen = explain_unseen(number, tail, accepts)) return *std::move(unseen);
  for (const auto table : {mistakes_of_notation(), mistakes_of_several_numbers(),
                           mistakes_of_digits(), mistakes_around_the_number()}) {
    for (const Mistake& row : table) {
      const Mended mended = row.mend(number);
      if (!mended) continue;
      const std::string whole = *mended + std::string(tail);
      return {row.problem, accepts(whole) ? advice_for(row.way, whole) : Text(row.advice)};
    }
  }
  return {};
}

Refusal explain_ambiguous(const Scan& number, std::string_view tail, const Accepts& accepts) {
  const std::string start = (number.negative ? "-" : "") + number.whole;
  const std::string thousand = start + " " + number.fraction + std::string(tail);
  const std::string decimal = start + number.mark + number.fraction + "0" + std::string(tail);
  return {text("kan läsas som decimaltal eller tusental", "could be a decimal or a thousand"),
          accepts(decimal) ? text("skriv `{}` eller `{}`", "write `{}` or `{}`", thousand, decimal)
                           : text("skriv `{}`, eller avrunda till hela ören",
                                  "write `{}`, or round to whole öre", thousand)};
}

Refusal explain_too_long(const Scan& number) {
  if (number.whole.size() > max_whole_digits) {
    return {text("har fler än {} siffror före decimaltecknet",
                 "has more than {} digits before the decimal mark", max_whole_digits),
            text("kontrollera talet, eller ange det i en större enhet",
                 "check the number, or give it in a larger unit")};
  }
  return {text("har fler än {} decimaler", "has more than {} decimals", max_decimals),
          text("avrunda till högst {} decimaler", "round to at most {} decimals", max_decimals)};
}

std::optional<Refusal> refuse_size(std::string_view trimmed) {
  if (trimmed.empty()) return Refusal{text("är tomt", "is empty"), write_a_number};
  if (trimmed.size() <= max_bytes) return {};
  return Refusal{text("är för långt för att vara ett tal", "is too long for a number"),
                 write_a_number};
}

}  // namespace namndplan::number_text
