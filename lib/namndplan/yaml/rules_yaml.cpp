// NP010–NP027: the YAML of a file, in two parts: what every YAML program would stumble over or read
// otherwise than it was meant (NP010–NP019, NP023, NP025–NP027), and what YAML has but plan files
// leave out (NP020–NP022, NP024). A row is what `explain` prints; the checks stand in outline*.cpp,
// check_tree.cpp and yaml_reader.cpp. The list of rows is file_rules() in rules_file.cpp.
#include "namndplan/yaml/rules.h"

namespace namndplan::rule {

const Rule yaml_syntax{
    "NP010",
    "yaml-syntax",
    Severity::error,
    {"filen går inte att läsa som YAML", "the file cannot be read as YAML"},
    {"YAML är det textformat som planfiler skrivs i: `nyckel: värde` på varje rad, med indrag "
     "(blanksteg först på raden) som visar vad som hör ihop. Den här raden följer inte de "
     "reglerna, och inget av de vanliga misstagen känns igen. Inga värden läses ur filen förrän "
     "raden är rättad.",
     "YAML is the text format that plan files are written in: `key: value` on each line, with "
     "indentation (spaces at the beginning of the line) to show what belongs together. This line "
     "does not follow those rules, and none of the common mistakes is recognised. No values are "
     "read from the file until the line is fixed."},
    {"Jämför raden och den närmast ovanför med ett exempel som fungerar: indrag, kolon, "
     "citattecken och klamrar.",
     "Compare the line and the one above it with an example that works: indentation, colons, "
     "quotes and brackets."},
    R"(--- dokument: nämndplan
format: 1)",
    R"(---
dokument: nämndplan
format: 1)",
    {"YAML 1.2, kapitel 6–9", "YAML 1.2, chapters 6–9"},
    Protects::figures};

const Rule unclosed_quote{
    "NP011",
    "öppet-citattecken",
    Severity::error,
    {"ett citattecken stängs inte", "a quote is not closed"},
    {"En text som börjar med \" eller ' måste sluta med samma tecken. Gör den inte det räknas "
     "raderna därefter in i texten, med målnivåer och allt, och de försvinner ur planen utan att "
     "det syns. Resten av filen granskas när citattecknet är på plats.",
     "A text that begins with \" or ' must end with the same character. If it does not, the lines "
     "that follow count as part of the text, targets and all, and vanish from the plan without a "
     "trace. The rest of the file is checked once the quote is in place."},
    {"Sätt citattecknet där texten ska sluta. Ska ett citattecken stå inne i texten, skriv \\\" "
     "inom \"…\" och '' inom '…'.",
     "Put the quote where the text is to end. If a quote is to stand inside the text, write \\\" "
     "within \"…\" and '' within '…'."},
    R"(- id: "1.1.1
  namn: Antal insatser)",
    R"(- id: "1.1.1"
  namn: Antal insatser)",
    {"YAML 1.2, avsnitt 7.3.1 och 7.3.2", "YAML 1.2, sections 7.3.1 and 7.3.2"},
    Protects::figures};

const Rule text_after_quote{
    "NP012",
    "text-efter-citat",
    Severity::error,
    {"text står efter ett stängande citattecken", "text follows a closing quote"},
    {"Börjar ett värde med citattecken slutar det vid nästa, och det som står därefter hör inte "
     "till värdet. Vissa program kastar den texten utan att säga till, så att titeln i rapporten "
     "blir en annan än den som beslutades. Bara en kommentar får följa, och då med blanksteg före "
     "#.",
     "If a value begins with a quote it ends at the next one, and what follows is not part of it. "
     "Some programs drop that text without a word, so that the title in the report is another than "
     "the one decided on. Only a comment may follow, and then with a space before #."},
    {"Ta med all text inom citattecknen; använd '…' runt om när \"…\" ska stå inne i texten.",
     "Put all the text inside the quotes; use '…' around it when \"…\" is to stand inside the "
     "text."},
    R"(titel: "Trygga" uppväxtvillkor)",
    R"(titel: '"Trygga" uppväxtvillkor')",
    {"YAML 1.2, avsnitt 7.3", "YAML 1.2, section 7.3"},
    Protects::figures};

