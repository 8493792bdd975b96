// Rules on values that can be read, but hardly as they were meant.
#include "namndplan/format/rules.h"

namespace namndplan::rule {

const Rule garbled_text{
    "NP123",
    "förvanskad-text",
    Severity::error,
    {"texten har förvanskats av fel teckenkodning", "the text was garbled by a wrong encoding"},
    {"Texten har gått genom ett program som läste den i en annan teckenkodning än den var skriven "
     "i: `Ã¥` är ett å i UTF-8 som har lästs som Windows-1252, och U+FFFD (�) står där ett tecken "
     "har gått förlorat. Så skulle den stå i rapporten också.",
     "The text went through a program that read it in another encoding than it was written in: "
     "`Ã¥` is an å in UTF-8 that was read as Windows-1252, and U+FFFD (�) is where a character was "
     "lost. It would be the same in the report."},
    {"Skriv om texten, eller hämta den på nytt från källan och spara som UTF-8.",
     "Type the text again, or take it from its source again and save it as UTF-8."},
    R"(- id: "1.1"
  titel: Fler barn och unga fÃ¥r lÃ¤shjÃ¤lp)",
    R"(- id: "1.1"
  titel: Fler barn och unga får läshjälp)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule unknown_money_unit{
    "NP124",
    "okänd-penningenhet",
    Severity::error,
    {"enheten är ingen känd penningenhet", "the unit is not a known unit of money"},
    {"Belopp läses i den enhet som anges: kr (eller SEK), tkr (kkr), mkr (mnkr, msek) eller mdkr, "
     "med stora eller små bokstäver. Ett okänt ord skulle läsas som kronor, så att 2 100 000 "
     "kronor kunde bli miljoner i rapporten.",
     "Amounts are read in the unit that is given: kr (or SEK), tkr (kkr), mkr (mnkr, msek) or "
     "mdkr, in any case. An unknown word would be read as kronor, and 2 100 000 kronor could be "
     "millions in the report."},
    {"Skriv kr, tkr, mkr eller mdkr. Är värdet inget belopp: ändra `typ`.",
     "Write kr, tkr, mkr or mdkr. If the value is not an amount: change `typ`."},
    R"(budget:
  enhet: miljoner
  ram: 448,7)",
    R"(budget:
  enhet: mkr
  ram: 448,7)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule fraction_for_limit{
    "NP125",
    "gräns-som-bråk",
    Severity::error,
    {"en gräns är skriven som bråk i stället för procent",
     "a limit is written as a fraction and not in per cent"},
    {"Gränser och vikter i `bedömningsmetod` är i procent: `80 %` eller `80`. Ett tal på högst 1 "
     "utan procenttecken är nästan alltid ett bråk. Läst som procent gör `uppfyllt: 1` att en "
     "måluppfyllelse på 5 % räknas som uppfylld.",
     "The limits and weights of `bedömningsmetod` are in per cent: `80 %` or `80`. A number of at "
     "most 1 without a per cent sign is nearly always a fraction. Read as per cent, `uppfyllt: 1` "
     "makes a fulfilment of 5 % count as fulfilled."},
    {"Skriv gränsen i procent, med %.", "Write the limit in per cent, with %."},
    R"(bedömningsmetod:
  uppfyllt: 1
  delvis: 0,8)",
    R"(bedömningsmetod:
  uppfyllt: 100 %
  delvis: 80 %)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule fraction_for_share{
    "NP134",
    "andel-som-bråk",
    Severity::warning,
    {"en andel kan vara skriven som bråk i stället för procent",
     "a share may be written as a fraction and not in per cent"},
    {"En andel är i procent, med eller utan %: `0,4` är 0,4 procent. Ett tal på högst 1 utan "
     "procenttecken är ofta ett bråk, och då är värdet hundra gånger för litet.",
     "A share is in per cent, with or without %: `0,4` is 0.4 per cent. A number of at most 1 "
     "without a per cent sign is often a fraction, and the value is then a hundred times too "
     "small."},
    {"Skriv andelen med %: `40 %`, eller `0,4 %` om det är så lite.",
     "Write the share with %: `40 %`, or `0,4 %` if it is that little."},
    R"(budget:
  index: 0,032)",
    R"(budget:
  index: 3,2 %)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

}  // namespace namndplan::rule
