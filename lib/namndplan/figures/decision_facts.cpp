#include "namndplan/figures/decision_facts.h"

#include "namndplan/figures/fact_writer.h"

namespace namndplan {

DecisionKey add_decision(const Decision& decision, std::vector<FactRecord>& out) {
  {
    FactWriter facts(out, Subject::decision, "", decision);
    facts.word_of("status", decision.status);
    facts.date("datum", decision.date).across = Across::never;
    facts.text("diarienummer", decision.case_number).across = Across::never;
    facts.text("paragraf", decision.paragraph).across = Across::never;
    facts.text("av", decision.decided_by).across = Across::never;
    facts.remark(decision);
  }
  for (const Preparation& row : decision.preparations) {
    FactWriter facts(out, Subject::preparation, row.body.value, row);
    facts.across(Across::never);
    facts.text("avser", row.concerns);
    facts.date("datum", row.date);
    facts.remark(row);
  }
  DecisionKey key;
  key.decided = decision.status && *decision.status == DecisionStatus::decided;
  if (decision.date) key.date = decision.date->iso();
  key.case_number = decision.case_number.value;
  key.paragraph = decision.paragraph.value;
  return key;
}

}  // namespace namndplan
