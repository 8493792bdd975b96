// The text of one file, and places in it. Spans are byte offsets, cheap to keep on every value;
// they become lines and columns (1-based, columns in code points, a leading BOM is no column) only
// when a finding or a derivation shows them.
#pragma once

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
  // How far the columns of a line have been counted: findings come mostly from left to right, and a
  // line may be megabytes long. Positions of one source are therefore asked for by one thread.
  struct Counted {
    int line = 0;
    std::uint32_t offset = 0;
    int column = 0;
  };
  mutable Counted counted_;
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
