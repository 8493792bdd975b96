# The prose of the manual pages, man/*.man, as C++, so that the program is one file and `generate man`
# needs no other. What the pages list, the program writes from its tables.
function(embed_pages target)
  file(GLOB pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/man/*.man)
  set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${pages})
  set(NAMNDPLAN_PAGES "")
  foreach(page IN LISTS pages)
    get_filename_component(name ${page} NAME)
    file(READ ${page} prose)
    string(APPEND NAMNDPLAN_PAGES "    {\"${name}\", R\"prose(${prose})prose\"},\n")
  endforeach()
  configure_file(${PROJECT_SOURCE_DIR}/cmake/manual_prose.cpp.in manual_prose.cpp @ONLY)
  target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/manual_prose.cpp)
endfunction()
