// The names are tables, since a key of the format is rarely a word of the reader's language; a key
// without a row is shown as it stands in the file.
#include "namndplan/report/diff/diff_words.h"

#include <algorithm>

#include "namndplan/base/number_format.h"
#include "namndplan/base/utf8.h"
#include "namndplan/model/english.h"

namespace namndplan::report {
namespace {

constexpr FixedText per_cent{"\u00a0%", "%"};
constexpr std::size_t longest_shown = 200;  // code points of a text within a line

struct KeyName {
  std::string_view key;
  FixedText name;
};

// Keys that are not shown as they stand in the file, or are other words in English.
constexpr KeyName key_names[] = {
    {"ansvarig", {"ansvarig", "responsible"}},
    {"anmärkning", {"anmärkning", "remark"}},
    {"av", {"av", "by"}},
    {"avser", {"avser", "concerns"}},
    {"avvikelse", {"avvikelse", "deviation"}},
    {"avgörande", {"avgörande", "decisive"}},
    {"avvikelsegräns", {"gräns för kommentar till avvikelse", "limit for commented deviations"}},
    {"belopp", {"belopp", "amount"}},
    {"beslut", {"beslut", "decision"}},
    {"datum", {"datum", "date"}},
    {"del_av", {"del av", "part of"}},
    {"delvis", {"gräns för delvis uppfyllt", "limit for partly fulfilled"}},
    {"delårsnivå", {"delårsnivå", "interim target"}},
    {"diarienummer", {"diarienummer", "case number"}},
    {"effekter", {"effekt", "effect"}},
    {"effektlogik", {"anmärkning om effektlogiken", "remark on the program logic"}},
    {"enhet", {"enhet", "unit"}},
    {"från", {"från", "from"}},
    {"föregående", {"föregående års nettokostnad", "previous year's net cost"}},
    {"förflyttningar", {"förflyttning", "shift"}},
    {"förflyttningar_gäller", {"förflyttningarna gäller", "years of the shifts"}},
    {"förkortning", {"förkortning", "short name"}},
    {"gäller", {"gäller", "in force"}},
    {"huvuduppdrag", {"huvuduppdrag", "main mission"}},
    {"index", {"indexuppräkning", "index adjustment"}},
    {"indikatorvikt", {"indikatorernas vikt mot aktiviteternas", "the indicators' weight"}},
    {"individbaserad", {"individbaserad", "on individuals"}},
    {"insatser", {"insats", "action"}},
    {"insatsområden", {"insatsområde", "focus area"}},
    {"intäkter", {"intäkter", "income"}},
    {"klart", {"klart", "due"}},
    {"kommentar", {"kommentar", "comment"}},
    {"kostnader", {"kostnader", "costs"}},
    {"källa", {"källa", "source"}},
    {"metod", {"metod", "method"}},
    {"minsta_täckning", {"minsta täckning", "minimum coverage"}},
    {"motivering", {"motivering", "reasons"}},
    {"målnivå", {"målnivå", "target"}},
    {"måluppfyllelse", {"måluppfyllelse", "fulfilment"}},
    {"mätning", {"mätning", "accrual"}},
    {"namn", {"namn", "name"}},
    {"nettokostnad", {"nettokostnad", "net cost"}},
    {"nettokostnadsmål", {"mål för nettokostnadsutvecklingen", "net cost growth target"}},
    {"nivå", {"nivå", "level"}},
    {"nämnd", {"nämnd", "board"}},
    {"orsak", {"orsak", "reason"}},
    {"paragraf", {"paragraf", "section"}},
    {"period", {"period", "period"}},
    {"periodbudget", {"periodbudget", "period budget"}},
    {"periodicitet", {"periodicitet", "schedule"}},
    {"po_pålägg", {"PO-pålägg", "payroll overhead"}},
    {"prognos", {"prognos", "forecast"}},
    {"ram", {"budgetram", "budget allocation"}},
    {"resultat", {"resultat", "result"}},
    {"revideras", {"revideras", "due for revision"}},
    {"riktning", {"riktning", "direction"}},
    {"rubrik", {"rubrik", "heading"}},
    {"slutdatum", {"slutdatum", "end date"}},
    {"styrdokument", {"styrdokument", "steering document"}},
    {"titel", {"titel", "title"}},
    {"till", {"till", "to"}},
    {"typ", {"typ", "kind"}},
    {"täckning", {"täckning", "coverage"}},
    {"uppdrag", {"uppdrag", "mission"}},
    {"uppfyllt", {"gräns för uppfyllt", "limit for fulfilled"}},
    {"uppföljningsmånader", {"uppföljningsmånader", "follow-up months"}},
    {"ursprungsår", {"ursprungsår", "original year"}},
    {"utfall", {"utfall", "outcome"}},
    {"utgångspunkt", {"anmärkning om utgångspunkten", "remark on the starting point"}},
    {"vikt", {"vikt", "weight"}},
    {"år", {"år", "year"}},
};

struct SubjectName {
  Subject subject;
  FixedText name;
};

constexpr SubjectName subject_names[] = {
    {Subject::document, {"dokumentet", "the document"}},
    {Subject::decision, {"beslut", "decision"}},
    {Subject::preparation, {"beredning", "preparation"}},
    {Subject::section, {"avsnitt", "section"}},
    {Subject::unit, {"verksamhet", "unit"}},
    {Subject::steering_document, {"styrdokument", "steering document"}},
    {Subject::method, {"bedömningsmetod", "assessment method"}},
    {Subject::goal, {"mål", "goal"}},
    {Subject::objective, {"delmål", "objective"}},
    {Subject::indicator, {"indikator", "indicator"}},
    {Subject::activity, {"aktivitet", "activity"}},
    {Subject::assignment, {"uppdrag", "assignment"}},
    {Subject::assignment_part, {"del av uppdrag", "part of an assignment"}},
    {Subject::budget, {"budget", "budget"}},
    {Subject::frame_base, {"ramens utgångspunkt", "starting point of the budget allocation"}},
    {Subject::frame_step,
     {"ändring i ramens härledning", "step in the derivation of the budget allocation"}},
    {Subject::budget_line, {"budgetrad", "budget line"}},
    {Subject::reallocation, {"omfördelning", "reallocation"}},
    {Subject::frame_change, {"beslutad ramändring", "decided change of the budget allocation"}},
    {Subject::frame_change_part,
     {"del av ramändring", "part of a change of the budget allocation"}},
    {Subject::earlier_forecast, {"prognos för föregående år", "forecast of the previous year"}},
    {Subject::forecast_part, {"del av prognosen", "part of the forecast"}},
    {Subject::assessment, {"resultat", "result"}},
    {Subject::stated_level, {"angiven nivå", "stated level"}},
    {Subject::indicator_report, {"indikator", "indicator"}},
    {Subject::activity_report, {"aktivitet", "activity"}},
    {Subject::assignment_report, {"uppdrag", "assignment"}},
    {Subject::budget_report, {"budgetrad", "budget line"}},
    {Subject::board_frame, {"budgetram", "budget allocation"}},
};

std::string with_unit(const std::string& number, const std::string& unit) {
  return unit.empty() ? number : number + "\u00a0" + unit;
}

// The part of a fact, as "2025 kvinnor" or "kostnader personal", word by word in English.
std::string english_part(std::string_view part) {
  const std::size_t space = part.find(' ');
  std::string whole(english_word(part));
  if (whole != part || space == std::string_view::npos) return whole;
  return fmt::format("{} {}", english_word(part.substr(0, space)),
                     english_part(part.substr(space + 1)));
}

// A word of the format, months ("aug, dec") or a limit ("högst 2,8 %") in English.
std::string english_value(std::string_view text) {
  constexpr std::string_view at_most = "högst ";
  if (text.starts_with(at_most)) {
    std::string limit(text.substr(at_most.size(), text.find("\u00a0%") - at_most.size()));
    std::replace(limit.begin(), limit.end(), ',', '.');
    return fmt::format("at most {}%", limit);
  }
  const std::size_t comma = text.find(", ");
  if (comma == std::string_view::npos) return std::string(english_word(text));
  return fmt::format("{}, {}", english_word(text.substr(0, comma)),
                     english_value(text.substr(comma + 2)));
}

std::string with_sign(const Decimal& value, const std::string& shown) {
  return (value > 0 ? "+" : "") + shown;
}

}  // namespace

std::string capitalised(std::string text) {
  auto is_small = [&](std::size_t at) { return text[at] >= 'a' && text[at] <= 'z'; };
  if (!text.empty() && is_small(0)) text[0] = static_cast<char>(text[0] - ('a' - 'A'));
  for (std::string_view small : {"å", "ä", "ö"}) {
    if (text.starts_with(small)) text[1] = static_cast<char>(text[1] - ('a' - 'A'));
  }
  return text;
}

bool is_target(const Fact& fact) { return fact.key == "målnivå" || fact.key == "delårsnivå"; }

DiffWords::DiffWords(const Comparison& comparison, Language language) : language_(language) {
  const DocumentFacts& document = comparison.either();
  if (!document.money_unit_known) return;
  money_unit_ = word_in(word(document.money_unit), language);
  kronor_per_ = kronor_per(static_cast<MoneyUnit>(document.money_unit));
}

std::string DiffWords::field(const Fact& fact) const {
  std::string name(fact.key);
  for (const KeyName& row : key_names) {
    if (row.key == fact.key) name = in(row.name);
  }
  // The entry of a list is its value.
  bool entry = fact.part.empty() || fact.part == fact.value.text;
  if (entry) return name;
  return name + " " + (language_ == Language::swedish ? fact.part : english_part(fact.part));
}

std::string DiffWords::subject(Subject subject) const {
  return in(subject_names[static_cast<std::size_t>(subject)].name);
}

std::string DiffWords::value(const Fact* fact) const {
  if (fact == nullptr) return in({"saknas", "none"});
  const Value& value = fact->value;
  const bool is_word = value.kind == Value::Kind::word || fact->key == "från";
  if (is_word && language_ == Language::english) return english_value(value.text);
  if (!value.is_number()) return shorten(value.text, longest_shown);
  if (value.kind == Value::Kind::money) return in_money(amount(value.number));
  const std::string number = format_number(value.number, language_);
  return value.unit == "%" ? number + in(per_cent) : with_unit(number, value.unit);
}

std::string DiffWords::in_money(const Decimal& amount) const {
  if (language_ == Language::swedish || money_unit_.empty())
    return with_unit(format_number(amount, language_), money_unit_);
  const std::string scale = money_unit_.substr(std::min(money_unit_.find(' '), money_unit_.size()));
  return fmt::format("{}SEK\u00a0{}{}", amount.negative() ? "\u2212" : "",
                     format_number(amount.abs(), language_), scale);
}

std::string DiffWords::change_of(const Decimal& difference, const std::string& unit) const {
  std::string shown = with_sign(difference, format_number(difference, language_));
  if (unit == "%") {
    return shown + "\u00a0" +
           (difference.abs() == 1 ? in({"procentenhet", "percentage point"})
                                  : in({"procentenheter", "percentage points"}));
  }
  return with_unit(shown, unit);
}

std::string DiffWords::percent(const Change& change) const {
  if (!change.percent || change.percent->rounded(1).is_zero()) return {};
  if (change.percent->abs() > 999)
    return in({"för liten bas för procent", "too small a base for per cent"});
  return with_sign(*change.percent, format_number(*change.percent, 1, language_)) + in(per_cent);
}

std::string DiffWords::difference(const Change& change) const {
  if (!change.difference) return {};
  if (change.fact().value.kind == Value::Kind::money) {
    const Decimal kronor = amount(*change.difference);
    return with_sign(kronor, in_money(kronor));
  }
  return change_of(*change.difference, change.fact().value.unit);
}

std::string DiffWords::bare_difference(const Change& change) const {
  return change.difference ? change_of(amount(*change.difference), {}) : std::string();
}

std::string DiffWords::verdict(const Change& change) const {
  if (change.verdict == Change::Verdict::none) return {};
  bool better = change.verdict == Change::Verdict::better;
  if (is_target(change.fact())) {
    return better ? in({"▲ höjd ambition", "▲ higher ambition"})
                  : in({"▼ sänkt ambition", "▼ lower ambition"});
  }
  return better ? in({"▲ bättre", "▲ better"}) : in({"▼ sämre", "▼ worse"});
}

std::string DiffWords::line(const Change& change) const {
  const Fact& fact = change.fact();
  // An entry of a list comes or goes.
  if (!fact.part.empty() && fact.part == fact.value.text) {
    std::string verb =
        change.new_fact != nullptr ? in({"tillkommer", "added"}) : in({"utgår", "removed"});
    return fmt::format("{} {}: {}", field(fact), verb, value(&fact));
  }
  std::string out =
      fmt::format("{}: {} → {}", field(fact), value(change.old_fact), value(change.new_fact));
  std::string more;
  for (const std::string& part : {difference(change), percent(change), verdict(change)}) {
    if (!part.empty()) more += (more.empty() ? "" : ", ") + part;
  }
  return more.empty() ? out : fmt::format("{} ({})", out, more);
}

}  // namespace namndplan::report
