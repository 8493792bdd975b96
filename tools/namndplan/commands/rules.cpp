// The catalogue: a line a rule, the whole manual page, or JSON.
#include "namndplan/base/json_text.h"
#include "namndplan/base/utf8.h"
#include "namndplan/catalogue.h"
#include "namndplan/commands.h"

namespace namndplan::cli {
namespace {

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  auto have = static_cast<std::size_t>(display_width(text));
  out.append(have < width ? width - have : 1, ' ');
  return out;
}

struct Group {
  Protects protects;
  FixedText heading;
};

constexpr Group groups[] = {
    {Protects::figures,
     {"Fel: ett tal skulle bli fel, eller kan inte räknas",
      "Faults: a figure would be wrong, or cannot be computed"}},
    {Protects::completeness,
     {"Luckor: något saknas som läsaren väntar sig",
      "Gaps: something that readers expect is missing"}},
    {Protects::practice, {"Råd: god praxis", "Advice: good practice"}},
};

// "Varning, luckor".
std::string kind_of(const Rule& rule, Language language) {
  return fmt::format("{}, {}{}", severity_word(rule.severity, language),
                     word(rule.protects, language),
                     rule.profile == Profile::thorough ? ", `--profile noga`" : "");
}

void append_lines(std::string& out, Language language) {
  for (const Group& group : groups) {
    out += fmt::format("{}{}:\n", out.empty() ? "" : "\n", group.heading.in(language));
    for (const Rule* rule : all_rules()) {
      if (rule->protects != group.protects) continue;
      out += fmt::format("{}  {}{}{}\n", rule->code,
                         padded(severity_word(rule->severity, language), 11),
                         padded(rule->name, 30), rule->title.in(language));
    }
  }
}

// Rows hold plain sentences; what Markdown could take for markup is escaped.
std::string escaped(std::string_view text) {
  std::string out;
  bool code = false;
  for (char c : text) {
    if (c == '`') code = !code;
    if (!code && std::string_view("<>*_|[]#").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

void append_yaml(std::string& out, std::string_view heading, std::string_view yaml) {
  if (yaml.empty()) return;
  out +=
      fmt::format("{}:\n\n```yaml\n{}{}```\n\n", heading, yaml, yaml.ends_with('\n') ? "" : "\n");
}

void append_section(std::string& out, const Rule& rule, Language language) {
  bool sv = language == Language::swedish;
  out += fmt::format("## {} {}\n\n", rule.code, rule.name);
  out += fmt::format("{}: {}.\n\n", kind_of(rule, language), escaped(rule.title.in(language)));
  out += escaped(rule.explanation.in(language)) + "\n\n";
  out += escaped(rule.remedy.in(language)) + "\n\n";
  append_yaml(out, sv ? "Reagerar på" : "Reported", rule.before);
  append_yaml(out, sv ? "Rättat" : "Mended", rule.after);
  out += fmt::format("{}: {}\n\n", sv ? "Källa" : "Source", escaped(rule.source.in(language)));
}

void append_markdown(std::string& out, Language language) {
  bool sv = language == Language::swedish;
  out +=
      sv ? "# Regler\n\nDen här sidan skrivs av `namndplan rules -f md`.\n\n"
           "| Kod | Namn | Grad | Skyddar mot | Vad |\n| --- | --- | --- | --- | --- |\n"
         : "# Rules\n\nThis page is written by `namndplan rules -f md --lang en`.\n\n"
           "| Code | Name | Severity | Guards against | What |\n| --- | --- | --- | --- | --- |\n";
  for (const Rule* rule : all_rules()) {
    out += fmt::format("| {} | {} | {} | {} | {} |\n", rule->code, rule->name,
                       severity_word(rule->severity, language), word(rule->protects, language),
                       escaped(rule->title.in(language)));
  }
  out += '\n';
  for (const Rule* rule : all_rules()) append_section(out, *rule, language);
  out.pop_back();  // one line end at the end
}

void write_pair(JsonWriter& json, std::string_view key, const FixedText& pair) {
  json.key(key).object().key("sv").string(pair.sv).key("en").string(pair.en).end();
}

std::string as_json() {
  JsonWriter json;
  json.object().key("format").string("namndplan").key("version").integer(1);
  json.key("regler").array();
  for (const Rule* rule : all_rules()) {
    json.object().key("kod").string(rule->code).key("namn").string(rule->name);
    json.key("grad").string(severity_word(rule->severity, Language::english));
    json.key("grupp").string(word(rule->protects, Language::swedish));
    json.key("profil").string(rule->profile == Profile::thorough ? "noga" : "standard");
    write_pair(json, "titel", rule->title);
    write_pair(json, "förklaring", rule->explanation);
    write_pair(json, "rättning", rule->remedy);
    json.key("före").string(rule->before).key("efter").string(rule->after);
    write_pair(json, "källa", rule->source);
    json.end();
  }
  json.end().end();
  return json.take();
}

}  // namespace

int rules(Context& context) {
  std::string& out = context.out.text();
  if (context.options.format == "json") {
    out += as_json();
  } else if (context.options.format == "md") {
    append_markdown(out, context.language());
  } else {
    append_lines(out, context.language());
  }
  return exit_clean;
}

}  // namespace namndplan::cli
