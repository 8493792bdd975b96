// Visits every document that the command line names: files, folders and standard input, each
// document once however often it is named.
#pragma once

#include <functional>

#include "namndplan/input.h"
#include "namndplan/periods.h"

namespace namndplan::cli {

using Visit = std::function<void(Folders& folders, const load::Document& document)>;

// The working folder when no path is named. The exit status: clean, or what hindered the visit, of
// which the user has been told; what a document says of itself is for `visit`.
int for_each_document(Context& context, const Visit& visit);

}  // namespace namndplan::cli
