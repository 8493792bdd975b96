// JSON Schema (draft-07) of the format, made from the field table, for editors.
//
// It refuses nothing that the reader takes, but for spaces inside quotes around a value and ids
// that YAML reads as something else than a text or a number (`true`). It sees less than the reader:
// not how a number was written, nor whether ids are there.
#pragma once

#include <optional>
#include <string>

#include "namndplan/base/text.h"
#include "namndplan/model/vocabulary.h"

namespace namndplan::format {

// Of one kind of document; without one, of all three, told apart by `dokument`. Descriptions are in
// `language`.
std::string json_schema(std::optional<DocumentKind> kind, Language language);

}  // namespace namndplan::format
