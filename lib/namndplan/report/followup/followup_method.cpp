// "Så har bedömningen gjorts": the method in words with the numbers of this plan and this period,
// so that a reader can follow every level without knowing the program.
#include "namndplan/report/followup/followup_sections.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/parts/sentences.h"
#include "namndplan/report/render/cells.h"

namespace namndplan::report {
namespace {

class MethodSection {
 public:
  MethodSection(const FollowUpReportInput& input, Writer& out) : input_(input), out_(out) {}

  void build();

 private:
  void add(std::string line) {
    if (!line.empty()) list_.items.push_back({std::move(line), {}});
  }
  bool any_indicator(Direction direction) const;
  bool any_target_below_zero() const;
  // "70 %", and "(standardvärde)" where the plan does not give it.
  std::string share(const Decimal& fraction, const Located<Decimal>& given) const {
    return shown_share(fraction, out_.language()) +
           (given ? "" : out_.in({" (standardvärde)", " (default)"}));
  }
  std::string degree() const;
  std::string value_assessed() const;
  std::string carried() const;
  std::string combination() const;
  std::string limits() const;
  std::string decisive() const;
  std::string coverage() const;
  std::string proposal() const;

  const FollowUpReportInput& input_;
  Writer& out_;
  List list_;
};

void MethodSection::build() {
  out_.heading(
      2, out_.in({"Bilaga. Så har bedömningen gjorts", "Appendix. How the assessment was made"}));
  out_.paragraph(input_.plan().method.remark.value);
  add(value_assessed());
  add(carried());
  add(degree());
  add(combination());
  add(out_.in({"Ett måls måluppfyllelse är det vägda medelvärdet av dess bedömda delmål.",
               "The fulfilment of a goal is the weighted mean of its assessed objectives."}));
  add(limits());
  add(out_.in(
      {"Indikatorerna väger tyngst: finns både indikatordel och aktivitetsdel ligger "
       "delmålets nivå högst ett steg från den som indikatorerna ger ensamma. Ett måls nivå "
       "är aldrig bättre än det bästa och aldrig sämre än det sämsta av dess bedömda "
       "delmål.",
       "Indicators weigh heaviest: where there is both an indicators' part and an "
       "activities' part, the level of an objective is at most one step from the one that "
       "the indicators alone give. The level of a goal is never better than the best nor "
       "worse than the worst of its assessed objectives."}));
  add(decisive());
  add(coverage());
  add(proposal());
  out_.list(std::move(list_));
}

bool MethodSection::any_indicator(Direction direction) const {
  bool found = false;
  each_indicator(input_.fulfilment, [&](const IndicatorResult& result) {
    found = found || result.indicator->direction.value == direction;
  });
  return found;
}

// Or at it, with a value that may be the other side of it.
bool MethodSection::any_target_below_zero() const {
  bool found = false;
  each_indicator(input_.fulfilment, [&](const IndicatorResult& result) {
    const bool yes_no = result.indicator->kind && *result.indicator->kind == IndicatorKind::yes_no;
    found = found || (!yes_no && result.target != nullptr && result.target->has_value() &&
                      result.target->total.value <= 0);
  });
  return found;
}

std::string MethodSection::degree() const {
  std::string text =
      out_.in({"En indikator som når sin målnivå har måluppfyllelsen 100 %, annars det bedömda "
               "värdet delat med målnivån",
               "An indicator that reaches its target has a fulfilment of 100%, otherwise the value "
               "assessed divided by the target"});
  if (any_indicator(Direction::lower)) {
    text += out_.in({"; där ett lägre värde är bättre är det tvärtom",
                     "; where a lower value is better it is the other way round"});
  }
  if (any_indicator(Direction::exact)) {
    text += out_.in({"; där målnivån ska träffas exakt dras avvikelsen i procent från 100 %",
                     "; where the target is to be met exactly, the deviation in per cent is taken "
                     "from 100 %"});
  }
  if (any_target_below_zero()) {
    text +=
        out_.in({"; där målnivån är 0 eller negativ, eller värdet är negativt, räknas ingen "
                 "kvot, och måluppfyllelsen är 0 % när målnivån inte nås",
                 "; where the target is 0 or negative, or the value is negative, there is no "
                 "quotient, and the fulfilment is 0% when the target is not reached"});
  }
  return text + out_.in({". Når en ja/nej-indikator inte målet är måluppfyllelsen 0 %. "
                         "Måluppfyllelsen stannar vid 100 %: ett överskott på ett håll väger inte "
                         "upp en brist på ett annat.",
                         ". A yes/no indicator that does not reach its target has a "
                         "fulfilment of 0%. Fulfilment stops at 100%: a surplus in one place does "
                         "not make up for a shortfall "
                         "in another."});
}

std::string MethodSection::value_assessed() const {
  if (input_.period.december()) {
    return out_.in(
        {"Det bedömda värdet är årets utfall.", "The value assessed is the year's outcome."});
  }
  return out_.in(
      {"Före december är det bedömda värdet en prognos för helåret: nämndens egen, annars en "
       "framskrivning (utfall · 12 / månad, eller utfall · målnivå / delårsnivå där månaden har en "
       "delårsnivå över 0) för det som ackumuleras och senaste utfall för det som mäts som nuläge. "
       "En "
       "framskrivning från januari till mars är osäker. En ja/nej-indikator som ännu inte är "
       "avgjord bedöms inte.",
       "Before December the value assessed is a forecast for the whole year: the board's own, else "
       "a projection (outcome · 12 / month, or outcome · target / interim target where the month "
       "has one above 0) of what accumulates and the latest outcome of what is measured as it is. "
       "A "
       "projection from January to March is uncertain. A yes/no indicator that is not settled yet "
       "is not assessed."});
}

// Outcomes from earlier in the year, of indicators that are not due now.
std::string MethodSection::carried() const {
  int count = 0;
  each_indicator(input_.fulfilment, [&](const IndicatorResult& result) {
    count += result.outcome != nullptr && result.outcome_month != input_.period.month() ? 1 : 0;
  });
  return carried_sentence(count, out_.language());
}

std::string MethodSection::combination() const {
  const AssessmentLimits& limits = input_.fulfilment.limits;
  const AssessmentMethod& method = input_.plan().method;
  std::string indicators =
      limits.method == Method::mean
          ? out_.in({"Ett delmåls indikatorer vägs samman till ett medelvärde",
                     "The indicators of an objective are combined into a weighted mean"})
          : out_.in(
                {"Av ett delmåls indikatorer räknas den vägda andel som når målnivån",
                 "Of the indicators of an objective, the weighted share that reaches the target "
                 "is counted"});
  if (limits.method == Method::share_reached && limits.fulfilled < 1) {
    indicators +=
        out_.in({" (bara den som når hela målnivån räknas, även om dess egen bedömning är "
                 "uppfyllt)",
                 " (only one that reaches all of its target counts, also when its own "
                 "assessment is fulfilled)"});
  }
  if (!method.method) indicators += out_.in({" (standardvärde)", " (default)"});
  return indicators +
         out_.say(
             ". Delmålets måluppfyllelse är till {} indikatorernas och till {} aktiviteternas: "
             "andelen som följer planen, av dem som är redovisade eller borde vara klara. Finns "
             "bara den ena delen avgör den ensam.",
             ". The fulfilment of the objective is to {} that of the indicators and to {} that of "
             "the activities: the share that is on track, of those that are reported or overdue. "
             "Where there is only one part, it decides alone.",
             share(limits.indicator_weight, method.indicator_weight),
             shown_share(Decimal(1) - limits.indicator_weight, out_.language()));
}

std::string MethodSection::limits() const {
  const AssessmentLimits& limits = input_.fulfilment.limits;
  return out_.say(
      "Nivån är uppfyllt från {}, delvis uppfyllt från {} och annars ej uppfyllt. Den bestäms "
      "innan måluppfyllelsen avrundas till en decimal.",
      "The level is fulfilled from {}, partly fulfilled from {} and otherwise not fulfilled. It is "
      "decided before the fulfilment is rounded to one decimal.",
      share(limits.fulfilled, input_.plan().method.fulfilled),
      share(limits.partly, input_.plan().method.partly));
}

std::string MethodSection::decisive() const {
  bool any = false;
  each_objective(input_.fulfilment, [&](const ObjectiveResult& row) {
    any = any || is_decisive(row.objective->decisive);
    for (const IndicatorResult& indicator : row.indicators)
      any = any || is_decisive(indicator.indicator->decisive);
  });
  if (!any) return {};
  return out_.in(
      {"Det som är märkt avgörande måste vara uppfyllt: är det inte det, eller saknar det "
       "ett värde som det borde ha, är delmålet eller målet högst delvis uppfyllt.",
       "What is marked as decisive must be fulfilled: when it is not, or lacks a value "
       "that it should have, the objective or goal is at most partly fulfilled."});
}

std::string MethodSection::coverage() const {
  return out_.say(
      "Täckning är den andel av vikten som har ett värde att bedöma. Under {} är delmålet eller "
      "målet ej bedömt. Indikatorer utan målnivå och de som ännu inte är aktuella räknas inte med.",
      "Coverage is the share of the weight that has a value to assess. Below {} the objective or "
      "goal is not assessed. Indicators without a target and those that are not due yet are "
      "not counted.",
      share(input_.fulfilment.limits.minimum_coverage, input_.plan().method.minimum_coverage));
}

std::string MethodSection::proposal() const {
  return out_.in(
      {"Den beräknade nivån är ett förslag. Uppföljningen kan ange en annan nivå med en "
       "motivering; den gäller då, men ändrar ingen beräknad siffra.",
       "The computed level is a proposal. The follow-up may state another level with "
       "reasons; that level then applies, but changes no computed figure."});
}

}  // namespace

void append_method(const FollowUpReportInput& input, Writer& out) {
  MethodSection(input, out).build();
}

}  // namespace namndplan::report
