#include "namndplan/rules/goal_chain_checks.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "namndplan/base/utf8.h"
#include "namndplan/model/find.h"
#include "namndplan/rules/words.h"

namespace namndplan::rules {
namespace {

template <class Index, class Key>
auto in(const Index& index, const Key& key) -> typename Index::mapped_type {
  auto found = index.find(key);
  return found == index.end() ? nullptr : found->second;
}

std::map<std::string, const CouncilGoal*> by_title(const CouncilPlan& council) {
  std::map<std::string, const CouncilGoal*> found;
  for (const CouncilGoal& goal : council.goals) {
    if (goal.title) found.emplace(one_spaced(*goal.title), &goal);
  }
  return found;
}

// "3.10" is under "3"; "31.1" and "3" are not.
bool is_under(std::string_view id, std::string_view parent) {
  return id.size() > parent.size() + 1 && id.starts_with(parent) && id[parent.size()] == '.';
}

bool is_number_path(std::string_view id) {
  return id.find('.') != std::string_view::npos &&
         id.find_first_not_of("0123456789.") == std::string_view::npos;
}

// What to do with an id that is not under `parent`: move it to the one of `others` that it belongs
// under by its number, or renumber it.
Text move_or_renumber(std::string_view id, std::string_view parent,
                      const std::set<std::string_view>& others) {
  for (std::size_t point = id.rfind('.'); point != std::string_view::npos && point > 0;
       point = id.rfind('.', point - 1)) {
    std::string_view owner = id.substr(0, point);
    if (others.count(owner) == 0) continue;
    return text("flytta det till {}, eller ge det ett id som börjar med `{}.`",
                "move it to {}, or give it an id that begins with `{}.`", shorten(owner),
                shorten(parent));
  }
  return text("ge det ett id som börjar med `{}.`", "give it an id that begins with `{}.`",
              shorten(parent));
}

std::set<std::string_view> set_of(const std::vector<std::string_view>& ids) {
  return {ids.begin(), ids.end()};
}

void report_goal_without_objectives(const Reporter& report, const Goal& goal) {
  if (goal.remark) return;  // as the advice says
  report.at(goal.anchor, goal.path,
            text("mål {} har inget delmål", "goal {} has no objective", shorten(*goal.id)),
            {"lägg till ett delmål, eller skriv i en `anmärkning` varför nämnden inte bidrar",
             "add an objective, or say in an `anmärkning` why the board does not contribute"});
}

// Every place in a plan where a unit is named by its id.
template <class Visit>
void each_unit_reference(const BoardPlan& plan, Visit visit) {
  for (const Unit& unit : plan.units) visit(unit.part_of, unit.path);
  each_objective(plan, [&](const Goal&, const Objective& objective) {
    for (const Indicator& row : objective.indicators) visit(row.responsible, row.path);
    for (const Activity& row : objective.activities) visit(row.responsible, row.path);
  });
  for (const Assignment& row : plan.assignments) visit(row.responsible, row.path);
  for (const BudgetLine& line : plan.budget.lines) visit(line.unit, line.path);
  for (const ForecastPart& part : plan.budget.earlier_forecast.parts) visit(part.unit, part.path);
}

// The leading part of `text` that a tag may hold, from a capital on.
std::string_view upper_tag(std::string_view text) {
  if (text.empty() || text.front() < 'A' || text.front() > 'Z') return {};
  const std::size_t end = text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
  return text.substr(0, end);
}

// Visits each "[RUS]" of a text: capitals, digits and hyphens in brackets. Not a link.
template <class Visit>
void each_tag(std::string_view text, Visit visit) {
  constexpr std::size_t longest = 20;
  for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
    const std::size_t end = text.find(']', at);
    if (end == std::string_view::npos) return;
    const std::string_view tag = text.substr(at + 1, end - at - 1);
    const bool link = text.substr(end + 1).starts_with('(');
    const bool capitals = tag.size() >= 2 && tag.size() <= longest && tag == upper_tag(tag);
    if (capitals && !link) visit(tag);
  }
}

}  // namespace

