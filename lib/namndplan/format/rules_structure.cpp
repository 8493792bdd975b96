// NP1xx: structure and values. First the document and its keys (NP101–NP105), then values by their
// kind (NP110–NP118), ids and characters (NP120–NP122), and what is read but could be written
// better (NP130–NP133). A row is what `explain` prints; the checks stand in the reader
// (record_reader.cpp, read_values.cpp, read_measures.cpp) and, for forbidden characters, in the
// prescan.
#include "namndplan/format/rules.h"

namespace namndplan::rule {

const Rule unknown_document{
    "NP101",
    "okänt-dokument",
    Severity::error,
    {"`dokument` är inget känt slag", "`dokument` is not a known kind"},
    {"Raden `dokument` säger vad filen är: `nämndplan`, `uppföljning` eller `regionplan`. Den "
     "avgör vilka nycklar (orden före kolon) som får finnas och hur värdena läses. Med ett annat "
     "ord vet programmet inte vad filen är, så inget i den granskas eller räknas.",
     "The line `dokument` says what the file is: `nämndplan` (a board's plan), `uppföljning` (a "
     "follow-up) or `regionplan` (the council's plan). It decides which keys (the words before a "
     "colon) may be there and how values are read. With another word the program does not know "
     "what the file is, so nothing in it is checked or computed."},
    {"Skriv ett av de tre orden, med små bokstäver.",
     "Write one of the three words, in small letters."},
    R"(dokument: nämdplan
format: 1)",
    R"(dokument: nämndplan
format: 1)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule unknown_format{
    "NP102",
    "okänt-format",
    Severity::error,
    {"`format` är ingen känd version", "`format` is not a known version"},
    {"`format` anger vilken version av planfilernas format som filen följer; i dag finns bara 1. "
     "Talet gör att äldre planer kan läsas rätt även om formatet ändras. En version som programmet "
     "inte känner till kan ha samma nycklar med en annan betydelse, så filen läses inte.",
     "`format` gives the version of the plan file format that the file follows; today there is "
     "only 1. The number lets older plans be read correctly even when the format changes. A "
     "version that the program does not know may have the same keys with another meaning, so the "
     "file is not read."},
    {"Skriv `format: 1`. Är filen gjord för en nyare version, uppdatera programmet.",
     "Write `format: 1`. If the file was made for a newer version, update the program."},
    R"(dokument: nämndplan
format: 2026)",
    R"(dokument: nämndplan
