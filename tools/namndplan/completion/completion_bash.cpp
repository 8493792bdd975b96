// bash: one function that finds the command and the number of the argument, and two tables as case
// statements. It needs nothing of the bash-completion package.
#include "namndplan/completion/completion.h"

namespace namndplan::cli {
namespace {

constexpr std::string_view begin =
    R"bash(# bash completion for namndplan. Made by `namndplan generate bash`.

_namndplan_lines() { [[ -z $1 ]] || mapfile -t COMPREPLY <<< "$1"; }

_namndplan_words() { _namndplan_lines "$(compgen -W "$1" -- "$cur")"; }

_namndplan_files() {
  compopt -o filenames 2>/dev/null
  _namndplan_lines "$(compgen -f -- "$cur")"
}

# Folders and plan files.
_namndplan_plans() {
  compopt -o filenames 2>/dev/null
  _namndplan_lines "$(compgen -d -- "$cur"; compgen -f -X '!*.y*ml' -- "$cur")"
}

_namndplan() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
  local command='' argument=0 skip=0 i word
  COMPREPLY=()
  # bash parts --format=md at the sign.
  if [[ $cur == '=' ]]; then
    cur=''
  elif [[ $prev == '=' ]]; then
    prev=${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ $word == '=' ]]; then skip=1; continue; fi
    if ((skip)); then skip=0; continue; fi
)bash";

constexpr std::string_view middle = R"bash(      -?*) ;;
      *)
        case $command in
          '') command=$word ;;
@groups@          *) ((argument++)) ;;
        esac ;;
    esac
  done

)bash";

// 'a'\''b'
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + "'";
}

std::string words(const std::vector<Choice>& choices) {
  std::string out;
  for (const Choice& choice : choices) out += (out.empty() ? "" : " ") + choice.word;
  return out;
}

// What to do where `slot` is to be completed.
std::string action(const Slot& slot, Language language) {
  if (slot.files == Slot::Files::any) return "_namndplan_files";
  if (slot.files == Slot::Files::plans) return "_namndplan_plans";
  const std::string list = words(slot.rules ? rule_choices(language) : slot.choices);
  return list.empty() ? ":" : fmt::format("_namndplan_words {}", quoted(list));
}

std::string line(std::string_view pattern, std::string_view action) {
  return fmt::format("    {}) {} ;;\n", pattern, action);
}

// "'validate '--format" for each command that takes the option, or "*" for all.
std::string option_pattern(const Option& option, std::string_view name) {
  if (option.commands == "*") return fmt::format("*' {}'", name);
  std::string out;
  for (const Command& command : commands()) {
    if (!takes(command, option)) continue;
    out += fmt::format("{}{}", out.empty() ? "" : "|",
                       quoted(fmt::format("{} {}", command.name, name)));
  }
  return out;
}

std::string value_cases(Language language) {
  std::string out = "  # The value of an option.\n  case \"$command $prev\" in\n";
  for (const Option& option : options()) {
    if (option.value.empty()) continue;
    std::string patterns;
    for (std::string_view name : names_of(option)) {
      patterns += fmt::format("{}{}", patterns.empty() ? "" : "|", option_pattern(option, name));
    }
    out += line(patterns, action(slot_of(option, language), language) + "; return");
  }
  return out + "  esac\n\n";
}

std::string option_cases() {
  std::string out = "  if [[ $cur == -* ]]; then\n    case $command in\n";
  for (const Command& command : commands()) {
    std::string names;
    for (const Option& option : options()) {
      if (!is_listed(command, option)) continue;
      for (std::string_view name : names_of(option))
        names += fmt::format("{}{}", names.empty() ? "" : " ", name);
    }
    out += "  " + line(quoted(command.name), "_namndplan_words " + quoted(names));
  }
  return out +
         "      *) _namndplan_words '--help --lang --version' ;;\n    esac\n    return\n  fi\n\n";
}

std::string argument_cases(Language language) {
  std::string out = "  case \"$command $argument\" in\n";
  std::string first;
  for (std::string_view word : first_words())
    first += fmt::format("{}{}", first.empty() ? "" : " ", word);
  out += line("' 0'", "_namndplan_words " + quoted(first));
  for (std::string_view word : first_words()) {
    if (!is_group(word)) continue;
    std::string second;
    for (const Command& command : commands()) {
      if (!command.name.starts_with(std::string(word) + " ")) continue;
      second += fmt::format("{}{}", second.empty() ? "" : " ", second_word(command));
    }
    out += line(quoted(fmt::format("{} 0", word)), "_namndplan_words " + quoted(second));
  }
  for (const Command& command : commands()) {
    auto slots = slots_of(command, language);
    for (std::size_t i = 0; i < slots.size(); ++i) {
      const bool repeated = command.most_arguments < 0 && i + 1 == slots.size();
      std::string pattern = repeated ? quoted(std::string(command.name) + " ") + "*"
                                     : quoted(fmt::format("{} {}", command.name, i));
      out += line(pattern, action(slots[i], language));
    }
  }
  return out + "  esac\n";
}

}  // namespace

std::string bash_completion(Language language) {
  std::string out(begin);
  out += "    case $word in\n      ";
  std::string with_value;
  for (const Option& option : options()) {
    if (option.value.empty()) continue;
    for (std::string_view name : names_of(option)) {
      if ((with_value + "|").find(std::string(name) + "|") != std::string::npos) continue;
      with_value += fmt::format("{}{}", with_value.empty() ? "" : "|", name);
    }
  }
  out += with_value + ") skip=1 ;;\n";
  std::string groups;
  for (std::string_view word : first_words()) {
    if (is_group(word)) groups += fmt::format("          {}) command+=\" $word\" ;;\n", word);
  }
  std::string rest(middle);
  constexpr std::string_view mark = "@groups@";
  rest.replace(rest.find(mark), mark.size(), groups);
  out += rest + value_cases(language) + option_cases() + argument_cases(language);
  return out + "}\n\ncomplete -F _namndplan namndplan\n";
}

}  // namespace namndplan::cli
