// A document as it stands in its file, for drafts that change some of it and keep the rest: every
// key and value in the order of the file, with its comments. Which values are texts (and so may
// need quotes) the field table knows; keys that it does not know are kept too.
//
// Needs a document without errors (assert: it has a kind and a source). What is lost is the layout:
// indentation, alignment of comments, the quotes that are not needed.
#pragma once

#include "namndplan/yaml/reader.h"
#include "namndplan/yaml/yaml_text.h"
#include "namndplan/year/document.h"

namespace namndplan::draft {

YamlNode as_written(const LoadedDocument& document,
                    const yaml::TreeReader& reader = yaml::yaml_cpp_reader());

}  // namespace namndplan::draft