format: 1)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule unknown_key{
    "NP103",
    "okänd-nyckel",
    Severity::error,
    {"nyckeln finns inte i formatet", "the key is not in the format"},
    {"Varje slags post (en grupp nycklar som hör ihop, till exempel en indikator) har sina "
     "bestämda nycklar. En felstavad nyckel skulle annars bara hoppas över: med `målniva` i "
     "stället för `målnivå` stod indikatorn utan mål. Därför är det ett fel, och den närmaste "
     "kända nyckeln föreslås när det finns en.",
     "Each kind of record (a group of keys that belong together, such as an indicator) has its "
     "fixed keys. A misspelt key would otherwise just be skipped: with `målniva` instead of "
     "`målnivå` the indicator would have no target. So it is an error, and the nearest known key "
     "is suggested when there is one."},
    {"Rätta stavningen eller flytta raden till den post där den hör hemma. Egna upplysningar "
     "skrivs under `anmärkning`.",
     "Fix the spelling or move the line to the record where it belongs. Remarks of your own are "
     "written under `anmärkning`."},
    R"(- id: "1.1.1"
  målniva: 90)",
    R"(- id: "1.1.1"
  målnivå: 90)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule missing_key{
    "NP104",
    "nyckel-saknas",
    Severity::error,
    {"en obligatorisk nyckel saknas", "a required key is missing"},
    {"Några nycklar måste finnas för att posten ska gå att läsa och räkna med: en indikator utan "
     "`typ` kan till exempel inte jämföras med sin målnivå, eftersom ingen vet om 40 är ett antal "
     "eller procent. En nyckel utan värde räknas som saknad. Meddelandet säger vilken nyckel det "
     "gäller och vad den ska innehålla.",
     "Some keys must be there for the record to be read and computed with: an indicator without "
     "`typ`, for instance, cannot be compared with its target, since nobody knows whether 40 is a "
     "count or per cent. A key without a value counts as missing. The message says which key it is "
     "and what it is to hold."},
    {"Lägg till nyckeln med ett värde.", "Add the key with a value."},
    R"(- id: "1.1.1"
  namn: Antal insatser
  målnivå: 90)",
    R"(- id: "1.1.1"
  namn: Antal insatser
  typ: antal
  målnivå: 90)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule wrong_node{
    "NP105",
    "fel-slags-innehåll",
    Severity::error,
    {"en lista, en post eller ett värde väntas", "a list, a record or a value is expected"},
    {"Under varje nyckel väntas ett visst slags innehåll: ett enda värde, en lista (en rad med `- "
     "` för varje punkt) eller en post (`nyckel: värde` på egna rader). Här står något av ett "
     "annat slag, eller en punkt utan innehåll. Läst på fel sätt kunde flera indikatorer bli en "
     "enda; ofta är orsaken ett indrag, eller ett tankstreck (–) i stället för bindestreck i "
     "listan.",
     "Each key expects a certain kind of content: a single value, a list (a line with `- ` for "
     "each item) or a record (`key: value` on lines of its own). Here is something of another "
     "kind, or an item without content. Read the wrong way, several indicators could become one; "
     "often the cause is an indentation, or a dash (–) instead of a hyphen in the list."},
    {"Skriv innehållet i den form som meddelandet anger; en lista med en enda punkt behöver också "
     "`- ` eller `[…]`.",
     "Write the content in the form that the message gives; a list with a single item needs `- ` "
     "or `[…]` too."},
    R"(- id: nos
  namn: Näringsliv och samhällsbyggnad
  insatsområden: Digitalisering)",
    R"(- id: nos
  namn: Näringsliv och samhällsbyggnad
  insatsområden: [Digitalisering])",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule not_a_number{
    "NP110",
    "inget-tal",
    Severity::error,
    {"värdet är inget tal", "the value is not a number"},
    {"Ett tal skrivs med siffror, komma eller punkt för decimaler och mellanrum mellan tusental: "
     "`84,8`, `1 234,5`, `-2,7`. Det som kan läsas på två sätt avvisas, som `1.234`: en dryg etta "
     "eller över tusen? En gissning skulle kunna göra ett utfall tusen gånger för stort utan att "
     "någon såg det.",
     "A number is written with digits, a comma or point for decimals and spaces between thousands: "
     "`84,8`, `1 234,5`, `-2,7`. What can be read in two ways is refused, such as `1.234`: a "
     "little over one or over a thousand? A guess could make an outcome a thousand times too large "
     "without anyone seeing it."},
    {"Skriv bara talet, i en av formerna ovan; enheten står i `enhet`. Saknas utfallet, skriv "
     "`svar saknas` eller `mäts ej`.",
     "Write the number alone, in one of the forms above; the unit goes in `enhet`. If the "
     "outcome is missing, write `svar saknas` or `mäts ej`."},
    R"(- id: "1.1.1"
  typ: antal
  målnivå: 1.234)",
    R"(- id: "1.1.1"
  typ: antal
  målnivå: 1 234)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule not_a_share{
    "NP111",
    "ingen-andel",
    Severity::error,
    {"värdet är ingen andel", "the value is not a share"},
    {"En andel är ett tal i procent, med eller utan %: `40 %` och `40` betyder samma sak. Märk att "
     "`0,4` är 0,4 procent, inte 40. Annan text, intervall och tal som kan läsas på två sätt "
     "avvisas, för en målnivå eller gräns måste vara ett enda tal för att kunna jämföras med "
     "utfallet.",
     "A share is a number in per cent, with or without %: `40 %` and `40` mean the same. Note that "
     "`0,4` is 0.4 per cent, not 40. Other text, ranges and numbers that can be read in two ways "
     "are refused, for a target or limit must be a single number to be compared with the outcome."},
    {"Skriv andelen i procent, som `40 %` eller `40,5 %`.",
     "Write the share in per cent, like `40 %` or `40,5 %`."},
    R"(- id: "1.1.4"
  typ: andel
  målnivå: minst 40 %)",
    R"(- id: "1.1.4"
  typ: andel
  målnivå: 40 %)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule not_an_amount{
    "NP112",
    "inget-belopp",
    Severity::error,
    {"värdet är inget belopp", "the value is not an amount"},
    {"Ett belopp är ett tal, gärna med enhet efter: kr, SEK, tkr, mkr, mnkr, msek eller mdkr. Utan "
     "enhet gäller den `enhet` som står i budgeten eller på indikatorn, annars kronor. En okänd "
     "enhet, ett tal som kan läsas på två sätt eller delar av ett öre avvisas, så att en budget "
     "inte blir tusen gånger för stor eller för liten.",
     "An amount is a number, if you like with a unit after it: kr, SEK, tkr, mkr, mnkr, msek or "
     "mdkr. Without one, the `enhet` of the budget or the indicator holds, else kronor. An unknown "
     "unit, a number that can be read in two ways or a fraction of an öre is refused, so that no "
     "budget comes out a thousand times too large or too small."},
    {"Skriv beloppet som `448,7 mkr`, med ett mellanrum före enheten.",
     "Write the amount like `448,7 mkr`, with one space before the unit."},
    R"(ram: 448,7 miljoner)",
    R"(ram: 448,7 mkr)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule not_a_date{
    "NP113",
    "inget-datum",
    Severity::error,
    {"värdet är inget datum, ingen månad eller inget år", "the value is not a date, month or year"},
    {"Datum skrivs `2026-12-31`, månad `2026-08`, år `2026` och en period av år `2020–2030`. Dagen "
     "måste finnas i kalendern och året ligga mellan 1900 och 2100. Datumen avgör bland annat om "
     "ett uppdrag är försenat och vilka månader en uppföljning omfattar, så former som 9/12 går "
     "inte an: det kan vara både december och september.",
     "A date is written `2026-12-31`, a month `2026-08`, a year `2026` and a period of years "
     "`2020–2030`. The day must exist in the calendar and the year lie between 1900 and 2100. "
     "Dates decide, among other things, whether an assignment is late and which months a follow-up "
     "covers, so forms such as 9/12 will not do: that may be December or September."},
    {"Skriv om värdet i den form som meddelandet anger.",
     "Rewrite the value in the form that the message gives."},
    R"(status: beslutad
datum: 9 dec 2025)",
    R"(status: beslutad
