// Completion for shells, made from the tables of commands, options and rules: what may stand where,
// and a script that knows it for each shell. Scripts ask nothing of the program when they run.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/command_table.h"

namespace namndplan::cli {

struct Shell {
  std::string_view name;  // "bash"
  std::string (*completion)(Language language);
};
std::span<const Shell> shells();

std::string bash_completion(Language language);
std::string zsh_completion(Language language);
std::string fish_completion(Language language);

// ---- what may stand where ----

struct Choice {
  std::string word;
  std::string doc;  // empty: the word says it
};

// What an argument or an option's value may be; neither files nor choices: anything.
struct Slot {
  enum class Files { none, plans, any };
  std::string name;  // "SÖKVÄG"
  Files files = Files::none;
  bool rules = false;  // a rule's code or name
  std::vector<Choice> choices;
};

// The command's arguments in order, by what its row calls them; the last may be repeated when the
// command takes any number.
std::vector<Slot> slots_of(const Command& command, Language language);
Slot slot_of(const Option& option, Language language);
// Codes with titles, then names with codes.
std::vector<Choice> rule_choices(Language language);

// "-f", "--format"
std::vector<std::string_view> names_of(const Option& option);
// The first words of commands, each once; those of several commands have no command themselves.
std::vector<std::string_view> first_words();
bool is_group(std::string_view first_word);
std::string_view second_word(const Command& command);  // "plan" of "report plan"
// What is said of a first word: the command's summary, or the commands of the group.
std::string summary_of(std::string_view first_word, Language language);

}  // namespace namndplan::cli
