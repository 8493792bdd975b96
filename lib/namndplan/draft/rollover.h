// Next year's draft of a plan (`rollover`): the plan as it is written, with what a new year changes
// and nothing else. Every field that is not named here is carried over unchanged, with its
// comments.
//
// - the year is the next one, the decision a draft; who prepares it is kept, without dates;
// - an indicator's outcome of the year (that of the latest follow-up, with an earlier one's where
//   it is not due, as in reports) becomes an earlier year's; its target stays, with a comment;
// - activities that are done or cancelled are dropped, the others kept; a comment names them;
// - assignments that are closed are dropped, the others kept with the status that holds;
// - the frame becomes the starting point of the next one, and the changes that gave it an earlier
//   change; the lines' outcomes in the December follow-up, else their budgets, become those of the
//   year before;
// - the regionplan is the next year's, if it can be used: its goal titles, assignments and frame
// are
//   taken; else the reference is a comment.
//
// What the draft says in comments begins with ">>", also what people had said of a value that goes;
// what an earlier rollover said is taken away. People's own comments may hold ">>" too.
//
// The plan and the follow-ups have no errors; then the draft has none either.
#pragma once

#include <string>
#include <vector>

#include "namndplan/model/council_plan.h"
#include "namndplan/model/follow_up.h"
#include "namndplan/yaml/yaml_text.h"

namespace namndplan::draft {

struct RolloverInput {
  YamlNode written;  // the plan as its file has it (draft/as_written.h)
  const BoardPlan& plan;
  std::vector<const FollowUp*> follow_ups;    // of the plan's year, by month
  const CouncilPlan* next_council = nullptr;  // the next year's, without errors
  std::string council_reference;              // its file, relative to the draft's folder
  std::string council_obstacle;               // why next_council is not given, for a comment
  std::string source_name;                    // the plan's file name, for the comment at the top
};

std::string rollover(RolloverInput input);

}  // namespace namndplan::draft
