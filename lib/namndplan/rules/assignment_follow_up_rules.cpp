// NP5xx across periods: how assignments (uppdrag), their parts and activities move from the plan
// through the year's follow-ups. A status holds until another is reported.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "namndplan/base/utf8.h"
#include "namndplan/model/find.h"
#include "namndplan/rules/follow_up_checks.h"
#include "namndplan/rules/words.h"

namespace namndplan::rules {
namespace {

// A status with where it was said; `period` is empty for the plan's own.
template <class Status>
struct Said {
  Status status;
  Place place;
  std::string period;
};

template <class Status>
using Statuses = std::map<std::string_view, Said<Status>>;

template <class Status, class Row>
void take(Statuses<Status>& known, const std::vector<Row>& rows, const std::string& period) {
  for (const Row& row : rows) {
    if (row.status)
      known.insert_or_assign(*row.id, Said<Status>{*row.status, row.status.place, period});
  }
}

// What is known of assignments and parts before this follow-up.
Statuses<AssignmentStatus> assignments_before(const FollowUpInput& input) {
  Statuses<AssignmentStatus> known;
  take(known, input.plan.assignments, {});
  for (const Assignment& row : input.plan.assignments) take(known, row.parts, {});
  FollowUpPeriod period = period_of(input);
  period.follow_ups.pop_back();
  for (const FollowUp* earlier : period.follow_ups) {
    take(known, earlier->assignments, earlier->period->iso());
  }
  return known;
}

bool is_finished(AssignmentStatus status) {
  return status == AssignmentStatus::done || status == AssignmentStatus::closed;
}

// Nothing more is expected.
bool is_closed(AssignmentStatus status) {
  return is_finished(status) || status == AssignmentStatus::cancelled;
}

bool is_closed(const Statuses<AssignmentStatus>& known, const Located<std::string>& id) {
  auto found = known.find(*id);
  return found != known.end() && is_closed(found->second.status);
}

bool goes_back(AssignmentStatus from, AssignmentStatus to) {
  if (is_finished(from)) return !is_closed(to);
  return from == AssignmentStatus::ongoing && to == AssignmentStatus::not_started;
}

bool goes_back(ActivityStatus from, ActivityStatus to) {
  if (from == ActivityStatus::done)
    return to != ActivityStatus::done && to != ActivityStatus::cancelled;
  return from == ActivityStatus::ongoing && to == ActivityStatus::not_started;
}

template <class Status, class Row>
void report_steps_back(const Statuses<Status>& before, const std::vector<Row>& rows, FixedText what,
                       const Reporter& report) {
  for (const Row& row : rows) {
    auto found = before.find(*row.id);
    if (!row.status || found == before.end() || !goes_back(found->second.status, *row.status))
      continue;
    const Said<Status>& said = found->second;
    std::string id = shorten(*row.id);
    Finding& finding = report.at(
        row.status.place, row.path,
        {fmt::format("{} {} går tillbaka från {} till {}", what.sv, id, word(said.status),
                     word(*row.status)),
         fmt::format("{} {} goes back from {} to {}", what.en, id, word(said.status),
                     word(*row.status))},
        {"rätta den status som är fel, eller säg i `kommentar` varför arbetet har tagits upp igen",
         "mend the status that is wrong, or say in `kommentar` why the work was taken up again"});
    finding.related.push_back(related_at(
        said.place, said.period.empty()
                        ? Text{"i planen", "in the plan"}
                        : text("i uppföljningen {}", "in the follow-up of {}", said.period)));
  }
}

// One assignment or part whose end date has come.
template <class Task>
void report_if_open(const FollowUpInput& input, const Task& task,
                    const Statuses<AssignmentStatus>& now, const Reporter& report) {
  if (!task.end_date || *task.end_date > input.follow_up.period->last_day() ||
      is_closed(now, task.id))
    return;
  auto found = now.find(*task.id);
  bool said_here = found != now.end() && found->second.period == input.follow_up.period->iso();
  Text status = found == now.end()
                    ? Text{"saknar status", "has no status"}
                    : text("har status {}", "has the status {}", word(found->second.status));
  std::string id = shorten(*task.id), date = task.end_date->iso();
  if (find_row(input.follow_up.assignments, *task.id) == nullptr) {
    status.sv += " och nämns inte";
    status.en += " and is not mentioned";
  }
  Finding& finding = report.at(
      said_here ? found->second.place
                : place_of_key(input.follow_up, input.follow_up.assignments_key),
      task.path,
      {fmt::format("uppdrag {} skulle vara klart {} men {}", id, date, status.sv),
       fmt::format("assignment {} was to be done by {} but {}", id, date, status.en)},
      {"ange `klar` med en kommentar om det är gjort; annars säg i `kommentar` när det blir det",
       "give `klar` with a comment if it is done; else say in `kommentar` when it will be"});
  finding.related.push_back(related_at(task.end_date.place, {"slutdatumet", "the end date"}));
}

void check_overdue(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input)) return;
  Statuses<AssignmentStatus> now = assignments_before(input);
  take(now, input.follow_up.assignments, input.follow_up.period->iso());
  for (const Assignment& row : input.plan.assignments) {
    report_if_open(input, row, now, report);
    if (is_closed(now, row.id)) continue;
    auto whole = now.find(*row.id);
    for (const AssignmentPart& part : row.parts) {
      // A part without a status leans on the whole.
      if (whole != now.end()) now.emplace(*part.id, whole->second);
      report_if_open(input, part, now, report);
    }
  }
}

