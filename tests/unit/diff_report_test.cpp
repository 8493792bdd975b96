// The sentences of a diff's document, for 0, 1, 2 and many, in both languages, and the values in
// them.
#include "namndplan/report/diff/diff_report.h"

#include <string>

#include "doctest/doctest.h"
#include "namndplan/base/number.h"
#include "namndplan/report/render/render.h"

using namespace namndplan;

namespace {

Decimal decimal(const char* text) { return read_number(text).value->value; }

// Records "U1", "U2", … of a subject.
void add(DocumentFacts& document, Subject subject, int count, int first = 1) {
  for (int i = first; i < first + count; ++i) {
    FactRecord& record = document.records.emplace_back();
    record.subject = subject;
    record.id = "U" + std::to_string(i);
    record.title_key = "titel";
    record.title.text = "Uppgift " + std::to_string(i);
  }
}

Fact& add_fact(DocumentFacts& document, Subject subject, const char* key, Value value) {
  FactRecord& record = document.records.emplace_back();
  record.subject = subject;
  record.id = "X" + std::to_string(document.records.size());
  Fact& fact = record.facts.emplace_back();
  fact.key = key;
  fact.value = std::move(value);
  return fact;
}

DocumentFacts plan(int year) {
  DocumentFacts out;
  out.year = year;
  return out;
}

std::string page(std::optional<DocumentFacts> before, std::optional<DocumentFacts> after,
                 Language language) {
  std::vector<Comparison> comparisons;
  comparisons.push_back(compare(std::move(before), std::move(after)));
  return report::markdown(report::diff_report({comparisons, language, false, ""}).document);
}

struct Counts {
  int count;
  const char* swedish;  // empty: nothing is said
  const char* english;
};

}  // namespace

TEST_CASE("what a new document has") {
  const Counts cases[] = {
      {0, "", ""},
      {1, "Dokumentet har 1 uppdrag.", "The document has 1 assignment."},
      {2, "Dokumentet har 2 uppdrag.", "The document has 2 assignments."},
      {21, "Dokumentet har 21 uppdrag.", "The document has 21 assignments."},
  };
  for (const Counts& row : cases) {
    CAPTURE(row.count);
    DocumentFacts document = plan(2026);
    add(document, Subject::assignment, row.count);
    const std::string sv = page({}, document, Language::swedish);
    const std::string en = page({}, document, Language::english);
    CHECK((sv.find("Dokumentet har") == sv.npos) == (row.count == 0));
    CHECK(sv.find(row.swedish) != sv.npos);
    CHECK(en.find(row.english) != en.npos);
  }
}

TEST_CASE("assignments that are carried over") {
  const Counts cases[] = {
      {0, "", ""},
      {1, "U1 förs vidare till 2027.", "U1 is carried over to 2027."},
      {2, "U1 och U2 förs vidare till 2027.", "U1 and U2 are carried over to 2027."},
      {3, "U1, U2 och U3 förs vidare till 2027.", "U1, U2 and U3 are carried over to 2027."},
  };
  for (const Counts& row : cases) {
    CAPTURE(row.count);
    DocumentFacts before = plan(2026), after = plan(2027);
    add(before, Subject::assignment, row.count);
    add(after, Subject::assignment, row.count);
    add(after, Subject::steering_document, 1);
    const std::string sv = page(before, after, Language::swedish);
    const std::string en = page(before, after, Language::english);
    CHECK((sv.find("förs vidare") == sv.npos) == (row.count == 0));
    CHECK(sv.find(row.swedish) != sv.npos);
    CHECK(en.find(row.english) != en.npos);
  }
}

