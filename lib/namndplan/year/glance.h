// A glance at a file that lies in a folder: is it meant as one of our documents? A folder may hold
// other YAML, which is nobody's mistake; but what was meant as a plan must never be taken for that.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace namndplan {

// How much of a file is looked at, at most.
inline constexpr std::size_t glance_bytes = 16u << 10;

// Whether the name alone says so: it has the word for a kind of document in it, in any spelling.
bool is_named_as_document(std::string_view name);

// `beginning` is the first glance_bytes of the file, or all of it. False only when it is certain
// that there is no document: none of the first 20 lines (blank ones and comments not counted) has
// the top-level key `dokument`, or a word for a kind of document as the value of another; the first
// key is no misspelt `dokument`; and the name has none of those words. What is not readable as text
// and what git has left (LFS pointers) is taken for a document, so that what is wrong is said.
bool may_be_document(std::string_view name, std::string_view beginning);

// .yaml or .yml, in any case: some systems do not tell .YAML from .yaml.
bool has_plan_ending(std::string_view name);

// Whether the file at `path` has such a name and may be a document: not to be written over by what
// is none. False when it cannot be read.
bool is_document_file(const std::string& path);

}  // namespace namndplan
