// The field table of the nämndplan (its budget is in fields_budget.cpp). One row a key: what it is
// called, whether it must be there, how it is read, where it goes, and what it means. A row may
// lean on rows above it (a target on `typ`).
#include <algorithm>

#include "namndplan/format/field_table.h"
#include "namndplan/model/board_plan.h"

namespace namndplan::format {
namespace {

std::optional<IndicatorKind> kind_of(const Indicator& indicator) {
  return indicator.kind ? std::optional(*indicator.kind) : std::nullopt;
}

void by_year(RecordReader& reader, yaml::NodeIndex map, const Indicator& indicator,
             std::vector<YearMeasure>& out) {
  out.reserve(std::min<std::size_t>(reader.node(map).count / 2, 10));
  reader.pairs(map, [&](yaml::NodeIndex key, yaml::NodeIndex value) {
    YearMeasure& entry = out.emplace_back();
    reader.year(key, entry.year);
    reader.measure(key, value, kind_of(indicator), indicator.unit.value, entry.measure);
    if (!entry.year || !entry.measure.given()) out.pop_back();
  });
}

void outcomes(RecordReader& reader, yaml::NodeIndex, yaml::NodeIndex value, void* owner) {
  auto& indicator = *static_cast<Indicator*>(owner);
  if (reader.expect_map(value)) by_year(reader, value, indicator, indicator.outcomes);
}

// Of an amount a unit of money, kept as written; of anything else a text.
void unit(RecordReader& reader, yaml::NodeIndex, yaml::NodeIndex value, void* owner) {
  auto& indicator = *static_cast<Indicator*>(owner);
  reader.text(value, indicator.unit);
  if (!indicator.unit || kind_of(indicator) != IndicatorKind::money) return;
  Located<MoneyUnit> known;
  reader.money_unit(value, known);
}

// One value is the plan year's; which year that is, is filled in when the whole plan is read.
void targets(RecordReader& reader, yaml::NodeIndex key, yaml::NodeIndex value, void* owner) {
  auto& indicator = *static_cast<Indicator*>(owner);
  indicator.targets_by_year = reader.is_map_by_year(value);
  if (indicator.targets_by_year) return by_year(reader, value, indicator, indicator.targets);
  YearMeasure& entry = indicator.targets.emplace_back();
  reader.measure(key, value, kind_of(indicator), indicator.unit.value, entry.measure);
  if (!entry.measure.given()) indicator.targets.pop_back();
}

void interim_targets(RecordReader& reader, yaml::NodeIndex, yaml::NodeIndex value, void* owner) {
  auto& indicator = *static_cast<Indicator*>(owner);
  if (!reader.expect_map(value)) return;
  reader.pairs(value, [&](yaml::NodeIndex key, yaml::NodeIndex entry_value) {
    Located<int> month;
    reader.month_name(key, month);
    MonthMeasure entry{month, {}};
    reader.measure(key, entry_value, kind_of(indicator), indicator.unit.value, entry.measure);
    if (month && entry.measure.given()) indicator.interim_targets.push_back(std::move(entry));
  });
}

constexpr Field plan_fields[] = {
    constant_field("dokument", {"dokumentets slag: nämndplan", "the kind of document: nämndplan"}),
    constant_field("format", {"formatets version: 1", "the version of the format: 1"}),
    field<BoardPlan, AsText, &BoardPlan::organisation>(
        "organisation", required, {"regionen eller kommunen", "the region or municipality"}),
    field<BoardPlan, AsText, &BoardPlan::board>("nämnd", required,
                                                {"nämndens namn", "the board's name"}),
    field<BoardPlan, AsText, &BoardPlan::short_name>(
        "förkortning", required,
        {"nämndens förkortning, som regionplanen använder",
         "the board's short name, as the regionplan uses it"}),
    field<BoardPlan, AsYear, &BoardPlan::year>("år", required, {"planåret", "the plan's year"}),
    field<BoardPlan, AsReference, &BoardPlan::council_plan>(
        "regionplan", optional,
        {"sökväg till fullmäktiges plan, i förhållande till den här filen",
         "path of the council's plan, relative to this file"}),
    record_field<BoardPlan, Decision, &BoardPlan::decision>(
        "beslut", optional, {"beslutet om planen", "the decision on the plan"}),
    records_field<BoardPlan, Section, &BoardPlan::sections>(
        "avsnitt", optional, {"dokumentets löpande text", "the document's prose"}),
    records_field<BoardPlan, Unit, &BoardPlan::units>(
        "verksamheter", optional, {"nämndens verksamheter", "the board's units"}),
    records_field<BoardPlan, SteeringDocument, &BoardPlan::steering_documents>(
        "styrdokument", optional,
        {"strategier och planer som nämnden följer",
         "the strategies and plans that the board follows"}),
    record_field<BoardPlan, AssessmentMethod, &BoardPlan::method>(
        "bedömningsmetod", optional, {"hur målen bedöms", "how goals are assessed"}),
    records_field<BoardPlan, Goal, &BoardPlan::goals>(
        "mål", required,
        {"fullmäktiges mål med nämndens delmål",
         "the council's goals with the board's objectives"}),
    records_field<BoardPlan, Assignment, &BoardPlan::assignments>(
        "uppdrag", optional, {"uppdrag från fullmäktige", "assignments from the council"}),
    record_field<BoardPlan, Budget, &BoardPlan::budget>("budget", optional,
                                                        {"nämndens budget", "the board's budget"}),
    remark_field<BoardPlan>(),
};

constexpr Field decision_fields[] = {
    word_field<Decision, DecisionStatus, &Decision::status>(
        "status", required, {"utkast, förslag eller beslutad", "draft, proposal or decided"}),
    field<Decision, AsDate, &Decision::date>("datum", optional,
                                             {"dagen för beslutet", "the day of the decision"}),
    field<Decision, AsText, &Decision::case_number>("diarienummer", optional,
                                                    {"ärendets diarienummer", "the case number"}),
    field<Decision, AsText, &Decision::paragraph>(
        "paragraf", optional, {"protokollets paragraf", "the paragraph of the minutes"}),
    field<Decision, AsText, &Decision::decided_by>(
        "av", optional, {"vem som har föreslagit eller beslutat", "who proposed or decided"}),
    records_field<Decision, Preparation, &Decision::preparations>(
        "beredning", optional, {"vilka som har berett ärendet", "who prepared the matter"}),
    remark_field<Decision>(),
};

constexpr Field preparation_fields[] = {
    field<Preparation, AsText, &Preparation::body>("organ", optional,
                                                   {"vem som har berett", "who prepared"}),
    field<Preparation, AsText, &Preparation::concerns>(
        "avser", optional, {"vad beredningen gällde", "what it concerned"}),
    field<Preparation, AsDate, &Preparation::date>("datum", optional, {"dagen", "the day"}),
    remark_field<Preparation>(),
};

constexpr Field section_fields[] = {
    field<Section, AsText, &Section::heading>("rubrik", optional,
                                              {"avsnittets rubrik", "the section's heading"}),
    field<Section, AsText, &Section::text>(
        "text", optional,
        {"stycken, skilda åt av en tom rad", "paragraphs, parted by an empty line"}),
    remark_field<Section>(),
};

constexpr Field unit_fields[] = {
    field<Unit, AsId, &Unit::id>(
        "id", required,
        {"kort namn som andra rader hänvisar till", "short name that other rows refer to"}),
    field<Unit, AsText, &Unit::name>("namn", required, {"verksamhetens namn", "the unit's name"}),
    field<Unit, AsId, &Unit::part_of>(
        "del_av", optional,
        {"id för den verksamhet som den ingår i", "id of the unit it is a part of"}),
    field<Unit, AsText, &Unit::mission>(
        "uppdrag", optional, {"vad den gör, löpande text", "what it does, running text"}),
    field<Unit, AsTexts, &Unit::focus_areas>(
        "insatsområden", optional, {"strategiska insatsområden", "strategic focus areas"}),
    remark_field<Unit>(),
};

constexpr Field steering_fields[] = {
    field<SteeringDocument, AsId, &SteeringDocument::id>(
        "id", required,
        {"kort namn som delmålen hänvisar till", "short name that objectives refer to"}),
    field<SteeringDocument, AsText, &SteeringDocument::name>(
        "namn", required, {"dokumentets namn", "the document's name"}),
    field<SteeringDocument, AsYearSpan, &SteeringDocument::valid>(
        "gäller", optional,
        {"åren det gäller, till exempel 2020–2030", "the years it is in force, such as 2020–2030"}),
    field<SteeringDocument, AsYear, &SteeringDocument::revised>(
        "revideras", optional, {"året det ska revideras", "the year it is due for revision"}),
    remark_field<SteeringDocument>(),
};

constexpr Field method_fields[] = {
    word_field<AssessmentMethod, Method, &AssessmentMethod::method>(
        "metod", optional,
        {"hur delmålets indikatorer vägs samman: medelvärde (utelämnat) eller andel uppfyllda",
         "how an objective's indicators are combined: medelvärde (when left out) or andel "
         "uppfyllda"}),
    field<AssessmentMethod, AsThreshold, &AssessmentMethod::fulfilled>(
        "uppfyllt", optional,
        {"gräns för uppfyllt; 100 % om den utelämnas", "limit for fulfilled; 100 % when left out"}),
    field<AssessmentMethod, AsThreshold, &AssessmentMethod::partly>(
        "delvis", optional,
        {"gräns för delvis uppfyllt; 80 % om den utelämnas",
         "limit for partly fulfilled; 80 % when left out"}),
    field<AssessmentMethod, AsThreshold, &AssessmentMethod::indicator_weight>(
        "indikatorvikt", optional,
        {"indikatorernas vikt mot aktiviteternas; över 50 %, 70 % om den utelämnas",
         "the indicators' weight against the activities'; above 50 %, 70 % when left out"}),
    field<AssessmentMethod, AsThreshold, &AssessmentMethod::minimum_coverage>(
        "minsta_täckning", optional,
        {"minsta andel av vikten som måste ha värde för en bedömning; 50 % om den utelämnas",
         "the least share of the weight that must have a value for an assessment; 50 % when left "
         "out"}),
    remark_field<AssessmentMethod>(),
};

constexpr Field goal_fields[] = {
    field<Goal, AsId, &Goal::id>(
        "id", required, {"fullmäktiges nummer på målet", "the council's number of the goal"}),
    field<Goal, AsText, &Goal::title>(
        "titel", optional,
        {"målets titel, som i regionplanen", "the goal's title, as in the regionplan"}),
    field<Goal, AsText, &Goal::text>("text", optional,
                                     {"nämndens text om målet", "the board's text on the goal"}),
    records_field<Goal, Objective, &Goal::objectives>(
        "delmål", optional, {"nämndens delmål", "the board's objectives"}),
    remark_field<Goal>(),
};

constexpr Field objective_fields[] = {
    field<Objective, AsId, &Objective::id>("id", required,
                                           {"målets nummer, punkt, delmålets nummer",
                                            "the goal's number, a point, the objective's number"}),
    field<Objective, AsText, &Objective::title>("titel", required, {"delmålet", "the objective"}),
    field<Objective, AsText, &Objective::heading>(
        "rubrik", optional,
        {"rubriken på dess text, där den är en annan än titeln",
         "the heading of its text, where it differs from the title"}),
    field<Objective, AsText, &Objective::text>("text", optional,
                                               {"text om delmålet", "text on the objective"}),
    field<Objective, AsIds, &Objective::steering_documents>(
        "styrdokument", optional,
        {"id för styrdokument som delmålet följer", "ids of steering documents it follows"}),
    record_field<Objective, ProgramLogic, &Objective::logic>(
        "effektlogik", optional,
        {"insatser, resultat och effekter", "actions, results and effects"}),
    word_field<Objective, YesNo, &Objective::decisive>(
        "avgörande", optional,
        {"Ja om målet inte kan vara uppfyllt utan att delmålet är det",
         "Ja if the goal cannot be fulfilled unless this objective is"}),
    field<Objective, AsNumber, &Objective::weight>(
        "vikt", optional,
        {"vikt i målet; 1 om den utelämnas", "weight in the goal; 1 when left out"}),
    records_field<Objective, Indicator, &Objective::indicators>(
        "indikatorer", optional, {"delmålets indikatorer", "the objective's indicators"}),
    records_field<Objective, Activity, &Objective::activities>(
        "aktiviteter", optional, {"vad verksamheterna gör", "what the units do"}),
    remark_field<Objective>(),
};

constexpr Field logic_fields[] = {
    field<ProgramLogic, AsTexts, &ProgramLogic::actions>("insatser", optional,
                                                         {"vad som görs", "what is done"}),
    field<ProgramLogic, AsTexts, &ProgramLogic::results>(
        "resultat", optional, {"vad det leder till", "what it leads to"}),
    field<ProgramLogic, AsTexts, &ProgramLogic::effects>(
        "effekter", optional, {"vad som förändras på sikt", "what changes in time"}),
    remark_field<ProgramLogic>(),
};

constexpr Field indicator_fields[] = {
    field<Indicator, AsId, &Indicator::id>(
        "id", required,
        {"delmålets nummer, punkt, indikatorns nummer",
         "the objective's number, a point, the indicator's number"}),
    field<Indicator, AsText, &Indicator::name>("namn", required,
                                               {"vad som mäts", "what is measured"}),
    word_field<Indicator, IndicatorKind, &Indicator::kind>(
        "typ", required,
        {"antal, andel (0–100 %), procent (får ligga utanför), medelvärde, index, belopp eller "
         "ja/nej",
         "count, share (0–100 %), percentage (may lie outside), mean, index, money or yes/no"}),
    custom_field(
        "enhet", optional, ValueKind::text,
        {"vad som räknas; andel och procent är alltid i %, ett belopp i kr, tkr, mkr eller "
         "mdkr",
         "what is counted; andel and procent are always in %, money in kr, tkr, mkr or "
         "mdkr"},
        unit),
    word_field<Indicator, Direction, &Indicator::direction>(
        "riktning", optional,
        {"vilket håll som är bra: högre (utelämnat), lägre eller exakt",
         "which way is good: högre (when left out), lägre or exakt"}),
    word_field<Indicator, Accrual, &Indicator::accrual>(
        "mätning", optional,
        {"ackumulerat läggs ihop över året, nuläge (utelämnat) är ett tillstånd",
         "ackumulerat adds up over the year, nuläge (when left out) is a state"}),
    custom_field("utfall", optional, ValueKind::measures_by_year,
                 {"utfall tidigare år, per år", "outcomes of earlier years, by year"}, outcomes),
    custom_field(
        "målnivå", optional, ValueKind::target,
        {"planårets målnivå, eller målnivåer per år", "the plan year's target, or targets by year"},
        targets),
    custom_field("delårsnivå", optional, ValueKind::measures_by_month,
                 {"mål under året, per månad; det som ackumuleras skrivs fram efter dem",
                  "targets during the year, by month; what adds up is projected along them"},
                 interim_targets),
    field<Indicator, AsSchedule, &Indicator::schedule>(
        "periodicitet", optional,
        {"månader då utfall ska lämnas; år om den utelämnas",
         "months in which an outcome is due; år when left out"}),
    field<Indicator, AsText, &Indicator::source>(
        "källa", optional, {"egen, kolada:N00945 eller en text", "egen, kolada:N00945 or a text"}),
    field<Indicator, AsId, &Indicator::responsible>(
        "ansvarig", optional,
        {"id för verksamheten som lämnar utfallet", "id of the unit that reports the outcome"}),
    word_field<Indicator, YesNo, &Indicator::on_individuals>(
        "individbaserad", optional,
        {"Ja om den mäts på personer; utfall ska då delas upp på kön",
         "Ja if it is measured on persons; outcomes then want a gender split"}),
    word_field<Indicator, YesNo, &Indicator::decisive>(
        "avgörande", optional,
        {"Ja om delmålet inte kan vara uppfyllt utan att indikatorn är det",
         "Ja if the objective cannot be fulfilled unless this indicator is"}),
    field<Indicator, AsNumber, &Indicator::weight>(
        "vikt", optional,
        {"vikt i delmålet; 1 om den utelämnas", "weight in the objective; 1 when left out"}),
    remark_field<Indicator>(),
};

constexpr Field activity_fields[] = {
    field<Activity, AsId, &Activity::id>("id", required, {"aktivitetens id", "the activity's id"}),
    field<Activity, AsText, &Activity::name>("namn", required,
                                             {"vad som ska göras", "what is to be done"}),
    field<Activity, AsDate, &Activity::due>(
        "klart", optional, {"dagen då den ska vara klar", "the day it is to be done"}),
    field<Activity, AsId, &Activity::responsible>(
        "ansvarig", optional, {"id för ansvarig verksamhet", "id of the responsible unit"}),
    field<Activity, AsText, &Activity::text>(
        "text", optional, {"mer om aktiviteten, löpande text", "more about it, running text"}),
    remark_field<Activity>(),
};

constexpr Field assignment_fields[] = {
    field<Assignment, AsId, &Assignment::id>("id", required,
                                             {"uppdragets id", "the assignment's id"}),
    field<Assignment, AsText, &Assignment::title>("titel", required,
                                                  {"uppdraget", "the assignment"}),
    field<Assignment, AsText, &Assignment::given_by>("från", optional,
                                                     {"vem som har gett det", "who gave it"}),
    field<Assignment, AsText, &Assignment::text>(
        "text", optional, {"mer om uppdraget, löpande text", "more about it, running text"}),
    field<Assignment, AsId, &Assignment::responsible>(
        "ansvarig", optional, {"id för ansvarig verksamhet", "id of the responsible unit"}),
    field<Assignment, AsYear, &Assignment::original_year>(
        "ursprungsår", optional, {"året det gavs", "the year it was given"}),
    word_field<Assignment, AssignmentStatus, &Assignment::status>(
        "status", optional, {"läget när planen skrivs", "its state when the plan is written"}),
    field<Assignment, AsSchedule, &Assignment::schedule>(
        "periodicitet", optional,
        {"månader då det följs upp", "months in which it is followed up"}),
    field<Assignment, AsDate, &Assignment::end_date>("slutdatum", optional,
                                                     {"sista dag", "its last day"}),
    records_field<Assignment, AssignmentPart, &Assignment::parts>(
        "delar", optional, {"uppdragets delar", "the assignment's parts"}),
    remark_field<Assignment>(),
};

constexpr Field part_fields[] = {
    field<AssignmentPart, AsId, &AssignmentPart::id>("id", optional,
                                                     {"delens id", "the part's id"}),
    field<AssignmentPart, AsText, &AssignmentPart::title>("titel", optional, {"delen", "the part"}),
    field<AssignmentPart, AsDate, &AssignmentPart::end_date>("slutdatum", optional,
                                                             {"sista dag", "its last day"}),
    word_field<AssignmentPart, AssignmentStatus, &AssignmentPart::status>(
        "status", optional, {"läget när planen skrivs", "its state when the plan is written"}),
    remark_field<AssignmentPart>(),
};

}  // namespace

#define NAMNDPLAN_RECORD(Type, name, sv, en, fields, id)                        \
  template <>                                                                   \
  const Record& record_of<Type>() {                                             \
    static constexpr Record record{name, {sv, en}, fields, id, entry_of<Type>}; \
    return record;                                                              \
  }

NAMNDPLAN_RECORD(BoardPlan, "", "en nämnds årliga plan", "a board's annual plan", plan_fields, "")
NAMNDPLAN_RECORD(Decision, "beslut", "ett beslut", "a decision", decision_fields, "")
NAMNDPLAN_RECORD(Preparation, "beredning", "en beredning", "a preparation", preparation_fields, "")
NAMNDPLAN_RECORD(Section, "avsnitt", "ett avsnitt", "a section", section_fields, "rubrik")
NAMNDPLAN_RECORD(Unit, "verksamhet", "en verksamhet", "a unit", unit_fields, "id")
NAMNDPLAN_RECORD(SteeringDocument, "styrdokument", "ett styrdokument", "a steering document",
                 steering_fields, "id")
NAMNDPLAN_RECORD(AssessmentMethod, "bedömningsmetod", "en bedömningsmetod", "an assessment method",
                 method_fields, "")
NAMNDPLAN_RECORD(Goal, "mål", "ett mål", "a goal", goal_fields, "id")
NAMNDPLAN_RECORD(Objective, "delmål", "ett delmål", "an objective", objective_fields, "id")
NAMNDPLAN_RECORD(ProgramLogic, "effektlogik", "en effektlogik", "a program logic", logic_fields, "")
NAMNDPLAN_RECORD(Indicator, "indikator", "en indikator", "an indicator", indicator_fields, "id")
NAMNDPLAN_RECORD(Activity, "aktivitet", "en aktivitet", "an activity", activity_fields, "id")
NAMNDPLAN_RECORD(Assignment, "uppdrag", "ett uppdrag", "an assignment", assignment_fields, "id")
NAMNDPLAN_RECORD(AssignmentPart, "del", "en del av ett uppdrag", "a part of an assignment",
                 part_fields, "id")

#undef NAMNDPLAN_RECORD

}  // namespace namndplan::format
