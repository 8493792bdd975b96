// The field table of the budget section. `enhet` stands first in the table, so that amounts without
// a suffix are read in it wherever it stands in the file.
#include "namndplan/format/field_table.h"
#include "namndplan/model/budget.h"

namespace namndplan::format {
namespace {

template <class Owner>
void read_money_unit(RecordReader& reader, yaml::NodeIndex, yaml::NodeIndex value, void* owner) {
  Located<MoneyUnit>& unit = static_cast<Owner*>(owner)->unit;
  reader.money_unit(value, unit);
  if (unit) reader.set_money_unit(*unit);
}

constexpr Field money_unit_field(void (*read)(RecordReader&, yaml::NodeIndex, yaml::NodeIndex,
                                              void*)) {
  return custom_field("enhet", optional, ValueKind::money_unit,
                      {"enhet för belopp utan egen: kr (utelämnat), tkr, mkr eller mdkr",
                       "unit of amounts without one of their own: kr (when left out), tkr, mkr or "
                       "mdkr"},
                      read);
}

Located<Amount>& line_net(BudgetLine& line) { return line.budget.net; }
Located<Amount>& line_income(BudgetLine& line) { return line.budget.income; }
NetCost& line_costs(BudgetLine& line) { return line.budget; }
NetCost& itself(NetCost& cost) { return cost; }

constexpr Field budget_fields[] = {
    money_unit_field(read_money_unit<Budget>),
    field<Budget, AsAmount, &Budget::frame>(
        "ram", optional, {"budgetramen från fullmäktige", "the frame given by the council"}),
    field<Budget, AsText, &Budget::text>("text", optional,
                                         {"text om budgeten", "text on the budget"}),
    record_field<Budget, FrameDerivation, &Budget::derivation>(
        "ramhärledning", optional,
        {"hur ramen har räknats fram; ska ge ramen",
         "how the frame was derived; must give the frame"}),
    records_field<Budget, FrameChange, &Budget::earlier_changes>(
        "tidigare_ändringar", optional,
        {"beslutade ändringar av tidigare ramar", "decided changes of earlier frames"}),
    records_field<Budget, Reallocation, &Budget::reallocations>(
        "omfördelningar", optional,
        {"belopp som flyttas inom nämnden", "amounts moved within the board"}),
    record_field<Budget, EarlierForecast, &Budget::earlier_forecast>(
        "prognos_föregående_år", optional,
        {"prognosen för året före", "the forecast for the year before"}),
    field<Budget, AsNetCostTarget, &Budget::net_cost_target>(
        "nettokostnadsmål", optional,
        {"håll budget, eller {högst: 3.2 %}", "håll budget, or {högst: 3.2 %}"}),
    field<Budget, AsShare, &Budget::index_rate>("index", optional,
                                                {"indexuppräkning", "index adjustment"}),
    field<Budget, AsShare, &Budget::payroll_overhead>(
        "po_pålägg", optional, {"personalomkostnadspålägg", "payroll overhead"}),
    field<Budget, AsShare, &Budget::deviation_limit>(
        "avvikelsegräns", optional,
        {"större prognosavvikelse än så ska kommenteras; ingen gräns om den utelämnas",
         "a larger forecast deviation needs a comment; none when left out"}),
    records_field<Budget, BudgetLine, &Budget::lines>(
        "rader", optional,
        {"budgeten per verksamhet; ska ge ramen", "the budget by unit; must give the frame"}),
    remark_field<Budget>(),
};

constexpr Field derivation_fields[] = {
    record_field<FrameDerivation, FrameBase, &FrameDerivation::base>(
        "utgångspunkt", optional, {"ramen att utgå från", "the frame to start from"}),
    records_field<FrameDerivation, FrameStep, &FrameDerivation::changes>(
        "ändringar", optional, {"ändringar av den", "changes of it"}),
    remark_field<FrameDerivation>(),
};

constexpr Field base_fields[] = {
    field<FrameBase, AsYear, &FrameBase::year>("år", optional, {"ramens år", "the frame's year"}),
    field<FrameBase, AsAmount, &FrameBase::amount>("belopp", optional, {"ramen", "the frame"}),
    remark_field<FrameBase>(),
};

constexpr Field step_fields[] = {
    field<FrameStep, AsText, &FrameStep::reason>("orsak", optional, {"varför", "why"}),
    field<FrameStep, AsAmount, &FrameStep::amount>(
        "belopp", optional, {"hur mycket, med tecken", "how much, with its sign"}),
    remark_field<FrameStep>(),
};

constexpr Field change_fields[] = {
    field<FrameChange, AsYear, &FrameChange::year>("år", optional,
                                                   {"ramens år", "the frame's year"}),
    field<FrameChange, AsAmount, &FrameChange::amount>(
        "belopp", optional, {"hur mycket, med tecken", "how much, with its sign"}),
    field<FrameChange, AsText, &FrameChange::decision>("beslut", optional,
                                                       {"beslutet", "the decision"}),
    records_field<FrameChange, FrameStep, &FrameChange::parts>(
        "delar", optional,
        {"vad den består av; ska ge beloppet", "what it consists of; must give the amount"}),
    remark_field<FrameChange>(),
};

constexpr Field reallocation_fields[] = {
    field<Reallocation, AsNames, &Reallocation::to>(
        "till", optional, {"id för verksamhet, eller en benämning", "id of a unit, or a name"}),
    field<Reallocation, AsNames, &Reallocation::from>(
        "från", optional, {"id för verksamhet, eller en benämning", "id of a unit, or a name"}),
    field<Reallocation, AsAmount, &Reallocation::amount>("belopp", optional,
                                                         {"hur mycket", "how much"}),
    field<Reallocation, AsText, &Reallocation::reason>("orsak", optional, {"varför", "why"}),
    remark_field<Reallocation>(),
};

constexpr Field earlier_forecast_fields[] = {
    field<EarlierForecast, AsYear, &EarlierForecast::year>("år", optional, {"året", "the year"}),
    field<EarlierForecast, AsAmount, &EarlierForecast::deviation>(
        "avvikelse", optional,
        {"avvikelse mot budget; minus är underskott", "deviation from budget; minus is a deficit"}),
    records_field<EarlierForecast, ForecastPart, &EarlierForecast::parts>(
        "delar", optional, {"ska ge avvikelsen", "must give the deviation"}),
    remark_field<EarlierForecast>(),
};

constexpr Field forecast_part_fields[] = {
    field<ForecastPart, AsId, &ForecastPart::unit>("verksamhet", optional,
                                                   {"id för verksamhet", "id of a unit"}),
    field<ForecastPart, AsText, &ForecastPart::name>(
        "benämning", optional, {"i stället för verksamhet", "instead of a unit"}),
    field<ForecastPart, AsAmount, &ForecastPart::deviation>(
        "avvikelse", optional, {"minus är underskott", "minus is a deficit"}),
    field<ForecastPart, AsText, &ForecastPart::reason>("orsak", optional, {"varför", "why"}),
    remark_field<ForecastPart>(),
};

constexpr Field line_fields[] = {
    field<BudgetLine, AsId, &BudgetLine::unit>("verksamhet", required,
                                               {"id för verksamheten", "the unit's id"}),
    field<BudgetLine, AsAmount, line_income>("intäkter", optional,
                                             {"intäkter, positiva", "income, positive"}),
    field<BudgetLine, AsCosts, line_costs>("kostnader", optional,
                                           {"kostnader, positiva: ett belopp eller per slag",
                                            "costs, positive: one amount or by kind"}),
    field<BudgetLine, AsAmount, line_net>("nettokostnad", optional,
                                          {"kostnader minus intäkter, där de inte skiljs åt",
                                           "costs less income, where they are not told apart"}),
    field<BudgetLine, AsNetCost, &BudgetLine::previous>(
        "föregående", optional,
        {"året före: nettokostnad, eller intäkter och kostnader",
         "the year before: net cost, or income and costs"}),
    remark_field<BudgetLine>(),
};

constexpr Field net_cost_fields[] = {
    field<NetCost, AsAmount, &NetCost::net>("nettokostnad", optional,
                                            {"kostnader minus intäkter", "costs less income"}),
    field<NetCost, AsAmount, &NetCost::income>("intäkter", optional,
                                               {"intäkter, positiva", "income, positive"}),
    field<NetCost, AsCosts, itself>("kostnader", optional,
                                    {"kostnader, positiva", "costs, positive"}),
};

constexpr Field target_fields[] = {
    field<NetCostTarget, AsShare, &NetCostTarget::growth_at_most>(
        "högst", required, {"högsta nettokostnadsutveckling", "the highest net cost growth"}),
};

}  // namespace

#define NAMNDPLAN_RECORD(Type, name, sv, en, fields, id)                        \
  template <>                                                                   \
  const Record& record_of<Type>() {                                             \
    static constexpr Record record{name, {sv, en}, fields, id, entry_of<Type>}; \
    return record;                                                              \
  }

NAMNDPLAN_RECORD(Budget, "budget", "en budget", "a budget", budget_fields, "")
NAMNDPLAN_RECORD(FrameDerivation, "ramhärledning", "en ramhärledning", "a frame derivation",
                 derivation_fields, "")
NAMNDPLAN_RECORD(FrameBase, "utgångspunkt", "en utgångspunkt", "a starting point", base_fields, "")
NAMNDPLAN_RECORD(FrameStep, "ändring", "en ändring", "a change", step_fields, "orsak")
NAMNDPLAN_RECORD(FrameChange, "tidigare ändring", "en beslutad ändring", "a decided change",
                 change_fields, "år")
NAMNDPLAN_RECORD(Reallocation, "omfördelning", "en omfördelning", "a reallocation",
                 reallocation_fields, "")
NAMNDPLAN_RECORD(EarlierForecast, "prognos föregående år", "förra årets prognos",
                 "last year's forecast", earlier_forecast_fields, "")
NAMNDPLAN_RECORD(ForecastPart, "del", "en del av prognosen", "a part of the forecast",
                 forecast_part_fields, "verksamhet")
NAMNDPLAN_RECORD(BudgetLine, "rad", "en budgetrad", "a budget line", line_fields, "verksamhet")

#undef NAMNDPLAN_RECORD

template <>
const Record& record_of<NetCost>() {
  static constexpr Record record{"", {"en nettokostnad", "a net cost"}, net_cost_fields, ""};
  return record;
}

template <>
const Record& record_of<NetCostTarget>() {
  static constexpr Record record{
      "", {"ett nettokostnadsmål", "a net cost target"}, target_fields, ""};
  return record;
}

}  // namespace namndplan::format
