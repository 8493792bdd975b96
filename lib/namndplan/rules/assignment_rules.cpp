// NP5xx: assignments (uppdrag) of the council, in the plan alone and against the regionplan. What
// concerns follow-ups has the numbers from NP505 on.
#include <map>
#include <string>

#include "namndplan/base/utf8.h"
#include "namndplan/rules/check.h"
#include "namndplan/rules/words.h"

namespace namndplan::rules {
namespace {

bool concerns(const CouncilAssignment& row, const BoardPlan& plan) {
  if (row.to.empty()) return true;
  for (const Located<std::string>& board : row.to) {
    if (*board == plan.short_name.value) return true;
  }
  return false;
}

std::map<std::string, const Assignment*> by_title(const BoardPlan& plan) {
  std::map<std::string, const Assignment*> found;
  for (const Assignment& row : plan.assignments) found.emplace(one_spaced(*row.title), &row);
  return found;
}

void check_missing(const PlanInput& input, const Reporter& report) {
  if (input.council == nullptr) return;
  const auto ids = by_id(input.plan.assignments);
  const auto titles = by_title(input.plan);
  for (const CouncilAssignment& row : input.council->assignments) {
    if (!concerns(row, input.plan) || ids.count(*row.id) > 0) continue;
    auto same = row.title ? titles.find(one_spaced(*row.title)) : titles.end();
    bool renamed = same != titles.end();
    Finding& finding = report.at(
        renamed ? same->second->id.place : regionplan_place(input.plan),
        renamed ? same->second->path : std::string(),
        text("regionplanens uppdrag {} ”{}” saknas i planen",
             "the regionplan's assignment {} “{}” is missing from the plan", shorten(*row.id),
             shorten(one_spaced(row.title.value))),
        renamed ? text("uppdraget finns här med ett annat id; ändra det till `{}`",
                       "it is here with another id; change that to `{}`", shorten(*row.id))
                : text("lägg till `id: {}` under `uppdrag`, med regionplanens titel och slutdatum",
                       "add `id: {}` under `uppdrag`, with the regionplan's title and end date",
                       shorten(*row.id)));
    finding.related.push_back(
        related_at(row.anchor, {"uppdraget i regionplanen", "the assignment in the regionplan"}));
  }
}

void compare_titles(const Assignment& own, const CouncilAssignment& other, const Reporter& report) {
  if (!other.title || same_text(*own.title, *other.title)) return;
  auto [here, there] = short_forms(*own.title, *other.title);
  Finding& finding = report.at(own.title.place, own.path,
                               text("uppdrag {} heter ”{}” här men ”{}” i regionplanen",
                                    "assignment {} is called “{}” here but “{}” in the regionplan",
                                    shorten(*own.id), here, there),
                               {"skriv regionplanens titel", "write the regionplan's title"});
  finding.related.push_back(
      related_at(other.title.place, {"regionplanens titel", "the regionplan's title"}));
}

void compare_end_dates(const Assignment& own, const CouncilAssignment& other,
                       const Reporter& report) {
  if (!own.end_date || !other.end_date || *own.end_date == *other.end_date) return;
  Finding& finding = report.at(
      own.end_date.place, own.path,
      text("uppdrag {} slutar {} här men {} i regionplanen",
           "assignment {} ends {} here but {} in the regionplan", shorten(*own.id),
           own.end_date->iso(), other.end_date->iso()),
      text("skriv `slutdatum: {}`, eller rätta regionplanen om fullmäktige har ändrat det",
           "write `slutdatum: {}`, or fix the regionplan if the council has changed it",
           other.end_date->iso()));
  finding.related.push_back(
      related_at(other.end_date.place, {"regionplanens slutdatum", "the regionplan's end date"}));
}

void check_differs(const PlanInput& input, const Reporter& report) {
  if (input.council == nullptr) return;
  const auto ids = by_id(input.plan.assignments);
  for (const CouncilAssignment& row : input.council->assignments) {
    auto own = ids.find(*row.id);
    if (own == ids.end() || !concerns(row, input.plan)) continue;
    compare_titles(*own->second, row, report);
    compare_end_dates(*own->second, row, report);
  }
}

void check_end_date(const PlanInput& input, const Reporter& report) {
  int year = input.plan.year.value;
  auto check = [&](const Located<Date>& date, const std::string& path) {
    if (!date || date->year == year) return;
    report.at(date.place, path,
              text("slutdatum {} ligger utanför planåret {}",
                   "the end date {} lies outside the plan year {}", date->iso(), year),
              date->year < year
                  ? Text{"är uppdraget klart, ange `status: klar`; annars ett nytt slutdatum",
                         "if it is done, give `status: klar`; else a new end date"}
                  : Text{"säg i planen vad som ska vara gjort under planåret",
                         "say in the plan what is to be done in the plan year"});
  };
  for (const Assignment& row : input.plan.assignments) {
    check(row.end_date, row.path);
    for (const AssignmentPart& part : row.parts) check(part.end_date, part.path);
  }
}

// The parts lean on the status of the whole.
void check_status(const PlanInput& input, const Reporter& report) {
  for (const Assignment& row : input.plan.assignments) {
    if (row.status) continue;
    report.at(row.anchor, row.path,
              text("uppdrag {} saknar status", "assignment {} has no status", shorten(*row.id)),
              {"ange `status: …`, till exempel `ej påbörjad` eller `pågår`",
               "give `status: …`, such as `ej påbörjad` or `pågår`"});
  }
}

constexpr FixedText local_government_act = {
    "Kommunallagen (2017:725) 6 kap. 6 §: nämnden ska se till att verksamheten bedrivs i enlighet "
    "med det som fullmäktige har bestämt.",
    "The Local Government Act (2017:725) ch. 6 sec. 6: a board must see that its activities follow "
    "what the council has decided."};

const PlanRule rows[] = {
    {{"NP501",
      "uppdrag-saknas",
      Severity::error,
      {"ett uppdrag från regionplanen saknas", "an assignment of the regionplan is missing"},
      {"Varje uppdrag som fullmäktige ger nämnden (nämndens förkortning står i `till`, eller "
       "`till` "
       "är utelämnat) ska finnas i nämndens plan med samma id. Ett uppdrag som inte står där "
       "planeras inte, följs inte upp och återrapporteras inte.",
       "Every assignment that the council gives the board (its short name is in `till`, or "
       "`till` is left out) must be in the board's plan under the same id. One that is not there "
       "is not planned, not followed up and not reported back."},
      {"Lägg till uppdraget under `uppdrag`, med regionplanens id och titel. Gäller det inte "
       "nämnden: ange i regionplanens `till` vilka det gäller.",
       "Add it under `uppdrag`, with the regionplan's id and title. If it is not for this board: "
       "say in the regionplan's `till` whom it is for."},
      "# regionplanen har uppdragen U1 och U2\nuppdrag:\n  - {id: U1, titel: Minska "
      "resorna, status: pågår}\n",
      "# regionplanen har uppdragen U1 och U2\nuppdrag:\n  - {id: U1, titel: Minska "
      "resorna, status: pågår}\n  - {id: U2, titel: Stärka beredskapen, status: ej påbörjad}\n",
      local_government_act,
      Protects::completeness,
      Profile::standard,
      "titel uppdrag",
      "uppdrag förkortning"},
     check_missing},
    {{"NP502",
      "uppdrag-skiljer-sig",
      Severity::warning,
      {"ett uppdrags titel eller slutdatum är en annan än regionplanens",
       "an assignment's title or end date differs from the regionplan's"},
      {"Uppdraget är fullmäktiges. Med en annan titel eller ett annat slutdatum svarar nämnden på "
       "något annat än den fick, och den som läser båda dokumenten vet inte vilket som gäller.",
       "The assignment is the council's. With another title or end date the board answers to "
       "something other than it was given, and a reader of both documents cannot tell which "
       "holds."},
      {"Skriv som i regionplanen. Egna förtydliganden passar i `anmärkning` eller som `delar`.",
       "Write as in the regionplan. Clarifications of your own fit in `anmärkning` or as `delar`."},
      "# regionplanen: slutdatum 2026-12-31\n- {id: U1, titel: Minska resorna, status: pågår, "
      "slutdatum: 2026-11-30}\n",
      "# regionplanen: slutdatum 2026-12-31\n- {id: U1, titel: Minska resorna, status: pågår, "
      "slutdatum: 2026-12-31}\n",
      local_government_act,
      Protects::figures,
      Profile::standard,
      "titel slutdatum"},
     check_differs},
    {{"NP503",
      "slutdatum-utanför-planåret",
      Severity::note,
      {"ett uppdrag slutar utanför planåret", "an assignment ends outside the plan year"},
      {"Planen gäller ett år. Ett slutdatum före det betyder oftast att raden har följt med från "
       "förra planen; ett slutdatum efter det att årsrapporten bara kan redovisa en bit på vägen.",
       "The plan is for one year. An end date before it mostly means that the row came along from "
       "the last plan; one after it, that the annual report can only tell of a part of the way."},
      {"Kontrollera datumet. Sträcker sig uppdraget över flera år: ge planåret en egen del under "
       "`delar`.",
       "Check the date. If the assignment runs over several years: give the plan year a part of "
       "its own under `delar`."},
      "# planår 2026\n- {id: U1, titel: Minska resorna, status: pågår, slutdatum: 2025-12-31}\n",
      "# planår 2026\n- {id: U1, titel: Minska resorna, status: pågår, slutdatum: 2026-12-31}\n",
      {"Praxis: nämndplanen är ettårig, och uppdragen återrapporteras i delårs- och årsrapport.",
       "Practice: the plan is for one year, and assignments are reported back in the interim and "
       "annual reports."},
      Protects::practice,
      Profile::standard,
      "slutdatum"},
     check_end_date},
    {{"NP504",
      "status-saknas",
      Severity::warning,
      {"ett uppdrag har ingen status", "an assignment has no status"},
      {"Statusen i planen är utgångsläget som uppföljningarna jämförs med. Är den tom går det inte "
       "att se om uppdraget är påbörjat, och rapporten får en tom ruta.",
       "The status in the plan is the starting point that follow-ups are compared with. When it is "
       "empty nobody can see whether work has begun, and the report gets an empty cell."},
      {"Ange `status`: ej påbörjad, pågår, klar, avslutad, försenad eller inställd. Ett uppdrag "
       "som ges för planåret är oftast `ej påbörjad`.",
       "Give `status`: ej påbörjad, pågår, klar, avslutad, försenad or inställd. One that is given "
       "for the plan year is mostly `ej påbörjad`."},
      "- {id: U3, titel: Öka engagemanget, slutdatum: 2026-12-31}\n",
      "- {id: U3, titel: Öka engagemanget, slutdatum: 2026-12-31, status: ej påbörjad}\n",
      {"Praxis: statuskolumnen i nämndplanernas uppdragstabell, som i Region Västerbottens "
       "nämndplan 2026 är tom för ett uppdrag.",
       "Practice: the status column in plans' tables of assignments, which in Region "
       "Västerbotten's plan for 2026 is empty for one of them."},
      Protects::completeness,
      Profile::standard,
      "status"},
     check_status},
};

}  // namespace

std::span<const PlanRule> assignment_rules() { return rows; }

}  // namespace namndplan::rules
