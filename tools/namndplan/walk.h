// Checks every document that the command line names: files, folders and standard input, each
// document once however often it is named.
#pragma once

#include <functional>

#include "namndplan/check_files.h"
#include "namndplan/options.h"
#include "namndplan/year/plan_files.h"

namespace namndplan::cli {

// The working folder when no path is named. Hands over what there is to say of each document, in
// the order of the paths.
struct Walked {
  // Clean, or what hindered the visit, of which the user has been told; what a document says of
  // itself is for `take`.
  int status = 0;
  PassedOver passed_over;
};
Walked for_each_document(Context& context, const Policy& policy, const TakeFile& take);

}  // namespace namndplan::cli
