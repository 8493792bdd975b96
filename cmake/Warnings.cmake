# One interface target carries what every target of ours is compiled with.
add_library(namndplan_options INTERFACE)
target_compile_options(namndplan_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                                                   -Wnon-virtual-dtor -Wold-style-cast)
if(NAMNDPLAN_WERROR)
  target_compile_options(namndplan_options INTERFACE -Werror)
endif()
if(NAMNDPLAN_FUZZ)
  target_compile_options(namndplan_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(NAMNDPLAN_SANITIZE)
  target_compile_options(namndplan_options INTERFACE -fsanitize=address,undefined
                                                     -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(namndplan_options INTERFACE -fsanitize=address,undefined)
endif()
# No path of the machine that built it in what users get; debuggers want the paths.
if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
  target_compile_options(namndplan_options INTERFACE
                         -ffile-prefix-map=${PROJECT_BINARY_DIR}/=build/
                         -ffile-prefix-map=${PROJECT_SOURCE_DIR}/=)
endif()
