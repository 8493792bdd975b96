# `cmake --install`: the program with its manual and completions, and the library with its headers and
# a package config, so that find_package(namndplan) gives namndplan::core. A test builds such a
# consumer (tests/package). The component `program` is what a package of the program holds.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/namndplan)

if(BUILD_SHARED_LIBS)
  # The program finds the library beside it, wherever both were put.
  file(RELATIVE_PATH to_library ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR})
  set_target_properties(namndplan_program PROPERTIES INSTALL_RPATH "$ORIGIN/${to_library}")
endif()

install(TARGETS namndplan_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
install(TARGETS namndplan EXPORT namndplan
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT program
                NAMELINK_COMPONENT development
        FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)
install(EXPORT namndplan NAMESPACE namndplan:: FILE namndplan-targets.cmake
        DESTINATION ${package_dir} COMPONENT development)

configure_package_config_file(cmake/namndplan-config.cmake.in namndplan-config.cmake
                              INSTALL_DESTINATION ${package_dir})
# Before 1.0 a minor version may change the interface.
write_basic_package_version_file(namndplan-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/namndplan-config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/namndplan-config-version.cmake
        DESTINATION ${package_dir} COMPONENT development)

include(cmake/InstallDocumentation.cmake)
