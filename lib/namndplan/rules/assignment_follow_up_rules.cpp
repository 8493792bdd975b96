// NP5xx across periods: how assignments (uppdrag), their parts and activities move from the plan
// through the year's follow-ups. A status holds until another is reported.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "namndplan/base/utf8.h"
#include "namndplan/model/find.h"
#include "namndplan/rules/follow_up_checks.h"
#include "namndplan/rules/words.h"

namespace namndplan::rules {
namespace {

// A status with where it was said; `period` is empty for the plan's own.
template <class Status>
struct Known {
  Status status;
  Place place;
  std::string period;
};

template <class Row>
auto known_from(const std::vector<const FollowUp*>& follow_ups, std::vector<Row> FollowUp::*rows,
                std::string_view id) {
  const auto said = latest_status(follow_ups, rows, id);
  using Status = std::decay_t<decltype(*said.row->status)>;
  std::optional<Known<Status>> known;
  if (said.row != nullptr) {
    known = Known<Status>{*said.row->status, said.row->status.place, said.in->period->iso()};
  }
  return known;
}

// What is known of assignments and their parts: what follow-ups have said, else the plan.
class Assignments {
 public:
  using Status = std::optional<Known<AssignmentStatus>>;

  Assignments(const BoardPlan& plan, std::vector<const FollowUp*> follow_ups)
      : follow_ups_(std::move(follow_ups)) {
    for (const Assignment& row : plan.assignments) {
      planned_.emplace(*row.id, &row.status);
      for (const AssignmentPart& part : row.parts) planned_.emplace(*part.id, &part.status);
    }
  }

  Status of(std::string_view id) const {
    if (Status known = known_from(follow_ups_, &FollowUp::assignments, id)) return known;
    const auto planned = planned_.find(id);
    if (planned == planned_.end() || !*planned->second) return {};
    return Known<AssignmentStatus>{**planned->second, planned->second->place, {}};
  }

 private:
  std::vector<const FollowUp*> follow_ups_;
  std::map<std::string_view, const Located<AssignmentStatus>*> planned_;
};

std::vector<const FollowUp*> follow_ups_before(const FollowUpInput& input) {
  std::vector<const FollowUp*> out = period_of(input).follow_ups;
  out.pop_back();
  return out;
}

bool is_finished(AssignmentStatus status) {
  return status == AssignmentStatus::done || status == AssignmentStatus::closed;
}

bool is_known_closed(const Assignments::Status& known) { return known && is_closed(known->status); }

bool goes_back(AssignmentStatus from, AssignmentStatus to) {
  if (is_finished(from)) return !is_closed(to);
  return from == AssignmentStatus::ongoing && to == AssignmentStatus::not_started;
}

bool goes_back(ActivityStatus from, ActivityStatus to) {
  if (from == ActivityStatus::done) return !is_closed(to);
  return from == ActivityStatus::ongoing && to == ActivityStatus::not_started;
}

// `before` gives what was known of an id.
template <class Row, class Before>
void report_steps_back(const Before& before, const std::vector<Row>& rows, FixedText what,
                       const Reporter& report) {
  for (const Row& row : rows) {
    if (!row.status || row.comment || row.remark) continue;  // as the advice says
    const auto known = before(*row.id);
    if (!known || !goes_back(known->status, *row.status)) continue;
    std::string id = shorten(*row.id);
    Finding& finding = report.at(
        row.status.place, row.path,
        {fmt::format("{} {} går tillbaka från {} till {}", what.sv, id, word(known->status),
                     word(*row.status)),
         fmt::format("{} {} goes back from {} to {}", what.en, id, word(known->status),
                     word(*row.status))},
        {"rätta den status som är fel, eller säg i `kommentar` varför arbetet har tagits upp igen",
         "fix the status that is wrong, or say in `kommentar` why the work was taken up again"});
    finding.related.push_back(related_at(
        known->place, known->period.empty()
                          ? Text{"i planen", "in the plan"}
                          : text("i uppföljningen {}", "in the follow-up of {}", known->period)));
  }
}

bool is_commented(const FollowUpInput& input, std::string_view id) {
  const AssignmentReport* row = find_row(input.follow_up.assignments, id);
  return row != nullptr && (row->comment || row->remark);
}

// One assignment or part of `owner` whose end date has come.
template <class Task>
void report_if_open(const FollowUpInput& input, const Task& task, std::string_view owner,
                    const Assignments::Status& now, const Reporter& report) {
  if (!task.end_date || *task.end_date > input.follow_up.period->last_day() || is_known_closed(now))
    return;
  if (is_commented(input, *task.id) || is_commented(input, owner)) return;  // as the advice says
  bool said_here = now && now->period == input.follow_up.period->iso();
  Text status = !now ? Text{"saknar status", "has no status"}
                     : text("har status {}", "has the status {}", word(now->status));
  std::string id = shorten(*task.id), date = task.end_date->iso();
  if (find_row(input.follow_up.assignments, *task.id) == nullptr) {
    status.sv += " och nämns inte";
    status.en += " and is not mentioned";
  }
  Finding& finding = report.at(
      said_here ? now->place : place_of_key(input.follow_up, input.follow_up.assignments_key),
      task.path,
      {fmt::format("uppdrag {} skulle vara klart {} men {}", id, date, status.sv),
       fmt::format("assignment {} was to be done by {} but {}", id, date, status.en)},
      {"ange `klar` med en kommentar om det är gjort; annars säg i `kommentar` när det blir det",
       "give `klar` with a comment if it is done; else say in `kommentar` when it will be"});
  finding.related.push_back(related_at(task.end_date.place, {"slutdatumet", "the end date"}));
}

void check_overdue(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input)) return;
  const Assignments now(input.plan, period_of(input).follow_ups);
  for (const Assignment& row : input.plan.assignments) {
    const Assignments::Status whole = now.of(*row.id);
    report_if_open(input, row, *row.id, whole, report);
    for (const AssignmentPart& part : row.parts) {
      const Assignments::Status own = now.of(*part.id);
      // What is said of an assignment that is closed is about what was done.
      const std::string& owner = is_known_closed(whole) ? *part.id : *row.id;
      report_if_open(input, part, owner, own ? own : whole, report);
    }
  }
}

