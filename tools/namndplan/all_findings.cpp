#include "namndplan/all_findings.h"

#include "namndplan/rules/check.h"

namespace namndplan::cli {
namespace {

void check_plan(Folders& folders, const LoadedDocument& document, Findings& findings) {
  const std::vector<DocumentPtr> decembers = folders.earlier(document);
  rules::PlanInput input{
      *document.plan(), document.referred == nullptr ? nullptr : document.referred->council(), {}};
  for (const DocumentPtr& december : decembers) {
    input.earlier.push_back({december->referred->plan(), december->follow_up()});
  }
  rules::check_plan(input, findings);
}

// In the plan's folder, where reports look for it; of standard input nobody knows.
bool lies_beside_plan(const LoadedDocument& document) {
  const std::string& path = document.real_path;
  const std::string& plan = document.referred->real_path;
  return path.empty() || path.substr(0, path.rfind('/')) == plan.substr(0, plan.rfind('/'));
}

void check_follow_up(Folders& folders, const DocumentPtr& document, Findings& findings) {
  const PlanYear year{document->referred, folders.with_siblings(document)};
  rules::check_follow_up(
      {*document->follow_up(), year.content(), year.reports(), lies_beside_plan(*document),
       folders.all_others_read(*document), nullptr, year.council()},
      findings);
}

}  // namespace

Findings all_findings(Folders& folders, const DocumentPtr& document) {
  Findings findings = document->findings;
  if (!document->is_checkable()) return findings;
  if (document->plan() != nullptr) check_plan(folders, *document, findings);
  if (document->follow_up() != nullptr) check_follow_up(folders, document, findings);
  findings.sort();
  return findings;
}

}  // namespace namndplan::cli
