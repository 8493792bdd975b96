#include "namndplan/base/utf8.h"
#include "namndplan/catalogue.h"
#include "namndplan/commands.h"

namespace namndplan::cli {
namespace {

// `text` in lines of at most 78 columns; the first follows what `out` ends with.
void append_wrapped(std::string& out, std::string_view text) {
  int width = display_width(std::string_view(out).substr(out.rfind('\n') + 1));
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find(' ', at), text.size());
    std::string_view word = text.substr(at, end - at);
    int word_width = display_width(word);
    if (width > 0 && width + 1 + word_width > 78) {
      if (out.back() == ' ') out.pop_back();
      out += '\n';
      width = 0;
    } else if (width > 0 && out.back() != ' ') {
      out += ' ';
      ++width;
    }
    out += word;
    width += word_width;
    at = end + 1;
  }
  out += '\n';
}

void append_yaml(std::string& out, std::string_view heading, std::string_view yaml) {
  out += fmt::format("\n{}:\n\n", heading);
  while (!yaml.empty()) {
    std::size_t end = std::min(yaml.find('\n'), yaml.size());
    out += end == 0 ? "\n" : fmt::format("    {}\n", yaml.substr(0, end));
    yaml.remove_prefix(std::min(end + 1, yaml.size()));
  }
}

}  // namespace

int explain(Context& context) {
  const std::string& wanted = context.options.arguments[0];
  const Rule* rule = find_rule(wanted);
  Language language = context.language();
  if (rule == nullptr) {
    context.complain(no_such_rule(wanted));
    return exit_usage;
  }
  bool sv = language == Language::swedish;
  std::string& out = context.out.text();
  out += fmt::format("{} {} ({}; {}: {}{})\n", rule->code, rule->name,
                     severity_word(rule->severity, language), sv ? "grupp" : "group",
                     word(rule->protects, language),
                     rule->profile == Profile::thorough ? "; --profile noga" : "");
  out += fmt::format("{}\n\n", rule->title.in(language));
  append_wrapped(out, rule->explanation.in(language));
  out += sv ? "\nSå rättas det: " : "\nHow to fix it: ";
  append_wrapped(out, rule->remedy.in(language));
  if (!rule->before.empty())
    append_yaml(out, sv ? "Så här reagerar regeln" : "Reported", rule->before);
  if (!rule->after.empty()) append_yaml(out, sv ? "Så här är det rätt" : "Mended", rule->after);
  out += sv ? "\nKälla: " : "\nSource: ";
  append_wrapped(out, rule->source.in(language));
  return exit_clean;
}

}  // namespace namndplan::cli