const Rule bracket{
    "NP013",
    "klammer",
    Severity::error,
    {"en klammer stängs inte, eller är inte öppnad", "a bracket is not closed, or was not opened"},
    {"En lista på en rad skrivs `[…]` och en post (nycklar som hör ihop) `{…}`. Varje klammer som "
     "öppnas måste stängas med en av samma slag, och efter den sista får bara en kommentar stå. "
     "Annars är det oklart var listan slutar, och nycklarna på raderna under kan hamna i den. "
     "Efter klamrar runt hela dokumentet får inga fler rader följa: de skulle inte läsas.",
     "A list on one line is written `[…]` and a record (keys that belong together) `{…}`. Each "
     "bracket that is opened must be closed with one of the same kind, and only a comment may "
     "follow the last. Otherwise it is unclear where the list ends, and the keys on the lines "
     "below may end up in it. After brackets around the whole document no more lines may follow: "
     "they would not be read."},
    {"Sätt dit eller ta bort den klammer som inte har någon motsvarighet. Hör klammern till en "
     "text, sätt hela texten inom citattecken.",
     "Add or remove the bracket that has no counterpart. If the bracket belongs to a text, put the "
     "whole text in quotes."},
    R"(periodicitet: [aug, dec
ansvarig: kultur)",
    R"(periodicitet: [aug, dec]
ansvarig: kultur)",
    {"YAML 1.2, avsnitt 7.4", "YAML 1.2, section 7.4"},
    Protects::figures};

const Rule indentation{
    "NP014",
    "indrag",
    Severity::error,
    {"radens indrag passar inte", "the line's indentation does not fit"},
    {"Indraget, blankstegen först på raden, avgör vad raden hör till: en målnivå hör till "
     "indikatorn ovanför för att den är lika långt indragen som indikatorns andra rader. Här "
     "passar raden inte in någonstans, är indragen med TAB eller skulle bli en del av värdet "
     "ovanför. Programmet gissar inte, för då kunde en målnivå hamna på fel indikator.",
     "The indentation, the spaces at the beginning of the line, decides what the line belongs to: "
     "a target belongs to the indicator above because it is indented as far as that indicator's "
     "other lines. Here the line fits in nowhere, is indented with a TAB or would become part of "
     "the value above. The program does not guess, for a target could then end up with the wrong "
     "indicator."},
    {"Dra in raden lika långt som de andra raderna i samma post, med blanksteg: två för varje "
     "nivå.",
     "Indent the line as far as the other lines of the same record, with spaces: two for each "
     "level."},
    R"(- id: "1.1.1"
  typ: antal
    målnivå: 90)",
    R"(- id: "1.1.1"
  typ: antal
  målnivå: 90)",
    {"YAML 1.2, avsnitt 6.1 (indrag, utan TAB) och 8.2",
     "YAML 1.2, sections 6.1 (indentation, no TAB) and 8.2"},
    Protects::figures};

const Rule missing_colon{
    "NP015",
    "kolon-saknas",
    Severity::error,
    {"en nyckel saknar kolon", "a key has no colon"},
    {"Varje uppgift skrivs `nyckel: värde`, med kolon och ett vanligt blanksteg efter. Inom `{…}` "
     "skiljer dessutom kommatecken uppgifterna åt, så `{utfall: 84,8}` blir två: utfallet 84 och "
     "en nyckel 8 utan kolon. Läste programmet det så skulle decimalen gå förlorad; därför avvisas "
     "raden.",
     "Each item is written `key: value`, with a colon and an ordinary space after it. Inside `{…}` "
     "commas also separate the items, so `{utfall: 84,8}` becomes two: the outcome 84 and a key 8 "
     "without a colon. Read that way the decimal would be lost; so the line is refused."},
    {"Skriv kolon och blanksteg efter nyckeln. Inom klamrar: skriv 84.8 eller \"84,8\", eller ge "
     "värdet en egen rad, där 84,8 går bra.",
     "Write a colon and a space after the key. Inside brackets: write 84.8 or \"84,8\", or give "
     "the value a line of its own, where 84,8 is fine."},
    R"("2.1.1": {utfall: 84,8})",
    R"("2.1.1": {utfall: 84.8})",
    {"YAML 1.2, avsnitt 7.4 och 8.2.2; att nycklar utan kolon avvisas: formatet för planfiler",
     "YAML 1.2, sections 7.4 and 8.2.2; that keys without a colon are refused: the plan file "
     "format"},
    Protects::figures};