void check_done_comment(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input)) return;
  const Statuses<AssignmentStatus> before = assignments_before(input);
  for (const AssignmentReport& row : input.follow_up.assignments) {
    if (!row.status || !is_finished(*row.status) || row.comment || is_closed(before, row.id))
      continue;
    report.at(row.status.place, row.path,
              text("uppdrag {} är {} utan kommentar", "assignment {} is {} without a comment",
                   shorten(*row.id), word(*row.status)),
              {"skriv `{status: klar, kommentar: …}` med vad som är gjort och var det redovisas",
               "write `{status: klar, kommentar: …}` with what was done and where it is reported"});
  }
}

void check_steps_back(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input)) return;
  report_steps_back(assignments_before(input), input.follow_up.assignments,
                    {"uppdrag", "assignment"}, report);
  Statuses<ActivityStatus> activities;
  FollowUpPeriod period = period_of(input);
  period.follow_ups.pop_back();
  for (const FollowUp* earlier : period.follow_ups) {
    take(activities, earlier->activities, earlier->period->iso());
  }
  report_steps_back(activities, input.follow_up.activities, {"aktivitet", "activity"}, report);
}

// Those that are most likely reported under an id that the plan does not have.
std::set<std::string_view> misnamed_assignments(const FollowUpInput& input) {
  const auto rows = by_id(input.follow_up.assignments);
  std::set<std::string_view> known;
  std::vector<std::string_view> missing;
  for (const Assignment& task : input.plan.assignments) {
    known.insert(*task.id);
    for (const AssignmentPart& part : task.parts) known.insert(*part.id);
    if (rows.count(*task.id) == 0) missing.push_back(*task.id);
  }
  return meant_by(unknown_ids(input.follow_up.assignments, known), std::move(missing));
}

void check_reported_back(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input)) return;
  const Statuses<AssignmentStatus> before = assignments_before(input);
  const auto rows = by_id(input.follow_up.assignments);
  const std::set<std::string_view> misnamed = misnamed_assignments(input);
  for (const Assignment& task : input.plan.assignments) {
    if (misnamed.count(*task.id) > 0) continue;
    if (!task.schedule || !task.schedule->has(input.follow_up.period->month)) continue;
    bool mentioned = rows.count(*task.id) > 0;
    for (const AssignmentPart& part : task.parts) mentioned = mentioned || rows.count(*part.id) > 0;
    if (mentioned || is_closed(before, task.id)) continue;
    auto found = before.find(*task.id);
    Finding& finding = report.at(
        place_of_key(input.follow_up, input.follow_up.assignments_key), task.path,
        text("uppdrag {} ska återrapporteras {} men nämns inte",
             "assignment {} is to be reported back in {} but is not mentioned", shorten(*task.id),
             input.follow_up.period->iso()),
        found == before.end() ? text("lägg till `{}: …` under `uppdrag`",
                                     "add `{}: …` under `uppdrag`", shorten(*task.id))
                              : text("lägg till `{}: …` under `uppdrag`; annars gäller {} än",
                                     "add `{}: …` under `uppdrag`; else {} still holds",
                                     shorten(*task.id), word(found->second.status)));
    finding.related.push_back(
        related_at(task.schedule.place, {"periodiciteten", "the periodicitet"}));
  }
}

constexpr FixedText local_government_act = {
    "Kommunallagen (2017:725) 6 kap. 6 §: nämnden ska se till att verksamheten bedrivs i enlighet "
    "med det som fullmäktige har bestämt.",
    "The Local Government Act (2017:725) ch. 6 sec. 6: a board must see that its activities follow "
    "what the council has decided."};
constexpr FixedText report_back_practice = {
    "Praxis: uppdrag från fullmäktige återrapporteras i delårs- och årsrapport, och avslutas först "
    "när det är redovisat vad som har gjorts.",
    "Practice: assignments from the council are reported back in interim and annual reports, and "
    "are closed only when it has been told what was done."};

