#include "namndplan/base/calendar.h"

#include <fmt/format.h>

#include <cstddef>

namespace namndplan {
namespace {

struct MonthRow {
  std::string_view short_name;
  FixedText name;
  int days;  // in a common year
};

constexpr MonthRow month_rows[] = {{"jan", {"januari", "January"}, 31},
                                   {"feb", {"februari", "February"}, 28},
                                   {"mar", {"mars", "March"}, 31},
                                   {"apr", {"april", "April"}, 30},
                                   {"maj", {"maj", "May"}, 31},
                                   {"jun", {"juni", "June"}, 30},
                                   {"jul", {"juli", "July"}, 31},
                                   {"aug", {"augusti", "August"}, 31},
                                   {"sep", {"september", "September"}, 30},
                                   {"okt", {"oktober", "October"}, 31},
                                   {"nov", {"november", "November"}, 30},
                                   {"dec", {"december", "December"}, 31}};

const MonthRow& row_of(int month) { return month_rows[static_cast<std::size_t>(month - 1)]; }

struct FormRow {
  Schedule::Form form;
  std::string_view word;
  std::uint16_t bits;
};

constexpr FormRow form_rows[] = {
    {Schedule::Form::monthly, "månad", 0b1111'1111'1111},
    {Schedule::Form::quarterly, "kvartal", 0b1001'0010'0100},
    {Schedule::Form::tertial, "tertial", 0b1000'1000'1000},
    {Schedule::Form::half_yearly, "halvår", 0b1000'0010'0000},
    {Schedule::Form::yearly, "år", 0b1000'0000'0000},
};

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
  return row_of(month).days + (month == 2 && is_leap(year) ? 1 : 0);
}

}  // namespace

std::string Date::iso() const { return fmt::format("{:04}-{:02}-{:02}", year, month, day); }

std::string Month::iso() const { return fmt::format("{:04}-{:02}", year, month); }

Date Month::last_day() const { return {year, month, days_in(year, month)}; }

Schedule Schedule::of(Form form) {
  for (const FormRow& row : form_rows) {
    if (row.form == form) return {form, row.bits};
  }
  return yearly();
}

Schedule Schedule::months(std::uint16_t month_bits) { return {Form::list, month_bits}; }

std::string Schedule::word() const {
  for (const FormRow& row : form_rows) {
    if (row.form == form_) return std::string(row.word);
  }
  std::string names;
  for (int month = 1; month <= 12; ++month) {
    if (!has(month)) continue;
    if (!names.empty()) names += ' ';
    names += short_month(month);
  }
  return names;
}

std::string_view short_month(int month) { return row_of(month).short_name; }

std::string_view month_name(int month, Language language) {
  return row_of(month).name.in(language);
}

std::optional<int> month_from_short(std::string_view name) {
  for (int month = 1; month <= 12; ++month) {
    if (short_month(month) == name) return month;
  }
  return {};
}

}  // namespace namndplan