const Rule duplicate_key{
    "NP016",
    "dubbel-nyckel",
    Severity::error,
    {"samma nyckel finns två gånger i en post", "the same key appears twice in a record"},
    {"En post, till exempel en indikator, får ha varje nyckel en gång. Står `målnivå` två gånger "
     "går det inte att veta vilken som gäller: en del program tar den första, andra den sista. "
     "Båda ställena anges, och inga siffror räknas förrän du har valt.",
     "A record, such as an indicator, may have each key once. If `målnivå` appears twice there is "
     "no knowing which one holds: some programs take the first, others the last. Both places are "
     "given, and no figures are computed until you have chosen."},
    {"Behåll den rad som gäller och ta bort den andra. Gäller de olika år, skriv dem som en post "
     "efter år.",
     "Keep the line that holds and remove the other. If they are for different years, write them "
     "as a record by year."},
    R"(- id: "1.1.1"
  målnivå: 90
  målnivå: 92)",
    R"(- id: "1.1.1"
  målnivå: 92)",
    {"YAML 1.2, avsnitt 3.2.1.1 (nycklar är unika)", "YAML 1.2, section 3.2.1.1 (keys are unique)"},
    Protects::figures};

const Rule cut_by_hash{
    "NP017",
    "avklippt-värde",
    Severity::warning,
    {"värdet klipps av vid #", "the value is cut at #"},
    {"Ett # efter ett blanksteg inleder en kommentar, och resten av raden räknas inte. Här står # "
     "direkt före ett annat tecken och ser ut att höra till värdet, som i `fråga #3`. Filen läses "
     "ändå, men med det avklippta värdet, och så blir det i rapporten.",
     "A # after a space begins a comment, and the rest of the line does not count. Here # comes "
     "directly before another character and seems to belong to the value, as in `fråga #3`. The "
     "file is read all the same, but with the value cut short, and so it will stand in the "
     "report."},
    {"Sätt värdet inom citattecken om # hör till det. Är det en kommentar, skriv ett blanksteg "
     "efter #.",
     "Put the value in quotes if # belongs to it. If it is a comment, write a space after #."},
    R"(namn: Nöjdhet enligt enkätens fråga #3)",
    R"(namn: "Nöjdhet enligt enkätens fråga #3")",
    {"YAML 1.2, avsnitt 6.6; varningen är praxis",
     "YAML 1.2, section 6.6; the warning is practice"},
    Protects::figures};

const Rule colon_in_text{
    "NP018",
    "kolon-i-text",
    Severity::error,
    {"ett kolon inne i en text läses som en nyckel", "a colon inside a text is read as a key"},
    {"Kolon följt av blanksteg skiljer en nyckel från dess värde. Står det ett sådant kolon inne i "
     "en text ser texten ut som ännu en nyckel, och raden går inte att läsa. Kolon utan blanksteg "
     "efter, som i `kl. 10:30`, stör inte.",
     "A colon followed by a space separates a key from its value. If such a colon is inside a "
     "text, the text looks like one more key, and the line cannot be read. A colon without a space "
     "after it, as in `kl. 10:30`, does no harm."},
    {"Sätt hela texten inom citattecken.", "Put the whole text in quotes."},
    R"(namn: Resor: andel med kollektivtrafik)",
    R"(namn: "Resor: andel med kollektivtrafik")",
    {"YAML 1.2, avsnitt 7.3.3", "YAML 1.2, section 7.3.3"},
    Protects::figures};

