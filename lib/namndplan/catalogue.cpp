#include "namndplan/catalogue.h"

#include <algorithm>

#include "namndplan/base/utf8.h"
#include "namndplan/load/rules.h"
#include "namndplan/rules/check.h"

namespace namndplan {

const std::vector<const Rule*>& all_rules() {
  static const std::vector<const Rule*> rules = [] {
    std::vector<const Rule*> all;
    for (auto family : {rule::file_rules(), rule::structure_rules(), rules::all()}) {
      all.insert(all.end(), family.begin(), family.end());
    }
    return all;
  }();
  return rules;
}

const Rule* find_rule(std::string_view code_or_name) {
  std::string wanted = lower(code_or_name);
  for (const Rule* rule : all_rules()) {
    if (lower(rule->code) == wanted || rule->name == wanted) return rule;
  }
  return nullptr;
}

}  // namespace namndplan
