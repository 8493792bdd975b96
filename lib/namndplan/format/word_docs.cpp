// A row a word. The same word may mean different things in two vocabularies (`medelvärde`), so a
// row names its vocabulary.
#include "namndplan/format/word_docs.h"

#include "namndplan/model/vocabulary.h"

namespace namndplan::format {
namespace {

struct Row {
  std::span<const std::string_view> (*words)();
  std::string_view word;
  FixedText doc;
};

constexpr Row rows[] = {
    {words_of<DecisionStatus>,
     "utkast",
     {"under arbete; inget är föreslaget än", "in progress; nothing is proposed yet"}},
    {words_of<DecisionStatus>,
     "förslag",
     {"lämnat till den som beslutar", "handed to those who decide"}},
    {words_of<DecisionStatus>,
     "beslutad",
     {"har datum, och diarienummer eller paragraf",
      "has a date, and a case number or a paragraph"}},
    {words_of<IndicatorKind>,
     "antal",
     {"räknas: personer, besök, insatser; kan läggas ihop",
      "counted: people, visits, activities; can be added up"}},
    {words_of<IndicatorKind>,
     "andel",
     {"en del av en helhet i procent, 0–100 %", "a part of a whole in per cent, 0–100 %"}},
    {words_of<IndicatorKind>,
     "procent",
     {"ett procenttal som kan ligga utanför 0–100, som en förändring",
      "a percentage that may lie outside 0–100, such as a change"}},
    {words_of<IndicatorKind>,
     "medelvärde",
     {"ett snitt med en enhet, som dagar eller poäng",
      "a mean with a unit, such as days or points"}},
    {words_of<IndicatorKind>,
     "index",
     {"ett tal på en skala, som nöjd kund-index; inga procent",
      "a number on a scale, such as a satisfaction index; not a percentage"}},
    {words_of<IndicatorKind>,
     "belopp",
     {"pengar; `enhet` säger om det är kr, tkr eller mkr",
      "money; `enhet` says whether it is in kr, tkr or mkr"}},
    {words_of<IndicatorKind>,
     "ja/nej",
     {"antingen är det gjort eller inte", "either it is done or it is not"}},
    {words_of<Direction>,
     "högre",
     {"målnivån är ett minst: högre är bättre", "the target is a minimum: higher is better"}},
    {words_of<Direction>,
     "lägre",
     {"målnivån är ett högst: lägre är bättre", "the target is a maximum: lower is better"}},
    {words_of<Direction>,
     "exakt",
     {"målnivån ska träffas; avvikelser åt båda hållen räknas",
      "the target is to be met; a deviation either way counts"}},
    {words_of<Accrual>,
     "ackumulerat",
     {"läggs ihop från januari; augusti säger vad som gjorts hittills",
      "adds up from January; August says what has been done so far"}},
    {words_of<Accrual>,
     "nuläge",
     {"läget vid mätningen; augusti jämförs med målnivån som den är",
      "the state when measured; August is compared with the target as it is"}},
    {words_of<Method>,
     "medelvärde",
     {"indikatorernas måluppfyllelse vägs samman till ett medelvärde",
      "the indicators' fulfilment is combined into a mean"}},
    {words_of<Method>,
     "andel uppfyllda",
     {"den andel av indikatorerna som når målnivån",
      "the share of the indicators that reach their targets"}},
    {words_of<ActivityStatus>, "ej påbörjad", {"inget är gjort än", "nothing has been done yet"}},
    {words_of<ActivityStatus>,
     "pågår",
     {"arbetet har börjat och följer planen", "the work has started and follows the plan"}},
    {words_of<ActivityStatus>, "klar", {"gjord", "done"}},
    {words_of<ActivityStatus>, "försenad", {"blir inte klar i tid", "will not be done in time"}},
    {words_of<ActivityStatus>,
     "inställd",
     {"görs inte; räknas inte som enligt plan",
      "will not be done; does not count as following the plan"}},
    {words_of<AssignmentStatus>, "ej påbörjad", {"inget är gjort än", "nothing has been done yet"}},
    {words_of<AssignmentStatus>, "pågår", {"arbetet har börjat", "the work has started"}},
    {words_of<AssignmentStatus>,
     "klar",
     {"gjort; `kommentar` säger vad det ledde till", "done; `kommentar` says what came of it"}},
    {words_of<AssignmentStatus>,
     "avslutad",
     {"avslutat av den som gav det", "closed by those who gave it"}},
    {words_of<AssignmentStatus>, "försenad", {"blir inte klart i tid", "will not be done in time"}},
    {words_of<AssignmentStatus>, "inställd", {"görs inte", "will not be done"}},
    {words_of<Level>,
     "uppfyllt",
     {"målet bedöms uppfyllas", "the goal is expected to be fulfilled"}},
    {words_of<Level>,
     "delvis uppfyllt",
     {"målet bedöms delvis uppfyllas", "the goal is expected to be partly fulfilled"}},
    {words_of<Level>,
     "ej uppfyllt",
     {"målet bedöms inte uppfyllas", "the goal is not expected to be fulfilled"}},
    {words_of<Level>,
     "ej bedömd",
     {"underlaget räcker inte för en bedömning", "there is too little to assess it by"}},
};

}  // namespace

FixedText doc_of_word(std::span<const std::string_view> words, std::string_view word) {
  for (const Row& row : rows) {
    if (row.words().data() == words.data() && row.word == word) return row.doc;
  }
  return {};
}

}  // namespace namndplan::format