const Rule reserved_character{
    "NP019",
    "reserverat-tecken",
    Severity::error,
    {"värdet börjar med ett tecken som YAML har reserverat",
     "the value begins with a character that YAML keeps for itself"},
    {"Vissa tecken betyder något särskilt för YAML, planfilernas textformat, när de står först i "
     "ett värde: %, @, ` och kommatecken, och inom klamrar # utan blanksteg före. Ett ensamt "
     "bindestreck, som i `utfall: -`, är början på en lista. Ett streck för saknat värde är därför "
     "ett fel: ett saknat utfall ska sägas rent ut, så att det inte förväxlas med noll.",
     "Some characters mean something special to YAML, the text format of plan files, when they "
     "come first in a value: %, @, ` and a comma, and inside brackets # without a space before it. "
     "A lone hyphen, as in `utfall: -`, is the beginning of a list. A hyphen for a missing value "
     "is "
     "therefore an error: a missing outcome must be stated plainly, so that it is not mistaken for "
     "zero."},
    {"Sätt texten inom citattecken. Saknas värdet, lämna det tomt eller skriv `svar saknas` eller "
     "`mäts ej`.",
     "Put the text in quotes. If the value is missing, leave it empty or write `svar saknas` or "
     "`mäts ej`."},
    R"(enhet: % av invånarna)",
    R"(enhet: "% av invånarna")",
    {"YAML 1.2, avsnitt 5.3 och 7.3.3", "YAML 1.2, sections 5.3 and 7.3.3"},
    Protects::figures};

const Rule anchor_or_alias{
    "NP020",
    "ankare",
    Severity::error,
    {"ankare och alias används inte", "anchors and aliases are not used"},
    {"Ett värde som börjar med & eller * betyder i YAML ”spara det här under ett namn” (ankare) "
     "och ”hämta det därifrån” (alias). I planfiler ska varje värde stå där det gäller, så att "
     "siffran kan spåras till sin rad. Alias kan också användas för att få en liten fil att växa "
     "tills minnet tar slut. Oftast är tecknet bara en fotnot eller en del av en text.",
     "A value that begins with & or * means in YAML “keep this under a name” (an anchor) and "
     "“fetch it from there” (an alias). In plan files each value is written where it applies, so "
     "that a "
     "figure can be traced to its line. Aliases can also be used to make a small file grow until "
     "the memory runs out. Mostly the character is just a footnote mark or part of a text."},
    {"Sätt texten inom citattecken, eller skriv ut värdet där det ska gälla.",
     "Put the text in quotes, or write the value out where it is to hold."},
    R"(kommentar: *Preliminär siffra)",
    R"(kommentar: "*Preliminär siffra")",
    {"formatet för planfiler; tecknens betydelse: YAML 1.2, avsnitt 6.9.2 och 7.1; känd risk: "
     "”billion laughs” (CVE-2019-11253)",
     "the plan file format; what the characters mean: YAML 1.2, sections 6.9.2 and 7.1; a known "
     "risk: “billion laughs” (CVE-2019-11253)"},
    Protects::figures};

const Rule tag{
    "NP021",
    "tagg",
    Severity::error,
    {"taggar används inte", "tags are not used"},
    {"Ett utropstecken först i ett värde inleder i YAML en tagg: en anvisning om hur värdet ska "
     "tolkas. I planfiler avgör nyckeln det: `målnivå` är ett tal eller en andel beroende på "
     "indikatorns `typ`. En tagg skulle kunna ge samma rad en annan betydelse, och i vissa andra "
     "program kan den få främmande kod att köras.",
     "An exclamation mark at the beginning of a value begins a tag in YAML: an instruction on how "
     "to interpret the value. In plan files the key decides that: `målnivå` is a number or a share "
     "depending on the indicator's `typ`. A tag could give the same line another meaning, and in "
     "some other programs it can make foreign code run."},
    {"Sätt texten inom citattecken, eller ta bort taggen.",
     "Put the text in quotes, or remove the tag."},
    R"(kommentar: !OBS preliminär siffra)",
    R"(kommentar: "!OBS preliminär siffra")",
    {"formatet för planfiler; tecknets betydelse: YAML 1.2, avsnitt 6.9.1; känd risk i andra "
     "program: CVE-2017-18342",
     "the plan file format; what the character means: YAML 1.2, section 6.9.1; a known risk in "
     "other programs: CVE-2017-18342"},
    Protects::figures};

