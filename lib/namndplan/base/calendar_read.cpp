// Reads dates, months, years and schedules. Each reader first takes the exact
// form; what it does not take is cut into its numbers, and if those make a date, the advice spells
// it.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "namndplan/base/calendar.h"
#include "namndplan/base/characters.h"
#include "namndplan/base/suggest.h"
#include "namndplan/base/utf8.h"

namespace namndplan {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2100;

constexpr Schedule::Form word_forms[] = {Schedule::Form::monthly, Schedule::Form::quarterly,
                                         Schedule::Form::tertial, Schedule::Form::half_yearly,
                                         Schedule::Form::yearly};

// The digits of `text` if it has the shape of `form`, where "0" stands for any digit.
bool has_form(std::string_view text, std::string_view form) {
  return std::equal(text.begin(), text.end(), form.begin(), form.end(),
                    [](char c, char f) { return f == '0' ? is_digit(c) : c == f; });
}

int number_at(std::string_view text, std::size_t at, std::size_t length) {
  int value = 0;
  for (const char c : text.substr(at, length)) value = value * 10 + (c - '0');
  return value;
}

// Why the day does not exist, if it does not.
std::optional<Refusal> missing_year(int year) {
  if (first_year <= year && year <= last_year) return {};
  return Refusal{
      text("har ett år utanför {}–{}", "has a year outside {}–{}", first_year, last_year),
      text("kontrollera året", "check the year")};
}

std::optional<Refusal> missing_month(int year, int month) {
  if (auto refusal = missing_year(year)) return refusal;
  if (1 <= month && month <= 12) return {};
  return Refusal{
      text("har en månad som inte finns ({:02})", "has a month that does not exist ({:02})", month),
      text("skriv månaden som 01–12", "write the month as 01–12")};
}

std::optional<Refusal> missing_day(const Date& date) {
  if (auto refusal = missing_month(date.year, date.month)) return refusal;
  const int days = Month{date.year, date.month}.last_day().day;
  if (1 <= date.day && date.day <= days) return {};
  const auto sentence = [&](Language language, std::string_view has, std::string_view days_word) {
    return fmt::format("{} {} {} {} {}", month_name(date.month, language), date.year, has, days,
                       days_word);
  };
  return Refusal{text("är en dag som inte finns", "is a day that does not exist"),
                 Text{sentence(Language::swedish, "har", "dagar"),
                      sentence(Language::english, "has", "days")}};
}

// The runs of digits when nothing but dashes, points, slashes and blanks stands between them.
std::vector<std::string_view> number_parts(std::string_view text) {
  constexpr std::string_view separators[] = {
      "-", ".", "/", " ", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\u00a0"};
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    std::size_t length = 0;
    while (length < text.size() && is_digit(text[length])) ++length;
    if (length > 0) {
      parts.push_back(text.substr(0, length));
    } else {
      for (const std::string_view s : separators) {
        if (text.starts_with(s)) length = s.size();
      }
      if (length == 0) return {};
    }
    text.remove_prefix(length);
  }
  return parts;
}

int number_of(std::string_view digits) {
  return digits.size() > 4 ? 0 : number_at(digits, 0, digits.size());
}

// The date that a text in another form surely means.
std::optional<Date> guess_date(std::string_view text) {
  const auto parts = number_parts(text);
  Date date;
  if (parts.size() == 1 && parts[0].size() == 8) {
    date = {number_at(text, 0, 4), number_at(text, 4, 2), number_at(text, 6, 2)};
  } else if (parts.size() == 3 && parts[0].size() == 4) {
    date = {number_of(parts[0]), number_of(parts[1]), number_of(parts[2])};
  } else if (parts.size() == 3 && parts[2].size() == 4 && number_of(parts[0]) > 12) {
    date = {number_of(parts[2]), number_of(parts[1]), number_of(parts[0])};
  }
  return missing_day(date) ? std::nullopt : std::optional(date);
}

// "juni" and "2026", or "jun." and "2026".
Month named_month(std::string_view name, std::string_view year) {
  const auto number = month_from_short(name.substr(0, 3));
  const bool digits = !year.empty() && std::all_of(year.begin(), year.end(), is_digit);
  return {digits && year.size() == 4 ? number_of(year) : 0, number.value_or(0)};
}

std::optional<Month> guess_month(std::string_view text) {
  const auto parts = number_parts(text);
  Month month;
  if (const auto date = guess_date(text)) {
    month = {date->year, date->month};
  } else if (parts.size() == 1 && parts[0].size() == 6) {
    month = {number_at(text, 0, 4), number_at(text, 4, 2)};
  } else if (parts.size() == 2 && parts[0].size() == 4) {
    month = {number_of(parts[0]), number_of(parts[1])};
  } else if (const std::size_t blank = text.find(' '); blank != std::string_view::npos) {
    month = named_month(lower(text.substr(0, blank)), trim(text.substr(blank)));
  }
  return missing_month(month.year, month.month) ? std::nullopt : std::optional(month);
}

std::optional<YearSpan> guess_year_span(std::string_view text) {
  const auto parts = number_parts(text);
  if (parts.empty() || parts.size() > 2 || parts.front().size() != 4) return {};
  YearSpan span{number_of(parts.front()), number_of(parts.back())};
  if (parts.back().size() == 2) span.last += span.first / 100 * 100;
  const bool exists = !missing_year(span.first) && !missing_year(span.last);
  return exists && span.first <= span.last ? std::optional(span) : std::nullopt;
}

Text advise(std::string_view value) { return text("skriv `{}`", "write `{}`", value); }

}  // namespace

