#include "namndplan/report/parts/source_documents.h"

#include "namndplan/base/sha256.h"
#include "namndplan/report/followup/followup_words.h"
#include "namndplan/report/parts/sentences.h"
#include "namndplan/report/render/cells.h"

namespace namndplan::report {

SourceDocument source_of(const BoardPlan& plan, std::string file, std::string_view bytes) {
  std::string board = board_name(plan);
  return {text("Nämndplan {}, {}", "Board plan {}, {}", plan.year.value, board), &plan.decision,
          std::move(file), sha256_hex(bytes)};
}

SourceDocument source_of(const FollowUp& follow_up, const BoardPlan& plan, std::string file,
                         std::string_view bytes) {
  std::string board = board_name(plan);
  const Month period = follow_up.period.value;
  auto name = [&](FixedText what, Language language) {
    return fmt::format("{} {} {}, {}", what.in(language), long_period(period.month, language),
                       period.year, board);
  };
  constexpr FixedText follow_up_words{"Uppföljning", "Follow-up"};
  return {{name(follow_up_words, Language::swedish), name(follow_up_words, Language::english)},
          &follow_up.decision,
          std::move(file),
          sha256_hex(bytes)};
}

SourceDocument source_of(const CouncilPlan& plan, std::string file, std::string_view bytes) {
  return {text("Regionplan {}", "Regionplan {}", plan.year.value), nullptr, std::move(file),
          sha256_hex(bytes)};
}

void append_documents(const std::vector<SourceDocument>& sources, std::string_view program_version,
                      Writer& out) {
  out.heading(3, out.in({"Underlag", "Documents"}));
  List list;
  for (const SourceDocument& source : sources) {
    std::string line = source.name.in(out.language());
    std::string decision =
        source.decision == nullptr ? std::string() : decision_phrase(*source.decision, out);
    if (!decision.empty()) line += ", " + continued(decision);
    line += ". " + source.file + ", SHA-256 " + source.sha256;
    list.items.push_back({std::move(line), {}});
  }
  out.list(std::move(list));
  out.paragraph(
      fmt::format("{} namndplan {}.", out.in({"Framställd med", "Made with"}), program_version));
}

}  // namespace namndplan::report