TEST_CASE("the summary of many changes: how many are new, of either gender") {
  struct Case {
    Subject subject;
    int count;
    const char *swedish, *english;
  };
  const Case cases[] = {
      {Subject::objective, 1, "Delmål: 1 nytt", "Objectives: 1 new"},
      {Subject::objective, 2, "Delmål: 2 nya", "Objectives: 2 new"},
      {Subject::objective, 12, "Delmål: 12 nya", "Objectives: 12 new"},
      {Subject::indicator, 1, "Indikatorer: 1 ny", "Indicators: 1 new"},
      {Subject::indicator, 2, "Indikatorer: 2 nya", "Indicators: 2 new"},
      {Subject::activity, 1, "Aktiviteter: 1 ny", "Activities: 1 new"},
      {Subject::activity, 2, "Aktiviteter: 2 nya", "Activities: 2 new"},
      {Subject::assignment, 1, "Uppdrag: 1 nytt", "Assignments: 1 new"},
      {Subject::assignment, 2, "Uppdrag: 2 nya", "Assignments: 2 new"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.swedish);
    DocumentFacts before = plan(2026), after = plan(2026);
    // Enough of another kind for a summary.
    const Subject other =
        row.subject == Subject::activity ? Subject::assignment : Subject::activity;
    add(after, other, 7, 100);
    add(after, row.subject, row.count);
    CHECK(page(before, after, Language::swedish).find(std::string("- ") + row.swedish + "\n") !=
          std::string::npos);
    CHECK(page(before, after, Language::english).find(std::string("- ") + row.english + "\n") !=
          std::string::npos);
  }
}

TEST_CASE("a change of a value, in the reader's words and numbers") {
  const auto of_word = [](const char* word) { return Value{Value::Kind::word, word, {}, {}, {}}; };
  const auto share = [](const char* number) {
    return Value{Value::Kind::share, {}, decimal(number), "%", {}};
  };
  const auto money = [](const char* number) {
    return Value{Value::Kind::money, {}, decimal(number), {}, {}};
  };
  struct Case {
    const char* key;
    Value before, after;
    const char *swedish, *english;
  };
  const Case cases[] = {
      // Differences of per cents: one point, several, parts of one.
      {"index", share("3"), share("4"), "3\u00a0% → 4\u00a0% (+1\u00a0procentenhet)",
       "3% → 4% (+1\u00a0percentage point)"},
      {"index", share("4"), share("3"), "4\u00a0% → 3\u00a0% (−1\u00a0procentenhet)",
       "4% → 3% (−1\u00a0percentage point)"},
      {"index", share("3"), share("5"), "3\u00a0% → 5\u00a0% (+2\u00a0procentenheter)",
       "3% → 5% (+2\u00a0percentage points)"},
      {"index", share("3"), share("3,5"), "3\u00a0% → 3,5\u00a0% (+0,5\u00a0procentenheter)",
       "3% → 3.5% (+0.5\u00a0percentage points)"},
      // Words, months and limits.
      {"status", of_word("pågår"), of_word("klar"), "status: pågår → klar",
       "status: ongoing → done"},
      {"periodicitet", of_word("år"), of_word("aug, dec"), "periodicitet: år → aug, dec",
       "schedule: yearly → August, December"},
      {"nettokostnadsmål", of_word("håll budget"), of_word("högst 2,8\u00a0%"),
       "håll budget → högst 2,8\u00a0%", "stay within budget → at most 2.8%"},
      // Amounts.
      {"belopp", money("1500000"), money("-2000000"), "1,5\u00a0mkr → −2\u00a0mkr (−3,5\u00a0mkr",
       "SEK\u00a01.5 million → −SEK\u00a02 million (−SEK\u00a03.5 million"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.swedish);
    DocumentFacts before = plan(2026), after = plan(2026);
    before.money_unit = after.money_unit = MoneyUnit::mkr;
    add_fact(before, Subject::reallocation, row.key, row.before);
    add_fact(after, Subject::reallocation, row.key, row.after);
    const std::string sv = page(before, after, Language::swedish);
    const std::string en = page(before, after, Language::english);
    CAPTURE(sv);
    CAPTURE(en);
    CHECK(sv.find(row.swedish) != sv.npos);
    CHECK(en.find(row.english) != en.npos);
  }
}
