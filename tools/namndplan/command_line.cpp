// The command line: CLI11 splits it by the rows of command_table.h; help, suggestions and messages
// are ours, since they come in two languages. The only file that knows CLI11 (it takes long to
// compile).
#include "namndplan/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <map>
#include <new>

#include "namndplan/base/output_file.h"
#include "namndplan/base/suggest.h"
#include "namndplan/base/utf8.h"
#include "namndplan/command_table.h"
#include "namndplan/commands.h"
#include "namndplan/commands/git_words.h"
#include "namndplan/version.h"

namespace namndplan::cli {
namespace {

std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }

// The word after the program (and the one after that, for "report plan") as far as they name a
// command.
const Command* command_named(const std::vector<std::string>& words, std::size_t& used) {
  used = 0;
  if (words.empty()) return nullptr;
  if (words.size() > 1) {
    if (const Command* two = find_command(words[0] + " " + words[1])) return used = 2, two;
  }
  const Command* one = find_command(words[0]);
  if (one != nullptr) used = 1;
  return one;
}

bool is_group(std::string_view word) {
  return std::any_of(commands().begin(), commands().end(), [&](const Command& command) {
    return command.name != word && first_word(command.name) == word;
  });
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  auto have = static_cast<std::size_t>(display_width(text));
  out.append(have < width ? width - have : 1, ' ');
  return out;
}

std::string option_head(const Option& option, Language language) {
  std::string names(option.names);
  if (std::size_t comma = names.find(','); comma != std::string::npos) {
    names.replace(comma, 1, ", ");
  } else {
    names = "    " + names;
  }
  if (!option.value.empty()) names += " " + std::string(option.value.in(language));
  return names;
}

// `text` in lines of at most 78 columns.
std::string wrapped(std::string_view text, std::size_t indent) {
  std::string out;
  std::string line(indent, ' ');
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find(' ', at), text.size());
    std::string_view word = text.substr(at, end - at);
    if (display_width(line) + display_width(word) > 78 && line.size() > indent) {
      out += line + "\n";
      line = std::string(indent, ' ');
    }
    if (line.size() > indent) line += ' ';
    line += word;
    at = end + 1;
  }
  return out + line + "\n";
}

std::string general_help(Language language) {
  bool sv = language == Language::swedish;
  std::string out =
      sv ? "namndplan – nämndplaner som YAML i git: kontrollera, följ upp, rapportera\n\n"
           "Användning: namndplan KOMMANDO [FLAGGOR] [SÖKVÄG…]\n\nKommandon:\n"
         : "namndplan – boards' plans as YAML in git: check, follow up, report\n\n"
           "Usage: namndplan COMMAND [OPTIONS] [PATH…]\n\nCommands:\n";
  for (const Command& command : commands()) {
    out += "  " + padded(command.name, 17) + std::string(command.summary.in(language)) + "\n";
  }
  out += sv ? "\n`namndplan KOMMANDO --help` visar kommandots flaggor och exempel.\n"
            : "\n`namndplan COMMAND --help` shows the command's options and examples.\n";
  return out;
}

std::string command_help(const Command& command, Language language) {
  bool sv = language == Language::swedish;
  std::string out = fmt::format(
      "namndplan {} – {}\n\n{}: namndplan {} {}{}{}\n", command.name, command.summary.in(language),
      sv ? "Användning" : "Usage", command.name, sv ? "[FLAGGOR]" : "[OPTIONS]",
      command.arguments.empty() ? "" : " ", command.arguments.in(language));
  if (!command.details.empty()) out += "\n" + wrapped(command.details.in(language), 0);
  out += sv ? "\nFlaggor:\n" : "\nOptions:\n";
  for (const Option& option : options()) {
    if (!is_listed(command, option)) continue;
    std::string head = option_head(option, language);
    std::string doc = wrapped(option.doc.in(language), 26);
    bool fits = display_width(head) < 24;
    out += fits ? "  " + padded(head, 24) + doc.substr(26) : "  " + head + "\n" + doc;
  }
  out += sv ? "\nExempel:\n" : "\nExamples:\n";
  for (std::size_t at = 0; at < command.examples.size();) {
    std::size_t end = command.examples.find('\n', at);
    out += "  " + std::string(command.examples.substr(at, end - at)) + "\n";
    at = end + 1;
  }
  return out;
}

