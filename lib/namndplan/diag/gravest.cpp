#include "namndplan/diag/gravest.h"

#include <algorithm>
#include <array>
#include <utility>

namespace namndplan {

std::vector<bool> mark_gravest(const std::vector<Finding>& findings, std::size_t most) {
  std::array<std::size_t, 3> counts{};
  for (const Finding& finding : findings) ++counts[static_cast<std::size_t>(finding.severity())];
  std::array<std::size_t, 3> room{};
  for (std::size_t severity = counts.size(); severity-- > 0;) {
    room[severity] = std::min(counts[severity], most);
    most -= room[severity];
  }
  std::vector<bool> marks;
  marks.reserve(findings.size());
  for (const Finding& finding : findings) {
    std::size_t& left = room[static_cast<std::size_t>(finding.severity())];
    marks.push_back(left > 0);
    if (left > 0) --left;
  }
  return marks;
}

void keep_gravest(std::vector<Finding>& findings, std::size_t most) {
  if (findings.size() <= most) return;
  const std::vector<bool> marks = mark_gravest(findings, most);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (!marks[i]) continue;
    if (kept != i) findings[kept] = std::move(findings[i]);
    ++kept;
  }
  findings.erase(findings.begin() + static_cast<std::ptrdiff_t>(kept), findings.end());
}

}  // namespace namndplan