const Rule merge_key{
    "NP022",
    "sammanslagning",
    Severity::error,
    {"<< används inte", "<< is not used"},
    {"Nyckeln << betyder i en del YAML-program ”ta med alla nycklar från en annan post”. Den hör "
     "till en äldre version av YAML, och alla program gör inte lika med den. I planfiler skrivs "
     "varje nyckel ut, så att det syns på raden vilken periodicitet eller målnivå som gäller.",
     "The key << means “take in all keys of another record” in some YAML programs. It belongs to "
     "an older version of YAML, and not all programs treat it alike. In plan files each key is "
     "written out, so that the line itself shows which schedule or target holds."},
    {"Skriv ut nycklarna i varje post.", "Write the keys out in each record."},
    R"(- id: "1.1.1"
  <<: {periodicitet: kvartal})",
    R"(- id: "1.1.1"
  periodicitet: kvartal)",
    {"formatet för planfiler; << beskrivs för YAML 1.1 men ingår inte i YAML 1.2",
     "the plan file format; << is described for YAML 1.1 but is not part of YAML 1.2"},
    Protects::figures};

const Rule directive{
    "NP023",
    "direktiv",
    Severity::error,
    {"en rad börjar med %", "a line begins with %"},
    {"En rad som börjar med % längst till vänster är i YAML ett direktiv, en anvisning till "
     "programmet och inte en del av innehållet. En del program hoppar över en sådan rad utan att "
     "säga till. Då kan en textrad eller ett värde falla bort ur planen utan att någon märker det.",
     "A line that begins with % in its first column is a directive in YAML, an instruction to the "
     "program and not part of the content. Some programs skip such a line without a word. A line "
     "of text or a value may then drop out of the plan without anyone noticing."},
    {"Dra in raden och sätt texten inom citattecken. Raden `%YAML 1.2` behövs inte; ta bort den.",
     "Indent the line and put the text in quotes. The line `%YAML 1.2` is not needed; remove it."},
    R"(enhet:
% av invånarna)",
    R"(enhet:
  "% av invånarna")",
    {"formatet för planfiler; direktiv beskrivs i YAML 1.2, avsnitt 6.8",
     "the plan file format; directives are described in YAML 1.2, section 6.8"},
    Protects::figures};

const Rule second_document{
    "NP024",
    "andra-dokument",
    Severity::error,
    {"filen har mer än ett dokument", "the file has more than one document"},
    {"En rad med bara `---` börjar ett nytt dokument i samma fil. Ur en planfil läses bara ett, "
     "och många program tar bara det första utan att säga till. Då skulle en hel uppföljning eller "
     "nämnd kunna saknas i rapporten, så det räknas som ett fel. En rad `...` avslutar på samma "
     "sätt dokumentet, och det som följer läses inte.",
     "A line with nothing but `---` begins a new document in the same file. Only one is read from "
     "a plan file, and many programs take just the first without a word. A whole follow-up or "
     "board could then be missing from the report, so it counts as an error. A line `...` ends the "
     "document in the same way, and what follows it is not read."},
    {"Lägg det andra dokumentet i en egen fil. Är strecken eller punkterna bara en avdelare, ta "
     "bort raden.",
     "Put the second document in a file of its own. If the dashes or dots are only a divider, "
     "remove the line."},
    R"(dokument: nämndplan
format: 1
---
organisation: Region Västerbotten)",
    R"(dokument: nämndplan
