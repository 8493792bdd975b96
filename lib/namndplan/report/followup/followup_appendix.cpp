// "Bilaga": the method, how each level came about, and what the report was made from.
#include "namndplan/report/followup/followup_sections.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/parts/sentences.h"
#include "namndplan/report/render/cells.h"

namespace namndplan::report {
namespace {

class Levels {
 public:
  Levels(const FollowUpReportInput& input, Writer& out) : input_(input), out_(out) {}

  void build();

 private:
  std::string in(FixedText pair) const { return out_.in(pair); }
  const AssessmentLimits& limits() const { return input_.fulfilment.limits; }
  std::string degree(const Decimal& value) const {
    return shown_degree(value, limits(), out_.language());
  }
  std::string objective(const ObjectiveResult& result) const;
  std::string goal(const GoalResult& result) const;
  std::string coverage(const std::optional<Decimal>& coverage) const;

  const FollowUpReportInput& input_;
  Writer& out_;
};

std::string Levels::coverage(const std::optional<Decimal>& coverage) const {
  if (!coverage) return {};
  return out_.say(" Täckningen är {}.", " The coverage is {}.",
                  shown_share(limits().printed_coverage(*coverage), 1, out_.language()));
}

// "1.1: indikatorerna ger 80,0 % och aktiviteterna 75,0 %, tillsammans 78,5 %. Täckningen är …"
std::string Levels::objective(const ObjectiveResult& result) const {
  std::string line;
  if (result.indicator_part && result.activity_part) {
    line = out_.say("indikatorerna ger {} och aktiviteterna {}, tillsammans {}.",
                    "the indicators give {} and the activities {}, together {}.",
                    degree(*result.indicator_part), degree(*result.activity_part),
                    degree(*result.degree));
  } else if (result.indicator_part) {
    line = out_.say("indikatorerna ger {}.", "the indicators give {}.",
                    degree(*result.indicator_part));
  } else if (result.degree) {
    line = out_.say("aktiviteterna ensamma ger {}.", "the activities alone give {}.",
                    degree(*result.degree));
  } else {
    line = continued(shown_in_text(computed(result), out_.language())) + ".";
    if (result.activity_part) {
      line += out_.say(" Aktiviteterna ger {}.", " The activities give {}.",
                       degree(*result.activity_part));
    }
  }
  line += coverage(result.coverage);
  std::string silent = unreported_activities(result, out_.language());
  return silent.empty() ? line : line + " " + silent;
}

// "Mål 1: 86,7 % är det vägda medelvärdet av 78,5 % (1.1) och 94,9 % (1.2)."
std::string Levels::goal(const GoalResult& result) const {
  std::string line;
  if (result.degree) {
    std::vector<std::string> parts;
    for (const ObjectiveResult& row : result.objectives) {
      if (!row.degree) continue;
      parts.push_back(fmt::format("{} ({})", degree(*row.degree), row.objective->id.value));
    }
    line = parts.size() == 1
               ? out_.say("{}, som delmålet.", "{}, as the objective.", degree(*result.degree))
               : out_.say("{}, det vägda medelvärdet av {}.", "{}, the weighted mean of {}.",
                          degree(*result.degree), enumeration(parts, out_.language()));
  } else {
    line = continued(shown_in_text(computed(result), out_.language())) + ".";
  }
  return line + coverage(result.coverage);
}

void Levels::build() {
  List list;
  for (const GoalResult& row : input_.fulfilment.goals) {
    ListItem item{out_.say("Mål {}: {}", "Goal {}: {}", row.goal->id.value, goal(row)), {}};
    for (const ObjectiveResult& part : row.objectives)
      item.items.push_back({part.objective->id.value + ": " + objective(part), {}});
    list.items.push_back(std::move(item));
  }
  if (list.items.empty()) return;
  out_.heading(3, in({"Så har nivåerna räknats fram", "How the levels were computed"}));
  out_.list(std::move(list));
  out_.paragraph(out_.say("Varje steg skrivs ut med kommandot namndplan why ID SÖKVÄG --period {}.",
                          "Each step is printed by the command namndplan why ID PATH --period {}.",
                          input_.follow_up().period->iso()));
}

}  // namespace

void append_appendix(const FollowUpReportInput& input, Writer& out) {
  append_method(input, out);
  Levels(input, out).build();
  append_documents(input.sources, input.program_version, out);
}

}  // namespace namndplan::report
