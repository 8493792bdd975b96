// The manual pages: prose from man/*.man with what the tables list put in. The pages are in the man
// macros and in UTF-8.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "namndplan/base/text.h"

namespace namndplan::cli {

struct ManualPage {
  std::string_view name;     // "namndplan-plan"
  std::string_view section;  // "5"
};

std::span<const ManualPage> manual_pages();
std::string manual_page(const ManualPage& page, Language language);

// What stands in the place of "{{name}}", alone on its line, in the prose.
std::string manual_commands(Language language);
std::string manual_options(Language language);
std::string manual_examples(Language language);
std::string manual_values(Language language);
std::string manual_board_plan(Language language);
std::string manual_follow_up(Language language);
std::string manual_council_plan(Language language);
std::string manual_rules(Language language);

// The prose in man/; empty when there is no such file.
std::string_view manual_prose(std::string_view file);

}  // namespace namndplan::cli
