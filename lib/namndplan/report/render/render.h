// Prints reports. Same report, same bytes: nothing here depends on locale, clock or machine.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "namndplan/report/render/document.h"

namespace namndplan::report {

enum class Format { markdown, csv, csv_sv, json };

// "md", "csv", "csv-sv", "json"; nothing for another word.
std::optional<Format> format_of(std::string_view word);
std::string_view file_ending(Format format);  // "md", "csv", "csv", "json"

// GFM that also survives a conversion to docx and PDF: one header row a table, right-aligned
// numbers, no raw HTML, cell text on one line, every character with a meaning escaped, no link or
// image from data. Words that a host would link by itself ("@name", "#1", e-mail and web addresses)
// are set as code. Line ends and TABs in a text become spaces, other controls and invalid bytes
// are spelled. No line begins with "::", and "##["
// is nowhere. Numbers as number_format.h prints them. Ends in one LF; an empty document is empty.
std::string markdown(const Document& document);

// RFC 4180: comma, point decimals, no BOM, LF. Text is kept to the byte, in quotes where it holds a
// comma, quote or line end or has spaces around it, but for what a terminal or a CI log would obey:
// control characters and invalid bytes as printable() shows them, "##[" as "## [", and a line end
// before "::" as "⏎ ".
std::string csv(const DataTable& table);

// For a double-click in Swedish Excel: BOM, ";", decimal comma, CRLF, no grouping, ASCII minus.
// Text cells as for_excel() writes them, dates and numbers as they are. Else as csv().
std::string csv_sv(const DataTable& table);

// {"format": "namndplan", "version": 1, "rapport": kind, "program": version, tables…}: each table
// an array of objects with its columns as keys, numbers as decimal strings ("84.8", degrees "90.5",
// kronor "448700000.00"), an empty cell null; child tables inside their parent's rows. Two-space
// indentation, one LF at the end. Every table on the top level is there, empty ones too, and every
// row has an array for each child table. Before the tables "dokument" has what people read, block
// by block, if the report was made with it: {"rubrik", "nivå"}, {"text"}, {"numrerad", "lista":
// [{"text", "innehåll": blocks, "punkter": items}]}, {"kolumner", "rader"}.
std::string json(const Report& report, std::string_view program_version);
// One table alone: {"format": …, "tabell": name, "rader": […]}.
std::string json(const Report& report, const DataTable& table, std::string_view program_version);

}  // namespace namndplan::report