std::string quoted_words(std::span<const std::string_view> words) {
  std::string out;
  for (std::string_view word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

Text with_suggestion(Text message, std::string_view written,
                     const std::vector<std::string_view>& candidates) {
  std::string_view meant = nearest(written, candidates);
  if (meant.empty() || written.size() < 3) return message;  // -q is no misspelt -f
  return {message.sv + fmt::format("; menade du `{}`?", meant),
          message.en + fmt::format("; did you mean `{}`?", meant)};
}

int usage_error(Context& context, const Text& message, const Command* command) {
  context.complain(message);
  std::string name = command == nullptr ? "" : std::string(command->name) + " ";
  context.err.text() += context.language() == Language::swedish
                            ? fmt::format("Se `namndplan {}--help`.\n", name)
                            : fmt::format("See `namndplan {}--help`.\n", name);
  context.err.flush();
  return exit_usage;
}

int unknown_command(Context& context, const std::vector<std::string>& words) {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) {
    names.push_back(command.name);
    if (first_word(command.name) != command.name) names.push_back(first_word(command.name));
  }
  std::string written = words[0];
  if (is_group(words[0])) {
    std::string of_group;
    for (const Command& command : commands()) {
      if (first_word(command.name) != words[0]) continue;
      of_group += (of_group.empty() ? "" : ", ") + fmt::format("`{}`", command.name);
    }
    if (words.size() < 2) {
      return usage_error(
          context,
          text("`{}` behöver ett ord till: {}", "`{}` needs one more word: {}", words[0], of_group),
          nullptr);
    }
    written += " " + words[1];
  }
  return usage_error(context,
                     with_suggestion(text("kommandot `{}` finns inte", "there is no command `{}`",
                                          shorten(written)),
                                     written, names),
                     nullptr);
}

// One command's options as CLI11 sees them.
class Parser {
 public:
  Parser(const Command& command, Context& context) : command_(command), context_(context) {
    app_.set_help_flag("");
    app_.allow_extras(false);
    for (const Option& option : options()) {
      if (!takes(command, option)) continue;
      std::string names(option.names);
      if (option.value.empty()) {
        app_.add_flag(names, flags_[&option]);
      } else {
        app_.add_option(names, values_[&option])
            ->expected(1)
            ->allow_extra_args(false)
            ->multi_option_policy(option.many ? CLI::MultiOptionPolicy::TakeAll
                                              : CLI::MultiOptionPolicy::TakeLast);
      }
    }
    app_.add_option("arguments", context.options.arguments);
  }

  // Exit status when the command is not to be run.
  std::optional<int> parse(std::vector<std::string> words) {
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    try {
      app_.parse(reversed);
    } catch (const CLI::ExtrasError&) {
      return unknown_option(words);
    } catch (const CLI::ParseError& error) {
      return bad_option(error);
    }
    return apply();
  }

 private:
  std::optional<int> apply();
  std::optional<int> set(const Option& option, const std::string& value);
  int unknown_option(const std::vector<std::string>& words);
  int bad_option(const CLI::ParseError& error);
  std::optional<int> check_arguments();

  const Command& command_;
  Context& context_;
  CLI::App app_;
  std::map<const Option*, bool> flags_;
  std::map<const Option*, std::vector<std::string>> values_;
};

std::optional<int> Parser::apply() {
  for (const Option& option : options()) {
    if (!takes(command_, option) || option.set == nullptr) continue;
    std::string long_name(option.names.substr(option.names.find("--")));
    if (app_.count(long_name) == 0) continue;
    const std::vector<std::string> flag{""};
    for (const std::string& value : option.value.empty() ? flag : values_[&option]) {
      if (const auto status = set(option, value)) return status;
    }
  }
  return check_arguments();
}

// Exit status when the value cannot be used.
std::optional<int> Parser::set(const Option& option, const std::string& value) {
  // Units of money are written in any case, and so the words of all options are.
  const auto word = std::find_if(option.words.begin(), option.words.end(),
                                 [&](std::string_view known) { return known == lower(value); });
  const bool known = option.words.empty() || word != option.words.end();
  const std::string_view given = word == option.words.end() ? std::string_view(value) : *word;
  if (known && option.set(context_.options, given)) return std::nullopt;
  if (option.refusal != nullptr) return usage_error(context_, option.refusal(value), &command_);
  Text message = text("`{}` kan inte stå efter {}", "`{}` cannot follow {}", shorten(value),
                      option.names.substr(option.names.find("--")));
  if (option.names == "--period") {
    message = text("`{}` är ingen period; skriv år och månad som 2026-08",
                   "`{}` is not a period; write year and month as 2026-08", shorten(value));
  }
  if (!option.words.empty()) {
    message.sv += " (" + quoted_words(option.words) + ")";
    message.en += " (" + quoted_words(option.words) + ")";
  }
  return usage_error(context_,
                     with_suggestion(message, value, {option.words.begin(), option.words.end()}),
                     &command_);
}

std::optional<int> Parser::check_arguments() {
  auto given = static_cast<int>(context_.options.arguments.size());
  if (given < command_.least_arguments) {
    return usage_error(
        context_, text("{} saknas", "{} is missing", command_.arguments.in(context_.language())),
        &command_);
  }
  if (command_.most_arguments >= 0 && given > command_.most_arguments) {
    return usage_error(
        context_,
        text(
            "`{}` är ett argument för mycket", "`{}` is one argument too many",
            shorten(context_.options.arguments[static_cast<std::size_t>(command_.most_arguments)])),
        &command_);
  }
  return std::nullopt;
}

int Parser::unknown_option(const std::vector<std::string>& words) {
  std::vector<std::string_view> names;
  for (const Option& option : options()) {
    if (!takes(command_, option)) continue;
    std::size_t comma = option.names.find(',');
    if (comma != std::string_view::npos) names.push_back(option.names.substr(0, comma));
    names.push_back(option.names.substr(comma == std::string_view::npos ? 0 : comma + 1));
  }
  for (const std::string& word : words) {
    std::string name = word.substr(0, word.find('='));
    if (!word.starts_with('-') || word == "-") continue;
    bool known = std::find(names.begin(), names.end(), name) != names.end() ||
                 (word.size() > 2 && word[1] != '-' &&
                  std::find(names.begin(), names.end(), word.substr(0, 2)) != names.end());
    if (known) continue;
    return usage_error(
        context_,
        with_suggestion(text("flaggan `{}` finns inte för {}", "there is no option `{}` for {}",
                             shorten(name), command_.name),
                        name, names),
        &command_);
  }
  return usage_error(context_, {"för många argument", "too many arguments"}, &command_);
}

int Parser::bad_option(const CLI::ParseError& error) {
  // CLI11 names the option first: "--format: 1 required FORMAT missing".
  std::string what = error.what();
  std::string name = what.substr(0, what.find(':'));
  return usage_error(
      context_, text("flaggan {} behöver ett värde", "the option {} needs a value", shorten(name)),
      &command_);
}

// The language must be known before the first message.
Language language_of(const std::vector<std::string>& words) {
  const char* from_environment = std::getenv("NAMNDPLAN_LANG");
  std::string value = from_environment == nullptr ? "" : from_environment;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--") break;
    if (words[i] == "--lang" && i + 1 < words.size()) value = words[i + 1];
    if (words[i].starts_with("--lang=")) value = words[i].substr(7);
  }
  return value == "en" ? Language::english : Language::swedish;
}

