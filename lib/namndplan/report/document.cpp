#include "namndplan/report/document.h"

#include <utility>

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
