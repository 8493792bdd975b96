# What Debian wants beside a program: its copyright file, and both changelogs, compressed.
file(READ LICENSE license)
string(REGEX MATCH "Copyright \\(c\\) ([^\n]+)" matched "${license}")
set(holders ${CMAKE_MATCH_1})
string(REGEX REPLACE "^[^\n]*\n\n[^\n]*\n\n" "" license "${license}")
string(REGEX REPLACE "\n$" "" license "${license}")
string(REPLACE "\n\n" "\n.\n" license "${license}")
string(REPLACE "\n" "\n " license "${license}")
file(CONFIGURE OUTPUT ${made_dir}/copyright @ONLY CONTENT
"Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: namndplan

Files: *
Copyright: @holders@
License: Expat
 @license@
")

file(CONFIGURE OUTPUT ${made_dir}/changelog.Debian @ONLY CONTENT
"namndplan (@PROJECT_VERSION@-@NAMNDPLAN_DEBIAN_REVISION@) unstable; urgency=medium

  * Package of version @PROJECT_VERSION@; what is new in it stands in
    changelog.gz.

 -- @NAMNDPLAN_MAINTAINER@  @NAMNDPLAN_DEBIAN_DATE@
")
configure_file(CHANGELOG.md ${made_dir}/changelog COPYONLY)
compress(changelog)
compress(changelog.Debian)
install(FILES ${made_dir}/copyright ${made_dir}/changelog.gz ${made_dir}/changelog.Debian.gz
        DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
