// The top of the plan: what it is, whose goals it answers to, its decision and its documents.
#include "namndplan/draft/rollover.h"

#include <algorithm>
#include <utility>

#include "namndplan/base/utf8.h"
#include "namndplan/draft/rollover_parts.h"
#include "namndplan/draft/words.h"
#include "namndplan/model/find.h"

namespace namndplan::draft {
namespace {

std::string marked(const std::string& comment) { return fmt::format("{} {}", mark, comment); }

// Where in a comment a rollover's own words begin, npos for nowhere: people may write the mark too,
// so it counts only first in the comment or after the "; " that say_beside() puts before it.
std::size_t mark_at(std::string_view comment) {
  if (trim(comment).starts_with(mark)) return 0;
  std::size_t at = comment.find(fmt::format("; {} ", mark));
  return at == std::string_view::npos ? at : at + 2;
}

bool is_marked(std::string_view comment) { return trim(comment).starts_with(mark); }

// Every comment of `node` but those above it, and its remark (`anmärkning`).
void remarks_of(const YamlNode& node, std::vector<std::string>& out) {
  if (!node.beside.empty()) out.push_back(node.beside);
  for (const YamlPair& pair : node.pairs) {
    for (const std::string& line : pair.node.above) out.push_back(line);
    if (pair.key == "anmärkning") out.push_back(one_spaced(pair.node.text));
    remarks_of(pair.node, out);
  }
  for (const YamlNode& item : node.items) {
    for (const std::string& line : item.above) out.push_back(line);
    remarks_of(item, out);
  }
}

// Takes away what the rollover that made this plan said of the year before.
void forget(YamlNode& node) {
  bool top = !node.above.empty() && is_marked(node.above.front());
  std::erase_if(node.above, is_marked);
  if (top && !node.above.empty() && node.above.front().empty()) {
    node.above.erase(node.above.begin());
  }
  if (std::size_t at = mark_at(node.beside); at != std::string::npos) {
    node.beside.erase(at);
    while (node.beside.ends_with(' ') || node.beside.ends_with(';')) node.beside.pop_back();
  }
  for (YamlPair& pair : node.pairs) forget(pair.node);
  for (YamlNode& item : node.items) forget(item);
}

std::vector<std::string> head(const Rollover& rollover) {
  const RolloverInput& input = rollover.input;
  std::vector<std::string> out = {
      fmt::format("Nämndplan {}, utkast gjort av {}. Sök efter {}: där finns något att besluta.",
                  rollover.new_year(), input.source_name, mark)};
  const FollowUp* latest = rollover.latest();
  if (latest == nullptr) {
    out.push_back(fmt::format("Det finns ingen uppföljning för {}: utfall och status är planens.",
                              rollover.old_year()));
  } else if (latest->period->month != 12) {
    out.push_back(fmt::format("OBS: utfall och status är från uppföljningen {}, inte från hela {}.",
                              latest->period->iso(), rollover.old_year()));
  } else {
    out.push_back(
        fmt::format("Utfall och status är från uppföljningen {}.", latest->period->iso()));
  }
  return out;
}

void roll_head(Rollover& rollover) {
  YamlNode& root = rollover.root;
  std::vector<std::string> above = head(rollover);
  std::vector<std::string>& old = root.pairs.front().node.above;
  for (std::string& line : above) line = marked(line);
  if (!old.empty()) above.emplace_back();
  old.insert(old.begin(), above.begin(), above.end());
  YamlNode* year = root.find("år");
  year->set_text(std::to_string(rollover.new_year()));
}

// A comment in place of a pair that is there goes above the one that follows it.
void comment_out(YamlNode& map, std::string_view key, std::string comment) {
  auto at = std::find_if(map.pairs.begin(), map.pairs.end(),
                         [&](const YamlPair& pair) { return pair.key == key; });
  std::vector<std::string> lines = std::move(at->node.above);
  lines.push_back(std::move(comment));
  at = map.pairs.erase(at);
  std::vector<std::string>& to = at == map.pairs.end() ? map.below : at->node.above;
  to.insert(to.begin(), lines.begin(), lines.end());
}

void roll_council(Rollover& rollover) {
  YamlNode* reference = rollover.root.find("regionplan");
  const RolloverInput& input = rollover.input;
  if (reference == nullptr || reference->is_empty()) return;
  if (input.next_council == nullptr) {
    return comment_out(
        rollover.root, "regionplan",
        fmt::format("regionplan: {}   # {}", input.council_reference, input.council_obstacle));
  }
  reference->set_text(input.council_reference);
}

void roll_decision(Rollover& rollover) {
  YamlNode* old = rollover.root.find("beslut");
  YamlNode decision = YamlNode::map();
  YamlNode& status = decision.set("status", YamlNode::value("utkast"));
  if (old != nullptr) {
    decision.above = std::move(old->above);
    decision.beside = std::move(old->beside);
    if (YamlNode* there = old->find("status")) {
      status.above = std::move(there->above);
      status.beside = std::move(there->beside);
      status.gap = there->gap;
      old->remove("status");
    }
    if (YamlNode* preparations = old->find("beredning")) {
      for (YamlNode& row : preparations->items) row.remove("datum");
      say_beside(*preparations, fmt::format("som {}; utan datum", rollover.old_year()));
      decision.set("beredning", std::move(*preparations));
      old->remove("beredning");
    }
    old->beside.clear();
    keep_remarks(decision, *old, fmt::format("Vid beslutet {}", rollover.old_year()));
  }
  rollover.root.set_before({"avsnitt", "verksamheter", "styrdokument", "bedömningsmetod", "mål"},
                           "beslut", std::move(decision));
}

void roll_steering(Rollover& rollover) {
  YamlNode* rows = rollover.root.find("styrdokument");
  if (rows == nullptr) return;
  for (YamlNode& row : rows->items) {
    const SteeringDocument* document = find_steering_document(rollover.plan(), row.text_of("id"));
    if (document == nullptr || !document->valid) continue;
    if (document->valid->last >= rollover.new_year()) continue;
    say_above(row,
              fmt::format("Gällde till och med {}: ersätt eller ta bort.", document->valid->last));
  }
}

}  // namespace

void say_beside(YamlNode& node, const std::string& comment) {
  bool going_on = mark_at(node.beside) != std::string::npos;
  node.note(going_on ? comment : marked(comment));
}

void say_above(YamlNode& node, const std::string& comment) {
  node.above.push_back(marked(comment));
}

void keep_remarks(YamlNode& node, const YamlNode& old, const std::string& where) {
  std::vector<std::string> remarks;
  remarks_of(old, remarks);
  for (const std::string& remark : remarks) say_above(node, fmt::format("{}: {}", where, remark));
}

std::string rollover(RolloverInput input) {
  YamlNode root = std::move(input.written);
  forget(root);
  Statuses statuses(input.follow_ups);
  Rollover rollover{input, root, statuses};
  roll_head(rollover);
  roll_council(rollover);
  roll_decision(rollover);
  if (YamlNode* sections = root.find("avsnitt")) {
    say_beside(*sections, fmt::format("texterna är från {}; läs igenom", rollover.old_year()));
  }
  roll_steering(rollover);
  roll_goals(rollover);
  roll_assignments(rollover);
  roll_budget(rollover);
  return write_yaml(root);
}

}  // namespace namndplan::draft
