// Dates, months, years, and the months in which something is due. Only what the calendar holds,
// years 1900–2100; nothing here asks a clock.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "namndplan/base/number.h"
#include "namndplan/base/text.h"

namespace namndplan {

struct Date {
  int year = 0, month = 0, day = 0;
  auto operator<=>(const Date&) const = default;
  std::string iso() const;  // "2026-08-31"
};

struct Month {
  int year = 0, month = 0;
  auto operator<=>(const Month&) const = default;
  std::string iso() const;  // "2026-08"
  Date last_day() const;
};

// A period of whole years, both included.
struct YearSpan {
  static constexpr int until_further_notice = 9999;  // `last` of one without an end

  int first = 0, last = 0;
  bool has_end() const { return last != until_further_notice; }
  std::string shown() const;  // "2020–2030", "2020–"
  bool contains(int year) const { return first <= year && year <= last; }
  auto operator<=>(const YearSpan&) const = default;
};

// A set of months of the year, remembered as it was written so that it is shown the same way.
class Schedule {
 public:
  enum class Form { list, monthly, quarterly, tertial, half_yearly, yearly };

  static Schedule of(Form form);                     // not list
  static Schedule months(std::uint16_t month_bits);  // bit m-1 for month m; the form is list
  static Schedule yearly() { return of(Form::yearly); }

  Schedule() : Schedule(yearly()) {}
  bool has(int month) const { return ((bits_ >> (month - 1)) & 1) != 0; }
  std::uint16_t bits() const { return bits_; }
  Form form() const { return form_; }
  // "apr aug dec" for a list, else the word: "månad", "kvartal", "tertial", "halvår", "år".
  std::string word() const;
  bool operator==(const Schedule& other) const { return bits_ == other.bits_; }

 private:
  Schedule(Form form, std::uint16_t bits) : form_(form), bits_(bits) {}
  Form form_;
  std::uint16_t bits_;
};

// "jan" … "dec", the names that schedules are written with; and the full names for reports.
std::string_view short_month(int month);
std::string_view month_name(int month, Language language);   // "januari" / "January"
std::optional<int> month_from_short(std::string_view name);  // exact, lower case

// All trim the same blanks as numbers do. Refusals say the form wanted ("2026-12-31") and, where
// the form is right but the day does not exist, that it does not ("februari 2026 har 28 dagar").
Reading<Date> read_date(std::string_view text);
Reading<Month> read_month(std::string_view text);
Reading<int> read_year(std::string_view text);
// "2020–2030" or "2020-2030"; first ≤ last.
Reading<YearSpan> read_year_span(std::string_view text);
Reading<Schedule> read_schedule_word(std::string_view text);  // månad, kvartal, tertial, halvår, år

}  // namespace namndplan
