// Prints findings. Everything that comes from a file is escaped: no control character, no line that
// a CI runner could take for a command.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/diag/finding.h"

namespace namndplan {

struct TextStyle {
  Language language = Language::swedish;
  bool color = false;
  // The working folder as findings name files, relative to the root, with "/" at its end: files
  // below it are shown relative to it. Empty: all are shown relative to the root.
  std::string below = {};
};

// `file` without the folder that it is below, where it is.
std::string_view path_below(std::string_view file, std::string_view folder);

// For people: place, severity, message, the line with carets below, related places, advice.
void append_text(std::string& out, const Finding& finding, const TextStyle& style);
// One line, with the severity in English whatever the language, for other programs. Never coloured.
void append_concise(std::string& out, const Finding& finding, const TextStyle& style);

// "3 filer (1 nämndplan, 2 uppföljningar): 1 fel, 2 varningar, 0 upplysningar; 1 fynd bortses
// från".
struct Tally {
  std::size_t files = 0;
  Text documents;  // what the files were; may be empty
  std::size_t errors = 0, warnings = 0, notes = 0;
  std::size_t hidden = 0;    // found, but beyond what is shown
  std::size_t ignored = 0;   // by comments in the files or by --severity; in no other number
  std::size_t known = 0;     // from a baseline; in no other number
  std::size_t solved = 0;    // of the baseline: not found any more
  std::size_t left_out = 0;  // by the profile; in no other number
  std::size_t partly = 0;    // files that some rules could not be run on, though no error counts
  // In folders, and not checked; in no other number.
  std::size_t without_document = 0;  // files that are none of ours
  std::size_t excluded = 0;          // files and folders, by --exclude
};
// "2 filer utan dokument; 1 utelämnad"; empty when there are none.
std::string passed_over_text(const Tally& tally, Language language);
std::string tally_line(const Tally& tally, Language language);

}  // namespace namndplan
