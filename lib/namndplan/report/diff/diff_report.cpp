// The order of the document: what a board wants first (a changed decision, the summary, goals and
// budget) stands first, texts and sources last.
#include "namndplan/report/diff/diff_report.h"

#include <algorithm>

#include "namndplan/base/calendar.h"
#include "namndplan/base/number_format.h"
#include "namndplan/report/diff/diff_sections.h"
#include "namndplan/report/diff/diff_tables.h"

namespace namndplan::report {
namespace {

std::string document_name(const DocumentFacts& document, Language language) {
  bool sv = language == Language::swedish;
  switch (document.kind) {
    case DocumentKind::board_plan:
      return fmt::format("{} {}", sv ? "nämndplan" : "board plan", document.year);
    case DocumentKind::council_plan:
      return fmt::format("{} {}", sv ? "regionplan" : "council plan", document.year);
    case DocumentKind::follow_up:
      return fmt::format("{} {}", sv ? "uppföljning" : "follow-up",
                         Month{document.year, document.month}.iso());
  }
  return {};
}

// "Ändringar i nämndplan 2026 – Kulturnämnden"
std::string title(const Comparison& comparison, Language language) {
  bool sv = language == Language::swedish;
  const DocumentFacts& document = comparison.either();
  std::string name = document_name(document, language);
  std::string head;
  if (!comparison.before) {
    head = (sv ? "Ny " : "New ") + name;
  } else if (!comparison.after) {
    head = capitalised(name) + (sv ? " är borttagen" : " is removed");
  } else {
    std::string old_name = document_name(*comparison.before, language);
    head = old_name == name ? fmt::format("{} {}", sv ? "Ändringar i" : "Changes in", name)
                            : fmt::format("{} {} {} {}", sv ? "Från" : "From", old_name,
                                          sv ? "till" : "to", name);
  }
  const std::string& whose = document.board.empty() ? document.organisation : document.board;
  return whose.empty() ? head : fmt::format("{} – {}", head, whose);
}

class Builder : Writer {
 public:
  explicit Builder(const DiffReportInput& input) : Writer(input.language), input_(input) {}

  Document build() {
    bool any = false;
    for (const Comparison& comparison : input_.comparisons) any = any || !comparison.same();
    bool several = input_.comparisons.size() > 1;
    if (several || input_.comparisons.empty()) heading(1, in({"Ändringar", "Changes"}));
    if (!any && (several || input_.comparisons.empty())) nothing();
    for (const Comparison& comparison : input_.comparisons) {
      if (several && comparison.same()) continue;
      one(comparison, several ? 2 : 1);
    }
    if (input_.with_sources) sources();
    return std::move(document());
  }

 private:
  void nothing() { paragraph(in({"Inga skillnader.", "No differences."})); }

  void one(const Comparison& comparison, int level) {
    heading(level, title(comparison, language()));
    if (!comparison.before || !comparison.after) return whole(comparison.either());
    if (comparison.same()) return nothing();
    DiffPage page(comparison, language(), level + 1);
    if (comparison.changed_without_decision) warn(comparison);
    if (comparison.money_not_compared) {
      paragraph(in({"Beloppen jämförs inte, eftersom den ena uppföljningens plan saknas.",
                    "Amounts are not compared, since the plan of one follow-up is missing."}));
    }
    append_summary(page, *this);
    append_list_of_changes(page, {"Dokumentet", "The document"}, {Subject::document}, *this);
    append_list_of_changes(page, {"Beslut", "Decision"}, {Subject::decision, Subject::preparation},
                           *this);
    append_follow_up_changes(page, *this);
    append_goal_changes(page, *this);
    append_assignment_changes(page, *this);
    append_budget_changes(page, *this);
    append_list_of_changes(page, {"Verksamheter", "Units"}, {Subject::unit}, *this);
    append_list_of_changes(page, {"Styrdokument", "Steering documents"},
                           {Subject::steering_document}, *this);
    append_list_of_changes(page, {"Så bedöms målen", "How goals are assessed"}, {Subject::method},
                           *this);
    append_text_changes(page, *this);
    bool plans = comparison.after->kind == DocumentKind::board_plan;
    if (comparison.across_years && plans) note(comparison);
  }

