// What a report was made from: which documents, how they are decided, and the bytes they had.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "namndplan/model/council_plan.h"
#include "namndplan/model/follow_up.h"
#include "namndplan/report/render/writer.h"

namespace namndplan::report {

struct SourceDocument {
  Text name;                           // "Nämndplan 2026 för Kulturnämnden"
  const Decision* decision = nullptr;  // nullptr: the document has none
  std::string file;
  std::string sha256;  // of its bytes
};

SourceDocument source_of(const BoardPlan& plan, std::string file, std::string_view bytes);
// `plan`: the one that it follows up.
SourceDocument source_of(const FollowUp& follow_up, const BoardPlan& plan, std::string file,
                         std::string_view bytes);
SourceDocument source_of(const CouncilPlan& plan, std::string file, std::string_view bytes);

// "Underlag", below the appendix's heading, and with what program the report was made.
void append_documents(const std::vector<SourceDocument>& sources, std::string_view program_version,
                      Writer& out);

}  // namespace namndplan::report
