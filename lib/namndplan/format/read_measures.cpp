// Outcomes and targets, whose kind is their indicator's, and the amounts of a budget line.
#include <algorithm>

#include "namndplan/base/suggest.h"
#include "namndplan/base/utf8.h"
#include "namndplan/format/record_reader.h"
#include "namndplan/format/records.h"
#include "namndplan/format/rules.h"
#include "namndplan/format/value_words.h"
#include "namndplan/model/find.h"

namespace namndplan::format {
namespace {

std::optional<int> yes_or_no(std::string_view text) {
  if (text.size() != 2 && text.size() != 3) return std::nullopt;
  std::string word = lower(text);
  if (word == "ja") return 1;
  if (word == "nej") return 0;
  return std::nullopt;
}

struct MissingWord {
  std::string_view written, meant;
};

constexpr MissingWord missing_words[] = {
    {"uppgift saknas", not_answered_word},
    {"uppgifter saknas", not_answered_word},
    {"saknas", not_answered_word},
    {"inget svar", not_answered_word},
    {"ej svar", not_answered_word},
    {"svar saknas ännu", not_answered_word},
    {"n/a", not_answered_word},
    {"okänt", not_answered_word},
    {"ej klart", not_answered_word},
    {"?", not_answered_word},
    {"mäts inte", not_measured_word},
    {"ej mätt", not_measured_word},
    {"mäts ej i år", not_measured_word},
    {"inte aktuellt", not_measured_word},
    {"ej aktuellt", not_measured_word},
};

struct Limit {
  std::string_view written, direction;
};

constexpr Limit limits[] = {
    {"<=", "lägre"},  {"<", "lägre"},     {"≤", "lägre"},    {"högst", "lägre"},
    {"max", "lägre"}, {"under", "lägre"}, {">=", "högre"},   {">", "högre"},
    {"≥", "högre"},   {"minst", "högre"}, {"över", "högre"}, {"min", "högre"},
};

bool four_digits(std::string_view text) {
  return text.size() == 4 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

const Indicator* RecordReader::indicator(std::string_view id) {
  if (context_.plan == nullptr) return nullptr;
  if (indicators_.empty()) {
    each_indicator(*context_.plan, [&](const Goal&, const Objective&, const Indicator& indicator) {
      indicators_.emplace(indicator.id.value, &indicator);
    });
  }
  const auto found = indicators_.find(id);
  return found == indicators_.end() ? nullptr : found->second;
}

bool RecordReader::is_map_by_year(yaml::NodeIndex index) const {
  const yaml::Node& map = tree_[index];
  return map.kind == yaml::NodeKind::map && map.first_child != yaml::no_node &&
         four_digits(trim(tree_[map.first_child].text));
}

void RecordReader::measure(yaml::NodeIndex key, yaml::NodeIndex index,
                           std::optional<IndicatorKind> kind, std::string_view unit, Measure& out) {
  const yaml::Node& node = tree_[index];
  out.place = place(node.kind == yaml::NodeKind::empty ? key : index);
  if (node.kind == yaml::NodeKind::empty) return;
  if (node.kind == yaml::NodeKind::map) return split(index, kind, unit, out);
  auto value = scalar(index);
  if (!value) return;
  auto is = [&](std::string_view word) {
    return value->size() == word.size() && lower(*value) == word;
  };
  bool not_answered = is(not_answered_word);
  if (not_answered || is(not_measured_word)) {
    out.answer = not_answered ? Answer::not_answered : Answer::not_measured;
    return;
  }
  if (report_missing_word(index, kind, *value) || report_limit(index, *value)) return;
  figure(index, kind, unit, out.total);
  out.answer = Answer::value;
}

// "Uppgift saknas", "n/a": what the format has a word of its own for.
bool RecordReader::report_missing_word(yaml::NodeIndex node, std::optional<IndicatorKind> kind,
                                       std::string_view value) {
  const std::string written = lower(one_spaced(value));
  for (const MissingWord& row : missing_words) {
    if (written != row.written) continue;
    const Rule& refused = kind == IndicatorKind::share    ? rule::not_a_share
                          : kind == IndicatorKind::money  ? rule::not_an_amount
                          : kind == IndicatorKind::yes_no ? rule::not_yes_or_no
                                                          : rule::not_a_number;
    refuse(refused, node,
           {{"är inget värde", "is not a value"},
            namndplan::text("skriv `{}`", "write `{}`", row.meant)});
    return true;
  }
  return false;
}

// "<5 %", "högst 5": the direction is a key of its own.
bool RecordReader::report_limit(yaml::NodeIndex node, std::string_view value) {
  if (field_ == nullptr || field_->key != "målnivå") return false;
  for (const Limit& row : limits) {
    const std::string written = lower(value);
    if (!written.starts_with(row.written)) continue;
    const std::string_view number = trim(value.substr(row.written.size()));
    if (!read_number(number)) continue;
    refuse(rule::not_a_number, node,
           {{"är en gräns, inget tal", "is a limit, not a number"},
            namndplan::text("skriv `målnivå: {}` och `riktning: {}`",
                            "write `målnivå: {}` and `riktning: {}`", shorten(number),
                            row.direction)});
    return true;
  }
  return false;
}

void RecordReader::split(yaml::NodeIndex map, std::optional<IndicatorKind> kind,
                         std::string_view unit, Measure& out) {
  out.answer = Answer::value;
  out.split = true;
  pairs(map, [&](yaml::NodeIndex key, yaml::NodeIndex value) {
    std::string_view name = tree_[key].text;
    auto at = std::find(split_keys.begin(), split_keys.end(), name);
    if (at == split_keys.end()) {
      std::string_view meant = nearest(name, split_keys);
      report(rule::unknown_key, place(key),
             namndplan::text("nyckeln `{}` finns inte här", "there is no key `{}` here",
                             shorten(name)),
             meant.empty() ? Text{"ett uppdelat värde har `totalt`, `kvinnor` och `män`",
                                  "a split value has `totalt`, `kvinnor` and `män`"}
                           : namndplan::text("menade du `{}`?", "did you mean `{}`?", meant));
      return;
    }
    Figure* figures[] = {&out.total, &out.women, &out.men};
    if (tree_[value].kind == yaml::NodeKind::empty) return;
    figure(value, kind, unit, *figures[at - split_keys.begin()]);
  });
}

void RecordReader::figure(yaml::NodeIndex node, std::optional<IndicatorKind> kind,
                          std::string_view unit, Figure& out) {
  auto value = scalar(node);
  if (!value) return;
  out.written = {std::string(*value), place(node), true};
  auto answer = yes_or_no(*value);
  if (answer && (!kind || *kind == IndicatorKind::yes_no)) {
    out.value = *answer;
    out.valid = true;
    return;
  }
  if (kind == IndicatorKind::money) return figure_amount(node, *value, unit, out);
  if (kind == IndicatorKind::yes_no) {
    report(rule::not_yes_or_no, place(node),
           namndplan::text("`{}` är varken Ja eller Nej", "`{}` is neither Ja nor Nej",
                           shorten(*value)),
           {"skriv `Ja` eller `Nej`, eller ändra `typ` om indikatorn räknas",
            "write `Ja` or `Nej`, or change `typ` if the indicator is counted"});
    return;
  }
  figure_number(node, *value, kind, unit, out);
}

void RecordReader::figure_number(yaml::NodeIndex node, std::string_view text,
                                 std::optional<IndicatorKind> kind, std::string_view unit,
                                 Figure& out) {
  bool share = kind && is_percent(*kind);
  auto reading = read_number(text);
  if (!reading) {
    Refusal refusal = reading.refusal;
    if (yes_or_no(text)) {
      refusal = {{"hör till typen ja/nej, men indikatorn har en annan typ",
                  "belongs to the kind ja/nej, but the indicator is of another kind"},
                 {"skriv ett tal, eller ändra `typ` till `ja/nej`",
                  "write a number, or change `typ` to `ja/nej`"}};
    } else {
      std::string_view words[] = {not_answered_word, not_measured_word};
      if (std::find(std::begin(words), std::end(words), lower(text)) != std::end(words)) {
        refusal = {{"kan inte stå för en del av ett uppdelat värde",
                    "cannot stand for one part of a split value"},
                   {"utelämna den delen, och säg i `kommentar` varför den saknas",
                    "leave that part out, and say in `kommentar` why it is missing"}};
      } else if (std::string_view meant = nearest(text, words); !meant.empty()) {
        refusal.advice = namndplan::text("menade du `{}`?", "did you mean `{}`?", meant);
      }
    }
    return share ? refuse(rule::not_a_share, node, refusal)
                 : refuse(rule::not_a_number, node, refusal);
  }
  // With % as its unit the indicator itself is odd, which is told once, by the rule on units.
  if (reading.value->percent && !share && kind && unit != "%") {
    report(rule::stray_percent, place(node),
           namndplan::text("`{}` har procenttecken, men indikatorn är av typ {}",
                           "`{}` has a per cent sign, but the indicator is of kind {}",
                           shorten(text), namndplan::word(*kind)),
           {"ta bort %, eller ändra `typ` till `andel` eller `procent`",
            "remove the %, or change `typ` to `andel` or `procent`"});
  }
  note_number(node, reading.value->odd_space);
  out.value = reading.value->value;
  out.percent = reading.value->percent;
  out.valid = true;
}

// In the indicator's own unit: with `enhet: tkr`, "1,2 mkr" is 1 200.
void RecordReader::figure_amount(yaml::NodeIndex node, std::string_view text, std::string_view unit,
                                 Figure& out) {
  MoneyUnit own = read_money_unit(unit).value.value_or(MoneyUnit::kr);
  auto reading = read_amount(text, own);
  if (!reading) return refuse(rule::not_an_amount, node, reading.refusal);
  note_number(node, reading.value->odd_space);
  out.value = quotient(reading.value->kronor, kronor_per(own));
  out.valid = true;
}

void RecordReader::costs(yaml::NodeIndex node, NetCost& out) {
  if (tree_[node].kind != yaml::NodeKind::map) return amount(node, out.costs);
  pairs(node, [&](yaml::NodeIndex key, yaml::NodeIndex value) {
    std::string_view name = tree_[key].text;
    if (std::find(cost_kinds.begin(), cost_kinds.end(), name) == cost_kinds.end()) {
      std::string_view meant = nearest(name, cost_kinds);
      report(rule::unknown_key, place(key),
             namndplan::text("kostnadsslaget `{}` finns inte", "there is no kind of cost `{}`",
                             shorten(name)),
             meant.empty()
                 ? Text{"kända kostnadsslag: personal, köpt verksamhet, bidrag, lokaler, "
                        "avskrivningar, finansnetto, övrigt",
                        "known kinds: personal, köpt verksamhet, bidrag, lokaler, avskrivningar, "
                        "finansnetto, övrigt"}
                 : namndplan::text("menade du `{}`?", "did you mean `{}`?", meant));
      return;
    }
    CostKind cost;
    cost.kind = {std::string(name), place(key), true};
    amount(value, cost.amount);
    if (cost.amount) out.costs_by_kind.push_back(std::move(cost));
  });
}

void RecordReader::net_cost(yaml::NodeIndex node, NetCost& out) {
  out.place = place(node);
  if (tree_[node].kind == yaml::NodeKind::scalar) return amount(node, out.net);
  record(record_of<NetCost>(), node, &out);
}

void RecordReader::net_cost_target(yaml::NodeIndex node, NetCostTarget& out) {
  out.place = place(node);
  if (tree_[node].kind == yaml::NodeKind::map)
    return record(record_of<NetCostTarget>(), node, &out);
  auto value = scalar(node);
  if (!value) return;
  if (lower(*value) == hold_budget_word) {
    out.hold_budget = true;
    return;
  }
  report(rule::unknown_word, place(node),
         namndplan::text("`{}` är inget nettokostnadsmål", "`{}` is no net cost target",
                         shorten(*value)),
         {"skriv `håll budget` eller `{högst: 3.2 %}`", "write `håll budget` or `{högst: 3.2 %}`"});
}

}  // namespace namndplan::format
