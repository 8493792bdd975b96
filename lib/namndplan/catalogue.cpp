#include "namndplan/catalogue.h"

#include <algorithm>

#include "namndplan/base/suggest.h"
#include "namndplan/base/utf8.h"
#include "namndplan/diag/ignore.h"
#include "namndplan/format/rules.h"
#include "namndplan/rules/check.h"
#include "namndplan/yaml/rules.h"

namespace namndplan {

const std::vector<const Rule*>& all_rules() {
  static const std::vector<const Rule*> rules = [] {
    std::vector<const Rule*> all;
    for (auto family :
         {rule::file_rules(), rule::structure_rules(), rule::ignore_rules(), rules::all()}) {
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

Text no_such_rule(std::string_view code_or_name) {
  std::vector<std::string_view> names;
  for (const Rule* rule : all_rules()) {
    names.push_back(rule->code);
    names.push_back(rule->name);
  }
  const std::string wanted = shorten(code_or_name);
  const std::string_view meant = nearest(code_or_name, names);
  return meant.empty() ? text("det finns ingen regel `{}`; `namndplan rules` räknar upp dem",
                              "there is no rule `{}`; `namndplan rules` lists them", wanted)
                       : text("det finns ingen regel `{}`; menade du `{}`?",
                              "there is no rule `{}`; did you mean `{}`?", wanted, meant);
}

}  // namespace namndplan
