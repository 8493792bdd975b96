# What is generated from the tables: schema, manual pages, completion. Included by CMakeLists.txt.

add_test(NAME generate.schema COMMAND ${python} ${tools}/schema.py ${program})
# Whether the schema's verdict on files is that of validate takes a YAML reader: Debian's python3-yaml.
foreach(candidate IN ITEMS ${Python3_EXECUTABLE} /usr/bin/python3)
  execute_process(COMMAND ${candidate} -c "import yaml" RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
  if(failed EQUAL 0)
    add_test(NAME generate.schema_files COMMAND ${candidate} -B ${tools}/schema.py ${program} --files)
    break()
  endif()
endforeach()

add_test(NAME generate.man COMMAND ${python} ${tools}/manual.py ${program})
add_test(NAME generate.completion COMMAND ${python} ${tools}/completion.py ${program})
add_test(NAME help_examples COMMAND ${python} ${tools}/help_examples.py ${program})