void check_unknown_goal(const PlanInput& input, const Reporter& report) {
  if (input.council == nullptr) return;
  const CouncilPlan& council = *input.council;
  const auto ids = by_id(council.goals);
  const auto titles = by_title(council);
  Text goals = text("regionplanens mål är {}", "the regionplan's goals are {}",
                    listed(ids_of(council.goals)));
  for (const Goal& goal : input.plan.goals) {
    if (ids.count(*goal.id) > 0) continue;
    const CouncilGoal* same = goal.title ? in(titles, one_spaced(*goal.title)) : nullptr;
    Finding& finding = report.at(
        goal.id.place, goal.path,
        text("mål {} finns inte i regionplanen", "goal {} is not in the regionplan",
             shorten(*goal.id)),
        same == nullptr ? goals
                        : text("där har ”{}” id {}; ändra id till \"{}\"",
                               "there “{}” has the id {}; change the id to \"{}\"",
                               shorten(*goal.title), shorten(*same->id), shorten(*same->id)));
    finding.related.push_back(same == nullptr
                                  ? related_at(council.anchor, {"regionplanen", "the regionplan"})
                                  : related_at(same->id.place, {"målet med samma titel",
                                                                "the goal with the same title"}));
  }
}

void check_goal_title(const PlanInput& input, const Reporter& report) {
  if (input.council == nullptr) return;
  const auto others = by_id(input.council->goals);
  for (const Goal& goal : input.plan.goals) {
    const CouncilGoal* other = in(others, *goal.id);
    if (other == nullptr || !goal.title || !other->title) continue;
    if (same_text(*goal.title, *other->title)) continue;
    auto [here, there] = short_forms(*goal.title, *other->title);
    Finding& finding = report.at(goal.title.place, goal.path,
                                 text("mål {} heter ”{}” här men ”{}” i regionplanen",
                                      "goal {} is called “{}” here but “{}” in the regionplan",
                                      shorten(*goal.id), here, there),
                                 {"skriv regionplanens titel, eller utelämna `titel`",
                                  "write the regionplan's title, or leave `titel` out"});
    finding.related.push_back(
        related_at(other->title.place, {"regionplanens titel", "the regionplan's title"}));
  }
}

void check_objective_id(const PlanInput& input, const Reporter& report) {
  const auto goals = set_of(ids_of(input.plan.goals));
  each_objective(input.plan, [&](const Goal& goal, const Objective& objective) {
    if (is_under(*objective.id, *goal.id)) return;
    report.at(objective.id.place, objective.path,
              text("delmål {} står under mål {}", "objective {} is under goal {}",
                   shorten(*objective.id), shorten(*goal.id)),
              move_or_renumber(*objective.id, *goal.id, goals));
  });
}

void check_indicator_id(const PlanInput& input, const Reporter& report) {
  std::set<std::string_view> objectives;
  each_objective(input.plan, [&](const Goal&, const Objective& objective) {
    objectives.insert(*objective.id);
  });
  each_indicator(
      input.plan, [&](const Goal&, const Objective& objective, const Indicator& indicator) {
        if (!is_number_path(*indicator.id) || is_under(*indicator.id, *objective.id)) return;
        report.at(indicator.id.place, indicator.path,
                  text("indikator {} står under delmål {}", "indicator {} is under objective {}",
                       shorten(*indicator.id), shorten(*objective.id)),
                  move_or_renumber(*indicator.id, *objective.id, objectives));
      });
}

void check_objective_empty(const PlanInput& input, const Reporter& report) {
  each_objective(input.plan, [&](const Goal&, const Objective& objective) {
    if (!objective.indicators.empty()) return;
    report.at(objective.anchor, objective.path,
              text("delmål {} har ingen indikator", "objective {} has no indicator",
                   shorten(*objective.id)),
              {"lägg till minst en indikator under `indikatorer`",
               "add at least one indicator under `indikatorer`"});
  });
}

// Without a regionplan the plan's own goals are all there is to go by.
void check_goal_empty(const PlanInput& input, const Reporter& report) {
  if (input.council == nullptr) {
    for (const Goal& goal : input.plan.goals) {
      if (goal.objectives.empty()) report_goal_without_objectives(report, goal);
    }
    return;
  }
  const auto goals = by_id(input.plan.goals);
  for (const CouncilGoal& row : input.council->goals) {
    if (const Goal* goal = in(goals, *row.id)) {
      if (goal->objectives.empty()) report_goal_without_objectives(report, *goal);
      continue;
    }
    Finding& finding =
        report.at(regionplan_place(input.plan), {},
                  text("regionplanens mål {} har inget delmål i planen",
                       "the regionplan's goal {} has no objective in the plan", shorten(*row.id)),
                  text("lägg till målet (`id: \"{}\"`) med ett delmål, eller med en `anmärkning`",
                       "add the goal (`id: \"{}\"`) with an objective, or with an `anmärkning`",
                       shorten(*row.id)));
    finding.related.push_back(
        related_at(row.anchor, {"målet i regionplanen", "the goal in the regionplan"}));
  }
}

