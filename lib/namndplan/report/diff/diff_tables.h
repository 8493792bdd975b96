// What is different, as tables for programs: amounts in kronor, numbers unrounded.
#pragma once

#include <vector>

#include "namndplan/figures/plan_diff.h"
#include "namndplan/report/render/document.h"

namespace namndplan::report {

// "dokument", a row for each pair of documents, and in it "ändringar", a row for each change.
std::vector<DataTable> diff_tables(const std::vector<Comparison>& comparisons);

}  // namespace namndplan::report
