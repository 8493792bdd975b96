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
  if (counted_.line != number || counted_.offset > wanted) counted_ = {number, start, 0};
  counted_.column +=
      static_cast<int>(count_code_points(text().substr(counted_.offset, wanted - counted_.offset)));
  counted_.offset = wanted;
  return {number, counted_.column + 1};
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
