#include "yardsticks.h"

#ifdef NAMNDPLAN_LIBYAML
#include <yaml.h>
#endif
#ifdef NAMNDPLAN_RAPIDYAML
#include <ryml.hpp>
#include <string>
#endif

namespace namndplan::bench {

#ifdef NAMNDPLAN_LIBYAML
std::size_t libyaml_events(std::string_view text) {
  yaml_parser_t parser;
  if (yaml_parser_initialize(&parser) == 0) return 0;
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()),
                               text.size());
  std::size_t events = 0;
  bool ended = false;
  while (!ended) {
    yaml_event_t event;
    if (yaml_parser_parse(&parser, &event) == 0) break;
    ended = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
    ++events;
  }
  yaml_parser_delete(&parser);
  return events;
}
#else
std::size_t libyaml_events(std::string_view) { return 0; }
#endif

#ifdef NAMNDPLAN_RAPIDYAML
std::size_t rapidyaml_nodes(std::string_view text) {
  static ryml::Tree tree;
  static std::string copy;
  copy.assign(text);
  tree.clear();
  tree.clear_arena();
  ryml::parse_in_place(ryml::substr(copy.data(), copy.size()), &tree);
  return tree.size();
}
#else
std::size_t rapidyaml_nodes(std::string_view) { return 0; }
#endif

}  // namespace namndplan::bench