Reading<Date> read_date(std::string_view untrimmed) {
  const std::string_view value = trim(untrimmed);
  if (has_form(value, "0000-00-00")) {
    const Date date{number_at(value, 0, 4), number_at(value, 5, 2), number_at(value, 8, 2)};
    if (auto refusal = missing_day(date)) return {{}, *std::move(refusal)};
    return {date, {}};
  }
  if (const auto month = read_month(value)) {
    return {{},
            {text("är en månad, inget datum", "is a month, not a date"),
             text("skriv även dagen, som `{}`", "write the day too, like `{}`",
                  month.value->last_day().iso())}};
  }
  const auto guess = guess_date(value);
  if (const auto month = guess_month(value); month && !guess) {
    return {{},
            {text("är en månad, inget datum", "is a month, not a date"),
             text("välj en dag, till exempel `{}`", "choose a day, such as `{}`",
                  month->last_day().iso())}};
  }
  return {{},
          {text("är inget datum på formen ÅÅÅÅ-MM-DD", "is not a date of the form YYYY-MM-DD"),
           guess ? advise(guess->iso())
                 : text("skriv datumet som `2026-12-31`", "write the date like `2026-12-31`")}};
}

Reading<Month> read_month(std::string_view untrimmed) {
  const std::string_view value = trim(untrimmed);
  if (has_form(value, "0000-00")) {
    const Month month{number_at(value, 0, 4), number_at(value, 5, 2)};
    if (auto refusal = missing_month(month.year, month.month)) return {{}, *std::move(refusal)};
    return {month, {}};
  }
  const auto guess = guess_month(value);
  return {{},
          {text("är ingen månad på formen ÅÅÅÅ-MM", "is not a month of the form YYYY-MM"),
           guess ? advise(guess->iso())
                 : text("skriv månaden som `2026-08`", "write the month like `2026-08`")}};
}

Reading<int> read_year(std::string_view untrimmed) {
  const std::string_view value = trim(untrimmed);
  if (has_form(value, "0000")) {
    const int year = number_at(value, 0, 4);
    if (auto refusal = missing_year(year)) return {{}, *std::move(refusal)};
    return {year, {}};
  }
  return {{},
          {text("är inget årtal", "is not a year"),
           text("skriv året med fyra siffror, som `2026`",
                "write the year in four digits, like `2026`")}};
}

std::string YearSpan::shown() const {
  return has_end() ? fmt::format("{}–{}", first, last) : fmt::format("{}–", first);
}

Reading<YearSpan> read_year_span(std::string_view untrimmed) {
  const std::string_view value = trim(untrimmed);
  if (has_form(value, "0000-") || has_form(value, "0000–")) {
    const int first = number_at(value, 0, 4);
    if (auto refusal = missing_year(first)) return {{}, *std::move(refusal)};
    return {YearSpan{first, YearSpan::until_further_notice}, {}};
  }
  if (has_form(value, "0000-0000") || has_form(value, "0000\u20130000")) {
    const YearSpan span{number_at(value, 0, 4), number_at(value, value.size() - 4, 4)};
    if (auto refusal = missing_year(span.first)) return {{}, *std::move(refusal)};
    if (auto refusal = missing_year(span.last)) return {{}, *std::move(refusal)};
    if (span.first <= span.last) return {span, {}};
    return {{},
            {text("slutar före sin början", "ends before it begins"),
             advise(fmt::format("{}–{}", span.last, span.first))}};
  }
  const auto guess = guess_year_span(value);
  return {{},
          {text("är ingen period av år", "is not a period of years"),
           guess ? advise(fmt::format("{}–{}", guess->first, guess->last))
                 : text("skriv perioden som `2020–2030`", "write the period like `2020–2030`")}};
}

Reading<Schedule> read_schedule_word(std::string_view untrimmed) {
  const std::string_view value = trim(untrimmed);
  std::array<std::string, std::size(word_forms)> words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Schedule schedule = Schedule::of(word_forms[i]);
    words[i] = schedule.word();
    if (value == words[i]) return {schedule, {}};
  }
  const Text problem = text("är ingen periodicitet", "is not a schedule");
  if (month_from_short(lower(value))) {
    return {{}, {problem, advise(fmt::format("[{}]", lower(value)))}};
  }
  const std::vector<std::string_view> candidates(words.begin(), words.end());
  const std::string_view near = nearest(value, candidates);
  if (!near.empty()) return {{}, {problem, advise(near)}};
  return {{},
          {problem,
           text("skriv månad, kvartal, tertial, halvår, år eller månader, som `[apr, aug, dec]`",
                "write månad, kvartal, tertial, halvår, år or months, like `[apr, aug, dec]`")}};
}

}  // namespace namndplan
