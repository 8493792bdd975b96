// NP320, NP321, NP323–NP326: what an indicator says of itself that cannot all be meant.
#include <algorithm>
#include <map>
#include <string>

#include "namndplan/base/utf8.h"
#include "namndplan/model/find.h"
#include "namndplan/rules/check.h"
#include "namndplan/rules/words.h"

namespace namndplan::rules {
namespace {

bool is_accumulated(const Indicator& indicator) {
  return indicator.accrual && *indicator.accrual == Accrual::accumulated;
}

bool never_adds_up(IndicatorKind kind) {
  return kind == IndicatorKind::index || kind == IndicatorKind::mean ||
         kind == IndicatorKind::percentage;
}

void check_accumulated_mean(const PlanInput& input, const Reporter& report) {
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    if (!is_accumulated(indicator) || !never_adds_up(*indicator.kind)) return;
    report.at(indicator.accrual.place, indicator.path,
              text("typ {} läggs inte ihop över året", "the kind {} does not add up over the year",
                   word(*indicator.kind)),
              {"skriv `mätning: nuläge`, eller ändra `typ` om det är ett antal eller belopp",
               "write `mätning: nuläge`, or change `typ` if it is a count or an amount"});
  });
}

void check_accumulated_share(const PlanInput& input, const Reporter& report) {
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    if (!is_accumulated(indicator) || *indicator.kind != IndicatorKind::share) return;
    report.at(indicator.accrual.place, indicator.path,
              {"en andel läggs sällan ihop över året", "a share seldom adds up over the year"},
              {"skriv `mätning: nuläge`, om andelen inte växer från 0 mot årets värde",
               "write `mätning: nuläge`, unless the share grows from 0 to the year's value"});
  });
}

void check_accumulated_december(const PlanInput& input, const Reporter& report) {
  constexpr int december = 12;
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    if (!is_accumulated(indicator) || never_adds_up(*indicator.kind)) return;
    if (!indicator.schedule || indicator.schedule->has(december)) return;
    report.at(indicator.schedule.place, indicator.path,
              text("indikator {} läggs ihop över året men följs inte upp i december",
                   "indicator {} adds up over the year but is not followed up in December",
                   shorten(*indicator.id)),
              {"lägg till dec i `periodicitet`, så att framskrivningen får ett svar",
               "add dec to `periodicitet`, so that the projection gets an answer"});
  });
}

// The year that the name ends with, as in "HME 2025"; 0 for none. Not one that something is
// compared with or aims at.
int year_of_name(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  if (space == std::string_view::npos || name.size() - space != 5) return 0;
  const auto year = read_year(name.substr(space + 1));
  if (!year) return 0;
  const std::string_view before = name.substr(0, space);
  const std::string previous = lower(before.substr(before.rfind(' ') + 1));
  constexpr std::string_view bound[] = {"med",  "sedan", "från",   "mot",
                                        "till", "år",    "senast", "före"};
  return std::find(std::begin(bound), std::end(bound), previous) == std::end(bound) ? *year.value
                                                                                    : 0;
}

void check_named_year(const PlanInput& input, const Reporter& report) {
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    const int named = year_of_name(one_spaced(*indicator.name));
    if (named == 0 || named >= input.plan.year.value || indicator.outcomes.size() != 1) return;
    const YearMeasure& entry = indicator.outcomes.front();
    if (entry.year.value == named || !entry.measure.given()) return;
    report.at(entry.year.place, indicator.path,
              text("utfallet står under {}, men indikatorns namn säger {}",
                   "the outcome is under {}, but the name of the indicator says {}",
                   entry.year.value, named),
              {"rätta året, eller ta bort det ur namnet",
               "correct the year, or take it out of the name"});
  });
}

void check_shared_ids(const PlanInput& input, const Reporter& report) {
  const auto units = by_id(input.plan.units);
  const auto check = [&](const Located<std::string>& id, const std::string& path, FixedText what) {
    const auto unit = units.find(*id);
    if (unit == units.end()) return;
    Finding& finding =
        report.at(id.place, path,
                  {fmt::format("{} är id både för {} och för en verksamhet", shorten(*id), what.sv),
                   fmt::format("{} is the id of both {} and a unit", shorten(*id), what.en)},
                  {"ge verksamheten ett annat id, till exempel ett ord",
                   "give the unit another id, such as a word"});
    finding.related.push_back(related_at(unit->second->id.place, {"verksamheten", "the unit"}));
  };
  for (const Goal& goal : input.plan.goals) check(goal.id, goal.path, {"ett mål", "a goal"});
  each_objective(input.plan, [&](const Goal&, const Objective& objective) {
    check(objective.id, objective.path, {"ett delmål", "an objective"});
    for (const Indicator& indicator : objective.indicators)
      check(indicator.id, indicator.path, {"en indikator", "an indicator"});
  });
}

