// The commands and options of the program, a row each. Parsing, help, manual and shell completion
// are made from these rows.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "namndplan/options.h"

namespace namndplan::cli {

struct Command {
  std::string_view name;  // "report plan"
  FixedText arguments;    // "[PATH…]"; empty: takes none
  int least_arguments;
  int most_arguments;  // -1: any number
  FixedText summary;
  FixedText details;          // paragraphs for --help and the manual
  std::string_view examples;  // a command a line
  int (*run)(Context& context);
};

struct Option {
  std::string_view names;  // "-f,--format"
  FixedText value;         // "FORMAT"; empty: a flag
  FixedText doc;
  std::string_view commands;                // names, comma between; "*" for all
  std::span<const std::string_view> words;  // what the value may be; empty: anything
  // Sets the option; false when the value cannot be used.
  bool (*set)(Options& options, std::string_view value);
  bool many = false;  // may be given several times, and each counts; else the last one holds
  // What is wrong with a value that `set` refused, where that can be said better than in general.
  Text (*refusal)(std::string_view value) = nullptr;
  bool seldom = false;  // taken, and in the manual, but left out of --help and completion
};

std::span<const Command> commands();
std::span<const Option> options();
const Command* find_command(std::string_view name);
bool takes(const Command& command, const Option& option);
// Takes it, and help and completion offer it.
bool is_listed(const Command& command, const Option& option);

}  // namespace namndplan::cli
