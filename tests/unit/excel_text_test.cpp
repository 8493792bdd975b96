#include "namndplan/report/render/excel_text.h"

#include <string>

#include "doctest/doctest.h"

using namespace namndplan::report;

TEST_CASE("what Excel would convert, in Swedish or English, stays text") {
  const char* const kinds[] = {
      // ids and periods
      "2026-08", "1.1", "1.1.1", "3.10", "1", "10-3", "1a",
      // numbers, however they are written
      "007", "12345678901234567890", "1E5", "1e-5", "1,5", "1.5", "1 000", "1\u00a0000", "\u2212 5",
      "\u22125", "-5", "+5", "(5)", "5-", ".5", "5.", "１２", "1'000",
      // per cent and money
      "12 %", "12%", "%12", "5 kr", "kr 5", "SEK 5", "5 €", "$5", "5 EUR",
      // dates
      "2026-08-31", "31/8", "1/2", "1-2", "8/2026", "mars 1", "1 mars", "1 mar.", "1-maj",
      "maj 2026", "MARCH1", "SEPT2", "dec1", "1 oktober 2026", "2026-08-31T10:00Z", "1-2-3",
      // times
      "10:30", "10:30:15", "10 am", "10:30 PM", "10 fm", "1 e",
      // truths and errors
      "SANT", "falskt", "True", "FALSE", "#N/A", "#SAKNAS!", "#DIV/0!", "#NAMN?",
      // with what does not show around it
      " 2026-08 ", "\u3000 1-2", "1\u200b", "\u00ad007", "SANT\u00a0"};
  for (const std::string text : kinds) {
    CAPTURE(text);
    CHECK(excel_would_convert(text));
    CHECK(for_excel(text) == "=\"" + text + "\"");
  }
}

TEST_CASE("what could be run gets an apostrophe") {
  const char* const kinds[] = {
      "=1+1",     "=A1",       "+x",       "-x",       "@SUM(A1)", "＝1",      "＋x",
      "－x",      "＠x",       "﹦1",      "﹢x",      "﹣x",      "﹫x",      " =1",
      "\u00a0=1", "\u3000=1",  "\u2003=1", "\u1680@x", "\u200b=1", "\u2060=1", "\u00ad=1",
      "\u200d+x", "\u2800=1",  "\u3164=1", "\u180e=1", "\ufe0f=1", "\n=1",     "\r\n \t=1",
      "\tx",      "\u3000\tx", "-1+1",     "-1 plus 1"};
  for (const std::string text : kinds) {
    CAPTURE(text);
    CHECK(excel_could_run(text));
    CHECK(for_excel(text) == "'" + text);
  }
}

TEST_CASE("all other text is as it is") {
  const char* const kinds[] = {"",
                               "   ",
                               "Trygg skola",
                               "scen",
                               "U1",
                               "Mål 1",
                               "12 st",
                               "1,5 mkr",
                               "30–50",
                               "högst 5",
                               "apr aug dec",
                               "maj",
                               "januari",
                               "kr",
                               "%",
                               "– punkt",
                               "a=b",
                               "a@b",
                               "12 månader",
                               "1 av 3",
                               "sant och falskt",
                               "KN 2025/117",
                               "§ 84",
                               "#1",
                               "Ja",
                               "Nej",
                               "svar saknas",
                               "'5",
                               "e",
                               "1 + 1",
                               "10.30–12",
                               "5 minuter",
                               "rad 1\nrad 2"};
  for (const std::string text : kinds) {
    CAPTURE(text);
    CHECK(for_excel(text) == text);
  }
}

TEST_CASE("a value that a formula cannot hold gets an apostrophe") {
  const std::string longest(255, '9');
  CHECK(for_excel(longest) == "=\"" + longest + "\"");
  CHECK(for_excel(longest + "9") == "'" + longest + "9");
  CHECK(for_excel("2026-08\n") == "'2026-08\n");
}