// Of an assignment that is closed, those parts that are said to be open. One that is overdue too
// has its own finding (check_overdue).
void check_open_parts(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input)) return;
  const Assignments now(input.plan, period_of(input).follow_ups);
  for (const Assignment& row : input.plan.assignments) {
    const Assignments::Status whole = now.of(*row.id);
    if (!is_known_closed(whole)) continue;
    for (const AssignmentPart& part : row.parts) {
      const Assignments::Status own = now.of(*part.id);
      const bool overdue = part.end_date && *part.end_date <= input.follow_up.period->last_day();
      if (!own || is_known_closed(own) || overdue) continue;
      const bool said_here = whole->period == input.follow_up.period->iso();
      Finding& finding = report.at(
          said_here ? whole->place : place_of_key(input.follow_up, input.follow_up.assignments_key),
          part.path,
          text("uppdrag {} är {} men dess del {} har status {}",
               "assignment {} is {} but its part {} has the status {}", shorten(*row.id),
               word(whole->status), shorten(*part.id), word(own->status)),
          text("ange `{}: klar` om delen är gjord; annars är uppdraget inte heller klart",
               "give `{}: klar` if the part is done; else the assignment is not done either",
               shorten(*part.id)));
      finding.related.push_back(
          related_at(own->place, {"delens status", "the status of the part"}));
    }
  }
}

