# A Debian package of the program, without the library: `cmake --workflow --preset deb`. The same
# sources give the same package, byte for byte (tests/package/debian.sh holds it): paths are mapped
# away, times are those of the release, nothing asks the clock.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME namndplan)
set(CPACK_PACKAGE_CONTACT "${NAMNDPLAN_MAINTAINER}")
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR})
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_COMPONENTS_ALL program)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME namndplan)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${NAMNDPLAN_DEBIAN_REVISION})
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "check, follow up and report boards' annual plans")
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
"Swedish regions and municipalities are governed by plans: the council sets
goals and frames, and each board answers with an annual plan (nämndplan) that
it follows up during the year. namndplan keeps those documents as YAML in git,
checks them, computes how far goals are met, and writes the reports. Every
figure can be traced to the values and the lines it came from.

Manual pages and completion for bash, zsh and fish are included.")

configure_file(cmake/PackageTime.cmake.in ${PROJECT_BINARY_DIR}/PackageTime.cmake @ONLY)
set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_BINARY_DIR}/PackageTime.cmake)
include(CPack)