// An event or a state, as "Deltagande i möten" and "Det finns en plan", which is no number of
// anything. Only the forms that are certain: a verbal noun first, or a sentence.
bool names_no_number(std::string_view name) {
  const std::string text = lower(one_spaced(name));
  if (text.starts_with("det finns ")) return true;
  const std::size_t space = text.find(' ');
  if (space == std::string::npos) return false;
  const std::string_view first = std::string_view(text).substr(0, space);
  constexpr std::string_view endings[] = {"ande", "ende", "ning", "ring", "närvaro"};
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return first.ends_with(ending); });
}

void check_counted(const PlanInput& input, const Reporter& report) {
  each_indicator(input.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
    const Measure* target = measure_of(indicator.targets, input.plan.year.value);
    if (*indicator.kind != IndicatorKind::count || indicator.remark || target == nullptr ||
        !target->has_value() || !names_no_number(*indicator.name))
      return;
    Finding& finding = report.at(
        indicator.name.place, indicator.path,
        text("indikator {} har målnivån {}, men namnet säger inte antalet av vad",
             "indicator {} has the target {}, but its name does not say the number of what",
             shorten(*indicator.id), shorten(*target->total.written)),
        {"börja namnet med det som räknas, ”Antal …”, eller säg i `anmärkning` vad som räknas",
         "let the name begin with what is counted, “Antal …”, or say in `anmärkning` what is"});
    finding.related.push_back(related_at(target->total.written.place, {"målnivån", "the target"}));
  });
}

constexpr FixedText arithmetic = {"Räkneregel: bara antal och belopp läggs ihop.",
                                  "A rule of arithmetic: only counts and amounts add up."};
constexpr FixedText file_format = {"formatet för planfiler", "the plan file format"};

