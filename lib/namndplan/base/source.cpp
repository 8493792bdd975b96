#include "namndplan/base/source.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <limits>
#include <utility>

#include "namndplan/base/utf8.h"

namespace namndplan {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
constexpr std::uint32_t bytes_a_mark = 1024;

}  // namespace

Source::Source(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)) {
  assert(text_.size() < std::numeric_limits<std::uint32_t>::max());
  starts_.push_back(text_.starts_with(byte_order_mark) ? 3 : 0);
  for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1)) {
    starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

std::string_view Source::text(Span span) const {
  assert(span.begin <= span.end && span.end <= text_.size());
  return text().substr(span.begin, span.end - span.begin);
}

Position Source::position(std::uint32_t offset) const {
  assert(offset <= text_.size());
  const auto next = std::upper_bound(starts_.begin() + 1, starts_.end(), offset);
  const int number = static_cast<int>(next - starts_.begin());
  const std::uint32_t start = *(next - 1);
  const std::uint32_t end = start + static_cast<std::uint32_t>(line(number).size());
  const std::uint32_t wanted = std::clamp(offset, start, end);
  const bool is_near = wanted - start <= bytes_a_mark;
  const std::size_t before = is_near ? count_code_points(text().substr(start, wanted - start))
                                     : points_before(wanted) - points_before(start);
  return {number, static_cast<int>(before) + 1};
}

std::size_t Source::points_before(std::uint32_t offset) const {
  if (marks_.empty()) marks_.push_back({});
  while (marks_.back().offset + bytes_a_mark <= offset) {
    Mark next = marks_.back();
    std::size_t at = next.offset;
    for (const std::size_t end = at + bytes_a_mark; at < end; ++next.points) {
      next_code_point(text_, at);
    }
    next.offset = static_cast<std::uint32_t>(at);
    marks_.push_back(next);
  }
  const auto after =
      std::upper_bound(marks_.begin(), marks_.end(), offset,
                       [](std::uint32_t wanted, const Mark& mark) { return wanted < mark.offset; });
  const Mark& mark = *(after - 1);
  return mark.points + count_code_points(text().substr(mark.offset, offset - mark.offset));
}

std::string_view Source::line(int number) const {
  assert(1 <= number && number <= lines());
  const auto index = static_cast<std::size_t>(number - 1);
  const std::size_t start = starts_[index];
  const bool last = index + 1 == starts_.size();
  std::string_view line =
      text().substr(start, last ? std::string_view::npos : starts_[index + 1] - 1 - start);
  if (!last && line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace namndplan
