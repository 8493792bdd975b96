// Fixed keys and words inside values, for the reader and for those who describe the format.
#pragma once

#include <array>
#include <string_view>

namespace namndplan::format {

// `{totalt: 74.8, kvinnor: 75.8, män: 74.0}`
inline constexpr std::array<std::string_view, 3> split_keys = {"totalt", "kvinnor", "män"};
// `kostnader` as a map.
inline constexpr std::array<std::string_view, 7> cost_kinds = {
    "personal", "köpt verksamhet", "bidrag", "lokaler", "avskrivningar", "finansnetto", "övrigt"};
// `nettokostnadsmål`, in any case.
inline constexpr std::string_view hold_budget_word = "håll budget";

}  // namespace namndplan::format
