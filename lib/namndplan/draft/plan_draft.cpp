// A function a part of the document. Every comment answers what one who has never seen such a file
// asks at that line.
#include "namndplan/draft/plan_draft.h"

#include <utility>

#include "namndplan/draft/words.h"

namespace namndplan::draft {
namespace {

YamlNode text_beside(std::string text, std::string comment) {
  YamlNode node = YamlNode::string(std::move(text));
  node.beside = std::move(comment);
  return node;
}

YamlNode value_beside(std::string text, std::string comment) {
  YamlNode node = YamlNode::value(std::move(text));
  node.beside = std::move(comment);
  return node;
}

// A new part of the document, with what is said above it.
YamlNode& part(YamlNode& root, const char* key, YamlNode node, std::vector<std::string> above) {
  YamlNode& there = root.set(key, std::move(node));
  there.blank_above = true;
  there.above = std::move(above);
  return there;
}

void add_head(YamlNode& root, const PlanDraftInput& input) {
  root.set("dokument", YamlNode::value("nämndplan")).above = {
      fmt::format("Nämndplan {}, utkast. Det som står som exempel byts ut, och det som inte behövs "
                  "tas bort.",
                  input.year),
      "Rader som börjar med # är förklaringar. Kontrollera filen med `namndplan validate`."};
  root.set("format", YamlNode::value("1"));
  root.set("organisation", YamlNode::string(input.organisation));
  root.set("nämnd", YamlNode::string(input.board));
  root.set("förkortning", text_beside(input.short_name, "som i regionplanens budgetramar"));
  root.set("år", YamlNode::value(std::to_string(input.year)));
  if (input.council != nullptr) {
    root.set("regionplan",
             text_beside(input.council_reference, "fullmäktiges plan, räknat från den här filen"));
  }
  YamlNode& decision = part(
      root, "beslut", YamlNode::map(),
      input.council != nullptr
          ? std::vector<std::string>{}
          : std::vector<std::string>{"Fullmäktiges plan, med sökväg räknad från den här filen:",
                                     fmt::format("regionplan: ../regionplan-{}.yaml", input.year)});
  decision.set("status", value_beside("utkast",
                                      "utkast, förslag eller beslutad; ett beslut har datum, och "
                                      "diarienummer eller paragraf"));
}

void add_prose(YamlNode& root) {
  YamlNode section = YamlNode::map();
  section.set("rubrik", YamlNode::string("Inledning"));
  section.set("text", YamlNode::string(
                          "Beskriv nämndens uppdrag och förutsättningar. Texten kan vara flera "
                          "rader lång; en tom rad börjar ett nytt stycke."));
  part(root, "avsnitt", YamlNode::list(), {"Planens löpande text, ett avsnitt i taget."})
      .items.push_back(std::move(section));
}

void add_units(YamlNode& root) {
  YamlNode unit = YamlNode::map(true);
  unit.set("id", YamlNode::string("stab"));
  unit.set("namn", YamlNode::string("Nämndens stab"));
  part(root, "verksamheter", YamlNode::list(),
       {"De som svarar för indikatorer, aktiviteter och budgetrader. Id:t används längre ner."})
      .items.push_back(std::move(unit));
}

void add_steering(YamlNode& root, int year) {
  YamlNode row = YamlNode::map(true);
  row.set("id", YamlNode::string("Strategi"));
  row.set("namn", YamlNode::string("Exempelstrategin"));
  row.set("gäller", YamlNode::value(fmt::format("{}–{}", year - 1, year + 3)));
  part(root, "styrdokument", YamlNode::list(),
       {"Strategier och planer som delmålen hänvisar till."})
      .items.push_back(std::move(row));
}

YamlNode example_indicator(const std::string& objective, int year, const YamlNode& schedule) {
  YamlNode node = YamlNode::map();
  node.set("id", YamlNode::string(objective + ".1"));
  node.set("namn", YamlNode::string("Exempel på en indikator: genomförda besök"));
  node.set("typ", value_beside("antal",
                               "antal, andel (0–100 %), procent, medelvärde, index, belopp eller "
                               "ja/nej"));
  node.set("enhet", YamlNode::string("besök"));
  node.set("riktning", value_beside("högre", "högre, lägre eller exakt: vad som är bra"));
  node.set("mätning", value_beside("ackumulerat",
                                   "läggs ihop över året; ett läge som inte läggs ihop är nuläge"));
  YamlNode& outcomes = node.set("utfall", YamlNode::map(true));
  outcomes.set(std::to_string(year - 2), YamlNode::value("80"));
  outcomes.set(std::to_string(year - 1), YamlNode::value("84"));
  outcomes.beside = "tidigare år";
  node.set("målnivå", value_beside("90", "det som ska nås planåret"));
  node.set("periodicitet", schedule).beside = "månader då ett utfall ska finnas";
  node.set("ansvarig", text_beside("stab", "en verksamhets id"));
  return node;
}

YamlNode example_objective(const std::string& goal, int year, const YamlNode& schedule) {
  std::string id = goal + ".1";
  YamlNode node = YamlNode::map();
  node.set("id", YamlNode::string(id));
  node.set("titel", YamlNode::string("Exempel på ett delmål"));
  node.set("text", YamlNode::string("Vad nämnden vill uppnå, och varför."));
  YamlNode& steering = node.set("styrdokument", YamlNode::list(true));
  steering.items.push_back(YamlNode::string("Strategi"));
  node.set("indikatorer", YamlNode::list()).items.push_back(example_indicator(id, year, schedule));
  YamlNode activity = YamlNode::map(true);
  activity.set("id", YamlNode::string(id + "-a"));
  activity.set("namn", YamlNode::string("Exempel på en aktivitet"));
  activity.set("klart", YamlNode::value(fmt::format("{}-10-31", year)));
  activity.set("ansvarig", YamlNode::string("stab"));
  YamlNode& activities = node.set("aktiviteter", YamlNode::list());
  activities.items.push_back(std::move(activity));
  activities.beside = "det verksamheten gör för att nå delmålet";
  return node;
}

YamlNode goal_node(const std::string& id, const std::string& title) {
  YamlNode node = YamlNode::map();
  node.set("id", YamlNode::string(id));
  if (!title.empty()) node.set("titel", YamlNode::string(title));
  return node;
}

void add_goals(YamlNode& root, const PlanDraftInput& input) {
  const CouncilPlan* council = input.council;
  std::vector<std::string> above = {
      "Fullmäktiges mål, med nämndens delmål under. Id inom citattecken, annars läser andra "
      "program",
      "3.10 som 3.1. Delmål 1.1 hör till mål 1, indikator 1.1.1 till delmål 1.1."};
  YamlNode& goals = part(root, "mål", YamlNode::list(), std::move(above));
  if (council == nullptr || council->goals.empty()) {
    goals.items.push_back(goal_node("1", "Exempel på ett av fullmäktiges mål"));
  } else {
    for (const CouncilGoal& goal : council->goals) {
      goals.items.push_back(goal_node(*goal.id, goal.title.value));
    }
  }
  Schedule months = Schedule::of(Schedule::Form::tertial);
  if (council != nullptr && council->follow_up_months) months = *council->follow_up_months;
  std::string first = goals.items.front().find("id")->text;
  goals.items.front()
      .set("delmål", YamlNode::list())
      .items.push_back(
          example_objective(first, input.year, schedule_node(Schedule::months(months.bits()))));
  if (goals.items.size() < 2) return;
  goals.items[1].above = {
      "Mål som nämnden inte har delmål för kan stå kvar, med en `anmärkning` om varför, eller tas "
      "bort."};
}

void add_assignments(YamlNode& root, const PlanDraftInput& input) {
  YamlNode rows = YamlNode::list();
  if (input.council != nullptr) {
    for (const CouncilAssignment& row : input.council->assignments) {
      if (concerns(row, input.short_name)) {
        rows.items.push_back(assignment_node(row, input.year));
      }
    }
  }
  if (!rows.items.empty()) {
    part(root, "uppdrag", std::move(rows), {"Fullmäktiges uppdrag till nämnden."});
    return;
  }
  part(root, "uppdrag", {},
       {"Uppdrag från fullmäktige, ett per punkt; ta bort # framför exemplet."})
      .below = {
      fmt::format("- {{id: U1, titel: …, från: fullmäktige, ursprungsår: {0}, status: ej "
                  "påbörjad, slutdatum: {0}-12-31}}",
                  input.year)};
}

void add_budget(YamlNode& root, const PlanDraftInput& input) {
  YamlNode& budget = part(root, "budget", YamlNode::map(), {});
  const Frame* frame =
      input.council == nullptr ? nullptr : frame_of(*input.council, input.short_name);
  MoneyUnit unit = MoneyUnit::mkr;
  if (frame != nullptr) {
    unit = input.council->frames.unit ? *input.council->frames.unit : MoneyUnit::kr;
  }
  budget.set("enhet", value_beside(std::string(word(unit)), "kr, tkr, mkr eller mdkr"));
  if (frame != nullptr) {
    budget.set("ram", value_beside(amount_value(frame->amount->kronor, unit), "regionplanens ram"));
  } else {
    budget.set("ram", {}).beside = "ramen från fullmäktige, till exempel 120 eller 448,7";
  }
  budget.set("avvikelsegräns",
             value_beside("1 %", "större avvikelser i prognosen ska kommenteras"));
  YamlNode& lines = budget.set("rader", {});
  lines.beside = "per verksamhet, med positiva belopp; tillsammans ska de ge ramen";
  lines.below = {
      "- {verksamhet: stab, intäkter: 5, kostnader: 20, föregående: {nettokostnad: 14}}"};
}

}  // namespace

std::string plan_draft(const PlanDraftInput& input) {
  YamlNode root = YamlNode::map();
  add_head(root, input);
  add_prose(root);
  add_units(root);
  add_steering(root, input.year);
  add_goals(root, input);
  add_assignments(root, input);
  add_budget(root, input);
  root.below = {
      "Mer som kan stå i en plan: `bedömningsmetod` (hur mål bedöms), `delårsnivå`, `vikt`,",
      "`individbaserad`, `avgörande` och `källa` på indikatorer, `effektlogik` på delmål, `delar` "
      "på",
      "uppdrag, och i budgeten `ramhärledning`, `omfördelningar` och `nettokostnadsmål`."};
  return write_yaml(root);
}

std::string council_plan_draft(int year, const std::string& organisation) {
  YamlNode root = YamlNode::map();
  root.set("dokument", YamlNode::value("regionplan")).above = {
      fmt::format(
          "Regionplan {}, utkast: målen som alla nämnder arbetar mot, uppdragen och ramarna.",
          year),
      "Det som står som exempel byts ut. Kontrollera filen med `namndplan validate`."};
  root.set("format", YamlNode::value("1"));
  root.set("organisation", YamlNode::string(organisation));
  root.set("år", YamlNode::value(std::to_string(year)));
  root.set("vision", YamlNode::string("Exempel på en vision."));
  root.set("uppföljningsmånader",
           schedule_node(Schedule::months(Schedule::of(Schedule::Form::tertial).bits())))
      .beside = "när fullmäktige följer upp målen";
  YamlNode& goals =
      part(root, "mål", YamlNode::list(),
           {"Målen. Nämndernas delmål får nummer efter dem: delmål 1.1 hör till mål 1."});
  goals.items.push_back(goal_node("1", "Exempel på ett mål"));
  goals.items.push_back(goal_node("2", "Exempel på ett mål till"));
  YamlNode assignment = YamlNode::map(true);
  assignment.set("id", YamlNode::string("U1"));
  assignment.set("titel", YamlNode::string("Exempel på ett uppdrag"));
  YamlNode& months = assignment.set("periodicitet", YamlNode::list(true));
  for (const char* month : {"aug", "dec"}) months.items.push_back(YamlNode::value(month));
  assignment.set("slutdatum", YamlNode::value(fmt::format("{}-12-31", year)));
  part(
      root, "uppdrag", YamlNode::list(),
      {"Uppdragen. `till: [KN, RUN]` räknar upp nämndernas förkortningar; utan `till` går det till "
       "alla."})
      .items.push_back(std::move(assignment));
  YamlNode& frames =
      part(root, "budgetramar", YamlNode::map(), {"Ramen per nämnd, efter nämndens förkortning."});
  frames.set("enhet", value_beside("mkr", "kr, tkr, mkr eller mdkr"));
  frames.set("EN", YamlNode::value("120"));
  return write_yaml(root);
}

}  // namespace namndplan::draft
