#include "namndplan/completion/completion.h"

#include <algorithm>

#include "namndplan/catalogue.h"
#include "namndplan/manual/manual.h"

namespace namndplan::cli {
namespace {

constexpr Shell shell_rows[] = {
    {"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}};

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

// "[PATH…]" as "PATH".
std::string_view bare(std::string_view argument) {
  if (argument.starts_with('[')) argument.remove_prefix(1);
  if (argument.ends_with(']')) argument.remove_suffix(1);
  if (argument.ends_with("…")) argument.remove_suffix(std::string_view("…").size());
  return argument;
}

std::vector<Choice> page_choices() {
  std::vector<Choice> out;
  for (const ManualPage& page : manual_pages()) {
    out.push_back({std::string(page.name), fmt::format("{}({})", page.name, page.section)});
  }
  return out;
}

// By the name in English. Words in lower case are what is to be written; what is not known by its
// name is most likely a file.
Slot slot_named(std::string_view name, std::string_view shown) {
  Slot slot;
  slot.name = shown;
  if (name == "CODE|NAME") {
    slot.rules = true;
  } else if (name == "PAGE") {
    slot.choices = page_choices();
  } else if (name != "ID" &&
             name.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos) {
    slot.files = Slot::Files::plans;
  } else if (name != "ID") {
    for (std::string_view word : split(name, '|')) slot.choices.push_back({std::string(word), {}});
  }
  return slot;
}

}  // namespace

std::span<const Shell> shells() { return shell_rows; }

std::vector<Slot> slots_of(const Command& command, Language language) {
  std::vector<Slot> out;
  auto names = split(command.arguments.en, ' ');
  auto shown = split(command.arguments.in(language), ' ');
  for (std::size_t i = 0; i < names.size(); ++i) {
    out.push_back(slot_named(bare(names[i]), bare(shown[std::min(i, shown.size() - 1)])));
  }
  return out;
}

Slot slot_of(const Option& option, Language language) {
  Slot slot;
  slot.name = option.value.in(language);
  for (std::string_view word : option.words) slot.choices.push_back({std::string(word), {}});
  constexpr std::string_view files[] = {"FILE", "FOLDER", "PATH", "FORMAT=FILE"};
  bool is_file = std::find(std::begin(files), std::end(files), option.value.en) != std::end(files);
  if (is_file && option.words.empty()) slot.files = Slot::Files::any;
  return slot;
}

std::vector<Choice> rule_choices(Language language) {
  std::vector<Choice> out;
  for (const Rule* rule : all_rules()) {
    out.push_back({std::string(rule->code), std::string(rule->title.in(language))});
  }
  for (const Rule* rule : all_rules()) {
    out.push_back({std::string(rule->name), std::string(rule->code)});
  }
  return out;
}

std::vector<std::string_view> names_of(const Option& option) { return split(option.names, ','); }

std::vector<std::string_view> first_words() {
  std::vector<std::string_view> out;
  for (const Command& command : commands()) {
    std::string_view word = command.name.substr(0, command.name.find(' '));
    if (std::find(out.begin(), out.end(), word) == out.end()) out.push_back(word);
  }
  return out;
}

bool is_group(std::string_view first_word) { return find_command(first_word) == nullptr; }

std::string_view second_word(const Command& command) {
  std::size_t blank = command.name.find(' ');
  return blank == std::string_view::npos ? std::string_view() : command.name.substr(blank + 1);
}

std::string summary_of(std::string_view first_word, Language language) {
  if (const Command* command = find_command(first_word)) {
    return std::string(command->summary.in(language));
  }
  std::string out;
  for (const Command& command : commands()) {
    if (!command.name.starts_with(std::string(first_word) + " ")) continue;
    out += (out.empty() ? "" : ", ") + std::string(second_word(command));
  }
  return out;
}

}  // namespace namndplan::cli