datum: 2025-12-09)",
    {"formatet för planfiler; datum enligt ISO 8601", "the plan file format; dates as in ISO 8601"},
    Protects::figures};

const Rule not_a_schedule{
    "NP114",
    "ingen-periodicitet",
    Severity::error,
    {"värdet är ingen periodicitet", "the value is not a schedule"},
    {"Periodiciteten säger i vilka månader ett utfall ska lämnas: månader inom klammer, `[apr, "
     "aug, dec]`, eller ett av orden `månad`, `kvartal`, `tertial`, `halvår` och `år`. Ur den "
     "räknas vad som saknas i varje uppföljning, och vem som påminns. Månader skrivs med tre "
     "bokstäver; samma regel gäller månaderna under `delårsnivå`.",
     "The schedule says in which months an outcome is due: months in brackets, `[apr, aug, dec]`, "
     "or one of the words `månad`, `kvartal`, `tertial`, `halvår` and `år`. From it follows what "
     "is missing in each follow-up, and who is reminded. Months are written with three letters; "
     "the same rule applies to the months under `delårsnivå`."},
    {"Skriv månaderna inom klammer med kommatecken mellan, eller ett av orden.",
     "Write the months in brackets with commas between, or one of the words."},
    R"(- id: "1.1.1"
  periodicitet: aug, dec)",
    R"(- id: "1.1.1"
  periodicitet: [aug, dec])",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule unknown_word{
    "NP115",
    "okänt-ord",
    Severity::error,
    {"ordet är inte ett av dem som kan stå här",
     "the word is not one of those that can stand here"},
    {"Några nycklar tar bara vissa ord: `status` på ett uppdrag är till exempel `ej påbörjad`, "
     "`pågår`, `klar`, `avslutad`, `försenad` eller `inställd`. Orden räknas och jämförs mellan "
     "perioder, så ett eget ord skulle hamna utanför statistiken. Stora och små bokstäver spelar "
     "ingen roll.",
     "Some keys take only certain words: the `status` of an assignment, for instance, is `ej "
     "påbörjad`, `pågår`, `klar`, `avslutad`, `försenad` or `inställd`. The words are counted and "
     "compared between periods, so a word of your own would fall outside the statistics. Capital "
     "and small letters do not matter."},
    {"Välj ett av orden i meddelandet. Skriv nyanser under `kommentar` eller `anmärkning`.",
     "Choose one of the words in the message. Write nuances under `kommentar` or `anmärkning`."},
    R"(- id: U1
  titel: Ta fram en handlingsplan
  status: pågående)",
    R"(- id: U1
  titel: Ta fram en handlingsplan
  status: pågår)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule not_yes_or_no{
    "NP116",
    "varken-ja-eller-nej",
    Severity::error,
    {"värdet är varken Ja eller Nej", "the value is neither Ja nor Nej"},
    {"Indikatorn har `typ: ja/nej`, och då är målnivå och utfall `Ja` eller `Nej`. Ett tal, `x` "
     "eller `delvis` går inte att bedöma mot ett Ja. Behöver indikatorn något däremellan är den i "
     "själva verket en andel eller ett antal.",
     "The indicator has `typ: ja/nej`, and its target and outcomes are then `Ja` or `Nej`. A "
     "number, `x` or `delvis` (partly) cannot be assessed against a Ja. If the indicator needs "
     "something in between, it is really a share or a count."},
    {"Skriv `Ja` eller `Nej`, eller ändra `typ`.", "Write `Ja` or `Nej`, or change `typ`."},
    R"(- id: "3.2.1"
  typ: ja/nej
  målnivå: 1)",
    R"(- id: "3.2.1"
  typ: ja/nej
  målnivå: Ja)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule not_an_id{
    "NP117",
    "inget-id",
    Severity::error,
    {"id:t har ett otillåtet tecken", "the id has a character that is not allowed"},
    {"Ett id är det korta namn som andra rader hänvisar till, som \"1.1.1\", U1 eller kultur. Det "
     "får bestå av bokstäverna a–z och å, ä, ö, siffror, punkt, bindestreck och understreck, men "
     "inte blanksteg. Ett tecken som ser likadant ut men är ett annat skulle göra att utfallet "
     "inte hittar sin indikator.",
     "An id is the short name that other lines refer to, such as \"1.1.1\", U1 or kultur. It may "
     "consist of the letters a–z and å, ä, ö, digits, points, hyphens and underscores, but no "
     "spaces. A character that looks the same but is another would keep the outcome from finding "
     "its indicator."},
    {"Byt ut tecknet, överallt där id:t används. Det fullständiga namnet står i `namn` eller "
     "`titel`.",
     "Replace the character, wherever the id is used. The full name is in `namn` or `titel`."},
    R"(- id: regional turism
  namn: Regional turism)",
    R"(- id: regional-turism
  namn: Regional turism)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule not_a_reference{
    "NP118",
    "ingen-sökväg",
    Severity::error,
    {"värdet är ingen relativ sökväg", "the value is not a relative path"},
    {"En hänvisning till en annan fil skrivs som en relativ sökväg: räknad från den egna filens "
     "mapp, med `/` mellan mapparna och `..` för mappen ovanför. En adress som `G:\\planer\\…` "
     "eller `https://…` finns bara på vissa datorer eller på nätet. Planen ska gå att granska lika "
     "hos alla, och programmet läser inget från nätet.",
     "A reference to another file is written as a relative path: counted from this file's own "
     "folder, with `/` between folders and `..` for the folder above. An address such as "
     "`G:\\planer\\…` or `https://…` exists only on some computers or on the net. The plan must "
     "check the same for everyone, and the program reads nothing from the net."},
    {"Skriv sökvägen från den här filens mapp, utan `\\`, `:` eller `/` först.",
     "Write the path from this file's folder, without `\\`, `:` or a leading `/`."},
    R"(regionplan: G:\planer\regionplan-2026.yaml)",
    R"(regionplan: ../regionplan-2026.yaml)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule duplicate_id{
    "NP120",
    "dubbelt-id",
    Severity::error,
    {"två poster har samma id", "two records have the same id"},
    {"Utfall, bedömningar och hänvisningar hittar sin rad med hjälp av id:t. Har två indikatorer "
     "samma id går det inte att veta vilken av dem utfallet gäller, och måluppfyllelsen kan bli "
     "fel för båda. Felet uppstår lätt när en rad kopieras; båda ställena anges.",
     "Outcomes, assessments and references find their line by its id. If two indicators have the "
     "same id there is no knowing which of them an outcome is for, and the fulfilment may come out "
     "wrong for both. It easily happens when a line is copied; both places are given."},
    {"Ge den ena ett nytt id. Välj den som ännu inte har använts i någon uppföljning.",
     "Give one of them a new id. Choose the one that no follow-up has used yet."},
    R"(- {id: "1.1.1", namn: Antal insatser, typ: antal}
- {id: "1.1.1", namn: Andel deltagare, typ: andel})",
    R"(- {id: "1.1.1", namn: Antal insatser, typ: antal}
