# Manual pages, completions and documents. The program itself writes the pages and the scripts, when
# it has been built; which pages there are, the files man/NAME.SECTION.LANGUAGE.man say.
set(made_dir ${PROJECT_BINARY_DIR}/made)
file(MAKE_DIRECTORY ${made_dir})
set(made)

# make(FILE argument…): the file from `namndplan generate argument…`.
function(make file)
  add_custom_command(OUTPUT ${made_dir}/${file}
                     COMMAND namndplan_program generate ${ARGN} -o ${made_dir}/${file}
                     DEPENDS namndplan_program VERBATIM)
  set(made ${made} ${made_dir}/${file} PARENT_SCOPE)
endfunction()

# Debian's pages and changelogs are compressed, without name and time.
function(compress file)
  add_custom_command(OUTPUT ${made_dir}/${file}.gz COMMAND gzip -9nkf ${file}
                     WORKING_DIRECTORY ${made_dir} DEPENDS ${made_dir}/${file} VERBATIM)
  set(made ${made} ${made_dir}/${file}.gz PARENT_SCOPE)
endfunction()

file(GLOB pages CONFIGURE_DEPENDS man/*.man)
foreach(page IN LISTS pages)
  get_filename_component(page ${page} NAME)
  string(REGEX MATCH "^(.+)\\.([0-9])\\.(..)\\.man$" matched ${page})
  set(name ${CMAKE_MATCH_1})
  set(section ${CMAKE_MATCH_2})
  set(language ${CMAKE_MATCH_3})
  set(file ${name}.${language}.${section})
  make(${file} man ${name} --lang ${language})
  set(ending)
  if(NAMNDPLAN_DEBIAN)
    compress(${file})
    set(ending .gz)
  endif()
  set(folder ${CMAKE_INSTALL_MANDIR}/${language}/man${section})
  if(language STREQUAL en)
    set(folder ${CMAKE_INSTALL_MANDIR}/man${section})
  endif()
  install(FILES ${made_dir}/${file}${ending} DESTINATION ${folder} COMPONENT program
          RENAME ${name}.${section}${ending})
endforeach()

make(namndplan.bash bash)
make(namndplan.zsh zsh)
make(namndplan.fish fish)
install(FILES ${made_dir}/namndplan.bash RENAME namndplan COMPONENT program
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
set(zsh_folder site-functions)
if(NAMNDPLAN_DEBIAN)
  set(zsh_folder vendor-completions)
endif()
install(FILES ${made_dir}/namndplan.zsh RENAME _namndplan COMPONENT program
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/${zsh_folder})
install(FILES ${made_dir}/namndplan.fish COMPONENT program
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(DIRECTORY examples DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
if(NOT NAMNDPLAN_DEBIAN)
  install(FILES LICENSE CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
endif()

if(NAMNDPLAN_DEBIAN)
  include(cmake/DebianDocuments.cmake)
endif()
add_custom_target(namndplan_documentation ALL DEPENDS ${made})
