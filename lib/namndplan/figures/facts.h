// A document as a flat list of records with their facts, made to be compared by id: what `diff`
// says, and the lines that it gives git to compare. A fact is named by its key in the file, so that
// a test can hold the facts against the field table.
//
// What a key left out means is a fact too ("vikt" is 1), marked as standard: writing out the
// standard value changes nothing.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/base/decimal.h"
#include "namndplan/base/source.h"
#include "namndplan/figures/fulfilment.h"
#include "namndplan/model/board_plan.h"
#include "namndplan/model/council_plan.h"
#include "namndplan/model/follow_up.h"

namespace namndplan {

// What a record is about, in the order in which records stand in a document's facts.
enum class Subject {
  document,
  decision,
  preparation,
  section,
  unit,
  steering_document,
  method,
  goal,
  objective,
  indicator,
  activity,
  assignment,
  assignment_part,
  budget,
  frame_base,
  frame_step,
  budget_line,
  reallocation,
  frame_change,
  frame_change_part,
  earlier_forecast,
  forecast_part,
  assessment,  // a follow-up's result for a goal or objective
  stated_level,
  indicator_report,
  activity_report,
  assignment_report,
  budget_report,
  board_frame,  // a regionplan's frame for a board
};
std::string_view subject_word(Subject subject);  // "delmål", for programs

struct Value {
  enum class Kind {
    text,    // a short text or a date
    word,    // a word of the format, or months, which readers see in their own language
    prose,   // sentences
    number,  // in `unit`, which may be empty
    share,   // percent units
    money,   // kronor
  };
  Kind kind = Kind::text;
  std::string text;
  Decimal number;
  std::string unit;
  Place place;  // no source: computed, or a standard value

  bool is_number() const { return kind >= Kind::number; }
};
// The same, wherever it stands and however its number is written.
bool same_value(const Value& a, const Value& b);

// Which way is good for a number.
enum class Favour { none, higher, lower };

// What becomes of a fact or record when two years' plans, or two months' follow-ups, are compared.
enum class Across {
  compare,
  when_both,  // a fact only one has is not told (an earlier year's outcome, which moves on every
              // year), nor that a record is gone
  never,      // belongs to its year: the date of its decision
};

struct Fact {
  std::string_view key;  // as in the file
  std::string part;      // of a list or map: a year, a month, an entry
  Value value;
  Favour favour = Favour::none;
  Across across = Across::compare;
  bool grows = false;     // over the year: of two months' figures neither is better
  bool standard = false;  // what holds since the file gives nothing, or follows from what it gives
  bool only_across = false;  // compared between two years only: the own target once more, by year
};

struct FactRecord {
  Subject subject = Subject::document;
  std::string id;  // unique among those of its subject, but where the format has no ids
  // The id of the objective's goal, the indicator's objective, …; records after each other that
  // belong to the same share it. nullptr: belongs to nothing.
  std::shared_ptr<const std::string> parent_id;
  std::string_view title_key;  // "titel" or "namn"; empty where there is no title
  Value title;
  std::string path;  // "mål 2 › delmål 2.1"
  Place place;       // of the record's id
  Across across = Across::compare;
  std::vector<Fact> facts;

  const std::string& parent() const;  // empty for nothing
};

// The decision of a plan or follow-up, to see whether it was taken anew.
struct DecisionKey {
  bool decided = false;
  std::string date, case_number, paragraph;  // empty: not given
};

struct DocumentFacts {
  DocumentKind kind = DocumentKind::board_plan;
  std::string organisation, board, short_name;
  int year = 0;
  int month = 0;  // of a follow-up, else 0
  MoneyUnit money_unit = MoneyUnit::kr;
  bool money_unit_known =
      true;  // a follow-up whose plan could not be read has amounts without unit
  DecisionKey decision;
  std::string file;
  std::vector<FactRecord> records;
};

DocumentFacts facts_of(const BoardPlan& plan);
// `plan` gives names and units; nullptr when it could not be read.
DocumentFacts facts_of(const FollowUp& follow_up, const BoardPlan* plan);
DocumentFacts facts_of(const CouncilPlan& plan);
// The levels that hold, and the coverage and computed degrees (percent units, as printed) of goals
// and objectives.
DocumentFacts facts_of(const FollowUpPeriod& period, const Fulfilment& results);

}  // namespace namndplan