- {id: "1.1.2", namn: Andel deltagare, typ: andel})",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule empty_text{
    "NP122",
    "tom-text",
    Severity::error,
    {"texten är tom", "the text is empty"},
    {"Här står en text eller ett id inom citattecken utan något mellan dem, eller bara blanksteg "
     "och osynliga tecken. "
     "Det går inte att veta om texten har fallit bort eller aldrig skrevs, och i rapporten skulle "
     "det bli en tom rubrik eller cell. En nyckel utan något värde alls räknas däremot som "
     "utelämnad.",
     "Here is a text or an id in quotes with nothing between them, or only spaces and invisible "
     "characters. There is no "
     "knowing whether the text was lost or never written, and in the report it would be an empty "
     "heading or cell. A key with no value at all, on the other hand, counts as left out."},
    {"Skriv texten, eller ta bort raden om den inte behövs.",
     "Write the text, or remove the line if it is not needed."},
    R"(- id: "1.1"
  titel: "")",
    R"(- id: "1.1"
  titel: "Barn och unga har god tillgång till kultur")",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule stray_percent{
    "NP130",
    "onödigt-procenttecken",
    Severity::warning,
    {"ett värde som inte är en andel är skrivet med %",
     "a value that is not a share is written with %"},
    {"Procent hör till andelar. Har till exempel en indikator av typen index eller antal ett % "
     "efter värdet är antingen tecknet eller `typ` fel: ett index på 75 är inte 75 procent av "
     "något. Värdet läses utan %, men i rapporten kan det missförstås, och jämförelser mellan år "
     "kan blanda olika mått.",
     "Per cent belongs to shares. If, say, an indicator of type index or antal (count) has a % "
     "after its value, either the sign or `typ` is wrong: an index of 75 is not 75 per cent of "
     "anything. The value is read without the %, but in the report it may be misunderstood, and "
     "comparisons between years may mix different measures."},
    {"Ta bort %, eller ändra `typ` till `andel` om det är en andel.",
     "Remove the %, or change `typ` to `andel` (share) if it is one."},
    R"(- id: "5.1.2"
  typ: index
  målnivå: 75 %)",
    R"(- id: "5.1.2"
  typ: index
  målnivå: 75)",
    {"praxis: ett index är ingen andel", "practice: an index is not a share"},
    Protects::figures};

