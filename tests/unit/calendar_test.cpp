#include "namndplan/base/calendar.h"

#include "doctest/doctest.h"

namespace {

using namespace namndplan;

struct RefusalRow {
  const char* text;
  const char* problem;
  const char* advice;
};

template <class Read, std::size_t size>
void check_refusals(Read read, const RefusalRow (&rows)[size]) {
  for (const RefusalRow& row : rows) {
    CAPTURE(row.text);
    const auto reading = read(row.text);
    REQUIRE_FALSE(reading);
    CHECK(reading.refusal.problem.sv == row.problem);
    CHECK(reading.refusal.advice.sv == row.advice);
  }
}

}  // namespace

TEST_CASE("dates, months and years are ordered and written as ISO 8601 does") {
  CHECK(Date{2026, 8, 31}.iso() == "2026-08-31");
  CHECK(Month{2026, 8}.iso() == "2026-08");
  CHECK(Date{2026, 8, 31} < Date{2026, 9, 1});
  CHECK(Month{2025, 12} < Month{2026, 1});
  CHECK(Month{2026, 8}.last_day() == Date{2026, 8, 31});
  CHECK(Month{2026, 2}.last_day() == Date{2026, 2, 28});
  CHECK(Month{2024, 2}.last_day() == Date{2024, 2, 29});
  CHECK(Month{2000, 2}.last_day() == Date{2000, 2, 29});
  CHECK(Month{1900, 2}.last_day() == Date{1900, 2, 28});
}

TEST_CASE("a period of years holds both its ends") {
  const YearSpan span{2020, 2030};
  CHECK(span.contains(2020));
  CHECK(span.contains(2030));
  CHECK_FALSE(span.contains(2019));
  CHECK_FALSE(span.contains(2031));
}

TEST_CASE("the names of months") {
  CHECK(short_month(1) == "jan");
  CHECK(short_month(10) == "okt");
  CHECK(month_name(5, Language::swedish) == "maj");
  CHECK(month_name(5, Language::english) == "May");
  CHECK(month_from_short("dec") == 12);
  // exact, since what is written in plans has one spelling
  CHECK_FALSE(month_from_short("Dec"));
  CHECK_FALSE(month_from_short("december"));
  CHECK_FALSE(month_from_short(""));
}

TEST_CASE("schedules by word") {
  struct {
    const char* word;
    Schedule::Form form;
    const char* months;
  } const rows[] = {
      {"månad", Schedule::Form::monthly, "jan feb mar apr maj jun jul aug sep okt nov dec"},
      {"kvartal", Schedule::Form::quarterly, "mar jun sep dec"},
      {"tertial", Schedule::Form::tertial, "apr aug dec"},
      {"halvår", Schedule::Form::half_yearly, "jun dec"},
      {"år", Schedule::Form::yearly, "dec"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.word);
    const auto schedule = read_schedule_word(row.word);
    REQUIRE(schedule);
    CHECK(schedule.value->form() == row.form);
    CHECK(schedule.value->word() == row.word);
    CHECK(Schedule::months(schedule.value->bits()).word() == row.months);
  }
}

TEST_CASE("a schedule is its months, whichever way it was written") {
  CHECK(Schedule::months(0b1000'1000'1000) == Schedule::of(Schedule::Form::tertial));
  CHECK(Schedule::months(0b1000'1000'1000).word() == "apr aug dec");
  CHECK(Schedule() == Schedule::yearly());
  CHECK(Schedule().has(12));
  CHECK_FALSE(Schedule().has(11));
}

TEST_CASE("refused dates") {
  constexpr const char* form = "är inget datum på formen ÅÅÅÅ-MM-DD";
  const RefusalRow rows[] = {
      // days that do not exist
      {"2026-02-30", "är en dag som inte finns", "februari 2026 har 28 dagar"},
      {"2024-02-30", "är en dag som inte finns", "februari 2024 har 29 dagar"},
      {"2026-13-01", "har en månad som inte finns (13)", "skriv månaden som 01–12"},
      {"1899-12-31", "har ett år utanför 1900–2100", "kontrollera året"},
      // another notation that can mean one day only
      {"20260131", form, "skriv `2026-01-31`"},
      {"2026-1-31", form, "skriv `2026-01-31`"},
      {"31.1.2026", form, "skriv `2026-01-31`"},
      {"2026–01–31", form, "skriv `2026-01-31`"},
      // and what may mean two, or none
      {"1.2.2026", form, "skriv datumet som `2026-12-31`"},
      {"20260230", form, "skriv datumet som `2026-12-31`"},
      {"idag", form, "skriv datumet som `2026-12-31`"},
      {"", form, "skriv datumet som `2026-12-31`"},
      {"2026-08", "är en månad, inget datum", "skriv även dagen, som `2026-08-31`"},
  };
  check_refusals(read_date, rows);
}

TEST_CASE("refused months, years and periods") {
  const RefusalRow months[] = {
      {"2026-8", "är ingen månad på formen ÅÅÅÅ-MM", "skriv `2026-08`"},
      {"2026-08-31", "är ingen månad på formen ÅÅÅÅ-MM", "skriv `2026-08`"},
      {"aug", "är ingen månad på formen ÅÅÅÅ-MM", "skriv månaden som `2026-08`"},
      {"2026-13", "har en månad som inte finns (13)", "skriv månaden som 01–12"},
  };
  check_refusals(read_month, months);
  const RefusalRow years[] = {
      {"26", "är inget årtal", "skriv året med fyra siffror, som `2026`"},
      {"2101", "har ett år utanför 1900–2100", "kontrollera året"},
  };
  check_refusals(read_year, years);
  const RefusalRow spans[] = {
      {"2030–2020", "slutar före sin början", "skriv `2020–2030`"},
      {"2020 — 2030", "är ingen period av år", "skriv `2020–2030`"},
      {"2020-30", "är ingen period av år", "skriv `2020–2030`"},
      {"2026", "är ingen period av år", "skriv `2026–2026`"},
      {"tills vidare", "är ingen period av år", "skriv perioden som `2020–2030`"},
  };
  check_refusals(read_year_span, spans);
}

TEST_CASE("refused schedules") {
  const RefusalRow rows[] = {
      {"Tertial", "är ingen periodicitet", "skriv `tertial`"},
      {"manad", "är ingen periodicitet", "skriv `månad`"},
      {"aug", "är ingen periodicitet", "skriv `[aug]`"},
      {"ibland", "är ingen periodicitet",
       "skriv månad, kvartal, tertial, halvår, år eller månader, som `[apr, aug, dec]`"},
  };
  check_refusals(read_schedule_word, rows);
}
