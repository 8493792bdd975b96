// NP140–NP144: comments that ask for findings to be disregarded. The checks stand in ignore.cpp and
// judge.cpp.
#include "namndplan/diag/ignore.h"

namespace namndplan::rule {

const Rule ignore_malformed{
    "NP140",
    "bortse-oläsligt",
    Severity::warning,
    {"en kommentar till programmet går inte att läsa", "a comment to the program cannot be read"},
    {"En kommentar som börjar med `namndplan:` talar om vilka fynd som ska bortses från. Den ska "
     "ha ordet `bortse`, en eller flera koder, om det behövs `till` och en sista dag, och sist ett "
     "tankstreck och motivet. Den här följer inte den formen och har därför ingen verkan: fynden "
     "räknas som vanligt.",
     "A comment that begins with `namndplan:` says which findings to disregard. It has the word "
     "`bortse`, one or more codes, if need be `till` and a last day, and at the end a dash and the "
     "reason. This one does not have that form and so has no effect: the findings count as usual."},
    {"Skriv `# namndplan: bortse NP301 – motiv`, eller med sista dag `# namndplan: bortse NP301 "
     "till 2026-12-31 – motiv`.",
     "Write `# namndplan: bortse NP301 – reason`, or with a last day `# namndplan: bortse NP301 "
     "till 2026-12-31 – reason`."},
    R"(# namndplan: ignorera NP301
- id: "1.1.1")",
    R"(# namndplan: bortse NP301 – målnivån sätts efter nollmätningen i mars
- id: "1.1.1")",
    {"praxis: ett undantag som inte verkar ska märkas",
     "practice: an exception that has no effect should be noticed"},
    Protects::practice};

const Rule ignore_no_reason{
    "NP141",
    "bortse-utan-motiv",
    Severity::warning,
    {"ett undantag saknar motiv", "an exception has no reason"},
    {"Den som läser planen om ett år ska förstå varför ett fynd bortses från, och kunna avgöra om "
     "skälet fortfarande gäller. Utan motiv har kommentaren ingen verkan.",
     "Whoever reads the plan in a year should understand why a finding is disregarded, and be able "
     "to tell whether the reason still holds. Without one the comment has no effect."},
    {"Skriv ett tankstreck och motivet sist på raden.",
     "Write a dash and the reason at the end of the line."},
    R"(målnivå:   # namndplan: bortse NP301)",
    R"(målnivå:   # namndplan: bortse NP301 – sätts efter nollmätningen i mars)",
    {"praxis: undantag motiveras, som i revisionens spårbarhet",
     "practice: exceptions are given reasons, as traceability in audits asks for"},
    Protects::practice};

const Rule ignore_unknown_code{
    "NP142",
    "bortse-okänd-kod",
    Severity::warning,
    {"ett undantag gäller en regel som inte finns",
     "an exception is for a rule that does not exist"},
    {"Koden eller namnet finns inte bland programmets regler, så undantaget har ingen verkan. "
     "Oftast är det en felskrivning.",
     "The code or name is not among the program's rules, so the exception has no effect. Mostly it "
     "is a misprint."},
    {"Skriv koden som den står i fyndet; `namndplan rules` räknar upp alla.",
     "Write the code as it is in the finding; `namndplan rules` lists all."},
    R"(målnivå:   # namndplan: bortse NP3O1 – sätts efter nollmätningen i mars)",
    R"(målnivå:   # namndplan: bortse NP301 – sätts efter nollmätningen i mars)",
    {"praxis: ett undantag som inte verkar ska märkas",
     "practice: an exception that has no effect should be noticed"},
    Protects::practice};

const Rule ignore_not_allowed{
    "NP143",
    "bortse-går-inte",
    Severity::warning,
    {"regeln går inte att bortse från", "the rule cannot be disregarded"},
    {"Fel i filen själv och i dess YAML (NP0xx) hindrar att den läses, så inget säkert kan sägas "
     "om vad den innehåller förrän de är rättade. De går därför inte att bortse från, och inte "
     "heller fynden om undantagen själva (NP14x).",
     "Errors in the file itself and in its YAML (NP0xx) keep it from being read, so nothing "
     "certain "
     "can be said of what it holds until they are fixed. They cannot be disregarded, and neither "
     "can the findings about exceptions themselves (NP14x)."},
    {"Rätta felet och ta bort undantaget.", "Fix the error and remove the exception."},
    R"(regionplan: ../saknas.yaml   # namndplan: bortse NP041 – kommer i december)",
    R"(regionplan: ../regionplan-2026.yaml)",
    {"programmets löfte: ingen siffra tas ur en fil som inte kunnat läsas",
     "the program's promise: no figure is taken from a file that could not be read"},
    Protects::practice};

const Rule ignore_unused{
    "NP144",
    "bortse-onödigt",
    Severity::note,
    {"ett undantag behövs inte", "an exception is not needed"},
    {"Ingenting på de rader som undantaget gäller ger det fyndet. Det kan vara rättat, eller så "
     "står kommentaren på fel ställe: den gäller posten som börjar på raden under (eller på samma "
     "rad, när den står bakom något) med allt som hör till den. Står undantaget kvar kan det dölja "
     "ett nytt fel.",
     "Nothing on the lines that the exception is for gives that finding. It may have been fixed, "
     "or the comment is in the wrong place: it is for the entry that begins on the line below "
     "(or on the same line, when it is behind something) with all that belongs to it. If it is "
     "left there it may hide a new error."},
    {"Ta bort undantaget, eller flytta det till raden ovanför den som fyndet pekar på.",
     "Remove the exception, or move it to the line above the one that the finding points at."},
    R"(# namndplan: bortse NP301 – sätts efter nollmätningen i mars
- id: "1.1.1"
  målnivå: 90)",
    R"(- id: "1.1.1"
  målnivå: 90)",
    {"praxis: undantag som inte längre behövs städas bort",
     "practice: exceptions that are no longer needed are cleared away"},
    Protects::practice};

std::span<const Rule* const> ignore_rules() {
  static const Rule* const rows[] = {&ignore_malformed, &ignore_no_reason, &ignore_unknown_code,
                                     &ignore_not_allowed, &ignore_unused};
  return rows;
}

}  // namespace namndplan::rule
