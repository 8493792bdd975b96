// What is different, as a document for people (a list of changes for a board, or for a pull
// request) and as tables for programs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "namndplan/base/text.h"
#include "namndplan/figures/plan_diff.h"
#include "namndplan/report/render/document.h"

namespace namndplan::report {

struct DiffReportInput {
  const std::vector<Comparison>& comparisons;
  Language language = Language::swedish;
  // The files and the program's version stand last; left out where they would be in the way.
  bool with_sources = true;
  std::string_view program_version;
  Wanted wanted = {};
};

// Without any difference the document says so, in one line. Tables: "dokument", a row for each pair
// of documents, and in it "ändringar".
Report diff_report(const DiffReportInput& input);

// The facts of a document, one a line and in the order of their ids: what `git diff` can compare
// line by line (textconv). Standard values are left out. No line holds a control character.
std::string fact_lines(const DocumentFacts& document);

}  // namespace namndplan::report
