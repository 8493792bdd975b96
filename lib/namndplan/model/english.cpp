#include "namndplan/model/english.h"

namespace namndplan {
namespace {

// Words that several vocabularies have mean the same in each.
constexpr FixedText rows[] = {
    {"nämndplan", "board plan"},
    {"uppföljning", "follow-up"},
    {"regionplan", "council plan"},
    {"utkast", "draft"},
    {"förslag", "proposal"},
    {"beslutad", "decided"},
    {"antal", "count"},
    {"andel", "share"},
    {"procent", "percentage"},
    {"medelvärde", "mean"},
    {"index", "index"},
    {"belopp", "amount"},
    {"ja/nej", "yes/no"},
    {"högre", "higher"},
    {"lägre", "lower"},
    {"exakt", "exact"},
    {"ackumulerat", "accumulated"},
    {"nuläge", "current"},
    {"andel uppfyllda", "share fulfilled"},
    {"ej påbörjad", "not started"},
    {"pågår", "ongoing"},
    {"klar", "done"},
    {"avslutad", "closed"},
    {"försenad", "late"},
    {"inställd", "cancelled"},
    {"uppfyllt", "fulfilled"},
    {"delvis uppfyllt", "partly fulfilled"},
    {"ej uppfyllt", "not fulfilled"},
    {"ej bedömd", "not assessed"},
    {"ej aktuell", "not due"},
    {"mål saknas", "no target"},
    {"Ja", "Yes"},
    {"Nej", "No"},
    {"svar saknas", "no answer"},
    {"mäts ej", "not measured"},
    {"inget total", "no total"},
    {"saknas", "missing"},
    {"kan inte beräknas", "cannot be computed"},
    {"håll budget", "stay within budget"},
    {"egen", "own records"},
    {"kr", "SEK"},
    {"tkr", "SEK thousand"},
    {"mkr", "SEK million"},
    {"mdkr", "SEK billion"},
    {"personal", "staff"},
    {"köpt verksamhet", "purchased services"},
    {"bidrag", "grants"},
    {"lokaler", "premises"},
    {"avskrivningar", "depreciation"},
    {"finansnetto", "net financial items"},
    {"övrigt", "other"},
    {"fullmäktige", "the council"},
    {"kvinnor", "women"},
    {"män", "men"},
    {"intäkter", "income"},
    {"kostnader", "costs"},
    {"månad", "every month"},
    {"kvartal", "every quarter"},
    {"tertial", "every four months"},
    {"halvår", "every half-year"},
    {"år", "yearly"},
    {"jan", "January"},
    {"feb", "February"},
    {"mar", "March"},
    {"apr", "April"},
    {"maj", "May"},
    {"jun", "June"},
    {"jul", "July"},
    {"aug", "August"},
    {"sep", "September"},
    {"okt", "October"},
    {"nov", "November"},
    {"dec", "December"},
};

}  // namespace

std::string_view english_word(std::string_view word) {
  for (const FixedText& row : rows) {
    if (row.sv == word) return row.en;
  }
  return word;
}

}  // namespace namndplan