format: 1
organisation: Region Västerbotten)",
    {"formatet för planfiler; `---` beskrivs i YAML 1.2, avsnitt 9.1.2 och 9.2",
     "the plan file format; `---` is described in YAML 1.2, sections 9.1.2 and 9.2"},
    Protects::figures};

const Rule bad_key{
    "NP025",
    "nyckelns-form",
    Severity::error,
    {"nyckeln är inget enkelt ord", "the key is not a simple word"},
    {"En nyckel, det som står före kolon, får bestå av bokstäverna a–z och å, ä, ö, siffror, "
     "blanksteg och tecknen _ - . / och får inte vara tom. Andra tecken är ofta osynliga misstag: "
     "ett hårt blanksteg från Word, eller ett ä som består av två tecken. En sådan nyckel ser rätt "
     "ut men skulle inte kännas igen.",
     "A key, what stands before the colon, may consist of the letters a–z and å, ä, ö, digits, "
     "spaces and the characters _ - . / and must not be empty. Other characters are often mistakes "
     "that cannot be seen: a no-break space from Word, or an ä made of two characters. Such a key "
     "looks right but would not be recognised."},
    {"Skriv om nyckeln från tangentbordet, utan andra tecken.",
     "Type the key anew on the keyboard, without other characters."},
    R"(- id: "1.1.1"
  målnivå*: 90)",
    R"(- id: "1.1.1"
  målnivå: 90)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule bad_escape{
    "NP026",
    "okänt-skifttecken",
    Severity::error,
    {"omvänt snedstreck följs av fel tecken", "a backslash is followed by a wrong character"},
    {"Inom \"…\" betyder omvänt snedstreck tillsammans med nästa tecken något särskilt: \\n är "
     "radbrytning och \\\" ett citattecken. Här följer något som saknar betydelse. Det drabbar "
     "mest sökvägar från Windows, där även en sökväg som går att läsa kan bli fel: `\\namndplan` "
     "börjar med en radbrytning.",
     "Inside \"…\" a backslash together with the next character means something special: \\n is a "
     "line break and \\\" a quote. Here something without a meaning follows. It mostly befalls "
     "paths from Windows, where even a path that can be read may come out wrong: `\\namndplan` "
     "begins with a line break."},
    {"Använd '…' i stället för \"…\", eller skriv två omvända snedstreck för ett.",
     "Use '…' instead of \"…\", or write two backslashes for one."},
    R"(källa: "G:\uppföljning\enkät 2026.xlsx")",
    R"(källa: 'G:\uppföljning\enkät 2026.xlsx')",
    {"YAML 1.2, avsnitt 5.7 och 7.3.1", "YAML 1.2, sections 5.7 and 7.3.1"},
    Protects::figures};

const Rule block_header{"NP027",
                        "textblock",
                        Severity::error,
                        {"efter | eller > står något annat än en radbrytning",
                         "something else than a line break follows | or >"},
                        {"Börjar ett värde med | eller > väntas en längre text på indragna rader "
                         "under. På samma rad får bara tecknets egna tillägg (- + eller en siffra) "
                         "och en kommentar stå. Ofta menas ”större än”, som i `> 90 %`, och då "
                         "skulle värdet tappas eller blandas ihop med raderna under.",
                         "If a value begins with | or >, a longer text is expected on indented "
                         "lines below. On the same line only the mark's own additions (- + or a "
                         "digit) and a comment may stand. Often “more than” is meant, as in `> 90 "
                         "%`, and the value would then be lost or mixed up with the lines below."},
                        {"Börja texten på nästa rad, indragen. Menas tecknet självt, sätt hela "
                         "texten inom citattecken.",
                         "Begin the text on the next line, indented. If the character itself is "
                         "meant, put the whole text in quotes."},
                        R"(kommentar: > 90 % har svarat)",
                        R"(kommentar: "> 90 % har svarat")",
                        {"YAML 1.2, avsnitt 8.1.1", "YAML 1.2, section 8.1.1"},
                        Protects::figures};

}  // namespace namndplan::rule