void check_unknown_steering(const PlanInput& input, const Reporter& report) {
  std::vector<std::string_view> known = ids_of(input.plan.steering_documents);
  const auto ids = set_of(known);
  const Text otherwise =
      known.empty() ? Text{"lägg till det under `styrdokument`, med id och namn",
                           "add it under `styrdokument`, with id and namn"}
                    : text("ange ett av {}, eller lägg till det under `styrdokument`",
                           "give one of {}, or add it under `styrdokument`", listed(known));
  each_objective(input.plan, [&](const Goal&, const Objective& objective) {
    for (const Located<std::string>& id : objective.steering_documents) {
      if (ids.count(*id) > 0) continue;
      report.at(id.place, objective.path,
                text("styrdokumentet {} finns inte i planens lista",
                     "the steering document {} is not in the plan's list", shorten(*id)),
                known_ids(*id, known, otherwise));
    }
  });
}

void check_steering_in_force(const PlanInput& input, const Reporter& report) {
  int year = input.plan.year.value;
  for (const SteeringDocument& row : input.plan.steering_documents) {
    if (!row.valid || row.valid->contains(year)) continue;
    report.at(row.valid.place, row.path,
              text("{} gäller {}, inte planåret {}", "{} is in force {}, not in the plan year {}",
                   shorten(*row.id), row.valid->shown(), year),
              {"ange det styrdokument som har ersatt det, eller rätta `gäller`",
               "name the document that has replaced it, or fix `gäller`"});
  }
}

void check_steering_revision(const PlanInput& input, const Reporter& report) {
  int year = input.plan.year.value;
  for (const SteeringDocument& row : input.plan.steering_documents) {
    if (!row.revised || *row.revised > year) continue;
    bool now = *row.revised == year;
    report.at(row.revised.place, row.path,
              now ? text("{} ska revideras under planåret {}",
                         "{} is due for revision in the plan year {}", shorten(*row.id), year)
                  : text("{} skulle ha reviderats {}", "{} was due for revision in {}",
                         shorten(*row.id), *row.revised),
              now ? Text{"se över de delmål som följer det när det nya är beslutat",
                         "look over the objectives that follow it when the new one is decided"}
                  : Text{"är det reviderat, ändra `gäller` och `revideras`",
                         "if it has been revised, change `gäller` and `revideras`"});
  }
}

void check_unknown_unit(const PlanInput& input, const Reporter& report) {
  std::vector<std::string_view> known = ids_of(input.plan.units);
  const auto ids = set_of(known);
  const Text otherwise =
      known.empty() ? Text{"lägg till den under `verksamheter`, med id och namn",
                           "add it under `verksamheter`, with id and namn"}
                    : text("ange en av {}, eller lägg till den under `verksamheter`",
                           "give one of {}, or add it under `verksamheter`", listed(known));
  each_unit_reference(input.plan, [&](const Located<std::string>& id, const std::string& path) {
    if (!id || ids.count(*id) > 0) return;
    report.at(id.place, path,
              text("verksamheten {} finns inte i planens lista",
                   "the unit {} is not in the plan's list", shorten(*id)),
              known_ids(*id, known, otherwise));
  });
}

// Walks up from each unit; one met again on the same walk is in a circle, which is told once.
void check_unit_circle(const PlanInput& input, const Reporter& report) {
  const auto units = by_id(input.plan.units);
  std::map<const Unit*, int> walk_of;
  int walk = 0;
  for (const Unit& start : input.plan.units) {
    ++walk;
    const Unit* at = &start;
    while (at != nullptr && at->part_of && walk_of.emplace(at, walk).second) {
      at = in(units, *at->part_of);
    }
    bool circle = at != nullptr && at->part_of && walk_of[at] == walk;
    if (!circle) continue;
    report.at(at->part_of.place, at->path,
              text("verksamheten {} blir en del av sig själv genom `del_av`",
                   "the unit {} becomes a part of itself through `del_av`", shorten(*at->id)),
              {"ta bort `del_av` på den översta", "remove `del_av` from the topmost"});
  }
}

