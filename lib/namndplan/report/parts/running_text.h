// Running text: what people write around the figures, in `text`, `uppdrag`, comments and
// motivations. Paragraphs are separated by an empty line; lists ("- " or "1. " at the start of a
// line, an indented item belongs to the one above), tables (lines that begin with a pipe, the
// second one of dashes) and headings ("### ") become blocks of the document. Everything else is
// plain text, which renderers escape: a text can never bring markup of its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "namndplan/base/source.h"
#include "namndplan/report/render/document.h"

namespace namndplan::report {

// `heading_level`: of the headings in the text, one below the heading that it appears under.
std::vector<Block> running_text(std::string_view text, int heading_level);

// A list item for a text with a lead: "1.1.1: …", or "A sentence. …" when the lead ends with a full
// stop. The text's first paragraph follows on the same line, other blocks come below it.
ListItem item_with_text(std::string lead, std::string_view text, int heading_level = 6);

// Two texts after each other; the second in a paragraph of its own where the first has several.
std::string joined_texts(const Located<std::string>& first, const Located<std::string>& second);

}  // namespace namndplan::report
