// NP0xx: files. The rows on a file as a whole (NP001–NP007), on its size (NP030–NP033) and on its
// references to other files (NP040–NP043); those on its YAML (NP010–NP027) stand in rules_yaml.cpp.
// file_rules() lists them all. A row is what `explain` prints; the checks stand where the file is
// read.
#include "namndplan/yaml/rules.h"

namespace namndplan::rule {

const Rule unreadable{
    "NP001",
    "oläsbar-fil",
    Severity::error,
    {"filen kan inte läsas", "the file cannot be read"},
    {"Filen finns inte, får inte öppnas av dig, eller så bröts läsningen på vägen, till exempel "
     "från en nätverksmapp. Programmet hoppar aldrig över en sådan fil: då kunde en hel nämnd "
     "saknas i sammanställningen utan att det syntes.",
     "The file does not exist, you may not open it, or reading it broke off on the way, for "
     "example from a network folder. The program never skips such a file: a whole board could then "
     "be missing from the summary without anyone seeing it."},
    {"Kontrollera sökvägen och att du har rätt att läsa filen, och kör igen.",
     "Check the path and that you have the right to read the file, and run again."},
    "",
    "",
    {"praxis: det som inte kunde läsas ska synas som ett fel",
     "practice: what could not be read must show as an error"},
    Protects::figures};

const Rule not_regular{
    "NP002",
    "ej-vanlig-fil",
    Severity::error,
    {"det är ingen vanlig fil", "it is not a regular file"},
    {"En plan ska vara en vanlig fil. En mapp, en enhet (som `/dev/zero`) eller en kanal mellan "
     "program (FIFO eller socket) kan ha samma slags namn, men att läsa ur en sådan kan ge "
     "oändligt med data eller aldrig bli klart. Därför läses inget ur den.",
     "A plan must be a regular file. A folder, a device (such as `/dev/zero`) or a channel between "
     "programs (a FIFO or socket) may have the same kind of name, but reading from one may give "
     "endless data or never finish. So nothing is read from it."},
    {"Ange själva planfilen, eller lägg en vanlig fil i stället.",
     "Give the plan file itself, or put a regular file in its place."},
    "",
    "",
    {"praxis vid läsning av filer som andra har lämnat",
     "practice when reading files that others have handed in"},
    Protects::figures};

const Rule file_too_large{
    "NP003",
    "för-stor-fil",
    Severity::error,
    {"filen är större än 4 MB", "the file is larger than 4 MB"},
    {"En planfil får vara högst 4 MB. En hel nämndplan ryms oftast på 100 kB, så en större fil är "
     "oftast något annat med fel namn. Gränsen skyddar också den dator som granskar andras filer: "
     "ingen ska kunna fylla dess minne.",
     "A plan file may be at most 4 MB. A whole board's plan mostly fits in 100 kB, so a larger "
     "file is mostly something else under a wrong name. The limit also protects the computer that "
     "checks other people's files: nobody should be able to fill its memory."},
    {"Kontrollera att det är rätt fil. Lägg bilagor och underlag i egna filer.",
     "Check that it is the right file. Put appendices and background material in files of their "
     "own."},
    "",
    "",
    {"formatet för planfiler; skydd mot överbelastning (CWE-400)",
     "the plan file format; protection against overload (CWE-400)"},
    Protects::figures};

const Rule not_utf8{
    "NP004",
    "ej-utf8",
    Severity::error,
    {"filen är inte UTF-8", "the file is not UTF-8"},
    {"UTF-8 är det vanliga sättet att lagra text med å, ä och ö. Den här filen är sparad på ett "
     "annat sätt, troligen Windows-1252 eller Latin-1 från ett äldre program. Programmet gissar "
     "inte, för en fel gissning gör om nycklar som `mål` och `år` och namn i rapporten till andra "
     "tecken. Felet anges vid det första tecknet som inte stämmer; det kan finnas fler.",
     "UTF-8 is the usual way to store text with å, ä and ö. This file has been saved in another "
     "way, probably Windows-1252 or Latin-1 from an older program. The program does not guess, for "
     "a wrong guess turns keys such as `mål` and `år` and names in the report into other "
     "characters. The error is given at the first character that is wrong; there may be more."},
    {"Öppna filen i det program den skrevs i och spara den som UTF-8 (i Anteckningar: Spara som, "
     "Kodning UTF-8).",
     "Open the file in the program it was written in and save it as UTF-8 (in Notepad: Save as, "
     "Encoding UTF-8)."},
    "",
    "",
    {"formatet för planfiler; UTF-8 enligt RFC 3629", "the plan file format; UTF-8 as in RFC 3629"},
    Protects::figures};

const Rule empty_file{
    "NP005",
    "tom-fil",
    Severity::error,
    {"filen är tom", "the file is empty"},
    {"Filen har inget innehåll, eller bara blanksteg, tomma rader och kommentarer. Det händer när "
     "en sparning har avbrutits. En tom fil godtas inte som en plan utan mål, för då skulle "
     "nämnden tyst försvinna ur regionens sammanställning.",
     "The file has no content, or only spaces, empty lines and comments. It happens when saving "
     "was interrupted. An empty file is not taken for a plan without goals, for the board would "
     "then silently vanish from the region's summary."},
    {"Skriv en plan i filen, hämta tillbaka den förra versionen eller ta bort filen.",
     "Write a plan in the file, bring the former version back or remove the file."},
    R"(# Nämndplan 2026 för regionala utvecklingsnämnden)",
    R"(# Nämndplan 2026 för regionala utvecklingsnämnden
dokument: nämndplan
format: 1)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule not_a_plan_file{
    "NP006",
    "ingen-planfil",
    Severity::error,
    {"filen är av ett annat slag", "the file is of another kind"},
    {"Namnet slutar som en planfils, men de första byten visar något annat: ett Word- eller "
     "Exceldokument, en PDF, en bild, ett zip-arkiv eller text i UTF-16 (som äldre Windowsprogram "
     "kallar Unicode). Det kan också vara en pekare från Git LFS, det vill säga en kort text som "
     "står i stället för en stor fil. En plan läses bara ur ren text.",
     "The name ends like a plan file's, but its first bytes show something else: a Word or Excel "
     "document, a PDF, an image, a zip archive or text in UTF-16 (which older Windows programs "
     "call Unicode). It may also be a Git LFS pointer, that is, a short text that stands in for a "
     "large file. A plan is read from plain text only."},
    {"Spara planen som ren text i UTF-8. Är det en pekare från Git LFS, hämta själva filen med "
     "`git lfs pull`.",
     "Save the plan as plain text in UTF-8. If it is a Git LFS pointer, fetch the file itself with "
     "`git lfs pull`."},
    "",
    "",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule conflict_marker{
    "NP007",
    "konfliktmarkering",
    Severity::error,
    {"en sammanfogning i git är inte färdig", "a git merge is not finished"},
    {"Två personer har ändrat samma rader, och git, som håller reda på versionerna, har lagt in "
     "båda lydelserna mellan raderna `<<<<<<<` och `>>>>>>>`. Ingen har ännu valt vilken som "
     "gäller. Till dess finns det två olika värden, till exempel två målnivåer, och inget av dem "
     "får användas.",
     "Two people have changed the same lines, and git, which keeps track of versions, has put both "
     "wordings between the lines `<<<<<<<` and `>>>>>>>`. Nobody has yet chosen which one holds. "
     "Until then there are two different values, two targets for instance, and neither may be "
     "used."},
    {"Behåll de rader som gäller och ta bort de andra, liksom raderna med `<<<<<<<`, `=======` och "
     "`>>>>>>>`.",
     "Keep the lines that hold and remove the others, as well as the lines with `<<<<<<<`, "
     "`=======` and `>>>>>>>`."},
    "<<<<<<< HEAD\n"
    "målnivå: 85\n"
    "=======\n"
    "målnivå: 87\n"
    ">>>>>>> ekonomiavdelningen",
    "målnivå: 87",
    {"git: så markeras en konflikt när två versioner slås ihop",
     "git: how a conflict is marked when two versions are merged"},
    Protects::figures};

const Rule too_deep{
    "NP030",
    "för-djupt",
    Severity::error,
    {"för många nivåer ligger i varandra", "too many levels are nested"},
    {"En nivå är det som ligger indraget under något annat, eller inom en klammer, `[…]` eller "
     "`{…}`. Högst 64 nivåer får ligga i varandra; en plan behöver ett tiotal. Fler beror på ett "
     "misstag eller är ett sätt att få program att krascha.",
     "A level is what is indented under something else, or inside a bracket, `[…]` or `{…}`. At "
     "most 64 levels may be nested; a plan needs some ten. More come from a mistake or are a way "
     "of making programs crash."},
    {"Gå till raden och kontrollera indraget där och ovanför, och att varje klammer stängs.",
     "Go to the line and check the indentation there and above, and that each bracket is closed."},
    "",
    "",
    {"formatet för planfiler; skydd mot överbelastning (CWE-400)",
     "the plan file format; protection against overload (CWE-400)"},
    Protects::figures};

const Rule scalar_too_long{
    "NP031",
    "för-långt-värde",
    Severity::error,
    {"ett värde är längre än 1 MB", "a value is longer than 1 MB"},
    {"Ett enda värde, till exempel en text, får vara högst 1 MB. Det räcker för flera hundra "
     "sidor. Ett längre värde är oftast en bild eller en hel fil som har klistrats in, och det "
     "skulle göra rapporten oläslig.",
     "A single value, such as a text, may be at most 1 MB. That is enough for several hundred "
     "pages. A longer value is mostly an image or a whole file that was pasted in, and it would "
     "make the report unreadable."},
    {"Dela upp texten i flera avsnitt, eller lägg det inklistrade i en egen fil.",
     "Divide the text into several sections, or put what was pasted in into a file of its own."},
    "",
    "",
    {"formatet för planfiler; skydd mot överbelastning (CWE-400)",
     "the plan file format; protection against overload (CWE-400)"},
    Protects::figures};

const Rule too_many_nodes{
    "NP032",
    "för-många-värden",
    Severity::error,
    {"filen har fler än 200 000 värden", "the file has more than 200 000 values"},
    {"Här räknas varje nyckel (ordet före kolon), varje värde, lista och post. Även en stor "
     "nämndplan har bara några tusen. Fler än 200 000 tyder på att filen är något annat än en "
     "plan, och gränsen håller minnet nere när andras filer granskas.",
     "Each key (the word before a colon), value, list and record counts. Even a large board's plan "
     "has only a few thousand. More than 200 000 suggest that the file is something else than a "
     "plan, and the limit keeps the memory down when other people's files are checked."},
    {"Kontrollera att det är rätt fil. Lägg varje nämnd och varje uppföljning i en egen fil.",
     "Check that it is the right file. Put each board and each follow-up in a file of its own."},
    "",
    "",
    {"formatet för planfiler; skydd mot överbelastning (CWE-400)",
     "the plan file format; protection against overload (CWE-400)"},
    Protects::figures};

const Rule flow_too_long{
    "NP033",
    "för-lång-klammer",
    Severity::error,
    {"en klammer rymmer mer än 256 kB", "a bracket holds more than 256 kB"},
    {"Klamrar, `[…]` och `{…}`, är till för korta listor och poster på en rad, som `[aug, dec]`. "
     "Innehållet måste läsas in i ett stycke och tar då mycket minne, så det får vara högst 256 "
     "kB. Ett så långt innehåll är dessutom svårt att granska rad för rad.",
     "Brackets, `[…]` and `{…}`, are meant for short lists and records on one line, such as `[aug, "
     "dec]`. Their content has to be read in one piece and takes much memory, so it may be at most "
     "256 kB. Content that long is also hard to review line by line."},
    {"Skriv innehållet på egna rader med indrag, utan klamrar.",
     "Write the content on indented lines of its own, without brackets."},
    "",
    "",
    {"formatet för planfiler; skydd mot överbelastning (CWE-400)",
     "the plan file format; protection against overload (CWE-400)"},
    Protects::figures};

const Rule reference_outside{
    "NP040",
    "utanför-roten",
    Severity::error,
    {"filen ligger utanför roten", "the file lies outside the root"},
    {"Roten är den översta mapp som programmet får läsa i: den som anges med `--root`, annars "
     "oftast den närmaste uppåt som är ett git-arkiv. En hänvisning som leder ut därifrån, med för "
     "många `../` eller genom en länk, öppnas inte. Annars kunde en plan som någon annan har "
     "skrivit få privata filer att hamna i en rapport.",
     "The root is the topmost folder that the program may read in: the one given with `--root`, "
     "else mostly the nearest one upwards that is a git repository. A reference that leads out of "
     "it, by too many `../` or through a link, is not opened. Otherwise a plan written by someone "
     "else could make private files end up in a report."},
    {"Rätta sökvägen så att den stannar inom roten, eller ange en högre mapp med `--root`.",
     "Fix the path so that it stays inside the root, or give a higher folder with `--root`."},
    R"(regionplan: ../../../../regionplan-2026.yaml)",
    R"(regionplan: ../regionplan-2026.yaml)",
    {"formatet för planfiler; känd säkerhetsrisk: sökvägar som leder ut ur mappen (CWE-22)",
     "the plan file format; a known security risk: paths that lead out of the folder (CWE-22)"},
    Protects::figures};

const Rule reference_missing{
    "NP041",
    "hänvisning-saknas",
    Severity::error,
    {"filen som hänvisningen pekar på finns inte", "the file that is referred to does not exist"},
    {"En nämndplan pekar ut sin regionplan och en uppföljning sin nämndplan. Sökvägen räknas från "
     "den hänvisande filens egen mapp, och där finns ingen fil som går att läsa. Utan det andra "
     "dokumentet går det inte att jämföra mål, ramar och målnivåer, så inga siffror räknas fram.",
     "A board's plan (nämndplan) points to its regionplan and a follow-up to its board's plan. The "
     "path is counted from the referring file's own folder, and no file that can be read is there. "
     "Without the other document goals, frames and targets cannot be compared, so no figures are "
     "computed."},
    {"Rätta sökvägen eller lägg filen på plats. Skriv namnet exakt som filens, även stora och små "
     "bokstäver; filnamn har inga å, ä eller ö.",
     "Fix the path or put the file in place. Write the name exactly as the file's, capital and "
     "small letters too; file names have no å, ä or ö."},
    R"(plan: nämndplan-2026.yaml)",
    R"(plan: namndplan-2026.yaml)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule reference_kind{
    "NP042",
    "hänvisning-fel-slag",
    Severity::error,
    {"hänvisningen pekar på ett dokument av fel slag",
     "the reference points to a document of the wrong kind"},
    {"Under `regionplan` ska det stå en regionplan, och under `plan` i en uppföljning en "
     "nämndplan. Vad en fil är avgörs av dess rad `dokument`, inte av filnamnet. Pekar "
     "hänvisningen på något annat skulle målnivåer och ramar hämtas från fel ställe.",
     "`regionplan` must point to a regionplan, and `plan` in a follow-up to a board's plan "
     "(nämndplan). What a file is, is told by its line `dokument`, not by its name. If the "
     "reference points to something else, targets and frames would be taken from the wrong place."},
    {"Ange rätt fil, eller rätta `dokument` i den fil som hänvisningen pekar på.",
     "Give the right file, or fix `dokument` in the file that is referred to."},
    R"(regionplan: namndplan-2025.yaml)",
    R"(regionplan: ../regionplan-2026.yaml)",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule reference_rejected{
    "NP043",
    "hänvisning-med-fel",
    Severity::error,
    {"dokumentet som hänvisningen pekar på har fel", "the document that is referred to has errors"},
    {"Det andra dokumentet finns men har egna fel, så det går inte att lita på det. En uppföljning "
     "kan till exempel inte räknas mot en nämndplan vars målnivåer inte gick att läsa. Felet "
     "ligger alltså i den andra filen, inte i den här.",
     "The other document exists but has errors of its own, so it cannot be relied on. A follow-up, "
     "for instance, cannot be computed against a board's plan whose targets could not be read. So "
     "the fault lies in the other file, not in this one."},
    {"Kör `namndplan validate` på det andra dokumentet och rätta felen där.",
     "Run `namndplan validate` on the other document and fix the errors there."},
    "",
    "",
    {"praxis: inga siffror räknas på underlag med fel",
     "practice: no figures are computed from material with errors"},
    Protects::figures};

const Rule forbidden_character{
    "NP121",
    "otillåtet-tecken",
    Severity::error,
    {"filen har ett styrtecken eller ett osynligt tecken",
     "the file has a control character or an invisible one"},
    {"Vissa tecken syns inte men ändrar hur texten visas eller läses: styrtecken, tecken som "
     "vänder skrivriktningen, och märken som följer med vid kopiering. Med dem kan en rad se ut "
     "att säga något annat än den gör, så att den som granskar planen godkänner en annan siffra än "
     "den som räknas. De är förbjudna i hela filen, även i kommentarer och skrivna som `\\u202e`.",
     "Some characters cannot be seen but change how the text is shown or read: control characters, "
     "characters that reverse the direction of writing, and marks that come along when text is "
     "copied. With them a line can seem to say something else than it does, so that whoever "
     "reviews the plan approves another figure than the one computed. They are forbidden in the "
     "whole file, in comments too and when written like `\\u202e`."},
    {"Ta bort tecknet på den plats som anges, eller skriv om raden från tangentbordet.",
     "Remove the character at the place given, or type the line anew on the keyboard."},
    R"(- id: "1"
  titel: "Trygga \u202euppväxtvillkor")",
    R"(- id: "1"
  titel: "Trygga uppväxtvillkor")",
    {"formatet för planfiler; känd säkerhetsrisk: Trojan Source (CVE-2021-42574)",
     "the plan file format; a known security risk: Trojan Source (CVE-2021-42574)"},
    Protects::figures};

std::span<const Rule* const> file_rules() {
  static const Rule* const rows[] = {
      &unreadable,
      &not_regular,
      &file_too_large,
      &not_utf8,
      &empty_file,
      &not_a_plan_file,
      &conflict_marker,
      &yaml_syntax,
      &unclosed_quote,
      &text_after_quote,
      &bracket,
      &indentation,
      &missing_colon,
      &duplicate_key,
      &cut_by_hash,
      &colon_in_text,
      &reserved_character,
      &anchor_or_alias,
      &tag,
      &merge_key,
      &directive,
      &second_document,
      &bad_key,
      &bad_escape,
      &block_header,
      &too_deep,
      &scalar_too_long,
      &too_many_nodes,
      &flow_too_long,
      &reference_outside,
      &reference_missing,
      &reference_kind,
      &reference_rejected,
  };
  return rows;
}

}  // namespace namndplan::rule