  // A decided document whose content is another while its decision is the same.
  void warn(const Comparison& comparison) {
    const DecisionKey& decision = comparison.after->decision;
    std::string which = decision.date;
    auto add = [&](const std::string& part) {
      if (!part.empty()) which += (which.empty() ? "" : ", ") + part;
    };
    if (!decision.case_number.empty()) {
      add(fmt::format("{} {}", in({"diarienummer", "case number"}), decision.case_number));
    }
    if (!decision.paragraph.empty()) {
      add(decision.paragraph.starts_with("§") ? decision.paragraph : "§ " + decision.paragraph);
    }
    if (comparison.across_periods) {
      return paragraph(say("⚠ OBS! Båda dokumenten anges vara beslutade genom samma beslut ({}).",
                           "⚠ NOTE! Both documents are said to be decided by one decision ({}).",
                           which));
    }
    paragraph(
        say("⚠ OBS! Dokumentet är beslutat ({}), och innehållet har ändrats utan ett nytt "
            "beslut.",
            "⚠ NOTE! The document is decided ({}), and its content has been changed without "
            "a new decision.",
            which));
  }

  void whole(const DocumentFacts& document) {
    struct Counted {
      Subject subject;
      FixedText one, many;
    };
    static constexpr Counted counted[] = {
        {Subject::goal, {"mål", "goal"}, {"mål", "goals"}},
        {Subject::objective, {"delmål", "objective"}, {"delmål", "objectives"}},
        {Subject::indicator, {"indikator", "indicator"}, {"indikatorer", "indicators"}},
        {Subject::activity, {"aktivitet", "activity"}, {"aktiviteter", "activities"}},
        {Subject::assignment, {"uppdrag", "assignment"}, {"uppdrag", "assignments"}},
        {Subject::indicator_report,
         {"rapporterad indikator", "reported indicator"},
         {"rapporterade indikatorer", "reported indicators"}},
        {Subject::budget_report,
         {"rapporterad budgetrad", "reported budget line"},
         {"rapporterade budgetrader", "reported budget lines"}},
    };
    std::vector<std::string> parts;
    for (const Counted& row : counted) {
      auto count = std::count_if(document.records.begin(), document.records.end(),
                                 [&](const FactRecord& r) { return r.subject == row.subject; });
      if (count > 0) {
        parts.push_back(fmt::format("{} {}", count, in(count == 1 ? row.one : row.many)));
      }
    }
    if (parts.empty()) return;
    paragraph(say("Dokumentet har {}.", "The document has {}.", enumeration(parts, language())));
  }

  void note(const Comparison& comparison) {
    paragraph(
        say("Målnivån {} jämförs med målnivån {}. Utfall för tidigare år, budgetens "
            "härledning och annat som hör till sitt år räknas inte som borttaget.",
            "The target for {} is compared with the target for {}. Earlier years' outcomes, "
            "the derivation of the budget and other things that belong to their year do not "
            "count as removed.",
            comparison.after->year, comparison.before->year));
  }

  void sources() {
    std::vector<std::string> files;
    auto add = [&](const std::optional<DocumentFacts>& document, FixedText lead) {
      if (!document || document->file.empty()) return;
      std::string line = fmt::format("{}: {}", in(lead), document->file);
      if (std::find(files.begin(), files.end(), line) == files.end()) files.push_back(line);
    };
    for (const Comparison& comparison : input_.comparisons) {
      add(comparison.before, {"förut", "before"});
      add(comparison.after, {"nu", "now"});
    }
    append_sources(files, input_.program_version, *this);
  }

  const DiffReportInput& input_;
};

}  // namespace

Report diff_report(const DiffReportInput& input) {
  Report out{"diff", {}, {}};
  if (input.wanted.tables) out.tables = diff_tables(input.comparisons);
  if (input.wanted.document) out.document = Builder(input).build();
  return out;
}

}  // namespace namndplan::report
