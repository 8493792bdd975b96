// fish: a line a word, each with the condition under which it may stand.
#include "namndplan/completion/completion.h"

namespace namndplan::cli {
namespace {

constexpr std::string_view begin =
    R"fish(# fish completion for namndplan. Made by `namndplan generate fish`.

# The words before the cursor without the program and the options.
function __namndplan_words
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
            continue
        end
        switch $word
            case @options@
                set skip 1
            case '-?*'
            case '*'
                echo -- $word
        end
    end
end

# __namndplan_after N WORD…: the line is that command and N arguments; N * is any number, N+ at least N.
function __namndplan_after
    set -l words (__namndplan_words)
    set -l wanted $argv[2..-1]
    set -l count (count $wanted)
    test (count $words) -ge $count; or return 1
    if test $count -gt 0
        test "$words[1..$count]" = "$wanted"; or return 1
    end
    if string match -q -- '*+' $argv[1]
        test (count $words) -ge (math $count + (string replace -- + '' $argv[1]))
        return
    end
    test "$argv[1]" = '*'; or test (count $words) -eq (math $count + $argv[1])
end

complete -c namndplan -f
)fish";

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::string row(std::string_view condition, std::string_view rest, std::string_view doc) {
  return fmt::format("complete -c namndplan -n {}{}{}\n", quoted(condition), rest,
                     doc.empty() ? "" : " -d " + quoted(doc));
}

std::string after(std::string_view count, std::string_view command) {
  return fmt::format("__namndplan_after {}{}{}", count, command.empty() ? "" : " ", command);
}

std::string words(const std::vector<Choice>& choices) {
  std::string out;
  for (const Choice& choice : choices) out += (out.empty() ? "" : " ") + choice.word;
  return quoted(out);
}

std::string option_row(const Command& command, const Option& option, Language language) {
  std::string rest;
  for (std::string_view name : names_of(option)) {
    const bool is_long = name.starts_with("--");
    rest += fmt::format(" -{} {}", is_long ? "l" : "s", name.substr(is_long ? 2 : 1));
  }
  if (!option.value.empty()) {
    Slot slot = slot_of(option, language);
    rest += slot.files != Slot::Files::none ? " -r -F" : " -x";
    if (!slot.choices.empty()) rest += " -a " + words(slot.choices);
  }
  return row(after("'*'", command.name), rest, option.doc.in(language));
}

std::string argument_rows(const Command& command, Language language) {
  std::string out;
  auto slots = slots_of(command, language);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const bool repeated = command.most_arguments < 0 && i + 1 == slots.size();
    const std::string condition = after(fmt::format("{}{}", i, repeated ? "+" : ""), command.name);
    if (slots[i].files != Slot::Files::none) out += row(condition, " -F", "");
    for (const Choice& choice : slots[i].rules ? rule_choices(language) : slots[i].choices) {
      out += row(condition, " -a " + quoted(choice.word), choice.doc);
    }
  }
  return out;
}

std::string options_with_value() {
  std::string out;
  for (const Option& option : options()) {
    if (option.value.empty()) continue;
    for (std::string_view name : names_of(option)) {
      if ((out + " ").find(std::string(name) + " ") != std::string::npos) continue;
      out += fmt::format("{}{}", out.empty() ? "" : " ", name);
    }
  }
  return out;
}

}  // namespace

std::string fish_completion(Language language) {
  std::string out(begin);
  constexpr std::string_view mark = "@options@";
  out.replace(out.find(mark), mark.size(), options_with_value());
  for (std::string_view word : first_words()) {
    out += row(after("0", ""), " -a " + quoted(word), summary_of(word, language));
  }
  for (const Command& command : commands()) {
    std::string_view second = second_word(command);
    std::string_view first = command.name.substr(0, command.name.find(' '));
    if (second.empty()) continue;
    out += row(after("0", first), " -a " + quoted(second), command.summary.in(language));
  }
  for (const Command& command : commands()) {
    for (const Option& option : options()) {
      if (is_listed(command, option)) out += option_row(command, option, language);
    }
    out += argument_rows(command, language);
  }
  return out;
}

}  // namespace namndplan::cli