const Rule not_nfc{
    "NP131",
    "ej-nfc",
    Severity::note,
    {"texten är inte NFC", "the text is not NFC"},
    {"Bokstäver som å, ä och ö kan lagras på två sätt: som ett tecken (NFC, det vanliga) eller som "
     "en bokstav följd av lösa prickar eller en ring (NFD, ofta från PDF-filer och Mac). De ser "
     "likadana ut men är olika för andra program, så en sökning efter ”förskola” kan missa raden. "
     "Programmet läser texten som NFC; inga siffror påverkas.",
     "Letters such as å, ä and ö can be stored in two ways: as one character (NFC, the usual one) "
     "or as a letter followed by loose dots or a ring (NFD, often from PDF files and Macs). They "
     "look the same but differ to other programs, so a search for “förskola” may miss the line. "
     "The program reads the text as NFC; no figures are affected."},
    {"Skriv om ordet från tangentbordet.", "Type the word anew on the keyboard."},
    "- id: \"1.1\"\n"
    "  titel: Fler barn i fo\u0308rskola  # ö av två tecken: o och U+0308",
    "- id: \"1.1\"\n"
    "  titel: Fler barn i förskola  # ö av ett tecken: U+00F6",
    {"Unicode Standard Annex #15 (normalformer); att NFC väljs: formatet för planfiler",
     "Unicode Standard Annex #15 (normalization forms); that NFC is chosen: the plan file format"},
    Protects::practice};

