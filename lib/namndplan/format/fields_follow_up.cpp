// The field tables of the uppföljning and the regionplan.
#include "namndplan/format/field_table.h"
#include "namndplan/model/council_plan.h"
#include "namndplan/model/follow_up.h"

namespace namndplan::format {
namespace {

// An outcome is of its indicator's kind, which the plan knows. An id that the plan does not have is
// reported by the rules; here any kind is taken.
void read_measure(RecordReader& reader, yaml::NodeIndex key, yaml::NodeIndex value,
                  IndicatorReport& report, Measure& out) {
  const Indicator* indicator = reader.indicator(report.id.value);
  std::optional<IndicatorKind> kind;
  if (indicator != nullptr && indicator->kind) kind = *indicator->kind;
  reader.measure(key, value, kind, indicator == nullptr ? "" : indicator->unit.value, out);
}

void outcome(RecordReader& reader, yaml::NodeIndex key, yaml::NodeIndex value, void* owner) {
  auto& report = *static_cast<IndicatorReport*>(owner);
  read_measure(reader, key, value, report, report.outcome);
}

void forecast(RecordReader& reader, yaml::NodeIndex key, yaml::NodeIndex value, void* owner) {
  auto& report = *static_cast<IndicatorReport*>(owner);
  read_measure(reader, key, value, report, report.forecast);
}

// Rows by id, whose key is remembered.
template <class R, auto Rows, auto Key>
void keyed_rows(RecordReader& reader, yaml::NodeIndex key, yaml::NodeIndex value, void* owner) {
  auto& follow_up = *static_cast<FollowUp*>(owner);
  follow_up.*Key = reader.place(key);
  reader.keyed_records<R>(value, follow_up.*Rows);
}

// A map of amounts by board, beside `enhet`.
void frames_unit(RecordReader& reader, yaml::NodeIndex, yaml::NodeIndex value, void* owner) {
  auto& unit = static_cast<Frames*>(owner)->unit;
  reader.money_unit(value, unit);
  if (unit) reader.set_money_unit(*unit);
}

void frames(RecordReader& reader, yaml::NodeIndex, yaml::NodeIndex map, void* owner) {
  auto& plan = *static_cast<CouncilPlan*>(owner);
  if (!reader.expect_map(map)) return;
  plan.frames.place = reader.place(map);
  reader.pairs(map, [&](yaml::NodeIndex key, yaml::NodeIndex value) {
    if (reader.node(key).text == "enhet") frames_unit(reader, key, value, &plan.frames);
  });
  reader.pairs(map, [&](yaml::NodeIndex key, yaml::NodeIndex value) {
    if (reader.node(key).text == "enhet") return;
    if (reader.node(key).text == "anmärkning") return reader.text(value, plan.frames.remark);
    Frame frame;
    frame.board = {std::string(reader.node(key).text), reader.place(key), true};
    reader.amount(value, frame.amount);
    if (frame.amount) plan.frames.frames.push_back(std::move(frame));
  });
}

constexpr FixedText comment_doc = {"kommentar till rapporten", "a comment for the report"};

constexpr Field follow_up_fields[] = {
    constant_field("dokument",
                   {"dokumentets slag: uppföljning", "the kind of document: uppföljning"}),
    constant_field("format", {"formatets version: 1", "the version of the format: 1"}),
    field<FollowUp, AsReference, &FollowUp::plan>(
        "plan", required, {"sökväg till nämndplanen", "path of the board's plan"}),
    field<FollowUp, AsMonth, &FollowUp::period>(
        "period", required,
        {"januari till och med den här månaden", "January to the end of this month"}),
    record_field<FollowUp, Decision, &FollowUp::decision>(
        "beslut", optional, {"beslutet om uppföljningen", "the decision on the follow-up"}),
    custom_field("indikatorer", optional, ValueKind::keyed_records,
                 {"utfall och prognoser, efter indikatorns id",
                  "outcomes and forecasts, by the indicator's id"},
                 keyed_rows<IndicatorReport, &FollowUp::indicators, &FollowUp::indicators_key>,
                 &record_of<IndicatorReport>),
    custom_field("aktiviteter", optional, ValueKind::keyed_records,
                 {"aktiviteternas status", "the activities' status"},
                 keyed_rows<ActivityReport, &FollowUp::activities, &FollowUp::activities_key>,
                 &record_of<ActivityReport>),
    keyed_field<FollowUp, StatedLevel, &FollowUp::levels>(
        "bedömning", optional,
        {"nivå för delmål eller mål, där den inte är den beräknade",
         "the level of an objective or goal, where it is not the computed one"}),
    custom_field("uppdrag", optional, ValueKind::keyed_records,
                 {"uppdragens status", "the assignments' status"},
                 keyed_rows<AssignmentReport, &FollowUp::assignments, &FollowUp::assignments_key>,
                 &record_of<AssignmentReport>),
    custom_field("budget", optional, ValueKind::keyed_records,
                 {"efter verksamhet, eller totalt för en plan utan rader",
                  "by unit, or totalt for a plan without lines"},
                 keyed_rows<BudgetReport, &FollowUp::budget, &FollowUp::budget_key>,
                 &record_of<BudgetReport>),
    remark_field<FollowUp>(),
};

constexpr Field indicator_report_fields[] = {
    custom_field("utfall", optional, ValueKind::measure,
                 {"utfallet till och med perioden", "the outcome to the end of the period"},
                 outcome),
    custom_field("prognos", optional, ValueKind::measure,
                 {"prognos för helåret", "forecast for the whole year"}, forecast),
    field<IndicatorReport, AsText, &IndicatorReport::comment>("kommentar", optional, comment_doc),
    remark_field<IndicatorReport>(),
};

constexpr Field activity_report_fields[] = {
    word_field<ActivityReport, ActivityStatus, &ActivityReport::status>("status", optional,
                                                                        {"läget", "its state"}),
    field<ActivityReport, AsText, &ActivityReport::comment>("kommentar", optional, comment_doc),
    remark_field<ActivityReport>(),
};

constexpr Field stated_level_fields[] = {
    word_field<StatedLevel, Level, &StatedLevel::level>(
        "nivå", optional, {"föreslagen eller beslutad nivå", "the level proposed or decided"}),
    field<StatedLevel, AsText, &StatedLevel::motivation>(
        "motivering", optional,
        {"varför nivån är en annan än den beräknade",
         "why the level is another than the computed one"}),
    remark_field<StatedLevel>(),
};

constexpr Field assignment_report_fields[] = {
    word_field<AssignmentReport, AssignmentStatus, &AssignmentReport::status>(
        "status", optional, {"läget", "its state"}),
    field<AssignmentReport, AsText, &AssignmentReport::comment>("kommentar", optional, comment_doc),
    remark_field<AssignmentReport>(),
};

constexpr Field budget_report_fields[] = {
    field<BudgetReport, AsNetCost, &BudgetReport::period_budget>(
        "periodbudget", optional,
        {"periodens budget; linjär om den utelämnas", "the period's budget; linear when left out"}),
    field<BudgetReport, AsNetCost, &BudgetReport::outcome>(
        "utfall", optional,
        {"nettokostnad, eller intäkter och kostnader", "net cost, or income and costs"}),
    field<BudgetReport, AsNetCost, &BudgetReport::forecast>("prognos", optional,
                                                            {"för helåret", "for the whole year"}),
    field<BudgetReport, AsText, &BudgetReport::comment>("kommentar", optional, comment_doc),
    remark_field<BudgetReport>(),
};

constexpr Field council_fields[] = {
    constant_field("dokument",
                   {"dokumentets slag: regionplan", "the kind of document: regionplan"}),
    constant_field("format", {"formatets version: 1", "the version of the format: 1"}),
    field<CouncilPlan, AsText, &CouncilPlan::organisation>(
        "organisation", required, {"regionen eller kommunen", "the region or municipality"}),
    field<CouncilPlan, AsYear, &CouncilPlan::year>("år", required, {"planåret", "the plan's year"}),
    field<CouncilPlan, AsText, &CouncilPlan::vision>("vision", optional,
                                                     {"visionen", "the vision"}),
    field<CouncilPlan, AsTexts, &CouncilPlan::main_missions>(
        "huvuduppdrag", optional, {"huvuduppdragen", "the main missions"}),
    field<CouncilPlan, AsSchedule, &CouncilPlan::follow_up_months>(
        "uppföljningsmånader", optional,
        {"när fullmäktige följer upp målen; tertial om de utelämnas",
         "when the council follows up its goals; tertial when left out"}),
    field<CouncilPlan, AsYearSpan, &CouncilPlan::shifts_valid>(
        "förflyttningar_gäller", optional,
        {"åren som förflyttningarna gäller", "the years of the shifts"}),
    records_field<CouncilPlan, CouncilGoal, &CouncilPlan::goals>(
        "mål", required, {"fullmäktiges mål", "the council's goals"}),
    records_field<CouncilPlan, CouncilAssignment, &CouncilPlan::assignments>(
        "uppdrag", optional, {"uppdrag till nämnderna", "assignments to the boards"}),
    custom_field("budgetramar", optional, ValueKind::frames,
                 {"ram per nämnd, efter förkortning", "the frame of each board, by short name"},
                 frames),
    remark_field<CouncilPlan>(),
};

constexpr Field council_goal_fields[] = {
    field<CouncilGoal, AsId, &CouncilGoal::id>("id", required,
                                               {"målets nummer", "the goal's number"}),
    field<CouncilGoal, AsText, &CouncilGoal::title>("titel", optional,
                                                    {"målets titel", "the goal's title"}),
    field<CouncilGoal, AsTexts, &CouncilGoal::shifts>(
        "förflyttningar", optional, {"prioriterade förflyttningar", "prioritised shifts"}),
    remark_field<CouncilGoal>(),
};

constexpr Field council_assignment_fields[] = {
    field<CouncilAssignment, AsId, &CouncilAssignment::id>(
        "id", required, {"uppdragets id", "the assignment's id"}),
    field<CouncilAssignment, AsText, &CouncilAssignment::title>("titel", required,
                                                                {"uppdraget", "the assignment"}),
    field<CouncilAssignment, AsNames, &CouncilAssignment::to>(
        "till", optional,
        {"nämndernas förkortningar; alla om det utelämnas",
         "the boards' short names; all when left out"}),
    field<CouncilAssignment, AsSchedule, &CouncilAssignment::schedule>(
        "periodicitet", optional,
        {"månader då det följs upp", "months in which it is followed up"}),
    field<CouncilAssignment, AsDate, &CouncilAssignment::end_date>("slutdatum", optional,
                                                                   {"sista dag", "its last day"}),
    remark_field<CouncilAssignment>(),
};

}  // namespace

#define NAMNDPLAN_RECORD(Type, name, sv, en, fields, id, scalar_key)                        \
  template <>                                                                               \
  const Record& record_of<Type>() {                                                         \
    static constexpr Record record{name, {sv, en}, fields, id, entry_of<Type>, scalar_key}; \
    return record;                                                                          \
  }

NAMNDPLAN_RECORD(FollowUp, "", "en nämnds uppföljning", "a board's follow-up", follow_up_fields, "",
                 "")
NAMNDPLAN_RECORD(IndicatorReport, "indikator", "en indikators utfall", "an indicator's outcome",
                 indicator_report_fields, "", "utfall")
NAMNDPLAN_RECORD(ActivityReport, "aktivitet", "en aktivitets läge", "an activity's state",
                 activity_report_fields, "", "status")
NAMNDPLAN_RECORD(StatedLevel, "bedömning", "en angiven nivå", "a stated level", stated_level_fields,
                 "", "nivå")
NAMNDPLAN_RECORD(AssignmentReport, "uppdrag", "ett uppdrags läge", "an assignment's state",
                 assignment_report_fields, "", "status")
NAMNDPLAN_RECORD(BudgetReport, "budgetrad", "en budgetrads utfall", "a budget line's outcome",
                 budget_report_fields, "", "")
NAMNDPLAN_RECORD(CouncilPlan, "", "fullmäktiges plan", "the council's plan", council_fields, "", "")
NAMNDPLAN_RECORD(CouncilGoal, "mål", "ett mål", "a goal", council_goal_fields, "id", "")
NAMNDPLAN_RECORD(CouncilAssignment, "uppdrag", "ett uppdrag", "an assignment",
                 council_assignment_fields, "id", "")

#undef NAMNDPLAN_RECORD

}  // namespace namndplan::format
