#include "namndplan/report/render/render.h"

namespace namndplan::report {
namespace {

struct FormatRow {
  Format format;
  std::string_view word;
  std::string_view ending;
};

constexpr FormatRow formats[] = {
    {Format::markdown, "md", "md"},
    {Format::csv, "csv", "csv"},
    {Format::csv_sv, "csv-sv", "csv"},
    {Format::json, "json", "json"},
};

}  // namespace

std::optional<Format> format_of(std::string_view word) {
  for (const FormatRow& row : formats) {
    if (row.word == word) return row.format;
  }
  return std::nullopt;
}

std::string_view file_ending(Format format) {
  for (const FormatRow& row : formats) {
    if (row.format == format) return row.ending;
  }
  return {};
}

}  // namespace namndplan::report
