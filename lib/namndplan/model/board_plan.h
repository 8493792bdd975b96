// A board's annual plan (nämndplan), as its file gives it. Plain values: nothing here is computed.
// Lists are in the order of their ids. The keys are in namndplan-plan(5); format/fields_plan.cpp
// ties key to member.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "namndplan/base/calendar.h"
#include "namndplan/base/number.h"
#include "namndplan/base/source.h"
#include "namndplan/model/budget.h"
#include "namndplan/model/entry.h"
#include "namndplan/model/measure.h"
#include "namndplan/model/unread.h"
#include "namndplan/model/vocabulary.h"

namespace namndplan {

struct Preparation : Entry {
  Located<std::string> body;      // organ
  Located<std::string> concerns;  // avser
  Located<Date> date;
};

struct Decision : Entry {
  Located<DecisionStatus> status;
  Located<Date> date;
  Located<std::string> case_number;  // diarienummer
  Located<std::string> paragraph;
  Located<std::string> decided_by;
  std::vector<Preparation> preparations;
};

struct Section : Entry {
  Located<std::string> heading;
  Located<std::string> text;
};

struct Unit : Entry {
  Located<std::string> id;
  Located<std::string> name;
  Located<std::string> part_of;
  Located<std::string> mission;  // uppdrag: what it does, running text
  std::vector<Located<std::string>> focus_areas;
};

struct SteeringDocument : Entry {
  Located<std::string> id;
  Located<std::string> name;
  Located<YearSpan> valid;
  Located<int> revised;  // the year it is due for revision
};

// Shares are in percent units: 80 for "80 %".
struct AssessmentMethod : Entry {
  Located<Method> method;
  Located<Decimal> fulfilled;
  Located<Decimal> partly;
  Located<Decimal> indicator_weight;
  Located<Decimal> minimum_coverage;
};

struct YearMeasure {
  Located<int> year;
  Measure measure;
};

struct MonthMeasure {
  Located<int> month;
  Measure measure;
};

struct Indicator : Entry {
  Located<std::string> id;
  Located<std::string> name;
  Located<IndicatorKind> kind;
  Located<std::string> unit;
  Located<Direction> direction;
  Located<Accrual> accrual;
  std::vector<YearMeasure> outcomes;  // earlier years, oldest first
  std::vector<YearMeasure> targets;   // by year; a single target stands under the plan's year
  bool targets_by_year = false;       // written as a map
  std::vector<MonthMeasure> interim_targets;
  Located<Schedule> schedule;
  Located<std::string> source;
  Located<std::string> responsible;
  Located<YesNo> on_individuals;
  Located<YesNo> decisive;  // avgörande: its objective is at most partly fulfilled without it
  Located<Decimal> weight;

  bool higher_is_better() const { return !direction || *direction == Direction::higher; }
  // Its outcomes add up over the year. What is a mean or a ratio cannot (an index, say), and an
  // answer of Ja or Nej does not, whatever `mätning` says.
  bool adds_up() const {
    return kind && accrual && *accrual == Accrual::accumulated &&
           (*kind == IndicatorKind::count || *kind == IndicatorKind::share ||
            *kind == IndicatorKind::money);
  }
};

struct Activity : Entry {
  Located<std::string> id;
  Located<std::string> name;
  Located<Date> due;  // klart
  Located<std::string> responsible;
  Located<std::string> text;
};

struct ProgramLogic : Entry {  // effektlogik
  std::vector<Located<std::string>> actions, results, effects;
};

struct Objective : Entry {  // delmål
  Located<std::string> id;
  Located<std::string> title;
  Located<std::string> heading;
  Located<std::string> text;
  std::vector<Located<std::string>> steering_documents;
  ProgramLogic logic;
  Located<YesNo> decisive;  // avgörande: its goal is at most partly fulfilled without it
  Located<Decimal> weight;
  std::vector<Indicator> indicators;
  std::vector<Activity> activities;
};

struct Goal : Entry {  // mål
  Located<std::string> id;
  Located<std::string> title;
  Located<std::string> text;
  std::vector<Objective> objectives;
};

struct AssignmentPart : Entry {
  Located<std::string> id;
  Located<std::string> title;
  Located<Date> end_date;
  Located<AssignmentStatus> status;
};

struct Assignment : Entry {  // uppdrag
  Located<std::string> id;
  Located<std::string> title;
  Located<std::string> given_by;
  Located<std::string> text;
  Located<std::string> responsible;
  Located<int> original_year;
  Located<AssignmentStatus> status;
  Located<Schedule> schedule;
  Located<Date> end_date;
  std::vector<AssignmentPart> parts;
};

struct BoardPlan : Entry {
  Located<std::string> organisation;
  Located<std::string> board;
  Located<std::string> short_name;
  Located<int> year;
  Located<std::string> council_plan;  // reference to the regionplan
  Decision decision;
  std::vector<Section> sections;
  std::vector<Unit> units;  // these two in the order that people chose
  std::vector<SteeringDocument> steering_documents;
  ById units_by_id, steering_documents_by_id;
  AssessmentMethod method;
  std::vector<Goal> goals;
  std::vector<Assignment> assignments;
  Budget budget;
  std::vector<Unread> unread;
};

inline bool is_decisive(const Located<YesNo>& decisive) {
  return decisive && *decisive == YesNo::yes;
}

// The measure for `year`, or nullptr.
const Measure* measure_of(const std::vector<YearMeasure>& measures, int year);

// The latest outcome before `plan_year` that answers anything: a value, "svar saknas" or "mäts ej".
// A split without a total has no value and is passed over. nullptr when there is none.
const YearMeasure* latest_answer(const Indicator& indicator, int plan_year);

}  // namespace namndplan
