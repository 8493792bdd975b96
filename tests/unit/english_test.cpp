#include "namndplan/model/english.h"

#include "doctest/doctest.h"
#include "namndplan/format/value_words.h"

namespace {

using namespace namndplan;

void check_words(std::span<const std::string_view> words) {
  for (std::string_view word : words) {
    CAPTURE(word);
    std::string english(english_word(word));
    CHECK(english.find("å") == std::string::npos);
    CHECK(english.find("ä") == std::string::npos);
    CHECK(english.find("ö") == std::string::npos);
    CHECK((english != word || word == "index"));
    CHECK(word_in(word, Language::swedish) == word);
    CHECK(word_in(word, Language::english) == english);
  }
}

}  // namespace

TEST_CASE("every word of the vocabularies has its English word") {
  check_words(words_of<DocumentKind>());
  check_words(words_of<DecisionStatus>());
  check_words(words_of<IndicatorKind>());
  check_words(words_of<Direction>());
  check_words(words_of<Accrual>());
  check_words(words_of<Method>());
  check_words(words_of<ActivityStatus>());
  check_words(words_of<AssignmentStatus>());
  check_words(words_of<Level>());
  check_words(words_of<YesNo>());
  check_words(words_of<MoneyUnit>());
  check_words(format::cost_kinds);
}

TEST_CASE("what is no word of the format stays as it is") {
  CHECK(english_word("Kulturnämnden") == "Kulturnämnden");
  CHECK(english_word("") == "");
}
