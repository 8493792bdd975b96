#include "namndplan/draft/words.h"

#include <algorithm>

#include "namndplan/base/number_format.h"
#include "namndplan/base/utf8.h"
#include "namndplan/model/find.h"

namespace namndplan::draft {
namespace {

struct Part {
  std::string_view key;
  const Figure& figure;
};

}  // namespace

std::string measure_text(const Measure& measure) {
  switch (measure.answer) {
    case Answer::absent:
      return {};
    case Answer::not_answered:
      return not_answered_word;
    case Answer::not_measured:
      return not_measured_word;
    case Answer::value:
      break;
  }
  std::string out = measure.total.written.value;
  if (!measure.split) return out;
  std::string parts;
  for (const Part& part : {Part{"kvinnor", measure.women}, Part{"män", measure.men}}) {
    if (!part.figure.written) continue;
    parts += fmt::format("{}{} {}", parts.empty() ? "" : ", ", part.key, *part.figure.written);
  }
  if (parts.empty()) return out;
  return out.empty() ? parts : fmt::format("{} ({})", out, parts);
}

YamlNode measure_node(const Measure& measure) {
  if (measure.answer != Answer::value || !measure.split) {
    return YamlNode::value(measure_text(measure));
  }
  YamlNode map = YamlNode::map(true);
  for (const Part& part :
       {Part{"totalt", measure.total}, Part{"kvinnor", measure.women}, Part{"män", measure.men}}) {
    if (part.figure.written) map.set(std::string(part.key), YamlNode::value(*part.figure.written));
  }
  return map;
}

std::string_view unit_word(const Budget& budget) { return word(budget.written_unit()); }

std::string amount_text(const Decimal& kronor, const Budget& budget) {
  const MoneyUnit unit = budget.written_unit();
  return format_swedish(quotient(kronor, kronor_per(unit)));
}

std::string amount_value(const Decimal& kronor, MoneyUnit unit) {
  Decimal amount = quotient(kronor, kronor_per(unit));
  bool long_fraction = amount.scale() > 6;  // more than the format reads
  std::string out = (long_fraction ? kronor : amount).plain();
  std::size_t point = out.find('.');
  if (point != std::string::npos) {
    if (out.size() - point == 4) out += '0';  // three decimals could be a thousand
    out[point] = ',';
  }
  return long_fraction ? out + " kr" : out;
}

YamlNode schedule_node(const Schedule& schedule) {
  if (schedule.form() != Schedule::Form::list) return YamlNode::value(schedule.word());
  YamlNode list = YamlNode::list(true);
  for (int month = 1; month <= 12; ++month) {
    if (schedule.has(month)) list.items.push_back(YamlNode::value(std::string(short_month(month))));
  }
  return list;
}

std::optional<ActivityStatus> Statuses::of_activity(std::string_view id) const {
  const auto said = latest_status(follow_ups_, &FollowUp::activities, id);
  return said.row == nullptr ? std::nullopt : std::optional(*said.row->status);
}

std::optional<Month> Statuses::month_of_activity(std::string_view id) const {
  const auto said = latest_status(follow_ups_, &FollowUp::activities, id);
  return said.row == nullptr ? std::nullopt : std::optional(*said.in->period);
}

std::optional<AssignmentStatus> Statuses::of_assignment(std::string_view id) const {
  const auto said = latest_status(follow_ups_, &FollowUp::assignments, id);
  return said.row == nullptr ? std::nullopt : std::optional(*said.row->status);
}

bool concerns(const CouncilAssignment& row, std::string_view short_name) {
  auto is_board = [&](const Located<std::string>& board) { return *board == short_name; };
  return row.to.empty() || std::any_of(row.to.begin(), row.to.end(), is_board);
}

const Frame* frame_of(const CouncilPlan& council, std::string_view short_name) {
  return find_row(council.frames.frames, short_name);
}

YamlNode assignment_node(const CouncilAssignment& row, int year) {
  YamlNode node = YamlNode::map();
  node.set("id", YamlNode::string(*row.id));
  node.set("titel", YamlNode::string(row.title.value));
  node.set("från", YamlNode::string("fullmäktige"));
  node.set("ursprungsår", YamlNode::value(std::to_string(year)));
  node.set("status", YamlNode::value("ej påbörjad"));
  if (row.schedule) node.set("periodicitet", schedule_node(*row.schedule));
  if (row.end_date) node.set("slutdatum", YamlNode::value(row.end_date->iso()));
  return node;
}

bool same_words(std::string_view a, std::string_view b) { return one_spaced(a) == one_spaced(b); }

}  // namespace namndplan::draft