bool has_flag(const std::vector<std::string>& words, std::string_view a, std::string_view b) {
  for (const std::string& word : words) {
    if (word == "--") return false;
    if (word == a || word == b) return true;
  }
  return false;
}

int dispatch(Context& context, std::vector<std::string> words) {
  // Options before the command (`namndplan --lang en validate`) belong to it.
  std::vector<std::string> early;
  while (!words.empty() && words[0].starts_with("--lang")) {
    std::size_t taken = words[0] == "--lang" && words.size() > 1 ? 2 : 1;
    early.insert(early.end(), words.begin(), words.begin() + static_cast<std::ptrdiff_t>(taken));
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(taken));
  }
  std::size_t used = 0;
  const Command* command = command_named(words, used);
  if (has_flag(words, "--version", "--version")) {
    context.out.text() += fmt::format("namndplan {}\n", version());
    return exit_clean;
  }
  if (has_flag(words, "-h", "--help")) {
    context.out.text() += command == nullptr ? general_help(context.language())
                                             : command_help(*command, context.language());
    return exit_clean;
  }
  if (words.empty()) {
    context.err.text() += general_help(context.language());
    return exit_usage;
  }
  if (command == nullptr) {
    if (words[0].starts_with('-')) {
      return usage_error(context,
                         text("flaggan `{}` ska stå efter ett kommando",
                              "the option `{}` belongs after a command", shorten(words[0])),
                         nullptr);
    }
    return unknown_command(context, words);
  }
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(used));
  words.insert(words.begin(), early.begin(), early.end());
  Parser parser(*command, context);
  if (auto status = parser.parse(words)) return *status;
  return command->run(context);
}

}  // namespace

// As --help, of the program or of a command.
int help(Context& context) {
  const std::vector<std::string>& named = context.options.arguments;
  std::size_t used = 0;
  const Command* command = command_named(named, used);
  const bool group = command == nullptr && named.size() == 1 && is_group(named[0]);
  if (command == nullptr && !named.empty() && !group) return unknown_command(context, named);
  if (used < named.size() && !group) {
    return usage_error(context,
                       text("`{}` är ett argument för mycket", "`{}` is one argument too many",
                            shorten(named[used])),
                       command);
  }
  context.out.text() += command == nullptr ? general_help(context.language())
                                           : command_help(*command, context.language());
  return exit_clean;
}

int run(int argc, char** argv) {
  Context context;
  int status = exit_failure;
  try {
    std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    guard_names_from_git(words);
    context.options.language = language_of(words);
    status = dispatch(context, std::move(words));
    if (!context.out.flush()) {
      context.complain(text("kan inte skriva till standard ut: {}",
                            "cannot write to standard output: {}",
                            context.out.error().in(context.language())));
      status = exit_failure;
    }
    if (context.out.closed() && context.closed_pipe_is_clean) status = exit_clean;
    context.err.flush();
  } catch (const std::bad_alloc&) {  // of any thread: those of workers are thrown on
    context.err.text().clear();
    write_all(2, "namndplan: minnet räcker inte / out of memory\n");
    status = exit_failure;
  }
  return status;
}

}  // namespace namndplan::cli
