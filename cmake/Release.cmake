# The day of this version: what manual pages and packages carry instead of the clock, so that the
# same sources give the same bytes. To be set together with the version.
set(NAMNDPLAN_EPOCH 1795392000)  # seconds: 2026-11-23 00:00 UTC

set(epoch_of_caller "$ENV{SOURCE_DATE_EPOCH}")
set(ENV{SOURCE_DATE_EPOCH} ${NAMNDPLAN_EPOCH})
string(TIMESTAMP NAMNDPLAN_DATE "%Y-%m-%d" UTC)
string(TIMESTAMP NAMNDPLAN_DEBIAN_DATE "%a, %d %b %Y %H:%M:%S +0000" UTC)
if(epoch_of_caller)
  set(ENV{SOURCE_DATE_EPOCH} ${epoch_of_caller})
else()
  unset(ENV{SOURCE_DATE_EPOCH})
endif()

# Below 1, so that a package from Debian itself would replace ours.
set(NAMNDPLAN_DEBIAN_REVISION 0upstream1)
set(NAMNDPLAN_MAINTAINER "namndplan contributors <namndplan@example.org>" CACHE STRING
    "Who answers for a package: name and address")
