// What a document says that could not be read: a misspelt key, a value of the wrong kind, a
// required key that is missing. Nothing is known of such a value, which is something else than that
// it is absent, so a rule that looks at it has nothing to say.
#pragma once

#include <string>

namespace namndplan {

struct Unread {
  std::string path;  // of the record it belongs to: "mål 2 › delmål 2.1 › indikator 2.1.1"
  std::string keys;  // from the top of the document: "mål/delmål/indikatorer/målnivå"
};

}  // namespace namndplan