void check_done_comment(const FollowUpInput& input, const Reporter& report) {
  if (!in_plan_year(input)) return;
  const Assignments before(input.plan, follow_ups_before(input));
  for (const AssignmentReport& row : input.follow_up.assignments) {
    if (!row.status || !is_finished(*row.status) || row.comment ||
        is_known_closed(before.of(*row.id)))
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
  const std::vector<const FollowUp*> earlier = follow_ups_before(input);
  const Assignments assignments(input.plan, earlier);
  report_steps_back([&](std::string_view id) { return assignments.of(id); },
                    input.follow_up.assignments, {"uppdrag", "assignment"}, report);
  report_steps_back(
      [&](std::string_view id) { return known_from(earlier, &FollowUp::activities, id); },
      input.follow_up.activities, {"aktivitet", "activity"}, report);
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
  const Assignments before(input.plan, follow_ups_before(input));
  const auto rows = by_id(input.follow_up.assignments);
  const std::set<std::string_view> misnamed = misnamed_assignments(input);
  for (const Assignment& task : input.plan.assignments) {
    if (misnamed.count(*task.id) > 0) continue;
    if (!task.schedule || !task.schedule->has(input.follow_up.period->month)) continue;
    bool mentioned = rows.count(*task.id) > 0;
    for (const AssignmentPart& part : task.parts) mentioned = mentioned || rows.count(*part.id) > 0;
    const Assignments::Status known = before.of(*task.id);
    const bool overdue = task.end_date && *task.end_date <= input.follow_up.period->last_day();
    if (mentioned || is_known_closed(known) || overdue)
      continue;  // check_overdue() says so of the last
    Finding& finding =
        report.at(place_of_key(input.follow_up, input.follow_up.assignments_key), task.path,
                  text("uppdrag {} ska återrapporteras {} men nämns inte",
                       "assignment {} is to be reported back in {} but is not mentioned",
                       shorten(*task.id), input.follow_up.period->iso()),
                  !known ? text("lägg till `{}: …` under `uppdrag`", "add `{}: …` under `uppdrag`",
                                shorten(*task.id))
                         : text("lägg till `{}: …` under `uppdrag`; annars gäller {} än",
                                "add `{}: …` under `uppdrag`; else {} still holds",
                                shorten(*task.id), word(known->status)));
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
    "are closed only when it has been reported what was done."};

const FollowUpRule rules[] = {
    {{"NP505",
      "uppdrag-inte-klart-i-tid",
      Severity::warning,
      {"ett uppdrag är inte klart fast slutdatumet har passerat",
       "an assignment is not done though its end date has passed"},
      {"Ett uppdrag eller en del av det ska vara klart, avslutat eller inställt när slutdatumet "
       "ligger på eller före periodens sista dag. En del utan egen status är som uppdraget. Läget "
       "är det som uppföljningen anger, annars det senast kända. Det som har en `kommentar` i "
       "uppföljningen rapporteras inte.",
       "An assignment or a part of it must be klar, avslutad or inställd when its end date is on "
       "or before the period's last day. A part without a status of its own is as the assignment. "
       "The status is the one the follow-up gives, else the last known. One whose `kommentar` says "
       "how it stands is not reported."},
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
      "status slutdatum kommentar anmärkning",
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
       "Fix the status that is wrong. If the work was taken up again: say so in `kommentar`."},
      "# uppföljningen 2026-04: U1 är klar\nperiod: 2026-08\nuppdrag:\n  U1: pågår\n",
      "# uppföljningen 2026-04: U1 är klar\nperiod: 2026-08\nuppdrag:\n  U1: klar\n",
      report_back_practice,
      Protects::figures,
      Profile::standard,
      "status kommentar anmärkning"},
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
    {{"NP509",
      "del-inte-klar",
      Severity::warning,
      {"ett uppdrag är klart fast en del av det inte är det",
       "an assignment is done though a part of it is not"},
      {"Uppdraget är klart, avslutat eller inställt, men en av dess delar har en egen status som "
       "säger att arbetet pågår eller inte har börjat. Den ena statusen är fel, och rapporten "
       "räknar "
       "uppdraget som klart.",
       "The assignment is klar, avslutad or inställd, but one of its parts has a status of its own "
       "which says that work goes on or has not begun. One of the two is wrong, and the report "
       "counts the assignment as done."},
      {"Ange delens status också när uppdraget avslutas, eller ändra uppdragets.",
       "Give the status of the part too when the assignment is closed, or change the "
       "assignment's."},
      "# planen: U1 med delen U1.1, som har status pågår\nuppdrag:\n  U1: {status: klar, "
      "kommentar: Redovisat i juni.}\n",
      "# planen: U1 med delen U1.1, som har status pågår\nuppdrag:\n  U1: {status: klar, "
      "kommentar: Redovisat i juni.}\n  U1.1: klar\n",
      report_back_practice,
      Protects::completeness,
      Profile::standard,
      "status slutdatum",
      "uppdrag uppdrag/status året"},
     check_open_parts},
};

}  // namespace

std::span<const FollowUpRule> assignment_follow_up_rules() { return rules; }

}  // namespace namndplan::rules