const PlanRule rows[] = {
    {{"NP320",
      "ackumulerat-medelvärde",
      Severity::error,
      {"ett index, medelvärde eller procenttal är angivet som ackumulerat",
       "an index, a mean or a percentage is given as accumulated"},
      {"Det som är ackumulerat läggs ihop över året och räknas fram till helåret: 60 i augusti "
       "blir 90. Ett index, ett medelvärde eller ett procenttal är ett läge och växer inte så; "
       "framskrivningen skulle bli ett tal som aldrig kan nås.",
       "What is accumulated adds up over the year and is projected to the whole of it: 60 in "
       "August becomes 90. An index, a mean or a percentage is a state and does not grow like "
       "that; the projection would be a number that can never be reached."},
      {"Skriv `mätning: nuläge`.", "Write `mätning: nuläge`."},
      "- {id: \"1.1.1\", namn: HME, typ: index, mätning: ackumulerat, målnivå: 78}\n",
      "- {id: \"1.1.1\", namn: HME, typ: index, mätning: nuläge, målnivå: 78}\n",
      arithmetic,
      Protects::figures},
     check_accumulated_mean},
    {{"NP321",
      "ackumulerad-andel",
      Severity::warning,
      {"en andel är angiven som ackumulerad", "a share is given as accumulated"},
      {"En andel är oftast ett läge: 40 % i augusti betyder inte 60 % för året. Ackumulerad är "
       "bara en andel som växer från 0, som hur stor del av de planerade besöken som har gjorts.",
       "A share is mostly a state: 40 % in August does not mean 60 % for the year. Only a share "
       "that grows from 0 is accumulated, such as how large a part of the planned visits has been "
       "made."},
      {"Skriv `mätning: nuläge`.", "Write `mätning: nuläge`."},
      "- {id: \"1.1.1\", namn: Andel nöjda, typ: andel, mätning: ackumulerat, målnivå: 78 %}\n",
      "- {id: \"1.1.1\", namn: Andel nöjda, typ: andel, mätning: nuläge, målnivå: 78 %}\n",
      arithmetic,
      Protects::figures},
     check_accumulated_share},
    {{"NP323",
      "ackumulerat-utan-december",
      Severity::warning,
      {"det som läggs ihop över året följs inte upp i december",
       "what adds up over the year is not followed up in December"},
      {"Före december skrivs utfallet fram till helåret. Utan en uppföljning i december får ingen "
       "veta om det blev så, och målnivån för året jämförs aldrig med årets utfall.",
       "Before December the outcome is projected to the whole year. Without a follow-up in "
       "December nobody learns whether it came true, and the target of the year is never compared "
       "with the outcome of the year."},
      {"Lägg till dec i `periodicitet`.", "Add dec to `periodicitet`."},
      "mätning: ackumulerat\nmålnivå: 90\nperiodicitet: [apr, aug]\n",
      "mätning: ackumulerat\nmålnivå: 90\nperiodicitet: [apr, aug, dec]\n",
      {"Lagen (2018:597) om kommunal bokföring och redovisning 11 kap.: målen utvärderas i "
       "årsredovisningen.",
       "The Act (2018:597) on local government accounts ch. 11: goals are evaluated in the annual "
       "report."},
      Protects::completeness},
     check_accumulated_december},
    {{"NP324",
      "utfallsår-mot-namn",
      Severity::note,
      {"namnet har ett annat år än utfallet", "the name has another year than the outcome"},
      {"Slutar indikatorns namn med ett år, som ”HME 2025”, väntar sig läsaren det årets utfall. "
       "Står det under ett annat år är det ena troligen kvar från en äldre plan.",
       "When the name of an indicator ends with a year, such as “HME 2025”, a reader expects the "
       "outcome of that year. Under another year, one of the two is probably left from an older "
       "plan."},
      {"Rätta året, eller ta bort det ur namnet.", "Correct the year, or take it out of the name."},
      "namn: HME 2025\nutfall: {2024: 78}\n",
      "namn: HME 2025\nutfall: {2025: 78}\n",
      {"Praxis: indikatorns namn är detsamma år efter år, så att utfallen kan följas.",
       "Practice: the name of an indicator is the same year after year, so that its outcomes can "
       "be followed."},
      Protects::figures},
     check_named_year},
    {{"NP325",
      "samma-id-för-två-slag",
      Severity::warning,
      {"ett mål, delmål eller en indikator har samma id som en verksamhet",
       "a goal, objective or indicator has the same id as a unit"},
      {"`why` och länkar frågar efter ett id och måste då få veta vilket av de två som menas.",
       "`why` and links ask for an id, and would have to be told which of the two is meant."},
      {"Ge verksamheten ett annat id.", "Give the unit another id."},
      "verksamheter:\n  - {id: \"1\", namn: Stab}\nmål:\n  - id: \"1\"\n",
      "verksamheter:\n  - {id: stab, namn: Stab}\nmål:\n  - id: \"1\"\n",
      file_format,
      Protects::practice},
     check_shared_ids},
    {{"NP326",
      "antal-av-vad",
      Severity::note,
      {"målnivån är ett antal, men namnet säger inte av vad",
       "the target is a number, but the name does not say of what"},
      {"”Deltagande i möten” med målnivån 4 kan läsas som fyra möten, fyra personer eller fyra "
       "gånger. Den som lämnar utfallet och den som läser det behöver mena samma sak.",
       "“Deltagande i möten” (taking part in meetings) with the target 4 can be read as four "
       "meetings, four people or four times. Who gives the outcome and who reads it must mean the "
       "same."},
      {"Börja namnet med det som räknas, eller säg i `anmärkning` vad som räknas.",
       "Let the name begin with what is counted, or say in `anmärkning` what is."},
      "namn: Deltagande i möten\ntyp: antal\nmålnivå: 4\n",
      "namn: Antal möten som vi deltar i\ntyp: antal\nmålnivå: 4\n",
      {"Praxis: en indikator går att mäta på samma sätt av den som lämnar och den som läser.",
       "Practice: an indicator is measured alike by who gives it and who reads it."},
      Protects::practice,
      Profile::thorough,
      "namn typ målnivå anmärkning"},
     check_counted},
};

}  // namespace

std::span<const PlanRule> plausibility_rules() { return rows; }

}  // namespace namndplan::rules
