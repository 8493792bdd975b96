// namndplan(1): commands and options from their tables.
#include "namndplan/command_table.h"
#include "namndplan/manual/manual.h"
#include "namndplan/manual/roff.h"

namespace namndplan::cli {
namespace {

// "-f,--format" as "`-f`, `--format` FORMAT".
std::string option_head(const Option& option, Language language) {
  std::string out = fmt::format("`{}`", option.names);
  if (std::size_t comma = out.find(','); comma != std::string::npos) out.replace(comma, 1, "`, `");
  if (!option.value.empty()) out += fmt::format(" {}", option.value.in(language));
  return out;
}

std::string commands_of(const Option& option) {
  std::string out = fmt::format("`{}`", option.commands);
  for (std::size_t at = out.find(','); at != std::string::npos; at = out.find(',', at + 4)) {
    out.replace(at, 1, "`, `");
  }
  return out;
}

}  // namespace

std::string manual_commands(Language language) {
  Roff roff;
  for (const Command& command : commands()) {
    std::string head = fmt::format("`namndplan {}` [{}]", command.name,
                                   language == Language::swedish ? "FLAGGOR" : "OPTIONS");
    if (!command.arguments.empty()) head += fmt::format(" {}", command.arguments.in(language));
    roff.heading(head);
    roff.paragraph(fmt::format("`{}` {}.", command.name, command.summary.in(language)));
    roff.paragraph(command.details.in(language));
  }
  return roff.take();
}

std::string manual_options(Language language) {
  Roff roff;
  for (const Option& option : options()) {
    std::string doc(option.doc.in(language));
    if (option.commands != "*") doc += fmt::format(" ({})", commands_of(option));
    roff.item(option_head(option, language), doc + ".");
  }
  return roff.take();
}

std::string manual_examples(Language) {
  Roff roff;
  for (const Command& command : commands()) roff.example(command.examples);
  return roff.take();
}

}  // namespace namndplan::cli