void check_unused_steering(const PlanInput& input, const Reporter& report) {
  std::set<std::string_view> named;
  each_objective(input.plan, [&](const Goal&, const Objective& objective) {
    for (const Located<std::string>& id : objective.steering_documents) named.insert(*id);
  });
  // Where objectives name none, the plan does not work that way; an unknown one may be what is
  // meant, and is told.
  const auto ids = set_of(ids_of(input.plan.steering_documents));
  const bool all_known = std::all_of(named.begin(), named.end(),
                                     [&](std::string_view id) { return ids.count(id) > 0; });
  if (named.empty() || !all_known) return;
  for (const SteeringDocument& row : input.plan.steering_documents) {
    if (named.count(*row.id) > 0) continue;
    report.at(row.anchor, row.path,
              text("inget delmål anger styrdokumentet {}",
                   "no objective names the steering document {}", shorten(*row.id)),
              {"ange det under `styrdokument` vid de delmål som följer det, eller ta bort det",
               "name it under `styrdokument` of the objectives that follow it, or remove it"});
  }
}

void check_bracketed_tags(const PlanInput& input, const Reporter& report) {
  const std::vector<std::string_view> known = ids_of(input.plan.steering_documents);
  if (known.empty()) return;
  std::set<std::string> ids;
  for (std::string_view id : known) ids.insert(lower(id));
  each_objective(input.plan, [&](const Goal&, const Objective& objective) {
    for (const auto* field : {&objective.title, &objective.heading, &objective.text}) {
      each_tag(field->value, [&](std::string_view tag) {
        if (ids.count(lower(tag)) > 0) return;
        report.at(field->place, objective.path,
                  text("märkningen [{}] är inget av planens styrdokument",
                       "the tag [{}] is not a steering document of the plan", shorten(tag)),
                  suggestion(tag, known,
                             text("planens styrdokument är {}", "the steering documents are {}",
                                  listed(known))));
      });
    }
  });
}

// The nearest unit above that has a budget line of its own. Each unit is passed once.
void check_line_twice(const PlanInput& input, const Reporter& report) {
  const auto units = by_id(input.plan.units);
  std::map<std::string_view, const BudgetLine*> line_of;
  for (const BudgetLine& line : input.plan.budget.lines) {
    if (line.unit) line_of.emplace(*line.unit, &line);
  }
  std::map<const Unit*, const BudgetLine*> above;  // nullptr: none, or still being looked for
  for (const auto& [id, line] : line_of) {
    const Unit* unit = in(units, id);
    std::vector<const Unit*> passed;
    const BudgetLine* found = nullptr;
    while (unit != nullptr && unit->part_of) {
      const auto [entry, fresh] = above.emplace(unit, nullptr);
      if (!fresh) {
        found = entry->second;
        break;
      }
      passed.push_back(unit);
      const auto parent = line_of.find(*unit->part_of);
      if (parent != line_of.end()) {
        found = parent->second;
        break;
      }
      unit = in(units, *unit->part_of);
    }
    for (const Unit* below : passed) above[below] = found;
    if (found == nullptr || found == line) continue;
    Finding& finding = report.at(line->unit.place, line->path,
                                 text("verksamheten {} är en del av {}, och båda har en budgetrad",
                                      "the unit {} is a part of {}, and both have a budget line",
                                      shorten(id), shorten(*found->unit)),
                                 {"ta bort den ena raden, så att inget räknas två gånger",
                                  "remove one of the lines, so that nothing is counted twice"});
    finding.related.push_back(
        related_at(found->unit.place, {"raden för helheten", "the line of the whole"}));
  }
}

void check_year(const PlanInput& input, const Reporter& report) {
  if (input.council == nullptr || !input.council->year) return;
  const Located<int>& other = input.council->year;
  if (other.value == input.plan.year.value) return;
  Finding& finding = report.at(
      input.plan.year.place, {},
      text("planen gäller {} men regionplanen {}", "the plan is for {} but the regionplan for {}",
           input.plan.year.value, other.value),
      {"hänvisa till rätt års regionplan, eller rätta `år`",
       "refer to the regionplan of the right year, or fix `år`"});
  finding.related.push_back(related_at(other.place, {"regionplanens år", "the regionplan's year"}));
}

}  // namespace namndplan::rules
