// Scalars and lists of scalars by their kind: each is trimmed, read by base/, and refused with the
// form that is wanted. Texts come out as NFC.
#include <algorithm>

#include "namndplan/base/characters.h"
#include "namndplan/base/number_format.h"
#include "namndplan/base/suggest.h"
#include "namndplan/base/utf8.h"
#include "namndplan/format/record_reader.h"
#include "namndplan/format/rules.h"
#include "namndplan/yaml/reader.h"

namespace namndplan::format {
namespace {

std::string quoted_list(std::span<const std::string_view> words) {
  std::string out;
  for (std::string_view word : words) {
    if (!out.empty()) out += ", ";
    out += fmt::format("`{}`", word);
  }
  return out;
}

// "2.1", "3.10": what other YAML programs read as a number.
bool digits_with_point(std::string_view text) {
  bool point = false;
  for (char c : text) {
    if (c == '.') {
      point = true;
    } else if (c < '0' || c > '9') {
      return false;
    }
  }
  return point;
}

Text id_advice(std::string_view written) {
  if (const std::string quoted = yaml::in_straight_quotes(written); !quoted.empty()) {
    return text("byt de typografiska citattecknen mot raka: {}",
                "replace the typographic quotes with straight ones: {}", shorten(quoted));
  }
  return {"ett id har bokstäver, siffror, punkt, bindestreck och _",
          "an id has letters, digits, points, hyphens and _"};
}

// Kronor. Sums and quotients of amounts up to this size are exact in any file that may be read.
Decimal largest_amount() { return Decimal::scaled(999'999'999'999'999'99, 2); }

}  // namespace

std::string RecordReader::normalised(yaml::NodeIndex node, std::string_view text) {
  auto nfc = to_nfc(text);
  if (!nfc) return std::string(text);
  report(rule::not_nfc, place(node),
         {"texten har bokstäver sammansatta av flera tecken (NFD); den läses som NFC",
          "the text has letters composed of several characters (NFD); it is read as NFC"},
         {"skriv om texten från tangentbordet, så kan den sökas",
          "type the text anew, so that it can be searched for"});
  return *nfc;
}

// Where YAML folds lines into one, an empty line becomes a line end: it is what separates two
// paragraphs, for which running text has an empty line.
static std::string with_empty_lines(std::string_view folded) {
  std::string out;
  out.reserve(folded.size());
  for (std::size_t i = 0; i < folded.size(); ++i) {
    out += folded[i];
    bool alone = folded[i] == '\n' && (i == 0 || folded[i - 1] != '\n') &&
                 (i + 1 == folded.size() || folded[i + 1] != '\n');
    if (alone) out += '\n';
  }
  return out;
}

bool RecordReader::is_whole(yaml::NodeIndex node, std::string_view text) {
  const auto hurt = find_garbled(text);
  if (!hurt) return true;
  if (hurt->meant.empty()) {
    report(rule::garbled_text, place(node),
           namndplan::text("ett tecken har gått förlorat: här står U+FFFD i `{}`",
                           "a character was lost: there is a U+FFFD in `{}`", shorten(text)),
           {"skriv det tecken som ska stå där", "write the character that belongs there"});
  } else {
    report(rule::garbled_text, place(node),
           namndplan::text("`{}` är nog ett `{}` som har lästs i fel teckenkodning",
                           "`{}` is probably a `{}` that was read in the wrong encoding",
                           hurt->written, hurt->meant),
           namndplan::text("skriv `{}`, eller hämta texten på nytt och spara den som UTF-8",
                           "write `{}`, or take the text again and save it as UTF-8", hurt->meant));
  }
  return false;
}

void RecordReader::text(yaml::NodeIndex node, Located<std::string>& out) {
  auto value = scalar(node);
  if (!value) return;
  std::string_view trimmed = *value;
  while (!trimmed.empty() && (trimmed.back() == '\n' || trimmed.back() == ' '))
    trimmed.remove_suffix(1);
  if (!has_visible(trimmed)) {
    report(rule::empty_text, place(node),
           trimmed.empty()
               ? Text{"texten är tom", "the text is empty"}
               : Text{"texten har bara osynliga tecken", "the text has invisible characters only"},
           {"skriv en text eller ta bort nyckeln", "write a text or remove the key"});
    return;
  }
  if (!is_whole(node, trimmed)) return;
  out = {normalised(node, trimmed), place(node), true};
  if (folds_lines(node) && out.value.find('\n') != std::string::npos)
    out.value = with_empty_lines(out.value);
}

// A folded block (`>`) or plain text; in a literal block and in quotes line ends are as written.
bool RecordReader::folds_lines(yaml::NodeIndex node) const {
  return !tree_[node].quoted || tree_.source().text(tree_[node].span).starts_with('>');
}

bool RecordReader::valid_id(yaml::NodeIndex node, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (is_id_character(c)) continue;
    report(rule::not_an_id, place(node),
           namndplan::text("`{}` är inget id: {} får inte ingå",
                           "`{}` is not an id: {} may not be part of it", shorten(text),
                           c > 0x20 && c < 0x7F ? fmt::format("`{}`", static_cast<char>(c))
                           : c == ' '           ? std::string("blanksteg (U+0020)")
                                                : code_point_name(c)),
           id_advice(text));
    return false;
  }
  if (!tree_[node].quoted && digits_with_point(text)) {
    report(rule::unquoted_id, place(node),
           namndplan::text("id {} står utan citattecken", "the id {} is not quoted", text),
           namndplan::text("skriv \"{}\"; andra program kan läsa id:t som ett tal och göra om det, "
                           "som 3.10 till 3.1",
                           "write \"{}\"; other programs may read the id as a number and change "
                           "it, as 3.10 to 3.1",
                           text));
  }
  return true;
}

void RecordReader::id(yaml::NodeIndex node, Located<std::string>& out) {
  auto value = scalar(node);
  if (!value) return;
  if (value->empty()) {
    report(rule::empty_text, place(node), {"id är tomt", "the id is empty"},
           {"ange ett id", "give an id"});
  } else if (valid_id(node, *value)) {
    out = {normalised(node, *value), place(node), true};
  }
}

void RecordReader::map_key_id(yaml::NodeIndex key, Located<std::string>& out) {
  if (!yaml::is_plain_key(tree_[key].text)) return;  // reported when the tree was checked
  if (valid_id(key, tree_[key].text)) out = {std::string(tree_[key].text), place(key), true};
}

namespace {

// `.\fil.yaml` is a path of Windows; with a drive or a scheme nothing certain can be said.
Text path_advice(std::string_view written) {
  std::string turned(written);
  std::replace(turned.begin(), turned.end(), '\\', '/');
  if (turned.starts_with("./")) turned.erase(0, 2);
  if (turned != written && is_relative_path(turned)) {
    return text("skriv / i stället för \\: `{}`", "write / instead of \\: `{}`", shorten(turned));
  }
  return {
      "ange filen i förhållande till den här filens mapp, till exempel "
      "`../regionplan-2026.yaml`",
      "give the file relative to this file's folder, such as `../regionplan-2026.yaml`"};
}

}  // namespace

bool is_relative_path(std::string_view text) {
  return !text.empty() && text.front() != '/' &&
         text.find_first_of("\\:") == std::string_view::npos;
}

void RecordReader::reference(yaml::NodeIndex node, Located<std::string>& out) {
  auto value = scalar(node);
  if (!value) return;
  if (!is_relative_path(*value)) {
    report(rule::not_a_reference, place(node),
           namndplan::text("`{}` är ingen relativ sökväg", "`{}` is no relative path",
                           shorten(*value)),
           path_advice(*value));
    return;
  }
  out = {std::string(*value), place(node), true};
}

void RecordReader::refuse(const Rule& rule, yaml::NodeIndex node, const Refusal& refusal) {
  std::string shown = with_invisible_shown(shorten(trim(tree_[node].text)));
  report(rule, place(node),
         {fmt::format("`{}` {}", shown, refusal.problem.sv),
          fmt::format("`{}` {}", shown, refusal.problem.en)},
         refusal.advice);
}

void RecordReader::note_number(yaml::NodeIndex node, bool odd_space) {
  if (!odd_space) return;
  report(rule::odd_space, place(node),
         {"talet är grupperat med ett ovanligt blanksteg (hårt eller smalt)",
          "the number is grouped with an unusual space (no-break or thin)"},
         {"skriv ett vanligt blanksteg", "write an ordinary space"});
}

void RecordReader::number(yaml::NodeIndex node, Located<Decimal>& out) {
  auto value = scalar(node);
  if (!value) return;
  auto reading = read_number(*value);
  if (!reading) return refuse(rule::not_a_number, node, reading.refusal);
  if (reading.value->percent) {
    report(
        rule::stray_percent, place(node),
        {"värdet är ingen andel men skrivet med %", "the value is not a share but written with %"},
        {"ta bort %", "remove the %"});
  }
  note_number(node, reading.value->odd_space);
  out = {reading.value->value, place(node), true};
}

void RecordReader::share_in(yaml::NodeIndex node, const Rule& fraction, Located<Decimal>& out) {
  auto value = scalar(node);
  if (!value) return;
  auto reading = read_number(*value);
  if (!reading) return refuse(rule::not_a_share, node, reading.refusal);
  note_number(node, reading.value->odd_space);
  const Decimal& share = reading.value->value;
  if (!reading.value->percent && share > 0 && share <= 1) {
    const std::string meant = format_swedish(share * 100), written = format_swedish(share);
    report(fraction, place(node),
           namndplan::text("`{}` läses som {} %", "`{}` is read as {} %", shorten(*value), written),
           namndplan::text("menade du `{} %`? annars skriv `{} %`",
                           "did you mean `{} %`? otherwise write `{} %`", meant, written));
  }
  out = {share, place(node), true};
}

void RecordReader::share(yaml::NodeIndex node, Located<Decimal>& out) {
  share_in(node, rule::fraction_for_share, out);
}

void RecordReader::threshold(yaml::NodeIndex node, Located<Decimal>& out) {
  share_in(node, rule::fraction_for_limit, out);
}

void RecordReader::money_unit(yaml::NodeIndex node, Located<MoneyUnit>& out) {
  auto value = scalar(node);
  if (!value) return;
  auto reading = read_money_unit(*value);
  if (!reading) return refuse(rule::unknown_money_unit, node, reading.refusal);
  out = {*reading.value, place(node), true};
}

void RecordReader::amount(yaml::NodeIndex node, Located<Amount>& out) {
  auto value = scalar(node);
  if (!value) return;
  auto reading = read_amount(*value, context_.money_unit);
  if (!reading) return refuse(rule::not_an_amount, node, reading.refusal);
  if (reading.value->kronor.abs() > largest_amount()) {
    return refuse(rule::not_an_amount, node,
                  {{"är större än ett belopp i en budget kan vara (högst 15 siffror i kronor)",
                    "is larger than an amount of a budget can be (at most 15 digits in kronor)"},
                   {"kontrollera enheten", "check the unit"}});
  }
  note_number(node, reading.value->odd_space);
  out = {*reading.value, place(node), true};
}

void RecordReader::date(yaml::NodeIndex node, Located<Date>& out) {
  auto value = scalar(node);
  if (!value) return;
  auto reading = read_date(*value);
  if (!reading) return refuse(rule::not_a_date, node, reading.refusal);
  out = {*reading.value, place(node), true};
}

void RecordReader::month(yaml::NodeIndex node, Located<Month>& out) {
  auto value = scalar(node);
  if (!value) return;
  auto reading = read_month(*value);
  if (!reading) return refuse(rule::not_a_date, node, reading.refusal);
  out = {*reading.value, place(node), true};
}

void RecordReader::year(yaml::NodeIndex node, Located<int>& out) {
  auto value = scalar(node);
  if (!value) return;
  auto reading = read_year(*value);
  if (!reading) return refuse(rule::not_a_date, node, reading.refusal);
  out = {*reading.value, place(node), true};
}

void RecordReader::year_span(yaml::NodeIndex node, Located<YearSpan>& out) {
  auto value = scalar(node);
  if (!value) return;
  auto reading = read_year_span(*value);
  if (!reading) {
    return refuse(rule::not_a_date, node, reading.refusal);
  }
  out = {*reading.value, place(node), true};
}

void RecordReader::schedule(yaml::NodeIndex node, Located<Schedule>& out) {
  if (tree_[node].kind == yaml::NodeKind::sequence) return schedule_list(node, out);
  auto value = scalar(node);
  if (!value) return;
  auto reading = read_schedule_word(*value);
  // "apr, aug" without brackets; "apr; aug" and "apr aug" within them come here as a month.
  if (!reading && value->find(',') != std::string_view::npos) {
    report(rule::not_a_schedule, place(node),
           namndplan::text("`{}` är flera månader utan klamrar",
                           "`{}` is several months without brackets", shorten(*value)),
           namndplan::text("skriv `[{}]`", "write `[{}]`", shorten(*value)));
    return;
  }
  if (!reading) {
    return refuse(rule::not_a_schedule, node, reading.refusal);
  }
  out = {*reading.value, place(node), true};
}

void RecordReader::month_name(yaml::NodeIndex node, Located<int>& out) {
  auto value = scalar(node);
  if (!value) return;
  if (auto month = month_from_short(*value)) {
    out = {*month, place(node), true};
    return;
  }
  Text message = namndplan::text("`{}` är ingen månad", "`{}` is not a month", shorten(*value));
  if (value->find_first_of("; ") != std::string_view::npos) {
    report(rule::not_a_schedule, place(node), std::move(message),
           {"skriv komma mellan månaderna, som `[apr, aug, dec]`",
            "write commas between the months, as `[apr, aug, dec]`"});
    return;
  }
  if (auto month = month_from_short(lower(value->substr(0, 3)))) {
    report(rule::not_a_schedule, place(node), std::move(message),
           namndplan::text("skriv `{}`", "write `{}`", short_month(*month)));
    return;
  }
  report(rule::not_a_schedule, place(node), std::move(message),
         {"skriv månader som jan feb mar apr maj jun jul aug sep okt nov dec",
          "write months as jan feb mar apr maj jun jul aug sep okt nov dec"});
}

void RecordReader::schedule_list(yaml::NodeIndex node, Located<Schedule>& out) {
  std::uint16_t bits = 0;
  bool sound = true;
  for (yaml::NodeIndex item = tree_[node].first_child; item != yaml::no_node;
       item = tree_[item].next) {
    Located<int> month;
    month_name(item, month);
    if (month) {
      bits = static_cast<std::uint16_t>(bits | (1u << (month.value - 1)));
    } else {
      sound = false;
    }
  }
  if (bits == 0 && sound) {
    report(rule::not_a_schedule, place(node), {"listan är tom", "the list is empty"},
           {"ange månader, till exempel `[aug, dec]`", "give months, such as `[aug, dec]`"});
    return;
  }
  if (sound) out = {Schedule::months(bits), place(node), true};
}

void RecordReader::texts(yaml::NodeIndex node, std::vector<Located<std::string>>& out) {
  if (!expect_sequence(node)) return;
  for (yaml::NodeIndex item = tree_[node].first_child; item != yaml::no_node;
       item = tree_[item].next) {
    Located<std::string> entry;
    text(item, entry);
    if (entry) out.push_back(std::move(entry));
  }
}

void RecordReader::ids(yaml::NodeIndex node, std::vector<Located<std::string>>& out) {
  Located<std::string> entry;
  if (tree_[node].kind == yaml::NodeKind::scalar) {
    id(node, entry);
    if (entry) out.push_back(std::move(entry));
    return;
  }
  if (!expect_sequence(node)) return;
  for (yaml::NodeIndex item = tree_[node].first_child; item != yaml::no_node;
       item = tree_[item].next) {
    entry = {};
    id(item, entry);
    if (entry) out.push_back(std::move(entry));
  }
}

void RecordReader::names(yaml::NodeIndex node, std::vector<Located<std::string>>& out) {
  if (tree_[node].kind != yaml::NodeKind::scalar) return texts(node, out);
  Located<std::string> entry;
  text(node, entry);
  if (entry) out.push_back(std::move(entry));
}

void RecordReader::word(yaml::NodeIndex node, std::span<const std::string_view> words,
                        Located<int>& out) {
  auto value = scalar(node);
  if (!value) return;
  auto same = [value, written = std::string()](std::string_view word) mutable {
    if (word == *value) return true;
    if (word.size() != value->size()) return false;  // lower() keeps the size
    if (written.empty()) written = lower(*value);
    return lower(word) == written;
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!same(words[i])) continue;
    out = {static_cast<int>(i), place(node), true};
    return;
  }
  std::string_view meant = nearest(*value, words);
  report(rule::unknown_word, place(node),
         namndplan::text("`{}` finns inte bland de ord som kan stå här",
                         "`{}` is not among the words that can stand here",
                         with_invisible_shown(shorten(*value))),
         differs_invisibly(*value, meant)
             ? namndplan::text(
                   "skillnaden mot `{}` är osynliga tecken; skriv ordet på nytt",
                   "what differs from `{}` are invisible characters; type the word anew", meant)
         : meant.empty()
             ? namndplan::text("skriv ett av {}", "write one of {}", quoted_list(words))
             : namndplan::text("menade du `{}`? (ett av {})", "did you mean `{}`? (one of {})",
                               meant, quoted_list(words)));
}

}  // namespace namndplan::format
