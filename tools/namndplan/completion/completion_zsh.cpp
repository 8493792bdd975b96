// zsh: _arguments for each command. Descriptions stand beside the words.
#include "namndplan/completion/completion.h"

namespace namndplan::cli {
namespace {

// Inside single quotes, with the characters that _arguments and _describe use escaped.
std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (char c : text) {
    if (c == '\'') {
      out += "'\\''";
      continue;
    }
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string described(const Choice& choice) {
  std::string out = escaped(choice.word, ":");
  if (!choice.doc.empty()) out += fmt::format(":{}", escaped(choice.doc, "\\"));
  return "'" + out + "'";
}

std::string action(const Slot& slot) {
  if (slot.rules) return "_namndplan_rules";
  if (slot.files == Slot::Files::any) return "_files";
  if (slot.files == Slot::Files::plans) return "_files -g \"*.y(a|)ml\"";
  if (slot.choices.empty()) return " ";
  std::string words;
  for (const Choice& choice : slot.choices) words += (words.empty() ? "" : " ") + choice.word;
  return "(" + words + ")";
}

std::string option_spec(const Option& option, Language language) {
  auto names = names_of(option);
  std::string doc = fmt::format("[{}]", escaped(option.doc.in(language), "[]\\"));
  std::string value;
  if (!option.value.empty()) {
    Slot slot = slot_of(option, language);
    value = fmt::format(":{}:{}", escaped(slot.name, ":\\"), action(slot));
  }
  std::string_view end = option.value.empty() ? "" : "=";
  if (names.size() == 1) return fmt::format("'{}{}{}{}'", names[0], end, doc, value);
  return fmt::format("'({0} {1})'{{{0}{2},{1}{3}}}'{4}{5}'", names[0], names[1],
                     option.value.empty() ? "" : "+", end, doc, value);
}

std::string specs(const Command& command, Language language, std::string_view indent) {
  std::string out = fmt::format("{}_arguments -S", indent);
  for (const Option& option : options()) {
    if (is_listed(command, option))
      out += fmt::format(" \\\n{}  {}", indent, option_spec(option, language));
  }
  auto slots = slots_of(command, language);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const bool repeated = command.most_arguments < 0 && i + 1 == slots.size();
    out += fmt::format(" \\\n{}  '{}:{}:{}'", indent,
                       repeated ? std::string("*") : fmt::format("{}", i + 1),
                       escaped(slots[i].name, ":\\"), action(slots[i]));
  }
  return out + '\n';
}

// A function that completes the first of `choices` and then what belongs to it.
std::string chooser(std::string_view function, const std::vector<Choice>& choices,
                    std::string_view cases, Language language) {
  std::string out = fmt::format(
      "{}() {{\n  local context state state_descr line\n  typeset -A opt_args\n"
      "  local -a commands\n  commands=(\n",
      function);
  for (const Choice& choice : choices) out += "    " + described(choice) + "\n";
  const std::string_view word = language == Language::swedish ? "kommando" : "command";
  return out + fmt::format(
                   "  )\n  _arguments -C '--lang=:SPRÅK:(sv en)' '1:{0}:->command' '*:: :->rest'\n"
                   "  case $state in\n"
                   "    command) _describe -t commands {0} commands ;;\n"
                   "    rest)\n      case $words[1] in\n{1}      esac ;;\n  esac\n}}\n\n",
                   word, cases);
}

std::string group(std::string_view first, Language language) {
  std::vector<Choice> choices;
  std::string cases;
  for (const Command& command : commands()) {
    if (!command.name.starts_with(std::string(first) + " ")) continue;
    choices.push_back(
        {std::string(second_word(command)), std::string(command.summary.in(language))});
    cases += fmt::format("        {})\n{}          ;;\n", second_word(command),
                         specs(command, language, "          "));
  }
  return chooser(fmt::format("_namndplan_{}", first), choices, cases, language);
}

}  // namespace

std::string zsh_completion(Language language) {
  std::string out = "#compdef namndplan\n# Made by `namndplan generate zsh`.\n\n";
  out += "_namndplan_rules() {\n  local -a rules\n  rules=(\n";
  for (const Choice& choice : rule_choices(language)) out += "    " + described(choice) + "\n";
  out += fmt::format("  )\n  _describe -t rules {} rules\n}}\n\n",
                     language == Language::swedish ? "regel" : "rule");
  std::vector<Choice> choices;
  std::string cases;
  for (std::string_view word : first_words()) {
    choices.push_back({std::string(word), summary_of(word, language)});
    if (is_group(word)) {
      out += group(word, language);
      cases += fmt::format("        {0}) _namndplan_{0} ;;\n", word);
    } else {
      cases += fmt::format("        {})\n{}          ;;\n", word,
                           specs(*find_command(word), language, "          "));
    }
  }
  out += chooser("_namndplan", choices, cases, language);
  // Works both as an autoloaded file and sourced.
  return out +
         "if [[ $zsh_eval_context[-1] == loadautofunc ]]; then\n  _namndplan \"$@\"\n"
         "else\n  compdef _namndplan namndplan\nfi\n";
}

}  // namespace namndplan::cli