const FollowUpRule rules[] = {
    {{"NP505",
      "uppdrag-inte-klart-i-tid",
      Severity::warning,
      {"ett uppdrag är inte klart fast slutdatumet har passerat",
       "an assignment is not done though its end date has passed"},
      {"Ett uppdrag eller en del av det ska vara klart, avslutat eller inställt när slutdatumet "
       "ligger på eller före periodens sista dag. Delarna av ett uppdrag som är klart räknas som "
       "klara. Läget är det som uppföljningen anger, annars det senast kända.",
       "An assignment or a part of it must be klar, avslutad or inställd when its end date is on "
       "or before the period's last day. The parts of one that is closed count as closed. The "
       "status is the one the follow-up gives, else the last known."},
      {"Är det gjort: ange `klar` med en kommentar. Annars: säg i `kommentar` varför det dröjer "
       "och när det blir klart, och be om ett nytt slutdatum.",
       "If it is done: give `klar` with a comment. Else: say in `kommentar` why it is delayed and "
       "when it will be done, and ask for a new end date."},
      "# planen: U1 med slutdatum 2026-06-30\nperiod: 2026-08\nuppdrag:\n  U1: pågår\n",
      "# planen: U1 med slutdatum 2026-06-30\nperiod: 2026-08\nuppdrag:\n  U1: {status: klar, "
      "kommentar: Redovisat i juni.}\n",
      local_government_act,
      Protects::completeness,
      Profile::standard,
      "status slutdatum",
      "uppdrag uppdrag/status året"},
     check_overdue},
    {{"NP506",
      "klart-utan-kommentar",
      Severity::note,
      {"ett uppdrag är klart utan kommentar", "an assignment is done without a comment"},
      {"När ett uppdrag blir klart eller avslutas vill den som gav det veta vad som gjordes. "
       "Statusen ensam säger bara att nämnden är färdig.",
       "When an assignment is done or closed whoever gave it wants to know what was done. The "
       "status alone only says that the board has finished."},
      {"Skriv i `kommentar` vad som har gjorts och var det redovisas.",
       "Say in `kommentar` what was done and where it is reported."},
      "uppdrag:\n  U1: klar\n",
      "uppdrag:\n  U1: {status: klar, kommentar: Nya avgifter beslutades i juni.}\n",
      report_back_practice,
      Protects::completeness,
      Profile::standard,
      "status kommentar",
      the_year},
     check_done_comment},
    {{"NP507",
      "status-går-bakåt",
      Severity::warning,
      {"ett uppdrag eller en aktivitet går tillbaka till ett tidigare läge",
       "an assignment or activity goes back to an earlier state"},
      {"Det som var klart i en tidigare uppföljning är inte klart längre, eller det som pågick är "
       "inte påbörjat. Oftast är den ena statusen fel, och då är en av rapporterna det också. "
       "Uppdrag jämförs också med planens status.",
       "What was done in an earlier follow-up no longer is, or what was going on has not begun. "
       "Mostly one of the two is wrong, and then so is one of the reports. Assignments are also "
       "compared with the plan's status."},
      {"Rätta den status som är fel. Har arbetet tagits upp igen: säg det i `kommentar`.",
       "Mend the status that is wrong. If the work was taken up again: say so in `kommentar`."},
      "# uppföljningen 2026-04: U1 är klar\nperiod: 2026-08\nuppdrag:\n  U1: pågår\n",
      "# uppföljningen 2026-04: U1 är klar\nperiod: 2026-08\nuppdrag:\n  U1: klar\n",
      report_back_practice,
      Protects::figures,
      Profile::standard,
      "status"},
     check_steps_back},
    {{"NP508",
      "uppdrag-återrapporteras-inte",
      Severity::note,
      {"ett uppdrag ska återrapporteras men nämns inte",
       "an assignment is to be reported back but is not mentioned"},
      {"Uppdragets `periodicitet` säger i vilka månader det återrapporteras. Nämns varken det "
       "eller någon av dess delar, gäller det senast kända läget; läsaren kan då inte se om någon "
       "har frågat.",
       "The assignment's `periodicitet` says in which months it is reported back. When neither it "
       "nor any of its parts is mentioned the last known status holds; a reader cannot then see "
       "whether anybody has asked."},
      {"Lägg till uppdraget under `uppdrag`, också när läget är detsamma.",
       "Add the assignment under `uppdrag`, also when its status is the same."},
      "# planen: U1 och U2 med periodicitet [aug, dec]\nperiod: 2026-08\nuppdrag:\n  U1: pågår\n",
      "# planen: U1 och U2 med periodicitet [aug, dec]\nperiod: 2026-08\nuppdrag:\n  U1: pågår\n  "
      "U2: ej påbörjad\n",
      report_back_practice,
      Protects::completeness,
      Profile::standard,
      "status",
      "uppdrag året"},
     check_reported_back},
};

}  // namespace

std::span<const FollowUpRule> assignment_follow_up_rules() { return rules; }

}  // namespace namndplan::rules
