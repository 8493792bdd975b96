#include "namndplan/rules/words.h"

#include <algorithm>
#include <cstddef>

#include "namndplan/base/number.h"
#include "namndplan/base/number_format.h"
#include "namndplan/base/suggest.h"
#include "namndplan/base/utf8.h"

namespace namndplan::rules {
namespace {

constexpr std::size_t max_listed = 10;
constexpr std::size_t max_tried = 200;
constexpr std::size_t max_shown = 60;  // code points of a text
constexpr std::size_t lead_in = 24;    // bytes kept before the first difference

}  // namespace

std::string listed(std::span<const std::string_view> words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += ", ";
    if (i == max_listed) return out + "…";
    out += shorten(words[i], 30);
  }
  return out;
}

std::string listed_months(std::uint16_t bits) {
  std::string out;
  for (int month = 1; month <= 12; ++month) {
    if (((bits >> (month - 1)) & 1) == 0) continue;
    if (!out.empty()) out += ", ";
    out += short_month(month);
  }
  return out;
}

Text suggestion(std::string_view written, std::span<const std::string_view> known, Text otherwise) {
  std::string_view meant = nearest(written, known.first(std::min(known.size(), max_tried)));
  if (meant.empty()) return otherwise;
  return text("menade du `{}`?", "did you mean `{}`?", meant);
}

Text known_ids(std::string_view written, std::span<const std::string_view> known, Text all) {
  constexpr std::size_t few = 8;
  return known.size() <= few ? all : suggestion(written, known, std::move(all));
}

std::set<std::string_view> meant_by(const std::vector<std::string_view>& unknown,
                                    std::vector<std::string_view> missing) {
  std::set<std::string_view> out;
  if (unknown.size() > max_tried || missing.size() > max_tried) return out;
  for (std::string_view id : unknown) {
    const std::string_view meant = nearest(id, missing);
    if (meant.empty()) continue;
    out.insert(meant);
    missing.erase(std::find(missing.begin(), missing.end(), meant));
  }
  return out;
}

bool same_text(std::string_view a, std::string_view b) { return one_spaced(a) == one_spaced(b); }

std::pair<std::string, std::string> short_forms(std::string_view a, std::string_view b) {
  if (differs_invisibly(a, b))
    return {shorten(with_invisible_shown(a), max_shown),
            shorten(with_invisible_shown(b), max_shown)};
  std::string first = one_spaced(a), second = one_spaced(b);
  std::string short_first = shorten(first, max_shown), short_second = shorten(second, max_shown);
  if (short_first != short_second) return {short_first, short_second};
  auto differs = std::mismatch(first.begin(), first.end(), second.begin(), second.end()).first;
  auto at = static_cast<std::size_t>(differs - first.begin());
  // The blank before is a safe place to cut, also inside a code point's bytes.
  std::size_t cut = first.rfind(' ', at > lead_in ? at - lead_in : 0);
  if (cut == std::string::npos) return {short_first, short_second};
  return {"…" + shorten(std::string_view(first).substr(cut), max_shown),
          "…" + shorten(std::string_view(second).substr(cut), max_shown)};
}

const Place& regionplan_place(const BoardPlan& plan) {
  return plan.council_plan ? plan.council_plan.place : plan.anchor;
}

std::string money(const BoardPlan& plan, const Decimal& kronor) {
  const MoneyUnit unit = plan.budget.written_unit();
  return fmt::format("{} {}", format_swedish(quotient(kronor, kronor_per(unit))), word(unit));
}

}  // namespace namndplan::rules
