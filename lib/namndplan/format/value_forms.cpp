#include "namndplan/format/value_forms.h"

#include <cassert>

namespace namndplan::format {
namespace {

constexpr ValueForm forms[] = {
    {ValueKind::text,
     "text",
     {"text", "text"},
     {"Fri text; på flera rader med `|` efter kolon. Citattecken behövs när texten börjar med ett "
      "tecken som YAML använder eller innehåller kolon och blanksteg.",
      "Free text; on several lines with `|` after the colon. Quotes are needed when it begins with "
      "a character that YAML uses or holds a colon and a space."}},
    {ValueKind::id,
     "id",
     {"id", "id"},
     {"Bokstäver, siffror, punkt, bindestreck och _. Skrivs inom citattecken, `\"3.10\"`, eftersom "
      "andra program annars läser 3.1.",
      "Letters, digits, points, hyphens and _. Written in quotes, `\"3.10\"`, since other programs "
      "read 3.1 otherwise."}},
    {ValueKind::reference,
     "reference",
     {"sökväg", "path"},
     {"Sökväg i förhållande till den här filens mapp, med `/`, som `../regionplan-2026.yaml`. "
      "Filen "
      "måste ligga under roten.",
      "A path relative to this file's folder, with `/`, such as `../regionplan-2026.yaml`. The "
      "file "
      "must lie below the root."}},
    {ValueKind::number,
     "number",
     {"tal", "number"},
     {"`90`, `84,8`, `84.8`, `-2,7`, `1 234,5` (mellanrum i grupper om tre). Högst 15 siffror före "
      "decimaltecknet och 6 efter. `1,234` och `1.234` avvisas, eftersom de kan vara tusental.",
      "`90`, `84,8`, `84.8`, `-2,7`, `1 234,5` (spaces in groups of three). At most 15 digits "
      "before the mark and 6 after. `1,234` and `1.234` are refused, since they may be "
      "thousands."}},
    {ValueKind::share,
     "share",
     {"andel", "share"},
     {"Ett tal i procent, med eller utan procenttecken: `40 %` är 40, `0,4` är 0,4.",
      "A number in per cent, with or without the sign: `40 %` is 40, `0,4` is 0,4."}},
    {ValueKind::amount,
     "amount",
     {"belopp", "amount"},
     {"Ett tal, gärna följt av kr, SEK, tkr, mkr, mnkr, msek eller mdkr: `448,7 mkr`. Utan enhet "
      "gäller avsnittets `enhet`. Hela ören.",
      "A number, optionally followed by kr, SEK, tkr, mkr, mnkr, msek or mdkr: `448,7 mkr`. "
      "Without one the section's `enhet` holds. Whole öre."}},
    {ValueKind::date,
     "date",
     {"datum", "date"},
     {"`2026-12-31`, åren 1900–2100.", "`2026-12-31`, years 1900–2100."}},
    {ValueKind::month, "month", {"månad", "month"}, {"`2026-08`.", "`2026-08`."}},
    {ValueKind::year, "year", {"år", "year"}, {"`2026`.", "`2026`."}},
    {ValueKind::year_span,
     "year_span",
     {"period av år", "period of years"},
     {"`2020–2030`, med tankstreck eller bindestreck; `2020–` tills vidare.",
      "`2020–2030`, with a dash or a hyphen; `2020–` until further notice."}},
    {ValueKind::schedule,
     "schedule",
     {"periodicitet", "schedule"},
     {"Månader som `[apr, aug, dec]`, eller `månad`, `kvartal`, `tertial` (apr, aug, dec), "
      "`halvår` "
      "(jun, dec) eller `år` (dec).",
      "Months, such as `[apr, aug, dec]`, or `månad`, `kvartal`, `tertial` (apr, aug, dec), "
      "`halvår` (jun, dec) or `år` (dec)."}},
    {ValueKind::word,
     "",
     {"ord", "word"},
     {"Ett av de ord som räknas upp vid nyckeln, med stora eller små bokstäver.",
      "One of the words that are listed with the key, in any case."}},
    {ValueKind::measure,
     "measure",
     {"värde", "value"},
     {"Ett tal, en andel, ett belopp eller `Ja`/`Nej`, efter indikatorns `typ`; `svar saknas` "
      "eller "
      "`mäts ej`; eller uppdelat på kön, `{totalt: 74.8, kvinnor: 75.8, män: 74.0}`, där `totalt` "
      "kan utelämnas.",
      "A number, a share, an amount or `Ja`/`Nej`, after the indicator's `typ`; `svar saknas` (no "
      "answer) or `mäts ej` (not measured); or split by gender, `{totalt: 74.8, kvinnor: 75.8, "
      "män: 74.0}`, where `totalt` may be left out."}},
    {ValueKind::measures_by_year,
     "measures_by_year",
     {"värden per år", "values by year"},
     {"Ett år och ett värde på varje rad: `2024: 123`.",
      "A year and a value on each line: `2024: 123`."}},
    {ValueKind::target,
     "target",
     {"värde, eller värden per år", "value, or values by year"},
     {"Ett värde för planåret, eller ett år och ett värde på varje rad.",
      "A value for the plan year, or a year and a value on each line."}},
    {ValueKind::measures_by_month,
     "measures_by_month",
     {"värden per månad", "values by month"},
     {"En månad och ett värde på varje rad: `aug: 60`.",
      "A month and a value on each line: `aug: 60`."}},
    {ValueKind::net_cost,
     "net_cost",
     {"nettokostnad", "net cost"},
     {"Ett belopp, eller `nettokostnad`, eller `intäkter` och `kostnader`.",
      "An amount, or `nettokostnad`, or `intäkter` and `kostnader`."}},
    {ValueKind::costs,
     "costs",
     {"kostnader", "costs"},
     {"Ett belopp, eller belopp per slag: personal, köpt verksamhet, bidrag, lokaler, "
      "avskrivningar, finansnetto, övrigt.",
      "An amount, or amounts by kind: personal, köpt verksamhet, bidrag, lokaler, avskrivningar, "
      "finansnetto, övrigt."}},
    {ValueKind::net_cost_target,
     "net_cost_target",
     {"nettokostnadsmål", "net cost target"},
     {"`håll budget`, eller `{högst: 3.2 %}`.", "`håll budget`, or `{högst: 3.2 %}`."}},
    {ValueKind::money_unit,
     "money_unit",
     {"penningenhet", "unit of money"},
     {"`kr` (eller `SEK`), `tkr` (`kkr`), `mkr` (`mnkr`, `msek`) eller `mdkr`, med stora eller små "
      "bokstäver.",
      "`kr` (or `SEK`), `tkr` (`kkr`), `mkr` (`mnkr`, `msek`) or `mdkr`, in any case."}},
    {ValueKind::frames,
     "frames",
     {"ramar", "frames"},
     {"Belopp efter nämndernas förkortningar, och `enhet` för dem som inte har en egen: "
      "`{enhet: mkr, RUN: 448.7}`.",
      "Amounts by the boards' short names, and `enhet` for those without one of their own: "
      "`{enhet: mkr, RUN: 448.7}`."}},
    {ValueKind::texts,
     "texts",
     {"lista med texter", "list of texts"},
     {"En text på varje rad, efter bindestreck och blanksteg.",
      "A text on each line, after a hyphen and a space."}},
    {ValueKind::names,
     "names",
     {"text, eller lista med texter", "text, or list of texts"},
     {"En enda text behöver ingen lista.", "A single text needs no list."}},
    {ValueKind::ids,
     "ids",
     {"lista med id", "list of ids"},
     {"`[Kulturplan, RUS]`; ett enda id behöver ingen lista.",
      "`[Kulturplan, RUS]`; a single id needs no list."}},
    {ValueKind::record, "", {"nycklar", "keys"}, {"", ""}},
    {ValueKind::records, "", {"lista", "list"}, {"", ""}},
    {ValueKind::keyed_records, "", {"efter id", "by id"}, {"", ""}},
    {ValueKind::constant, "", {"fast värde", "fixed value"}, {"", ""}},
};

}  // namespace

std::span<const ValueForm> value_forms() { return forms; }

const ValueForm& form_of(ValueKind kind) {
  for (const ValueForm& row : forms) {
    if (row.kind == kind) return row;
  }
  assert(false);
  return forms[0];
}

}  // namespace namndplan::format
