// NP215, NP216, NP218. A rule reports the later of two plans and points at the earlier.
#include "namndplan/rules/plan_register.h"

#include <fmt/format.h>

#include <utility>

#include "namndplan/base/utf8.h"
#include "namndplan/rules/words.h"

namespace namndplan::rules {
namespace {

const Rule same_plan{
    "NP215",
    "två-planer-för-nämnden",
    Severity::error,
    {"en nämnd har två planer för samma år", "a board has two plans of one year"},
    {"Bland filerna finns två planer för samma nämnd och år. I regionens sammanställning skulle "
     "nämnden räknas två gånger, och ingen ser vilken av planerna som gäller.",
     "Among the files there are two plans of one board and year. In the summary of the region the "
     "board would be counted twice, and nobody can see which of the plans applies."},
    {"Ta bort den ena (git minns den), eller rätta `nämnd` eller `år`.",
     "Remove one (git remembers it), or correct `nämnd` or `år`."},
    "# kopia/namndplan-2026.yaml är också Kulturnämndens plan för 2026\nnämnd: Kulturnämnden\når: "
    "2026\n",
    "# kopia/namndplan-2025.yaml är Kulturnämndens plan för 2025\nnämnd: Kulturnämnden\når: 2026\n",
    {"Kommunallagen (2017:725) 11 kap.: budget och plan upprättas för varje kalenderår.",
     "The Local Government Act (2017:725) ch. 11: budget and plan are drawn up for each calendar "
     "year."},
    Protects::figures};

const Rule same_short_name{
    "NP216",
    "samma-förkortning",
    Severity::error,
    {"två nämnder har samma förkortning", "two boards have one förkortning"},
    {"Regionplanen ger ramar och uppdrag efter nämndernas förkortningar. Har två nämnder samma får "
     "båda den enas pengar och uppdrag.",
     "The regionplan gives frames and assignments by the short names of the boards. When two have "
     "the same, both get the money and assignments of one."},
    {"Ge den ena nämnden en annan förkortning, också i regionplanen.",
     "Give one of the boards another short name, in the regionplan too."},
    "nämnd: Kulturnämnden\nförkortning: KN\n# i en annan plan\nnämnd: Kostnämnden\nförkortning: "
    "KN\n",
    "nämnd: Kulturnämnden\nförkortning: KN\n# i en annan plan\nnämnd: Kostnämnden\nförkortning: "
    "KoN\n",
    {"formatet för planfiler", "the plan file format"},
    Protects::figures};

const Rule other_council{
    "NP218",
    "olika-regionplaner",
    Severity::warning,
    {"två planer för samma organisation och år har olika regionplaner",
     "two plans of one organisation and year have different regionplaner"},
    {"Fullmäktige beslutar en plan för året. Hänvisar nämnderna till olika filer följer de olika "
     "mål, och sammanställningen kan inte ställa dem bredvid varandra.",
     "The council decides one plan for the year. When boards refer to different files they follow "
     "different goals, and the summary cannot put them side by side."},
    {"Hänvisa till samma fil i `regionplan`.", "Refer to the same file in `regionplan`."},
    "# kn/namndplan-2026.yaml: regionplan: ../regionplan-2026.yaml\nregionplan: "
    "regionplan-2026.yaml\n",
    "# kn/namndplan-2026.yaml: regionplan: ../regionplan-2026.yaml\nregionplan: "
    "../regionplan-2026.yaml\n",
    {"Kommunallagen (2017:725) 11 kap.: fullmäktige beslutar mål och budget.",
     "The Local Government Act (2017:725) ch. 11: the council decides goals and budget."},
    Protects::figures};

Finding finding_of(const Rule& rule, const Place& place, Text message, Text advice) {
  Findings findings;
  return findings.add(rule, place, std::move(message), std::move(advice));
}

Related related_to(const Finding& finding, Text message) {
  return {finding.file, finding.begin, std::move(message)};
}

}  // namespace

PlanIdentity identity_of(const BoardPlan& plan, std::string council) {
  PlanIdentity out{one_spaced(plan.organisation.value),
                   one_spaced(plan.board.value),
                   plan.short_name.value,
                   std::move(council),
                   plan.year.value,
                   {},
                   {},
                   {}};
  out.same_plan = finding_of(same_plan, plan.board.place,
                             text("{} har redan en plan för {}", "{} already has a plan of {}",
                                  shorten(out.board), out.year),
                             {"ta bort den ena filen, eller rätta `nämnd` eller `år`",
                              "remove one of the files, or correct `nämnd` or `år`"});
  out.same_short_name =
      finding_of(same_short_name, plan.short_name.place,
                 text("förkortningen {} är en annan nämnds",
                      "the short name {} is that of another board", shorten(out.short_name)),
                 {"ge nämnderna var sin förkortning, också i regionplanen",
                  "give each board a short name of its own, in the regionplan too"});
  out.other_council =
      finding_of(other_council, regionplan_place(plan),
                 text("planen har en annan regionplan än en annan nämnds plan för {}",
                      "the plan has another regionplan than another board's plan of {}", out.year),
                 {"hänvisa till samma fil i alla nämnders planer",
                  "refer to the same file in the plans of all boards"});
  return out;
}

std::vector<Finding> PlanRegister::take(const PlanIdentity& plan) {
  std::vector<Finding> out;
  const auto report = [&](Finding finding, const First& first) {
    finding.related.push_back(first.place);
    out.push_back(std::move(finding));
  };
  const auto key = [&](const std::string& of) { return Key{plan.organisation, plan.year, of}; };
  const auto [board, new_board] = boards_.try_emplace(
      key(plan.board),
      First{plan.board, related_to(plan.same_plan, {"den andra planen", "the other plan"})});
  if (!new_board) report(plan.same_plan, board->second);
  const auto [named, new_name] = short_names_.try_emplace(
      key(plan.short_name),
      First{plan.board, related_to(plan.same_short_name, text("{} har den också", "{} has it too",
                                                              shorten(plan.board)))});
  if (!new_name && named->second.name != plan.board) report(plan.same_short_name, named->second);
  if (plan.council.empty()) return out;
  const auto [council, new_council] = councils_.try_emplace(
      key({}), First{plan.council, related_to(plan.other_council,
                                              {"den andra regionplanen", "the other regionplan"})});
  if (!new_council && council->second.name != plan.council)
    report(plan.other_council, council->second);
  return out;
}

std::span<const Rule* const> register_rules() {
  static const Rule* const rules[] = {&same_plan, &same_short_name, &other_council};
  return rules;
}

}  // namespace namndplan::rules
