# precompile(target): the standard headers that nearly every file includes are compiled once. A third less
# to wait for; the preset `dev` does without, so that every file is known to include what it needs.
option(NAMNDPLAN_PRECOMPILE "Precompile standard headers" OFF)
function(precompile target)
  if(NAMNDPLAN_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE <algorithm> <functional> <map> <memory> <optional> <string>
                                                <string_view> <variant> <vector> <fmt/format.h>)
  endif()
endfunction()
