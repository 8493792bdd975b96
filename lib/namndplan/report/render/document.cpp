#include "namndplan/report/render/document.h"

#include <utility>

#include "namndplan/base/number_format.h"

namespace namndplan::report {

Cell Cell::of(std::string text) {
  Cell cell;
  cell.kind = text.empty() ? Kind::empty : Kind::text;
  cell.text = std::move(text);
  return cell;
}

Cell Cell::of_shared(std::shared_ptr<const std::string> text) {
  Cell cell;
  cell.kind = text->empty() ? Kind::empty : Kind::text;
  cell.shared = std::move(text);
  return cell;
}

Cell Cell::of_date(std::string iso) {
  Cell cell = of(std::move(iso));
  cell.is_date = true;
  return cell;
}

Cell Cell::of_number(Decimal value, std::string unit) {
  Cell cell;
  cell.kind = Kind::number;
  cell.number = value;
  cell.unit = std::move(unit);
  return cell;
}

Cell Cell::of_fixed(Decimal value, int decimals, std::string unit) {
  Cell cell = of_number(value, std::move(unit));
  cell.kind = Kind::fixed;
  cell.decimals = decimals;
  return cell;
}

Cell Cell::of_signed(Decimal value, int decimals, std::string unit) {
  Cell cell = of_fixed(value, decimals, std::move(unit));
  cell.with_sign = true;
  return cell;
}

std::string Cell::shown(Language language) const {
  if (kind == Kind::empty || kind == Kind::text) return words();
  std::string out = kind == Kind::fixed ? format_number(number, decimals, language)
                                        : format_number(number, language);
  if (with_sign && number.rounded(decimals) > 0) out.insert(0, 1, '+');
  if (unit.empty()) return out;
  bool joined = unit == "%" && language == Language::english;
  return out + (joined ? "" : "\u00a0") + unit;
}

std::string Cell::plain() const {
  switch (kind) {
    case Kind::number:
      return number.plain();
    case Kind::fixed:
      return number.plain(decimals);
    case Kind::empty:
    case Kind::text:
      break;
  }
  return words();
}

}  // namespace namndplan::report
