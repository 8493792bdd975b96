#include "namndplan/model/vocabulary.h"

namespace namndplan {

#define NAMNDPLAN_WORDS(Enumeration, ...)                      \
  template <>                                                  \
  std::span<const std::string_view> words_of<Enumeration>() {  \
    static constexpr std::string_view words[] = {__VA_ARGS__}; \
    return words;                                              \
  }

NAMNDPLAN_WORDS(DocumentKind, "nämndplan", "uppföljning", "regionplan")
NAMNDPLAN_WORDS(DecisionStatus, "utkast", "förslag", "beslutad")
NAMNDPLAN_WORDS(IndicatorKind, "antal", "andel", "procent", "medelvärde", "index", "belopp",
                "ja/nej")
NAMNDPLAN_WORDS(Direction, "högre", "lägre", "exakt")
NAMNDPLAN_WORDS(Accrual, "ackumulerat", "nuläge")
NAMNDPLAN_WORDS(Method, "medelvärde", "andel uppfyllda")
NAMNDPLAN_WORDS(ActivityStatus, "ej påbörjad", "pågår", "klar", "försenad", "inställd")
NAMNDPLAN_WORDS(AssignmentStatus, "ej påbörjad", "pågår", "klar", "avslutad", "försenad",
                "inställd")
NAMNDPLAN_WORDS(Level, "uppfyllt", "delvis uppfyllt", "ej uppfyllt", "ej bedömd")
NAMNDPLAN_WORDS(YesNo, "Ja", "Nej")
NAMNDPLAN_WORDS(MoneyUnit, "kr", "tkr", "mkr", "mdkr")

#undef NAMNDPLAN_WORDS

}  // namespace namndplan