const Rule odd_space{
    "NP132",
    "ovanligt-blanksteg",
    Severity::note,
    {"ett tal är grupperat med ett ovanligt blanksteg",
     "a number is grouped with an unusual space"},
    {"Mellan siffrorna, eller före enheten, står ett hårt eller smalt blanksteg (U+00A0, U+2009 "
     "eller U+202F), som ofta följer med från Word, Excel eller en webbsida. Talet läses rätt, men "
     "en sökning efter `1 234` i filen hittar det inte. I rapporterna sätter programmet självt in "
     "hårda blanksteg, så att tal inte bryts över två rader.",
     "Between the digits, or before the unit, there is a no-break or thin space (U+00A0, U+2009 or "
     "U+202F), which often comes along from Word, Excel or a web page. The number is read "
     "correctly, but a search for `1 234` in the file does not find it. In reports the program "
     "itself puts in no-break spaces, so that numbers are not broken over two lines."},
    {"Ersätt tecknet med ett vanligt blanksteg.", "Replace the character with an ordinary space."},
    "enhet: tkr\n"
    "ram: 448\u00a0700  # hårt blanksteg, U+00A0",
    "enhet: tkr\n"
    "ram: 448 700  # vanligt blanksteg",
    {"praxis", "practice"},
    Protects::practice};

const Rule unquoted_id{
    "NP133",
    "id-utan-citattecken",
    Severity::note,
    {"ett id av siffror och punkt står utan citattecken",
     "an id of digits and points is not quoted"},
    {"Det här programmet läser 3.10 som ett id, men andra program som läser YAML (planfilernas "
     "textformat) tar det för ett tal och gör 3.10 till 3.1. Delmål 3.10 blandas då ihop med "
     "delmål 3.1, och utfall kan hamna på fel rad. Här är det bara en upplysning: planen räknas "
     "rätt ändå.",
     "This program reads 3.10 as an id, but other programs that read YAML (the text format of plan "
     "files) take it for a number and turn 3.10 into 3.1. Objective 3.10 is then mixed up with "
     "objective 3.1, and outcomes may end up on the wrong line. Here it is only a note: the plan "
     "is computed correctly all the same."},
    {"Sätt id:t inom citattecken.", "Put the id in quotes."},
    R"(- id: 3.10
  titel: Fler reser kollektivt)",
    R"(- id: "3.10"
  titel: Fler reser kollektivt)",
    {"YAML 1.2, avsnitt 10.3.2: värden som ser ut som tal får läsas som tal",
     "YAML 1.2, section 10.3.2: values that look like numbers may be read as numbers"},
    Protects::practice};

std::span<const Rule* const> structure_rules() {
  static const Rule* const rows[] = {
      &unknown_document,   &unknown_format,  &unknown_key,        &missing_key,
      &wrong_node,         &not_a_number,    &not_a_share,        &not_an_amount,
      &not_a_date,         &not_a_schedule,  &unknown_word,       &not_yes_or_no,
      &not_an_id,          &not_a_reference, &duplicate_id,       &forbidden_character,
      &empty_text,         &garbled_text,    &unknown_money_unit, &fraction_for_limit,
      &stray_percent,      &not_nfc,         &odd_space,          &unquoted_id,
      &fraction_for_share,
  };
  return rows;
}

}  // namespace namndplan::rule
