// How drafts word what is known already, in their comments and values. All in Swedish, as the files
// themselves are; a comment is a help for the one who fills in the draft and no part of the format.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "namndplan/model/council_plan.h"
#include "namndplan/model/follow_up.h"
#include "namndplan/yaml/yaml_text.h"

namespace namndplan::draft {

// "84,8", "Ja", "svar saknas", "74.8 (kvinnor 75.8, män 73.6)": as it was written; empty if absent.
std::string measure_text(const Measure& measure);
// The same as a value that the reader takes for the same measure.
YamlNode measure_node(const Measure& measure);

// Kronor in the budget's unit: for people "1 234,5", for the file "1234,5".
std::string amount_text(const Decimal& kronor, const Budget& budget);
std::string amount_value(const Decimal& kronor, MoneyUnit unit);
std::string_view unit_word(const Budget& budget);

// [apr, aug, dec], or the word of a schedule that is written as one.
YamlNode schedule_node(const Schedule& schedule);

// The statuses that hold after some follow-ups, given in the order of their months. Nothing for
// what they do not mention.
class Statuses {
 public:
  explicit Statuses(std::vector<const FollowUp*> follow_ups) : follow_ups_(std::move(follow_ups)) {}
  std::optional<ActivityStatus> of_activity(std::string_view id) const;
  // The month of the follow-up that said it.
  std::optional<Month> month_of_activity(std::string_view id) const;
  std::optional<AssignmentStatus> of_assignment(std::string_view id) const;  // or a part of one

 private:
  std::vector<const FollowUp*> follow_ups_;
};

// Whether the council gives it to the board with this short name.
bool concerns(const CouncilAssignment& row, std::string_view short_name);
const Frame* frame_of(const CouncilPlan& council, std::string_view short_name);

// An assignment of the council as the board's plan for `year` has it when it is new.
YamlNode assignment_node(const CouncilAssignment& row, int year);

// Two texts that differ in blanks and line breaks at most.
bool same_words(std::string_view a, std::string_view b);

}  // namespace namndplan::draft
