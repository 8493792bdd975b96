// The text of one file, and places in it. Spans are byte offsets, cheap to keep on every value;
// they become lines and columns (1-based, columns in code points, a leading BOM is no column) only
// when a finding or a derivation shows them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace namndplan {

// Bytes [begin, end) of a source.
struct Span {
  std::uint32_t begin = 0, end = 0;
};

struct Position {
  int line = 1, column = 1;
  auto operator<=>(const Position&) const = default;
};

class Source {
 public:
  // `name` is the path that findings show: relative, with "/".
  Source(std::string name, std::string text);

  const std::string& name() const { return name_; }
  std::string_view text() const { return text_; }
  std::string_view text(Span span) const;
  // `offset` may be the end of the text. LF ends a line; the CR of CRLF is not part of it.
  Position position(std::uint32_t offset) const;
  std::string_view line(int number) const;  // without its line end
  int lines() const { return static_cast<int>(starts_.size()); }

 private:
  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> starts_;  // byte offset of each line's first character
  // Code points before `offset`, which begins one.
  std::size_t points_before(std::uint32_t offset) const;

  // A line may be megabytes long and have findings that refer back and forth on it. So the code
  // points before about every thousandth byte are remembered, as far as they have been asked for.
  // Positions of one source are therefore asked for by one thread.
  struct Mark {
    std::uint32_t offset = 0;
    std::uint32_t points = 0;
  };
  mutable std::vector<Mark> marks_;
};

// Where a value stands. `source` outlives the value; it is null for a value that no file holds (a
// default).
struct Place {
  const Source* source = nullptr;
  Span span;
};

// A value with where it stands, and whether the file gave it at all.
template <class T>
struct Located {
  T value{};
  Place place;
  bool given = false;

  explicit operator bool() const { return given; }
  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
};

}  // namespace namndplan
